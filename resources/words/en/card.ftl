# The summary card: one sentence, one map, three numbers.

card-supply = { $known ->
    [estimated] of the employed residents work inside (estimated)
   *[counted] of the employed residents work inside
 }
card-demand = { $known ->
    [estimated] of the jobs are filled from inside (estimated)
   *[counted] of the jobs are filled from inside
 }
card-whole = of its residents live in labour markets that it holds
card-whom = Commuting counts { $base }, as of { $census }.
card-map = { $known ->
    [estimated] Map: share of each district’s employed residents who work inside the line, estimated from { $census }.
   *[counted] Map: share of each district’s employed residents who work inside the line, { $census }.
 }
card-problems = { $n ->
    [one] The author’s own files have { $n } problem, told in the report: { $first }
   *[other] The author’s own files have { $n } problems, told in the report. The first: { $first }
 }
card-no-map = There is no map.
card-no-pptx = A slide needs the add-on python-pptx, which is not installed.
card-no-pptx-remedy = Install python-pptx with pip, or write the card as SVG.
