"""How a password is announced, in the languages that the assistant understands. `_` holds words
together."""

import unicodedata

from rebind.chat.reading import read

_WORDS = """
password passwort passwd passcode passphrase pass pwd pw passw psw passwrd pasword
passwords login-password loginpassword pass-word
pin pin_code pincode
kennwort zugangswort losungswort
mot_de_passe mdp motdepasse
contraseña contraseñas clave
senha palavra-passe
parola parola_d'ordine parola_d'accesso
wachtwoord ww
hasło hasła hasłem hasłu
пароль пароля паролем паролю пасс
şifre şifrem şifremi şifremiz şifresi parolam parolamı parolası
كلمة_المرور كلمة_السر كلمة_مرور كلمة_سر الباسورد باسورد الرقم_السري
mật_khẩu mk
kata_sandi sandi katasandi
recovery_code recovery_codes backup_code backup_codes recovery_key secret_key
backup_key setup_key totp_secret 2fa_secret 2fa_key authenticator_key
authenticator_secret
"""
_UNSPACED_WORDS = (
    "登录密码 密码 密碼 口令 パスワード 暗証番号 合言葉 비밀번호 비번 패스워드 암호 รหัสผ่าน พาสเวิร์ด"
)
# What may stand between the word and what it announces: `password for my account is …`
_FILLERS = """
for of to on at in i we used use think with my the this that your would should could might may will
set chose picked had have always type typed enter entered remember
account exchange app email mail
login für von zum ich mein de para del mi pour mon di per il mio do da minha meu dla moje от для мой
hesap hesabım saya akun của tôi em mình que eu uso usé usei usaba usava puse coloquei у меня
kullandığım yang aku pakai dùng الخاصة بي عندي
"""
_COPULAS = (
    "is was are were be equals ist war lautet heißt heisst est était c'est es era é è "
    "jest to brzmi było bylo это был zijn هي هو كان كانت là adalah ialah itu olan"
)
_UNSPACED_COPULAS = "是 为 為 就是 は が を 는 은 가 를 이 คือ เป็น"

# After "password is": what says something about a password and is none
_ABOUT = """
a about accepted actually again all almost already also always an and any as asked at bad because
been before being blank blocked broken but by can cannot can't case changed compromised
confidential
correct correctly could couldn't dead definitely did didn't different do does doesn't doing done
don't down e-mail easy either email empty enough entered even ever everything exactly expired fail
failed failing fails field fine first for forgot forgotten form from gone good great had has hasn't
have he help here hint how however i if in incorrect incorrectly inside instead invalid is isn't it
it's just kept known later leaked like locked long longer lost made maybe me mine missing my
necessary needed never new no none not nothing now null of off ok okay old older on once one only
or
other our out outdated over page perfectly please policy possible possibly probably problem
protected
public really recovery refused rejected required requirement requirements reset resetting right
safe
same saved saying says screen secret secure sent she short should shouldn't simple since so some
something stays still stolen stored strong stuck super supposed sure temporary text that that's the
their them then there these they this through to together too totally true twice unchanged unclear
undefined unknown unsafe until up useless valid very visible was wasn't we weak well were what
whatever when where which while who why will with without won't working works would wrong yes yet
you your yours
abgelaufen auch aber bitte das dass der die doch ein falsch funktioniert geht geändert gesperrt
gespeichert ich im immer in kein korrekt leider mehr mein mir nicht noch nur oder richtig sicher
schon und unbekannt ungültig unter verloren vergessen war weg wie zu zurücksetzen
aussi avec bon bonne correct dans est et expiré fausse faux incorrect incorrecte invalide je la le
les mais mon ne non oublié oubliée ou pas perdu pour que qui valide
bien caducada con correcta de del demasiado el en es esta está incorrecta inválida la lo mala mi
muy
no olvidada olvidé para pero perdida por porque que segura sí válida y ya
a ao certa com de errada esqueci está e fraca incorreta inválida mais mas minha muito não nova o
perdida que segura
anche che corretta di dimenticata e errata ho il ma mia molto non nuova persa più scaduta sbagliata
ben en fout goed het ik is juist kwijt maar mijn niet of ongeldig onjuist ook van vergeten verlopen
verkeerd
ale bo błędne i ja jest już lub mam moje nie niepoprawne nieprawidłowe nowe poprawne prawidłowe
stare się ten w wygasło za zapomniałem zapomniałam złe
больше верный воровали все где есть еще ещё забыл забыла забыт и или как когда мой мне на не
неверен
неверный неправильный нет но новый от по потерян правильный просто сбросить сменить старый так тоже
уже устарел утерян что я
ama bir bu çalışmıyor da de değil değiştir doğru eski geçersiz hatalı için ile kayboldu mi mı ne
olmuyor sıfırla unuttum ve veya yanlış yeni yok
خطأ خاطئة صحيحة غير لا ليس ليست من في على و او أو نسيت ضاعت منتهية الصحيحة الخاصة بي
của cũ đã đúng hết không là mới này quên sai tôi và
atau baru benar bisa dan hilang ini itu lama lupa salah saya sudah tidak untuk yang
"""
_ENDINGS_OF_STATES = ("ing", "ed")
"""English says with them what happened to a password."""


def _spellings(word: str) -> set[str]:
    """As it is read (vowel signs fall away there), and as it is typed without accents."""
    plain = read(word.replace("_", " ")).text.casefold()
    return {plain, _unaccented(plain)}


def _unaccented(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word).replace("ł", "l").replace("ı", "i")
    return "".join(c for c in apart if unicodedata.category(c) != "Mn").replace("đ", "d")


def _set(words: str) -> frozenset[str]:
    return frozenset(spelling for word in words.split() for spelling in _spellings(word))


WORDS = _set(_WORDS)
UNSPACED_WORDS = _set(_UNSPACED_WORDS)
FILLERS = _set(_FILLERS)
COPULAS = frozenset(read(word).text for word in _COPULAS.split())
"""As they are: without its accent è is the Italian "and", and là an article."""
UNSPACED_COPULAS = _set(_UNSPACED_COPULAS)
_ABOUT_A_PASSWORD = _set(_ABOUT)


def is_about_a_password(word: str, *, after_colon: bool) -> bool:
    """Whether a plain word goes on about a password ("is wrong"), and is none."""
    folded = _unaccented(read(word).text.casefold())
    if folded in _ABOUT_A_PASSWORD or word.casefold() in _ABOUT_A_PASSWORD:
        return True
    return not after_colon and folded.endswith(_ENDINGS_OF_STATES)
