"""The bookshelf: scenarios that can be played and games that were kept, as the title lists them.

`glance` reads headings and the ends of files only, so that the title is painted before anything heavy is loaded; the
engine is imported by whoever opens a game.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from infosim import places
from infosim.game import saves
from infosim.game.views.prose import Prose
from infosim.game.views.title import Ease, Mistake, Opened, SaveChoice, ScenarioChoice, TitleView
from infosim.locale import Words, words
from infosim.scenario import Entry, shipped
from infosim.scenario.catalogue import top

if TYPE_CHECKING:
    from infosim.game.example import Example  # the engine
    from infosim.game.settings import Settings

_EASE: dict[int, Ease] = {1: "easy", 2: "easy", 3: "fair", 4: "hard", 5: "hard"}


def _keep_coach(wanted: bool) -> None:
    """Remember whether the coach is wanted."""
    from infosim.game.settings import Settings  # written only when something is chosen

    Settings.change(places.settings(), coach=wanted)


class Bookshelf:
    """Scenarios and saves, in one language."""

    def __init__(self, folder: Path, spoken: Words, *, asked: bool = False) -> None:
        """`folder` keeps the games; `asked` says that the language was chosen on the command line."""
        self.folder = folder
        self.words = spoken
        self._asked = asked

    def glance(self) -> TitleView:
        """What the title shows at once."""
        return self._view(shipped(top), reading=True, choice=self._heading)

    def read(self) -> TitleView:
        """The same with every scenario checked; slow."""
        return self._view(shipped(), reading=False, choice=self._checked)

    def begin(self, scenario: str, seed: int | None = None) -> Opened:
        """A new game of a scenario, by its identifier or its file."""
        from infosim.game.play import Play  # the engine
        from infosim.game.trouble import Trouble
        from infosim.scenario import Unreadable, load

        try:
            found = load(scenario)
        except Unreadable as wrong:
            return Opened(None, Prose(wrong.notes[0].text(self.words)))
        try:
            if self._settings().unlocked:
                found = found.unlocked()
            play = Play.begin(found, seed=seed, language=self.words.language, saves_folder=self.folder)
        except Trouble as trouble:
            return Opened(None, Prose(trouble.told(self.words)))
        return self._opened(play)

    def attend(self, file: Path, player: str) -> Opened:
        """The game of somebody in a class: the one they play there already, or a new one.

        Raises NotAClass for a file that is none.
        """
        from infosim.game.lesson_file import opened  # the parser of scenarios
        from infosim.game.play import Play  # the engine
        from infosim.game.trouble import Trouble

        lesson, scenario = opened(file)
        kept = saves.attended(self.folder, lesson.digest, player)
        if kept is not None:
            return self.resume(kept.name)
        try:
            play = Play.begin(
                scenario,
                seed=lesson.seed,
                language=self.words.language,
                saves_folder=self.folder,
                lesson=lesson,
                player=player,
            )
        except Trouble as trouble:
            return Opened(None, Prose(trouble.told(self.words)))
        # words: somebody begins to play in a class under a name that its teacher did not give
        stranger = self.words.text(
            "class",
            "{name} is not on the teacher's list. Mistyped? q, and begin again with --name; else play, and tell the "
            "teacher.",
            name=player,
        )
        return self._opened(play, None if lesson.awaits(player) else Prose(stranger))

    def teach(self, scenario: str) -> Opened:
        """A new game of a scenario, with its coach."""
        if self._settings().coach is False:
            _keep_coach(True)
        return self.begin(scenario)

    def resume(self, save: str) -> Opened:
        """The game in a save; what is damaged at its end is cut off, kept aside, and told."""
        from infosim.game.play import Play  # the engine
        from infosim.game.trouble import Damaged, Trouble

        notice = None
        try:
            path = saves.find(self.folder, save)
            try:
                play = Play.resume(path)
            except Damaged as damaged:
                notice = Prose(damaged.told(self.words))
                play = Play.resume(path, mend=True)
        except Trouble as trouble:
            return Opened(None, Prose(trouble.told(self.words)))
        return self._opened(play, notice)

    def look_back(self, save: str, ghost: Path | None = None) -> Opened:
        """The game in a save, at its debrief, held against the game in another file if there is one."""
        opened = self.resume(save)
        if ghost is not None and opened.session is not None:
            from infosim.game.debrief import Game  # the engine
            from infosim.game.trouble import Trouble

            try:
                opened.session.ghost = Game.read(ghost)
            except Trouble as trouble:
                opened.session.close()
                return Opened(None, Prose(trouble.told(self.words)))
        return replace(opened, at="debrief")

    def example(self) -> Example:
        """The encyclopedia with figures of a game that nobody plays; slow."""
        from infosim.game.example import Example  # the engine

        return Example(self.words)

    def speak(self, language: str) -> None:
        """Keep the language that the player chose, and word everything in it from now on."""
        from infosim.game.settings import Settings  # written only when something is chosen

        self.words = words(language)
        self._asked = True
        Settings.change(places.settings(), language=language)

    def keep_colours(self, palette: str) -> None:
        """Keep the colours that the player chose."""
        from infosim.game.settings import Settings  # written only when something is chosen

        Settings.change(places.settings(), colours=palette)

    def keep_motion(self, motion: bool) -> None:
        """Keep whether things may move."""
        from infosim.game.settings import Settings  # written only when something is chosen

        Settings.change(places.settings(), motion=motion)

    def open_all(self, opened: bool) -> None:
        """Whether new games begin with everything open that chapters would unlock."""
        from infosim.game.settings import Settings  # written only when something is chosen

        Settings.change(places.settings(), unlocked=opened)

    def _opened(self, play: object, notice: Prose | None = None) -> Opened:
        from infosim.game.coach import Coach  # the engine
        from infosim.game.play import Play
        from infosim.game.sitting import Sitting

        assert isinstance(play, Play)
        coach = Coach(self._settings().coach is not False, _keep_coach)
        return Opened(Sitting(play, self.words, coach), notice)

    # -------------------------------------------------------------------------------------------------------- at home
    def _settings(self) -> Settings:
        from infosim.game.settings import Settings  # read when a game is opened

        return Settings.read(places.settings())

    def _view(
        self, entries: list[Entry], *, reading: bool, choice: Callable[[Entry, frozenset[str]], ScenarioChoice]
    ) -> TitleView:
        listed = saves.listed(self.folder)
        playing = frozenset(saved.scenario for saved in listed if not saved.finished)
        kept, chosen = tuple(self._choice(saved) for saved in listed), self._settings()
        return TitleView(
            scenarios=tuple(choice(entry, playing) for entry in entries),
            last=next((game for game in kept if not game.over), None),
            kept=kept,
            tutorial=next((entry.id for entry in entries if entry.teaches), ""),
            unlocked=bool(chosen.unlocked),
            first_start=not self._asked and chosen.language is None,
            reading=reading,
        )

    def _choice(self, saved: saves.Saved) -> SaveChoice:
        when = self.words.month_short(saved.date)
        return SaveChoice(saved.name, saved.company, saved.title, when, saved.month, saved.months, over=saved.finished)

    def _heading(self, entry: Entry, playing: frozenset[str]) -> ScenarioChoice:
        title, summary = entry.in_language(self.words.language)
        return ScenarioChoice(
            key=entry.id,
            title=title,
            ease=_EASE.get(entry.difficulty),
            minutes=entry.minutes,
            intro=summary,
            aims="",
            months=0,
            lesson="",
            seed=0,
            playing=entry.id in playing,
        )

    def _checked(self, entry: Entry, playing: frozenset[str]) -> ScenarioChoice:

        from infosim.scenario import Unreadable, load

        heading = self._heading(entry, playing)
        try:
            found = load(entry.file)
        except Unreadable as wrong:
            return replace(heading, mistake=self._mistake(entry.file, wrong), ease=None, minutes=None)
        w = self.words
        aims = " · ".join(found.text(f"objectives.{name}.name", w.language) for name in found.objectives)
        return replace(
            heading,
            aims=aims,
            months=found.months,
            lesson=found.text("lesson", w.language),
            seed=found.seed,
        )

    def _mistake(self, file: Path, wrong: Exception) -> Mistake:
        from infosim.scenario import Unreadable

        assert isinstance(wrong, Unreadable)
        errors = [note for note in wrong.notes if note.level == "error"]
        first, w = errors[0], self.words
        return Mistake(
            file=str(file),
            line=first.line,
            column=first.column,
            source=tuple(first.lines),
            length=first.width,
            said=first.sentence(w),
            remedy=first.remedy.text(w) if first.remedy else "",
            others=tuple((note.line, note.sentence(w)) for note in errors[1:4]),
            count=len(errors),
        )
