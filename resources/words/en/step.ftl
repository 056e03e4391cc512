# Steps, as undo and the history name them. They are kept in projects: ids and names of values stay as they are.

step-begin-as-asked = Begin with what was asked for
step-begin-with-defaults = Begin with the defaults
step-choose = Choose { $what }
step-every-region = Choose every region
step-use = Use { $what }
step-add = Add { $what }
step-remove = Remove { $what }
step-take-out = Take out { $what }
step-confirm = Confirm { $what }
step-as-documented = Leave { $what } as documented
step-footprints = { $n ->
    [one] { $n } footprint
   *[other] { $n } footprints
 }
step-threshold = Change the threshold of “{ $flag }”
step-thresholds = Use the thresholds “{ $preset }”
step-default-thresholds = Use the default thresholds
