# Thresholds: what they are, and whose.

limit-bounds = { CAPITAL($bounds) }
limit-bounds-of = { CAPITAL($bounds) }; { $origin }
limit-step = { $level ->
    [red] red
    [amber] amber
   *[info] information
 } { $worse ->
    [below] below
    [above] above
   *[from] from
 } { $bound }
limit-step-first = { $level ->
    [red] red
    [amber] amber
   *[info] information
 } from the first
limit-ours = the threshold is ours
limit-yours = the threshold is your own
limit-ttwa = ONS’s travel-to-work rule of 2011
limit-ttwa-here = ONS’s travel-to-work rule of 2011 asks 66.7% where 25,000 or more work; 75% for a partnership is ours
limit-white-paper = the English Devolution White Paper (December 2024)
limit-lep-review = the review “Strengthened Local Enterprise Partnerships” (July 2018)
limit-scale = the White Paper of 2024 expects 1.5 million; the review of local enterprise partnerships of 2022 expected 500,000
limit-two-thirds = ONS’s travel-to-work rule of 2011 for two thirds; 60% is ours
limit-ttwa-large = ONS’s travel-to-work rule of 2011 for areas of 25,000 workers and more
limit-white-paper-share = the English Devolution White Paper (December 2024); the share is ours
