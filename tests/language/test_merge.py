"""Which old translation goes to which text of today; nothing that was translated is ever lost."""

import pytest
from babel.messages.catalog import Message
from hypothesis import given
from hypothesis import strategies as st

from game.language.merge import merge
from game.language.po import PoCatalog, dumps, loads, new_catalog, strings, template_headers


def template(*texts: tuple[str, str]) -> PoCatalog:
    catalog = PoCatalog(template_headers())
    for text_id, source in texts:
        catalog.add(source, context=text_id)
    return catalog


def translated(*texts: tuple[str, str, str]) -> PoCatalog:
    catalog = new_catalog("bs")
    for text_id, source, string in texts:
        catalog.add(source, string, context=text_id)
    return catalog


def shown(catalog: PoCatalog) -> list[tuple[str, str, bool]]:
    return [(name, strings(message)[0], message.fuzzy) for name, message in catalog.texts.items()]


def obsolete(catalog: PoCatalog) -> list[tuple[str | None, object, object]]:
    return [(message.context, message.id, message.string) for message in catalog.obsolete.values()]


def test_the_order_is_that_of_the_episode() -> None:
    old = translated(("e.a.chat-1", "One", "Jedan"), ("e.a.chat-2", "Two", "Dva"))
    new = merge(template(("e.a.chat-2", "Two"), ("e.a.chat-1", "One"), ("e.b.chat-1", "New")), old)
    assert shown(new) == [
        ("e.a.chat-2", "Dva", False),
        ("e.a.chat-1", "Jedan", False),
        ("e.b.chat-1", "", False),
    ]


def test_a_step_put_before_others_moves_their_translations() -> None:
    old = translated(("e.a.chat-1", "One", "Jedan"), ("e.a.chat-2", "Two", "Dva"))
    new = merge(template(("e.a.chat-1", "Zero"), ("e.a.chat-2", "One"), ("e.a.chat-3", "Two")), old)
    assert shown(new) == [
        ("e.a.chat-1", "", False),
        ("e.a.chat-2", "Jedan", False),
        ("e.a.chat-3", "Dva", False),
    ]


def test_a_translation_does_not_move_to_another_episode() -> None:
    new = merge(template(("f.a.chat-1", "One")), translated(("e.a.chat-1", "One", "Jedan")))
    assert shown(new) == [("f.a.chat-1", "", False)]
    assert obsolete(new) == [("e.a.chat-1", "One", "Jedan")]


def test_a_corrected_source_makes_the_translation_fuzzy_and_remembers_the_old_source() -> None:
    new = merge(template(("e.a.chat-1", "One!")), translated(("e.a.chat-1", "One", "Jedan")))
    assert shown(new) == [("e.a.chat-1", "Jedan", True)]
    assert new.texts["e.a.chat-1"].previous_id == ["One"]


def test_a_second_correction_still_remembers_what_was_translated() -> None:
    once = merge(template(("e.a.chat-1", "One!")), translated(("e.a.chat-1", "One", "Jedan")))
    twice = merge(template(("e.a.chat-1", "One!!")), loads(dumps(once).decode()))
    assert twice.texts["e.a.chat-1"].previous_id == ["One"]


def test_a_correction_taken_back_is_no_longer_fuzzy() -> None:
    once = merge(template(("e.a.chat-1", "One!")), translated(("e.a.chat-1", "One", "Jedan")))
    back = merge(template(("e.a.chat-1", "One")), loads(dumps(once).decode()))
    assert shown(back) == [("e.a.chat-1", "Jedan", False)]
    assert not back.texts["e.a.chat-1"].previous_id


def test_what_is_gone_stays_as_obsolete_and_comes_back() -> None:
    gone = merge(template(), translated(("e.a.chat-1", "One", "Jedan"), ("e.a.chat-2", "Two", "")))
    assert obsolete(gone) == [("e.a.chat-1", "One", "Jedan")]
    back = merge(template(("e.b.say-1", "One")), loads(dumps(gone).decode()))
    assert shown(back) == [("e.b.say-1", "Jedan", False)]
    assert not back.obsolete


def test_a_fuzzy_entry_becomes_obsolete_beside_the_source_it_was_made_for() -> None:
    fuzzy = merge(template(("e.a.chat-1", "One!")), translated(("e.a.chat-1", "One", "Jedan")))
    assert obsolete(merge(template(), fuzzy)) == [("e.a.chat-1", "One", "Jedan")]


def test_the_translators_own_marks_stay() -> None:
    old = translated(("e.a.chat-1", "One", "Jedan"), ("e.a.chat-2", "Two", ""))
    old.texts["e.a.chat-1"].flags.add("fuzzy")
    old.texts["e.a.chat-1"].user_comments.append("Provjeriti")
    old.texts["e.a.chat-2"].user_comments.append("Ne razumijem")
    new = merge(template(("e.a.chat-1", "One"), ("e.a.chat-2", "Two")), old)
    assert new.texts["e.a.chat-1"].fuzzy
    assert new.texts["e.a.chat-1"].user_comments == ["Provjeriti"]
    assert new.texts["e.a.chat-2"].user_comments == ["Ne razumijem"]


