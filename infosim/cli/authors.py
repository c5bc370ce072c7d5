"""Commands for whoever writes scenarios: what there is to play, and what is wrong with a file."""

from __future__ import annotations

import sys

import click

from infosim.cli.options import on_either_side
from infosim.cli.usage import House, Spoken, SpokenOption
from infosim.locale import message


@click.command(cls=Spoken, says=message("cli", "List what can be played: one scenario a line, its identifier first."))
@on_either_side
@click.pass_obj
def scenarios(house: House) -> int:
    """List the scenarios that ship."""
    from infosim.scenario import shipped  # the parser of scenarios

    w = house.words
    entries = shipped()
    widths = [max(len(entry.id) for entry in entries), max(len(entry.in_language(w.language)[0]) for entry in entries)]
    for entry in entries:
        title, summary = entry.in_language(w.language)
        minutes = w.minutes(entry.minutes)
        click.echo(f"{entry.id:{widths[0]}}  {title:{widths[1]}}  {minutes:>7}  {summary}".rstrip())
    return 0


@click.command(cls=Spoken, says=message("cli", "Say what is wrong with scenario files: where, why, and the remedy."))
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--json",
    "as_json",
    cls=SpokenOption,
    is_flag=True,
    says=message("cli", "For programs: one JSON object with every mistake of every file."),
)
@on_either_side
@click.pass_obj
def check(house: House, files: tuple[str, ...], *, as_json: bool) -> int:
    """Check files; 0 when each can be played, warnings or not, and 1 otherwise."""
    import json

    from infosim.scenario import check as checked  # the parser of scenarios
    from infosim.scenario.display import told as laid_out

    reports = [checked(file) for file in files]
    if as_json:
        told = {"reports": [report.as_json(house.words) for report in reports]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for report in reports:
            click.echo(laid_out(report, house.words, sys.stdout))
    return 0 if all(report.fine for report in reports) else 1
