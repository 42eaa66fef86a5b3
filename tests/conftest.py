"""How long Hypothesis may search: no deadline, since a slow machine is not a wrong rule."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "default", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("default"), max_examples=2000)
settings.load_profile("default")

# Not looked through for examples, which would import it where the extra `adapters` is not there.
collect_ignore = ["adapting.py"]
