"""Other words for what can be done, by which the palette finds it, typed by whoever does not know our name for it.

They are never shown.
"""

from collections.abc import Iterator

from infosim.locale import LANGUAGES, Words
from infosim.locale import words as spoken
from infosim.tui.keys import Key


def in_every_language(key: str) -> tuple[str, ...]:
    """The other words for a key that means one thing everywhere, in each language; none for a local one."""
    return tuple(_told(key))


def _told(key: str) -> Iterator[str]:
    for language in LANGUAGES:
        said = _also(key, spoken(language))
        if said:
            yield said


def _also(key: str, w: Words) -> str:
    match key:
        case Key.QUIT:
            # words: other words for leaving the game, whose save is kept; never shown
            return w.text("commands.also", "title, menu, save, quit, exit, stop")
        case Key.TALENT:
            # words: other words for the talent market; never shown
            return w.text("commands.also", "people, candidates, recruit, hire, jobs")
        case Key.VENDORS:
            # words: other words for the list of vendors; never shown
            return w.text("commands.also", "contracts, suppliers, firms, tenders, bids")
        case Key.MONEY:
            # words: other words for the screen of money; never shown
            return w.text("commands.also", "cash, bank, budget, costs, spending")
        case Key.FORECAST:
            # words: other words for the forecast; never shown
            return w.text("commands.also", "future, plan, predict, simulate, chances")
        case Key.REPORT:
            # words: other words for the report of the month; never shown
            return w.text("commands.also", "last month, changes, results")
        case Key.THIS_MONTH:
            # words: other words for the sheet of the month; never shown
            return w.text("commands.also", "days, attention, settings, hands-on, standing orders")
        case Key.NEWS:
            # words: other words for the news; never shown
            return w.text("commands.also", "wire, messages, press, mail")
        case Key.GOALS:
            # words: other words for the goals; never shown
            return w.text("commands.also", "objectives, aims, medals, score, win, chapter")
        case Key.WHY:
            # words: other words for why?; never shown
            return w.text("commands.also", "explain, ledger, cause, reason")
        case Key.WHAT_IF:
            # words: other words for what if?; never shown
            return w.text("commands.also", "compare, try, simulate")
        case Key.UNDO:
            # words: other words for undo; never shown
            return w.text("commands.also", "cancel, take back, revert")
        case Key.SKIP:
            # words: other words for letting months pass; never shown
            return w.text("commands.also", "wait, fast forward, several months")
        case Key.HELP | Key.SEARCH:
            # words: other words for help; never shown
            return w.text("commands.also", "manual, learn, rules, lesson, define")
        case Key.COACH:
            # words: other words for the tutorial; never shown
            return w.text("commands.also", "tutorial, learn, guide, lesson")
        case Key.VACANCY:
            # words: other words for posting a vacancy; never shown
            return w.text("commands.also", "hire, recruit, job, post")
        case Key.TENDER:
            # words: other words for opening a tender; never shown
            return w.text("commands.also", "outsource, buy, vendor, bids, offshore")
        case Key.PAY:
            # words: other words for setting pay; never shown
            return w.text("commands.also", "salary, raise, wage")
        case Key.DEVELOP:
            # words: other words for developing people; never shown
            return w.text("commands.also", "learn, train, teach, course, promote")
        case Key.GOVERNANCE:
            # words: other words for the level of governance; never shown
            return w.text("commands.also", "review, steer, control, meeting")
    return ""
