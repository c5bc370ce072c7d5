"""A player who never tires, in a process that is there to be killed.

`python player.py FOLDER [SAVE]` begins a game, or goes on with one, and plays on and on; it says on its output what has
been confirmed, one line a step, as a screen would: the step, the months closed, the digest of the state, the decisions.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from infosim.engine.digest import digest
from infosim.game.decisions import Freelance, HandsOn, OpenVacancy, Priority, SetPay, Tender, as_json
from infosim.game.play import Play
from infosim.scenario import load

FUNCTIONS = ("product", "support", "infrastructure", "security", "workplace")


def some_decision(dice: random.Random) -> object:
    function = dice.choice(FUNCTIONS)
    return dice.choice(
        [
            OpenVacancy(function, posts=dice.randint(1, 3)),
            Tender(function),
            Freelance(function),
            HandsOn(function),
            SetPay(function, 1.0 + dice.randint(1, 20) / 100),
            Priority(*dice.choice([(0.7, 0.2, 0.1), (0.5, 0.25, 0.25), (0.9, 0.1, 0.0)])),
        ]
    )


def confirm(play: Play, step: str) -> None:
    told = {
        "step": step,
        "save": play.path.name,
        "closed": play.closed,
        "state": digest(play.state),
        "decisions": [as_json(decision) for decision in play.decisions],
    }
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main() -> None:
    folder, *save = sys.argv[1:]
    dice = random.Random()
    scenario = load("first-hires")
    play = Play.resume(Path(save[0]), mend=True) if save else Play.begin(scenario, seed=7, saves_folder=Path(folder))
    confirm(play, "opened")
    while True:
        if play.finished or dice.random() < 0.02:
            play.close()
            sys.stdout.write('{"step": "closed"}\n')
            sys.stdout.flush()
            play = Play.begin(scenario, seed=7, saves_folder=Path(folder)) if play.finished else Play.resume(play.path)
            confirm(play, "opened")
        chance = dice.random()
        if chance < 0.6:
            play.decide(some_decision(dice))
            confirm(play, "decided")
        elif chance < 0.75:
            play.undo()
            confirm(play, "undone")
        else:
            play.end_month()
            confirm(play, "month")


if __name__ == "__main__":
    main()
