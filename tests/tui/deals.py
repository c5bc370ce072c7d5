"""Marelle's vendors, recorded: contracts, a tender with three bids, a contract whose renewal is near."""

import datetime as dt

from infosim.game.views.contract import (
    Answer,
    ContractView,
    DateRow,
    GovernancePrice,
    PromiseRow,
    RelationRow,
    Renewal,
    WayOut,
)
from infosim.game.views.figures import Amount, Figure
from infosim.game.views.form import Draft
from infosim.game.views.lens import Lens
from infosim.game.views.prose import Prose, Said, prose
from infosim.game.views.room import Until
from infosim.game.views.vendor import NoteRow, TraitRow, VendorView
from infosim.game.views.vendors import (
    Bid,
    ContractRow,
    Doubt,
    FirmRow,
    OwnCost,
    TenderRow,
    TenderView,
    VendorsView,
)
from tests.tui.marelle import FEBRUARY


def vendors(language: str = "en", firms: int = 8) -> VendorsView:
    fr = language == "fr"

    def said(english: str, french: str) -> str:
        return french if fr else english

    def lens(name: str) -> Lens:
        return Lens(name, Prose(said("promised 20 days, seen 34; no review for 4 months.",
                                     "promis 20 jours, observé 34 ; aucun comité depuis 4 mois.")),
                    short=Prose(f"{name} : 34 j" if fr else f"{name}: 34 d"))  # fmt: skip

    return VendorsView(
        contracts=(
            ContractRow("data.0", "Datalyre", said("Data, by the task", "Données, au forfait"), "L", 1.0, 5_500_00,
                        0.92, 0.81, "bad", Figure(58, "warn", -1, "bad"), Figure(80, "bad", 1, "bad"), 4, 12, 3, "warn",
                        lens("Datalyre")),
            ContractRow("workplace.0", "Parcours", said("Workplace, service", "Parc et réseau, service"), "M", 1.0,
                        1_300_00, 0.92, 0.93, None, Figure(71), Figure(64), 2, 24, 3, "bad", lens("Parcours")),
            ContractRow("quality.0", "Vale & Filhos",
                        said("Quality assurance, extension", "Tests et recette, régie"),
                        "N", 0.4, 4_800_00, 0.92, None, None, Figure(50), Figure(10), 24, 24, 3, None, lens("Vale")),
        ),
        tenders=(
            TenderRow("infrastructure", said("Infrastructure, operation", "Infrastructure, exploit."), "choice", 3, 3,
                      said("3 bids, answer by 30 April", "3 offres, répondre avant le 30 avril"), "warn",
                      lens("Infrastructure")),
        ),
        firms=tuple(
            FirmRow(f"firm{i}", f"Firm {i}",
                    ("Lyon", "Porto", "Pune", "Tunis")[i % 4] + said(" · 140 people", " · 140 personnes"),
                    ("L", "N", "O", "O")[i % 4], said("infra, support · operation", "infra, support · exploitation"),
                    1.12 if i % 2 else None,
                    Prose(said("optimistic, or hungry", "optimiste, ou affamé") if i % 3 == 0 else
                          said("nothing known yet", "rien de connu")), lens("Hexalis"))
            for i in range(firms)
        ),
        headline=Prose(said("Three contracts, €11.6k a month, 31% of the work.",
                            "Trois contrats, 11,6 k€ par mois, 31 % du travail.")),
    )  # fmt: skip


def _bid(language, slot, name, where, way, fee, volume, once, month, saving, notice, leaving, clauses, cost, quality,
         days, kept, best, band8, band5, likely, saves, told, term) -> Bid:  # fmt: skip
    fr = language == "fr"
    return Bid(
        key=f"infrastructure.{slot}", name=name, where=where, way=way, fee=fee * 100_000, fee_volume=volume * 100_000,
        once=once * 100_000, in_place=dt.date(2028, month, 1), level=0.92, saving=saving, notice=notice,
        credit=0.05 * (1 + (slot == 0)),
        leaving=(leaving * 100_000, leaving * 100_000), clauses=clauses,
        cost=Doubt(cost[0] * 100_000, cost[1] * 100_000),
        quality=Doubt(*quality), days=days, kept=kept, best=frozenset(best), band8=band8, band5=band5, likely=likely,
        saves=saves, draft=Draft("sign", f"infrastructure.{slot}", (("term", str(term)),)),
        said=Prose(told[fr]), seen=Prose("sept questions sur vos volumes, deux personnes nommées" if fr else
                                         "seven questions on your volumes, two people named"),
        forms=(Draft("call", f"infrastructure.{slot}"), Draft("counter_bid", f"infrastructure.{slot}")),
    )  # fmt: skip


