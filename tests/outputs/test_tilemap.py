import pytest

from petrel.outputs.tilemap import shade, tiles


def test_all_provinces_have_a_tile_of_their_own(small, sample):
    found = tiles(small(xiamen__sample=sample), "en")
    assert len(found) == 34
    assert len({(tile.x, tile.y) for tile in found}) == 34


def test_a_city_counts_for_its_province(small, sample):
    found = {tile.code: tile for tile in tiles(small(xiamen__sample=sample), "zh")}
    assert found["fujian"].count == 1
    assert found["fujian"].name == "福建"
    assert found["zhejiang"].count == 0


@pytest.mark.parametrize(
    ("count", "step"), [(0, 0), (1, 1), (3, 1), (4, 2), (8, 3), (16, 4), (99, 4)]
)
def test_shade_has_five_steps(count, step):
    assert shade(count) == step
