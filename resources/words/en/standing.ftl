# Where all partnerships of a kind stand on a day.

standing-none = No { $kind } with a district is recorded on { $day }.
standing-footprints = { $n ->
    [one] 1 footprint on { $day }.
   *[other] { $n } footprints on { $day }.
 }
standing-answers = { $side }: { $answers }.
standing-answer = { $answer ->
    [fits] { $n ->
        [one] 1 fits
       *[other] { $n } fit
     }
    [fits_in_part] { $n ->
        [one] 1 fits in part
       *[other] { $n } fit in part
     }
    [does_not_fit] { $n ->
        [one] 1 does not fit
       *[other] { $n } do not fit
     }
   *[cannot_tell] { $n } cannot be told
 }
standing-flows-elsewhere = { $source } counts nobody in { COUNT($footprints) ->
    [one] one footprint
   *[other] { COUNT($footprints) } footprints
 }; the bundled estimate stands there: { $footprints }.
standing-step = Looking at { $footprint }

# The two maps.

standing-in-several = In several, with different answers
standing-map-note = As at { $day }.
standing-complexity = Partnerships of each district
standing-complexity-note = Partnerships of every kind known here, as at { $day }; only members are counted.
standing-in-none = In no { $kind }
standing-bodies = { $n ->
    [one] In 1 partnership of all kinds
   *[other] In { $n } partnerships of all kinds
 }
