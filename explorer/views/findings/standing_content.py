"""Where all partnerships of a kind stand, made ready for the window beside it: tables, and maps to draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.views.map.content import MapContent
from explorer.views.map.labels import FOREMOST, MapLabel
from explorer.views.map.lines import Outline
from explorer.words import say, text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.cartography.map_design import MapDesign
    from explorer.flags.kind_standing import KindStanding
    from explorer.places.ground import Ground

COMPLEXITY = "complexity"
"""Name of the map of how many partnerships each district is in; the others are named by the side of the verdict."""


@dataclass(frozen=True, eq=False)
class StandingContent:
    """Everything that the window shows of a kind on a day.

    Attributes
    ----------
    standing : KindStanding
    league : DataFrame
        A row a footprint.
    ledgers : mapping of choice to DataFrame
        A row a membership, all of them or some.
    maps : mapping of name to MapContent
    """

    standing: KindStanding
    league: pd.DataFrame
    ledgers: Mapping[str, pd.DataFrame]
    maps: Mapping[str, MapContent]


def standing_content(standing: KindStanding, ground: Ground) -> StandingContent:
    """Put tables and maps together; made beside the window."""
    from explorer.exports.tables.league_table import LEDGER_CHOICES, league_table, ledger_table
    from explorer.flags.sides.answers import VERDICT_SIDES

    codes = ground.shapes.codes.tolist()
    described = {code: tuple(map(say, standing.described(code))) for code in codes}
    bodies = {code: tuple(map(say, standing.bodies_described(code))) for code in codes}
    lines, names = _outlines(standing, ground), _names(standing, ground)
    designs: dict[str, MapDesign] = {side: standing.answer_map(side) for side in VERDICT_SIDES}
    maps = {side: _map(design, ground, lines, names, described) for side, design in designs.items()}
    maps[COMPLEXITY] = _map(standing.complexity_map(), ground, lines, (), bodies)
    ledgers = {choice: ledger_table(standing, choice) for choice in LEDGER_CHOICES}
    return StandingContent(standing, league_table(standing), ledgers, maps)


def _map(
    design: MapDesign, ground: Ground, lines: tuple[Outline, ...], names: tuple[MapLabel, ...],
    described: Mapping[str, tuple[str, ...]],
) -> MapContent:  # fmt: skip
    codes = tuple(ground.shapes.codes.tolist())
    return MapContent((), codes, design, lines, names, described, say(ground.statement))


def _outlines(standing: KindStanding, ground: Ground) -> tuple[Outline, ...]:
    from explorer.catalogue.partnerships import kind_said

    around = [ground.edges.around(codes) for codes in standing.footprints.values()]
    if not around:
        return ()
    return (
        Outline(text("panel-standing-footprints", kinds=kind_said(standing.kind, "many")), np.concatenate(around), "footprints"),
    )


def _names(standing: KindStanding, ground: Ground) -> tuple[MapLabel, ...]:
    """Return the name of each footprint, to be written in its most populous district."""
    points = dict(zip(ground.shapes.codes.tolist(), ground.label_points.tolist(), strict=True))
    people = standing.known.population
    named = []
    for one in standing.surveyed:
        drawn = [code for code in one.case.codes if code in points]
        if drawn:
            body = one.case.footprint.partnership
            east, north, width = points[max(drawn, key=lambda code: people[code])]
            named.append(MapLabel(say(body.briefly), east, north, width, FOREMOST))
    return tuple(named)
