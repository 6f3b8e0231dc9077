"""Which language somebody asks for in words: "English please", "по-русски", "do you speak "
"Turkish".

A message is cut into clauses. In each, names of languages become marks (`<en>`), and what is left
has to be a whole sentence that asks for one: that a name merely occurs is no request. Everything is
compared without accents and case, since people in a hurry leave them out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale

SPOKEN = ("ar", "en", "es", "id", "pt", "ru", "tr", "vi", "zh")
"""The languages that requests are understood in, and that have names here. Which of them there is
a catalogue of is the caller's to say."""
NOT_SPOKEN = (
    "af am az bg bn ca cs da de el et fa fi fil fr gu ha he hi hr hu hy it ja ka kk km ko "
    "lt lv mr ms my nb ne nl pa pl ps ro sk sq sr sv sw ta te th uk ur uz yo zu"
).split()
"""What else people ask for; a name that is known is answered, if only by what there is instead."""
LONGEST = 400
"""Characters. A story is about something else."""


@dataclass(frozen=True)
class Request:
    language: str | None
    """None for one that is not spoken here, or one that the person says they do not speak."""
    whole: bool
    """The message says nothing else."""


# --- names ----------------------------------------------------------------------------------------

_MORE_NAMES = {
    "ar": "arabi 阿语 بالعربي عربي tieng_a_rap",
    "en": "englisch inglish ingilis انكليزي الانكليزيه انجليزي tieng_my",
    "es": "castellano castelhano 西语 اسباني",
    "id": "bahasa_indo indonesian 印尼语 印尼文 印尼话 tieng_indo اندونيسي",
    "pt": "portugues_do_brasil portugues_brasileiro portugues_de_brasil brazilian_portuguese "
    "brazilian brasileiro 葡语 برتغالي",
    "ru": "russkiy russkii russki русскии روسي",
    "tr": "turkish turkce تركي",
    "vi": "tieng_viet_nam bahasa_vietnam 越语 فيتنامي",
    "zh": "中国话 汉语 漢語 普通话 普通話 国语 國語 中國話 简体中文 简体 華語 华语 mandarin "
    "mandarim "
    "putonghua zhongwen tieng_trung_quoc tieng_hoa bahasa_mandarin bahasa_cina bahasa_china "
    "مندرين صيني мандарин",
}
_ADJECTIVE = "кии"
"""Russian names are adjectives: русский, на русском, по-русски."""


