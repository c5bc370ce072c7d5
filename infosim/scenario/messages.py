"""Messages: what is said about a file, by code.

A note is told in two sentences: what is the matter (and what was expected), and the remedy. A remark keeps its code and
what fills its places, so that it is worded late, in the reader's language; a parameter may itself be a remark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from infosim.locale import Message, Words, message, words

ENGLISH = words("en")


@dataclass(frozen=True)
class Remark:
    """A sentence before it is worded: a code of the tables below, and what fills its places."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)

    def text(self, spoken: Words = ENGLISH) -> str:
        """The sentence in a language."""
        return spoken.say(TEMPLATES[self.code], **{name: worded(value, spoken) for name, value in self.params.items()})


def remark(code: str, **params: object) -> Remark:
    """Short for Remark."""
    return Remark(code, params)


@runtime_checkable
class Spoken(Protocol):
    """What can be said in a language: a remark, or a note of another file."""

    def text(self, spoken: Words) -> str:
        """The words."""


def worded(value: object, spoken: Words) -> str:
    """A parameter as it stands in a sentence: safe to print, and no longer than a line can bear."""
    if isinstance(value, Spoken):
        return value.text(spoken)
    return harmless(str(value))


ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
"""Control, bidi and zero-width characters: never in a text, never on a terminal."""


def harmless(words: str, longest: int = 200) -> str:
    """A string that no terminal obeys, cut to a bearable length."""
    if len(words) > longest:
        words = words[: longest - 1] + "…"
    return ODD.sub(lambda odd: f"\\u{ord(odd[0]):04x}", words).replace("\n", "\\n")


