# state: draft
# Trothwyon: beth ydynt, a phwy biau nhw.

limit-bounds = { CAPITAL($bounds) }
limit-bounds-of = { CAPITAL($bounds) }; { $origin }
limit-step = { $level ->
    [red] coch
    [amber] ambr
   *[info] gwybodaeth
 } { $worse ->
    [below] o dan
    [above] uwchlaw
   *[from] o
 } { $bound }
limit-step-first = { $level ->
    [red] coch
    [amber] ambr
   *[info] gwybodaeth
 } o’r cyntaf
limit-ours = ein trothwy ni
limit-yours = eich trothwy chi
limit-ttwa = rheol teithio i’r gwaith SYG, 2011
limit-ttwa-here = mae rheol teithio i’r gwaith SYG, 2011, yn gofyn am 66.7% lle mae 25,000 neu fwy yn gweithio; ein trothwy ni yw 75% ar gyfer partneriaeth
limit-white-paper = Papur Gwyn Datganoli Lloegr (Rhagfyr 2024)
limit-lep-review = yr adolygiad “Strengthened Local Enterprise Partnerships” (Gorffennaf 2018)
limit-scale = mae Papur Gwyn 2024 yn disgwyl 1.5 miliwn; roedd adolygiad 2022 o bartneriaethau menter lleol yn disgwyl 500,000
limit-two-thirds = rheol teithio i’r gwaith SYG, 2011, ar gyfer dwy ran o dair; ein trothwy ni yw 60%
limit-ttwa-large = rheol teithio i’r gwaith SYG, 2011, ar gyfer ardaloedd o 25,000 neu fwy o weithwyr
limit-white-paper-share = Papur Gwyn Datganoli Lloegr (Rhagfyr 2024); ein cyfran ni yw hon
