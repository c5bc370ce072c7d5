"""What a text owes its reader, in each language: each check gives what is wrong, in words, or nothing."""

import re
from collections.abc import Iterator

from infosim.locale import places

FORBIDDEN = {
    "en": (
        "resources|headcount reduction|rightsize|let go|heads|cheap labour|invalid|oops|simply|just|please note|"
        "unleash|seamless|leverage|best-in-class|game changer|win-win|rock star|ninja|journey|perfect storm|"
        "double-edged"
    ),
    "fr": (
        "ressources|dégraisser|se séparer de|têtes|main-d'œuvre bon marché|invalide|oups|il suffit de|n'hésitez pas|"
        "impacter|délivrer|adresser|supporter|implémenter|digital|challenger|opportunité|définitivement|éventuellement|"
        "clé en main|gagnant-gagnant|à taille humaine|incontournable|au final|vendeur|churn|runway|burn"
    ),
}
"""Words that we do not use of people, work and money, by language."""

_FAMILIAR = re.compile(r"\b(tu|toi|ton|tes|t'(?:as|es|en|y))\b", re.IGNORECASE)
_ELIDING = re.compile(
    r"\b(le|la|un|une|du|au|de|que|ce)\s\{(?!(?:date|day|month|most|least|low|high|value|n|count|size|share|months|days|term)\})(\w+)\}|\b[ldqc]'\{(\w+)\}",
    re.IGNORECASE,
)
_AGREEING = re.compile(r"\b(vous êtes|vous avez été) \w+(é|és|ée|ées|i|is|u|us)\b", re.IGNORECASE)
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u26ff\u2705-\u270f\ufe0f]")
_CODE = re.compile(r"`[^`]*`|\S+://\S+|--[a-z-]+|\b[A-Z_]+\b(?=\u2026)")
_ACRONYMS = frozenset(
    [
        "ACM",
        "AO",
        "CLI",
        "CSE",
        "CSV",
        "DSI",
        "ERP",
        "ESN",
        "ETP",
        "FTE",
        "HTML",
        "ID",
        "IEEE",
        "INFOSIM",
        "IT",
        "JSON",
        "MIS",
        "MIT",
        "MRR",
        "NaN",
        "OK",
        "QA",
        "README",
        "RFP",
        "SLA",
        "TJM",
        "TOML",
        "URL",
        "UTF",
    ]
)
"""Words in capitals that are words. Otherwise a whole title is in capitals, or nothing."""

LIMITS = {".tiny": 8, ".short": 12, "headline": 44, "lens.short": 54, "lens": 114}
"""The most cells a text may take, by the end of its context; the longest end decides."""


def wrong(text: str, language: str, context: str) -> Iterator[str]:
    """What is wrong with one text wherever it stands."""
    prose = _CODE.sub("x", text)
    for pattern, what in (
        ("\u202f", "U+202F"),
        ("\u2019", "a curly apostrophe"),
        (r"\.\.\.", "three points for an ellipsis"),
        ("  ", "a double space"),
        (r"^[ \n]|[ \n]$", "a space at an end"),
        (r"(?<![\w-])-\d", "a hyphen for a minus"),
        ("!", "an exclamation mark"),
        (_EMOJI.pattern, "an emoji"),
        (rf"(?<![\w'{{])({FORBIDDEN[language]})(?![\w}}])", "a forbidden word"),
    ):
        if context.endswith(".mark") and what == "an exclamation mark":
            continue
        if hit := re.search(pattern, prose, re.IGNORECASE):
            yield f"{what}: {hit[0]!r}"
    words = re.findall(r"(?<!\{)\b[^\W\d_]+\b(?!\})", prose)
    if any(word.islower() for word in words):
        shouted = {word for word in words if len(word) > 2 and word.isupper()} - _ACRONYMS
        if shouted:
            yield f"capitals in a sentence: {sorted(shouted)}"
    if language == "fr":
        yield from _wrong_french(prose, context)


def _wrong_french(prose: str, context: str) -> Iterator[str]:
    if hit := re.search(r"[^\u00a0][;!?%»](?!\w)|[^\u00a0kMd]€|[^\u00a0\d]:(?=\s|$)|«[^\u00a0]", prose):
        yield f"no U+00A0 beside tall punctuation: {hit[0]!r}"
    if hit := re.search(r"(?:\d|\}) (k€|M€|€|%|h|j|pt|mois|sem\.)(?!\w)", prose):
        yield f"a space that breaks before a unit: {hit[0]!r}"
    if hit := _ELIDING.search(prose):
        yield f"a place after a word that elides or agrees: {hit[0]!r}"
    if hit := _AGREEING.search(prose):
        yield f"a participle that agrees with the player: {hit[0]!r}"
    if context != "voice.founder" and (hit := _FAMILIAR.search(prose)):
        yield f"tu outside the founder's voice: {hit[0]!r}"


def too_wide(text: str, context: str, notes: str) -> Iterator[str]:
    """What does not fit its room. Places count for nothing: what fills them is the screen's to measure."""
    bare = re.sub(r"\{\w+\}", "", text)
    limits = [cells for end, cells in sorted(LIMITS.items(), key=lambda end: -len(end[0])) if context.endswith(end)]
    limits = limits[:1] + [int(cells) for cells in re.findall(r"\bcells (\d+)", notes)]
    if limits and len(bare) > min(limits):
        yield f"{len(bare)} cells where there are {min(limits)}: {text!r}"
    if context.startswith("voice."):
        said = re.sub(r"\{\w+\}", "123 k", text)
        first = re.split(r"(?<=[.?])\s", said)[0]
        if len(first) > 64 or len(said) > 140:
            yield f"a wire item has a first sentence of 64 cells, and 140 in all: {text!r}"


def misplaced(source: str, translation: str) -> Iterator[str]:
    """Places that a translation lost or made up."""
    if lost := places(source) ^ places(translation):
        yield f"places that differ: {sorted(lost)}"
