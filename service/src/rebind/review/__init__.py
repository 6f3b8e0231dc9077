"""Cases that people decide: what they see, and what their decision does."""
