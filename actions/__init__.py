"""Rebind's actions: one call to the service, then words. A file per topic."""
