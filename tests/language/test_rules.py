"""The rules of wording that ship with the game: well-formed, and true of their own words."""

import csv
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.glossary import GLOSSARY
from game.language.rules import PHRASES, ROWS, Rule, Rules, _beginnings, load_rules

LOCALES = Path(__file__).resolve().parents[2] / "locales"
OWN_WORDS = (("bs", "bs"), ("hr", "hr"), ("sr", "sr_latn"), ("sr_BA", "sr_ba_latn"))


def test_every_language_has_rules() -> None:
    assert set(load_rules(LOCALES)) == {"en", "bs", "hr", "sr", "sr_BA"}
    assert all(rule.advice for rules in load_rules(LOCALES).values() for rule in rules)


def test_patterns_are_compiled_once_as_long_as_the_files_hold_what_they_held(tmp_path: Path) -> None:
    for name in (ROWS, PHRASES, GLOSSARY):
        shutil.copy(LOCALES / name, tmp_path)
    once = load_rules(tmp_path)
    assert load_rules(tmp_path)["en"] is once["en"]
    (tmp_path / PHRASES).write_text("languages\tpattern\tinstead\nen\tnew one\tanother\n")
    assert load_rules(tmp_path)["en"].broken_by("a new one")


def test_no_rule_forbids_the_word_that_another_recommends() -> None:
    rules = load_rules(LOCALES)
    with (LOCALES / "language_rows.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    forbidden = [
        (language, word, rule.pattern.pattern)
        for row in rows
        for language, column in OWN_WORDS
        for word in re.split(" / |, ", row[column])
        for rule, _ in rules[language].broken_by(word.lower())
        if not rule.code.startswith("doubtful")
    ]
    assert forbidden == []


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "sr_BA", "en"])
@pytest.mark.long
def test_whatever_a_pattern_matches_is_found_by_its_beginnings(language: str) -> None:
    rules = load_rules(LOCALES)[language]

    @given(st.sampled_from(list(rules)).flatmap(lambda rule: st.tuples(st.just(rule), matching(rule))))
    def found(drawn: tuple[Rule, str]) -> None:
        rule, text = drawn
        assert bool(rule.pattern.search(text)) == any(each is rule for each, _ in rules.broken_by(text))

    found()


def matching(rule: Rule) -> st.SearchStrategy[str]:
    """Texts that a rule matches, with something before and behind."""
    return st.from_regex(rule.pattern)


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (r"\b(ab(c|d)|e[fg])", {"ab", "e"}),
        (r"(?<!x )(?<!y )\bab?c", {"a"}),
        (r"\b(?:(ab|c)d|e)f|\bgh", {"ab", "c", "e", "gh"}),
        (r"\b(a)?b", set()),
        (r"\b(?!a)b", set()),
        (r"\b(a|\w)", set()),
        (r"(?<=\()\ba", set()),
        (r"(a)\bb", set()),
    ],
)
def test_the_beginnings_of_a_pattern(pattern: str, begins: set[str]) -> None:
    assert _beginnings(pattern) == begins


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "en"])
def test_what_every_story_must_say_is_allowed(language: str) -> None:
    rules = load_rules(LOCALES)[language]
    for beat in (
        "nisi kriv. nisi kriva.",
        "možeš reći bilo kada, i kasnije.",
        "it was never your fault.",
        "it's not your fault.",
        "none of it's your fault.",
    ):
        assert rules.broken_by(beat) == []


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("bs", "trebala si znati."),
        ("hr", "da nisi to poslala, ne bi se dogodilo."),
        ("sr", "sam si kriv."),
        ("bs", "zašto si mu to poslala?"),
        ("hr", "glupo od tebe!"),
        ("sr", "uništićeš sebi život."),
        ("bs", "uništit ćeš život."),
        ("hr", "internet nikad ne zaboravlja."),
        ("bs", "ideš u zatvor."),
        ("sr", "tvoja odgovornost je da te ne prevari."),
        ("hr", "nikad ne pričaj sa strancima."),
        ("en", "it's your own fault."),
        ("en", "never talk to strangers."),
    ],
)
def test_phrases_that_blame_or_frighten_are_found(language: str, phrase: str) -> None:
    assert "banned-phrase" in {rule.code for rule, _ in load_rules(LOCALES)[language].broken_by(phrase)}


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("en", "why didn't you say anything?"),
        ("en", "why did you click on it?"),
        ("en", "if only you had asked."),
        ("en", "you could have told me."),
        ("en", "what were you thinking?"),
        ("en", "next time, think first."),
        ("bs", "zašto nisi odmah došla?"),
        ("hr", "zašto si mu odgovorio?"),
        ("sr", "zašto si to otvorila?"),
        ("bs", "da si barem pitala."),
        ("hr", "kako si mogao?"),
        ("sr", "mogla si da kažeš."),
        ("bs", "nisi to trebao slati."),
        ("hr", "što si mislila?"),
        ("sr", "kako si mogla?"),
        ("bs", "rekla sam ti."),
        ("hr", "neka ti to bude pouka."),
        ("sr", "sledeći put razmisli."),
    ],
)
def test_softer_blame_is_doubtful(language: str, phrase: str) -> None:
    assert "doubtful-phrase" in {rule.code for rule, _ in load_rules(LOCALES)[language].broken_by(phrase)}


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("en", "why did you laugh?"),
        ("en", "if only it would stop raining."),
        ("en", "you could have some cake."),
        ("bs", "zašto se smiješ?"),
        ("hr", "da si ovdje, bilo bi ljepše."),
        ("sr", "mogla si da spavaš duže."),
        ("hr", "kako si?"),
    ],
)
def test_what_friends_say_is_no_blame(language: str, phrase: str) -> None:
    assert "doubtful-phrase" not in {rule.code for rule, _ in load_rules(LOCALES)[language].broken_by(phrase)}


