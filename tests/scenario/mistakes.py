"""Mistakes that authors make: what is written, and the one line that Infosim says about it.

The line is the contract: a pipe, an editor, `--json` and the game's list carry it. `WAITING` are mistakes in sections
that come with the rules that read them: laws, the tutorial.
"""

from __future__ import annotations

from typing import NamedTuple

TOP = 'format = 1\nextends = "first-hires"\nlanguage = "en"\ntitle = "Mine"\n'
AIM = TOP + '[objectives.fair]\nname = "A fair"\njudged = "once"\n\n'
"""Four lines, so that the condition stands on line 9."""
CARD = TOP + '[events.fair]\nkind = "earned"\ntitle = "A fair"\nbody = "A fair."\n'
ANSWERS = 'choices.a = { label = "Go", days = 1 }\nchoices.b = { label = "Stay", days = 1 }\n'


class Mistake(NamedTuple):
    """What the author did, the file `mine.toml`, and what Infosim says first."""

    number: int
    what: str
    file: str | bytes
    line: str


def mine(number: int, what: str, file: str | bytes, line: str) -> Mistake:
    """A mistake in `mine.toml`."""
    return Mistake(number, what, file, f"mine.toml:{line}")


MISTAKES = [
    mine(
        1,
        "a space in a number",
        TOP + "[company]\ncash = 320 000\n",
        "6:8: error: not TOML: a number cannot hold a space. Write 320_000.",
    ),
    mine(
        2,
        "decimal comma",
        TOP + "[functions.support]\ncore = 0,5\n",
        "6:8: error: not TOML: a decimal comma. Write 0.5.",
    ),
    mine(
        3,
        "percent sign",
        TOP + "[functions.support]\ncore = 35 %\n",
        "6:8: error: not TOML: no percent sign in TOML. Write 0.35, a share from 0 to 1.",
    ),
    mine(
        4,
        "text without quotes",
        'format = 1\nlanguage = "en"\ntitle = First Winter\n',
        '3:9: error: not TOML: a text needs quotes. Write "First Winter".',
    ),
    mine(
        5,
        "curly quotes",
        "format = 1\nlanguage = “en”\n",
        '2:12: error: not TOML: curly quotes. Write straight ones: "…".',
    ),
    mine(
        6,
        "colon for =",
        TOP + "[company]\ncash: 320_000\n",
        "6:5: error: not TOML: a colon. TOML writes key = value.",
    ),
    mine(
        7,
        "header not closed",
        TOP + "[functions.support\ncore = 0.5\n",
        "5:19: error: not TOML: the section's header lacks its closing ].",
    ),
    mine(
        8,
        "key twice",
        TOP + "[company]\ncash = 1_000_000\nmrr = 9_000\ncash = 2_000_000\n",
        "8:1: error: key `cash` is written twice, first on line 6. Keep one of the two.",
    ),
    mine(
        9,
        "adding to a closed { }",
        TOP + '[vendors.nona]\nskills = ["data"]\n\n\nvoice = { bid = "Yes." }\nvoice.report = "No."\n',
        "10:1: error: this adds to a table that { } has closed above. Put the key inside the braces, "
        "or write the table as a [section].",
    ),
    mine(
        10,
        "saved as Latin-1",
        (TOP + 'summary = "Un été"\n').encode("latin-1"),
        "5:15: error: byte 0xE9 is not UTF-8. Save the file as UTF-8 (it looks like Latin-1).",
    ),
    mine(
        11,
        "`format` forgotten",
        'extends = "first-hires"\nlanguage = "en"\ntitle = "Mine"\n',
        "1:1: error: `format` is missing. Write format = 1 as the first line.",
    ),
    mine(
        12,
        "a newer file",
        'format = 2\nextends = "first-hires"\nlanguage = "en"\ntitle = "Mine"\n',
        "1:10: error: format 2 is newer than this Infosim, which reads 1. Update Infosim; nothing was changed.",
    ),
    mine(
        13,
        "title misspelt",
        'format = 1\nextends = "first-hires"\ntitel = "Mine"\n',
        "3:1: error: unknown key `titel`. Did you mean `title`?",
    ),
    mine(
        14,
        "section misspelt",
        TOP + "[function.support]\ncore = 0.5\n",
        "5:2: error: unknown section `function`. Did you mean `functions`?",
    ),
    mine(
        15,
        "key misspelt",
        TOP + "[functions.support]\nspecifity.seed = 0.5\n",
        "6:1: error: [functions.support] has no key `specifity`. Did you mean `specificity`?",
    ),
    mine(
        16,
        "key of another section",
        TOP + "[functions.support]\npay = 31_000\n",
        "6:1: error: [pools.*] says what people are paid. Here `pay_factor` multiplies the pay of its pool: "
        "pay_factor = 1.1.",
    ),
    mine(
        17,
        "top key below a header",
        TOP + '[company]\ncash = 300_000\ndrop = ["functions.data"]\n',
        "7:1: error: `drop` stands under [company] here. It belongs at the top of the file, above the first [section].",
    ),
    mine(
        18,
        "numbered, not named",
        TOP + '[[vendors]]\nname = "Brume"\n',
        "5:3: error: vendors are named, not numbered. Write [vendors.some-id], not [[vendors]].",
    ),
    mine(
        19,
        "id with capitals and spaces",
        TOP + '[functions."Data Team"]\nskill = "data"\n',
        '5:2: error: "Data Team" is not an id: small letters, digits, single hyphens, at most 32. '
        "Write [functions.data-team] and put the words in `name`.",
    ),
    mine(
        20,
        "typo makes a new item",
        TOP + "[functions.suport]\ncore = 0.5\n",
        '5:2: error: function "suport" has no `skill`, which it needs. Is "suport" a typo for "support"?',
    ),
    mine(
        21,
        "unknown parent",
        'format = 1\nextends = "first-hire"\nlanguage = "en"\ntitle = "Mine"\n',
        '2:11: error: no scenario "first-hire" is shipped or installed. Did you mean `first-hires`?',
    ),
    mine(
        22,
        "parent outside the folder",
        'format = 1\nextends = "../../secret.toml"\nlanguage = "en"\ntitle = "Mine"\n',
        '2:11: error: "../../secret.toml" leaves the file\'s own folder. '
        'Put the parent beside this file and write extends = "./secret.toml".',
    ),
    mine(
        23,
        "parents in a circle",
        'format = 1\nextends = "./mine.toml"\nlanguage = "en"\ntitle = "Mine"\n',
        "2:11: error: goes round in a circle: mine → mine.",
    ),
    mine(
        24,
        "two parents",
        'format = 1\nextends = ["first-hires", "small-town"]\nlanguage = "en"\ntitle = "Mine"\n',
        '2:11: error: a scenario extends one other. Write extends = "first-hires"; what else you need, '
        "let that one extend.",
    ),
    mine(
        25,
        "drop of what is not there",
        'format = 1\nextends = "first-hires"\ndrop = ["functions.dta"]\nlanguage = "en"\ntitle = "Mine"\n',
        '3:9: error: "first-hires" has no `functions.dta`: nothing to drop. Did you mean "functions.data"?',
    ),
    mine(
        26,
        "item set to false",
        TOP + "functions.data = false\n",
        '5:18: error: an item is not switched off here. Write drop = ["functions.data"] at the top of the file.',
    ),
    mine(
        27,
        "share written as percent",
        TOP + "[functions.support]\ncore = 35\n",
        "6:8: error: `core` = 35 is outside 0…1 (share). 35 looks like percent: write 0.35.",
    ),
    mine(
        28,
        "thousands for euros",
        TOP + "[company]\ncash = 320\n",
        "6:8: warning: `cash` is in euros, not thousands: this says €320. Did you mean 320_000?",
    ),
    mine(
        29,
        "number in quotes",
        TOP + '[company]\ncash = "320 000"\n',
        "6:8: error: `cash` is a number (€); this is a text. Write cash = 320_000, without quotes.",
    ),
    mine(
        30,
        "NaN",
        TOP + "[company]\ncash = nan\n",
        "6:8: error: `cash` is nan: not a finite number.",
    ),
    mine(
        31,
        "turns as a pair",
        TOP + "turns = [36, 1]\n",
        "5:9: error: `turns` is a list of [how many, months each]. Write turns = [[36, 1]].",
    ),
    mine(
        32,
        "date in quotes",
        TOP + '[company]\nstart = "2027-01"\n',
        "6:9: error: `start` is a date without quotes: 2027-01-01; this is a text.",
    ),
    mine(
        33,
        "nearly the word",
        TOP + '[vendors.brume]\nplace = "near"\n',
        '6:9: error: `place` cannot be "near". Did you mean `nearshore`?',
    ),
    mine(
        34,
        "one word for a list",
        TOP + '[vendors.brume]\nforms = "service"\n',
        '6:9: error: `forms` is a list. Write forms = ["service"].',
    ),
    mine(
        35,
        "unknown trait",
        TOP + "[vendors.brume]\nleans.skill = 1\n",
        "6:7: error: no trait is called `skill`. Traits: bench, craft, honesty, hunger, optimism, turnover.",
    ),
    mine(
        36,
        "points in thousands",
        TOP + "[functions.support]\nneed = [[10, 0.3], [65, 2.1]]\n",
        "6:8: warning: the last point is a revenue of €65 a month. Thousands? Write 65_000.",
    ),
    mine(
        37,
        "unknown skill",
        TOP + '[functions.lab]\nskill = "devloper"\n',
        '6:9: error: no pool is called "devloper". Did you mean `developer`?',
    ),
    mine(
        38,
        "item without its must",
        TOP + '[vendors.nona]\nname = "Nona"\n',
        '5:2: error: vendor "nona" has no `skills`, which it needs. Write what its people can do: '
        'skills = ["developer"].',
    ),
    mine(
        39,
        "misspelt measure",
        AIM + "when.moral.at_most = 0.5\n",
        "9:6: error: unknown measure `moral`. Did you mean `morale`?",
    ),
    mine(
        40,
        "measure of whom?",
        AIM + "when.knowledge.at_most = 0.35\n",
        "9:6: error: `knowledge` of what? Write knowledge.company.at_most = 0.35, or a function's id.",
    ),
    mine(
        41,
        "max for at_most",
        AIM + "when.runway.max = 6\n",
        "9:13: error: unknown bound `max`. Did you mean `at_most`?",
    ),
    mine(
        42,
        "can never hold",
        AIM + "when.cash = { at_least = 9_000, at_most = 0 }\n",
        "9:26: error: this can never hold: at least 9_000 and at most 0.",
    ),
    mine(
        43,
        "an expression",
        AIM + 'when = "cash < 0"\n',
        "9:8: error: conditions are tables, not sentences. Write when = { cash.at_most = 0 }.",
    ),
    mine(
        44,
        "`this` of nobody",
        CARD + "when.load.this.at_least = 1.1\n" + ANSWERS,
        '9:11: error: `this` needs `about = "function"` or `"contract"`: event fair is about the company.',
    ),
    mine(
        45,
        "unknown effect",
        CARD + 'choices.a = { label = "Go", money = -900 }\nchoices.b = { label = "Stay", days = 1 }\n',
        "9:29: error: [events.fair.choices.a] has no key `money`. Did you mean `cash`?",
    ),
    mine(
        46,
        "lasting for how long?",
        CARD + 'choices.a = { label = "Go", capacity_factor = 0.7 }\nchoices.b = { label = "Stay", days = 1 }\n',
        "9:29: error: `capacity_factor` needs `lasts`: for how many months? Add lasts = 3.",
    ),
    mine(
        47,
        "later, but when?",
        CARD + 'choices.a = { label = "Go", later.heard = { morale = -0.05 } }\n'
        'choices.b = { label = "Stay", days = 1 }\n',
        "9:35: error: `later.heard` has no `after`: in how many months does it land? "
        "For at once, write the effect in the choice.",
    ),
    mine(
        48,
        "default names no choice",
        CARD + 'default = "stay"\n' + ANSWERS.replace("choices.b", "choices.staying"),
        '9:11: error: event "fair" has no choice "stay". Did you mean `staying`?',
    ),
    mine(
        49,
        "a choice that costs nothing",
        CARD + 'choices.a = { label = "Take it", cash = 20_000 }\nchoices.b = { label = "Stay", days = 1 }\n',
        '9:9: warning: choice "a" costs nothing. A dilemma trades one coin for another: '
        "add what it pays, now or `later`.",
    ),
    mine(
        50,
        "placeholder without its thing",
        CARD.replace('body = "A fair."', 'body = "{vendor} is at the fair."') + ANSWERS,
        '8:8: error: {vendor} needs about = "contract": event "fair" is about the company.',
    ),
    mine(
        53,
        "translation of nobody",
        TOP + '[text.fr.functions.suport]\nname = "Assistance"\n',
        '5:2: error: translates function "suport", which does not exist. Did you mean `support`?',
    ),
    mine(
        54,
        "a number in the translations",
        TOP + "[text.fr.functions.support]\ncore = 0.5\n",
        "6:1: error: `functions.support.core` is not a text: only texts are translated. Here: advice, failure, name, "
        "short.",
    ),
    mine(
        55,
        "own language in [text]",
        TOP + '[text.en.functions.support]\nname = "Help desk"\n',
        '5:2: error: texts in the file\'s own language ("en") stand beside what they name: [events.x] title = "…". '
        "[text.…] is for translations.",
    ),
    mine(
        56,
        "terminal escapes",
        TOP + 'summary = "\\u001b[31mred"\n',
        "5:11: error: the text holds a control character (U+001B). Texts are plain: letters, signs, spaces, line ends.",
    ),
    mine(
        57,
        "too long a name",
        TOP + '[functions.support]\nshort = "Customer happiness"\n',
        "6:9: error: 18 characters; at most 14, or it is cut at 80 columns.",
    ),
    mine(
        58,
        "a law against everybody",
        TOP + '[laws.l]\nrefuse_places = ["local", "national", "nearshore", "offshore"]\n',
        '6:17: warning: law "l" refuses every place: nobody but employees could do this work. '
        "Leave one, or write refuse_forms.",
    ),
    mine(
        59,
        "unknown rule parameter",
        TOP + "[rules.talent]\nelastcity = 0.6\n",
        "6:1: error: `rules.talent` has no parameter `elastcity`. Did you mean `elasticity`?",
    ),
    mine(
        60,
        "100 MB, or 10,000 brackets",
        TOP + "x = " + "[" * 10_000 + "]" * 10_000 + "\n",
        "5:1: error: brackets are nested 10000 deep; at most 64. Nothing of it was read.",
    ),
    mine(
        51,
        "unknown control",
        TOP + '[tutorial.one]\nsays = "End the month."\npoints_at = "end-month"\n',
        '7:13: error: `points_at` cannot be "end-month". Did you mean `end_month`?',
    ),
    mine(
        52,
        "unknown decision",
        TOP + '[tutorial.one]\nsays = "Hire somebody."\ndone_decision = "hire"\n',
        '7:17: error: `done_decision` cannot be "hire". Did you mean `open_vacancy`?',
    ),
    mine(
        52,
        "the row of a function that is not there",
        TOP + '[tutorial.one]\nsays = "Look."\npoints_at = "board.suport"\n',
        '7:13: error: `points_at` cannot be "board.suport". Did you mean `board.support`?',
    ),
    mine(
        52,
        "a coach who talks",
        TOP + '[tutorial.one]\nsays = "' + "word " * 41 + '"\n',
        "6:8: error: 41 words; at most 40.",
    ),
]

WAITING = {
    44: "`this` of nobody",
    45: "unknown effect",
    46: "lasting for how long?",
    47: "later, but when?",
    48: "default names no choice",
    49: "a choice that costs nothing",
    50: "placeholder without its thing",
}
