"""The options of every command that holds groups of zones against random contiguous ones, and which zones touch."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from explorer.cli.arguments import boundary_file, whole_number
from explorer.cli.output import say
from explorer.errors import ChoiceError
from explorer.said import Listing, Said
from explorer.words import text


@dataclass(frozen=True)
class Touching:
    """Which zones touch.

    Attributes
    ----------
    pairs : list of (str, str)
    problems : tuple of Said
        In what the shapes contradict their codes, though the user has decided to use them: one sentence each.
    """

    pairs: list[tuple[str, str]]
    problems: tuple[Said | str, ...] = ()


def add_random_options(command: argparse.ArgumentParser, of_what: Literal["area", "division", "group"]) -> None:
    """Declare how many random groups are drawn, and what tells which zones touch."""
    command.add_argument(
        "--random", metavar="DRAWS", type=whole_number,
        help=text("cli-help-random", of_what=of_what),
    )  # fmt: skip
    command.add_argument("--boundaries", metavar="FILE", type=boundary_file, help=text("cli-help-boundaries"))
    command.add_argument(
        "--contradicted",
        choices=("leave-out", "codes"),
        default="",
        help=text("cli-help-random-contradicted"),
    )


def check_random(options: argparse.Namespace) -> None:
    """Refuse no draws at all, and boundaries that nothing would be done with."""
    if options.random == 0:
        raise ChoiceError(Said("cli-random-zero"), Said("cli-add-random"))
    if options.boundaries and options.random is None:
        raise ChoiceError(Said("cli-boundaries-without-random"), Said("cli-add-random"))
    if options.contradicted and not (options.boundaries or getattr(options, "contiguous", None)):
        raise ChoiceError(Said("cli-contradicted-without-shapes"), Said("cli-add-boundaries"))


def touching_in(path: Path, zones: Sequence[str], contradicted: str) -> Touching:
    """Return which zones share an edge in a boundary file, or are districts joined by a listed bridge, tunnel or ferry."""
    from explorer.catalogue.facts import load_links
    from explorer.places.districts import load_districts
    from explorer.readers import apart

    asked = {"zones": list(zones), "contradicted": contradicted}
    found = apart.read("explorer.catalogue.areas.zones_touching:touching_apart", path, asked, folder_too=True)
    for sentence in (*found["problems"], *found["notes"]):
        say(sentence)
    links = [pair for pair in load_links(load_districts()) if {*pair} <= {*zones}]
    joined = {zone for pair in links for zone in pair}
    # An island is alone, and so is a zone that a gap parts from its neighbours.
    if alone := tuple(zone for zone in found["alone"] if zone not in joined):
        say(Said("cli-touching-alone", zones=len(alone), listed=Listing(alone, 10)))
    pairs = [(one, other) for one, other in found["pairs"]] + links
    return Touching(pairs, tuple(found["problems"]))


def touching_for_chance(boundaries: Path | None, zones: Sequence[str], contradicted: str) -> Touching:
    """Return which zones touch: by a boundary file or, for districts of any year since 2011, as the application knows it.

    Raises
    ------
    ChoiceError
        Without boundaries, where most zones are no districts.
    """
    if boundaries is not None:
        return touching_in(boundaries, zones, contradicted)
    from explorer.catalogue import Catalogue
    from explorer.places.names.zone_matching import match_zones
    from explorer.places.touching import touching_districts

    catalogue = Catalogue.load()
    report = match_zones(zones, catalogue.districts)
    # In the order of the zones, so that the same seed draws the same groups whatever they are called.
    mapped = {zone: report.mapped[zone] for zone in zones if zone in report.mapped}
    unmatched = tuple(zone for zone in zones if zone not in mapped)
    if 2 * len(mapped) < len(zones):
        raise ChoiceError(
            Said("cli-touching-not-known", unmatched=len(unmatched), zones=len(zones)),
            Said("cli-touching-not-known-remedy"),
        )
    if report.converted:
        say(Said("cli-touching-earlier", zones=len(report.converted)))
    if unmatched:
        say(Said("cli-touching-unmatched", zones=len(unmatched), listed=Listing(unmatched, 10)))
    return Touching(touching_districts(mapped, catalogue.joined))
