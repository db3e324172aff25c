"""The script of an episode on paper: for those who review or translate it and don't read its file."""

from typing import Final

from game.text import Text

# Translators: the script of a story, as of a film: on paper, with room for remarks.
KIND = Text("print.story.kind", "Script of a story")
HOW = (
    Text(
        "print.story.how-numbers",
        "Scenes have numbers. An arrow (→ 7) says with which the story goes on: of several the first whose "
        "marks fit. At the head of a scene stands from which it is reached (← 4).",
    ),
    # Translators: +asked and −asked are printed as marks beside a line.
    Text(
        "print.story.how-marks",
        "+asked: only if the story remembers this by now; −asked: only if it does not; "
        "★ asked: from here on it does. A stroke (+a / +b) means or.",
    ),
    Text(
        "print.story.how-why",
        "Small words below a message are what the game says of it afterwards. A message that names no chat "
        "is in that with whoever writes it.",
    ),
    Text("print.story.how-margin", "The margin on the right is empty: it is for your remarks."),
)
HOW_LINES = Text(
    "print.story.how-lines",
    "Small grey numbers say on which line a text stands: :87 in {file}; with a language before it, as hr:87, "
    "in the file of that translation.",
)
LOOK_FOR = Text("print.story.look-for", "What to look for in every scene")
# Translators: what nobody but a reader can see; the word before the colon says what it is about.
LOOKED_FOR = (
    Text(
        "print.story.look-people",
        "People: is everybody there who speaks or is spoken to? Is the line theirs?",
    ),
    Text(
        "print.story.look-time",
        "Time: compare the hour at the top of a scene with the hours in its words, and with the scene "
        "before.",
    ),
    Text(
        "print.story.look-pictures",
        "Pictures: do place, faces and what is shown fit the words? Is it the right chat?",
    ),
    Text(
        "print.story.look-choices",
        "Choices: does what comes next answer what was chosen? Is what the choice promises really done?",
    ),
    Text(
        "print.story.look-ways",
        "Ways: does an arrow lead to every scene? Follow each once: is anything said that didn't happen on "
        "that way?",
    ),
    Text(
        "print.story.look-remembered",
        "What is remembered: is there a ★ for every + and −, at the right choice, and is + where − should "
        "be? What begins with did or calm the game remembers by itself.",
    ),
    Text(
        "print.story.look-signs",
        "Warning signs: does the line do what its sign says? Does the note speak of it, and of no other "
        "line?",
    ),
    Text(
        "print.story.look-harm",
        "Harm: does a sentence blame, frighten, promise what nobody can keep, or show how it is done?",
    ),
    Text("print.story.look-facts", "Facts: are names, ages, numbers and floors the same everywhere?"),
    Text(
        "print.story.look-words",
        "Words: is the gender right, and the way of addressing? Has one thing one name?",
    ),
    Text(
        "print.story.look-around",
        "Around the story: do the note, the ages, the topics, the endings and the questions fit it?",
    ),
)
LOOK_BESIDE = Text(
    "print.story.look-beside",
    "The other language, in small words: compare each “not”, number, hour and name, and who speaks to whom. "
    "Was something added, or left untranslated?",
)
READ_BY = Text("print.story.read-by", "Read by")
READ_ON = Text("print.story.read-on", "Date")
TOPICS = Text("print.story.topics", "Topics: {topics}")
HARM = Text("print.story.harm", "Who does harm: {kind}")
# Translators: after “Who does harm:”.
HARMERS: Final = {
    "stranger": Text("print.story.harm-stranger", "somebody unknown"),
    "peer": Text("print.story.harm-peer", "somebody of the same age"),
    "partner": Text("print.story.harm-partner", "a girlfriend or a boyfriend"),
    "known-adult": Text("print.story.harm-known-adult", "an adult whom the child knows"),
    "gang": Text("print.story.harm-gang", "several who act together"),
    "none": Text("print.story.harm-none", "nobody"),
}
# Translators: whether a story is also for those who did something that they regret.
AFTER_MISTAKE: Final = {
    True: Text("print.story.after-mistake", "It goes on after something was sent, paid, passed on or said"),
    False: Text("print.story.no-mistake", "Nothing is sent, paid, passed on or said that somebody regrets"),
}
PLAYED = Text("print.story.played", "As whom one plays")
PEOPLE = Text("print.story.people", "Who else there is")
# Translators: beside the name of a grown-up who listens well when somebody tells.
LISTENS = Text("print.story.listens", "listens well")
# Translators: the heading above profiles, old chats and pictures of a phone.
BEFORE = Text("print.story.before", "What lies on the phone from the beginning")
PROFILE = Text("print.story.profile", "Profile: {who}")
PICTURES = Text("print.story.pictures", "Pictures: {who}")
GAME = Text("print.story.game", "How far one is in the game")
MUSIC = Text("print.story.music", "Songs")
SCHOOL = Text("print.story.school", "The school's app")
# Translators: the heading above the forms of the story that begin later, at a stand and in a lesson.
SHORT = Text("print.story.short", "Where it begins later")
AT_STAND = Text("print.story.at-stand", "At a stand:")
IN_LESSON = Text("print.story.in-lesson", "In a lesson:")
TOOLS = Text("print.story.tools", "The phone's six tools, wherever a scene says nothing else")
TOOLS_HERE = Text("print.story.tools-here", "Tools here")
STORY = Text("print.story.scenes", "The story, scene by scene")
ANSWERS = Text("print.story.answers", "What the tools do")
ENDINGS = Text("print.story.endings", "The endings")
PAIRS = Text("print.story.pairs", "Two messages side by side")
# Translators: the heading above what the game says afterwards of each act that was done.
HELPED = Text("print.story.helped", "What is said of each act afterwards")
NOTEBOOK = Text("print.story.notebook", "Into the notebook")
QUESTIONS = Text("print.story.questions", "Questions for afterwards")
SCENE = Text("print.story.scene", "Scene {n}")
# Translators: who writes in whose chat, or in which group.
IN_CHAT = Text("print.story.in-chat", "{who}, in the chat “{chat}”")
THINKS = Text("print.story.thinks", "{who} (thinks)")
# Translators: what can be chosen: something to write, to say or to do; before the words.
VERBS: Final = {
    "send": Text("print.story.send", "writes"),
    "say": Text("print.story.say", "says"),
    "do": Text("print.story.do", "does"),
}
TAKES_BACK = Text("print.story.back", "Can be taken back: {words}")
CLASS = Text("print.story.class", "Here a class stops and talks: {question}")
COMES = Text("print.story.comes", "Now to be seen: {who}")
GOES = Text("print.story.goes", "No longer to be seen: {who}")
RETURNS = Text("print.story.returns", "Back to where the story was.")
ENDS = Text("print.story.ends", "Ending: {title}")
RESPONSIBLE = Text("print.story.responsible", "Who is responsible")
CLOSED = Text("print.story.closed", "a picture, as a closed envelope")
