"""The summary card as a picture (SVG) and as a slide (PPTX); the slide needs python-pptx, an add-on."""

from __future__ import annotations

import importlib.util
import textwrap
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from explorer.errors import WriteError
from explorer.exports.page import embedded
from explorer.exports.statement_runs import printed
from explorer.said import Said, Value
from explorer.statement.card import Card
from explorer.words import say, spoken, text

if TYPE_CHECKING:
    from pptx.slide import Slide

WIDTH, HEIGHT, MARGIN = 1280, 720, 48
"""Of the card, in its own units; sixteen to nine, as slides are."""

MAP = (MARGIN, 176, 720, 474)
"""Left, top, width and height of the map."""

LEFT = MAP[0] + MAP[2] + 36
"""Where the numbers begin."""

INK, QUIET, ACCENT = "#1b2530", "#47525d", "#1b3f6e"
FONTS = 'Calibri, Carlito, "Segoe UI", Arial, "Liberation Sans", sans-serif'
LETTER = 0.5
"""Width of an average letter, as a share of its size."""


def card_svg(card: Card, map_picture: bytes) -> str:
    """Return the card as a picture that needs no other file; its words stay words."""
    room = WIDTH - 2 * MARGIN
    title, size = _fitted(_plain(card.title), room, 34, 2)
    parts = [_lines(title, MARGIN, 40 + size * 0.6, size, INK, bold=True)]
    top = 40 + size * 0.6 + len(title) * size * 1.15
    parts.append(_lines([_plain(card.byline)], MARGIN, top, 17, QUIET))
    brief, letters = _fitted(_brief(card), room, 21, max(int((MAP[1] - top - 16) // 24), 1))
    parts.append(_lines(brief, MARGIN, top + 28, letters, INK))
    if map_picture:
        left, at, width, height = MAP
        parts.append(
            f'<image x="{left}" y="{at}" width="{width}" height="{height}" href="data:image/png;base64,{embedded(map_picture)}"/>'
        )
    for place, (figure, label) in enumerate(card.numbers):
        at = MAP[1] + 60 + place * 150
        parts.append(_lines([_plain(figure)], LEFT, at, 64, ACCENT, bold=True))
        parts.append(_lines(_wrapped(_plain(label), WIDTH - MARGIN - LEFT, 19), LEFT, at + 28, 19, INK))
    parts.append(_lines(_wrapped(f"{_plain(card.whom)} {_plain(_credit(card))}", room, 14), MARGIN, HEIGHT - 38, 14, QUIET))
    about = _plain(card.picture.about) if card.picture else ""
    language = spoken().tag
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" xml:lang="{language}" '
        f"font-family={quoteattr(FONTS)}>"
        f"<title>{escape(_plain(card.title))}</title><desc>{escape(about)}</desc>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _brief(card: Card) -> str:
    return " ".join(_plain(one.said) for one in card.sentences)


def _credit(card: Card) -> Said:
    return Said("card-map", caption=card.picture.caption) if card.picture else Said("card-no-map")


def _plain(value: Value) -> str:
    return printed(say(value))


def _wrapped(words: str, room: float, size: float) -> list[str]:
    return textwrap.wrap(words, max(int(room / (size * LETTER)), 8))


def _fitted(words: str, room: float, size: float, most: int) -> tuple[list[str], float]:
    """Return words in so many lines at most, set smaller where they are long."""
    lines = _wrapped(words, room, size)
    while len(lines) > most and size > 11:
        size -= 1
        lines = _wrapped(words, room, size)
    return lines, size


def _lines(lines: list[str], x: float, y: float, size: float, colour: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    spans = "".join(
        f'<tspan x="{x:g}" dy="{size * 1.15 if place else 0:g}">{escape(line)}</tspan>' for place, line in enumerate(lines)
    )
    return f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{colour}"{weight}>{spans}</text>'


# ---- The slide ------------------------------------------------------------------------------------------------------------


def is_there() -> bool:
    """Whether a slide can be written."""
    return importlib.util.find_spec("pptx") is not None


def need() -> None:
    """Refuse to write a slide where nothing writes it.

    Raises
    ------
    WriteError
        The add-on is not there; the remedy says how to come by it.
    """
    if not is_there():
        raise WriteError(Said("card-no-pptx"), Said("card-no-pptx-remedy"))


def card_pptx(card: Card, map_picture: bytes) -> bytes:
    """Return the card as a presentation of one slide, with a real title, its language, and a description of the map.

    Raises
    ------
    WriteError
        The add-on is not there.
    """
    need()
    import pptx
    from pptx.util import Emu

    shown = pptx.Presentation()
    unit = 12_192_000 // WIDTH
    shown.slide_width, shown.slide_height = Emu(WIDTH * unit), Emu(HEIGHT * unit)
    slide = shown.slides.add_slide(shown.slide_layouts[5])
    title = slide.shapes.title
    title.left, title.top, title.width, title.height = (Emu(side * unit) for side in (MARGIN, 20, WIDTH - 2 * MARGIN, 64))
    _put(title.text_frame, _plain(card.title), 26, INK, bold=True)
    _box(slide, _plain(card.byline), (MARGIN, 84, WIDTH - 2 * MARGIN, 26), 13, QUIET)
    _box(slide, _brief(card), (MARGIN, 110, WIDTH - 2 * MARGIN, 64), 15, INK)
    if map_picture and card.picture:
        drawn = slide.shapes.add_picture(BytesIO(map_picture), *(Emu(side * unit) for side in MAP))
        about = drawn._element.nvPicPr.cNvPr
        about.set("descr", _plain(card.picture.about))
        about.set("name", text("statement-map-title"))
    for place, (figure, label) in enumerate(card.numbers):
        at = MAP[1] + place * 150
        _box(slide, _plain(figure), (LEFT, at, WIDTH - MARGIN - LEFT, 70), 48, ACCENT, bold=True)
        _box(slide, _plain(label), (LEFT, at + 72, WIDTH - MARGIN - LEFT, 60), 14, INK)
    _box(slide, f"{_plain(card.whom)} {_plain(_credit(card))}", (MARGIN, HEIGHT - 62, WIDTH - 2 * MARGIN, 50), 10.5, QUIET)
    properties = shown.core_properties
    properties.title, properties.language = _plain(card.title), spoken().tag
    properties.author = ""
    held = BytesIO()
    shown.save(held)
    return held.getvalue()


def _box(
    slide: Slide, words: str, place: tuple[float, float, float, float], size: float, colour: str, *, bold: bool = False
) -> None:
    from pptx.util import Emu

    unit = 12_192_000 // WIDTH
    box = slide.shapes.add_textbox(*(Emu(int(side * unit)) for side in place))
    _put(box.text_frame, words, size, colour, bold=bold)


def _put(frame: Any, words: str, size: float, colour: str, *, bold: bool = False) -> None:  # noqa: ANN401 - untyped library
    from pptx.dml.color import RGBColor
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = words
    run.font.size, run.font.bold, run.font.name = Pt(size), bold, "Calibri"
    run.font.color.rgb = RGBColor.from_string(colour.removeprefix("#").upper())
    run.font._element.set("lang", spoken().tag)
