"""Write the reference picture that the image test compares with: ``python -m tests.exports.make_references``."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from PIL import Image

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.exports.maps.printed_map import draw_map
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.project.map_style import Classification, MapStyle

REFERENCE = Path(__file__).parent / "references" / "printed_map.png"
STYLE = MapStyle(classification=Classification("fisher_jenks", 5), ramp="tide", uncertainty="hatch")
DOTS = 50
"""Dots per inch: small, so that fonts of another version hardly count."""


def findings_to_draw() -> Findings:
    """Return the findings of the picture, on a day that does not move."""
    return flow.run(Project(map_style=STYLE, indicator="unemployment_modelled", as_at=date(2025, 6, 1)), Catalogue.load())


def drawn(findings: Findings) -> Image.Image:
    """Draw the map without its words, which tell the day."""
    figure = draw_map(findings)
    for text in list(figure.texts):
        text.remove()
    stream = io.BytesIO()
    figure.savefig(stream, format="png", dpi=DOTS)
    return Image.open(stream).convert("RGB")


def main() -> None:
    """Write the picture."""
    REFERENCE.parent.mkdir(exist_ok=True)
    drawn(findings_to_draw()).quantize(64).save(REFERENCE, optimize=True)


if __name__ == "__main__":
    main()
