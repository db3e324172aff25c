"""Words of Bosnian, Croatian and Serbian that show a gender, in small Latin letters; all three together.

They are what people of the stories say of themselves and of each other, and no dictionary. A word that is
missing is passed over; one that stands in a list without belonging there makes a false alarm.
"""

from typing import Final

_PAIRS: Final = """
bijesan bijesna, besan besna, blijed blijeda, bled bleda, bolestan bolesna, brz brza, budan budna,
čudan čudna, dobar dobra, dobrodošao dobrodošla, dosadan dosadna, drag draga, dužan dužna,
djetinjast djetinjasta, detinjast detinjasta, glasan glasna, gladan gladna, glup glupa, gotov gotova,
grub gruba, hrabar hrabra, iscrpljen iscrpljena, iskren iskrena, iznenađen iznenađena,
izgubljen izgubljena, jak jaka, jedini jedina, kriv kriva, lijep lijepa, lep lepa, lijen lijena,
lenj lenja, lud luda, ljubazan ljubazna, ljubomoran ljubomorna, ljut ljuta, mali mala, miran mirna,
mlad mlada, nadrkan nadrkana, naivan naivna, nemoćan nemoćna, nervozan nervozna, nespretan nespretna,
nesretan nesretna, nesrećan nesrećna, nestrpljiv nestrpljiva, nezahvalan nezahvalna,
neoprezan neoprezna, nepažljiv nepažljiva, nov nova, novi nova, odgovoran odgovorna, odličan odlična,
odrastao odrasla, oduševljen oduševljena, oprezan oprezna, osjetljiv osjetljiva, osetljiv osetljiva,
pametan pametna, pažljiv pažljiva, ponosan ponosna, poseban posebna, posramljen posramljena,
povrijeđen povrijeđena, povređen povređena, poštovan poštovana, prestravljen prestravljena,
prestrašen prestrašena, prevaren prevarena, prvi prva, pospan pospana, preplašen preplašena,
radoznao radoznala, razočaran razočarana, sam sama, samcat samcata, sav sva, siguran sigurna, sit sita,
slab slaba, slobodan slobodna, smiren smirena, smiješan smiješna, smešan smešna, spor spora,
spreman spremna, spretan spretna, sretan sretna, srećan srećna, star stara, stariji starija,
mlađi mlađa, sličan slična, strpljiv strpljiva, strašan strašna, stvaran stvarna, tih tiha, tužan tužna,
tvrdoglav tvrdoglava, ucijenjen ucijenjena, ucenjen ucenjena, udobrovoljen udobrovoljena, umoran umorna,
uplašen uplašena, uporan uporna, usamljen usamljena, uvjeren uvjerena, uveren uverena, uzbuđen uzbuđena,
uznemiren uznemirena, važan važna, velik velika, veliki velika, veseo vesela, vrijedan vrijedna,
vredan vredna, zabavan zabavna, zabrinut zabrinuta, zaljubljen zaljubljena, zadnji zadnja,
posljednji posljednja, poslednji poslednja, zahvalan zahvalna, zao zla, zauzet zauzeta,
zbunjen zbunjena, zdrav zdrava, zreo zrela, živ živa, žedan žedna, žalostan žalosna, takav takva,
ovakav ovakva, onakav onakva, isti ista, pravi prava, najbolji najbolja, najhrabriji najhrabrija,
bolji bolja, gori gora, najgori najgora, jači jača, pametniji pametnija, pozvan pozvana,
pozitivan pozitivna, ozlijeđen ozlijeđena, povezan povezana, prijavljen prijavljena, blokiran blokirana,
obavezan obavezna, sposoban sposobna, svjestan svjesna, svestan svesna, uključen uključena,
isključen isključena, izbačen izbačena, označen označena, skriven skrivena, zaštićen zaštićena,
vezan vezana, rođen rođena, rođeni rođena, nasmijan nasmijana, nasmejan nasmejana, zamišljen zamišljena,
opušten opuštena, klinac klinka, prijatelj prijateljica, drug drugarica, lovac lovkinja,
tragač tragačica, čuvar čuvarica
"""
_BEFORE_NOUNS: Final = """
bolja bolji brz brza dobar dobra dosadan dosadna drag draga glasan glasna glup glupa gora gori gotov
gotova grub gruba iskren iskrena ista isti jak jaka jača jači jedina jedini lep lepa lijep lijepa lud
luda mala mali miran mirna mlad mlada najbolja najbolji najgora najgori nov nova novi odličan odlična
onakav onakva ovakav ovakva poseban posebna poslednja poslednji posljednja posljednji prava pravi prva
prvi slab slaba sličan slična slobodan slobodna smešan smešna smiješan smiješna spor spora star stara
starija stariji strašan strašna stvaran stvarna takav takva tih tiha važan važna velik velika veliki
vredan vredna vrijedan vrijedna zabavan zabavna zadnja zadnji zao zdrav zdrava zla čudan čudna živ živa
"""
_COLLOQUIAL: Final = """
dobijo došo gledo imo izašo išo kazo mislijo mogo napiso našo otišo pito poslo pozvo pošo pročito prošo
reko slušo trebo uradijo ušo zaboravijo čeko
"""
_NOT_MALE: Final = """
anđeo ao audio ceo cio deo dio dobrodošao eo io kakao kameo kao kiseo leo mateo misao nao odio
odrastao okrugao orao pakao portfolio posao radoznao rodeo romeo scenario smisao stereo studio
topao trio ugao uo veseo zamisao zao zreo žao
"""
_NOT_FEMALE: Final = """
adela ala bela bicikla bijela budala cela cijela debela dela djela emaila fajla fela festivala formula
fudbala gola gorila grla hotela hula hvala ideala igla kamila kanala kapsula karamela karla kisela koala
kobila kola krila kristala kugla kula lala lejla magla maila mala materijala mejla merila metala mila
mjerila mobitela modela nagla nikola nula obla odela odijela ogledala okrugla originala pila pola
portala potencijala pravila profila pčela raspela rola sela signala sila skala stakla stila strela
strijela svetla svijetla svila tabela tabla tekila tela tijela topla vesela vila zla zrela čela šala
škola žila
"""
_IN_A_ROW: Final = "prvi prva zadnji zadnja posljednji posljednja poslednji poslednja"
_STATES: Final = (
    "gladan iscrpljen ljut sam siguran spreman sretan srećan tužan umoran uplašen zabrinut zbunjen"
)

MALE: Final = dict(pair.split() for pair in _PAIRS.replace("\n", " ").split(","))
"""Adjectives, adjectival participles and a few nouns by their masculine form, each with the feminine one."""

FEMALE: Final = {female: male for male, female in MALE.items()}
"""The same the other way round."""

BEFORE_NOUNS: Final = frozenset(_BEFORE_NOUNS.split())
"""Adjectives that are often said of things: before another word they say nothing of a person."""

IN_A_ROW: Final = frozenset(_IN_A_ROW.split())
"""What is said of who does something beside any verb: `prva si pitala`."""

STATES: Final = frozenset(_STATES.split())
"""What is said in one word of oneself, and asked in one word, by the masculine form."""

COLLOQUIAL: Final = frozenset(_COLLOQUIAL.split())
"""Participles as they are spoken and typed, without their a."""

NOT_MALE: Final = frozenset(_NOT_MALE.split())
"""Words that end as a masculine participle and are none, or most often none."""

NOT_FEMALE: Final = frozenset(_NOT_FEMALE.split())
"""Words that end as a feminine participle and are none: nouns, many in the genitive, and adjectives."""

NOUNS_TOO: Final = frozenset({"radio", "video"})
"""Participles that are things where the clause has another participle."""
