"""Charts: plain figures and translated labels in, a picture and its table out. One file a family."""

from infosim.game.paper.charts.bars import Bar, bars
from infosim.game.paper.charts.chart import Calendar, Chart, Table
from infosim.game.paper.charts.lines import Fan, Line, Mark, columns, fan, lines
from infosim.game.paper.charts.spread import Point, Range, dots, ranges
from infosim.game.paper.charts.strands import Count, Strand, counts, sourcing

__all__ = [
    "Bar",
    "Calendar",
    "Chart",
    "Count",
    "Fan",
    "Line",
    "Mark",
    "Point",
    "Range",
    "Strand",
    "Table",
    "bars",
    "columns",
    "counts",
    "dots",
    "fan",
    "lines",
    "ranges",
    "sourcing",
]
