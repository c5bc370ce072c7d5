"""Charts: what is drawn is where its figure says, and is said in words and in a table too."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree

import pytest

from infosim.game.paper.charts import Bar, Calendar, Chart, Line, Mark, Range, bars, columns, dots, lines, ranges
from infosim.game.paper.charts.chart import Scale, ticks
from infosim.game.paper.charts.drawing import Drawing, picture
from infosim.locale import LANGUAGES, words
from tests.game.paper.sample import HOSTILE, UNPRINTABLE, charts, prices, story, who

EN, FR = words("en"), words("fr")


def elements(drawing: Drawing, name: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(drawing.markup("t", "s")).iter(name))


def texts(drawing: Drawing) -> list[str]:
    return [element.text or "" for element in elements(drawing, "text")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_has_two_pictures_words_for_them_and_its_figures(language: str) -> None:
    for chart in charts(words(language)):
        assert chart.summary
        assert chart.table.rows
        assert {len(row) for row in chart.table.rows} == {len(chart.table.head)}, chart.title
        assert (chart.wide.width, chart.narrow.width) == (1080, 350)
        for drawing in (chart.wide, chart.narrow):
            top = ElementTree.fromstring(drawing.markup(chart.title, chart.summary, "k"))
            assert top.get("role") == "img"
            labels = {each.get("id"): each.text for each in top[:2]}
            assert labels == {"k-title": chart.title, "k-desc": chart.summary}
            assert top.get("aria-labelledby") == "k-title k-desc"


def test_a_name_can_neither_end_a_picture_nor_hold_what_no_file_holds() -> None:
    for chart in (story(EN, HOSTILE), prices(EN, HOSTILE), who(EN, HOSTILE)):
        for drawing in (chart.wide, chart.narrow):
            markup = drawing.markup(HOSTILE + UNPRINTABLE, HOSTILE)
            assert "<script" not in markup
            assert "<img" not in markup
            assert not {"\x00", "\x1b", "\x08"} & set(markup)
            assert ElementTree.fromstring(markup)[0].text == HOSTILE + "\ufffd\ufffd[31m\ufffd"


def test_digits_lie_on_the_line_where_their_month_is_and_what_did_harm_is_red() -> None:
    calendar = Calendar.of(dt.date(2027, 1, 1), 3, EN)
    drawn = lines("t", "s", calendar, [Line("MRR", [0.0, 50.0, 100.0])], EN.number, EN,
                  marks=[Mark(1, "1"), Mark(2, "2", bad=True)]).wide  # fmt: skip
    first, second = elements(drawn, "circle")
    path = next(each for each in elements(drawn, "path") if each.get("stroke-width") == "3")
    places = [tuple(map(float, place.split())) for place in path.get("d", "").removeprefix("M").split("L")]
    assert [(float(each.get("cx", "")), float(each.get("cy", ""))) for each in (first, second)] == places[1:]
    assert ("f-strong" in first.get("class", ""), "f-bad" in second.get("class", "")) == (True, True)
    assert places[0][1] - places[1][1] == pytest.approx(places[1][1] - places[2][1], abs=0.2)


def test_a_line_is_broken_where_there_is_no_figure() -> None:
    calendar = Calendar.of(dt.date(2027, 1, 1), 5, EN)
    gap = [1.0, 2.0, float("nan"), 2.0, 3.0]
    chart = lines("t", "s", calendar, [Line("x", gap)], EN.number, EN)
    strokes = [each for each in elements(chart.wide, "path") if each.get("stroke-width") == "3"]
    assert len(strokes) == 2
    assert chart.table.rows[2] == ("Mar 2027", "—")


def test_bars_begin_at_zero_to_scale_and_harm_goes_to_the_left() -> None:
    rows = [Bar("", "", "a", 200.0, "+200"), Bar("", "", "b", -100.0, "−100")]
    gain, harm = elements(bars("t", "s", rows, EN).wide, "rect")[0::2]
    assert float(gain.get("width", "")) == pytest.approx(2 * float(harm.get("width", "")), abs=0.2)
    assert float(harm.get("x", "")) + float(harm.get("width", "")) == pytest.approx(float(gain.get("x", "")), abs=0.2)
    assert "f-bad" in harm.get("class", "")


def test_charts_of_nothing_and_of_one_figure_are_drawn() -> None:
    empty: list[Chart] = [
        lines("t", "s", Calendar.of(dt.date(2027, 1, 1), 1, EN), [Line("x", [0.0])], EN.number, EN),
        bars("t", "s", [], EN),
        bars("t", "s", [Bar("1", "", "nothing", 0.0, "0")], EN),
        ranges("t", "s", [Range("only a name")], EN.number, EN),
        dots("t", "s", [5.0], EN.number, EN),
        dots("t", "s", [5.0, 5.0, 5.0], EN.number, EN, you=1),
    ]
    for chart in empty:
        for drawing in (chart.wide, chart.narrow):
            assert "nan" not in drawing.markup("t", "s")
            assert drawing.height > 0


def test_a_dot_stands_for_each_and_yours_is_told_apart() -> None:
    drawing = dots("t", "s", [1.0, 2.0, 2.0, 3.0], EN.number, EN, you=3).wide
    drawn = [each.get("class") for each in elements(drawing, "circle")]
    assert (drawn.count("f-faint"), drawn.count("f-strong")) == (3, 2)  # one of them in the key


def test_strands_change_their_letter_where_the_way_changes() -> None:
    letters = [text for text in texts(who(EN).wide) if text in "IFLMNO"]
    legend = letters[-6:]
    assert legend == ["I", "F", "L", "M", "N", "O"]
    assert letters[:-6] == ["I", "F", "I", "L", "M", "N", "N", "O", "I"]


def test_the_table_of_a_map_tells_where_the_work_went() -> None:
    table = who(EN).table
    support = table.rows[1]
    assert support[:4] == ("Support", "100% → 48%", "Jan 2027: in-house", "May 2027: local firm and in-house")


def test_an_axis_has_round_figures_that_hold_all() -> None:
    for low, high in ((0, 186), (-3, 7), (0, 0.0041), (5, 5), (-80, -20)):
        marks = ticks(low, high, 4)
        assert marks[0] <= low
        assert marks[-1] >= high
        assert 2 <= len(marks) <= 7
    assert Scale(0, 10, 0, 100)(25) == 100


def test_months_are_named_as_each_language_names_them() -> None:
    calendar = Calendar.of(dt.date(2027, 11, 1), 15, FR)
    assert calendar.ends == ((0, "nov 27"), (2, "jan 28"), (14, "jan 29"))
    assert calendar.names[3] == "févr. 2028"


def test_a_picture_alone_has_its_colours_in_it_and_asks_for_no_others() -> None:
    alone = picture(who(EN).wide, "Who did the work", "Support left the house.", 0)
    top = ElementTree.fromstring(alone)
    assert top.get("width") == "1080"
    assert "var(" not in alone
    assert "#0f1419" in alone
    assert "http" not in alone.replace("http://www.w3.org/2000/svg", "")


def test_a_question_is_read_to_its_end_and_so_is_what_stands_beside_it() -> None:
    asked = "How many of your own people will have resigned in the last twelve months of the game, all in all?"
    row = Range(asked, (0, 9), (2, 5), note="said €198k, was €1.63M · 40 of 40 said more", say=EN.count)
    drawn = ranges("t", "s", [row], EN.number, EN)
    for sheet in (drawn.wide, drawn.narrow):
        said = " ".join(mark.text for mark in sheet.marks.iter("text"))
        assert asked in said
        assert row.note in said
    assert drawn.table.rows[0][1] == "0 to 9"


def test_a_strip_that_never_moves_has_no_figures_over_it() -> None:
    strips = (Line("demand", [1.0] * 6), Line("posts", [0.0, 3.0, 7.0, 2.0, 1.0, 0.0]))
    drawn = columns("t", "s", Calendar.counted(6, EN), strips, EN.count, EN)
    said = [mark.text for mark in drawn.wide.marks.iter("text")]
    assert said == ["demand", "posts", "0", "3", "7", "2", "1", "0", "M1", "M6"]


def test_very_many_dots_are_small_enough_to_be_seen_at_once() -> None:
    few = dots("t", "s", [1.0] * 5 + [9.0], EN.count, EN)
    many = dots("t", "s", [1.0] * 290 + [9.0] * 10, EN.count, EN)
    assert few.wide.height < many.wide.height < 400
