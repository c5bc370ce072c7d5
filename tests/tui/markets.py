"""The talent market of Marelle, recorded: a formula stands in for the game's, so that an offer moves the figures."""

from infosim.game.views.figures import Figure, History
from infosim.game.views.form import Draft, PickItem
from infosim.game.views.lens import Lens
from infosim.game.views.prose import Prose, Said, prose
from infosim.game.views.talent import CandidateRow, PlaceRow, Rival, Search, SkillRow, TalentView
from tests.tui.marelle import FEBRUARY

SKILLS = (
    ("developer", ("Developer", "Développement"), 214, 330, 1.5, 16, 50_000_00, ""),
    ("infrastructure", ("Infrastructure, cloud", "Infrastructure et cloud"), 61, 104, 1.7, 18, 54_000_00, ""),
    ("technician", ("Support technician", "Assistance"), 340, 215, 0.6, 10, 31_000_00, "wk 9"),
    ("security", ("Security", "Sécurité"), 14, 38, 2.7, 21, 62_000_00, ""),
    ("data", ("Data engineer", "Données"), 18, 47, 2.6, 19, 56_000_00, "wk 19"),
    ("business", ("Business apps", "Gestion et ERP"), 52, 57, 1.1, 12, 48_000_00, ""),
)
PLACES = (
    ("local", ("Lyon", "Lyon"), 1.0, 0.22, 1.0),
    ("national", ("France, remote", "France, à distance"), 0.75, 0.31, 1.0),
    ("nearshore", ("Porto", "Porto"), 0.4, 0.38, 0.5),
    ("offshore", ("Tunis", "Tunis"), 0.3, 0.46, 0.43),
)


def _tone(value: float, warn: float, bad: float):
    return "bad" if value >= bad else "warn" if value >= warn else None


def _candidate(key: str, fr: bool, signs: bool) -> CandidateRow:
    name, pay = ("L. Renaud", 31) if signs else ("A. Castelmar", 58)
    asks = f"confirmé, {pay} k€" if fr else f"mid, asks €{pay}k"
    if signs:
        cause = Prose(
            "Support, confirmé : vient pour les 31 k€ du poste."
            if fr
            else "Support, mid: comes for the €31k of the post."
        )
    else:
        cause = Prose(
            "Données, confirmé : demande 58 k€, le poste paie 52 k€."
            if fr
            else "Data, mid: asks €58k, the post pays €52k."
        )
    outlook = (
        Prose("Sauf avis contraire, signature ce mois-ci." if fr else "Unless you say otherwise, they sign this month.")
        if signs
        else Prose("Cette candidature attend jusqu'à la fin de mars." if fr else "They wait until the end of March.")
    )
    return CandidateRow(
        key, "Support" if signs else "Données" if fr else "Data", name, asks, not signs, 0.87 if signs else 1.0,
        0.98 if signs else 1.1, 1.09 if signs else 1.2, True,
        ("signe ce mois-ci" if fr else "signs this month") if signs else ("jusqu'en mars" if fr else "until Mar"),
        signs, Lens(name, cause, outlook), Draft("candidate", key),
    )  # fmt: skip


def market(language: str, skill: str, searches: tuple[Search, ...]) -> TalentView:
    fr = language == "fr"
    tried = {search.skill: search for search in searches}
    rows = []
    for key, names, looking, posts, tight, weeks, pool, open_post in SKILLS:
        search = tried.get(key, Search(key))
        longer = weeks * (search.pay / 100) ** -2
        rows.append(SkillRow(
            key, names[fr], names[fr][:18], search, looking, posts, Figure(tight, _tone(tight, 1.4, 2.5)),
            History((1.0, 1.2, 1.4, 1.5, 1.6, 1.7, 1.9, 2.0, 2.1, 2.3, 2.5, tight), _tone(tight, 1.4, 2.5)),
            Figure(longer, _tone(longer, 15, 19)), longer / 2, pool, pool * search.pay / 100,
            "bad" if search.pay < 100 else None, open_post.replace("wk", "sem.") if fr else open_post,
        ))  # fmt: skip
    here = next((row for row in rows if row.key == skill), rows[0])
    chance = 0.22 * (here.search.pay / 100) ** 2
    percent = f"{chance * 100:.0f} %" if fr else f"{chance * 100:.0f}%"
    pay = f"{here.your_pay / 1e5:.0f} k€" if fr else f"€{here.your_pay / 1e5:.0f}k"
    lens = Lens(
        here.name,
        prose("À {pay} : {chance} par mois. À Porto : 38 %, {half}, 2 j une fois." if fr else
              "At your {pay}: {chance} a month. In Porto: 38%, at {half}, 2 d once.",
              pay=Said(pay, "strong"), chance=percent,
              half=Said("à moitié prix" if fr else "half the pay", "strong")),
        prose("{lead} pourvu en mai (8 fois sur 10 : de mars à décembre)." if fr else
              "{lead} filled in May (8 in 10: March to December).",
              lead=Said("Si rien ne change :" if fr else "If nothing changes:", "muted")),
    )  # fmt: skip
    tight = here.tightness.value
    return TalentView(
        date=FEBRUARY,
        headline=Prose("18 personnes cherchent un poste données à Lyon. 47 postes attendent." if fr else
                       "Eighteen people look for a data post in Lyon. Forty-seven posts wait."),
        note="6 sociétés sur 10 peinent" if fr else "6 firms in 10 find hiring hard",
        skills=tuple(rows),
        weeks_scale=22,
        tightness_scale=3,
        lens=lens,
        levels=(("junior", "junior"), ("mid", "confirmé" if fr else "mid"), ("senior", "senior")),
        places=tuple(
            PlaceRow(key, names[fr], Figure(tight * ratio, _tone(tight * ratio, 1.4, 2.5)),
                     chance * odds / 0.22, here.your_pay * cost,
                     ("vous, sem. 19" if fr else "you, wk 19") if key == here.search.place else "",
                     key == here.search.place,
                     ("pas avant l'amorçage" if fr else "not before the seed") if key == "offshore" else "")
            for key, names, ratio, odds, cost in PLACES
        ),
        chart=tuple(1.0 + 0.1 * i for i in range(17)),
        chart_title="TENSION, DONNÉES" if fr else "TIGHTNESS, DATA",
        meaning=Prose("La pénurie s'aggrave depuis un an : qui ouvre un poste maintenant attend moins." if fr else
                      "The peak is announced for spring: who posts now does not wait in that queue."),
        posts=(PickItem(here.name, "", Draft("vacancy", "support", (("pay", str(here.search.pay)),
                                                                    ("level", here.search.level)))),),
        candidates=(_candidate("support.0", fr, signs=True), _candidate("data.1", fr, signs=False)),
        candidates_note="2 ce mois-ci" if fr else "2 this month",
        rivals=(Rival("Doctelia", "12 postes ouverts" if fr else "12 posts open", "paie +10 %" if fr else "pays +10%"),
                Rival("Agendis", "19 postes ouverts" if fr else "19 posts open", "paie +10 %" if fr else "pays +10%")),
        rivals_note="2 concurrents, 31 postes" if fr else "2 rivals, 31 posts",
        poached=Prose("un profil dév. +12 %   un profil données +15 %" if fr else
                      "a developer +12%   a data engineer +15%"),
        poached_note="2 sur 7" if fr else "2 of 7",
    )  # fmt: skip
