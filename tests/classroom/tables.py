"""What collecting a folder writes, sealed. Run as a program, it prints the digests: `tables folder [debrief]`.

Every game is told with the months that verified, every table with its bytes as they go into a file, and on request
the document for the projector.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

from infosim.classroom.collecting import Collected, collect
from infosim.classroom.debrief import debriefed
from infosim.classroom.exports import csv_of, sheets
from infosim.classroom.page import projector
from infosim.classroom.telling import ClassTelling
from infosim.game.paper.page import document
from infosim.locale import words
from tests.engine.bits import foreign

EN = words("en")


def digests(folder: str, *also: str) -> dict[str, str]:
    """Digests of a folder that is collected; of its debrief too if that is asked for."""
    found, told = collect(Path(folder)), {}
    if also:
        told["debrief"] = _seal(document(projector(ClassTelling(found, debriefed(found, Path(folder)), EN)), EN))
    return sealed(found) | told | foreign()


def sealed(found: Collected) -> dict[str, str]:
    """How far each game verified, what was refused, and a digest of each table."""
    verified = {s.name: f"verified {found.played[s.at]:.0f}" for s in found.students}
    refused = {str(each.path): each.kind for each in found.refused}
    return verified | refused | {sheet.name: _seal(csv_of(sheet)) for sheet in sheets(found, EN)}


def _seal(text: str) -> str:
    return sha256(text.encode()).hexdigest()


if __name__ == "__main__":
    print(json.dumps(digests(*sys.argv[1:])))