def tender(language: str = "en", term: int | None = None, bids: int = 3) -> TenderView:
    fr = language == "fr"
    term = term or 12
    people = "personnes" if fr else "people"
    docs = ("doc.", "sortie", "plaf.") if fr else ("docs", "exit", "cap")
    told = (
        ("Saves little, ends the nights of your one engineer, and you can leave in two months.",
         "Économise peu, libère les nuits de l'ingénieur, et on peut en sortir en deux mois."),
        ("Saves most, if Porto keeps its people.", "Économise le plus, si Porto garde ses équipes."),
        ("Promises much more than it can keep.", "Promet bien plus qu'elle ne peut tenir."),
    )  # fmt: skip
    rows = [
        ("Hexalis", f"Lyon · 140 {people}", "L", 5.6, 7.3, 3, 6, 0.12, 2, 8, docs, (6.3, 0.6), (82, 4), 0.4, 0.78,
         ("notice", "leaving", "clauses", "days", "knowledge"), (-0.09, 0.11), (-0.02, 0.06), 0.02, 0.5, told[0]),
        ("Cordoval", f"Porto · 900 {people}", "N", 4.2, 5.1, 5, 8, 0.34, 3, 14, docs[:2], (5.6, 1.0), (79, 6), 2.7,
         0.52, ("cost",), (-0.17, 0.3), (0.02, 0.22), 0.12, 0.8, told[1]),
        ("Nimbara", f"Pune · 12{' ' if fr else ','}000 {people}", "O", 3.1, 3.6, 8, 11, 0.52, 6, 17, (), (5.9, 1.6),
         (71, 9), 3.7, 0.31, (), (-0.36, 0.38), (-0.12, 0.24), 0.09, 0.6, told[2]),
    ]  # fmt: skip
    cheaper = 1 - (term - 12) / 240
    shown = tuple(
        _bid(language, slot, *(row[:3]), row[3] * cheaper, *row[4:], term)
        for slot, row in enumerate((rows * 2)[:bids])
    )  # fmt: skip
    return TenderView(
        key="infrastructure",
        title="Infrastructure, exploitation" if fr else "Infrastructure, run day and night",
        stage="choice" if bids else "brief",
        note="répondre avant le 30 avril · 3 offres" if fr else "answer by 30 April · 3 bids of 3",
        tone="warn",
        own=OwnCost("En interne" if fr else "In-house today", "un poste à vous" if fr else "yours, one engineer", "I",
                    6_400_00, 9_000_00, 0.82, 6_400_00, 83, 1.8, 1.0),
        bids=shown,
        terms=(6, 12, 24, 36),
        term=term,
        drop=Draft("drop_tender", "infrastructure"),
        empty=Prose("Les offres arrivent fin mars. Trois sociétés lisent votre cahier des charges." if fr else
                    "Bids arrive at the end of March. Three firms read your brief."),
    )  # fmt: skip


