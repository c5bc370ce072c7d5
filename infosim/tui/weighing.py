"""Why a decision costs what it costs: each choice of a line with what it does, then the price, coin by coin."""

from rich.cells import cell_len

from infosim.game.views.form import Draft, FormView, Line, PriceRow
from infosim.game.views.why import MadeView, Term
from infosim.locale import Words
from infosim.tui.order_form import price_text
from infosim.tui.order_words import line_of, price_of, sentence_case
from infosim.tui.session import Session
from infosim.tui.topics import FORMS, LINES

MOST = 7
"""Choices that are weighed at most: those around the one that is chosen."""
_ROOM = 40
"""Cells of what a choice does."""


def weighed(session: Session, view: FormView, place: int | None, words: Words) -> MadeView:
    """A form as it stands, and what each choice of one of its lines would make of it."""
    terms: list[Term] = []
    title = view.about
    if place is not None:
        line = view.lines[place]
        # words: cells 44; head of a ledger: what a decision is about, and a line of its form; e.g. Support: pay
        title = words.text("why.form", "{about}: {line}", about=view.about, line=line_of(line.name, words))
        terms += _choices(session, view.draft, line, place, words)
    said = view.refusal or (view.lines[place].said if place is not None else view.said)
    topic = LINES.get(view.lines[place].name, "") if place is not None else FORMS.get(view.draft.form, "")
    return MadeView(topic, sentence_case(title), (*terms, *_price(view, words)), note=said, known="weighed")


def _choices(session: Session, draft: Draft, line: Line, place: int, words: Words) -> list[Term]:
    first = max(min(line.chosen - MOST // 2, len(line.choices) - MOST), 0)
    shown = line.choices[first : first + MOST]
    forms = [session.form(draft.choosing(line.name, choice.key)) for choice in shown]
    found = []
    for choice, form in zip(shown, forms, strict=True):
        effect = form.lines[place].effect.text if place < len(form.lines) else ""
        texts = [effect] if effect else []
        prices = [row for row in form.price if _differs(row, forms)]
        texts += [f"{price_of(row.name, words)} {price_text(row, words)}" for row in prices]
        told = ""
        for text in texts:
            longer = f"{told} · {text}" if told else text
            if cell_len(longer) <= _ROOM:
                told = longer
        here = choice is line.choices[line.chosen]
        # words: cells 30; a choice of a form that is the one made
        label = words.text("why.form", "{choice}, chosen", choice=choice.label) if here else choice.label
        found.append(Term(label, told))
    return found


def _differs(row: PriceRow, forms: list[FormView]) -> bool:
    """Whether a coin of the price depends on the choice."""
    values = {other.value.value for form in forms for other in form.price if other.name == row.name}
    return len(values) > 1


def _price(view: FormView, words: Words) -> list[Term]:
    """Each coin of the price, and where it comes from."""
    function = view.draft.target.partition(".")[0]
    follows = {"days": "attention", "now": "cash", "arrival": "cash", "month": "cash", "load": f"{function}.load"}
    if "." in view.draft.target and view.draft.form in ("leave", "scope", "renew", "governance"):
        follows["leaving"] = f"{view.draft.target}.exit"
    found = []
    for row in view.price:
        found.append(Term(price_of(row.name, words), price_text(row, words), follows.get(row.name), row.tone))
        if row.note:
            found.append(Term(f"  {row.note}", ""))
    return found
