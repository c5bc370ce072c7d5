"""Marelle in February 2028, recorded: the views that the screens are drawn from in these tests, in both languages."""

import datetime as dt
from dataclasses import replace

from infosim.game.views.coach import CoachView
from infosim.game.views.end import Axis, Back, Chapter, EndView, Factor, GradeMark, Medal, Objective, ScoreView
from infosim.game.views.figures import Amount, Figure, History
from infosim.game.views.form import PickView
from infosim.game.views.goals import Dated, Goal, GoalsView, MedalGoal, Today
from infosim.game.views.header import HeaderView
from infosim.game.views.lens import Lens
from infosim.game.views.news import NewsItem, NewsView
from infosim.game.views.prose import Prose, Said, prose
from infosim.game.views.report import Change, Effect, Outlook, Passed, ReportView
from infosim.game.views.room import (
    AttentionView,
    BoardRow,
    Chance,
    Decided,
    Done,
    Kpi,
    Opens,
    RoomView,
    Share,
    StripItem,
    Until,
    WireItem,
)
from infosim.game.views.title import Opened
from infosim.game.views.why import Part, Step, WhyView
from tests.tui import worked

FEBRUARY = dt.date(2028, 2, 29)
ACTS = ("decide", "why", "vacancy", "tender")
FALLING = (8.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0)
RISING = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 7.0)

HEADER = {
    "en": HeaderView("Marelle", "online booking for clinics", "seed", "series A", 0.84, FEBRUARY, 14, 36),
    "fr": HeaderView("Marelle", "rendez-vous en ligne", "amorçage", "série A", 0.84, FEBRUARY, 14, 36),
}


def kpis() -> tuple[Kpi, ...]:
    calm = Lens("", Prose("Nothing to say."), acts=("why",))

    def named(name: str) -> Lens:
        return replace(calm, title=name)

    return (
        Kpi("cash", 310_000_00, -43_400_00, "bad", History(FALLING, "bad"), named("Cash")),
        Kpi("runway", 7.1, -1.0, "bad", History((8, 8, 7, 6, 5, 4, 2, 2), "bad"), named("Runway")),
        Kpi("mrr", 48_200_00, 0.062, "good", History(RISING, "good"), named("MRR")),
        Kpi("churn", 0.021, 0.003, "bad", History((1, 1, 1, 1, 2, 3, 4, 7), "bad"), named("Churn")),
        Kpi("morale", 71, -2, "bad", History(FALLING, "bad"), named("Morale")),
        Kpi("reputation", 64, 1, "good", History((1, 2, 3, 4, 4, 5, 6, 7), "good"), named("Reputation")),
    )


ATTENTION = AttentionView(24, 20, 9, 8, 3, Lens("Attention", Prose("Four days are left.")))


def _history(drawn: str, tone: str | None) -> History:
    """The values that a sparkline was drawn from."""
    return History(tuple(float("▁▂▃▄▅▆▇".index(glyph) + 1) for glyph in drawn), tone, (1, 7))


def _row(key, name, short, people, posts, people_tone, load, quality, trend, wait, backlog, cost, following, **more):
    tone = more.pop("backlog_tone", None)
    return BoardRow(
        key=key, name=name, short=short, core=more.pop("core", False),
        lens=more.pop("lens", Lens(name, Prose("Nothing to decide."), short=Prose(f"{short}: nothing to decide."))),
        people=people, posts=posts, people_tone=people_tone,
        load=Figure(load, "bad" if load >= 1 else "warn" if load >= 0.85 else None),
        quality=Figure(quality, "bad" if quality < 65 else None, trend, "bad" if trend < 0 else "good"),
        wait=None if wait is None else Figure(wait), backlog=_history(backlog, tone), cost=cost, next=following, **more,
    )  # fmt: skip


