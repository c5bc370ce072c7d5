"""Ways of working, as a bot holds them: people of our own, by the day, a firm somewhere, a firm beside a keeper."""

from __future__ import annotations

from dataclasses import dataclass

from infosim.bots.buying import ANY_FORM, HOME, LASTING
from infosim.engine.layout import FORMS, PLACES, SERVICE

OWN, HIRED_BY_THE_DAY, BOUGHT, KEPT = range(4)


@dataclass(frozen=True)
class Model:
    """A way of working: people of our own, freelancers, or firms in some places and forms, the best first.

    `KEPT` is bought beside one of our people, who keeps the knowledge.
    """

    way: int = OWN
    places: int = HOME
    forms: tuple[int, ...] = LASTING


INSIDE = Model()
BY_THE_DAY = Model(HIRED_BY_THE_DAY)
AT_HOME = Model(BOUGHT)
HYBRID = Model(KEPT, HOME, (SERVICE, *LASTING))


def model_of(way: str) -> Model:
    """The model of a way as scenarios write it: `own`, `freelance`, `hybrid`, or a place and a form.

    The form asked for comes first; where nobody offers it, others do. ValueError for any other word.
    """
    plain = {"own": INSIDE, "freelance": BY_THE_DAY, "hybrid": HYBRID}
    if way in plain:
        return plain[way]
    place, _, form = way.partition(" ")
    asked = FORMS.index(form)
    return Model(BOUGHT, 1 << PLACES.index(place), (asked, *(other for other in ANY_FORM if other != asked)))
