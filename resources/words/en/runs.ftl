# How far areas hold: what was varied, what stayed the same with it, and what moved.

runs-one-sort = { $kind ->
    [parameters] { $n ->
        [one] 1 run with other criteria (self-containment ± { $points } points, sizes ± { $sizes })
       *[other] { $n } runs with other criteria (self-containment ± { $points } points, sizes ± { $sizes })
     }
    [base] { $n ->
        [one] 1 run with another base ({ $flows })
       *[other] { $n } runs with other bases ({ $flows })
     }
    [flows] { $n ->
        [one] 1 run with other flows ({ $flows })
       *[other] { $n } runs with other flows ({ $flows })
     }
   *[resample] { $n ->
        [one] 1 run on resampled counts (seed { $seed })
       *[other] { $n } runs on resampled counts (seed { $seed })
     }
 }
runs-sorts = { $n ->
    [one] 1 run: { $sorts }
   *[other] { $n } runs: { $sorts }
 }
runs-sort = { $kind ->
    [parameters] { $n } with other criteria (self-containment ± { $points } points, sizes ± { $sizes })
    [base] { $n ->
        [one] 1 with another base ({ $flows })
       *[other] { $n } with other bases ({ $flows })
     }
    [flows] { $n } with other flows ({ $flows })
   *[resample] { $n } on resampled counts (seed { $seed })
 }
runs-sentence = { $runs }.
runs-map-note = In how many runs a district stays with the core of its area. { $runs }.
runs-changes = { $areas ->
    [one] 1 area changed in more than half of the runs.
   *[other] { $areas } areas changed in more than half of the runs.
 } { $runs }.
runs-always = { $kept } of { $known } districts always stay with the core of their area.
runs-always-varied = { $kept } of { $known } districts always stay with the core of their area, whatever of criteria, base and flows is varied.
runs-always-sorts = { $sorts } alone.
runs-always-sort = { $kind ->
    [parameters] { $kept } of { $known } with other criteria
    [base] { $kept } of { $known } with other bases
    [flows] { $kept } of { $known } with other flows
   *[resample] { $kept } of { $known } on resampled counts
 }
runs-least = The least stable: { $districts }.
runs-district = { $district } ({ $share })
runs-no-area = { $n ->
    [one] 1 run found no area. { $problem }
   *[other] { $n } runs found no area. { $problem }
 }

# One district or one area.

runs-zone = { $runs ->
    [one] { $district } stays with the core of its area in { $kept } of 1 run: { $clauses }.
   *[other] { $district } stays with the core of its area in { $kept } of { $runs } runs: { $clauses }.
 }
runs-zone-unknown = None of the runs knows { $district }.
runs-zone-moves = it moves with { $sorts }
runs-area = { $runs ->
    [one] The { $area } area changes in { $changed } of 1 run: { $clauses }.
   *[other] The { $area } area changes in { $changed } of { $runs } runs: { $clauses }.
 }
runs-area-unknown = None of the runs knows the { $area } area.
runs-area-changes = it changes with { $sorts }
runs-same = the same with { $sorts }
runs-unknown = unknown to { $flows }
runs-all-of = { $kind ->
    [parameters] all other criteria
    [base] every base
   *[resample] all resampled counts
 }
runs-some-of = { $kind ->
    [parameters] other criteria in { $n } of { $all }
   *[resample] resampled counts in { $n } of { $all }
 }
runs-base = the base “{ $name }”
runs-base-name = { $base ->
    [fixed] fixed workplaces only
    [home] also at home
    [all] also at home or in no fixed place
   *[other] { $base }
 }
runs-flows = the flows “{ $name }”

# A row for each run.

runs-row-none = no result
runs-row-resampled = resampled counts, seed { $seed }
runs-row-criteria = { $least }–{ $target }, { $low }–{ $high }
