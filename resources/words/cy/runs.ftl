# state: draft
# I ba raddau y mae ardaloedd yn dal: beth a amrywiwyd, beth arhosodd yr un fath, a beth a symudodd.

runs-one-sort = { $kind ->
    [parameters] { $n ->
        [two] { $n } rediad gyda meini prawf eraill (hunangynhwysedd ± { $points } pwynt, meintiau ± { $sizes })
       *[other] { $n } rhediad gyda meini prawf eraill (hunangynhwysedd ± { $points } pwynt, meintiau ± { $sizes })
     }
    [base] { $n ->
        [one] 1 rhediad gyda sylfaen arall ({ $flows })
        [two] { $n } rediad gyda sylfeini eraill ({ $flows })
       *[other] { $n } rhediad gyda sylfeini eraill ({ $flows })
     }
    [flows] { $n ->
        [two] { $n } rediad gyda llifoedd eraill ({ $flows })
       *[other] { $n } rhediad gyda llifoedd eraill ({ $flows })
     }
   *[resample] { $n ->
        [two] { $n } rediad ar gyfrifon wedi’u hailsamplu (hedyn { $seed })
       *[other] { $n } rhediad ar gyfrifon wedi’u hailsamplu (hedyn { $seed })
     }
 }
runs-sorts = { $n ->
    [two] { $n } rediad: { $sorts }
   *[other] { $n } rhediad: { $sorts }
 }
runs-sort = { $kind ->
    [parameters] { $n } gyda meini prawf eraill (hunangynhwysedd ± { $points } pwynt, meintiau ± { $sizes })
    [base] { $n ->
        [one] 1 gyda sylfaen arall ({ $flows })
       *[other] { $n } gyda sylfeini eraill ({ $flows })
     }
    [flows] { $n } gyda llifoedd eraill ({ $flows })
   *[resample] { $n } ar gyfrifon wedi’u hailsamplu (hedyn { $seed })
 }
runs-sentence = { $runs }.
runs-map-note = Mewn faint o rediadau y mae awdurdod lleol yn aros gyda chraidd ei ardal. { $runs }.
runs-changes = { $areas ->
   *[other] Newidiodd { $areas } ardal mewn mwy na hanner y rhediadau.
 } { $runs }.
runs-always = Mae { $kept } o’r { $known } awdurdod lleol bob amser yn aros gyda chraidd eu hardal.
runs-always-varied = Mae { $kept } o’r { $known } awdurdod lleol bob amser yn aros gyda chraidd eu hardal, beth bynnag o’r meini prawf, y sylfaen a’r llifoedd a amrywir.
runs-always-sorts = Ar eu pennau eu hunain: { $sorts }.
runs-always-sort = { $kind ->
    [parameters] { $kept } o { $known } gyda meini prawf eraill
    [base] { $kept } o { $known } gyda sylfeini eraill
    [flows] { $kept } o { $known } gyda llifoedd eraill
   *[resample] { $kept } o { $known } ar gyfrifon wedi’u hailsamplu
 }
runs-least = Y lleiaf sefydlog: { $districts }.
runs-district = { $district } ({ $share })
runs-no-area = { $n ->
    [two] Ni chanfu { $n } rediad unrhyw ardal. { $problem }
   *[other] Ni chanfu { $n } rhediad unrhyw ardal. { $problem }
 }

# Un awdurdod lleol neu un ardal.

runs-zone = { $runs ->
    [two] { $district }: mae’n aros gyda chraidd ei ardal mewn { $kept } o { $runs } rediad: { $clauses }.
   *[other] { $district }: mae’n aros gyda chraidd ei ardal mewn { $kept } o { $runs } rhediad: { $clauses }.
 }
runs-zone-unknown = Nid oes yr un o’r rhediadau’n adnabod { $district }.
runs-zone-moves = mae’n symud gyda’r canlynol: { $sorts }
runs-area = { $runs ->
    [two] Ardal { $area }: mae’n newid mewn { $changed } o { $runs } rediad: { $clauses }.
   *[other] Ardal { $area }: mae’n newid mewn { $changed } o { $runs } rhediad: { $clauses }.
 }
runs-area-unknown = Nid oes yr un o’r rhediadau’n adnabod yr ardal hon: { $area }.
runs-area-changes = mae’n newid gyda’r canlynol: { $sorts }
runs-same = yr un fath gyda’r canlynol: { $sorts }
runs-unknown = anhysbys i’r llifoedd hyn: { $flows }
runs-all-of = { $kind ->
    [parameters] pob maen prawf arall
    [base] pob sylfaen
   *[resample] pob cyfrif wedi’i ailsamplu
 }
runs-some-of = { $kind ->
    [parameters] meini prawf eraill mewn { $n } o { $all }
   *[resample] cyfrifon wedi’u hailsamplu mewn { $n } o { $all }
 }
runs-base = y sylfaen “{ $name }”
runs-base-name = { $base ->
    [fixed] mannau gwaith sefydlog yn unig
    [home] hefyd gartref
    [all] hefyd gartref neu heb fan gwaith sefydlog
   *[other] { $base }
 }
runs-flows = y llifoedd “{ $name }”

# Rhes ar gyfer pob rhediad.

runs-row-none = dim canlyniad
runs-row-resampled = cyfrifon wedi’u hailsamplu, hedyn { $seed }
runs-row-criteria = { $least }–{ $target }, { $low }–{ $high }
