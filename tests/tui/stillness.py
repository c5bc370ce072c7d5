"""When nothing is left to do: known from the event loop, at once, instead of guessed from a processor that rests.

Textual's pilot waits after each key, twice, until the process has used next to no time for 20 ms: more than half of
what a test of a screen took, and longer the busier the machine was. The loop itself knows: a turn after which no
callback is ready leaves nothing but threads, which `settled` waits for, and clocks, which no test waits for. Two of
Textual's own clocks gather what changed before it is shown; they are brought forward.
"""

from __future__ import annotations

import asyncio
from typing import Any

import textual.app
import textual.pilot
from textual._context import active_app


async def still(*_seconds: float) -> None:
    """Return once every message is answered and what changed is painted; in place of Textual's `wait_for_idle`."""
    await _nothing_ready()
    while _brought_forward(active_app.get()):
        await _nothing_ready()


async def _nothing_ready() -> None:
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


def _brought_forward(app: textual.app.App[Any]) -> bool:
    """Whether something waited for one of the two clocks: to resize, 120 times a second; to paint, 60 times."""
    if app._resize_timer is not None:
        app._check_resize()
        return True
    top = app._screen_stack[-1] if app._screen_stack else None
    if top is None or not top.is_running or app._batch_count:
        return False
    changed = top._layout_required or top._scroll_required or top._repaint_required or top._recompose_required
    if not (changed or top._dirty_widgets or top._callbacks):
        return False
    top._on_timer_update()
    return True


def install() -> None:
    """Let every pilot wait so."""
    textual.app.wait_for_idle = textual.pilot.wait_for_idle = still  # type: ignore[attr-defined]