def test_a_text_that_begins_to_count_keeps_its_form() -> None:
    counted = PoCatalog(template_headers())
    counted[("{n} door", "{n} doors")] = Message(("{n} door", "{n} doors"), context="t.doors")
    new = merge(counted, translated(("t.doors", "{n} doors", "{n} vrata")))
    assert strings(new.texts["t.doors"]) == ("{n} vrata", "", "")
    assert new.texts["t.doors"].fuzzy
    again = merge(template(("t.doors", "{n} doors")), new)
    assert not again.texts["t.doors"].pluralizable


def test_english_that_was_only_typed_anew_is_not_fuzzy() -> None:
    old = translated(("e.a.chat-1", 'He said "no" - twice...', "Dvaput je rekao ne."))
    new = merge(template(("e.a.chat-1", "He said “no” –  twice…")), old)
    assert shown(new) == [("e.a.chat-1", "Dvaput je rekao ne.", False)]
    assert not new.obsolete


def test_english_that_gets_forms_for_two_players_is_not_fuzzy() -> None:
    old = translated(("e.a.say-1", "{He|She} can tell.", "{On|Ona} može reći."))
    new = merge(template(("e.a.say-1", "{He|She||They} can {tell||both tell}.")), old)
    assert shown(new) == [("e.a.say-1", "{On|Ona} može reći.", False)]


def test_another_mark_at_the_end_is_another_sentence() -> None:
    new = merge(template(("e.a.chat-1", "You did?")), translated(("e.a.chat-1", "You did.", "Jesi.")))
    assert shown(new) == [("e.a.chat-1", "Jesi.", True)]


def said(text_id: str, note: str, string: str = "") -> PoCatalog:
    catalog = new_catalog("bs") if string else PoCatalog(template_headers())
    catalog.add("I went out.", string, context=text_id, auto_comments=[note])
    return catalog


def test_a_line_of_another_speaker_is_fuzzy_until_somebody_has_looked() -> None:
    old = said("e.a.say-1", "Spoken by Mum (female). To the hero.", "Izašla sam.")
    now = said("e.a.say-1", "Spoken by Dad (male). To the hero.")
    once = loads(dumps(merge(now, old)).decode())
    assert shown(once) == shown(merge(now, once)) == [("e.a.say-1", "Izašla sam.", True)]
    once.texts["e.a.say-1"].flags.clear()
    assert shown(merge(now, once)) == [("e.a.say-1", "Izašla sam.", False)]


def test_the_same_english_elsewhere_is_offered_and_fuzzy() -> None:
    old = translated(("e.a.chat-1", "One", "Jedan"), ("e.a.chat-2", "Two", ""))
    texts = template(("e.a.chat-1", "One"), ("f.a.chat-1", "One"), ("e.a.chat-2", "Two"))
    assert shown(merge(texts, old)) == [
        ("e.a.chat-1", "Jedan", False),
        ("f.a.chat-1", "Jedan", True),
        ("e.a.chat-2", "", False),
    ]


def test_what_was_only_offered_is_not_offered_further() -> None:
    old = translated(("e.a.chat-1", "One", "Jedan"))
    old.texts["e.a.chat-1"].flags.add("fuzzy")
    new = merge(template(("e.a.chat-1", "One"), ("f.a.chat-1", "One")), old)
    assert shown(new) == [("e.a.chat-1", "Jedan", True), ("f.a.chat-1", "", False)]


def test_an_offer_comes_best_from_a_speaker_of_the_same_gender() -> None:
    old = said("e.a.say-1", "Spoken by Dad (male). To the hero.", "Izašao sam.")
    old.add(
        "I went out.",
        "Izašla sam.",
        context="e.a.say-2",
        auto_comments=["Spoken by Mum (female). To the hero."],
    )
    now = said("e.a.say-1", "Spoken by Dad (male). To the hero.")
    now.add("I went out.", context="e.a.say-2", auto_comments=["Spoken by Mum (female). To the hero."])
    now.add("I went out.", context="f.a.say-1", auto_comments=["Spoken by Sara (female). To the hero."])
    assert shown(merge(now, old))[-1] == ("f.a.say-1", "Izašla sam.", True)


IDS = st.sampled_from([f"{episode}.n.chat-{number}" for episode in "ef" for number in range(4)])
TEXTS = st.dictionaries(IDS, st.sampled_from(["One", "Two", "Three", "Four", "Five"]), max_size=6)


@pytest.mark.long
@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_no_translation_is_lost_and_a_second_update_changes_nothing(
    versions: list[dict[str, str]], data: st.DataObject
) -> None:
    first = versions[0]
    catalog = translated(*[(name, source, f"{name[0]} {source}") for name, source in first.items()])
    for version in versions:
        names = data.draw(st.permutations(list(version)))
        today = template(*[(name, version[name]) for name in names])
        catalog = merge(today, loads(dumps(catalog).decode()))
        assert dumps(merge(today, loads(dumps(catalog).decode()))) == dumps(catalog)
    kept = {strings(message)[0] for message in (*catalog.texts.values(), *catalog.obsolete.values())}
    assert kept - {""} == {f"{name[0]} {source}" for name, source in first.items()}
