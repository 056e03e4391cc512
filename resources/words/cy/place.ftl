# state: draft
# Lleoedd y gellir dod o hyd iddynt.

place-kind-region = Rhanbarth
place-kind-district = Awdurdod lleol
place-kind-partnership = Partneriaeth
place-kind-functional_area = Ardal weithredol
place-kind-postcode_district = Dosbarth cod post
place-postcode = Mae’r dosbarth cod post { $postcode } yn yr awdurdod lleol hwn: { $district }.
place-postcode-several = Mae’r dosbarth cod post { $postcode } yn yr awdurdodau lleol hyn: { $districts } (cyfran ei godau post).
place-share = { $district } ({ $share })
