from petrel.outputs.charts import Bar, bars


def widths(svg):
    import re

    return [float(w) for w in re.findall(r'class="bar__(?:sure|range)"[^>]*width="([\d.]+)"', svg)]


def test_bars_share_one_scale_from_zero():
    first, second = bars([Bar(50, 100), Bar(25, 25)])
    assert widths(first) == [50.0, 50.0]
    assert widths(second) == [25.0]


def test_tiny_value_can_still_be_seen():
    assert widths(bars([Bar(1, 1), Bar(100_000, 100_000)])[0]) == [0.6]


def test_nothing_to_draw_is_no_error():
    assert bars([]) == []
    assert widths(bars([Bar(0, 0)])[0]) == [0.6]
