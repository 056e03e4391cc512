# What each number of the evidence is.

evidence-not-known = not known

# Commuting.

evidence-supply = supply-side self-containment
evidence-work-inside = employed residents who work inside
evidence-employed-residents = employed residents
evidence-demand = demand-side self-containment
evidence-filled-inside = jobs filled from inside
evidence-jobs = jobs
evidence-not-covered = districts that the flows do not cover
evidence-beside-not-covered = bordering or linked districts that the flows do not cover
evidence-at-home = people who work at home
evidence-supply-fixed = supply side, fixed workplaces
evidence-supply-home = supply side, with people who work at home
evidence-demand-fixed = demand side, fixed workplaces
evidence-demand-home = demand side, with people who work at home
evidence-share-inside = share of the employed residents of { $district } who work inside
evidence-commuters-from = commuters from { $district } into the footprint
evidence-work-in-rest = share of the employed residents of { $district } who work in the rest
evidence-work-in-other = share who work in { $other }
evidence-share-abroad = share of the employed residents of { $district } who work abroad or offshore
evidence-abroad = people who work abroad or offshore

# Figures and ranks.

evidence-vintage-unmatched = codes in { $what } that match no district
evidence-vintage-older = older codes in { $what } for districts of the footprint
evidence-with-value = share of { $whom } with a value
evidence-widest = largest relative error or width of interval
evidence-too-uncertain = members too uncertain to be placed
evidence-breaks = breaks between the two years
evidence-years-with-care = years that are compared with care
evidence-rank = rank of the footprint
evidence-rank-areas = rank of its functional areas
evidence-rank-best = highest rank that uncertainty allows the footprint
evidence-rank-worst = lowest rank that uncertainty allows the footprint
evidence-rank-areas-best = highest rank that uncertainty allows its functional areas
evidence-rank-areas-worst = lowest rank that uncertainty allows its functional areas

# Labour markets.

evidence-unplaced = members that no functional area covers
evidence-area-held = share of the functional area in this footprint
evidence-area-part = share of the residents of the footprint
evidence-area-largest = largest share in any footprint of the kind
evidence-area-residents = residents of the functional area
evidence-jobs-in = share of its jobs in { $district }
evidence-areas-effective = effective number of functional areas
evidence-residents-in = share of residents in { $area }
evidence-district-in = share of { $district } in { $area }
evidence-areas-meeting = functional areas that meet the district
evidence-people-in = share of its people in { $part }
evidence-agree-less = share of random groups that agree less
evidence-homogeneity = homogeneity of the footprint
evidence-homogeneity-random = homogeneity of random groups, median
evidence-runs-changed = share of runs in which it changes
evidence-validity = validity of the functional area against the criteria

# Members and shape.

evidence-in-several = districts in more than one footprint
evidence-districts = districts of the footprint
evidence-residents-share = share of its residents in them
evidence-in-none = districts in no footprint of the kind
evidence-extent = districts of the extent
evidence-commuters-from-them = commuters from them into the footprint
evidence-left-between = districts left between footprints
evidence-their-residents = their residents
evidence-pieces = pieces of the footprint
evidence-apart = districts apart from the largest piece
evidence-residents = residents
evidence-no-population = districts whose residents are not known
evidence-polsby-popper = Polsby–Popper: area, compared with that of a circle with the same outline
evidence-reock = Reock: area, compared with that of the smallest circle around it
evidence-less-compact = share of footprints of the kind that are less compact

# Partners and public bodies.

evidence-outside = { $partner } lies outside
evidence-placed = partners whose place is known
evidence-not-placed = partners whose place is not known
evidence-body-inside = share of the people of { $body } inside
evidence-family-cut = cut of { $family }
