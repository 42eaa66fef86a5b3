"""How long Hypothesis may search: no deadline, since a slow machine is not a wrong rule.

And the site, which is built once for all tests that look at it.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from browsing import ROOT, build, has_node

settings.register_profile(
    "default", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("default"), max_examples=2000)
settings.load_profile("default")

# Not looked through for examples, which would import it where the extra `adapters` is not there.
collect_ignore = ["adapting.py"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the site, without the page Try it where there is no Node to build it."""
    folder = tmp_path_factory.mktemp("site")
    done = build(ROOT, str(folder), *([] if has_node() else ["--pages"]))
    assert done.returncode == 0, done.stderr
    return folder
