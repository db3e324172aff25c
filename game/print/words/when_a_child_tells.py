"""The card for adults: what to do if a child tells something; whom one calls is on its back."""

from typing import Final

import msgspec

from game.text import Text


class Claim(msgspec.Struct, frozen=True):
    """What the card rests on, where it was read, and when that was written, as precisely as it is known."""

    text: Text
    source: str
    checked_on: str = ""


TITLE = Text("print.told.title", "If a child tells you")
LEAD = Text(
    "print.told.lead",
    "You don't have to solve it. You have to listen, and to pass it on to the right person the same day.",
)
DO = Text("print.told.do", "Do")
DONT = Text("print.told.dont", "Don't")
DOES = (
    (
        Text("print.told.listen", "Listen."),
        Text("print.told.listen-more", "Go to a quiet place. Let the child speak at their own pace."),
    ),
    (
        Text("print.told.calm", "Stay calm."),
        Text("print.told.calm-more", "Your face says more than your words."),
    ),
    (
        Text("print.told.believe", "Believe."),
        Text("print.told.believe-more", "It is not your task to find out whether it is true."),
    ),
    (
        Text("print.told.right", "Say that telling was right."),
        Text("print.told.right-more", "And that it is not the child's fault."),
    ),
    (
        Text("print.told.write", "Write down the child's words."),
        Text("print.told.write-more", "As soon as you can, as they were said, with day and time."),
    ),
    (
        Text("print.told.report", "Report it the same day."),
        Text(
            "print.told.report-more",
            "To the responsible person in your school or service. "
            "If nobody acts by the end of the day, you report it yourself.",
        ),
    ),
)
DOES_NOT = (
    (
        Text("print.told.ask", "Ask nothing that leads."),
        Text(
            "print.told.ask-more", "“Do you want to tell me more?” is enough. No “who”, “why” or “how often”."
        ),
    ),
    (
        Text("print.told.secret", "Don't promise to keep it secret."),
        Text("print.told.secret-more", "Say who will hear of it, and why: so that help can come."),
    ),
    (
        Text("print.told.pictures", "Don't look at pictures, and don't copy them."),
        Text("print.told.pictures-more", "Not even as proof. The police know how."),
    ),
    (
        Text("print.told.phone", "Don't take the phone away."),
        Text(
            "print.told.phone-more",
            "It would feel like a punishment, and it holds the proof. Nothing should be deleted.",
        ),
    ),
)
SAY = Text("print.told.say", "You can say")
SAYINGS = (
    Text("print.told.say-thanks", "“Thank you for telling me. That was right.”"),
    Text("print.told.say-fault", "“It is not your fault.”"),
    Text(
        "print.told.say-next",
        "“I will talk to somebody who knows how to help. "
        "I tell you what I do before I do it, and when others decide, I ask them for you.”",
    ),
)
ASK = Text("print.told.may-ask", "Two questions you may ask")
QUESTIONS = (
    Text("print.told.afraid", "“Is there somebody you are afraid of today?”"),
    Text("print.told.home", "“Is it all right for you to go home?”"),
)
ANSWERED = Text(
    "print.told.answered",
    "If home isn't safe, or it may be somebody close to the child: "
    "social work centre or police now, not the parents first.",
)
HARMED = Text("print.told.harmed", "A child who has hurt another is helped, too: the same card.")
HERE = Text("print.told.here", "Here with us")
# Translators: labels of lines on which somebody writes by hand.
PERSON = Text("print.told.person", "Responsible person")
NUMBER = Text("print.told.number", "Room and telephone")
DEPUTY = Text("print.told.deputy", "If nobody is there")
DANGER = Text("print.told.danger", "Is the child in danger right now? Police: {number}")
CHECK = Text(
    "print.told.check",
    "Check this card against the rules of your school and the law of your country before you use it.",
)
WHOM = Text("print.told.whom", "Whom you call, and whom not")
# Translators: when something holds, then what an adult does; in a row of four steps.
STEPS = (
    (
        Text("print.told.step-danger", "The child is in danger now"),
        Text("print.told.step-danger-do", "Police, before anything else."),
    ),
    (
        Text("print.told.step-close", "It isn't safe at home, or it may be somebody close"),
        Text("print.told.step-close-do", "Social work centre or police, now."),
    ),
    (
        Text("print.told.step-else", "Anything else"),
        Text("print.told.step-else-do", "The responsible person, today. The two of you decide who rings."),
    ),
    (
        Text("print.told.step-nobody", "Nobody has acted by the evening"),
        Text("print.told.step-nobody-do", "You ring yourself, whatever a superior says."),
    ),
)
CALLED = Text("print.told.called", "Who is called")
POLICE = Text("print.told.police", "Police")
POLICE_ABOUT = Text("print.told.police-about", "For danger, and for every report.")
SOCIAL = Text("print.told.social", "Social work centre")
SOCIAL_ABOUT = Text(
    "print.told.social-about", "Where a child isn't looked after or isn't safe. Write its number down today:"
)
# Translators: in a list of services, above those that a child can turn to alone.
FOR_CHILD = Text("print.told.for-child", "The child can turn to these alone, too")
NO_SOURCE = Text("print.told.no-source", "No source is written down")
NOT_CALLED = Text("print.told.not-called", "Who is not called")
NOBODY = (
    Text(
        "print.told.not-named",
        "The person whom the child has named, and whoever is close to that person.",
    ),
    Text(
        "print.told.not-family",
        "The family of another child who took part. Those who take the report talk to them.",
    ),
    Text(
        "print.told.not-chat",
        "The staff room, the class, a chat of parents. Only those hear of it who have to act.",
    ),
)
DUTY = Text("print.told.duty", "Your own duty")
DUTY_IS = Text(
    "print.told.duty-is",
    "It ends when somebody has acted, not when you have passed it on. “I'll have a quiet word with him” "
    "is no report.",
)
NO_LAW = Text("print.told.no-law", "What the law asks of you where you work:")
RESTS = Text("print.told.rests", "What the card rests on")
CLAIMS: Final = (
    Claim(
        Text(
            "print.told.claim-blame",
            "To feel blamed is one of the greatest barriers to telling. So the phone stays with the child, "
            "and good advice waits.",
        ),
        "https://hwb.gov.wales/keeping-safe-online/welsh-government-guidance/victim-blaming",
    ),
    Claim(
        Text("print.told.claim-view", "Whoever works with children should never look at the picture."),
        "https://learning.nspcc.org.uk/research-resources/report-remove",
    ),
    Claim(
        Text("print.told.claim-public", "A chat that is shown in public warns the person who did it."),
        "https://www.roditelji.me/blog/2019/04/08/umjesto-objavljivanja-nepoznate-osobe-koje-kontaktiraju-djecu-prijavite-policiji/",
        "2019-04-08",
    ),
)
