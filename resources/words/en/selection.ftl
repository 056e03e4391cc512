# What a selection of districts adds up to.

selection-districts = { $n ->
    [one] 1 district selected
   *[other] { $n } districts selected
 }
selection-residents = { $people } residents
selection-residents-without = { $people } residents ({ $missing } without)
selection-residents-unknown = residents not known
selection-value = { $indicator }: { $value }
selection-value-without = { $indicator }: { $value } ({ $missing } without)
selection-sum = { $value } in all
selection-no-data = no data
