"""Which words of a sentence show a gender, and whose."""

import pytest

from game.language.gender_forms import forms
from game.language.gendered_words import FEMALE, MALE, NOT_FEMALE, NOT_MALE


def shown(text: str) -> list[str]:
    return [f"{form.word} {form.person} {form.sex}" for form in forms(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nisam htio.", ["htio I m"]),
        ("nisam htjela.", ["htjela I f"]),
        ("nisam htela to.", ["htela I f"]),
        ("reko sam ti.", ["reko I m"]),
        ("izašao sam iz grupe.", ["izašao I m"]),
        ("jesi li dobila poruku?", ["dobila you f"]),
        ("jesi dobio?", ["dobio you m"]),
        ("šta bih ja htio da sam na njenom mjestu?", ["htio I m"]),
        ("o čemu bi htjela pričati?", ["htjela you f"]),
        ("šta bi ti volela?", ["volela you f"]),
        ("{hero} je rekla mami.", ["rekla hero f"]),
        ("{hero} nije kriv.", ["kriv hero m"]),
        ("{hero} se sklonio.", ["sklonio hero m"]),
        ("ti si jedini kome vjerujem.", ["jedini you m"]),
        ("a ti nisi kriva!", ["kriva you f"]),
        ("ne moraš to nositi sam.", ["sam you m"]),
        ("moram doći sam.", ["sam I m"]),
        ("dođi sam!", ["sam you m"]),
        ("nisi sama.", ["sama you f"]),
        ("bio sam sam.", ["bio I m", "sam I m"]),
        ("budi hrabar.", ["hrabar you m"]),
        ("budi oprezna kad pišeš.", ["oprezna you f"]),
        ("osjećam se glupo i sama.", ["sama I f"]),
        ("bit ću spreman.", ["spreman I m"]),
        ("ustala sam, otišla u kuhinju i zaspala.", ["ustala I f", "otišla I f", "zaspala I f"]),
        ("dobro sam, samo umoran.", ["umoran I m"]),
        ("kažem da sam umorna.", ["umorna I f"]),
        ("mislila sam da si otišao.", ["mislila I f", "otišao you m"]),
        ("prva si pitala.", ["pitala you f", "prva you f"]),
        ("umorna?", ["umorna you f"]),
        ("umorna.", ["umorna I f"]),
        ("ti si prijatelj.", ["prijatelj you m"]),
        ("video si.", ["video you m"]),
        ("kupila sam si sladoled.", ["kupila I f"]),
        ("poslao si je mami.", ["poslao you m"]),
        ("sam si to uradio.", ["uradio you m", "sam you m"]),
    ],
)
def test_what_shows_a_gender(text: str, found: list[str]) -> None:
    assert shown(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "sad sam s tobom kamo god ideš.",
        "tu sam odakle god pišeš.",
        "kao da sam u školi.",
        "hvala ti što si tu.",
        "ja sam lana!",
        "je li mama rekla?",
        "mama je rekla da je kriva.",
        "ema je pitala, a tata je slušao.",
        "to je bio dobar dan.",
        "imam dobar osjećaj.",
        "napisat ću joj novi komentar.",
        "ti si samo mala riba.",
        "prvi put sam ovdje.",
        "„nisam htio“, kaže ema.",
        "vidim da je on sam.",
        "svi vide gdje sam",
        "pitao je kako sam ja.",
        "ko je i sam nešto proživio, zna.",
        "to nikome ne treba da bi ti bio prijatelj.",
        "kad bi ti neko prijetio, reci.",
        "ne bi smio biti sam kad je tužan.",
        "bi li neki sad pomogao?",
        "rekli smo mami.",
        "mama si je skuhala kavu.",
        "uzmi si vremena.",
        "nismo ništa obrisali.",
        "{hero} okrene ključ, i nastala je tišina.",
        "ona zna ko je kriv.",
        "žao mi je što si u tome.",
        "još nisam kod kuće, baš gužva.",
    ],
)
def test_what_shows_nobodys_gender(text: str) -> None:
    assert shown(text) == []


def test_a_thing_between_is_not_the_person() -> None:
    assert shown("poslala sam video.") == ["poslala I f"]


def test_no_word_is_of_both_genders() -> None:
    assert not MALE.keys() & FEMALE.keys()
    assert not {word for word in FEMALE if word.endswith("la")} & (NOT_FEMALE - {*FEMALE})
    assert all(word.endswith(("ao", "io", "eo", "uo")) for word in NOT_MALE)
    assert all(word.endswith("la") for word in NOT_FEMALE)
