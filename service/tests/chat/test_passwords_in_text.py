"""Passwords that are announced, in the languages that the assistant understands; and what is said
about passwords, which is most of what people say."""

import pytest

from rebind.chat.typed import mask

ANNOUNCED = {
    "en": [
        "password hunter22",
        "my password hunter2",
        "password: sunshine",
        "password=sunshine",
        "the password is correcthorse",
        "pass = dragon",
        "pw sommer2024",
        "pwd is qwerty",
        "my password for the account is sunshine",
        "my password used to be hunter22",
        "password -> sunshine",
        "password “sunshine",
        "hunter22 is my password",
        "i use sunshine1 as password",
        "passcode 48213",
        "recovery code: abcdefgh",
    ],
    "de": ["Passwort: Sonnenschein", "mein Passwort ist sonnenschein", "Kennwort lautet sonne2024"],
    "fr": ["mot de passe : soleil", "mon mot de passe est soleil", "mot de passe soleil99"],
    "es": ["contraseña: girasol", "mi contrasena es girasol", "clave girasol22"],
    "pt": ["senha: girassol", "minha senha é girassol", "senha girassol22"],
    "it": ["la mia password è girasole", "parola d'ordine: girasole", "parola girasole22"],
    "nl": ["wachtwoord is zonnebloem", "wachtwoord zon1234"],
    "pl": ["hasło: słonecznik", "moje hasło to słonecznik", "haslo slonecznik22"],
    "ru": ["пароль: солнышко", "мой пароль солнышко22", "пароль это солнышко"],
    "tr": ["şifrem: güneş", "sifre gunes22", "parolam gunes22"],
    "ar": ["كلمة المرور: شمس2024", "كلمة السر هي sunshine", "كلمة المرور hunter22"],
    "zh": ["密码是hunter2", "我的密码：sunshine", "密碼 hunter22", "密码hunter22"],
    "ja": ["パスワードはhunter2です", "パスワード：sunshine", "パスワード hunter22"],
    "ko": ["비밀번호는 hunter2", "비밀번호: sunshine", "비밀번호 hunter22"],
    "th": ["รหัสผ่านคือhunter2", "รหัสผ่าน: sunshine", "รหัสผ่าน hunter22"],
    "vi": ["mật khẩu là hoahuongduong", "mat khau: hoa2024", "mật khẩu hoa2024"],
    "id": ["kata sandi: matahari", "kata sandi saya adalah matahari", "kata sandi mata2024"],
}

PASSWORDS = (
    "hunter sun horse dragon qwerty 48213 abcdefgh sommer sonne soleil giras zonn zon1 słon slon "
    "солн güneş gunes شمس hoa mata2 matahari"
).split()


@pytest.mark.parametrize(
    "text", [text for texts in ANNOUNCED.values() for text in texts], ids=lambda text: text
)
def test_what_is_announced_as_a_password_is_dropped(text: str) -> None:
    typed = mask(text)
    assert "[password]" in typed.shown
    assert "__password__" in typed.spoken
    assert typed.kept == []
    assert not any(word in typed.shown.lower() for word in PASSWORDS)


@pytest.mark.parametrize(
    "text",
    [
        "I forgot my password",
        "reset my password please",
        "password not working",
        "wrong password",
        "password: forgotten",
        "my password is being refused",
        "the password was changed yesterday",
        "my password is too short they say",
        "is the password case sensitive?",
        "password in 2021 was another one",
        "password 2021 edition",
        "password 8-16 characters?",
        "password and email, both are right",
        "this is not my password",
        "passport or password, which one?",
        "can I pass the verification",
        "Mein Passwort ist falsch",
        "mon mot de passe est incorrect",
        "la contraseña es incorrecta",
        "minha senha está errada",
        "la password è sbagliata",
        "mijn wachtwoord is verlopen",
        "moje hasło jest nieprawidłowe",
        "мой пароль неверный",
        "пароль: забыл",
        "şifrem yanlış",
        "كلمة المرور خاطئة",
        "密码是错的",
        "パスワードは正しいです",
        "비밀번호는 맞아요",
        "รหัสผ่านไม่ถูกต้อง",
        "mật khẩu là gì",
        "kata sandi saya salah",
    ],
)
def test_what_is_said_about_a_password_stays(text: str) -> None:
    assert mask(text).shown == text


@pytest.mark.parametrize("joint", [":", " ", " / ", "\n", ";"])
def test_a_password_beside_an_address_is_dropped(joint: str) -> None:
    assert mask(f"alice@example.com{joint}hunter22").shown == f"[e-mail]{joint}[password]"


def test_words_beside_an_address_stay() -> None:
    text = "alice@example.com, iPhone15 lost in 2021"
    assert mask(text).shown == "[e-mail], iPhone15 lost in 2021"
