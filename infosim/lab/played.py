"""What was kept of many games: arrays whose axes have names, tables, files."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from infosim.engine.batch import Array
from infosim.engine.layout import DAY_USES, LEVELS, PLACES, PRODUCT_USES, SOURCES, Layout
from infosim.lab.figures import figure
from infosim.lab.table import appearing

if TYPE_CHECKING:
    import polars


@dataclass(frozen=True)
class Named:
    """An array; the name of each axis, first to last; the labels along each axis."""

    values: Array
    axes: tuple[str, ...]
    labels: dict[str, tuple[Any, ...]]

    def at(self, **where: Any) -> Named:
        """The part with these labels: `at(function="support", month=12)`. KeyError for an axis or label not there."""
        values, axes = self.values, self.axes
        for axis, label in where.items():
            if axis not in axes or label not in self.labels[axis]:
                raise KeyError(f"no {axis} {label!r}; the axes are {', '.join(axes)}")
            values = np.take(values, self.labels[axis].index(label), axis=axes.index(axis))
            axes = tuple(name for name in axes if name != axis)
        return Named(values, axes, {axis: self.labels[axis] for axis in axes})


@dataclass(frozen=True)
class Played:
    """Worlds from `first` on: of each figure that was kept, an array (months, ..., W)."""

    layout: Layout
    first: int
    kept: dict[str, Array]

    @classmethod
    def joined(cls, blocks: Sequence[Played]) -> Played:
        """Blocks that follow one another, as one. ValueError if there is none."""
        if not blocks:
            raise ValueError("no games")
        whole = {name: np.concatenate([block.kept[name] for block in blocks], axis=-1) for name in blocks[0].kept}
        return cls(blocks[0].layout, blocks[0].first, whole)

    def array(self, name: str) -> Named:
        """A figure that was kept, with its axes. UnknownFigure, or KeyError where it was not kept."""
        axes = ("month", *figure(name).axes)
        if name not in self.kept:
            raise KeyError(f"{name!r} was not kept: {', '.join(self.kept)}")
        values = self.kept[name]
        return Named(values, axes, {axis: self._labels(axis, n) for axis, n in zip(axes, values.shape, strict=True)})

    def columns(self, *names: str) -> dict[str, NDArray[Any]]:
        """Columns of a table, of all that was kept unless named: a row for each world, company, item, month, in order.

        ValueError where the figures do not have the same axes: each kind is a table of its own.
        """
        arrays = {name: self.array(name) for name in names or tuple(self.kept)}
        axes = {array.axes for array in arrays.values()}
        if len(axes) != 1:
            told = "; ".join(f"{name} by {', '.join(array.axes)}" for name, array in arrays.items())
            raise ValueError(f"one table for figures of the same axes, and these differ: {told}")
        (here,) = axes
        first = [axis for axis in ("world", "company") if axis in here]
        order = (*first, *(axis for axis in here if axis not in (*first, "month")), "month")
        labels = next(iter(arrays.values())).labels
        places = np.indices([len(labels[axis]) for axis in order]).reshape(len(order), -1)
        found = {axis: np.array(labels[axis])[at] for axis, at in zip(order, places, strict=True)}
        turned = [here.index(axis) for axis in order]
        return {**found, **{name: array.values.transpose(turned).reshape(-1) for name, array in arrays.items()}}

    def frame(self, *names: str) -> polars.DataFrame:
        """The same as a data frame of Polars. ModuleNotFoundError, with what to install, where there is none."""
        try:
            import polars  # an extra, and slow to import
        except ImportError as missing:
            raise ModuleNotFoundError("a data frame needs Polars: pip install 'infosim[data]'") from missing
        return polars.DataFrame(self.columns(*names))

    def to_csv(self, path: str | Path, *names: str) -> None:
        """The same as a CSV file, which appears when it is whole. Figures are written so that they read as the same."""
        columns = self.columns(*names)
        with appearing(Path(path)) as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(zip(*(column.tolist() for column in columns.values()), strict=True))

    def to_parquet(self, path: str | Path, *names: str) -> None:
        """The same as a Parquet file, which appears when it is whole. ModuleNotFoundError as for `frame`."""
        path = Path(path)
        part = path.with_name(f".{path.name}.part")
        try:
            self.frame(*names).write_parquet(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def _labels(self, axis: str, size: int) -> tuple[Any, ...]:
        named: dict[str, Sequence[Any]] = {
            "month": range(1, size + 1),
            "world": range(self.first, self.first + size),
            "function": self.layout.functions,
            "vendor": self.layout.vendors,
            "rival": self.layout.rivals,
            "currency": self.layout.currencies,
            "card": self.layout.cards,
            "pool": [f"{skill} {place}" for skill in self.layout.skills for place in PLACES],
            "level": LEVELS,
            "source": SOURCES,
            "day_use": DAY_USES,
            "product_use": PRODUCT_USES,
        }
        found = tuple(named.get(axis, range(size)))
        return found if len(found) == size else tuple(range(size))
