"""The words of the reports, for teachers and for who pays for a programme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.story.grammar.questionnaire import Construct, Domain

CLASS = Text("report.class", "Before and after the lesson")
PROGRAMME = Text("report.programme", "What the lessons show together")
WEEK = Text("report.week", "Week {week} of {year}")
WEEKS = Text("report.weeks", "From week {week} of {year} to week {last} of {last_year}")
AGES = Text("report.ages", "Ages {ages}")
PUPILS = Text("report.pupils", "{n} pupil", "{n} pupils")
LESSONS = Text("report.lessons", "{n} lesson", "{n} lessons")
SCHOOLS = Text("report.schools", "{n} school", "{n} schools")
TRAINED = Text("report.trained", "{n} person trained", "{n} people trained")
CHANGE = Text("report.change", "Before and after")
CHANGE_LEAD = Text(
    "report.change-lead",
    "The mean change of the pupils who answered both times, in points of 100. The bar shows where it may "
    "really lie, 95 times in 100.",
)
DOMAINS: Final[Mapping[Domain, Text]] = {
    "knowledge": Text("report.knowledge", "What they know"),
    "attitude": Text("report.attitude", "What they think, and trust themselves to do"),
    "practice": Text("report.practice", "What they do"),
    "comfort": Text("report.comfort", "How the game felt"),
}
# Translators: mean points before and after, out of 100.
FROM_TO = Text("report.from-to", "{before} → {after} of 100")
# Translators: a change of points; {points} has its sign: +12 or −3.
POINTS = Text("report.points", "{points} points")
PERCENT = Text("report.percent", "{n} %")
# Translators: a share in per cent, and between which shares it may lie.
SHARE_WITHIN = Text("report.share-within", "{n} % (somewhere from {low} to {high} %)")
# Translators: a change of points with its sign, and between which points it may lie.
POINTS_WITHIN = Text("report.points-within", "{points} points ({low} to {high})")
# Translators: in place of a figure that is not told, because it could give somebody away.
HIDDEN = Text("report.hidden", "not told")
SAYS = Text("report.says", "What this says, and what it doesn't")
UNPAIRED = Text(
    "report.unpaired",
    "Hands or sheets were counted for the class. Nobody knows who answered what, so only the shares "
    "before and "
    "after can be compared, and not whether the same pupils changed.",
)
EMPTY = Text(
    "report.empty",
    "There are too few answers to tell anything of this class: of fewer than ten there are no figures. On "
    "the page of all lessons they count only together with those of other schools.",
)
ITEMS = Text("report.items", "Question by question")
ITEMS_LEAD = Text(
    "report.items-lead",
    "How many gave the right answer, or the highest point. Ring: before. Full dot: after.",
)
# Translators: {words} is a whole sentence that was read to the class.
FOR_CLASS = Text("report.for-class", "For the class: “{words}”")
MARGINS = Text("report.margins", "±: by how much each share may be wrong, 95 times in 100 by no more.")
LATER = Text("report.later", "Some weeks later")
# Translators: a share in per cent, under those before and after the lesson.
LATER_SHARE = Text("report.later-share", "weeks later {n} %")
# Translators: {code} is eight signs, such as 1a2b3c4d.
AGAIN = Text(
    "report.again",
    "After four weeks and after three months the class can be asked again: the word at every seat is then "
    "{code}. It stands for this lesson, and for no pupil.",
)
FOLLOWS = Text("report.follows", "asked again after lesson {code}")
LATER_LEAD = Text("report.later-lead", "How many gave the highest point when they were asked again.")
ABOUT: Final[Mapping[Construct, Text]] = {
    "detective": Text("report.about-detective", "Finds the first warning sign in a chat they don't know"),
    "signs": Text("report.about-signs", "Knows a warning sign"),
    "evidence": Text("report.about-evidence", "Knows what to keep as proof"),
    "second-adult": Text("report.about-second-adult", "If the first adult doesn't listen: tells another"),
    "route": Text("report.about-route", "Knows whom to call or write to"),
    "blame": Text("report.about-blame", "Knows that it is not the child's fault"),
    "bystander": Text("report.about-bystander", "Knows what helps a friend"),
    "refuse": Text("report.about-refuse", "Is sure to be able to stop"),
    "tell": Text("report.about-tell", "Is sure to tell an adult"),
    "peers": Text("report.about-peers", "Thinks that others of the same age would tell"),
    "practice": Text("report.about-practice", "Does it in life"),
    "comfort": Text("report.about-comfort", "How the game felt"),
}
# Translators: how many answered before and after.
# Translators: how far a share may lie from what is told, in points of 100.
MARGIN = Text("report.margin", "± {n}")
ANSWERED = Text("report.answered", "about {before} and {after} answers")
ANSWERED_ONCE = Text("report.answered-once", "about {n} answer", "about {n} answers")
FELT = Text("report.felt", "Did anybody feel bad with the game?")
FELT_BAD = Text("report.felt-bad", "Said that they felt bad: {share}.")
FELT_LATER = Text("report.felt-later", "Said weeks later that the game makes them feel bad: {share}.")
FELT_NONE = Text(
    "report.felt-none",
    "0 % does not mean nobody. Where children of a class felt bad, none is told all the same: of one 75 "
    "times in 100, of two 57 times, of three 39 times.",
)
FELT_DO = Text(
    "report.felt-do",
    "Talk with the responsible person if anybody did. A child who feels bad may have a reason of its own.",
)
SPREAD_LEAD = Text(
    "report.spread-lead",
    "Each ring is the mean change of one school, in points of 100; the full dot is the mean of the "
    "schools, with "
    "the bar where it may really lie. Schools have no names here and are no competition.",
)
SMALL = Text(
    "report.small",
    "{n} lesson had fewer than ten pupils or answers. Its own page tells no figures, and it is in none here "
    "unless there are such lessons of other schools, too.",
    "{n} lessons had fewer than ten pupils or answers. Their own pages tell no figures, and they are in "
    "those here only where those of all schools together are ten pupils or more.",
)
SCHOOL_MEANS = Text(
    "report.school-means",
    "Each figure is the mean of the schools; lessons with fewer than ten answers count together as "
    "one school.",
)
TWICE = Text(
    "report.twice", "A pupil who had two lessons, or a person who was trained twice, is counted twice."
)
CHAIN = Text("report.chain", "From trainers to pupils")
CHAIN_LEAD = Text(
    "report.chain-lead",
    "Each lesson counts once, under the code of the kit that it was run with. Codes are no names.",
)
CODE = Text("report.code", "Code")
# Translators: heads of columns of numbers.
TRAINED_HEAD = Text("report.trained-head", "People trained")
KITS_HEAD = Text("report.kits-head", "Kits handed on")
LESSONS_HEAD = Text("report.lessons-head", "Lessons")
PUPILS_HEAD = Text("report.pupils-head", "Pupils")
WITH_BELOW = Text("report.with-below", "with all who got a kit from there")
NO_CODE = Text("report.no-code", "without a code")
HOW = Text("report.how", "How this was reckoned")
HOW_SHARES = Text(
    "report.how-shares",
    "Shares: right answers, or the highest point, of all who answered. ±: 95 %, normal distribution.",
)
HOW_PAIRS = Text(
    "report.how-pairs",
    "Points: the mean of the answers, 100 for all right or surest. Intervals: 95 %, Student's t; pupils are "
    "taken to differ by {deviation} points in how they change, as if they guessed. How much they differ here "
    "is not told: it would show who is not like the others.",
)
HOW_SCHOOLS = Text(
    "report.how-schools",
    "Points: the mean of the answers, 100 for all right or surest. Intervals: 95 %, Student's t over "
    "schools.",
)
HOWS = (
    Text(
        "report.how-moved",
        "When a lesson ended, each figure was moved once by chance on each computer that had a part of it: "
        "counts by at most {most}, on average by nothing (after the cell key method of statistical "
        "offices). Who knows what all the others answered guesses the last pupil's answers right somewhat "
        "more often with this page than without, and clearly more often where those answered alike; where "
        "all of them did and one did not, a number proves it one time of four. What moving adds to the "
        "uncertainty is in every interval.",
    ),
    Text(
        "report.how-hidden",
        "Nothing is told of a class of fewer than ten, nor where moving leaves fewer than ten answers. "
        "No two attributes are crossed.",
    ),
    Text(
        "report.how-kept",
        "Behind this page there are no names, no times of day, no single answers and no exact counts of "
        "answers. How many pupils took part is exact.",
    ),
)
