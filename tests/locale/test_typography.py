"""The checks of texts see what they are there to see."""

import pytest

from tests.locale.typography import misplaced, too_wide, wrong


@pytest.mark.parametrize(
    ("text", "language", "context"),
    [
        ("Prix : élevé", "fr", "lens"),
        ("Pourquoi ?", "fr", "lens"),
        ("« bonjour »", "fr", "lens"),
        ("6 %", "fr", "lens"),
        ("l’équipe", "fr", "lens"),
        ("un\u202fmot", "fr", "lens"),
        ("attends...", "fr", "lens"),
        ("Le départ de {name}", "fr", "lens"),
        ("Vous êtes arrivé", "fr", "lens"),
        ("Tu as vu le devis", "fr", "voice.board"),
        ("les ressources manquent", "fr", "lens"),
        ("12 mois, {n} j", "fr", "lens"),
        ("Well done!", "en", "lens"),
        ("Invalid order", "en", "lens"),
        ("cash -3 today", "en", "lens"),
        ("two  spaces", "en", "lens"),
        ("ends ", "en", "lens"),
        ("DANGER ahead", "en", "lens"),
        ("a rocket 🚀", "en", "lens"),
    ],
)
def test_a_fault_is_seen(text: str, language: str, context: str) -> None:
    assert list(wrong(text, language, context))


@pytest.mark.parametrize(
    ("text", "language", "context"),
    [
        ("Prix\u00a0: élevé", "fr", "lens"),
        ("Tu as vu le devis\u00a0? Je demande.", "fr", "voice.founder"),
        ("À VENIR", "fr", "board"),
        ("WHY: {figure}", "en", "why"),
        ("k€", "fr", "board"),
        ("plus de {most} fichiers", "fr", "check"),
        ("9:10, {n}\u00a0j", "fr", "lens"),
        ("préavis au plus tard le {date}", "fr", "lens"),
        ("lancer `infosim play --seed 3`", "fr", "cli"),
        ("!!", "en", "board.mark"),
        ("MRR is {mrr}, justified by {n} clinics", "en", "lens"),
    ],
)
def test_what_is_right_is_left_alone(text: str, language: str, context: str) -> None:
    assert list(wrong(text, language, context)) == []


def test_a_label_fits_the_cells_its_context_promises() -> None:
    assert list(too_wide("quality", "board.quality.tiny", "")) == []
    assert list(too_wide("cœur de métier", "board.core.short", ""))
    assert list(too_wide("attente", "board.wait", "cells 5; column head"))


def test_a_lost_place_is_seen() -> None:
    assert list(misplaced("open at {pay}", "ouvert"))
    assert list(misplaced("open at {pay}", "ouvert à {pay}")) == []
