# What commands say.

cli-question = { "  " }{ $title }: { $grade }. { $sentence }
cli-firmness = { "  " }{ $sentence }
cli-footprints = { $n ->
    [one] { $n } footprint.
   *[other] { $n } footprints.
 }
cli-standing-none-remedy = Choose another day with --as-at, or another kind.
