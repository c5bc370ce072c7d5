"""Finds the translations of a language: the compiled catalogue, or its source where that is newer."""

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

_HERE = Path(__file__).parent


def translations(language: str) -> NullTranslations:
    """The translations into a language. English is the language of the sources and needs none.

    An installed wheel has the compiled catalogue only. A checkout has both, and a catalogue that was never compiled, or
    edited since, is compiled in memory, so that a translator sees each change at once.
    """
    if language == "en":
        return NullTranslations()
    source = _HERE / language / "LC_MESSAGES" / "infosim.po"
    compiled = source.with_suffix(".mo")
    if compiled.is_file() and not (source.is_file() and source.stat().st_mtime > compiled.stat().st_mtime):
        with compiled.open("rb") as file:
            return GNUTranslations(file)
    return _compile(source, language)


def _compile(source: Path, language: str) -> GNUTranslations:
    from babel.messages.mofile import write_mo  # 60 ms, and only a checkout whose catalogue was edited needs it
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
