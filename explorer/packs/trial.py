"""Whether a pack that was unpacked can be used: everything that it puts in place of bundled data is read once, apart."""

from __future__ import annotations

from pathlib import Path

from explorer import data_pack
from explorer.data_pack import InUse, Pack, PackError, bundled_pack, installed_pack
from explorer.errors import ExplorerError
from explorer.said import Listing, Said, Value

MOST_NAMED = 5


def trial(folder: Path) -> list[Said]:
    """Read what a pack replaces; return what a careful reader should know of it.

    Raises
    ------
    PackError
        Something of it cannot be used here.
    """
    pack = installed_pack(folder)
    told = list(_columns(pack))
    before = data_pack.in_use()
    try:
        data_pack.use(InUse(pack))
        _read_all()
        told += data_pack.in_use().notes
    except PackError:
        raise
    except ExplorerError as problem:
        why: Value = problem.message
        raise PackError(Said("pack-unusable", why=why), Said("pack-ask-again"), detail=problem.detail) from problem
    finally:
        data_pack.use(before)
    return told


def _columns(pack: Pack) -> list[Said]:
    """Say which tables have columns that are not known here; refuse one without a column that is needed."""
    ours = {one.stands_for: one for one in bundled_pack().files if one.stands_for}
    told = []
    for one in pack.files:
        if one.stands_for in ours and one.columns:
            known = ours[one.stands_for].columns
            lacking = [name for name in known if name not in one.columns]
            new = tuple(name for name in one.columns if name not in known)
            if lacking:
                raise PackError(
                    Said("pack-column-lacks", file=one.path, column=lacking[0]),
                    Said("pack-column-lacks-remedy", program=pack.program),
                )
            if new:
                told.append(Said("pack-column-new", file=one.path, columns=Listing(new, MOST_NAMED)))
    return told


def _read_all() -> None:
    """Read the catalogue with what is laid over it to its end."""
    from explorer.catalogue import Catalogue
    from explorer.catalogue.indicators import load_values

    catalogue = Catalogue.load()
    for indicator in catalogue.indicators.values():
        load_values(indicator)
    for part in (
        "published_bodies", "neighbours", "population", "working_age", "commuting_totals", "functional_areas", "flows", "ground",
        "area_keys", "institutions", "partners", "options", "fund_places", "links", "counted",
    ):  # fmt: skip
        getattr(catalogue, part)
