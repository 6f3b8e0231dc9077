"""How long the machines run: shortly in every test run, long in `make prove`."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "short",
    max_examples=15,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
settings.register_profile(
    "prove",
    settings.get_profile("short"),
    max_examples=400,
    stateful_step_count=100,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))
