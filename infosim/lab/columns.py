"""Columns: what is measured of every company in every month, and how a file writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from infosim.engine.batch import Array
from infosim.engine.measures import by_need, read
from infosim.engine.money import CENTS
from infosim.engine.rules import Rules
from infosim.engine.state import State


@dataclass(frozen=True)
class Column:
    """A figure of companies (C, W) under the name that files know it by, and with how many decimals they write it."""

    name: str
    decimals: int
    read: Callable[[State, Rules], Array]


def _of_company(name: str) -> Callable[[State, Rules], Array]:
    return lambda s, r: read(name, "", s, r)


COLUMNS: tuple[Column, ...] = (
    Column("alive", 0, lambda s, r: s.alive),
    Column("value", 2, lambda s, r: s.value / CENTS),
    Column("cash", 2, lambda s, r: s.cash / CENTS),
    Column("mrr", 2, lambda s, r: s.mrr / CENTS),
    Column("customers", 0, lambda s, r: s.customers),
    Column("headcount", 2, _of_company("headcount")),
    Column("outside_share", 6, _of_company("outside_share")),
    Column("backlog", 6, _of_company("backlog")),
    Column("service", 6, _of_company("service")),
    Column("quality", 6, _of_company("quality")),
    Column("lead_time", 3, lambda s, r: by_need(s, s.lead_time)),
    Column("attention", 6, _of_company("attention")),
)
NAMES = tuple(column.name for column in COLUMNS)
