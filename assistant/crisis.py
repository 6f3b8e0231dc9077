"""Words of somebody who does not want to live. Heard by rule, before anything is understood: a
person takes over, whatever else was meant. No judgement of how somebody is.

Phrases of the nine languages, without the marks that people leave out. One too many costs a kind
word and a person's look; what is said of things ("my phone wants to die") is left out all the same.
"""

from __future__ import annotations

import re
import unicodedata

_PHRASES = {
    "en": (
        r"\b(?:kill(?:ing)? myself|end(?:ing)? my (?:own )?life|tak(?:e|ing) my (?:own )?life)\b",
        r"\bi(?: just| really)? (?:want to|wanna) die\b",
        r"\b(?:do not|don'?t|dont) (?:want to|wanna) (?:live|be alive)\b",
        r"\b(?:better off dead|not worth living|no reason to live|suicid\w*)\b",
    ),
    "zh": (r"不想活|活不下去|想死|自杀|轻生|寻死|结束(?:自己的|我的)?生命",),
    "es": (
        r"\b(?:me )?quiero morir(?:me)?\b|\bno quiero (?:seguir viviendo|vivir)\b|\bsuicid\w*",
        r"\bquitarme la vida\b|\b(?:voy a|quiero) matarme\b|\bme (?:voy a|quiero) matar\b",
        r"\b(?:acabar|terminar) con mi vida\b",
    ),
    "pt": (
        r"\bquero morrer\b|\bn[aã]o (?:quero|aguento) (?:mais )?viver\b|\bsuic[ií]d\w*",
        r"\btirar (?:a )?minha (?:pr[oó]pria )?vida\b|\b(?:vou|quero) me matar\b",
        r"\bacabar com (?:a )?minha vida\b",
    ),
    "ru": (
        r"не (?:хочу|хочется)(?: больше)? жить|незачем жить|хочу умереть|суицид|самоубийств",
        r"покон\w+ с собой|уби(?:ть|ваю|вать) себя|убью себя",
        r"налож\w+ на себя руки|свести счеты с жизнью",
    ),
    "tr": (
        r"yaşamak istemiyorum|ölmek istiyorum|\bintihar|canıma kıy|kendimi öldür",
        r"(?:hayatıma|yaşamıma) son ver",
    ),
    "vi": (
        r"không muốn sống|muốn chết|tự tử|tự sát|tự vẫn|kết liễu đời",
        r"khong muon song nua|muon chet cho xong",
    ),
    "id": (
        r"\bbunuh diri\b|\b(?:ingin|pengen|lebih baik|mending) mati\b",
        r"\b(?:tidak|tak|gak|nggak) (?:ingin|mau) hidup\b|\b(?:meng)?akhiri hidup",
    ),
    "ar": (
        r"(?:اريد|بدي|عايز|ابي|ابغى) (?:ان )?(?:ا)?موت|(?:ا|س)?قتل نفسي|انتحار|انتحر",
        r"لا اريد (?:ان )?(?:اعيش|العيش)|ا?نهي حياتي|انهاء حياتي",
    ),
}
_ANY = re.compile("|".join(each for phrases in _PHRASES.values() for each in phrases))
_ARABIC_MARKS = re.compile("[\u064b-\u0652\u0640]")
_ALIKE = str.maketrans({"’": "'", "ʼ": "'", "أ": "ا", "إ": "ا", "آ": "ا", "ё": "е", "\u0307": None})


def speaks_of_not_wanting_to_live(text: str) -> bool:
    told = unicodedata.normalize("NFKC", text).casefold().translate(_ALIKE)
    return _ANY.search(" ".join(_ARABIC_MARKS.sub("", told).split())) is not None
