"""Finds the texts of the program in its sources, and brings the catalogues up to date.

`python -m infosim.locale.extract` does both.

A text is a literal in one of three calls, which README.md beside this file describes: `words.text(context, text)`,
`words.plural(context, one, many, n)` and `message(context, text)`. The line above may tell the translator more:
`# words: cells 8; column head; e.g. 2.4`.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from infosim.locale.prose import spaced
from infosim.locale.words import LANGUAGES, Message

_CALLS = {"text": 2, "plural": 3, "message": 2}
"""Calls that hold a text, and how many of their first arguments are the literals."""

_VOICES = {"w", "words"}
"""How a `Words` is named in the code, so that another object's `text(...)` is not taken for one of ours."""

_TAG = "# words:"

_HEADER = """# How Infosim speaks, and how these texts are found: infosim/locale/README.md.
msgid ""
msgstr ""
"Project-Id-Version: Infosim\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""
"""The header of a catalogue, without the dates and names that would change it at every run."""


@dataclass(frozen=True)
class Found:
    """A text in the sources: where it is, and what is told to its translator."""

    message: Message
    path: str
    line: int
    notes: tuple[str, ...] = ()


@dataclass
class Sources:
    """What the sources hold: the texts, and the calls whose text is not a literal, which no translator would see."""

    texts: list[Found] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)

    def messages(self) -> dict[Message, list[Found]]:
        """Every text once, with all the places where it stands, in the order of contexts."""
        by_message: dict[Message, list[Found]] = {}
        for found in sorted(self.texts, key=lambda f: (f.message.context, f.message.text, f.path, f.line)):
            by_message.setdefault(found.message, []).append(found)
        return by_message


def read(package: Path) -> Sources:
    """All texts in the modules of a package."""
    sources = Sources()
    for path in sorted(package.rglob("*.py")):
        scan(path.read_text(encoding="utf-8"), path.relative_to(package.parent).as_posix(), sources)
    return sources


def scan(source: str, path: str, sources: Sources) -> None:
    """Add the texts of one module to the sources."""
    lines = source.splitlines()
    for call in _calls(ast.parse(source, path)):
        name, voiced = _called(call.func)
        literals = [_literal(argument) for argument in call.args[: _CALLS[name]]]
        if len(literals) < _CALLS[name]:
            continue
        if all(literals):
            many = _literal(call.args[2]) if name == "message" and len(call.args) > 2 else None
            many = literals[2] if name == "plural" else many
            found = Found(Message(str(literals[0]), str(literals[1]), many), path, call.lineno, _notes(lines, call))
            sources.texts.append(found)
        elif voiced:
            sources.unreadable.append(f"{path}:{call.lineno}: {ast.unparse(call)}")


def refreshed(old: Catalog, sources: Sources) -> Catalog:
    """A catalogue with the texts of the sources, keeping the translations there are; what is gone becomes obsolete."""
    new = Catalog(locale=old.locale, fuzzy=False)
    for message, places in sources.messages().items():
        ids = message.text if message.many is None else (message.text, message.many)
        known = old.get(message.text, message.context)
        string = known.string if known and known.pluralizable == (message.many is not None) else None
        if new.locale is not None and new.locale.language == "fr":
            string = spaced(string) if isinstance(string, str) else string and tuple(map(spaced, string))
        new.add(
            ids,
            string,
            context=message.context,
            locations=[(path, 0) for path in sorted({place.path for place in places})],
            auto_comments=list(dict.fromkeys(note for place in places for note in place.notes)),
            user_comments=known.user_comments if known else (),
            flags=(known.flags & {"fuzzy"}) if known and string is not None else (),
        )
    for entry in [*old, *old.obsolete.values()]:
        if entry.id and entry.string and new.get(entry.id, entry.context) is None:
            new.obsolete[entry.id, entry.context] = entry
    return new


def load(path: Path) -> Catalog:
    """The catalogue of a .po file, whose language is the name of its folder's folder."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def save(catalogue: Catalog, path: Path, *, obsolete: bool) -> None:
    """Write a catalogue and its compiled form, in one step each, so that a reader never sees half a file."""
    partial = path.with_suffix(".po.new")
    with partial.open("wb") as file:
        file.write(_HEADER.format(language=catalogue.locale, plurals=catalogue.plural_forms).encode())
        write_po(file, catalogue, width=120, omit_header=True, include_lineno=False, ignore_obsolete=not obsolete)
    partial.replace(path)
    partial = path.with_suffix(".mo.new")
    with partial.open("wb") as file:
        write_mo(file, catalogue)
    partial.replace(path.with_suffix(".mo"))


def catalogues() -> list[Path]:
    """The .po files of the languages that are not that of the sources."""
    return [_HERE / language / "LC_MESSAGES" / "infosim.po" for language in LANGUAGES if language != "en"]


_HERE = Path(__file__).parent


def main() -> int:
    """Bring every catalogue up to date, and say what is left to translate. `--prune` forgets what is obsolete."""
    sources = read(_HERE.parent)
    for path in catalogues():
        catalogue = refreshed(load(path), sources)
        save(catalogue, path, obsolete="--prune" not in sys.argv)
        untranslated = [entry for entry in catalogue if entry.id and not _translated(entry.string)]
        for entry in untranslated:
            sys.stdout.write(f"to translate: [{entry.context}] {entry.id}\n")
        obsolete = len(catalogue.obsolete)
        sys.stdout.write(f"{path}: {len(catalogue)} texts, {len(untranslated)} to translate, {obsolete} obsolete\n")
    for place in sources.unreadable:
        sys.stdout.write(f"not a literal, so never translated: {place}\n")
    return 1 if sources.unreadable else 0


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node.func)[0] in _CALLS:
            yield node


def _called(func: ast.expr) -> tuple[str, bool]:
    """The name of what is called, and whether it is surely one of ours."""
    match func:
        case ast.Name(id="message"):
            return "message", True
        case ast.Attribute(attr="text" | "plural" as name, value=ast.Name(id=owner) | ast.Attribute(attr=owner)):
            return name, owner in _VOICES
        case ast.Attribute(attr="text" | "plural" as name, value=ast.Call(func=ast.Name(id="words"))):
            return name, True
        case _:
            return "", False


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _notes(lines: list[str], call: ast.Call) -> tuple[str, ...]:
    """The notes to the translator on the lines above a call."""
    notes: list[str] = []
    above = call.lineno - 2
    while above >= 0 and lines[above].strip().startswith("#"):
        line = lines[above].strip()
        if line.startswith(_TAG):
            notes.insert(0, line.removeprefix(_TAG).strip())
        above -= 1
    return tuple(notes)


def _translated(string: object) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


if __name__ == "__main__":
    sys.exit(main())
