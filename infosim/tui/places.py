"""The screens of a game by name, and how each is opened: from the page below, and the key of the thing it shows.

`GamePage.go(name, key)` looks here. A screen that is not listed does not exist, and its key is shown nowhere. Names:
`function` (a function's identifier), `talent`, `vendors`, `tender`, `contract`, `vendor`, `month`, `event`, `report`,
`end`, `goals`, `sourcing`, and the order forms by what they decide (a function's identifier): `vacancy`,
`open_tender`, `pay`…
"""

from collections.abc import Callable

from infosim.tui.audit import Audit
from infosim.tui.debrief import Debrief
from infosim.tui.desks import DESKS
from infosim.tui.end import End
from infosim.tui.game_page import GamePage
from infosim.tui.goals import Goals
from infosim.tui.law import Law
from infosim.tui.news import News
from infosim.tui.page import Page
from infosim.tui.report import Report
from infosim.tui.sourcing import WhoDidTheWork

PLACES: dict[str, Callable[[GamePage, str], Page]] = {
    "report": Report,
    "news": News,
    "end": End,
    "goals": Goals,
    "sourcing": WhoDidTheWork,
    "debrief": Debrief,
    "audit": Audit,
    "law": Law,
    **DESKS,
}
