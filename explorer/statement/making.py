"""A statement made of findings and the author's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from explorer import data_pack
from explorer.catalogue import sources
from explorer.flags.findings import OLDER_TOTALS, Findings
from explorer.flags.footprint_day import drawn_said
from explorer.project.own_words import OwnWords, words_for
from explorer.said import Figure, Said, Value
from explorer.statement.alternatives import alternatives_table
from explorer.statement.certainty_parts import certainty_part, unknown_part
from explorer.statement.economy_parts import census_said, economy_part, kept_sentences, map_part, outside_part
from explorer.statement.institution_parts import institutions_part
from explorer.statement.model import Cited, Part, Sentence, Statement
from explorer.statement.reading import most_words, reading_of

ROWS = ((8, 12), (6, 10), (6, 8), (5, 6), (4, 6), (4, 5), (4, 4), (4, 3), (3, 3), (2, 3), (2, 2))
"""Rows of the tables of labour markets and of institutions: the first pair that leaves the statement short enough."""

_EVERY = 10_000
"""Rows of a table that leaves nothing out."""

_BUNDLED = (
    sources.COMMUTING_ESTIMATE, sources.COMMUTING_TOTALS, sources.FUNCTIONAL_AREAS, sources.POPULATION, sources.PARTNERSHIPS,
    sources.INSTITUTIONS,
)  # fmt: skip


def statement_of(findings: Findings) -> Statement:
    """Make the statement of findings, with what the project holds of the author's words.

    It is as short as it must be: where there is too much to say, tables show their largest rows and tell how many there are.
    """
    own = words_for(findings.project.words, findings.footprint.partnership.id)
    made = (_made(findings, own, *rows) for rows in ROWS)
    last = next(made)
    for shorter in made:
        if reading_of(last).words <= most_words():
            break
        last = shorter
    return last


def all_figures(findings: Findings) -> Mapping[str, Figure]:
    """Return every figure that a statement of these findings can show, by its id, however short its tables are."""
    return _made(findings, words_for((), findings.footprint.partnership.id), _EVERY, _EVERY).figures


def _made(findings: Findings, own: OwnWords, markets: int, institutions: int) -> Statement:
    if not findings.footprint.districts:
        told = Sentence(Said("statement-no-district", day=findings.footprint.as_at), ("partnerships",))
        parts: tuple[Part, ...] = (Part("brief", Said("statement-part-brief"), (told,)), _reasons(findings, own))
    else:
        parts = (
            _brief(findings),
            map_part(findings),
            economy_part(findings, markets),
            outside_part(findings),
            institutions_part(findings, own, institutions),
            _reasons(findings, own),
            certainty_part(findings),
            unknown_part(findings),
        )
    cited = tuple(_cited(findings, parts))
    pack = data_pack.current()
    with_pack = (Sentence(Said("statement-pack", pack=pack.said)),) if pack is not None else ()
    last = Part("sources", Said("statement-part-sources"), with_pack)
    return Statement(_title(findings), _byline(findings, own), (*parts, last), cited, own, tuple(_missing(findings, own)))


def _title(findings: Findings) -> Said:
    return Said("statement-title", footprint=findings.name)


def _byline(findings: Findings, own: OwnWords) -> Said:
    author: Value = own.author.strip() or Said("statement-no-author")
    return Said("statement-byline", day=findings.footprint.as_at, author=author, status=own.status)


def _brief(findings: Findings) -> Part:
    economy, institutions = findings.verdicts
    holds, whole = (economy.question(key).grade for key in ("holds_together", "whole"))
    why, firm = Said("verdict-economy-why", holds=holds, whole=whole), findings.firmness.get("economy")
    partners = "some" if findings.verdict.institutions.counted else "none"
    told = [
        *(Sentence(said) for said in drawn_said(findings.project)),
        Sentence(Said("statement-economy-answer", answer=economy.answer, why=why, firm=firm.answer if firm else "firm")),
        Sentence(Said("statement-institutions-answer", answer=institutions.answer, partners=partners)),
        *kept_sentences(findings),
    ]
    return Part("brief", Said("statement-part-brief"), tuple(told))


def _reasons(findings: Findings, own: OwnWords) -> Part:
    told = () if own.paragraphs else (Sentence(Said("statement-no-why")),)
    table = alternatives_table(findings, own) if findings.footprint.districts else None
    if table is None:
        told = (*told, Sentence(Said("statement-no-alternative")))
    return Part("reasons", Said("statement-part-reasons"), told, table, own.paragraphs)


def _missing(findings: Findings, own: OwnWords) -> Iterator[Said]:
    """Say what the author has still to give."""
    if not own.author.strip():
        yield Said("statement-missing-author")
    if not own.paragraphs:
        yield Said("statement-missing-why")
    if not own.considered:
        yield Said("statement-missing-considered")
    partners = findings.verdict.institutions.counted
    without = sum(not own.letter(one.id) for one in partners)
    if not partners:
        yield Said("statement-missing-partners")
    elif without:
        yield Said("statement-missing-letters", n=without)


def _is_mixed(findings: Findings) -> bool:
    """Whether residents there and around were counted in several years: Scotland and Northern Ireland have their own."""
    near = (*findings.footprint.districts, *findings.case.neighbours)
    return any(findings.lookup.districts[code].country in OLDER_TOTALS for code in near)


def _cited(findings: Findings, parts: Iterable[Part]) -> Iterator[Cited]:
    """Yield the sources in the order in which they are cited first; the bundled ones in fewer words than in the annex."""
    keys: dict[str, None] = {}
    for part in parts:
        for one in (*part.sentences, part.picture, part.table):
            keys |= dict.fromkeys(one.sources if one else ())
    for key in keys:
        source = findings.sources[key]
        if source in _BUNDLED:
            is_census = source in (sources.COMMUTING_ESTIMATE, sources.COMMUTING_TOTALS)
            if source is sources.POPULATION and not _is_mixed(findings):
                yield Cited(key, Said("statement-source-residents-mid"))
                continue
            vintage = census_said(findings) if is_census else source.vintage
            yield Cited(key, Said(f"statement-source-{key}", vintage=vintage))
        else:
            yield Cited(key, Said("statement-source", title=source.cited, publisher=source.publisher))
