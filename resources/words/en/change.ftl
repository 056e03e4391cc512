# What changed: a footprint on a day, and flags with a threshold.

change-begins = { $districts ->
    [one] { CAPITAL($body) } begins with 1 district
   *[other] { CAPITAL($body) } begins with { $districts } districts
 }
change-ends = { $districts ->
    [one] { CAPITAL($body) } ends with 1 district
   *[other] { CAPITAL($body) } ends with { $districts } districts
 }
change-joined = { CAPITAL($body) } takes in { $districts }
change-left = { CAPITAL($body) } gives up { $districts }
change-both = { CAPITAL($body) } takes in { $joined } and gives up { $left }
change-about = about { $day }

# Flags.

change-none = No flag came, went or changed its level.
change-of-flags = { $changes }.
change-flags = { $move ->
    [went] { COUNT($flags) ->
        [one] 1 flag went: { $flags }
       *[other] { COUNT($flags) } flags went: { $flags }
     }
    [came] { COUNT($flags) ->
        [one] 1 flag came: { $flags }
       *[other] { COUNT($flags) } flags came: { $flags }
     }
    [turned] { COUNT($flags) ->
        [one] 1 flag changed level: { $flags }
       *[other] { COUNT($flags) } flags changed level: { $flags }
     }
   *[redrawn] { COUNT($flags) ->
        [one] 1 flag changed areas: { $flags }
       *[other] { COUNT($flags) } flags changed areas: { $flags }
     }
 }
change-flag = { $level ->
    [red] red “{ $title }”
    [amber] amber “{ $title }”
    [info] information “{ $title }”
   *[cannot_tell] cannot tell “{ $title }”
 }
change-flag-about = { $level ->
    [red] red “{ $title }” ({ $area })
    [amber] amber “{ $title }” ({ $area })
    [info] information “{ $title }” ({ $area })
   *[cannot_tell] cannot tell “{ $title }” ({ $area })
 }
change-flag-turned = { $before ->
    [red] { $flag } instead of red
    [amber] { $flag } instead of amber
    [info] { $flag } instead of information
   *[cannot_tell] { $flag } instead of cannot tell
 }
change-flag-redrawn = { $flag } ({ $now } instead of { $before })
change-flag-moved = { $flag } (others)
