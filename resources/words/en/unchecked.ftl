# Why a question could not be looked at, to stand after a colon.

unchecked-flows-cover = the flows do not cover every district of the footprint
unchecked-flows-count-others = the flows already count others than people with a fixed workplace
unchecked-single-district = the footprint is a single district, which has no rest to be tied to
unchecked-no-other-footprint = there is no other footprint of the kind to be tied to
unchecked-no-abroad = no figures are held on people who work abroad

# Figures, ranks, and footprints with nothing to look at.

unchecked-no-indicator = no indicator is looked at
unchecked-other-areas = figures of { $indicator } are published for { $areas }, not for districts
unchecked-no-intervals = no confidence intervals are published for { $indicator }
unchecked-areas-cover = the functional areas do not cover every district of the footprint
unchecked-refused-areas = on its functional areas { $why }
unchecked-few-peers = too few footprints of the kind have a figure to rank among
unchecked-no-district = no whole district is recorded as a member on the day
unchecked-nothing = there was nothing to look at
