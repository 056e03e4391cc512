"""How much better the best contiguous footprint of its size is: ``python -m tests.benchmarks.better_footprints``.

For each of twenty footprints: the most that a footprint around it with as many residents, give or take a tenth, keeps of its
commuters on the weaker side. What comes is tied to it, and no more pieces are allowed than it has. Also the next best single
change, and the best set of three and of five, for the West Midlands.
"""

from __future__ import annotations

import sys
from datetime import date

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import ChoiceError
from explorer.plans import starts
from explorer.plans.drawing import Drawing
from explorer.plans.suggest import Limits, Suggestion, best_within, next_best
from explorer.project import Project
from explorer.words import say

FOOTPRINTS = (
    "ca-west-midlands", "ca-greater-manchester", "ca-west-yorkshire", "ca-south-yorkshire", "ca-liverpool-city-region",
    "ca-tees-valley", "ca-north-east", "ca-west-of-england", "ca-cambridgeshire-peterborough", "ca-york-north-yorkshire",
    "cca-east-midlands", "lep-black-country", "lep-greater-birmingham-solihull", "lep-coventry-warwickshire", "lep-hertfordshire",
    "lep-solent", "crd-cardiff-capital-region", "crd-glasgow", "crd-aberdeen", "crd-belfast-region",
)  # fmt: skip
SIZE = 0.1
DAY = date(2026, 6, 1)


def drawing_of(known: Known, name: str) -> Drawing:
    project = Project(as_at=DAY)
    plan = starts.plan_of(known, project, name)
    return Drawing.of(project, known, plan, plan.names[0])


def told(one: Suggestion) -> str:
    before, after = one.drawing.measured.numbers.kept, one.after.numbers.kept
    sure = "proved" if one.proved else f"gap {100 * one.gap:.1f}"
    changes = f"+{len(one.added)} -{len(one.dropped)}"
    return f"{100 * before:5.1f} -> {100 * after:5.1f}  {100 * (after - before):+5.1f}  {sure:9} {changes:8} {say(one.title)}"


def main() -> None:
    known = Known.of(Catalogue.load(), Project(as_at=DAY))
    midlands = drawing_of(known, "ca-west-midlands")
    for one in next_best(midlands, Limits(), 3):
        sys.stdout.write(f"West Midlands, next best: {told(one)}; score {one.scores[0]:.4f} -> {one.scores[1]:.4f}\n")
    for changes in (3, 5):
        one = best_within(midlands, Limits(changes=changes))
        sys.stdout.write(f"West Midlands, best set of {changes}: {told(one)}; score {one.scores[0]:.4f} -> {one.scores[1]:.4f}\n")
    for name in sys.argv[1:] or FOOTPRINTS:
        try:
            drawing = drawing_of(known, name)
            people = drawing.measured.residents
            size = ((1 - SIZE) * people, (1 + SIZE) * people)
            found = best_within(drawing, Limits(population=size, changes=None, measure="containment", seconds=20))
            sys.stdout.write(f"{name:34} {told(found)}\n")
        except ChoiceError as error:
            sys.stdout.write(f"{name:34} {say(error.message)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
