"""Going on with one step on a phone: a code to scan, a number on both screens, and a session that
can do this step and nothing else."""
