"""The README's first command works in a fresh copy, and what it installs needs the copy no more."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

TOP = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment made by the README's play command, its copy of the sources gone."""
    copy = tmp_path_factory.mktemp("fresh") / "infosim"
    files = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=TOP,
        capture_output=True,
        check=False,
    )
    if files.returncode:
        pytest.skip("not a git checkout: no list of what a fresh copy holds")
    for name in filter(None, files.stdout.decode().split("\0")):
        if (TOP / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(TOP / name, copy / name)
    command = re.search(
        r"<!-- play command -->\n```\n(.+) && \S+\n```", (TOP / "README.md").read_text(encoding="utf-8")
    )
    assert command
    subprocess.run(command[1], shell=True, cwd=copy, check=True)
    programs = copy.parent / "venv"
    (copy / ".venv").rename(programs)
    shutil.rmtree(copy)
    return programs / "bin"


def _said(programs: Path, *words: str, home: Path) -> str:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    command = [str(programs / "python"), "-m", "infosim", *words]
    return subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=True).stdout


def test_the_version_is_told(installed: Path, tmp_path: Path) -> None:
    assert _said(installed, "--version", home=tmp_path).startswith("infosim ")


def test_french_is_inside(installed: Path, tmp_path: Path) -> None:
    assert "langue" in _said(installed, "--help", "--lang", "fr", home=tmp_path)


def test_the_scenarios_are_inside(installed: Path, tmp_path: Path) -> None:
    assert _said(installed, "scenarios", home=tmp_path).startswith("first-hires")


def test_no_source_of_a_translation_ships(installed: Path) -> None:
    locale = next(installed.parent.glob("lib/python3*/site-packages/infosim/locale"))
    assert list(locale.rglob("*.mo"))
    assert not list(locale.rglob("*.po"))


def test_saves_go_to_the_players_own_data(installed: Path, tmp_path: Path) -> None:
    show = "import infosim.places as p; print(p.saves())"
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    where = subprocess.run(
        [str(installed / "python"), "-c", show], cwd="/", env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert Path(where.strip()).is_relative_to(tmp_path)
