"""What the user says of the partners of a partnership: added, taken out, confirmed; frozen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

ADDED: Final = "added"
REMOVED: Final = "removed"
CONFIRMED: Final = "confirmed"
What = Literal["added", "removed", "confirmed"]


@dataclass(frozen=True)
class PartnerChoice:
    """One partner of one partnership.

    Attributes
    ----------
    partnership, member : str
        Ids of the partnership, and of the institution or public body.
    what : str
        ``added``, ``removed`` or ``confirmed``.
    """

    partnership: str
    member: str
    what: What


def with_choice(choices: Iterable[PartnerChoice], new: PartnerChoice) -> tuple[PartnerChoice, ...]:
    """Return the choices with a new one in place of an earlier one about the same partner.

    Examples
    --------
    >>> one = PartnerChoice("a", "b", "added")
    >>> with_choice((one,), PartnerChoice("a", "b", "removed"))
    (PartnerChoice(partnership='a', member='b', what='removed'),)
    """
    return (*without_choice(choices, new.partnership, new.member), new)


def without_choice(choices: Iterable[PartnerChoice], partnership: str, member: str) -> tuple[PartnerChoice, ...]:
    """Return the choices without what was said of a partner, which leaves it as it is documented."""
    return tuple(one for one in choices if (one.partnership, one.member) != (partnership, member))
