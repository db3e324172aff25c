"""The words of the fault screen in the game's own languages, for when a catalog is what failed.

A test holds them to the catalogs: change a word there, and here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

DANGER = Text("contacts.danger", "Is somebody in danger right now? Call the police:")

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "bs": {
        "fault.title": "Nešto u igri ne radi",
        "fault.words": "Nije do tebe. Možeš nastaviti od početnog ekrana.",
        "fault.talk": "Ako želiš s nekim razgovarati:",
        "fault.home": "Na početni ekran",
        "contacts.danger": "Je li neko upravo sad u opasnosti? Zovi policiju:",
        "frame.help": "Pomoć",
        "frame.quick-exit": "Brzi izlaz",
        "neutral.name": "Slika krajolika",
        "contact.ba.name": "Bosna i Hercegovina",
        "contact.hr.name": "Hrvatska",
        "contact.me.name": "Crna Gora",
        "contact.rs.name": "Srbija",
        "contact.ba.plavi-telefon.name": "Plavi telefon",
        "contact.hr.hrabri-telefon.name": "Hrabri telefon",
        "contact.me.sos-djecja.name": "Nacionalna SOS dječja linija",
        "contact.rs.nadel.name": "NADEL – Nacionalna dečija linija",
    },
    "hr": {
        "fault.title": "Nešto u igri ne radi",
        "fault.words": "Nije do tebe. Možeš nastaviti s početnog zaslona.",
        "fault.talk": "Ako želiš s nekim razgovarati:",
        "fault.home": "Na početni zaslon",
        "contacts.danger": "Je li netko upravo sad u opasnosti? Nazovi policiju:",
        "frame.help": "Pomoć",
        "frame.quick-exit": "Brzi izlaz",
        "neutral.name": "Slika krajolika",
        "contact.ba.name": "Bosna i Hercegovina",
        "contact.hr.name": "Hrvatska",
        "contact.me.name": "Crna Gora",
        "contact.rs.name": "Srbija",
        "contact.ba.plavi-telefon.name": "Plavi telefon",
        "contact.hr.hrabri-telefon.name": "Hrabri telefon",
        "contact.me.sos-djecja.name": "Nacionalna SOS dječja linija",
        "contact.rs.nadel.name": "NADEL – Nacionalna dečija linija",
    },
    "sr": {
        "fault.title": "Нешто у игри не ради",
        "fault.words": "Није до тебе. Можеш да наставиш од почетног екрана.",
        "fault.talk": "Ако желиш да разговараш с неким:",
        "fault.home": "На почетни екран",
        "contacts.danger": "Да ли је неко управо сада у опасности? Зови полицију:",
        "frame.help": "Помоћ",
        "frame.quick-exit": "Брзи излаз",
        "neutral.name": "Слика предела",
        "contact.ba.name": "Босна и Херцеговина",
        "contact.hr.name": "Хрватска",
        "contact.me.name": "Црна Гора",
        "contact.rs.name": "Србија",
        "contact.ba.plavi-telefon.name": "Плави телефон",
        "contact.hr.hrabri-telefon.name": "Храбри телефон",
        "contact.me.sos-djecja.name": "Национална СОС дјечја линија",
        "contact.rs.nadel.name": "Национална дечија линија (НАДЕЛ)",
    },
    "sr_Latn": {
        "fault.title": "Nešto u igri ne radi",
        "fault.words": "Nije do tebe. Možeš da nastaviš od početnog ekrana.",
        "fault.talk": "Ako želiš da razgovaraš s nekim:",
        "fault.home": "Na početni ekran",
        "contacts.danger": "Da li je neko upravo sada u opasnosti? Zovi policiju:",
        "frame.help": "Pomoć",
        "frame.quick-exit": "Brzi izlaz",
        "neutral.name": "Slika predela",
        "contact.ba.name": "Bosna i Hercegovina",
        "contact.hr.name": "Hrvatska",
        "contact.me.name": "Crna Gora",
        "contact.rs.name": "Srbija",
        "contact.ba.plavi-telefon.name": "Plavi telefon",
        "contact.hr.hrabri-telefon.name": "Hrabri telefon",
        "contact.me.sos-djecja.name": "Nacionalna SOS dječja linija",
        "contact.rs.nadel.name": "Nacionalna dečija linija (NADEL)",
    },
    "sr_BA": {
        "fault.title": "Нешто у игри не ради",
        "fault.words": "Није до тебе. Можеш да наставиш од почетног екрана.",
        "fault.talk": "Ако желиш да разговараш с неким:",
        "fault.home": "На почетни екран",
        "contacts.danger": "Да ли је неко управо сада у опасности? Зови полицију:",
        "frame.help": "Помоћ",
        "frame.quick-exit": "Брзи излаз",
        "neutral.name": "Слика предјела",
        "contact.ba.name": "Босна и Херцеговина",
        "contact.hr.name": "Хрватска",
        "contact.me.name": "Црна Гора",
        "contact.rs.name": "Србија",
        "contact.ba.plavi-telefon.name": "Плави телефон",
        "contact.hr.hrabri-telefon.name": "Храбри телефон",
        "contact.me.sos-djecja.name": "Национална СОС дјечја линија",
        "contact.rs.nadel.name": "Национална дечија линија (НАДЕЛ)",
    },
    "sr_Latn_BA": {
        "fault.title": "Nešto u igri ne radi",
        "fault.words": "Nije do tebe. Možeš da nastaviš od početnog ekrana.",
        "fault.talk": "Ako želiš da razgovaraš s nekim:",
        "fault.home": "Na početni ekran",
        "contacts.danger": "Da li je neko upravo sada u opasnosti? Zovi policiju:",
        "frame.help": "Pomoć",
        "frame.quick-exit": "Brzi izlaz",
        "neutral.name": "Slika predjela",
        "contact.ba.name": "Bosna i Hercegovina",
        "contact.hr.name": "Hrvatska",
        "contact.me.name": "Crna Gora",
        "contact.rs.name": "Srbija",
        "contact.ba.plavi-telefon.name": "Plavi telefon",
        "contact.hr.hrabri-telefon.name": "Hrabri telefon",
        "contact.me.sos-djecja.name": "Nacionalna SOS dječja linija",
        "contact.rs.nadel.name": "Nacionalna dečija linija (NADEL)",
    },
}
"""By language and id; English needs none, a text has its English with it."""
