"""A language that is asked for in words: in each of the nine, about each of the nine."""

import pytest
from service.tests.chat.kit import House

from rebind.chat.language_requests import SPOKEN, requested

ASKED = {
    "en": ("{} please", "can you speak {}?", "in {}", "do you understand {}", "switch to {}!"),
    "es": ("en {} por favor", "¿hablas {}?", "puedes responder en {}", "cambiar a {}"),
    "pt": ("em {}, por favor", "você fala {}?", "pode responder em {}", "mudar para {}"),
    "ru": ("на {}", "можно на {}", "вы говорите на {}?", "давайте на {}, пожалуйста"),
    "tr": ("{} lütfen", "{} konuşabilir misiniz?", "{} biliyor musun", "{} devam edelim"),
    "vi": ("nói {} được không", "trả lời bằng {}", "làm ơn chuyển sang {}", "bạn biết {} không"),
    "id": ("pakai {} dong", "bisa bicara {}?", "tolong jawab dalam {}", "ganti ke {}"),
    "zh": ("请用{}", "可以说{}吗？", "切换到{}", "会{}吗"),
    "ar": ("{} من فضلك", "هل تتحدث {}؟", "ممكن {}", "تكلم معي {}"),
}
NAMES = {
    "en": "ar Arabic en English es Spanish id Indonesian pt Portuguese ru Russian tr Turkish "
    "vi Vietnamese zh Chinese",
    "es": "ar árabe en inglés es español id indonesio pt portugués ru ruso tr turco "
    "vi vietnamita zh chino",
    "pt": "ar árabe en inglês es espanhol id indonésio pt português ru russo tr turco "
    "vi vietnamita zh chinês",
    "ru": "ar арабском en английском es испанском id индонезийском pt португальском ru русском "
    "tr турецком vi вьетнамском zh китайском",
    "tr": "ar Arapça en İngilizce es İspanyolca id Endonezce pt Portekizce ru Rusça tr Türkçe "
    "vi Vietnamca zh Çince",
    "vi": "ar tiếng_Ả_Rập en tiếng_Anh es tiếng_Tây_Ban_Nha id tiếng_Indonesia pt "
    "tiếng_Bồ_Đào_Nha "
    "ru tiếng_Nga tr tiếng_Thổ_Nhĩ_Kỳ vi tiếng_Việt zh tiếng_Trung",
    "id": "ar bahasa_Arab en bahasa_Inggris es bahasa_Spanyol id bahasa_Indonesia "
    "pt bahasa_Portugis ru bahasa_Rusia tr bahasa_Turki vi bahasa_Vietnam zh bahasa_Mandarin",
    "zh": "ar 阿拉伯语 en 英文 es 西班牙语 id 印尼语 pt 葡萄牙语 ru 俄语 tr 土耳其语 vi "
    "越南语 zh 中文",
    "ar": "ar بالعربية en بالإنجليزية es بالإسبانية id بالإندونيسية pt بالبرتغالية ru بالروسية "
    "tr بالتركية vi بالفيتنامية zh بالصينية",
}


def names(told_in: str) -> dict[str, str]:
    words = NAMES[told_in].split()
    return {tag: name.replace("_", " ") for tag, name in zip(words[::2], words[1::2], strict=True)}


@pytest.mark.parametrize("told_in", SPOKEN)
@pytest.mark.parametrize("language", SPOKEN)
def test_each_language_is_asked_for_in_each(told_in: str, language: str) -> None:
    name = names(told_in)[language]
    for sentence in ASKED[told_in]:
        for said in (sentence.format(name), sentence.format(name).upper()):
            request = requested(said)
            assert request is not None, said
            assert (request.language, request.whole) == (language, True), said
    alone = requested(name)
    assert alone is not None, name
    assert alone.language == language


def test_the_names_that_are_offered_are_understood(house: House) -> None:
    catalogue = house.log.catalogue
    for language in catalogue.languages:
        request = requested(catalogue.text(language, "language_name"))
        assert request is not None, language
        assert (request.language, request.whole) == (language, True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("English please", "en"), ("english pls!!", "en"), ("Hi, can u speak english?", "en"),
        ("español", "es"), ("espanol porfa", "es"), ("en espanol", "es"), ("castellano", "es"),
        ("по-русски", "ru"), ("по русски пожалуйста", "ru"), ("Русский", "ru"),
        ("中文", "zh"), ("普通话", "zh"), ("中文可以吗", "zh"), ("请讲中文", "zh"),
        ("bahasa indonesia", "id"), ("bisa berbahasa inggris?", "en"), ("turkce lutfen", "tr"),
        ("Türkçe'ye geç", "tr"), ("tieng viet di", "vi"), ("nói tiếng Việt đi bạn ơi", None),
        ("português do brasil", "pt"), ("portugues", "pt"), ("عربي", "ar"), ("كلمني عربي", "ar"),
        ("do you speak turkish", "tr"), ("I prefer Vietnamese", "vi"),
        ("my english is bad, can we speak russian", "ru"),
        ("no entiendo inglés, en español por favor", "es"), ("看不懂英文，请讲中文", "zh"),
    ],
)  # fmt: skip
def test_people_ask_in_many_ways(text: str, language: str | None) -> None:
    request = requested(text)
    assert (request and request.language) == language


@pytest.mark.parametrize(
    "text",
    [
        "I live in Vietnam", "my phone is chinese", "the SMS was in Chinese", "I am Turkish",
        "soy español y perdí mi teléfono", "moro na Rússia", "saya di Indonesia", "Indonesia",
        "Rusia", "я русский", "Türk hattımı kaybettim", "tôi ở Việt Nam", "我的手机是中文的",
        "我是中国人", "هاتفي صيني", "the mail was in english and I deleted it", "in", "please",
        "I bought it from a Russian seller, he speaks English", "english or spanish account",
        "my Spanish number is lost", "hi", "vi", "es", "indo", "what is polish notation",
        "lost my phone", "",
        "__phone__", "the support article says in english: click here " * 20,
    ],
)  # fmt: skip
def test_a_name_that_merely_occurs_is_no_request(text: str) -> None:
    assert requested(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "German please", "auf Deutsch", "do you speak French?", "hindi", "¿hablas francés?",
        "fala alemão?", "по-немецки", "на украинском можно?", "Almanca biliyor musunuz",
        "nói tiếng Pháp được không", "bisa bahasa jepang?", "会说日语吗", "هل تتحدث الفرنسية",
        "italiano", "I don't speak English", "no hablo inglés", "не говорю по-английски",
        "不懂英文", "ingilizce bilmiyorum",
    ],
)  # fmt: skip
def test_a_language_that_is_not_spoken_is_asked_for_too(text: str) -> None:
    request = requested(text)
    assert request is not None, text
    assert request.language is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("English please, I lost my phone", "en"),
        ("perdí mi número. en español por favor", "es"),
        ("hello i lost my sim can you speak turkish with me", "tr"),
        ("je ne comprends pas. English please. I lost my sim card", "en"),
    ],
)
def test_what_is_said_besides_is_kept(text: str, language: str) -> None:
    request = requested(text)
    assert request is not None
    assert (request.language, request.whole) == (language, False)
