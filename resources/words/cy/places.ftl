# state: draft
# Ardaloedd, fel y mae’r atodiad yn sôn amdanynt.

places-approximate = Brasamcan o ffiniau yn deillio o leoliadau codau post; nid yw’n swyddogol.