SUPPORT_LENS = {
    "en": Lens(
        "Support",
        prose(
            "Tickets wait {wait}: load is {load} (260 in, 250 out). One post open 9 weeks at {pay}; "
            "the pool asks {market}.",
            wait=Said("3.2 days", "bad"), load=Said("104%", "bad"),
            pay=Said("€29k", "strong"), market=Said("€31k", "strong"),
        ),
        prose("{if_nothing} 3.4 days in March (8 in 10: 2.8 to 4.1), 4.9 in a year.  {core}",
              if_nothing=Said("If nothing changes:", "muted"), core=Said("Ordinary work: easy to hand over.", "muted")),
        prose("{name}: waits {wait}, load {load}; pay €2k under the pool",
              name=Said("Support", "strong"), wait=Said("3.2 d", "bad"), load=Said("104%", "bad")),
        ACTS,
    ),
    "fr": Lens(
        "Support",
        prose(
            "Attente {wait} : charge {load} (260 reçus, 250 clos). Poste ouvert 9 sem. à {pay} ; vivier : {market}.",
            wait=Said("3,2 jours", "bad"), load=Said("104 %", "bad"),
            pay=Said("29 k€", "strong"), market=Said("31 k€", "strong"),
        ),
        prose("{if_nothing} 3,4 jours en mars (8 sur 10 : 2,8 à 4,1), 4,9 dans un an.  {core}",
              if_nothing=Said("Sans rien changer :", "muted"), core=Said("Travail courant.", "muted")),
        prose("{name} : délai {wait}, charge {load} ; paie trop basse",
              name=Said("Support", "strong"), wait=Said("3,2 j", "bad"), load=Said("104 %", "bad")),
        ACTS,
    ),
}  # fmt: skip

_NAMES = {
    "en": (
        ("Product development", "Product dev"), ("Support", "Support"), ("Infrastructure", "Infrastructure"),
        ("Security", "Security"), ("Workplace & network", "Workplace & net"), ("Quality assurance", "Quality (QA)"),
        ("Data", "Data"), ("Business apps", "Business apps"),
    ),
    "fr": (
        ("Développement produit", "Produit"), ("Support", "Support"), ("Infrastructure", "Infrastructure"),
        ("Sécurité", "Sécurité"), ("Parc et réseau", "Parc, réseau"), ("Tests et recette", "Recette"),
        ("Données", "Données"), ("Applis gestion", "Applis gestion"),
    ),
}  # fmt: skip

_NEXT = {
    "en": ("1 leaves Mar", "1 post open, wk 9", "3 bids to read", "nobody of ours", "notice due 30 Apr",
           "Porto 35% taken over", "1 post, wk 19", "asleep: starts when MRR passes €60k"),
    "fr": ("1 part mars", "1 poste ouv., sem. 9", "3 offres à lire", "personne chez nous", "préavis av. 30 avr.",
           "Porto : 35 % repris", "poste, s. 19", "en sommeil jusqu'à 60 k€ de MRR"),
}  # fmt: skip


def rows(language: str) -> tuple[BoardRow, ...]:
    n, then = _NAMES[language], _NEXT[language]
    return (
        _row("product", *n[0], 4, 5, "warn", 0.96, 78, -1, 21, "▃▃▄▄▅▆▆▇", 27_600_00, then[0], core=True, alarm=1,
             sourcing=(Share("I", 1),), backlog_tone="bad"),
        _row("support", *n[1], 2, 3, "bad", 1.04, 61, -1, 3.2, "▁▁▂▂▃▅▆▇", 8_100_00, then[1], alarm=2,
             sourcing=(Share("I", 1),), backlog_tone="bad", lens=SUPPORT_LENS[language]),
        _row("infrastructure", *n[2], 1, 2, "bad", 0.91, 83, 0, 2, "▂▂▃▂▃▃▃▄", 6_400_00, then[2], alarm=1,
             sourcing=(Share("I", 1),)),
        _row("security", *n[3], 0.5, 1, "bad", 1.31, 38, -1, None, "▃▃▄▄▄▅▅▅", 6_200_00, then[3], alarm=2,
             sourcing=(Share("F", 1),)),
        _row("workplace", *n[4], 15, 15, None, 0.70, 80, 1, 0.75, "▂▂▂▂▁▂▂▂", 1_300_00, then[4], alarm=1,
             sourcing=(Share("M", 1),)),
        _row("quality", *n[5], 2, 2, None, 0.82, 74, 1, 4, "▆▆▅▅▄▄▃▃", 12_800_00, then[5],
             sourcing=(Share("F", 0.65), Share("N", 0.35))),
        _row("data", *n[6], 0.8, 1, "warn", 0.98, 66, -1, 34, "▁▂▂▃▄▅▆▇", 5_500_00, then[6], core=True, alarm=1,
             sourcing=(Share("L", 1),), backlog_tone="bad"),
        BoardRow(key="apps", name=n[7][0], short=n[7][1], core=False, asleep=then[7],
                 lens=Lens(n[7][0], Prose(then[7]), short=Prose(f"{n[7][1]}: {then[7]}"))),
    )  # fmt: skip


