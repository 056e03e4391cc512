"""The summary card as a picture (SVG) and as a slide (PPTX); the slide needs python-pptx, an add-on."""

from __future__ import annotations

import importlib.util
import textwrap
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from explorer.errors import WriteError
from explorer.exports.page import embedded
from explorer.exports.runs import printed
from explorer.said import Said, Value
from explorer.statement.card import Card
from explorer.words import say, spoken, text

if TYPE_CHECKING:
    from pptx.slide import Slide

WIDTH, HEIGHT, MARGIN = 1280, 720, 48
"""Of the card, in its own units; sixteen to nine, as slides are."""

MAP_TOP, MAP_RATIO, FOOT = 176, 720 / 474, 70
"""Where the map begins at the earliest, its width over its height, and the room below it."""

INK, QUIET, ACCENT, CAUTION = "#1b2530", "#47525d", "#1b3f6e", "#8a4b00"
FONTS = 'Calibri, Carlito, "Segoe UI", Arial, "Liberation Sans", sans-serif'
LETTER, BOLD = 0.5, 0.56
"""Width of an average letter, plain and bold, as a share of its size: that of Arial, the widest of the fonts."""

POINTS = 0.75
"""Of one unit of the card, as type is set on a slide."""

LINE = 1.15
"""From one line to the next, as a share of the size."""


@dataclass(frozen=True)
class _Layout:
    """Where what stands, in units of the card: long words push the map down and make it smaller, and nothing overlaps."""

    title: list[str]
    title_size: float
    brief: list[str]
    brief_size: float
    foot: float

    @classmethod
    def of(cls, card: Card) -> _Layout:
        room, name = WIDTH - 2 * MARGIN, _plain(card.title)
        title, title_size = _fitted(name, room, 34, 1, 28)
        if len(title) > 1:
            title, title_size = _fitted(name, room, 28, 2, 16)
        brief, brief_size = _fitted(" ".join(_plain(one.said) for one in card.sentences), room, 21, 3, 17)
        return cls(title, title_size, brief, brief_size, FOOT + (18 if card.problems else 0))

    @property
    def byline_top(self) -> float:
        return 26 + len(self.title) * self.title_size * LINE + 8

    @property
    def brief_top(self) -> float:
        return self.byline_top + 30

    @property
    def map(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the map."""
        top = max(MAP_TOP, self.brief_top + len(self.brief) * self.brief_size * LINE + 14)
        height = HEIGHT - self.foot - top
        return MARGIN, top, height * MAP_RATIO, height

    @property
    def numbers_left(self) -> float:
        return MARGIN + self.map[2] + 36

    @property
    def numbers(self) -> list[float]:
        """Tops of the numbers."""
        _, top, _, height = self.map
        return [top + place * height / 3 for place in range(3)]


def card_svg(card: Card, map_picture: bytes) -> str:
    """Return the card as a picture that needs no other file; its words stay words."""
    place, room = _Layout.of(card), WIDTH - 2 * MARGIN
    parts = [
        _lines(place.title, MARGIN, 26 + place.title_size, place.title_size, INK, bold=True),
        _lines([_plain(card.byline)], MARGIN, place.byline_top + 17, 17, QUIET),
        _lines(place.brief, MARGIN, place.brief_top + place.brief_size, place.brief_size, INK),
    ]
    if map_picture:
        left, at, width, height = place.map
        parts.append(
            f'<image x="{left}" y="{at:g}" width="{width:g}" height="{height:g}" '
            f'href="data:image/png;base64,{embedded(map_picture)}"/>'
        )
    for top, (figure, label) in zip(place.numbers, card.numbers, strict=False):
        parts.append(_lines([_plain(figure)], place.numbers_left, top + 60, 64, ACCENT, bold=True))
        said = _wrapped(_plain(label), WIDTH - MARGIN - place.numbers_left, 19)
        parts.append(_lines(said, place.numbers_left, top + 88, 19, INK))
    parts.append(_lines(_wrapped(_foot(card), room, 14), MARGIN, HEIGHT - 42, 14, QUIET))
    parts.append(_lines(_problems(card), MARGIN, HEIGHT - place.foot + 20, 14, CAUTION, bold=True))
    about = _plain(card.picture.about) if card.picture else ""
    language = spoken().tag
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" xml:lang="{language}" '
        f"font-family={quoteattr(FONTS)}>"
        f"<title>{escape(_plain(card.title))}</title><desc>{escape(about)}</desc>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _foot(card: Card) -> str:
    return f"{_plain(card.whom)} {_plain(card.map_said)}"


def _problems(card: Card) -> list[str]:
    """Return a line on what is wrong with the user's own files: the card is handed on without the report."""
    most = int((WIDTH - 2 * MARGIN) / (14 * BOLD))
    return [textwrap.shorten(_plain(card.problems), most, placeholder=" …")] if card.problems else []


def _plain(value: Value) -> str:
    return printed(say(value))


def _wrapped(words: str, room: float, size: float) -> list[str]:
    return textwrap.wrap(words, max(int(room / (size * LETTER)), 8))


def _fitted(words: str, room: float, size: float, most: int, least: float) -> tuple[list[str], float]:
    """Return words in so many lines at most, set smaller where they are long, but never below a size that can be read."""
    lines = _wrapped(words, room, size)
    while len(lines) > most and size > least:
        size -= 1
        lines = _wrapped(words, room, size)
    return lines, size


def _lines(lines: list[str], x: float, y: float, size: float, colour: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    spans = "".join(
        f'<tspan x="{x:g}" dy="{size * LINE if place else 0:g}">{escape(line)}</tspan>' for place, line in enumerate(lines)
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
    place, room = _Layout.of(card), WIDTH - 2 * MARGIN
    title, tall = slide.shapes.title, place.byline_top - 20
    title.left, title.top, title.width, title.height = (Emu(int(side * unit)) for side in (MARGIN, 20, room, tall))
    _put(title.text_frame, _plain(card.title), place.title_size * POINTS, INK, bold=True)
    _box(slide, _plain(card.byline), (MARGIN, place.byline_top - 4, room, 28), 17 * POINTS, QUIET)
    left, top, width, height = place.map
    _box(slide, " ".join(place.brief), (MARGIN, place.brief_top - 4, room, top - place.brief_top), place.brief_size * POINTS, INK)
    if map_picture and card.picture:
        drawn = slide.shapes.add_picture(BytesIO(map_picture), *(Emu(int(side * unit)) for side in (left, top, width, height)))
        about = drawn._element.nvPicPr.cNvPr
        about.set("descr", _plain(card.picture.about))
        about.set("name", text("statement-map-title"))
    beside = WIDTH - MARGIN - place.numbers_left
    for at, (figure, label) in zip(place.numbers, card.numbers, strict=False):
        _box(slide, _plain(figure), (place.numbers_left, at, beside, 70), 64 * POINTS, ACCENT, bold=True)
        _box(slide, _plain(label), (place.numbers_left, at + 72, beside, 60), 19 * POINTS, INK)
    for line in _problems(card):
        _box(slide, line, (MARGIN, HEIGHT - place.foot + 6, room, 18), 14 * POINTS, CAUTION, bold=True)
    _box(slide, _foot(card), (MARGIN, HEIGHT - FOOT + 8, room, 50), 14 * POINTS, QUIET)
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
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.TOP
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = words
    run.font.size, run.font.bold, run.font.name = Pt(size), bold, "Calibri"
    run.font.color.rgb = RGBColor.from_string(colour.removeprefix("#").upper())
    run.font._element.set("lang", spoken().tag)
