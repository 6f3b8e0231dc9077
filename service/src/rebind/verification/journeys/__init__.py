"""One journey, one file."""