_STRIP = {
    "en": (
        ("Data engineer", "week 19, nobody yet"), ("Support post", "week 9, 1 interview"),
        ("Senior developer", "last day 31 Mar"), ("Infrastructure run", "3 bids, answer by 30 Apr"),
        ("QA to Porto", "35% done, paid twice"), ("1 new developer", "60% productive"),
        ("Workplace contract", "or renews for 12 months"), ("Stand-in for infra", "2 d, until May"),
    ),
    "fr": (
        ("Ingénieur données", "sem. 19, personne"), ("Poste support", "sem. 9, 1 entretien"),
        ("Développeur senior", "dernier jour 31 mars"), ("Exploitation infra", "3 offres, avant 30 avr."),
        ("Recette vers Porto", "35 %, payé deux fois"), ("1 dév. en montée", "productifs à 60 %"),
        ("Contrat postes", "sinon repart 12 mois"), ("Relais infra", "2 j, jusqu'en mai"),
    ),
}  # fmt: skip


def strip(language: str) -> tuple[StripItem, ...]:
    tracks = (
        ("hire", Chance((0.25, 0.39, 0.56, 0.66, 0.74, 0.80)), Opens("talent")),
        ("hire", Chance((0.44, 0.66, 0.78, 0.88, 0.93, 0.96)), Opens("function", "support")),
        ("leaves", Until(1, "leaves"), Opens("function", "product")),
        ("tender", Until(2, "act"), Opens("tender", "1")),
        ("move", Done(2.5, 0.45), Opens("contract", "1")),
        ("learn", Done(1.75, 0.65), Opens("function", "product")),
        ("ends", Until(2, "happens"), Opens("contract", "2")),
        ("lead", Done(3, 0.3), None),
    )
    return tuple(
        StripItem(kind, name, track, note, Lens(name, Prose(note), short=Prose(f"{name}: {note}")), opens)
        for (kind, track, opens), (name, note) in zip(tracks, _STRIP[language], strict=True)
    )


_WIRE = {
    "en": (
        ("La Gazette", "Data engineers in Lyon: nineteen weeks to fill a post. One recruiter now sends flowers."),
        ("Support desk", "We closed 250 tickets and opened 260. Please do the maths."),
        ("The board", "Nice growth. Who runs production if your engineer goes skiing?"),
        ("Porto team", "Handover, day 40: the test plan exists. It is in one person's head. He is on leave."),
    ),
    "fr": (
        ("La Gazette", "Ingénieur données à Lyon : dix-neuf semaines pour trouver. Un recruteur envoie des fleurs."),
        ("Le support", "250 tickets clos, 260 ouverts. Faites le calcul."),
        ("Le conseil", "Belle croissance. Qui reste si l'ingénieur part au ski ?"),
        ("L'équipe de Porto", "Transfert, jour 40 : le plan de test existe. Une seule personne l'a en tête."),
    ),
}  # fmt: skip

_DECIDED = {
    "en": (Decided("References asked: infrastructure run", "1 d, 1 mo"),
           Decided("Agency for the data engineer", "0 d, €10k on arrival")),
    "fr": (Decided("Références : exploitation infra", "1 j, 1 mois"),
           Decided("Cabinet pour l'ingénieur données", "0 j, 10 k€ à l'arrivée")),
}  # fmt: skip


def room(language: str = "en") -> RoomView:
    return RoomView(
        date=FEBRUARY,
        kpis=kpis(),
        attention=ATTENTION,
        rows=rows(language),
        strip=strip(language),
        wire=tuple(WireItem(voice, Prose(text), new=True) for voice, text in _WIRE[language]),
        decided=_DECIDED[language],
    )


CASH = WhyView(
    figure="cash", title="CASH", kind="stock", unit="money",
    opening_label="opening, 1 February", opening=353_400_00,
    parts=(
        Part("subscriptions", 48_200_00, "good", "mrr"),
        Part("payroll, 11 people", -57_700_00, "bad"),
        Part("freelancers, contracts", -25_800_00, "bad"),
        Part("Porto handover, once", -1_700_00, "bad"),
        Part("cloud, rent, licences", -6_400_00, "bad"),
    ),
    closing_label="closing, 29 February", closing=310_000_00,
    note=prose("{change} this month, {once} once quality is paid once",
               change=Said("−€43.4k", "bad"), once=Said("−€32.4k", "strong")),
    thread=(
        Step("One support post stays empty", Prose("9 weeks")),
        Step("tickets wait", prose("{x}", x=Said("0.8 → 3.2 days", "bad")), "support.wait"),
        Step("two clinics leave", prose("{x}", x=Said("−€0.3k MRR", "bad")), "mrr"),
        Step("runway", prose("{x}", x=Said("8 → 7 months", "bad")), "runway"),
    ),
)  # fmt: skip


