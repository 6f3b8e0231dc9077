"""How long the machines run: shortly in every test run, long in `make prove`."""

import os

from hypothesis import HealthCheck, Phase, settings

SHORT = settings(
    max_examples=15,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # The same walks every time: a red run is then the change's doing. New ones are for `prove`
    derandomize=True,
)
PROVE = settings(SHORT, max_examples=20, stateful_step_count=100, derandomize=False)
"""One round of the long proof, which makes as many rounds as it takes."""
RULES_OF_CHANGE = 0.5
"""Rules in a run of change and unbind for each that a run of a reset has. Where one of them wants a
step, it leads a conversation there, so that it is several steps."""

settings.register_profile("short", SHORT)
settings.register_profile("prove", PROVE, max_examples=500)
# Where it is enough to know that there is a violation, it is not made smaller
settings.register_profile("unshrunk", SHORT, phases=[Phase.generate])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


def of_change(profile: settings) -> settings:
    count = int(profile.stateful_step_count * RULES_OF_CHANGE)
    return settings(profile, stateful_step_count=count)
