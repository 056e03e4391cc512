# state: draft
# Swm detholiad o awdurdodau lleol.

selection-districts = { $n ->
    [one] 1 awdurdod lleol wedi’i ddewis
   *[other] { $n } awdurdod lleol wedi’u dewis
 }
selection-residents = { $people } o drigolion
selection-residents-without = { $people } o drigolion (hebddynt: { $missing })
selection-residents-unknown = ni wyddys nifer y trigolion
selection-value = { $indicator }: { $value }
selection-value-without = { $indicator }: { $value } (hebddynt: { $missing })
selection-sum = { $value } i gyd
selection-no-data = dim data