def _change(figure, name, value, change, trend, tone, cause, of=None):
    return Change(figure, name, Amount(*value), Amount(*change), trend, tone, Prose(cause), of)


REPORT = ReportView(
    date=FEBRUARY, month=14, decisions=3, headline="Support drowns, Porto learns.",
    changes=(
        _change("cash", "Cash", (310_000_00, "money"), (43_000_00, "money"), -1, "bad",
                "quality is paid twice until May"),
        _change("support.wait", "Support wait", (3.2, "wait"), (1.1, "wait"), 1, "bad", "260 tickets in, 250 out"),
        _change("churn", "Churn", (0.021, "percent"), (0.003, "points"), 1, "bad", "two of seven left over support"),
        _change("mrr", "MRR", (48_200_00, "money"), (0.062, "percent"), 1, "good", "27 clinics joined, 7 left"),
        _change("quality.quality", "Quality of QA", (74, "score"), (3, "score"), 1, "good", "Porto testers learn"),
        _change("morale", "Morale", (71, "score"), (2, "score"), -1, "bad", "support works evenings"),
        _change("quality.knowledge", "Know-how, QA", (0.64, "percent"), (6, "score"), -1, "warn",
                "it is moving to Porto"),
        _change("attention", "Days left", (4, "number"), (2, "number"), -1, "warn",
                "Porto and the tender draw on you", of=24),
    ),
    wire=(
        WireItem("La Gazette", Prose("“My booking is lost, and so is support.” A clinic director, on page 3.")),
        WireItem("Porto team", Prose("We now find bugs before your customers do. It was not in the contract. "
                                     "You are welcome.")),
    ),
    effects=(
        Effect(dt.date(2027, 12, 1), "QA to Porto", prose("{x}", x=Said("−€12k", "bad")), Prose("quality +3"),
               Prose("ahead from August")),
        Effect(dt.date(2028, 1, 1), "Support pay +3%", Prose("−€0.4k"), Prose("+1 applicant"),
               Prose("too early to say")),
        Effect(dt.date(2028, 1, 1), "Tender opened", Prose("−3.5 d"), Prose("3 bids"), Prose("answer by 30 Apr")),
    ),
    outlook=(
        Outlook("support wait", prose("{x}", x=Said("3.4 d, 8 in 10 between 2.8 and 4.1", "bad"))),
        Outlook("senior developer leaves", prose("{x}", x=Said("product load 96 → 118%", "warn"))),
        Outlook("Porto does half of QA", prose("{x}", x=Said("load 82 → 74%", "good"))),
    ),
)  # fmt: skip


BOTS = (4.0, 14.0, 27.0, 43.0, 57.0, 67.0, 79.0, 90.0)
"""Where eight bots stand on an axis."""


def axes(*stands: float) -> tuple[Axis, ...]:
    """The six axes of a game, as they are told."""
    told = (
        ("value", "€8.74M", "€6.1M"), ("cost", "0.142 work per €k", "0.131"), ("quality", "88%", "84%"),
        ("speed", "0.81 of target", "0.76"), ("people", "0.58", "0.61"), ("resilience", "0.66", "0.62"),
    )  # fmt: skip
    return tuple(
        Axis(name, stand, BOTS, figure, bots, "bad" if stand < 35 else "warn" if stand < 45 else None)
        for (name, figure, bots), stand in zip(told, stands, strict=True)
    )


GRADES = (GradeMark("bronze", 40), GradeMark("silver", 55), GradeMark("gold", 70))

