"""The screens on which decisions are made, by name, as `places` lists them."""

from collections.abc import Callable

from infosim.tui.contract import Contract
from infosim.tui.event import Event
from infosim.tui.forecast import Forecast
from infosim.tui.function import Function
from infosim.tui.game_page import GamePage
from infosim.tui.money import Money
from infosim.tui.month import Month
from infosim.tui.order import form_of
from infosim.tui.page import Page
from infosim.tui.pick import developing, ending, governing
from infosim.tui.talent import Talent
from infosim.tui.tender import Tender
from infosim.tui.vendor import Vendor
from infosim.tui.vendors import Vendors

DESKS: dict[str, Callable[[GamePage, str], Page]] = {
    "function": Function,
    "month": Month,
    "event": Event,
    "talent": Talent,
    "money": Money,
    "forecast": Forecast,
    "vendors": Vendors,
    "tender": Tender,
    "contract": Contract,
    "vendor": Vendor,
    # forms, by what they decide; the key is a function's identifier, or that and a slot's number
    "vacancy": form_of("vacancy"),
    "open_tender": form_of("open_tender"),
    "freelance": form_of("freelance"),
    "pay": form_of("pay"),
    "end_something": ending,
    "governance": governing,
    "sign": form_of("sign"),
    "scope": form_of("scope"),
    "renew": form_of("renew"),
    "leave": form_of("leave"),
    "candidate": form_of("candidate"),
    "counter": form_of("counter"),
    "develop": form_of("develop"),
    "appoint": form_of("appoint"),
    "to_develop": developing,
    "debt": lambda under, _: Month(under, "debt"),
}
