"""What the screens need of Textual beyond its public names: an upgrade that takes it away fails here, not in a game."""

import asyncio
import inspect
from collections.abc import Iterator

import pytest
from textual.app import App
from textual.screen import Screen

from infosim.tui.app import Infosim
from infosim.tui.keys import Keycap
from infosim.tui.page import Page
from infosim.tui.pane import Panel


@pytest.mark.parametrize("name", ["_fatal_error", "_close_messages_no_wait"])
def test_textual_ends_on_an_error_through_the_methods_that_the_program_replaces_and_calls(name: str) -> None:
    method = getattr(App, name)
    assert list(inspect.signature(method).parameters) == ["self"]
    assert not inspect.iscoroutinefunction(method)


def test_textual_remembers_the_error_that_ended_it() -> None:
    assert App()._exception is None


@pytest.mark.parametrize("name", ["on_key", "on_screen_resume", "on_mount", "on_unmount"])
def test_textual_calls_the_handlers_of_a_page_by_their_names_and_has_none_of_its_own(name: str) -> None:
    assert not hasattr(Screen, name)


class Faulty(Page):
    """A page with a mistake in it."""

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        yield from ()

    def keycaps(self) -> Iterator[Keycap]:
        yield Keycap(("x",), "break", lambda _: 1 // 0)


async def _broken(app: Infosim) -> None:
    async with asyncio.timeout(30), app.run_test() as pilot:
        await pilot.press("x")
        await pilot.pause()


async def test_a_mistake_ends_the_program_at_once_with_nothing_on_the_screen(
    capfd: pytest.CaptureFixture[str],
) -> None:
    app = Infosim(lambda _: Faulty())
    with pytest.raises(ZeroDivisionError):
        await _broken(app)
    assert isinstance(app.failure, ZeroDivisionError)
    assert "Traceback" not in capfd.readouterr().err
