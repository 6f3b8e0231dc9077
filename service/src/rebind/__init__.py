"""Rebind's service: it owns every channel, every row and every decision."""
