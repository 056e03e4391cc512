"""How a project is opened: the one asked for, what was open last, what an older version left, or a new one.

Whatever it is, it comes out as a :class:`~explorer.project.document.Document` whose choices are all known here; what had to be
left out is a step of its own, and told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import __version__, data_pack, resources
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.catalogue.named import indicator_named, partnership_named
from explorer.catalogue.own_footprints import old_footprints
from explorer.errors import ChoiceError, ReadError
from explorer.places.districts import DistrictLookup
from explorer.project import DEFAULT_INDICATOR, DEFAULT_PARTNERSHIP, Project
from explorer.project.base_data import with_base
from explorer.project.codec import Answers, Saved, decode
from explorer.project.container import Version
from explorer.project.document import Document, now, with_data
from explorer.project.journal import HeldError, journals
from explorer.project.own_footprint import OWN, OwnFootprint
from explorer.project.plan import Plan
from explorer.said import Listing, Said, sentences
from explorer.settings import Settings, data_folder, stored_settings

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

_RESTS_ON = (
    "bodies_with_areas.csv", "body_members.csv", "chance_groups.npz", "commuting_estimate.csv.gz", "commuting_totals.csv",
    "institutions.csv", "members.csv", "partnership_institutions.csv", "partnerships.csv",
    "population.csv",
)  # fmt: skip
"""Bundled tables that findings rest on."""


def journals_folder() -> Path:
    """Return where the journals are kept."""
    return data_folder() / "journals"


def unpacked_folder() -> Path:
    """Return where data that lie inside projects are written to, to be read."""
    return data_folder() / "opened"


def first_document(catalogue: Catalogue, settings: Settings, file: Path | None = None) -> Document:
    """Return what a window opens with.

    Parameters
    ----------
    catalogue : Catalogue
    settings : Settings
        Say what was open last, and whether it is wanted again.
    file : Path, optional
        A project that the user asked for.

    Raises
    ------
    ReadError
        The project asked for cannot be opened. What was open last never raises: a new project says why.
    """
    document = open_document(file, catalogue) if file is not None else _left_or_new(catalogue, settings)
    # A pack that was chosen and is not used is told once, as the window opens.
    document.told = (*document.told, *data_pack.in_use().told)
    return document


def _left_or_new(catalogue: Catalogue, settings: Settings) -> Document:
    told: tuple[Listing, ...] = ()
    for place in _last(settings) if settings.reopen else ():
        try:
            return _fitted(Document.resume(place), catalogue)
        except HeldError:
            # Another window has it: this one begins anew.
            break
        except ReadError as problem:
            told = (*told, sentences(problem.message, problem.remedy))
    document = _from_old_settings(catalogue) or new_document(with_base(Project()))
    document.told = (*told, *document.told)
    return document


def open_document(file: Path, catalogue: Catalogue) -> Document:
    """Open a project's file.

    Raises
    ------
    ReadError
        It is no project, damaged, of a newer version, or cannot be opened.
    """
    return _fitted(Document.open(file.absolute(), journals_folder(), unpacked_folder()), catalogue)


def document_to_read(file: Path, catalogue: Catalogue) -> Document:
    """Open a project's file as it was saved, for work that leaves no trace: no journal is kept, and the file is not held.

    Raises
    ------
    ReadError
        It is no project, damaged, of a newer version, or cannot be opened.
    """
    return _fitted(Document.read(file.absolute(), unpacked_folder()), catalogue)


def looking_at(project: Project, known: Known, partnership: str = "", indicator: str = "") -> Project:
    """Return a project that looks at the partnership and the indicator that a person names, by id, name or title.

    In place of a partnership, a plan may be named, or a footprint of one as ``PLAN: FOOTPRINT``: the plan is in hand then.

    Raises
    ------
    ChoiceError
        There is none of that name, or the plan has several footprints.
    """
    wanted = project.partnership
    try:
        wanted = partnership_named(known.partnerships, partnership) if partnership else wanted
    except ChoiceError as unknown:
        project = _looking_at_plan(project, known, partnership, unknown)
        wanted = project.partnership
    if wanted != project.partnership:
        day = known.partnerships.day_of(wanted, project.as_at)
        project = replace(project, partnership=wanted, as_at=day, region="")
    shown = indicator_named(known.indicators, indicator) if indicator else project.indicator
    if shown != project.indicator:
        project = replace(project, indicator=shown, period=None, map_style=project.map_style.for_another_indicator())
    return project


def _looking_at_plan(project: Project, known: Known, named: str, unknown: ChoiceError) -> Project:
    from explorer.plans.drawing import in_hand
    from explorer.plans.edits import the_footprint
    from explorer.plans.starts import plan_of

    name, _, footprint = (part.strip() for part in named.partition(":"))
    try:
        plan = plan_of(known, project, name)
    except ChoiceError:
        # Whoever asked for a partnership is told of partnerships.
        raise unknown from None
    if not footprint and len(plan.footprints) > 1:
        names = Listing(plan.names, len(plan.names))
        raise ChoiceError(
            Said("plan-which-footprint", plan=plan.name), Said("plan-name-footprint", plan=plan.id, footprints=names)
        )
    return in_hand(project, known, plan, the_footprint(plan, footprint).name)[0]


def project_of_version(file: Path, version: Version) -> Project:
    """Return a version that a project's file keeps, with its data where they are on this machine.

    Raises
    ------
    ReadError
        It is damaged, or of a newer version of the program.
    """
    return with_data(file, decode(version.body, Saved, file.name), unpacked_folder())[0]


def new_document(project: Project) -> Document:
    """Begin a project."""
    return Document.new(project, journals_folder())


def answers_of(findings: Findings) -> Answers:
    """Return what findings say, to be compared with what they say where a project is opened."""
    counts = {level: sum(flag.level == level for flag in findings.flags) for level in ("red", "amber")}
    economy, institutions = (side.answer for side in findings.verdict.sides)
    return Answers(economy, institutions, counts["red"], counts["amber"])


PACK = "pack"
"""Among the digests: name, version and SHA-256 of the pack that was in use; not there for the bundled data alone."""


def bundled_digests() -> dict[str, str]:
    """Return the SHA-256 of each bundled table that findings rest on, and what names the pack in use."""
    pack, laid = data_pack.in_use().pack, data_pack.in_use().laid
    found = _digests((pack.digest if pack else "") + (laid.digest if laid else ""))
    return found if pack is None else {**found, PACK: " ".join(pack.record().values())}


@lru_cache(maxsize=1)
def _digests(pack: str) -> dict[str, str]:  # noqa: ARG001 - another pack, other tables
    found = {name: hashlib.sha256(resources.facts(name).read_bytes()).hexdigest() for name in _RESTS_ON}
    # One for all indicators: fifty names would stand in every saved version.
    names = sorted(path.name for path in resources.facts("indicators").glob("*.csv.gz"))
    values = b"".join(resources.facts(f"indicators/{name}").read_bytes() for name in names)
    return {**found, "indicators": hashlib.sha256(values).hexdigest()}


def differences(origin: Saved, findings: Findings | None = None) -> tuple[Said, ...]:
    """Say what differs from where a project was saved and, with findings, what that changes; nothing where nothing does."""
    here = bundled_digests()
    others = [name for name, digest in sorted(origin.bundled.items()) if name != PACK and here.get(name) != digest]
    why = []
    if origin.program and origin.program != __version__:
        why.append(Said("opening-other-version", saved_by=origin.program, here=__version__))
    pack_then, pack_here = origin.bundled.get(PACK, ""), here.get(PACK, "")
    if pack_then != pack_here and origin.bundled:
        why.append(Said("opening-other-pack", then=_pack_said(pack_then), here=_pack_said(pack_here)))
    if others:
        why.append(Said("opening-other-data", tables=Listing(tuple(others), len(others), "commas")))
    if findings is None or origin.project != findings.project:
        return tuple(why)
    before, after = origin.answers, answers_of(findings)
    changed = [
        Said(f"opening-{side}", then=_said(then), here=_said(here_))
        for side, then, here_ in (
            ("economy", before.economy, after.economy),
            ("institutions", before.institutions, after.institutions),
        )
        if then and then != here_
    ]
    if before.economy and (before.red, before.amber) != (after.red, after.amber):
        then, here_ = (Said("opening-flags-of", red=one.red, amber=one.amber) for one in (before, after))
        changed.append(Said("opening-flags", then=then, here=here_))
    if why and not changed:
        why.append(Said("opening-all-the-same"))
    return (*why, *changed)


def _pack_said(told: str) -> Said:
    """Name a pack as it stands among the digests."""
    name, _, rest = told.partition(" ")
    version, _, digest = rest.partition(" ")
    return Said("pack-named", name=name, version=version, digest=digest[:12]) if told else Said("opening-no-pack")


def _said(answer: str) -> Said:
    return Said("verdict-answer-inside", answer=answer) if answer else Said("opening-no-answer")


def _last(settings: Settings) -> Iterable[Path]:
    """Return the journals to go on with: that of the last window, else the one that was written last."""
    folder = journals_folder()
    named = folder / settings.journal
    if settings.journal and named.is_file():
        yield named
    yield from (path for path in journals(folder)[:1] if path != named)


def _from_old_settings(catalogue: Catalogue) -> Document | None:
    """Return what an older version left; None where there is nothing."""
    told, footprints = stored_settings(), old_footprints(catalogue.districts)
    if not (told.get("partnership") or footprints) or journals(journals_folder()):
        return None
    from explorer.project.old_settings import taken_over

    project, look = taken_over(told)
    document = new_document(replace(project, footprints=footprints))
    document.look_at(look)
    return _fitted(document, catalogue)


def _fitted(document: Document, catalogue: Catalogue) -> Document:
    """Leave out, as a step, what is not known here any more."""
    project, told = known_here(document.project, Known.at_once(catalogue, document.project))
    if told:
        document.commit([document.history.done(Said("opening-leave-out"), project, now())])
        document.told = (*document.told, *told)
    return document


def known_here(project: Project, known: Known) -> tuple[Project, list[Said | Listing | str]]:
    """Return a project without what is not known here any more, and what that is."""
    told: list[Said | Listing | str] = []
    if project.partnership not in known.partnerships.partnerships:
        told.append(Said("opening-no-partnership", id=project.partnership))
        project = replace(project, partnership=DEFAULT_PARTNERSHIP, as_at=None)
    if project.indicator == known.awaited and not (project.indicator.startswith(OWN) and project.tables):
        told.append(Said("opening-no-indicator", id=project.indicator))
        project = replace(project, indicator=DEFAULT_INDICATOR, period=None, map_style=project.map_style.for_another_indicator())
    elif (
        project.period
        and project.indicator != known.awaited
        and project.period not in known.indicators[project.indicator].periods
    ):
        told.append(Said("opening-no-period", period=project.period, indicator=known.indicators[project.indicator].title))
        project = replace(project, period=None)
    plans, of_plans = _plans_here(project.plans, known.districts)
    footprints, of_footprints = _footprints_here(project.footprints, known.districts)
    project, told = replace(project, plans=plans, footprints=footprints), [*told, *of_plans, *of_footprints]
    if project.region and project.region not in known.districts.regions:
        told.append(Said("opening-no-region", code=project.region))
        project = replace(project, region="")
    if project.preset or project.limits:
        project, unknown = _known_limits(project)
        told += unknown
    return project, told


def _plans_here(plans: Iterable[Plan], lookup: DistrictLookup) -> tuple[tuple[Plan, ...], list[Said | Listing | str]]:
    """Bring plans to the districts of today, each district in one footprint at most, and each plan under an id of its own."""
    told: list[Said | Listing | str] = []
    kept: dict[str, Plan] = {}
    for plan in plans:
        if plan.id in kept:
            told.append(Said("opening-plan-twice", plan=plan.name, id=plan.id))
            continue
        codes = {code: _today(code, lookup) for one in plan.footprints for code in one.districts}
        unknown = [code for code, today in codes.items() if not today]
        former = [lookup.aliases[code] for code, today in codes.items() if today not in ("", code)]
        placed: dict[str, str] = {}
        several: list[str] = []
        for one in plan.footprints:
            for code in filter(None, (codes[each] for each in one.districts)):
                several += [code] if placed.setdefault(code, one.name) != one.name else []
        for key, found in (
            ("unknown", unknown),
            ("former", [Said("places-became", old=f"{a.old_code} {a.old_name}", new=a.code, how=a.relation) for a in former]),
            ("several", list(map(lookup.area, dict.fromkeys(several)))),
        ):
            if found:
                told.append(Said(f"opening-plan-{key}", plan=plan.name, districts=Listing(tuple(found), 10, "commas")))
        kept[plan.id] = _brought(plan, codes, placed, lookup) if unknown or former or several else plan
    return tuple(kept.values()), told


def _brought(plan: Plan, codes: Mapping[str, str], placed: Mapping[str, str], lookup: DistrictLookup) -> Plan:
    footprints = tuple(
        replace(one, districts=tuple(sorted({today for code in one.districts if placed.get(today := codes[code]) == one.name})))
        for one in plan.footprints
    )
    extent, locks = (
        tuple(sorted({today for code in each if (today := _today(code, lookup))})) for each in (plan.extent, plan.locks)
    )
    return replace(plan, footprints=footprints, extent=extent, locks=locks)


def _footprints_here(
    footprints: Iterable[OwnFootprint], lookup: DistrictLookup
) -> tuple[tuple[OwnFootprint, ...], list[Said | Listing | str]]:
    """Leave out districts of own footprints that are none of today's: what share of their successors lies inside is not known."""
    told: list[Said | Listing | str] = []
    kept = []
    for one in footprints:
        same = {
            code: code if alias is None or alias.relation != "recoded" else alias.code
            for code, _ in one.shares
            for alias in [lookup.aliases.get(code)]
        }
        lost = tuple(code for code, today in same.items() if today not in lookup.districts)
        if lost:
            told.append(Said("opening-plan-unknown", plan=one.name, districts=Listing(lost, 10, "commas")))
        kept.append(replace(one, shares=tuple((same[code], share) for code, share in one.shares if code not in lost)))
    return tuple(kept), told


def _today(code: str, lookup: DistrictLookup) -> str:
    """Return the district of today that a code stands for or that its district became; nothing for an unknown one."""
    return code if code in lookup.districts else lookup.aliases[code].code if code in lookup.aliases else ""


def _known_limits(project: Project) -> tuple[Project, list[Said | Listing | str]]:
    # Only here: with the rules come pandas and much else, and most projects have no thresholds of their own.
    from explorer.flags.presets import PRESETS, limits_of

    told: list[Said | Listing | str] = []
    if project.preset and project.preset not in PRESETS:
        told.append(Said("opening-no-preset", id=project.preset))
        project = replace(project, preset="")
    for own in project.limits:
        try:
            limits_of(replace(project, limits=(own,)))
        except ChoiceError as problem:
            told.append(problem.message)
            project = replace(project, limits=tuple(one for one in project.limits if one != own))
    return project, told
