"""What the user says of the partners of a partnership: added, taken out, confirmed; frozen, and how it is remembered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

ADDED, REMOVED, CONFIRMED = "added", "removed", "confirmed"
WHATS = (ADDED, REMOVED, CONFIRMED)


@dataclass(frozen=True)
class PartnerChoice:
    """One partner of one partnership.

    Attributes
    ----------
    partnership, member : str
        Ids of the partnership, and of the institution or public body.
    what : str
        One of :data:`WHATS`.
    """

    partnership: str
    member: str
    what: str

    def stored(self) -> str:
        """Return the choice as the settings keep it.

        Examples
        --------
        >>> PartnerChoice("ca-west-midlands", "aston-university", "added").stored()
        'ca-west-midlands=added:aston-university'
        """
        return f"{self.partnership}={self.what}:{self.member}"


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


def choices_from_stored(lines: Iterable[str]) -> tuple[PartnerChoice, ...]:
    """Read what :meth:`PartnerChoice.stored` wrote; what cannot be read is passed over.

    Examples
    --------
    >>> choices_from_stored(("a=added:b", "nonsense", "a=loved:b"))
    (PartnerChoice(partnership='a', member='b', what='added'),)
    """
    found: tuple[PartnerChoice, ...] = ()
    for line in lines:
        partnership, _, rest = line.partition("=")
        what, _, member = rest.partition(":")
        if partnership and member and what in WHATS:
            found = with_choice(found, PartnerChoice(partnership, member, what))
    return found
