"""The report as one HTML page that needs no other file and no network."""

from __future__ import annotations

import base64

from explorer import __version__, resources
from explorer.days import day_said
from explorer.exports.chance_plot import chance_png, chance_said
from explorer.exports.combined_words import combined_words
from explorer.exports.printed_map import alternative_text
from explorer.exports.records import findings_record
from explorer.flags import RULES
from explorer.flags.answers import GRADE_NAMES
from explorer.flags.findings import Findings
from explorer.flags.institution_side import FAMILY_NAMES
from explorer.flags.model import LEVEL_NAMES, percent

RELATION_NAMES = {
    "same": "the same area",
    "inside": "wholly inside",
    "contains": "holds the whole footprint",
    "cut": "cut",
    "outside": "outside",
}
KIND_NAMES = {
    **{family: name.capitalize() for family, name in FAMILY_NAMES.items()},
    "district": "District council",
    "county_council": "County council",
}
PLACE_NAMES = {
    "inside": "inside",
    "further_site": "main site outside, another inside",
    "cut": "its own area is cut",
    "outside": "outside",
    "not_known": "not known",
    "not_counted": "not counted",
}


def report_html(findings: Findings, map_png: bytes) -> str:
    """Return the report page.

    Parameters
    ----------
    findings : Findings
    map_png : bytes
        The printed map; it is embedded.
    """
    from jinja2 import Environment, StrictUndefined

    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.filters |= {"percent": lambda share: "not known" if share is None else percent(share)}
    found = findings.verdict.economy.numbers.comparison
    template = page.from_string(resources.resource("templates/report.html").read_text(encoding="utf-8"))
    return template.render(
        record=findings_record(findings),
        flags=findings.flags,
        verdicts=findings.verdicts,
        firmness=findings.firmness,
        grades=GRADE_NAMES,
        kinds=KIND_NAMES,
        relations=RELATION_NAMES,
        places=PLACE_NAMES,
        chance_plot=base64.b64encode(chance_png(found)).decode("ascii") if found else "",
        chance_said=chance_said(found) if found else "",
        combined=combined_words(findings.combined, findings.layer.indicator.unit) if findings.combined else "",
        area_name=findings.area_name,
        areas_said=findings.areas_said,
        sources=findings.sources,
        level_names=LEVEL_NAMES,
        undrawn=[findings.area_name(code) for code in findings.undrawn_areas],
        titles={kind: rule.title for kind, rule in RULES.items()},
        map_data=base64.b64encode(map_png).decode("ascii"),
        alternative_text=alternative_text(findings),
        day=day_said(findings.footprint.as_at),
        version=__version__,
    )
