"""What the exchange knows of a person, and what a finished case changes there."""