def _answers(language: str) -> tuple[Answer, ...]:
    fr = language == "fr"

    def said(english: str, french: str) -> str:
        return french if fr else english

    return (
        Answer("renew", 6_300_00, 0.14, 0, 0, 0, said("12 months as they are", "12 mois, tel quel"), "bad",
               draft=Draft("renew", "data.0", (("answer", "agree"),)),
               said=Prose(said("12 more months at €6.3k.", "12 mois de plus à 6,3 k€."))),
        Answer("renegotiate", 5_900_00, 0.07, 0.04, 2, 0, said("trust −5 if you bluff", "confiance −5 en cas de bluff"),
               "warn", draft=Draft("renew", "data.0", (("answer", "price"),)),
               said=Prose(said("A talk.", "Un échange."))),
        Answer("tender", 5_400_00, -0.02, 0.09, 3.5, 4_000_00,
               said("a bid in hand: ask −30 to −60%", "une offre en main : demande −30 à −60 %"), "good",
               draft=Draft("open_tender", "data"),
               said=prose(said("Two months, 3 bidders, 3.5 d. A bid in hand brings their ask down. {but}",
                               "Deux mois, 3 sociétés, 3,5 j. Une offre en main abaisse le prix, même non signée. {but}"
                               ),
                          but=Said(said("But notice falls on 31 March, before the bids.",
                                        "Mais le préavis tombe le 31 mars, avant les offres."), "warn"))),
        Answer("take_back", 8_900_00, 0.62, 0, 4, 9_000_00, "", None,
               said("one head: nobody found, wk 19", "un poste : personne, sem. 19"),
               Draft("leave", "data.0", (("manner", "hand_back"),))),
    )  # fmt: skip


def contract(language: str = "en", beat: int = 2) -> ContractView:
    fr = language == "fr"

    def said(english: str, french: str) -> str:
        return french if fr else english

    asked = beat >= 2
    renewal = Renewal(
        beat=beat,
        stand=prose(said("To leave would cost {share}, €18k.", "En sortir coûterait {share}, 18 k€."),
                    share=Said(said("28% of a year", "28 % d'une année"), "bad")),
        formula="0,10 + 0,45 × 0,5 × (1 − 20 %)" if fr else "0.10 + 0.45 × specificity 0.5 × (1 − 20% know-how)",
        they_know=0.8,
        stand_note=said("said in February", "dit en février"),
        ask=prose(said("€5.5k › {ask}, {rise}, for 12 months.", "5,5 k€ › {ask}, {rise}, pour 12 mois."),
                  ask=Said(said("€6.3k a month", "6,3 k€ par mois"), "bad"), rise=Said(said("+14%", "+14 %"), "bad"))
        if asked else Prose(said("They name their price in June.", "Leur prix sera connu en juin.")),
        ask_note=said("half of what leaving costs you", "la moitié du coût de sortie"),
        ways_out=(WayOut(False, said("a bid in hand", "une offre en main")),
                  WayOut(False, said("half the know-how", "moitié du savoir")),
                  WayOut(True, said("a keeper", "un référent")),
                  WayOut(False, said("a second firm", "un second presta."))) if asked else (),
        answers=_answers(language) if asked else (),
        by=said("by 31 March", "avant le 31 mars"),
        answered=Prose(said("You renew at +14%, from 30 June.", "Vous renouvelez à +14 %, dès le 30 juin."))
        if beat == 3 else Prose(""),
        silence=Prose(said("12 more months on 30 June, at +14%.", "12 mois de plus le 30 juin, à +14 %.")) if asked
        else Prose(""),
    )  # fmt: skip
    return ContractView(
        date=FEBRUARY, key="data.0", title=said("Data: reports, by the task", "Données, au forfait"), vendor="Datalyre",
        where=said("Lyon · 40 people", "Lyon · 40 personnes"), way="L",
        dates_note=said("ends 30 June · notice by 31 March", "fin le 30 juin · préavis avant le 31 mars"),
        dates_short=said("notice by 31 March", "préavis avant le 31 mars"), dates_tone="warn", months=8,
        promises=(
            PromiseRow("wait", Amount(20, "wait"), Amount(34, "wait"), "bad", (3, 3, 3, 4, 5, 5, 6, 7)),
            PromiseRow("quality", Amount(75, "score"), Amount(66, "score"), "bad", (7, 7, 6, 6, 5, 4, 4, 3)),
            PromiseRow("fee", Amount(5_200_00, "money"), Amount(5_500_00, "money"), "warn", (3, 3, 3, 3, 4, 4, 5, 5)),
            PromiseRow("saving", Amount(0.22, "percent"), Amount(0.09, "percent"), "bad", (6, 6, 5, 5, 4, 4, 3, 2)),
        ),
        relation=(
            RelationRow("trust", Figure(58, "warn", -1, "bad")),
            RelationRow("satisfaction", Figure(54, "warn", -1, "bad")),
            RelationRow("their_knowledge", Figure(80, "bad", 1, "bad")),
            RelationRow("our_knowledge", Figure(20, "bad", -1, "bad")),
        ),
        seen=said("Seen: third account manager in a year.", "Vu : troisième responsable de compte en un an."),
        governance=0,
        governance_prices=(GovernancePrice(0, 0), GovernancePrice(0.7, 0.03), GovernancePrice(1.4, 0.06)),
        scope=said("as signed", "signé"), scope_price=said("±20% free, then ×1.3", "±20 % libre, puis ×1,3"),
        leave=said("3 months", "3 mois"), leave_price=said("€18k, no exit clause", "18 k€, sans clause"),
        leave_tone="bad",
        dates=(DateRow("notice", Until(0.9, "act")), DateRow("renews", Until(3.9, "happens"))),
        dates_said=said("first of three reminders", "premier rappel sur trois"),
        forms=(Draft("governance", "data.0"), Draft("scope", "data.0"), Draft("leave", "data.0")),
        renewal=renewal,
        lens=Prose(said("34 days where 20 were promised; nobody reviews it.",
                        "34 jours pour 20 promis ; aucun comité.")),
    )  # fmt: skip


