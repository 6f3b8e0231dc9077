"""What the exchange's own servers ask of the service."""
