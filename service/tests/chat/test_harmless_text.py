"""What people really write, none of which is a secret: it must reach the assistant as it is."""

import pytest

from rebind.chat import secrets_in_text
from rebind.chat.secrets_in_text.search import Search
from rebind.chat.typed import mask

HARMLESS = """
in 2021 I bought 3 BTC
withdrew 150 USDT on 12/11/2024
it has been 24 hours
I have 2 phones
I forgot my password
reset my password please
password not working
wrong password
my password is wrong, not expired
my password is not working anymore
the password is correct but the code does not come
I changed my password yesterday and now my withdrawals are locked for 24 hours
Do I need my password and the email code?
password or code, which one first?
password reset link expired after 30 minutes
my password was changed by somebody else
is the password case sensitive?
what is a passphrase?
password: forgotten
Can I pass the check with my ID card?
I can't pass verification 2 times already
Ich habe mein Passwort vergessen
Mein Passwort ist falsch
Das Passwort funktioniert nicht
J'ai oublié mon mot de passe
Mon mot de passe est incorrect
Olvidé mi contraseña
la contraseña es incorrecta
esqueci minha senha
minha senha não funciona
ho dimenticato la password
la mia password non è valida
ik ben mijn wachtwoord vergeten
Zapomniałem hasło do konta
hasło jest nieprawidłowe
я забыл пароль
мой пароль неверный
пароль не подходит
şifremi unuttum
şifrem yanlış
نسيت كلمة المرور
كلمة المرور غير صحيحة
我忘记密码了
密码不对
パスワードを忘れました
パスワードが違います
비밀번호를 잊어버렸어요
비밀번호가 틀려요
ลืมรหัสผ่าน
quên mật khẩu
lupa kata sandi
kata sandi saya salah
I bought 0.5 BTC for 20,000 USD in March 2020
between 100 and 200 USDT
I had 1234.56 USDT on my account
deposit of $123456 was in 2022
I sold 123456 tokens last year
my balance was 150,000 JPY and 1,234,567 KRW
at 10:30:45 this morning
on 12/11/24 I lost my phone
from Jan 12 2024 to Feb 14 2024
3 days, 4 hours and 20 minutes
room 404, floor 12, building 7
the error is 500 and sometimes 502
order 4521 and order 4522 are missing
I am 34 years old, my sister is 31
iPhone 15 Pro Max with iOS 17.4.1
Android 14, Galaxy S23, app version 3.42.1
it costs 10, 20, 30 dollars
I tried it 5 or 6 times
one or two times a week
one, two, three steps and then nothing happens
I have three or four wallets and two accounts
please call one of your agents
look at coinex.com, the page does not open
I signed up at coinex.com in 2019
where can I look at the log in history
I am at home, at work there is no signal
I use Gmail, not Outlook
write to me @ the same address
my username is @alice on telegram
step-by-step, face-to-face, end-to-end, state-of-the-art
two-factor authentication is on
I lost my passport in 2021
my passport expired on 2021-05-03
do you need my passport or my ID card?
my passport number is on the document
can I use my driving licence instead?
do you need my seed phrase?
I will never give my seed phrase to anybody
what is a seed phrase and where do I find it
I lost my recovery phrase too, can you help me to get my account back?
I do not have the recovery codes any more
my backup codes are gone
the secret key of my authenticator was on the old phone
private key is lost
my private key is on the old phone which I cannot open any more
please help me, I need my account back today because I have to pay my rent
I want to change the phone number of my account but I have no access to the old phone any more
can you help me? this number is not in use any more and I never get any code when I try
The code that you sent never came. I have waited 10 minutes, 3 times.
the code has 6 digits but I only see 4
error code 1020 on the page
I have 12345 CET and 3.5 ETH
TRC20 or ERC20? BEP20?
transfer from Binance to CoinEx took 2 hours
UID 12345
my birthday is 12.03.1985
we are 4 people in 2 offices
I bought 100, 200 and 300 USDT
I changed my password on 12.05.2024
password should be changed
it was 10 000 000 IDR or 12 345.67 USD
I paid 99.99 EUR with a card ending in 4242
see ticket #4521
sim card from 2018, 4G and 5G
yes
no
ok thanks
2 and 3
What happened in the last 24h?
In 2020, 2021 and 2022 I traded a lot
I need help with my account, my phone, my email and my authenticator
hello, good morning, how are you today
can I talk to a person please?
我在2021年买了3个比特币
电话丢了，怎么办
Я потерял телефон, помогите, пожалуйста
Ho perso il telefono, come faccio?
Telefonumu kaybettim, yardım eder misiniz?
Tôi bị mất điện thoại
saya kehilangan ponsel
ฉันทำโทรศัพท์หาย
휴대폰을 잃어버렸어요
携帯をなくしました
فقدت هاتفي ولا أستطيع الدخول
""".strip().split("\n")

WHILE_A_CODE_IS_AWAITED = """
{{7*7}} ${7*7} #{7*7} <%= 7*7 %>
I waited 24 hours
it has been 10 minutes and I tried 3 times
withdrew 150 USDT on 12/11/2024
in 2021 I bought 3 BTC
I have 2 phones and 3 mailboxes
the code never came
send it again please
my case is RB-7K2Q9FXW3M
error 500 on the page
is it the one that begins with 12?
""".strip().split("\n")


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_lines_are_left_alone(text: str) -> None:
    typed = mask(text)
    assert (typed.shown, typed.spoken, typed.kept) == (text, text, [])


@pytest.mark.parametrize("text", WHILE_A_CODE_IS_AWAITED)
def test_harmless_lines_are_left_alone_while_a_code_is_awaited(text: str) -> None:
    assert mask(text, step="email_code").shown == text


def test_a_harmless_chat_in_one_message_is_left_alone() -> None:
    """Neighbouring lines make no secret together."""
    for start in range(0, len(HARMLESS), 10):
        text = "; ".join(HARMLESS[start : start + 10])
        assert mask(text).shown == text


@pytest.mark.parametrize(
    "text",
    ["123, " * 800, "123456password is x1" * 200, "password is x1 123456" * 190, "x=1" * 1300],
)
def test_a_text_is_not_looked_through_for_ever(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each pass is linear in the text, so that their number bounds the work."""
    passes = []
    once = secrets_in_text._search_once

    def counted(search: Search, step: str | None) -> None:
        passes.append(step)
        once(search, step)

    monkeypatch.setattr(secrets_in_text, "_search_once", counted)
    mask(text[:4000])
    assert len(passes) <= secrets_in_text.MOST_PASSES
