"""The texts of the sources are found, and a catalogue keeps its translations when they move."""

from pathlib import Path

from babel.messages.catalog import Catalog

from infosim.locale.extract import Found, Sources, load, refreshed, save, scan, spaced
from infosim.locale.words import Message

MODULE = """
# words: cells 8; column head
head = w.text("board.wait.tiny", "wait")
lens = view.words.plural("lens", "{n} post open at {pay}",
                         "{n} posts open at " "{pay}", n, pay=pay)
FULL = message("refusal", "no room")
FEW = message("refusal", "{n} post", "{n} posts")
canvas.text(row, column, "not a text of ours")
path.read_text("utf-8")
"""


def _found(source: str) -> Sources:
    sources = Sources()
    scan(source, "infosim/tui/room.py", sources)
    return sources


def test_every_way_to_write_a_text_is_found() -> None:
    assert set(_found(MODULE).messages()) == {
        Message("board.wait.tiny", "wait"),
        Message("lens", "{n} post open at {pay}", "{n} posts open at {pay}"),
        Message("refusal", "no room"),
        Message("refusal", "{n} post", "{n} posts"),
    }


def test_the_note_above_a_text_reaches_its_translator() -> None:
    expected = Found(Message("board.wait.tiny", "wait"), "infosim/tui/room.py", 3, ("cells 8; column head",))
    assert expected in _found(MODULE).texts


def test_a_text_that_is_not_a_literal_is_refused() -> None:
    assert _found('w.text("lens", f"{n} posts")').unreadable == [
        """infosim/tui/room.py:1: w.text('lens', f'{n} posts')"""
    ]
    assert _found('message("lens", text)').unreadable
    assert _found('words("fr").text("lens", text)').unreadable


def test_a_translation_outlives_a_refresh_and_a_round_trip(tmp_path: Path) -> None:
    old = Catalog(locale="fr")
    old.add("wait", "délai", context="board.wait.tiny")
    old.add(("{n} post", "{n} posts"), ("{n} poste", "{n} postes"), context="refusal")
    old.add("gone", "parti", context="board")
    path = tmp_path / "fr" / "LC_MESSAGES" / "infosim.po"
    path.parent.mkdir(parents=True)
    save(refreshed(old, _found(MODULE)), path, obsolete=True)
    again = load(path)
    assert again.get("wait", "board.wait.tiny").string == "délai"
    assert again.get("{n} post", "refusal").string == ("{n} poste", "{n} postes")
    assert again.get("no room", "refusal").string == ""
    assert [entry.id for entry in again.obsolete.values()] == ["gone"]


def test_a_refresh_that_changes_nothing_writes_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "fr" / "LC_MESSAGES" / "infosim.po"
    path.parent.mkdir(parents=True)
    save(refreshed(Catalog(locale="fr"), _found(MODULE)), path, obsolete=True)
    first = path.read_bytes()
    save(refreshed(load(path), _found(MODULE)), path, obsolete=True)
    assert path.read_bytes() == first


def test_a_translator_may_type_plain_spaces() -> None:
    typed = "Prix : « {pay} » ? Charge 96 % ; {n} j, sem. 9, 12 mois, http://a.b `a:b`"
    assert spaced(typed) == "Prix~: «~{pay}~»~? Charge 96~%~; {n}~j, sem.~9, 12~mois, http://a.b `a:b`".replace(
        "~", "\u00a0"
    )
    old = Catalog(locale="fr")
    old.add("no room", "place : aucune", context="refusal")
    assert refreshed(old, _found(MODULE)).get("no room", "refusal").string == "place\u00a0: aucune"
