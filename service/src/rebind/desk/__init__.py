"""The people who work here: who they are, how they sign in, what each may do."""
