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
