# Places that can be found.

place-kind-region = Region
place-kind-district = District
place-kind-partnership = Partnership
place-kind-functional_area = Functional area
place-kind-postcode_district = Postcode district
place-postcode = Postcode district { $postcode } lies in { $district }.
place-postcode-several = Postcode district { $postcode } lies in { $districts } (share of its postcodes).
place-share = { $district } ({ $share })
