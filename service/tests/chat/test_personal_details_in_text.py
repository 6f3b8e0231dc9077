"""E-mail addresses as people disguise or mistype them, keys, recovery codes, documents."""

import pytest

from rebind.chat.typed import mask


@pytest.mark.parametrize(
    "address",
    [
        "alice at example dot com",
        "alice AT example DOT com",
        "alice at mail dot example dot com",
        "alice(at)example.com",
        "alice (at) example (dot) com",
        "alice [at] example [dot] com",
        "alice{at}example.com",
        "alice[@]example.com",
        "alice @ example . com",
        "alice@example .com",
        "alice@example. com",
        "alice@example,com",
        "alice@example, com",
        "alice@example dot com",
        "alice@gmail",
        "alice arroba example punto com",
    ],
)
@pytest.mark.parametrize("around", ["{}", "write to {} please", "it is {}."])
def test_an_address_in_disguise_is_hidden(address: str, around: str) -> None:
    typed = mask(around.format(address))
    assert [secret.kind for secret in typed.kept] == ["email"]
    assert "alice" not in typed.shown.lower()
    assert "example" not in typed.shown.lower()


@pytest.mark.parametrize(
    "text",
    [
        "look at coinex dot com",
        "I signed up at coinex.com in 2019",
        "I am @alice on telegram",
        "I am at home. Communication is slow",
        "I looked at this. Com ports are not the problem",
    ],
)
def test_sites_and_names_are_no_address(text: str) -> None:
    assert mask(text).shown == text


@pytest.mark.parametrize(
    "key",
    [
        "JBSWY3DPEHPK3PXP",
        "jbswy3dpehpk3pxp",
        "JBSWY3DPEHPK3PXPJBSWY3DPEH",
        "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
        "jbsw y3dp ehpk 3pxp",
        "JBSW-Y3DP-EHPK-3PXP",
        "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP",
        "abcd-efgh-ijkl",
        "ABCD-1234-EFGH",
        "a1b2c-d3e4f-g5h6i",
        "a1b2 c3d4 e5f6",
    ],
)
@pytest.mark.parametrize("around", ["{}", "my backup is {}", "{} is what the app showed"])
def test_authenticator_secrets_and_recovery_codes_are_dropped(key: str, around: str) -> None:
    typed = mask(around.format(key))
    assert typed.shown == around.format("[password]")
    assert typed.kept == []


@pytest.mark.parametrize(
    "text",
    [
        "this will help them with that",
        "step-by-step and face-to-face, a state-of-the-art app",
        "4521 4522 4523",
        "I have been with them ever since",
    ],
)
def test_short_words_in_a_row_are_no_key(text: str) -> None:
    assert mask(text).shown == text or "[phone number]" in mask(text).shown


HEX = "52908400098527886e0f7030069857d2e4169ee7"


@pytest.mark.parametrize("every", [4, 5, 8, 10, 20])
@pytest.mark.parametrize("before", ["", "0x", "0x "])
def test_a_wallet_in_groups_is_hidden(every: int, before: str) -> None:
    groups = " ".join(HEX[i : i + every] for i in range(0, len(HEX), every))
    typed = mask(f"I sent it to {before}{groups}")
    assert typed.shown == "I sent it to [address]"
    assert [secret.value.removeprefix("0x") for secret in typed.kept] == [HEX]


def test_a_wallet_without_a_digit_is_hidden() -> None:
    assert mask("it went to TLPLStveekrvkmSWyVbuWywLfoJXZrEYpS").shown == "it went to [address]"
    assert mask("aVeryLongwordwithoutanydigits").kept == []


@pytest.mark.parametrize(
    "text",
    [
        "my passport number is X1234567",
        "passport X1234567",
        "passport no. C01X00T47",
        "my ID card: 12 34 567890",
        "national id 123456789012",
        "driving licence MORGA657054SM9IJ",
        "Reisepass Nr. C01X00T47",
        "mon passeport est 12AB34567",
        "mi DNI es 12345678Z",
        "CPF 123.456.789-09",
        "паспорт 4509 123456",
        "护照号码是E12345678",
        "身份证 110101199003078515",
        "パスポート番号はTK1234567",
        "여권 번호는 M12345678",
    ],
)
def test_the_number_of_a_document_is_dropped_where_it_is_announced(text: str) -> None:
    typed = mask(text)
    assert typed.shown.endswith("[document number]")
    assert typed.spoken.endswith("__document__")
    assert typed.kept == []


@pytest.mark.parametrize(
    "text",
    [
        "I lost my passport in 2021",
        "my passport expired on 2021-05-03",
        "passport 03.05.2021",
        "passport or identity card?",
        "my passport number is on page 2",
    ],
)
def test_what_is_said_about_a_document_stays(text: str) -> None:
    assert mask(text).shown == text
