"""The table of a simulation: one row for each world, company and month, as a CSV file.

A file appears under its name only when it is whole.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from infosim.lab.columns import COLUMNS, NAMES
from infosim.lab.simulate import Block

HEADINGS = ("world", "company", "month", *NAMES, "result")
"""Months count from 1; worlds and companies from 0. `result` stands in the last month, where games are graded."""


def rows(block: Block) -> Iterator[list[str]]:
    """The rows of a block: worlds in order, in each its companies, in each its months."""
    texts = [
        [[[_written(figure, column.decimals) for figure in row] for row in company] for company in of_column]
        for column, of_column in zip(COLUMNS, block.figures.transpose(0, 2, 3, 1).tolist(), strict=True)
    ]
    companies, worlds, months = len(texts[0]), block.worlds, len(texts[0][0][0])
    for world in range(worlds):
        for company in range(companies):
            for month in range(months):
                figures = [of_column[company][world][month] for of_column in texts]
                result = ""
                if block.results is not None and month == months - 1:
                    result = f"{block.results[company, world]:.2f}"
                yield [str(block.first + world), str(company), str(month + 1), *figures, result]


def _written(figure: float, decimals: int) -> str:
    """A figure with a fixed number of decimals, and no negative zero."""
    text = f"{figure:.{decimals}f}"
    return text[1:] if text.startswith("-") and not text.strip("-0.") else text


@contextmanager
def appearing(path: Path) -> Iterator[IO[str]]:
    """A text file to write that takes its name when all is written, and leaves nothing behind when it is not."""
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=path.parent, prefix=f".{path.name}.", delete=False
    ) as file:
        try:
            yield file
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(0o666 & ~_mask())
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def _mask() -> int:
    """Permissions that new files are not given here."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write(file: IO[str], blocks: Iterable[Block]) -> Iterator[Block]:
    """Write blocks as they come, and pass each on once it is written."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(HEADINGS)
    for block in blocks:
        writer.writerows(rows(block))
        yield block
