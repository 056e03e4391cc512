# state: draft
# Beth a newidiodd: ôl troed ar ddiwrnod, a baneri gyda throthwy.

change-begins = { $districts ->
   *[other] { CAPITAL($body) }: mae’n dechrau gyda { $districts } awdurdod lleol
 }
change-ends = { $districts ->
   *[other] { CAPITAL($body) }: mae’n dod i ben gyda { $districts } awdurdod lleol
 }
change-joined = { CAPITAL($body) }: yn dod i mewn: { $districts }
change-left = { CAPITAL($body) }: yn mynd allan: { $districts }
change-both = { CAPITAL($body) }: yn dod i mewn: { $joined }; yn mynd allan: { $left }
change-about = tua { $day }

# Baneri.

change-none = Ni ddaeth baner, nid aeth baner, ac ni newidiodd lefel yr un.
change-of-flags = { $changes }.
change-flags = { $move ->
    [went] { COUNT($flags) ->
        [one] Aeth 1 faner: { $flags }
        [two] Aeth { COUNT($flags) } faner: { $flags }
       *[other] Aeth { COUNT($flags) } baner: { $flags }
     }
    [came] { COUNT($flags) ->
        [one] Daeth 1 faner: { $flags }
        [two] Daeth { COUNT($flags) } faner: { $flags }
       *[other] Daeth { COUNT($flags) } baner: { $flags }
     }
    [turned] { COUNT($flags) ->
        [one] Newidiodd lefel 1 faner: { $flags }
        [two] Newidiodd lefelau { COUNT($flags) } faner: { $flags }
       *[other] Newidiodd lefelau { COUNT($flags) } baner: { $flags }
     }
   *[redrawn] { COUNT($flags) ->
        [one] Newidiodd ardaloedd 1 faner: { $flags }
        [two] Newidiodd ardaloedd { COUNT($flags) } faner: { $flags }
       *[other] Newidiodd ardaloedd { COUNT($flags) } baner: { $flags }
     }
 }
change-flag = { $level ->
    [red] coch “{ $title }”
    [amber] ambr “{ $title }”
    [info] gwybodaeth “{ $title }”
   *[cannot_tell] ni ellir dweud “{ $title }”
 }
change-flag-about = { $level ->
    [red] coch “{ $title }” ({ $area })
    [amber] ambr “{ $title }” ({ $area })
    [info] gwybodaeth “{ $title }” ({ $area })
   *[cannot_tell] ni ellir dweud “{ $title }” ({ $area })
 }
change-flag-turned = { $before ->
    [red] { $flag } yn lle coch
    [amber] { $flag } yn lle ambr
    [info] { $flag } yn lle gwybodaeth
   *[cannot_tell] { $flag } yn lle ni ellir dweud
 }
change-flag-redrawn = { $flag } ({ $now } yn lle { $before })
change-flag-moved = { $flag } (eraill)