ENDED = {
    "alive": EndView(
        dead=False, sentence="Alive, wanted, and tired.", value=874_000_000, seed=4812, minutes=41,
        notes=(("your best before", "7.2"),),
        objectives=(
            Objective("alive at month 36", True, "month 36"), Objective("tickets under a day", True, "0.8 d"),
            Objective("series A closed", False, "ready 6 of 10"),
        ),
        factors=(
            Factor("five years of sales", "5 × €2.23M a year", "11.16"),
            Factor("growth", "2.3 times in a year", "× 1.08"), Factor("quality", "82% done when asked", "× 1.01"),
            Factor("know-how", "core at 54% in-house", "× 0.97", "warn"), Factor("burn", "1.27 € per new €", "× 1.02"),
            Factor("cash", "0.9 × €1.42M", "+ 1.28"), Factor("founders' share", "two rounds, no bridge", "× 65.6%"),
        ),
        story=(
            Chapter(dt.date(2027, 9, 1), "Two developers and a lead", Prose("hired in one month, before the demand")),
            Chapter(dt.date(2027, 12, 1), "QA to Porto", Prose("Cordoval signed for 24 months")),
            Chapter(dt.date(2028, 6, 1), "Support comes home", Prose("second level taken back, with the firm's notes")),
        ),
        well_done=Prose("You brought second-level support home in June 2028, with the firm's notes. "
                        "Tickets 3.1 → 0.8 days, and nobody left over it."),
        score=ScoreView(
            result=65, grade="silver", grades=GRADES,
            step=prose("{axis} at 62 would make it gold", axis=Said("people", "warn")),
            axes=axes(78, 64, 74, 71, 43, 66),
            against=(("best of eight bots", "€9.9M"), ("median of the bots", "€6.1M")),
            medals=(
                Medal("Silver", True, "First Hires"), Medal("Nobody indispensable", True, "no function on one name"),
                Medal("Home for dinner", True, "overdrawn one month in 36"), Medal("Clean hands", False, "one lay-off"),
            ),
            better=prose("Speed: {yours}. The best of eight bots reached 0.80.", yours=Said("0.81 of target", "good")),
        ),
    ),
    "dead": EndView(
        dead=True, sentence="The money stopped in August. The clinics had not noticed yet.", value=0.0, seed=4812,
        minutes=24, notes=(("cash", "−€21k"),),
        objectives=(Objective("alive at month 36", False, "month 20"),),
        thread=(
            (dt.date(2027, 9, 1), Step("two developers and a lead hired", Prose("+€20.7k a month"))),
            (dt.date(2028, 1, 1), Step("support outside at governance 0",
                                       prose("{x}", x=Said("tickets 0.9 → 4.1 d", "bad")))),
            (dt.date(2028, 3, 1), Step("eleven clinics leave", prose("{x}", x=Said("−€6.2k MRR", "bad")))),
            (dt.date(2028, 4, 1), Step("bridge, at 6 months: €140k", Prose("stake 80 → 65.6%"))),
        ),
        well_done=Prose("Product shipped on time for 17 months."),
        score=ScoreView(
            result=3, grade="no medal", grades=GRADES, step=Prose("five axes kept × 0.75: 20 months of 36"),
            axes=axes(1, 51, 38, 40, 47, 33),
            against=(("best of eight bots", "€9.9M"), ("median of the bots", "€6.1M")), medals=(),
            better=Prose("No axis beat all eight. Nearest is cost: 0.132 work per €k, their median 0.131."),
        ),
        back=Back(dt.date(2028, 5, 1), prose("Take it up again in {m}, with 6 mo of money left, as a new branch.",
                                             m=Said("May 2028", "strong"))),
    ),
}  # fmt: skip


GOALS = GoalsView(
    headline=Prose("Seed: 1 of 2 reached."), note="chapter since Sep 2027",
    chapter=(
        Goal("revenue a month", 0.96, "€48.0k", "at least €50k", "at this pace in Mar 2028", False, None,
             Lens("revenue a month", Prose("Now €48.0k, at least €50k."), Prose("At this pace in Mar 2028."),
                  Prose("revenue a month: €48.0k, at least €50k"), ("why",)), "mrr"),
        Goal("net burn multiple", 1.0, "0.9", "at most 2", "", True, None,
             Lens("net burn multiple", Prose("Now 0.9, at most 2."), acts=("open",)), None, Opens("month", "fund")),
    ),
    objectives=(
        Goal("still alive", 0.39, "14", "of 36 months", "", False, None, Lens("still alive", Prose("Now 14."))),
        Goal("tickets answered", 0.3, "3.2 d", "within 1 day", "worse for 4 months", False, "warn",
             Lens("tickets answered", Prose("Now 3.2 d."), acts=("open", "why")), "support.wait",
             Opens("function", "support")),
    ),
    scenario="First Hires", months=36,
    today=Today(55, 49, 61, GRADES,
                prose("{axis}: under 35 closes gold, under 20 silver", axis=Said("people 38", "warn"))),
    waiting=False,
    medals=(
        MedalGoal("Nobody indispensable", 0.6, "not yet", "no function hangs on one name", "now 3 functions", False),
        MedalGoal("Clean hands", 0.39, "14 of 36", "nobody laid off", "one slip would end it", True),
    ),
    dates=(
        Dated(dt.date(2028, 4, 30), Prose("Workplace contract: notice, or it renews"), Opens("contract", "workplace.0"),
              "warn"),
        Dated(dt.date(2028, 5, 31), Prose("The money ends, at this pace."), Opens("month", "fund"), "bad"),
    ),
)  # fmt: skip


