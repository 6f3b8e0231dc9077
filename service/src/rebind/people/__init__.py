"""What is kept about a person: told to them, and erased."""
