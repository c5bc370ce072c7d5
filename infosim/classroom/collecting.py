"""Collecting a class: every file of a folder looked at, what is a game played again, what verifies kept.

    collected = collect(folder, going)
    collected.students      whose games count, in the order of their names
    collected.refused       every other file, each with why not

Which class it is, the folder says: by the class file that lies in it, else by what most of the games were played in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from infosim.classroom.reading import HandIn, files, look, shown
from infosim.classroom.refusals import Refused
from infosim.classroom.replaying import Block, replayed, task_of
from infosim.engine.batch import Array, Flags
from infosim.engine.rules import Rules
from infosim.game.lesson import Lesson, NotAClass
from infosim.game.lesson_file import is_class, opened
from infosim.game.score import Ruler, grade, result
from infosim.game.yardsticks import Field, yardsticks
from infosim.lab.workers import ALONE, Workers, in_order
from infosim.scenario import Scenario, Unreadable, from_text
from infosim.scenario.compile import compiled

BLOCK = 75
"""Games that are played again at once: enough to share what a month costs, few enough to tell how far it is."""
Going = Callable[[str, int, int], bool]
"""Hears what is being done (`read`, `replay`, `bots`…), how many are done and of how many; says whether to go on."""


class Stopped(RuntimeError):
    """Nobody waits for the result any more."""


class NoClass(Exception):
    """Nothing in the folder belongs to a class. `refused` says why, file by file."""

    def __init__(self, refused: tuple[Refused, ...]) -> None:
        """Keep what was found."""
        super().__init__("no class")
        self.refused = refused


@dataclass(frozen=True)
class Student:
    """Somebody whose game counts."""

    name: str
    game: HandIn
    at: int
    """Place on the last axis of the class's figures."""
    awaited: bool
    """On the teacher's list, or there is none."""


@dataclass(frozen=True, eq=False)
class Collected:
    """A class, with all that its games show."""

    lesson: Lesson
    scenario: Scenario
    rules: Rules
    students: tuple[Student, ...]
    refused: tuple[Refused, ...]
    block: Block
    """Of the students, in their order."""
    axes: Array  # (6, W), 1 to 100, against the reference bots on the same luck where each game stopped
    results: Array  # (W,)
    grades: tuple[str, ...]

    @property
    def months(self) -> int:
        """How long the game lasts."""
        return self.rules.layout.months

    @property
    def played(self) -> Array:
        """Months that each played (W,)."""
        return self.block.verified

    @property
    def finished(self) -> Flags:
        """Who reached the end (W,)."""
        return np.asarray(self.block.verified == self.months)


def collect(
    folder: Path, going: Going = lambda *_: True, workers: Workers = ALONE, leave_out: Path | None = None
) -> Collected:
    """Look at all that was handed in. Raises Stopped, NoClass, and what lost workers raise."""
    entries = list(files(folder, leave_out))
    found: list[HandIn] = []
    refused: list[Refused] = []
    lessons: dict[Path, Lesson] = {}
    for n, (path, why) in enumerate(entries):
        if not going("read", n, len(entries)):
            raise Stopped
        if why is None and is_class(path):
            lessons |= {path.relative_to(folder): lesson for lesson in _lesson(path)}
        looked = why or look(path, folder)
        if isinstance(looked, Refused):
            refused.append(looked)
        else:
            found.append(looked)
    digest = _of_most(found, tuple(lessons.values()))
    if digest is None:
        raise NoClass(tuple(refused))
    # the file of this very class, which lies beside what was handed in, is no hand-in
    own = {path for path, lesson in lessons.items() if lesson.digest == digest and path.parent == Path()}
    refused = [each for each in refused if each.path not in own]
    games, others = _of_class(found, digest)
    refused += others
    if not games:
        raise NoClass(tuple(refused))
    block = _replayed(games, going, workers)
    differs = block.differs.astype(int).tolist()
    refused += [Refused(game.path, "differs", {"n": n}) for game, n in zip(games, differs, strict=True) if n]
    # only now: a game that was changed puts no other out
    once, others = _once([game for game, n in zip(games, differs, strict=True) if not n])
    refused += others
    if not once:
        raise NoClass(tuple(refused))
    kept = sorted(map(games.index, once), key=lambda at: (games[at].player.casefold(), str(games[at].path)))
    return _judged([games[at] for at in kept], _picked(block, kept), refused, going)


def _lesson(path: Path) -> Iterator[Lesson]:
    try:
        yield opened(path)[0]
    except NotAClass:
        return


def _of_most(games: Sequence[HandIn], lessons: Sequence[Lesson]) -> str | None:
    """The digest of the class that was collected; None if no game belongs to one."""
    handed_in = Counter(game.lesson.digest for game in games)
    known = [lesson.digest for lesson in lessons if lesson.digest in handed_in]
    if known:
        return max(known, key=lambda digest: handed_in[digest])
    return handed_in.most_common(1)[0][0] if handed_in else None


