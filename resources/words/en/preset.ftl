# Sets of thresholds, and thresholds of the user.

preset-title-own = Own thresholds
preset-title-ttwa = ONS’s travel-to-work rule
preset-title-lep_review_2018 = LEP review 2018
preset-title-white_paper_2024 = White Paper 2024
preset-source-own = the thresholds of this program: published criteria where there are any, else ours
preset-source-ttwa = ONS’s travel-to-work rule of 2011: from 25,000 workers on, 66.7% on both sides is enough
preset-source-lep_review_2018 = the review “Strengthened Local Enterprise Partnerships” (July 2018): partnerships no longer overlap, and every place has one
preset-source-white_paper_2024 = the English Devolution White Paper (December 2024): scale, contiguity, no places left between authorities, alignment with other public bodies

preset-changed = Thresholds changed: { $changes }
preset-own-number = { $n } of your own
preset-limit = Threshold of “{ $title }”: { $bounds }; { $origin }. By default { $default }.

# What is refused.

preset-unknown = There is no preset called “{ $name }”.
preset-unknown-remedy = Choose one of: { $presets }.
preset-kind-unknown = There is no threshold called “{ $name }”.
preset-kind-nearest = The nearest: { $kinds }.
preset-kinds = Kinds are: { $kinds }.
preset-level = { $level ->
    [red] red
    [amber] amber
   *[info] information
 }
preset-bounds = { COUNT($levels) ->
    [one] { $kind } takes one bound: { $levels }; { $given ->
        [one] one bound given.
       *[other] { $given } bounds given.
     }
   *[other] { $kind } takes { COUNT($levels) } bounds: { $levels }; { $given ->
        [one] one bound given.
       *[other] { $given } bounds given.
     }
 }
preset-bounds-remedy = Write { $written } for what it is now.
preset-numbers = { $unit ->
    [share] { $kind } takes shares from 0 to 1, such as 0.75.
    [people] { $kind } takes numbers of people, zero or more.
    [districts] { $kind } takes numbers of districts, zero or more.
    [functional_areas] { $kind } takes numbers of functional areas, zero or more.
    [pieces] { $kind } takes numbers of pieces, zero or more.
    [sides] { $kind } takes numbers of sides, zero or more.
    [codes] { $kind } takes numbers of codes, zero or more.
    [years] { $kind } takes numbers of years, zero or more.
    [ranks] { $kind } takes numbers of ranks, zero or more.
   *[other] { $kind } takes numbers, zero or more.
 }
preset-numbers-remedy = It is now { $bounds }.
preset-order = { $kind }: { $first ->
    [red] red
    [amber] amber
   *[info] information
 } must be reached before { $last ->
    [red] red
    [amber] amber
   *[info] information
 }.
preset-order-remedy = { $worse ->
    [below] Give { $first ->
        [red] red
        [amber] amber
       *[info] information
     } first, and lower numbers after it.
   *[above] Give { $first ->
        [red] red
        [amber] amber
       *[info] information
     } first, and higher numbers after it.
 }
preset-twice = The threshold of { $kind } is given twice.
preset-twice-remedy = Give it once.
preset-no-threshold = “{ $text }” is not a threshold.
preset-no-threshold-remedy = Write it as { $written }.
