"""The program starts light, and its installed form holds all that it needs."""

import subprocess
import sys
import tomllib
from pathlib import Path

from infosim import __version__, places

TOP = Path(__file__).parents[2]
HEAVY = {"numpy", "babel", "jinja2", "tree_sitter", "infosim.engine", "infosim.bots", "infosim.lab"}


def _modules_after(statement: str) -> set[str]:
    show = f"{statement}\nimport sys\nprint(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True).stdout.split())


def test_the_command_line_and_the_title_are_there_before_anything_heavy() -> None:
    assert not HEAVY & _modules_after("import infosim.cli, infosim.tui.app, infosim.tui.title")


def test_the_version_is_told_without_the_screens() -> None:
    after = _modules_after("from infosim.cli import run; assert run(['--version']) == 0")
    assert not {"textual", "numpy"} & after


def test_a_checkout_keeps_its_saves_beside_the_code_and_elsewhere_when_asked(tmp_path: Path) -> None:
    assert places.saves() == TOP / "saves"
    assert places.saves(tmp_path) == tmp_path
    assert places.scenarios() == TOP / "scenarios"


def test_the_lock_names_every_dependency_and_no_host() -> None:
    lock = (TOP / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = {entry.split(">")[0].split("[")[0].lower() for entry in wanted}
    assert names <= {line.split("==")[0] for line in lock.splitlines() if "==" in line}


def test_the_changelog_knows_the_version_or_what_comes_next() -> None:
    changelog = (TOP / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{__version__}]" in changelog or "## [Unreleased]" in changelog
