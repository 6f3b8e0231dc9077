"""Cases: what a person must prove, how often they may try, and what a proved case changes."""
