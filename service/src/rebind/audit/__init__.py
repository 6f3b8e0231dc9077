"""What happened, in an order that cannot be rewritten unseen."""
