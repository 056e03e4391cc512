# state: draft
# Yr hyn y mae gwirio datganiad yn ei ddweud am ei ffigurau.

verify-altered = Wedi’i newid: mae { $id } yn dangos { $shown }; mae’r canfyddiadau’n dweud { $now }.
verify-changed = Ddim felly mwyach: mae { $id } yn dangos { $shown }; mae’r canfyddiadau’n dweud { $now } yn awr.
verify-unknown = Ddim yn y canfyddiadau: { $id }, sy’n dangos { $shown }.
verify-gone = Wedi’i dynnu allan: { $id }; yr hyn a oedd: { $was }.
verify-of = Ffigurau: { $name }, { $day }.
verify-result = { $wrong ->
    [0] Mae pob un o’r { $figures } ffigur yn dal.
   *[other] Nid yw { $wrong } o’r { $figures } ffigur yn dal.
 }
