# state: draft
# Haenau, fel y mae’r atodiad yn sôn amdanynt.

layers-not-published = { $indicator }, { $year }: heb ei gyhoeddi ar gyfer { $missing } o’r { $values } awdurdod lleol.