SAYS: dict[str, Message] = {
    # ---------------------------------------------------------------- reading
    "not-a-file": message("check", "there is no such file"),
    "a-folder": message("check", "this is a folder; name a scenario file in it"),
    "not-readable": message("check", "the file cannot be read: {why}"),
    "too-large": message("check", "the file has {size} MB; a scenario has at most 1 MB"),
    "chain-too-large": message("check", "together with what it stands on, the file has {size} MB; at most 4 MB"),
    "not-utf-8": message("check", "byte 0x{byte} is not UTF-8"),
    "too-deep": message("check", "brackets are nested {depth} deep; at most {most}"),
    "too-many-brackets": message("check", "{count} brackets; at most {most}"),
    "key-too-long": message("check", "a key of {parts} parts; at most {most}"),
    "toml-space": message("check", "not TOML: a number cannot hold a space"),
    "toml-comma": message("check", "not TOML: a decimal comma"),
    "toml-percent": message("check", "not TOML: no percent sign in TOML"),
    "toml-zero": message("check", "not TOML: a number cannot start with 0"),
    "toml-curly": message("check", "not TOML: curly quotes"),
    "toml-header": message("check", "not TOML: the section's header lacks its closing ]"),
    "toml-colon": message("check", "not TOML: a colon"),
    "toml-yes": message("check", "not TOML: yes and no are written true and false"),
    "toml-quotes": message("check", "not TOML: a text needs quotes"),
    "toml-empty": message("check", "not TOML: nothing stands after the ="),
    "toml-other": message("check", "not TOML: {why}"),
    "key-twice": message("check", "key `{key}` is written twice, first on line {line}"),
    "section-twice": message("check", "section `{key}` is written twice, first on line {line}"),
    "closed-table": message("check", "this adds to a table that { } has closed above"),
    # ---------------------------------------------------------------- format and parents
    "no-format": message("check", "`format` is missing"),
    "newer-format": message("check", "format {format} is newer than this Infosim, which reads {reads}"),
    "bad-format": message("check", "`format` is the number 1, without quotes; this is {kind}"),
    "old-format": message("check", "there never was a format {format}"),
    "no-language": message("check", "`language` is missing: in which language are the texts of this file?"),
    "bad-language": message("check", "`{key}` names no language: two small letters"),
    "no-title": message("check", "`title` is missing"),
    "no-function": message("check", "no function: a company needs at least one"),
    "two-parents": message("check", "a scenario extends one other"),
    "bad-parent": message("check", '`extends` is an id or a file name in quotes: "first-hires" or "./mine.toml"'),
    "outside": message("check", '"{parent}" leaves the file\'s own folder'),
    "no-parent": message("check", 'no scenario "{parent}" is shipped or installed'),
    "circle": message("check", "goes round in a circle: {circle}"),
    "chain-too-long": message("check", "more than {most} files on top of each other"),
    "bad-base": message("check", '"{parent}" itself has errors; the first: {first}'),
    "drop-of-nothing": message("check", "`drop` without `extends`: there is nothing to drop from"),
    "bad-drop": message("check", '"{path}" is not a path: words with dots between, "functions.data" or "vendors.*"'),
    "drop-of-section": message("check", '"{path}" is a whole section'),
    "no-such-drop": message("check", '"{parent}" has no `{path}`: nothing to drop'),
    # ---------------------------------------------------------------- shape
    "tables-too-deep": message("check", "tables nested deeper than {most}"),
    "unknown-key": message("check", "unknown key `{key}`"),
    "unknown-section": message("check", "unknown section `{key}`"),
    "no-such-key": message("check", "[{section}] has no key `{key}`"),
    "pay-of-pool": message("check", "[pools.*] says what people are paid"),
    "top-key": message("check", "`{key}` stands under [{section}] here"),
    "no-trait": message("check", "no trait is called `{key}`"),
    "no-entry": message("check", "no {called} is called `{key}`"),
    "numbered": message("check", "{section} are named, not numbered"),
    "not-an-id": message("check", '"{id}" is not an id: small letters, digits, single hyphens, at most 32'),
    "target-word": message("check", "`{id}` is a target's word and cannot be a function's id"),
    "switched-off": message("check", "an item is not switched off here"),
    "section-wanted": message("check", "`{key}` is a section, [{section}]; this is {kind}"),
    "no-section": message("check", "`{key}` is not a section: it is {expected}"),
    "too-many-entries": message("check", "{count} entries; at most {most}"),
    "too-many": message("check", "{count} {section}; at most {most}"),
    "not-eight": message("check", "{count} reference bots; the axes are measured against {most}"),
    "look-alike": message("check", '"{id}" and "{other}" look alike'),
    # ---------------------------------------------------------------- values
    "not-finite": message("check", "`{key}` is {value}: not a finite number"),
    "not-a-number": message("check", "`{key}` is a number ({unit}); this is {kind}"),
    "not-a-plain-number": message("check", "`{key}` is a number; this is {kind}"),
    "not-whole": message("check", "`{key}` is a whole number ({unit}); {value} is not"),
    "not-plain-whole": message("check", "`{key}` is a whole number; {value} is not"),
    "outside-range": message("check", "`{key}` = {value} is outside {range} ({unit})"),
    "outside-plain-range": message("check", "`{key}` = {value} is outside {range}"),
    "thousands": message("check", "`{key}` is in euros, not thousands: this says {euros}"),
    "not-yes-no": message("check", "`{key}` is true or false, without quotes; this is {kind}"),
    "not-a-date": message("check", "`{key}` is a date without quotes: 2027-01-01; this is {kind}"),
    "date-outside": message("check", "`{key}` = {value} is outside {range}"),
    "not-a-text": message("check", "`{key}` is a text in quotes; this is {kind}"),
    "control-character": message("check", "the text holds a control character ({character})"),
    "too-long": message("check", "{count} characters; at most {most}, or it is cut at 80 columns"),
    "text-too-long": message("check", "{count} characters; at most {most}"),
    "too-many-words": message("check", "{count} words; at most {most}"),
    "not-a-word": message("check", "`{key}` is one word in quotes; this is {kind}"),
    "wrong-word": message("check", '`{key}` cannot be "{value}"'),
    "not-a-list": message("check", "`{key}` is a list"),
    "list-too-long": message("check", "`{key}` has {count} members; at most {most}"),
    "not-words": message("check", "`{key}` holds words in quotes; this is {kind}"),
    "wrong-member": message("check", '`{key}` cannot hold "{value}"'),
    "member-twice": message("check", '`{key}` holds "{value}" twice'),
    "empty-list": message("check", "`{key}` is empty"),
    "bad-turns": message("check", "`turns` is a list of [how many, months each]"),
    "turn-length": message("check", "a turn is {lengths}; this says {value}"),
    "too-many-months": message("check", "{count} months in all; at most {most}"),
    "bad-months": message("check", "`{key}` is a list of months of the game"),
    "month-twice": message("check", "`{key}` holds month {value} twice"),
    "bad-points": message("check", "`{key}` is a list of [revenue, FTE] points"),
    "points-fall": message("check", "points must rise: {later} comes after {earlier}"),
    "points-in-thousands": message("check", "the last point is a revenue of €{value} a month"),
    # ---------------------------------------------------------------- conditions
    "sentence": message("check", "conditions are tables, not sentences"),
    "condition-list": message("check", "conditions are a table by measure, not a list"),
    "not-conditions": message("check", "conditions are a table; this is {kind}"),
    "too-many-conditions": message("check", "{count} conditions; at most {most}"),
    "unknown-measure": message("check", "unknown measure `{measure}`"),
    "measured-elsewhere": message("check", "`{measure}` is no measure of the whole company"),
    "no-bound": message("check", "`{measure}` needs a bound"),
    "no-target": message("check", "`{measure}` is the company's: it takes no target"),
    "of-what": message("check", "`{measure}` of what?"),
    "unknown-bound": message("check", "unknown bound `{bound}`"),
    "never-holds": message("check", "this can never hold: at least {low} and at most {high}"),
    "no-such-target": message("check", '`{measure}` of "{target}": no such {called}'),
    "this-of-nobody": message(
        "check", '`this` needs `about = "function"` or `"contract"`: event {event} is about the company'
    ),
    # ---------------------------------------------------------------- events
    "needs-lasts": message("check", "`{effect}` needs `lasts`: for how many months?"),
    "lasts-nothing": message("check", "`lasts` holds for nothing: no effect here lasts"),
    "on-whom": message("check", '`{effect}` on which function? Event "{event}" is about the company'),
    "later-when": message("check", "`later.{id}` has no `after`: in how many months does it land?"),
    "no-such-choice": message("check", 'event "{event}" has no choice "{choice}"'),
    "few-choices": message("check", 'event "{event}" has {count} choices; 2 to 4 make a decision'),
    "costs-nothing": message("check", 'choice "{choice}" costs nothing'),
    "placeholder-needs": message("check", '{place} needs about = "{about}": event "{event}" is about the company'),
    "unknown-placeholder": message("check", "unknown placeholder {place}"),
    "much-luck": message("check", "{luck} of {count} cards are luck ({names}); at most a quarter"),
    # ---------------------------------------------------------------- references
    "no-such-id": message("check", 'no {called} is called "{id}"'),
    "lacks": message("check", '{called} "{id}" has no `{key}`, which it needs'),
    "by-date-alone": message("check", 'chapter "{id}" starts by date alone'),
    "nobody-sells": message("check", 'no vendor has the skill "{skill}": function "{id}" can only be done in-house'),
    "vendor-lacks-skill": message("check", 'vendor "{vendor}" has no {skill} for "{function}"'),
    "vendor-sells-not": message("check", 'vendor "{vendor}" does not sell "{way}": it is {place} and sells {forms}'),
    "contract-without-way": message(
        "check", 'vendor "{vendor}" sells nobody\'s work but its own: no contract can be made of "{way}"'
    ),
    "contract-too-many": message("check", 'function "{function}" has {count} contracts; at most {most}'),
    "contract-shares": message(
        "check", 'the contracts of function "{function}" hand over {share} of its need; at most 1'
    ),
    "rule-without-reason": message("check", "`rules.{family}.{parameter}` bends a rule without saying why"),
    "no-parameter": message("check", "`rules.{family}` has no parameter `{parameter}`"),
    "no-family": message("check", "unknown rule family `{family}`"),
    "ends-before": message("check", "`{key}` = {value} comes before `{other}` = {from_}"),
    "after-the-end": message("check", "month {value} never comes: `turns` ends the game at month {months}"),
    "takes-nothing": message("check", "`takes_from` = {low} is more than `takes_to` = {high}"),
    "law-against-all": message("check", 'law "{id}" refuses every place: nobody but employees could do this work'),
    "law-of-nothing": message("check", 'law "{id}" asks for nothing'),
    "fine-of-nobody": message("check", 'nobody ever comes to levy the fine of law "{id}": no audit has a date'),
    "norm-of-nobody": message("check", 'no vendor holds "{norm}", which law "{id}" wants'),
    "never-held": message("check", 'audit "{id}" is never held'),
    # ---------------------------------------------------------------- texts and sources
    "not-a-source": message("check", "a source is a text in quotes"),
    "source-of-nothing": message("check", '"{path}" names nothing in this scenario'),
    "not-a-language": message("check", "[text.{language}] names no language: two small letters"),
    "own-language": message(
        "check", 'texts in the file\'s own language ("{language}") stand beside what they name: [events.x] title = "…"'
    ),
    "translates-nothing": message("check", 'translates {called} "{id}", which does not exist'),
    "translates-no-text": message("check", "`{path}` is not a text: only texts are translated"),
    "not-a-translation": message("check", "a translation is a text in quotes; this is {kind}"),
    "translation-unused": message("check", 'translates `{path}`, which has no text in "{language}"'),
    # ---------------------------------------------------------------- what the rest comes to
    "more": message("check", "and {count} more"),
}

