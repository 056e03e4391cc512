"""Where all partnerships of a kind stand on a day: flags and verdicts of each, and who is in what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from explorer.cartography import standing_design as design
from explorer.cartography.map_design import MapDesign
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import KINDS
from explorer.days import day_said
from explorer.flags.answers import ANSWER_NAMES, VERDICT_SIDES, Answer
from explorer.flags.model import SIDES, Side
from explorer.flags.survey import Surveyed, survey
from explorer.progress import SILENT, Progress
from explorer.project import Project

_WORST_FIRST: tuple[Answer, ...] = ("cannot_tell", "does_not_fit", "fits_in_part", "fits")
_MANY = {"fits": "fit", "fits_in_part": "fit in part", "does_not_fit": "do not fit", "cannot_tell": "cannot be told"}


@dataclass(frozen=True, eq=False)
class KindStanding:
    """All footprints of a kind on a day.

    Attributes
    ----------
    kind : str
    as_at : date
    surveyed : tuple of Surveyed
        Flags and verdicts of each footprint, in the order of names.
    bodies : mapping of district to partnership ids
        Every partnership of every kind that a district is counted in on the day.
    known : Known
    cautions : tuple of str
        Words that must stand wherever this shows.
    """

    kind: str
    as_at: date
    surveyed: tuple[Surveyed, ...]
    bodies: Mapping[str, tuple[str, ...]]
    known: Known
    cautions: tuple[str, ...]

    @property
    def kind_name(self) -> str:
        """The kind in words."""
        return KINDS[self.kind]

    @property
    def footprints(self) -> dict[str, tuple[str, ...]]:
        """Districts of each footprint, by partnership."""
        return {one.case.footprint.partnership.id: one.case.codes for one in self.surveyed}

    @property
    def headline(self) -> str:
        """How many footprints there are, and how many have which answer."""
        if not self.surveyed:
            return f"No {self.kind_name.lower()} with a district is recorded on {day_said(self.as_at)}."
        number = len(self.surveyed)
        parts = [f"{number} footprint{'' if number == 1 else 's'} on {day_said(self.as_at)}."]
        return " ".join([*parts, *(self._answers_said(side) for side in VERDICT_SIDES)])

    def _answers_said(self, side: Side) -> str:
        answers = list(self.answers(side).values())
        told = [f"{answers.count(answer)} {words}" for answer, words in _MANY.items() if answer in answers]
        return f"{SIDES[side]}: {', '.join(told)}."

    def answers(self, side: Side) -> dict[str, str]:
        """Return the answer on a side for each partnership."""
        return {
            one.case.footprint.partnership.id: verdict.answer
            for one in self.surveyed
            for verdict in one.verdicts
            if verdict.side == side
        }

    def answer_map(self, side: Side) -> MapDesign:
        """Return the map of answers on a side."""
        codes = self.known.districts.codes
        found = design.answers_of_districts(self.footprints, self.answers(side), codes)
        none = f"In no {self.kind_name.lower()}"
        # The legend lists its classes from the last to the first.
        names: dict[str, str] = {design.IN_NONE: none, design.IN_SEVERAL: "In several, with different answers"}
        for answer in _WORST_FIRST:
            names[answer] = ANSWER_NAMES[answer]
        return design.answer_design(SIDES[side], found, names, f"As at {day_said(self.as_at)}.")

    def complexity_map(self) -> MapDesign:
        """Return the map of how many partnerships of all kinds each district is in."""
        counts = pd.Series({code: len(self.bodies.get(code, ())) for code in self.known.districts.codes}, name="bodies")
        note = f"Partnerships of every kind known here, as at {day_said(self.as_at)}; only members are counted."
        return design.count_design("Partnerships of each district", counts, note)

    def described(self, code: str) -> tuple[str, ...]:
        """Return what to show beside the pointer: the district, its footprints of the kind, and how many bodies it is in."""
        bodies, lookup = self.known.partnerships.partnerships, self.known.districts
        held = self.bodies.get(code, ())
        own = [bodies[key].name for key in held if bodies[key].kind == self.kind] or [f"In no {self.kind_name.lower()}"]
        return (lookup.name(code), *own, self.bodies_described(code)[1])

    def bodies_described(self, code: str) -> tuple[str, ...]:
        """Return what to show beside the pointer of a district's complexity: every partnership that it is in."""
        bodies, held = self.known.partnerships.partnerships, self.bodies.get(code, ())
        counted = f"In {len(held)} partnership{'' if len(held) == 1 else 's'} of all kinds"
        return (self.known.districts.name(code), counted, *(bodies[key].name for key in held))


def kind_standing(project: Project, known: Known, kind: str, progress: Progress = SILENT) -> KindStanding:
    """Look at every footprint of a kind on the project's day (today by default), with its data and thresholds.

    Raises
    ------
    ExplorerError
        A file of the project cannot be read, or the work was cancelled.
    """
    day = project.as_at or date.today()
    surveyed = tuple(survey(project, known, kind, progress))
    is_estimated = any(one.case.flows.source.estimated for one in surveyed)
    cautions = ("Commuting between districts is estimated.",) if is_estimated else ()
    return KindStanding(kind, day, surveyed, bodies_of_districts(known, day), known, cautions)


def bodies_of_districts(known: Known, day: date) -> dict[str, tuple[str, ...]]:
    """Return the partnerships of every kind that each district is counted in on a day; none without any."""
    held: dict[str, list[str]] = {}
    for kind in KINDS:
        for key, footprint in known.partnerships.footprints(kind, day).items():
            for code in footprint.districts:
                held.setdefault(code, []).append(key)
    return {code: tuple(keys) for code, keys in held.items()}