def vendor(language: str = "en", notes: int = 4) -> VendorView:
    fr = language == "fr"
    believed = (
        ("optimism", -0.4, 0.3, 1.1, 1.8, 2.0, ("likely too optimistic", "sans doute trop optimiste")),
        ("honesty", -1.8, -1.0, -0.6, 0.1, 1.0, ("perhaps hiding things", "peut-être cachottier")),
        ("bench", -1.5, -0.6, 0.0, 0.6, 1.5, ("cannot tell", "on ne sait pas")),
        ("turnover", 1.0, 1.0, 1.0, 1.0, 1.0, ("changing people: told", "rotation forte : dit")),
        ("craft", -0.2, 0.6, 1.2, 1.9, 2.0, ("likely skilled", "sans doute habile")),
        ("hunger", -1.2, -0.4, 0.2, 0.9, 1.7, ("cannot tell", "on ne sait pas")),
    )  # fmt: skip
    written = (
        (2, ("changing people", "rotation forte"), ("a reference", "référence")),
        (2, ("gave in when asked", "a cédé quand on a demandé"), ("talks", "discussion")),
        (1, ("many questions about your work", "beaucoup de questions sur votre travail"), ("its bid", "son offre")),
        (1, ("won a grand client", "a gagné un grand client"), ("the press", "la presse")),
    )  # fmt: skip
    return VendorView(
        key="hexalis", name="Hexalis", where="Lyon · 140 personnes" if fr else "Lyon · 140 people",
        temper="sobre, insomniaque" if fr else "sober, sleepless", way="L",
        serves="infra, sécu. · exploitation" if fr else "infra, security · operation",
        size="144 personnes, +3 % depuis le début" if fr else "144 people, +3% since the start",
        prices="prix +2 % depuis le début, +5 % d'usage" if fr else "prices +2% since the start, +5% usual",
        terms="prend de 0,25 à 3 ETP" if fr else "takes 0.25 to 3 FTE",
        story=Prose("Deux sœurs, neuf techniciens, une cafetière plus vieille qu'internet." if fr else
                    "Two sisters, nine technicians, a coffee machine older than the internet."),
        traits=tuple(TraitRow(*row[:6], row[6][fr]) for row in believed),
        notes=tuple(NoteRow(dt.date(2028, month, 1), said[fr], source[fr]) for month, said, source in written)[:notes],
        lens=Prose("Un indice n'est pas une preuve ; deux qui concordent invitent à en chercher un troisième." if fr
                   else "A sign is no proof; two that agree are a reason to ask a third."),
    )  # fmt: skip
