from explorer.places.postcode_districts import PostcodeDistrict


def test_a_postcode_district_is_shown_with_half_its_size_around_it_and_no_less_than_can_be_read() -> None:
    wide = PostcodeDistrict("SY16", 310.0, 220.0, (300.0, 200.0, 400.0, 220.0), {})
    assert wide.surroundings(60.0) == (275.0, 180.0, 425.0, 240.0)
