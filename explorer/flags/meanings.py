"""What each kind of flag means: its title, the side of the verdict it speaks to, why it matters, what would clear it.

All words about kinds stand here, so that a translation has one place to look.
"""

from __future__ import annotations

from collections.abc import Mapping

from explorer.flags.model import Meaning

_ALL = (
    Meaning(
        "overlap", "Overlap", "institutions",
        "A district lies in more than one footprint of the same kind on the same day.",
        "People and firms there answer to two bodies with the same task, and money may be counted twice.",
        "Each district belongs to one body of the kind.",
    ),
    Meaning(
        "gap", "Gap", "institutions",
        "A district of the chosen extent lies in no footprint of the kind on that day.",
        "Nobody there has the task that the partnership has next door.",
        "Every district of the extent belongs to a body of the kind.",
    ),
    Meaning(
        "island", "Left between", "institutions",
        "A block of districts in no footprint of the kind is enclosed by footprints, and is small for a body of its own.",
        "It can join only one of its neighbours, or stand alone at a size that government does not expect to work.",
        "The block joins a neighbouring footprint.",
    ),
    Meaning(
        "supply_containment", "Workers leave", "economy",
        "Too few of the footprint's employed residents work inside it.",
        "What decides their working lives lies outside, so a plan for the footprint misses much of their labour market.",
        "The places they commute to are brought in.",
    ),
    Meaning(
        "demand_containment", "Jobs filled from outside", "economy",
        "Too few of the footprint's jobs are filled by its own residents.",
        "Its employers depend on people for whose homes, skills and transport the partnership does not speak.",
        "The places their workers come from are brought in.",
    ),
    Meaning(
        "base_matters", "Depends on whom is counted", "economy",
        "The level of self-containment changes when people who work at home are counted too.",
        "Two honest analysts can reach two answers, so any figure must say whom it counts.",
        "Both ways of counting give the same level.",
    ),
    Meaning(
        "area_split", "Labour market cut", "economy",
        "The largest share of a functional area that any footprint of the kind holds is too small. No more than amber where "
        "under 5% of the footprint's residents live, information where it holds under a quarter of such an area.",
        "No single body can act for the labour market as a whole.",
        "One footprint of the kind holds most of the area.",
    ),
    Meaning(
        "core_excluded", "Core left out", "economy",
        "The footprint holds a good part of a functional area but not the district with the largest share of its jobs. Amber "
        "where under 5% of the footprint's residents live.",
        "The suburbs are inside and the jobs outside: the partnership steers the edge of an economy.",
        "The district with the jobs comes in, with the rest of its labour market.",
    ),
    Meaning(
        "hinterland_excluded", "Hinterland left out", "economy",
        "Districts outside send a large share of their employed residents into the footprint.",
        "Their people are part of this economy but have no part in its decisions.",
        "The districts come in, each with the rest of its labour market, or take part in another role.",
    ),
    Meaning(
        "weak_member", "Weak member", "economy",
        "A member, but the one with most of the jobs, sends more of its workers into another footprint of the kind than into the "
        "rest of this one, and few there.",
        "Its ties lead elsewhere: it may be a member for other reasons than its economy.",
        "The member joins the footprint that its workers go to, or its ties to this one grow.",
    ),
    Meaning(
        "many_economies", "Many economies", "economy",
        "The effective number of functional areas in the footprint is high.",
        "One strategy has to serve several labour markets with different needs.",
        "The footprint is drawn around fewer labour markets, or plans for each of them.",
    ),
    Meaning(
        "district_split", "District divided", "economy",
        "The largest functional area holds too little of a member district.",
        "No line along districts can put it right; figures for the district mix two economies.",
        "Nothing that a footprint of whole districts can do; use figures for smaller areas there.",
    ),
    Meaning(
        "low_agreement", "No better than chance", "economy",
        "The footprint matches functional areas no better than contiguous groups of districts drawn at random.",
        "What agreement there is comes from its size and shape, not from its economy.",
        "The agreement rises above the lowest twentieth of random groups of the same size.",
    ),
    Meaning(
        "coverage_edge", "Economy beyond the data", "economy",
        "Many employed residents of a member work abroad or offshore, where the data do not follow them.",
        "The labour market goes on beyond the edge of the data, and self-containment is known for its visible part only.",
        "Figures from across the border are added.",
    ),
    Meaning(
        "nation_border", "Across a national border", "institutions",
        "A functional area that the footprint meets lies across a border between nations.",
        "Two governments decide over one labour market.",
        "Nothing that the footprint can do; an agreement across the border helps.",
    ),
    Meaning(
        "region_border", "Across a regional border", "institutions",
        "A functional area that the footprint meets lies across a border between ITL1 regions.",
        "Regional statistics and programmes cut the labour market.",
        "Nothing that the footprint can do; use figures by district.",
    ),
    Meaning(
        "not_contiguous", "In pieces", "institutions",
        "The footprint falls into pieces that neither a shared edge nor a listed bridge, tunnel or ferry joins.",
        "Its parts have no border in common, so neither transport nor services can be planned as one.",
        "The districts between the pieces come in.",
    ),
    Meaning(
        "scale", "Scale", "institutions",
        "The footprint has fewer residents than government expects of a body at this scale.",
        "Powers and money may be withheld, and the body may be too small to carry its task.",
        "It joins with neighbours, or government accepts the size.",
    ),
    Meaning(
        "shape", "Unusual shape", "institutions",
        "The footprint is among the tenth of its kind with the least compact shapes.",
        "A long or ragged shape can mean that places in between were left out, or only that the land is so.",
        "Nothing needs to be done where coast or rivers explain the shape.",
    ),
    Meaning(
        "institution_outside", "Partner outside", "institutions",
        "Partners have their main site, and every further one that is known, or their own area, outside the footprint.",
        "A partner whose ground lies elsewhere cannot speak for this footprint alone.",
        "The district of its site comes in, or its part is agreed in writing.",
    ),
    Meaning(
        "institution_misfit", "Public body cut", "institutions",
        "The footprint cuts the areas of a family of public bodies: police, health, fire, skills, counties or authorities.",
        "The partnership needs bodies whose own areas lie half outside it, so plans, budgets and figures do not match.",
        "The footprint holds each body's area whole, lies wholly inside it, or holds none of it.",
    ),
    Meaning(
        "unstable_area", "Unsettled labour market", "data",
        "The functional area changes in many of the runs with slightly other settings.",
        "Where its line runs depends on the method, so a misfit against it is no strong evidence.",
        "The area keeps its members whatever the settings.",
    ),
    Meaning(
        "area_invalid", "Not a labour market by its own test", "data",
        "A functional area itself misses the criteria of size and self-containment.",
        "To miss a poor target says little against the footprint.",
        "Another set of functional areas is used, or the area is merged with its neighbour.",
    ),
    Meaning(
        "rank_changes", "Rank depends on the boundary", "data",
        "The indicator's rank among peers moves by more than its uncertainty when measured on the functional areas instead.",
        "Whether the place looks strong or weak is an effect of its boundary.",
        "Both boundaries lead to the same place among peers.",
    ),
    Meaning(
        "vintage", "Codes of another year", "data",
        "A file's codes are not those of the footprint's districts: older ones were converted, unknown ones could not be used.",
        "Districts were merged and redrawn; a figure may stand for other land than it names.",
        "All files use districts of April 2025.",
    ),
    Meaning(
        "data_gap", "Figures missing", "data",
        "An indicator is not published for the districts of the footprint, or for too few of them.",
        "A figure for the footprint would stand for a part of it only.",
        "The indicator is published for at least nine tenths of its people.",
    ),
    Meaning(
        "uncertain", "Too uncertain", "data",
        "An indicator's confidence interval is too wide to say where a member district stands.",
        "A rank or a trend read from such figures may be chance.",
        "A larger sample, several years together, or a figure for the whole footprint is used.",
    ),
    Meaning(
        "series_break", "Series broken", "data",
        "The two periods of an indicator straddle a known break in how it is measured.",
        "A change between them may come from the new method and not from the place.",
        "Periods on one side of the break are compared.",
    ),
)  # fmt: skip