REMEDIES: dict[str, Message] = {
    "did-you-mean": message("check", "Did you mean `{name}`?"),
    "did-you-mean-id": message("check", 'Did you mean "{name}"?'),
    "did-you-mean-number": message("check", "Did you mean {value}?"),
    "one-of": message("check", "{among}: {names}"),
    "among": message("check", "One of"),
    "among-traits": message("check", "Traits"),
    "among-bounds": message("check", "A bound is one of"),
    "among-it-has": message("check", "It has"),
    "among-here": message("check", "Here"),
    "write": message("check", "Write {line}"),
    "write-share": message("check", "Write {line}, a share from 0 to 1"),
    "write-quotes": message("check", 'Write straight ones: "…"'),
    "write-colon": message("check", "TOML writes key = value"),
    "write-value": message("check", "Write a value, or take the line out: the default then holds"),
    "write-without-quotes": message("check", "Write {line}, without quotes"),
    "keep-one": message("check", "Keep one of the two"),
    "go-on-there": message("check", "Go on there"),
    "inside-braces": message("check", "Put the key inside the braces, or write the table as a [section]"),
    "nothing-read": message("check", "Nothing of it was read"),
    "save-utf-8": message("check", "Save the file as UTF-8 (it looks like Latin-1)"),
    "first-line": message("check", "Write format = 1 as the first line"),
    "update": message("check", "Update Infosim; nothing was changed"),
    "write-language": message("check", 'Write language = "en" at the top'),
    "write-title": message("check", 'Write title = "…" at the top'),
    "write-function": message("check", 'Write [functions.product] with its skill, or extend "first-hires"'),
    "one-parent": message("check", 'Write extends = "{parent}"; what else you need, let that one extend'),
    "beside": message("check", 'Put the parent beside this file and write extends = "./{name}"'),
    "drop-items": message("check", 'Write drop = ["{path}.*"] to empty it'),
    "pay-factor": message("check", "Here `pay_factor` multiplies the pay of its pool: pay_factor = 1.1"),
    "to-the-top": message("check", "It belongs at the top of the file, above the first [section]"),
    "write-named": message("check", "Write [{section}.some-id], not [[{section}]]"),
    "write-id": message("check", "Write [{section}.{id}] and put the words in `name`"),
    "write-drop": message("check", 'Write drop = ["{path}"] at the top of the file'),
    "write-target": message("check", "Write {id}-team"),
    "key-of": message("check", "`{key}` is a key of [{section}]"),
    "rename": message("check", "Rename one"),
    "typo-for": message("check", 'Is "{id}" a typo for "{name}"?'),
    "write-skills": message("check", 'Write what its people can do: skills = ["developer"]'),
    "write-skill": message("check", 'Write whom it hires: skill = "developer"'),
    "percent": message("check", "{value} looks like percent: write {share}"),
    "plain-texts": message("check", "Texts are plain: letters, signs, spaces, line ends"),
    "thousands-points": message("check", "Thousands? Write {value}"),
    "within-game": message("check", "Write a month from 1 to {months}"),
    "sort-points": message("check", "Sort them by their first number"),
    "write-bound": message("check", "Write {measure}.at_least = {value} or {measure}.at_most = {value}"),
    "write-flat-bound": message("check", "Write {measure}.at_most = …"),
    "write-target-bound": message("check", "Write {measure}.{target}.{bound} = {value}, or a {called}'s id"),
    "add-reached": message("check", "Chapters follow what the player reached: add mrr or rounds"),
    "add-vendor": message("check", "Add a vendor, or say so in its `advice`"),
    "add-skill": message("check", "Add it to its skills, or choose another vendor"),
    "add-form": message("check", "Add an extension, a task, an operation or a service to its forms"),
    "add-source": message("check", "Add it to [sources]; a shipped scenario must"),
    "for-translations": message("check", "[text.…] is for translations"),
    "write-starts": message("check", "Write when it begins: starts = { rounds.at_least = 1 }"),
    "take-out": message("check", "Take it out"),
    "write-eight": message("check", "Name as many as are missing, or none: the house has its own"),
    "leave-a-place": message("check", "Leave one, or write refuse_forms"),
    "write-refusal": message("check", "Write what it refuses: refuse_places, refuse_forms, require_norm"),
    "add-audit": message("check", "Give an audit its months"),
    "add-certified": message("check", "Add it to a vendor's `certified`"),
    "write-held": message("check", "Write months = [12, 24], or before_round and a round's id"),
    "add-lasts": message("check", "Add lasts = 3"),
    "add-function": message("check", 'Add function = "product"'),
    "write-at-once": message("check", "For at once, write the effect in the choice"),
    "add-price": message("check", "A dilemma trades one coin for another: add what it pays, now or `later`"),
    "more-choices": message("check", "Add one: [events.{event}.choices.wait] with its label"),
    "earn-it": message("check", "Give one a condition and call it earned"),
}

