"""The schema, step by step; run by `rebind.migrate`."""
