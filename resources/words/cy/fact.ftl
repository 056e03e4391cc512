# state: draft
# Tablau a gynhwysir sydd wedi’u difrodi.

fact-shares = { $file }: nid yw cyfrannau’r awdurdod lleol hwn yn adio i 1: { $district }.
fact-district = { $file }: nid awdurdod lleol ym mis Ebrill 2025 yw { $code }.
