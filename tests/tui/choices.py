"""Marelle's decisions, recorded: the views that the screens of decisions are drawn from, in both languages.

Long words on purpose where French has them: what fits here fits.
"""

from dataclasses import replace

from infosim.game.views.audit import AuditView
from infosim.game.views.contract import ContractView
from infosim.game.views.figures import Amount
from infosim.game.views.form import Band, Choice, Draft, FormView, Line, PickItem, PickView, PriceRow
from infosim.game.views.function import FunctionView
from infosim.game.views.money import Cut, MoneyView
from infosim.game.views.month import MonthView
from infosim.game.views.prose import Prose, Said, prose
from infosim.game.views.room import Chance, Until
from infosim.game.views.talent import Search, TalentView
from infosim.game.views.vendor import VendorView
from infosim.game.views.vendors import TenderView, VendorsView
from tests.tui import cash, deals, markets, months, sheets
from tests.tui.marelle import Recorded

PAYS = tuple(range(95, 121))
TO_DEVELOP = PickView(
    "", (PickItem("Support", "2 people", Draft("develop", "support")),
         PickItem("Vendor manager", "can be appointed", Draft("appoint", "vendor_manager"))),
)  # fmt: skip

VACANCY = Draft("vacancy", "support")
TENDER = Draft("open_tender", "infrastructure")


