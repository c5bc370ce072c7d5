"""What every test run shares: random orders that are the same at every run, and more of them when asked.

`HYPOTHESIS_PROFILE=long` tries ten times as many examples, and new ones at each run.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(autouse=True)
def _settings_apart(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test chooses is kept in a file of its own, not in the player's."""
    folder = tmp_path_factory.mktemp("settings", numbered=True)
    monkeypatch.setattr("infosim.places.settings", lambda: folder / "settings.toml")
