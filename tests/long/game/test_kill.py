"""Killed at any moment, a game loses nothing that was confirmed, and its file opens again.

pytest tests/long/game/test_kill.py -s          200 kills, about six minutes; KILLS=20 for a quick look
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from infosim.engine.digest import digest
from infosim.game.chronicle import verified
from infosim.game.decisions import as_json
from infosim.game.journal import read
from infosim.game.play import Play

KILLS = int(os.environ.get("KILLS", "200"))
PLAYER = Path(__file__).with_name("player.py")
TOP = Path(__file__).parents[3]


def killed_after(folder: Path, save: Path | None, steps: int, seconds: float) -> list[dict[str, Any]]:
    """Let the player play some steps and then a moment more, kill it, and give what it confirmed."""
    command = [sys.executable, str(PLAYER), str(folder), *([str(save)] if save else [])]
    environment = {**os.environ, "PYTHONPATH": str(TOP)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as player:
        assert player.stdout is not None
        told = [player.stdout.readline() for _ in range(steps)]
        try:
            player.wait(seconds)
        except subprocess.TimeoutExpired:
            os.kill(player.pid, signal.SIGKILL)
        told += player.stdout.readlines()
        assert player.wait() == -signal.SIGKILL, "the player stopped by itself"
    return [json.loads(line) for line in told if line.endswith("\n")]


def test_nothing_confirmed_is_lost_in_200_kills(tmp_path: Path) -> None:
    dice = random.Random(20_260_131)
    save: Path | None = None
    confirmed: dict[str, Any] | None = None
    last: Counter[str] = Counter()
    months = decisions = torn = ahead = 0
    for _ in range(KILLS):
        steps = dice.choice((0, *range(1, 60)))
        told = killed_after(tmp_path, save, steps, dice.random() * (0.08 if steps else 2.0))
        last[told[-1]["step"] if told else "nothing yet"] += 1
        confirmed = next((step for step in reversed(told) if step["step"] != "closed"), confirmed if save else None)
        if confirmed is None:
            continue
        months += sum(step["step"] == "month" for step in told)
        decisions += sum(step["step"] == "decided" for step in told)
        save = tmp_path / confirmed["save"]
        torn += read(save).damage is not None
        with Play.resume(save, mend=True) as play:
            assert play.verifiable, "the rules changed while the test ran"
            # the step that was under way when it was killed may be in the file too, not yet confirmed: one, no more
            assert play.closed - confirmed["closed"] in (0, 1)
            assert digest(play.states[confirmed["closed"]]) == confirmed["state"]
            found = play.decided(play.closed) if play.closed > confirmed["closed"] else play.decisions
            kept = [as_json(decision) for decision in found]
            if kept != confirmed["decisions"]:
                ahead += 1
                assert play.closed == confirmed["closed"]
                assert _one_step_apart(kept, confirmed["decisions"])
            ahead += play.closed > confirmed["closed"]
            confirmed = {**confirmed, "closed": play.closed, "state": digest(play.state)}
            confirmed["decisions"] = [as_json(decision) for decision in play.decisions]
            if play.finished:
                save = None
    for path in sorted(tmp_path.glob("*.jsonl")):
        assert verified(path).holds, path
    print(
        f"\n{KILLS} kills, {months} months and {decisions} tries to decide confirmed, last words {dict(last)}; "
        f"{ahead} times the file was a step ahead of the screen, {torn} times its last line was torn; 0 lost"
    )


def _one_step_apart(kept: list[dict[str, Any]], confirmed: list[dict[str, Any]]) -> bool:
    """Whether one decision or one undo leads from what was confirmed to what the file holds."""
    fewer, more = sorted((kept, confirmed), key=len)
    if len(more) - len(fewer) > 1:
        return False
    # a decision about the same thing replaces another; taking it back brings that back
    return sum(decision not in fewer for decision in more) <= 1 and sum(decision not in more for decision in fewer) <= 1
