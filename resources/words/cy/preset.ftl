# state: draft
# Setiau o drothwyon, a throthwyon y defnyddiwr.

preset-title-own = Ein trothwyon ni
preset-title-ttwa = Rheol teithio i’r gwaith SYG
preset-title-lep_review_2018 = Adolygiad 2018 o bartneriaethau menter lleol
preset-title-white_paper_2024 = Papur Gwyn 2024
preset-source-own = trothwyon y rhaglen hon: meini prawf cyhoeddedig lle mae rhai, fel arall ein rhai ni
preset-source-ttwa = rheol teithio i’r gwaith SYG, 2011: o 25,000 o weithwyr ymlaen, mae 66.7% ar y ddwy ochr yn ddigon
preset-source-lep_review_2018 = yr adolygiad “Strengthened Local Enterprise Partnerships” (Gorffennaf 2018): nid yw partneriaethau’n gorgyffwrdd mwyach, ac mae gan bob lle un
preset-source-white_paper_2024 = Papur Gwyn Datganoli Lloegr (Rhagfyr 2024): graddfa, bod mewn un darn, peidio â gadael lleoedd rhwng awdurdodau, cyd-fynd â chyrff cyhoeddus eraill

preset-changed = Trothwyon a newidiwyd: { $changes }
preset-own-number = { $n } o’ch eiddo chi
preset-limit = Trothwy “{ $title }”: { $bounds }; { $origin }. Y rhagosodiad: { $default }.

# Yr hyn a wrthodir.

preset-unknown = Nid oes set o drothwyon o’r enw “{ $name }”.
preset-unknown-remedy = Dewiswch un o’r rhain: { $presets }.
preset-kind-unknown = Nid oes trothwy o’r enw “{ $name }”.
preset-kind-nearest = Y rhai agosaf: { $kinds }.
preset-kinds = Y mathau yw: { $kinds }.
preset-level = { $level ->
    [red] coch
    [amber] ambr
   *[info] gwybodaeth
 }
preset-bounds = { COUNT($levels) ->
    [one] Mae { $kind } yn cymryd un terfyn: { $levels }; { $given ->
        [two] rhoddwyd { $given } derfyn.
        [few] rhoddwyd { $given } therfyn.
        [many] rhoddwyd { $given } therfyn.
       *[other] rhoddwyd { $given } terfyn.
     }
   *[other] Nifer y terfynau y mae { $kind } yn eu cymryd yw { COUNT($levels) }: { $levels }; { $given ->
        [two] rhoddwyd { $given } derfyn.
        [few] rhoddwyd { $given } therfyn.
        [many] rhoddwyd { $given } therfyn.
       *[other] rhoddwyd { $given } terfyn.
     }
 }
preset-bounds-remedy = Ysgrifennwch { $written } ar gyfer yr hyn ydyw yn awr.
preset-numbers = { $unit ->
    [share] Mae { $kind } yn cymryd cyfrannau o 0 i 1, megis 0.75.
    [people] Mae { $kind } yn cymryd niferoedd o bobl, sero neu fwy.
    [districts] Mae { $kind } yn cymryd niferoedd o awdurdodau lleol, sero neu fwy.
    [functional_areas] Mae { $kind } yn cymryd niferoedd o ardaloedd gweithredol, sero neu fwy.
    [pieces] Mae { $kind } yn cymryd niferoedd o ddarnau, sero neu fwy.
    [sides] Mae { $kind } yn cymryd niferoedd o ochrau, sero neu fwy.
    [codes] Mae { $kind } yn cymryd niferoedd o godau, sero neu fwy.
    [years] Mae { $kind } yn cymryd niferoedd o flynyddoedd, sero neu fwy.
    [ranks] Mae { $kind } yn cymryd niferoedd o safleoedd, sero neu fwy.
   *[other] Mae { $kind } yn cymryd rhifau, sero neu fwy.
 }
preset-numbers-remedy = Yn awr mae fel hyn: { $bounds }.
preset-order = { $kind }: rhaid cyrraedd { $first ->
    [red] coch
    [amber] ambr
   *[info] gwybodaeth
 } cyn { $last ->
    [red] coch
    [amber] ambr
   *[info] gwybodaeth
 }.
preset-order-remedy = { $worse ->
    [below] Rhowch { $first ->
        [red] coch
        [amber] ambr
       *[info] gwybodaeth
     } yn gyntaf, a rhifau is ar ei ôl.
   *[above] Rhowch { $first ->
        [red] coch
        [amber] ambr
       *[info] gwybodaeth
     } yn gyntaf, a rhifau uwch ar ei ôl.
 }
preset-twice = Rhoddwyd trothwy { $kind } ddwywaith.
preset-twice-remedy = Rhowch ef unwaith.
preset-no-threshold = Nid trothwy yw “{ $text }”.
preset-no-threshold-remedy = Ysgrifennwch ef fel { $written }.
