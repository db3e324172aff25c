"""The script of who trains others: an afternoon of ninety minutes, minute by minute."""

from game.text import Text

TITLE = Text("print.script.title", "Training others: 90 minutes")
LEAD = Text(
    "print.script.lead",
    "For teachers, school psychologists and social workers, up to twenty in a room. They leave having run"
    " a lesson, not having heard about one.",
)
HAVE = Text("print.script.have", "What to have ready")
HAVES = (
    Text("print.script.have-pc", "Computer, projector, this kit. Try it in the room beforehand."),
    Text(
        "print.script.have-print",
        "For each person: cards A–G, a lesson plan, the card “If a child tells you”, the letter to parents.",
    ),
    Text(
        "print.script.have-code",
        "Your trainer code, which is printed on the kit. It is a number, not a name.",
    ),
)
SAY = Text("print.script.say", "Say")
WELCOME = (
    Text("print.script.welcome", "Welcome and rules"),
    Text(
        "print.script.welcome-do",
        "Read out the rules for pupils; they hold for adults, too. Whoever has lived through "
        "something may go out and come back without a word.",
    ),
    Text("print.script.welcome-say", "“Nobody has to say anything about themselves today either.”"),
)
TOLD = (
    Text("print.script.told", "If a child tells you"),
    Text(
        "print.script.told-do",
        "Read the card together. Then in threes: one is a child who begins to tell (as a person from "
        "the story, never from life), one listens, one watches with the card in hand. Two minutes, "
        "then change. At the end collect what was hard.",
    ),
    Text("print.script.told-say", "“You need no clever sentence. ‘Thank you for telling me’ is enough.”"),
)
"""Parts that a lesson for staff has, too."""
PARTS = (
    (5, *WELCOME),
    (
        8,
        Text("print.script.why", "Why practise"),
        Text(
            "print.script.why-do",
            "Three points, no slides: lessons in which children practise work better than warnings. "
            "Children stay silent because they fear blame and losing the phone. So the aim is telling, "
            "not knowing.",
        ),
        Text(
            "print.script.why-say",
            "“If a child comes out of this lesson with one name of an adult, it was a good lesson.”",
        ),
    ),
    (
        30,
        Text("print.script.lesson", "The lesson, with them as the class"),
        Text(
            "print.script.lesson-do",
            "Run a short lesson: rules, questions, the story with two stop points, talking, plan card. Be"
            " the teacher; name a key aloud each time you press it. Stop once and show how a part is "
            "skipped.",
        ),
        Text(
            "print.script.lesson-say",
            "“Vote as your pupils would. Then be surprised by how different their reasons are.”",
        ),
    ),
    (
        7,
        Text("print.script.hands", "Hands on"),
        Text(
            "print.script.hands-do",
            "Two people come forward and run one stop point each: open the vote, count, show, talk, "
            "choose. The others help.",
        ),
        Text("print.script.hands-say", "“Make every mistake here. Nothing you press can break it.”"),
    ),
    (18, *TOLD),
    (
        8,
        Text("print.script.measure", "What the result says"),
        Text(
            "print.script.measure-do",
            "Show the class result. Every figure was moved by chance, one class proves little, and "
            "a lesson can't change habits within 45 minutes. Many lessons together say more.",
        ),
        Text(
            "print.script.measure-say",
            "“It is about the lesson, never about a child, and never about who has the better class.”",
        ),
    ),
    (
        10,
        Text("print.script.plan", "Your own first lesson"),
        Text(
            "print.script.plan-do",
            "Everybody writes down: class, story, day, responsible person, when the letter to parents "
            "goes out. In pairs, read it to each other.",
        ),
        Text(
            "print.script.plan-say",
            "“Choose a day within the next three weeks. Later ones tend not to happen.”",
        ),
    ),
    (
        4,
        Text("print.script.end", "Close"),
        Text(
            "print.script.end-do",
            "Copy the kit for everybody who wants to go on. Ask each for one word. Count how many were "
            "trained, and enter it with your code.",
        ),
        Text(
            "print.script.end-say",
            "“Your lessons count under this code, without a name. Who gave you the stick knows whose it is.”",
        ),
    ),
)
"""Minutes, what the part is called, what the trainer does, and what can be said."""
HARD = Text("print.script.hard", "When it gets hard")
HARDS = (
    (
        Text("print.script.hard-own", "Somebody tells their own story, or one of a pupil."),
        Text(
            "print.script.hard-own-do",
            "Stop kindly, name no details, offer a talk in the break. If a child may be in danger today, "
            "it is reported today.",
        ),
    ),
    (
        Text("print.script.hard-blame", "“But why did the girl send the picture?”"),
        Text(
            "print.script.hard-blame-do",
            "Answer with another question: who asked for it, and who passed it on? That person is "
            "responsible.",
        ),
    ),
    (
        Text("print.script.hard-phone", "“Children should simply have no phones.”"),
        Text(
            "print.script.hard-phone-do",
            "Fear of losing the phone is a reason not to tell. What helps is an adult whom one can tell.",
        ),
    ),
    (
        Text("print.script.hard-law", "Questions about law and reporting."),
        Text(
            "print.script.hard-law-do",
            "Don't guess. Write the question down, and ask the responsible authority of your country.",
        ),
    ),
)
AFTER = Text("print.script.after", "Afterwards")
AFTERS = (
    Text(
        "print.script.after-stick",
        "Each school brings back its results folder on a stick, whenever it suits. The order does not "
        "matter.",
    ),
    Text(
        "print.script.after-merge",
        "Put all folders together with the command below. The same lesson is never counted twice.",
    ),
    Text(
        "print.script.after-report",
        "The report then shows how many people were trained, how many lessons they ran, and how many "
        "pupils were reached.",
    ),
)
CODE = Text("print.script.code", "Trainer code")
