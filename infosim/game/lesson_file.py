"""Class files: what a lesson and its scenario are written into, and read from.

The head is a lesson, to be read and changed by hand; under `[scenario]` stands the scenario as it was when the file was
made. Nothing here needs NumPy before a file is opened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infosim.game.lesson import MISSING, Lesson, NotAClass
from infosim.locale import Words, message
from infosim.scenario.writing import lines, literal, toml

if TYPE_CHECKING:
    from infosim.scenario import Scenario
    from infosim.scenario.syntax import Mistake

_CLASS = re.compile(rb"(?m)^\s*class\s*=")
WIDTH = 100
"""Letters of a list that stands on one line of a class file."""

# words: a class file that cannot be opened; {why} says what is wrong there
UNREADABLE = message("class.error", "{file} cannot be read, line {line}: {why}")
# words: a class file that cannot be opened
TOUCHED = message(
    "class.error", "the scenario in the class file is not as it was made: cut short or changed. Ask for it again"
)
# words: a class file that cannot be opened
OUTDATED = message(
    "class.error", "the scenario in the class file does not read as one here; install the same version as the teacher's"
)
# words: a class file that cannot be opened; {id} is the name of a prediction
NO_MEASURE = message("class.error", "prediction `{id}`: there is no measure `{measure}` in this scenario")
# words: a class file that cannot be opened; {id} is the name of a prediction
NO_MONTH = message("class.error", "prediction `{id}`: `month` and then `by` are months of the game, 1 to {months}")


class Garbled(NotAClass):
    """A file that is no TOML, or none that is read."""

    def __init__(self, path: Path, mistake: Mistake) -> None:
        """Keep where it is wrong."""
        super().__init__(UNREADABLE, file=path.name, line=mistake.line)
        self.mistake = mistake

    def told(self, w: Words) -> str:
        """Where, and why."""
        return w.say(self.why, **self.named, why=self.mistake.says.text(w))


def is_class(path: Path) -> bool:
    """Whether a file says that it is one of a class; a quick look."""
    try:
        with path.open("rb") as file:
            return path.is_file() and _CLASS.search(file.read(2**16)) is not None
    except OSError:
        return False


def opened(path: Path) -> tuple[Lesson, Scenario]:
    """What a class file holds, checked: the lesson, and the scenario that everybody plays. Raises NotAClass."""
    from infosim.scenario import Unreadable, from_text  # the parser of scenarios
    from infosim.scenario.source import NotToml, read

    try:
        tables = read(path).tables
    except NotToml as wrong:
        raise Garbled(path, wrong.mistake) from None
    within = tables.get("scenario")
    if "class" in tables and not isinstance(within, dict):
        raise NotAClass(MISSING, key="scenario")
    within = within or {}
    head = {name: value for name, value in tables.items() if name != "scenario"}
    lesson = Lesson.of({**head, "scenario": within.get("id"), "sha256": within.get("sha256")})
    text = toml(game) if isinstance(game := within.get("game"), dict) else ""
    if sha256(text.encode()).hexdigest() != lesson.sha256:
        raise NotAClass(TOUCHED)
    try:
        scenario = from_text(text, lesson.scenario)
    except Unreadable:
        raise NotAClass(OUTDATED) from None
    _asks_what_is_there(lesson, scenario)
    return lesson, scenario


def written(lesson: Lesson, scenario: Scenario, w: Words) -> str:
    """The text of a class file: a head to be read and changed by hand, and the scenario below it."""
    head = {name: value for name, value in lesson.tables.items() if name not in ("scenario", "sha256", "predictions")}
    given = {"id": lesson.scenario, "sha256": lesson.sha256}
    parts = [
        # words: the first line of a class file, a remark that teachers read
        _remark(w.text("class.file", "A class of Infosim. What stands above [scenario] may be changed until it is "
                                     "handed out, and not once somebody plays it.")),
        _head(head),
        # words: a remark in a class file, above what it asks
        _remark(w.text("class.file", "Asked before a month is played, sealed, opened when the result is known. "
                                     "judged: end, lowest or highest, by the month named.")),
        "\n".join(lines({"predictions": lesson.tables["predictions"]}, ())) + "\n",
        # words: a remark in a class file, above what may not be changed
        _remark(w.text("class.file", "The scenario, as it was when this file was made. Nothing below may be changed.")),
        "\n".join(lines({"scenario": {**given, "game": scenario.tables}}, ())) + "\n",
    ]  # fmt: skip
    return "\n".join(parts)


def _remark(said: str) -> str:
    return f"# {said}"


def _head(tables: Mapping[str, Any]) -> str:
    """Keys of a class file, a text of several lines as it is read."""
    return "\n".join(f"{name} = {_as_read(value)}" for name, value in tables.items()) + "\n"


def _as_read(value: Any) -> str:
    """A value, with its paragraphs or its sentences each on a line."""
    if isinstance(value, str) and "\n" in value:
        return _paragraphs(value)
    if isinstance(value, list) and sum(len(each) for each in value) > WIDTH:
        return "[\n" + "".join(f"    {literal(each)},\n" for each in value) + "]"
    return literal(value)


def _paragraphs(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"""\n{escaped}"""'


def _asks_what_is_there(lesson: Lesson, scenario: Scenario) -> None:
    """Raise NotAClass for a prediction about a month or a measure that the scenario does not have."""
    from infosim.scenario.closed import ROLES
    from infosim.scenario.when import scopes  # NumPy, from here on

    for each in lesson.predictions:
        name, _, of = each.measure.partition(".")
        scope = scopes().get(name)
        functions = {"any", "every", *ROLES, *scenario.functions}
        targets: dict[str | None, set[str]] = {
            "company": {""},
            "both": {"", *functions},
            "function": functions,
            "contract": functions,
            "pool": set(scenario.pools),
        }
        if of not in targets.get(scope, set()):
            raise NotAClass(NO_MEASURE, id=each.id, measure=each.measure)
        if not each.month <= each.by <= scenario.months:
            raise NotAClass(NO_MONTH, id=each.id, months=scenario.months)
