"""The checks that hold the house together pass: style, form, types, and who imports whom."""

import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "check",
    [
        pytest.param(["-m", "ruff", "check", "--quiet", "."], id="style"),
        pytest.param(["-m", "ruff", "format", "--check", "--quiet", "."], id="form"),
        pytest.param(["-m", "mypy"], id="types"),
        pytest.param(["-c", "import importlinter.cli, sys; sys.exit(importlinter.cli.lint_imports())"], id="imports"),
    ],
)
def test_a_check_has_nothing_to_say(check: list[str]) -> None:
    done = subprocess.run([sys.executable, *check], cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"\n{done.stdout}{done.stderr}"
