"""Criteria: is it a good game? Sixteen things that can be measured, in families, each a file.

judged(scenarios, size, workers, progress)   every verdict
strategies   1-4, 14   none is best everywhere; play and luck; who adapts; who reads
courses      5-7, 15   who fails, how narrow the start is, whether leads last and mistakes are forgiven
variety      8-10, 16  functions, decisions, vendors, events, axes
levers       11-13     governance, days, months that matter
"""

from infosim.lab.criteria.evidence import Asked, Evidence, Size
from infosim.lab.criteria.judging import judged
from infosim.lab.criteria.verdict import POOLED, Part, Verdict

__all__ = ["POOLED", "Asked", "Evidence", "Part", "Size", "Verdict", "judged"]
