"""What the README says can be typed is there."""

import re
from pathlib import Path

from tests.commands import understood

TOP = Path(__file__).parents[2]
README = (TOP / "README.md").read_text(encoding="utf-8")


def _block_after(mark: str) -> str:
    found = re.search(rf"<!-- {mark} -->\n```\n(.+)\n```\n", README)
    assert found, f"README.md has no block marked {mark!r}"
    return found[1]


def test_each_command_is_one_line_of_python_and_pip() -> None:
    for mark in ("play command", "test command"):
        assert _block_after(mark).startswith("python3 -m venv .venv && .venv/bin/pip install ")
        assert "\n" not in _block_after(mark)


def test_the_ci_runs_the_readmes_own_command() -> None:
    script = (TOP / ".ci" / "run").read_text(encoding="utf-8")
    assert "<!-- test command -->" in script
    assert "pytest" not in script


def test_every_command_named_in_the_readme_exists_with_its_options() -> None:
    for line in re.findall(r"`(infosim [^`]*)`", README):
        understood(line)


def test_every_file_named_in_the_readme_exists() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (TOP / target).exists(), target
