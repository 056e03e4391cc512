import geopandas as gpd
import pytest

from explorer.places.districts import DistrictLookup
from tests.support import true_table


@pytest.fixture
def midlands(lookup: DistrictLookup) -> gpd.GeoDataFrame:
    codes = lookup.in_regions(["TLG"])
    return true_table(codes, column="LAD24CD").assign(LAD24NM=[lookup.name(code) for code in codes])
