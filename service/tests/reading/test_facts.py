"""What is taken from the lines of a page, and that nothing is made up."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from service.tests.reading.kit import BITCOIN, ETHEREUM, TXID, facts, mail, page, record

from rebind.reading.checksums import base58check_holds, bech32_holds, eip55_holds
from rebind.reading.facts import Certainty, Found, Kind, facts_of
from rebind.reading.page import Line, Page
from rebind.reading.words import Subject, left_over, squeeze

CHECKED, READ, UNSURE, TRUNCATED = Certainty


def of(page_: Page):  # type: ignore[no-untyped-def]
    return facts_of(page_, "CoinEx", ["coinex.com"])


# --- mails ----------------------------------------------------------------------------------------


def test_a_mail_has_parties_a_subject_and_a_body() -> None:
    found = of(mail())
    assert found.kind is Kind.OWN_MAIL
    assert found.sender == Found("noreply@coinex.com")
    assert found.recipient == Found("alice@example.com")
    assert (found.subject, found.body, found.to_me) == (Subject.DEPOSIT, True, False)
    assert (found.coins, found.amounts) == (("BTC",), (Found("0.25"),))
    assert found.dates == (Found("2026-02-01"),)


@pytest.mark.parametrize(
    ("title", "body", "subject"),
    [
        ("Withdrawal completed", "Your withdrawal of 1 ETH has been sent.", Subject.WITHDRAWAL),
        ("充值成功", "您充值的 0.25 BTC 已到账。", Subject.DEPOSIT),
        ("提现成功", "您提现的 0.25 BTC 已发出。", Subject.WITHDRAWAL),
        ("新设备登录提醒", "您的账户于 2026-02-01 登录", Subject.LOG_IN),
        ("Retiro completado", "Su retiro de 1 ETH ha sido enviado.", Subject.WITHDRAWAL),
        ("Cadastro concluído", "Obrigado por se cadastrar.", Subject.SIGN_UP),
        ("Вывод средств выполнен", "Ваш вывод отправлен.", Subject.WITHDRAWAL),
        ("Yatırma işlemi başarılı", "Yatırma hesabınıza geçti.", Subject.DEPOSIT),
        ("Rút tiền thành công", "Lệnh rút của bạn đã được gửi.", Subject.WITHDRAWAL),
        ("Penarikan berhasil", "Penarikan Anda telah dikirim.", Subject.WITHDRAWAL),
        ("تم الإيداع بنجاح", "تم إيداع المبلغ في حسابك.", Subject.DEPOSIT),
        ("Successful login from a new device", "We noticed a login", Subject.LOG_IN),
        ("Depositsuccessful", "Yourdepositof0.25BTChasbeencredited.", Subject.DEPOSIT),
    ],
)
def test_a_subject_is_known_in_every_language(title: str, body: str, subject: Subject) -> None:
    assert of(mail(f"[CoinEx] {title}", body=("Dear user,", body))).subject is subject


@pytest.mark.parametrize(
    "title",
    [
        "Your password was changed",
        "Your verification code for a withdrawal",
        "Deposit successful campaign: win a share of 50,000 USDT",
        "登录密码修改成功",
        "System maintenance",
    ],
)
def test_other_mails_have_no_subject_that_counts(title: str) -> None:
    assert of(mail(title, body=("Dear user,",))).subject is None


@pytest.mark.parametrize("to", ["to me", "发给我", "para mí", "kepada saya"])
def test_a_recipient_that_is_folded_away_is_not_visible(to: str) -> None:
    found = of(mail(to=to))
    assert (found.recipient, found.to_me, found.kind) == (None, True, Kind.OWN_MAIL)


@pytest.mark.parametrize(
    "sender",
    ["Kraken <no-reply@kraken.com>", "CoinEx <noreply@coinex.com.example>", "x@coinex-mail.com"],
)
def test_a_mail_from_another_domain_is_not_ours_whatever_it_calls_itself(sender: str) -> None:
    assert of(mail(sender=f"From: {sender}")).kind is Kind.OTHER_MAIL


def test_a_head_without_a_text_has_no_body() -> None:
    assert not of(mail(body=())).body


def test_vietnamese_is_known_by_what_the_engine_leaves_of_it() -> None:
    assert left_over("Đăng nhập") == squeeze("Đăng nhp")
    found = of(mail("[CoinEx] Đăng nhp thành công tù thit b mi", body=("Kính gi ngưi dùng,",)))
    assert found.subject is Subject.LOG_IN


# --- kinds ----------------------------------------------------------------------------------------


def test_records_of_the_other_side_and_ones_own_are_told_apart_by_the_brand() -> None:
    assert of(record()).kind is Kind.RECORD
    assert of(record()).platform == "Kraken"
    assert of(record(platform="CoinEx")).kind is Kind.OWN_RECORD
    # The other side may name us as where it went
    assert of(record(("Sent to", "CoinEx"))).kind is Kind.RECORD


@pytest.mark.parametrize(
    "rows",
    [
        (("Etherscan",),),
        (("Block Height", "123"), ("Gas Price", "12 Gwei")),
        (("区块高度", "123"), ("区块确认数", "9")),
    ],
)
def test_an_explorer_is_known_by_its_name_or_by_words_of_the_chain(
    rows: tuple[tuple[str, ...], ...],
) -> None:
    assert of(record(*rows)).kind is Kind.EXPLORER


@pytest.mark.parametrize(
    "rows",
    [
        ("Hi, did it arrive?", "Not yet"),
        (("BTC/USDT", "64210.5"), ("ETH/USDT", "3120.44")),
        ("Log in", "alice@example.com", "Password"),
    ],
)
def test_what_is_neither_is_unknown(rows: tuple[str, ...]) -> None:
    assert facts(*rows).kind is Kind.UNKNOWN


# --- time and money -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shown", "dates"),
    [
        ("2026-03-14 09:21", ["2026-03-14"]),
        ("2026/3/4", ["2026-03-04"]),
        ("2026年3月14日", ["2026-03-14"]),
        ("14.03.2026 09:21", ["2026-03-14"]),
        ("14 марта 2026", ["2026-03-14"]),
        ("14 de marzo de 2026", ["2026-03-14"]),
        ("Mar 14, 2026", ["2026-03-14"]),
        ("14 Şubat 2026", ["2026-02-14"]),
        ("ngày 14 tháng 3, 2026", ["2026-03-14"]),
        ("2025-09-2623:29:41", ["2025-09-26"]),
        ("2026-13-40", []),
        ("v 1.2.2026.4", []),
    ],
)
def test_dates_are_read_as_people_write_them(shown: str, dates: list[str]) -> None:
    assert [each.value for each in facts(shown).dates] == dates


def test_a_day_that_could_be_a_month_is_both_and_unsure() -> None:
    assert facts("03/04/2026").dates == (Found("2026-03-04/2026-04-03", UNSURE),)


@pytest.mark.parametrize(
    ("shown", "amounts"),
    [
        ("0.25 BTC", ["0.25"]),
        ("-1,250.50 USDT", ["1250.5"]),
        ("1 250,50 USDT", ["1250.5"]),
        ("1.250,50 USDT", ["1250.5"]),
        ("1,250 USDT", ["1250"]),
        ("0,25 BTC", ["0.25"]),
        ("USDT 7544.98", ["7544.98"]),
        ("0.125BTC", ["0.125"]),
        ("BTC/USDT 64210", []),
        ("12:30 BTC", []),
        ("250", []),
    ],
)
def test_an_amount_is_a_number_beside_its_coin(shown: str, amounts: list[str]) -> None:
    assert [each.value for each in facts(shown).amounts] == amounts


# --- long numbers ---------------------------------------------------------------------------------


def test_what_its_checksum_holds_for_is_checked() -> None:
    assert facts(BITCOIN).addresses == (Found(BITCOIN, CHECKED),)
    assert facts(f"To {ETHEREUM}").addresses == (Found(ETHEREUM, CHECKED),)
    assert facts(ETHEREUM.lower()).addresses == (Found(ETHEREUM.lower(), READ),)


def test_what_its_checksum_does_not_hold_for_is_unsure() -> None:
    wrong = BITCOIN[:-1] + "p"
    assert facts(wrong).addresses == (Found(wrong, UNSURE),)
    swapped = "0x" + ETHEREUM[2:].swapcase()
    assert facts(swapped).addresses == (Found(swapped, UNSURE),)


def test_a_transaction_is_64_figures_with_its_prefix_or_without() -> None:
    assert facts(TXID).txids == (Found(TXID),)
    assert facts(f"TXID: 0x{TXID.upper()}").txids == (Found(f"0x{TXID}"),)
    assert facts(TXID[:-1]).txids == facts(TXID + "a").txids == ()


def test_look_alikes_are_put_right_and_marked() -> None:
    seen = TXID.replace("0", "O", 1)
    assert facts(seen).txids == (Found(TXID, UNSURE),)


def test_what_the_engine_is_not_sure_of_is_marked() -> None:
    assert facts(TXID, score=0.7).txids == (Found(TXID, UNSURE),)
    assert facts("2026-03-14", score=0.7).dates == (Found("2026-03-14", UNSURE),)


@pytest.mark.parametrize(
    "shown", ["0x12...ab9c", "8f31...9ac2", "8f31…9ac2", "bc1q7x......k3f9", "TXqz8***9fk2"]
)
def test_a_number_that_is_cut_is_said_to_be(shown: str) -> None:
    found = facts("Address", shown)
    assert [each.certainty for each in found.addresses] == [TRUNCATED]
    assert found.txids == ()


def test_a_number_that_was_broken_goes_on_in_its_own_column() -> None:
    lines = []
    for left, parts in (
        (20, (BITCOIN[:20], BITCOIN[20:])),
        (500, (TXID[:24], TXID[24:48], TXID[48:])),
    ):
        for row, part in enumerate(parts):
            top = 100 + 36 * row
            lines.append(Line(part, left, top, left + 15 * len(part), top + 30, 0.99))
    found = of(Page(1000, 400, tuple(lines)))
    assert found.txids == (Found(TXID),)
    assert found.addresses == (Found(BITCOIN, CHECKED),)


def test_a_word_below_an_address_does_not_make_another_one() -> None:
    lines = (
        Line(BITCOIN, 20, 100, 650, 130, 0.99),
        Line("Completed", 20, 134, 150, 164, 0.99),
    )
    assert of(Page(1000, 400, lines)).addresses == (Found(BITCOIN, CHECKED),)


_SIGNS = st.text("0123456789abcdefABCDEFOoIl1qpzrySsgG.:x ", min_size=20, max_size=90)
_ROWS = st.lists(
    st.one_of(
        _SIGNS,
        st.sampled_from([BITCOIN, ETHEREUM, TXID, "0x" + TXID]),
        st.builds(
            lambda a, n, s: a[:n] + s + a[n + 1 :],
            st.sampled_from([BITCOIN, ETHEREUM, TXID]),
            st.integers(0, 41),
            st.sampled_from("0OoIl1xz"),
        ),
    ),
    min_size=1,
    max_size=5,
)


@given(_ROWS, st.sampled_from([0.6, 0.95]))
def test_whatever_is_not_marked_passes_its_checksum_or_stands_there(
    rows: list[str], score: float
) -> None:
    """Nothing is guessed: a checked value holds, and one that was read stands on the page sign by
    sign."""
    found = facts(*rows, score=score)
    joined = re.sub(r"\s", "", "".join(rows)).lower()
    for each in found.addresses:
        holds = bech32_holds(each.value) or base58check_holds(each.value) or eip55_holds(each.value)
        assert each.certainty is not CHECKED or holds
        assert each.certainty is not READ or eip55_holds(each.value) is None
        assert each.certainty in (UNSURE, TRUNCATED) or each.value.lower().removeprefix(
            "0x"
        ).translate(_SAME) in joined.translate(_SAME)
    for each in found.txids:
        if each.certainty is READ:
            assert each.value.removeprefix("0x") in joined
            assert score >= 0.9


_SAME = str.maketrans("oqli|szgx", "001115299")


@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_lines_at_all_are_taken(rows: list[str]) -> None:
    facts(*rows)


# --- what cannot be read --------------------------------------------------------------------------


def test_letters_that_the_engine_has_no_signs_for_are_noticed() -> None:
    blanks = tuple(
        Line("\N{REPLACEMENT CHARACTER}", 20, 60 * n, 300, 60 * n + 30, 0.0) for n in range(3)
    )
    seen = page("CoinEx <noreply@coinex.com>", "kofi@example.com", "2026-02-01")
    assert of(seen).readable
    assert not of(Page(1000, 900, seen.lines, blanks)).readable


def test_small_text_is_noticed() -> None:
    assert not facts("Amount", "0.25 BTC", height=17).small_text
    assert facts("Amount", "0.25 BTC", height=12).small_text


def test_an_empty_page_says_nothing() -> None:
    found = of(Page(100, 100, ()))
    assert (found.kind, found.words, found.small_text, found.readable) == (
        Kind.UNKNOWN,
        0,
        False,
        True,
    )
