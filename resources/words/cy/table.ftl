# state: draft
# Tablau, fel y mae’r atodiad yn eu dangos.

table-relation = { $relation ->
    [same] yr un ardal
    [inside] yn gyfan gwbl y tu mewn
    [contains] yn cwmpasu’r cyfan ohono
    [cut] wedi’i thorri
   *[outside] y tu allan
 }
