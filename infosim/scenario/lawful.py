"""Laws and audits that are written correctly and still cannot be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infosim.scenario.closed import PLACES
from infosim.scenario.messages import remark

if TYPE_CHECKING:
    from infosim.scenario.references import Whole

ASKS = ("refuse_places", "refuse_forms", "require_norm", "min_notice_months", "max_term_months")
"""Keys of which a law needs one."""


def check_laws(whole: Whole) -> None:
    """A law that refuses everybody or nobody, that nobody can obey, or whose fine nobody levies."""
    dated = any(audit.get("months") for audit in whole.section("audits").values())
    held = {norm for vendor in whole.section("vendors").values() for norm in vendor.get("certified", [])}
    for name, law in whole.section("laws").items():
        path = ("laws", name)
        if set(PLACES) <= set(law.get("refuse_places", [])):
            says, remedy = remark("law-against-all", id=name), remark("leave-a-place")
            whole.say((*path, "refuse_places"), says, remedy, side="value", level="warning")
        if not any(law.get(key) for key in ASKS) and not any(whole.bad((*path, key)) for key in ASKS):
            whole.say(path, remark("law-of-nothing", id=name), remark("write-refusal"), level="warning")
        norm = law.get("require_norm")
        if norm in whole.section("norms") and norm not in held:
            says, remedy = remark("norm-of-nobody", id=name, norm=norm), remark("add-certified")
            whole.say((*path, "require_norm"), says, remedy, side="value", level="warning")
        if law.get("fine") and not dated:
            says, remedy = remark("fine-of-nobody", id=name), remark("add-audit")
            whole.say((*path, "fine"), says, remedy, level="warning")


def check_audits(whole: Whole) -> None:
    """An audit is held some time, and looks for something."""
    last = sum(many * each for many, each in whole.tables.get("turns", [[36, 1]]))
    for name, audit in whole.section("audits").items():
        path = ("audits", name)
        asked = ("months", "before_round")
        if not any(audit.get(key) for key in asked) and not any(whole.bad((*path, key)) for key in asked):
            whole.say(path, remark("never-held", id=name), remark("write-held"))
        if not audit.get("reds") and not whole.bad((*path, "reds")):
            whole.say(path, remark("lacks", called=remark("called-audit"), id=name, key="reds"))
        for i, month in enumerate(audit.get("months", [])):
            if month > last:
                says, remedy = remark("after-the-end", value=month, months=last), remark("within-game", months=last)
                whole.say((*path, "months", i), says, remedy, side="value", level="warning")
