# Kinds of figure, and how those of several areas may be combined.

figure-count = Count (people, jobs, businesses, …)
figure-rate = Rate or share (%)
figure-ratio = Ratio (per head, per hour, …)
figure-median = Median or mean
figure-index = Index number, rank or score
figure-money = Sum of money
figure-unknown = Not known
figure-count-combine = counts add up
figure-rate-combine = only through numerators and denominators
figure-ratio-combine = only through numerators and denominators
figure-median-combine = never combined: medians are not additive
figure-index-combine = never combined: index numbers are not additive
figure-money-combine = sums of money add up
figure-unknown-combine = never combined: it is not known what kind of figure it is
figure-status = { $status ->
    [x] not available
    [c] confidential
    [z] does not apply
    [u] unreliable: too few were asked
    [sum] added up from the districts that were merged
   *[other] { $status }
 }
