import pytest

from petrel.search.spoken import spoken


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("您好，请问需要哪些材料？谢谢！", "Nín hǎo, qǐng wèn xū yào nǎ xiē cái liào? Xiè xiè!"),
        ("厦门市", "Xià mén shì"),
        ("调档", "Diào dàng"),
        ("朝阳区", "Cháo yáng qū"),
        ("办理“X1 签证”", "Bàn lǐ “X1 qiān zhèng”"),
        ("旅行", "Lǚ xíng"),
        ("", ""),
    ],
)
def test_text_is_spelled_with_tones(text, sound):
    assert spoken(text) == sound
