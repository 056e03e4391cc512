"""The verdict: does the boundary fit the economy, and the boundaries of the institutions that work in it?

Each side answers its questions apart (:mod:`explorer.flags.sides.economy_side`,
:mod:`explorer.flags.sides.institution_side`); flags are the evidence, they decide nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.flags.case import Case
from explorer.flags.model import Side
from explorer.flags.sides.answers import Firmness, SideVerdict
from explorer.flags.sides.economy_side import EconomySide, economy_firmness, economy_side
from explorer.flags.sides.institution_side import InstitutionSide, institution_firmness
from explorer.progress import SILENT, Progress
from explorer.said import Said


@dataclass(frozen=True, eq=False)
class Verdict:
    """The verdict on both sides, with what it rests on."""

    economy: EconomySide
    institutions: InstitutionSide

    @classmethod
    def of(cls, case: Case, progress: Progress = SILENT) -> Verdict:
        """Judge a case."""
        return cls(economy_side(case, progress), case.institution_side)

    @property
    def sides(self) -> tuple[SideVerdict, ...]:
        """The answers, the economy first."""
        return self.economy.verdict, self.institutions.verdict


def firmness(
    case: Case, verdict: Verdict, others: Mapping[Said, Case] | None = None, progress: Progress = SILENT
) -> dict[Side, Firmness]:
    """Say how firm the answers are; nothing for one that cannot be told.

    Parameters
    ----------
    case : Case
    verdict : Verdict
        What was judged from it.
    others : mapping of Said to Case, optional
        The same footprint with other data at hand, by what is other about them.
    progress : Progress
        Told on the way; may cancel.
    """
    if not case.codes:
        return {}
    found: dict[Side, Firmness | None] = {
        "economy": economy_firmness(case, verdict.economy, others, progress),
        "institutions": institution_firmness(case, verdict.institutions),
    }
    return {side: firm for side, firm in found.items() if firm is not None}
