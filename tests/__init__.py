"""What crosses process borders; a room's own tests stand in service/tests."""
