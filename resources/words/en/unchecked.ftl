# Why a question could not be looked at, to stand after a colon.

unchecked-flows-cover = the flows do not cover every district of the footprint
unchecked-flows-count-others = the flows already count more than people with a fixed workplace
unchecked-single-district = the footprint is a single district, which has no rest to be tied to
unchecked-no-other-footprint = there is no other footprint of the kind to be tied to
unchecked-no-abroad = no figures are held on people who work abroad

# Figures, ranks, and footprints with nothing to look at.

unchecked-no-indicator = no indicator is looked at
unchecked-other-areas = figures of { $indicator } are published for { $areas }, not for districts
unchecked-no-intervals = no confidence intervals are published for { $indicator }
unchecked-areas-cover = the functional areas do not cover every district of the footprint
unchecked-refused-areas = on its functional areas, { $why }
unchecked-few-peers = too few footprints of the kind have a figure to rank among
unchecked-no-district = no whole district is recorded as a member on the day
unchecked-nothing = there was nothing to look at

# Labour markets, members, shape and institutions.

unchecked-no-random-groups = there are no random groups of its size to compare it with
unchecked-not-tried = nobody has tested how stable these functional areas are (“How stable?” tests it)
unchecked-no-whole-area = no functional area that it meets consists of whole districts, which these flows could test
unchecked-own-drafts = footprints of your own are drafts, which are not compared with each other
unchecked-scattered = { $kinds } are not meant to cover the country
unchecked-no-shapes = there are no shapes to measure it on, or it is none of the known footprints
unchecked-few-footprints = { $footprints ->
    [one] there is only 1 footprint of the kind to compare it with
   *[other] there are only { $footprints } footprints of the kind to compare it with
 }
unchecked-no-partner = no partner is recorded for this partnership
unchecked-no-body = no public body with a local area of another kind meets it on the day
unchecked-no-figure = there is no figure for the { $weight } of { $districts }
