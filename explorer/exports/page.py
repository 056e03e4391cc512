"""Pages of HTML that need no other file and no network: what they all share."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from explorer import resources
from explorer.exports.runs import printed
from explorer.words import say, spoken, text

if TYPE_CHECKING:
    from jinja2 import Environment


def environment() -> Environment:
    """Return what a template is filled in with: everything said is escaped, and nothing may be missing."""
    from jinja2 import Environment, StrictUndefined

    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.globals |= {"say": lambda value: printed(say(value)), "text": text, "printed": printed}
    return page


def filled(page: Environment, template: str, **values: Any) -> str:  # noqa: ANN401 - a template takes anything
    """Return a template of ``resources/templates`` filled in, with the style that all pages share."""
    from markupsafe import Markup

    style = Markup(resources.resource("templates/page.css").read_text(encoding="utf-8"))  # noqa: S704 - our own file
    source = resources.resource(f"templates/{template}").read_text(encoding="utf-8")
    return page.from_string(source).render(language=spoken().tag, style=style, **values)


def embedded(picture: bytes) -> str:
    """Return a picture as a page holds it."""
    return base64.b64encode(picture).decode("ascii")
