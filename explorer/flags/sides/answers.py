"""What an answer is: the questions of a side, the answer to each, and how firm it is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from explorer.flags.model import Side, percent
from explorer.said import Listing, Said, sentences

Answer = Literal["fits", "fits_in_part", "does_not_fit", "cannot_tell"]
"""The answer of a side."""

Grade = Literal["yes", "in_part", "no", "cannot_tell"]
"""The answer to one question of a side."""

ANSWERS: tuple[Answer, ...] = ("fits", "fits_in_part", "does_not_fit", "cannot_tell")

VERDICT_SIDES: tuple[Side, ...] = ("economy", "institutions")


def answer_said(answer: Answer) -> Said:
    """Name an answer, as at the head of a side."""
    return Said("verdict-answer", answer=answer)


def answer_inside(answer: Answer) -> Said:
    """Name an answer inside a sentence."""
    return Said("verdict-answer-inside", answer=answer)


def grade_said(grade: Grade) -> Said:
    """Name the answer to a question."""
    return Said("verdict-grade", grade=grade)


def weight_said(weight: str) -> Said:
    """Name what shares are weighted by: one of :data:`explorer.flags.markets.WEIGHTS`."""
    return Said("verdict-weight", weight=weight.replace(" ", "-"))


@dataclass(frozen=True)
class Question:
    """One question of a side, answered.

    Attributes
    ----------
    id : str
        ``holds_together``, ``whole``, ``councils``, ``bodies`` or ``partners``.
    grade : str
        ``yes``, ``in_part``, ``no`` or ``cannot_tell``.
    sentence : Said or Listing
        The answer, with its number, what it is compared with, and whom it counts.
    kinds : tuple of str
        Kinds of flag that are its evidence.
    rule : Said, optional
        From where on the answer is which; None for a question that decides nothing.
    short : Said, optional
        The sentence where there is little room; None to take it whole.
    """

    id: str
    grade: Grade
    sentence: Said | Listing
    kinds: tuple[str, ...] = ()
    rule: Said | None = None
    short: Said | None = None

    @property
    def title(self) -> Said:
        """The question in two or three words."""
        return Said(f"verdict-{self.id}-title")


@dataclass(frozen=True)
class Firmness:
    """How firm the answer of a side is.

    Attributes
    ----------
    answer : str
        ``firm`` or ``close_call``.
    margin : float
        The smallest relative move of a number that decides which would change the answer: 0.1 is a tenth of it. NaN where
        no move of one number does.
    changes_if : Said, optional
        That move in a sentence; None where there is none.
    same_under, not_same_under : tuple of Said
        What else was tried (whom the flows count, what shares are weighted by, how the groups are drawn ...), by whether
        the answer stays the same.
    probability : mapping of answer to float, or None
        Probability of each answer under the measured error of estimated flows; None where no number is estimated.
    sentence : Listing
        All of this in plain sentences.
    """

    answer: Literal["firm", "close_call"]
    margin: float
    changes_if: Said | None
    same_under: tuple[Said, ...]
    not_same_under: tuple[Said, ...]
    probability: Mapping[Answer, float] | None
    sentence: Listing


FIRM_MARGIN = 0.1
"""An answer is firm where no number that decides would change it by a smaller relative move (ours)."""

LIKELY = 0.9
"""... and where the measured error of estimated flows leaves it this probable (ours)."""

Move = tuple[float, Answer, Said]
"""How far one number moves, relative to itself; the answer that this makes; and both in a sentence."""

Tried = tuple[Said, Answer]
"""What else was tried, and the answer under it."""


def firmness_of(
    answer: Answer,
    moves: Iterable[Move],
    tried: Iterable[Tried],
    probability: Mapping[Answer, float] | None = None,
) -> Firmness:
    """Put together how firm an answer is, from what would change it and from what else was tried.

    What could not be told with other data says nothing about the answer, for or against it.
    """
    changing = (move for move in moves if move[1] != answer and math.isfinite(move[0]))
    nearest = min(changing, key=lambda move: move[:2], default=None)
    margin, changes_if = (nearest[0], nearest[2]) if nearest is not None else (math.nan, None)
    found = [(name, other) for name, other in tried if other != "cannot_tell"]
    same, not_same = (tuple(name for name, other in found if (other == answer) is wanted) for wanted in (True, False))
    is_likely = probability is None or probability.get(answer, 0.0) >= LIKELY
    is_firm = not not_same and is_likely and not margin <= FIRM_MARGIN
    another = Said("verdict-another", tried=Listing(not_same, 4)) if not_same else None
    sentence = sentences(
        Said("verdict-firm" if is_firm else "verdict-close-call"),
        changes_if,
        another or (None if changes_if else Said("verdict-no-move")),
        None if is_likely or probability is None else _chances_said(probability),
    )
    return Firmness("firm" if is_firm else "close_call", margin, changes_if, same, not_same, probability, sentence)


def _chances_said(probability: Mapping[Answer, float]) -> Said:
    ranked = sorted(probability.items(), key=lambda each: -each[1])
    chances = tuple(Said("verdict-chance", answer=answer_inside(one), share=percent(share)) for one, share in ranked)
    return Said("verdict-chances", chances=Listing(chances, joint="commas"))


@dataclass(frozen=True)
class SideVerdict:
    """The answer on one side.

    Attributes
    ----------
    side : str
        ``economy`` or ``institutions``.
    title : Said
        What the side is about; without a documented partner the institutions are *public bodies*.
    answer : str
        ``fits``, ``fits_in_part``, ``does_not_fit`` or ``cannot_tell``.
    sentence : Said
        The answer and which question decided it.
    questions : tuple of Question
        The questions that decide, in order.
    decided_by : tuple of str
        Ids of the questions that the answer rests on.
    """

    side: Side
    title: Said
    answer: Answer
    sentence: Said
    questions: tuple[Question, ...]
    decided_by: tuple[str, ...]

    @property
    def answer_name(self) -> Said:
        """The answer in words."""
        return answer_said(self.answer)

    def question(self, key: str) -> Question:
        """Return one of the questions by its id."""
        return next(one for one in self.questions if one.id == key)
