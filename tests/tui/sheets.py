"""Marelle's sheets, recorded: support as its function sheet shows it, in both languages."""

from infosim.game.views.figures import Amount, Figure
from infosim.game.views.form import Draft
from infosim.game.views.function import FunctionView, HistoryChart, OptionRow, PeopleRow, TrendRow
from infosim.game.views.lens import Lens
from infosim.game.views.prose import Prose
from infosim.game.views.room import Chance, Share, StripItem
from infosim.game.views.why import Part

TENDER = "open_tender"
COSTS = (6e5, 6e5, 6e5, 6e5, 7e5, 7e5, 8.1e5, 8.1e5, 8.1e5, 8.1e5, 8.1e5, 8.1e5)


def _option(name, way, cost, quality, wait, in_place, days, kept, form, told, chosen=(), closed="") -> OptionRow:
    described, gains, pays, risk, first = told
    return OptionRow(
        name=name, way=way, cost=cost, quality=Figure(quality, None, 1 if quality > 61 else -1, "good" if quality > 61
        else "bad"), wait=wait, in_place=in_place, days=days, kept=kept, closed=closed,
        draft=Draft(form, "support", chosen) if form else None, described=described, gains=Prose(gains),
        pays=Prose(pays), risk=Prose(risk), first=Prose(first),
    )  # fmt: skip


def options(language: str = "en") -> tuple[OptionRow, ...]:
    """The six, and now."""
    fr = language == "fr"
    service = (
        ("une société répond à vos clients, au ticket", "un guichet partagé attend moins ; personne à recruter",
         "12 mois, 3 mois de préavis ; sortir coûte 20 à 45 % d'une année",
         "ils apprennent votre produit, vous l'oubliez",
         "un appel d'offres : 2 mois, 3,5 j. Puis 2 mois de transfert")
        if fr else
        ("a firm answers your users, priced by the ticket", "a pooled desk waits less; nobody to recruit",
         "12 months, 3 months' notice; to leave costs 20–45% of a year",
         "they learn your product, you forget it: dearer renewal",
         "a tender: 2 months, 3.5 days. Then 2 months to hand over")
    )  # fmt: skip
    june, weeks = ("juin ±2 mois", "3 sem.") if fr else ("Jun ±2 mo", "3 weeks")
    return (
        _option("own", "I", 11_400_00, 72, 1.1, june, 0.8, 1.0, "vacancy", service),
        _option("freelance", "F", 13_600_00, 69, 0.9, weeks, 1.0, 0.88, "freelance", service),
        _option("local_extension", "L", 12_900_00, 71, 0.8, june, 2.2, 0.8, TENDER, service, (("form", "extension"),)),
        _option("local_service", "M", 7_600_00, 74, 0.5, june, 0.4, 0.55, TENDER, service, (("form", "service"),)),
        _option("near_extension", "N", 10_200_00, 68, 1.0, june, 3.9, 0.72, TENDER, service,
                closed="aucune société intéressée" if fr else "no bidder this year"),
        _option("off_operation", "O", 5_800_00, 63, 1.6, june, 5.0, 0.3, TENDER, service, (("places", "anywhere"),)),
        _option("now", None, 8_100_00, 55, 4.9, "", 0.0, 0.92, "", service),
    )  # fmt: skip


def support(language: str = "en") -> FunctionView:
    """Support, which tickets drown."""
    fr = language == "fr"

    def said(english: str, french: str) -> str:
        return french if fr else english

    return FunctionView(
        key="support", place=1, name="Support", short="Support", core=False,
        previous=("product", said("Product", "Produit")), following=("infrastructure", "Infra"),
        wait=Figure(3.2, "bad", 1, "bad"), load=Figure(1.04, "bad"), quality=Figure(61, "bad", -1, "bad"),
        cost=8_100_00,
        sourcing=(Share("I", 1.0),),
        people=(
            PeopleRow("senior", 1, 0, 34_000_00, said("since April", "depuis avril")),
            PeopleRow("mid", 1, 0, 29_000_00, said("leaves in March", "part en mars"), "bad"),
            PeopleRow("junior", 0, 1, None, said("open 9 weeks", "ouvert 9 sem."), "warn"),
        ),
        posts=3,
        why="support.wait", why_title=said("WHY TICKETS WAIT", "POURQUOI CE DÉLAI"), why_value=Amount(3.2, "wait"),
        causes=(
            Part(said("demand up 18% since Nov", "demande +18 % dep. nov."), 1.4, "bad"),
            Part(said("one post empty", "un poste vide"), 1.1, "bad", "support.capacity"),
            Part(said("onboarding 27 clinics", "27 cliniques à équiper"), 0.5, "bad"),
            Part(said("password self-service", "mots de passe en libre"), -0.2, "good"),
            Part(said("everything else", "tout le reste"), 0.4),
        ),
        trends=(
            TrendRow("asked", Amount(2.1, "number"), (1, 1, 1, 1.2, 1.2, 1.4, 1.5, 1.5, 1.7, 1.8, 2, 2.1)),
            TrendRow("wait", Amount(3.2, "wait"), (1, 1, 1, 1, 1, 1, 1.2, 1.2, 1.5, 2, 2.6, 3.2), "bad"),
            TrendRow("quality", Amount(61, "score"), (75, 75, 75, 75, 75, 72, 72, 70, 68, 66, 64, 61), "bad"),
            TrendRow("cost", Amount(8_100_00, "money"), COSTS),
        ),
        under_way=(
            StripItem("hire", said("1 technician", "1 technicien"), Chance((0.3,) * 6),
                      said("42% a month", "42 % par mois"), Lens("", Prose(""))),
        ),
        know=Prose(said(
            "Not core here, and ordinary work: little is lost when others do it. But it hears the customers first.",
            "Pas le cœur de métier, travail ordinaire : peu se perd à le confier. Mais il entend les clients.")),
        options=options(language),
        charts=(
            HistoryChart("wait", Amount(3.2, "wait"), (1, 1, 1, 1, 1, 1, 1.2, 1.2, 1.5, 2, 2.6, 3.2), 1.5, "bad"),
            HistoryChart("cost", Amount(8_100_00, "money"), COSTS),
        ),
    )  # fmt: skip


def asleep(language: str = "en") -> FunctionView:
    """Business apps, which do not exist yet."""
    fr = language == "fr"
    return FunctionView(
        key="business", place=7, name="Applications de gestion" if fr else "Business apps", short="Gestion" if fr
        else "Bus. apps", core=False, previous=("data", "Data"), following=("product", "Product"),
        asleep="en sommeil : s'éveille quand le MRR passe 60 k€" if fr else "asleep: starts when MRR passes €60k",
        know=Prose("Personne n'y travaille encore." if fr else "Nobody works on this yet."),
    )  # fmt: skip
