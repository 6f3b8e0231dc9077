"""One factor, one file: `issue` makes a challenge, `verify` turns an answer into a verdict."""