class Recorded:
    """A session that plays back: its views are given, its months pass by changing them."""

    def __init__(self, language: str = "en", view: RoomView | None = None) -> None:
        self.language = language
        self.view = view or room(language)
        self.months_ended = 0
        self.refusal: Prose | None = None
        self.explained: list[str] = []
        self.why_views: dict[str, WhyView] = {"cash": CASH}
        self.report_view = REPORT
        self.end_view = None
        self.debrief_view = None
        self.first_prices = ()
        self.looked_back = 0
        self.goals_view = GOALS
        self.measured = 0
        self.branches: list[Opened] = []
        self.coach_view: CoachView | None = None
        self.coached: bool | None = None
        self.seen: list[str] = []
        self.nods = 0

    def header(self) -> HeaderView:
        return replace(HEADER[self.language], month=14 + self.months_ended)

    def room(self) -> RoomView:
        return self.view

    def lesson(self) -> None:
        return None

    def report(self, month=None):
        return self.report_view

    def coach(self):
        return self.coach_view if self.coached else None

    def want_coach(self, wanted):
        self.coached = wanted

    def saw(self, screen):
        self.seen.append(screen)

    def nod(self):
        self.nods += 1

    def why(self, figure, month=None):
        self.explained.append(figure)
        return self.why_views.get(figure)

    def news(self) -> NewsView:
        return NewsView(
            dt.date(2027, 1, 1), tuple(NewsItem(13, item.voice, item.said, item.new) for item in self.view.wire)
        )

    def heard(self) -> None:
        self.view = replace(self.view, unread=0)

    def help(self, topic):
        return None

    guesses_first = False

    def try_out(self, draft):
        return None

    def free_to_look(self):
        return False

    def forecast(self, draft, months, f=None):
        return None

    def foresee(self, draft, going):
        """Nothing is played here."""

    def weigh(self, key, going):
        """Nothing is played here: the options keep their sums."""

    def plan(self):
        return ()

    def leave_out(self, n):
        """There is no plan here."""

    def leave_nothing_out(self):
        """Nor is anything left out."""

    def do_plan(self):
        return None

    def split(self, key, one, other, at):
        return None

    def weigh_split(self, key, one, other, at, going):
        """Nor are splits."""

    def order_split(self, key, one, other, at):
        return None

    def weigh_bids(self, function, term, going):
        """Nor are bids: what is expected of them stays a sum."""

    def event(self):
        return None

    def contents(self):
        return ()

    def vendors(self):
        from tests.tui import deals

        return deals.vendors(self.language)

    def tender(self, function, term=None):
        return None

    def talent(self, skill, searches):
        from tests.tui import markets

        return markets.market(self.language, skill, searches)

    def to_end(self, function):
        return PickView(function, ())

    def to_develop(self):
        return PickView("", ())

    def ending(self):
        return self.end_view

    def goals(self) -> GoalsView:
        return self.goals_view

    def measure(self) -> None:
        self.measured += 1

    def prices(self):
        return self.first_prices

    def reckon(self, going) -> None:
        going(0.0)

    def sourcing(self):
        return worked.view()

    def keep_debrief(self):
        return Prose("Written: marelle.html")

    def withheld(self) -> None:
        return None

    def look_back(self, going) -> None:
        self.looked_back += 1
        going(0.5)

    def debrief(self):
        return self.debrief_view

    def branch(self, month=None) -> Opened:
        return self.branches.pop()

    def decide(self, decision):
        return self.refusal

    def undo(self):
        if self.refusal is None:
            self.view = replace(self.view, decided=self.view.decided[:-1])
        return self.refusal

    def end_month(self) -> None:
        self.months_ended += 1

    def skip(self, stop=lambda: False):
        while self.months_ended < 3 and not (self.months_ended and stop()):
            self.end_month()
        french = "Support : 2 offres à lire." if self.language == "fr" else "Support: 2 bids to read."
        return Passed(FEBRUARY, self.months_ended, Prose(french))

    def close(self) -> None:
        pass
