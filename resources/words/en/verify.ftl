# What verifying a statement says of its figures.

verify-altered = Altered: { $id } stands as { $shown }; the findings say { $now }.
verify-changed = No longer so: { $id } stands as { $shown }; the findings now say { $now }.
verify-unknown = Not in the findings: { $id }, which stands as { $shown }.
verify-gone = Taken out: { $id }, which was { $was }.
verify-of = The figures are those of { $name } as at { $day }.
verify-result = { $wrong ->
    [0] All { $figures } figures hold.
    [one] { $wrong } of { $figures } figures does not hold.
   *[other] { $wrong } of { $figures } figures do not hold.
 }