MEANINGS: Mapping[str, Meaning] = {meaning.kind: meaning for meaning in _ALL}
"""Meanings by kind, in the order in which kinds are listed."""

_OF_VERDICT = (
    Meaning(
        "verdict_containment", "Holds together: self-containment", "economy",
        "The smaller of supply-side and demand-side self-containment. Under the lower bound it does not hold together.",
        "ONS accepts two thirds on both sides from 25,000 workers on before it calls a group of places one labour market.",
        "More of the residents work inside, or more of the jobs are filled from inside.",
    ),
    Meaning(
        "verdict_percentile", "Holds together: groups that keep fewer", "economy",
        "Of contiguous groups of districts of its size, the share that keep less of their commuting.",
        "Self-containment rises with size by itself; only what few others of the size reach speaks for the boundary.",
        "The footprint keeps more than most groups of its size.",
    ),
    Meaning(
        "verdict_alone", "Holds together: nothing to compare with", "economy",
        "Self-containment where there are no groups of its size. Under the lower bound the footprint does not hold together.",
        "A whole nation or a pan-regional body has nothing of its size beside it.",
        "More of the residents work inside, or more of the jobs are filled from inside.",
    ),
    Meaning(
        "verdict_whole", "Is whole: labour markets held", "economy",
        "Share of the residents who live in labour markets that the footprint holds nearly whole.",
        "A boundary through a labour market leaves part of its economy to others.",
        "The districts that complete its labour markets come in.",
    ),
    Meaning(
        "verdict_hinterland", "Is whole: workers from districts left out", "economy",
        "Workers from districts left out that send it many of their residents, against its jobs.",
        "People whose working lives depend on the footprint have no part in it.",
        "The districts that send most come in, or take part in another role.",
    ),
    Meaning(
        "verdict_core", "Is whole: core left out", "economy",
        "Share of the residents in a labour market of which the footprint holds a quarter or more but not the main district.",
        "The place that their working lives turn on is outside.",
        "The district with the most jobs comes in.",
    ),
)  # fmt: skip

THRESHOLD_MEANINGS: Mapping[str, Meaning] = {**{one.kind: one for one in _OF_VERDICT}, **MEANINGS}
"""What every threshold is about: those of the verdict, then those of flags."""
