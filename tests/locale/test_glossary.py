"""One thing, one word, in each language: labels say the field's term, and false friends are none of them."""

import re

import pytest

from infosim.locale.extract import catalogues, load

TERMS = {
    r"backlog": r"file|attente",
    r"(?<!not )loads?": r"charge",
    r"vacanc(?:y|ies)": r"poste",
    r"tenders?": r"appel|\bAO\b|décliner|offres",
    r"bids?": r"offre",
    r"vendors?": r"prestataire|prest\.|société",
    r"runway": r"autonomie",
    r"churn": r"attrition",
    r"morale": r"moral\b",
    r"know-how": r"savoir",
    r"governance": r"gouvernance|gouverner",
    r"technical debt": r"dette technique",
    r"hand-overs?": r"transfert|transition",
    r"freelancers?": r"freelance|renfort",
    r"quality": r"qualité",
    r"notice": r"préavis|congé",
    r"term sheet": r"lettre d'intention|sur la table",
    r"lead time": r"délai",
    r"tightness": r"tension",
    r"service level": r"niveau de service|engagement|service",
    r"reputation": r"réputation",
    r"freelance": r"freelance",
}
"""English terms, and what their French labels may say."""

FALSE_FRIENDS = {
    r"delays?": r"\bdélais?\b",
    r"eventually": r"éventuellement",
    r"actually": r"actuellement",
    r"to support": r"\bsupporter\b",
    r"achieve[sd]?": r"\bachever?\b",
    r"resume[sd]?": r"\brésum",
    r"issues?": r"\bissues?\b",
}
"""English words, and the French that looks like them and means something else."""

_FREE = ("voice", "pedia", "story", "wire", "headline", "check", "mistake")
"""Contexts whose sentences are written anew in each language, and not term by term."""
_LABEL = 40
"""Characters up to which a text is a label, which says the term and nothing else."""


def _pairs(path):
    for entry in load(path):
        if entry.id:
            ids = (entry.id,) if isinstance(entry.id, str) else entry.id
            strings = (entry.string,) if isinstance(entry.string, str) else entry.string
            yield entry.context or "", re.sub(r"\{\w+\}", "{}", ids[0]), strings[0]


@pytest.mark.parametrize("path", catalogues(), ids=lambda path: path.parent.parent.name)
def test_a_label_says_the_term_that_was_decided(path) -> None:
    other = [
        f"[{context}] {english!r}: {french!r}"
        for context, english, french in _pairs(path)
        if len(english) <= _LABEL and not context.startswith(_FREE)
        for term, decided in TERMS.items()
        if re.search(rf"(?<!\w){term}(?!\w)", english, re.IGNORECASE) and not re.search(decided, french, re.IGNORECASE)
    ]
    assert not other, "\n" + "\n".join(other)


@pytest.mark.parametrize("path", catalogues(), ids=lambda path: path.parent.parent.name)
def test_no_translation_takes_a_false_friend_at_its_word(path) -> None:
    fooled = [
        f"[{context}] {english!r}: {french!r}"
        for context, english, french in _pairs(path)
        for word, friend in FALSE_FRIENDS.items()
        if re.search(rf"(?<!\w){word}(?!\w)", english, re.IGNORECASE) and re.search(friend, french, re.IGNORECASE)
    ]
    assert not fooled, "\n" + "\n".join(fooled)
