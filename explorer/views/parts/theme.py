"""Colours of the window: light, dark, of high contrast. Fills and lines come from the symbology that the printed map shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPen

from explorer.cartography import symbology

if TYPE_CHECKING:
    import pandas as pd

Colours = npt.NDArray[np.uint32]


@dataclass(frozen=True)
class LineStyle:
    """How lines of one role are drawn: colour, width in logical pixels, dashes in widths."""

    colour: str
    width: float
    dashes: tuple[float, ...] = ()

    def pen(self, pixel_ratio: float = 1.0) -> QPen:
        """Return the pen, in device pixels."""
        pen = QPen(QColor(self.colour), self.width * pixel_ratio)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.dashes:
            pen.setDashPattern(list(self.dashes))
        return pen


@dataclass(frozen=True)
class Theme:
    """All colours of one appearance. Fills of the classes are the same in each, and in the printed map.

    Words stand out from what they are written on by 4.5 to 1, edges of controls and what shows the keyboard by 3 to 1
    (WCAG 2.2, 1.4.3, 1.4.11 and 2.4.13); ``card_edge`` only divides. Those of high contrast go beyond: words by 7 to 1.
    """

    name: str
    is_dark: bool
    sea: str
    land: str
    border: str
    coast: str
    no_data: str
    hatching: str
    window: str
    card: str
    card_edge: str
    edge: str
    text: str
    muted: str
    halo: str
    focus: str
    selection: str
    red: str
    amber: str
    info: str
    lines: Mapping[str, LineStyle]

    def level(self, level: str) -> str:
        """Return the colour of a flag's level, or of the answer that a footprint fits."""
        return {"red": self.red, "amber": self.amber, "info": self.info, "fits": self.info}.get(level, self.muted)


def _lines(recoloured: Mapping[str, str], hover: str, selection: str) -> Mapping[str, LineStyle]:
    """Take the line styles of the printed map, with other colours where given."""
    shared = {
        role: LineStyle(recoloured.get(role, line.colour), line.width, line.dashes) for role, line in symbology.LINES.items()
    }
    return shared | {
        "footprints": LineStyle(shared["footprint"].colour, 1.2),
        "selection": LineStyle(selection, 2.4),
        "hover": LineStyle(hover, 1.6),
    }


LIGHT = Theme(
    name="light", is_dark=False, sea=symbology.SEA, land="#dcdfdd", border="#6418222b", coast="#8a475866",
    no_data=symbology.NO_DATA, hatching=symbology.HATCHING,
    window="#f6f8f9", card="#ffffff", card_edge="#d5dce1", edge="#7d8995", text="#1b2530", muted="#566270", halo="#f0ffffff",
    focus="#1f6fb2", selection="#e4eff8", red="#b3261e", amber="#945400", info="#2f6690",
    lines=_lines({}, hover="#111c2b", selection="#d81b60"),
)  # fmt: skip

DARK = Theme(
    name="dark", is_dark=True, sea="#161b21", land="#3c454e", border="#6418222b", coast="#b0b9c4cf",
    no_data="#2a3138", hatching="#67727d",
    window="#1c2229", card="#242b33", card_edge="#3d4853", edge="#7f8d9a", text="#e9eef2", muted="#a6b2bd", halo="#e6101418",
    focus="#6cb6f2", selection="#2c3f50", red="#ff8a80", amber="#ffb74d", info="#8ec5ee",
    lines=_lines(
        {"area": "#c4ccd4", "region": "#b4bec9", "functional_area": "#f0a3e6", "footprint": "#ffffff", "highlight": "#ff9a3d"},
        hover="#ffffff", selection="#ff6fa5",
    ),
)  # fmt: skip

HIGH_CONTRAST = Theme(
    name="contrast", is_dark=False, sea="#ffffff", land="#d8d8d8", border="#b4000000", coast="#000000",
    no_data="#ffffff", hatching="#5a5a5a",
    window="#ffffff", card="#ffffff", card_edge="#000000", edge="#000000", text="#000000", muted="#000000", halo="#ffffffff",
    focus="#0a3fc0", selection="#fff2b3", red="#8f0000", amber="#5f3400", info="#003a78",
    lines=_lines({}, hover="#000000", selection="#b0005a"),
)  # fmt: skip

HIGH_CONTRAST_DARK = Theme(
    name="contrast_dark", is_dark=True, sea="#000000", land="#474747", border="#b4000000", coast="#ffffff",
    no_data="#141414", hatching="#c4c4c4",
    window="#000000", card="#000000", card_edge="#ffffff", edge="#ffffff", text="#ffffff", muted="#ffffff", halo="#ff000000",
    focus="#ffe600", selection="#17375e", red="#ffb3ab", amber="#ffd37a", info="#b8e0ff",
    lines=_lines(
        {"area": "#ffffff", "region": "#ffffff", "functional_area": "#ffb8f5", "footprint": "#ffffff", "highlight": "#ffb15c"},
        hover="#ffffff", selection="#ff9cc4",
    ),
)  # fmt: skip


APPEARANCES = ("", "light", "dark", "contrast")
"""What the user may choose, as the settings keep it; empty for that of the system."""


def chosen_theme(appearance: str) -> Theme:
    """Return the theme that the user has chosen; that of the system where there is no choice."""
    if appearance == "contrast":
        return HIGH_CONTRAST_DARK if _is_system_dark() else HIGH_CONTRAST
    return {"light": LIGHT, "dark": DARK}.get(appearance) or system_theme()


def system_theme() -> Theme:
    """Return the theme that goes with the system's appearance and contrast; light where the system does not say."""
    if _is_contrast_asked():
        return chosen_theme("contrast")
    return DARK if _is_system_dark() else LIGHT


def _is_contrast_asked() -> bool:
    """Whether the system is set to high contrast; no before Qt 6.10, which does not tell."""
    hints = QGuiApplication.styleHints()
    return hasattr(hints, "accessibility") and hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _is_system_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def packed_by_code(colours: pd.Series[str], codes: Sequence[str]) -> Colours:
    """Return the colours of areas in the order given, in Qt's 32-bit form; 0 for areas without a colour."""
    of_area = dict(zip(colours.index.tolist(), colours.tolist(), strict=True))
    table = {colour: rgb_of(colour) if colour else 0 for colour in set(of_area.values())}
    return np.array([table[of_area[code]] if code in of_area else 0 for code in codes], dtype=np.uint32)


def packed(rgb: npt.NDArray[np.float64]) -> Colours:
    """Pack red, green and blue (0 to 255), shape (colours, 3), into Qt's opaque 32-bit form."""
    whole = np.rint(rgb).astype(np.uint32)
    return (0xFF << 24 | whole[:, 0] << 16 | whole[:, 1] << 8 | whole[:, 2]).astype(np.uint32)


def blended(colours: Colours, towards: str, share: float) -> Colours:
    """Return opaque colours moved some ``share`` of the way towards another."""
    rgb = np.stack([(colours >> shift) & 0xFF for shift in (16, 8, 0)], axis=1).astype(np.float64)
    target = np.array(_rgb(towards), dtype=np.float64)
    return packed(rgb + (target - rgb) * share)


def _rgb(colour: str) -> tuple[int, int, int]:
    parsed = QColor(colour)
    return parsed.red(), parsed.green(), parsed.blue()


def rgb_of(colour: str) -> int:
    """Return an opaque colour in Qt's 32-bit form."""
    return int(QColor(colour).rgb())