WORDS: dict[str, Message] = {
    "kind-bool": message("check", "true or false"),
    "kind-number": message("check", "a number"),
    "kind-text": message("check", "a text"),
    "kind-list": message("check", "a list"),
    "kind-table": message("check", "a table"),
    "kind-date": message("check", "a date"),
    "kind-word": message("check", "one word"),
    "called-function": message("check", "function"),
    "called-function-or-target": message("check", "function or target"),
    "called-pool": message("check", "pool"),
    "called-vendor": message("check", "vendor"),
    "called-rival": message("check", "rival"),
    "called-chapter": message("check", "chapter"),
    "called-round": message("check", "round"),
    "called-shock": message("check", "shock"),
    "called-currency": message("check", "currency"),
    "called-norm": message("check", "norm"),
    "called-law": message("check", "law"),
    "called-audit": message("check", "audit"),
    "called-red": message("check", "red"),
    "called-contract": message("check", "contract"),
    "called-event": message("check", "event"),
    "called-choice": message("check", "choice"),
    "called-later": message("check", "token"),
    "called-objective": message("check", "objective"),
    "called-medal": message("check", "medal"),
    "called-yardstick": message("check", "yardstick"),
    "called-step": message("check", "step"),
    "called-question": message("check", "question"),
    "called-prediction": message("check", "prediction"),
    "called-axis": message("check", "axis"),
    "called-place": message("check", "place"),
    "called-level": message("check", "level"),
    "called-trait": message("check", "trait"),
    "called-scene": message("check", "scene"),
    "turn-of-1": message("check", "1 month"),
    "turn-of-1-or-3": message("check", "1 month or 3"),
    # ---------------------------------------------------------------- what is expected, and how a report is laid out
    "expect-number": message("check", "a number, {range}"),
    "expect-number-unit": message("check", "a number ({unit}), {range}"),
    "expect-whole": message("check", "a whole number, {range}"),
    "expect-whole-unit": message("check", "a whole number ({unit}), {range}"),
    "expect-text": message("check", "a text in quotes, at most {most} characters"),
    "expect-words": message("check", "words in quotes: {words}"),
    "expect-word": message("check", "one of {words}"),
    "expect-id": message("check", "the id of a {called}"),
    "expect-ids": message("check", "ids of {section}"),
    "expect-strings": message("check", "a list of texts in quotes"),
    "expect-date": message("check", "a date without quotes, {range}"),
    "expect-turns": message("check", "[[how many, months each], …]"),
    "expect-months": message("check", "months of the game, at most {most}: [12, 24]"),
    "expect-measure": message("check", "a measure of the whole company"),
    "expect-points": message("check", "[[driver, FTE], …], rising, at most {most}"),
    "expect-conditions": message("check", "a table by measure, at most {most}"),
    "range": message("check", "{low} to {high}"),
    "default": message("check", "default {value}"),
    "error": message("check", "error"),
    "warning": message("check", "warning"),
    "row-nearest": message("check", "nearest"),
    "row-expected": message("check", "expected"),
    "also": message("check", "also {names}"),
    "counted": message("check", "{counted} in {file}, {read}"),
    "write-paste": message("check", "write: {line}"),
    "swept": message("check", "went with the drops: {what}"),
}

ERRORS = message("check", "{n} error", "{n} errors")
WARNINGS = message("check", "{n} warning", "{n} warnings")
KEYS = message("check", "{n} key read", "{n} keys read")

TEMPLATES: dict[str, Message] = {**SAYS, **REMEDIES, **WORDS}
