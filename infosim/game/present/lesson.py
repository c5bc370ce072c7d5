"""A class told to whoever plays in it."""

from __future__ import annotations

import re
import shutil
import unicodedata
from dataclasses import replace
from pathlib import Path

from infosim.engine.measures import BY_NAME
from infosim.game.chronicle import Guess
from infosim.game.foretold import outcome
from infosim.game.journal import SUFFIX
from infosim.game.lesson import Lesson, Prediction
from infosim.game.lines import GUESSED
from infosim.game.play import Play
from infosim.game.present.measures import in_unit
from infosim.game.saves import first_day
from infosim.game.views.header import HeaderView
from infosim.game.views.lesson import Asked, HandInView, LessonView, Sealed
from infosim.game.views.prose import NOTHING, Prose
from infosim.locale import Words

THOUSANDS = 1_000.0
YEAR = 12


def lesson(play: Play, w: Words) -> LessonView | None:
    """The class of a game; None for a game that is played alone."""
    held = play.header.lesson
    if held is None:
        return None
    return LessonView(
        title=held.title,
        code=held.code,
        player=play.header.player,
        text=held.text,
        asked=tuple(_asked(each, play, w) for each in play.asked),
        sealed=sealed(play, w),
        questions=held.questions if play.finished else (),
        what_if=_what_if(play, w),
    )


def sealed(play: Play, w: Words) -> tuple[Sealed, ...]:
    """What was foretold so far, against what it was: what the class asked, then what the player said unasked."""
    held = play.header.lesson
    asked = [_sealed(each, play, w) for each in held.predictions if _past(each, play)] if held is not None else []
    return (*asked, *(_guessed(each, play, w) for each in play.guesses))


def in_a_year(play: Play, w: Words) -> Asked:
    """What is asked before a forecast is looked at: the cash a year on, or at the end of the game."""
    by = min(play.closed + YEAR, play.header.months)
    month = w.month(first_day(play.header.start, by))
    # words: cells 72; what a player is asked before a forecast is shown; {month} is e.g. December 2028
    says = w.text("forecast", "How much cash is in the bank at the end of {month}?", month=month)
    return Asked(
        str(by), says, unit_of(GUESSED[0]), 10.0, _opens(Prediction("", "", by, GUESSED[0], "end", by), play, w)
    )


def _guessed(each: Guess, play: Play, w: Words) -> Sealed:
    asked, was = each.asked, outcome(each.asked, play.states, play.rules)
    # words: cells 60; what a player foretold unasked; {until} and {since} are months, e.g. December 2028
    says = w.text("debrief", "Cash in {until}, said in {since}", until=w.month(first_day(play.header.start, asked.by)),
                  since=w.month(first_day(play.header.start, asked.month)))  # fmt: skip
    said = in_unit(w, asked.measure, each.said)
    return Sealed(says, said, "" if was is None else in_unit(w, asked.measure, was), _opens(asked, play, w))


def attended(header: HeaderView, play: Play, w: Words) -> HeaderView:
    """The first line of every screen, which names the class where there is one."""
    held = play.header.lesson
    if held is None:
        return header
    # words: cells 54; in the header: a class by its title and its code; e.g. First Hires · class K7M4
    tagline = w.text("class", "{title} · class {code}", title=held.title, code=held.code)
    return replace(header, tagline=tagline, lesson=held.code)


def _past(each: Prediction, play: Play) -> bool:
    return each.id in play.predictions or each.month <= play.closed


def _asked(each: Prediction, play: Play, w: Words) -> Asked:
    measure = each.measure.partition(".")[0]
    return Asked(each.id, each.says, unit_of(measure), 10.0 if _euros(measure) else 1.0, _opens(each, play, w))


def _sealed(each: Prediction, play: Play, w: Words) -> Sealed:
    measure = each.measure.partition(".")[0]
    said, was = play.predictions.get(each.id), outcome(each, play.states, play.rules)
    return Sealed(
        says=each.says,
        said="" if said is None else in_unit(w, measure, said),
        was="" if was is None else in_unit(w, measure, was),
        opens=_opens(each, play, w),
    )


def _opens(each: Prediction, play: Play, w: Words) -> str:
    # words: cells 40; when a sealed prediction is opened; {month} is e.g. December 2028
    return w.text("class", "opens at the end of {month}", month=w.month(first_day(play.header.start, each.by)))


def _what_if(play: Play, w: Words) -> Prose:
    left = play.tries_left
    if left is None or play.finished:
        return NOTHING
    # words: cells 70; a class: how often a decision may still be tried before it is taken
    trials = w.plural("class", "What if: {n} trial left in this chapter.", "What if: {n} trials left in this chapter.",
                      left)  # fmt: skip
    return Prose(trials)


# --------------------------------------------------------------------------------------------------------- the answer
def unit_of(measure: str) -> str:
    """In what a figure of a measure is asked for, after the number."""
    if _euros(measure):
        return "k€"
    return "%" if _share(measure) else ""


def in_measure(measure: str, typed: float) -> float:
    """What was typed, in the unit of the measure."""
    return typed * (THOUSANDS if _euros(measure) else 0.01 if _share(measure) else 1.0)


def _euros(measure: str) -> bool:
    return BY_NAME[measure].unit.startswith("EUR")


def _share(measure: str) -> bool:
    return BY_NAME[measure].unit.startswith("share")


# -------------------------------------------------------------------------------------------------------- to hand in
def hand_in(play: Play, w: Words) -> HandInView | None:
    """Where the game of somebody in a class is, and how it is given in; None outside a class."""
    held = play.header.lesson
    if held is None:
        return None
    # words: how a game is given in, where the teacher has not said
    usual = w.text("class", "Give this file to your teacher.")
    if play.finished:
        # words: cells 60; a game that is given in: all of it was played
        months = w.text("class", "The game is over: hand it in now.")
    else:
        # words: cells 60; a game that is given in before its end; it can be given in again later
        months = w.text(
            "class",
            "{closed} of {months} months so far; the longest game counts.",
            closed=w.count(play.closed),
            months=w.count(play.header.months),
        )
    easy = easy_to_find(play, held)
    return HandInView(
        how=Prose(held.hand_in or usual),
        file=str(play.path.resolve()),
        copy="" if easy.parent == play.path.resolve().parent else str(easy),
        months=Prose(months),
    )


def easy_to_find(play: Play, held: Lesson) -> Path:
    """Where a copy goes: the folder in which the game was started, under the names of the class and of the player."""
    return Path.cwd() / f"{held.code}-{plain(play.header.player)}{SUFFIX}"


def plain(name: str) -> str:
    """A name as one of a file: small letters, digits, hyphens."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", bare).strip("-")[:40] or "game"


def copied(play: Play, w: Words) -> Prose:
    """Put a copy where it is easy to find, and say so, or why not."""
    held = play.header.lesson
    if held is None:
        return NOTHING
    easy = easy_to_find(play, held)
    partial = easy.with_name(f".{easy.stem}.new")
    try:
        shutil.copyfile(play.path, partial)
        partial.replace(easy)
    except OSError as error:
        # words: a copy of the game could not be written; {why} is the system's word
        no = w.text("class", "{file} cannot be written: {why}. The game itself is where it says above.",
                    file=easy, why=error.strerror or type(error).__name__)  # fmt: skip
        return Prose(no)
    # words: a copy of the game was written
    return Prose(w.text("class", "Copied: {file}", file=easy))