def _of_class(games: Sequence[HandIn], digest: str) -> tuple[list[HandIn], list[Refused]]:
    """The games of one class, whose scenario reads as one; the others with why not."""
    kept: list[HandIn] = []
    refused: list[Refused] = []
    readable: dict[str, bool] = {}
    for game in games:
        if game.lesson.digest != digest:
            named = {"code": game.lesson.code, "title": game.lesson.title}
            refused.append(Refused(game.path, "other", dict(named)))
            continue
        if game.text not in readable:
            readable[game.text] = _reads(game.text)
        if readable[game.text]:
            kept.append(game)
        else:
            refused.append(Refused(game.path, "unread"))
    return kept, refused


def _reads(text: str) -> bool:
    try:
        from_text(text)
    except Unreadable:
        return False
    return True


def _once(games: Sequence[HandIn]) -> tuple[list[HandIn], list[Refused]]:
    """Each game once, and one game of each player: the one that goes farthest; the first by its name among equals."""
    ranked = sorted(games, key=lambda game: (-len(game.closed), str(game.path)))
    kept: list[HandIn] = []
    refused: list[Refused] = []
    for game in ranked:
        same = next((other for other in kept if _begins(other, game)), None)
        own = next((other for other in kept if other.player.casefold() == game.player.casefold()), None)
        if same is None and own is None:
            kept.append(game)
            continue
        other = own if own is not None and same is None else same
        assert other is not None
        named: dict[str, object] = {"file": shown(other.path)}
        if same is not None and game.player.casefold() == other.player.casefold():
            kind = "same" if len(game.closed) == len(other.closed) else "earlier"
        elif same is not None:
            kind = "copied"
        else:
            kind, named = "again", {**named, "player": game.player}
        refused.append(Refused(game.path, kind, named))
    return kept, refused


LEAST = 3
"""Months with something decided and some time spent from which two games that are alike are one."""


def _begins(whole: HandIn, part: HandIn) -> bool:
    """Whether one game is the beginning of another: the same decisions, and the same seconds, month by month."""
    alike = whole.closed[: len(part.closed)] == part.closed and whole.predictions.items() >= part.predictions.items()
    if not alike or whole.player.casefold() == part.player.casefold():
        return alike
    return sum(bool(month.orders) and month.seconds > 0 for month in part.closed) >= LEAST


def _replayed(games: Sequence[HandIn], going: Going, workers: Workers) -> Block:
    measures = [each.measure for each in games[0].lesson.predictions]
    size = min(BLOCK, max(-(-len(games) // max(workers.processes, 1)), 1))
    tasks = [task_of(games[at : at + size], measures) for at in range(0, len(games), size)]
    done: list[Block] = []
    if not going("replay", 0, len(games)):
        raise Stopped
    with closing(in_order(replayed, tasks, workers)) as blocks:
        for block in blocks:
            done.append(block)
            if not going("replay", min(len(done) * size, len(games)), len(games)):
                raise Stopped
    return Block.joined(done)


def _picked(block: Block, kept: Sequence[int]) -> Block:
    """Some games of a block, in this order."""
    parts = {name: getattr(block, name)[..., kept] for name in Block.__dataclass_fields__ if name != "measures"}
    return Block(**parts, measures={name: figure[..., kept] for name, figure in block.measures.items()})


def _judged(games: Sequence[HandIn], block: Block, refused: list[Refused], going: Going) -> Collected:
    """Where each game stands among the reference bots, which are played once: the luck is the same for all."""
    lesson = games[0].lesson
    scenario = from_text(games[0].text, lesson.scenario)
    rules = compiled(scenario)
    months = rules.layout.months
    field = Field.opened(yardsticks(scenario), rules, lesson.seed, [0])
    longest = int(block.verified.max())
    for closed in range(1, longest + 1):
        field.played(closed)
        if not going("bots", closed, longest):
            raise Stopped
    axes = np.zeros((6, len(games)))
    for closed in np.unique(block.verified).astype(int).tolist():
        ruler = field.last(months) if closed == months else field.ruler(closed)
        one, here = Ruler(ruler.bots, ruler.floors), block.verified == closed
        axes[:, here] = one.axes((block.last if closed == months else block.x[closed - 1])[:, here])
    earned = block.reached.all(axis=0) & (block.verified == months)
    students = tuple(Student(game.player, game, at, lesson.awaits(game.player)) for at, game in enumerate(games))
    refused.sort(key=lambda each: str(each.path))
    return Collected(
        lesson=lesson,
        scenario=scenario,
        rules=rules,
        students=students,
        refused=tuple(refused),
        block=block,
        axes=axes,
        results=np.asarray(result(axes)),
        grades=tuple(grade(axes[:, at], earned=bool(earned[at])) for at in range(len(games))),
    )
