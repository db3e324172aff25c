"""The case file: twelve lines to fill in by hand, three readings, and notes on the law of a country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.print.words.when_a_child_tells import Claim
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLE = Text("print.file.title", "The first hour: a case file")
LEAD = Text(
    "print.file.lead",
    "For whoever looks after a child and a case in the first hour. An invented case is written into it "
    "for practice, never a real one.",
)
CASE = Text(
    "print.file.case",
    "The case of the story: Monday, ten past eight. Marko (15) was blackmailed all night with a private "
    "picture. He has told his grandfather and the school psychologist. His phone lies on the table.",
)
WHEN = Text("print.file.when", "When, who")
DECISION = Text("print.file.decision", "Decision")
WRITTEN = Text("print.file.written", "What is written down")
# Translators: the twelve decisions of an hour: what it is called, and what is asked of the line.
LINES = (
    (
        Text("print.file.room", "Room and people"),
        Text(
            "print.file.room-ask",
            "Where is the child talked with, and whom did it wish to have beside it?",
        ),
    ),
    (
        Text("print.file.safe", "Safe?"),
        Text("print.file.safe-ask", "Safe today? Does the child want to live? Who asked, and who stays?"),
    ),
    (
        Text("print.file.once", "How much today"),
        Text("print.file.once-ask", "The child's own words, and where it stopped. No question that leads."),
    ),
    (
        Text("print.file.account", "Account"),
        Text("print.file.account-ask", "ID and link, not only the name shown. Whose clock, which time zone?"),
    ),
    (
        Text("print.file.copy", "Copies"),
        Text("print.file.copy-ask", "None on a phone of our own. If there is one: who, where, when?"),
    ),
    (
        Text("print.file.phone", "Phone"),
        Text(
            "print.file.phone-ask",
            "Its state as it lies there. Who touched what? Power, network, charger, code with consent.",
        ),
    ),
    (
        Text("print.file.service", "Service"),
        Text("print.file.service-ask", "Asked to keep what is there: when, and by whom? What is to follow?"),
    ),
    (
        Text("print.file.calls", "Calls"),
        Text("print.file.calls-ask", "Prosecutor, social work centre: when, and with which half page?"),
    ),
    (
        Text("print.file.others", "Others"),
        Text("print.file.others-ask", "Who else may be in danger now? Who was told so?"),
    ),
    (
        Text("print.file.said", "What was said"),
        Text(
            "print.file.said-ask",
            "What were the child and the family told comes next? What is not deleted? What was not promised?",
        ),
    ),
    (
        Text("print.file.school", "School"),
        Text("print.file.school-ask", "Who writes what to whom, without a name, a class, a case?"),
    ),
    (
        Text("print.file.log", "Log"),
        Text("print.file.log-ask", "How many slips, as they were? Mistakes in red, with the minute."),
    ),
)
AT_ONCE = Text(
    "print.file.at-once",
    "A mistake that is written down can be mended. One that is hidden can't.",
)
READINGS = Text("print.file.readings", "Three readings")
READINGS_DO = Text(
    "print.file.readings-do",
    "Pass the file on. Each reader marks three lines and writes a sentence in the margin. Then one "
    "decision is reopened, and it is read again.",
)
# Translators: who reads the file, what they look for in it, and what they are asked.
READERS = (
    (
        Text("print.file.prosecutor", "The prosecutor reads"),
        Text("print.file.prosecutor-for", "What can I use, and what has to be done this week?"),
        (
            Text("print.file.prosecutor-1", "Which line carries the case?"),
            Text("print.file.prosecutor-2", "What protects the child from today on?"),
        ),
    ),
    (
        Text("print.file.defence", "The defence reads"),
        Text("print.file.defence-for", "Who can prove that to me?"),
        (
            Text("print.file.defence-1", "Between which two lines is there a hole?"),
            Text("print.file.defence-2", "Which line did somebody write later?"),
        ),
    ),
    (
        Text("print.file.judge", "The judge reads"),
        Text("print.file.judge-for", "What may I believe, and whom does it protect?"),
        (
            Text("print.file.judge-1", "Which line goes into the reasons, and in which words?"),
            Text("print.file.judge-2", "Was the child asked once, and was that enough?"),
        ),
    ),
)
BY_PROFESSION = Text("print.file.by-profession", "Questions by profession")
# Translators: a profession, and what is asked of those who have it.
PROFESSIONS = (
    (
        Text("print.file.police", "Police"),
        (
            Text("print.file.police-1", "Who at your station may touch the phone? Where does the bag lie?"),
            Text("print.file.police-2", "Whom do you tell within a minute that something went wrong?"),
        ),
    ),
    (
        Text("print.file.at-school", "School"),
        (
            Text("print.file.at-school-1", "Which room, and who stays in it with the child all day?"),
            Text("print.file.at-school-2", "Which two sentences do parents get, and from whom?"),
        ),
    ),
    (
        Text("print.file.prosecution", "Prosecution"),
        (
            Text("print.file.prosecution-1", "From how much of a page on do you want to be called?"),
            Text("print.file.prosecution-2", "Who prepares the one hearing, where, and who is there?"),
        ),
    ),
    (
        Text("print.file.court", "Court"),
        (
            Text("print.file.court-1", "How is a picture described, sealed, and shown to nobody?"),
            Text("print.file.court-2", "Which words of the law need not stand in the reasons?"),
        ),
    ),
)
NOTES = Text("print.file.notes", "What is known here, and from where")
NOTES_DO = Text(
    "print.file.notes-do",
    "These pages are no law. Confirm each line before you pass it on; the date is that of its source.",
)
GENERAL: Final = (
    Claim(
        Text("print.file.view", "Whoever works with children should never look at the picture."),
        "https://learning.nspcc.org.uk/research-resources/report-remove",
    ),
    Claim(
        Text(
            "print.file.lanzarote",
            "The Lanzarote Committee: a child who was pressured into a picture is helped and not "
            "prosecuted; prosecuting children who pass one on is a last resort.",
        ),
        "https://pt.hi-network.com/lanzarote-committee-sexting-among-children-is-not-child-pornography.html",
        "2019",
    ),
    Claim(
        Text(
            "print.file.take-it-down",
            "Take It Down works with a fingerprint of the picture; nobody is to download or send one in "
            "order to report it.",
        ),
        "https://takeitdown.ncmec.org/faq/",
        "2026-11-30",
    ),
)
COUNTRIES: Final[Mapping[str, tuple[Claim, ...]]] = {
    "ba": (
        Claim(
            Text(
                "print.file.ba-luring",
                "Federation: luring of children under 15 by an adult is an offence since 9 August 2025 "
                "(article 210e).",
            ),
            "https://yuga.at/izmjene-krivicnih-zakona-u-bih-panter-krivicno-djelo",
        ),
        Claim(
            Text(
                "print.file.ba-protocols",
                "The Safer Internet Centre has agreements with the Federal Police, the Ministry of the "
                "Interior of Republika Srpska and the police of Brčko District.",
            ),
            "https://www.sigurnodijete.ba/centar-za-sigurni-internet/",
        ),
        Claim(
            Text(
                "print.file.ba-unit",
                "Republika Srpska: a unit of the Ministry of the Interior deals with crime on the internet.",
            ),
            "https://atvbl.rs/lat/vijesti/drustvo/opasnost-vreba-djeca-na-internetu-lako-mogu-postati-zrtve/2243060",
            "2026-02-10",
        ),
        Claim(
            Text(
                "print.file.ba-guidelines",
                "Guidelines for professionals on violence against children in the digital environment exist "
                "(EMMAUS).",
            ),
            "https://www.scribd.com/document/525216583/Smjernice-Za-Postupanje-u-Slucaju-Nasilja-Nad-Djecom-u-Digitalnom-Okruzenju-u-BiH-Novi-Tiraz-2",
        ),
    ),
    "hr": (
        Claim(
            Text(
                "print.file.hr-duty",
                "Everybody is obliged to report violence against a child to social welfare, and nobody may "
                "hide behind professional secrecy.",
            ),
            "https://redbutton.mup.hr/ulaz.aspx",
        ),
        Claim(
            Text(
                "print.file.hr-pictures",
                "Making, getting, passing on, possessing and opening sexual pictures of a person under 18 is "
                "punishable.",
            ),
            "https://mup.gov.hr/ostalo-48/online-prijave/online-prijava-zlostavljanja-djeteta-red-button/sto-prijaviti-na-red-button/sto-je-kaznjivo/281699",
        ),
        Claim(
            Text(
                "print.file.hr-button",
                "Reports to Red Button are read within 24 hours or on the next working day; it isn't for "
                "emergencies.",
            ),
            "https://os-hrvatski-leskovac.skole.hr/?p=298323",
        ),
    ),
    "rs": (
        Claim(
            Text(
                "print.file.rs-centre",
                "The National Contact Centre (19833) takes reports and passes them on to the prosecution "
                "for high-tech crime, the police and social work.",
            ),
            "https://better-internet-for-kids.europa.eu/en/sic/serbia-0",
            "2024-10",
        ),
        Claim(
            Text("print.file.rs-age", "Criminal liability begins at 14."),
            "https://kadkakozasto.com/kada-su-deca-odgovorna-pred-zakonom/",
        ),
        Claim(
            Text(
                "print.file.rs-traces",
                "Officials say that children and parents delete proof and close accounts, and that those "
                "who did it then go unpunished.",
            ),
            "https://www.krstarica.com/vesti/politika/za-godinu-i-po-84-predmeta-zlostavljanja-dece-na-internetu/",
        ),
    ),
    "me": (
        Claim(
            Text("print.file.me-public", "A chat that is shown in public warns the person who did it."),
            "https://www.roditelji.me/blog/2019/04/08/umjesto-objavljivanja-nepoznate-osobe-koje-kontaktiraju-djecu-prijavite-policiji/",
            "2019-04-08",
        ),
    ),
}
"""What was read of a country, by its code; where nothing was read its page says that."""
NOTHING = Text("print.file.nothing", "Nothing was read for this country yet.")
OPEN = Text("print.file.open", "What nobody has confirmed yet: confirm it before the seminar")
# Translators: a point of law or practice that is open, and with whom it is to be confirmed.
OPENS = (
    (
        Text("print.file.open-hearing", "How often, by whom, where a child is heard, and how it is recorded"),
        Text("print.file.with-prosecutor", "the prosecutor's office"),
    ),
    (
        Text("print.file.open-keep", "Who may ask a service to keep data, in which form, and for how long"),
        Text("print.file.with-cyber", "the police unit for cyber-crime"),
    ),
    (
        Text("print.file.open-phone", "Network, power, code and consent when a child's phone is taken"),
        Text("print.file.with-forensics", "digital forensics"),
    ),
    (
        Text("print.file.open-clothes", "Who talks with children, in what clothes, in which car"),
        Text("print.file.with-youth", "the police officers for young people"),
    ),
    (
        Text("print.file.open-parents", "When parents are told first, and when not"),
        Text("print.file.with-social", "the social work centre"),
    ),
    (
        Text("print.file.open-offence", "Which offences it may be today, and in which words"),
        Text("print.file.with-prosecutor-too", "the prosecutor's office"),
    ),
    (
        Text("print.file.open-delete", "When those who got a picture delete it, and who says so"),
        Text("print.file.with-both", "prosecutor and police"),
    ),
)
# Translators: labels; the first goes before an office, on the second line somebody writes by hand.
CONFIRM = Text("print.file.confirm", "Confirm with {whom}")
CONFIRMED = Text("print.file.confirmed", "Confirmed by, on")
