"""Mail and SMS: queued with the fact that they tell, sent afterwards."""