def _fold(text: str) -> str:
    """Without accents, case and marks that people leave out."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("ـ", ""))
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    for written, meant in (("ı", "i"), ("đ", "d"), ("ى", "ي"), ("ة", "ه"), ("’", ""), ("'", "")):
        plain = plain.replace(written, meant)
    return unicodedata.normalize("NFC", plain)


def _names(language: str) -> Iterator[str]:
    if language != "id":
        yield _fold(Locale.parse(language).languages[language])
    for told_in in SPOKEN:
        name = _fold(Locale.parse(told_in).languages.get(language, ""))
        if not name:
            continue
        if told_in == "id":
            # The bare word is the country: "Rusia", "Arab", "Indonesia"
            yield from (f"bahasa {name}", f"berbahasa {name}")
        elif told_in == "ru" and name.endswith(_ADJECTIVE):
            yield from (name[:-2] + ending for ending in ("ии", "ом", "ого", "ому", "и"))
        elif told_in == "tr":
            yield from (name + ending for ending in ("", "ye", "ya", "yi", "de", "den"))
        elif told_in == "zh":
            yield from (name, name.replace("语", "文"), name.replace("语", "語"))
        elif told_in == "ar":
            bare = name.removeprefix("ال")
            yield from (name, f"بال{bare}", bare, f"ال{bare.removesuffix('ه')}")
            yield from (f"بال{bare.removesuffix('ه')}", bare.removesuffix("ه"))
        else:
            yield name
    yield from (_fold(name.replace("_", " ")) for name in _MORE_NAMES.get(language, "").split())


@cache
def _known() -> dict[str, str]:
    """Languages by each of their names; a name of two is the one that is spoken here."""
    return {
        name: language for language in (*NOT_SPOKEN, *SPOKEN) for name in _names(language) if name
    }


@cache
def _any_name() -> re.Pattern[str]:
    def bounded(name: str) -> str:
        # Chinese sets no spaces
        return name if _is_han(name) else rf"(?<!\w){re.escape(name)}(?!\w)"

    longest_first = sorted(_known(), key=len, reverse=True)
    return re.compile("|".join(map(bounded, longest_first)))


def _is_han(name: str) -> bool:
    return all("\u2e80" <= each <= "\u9fff" for each in name)


def _mark(found: re.Match[str]) -> str:
    name = found.group()
    within = "في " if name.startswith("بال") else ""
    return f" {within}<l_{_known()[name]}> "


# --- sentences ------------------------------------------------------------------------------------

_CLAUSE = re.compile(r"[.,;:!?…\n\r()\"“”«»¿¡。，！？、；：؟،؛]+")
_POLITE = re.compile(
    r"(?<!\w)(?:please|pls|plz|plis|kindly|thanks?(?: you)?|hi|hello|hey|sorry|ok|okay|sir|dear|"
    r"por favor|porfa|gracias|hola|buen[oa]s(?: (?:dias|tardes|noches))?|"
    r"ola|oi|obrigad[oa]|bom dia|boa (?:tarde|noite)|"
    r"пожалуиста|плиз|спасибо|здравствуите|привет|добрыи день|"
    r"lutfen|merhaba|selam|tesekkurler|tesekkur ederim|"
    r"xin chao|xin vui long|vui long|lam on|chao|cam on|xin|a|"
    r"tolong|mohon|halo|hai|terima kasih|makasih|"
    r"من فضلك|لو سمحت|رجاء|ارجوك|مرحبا|شكرا|السلام عليكم|اهلا)(?!\w)|请问?|麻烦(?:你|您)?|"
    r"谢谢|你好|您好"
)
_BESIDE_THE_POINT = re.compile(
    r"(?<!\w)(?:only|just|instead|now|here|if possible|too|also|language|version|"
    r"brasil|brazil|solo|solamente|mejor|aqui|ahora|idioma|lengua|lingua|somente|apenas|agora|"
    r"только|лучше|теперь|язык|языке|языка|sadece|simdi|dili|dilinde|dilini|"
    r"chi|thoi|ngon ngu|saja|aja|sekarang|dong|ya|yah|فقط|الان|اللغه|لغه|باللغه)(?!\w)"
)
_L = r"<l_(\w+)>"
_ENGLISH_VERB = (
    r"(?:speak|talk|write|answer|reply|respond|chat|text|continue|switch|change|go on|"
    r"carry on|use|"
    r"do|read|understand|know|have|say|communicate|converse|help)"
)
_SPANISH_VERB = (
    r"(?:habl|escrib|respond|contest|cambi|usa|sigu|segu|continu|entiend|entend|comunic|convers|"
    r"pon|atiend|atend|sab|pas)\w*"
)
_PORTUGUESE_VERB = (
    r"(?:fal|escrev|respond|mud|troc|usa|use|continu|entend|convers|atend|sab|coloc|segu)\w*"
)
_RUSSIAN_VERB = (
    r"(?:говор|пиш|писа|напиш|ответ|отвеча|общ|переид|переит|переключ|продолж|понима|знае|поговор|"
    r"смени|помен|владе|разговар)\w*"
)
_TURKISH_VERB = (
    r"(?:konus|yaz|cevap|cevab|yanit|devam|gec|bil|anla|kullan|iste|olsun|olur|olarak|degis|"
    r"destek|hizmet|var|ver|et|ed|m[iu]|misin|musun|misiniz|musunuz|siz|sen|benimle|bana)\w*"
)
_VIETNAMESE_VERB = (
    r"(?:noi|viet|tra loi|dung|chuyen|doi|biet|hieu|nhan tin|su dung|chat|tiep tuc|ho tro|co|xai)"
)
_INDONESIAN_VERB = (
    r"(?:bicara|berbicara|ngomong|jawab|balas|tulis|ganti|ubah|pindah|beralih|lanjut\w*|gunakan|"
    r"pakai|pake|menggunakan|chat|bisa|mengerti|paham|ngerti|dalam|ke|dengan|ada|mau|ingin)"
)
_CHINESE_BEFORE = (
    r"(?:可不可以|能不能|会不会|有没有|可以|能|会|你们?|您|我们?|想|要|希望|帮我|把|语言|"
    r"是否|支持|请|跟|和|"
    r"切换?|换|改|转|就|到|回|成|为|用|说|讲|使用|懂|回答|回复|写|有|选择?|聊|\s)"
)
_CHINESE_AFTER = (
    r"(?:吗|么|嘛|吧|呢|好|可以|行|说|讲|回答|回复|交流|沟通|说话|聊天?|"
    r"跟|和|我|版本?|服务|客服|进行|继续|了|\s)"
)
_ARABIC_VERB = (
    r"(?:تتكلم\w*|تتحدث\w*|تحدث\w*|تكلم\w*|اتكلم|اتحدث|التحدث|الكلام|كلمني|تكتب|اكتب\w*|ترد|"
    r"الرد|رد|"
    r"اجب\w*|جاوب\w*|حول\w*|غير\w*|تحويل|تغيير|تفهم\w*|استخدم|نتكلم|نكمل|اكمل|تعرف\w*|"
    r"تدعم\w*|تحكي\w*|"
    r"احكي|الحديث|المتابعه|يتحدث\w*|خل\w*|استعمل)"
)
_ASKED_OF_US = (
    rf"(?:can|could|do|would|will|may|shall) (?:you|u|ya|we|i|someone|anyone|anybody|somebody)"
    rf"(?: guys| all)? {_ENGLISH_VERB}(?: (?:to|with|me|us|it|this|the|any))*(?: (?:in|to|"
    rf"into))? {_L}"
)
_ASKS_ANYWHERE = re.compile(rf"(?<!\w){_ASKED_OF_US}")
"""What nobody says but to ask, wherever it stands."""
_ASKS = [
    re.compile(_fold(each))
    for each in (
        _ASKED_OF_US,
        rf"(?:lets |we can |you can |and |but |so )*{_ENGLISH_VERB}"
        rf"(?: (?:to|with|me|us|it|this|the|my|that|chat|everything))*(?: (?:in|to|into))? {_L}",
        rf"(?:and |but )?(?:in|into|to|auf) {_L}",
        rf"(?:i|we) (?:want|need|prefer|like|would like|d like|id like|would prefer|wanna|wish)"
        rf"(?: to)?(?: {_ENGLISH_VERB})?(?: (?:it|this|you|me|to|with))*(?: (?:in|to))? {_L}",
        rf"(?:i|we) (?:would|will|d|can) understand(?: it| you| this)?(?: better)? (?:in )?{_L}",
        rf"(?:any chance|hope|is it possible)(?: that)?(?: you| to)? {_ENGLISH_VERB}(?: in)? {_L}",
        rf"(?:i|we)(?: can| do)? (?:speak|understand|know|read) {_L}",
        rf"(?:is there|have you got|got|any|is this available|available|is it available)"
        rf"(?: an?| it| this| support| help)*(?: in)? {_L}",
        rf"(?:(?:puede[sn]?|podria[sn]?|podemos|puedo|se puede|quiero|quisiera|necesito|prefiero|"
        rf"me gustaria|vamos a|ustedes|usted|tu|yo|que|y|pero) )*(?:(?:me|nos|le|"
        rf"se) )?{_SPANISH_VERB}"
        rf"(?: (?:conmigo|el|esto|me|aca|usted|ustedes|tu|alguien))*(?: (?:en|a|al))? {_L}",
        rf"(?:(?:quiero|quisiera|necesito|prefiero|hay|tienen|tienes|y|pero) )?(?:en|al?) {_L}",
        rf"(?:quiero|quisiera|prefiero|necesito|hay|tienen|tienes|quero|queria|prefiro|"
        rf"preciso|tem|ha)"
        rf"(?: (?:en|em))? {_L}",
        rf"(?:(?:pode\w*|poderia\w*|voces?|vcs?|tu|eu|quero|queria|gostaria|preciso|prefiro|"
        rf"da|consegue|"
        rf"vamos|de|para|pra|que|e|mas|posso) )*(?:me )?{_PORTUGUESE_VERB}"
        rf"(?: (?:comigo|o|isso|me))*(?: (?:em|no|para|pra|pro))? {_L}",
        rf"(?:(?:pode ser|da para ser|quero|queria|prefiro|tem|e|mas) )*em {_L}",
        rf"(?:(?:можно|можете|можешь|могу|можем|давай|давайте|давая|хочу|хотел бы|вы|ты|я|"
        rf"мы|а|и|но|мне|"
        rf"нужно|буду|умеете|умеешь|ли|давайте же|просьба|прошу|не могли бы|могли бы|со мной) )*"
        rf"{_RUSSIAN_VERB}(?: (?:ли|вы|ты|со|мнои|мне|все|чат))*(?: (?:на|"
        rf"по))? {_L}(?: (?:можете|умеете))?",
        rf"(?:(?:можно|давай|давайте|даваите|хочу|а|и|но|мне|нужно|есть|буду|можете|а можно) )*"
        rf"(?:на|по) {_L}(?: (?:можно|можете|умеете|есть|{_RUSSIAN_VERB}))?",
        rf"(?:(?:benimle|bana|dili|sen|siz|ben|lutfen|burada|ve|ama|"
        rf"acaba) )*{_L}(?: {_TURKISH_VERB})+",
        rf"(?:(?:ban|anh|chi|em|toi|minh|ad|shop|hay|muon|can|the|co|duoc|"
        rf"cho) )*{_VIETNAMESE_VERB}"
        rf"(?: (?:chuyen|duoc|sang|bang|voi|toi|minh|qua|cho|noi|thanh|dung|tieng))* {_L}"
        rf"(?: (?:duoc|khong|ko|k|nhe|nha|di|a|voi|cho|toi|minh|chu|giup))*",
        rf"(?:bang|sang|qua) {_L}(?: (?:duoc|khong|ko|nhe|di|cho|toi))*",
        rf"{_L}(?: (?:co|duoc|khong|ko|nhe|di|ad))+",
        rf"(?:(?:bisa|bisakah|boleh|bolehkah|dapatkah|apa|apakah|kamu|anda|kita|saya|aku|"
        rf"mau|ingin|coba|"
        rf"dan|tapi|min|kak) )*{_INDONESIAN_VERB}(?: (?:dengan|dalam|ke|pakai|pake|saya|aku|"
        rf"bahasa|bahasanya|di))* "
        rf"{_L}(?: (?:gak|ga|nggak|ngga|tidak|kah|bisa|kan|lah|deh|kak|min))*",
        rf"(?:bisa|bisakah|boleh|apa|apakah|kamu|anda) (?:(?:kamu|anda|"
        rf"bisa) )*{_L}(?: (?:gak|ga|nggak|tidak|bisa))*",
        rf"{_L} (?:bisa|boleh)(?: (?:gak|ga|nggak|tidak|kak|min))*",
        rf"{_CHINESE_BEFORE}+{_L}\s*{_CHINESE_AFTER}*",
        rf"{_L}\s*{_CHINESE_AFTER}+",
        rf"(?:(?:هل|ممكن|من|الممكن|يمكن\w*|تستطيع\w*|تقدر\w*|بدي|اريد|ابغي|ابي|عايز|عاوز|"
        rf"نقدر|ان|انت|و|"
        rf"انا|احد|هنا) )*{_ARABIC_VERB}(?: (?:معي|علي|لي|الي|معنا|انت|الشات|"
        rf"للغه))*(?: (?:في|الي|ب))? {_L}",
        rf"(?:(?:ممكن|اريد|ابغي|ابي|بدي|عايز|هل|و) )*(?:في|الي) {_L}(?: ممكن)?",
        rf"(?:اريد|ابغي|ابي|بدي|عايز|افضل) {_L}",
    )
]
_DENIES = [
    re.compile(each)
    for each in (
        rf"(?:i|we) (?:do not|dont|cant|cannot|can not|dnt)(?: \w+)? "
        rf"(?:speak|understand|know|read|write)(?: (?:any|much|good|well))? {_L}(?: well| good)?",
        rf"(?:my )?{_L}(?: is)? (?:is )?(?:not (?:so |very |that )?good|bad|poor)",
        rf"(?:yo )?no (?:hablo|entiendo|se|leo|comprendo)(?: nada de| bien| mucho)? {_L}",
        rf"(?:eu )?nao (?:falo|entendo|sei|leio)(?: nada de| bem| muito)? {_L}",
        rf"(?:я )?(?:не|плохо|совсем не) (?:говорю|понимаю|знаю|читаю|владею)(?: (?:на|по))? {_L}",
        rf"(?:ben )?{_L} (?:bilmiyorum|bilmem|anlamiyorum|konusamiyorum|konusmuyorum)",
        rf"(?:toi|minh|em) khong (?:biet|hieu|noi|doc)(?: duoc| noi)? {_L}",
        rf"(?:saya|aku) (?:tidak|gak|ga|nggak|tak) (?:bisa|mengerti|paham|ngerti)(?: \w+)? {_L}",
        rf"我?(?:不会|不懂|看不懂|听不懂|不会说|不说)(?:说|讲)?\s*{_L}",
        rf"(?:انا )?لا (?:اتكلم|اتحدث|افهم|اعرف|اجيد)(?: جيدا)? {_L}",
    )
]
_BARE = re.compile(rf"{_L}")


def requested(text: str) -> Request | None:
    """The language that a message asks for; None when it asks for none."""
    if len(text) > LONGEST:
        return None
    folded = _any_name().sub(_mark, _fold(_readable(text)))
    if "<" not in folded:
        return None
    clauses = [_plain(each) for each in _CLAUSE.split(folded)]
    said = [(words, polite) for words, polite in clauses if words]
    together = " ".join(words for words, _ in said)
    for words, polite in [(together, any(polite for _, polite in clauses)), *said]:
        alone = words == together
        if named := _asked(words, bare=alone or polite):
            return Request(_spoken(named), whole=alone or _is_said(said, words))
    for words, _ in said:
        if within := _ASKS_ANYWHERE.search(words):
            return Request(_spoken(within.group(1)), whole=False)
    for words, _ in said:
        if any(each.fullmatch(words) for each in _DENIES):
            return Request(None, whole=words == together)
    return None


def _is_said(clauses: list[tuple[str, bool]], asking: str) -> bool:
    """Besides the clause that asks there are only words of languages: "I don't speak English"."""
    return all("<" in words or words == asking for words, _ in clauses)


def load() -> None:
    """What the first message would wait for, half a second or so."""
    _any_name()


def _readable(text: str) -> str:
    """With the letters that a person sees, and with its own marks gone."""
    return text.replace("<", " ").replace(">", " ").replace("-", " ").replace("‑", " ")


def _plain(clause: str) -> tuple[str, bool]:
    """A clause without what is said out of politeness, and whether anything was."""
    without, count = _POLITE.subn(" ", clause)
    bare = _BESIDE_THE_POINT.sub(" ", without)
    return " ".join(bare.split()), count > 0


def _asked(words: str, *, bare: bool) -> str | None:
    """The language that a clause asks for; `bare`: a name may stand alone."""
    if any(each.fullmatch(words) for each in _DENIES):
        return None
    for each in [_BARE, *_ASKS] if bare else _ASKS:
        if found := each.fullmatch(words):
            return found.group(1)
    return None


def _spoken(language: str) -> str | None:
    return language if language in SPOKEN else None
