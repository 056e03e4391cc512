"""Who takes part in a partnership: documented partners, less those the user took out, with those the user added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from explorer.catalogue.institutions import Institution, Partner
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import Footprint, Partnership
from explorer.project import Project
from explorer.project.partner_choice import ADDED, CONFIRMED, REMOVED, PartnerChoice


@dataclass(frozen=True)
class KnownPartner:
    """A partner with what is known of where it is.

    Attributes
    ----------
    partner : Partner
    institution : Institution, optional
        Its main site; None for a public body without one.
    body : Partnership, optional
        The public body or partnership that it is itself; None where its area is not its own.
    area : Footprint, optional
        The districts of that body on the day.
    """

    partner: Partner
    institution: Institution | None = None
    body: Partnership | None = None
    area: Footprint | None = None

    @property
    def is_known(self) -> bool:
        """Whether any institution or body of its id is known."""
        return self.institution is not None or self.body is not None


def partners_of(project: Project, known: Known, day: date) -> tuple[KnownPartner, ...]:
    """Return the partners of the project's partnership, as documented and as the user has it.

    Parameters
    ----------
    project : Project
    known : Known
    day : date
        The day on which the areas of public bodies are taken.
    """
    documented = known.partners.get(project.partnership, ())
    chosen = {one.member: one for one in project.partners if one.partnership == project.partnership}
    return tuple(known_partner(partner, known, day) for partner in _with_choices(documented, chosen, known))


def _with_choices(documented: Iterable[Partner], chosen: Mapping[str, PartnerChoice], known: Known) -> Iterable[Partner]:
    taken = set()
    for partner in documented:
        taken.add(partner.member)
        choice = chosen.get(partner.member)
        if choice is None:
            yield partner
        elif choice.what != REMOVED:
            yield partner.confirmed()
    for member, choice in chosen.items():
        if member not in taken and choice.what in (ADDED, CONFIRMED):
            yield Partner(choice.partnership, member, known.member_name(member), "added", "", "", "yours", "")


def known_partner(partner: Partner, known: Known, day: date) -> KnownPartner:
    """Return a partner with its site, and its own area on a day where it has one."""
    institution = known.institutions_by_id.get(partner.member)
    key = institution.body if institution is not None else partner.member
    body = known.partnerships.partnerships.get(key)
    # A partnership that takes part in itself, such as a board, has no area apart from it.
    if body is None or body.id == partner.partnership:
        return KnownPartner(partner, institution)
    return KnownPartner(partner, institution, body, known.partnerships.footprint(body.id, day))
