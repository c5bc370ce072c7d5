"""Every text of the program is translated, and says what it says as the house says it."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry

from infosim.locale import places
from infosim.locale.extract import Sources, catalogues, load, read
from tests.locale.typography import misplaced, too_wide, wrong

CATALOGUES = {path.parent.parent.name: path for path in catalogues()}

SAME = frozenset(
    "attention audit audits axes bronze cand clauses dates distance docs documentation freel freelance gazette "
    "gouvernance "
    "incident incidents information infosim infrastructure junior k la local moment moments mrr national nearshore "
    "notification offshore onshore options page pages qual qual. question questions satisfaction score "
    "senior service six support tab trait transition volume".split()
)
"""Words that are the same in both languages; a text of any other that is the same in both was forgotten."""


@cache
def sources() -> Sources:
    """All texts of the program."""
    return read(Path(__file__).parents[2] / "infosim")


@cache
def catalogue_of(language: str) -> Catalog:
    """Their translations."""
    return load(CATALOGUES[language])


def _ids(entry: Entry) -> tuple[str, ...]:
    return (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)


def _strings(entry: Entry) -> tuple[str, ...]:
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string)


def _entries(language: str) -> list[Entry]:
    return [entry for entry in catalogue_of(language) if entry.id]


def _told(problems: list[str]) -> str:
    return "\n" + "\n".join(problems)


def test_every_text_of_the_sources_can_be_read_by_a_translator() -> None:
    assert not sources().unreadable, _told(sources().unreadable)


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_text_is_translated(language: str) -> None:
    catalogue = catalogue_of(language)
    missing = [
        f"{found[0].path}:{found[0].line}: [{message.context}] {message.text}"
        for message, found in sources().messages().items()
        if (entry := catalogue.get(message.text, message.context)) is None
        or entry.pluralizable != (message.many is not None)
        or not all(_strings(entry))
    ]
    assert not missing, "python -m infosim.locale.extract, then translate:" + _told(missing)


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_translation_is_doubtful_or_of_a_text_that_is_gone(language: str) -> None:
    known = {(message.context, message.text) for message in sources().messages()}
    catalogue = catalogue_of(language)
    stale = [f"fuzzy: {entry.id}" for entry in catalogue if entry.id and entry.fuzzy]
    stale += [f"obsolete: {entry.id}" for entry in catalogue.obsolete.values()]
    stale += [f"gone: {entry.id}" for entry in _entries(language) if (entry.context, _ids(entry)[0]) not in known]
    assert not stale, "python -m infosim.locale.extract --prune" + _told(stale)


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_translation_repeats_the_english(language: str) -> None:
    copied = [
        f"[{entry.context}] {entry.id}"
        for entry in _entries(language)
        if _ids(entry)[0] == _strings(entry)[0] and _words_in(_ids(entry)[0]) - SAME
    ]
    assert not copied, _told(copied)


def _words_in(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", "", text).lower()))


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_translation_has_the_places_of_its_text(language: str) -> None:
    problems = [
        f"[{entry.context}] {string}: {problem}"
        for entry in _entries(language)
        for string in _strings(entry)
        if string and not any(places(text) == places(string) for text in _ids(entry))
        for problem in misplaced(_ids(entry)[-1], string)
    ]
    assert not problems, _told(problems)


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_translation_is_set_and_worded_as_the_house_does(language: str) -> None:
    problems = [
        f"[{entry.context}] {string!r}: {problem}"
        for entry in _entries(language)
        for string in _strings(entry)
        for problem in (*wrong(string, language, entry.context), *too_wide(string, entry.context, _notes(entry)))
    ]
    assert not problems, _told(problems)


def test_the_english_is_set_and_worded_as_the_house_does() -> None:
    problems = [
        f"{found[0].path}:{found[0].line}: [{message.context}] {text!r}: {problem}"
        for message, found in sources().messages().items()
        for text in (message.text, message.many or message.text)
        for problem in (
            *wrong(text, "en", message.context),
            *too_wide(text, message.context, " ".join(note for place in found for note in place.notes)),
        )
    ]
    assert not problems, _told(problems)


def _notes(entry: Entry) -> str:
    return " ".join(entry.auto_comments)