def test_a_warning_only_warns() -> None:
    [(rule, words)] = load_rules(LOCALES)["bs"].broken_by("prijaviću to.")
    assert (rule.code.startswith("doubtful"), words) == (True, "prijaviću")
    assert load_rules(LOCALES)["bs"].broken_by("osjećam sreću i krećeš dalje.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("želim da razgovaram o tome.", ["želim da razgovaram"]),
        ("želim da razgovaramo o tome.", []),
        ("želim da se s njom pomirim.", ["želim da se s njom pomirim"]),
        ("želim da ti se ništa ne dogodi.", []),
        ("neko dođe po nju.", ["neko"]),
        ("neko drugo dijete čeka neko vrijeme.", []),
    ],
)
def test_in_croatian_only_ones_own_will_is_an_infinitive_and_only_people_are_netko(
    text: str, told: list[str]
) -> None:
    assert [words for _, words in load_rules(LOCALES)["hr"].broken_by(text)] == told


def test_a_language_without_rules_breaks_none() -> None:
    assert Rules([]).broken_by("anything") == []


@pytest.mark.parametrize(
    ("phrases", "told"),
    [
        ("languages\tpattern\nbs\tx\n", "no column instead"),
        ("", "no column instead, languages, pattern"),
        ("languages\tpattern\tinstead\nbs\t" + "x" * 200_000 + "\ty\n", "field larger"),
    ],
)
def test_a_file_that_is_no_table_of_ours_is_named(phrases: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "language_rows.tsv").write_bytes(
        (Path(__file__).parents[2] / "locales" / "language_rows.tsv").read_bytes()
    )
    (tmp_path / "banned_phrases.tsv").write_text(phrases, "utf-8")
    with pytest.raises(ValueError, match=rf"banned_phrases\.tsv: {told}"):
        load_rules(tmp_path)


def test_a_file_that_was_changed_is_read_anew(tmp_path: Path) -> None:
    for name in ("language_rows.tsv", "banned_phrases.tsv", "glossary.tsv"):
        shutil.copy(LOCALES / name, tmp_path)
    phrases = tmp_path / "banned_phrases.tsv"
    before = load_rules(tmp_path)["bs"]
    assert before.broken_by("bajkovito") == []
    phrases.write_text(f"{phrases.read_text('utf-8')}bs\tbajkovito\tlijepo\n", "utf-8")
    [(rule, words)] = load_rules(tmp_path)["bs"].broken_by("bajkovito")
    assert (rule.advice, words) == ("lijepo", "bajkovito")