def _choices(*pairs: tuple[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(key, label) for key, label in pairs)


def _line(draft: Draft, name, choices, default, effect, said="", **more) -> Line:
    """A line whose choice is the draft's, else the default."""
    key = draft.choice(name) or default
    chosen = next(i for i, choice in enumerate(choices) if choice.key == key)
    return Line(name, choices, chosen, Prose(effect), said if isinstance(said, Prose) else Prose(said), **more)


def _complete(draft: Draft, lines: tuple[Line, ...]) -> Draft:
    return draft._replace(chosen=tuple((line.name, line.choices[line.chosen].key) for line in lines))


def vacancy(language: str = "en", draft: Draft = VACANCY) -> FormView:
    """Support looks for one more technician."""
    fr = language == "fr"
    pay = int(draft.choice("pay") or 103)
    shown = f"{31 * pay / 100:.1f}"
    worth = f"{shown.replace('.', ',')} k€" if fr else f"€{shown}k"
    pays = tuple(Choice(str(p), worth if p == pay else "") for p in PAYS)
    said = {
        "en": prose("At {pay} one technician in two says yes. {heard}", pay=worth,
                    heard=Said("Your team, at €29k, will hear.", "warn")),
        "fr": prose("À {pay}, une candidature sur deux accepte. {heard}", pay=worth,
                    heard=Said("Votre équipe, à 29 k€, l'apprendra.", "warn")),
    }[language]  # fmt: skip
    lines = (
        _line(draft, "posts", _choices(("1", "1"), ("2", "2"), ("3", "3")), "1",
              "charge 104 › 52 % une fois les deux là" if fr else "load 104 › 52% once both are in"),
        _line(draft, "level",
              _choices(("junior", "junior"), ("mid", "confirmé" if fr else "mid"), ("senior", "senior")), "mid",
              "montée 3 mois, tutorat 0,7 j" if fr else "ramp 3 months, mentor 0.7 d"),
        _line(draft, "pay", pays, "103", "42 › 51 % par mois" if fr else "42 › 51% a month", said, slider=True, mark=5,
              note="marché +3 %" if fr else "market +3%"),
        _line(draft, "place",
              _choices(("local", "Lyon"), ("national", "France, à distance" if fr else "France, remote")), "local",
              "vivier de 340" if fr else "pool of 340"),
        _line(draft, "agency", _choices(("no", "non" if fr else "no"), ("yes", "oui" if fr else "yes")), "no",
              "rend 1,5 j, coûte 6,2 k€" if fr else "saves 1.5 d, costs €6.2k"),
    )  # fmt: skip
    posts = int(lines[0].choices[lines[0].chosen].key)
    said_also = {
        "en": prose("{open} With it, load is 70%; with two, 52%: too many.",
                    open=Said("A post is already open, week 9.", "warn")),
        "fr": prose("{open} Avec lui, la charge est de 70 % ; avec deux, 52 % : c'est trop.",
                    open=Said("Un poste est déjà ouvert, sem. 9.", "warn")),
    }[language]  # fmt: skip
    return FormView(
        draft=_complete(draft, lines),
        about="Support",
        lines=lines,
        said=said_also,
        bands=(
            Band("filled", Chance((0.3, 0.55, 0.84, 0.9, 0.95, 0.97)), "avr. ±1 mois" if fr else "Apr ±1 mo"),
            Band("useful", Chance((0.1, 0.3, 0.5, 0.7, 0.86, 0.9)), "juil. ±1 mois" if fr else "Jul ±1 mo"),
        ),
        band_note="chance cumulée que le poste soit pourvu" if fr else "cumulative chance that it is filled",
        price=(
            PriceRow("days", Amount(4 - 1.5 * posts, "days"), Amount(4, "days"), "warn",
                     "1,5 par mois d'ouverture" if fr else "1.5 a month while open"),
            PriceRow("now", Amount(0, "money")),
            PriceRow("arrival", Amount(1_600_00, "money"), None, None,
                     "0,6 mois de salaire" if fr else "0.6 month of pay, once"),
            PriceRow("month", Amount(4_400_00, "money"), None, None,
                     "autonomie 7 mois" if fr else "runway 7 mo, unchanged"),
            PriceRow("load", Amount(0.52, "percent"), Amount(1.04, "percent"), "warn"),
        ),
        days_had=24,
        days_taken=20,
        days_price=1.5 * posts,
    )  # fmt: skip


def tender(language: str = "en", draft: Draft = TENDER) -> FormView:
    """Infrastructure is offered to firms, with the longest choices that there are."""
    fr = language == "fr"
    forms = (("extension", "régie"), ("task", "forfait"), ("operation", "exploitation"), ("service", "service"))
    lines = (
        _line(draft, "form", tuple(Choice(k, f if fr else k) for k, f in forms), "operation",
              "3 firmes sur 5 le vendent" if fr else "3 firms of 5 sell it",
              "Ils exploitent, vous dites ce qui doit marcher." if fr else "They run it; you say what must work."),
        _line(draft, "share", _choices(*((str(n), f"{n} %" if fr else f"{n}%") for n in (25, 50, 75, 100))), "100",
              "0,9 ETP à confier" if fr else "0.9 FTE to hand over"),
        _line(draft, "places", _choices(("home", "France"), ("near", "France, nearshore"),
                                        ("anywhere", "partout" if fr else "anywhere")), "near",
              "4 sociétés peuvent répondre" if fr else "4 firms could answer"),
        _line(draft, "invite", _choices(*((str(n), str(n)) for n in (2, 3, 4, 5))), "3",
              "0,5 j par offre à lire" if fr else "0.5 d for each bid to read"),
        _line(draft, "references", _choices(*((str(n), str(n)) for n in (0, 1, 2))), "1",
              "1 j, 1 mois : un trait de plus" if fr else "1 d, 1 mo: one trait more"),
    )  # fmt: skip
    return FormView(
        draft=_complete(draft, lines),
        about="Infrastructure",
        lines=lines,
        bands=(
            Band("bids", Until(2, "act"), "avril" if fr else "April"),
            Band("answer", Until(4, "happens"), "30 juin" if fr else "30 June"),
            Band("in_place", Chance((0, 0, 0, 0, 0.4, 0.8)), "août ±1 mois" if fr else "Aug ±1 mo"),
        ),
        band_note="si vous signez au plus tôt" if fr else "if you sign at once",
        price=(
            PriceRow("days", Amount(0.5, "days"), Amount(4, "days"), "warn",
                     "2 j + 0,5 j par offre" if fr else "2 d + 0.5 d a bidder, once"),
            PriceRow("now", Amount(0, "money")),
            PriceRow("month", Amount(0, "money"), None, None, "rien avant de signer" if fr else "nothing until signed"),
        ),
        days_had=24,
        days_taken=20,
        days_price=3.5,
    )  # fmt: skip


def refused(language: str = "en") -> FormView:
    """A team that nobody may be laid off from."""
    fr = language == "fr"
    draft = Draft("lay_off", "support")
    lines = (
        _line(draft, "heads", _choices(("1", "1"), ("2", "2")), "1",
              "savoir −22 pt, moral −6" if fr else "know-how −22 pt, morale −6"),
    )  # fmt: skip
    return FormView(
        draft=_complete(draft, lines),
        about="Support",
        lines=lines,
        refusal=Prose("Impossible : ouvert après l'amorçage. D'ici là, retirer un poste (e) coûte moins." if fr
                      else "Not possible: open from the seed round on. Until then, closing a post (e) costs less."),
        price=(
            PriceRow("days", Amount(2, "days"), Amount(4, "days")),
            PriceRow("now", Amount(4_350_00, "money"), note="1,5 mois de salaire" if fr else "1.5 months of pay"),
            PriceRow("month", Amount(-4_100_00, "money")),
        ),
        days_had=24,
        days_taken=20,
        days_price=2,
    )  # fmt: skip


def bare() -> FormView:
    """A form with nothing to choose."""
    return FormView(
        draft=Draft("close_post", "support.0"), about="Support", lines=(),
        said=Prose("Open for 9 weeks. Nobody was near."),
        price=(PriceRow("days", Amount(5.5, "days"), Amount(4, "days"), "good"),),
        days_had=24, days_taken=20, days_price=-1.5,
    )  # fmt: skip


ENDINGS = PickView(
    "Support",
    (
        PickItem("The post open since January", "gives 1.5 d a month", Draft("close_post", "support.0")),
        PickItem("People", "1.5 months of pay each", Draft("lay_off", "support"), closed="from the seed round on"),
        PickItem("Contract with Datalyre, Lyon", "notice 3 months, €18k", Draft("leave", "support.0")),
    ),
)
CONTRACTS = PickView("Support", (PickItem("Datalyre, Lyon", "level 1", Draft("governance", "support.0")),))


def deals_form(draft: Draft) -> FormView:
    """A form about a vendor, with nothing to choose: what it is about is what matters here."""
    return replace(bare(), draft=draft, about={"sign": "Hexalis"}.get(draft.form, "Support"))


class Deciding(Recorded):
    """A session that answers forms as Marelle would, and writes down what was ordered."""

    def __init__(self, language: str = "en") -> None:
        super().__init__(language)
        self.language = language
        self.drafts: dict[tuple[str, str], Draft] = {}
        self.ordered: list[Draft] = []
        self.refuses: Prose | None = None
        self.short_of_money = False
        self.bids = 3
        self.firms = 8
        self.beat = 2

    def form(self, draft: Draft) -> FormView:
        match draft.form:
            case "vacancy":
                return vacancy(self.language, draft)
            case "open_tender":
                return tender(self.language, draft)
            case "lay_off":
                return refused(self.language)
            case "hands_on":
                return months.hands_on(self.language, draft)
            case "priority":
                return months.priority(self.language, draft)
            case "fund":
                return months.fund(self.language, draft)
            case "standing":
                return months.standing(self.language, draft)
        return deals_form(draft)

    def function(self, key: str) -> FunctionView:
        return sheets.asleep(self.language) if key == "business" else sheets.support(self.language)

    def month(self) -> MonthView:
        return months.month(self.language)

    def talent(self, skill: str, searches: tuple[Search, ...]) -> TalentView:
        return markets.market(self.language, skill, searches)

    def money(self, cut: Cut, later: int) -> MoneyView:
        return cash.money(self.language, cut, later, self.short_of_money)

    def event(self) -> None:
        """Nothing lies on the table."""

    def audit(self, key: str) -> AuditView | None:
        return None

    def vendors(self) -> VendorsView:
        return deals.vendors(self.language, self.firms)

    def tender(self, function: str, term: int | None = None) -> TenderView | None:
        return None if any(draft.form in ("sign", "drop_tender") for draft in self.ordered) else deals.tender(
            self.language, term, self.bids)  # fmt: skip

    def contract(self, key: str) -> ContractView | None:
        return deals.contract(self.language, self.beat)

    def vendor(self, key: str) -> VendorView | None:
        return deals.vendor(self.language)

    def to_end(self, function: str) -> PickView:
        return ENDINGS

    def to_govern(self, function: str) -> PickView:
        return CONTRACTS

    def to_develop(self) -> PickView:
        return TO_DEVELOP

    def order(self, draft: Draft) -> Prose | None:
        if self.refuses is not None:
            return self.refuses
        self.ordered.append(draft)
        return None
