"""A shelf of scenarios and saves, recorded."""

from dataclasses import replace

from infosim.game.views.title import Mistake, Opened, SaveChoice, ScenarioChoice, TitleView

INTRO = (
    "Lyon, 2027. Two developers, a product that clinics love, and a data engineer who left on a Friday. "
    "Two rivals want the same people you do, and pay 10% more."
)


def _choice(key: str, title: str, ease: str, minutes: int, **more: object) -> ScenarioChoice:
    return ScenarioChoice(
        key, title, ease, minutes, INTRO, "alive at month 36, tickets under a day", 36, "a vacancy is not a capacity",
        4812, **more,
    )  # fmt: skip


SCENARIOS = (
    _choice("first-hires", "First Hires", "easy", 50, best="silver"),
    _choice("clinics-data", "The Clinic's Data", "fair", 60),
    _choice("nobody-to-hire", "Nobody to Hire", "hard", 60, playing=True),
)

BROKEN = ScenarioChoice(
    "winter", "Winter in Lyon", None, None, "", "", 36, "", 1, yours=True,
    mistake=Mistake(
        "winter.toml", 14, 1,
        ((13, "[functions.support]"), (14, "specifity = 0.35"), (15, "need = { per_customer = 0.8 }")), 9,
        "There is no specifity in a function.", "Did you mean specificity?",
        ((21, "pay is a share: 1.1, not 110"), (33, "no vendor is called hexalys"), (40, "36 months hold no month 48")),
        4,
    ),
)  # fmt: skip

SAVE = SaveChoice("marelle-1", "Marelle", "First Hires", "Feb 2028", 14, 36)


class RecordedShelf:
    """Gives what it holds, and remembers what it was asked."""

    def __init__(self, session: object, view: TitleView | None = None) -> None:
        self.session = session
        self.view = view or TitleView(SCENARIOS)
        self.asked: list[tuple[str, str]] = []
        self.library: object = None

    def glance(self) -> TitleView:
        return self.view

    def read(self) -> TitleView:
        return replace(self.view, reading=False)

    def begin(self, scenario: str) -> Opened:
        self.asked.append(("begin", scenario))
        return Opened(self.session)

    def teach(self, scenario: str) -> Opened:
        self.asked.append(("teach", scenario))
        return Opened(self.session)

    def open_all(self, opened: bool) -> None:
        self.asked.append(("open_all", str(opened)))
        self.view = replace(self.view, unlocked=opened)

    def resume(self, save: str) -> Opened:
        self.asked.append(("resume", save))
        return Opened(self.session)

    def look_back(self, save: str) -> Opened:
        self.asked.append(("look_back", save))
        return Opened(self.session, at="debrief")

    def keep_colours(self, palette: str) -> None:
        self.asked.append(("colours", palette))

    def keep_motion(self, motion: bool) -> None:
        self.asked.append(("motion", str(motion)))

    def example(self):
        self.asked.append(("example", ""))
        return self.library

    def speak(self, language: str) -> None:
        self.asked.append(("speak", language))
        self.view = replace(self.view, first_start=False)