@pytest.mark.parametrize("pattern", ["(", "(" * 3000, "x{99999999999}"], ids=["open", "deep", "large"])
def test_a_wrong_pattern_is_named(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "language_rows.tsv").write_text(
        "concept\tbs\thr\tsr_latn\tsr_ba_latn\tforbid_bs\tforbid_hr\tforbid_sr\tforbid_sr_ba\n", "utf-8"
    )
    (tmp_path / "banned_phrases.tsv").write_text(f"languages\tpattern\tinstead\nbs\t{pattern}\tx\n", "utf-8")
    with pytest.raises(ValueError, match=rf"banned_phrases\.tsv: {re.escape(pattern[:1])}"):
        load_rules(tmp_path)


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("bs", "obećavam da ćeš za svaki korak znati prije nego što se desi"),
        ("hr", "znat ćeš za svaki korak"),
        ("hr", "on nikad neće saznati tko je rekao"),
        ("sr", "neće to nikada saznati"),
        ("bs", "slika će uskoro biti obrisana"),
        ("sr", "policija će uvek odgovoriti"),
        ("bs", "uvijek neko odmah pomogne"),
        ("hr", "nitko ti nikad neće oduzeti mobitel"),
        ("sr", "telefon ti uvek ostaje"),
    ],
)
def test_promises_that_nobody_can_keep_are_doubtful(language: str, phrase: str) -> None:
    assert "doubtful-phrase" in {rule.code for rule, _ in load_rules(LOCALES)[language].broken_by(phrase)}


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("bs", "kažem ti šta radim prije nego što uradim"),
        ("hr", "ne mogu obećati da nikad neće saznati"),
        ("hr", "možeš odustati kod svakog koraka"),
        ("sr", "hoće li slika nestati?"),
        ("bs", "captain_k neće saznati ko ga je upalio"),
    ],
)
def test_what_is_in_their_own_hands_may_be_promised(language: str, phrase: str) -> None:
    assert not load_rules(LOCALES)[language].broken_by(phrase)


@pytest.mark.parametrize(
    ("pattern", "words", "others"),
    [
        (r"\bsex[zc]\b|\bnude", "sexz nude", "six"),
        (r"\bmore|less", "more useless", "some"),
        (r"\b(more|less)? of", "less of", "often"),
        (r"\bdogs? bark", "dog bark", "do bark"),
        (r"\b(?:a|b) c", "b c", "c b"),
        (r"\ba[|]b|\bc", "a|b c", "b"),
        (r"\ba\|b", "a|b", "b"),
        (r"(?<!no )\bmore", "more", "no more"),
        (r"^more|\bless", "more", "no more"),
        (r"[\]|]|\bmore", "|", "less"),
    ],
)
def test_a_rule_is_looked_for_wherever_its_pattern_may_match(
    tmp_path: Path, pattern: str, words: str, others: str
) -> None:
    for name in (ROWS, PHRASES, GLOSSARY):
        shutil.copy(LOCALES / name, tmp_path)
    (tmp_path / PHRASES).write_text(f"languages\tpattern\tinstead\nen\t{pattern}\tanother\n")
    rules = load_rules(tmp_path)["en"]
    assert rules.broken_by(f"x {words}") or rules.broken_by(words)
    assert not rules.broken_by(others)


@pytest.mark.long
@given(st.data())
def test_no_rule_is_overlooked(data: st.DataObject) -> None:
    rules = load_rules(LOCALES)[data.draw(st.sampled_from(["en", "bs", "hr", "sr", "sr_BA"]))]
    rule = data.draw(st.sampled_from(list(rules)))
    text = data.draw(st.from_regex(rule.pattern, alphabet=st.characters(codec="utf-8"))).lower()
    found = [(each, match[0]) for each in rules if (match := each.pattern.search(text))]
    assert rules.broken_by(text) == found
