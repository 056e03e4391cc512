"""What an answer is: the questions of a side, the answer to each, and how firm it is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from explorer.flags.model import Side, percent
from explorer.flags.wording import listed

Answer = Literal["fits", "fits_in_part", "does_not_fit", "cannot_tell"]
"""The answer of a side."""

Grade = Literal["yes", "in_part", "no", "cannot_tell"]
"""The answer to one question of a side."""

ANSWERS: tuple[Answer, ...] = ("fits", "fits_in_part", "does_not_fit", "cannot_tell")

ANSWER_NAMES: Mapping[Answer, str] = {
    "fits": "Fits",
    "fits_in_part": "Fits in part",
    "does_not_fit": "Does not fit",
    "cannot_tell": "Cannot tell",
}

GRADE_NAMES: Mapping[Grade, str] = {"yes": "yes", "in_part": "in part", "no": "no", "cannot_tell": "cannot tell"}

VERDICT_SIDES: tuple[Side, ...] = ("economy", "institutions")


@dataclass(frozen=True)
class Question:
    """One question of a side, answered.

    Attributes
    ----------
    id : str
        ``holds_together``, ``whole``, ``councils``, ``bodies`` or ``partners``.
    title : str
        The question in two or three words.
    grade : str
        ``yes``, ``in_part``, ``no`` or ``cannot_tell``.
    sentence : str
        The answer in a plain sentence, with its number, what it is compared with, and whom it counts.
    kinds : tuple of str
        Kinds of flag that are its evidence.
    rule : str
        From where on the answer is which, in words; empty for a question that decides nothing.
    short : str
        The sentence where there is little room; empty to take it whole.
    """

    id: str
    title: str
    grade: Grade
    sentence: str
    kinds: tuple[str, ...] = ()
    rule: str = ""
    short: str = ""


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
    changes_if : str
        That move in a sentence; empty where there is none.
    same_under, not_same_under : tuple of str
        What else was tried (whom the flows count, what shares are weighted by, how the groups are drawn ...), by whether
        the answer stays the same.
    probability : mapping of answer to float, or None
        Probability of each answer under the measured error of estimated flows; None where no number is estimated.
    sentence : str
        All of this in a plain sentence.
    """

    answer: Literal["firm", "close_call"]
    margin: float
    changes_if: str
    same_under: tuple[str, ...]
    not_same_under: tuple[str, ...]
    probability: Mapping[Answer, float] | None
    sentence: str


FIRM_MARGIN = 0.1
"""An answer is firm where no number that decides would change it by a smaller relative move (ours)."""

LIKELY = 0.9
"""... and where the measured error of estimated flows leaves it this probable (ours)."""

Move = tuple[float, Answer, str]
"""How far one number moves, relative to itself; the answer that this makes; and the move in words."""


def firmness_of(
    answer: Answer,
    moves: Iterable[Move],
    tried: Iterable[tuple[str, Answer]],
    probability: Mapping[Answer, float] | None = None,
) -> Firmness:
    """Put together how firm an answer is, from what would change it and from what else was tried.

    What could not be told with other data says nothing about the answer, for or against it.
    """
    nearest = min((move for move in moves if move[1] != answer and math.isfinite(move[0])), default=None)
    margin, changes_if = math.nan, ""
    if nearest is not None:
        margin, changes_if = nearest[0], f"It would be “{ANSWER_NAMES[nearest[1]].lower()}” if {nearest[2]}."
    found = [(name, other) for name, other in tried if other != "cannot_tell"]
    same, not_same = (tuple(name for name, other in found if (other == answer) is wanted) for wanted in (True, False))
    is_likely = probability is None or probability.get(answer, 0.0) >= LIKELY
    is_firm = not not_same and is_likely and not margin <= FIRM_MARGIN
    told = ["Firm." if is_firm else "Close call.", changes_if]
    if not_same:
        told.append(f"The answer is another one with {listed(not_same, 4)}.")
    elif not changes_if:
        told.append("No move of one number changes it.")
    if probability is not None and not is_likely:
        ranked = sorted(probability.items(), key=lambda each: -each[1])
        chances = (f"{ANSWER_NAMES[one].lower()} {percent(share)}" for one, share in ranked)
        told.append(f"Commuting is estimated: within its measured error the chances are {', '.join(chances)}.")
    sentence = " ".join(filter(None, told))
    return Firmness("firm" if is_firm else "close_call", margin, changes_if, same, not_same, probability, sentence)


@dataclass(frozen=True)
class SideVerdict:
    """The answer on one side.

    Attributes
    ----------
    side : str
        ``economy`` or ``institutions``.
    title : str
        What the side is about, in words; without a documented partner the institutions are *public bodies*.
    answer : str
        ``fits``, ``fits_in_part``, ``does_not_fit`` or ``cannot_tell``.
    sentence : str
        The answer and which question decided it.
    questions : tuple of Question
        The questions that decide, in order.
    decided_by : tuple of str
        Ids of the questions that the answer rests on.
    """

    side: Side
    title: str
    answer: Answer
    sentence: str
    questions: tuple[Question, ...]
    decided_by: tuple[str, ...]

    @property
    def answer_name(self) -> str:
        """The answer in words."""
        return ANSWER_NAMES[self.answer]

    def question(self, key: str) -> Question:
        """Return one of the questions by its id."""
        return next(one for one in self.questions if one.id == key)
