# Why a question could not be looked at, to stand after a colon.

unchecked-flows-cover = the flows do not cover every district of the footprint
unchecked-flows-count-others = the flows already count others than people with a fixed workplace
unchecked-single-district = the footprint is a single district, which has no rest to be tied to
unchecked-no-other-footprint = there is no other footprint of the kind to be tied to
unchecked-no-abroad = no figures are held on people who work abroad
