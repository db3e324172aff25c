"""Faults of meaning put by hand into copies of the four episodes: what a careful reader would see.

The list is frozen: a fault that no check tells stays in it with `told=""`, and is counted.
"""

from typing import Final, NamedTuple


class Fault(NamedTuple):
    """The first place of `old` becomes `new`, and the check says `told`, "" where it says nothing."""

    story: str
    what: str
    old: str
    new: str
    told: str


GUILD: Final = "      thread: guild\n      text: Half a roof, Adi. It rains"
CLASS_LANA: Final = "    - chat: lana\n      thread: class\n      text: Mr Kovač turns fifty"

FAULTS: Final = (
    # People and places
    Fault("new-friend", "a stranger writes in the group", "    - chat: ema\n" + GUILD,
          "    - chat: leo\n" + GUILD, "not-a-member"),
    Fault("new-friend", "he writes though nobody let him in", "    - join: leo\n      thread: guild\n", "",
          "not-a-member"),
    Fault("treasure-game", "the captain writes in the team", "    - chat: nana\n      thread: team",
          "    - chat: captain\n      thread: team", "not-a-member"),
    Fault("report-it", "the fake likes it in the club", "reactions: {ema: laugh}", "reactions: {fake: laugh}",
          "not-a-member"),
    Fault("the-chain", "a pupil writes in another's chat", CLASS_LANA,
          CLASS_LANA.replace("class", "nina"), "others-chat"),
    Fault("new-friend", "a friend answers in the stranger's chat", "    - react: adi\n      as: heart",
          "    - react: adi\n      as: heart\n      thread: leo", "others-chat"),
    Fault("report-it", "a friend speaks who is not in the yard", "    - show: adi\n      as: calm\n", "",
          "speaks-unseen"),
    Fault("the-chain", "a girl speaks who stayed at the window", "    - show: lana\n      as: worried\n", "",
          "speaks-unseen"),
    Fault("treasure-game", "Nana speaks in an empty kitchen", "    - show: nana\n      as: happy\n", "",
          "speaks-unseen"),
    Fault("new-friend", "the helpline speaks after the call was over",
          "    - say: counsellor\n      text: Hello, I'm glad",
          "    - phone: home\n    - say: counsellor\n      text: Hello, I'm glad", "speaks-unseen"),
    Fault("the-chain", "two girls are called Nina", "    name: Lana\n", "    name: Nina\n", "same-name"),
    Fault("report-it", "a pupil has the hero's name", "tara: {name: Tara,", "tara: {name: Luka,",
          "same-name"),
    Fault("treasure-game", "the captain listens well", "    name: Captain_K\n",
          "    name: Captain_K\n    listener: yes\n", "offender-listens"),
    Fault("the-chain", "the boy who passes it on listens well", "    person: petar\n",
          "    person: petar\n    listener: yes\n", "offender-listens"),
    Fault("the-chain", "a no that nobody hears", "        - do: Leave the envelope closed\n",
          "        - say: No. I leave it closed.\n", "nobody-hears"),
    Fault("treasure-game", "paused without an act", "    - act: pause\n    - rest: Stop!",
          "    - rest: Stop!", "tool-without-act"),
    Fault("new-friend", "the block is only told", "    - tools: {tell: tell-sara}",
          "    - tools: {block: nobody-yet, tell: tell-sara}", "tool-without-act"),
    # Time
    Fault("new-friend", "the stranger knocks before the roof", '      clock: "20:15"', '      clock: "18:15"',
          "clock-backwards"),
    Fault("the-chain", "school before breakfast", '      clock: "08:00"', '      clock: "06:00"',
          "clock-backwards"),
    Fault("treasure-game", "cards before the chat", '      clock: "17:30"', '      clock: "15:30"',
          "clock-backwards"),
    Fault("report-it", "two minutes of nothing", "    - types: ema\n",
          "    - wait: 120\n    - types: ema\n", "long-wait"),
    Fault("treasure-game", "somebody types for a minute", "      sticker: boat\n",
          "      sticker: boat\n      delay: 60\n", "long-wait"),
    Fault("new-friend", "a card of 45 minutes", "minutes: 10", "minutes: 45", "minutes-off"),
    Fault("report-it", "a card of 4 minutes", "minutes: 12", "minutes: 4", "minutes-off"),
    Fault("new-friend", "the knock on a phone that is off", "    - phone: lock\n    - notify: leo",
          '    - phone: "off"\n    - notify: leo', "phone-away"),
    # Ways
    Fault("treasure-game", "an option for two heroes at once",
          "          if: [not slept-on-it, not did-block]", "          if: [hero-iva, hero-tarik]",
          "option-never-open"),
    Fault("the-chain", "no way on but the tools", "    - goto: pressure\n\n  opened:",
          "    - goto: closed\n\n  opened:", "no-way-out"),
    # Words
    Fault("new-friend", "two options alike", "Let's give the king an umbrella.",
          "Just half a roof, still a roof is it.", "like-option"),
    Fault("the-chain", "two options alike", "I'll bring the candles. All fifty.",
          "I'll just eat the hypotenuse.", "like-option"),
    Fault("new-friend", "a hero by name", "What does {hero} write to the team?",
          "What does Lana write to the team?", "hero-name"),
    Fault("report-it", "she in a question", "What does {hero} write to the club?",
          "What does she write to the club?", "one-form"),
    Fault("treasure-game", "his in the debrief", '"{hero} dropped the anchor and took a breath."',
          '"{hero} dropped the anchor and held his breath."', "one-form"),
    Fault("the-chain", "the girl first", "{Adi|Ema} isn't.", "{Ema|Adi} isn't.", "pair-order"),
    Fault("report-it", "the girl first", "{Luka|Lana} wants to do maths.", "{Lana|Luka} wants to do maths.",
          "pair-order"),
    Fault("treasure-game", "a number to call", "You're the best treasure hunter in the whole town!",
          "Ahoy! Call me at 061 234 567!", "number-or-link"),
    Fault("new-friend", "a link to open", "Look in your treasure chest! 500 gems, from me to you.",
          "500 gems at www.towers-gems.com for you.", "number-or-link"),
    Fault("the-chain", "reviewed on no day", 'reviewed_by: ""', "reviewed_by: A. Reader", "review-undated"),
    # What no check can know, or none knows yet
    Fault("new-friend", "the goose is a duck", "Forty-one tiles. She's sitting on one.",
          "Forty-one tiles. The duck sits on one.", ""),
    Fault("the-chain", "another day than the narrator's", "Monday, five past seven.",
          "Friday, five past seven.", ""),
    Fault("treasure-game", "two options that mean the same",
          "        - send: Wet feet need a towel!",
          "        - send: One half of an island for one half of Nana!", ""),
    Fault("report-it", "who tells is told to keep it", "It's about a friend. Does that count?",
          "It's about a friend. Keep it to yourself?", ""),
)  # fmt: skip
"""What stands there for each kind of `authoring.md`, but those that other checks look at already."""
