"""What every test run shares: random examples that are the same at every run, and more of them when asked.

`HYPOTHESIS_PROFILE=long` tries twenty times as many, and new ones at each run.
"""

import gc
import os
import sys
from collections.abc import Generator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
settings.register_profile("default", _PATIENT, max_examples=48, derandomize=True)
settings.register_profile("long", _PATIENT, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


_NUMBERS = count()


@pytest.fixture(scope="session")
def _settings_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("settings")


@pytest.fixture(autouse=True)
def _settings_apart(_settings_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test chooses is kept in a file of its own, not in the player's."""
    file = _settings_folder / f"{next(_NUMBERS)}.toml"
    monkeypatch.setattr("infosim.places.settings", lambda: file)


def pytest_collection_finish() -> None:
    """Modules and tests live to the end: whoever looks for garbage need not walk through them again and again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """A test marked `no_cover` is not traced in a worker either, where pytest-cov starts two tracers and stops one."""
    tracer = sys.gettrace()
    if tracer is None or item.get_closest_marker("no_cover") is None:
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracer)
