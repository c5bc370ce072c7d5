"""What a measure is made of now: layers that sum to it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.delivery import waiting_servers, work_apart
from infosim.engine.ledger import Flows
from infosim.engine.queueing import waiting_factor
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.facts.played import one


class Layer(NamedTuple):
    """A part of a measure, in its unit."""

    name: str
    value: float


def _whole(layers: list[Layer], measured: float) -> tuple[Layer, ...]:
    return (*layers, Layer("rest", measured - sum(layer.value for layer in layers)))


def wait(s: State, r: Rules, f: int) -> tuple[Layer, ...]:
    """Days from asked to done: the work itself, people far away, everybody busy, what waits in front."""
    p = r.delivery
    able = max(one(total(s.capacity)[f]), 0.02)
    itself = one(r.content.functions.lead_time[f]) * p.touch
    far = itself * p.handover * one(work_apart(s, s.contract_done, s.capacity[0], total(s.capacity), r)[f])
    load = np.array(min(one(s.load[f]), p.busiest))
    queue = float(waiting_factor(np.array(one(waiting_servers(s, r)[f])), load))
    layers = [
        Layer("front", 30.0 * max(one(s.backlog[f]), 0.0) / able),
        Layer("busy", (itself + far) * queue),
        Layer("itself", itself),
        Layer("apart", far),
    ]
    return _whole(layers, one(s.lead_time[f]))


def load(s: State, r: Rules, f: int, ledger: Flows | None) -> tuple[Layer, ...]:
    """Work that arrived over what could be done: asked for, and come back."""
    able = max(one(total(s.capacity)[f]), 0.02)
    measured = one(s.load[f])
    flows = ledger.get("backlog") if ledger else None
    if not flows:
        return (Layer("asked", measured),)
    return _whole(
        [Layer("asked", one(flows["asked"][f]) / able), Layer("rework", one(flows["rework"][f]) / able)], measured
    )
