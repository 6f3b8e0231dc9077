"""How a secret is asked for, in the nine languages: what it is called, the words that want it, and
the words that turn the sentence round ("never", "do not"). A sentence asks where it has one of
the
first two and none of the third. Pure.

Words are beginnings where a language bends its words at the end (`парол` is пароль and пароля);
`*` marks them. Chinese is written without spaces and its words are looked for anywhere."""

import re
import unicodedata

_CALLED = {
    "code": """
        code* passcode* otp otps pin pins 2fa token* código* codigo* clave_dinámica
        senha_de_uso_único
        код кода кодов коды кодом коду kod kodu kodunu kodunuz* kodunuzu mã mã_xác kode kodenya
        otpnya
        رمز الرمز رمزك الكود كود 验证码 校验码 动态码""",
    "password": """
        password* passphrase* contraseña* contrasena* clave claves senha* парол* şifre* sifre*
        parola*
        mật_khẩu mat_khau kata_sandi sandi password* كلمة_المرور كلمة_السر كلمة_مرور الباسورد
        باسورد
        密码 口令""",
    "seed": """
        seed* mnemonic* recovery_phrase* backup_phrase* secret_phrase* recovery_words private_key*
        frase_semilla frase_de_recuperación frase_de_recuperacion clave_privada palabras_semilla
        frase_de_recuperação frase_semente chave_privada palavras_semente
        сид-фраз* сид_фраз* seed-фраз* мнемоническ* приватн* секретн*_фраз* кодов*_фраз*
        kurtarma_kelime* kurtarma_ifade* gizli_kelime* özel_anahtar* tohum_kelime*
        cụm_từ_khôi_phục khóa_riêng khoá_riêng frasa_pemulihan frasa_benih kunci_pribadi
        seed_phrase
        عبارة_الاسترداد عبارة_الاستعادة المفتاح_الخاص الكلمات_السرية 助记词 恢复词 私钥""",
    "card": """
        cvv cvc card_number* cards card tarjeta* cartão cartões cartao карт* kart_numara*
        kartınız*
        thẻ số_thẻ kartu nomor_kartu بطاقتك البطاقة رقم_البطاقة 银行卡 卡号""",
    "document": """
        passport* id_card* id_number* social_security* pasaporte* dni cédula cedula passaporte*
        cpf rg
        паспорт* снилс pasaport* kimlik_numara* tckn hộ_chiếu căn_cước cccd paspor ktp nik
        جواز_السفر رقم_الهوية الهوية 护照 身份证""",
}
_WANTS = """
    send tell give share type write enter provide forward read say repeat paste post confirm need
    require want what's what_is what_was which_is could_i_have may_i_have can_i_have please
    let_me_have
    let_me_know let_me_see whats
    envía* envia* manda* mánda* dime díga* diga* dame dé* comparte* escrib* pega* necesito
    necesitamos
    cuál cual por_favor indícame indique* confirma* facilita* pásame
    envie* mande* diga informe* compartilhe* escreva* digite* cole preciso precisamos qual passe*
    confirme* me_dá
    пришл* отправ* скажи* напиш* сообщ* дайте дай введи* укаж* продикту* нужен нужна нужны какой
    какая
    подтверд* пожалуйста перешл*
    gönder* söyle* yaz* paylaş* ver* gir* ilet* nedir lazım gerek* lütfen bildir*
    gửi cho_tôi cho_em nhập cung_cấp đọc nhắn cần vui_lòng là_gì chia_sẻ
    kirim* beri* sebut* tulis* ketik* masuk* bagik* butuh perlu mohon tolong apa
    أرسل* ارسل* اكتب* أعط* اعط* زود* شارك* أدخل* ادخل* أخبر* اخبر* ما_هو ما_هي نحتاج أحتاج احتاج
    ممكن يرجى
    发给 发送 告诉 提供 输入 填写 说一下 需要 请 是什么 是多少 发一下 报一下"""
_DENIES = """
    never nobody no_one without do_not don't dont must_not mustn't should_not shouldn't not_need
    not_ask not_want not_send not_tell not_give not_share cannot
    nunca nadie no sin jamás jamas ningún ninguna
    nunca ninguém ninguem não nao sem jamais
    не никогда никто никому без ни нельзя
    asla hiçbir hiç kimse vermeyin paylaşmayın göndermeyin yazmayın değil istemez istemeyiz
    söylemeyin
    không đừng chẳng chưa_bao_giờ không_bao_giờ ko
    jangan tidak tak tanpa bukan
    لا لن لم بدون أبدا أبدًا ليس
    不 别 勿 从不 绝不 永远不 无需"""
_UNSPACED = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE = re.compile(r"[^.!?\n。！？؟]+[.!?。！？؟]*")


def _pattern(words: str) -> re.Pattern[str]:
    spaced, unspaced = [], []
    for word in dict.fromkeys(unicodedata.normalize("NFC", words).split()):
        if _UNSPACED.search(word):
            unspaced.append(re.escape(word))
            continue
        bent = word.endswith("*")
        letters = [re.escape(part) for part in word.rstrip("*").replace("'", "’").split("_")]
        spaced.append(r"\s+".join(letters) + (r"\w*" if bent else ""))
    parts = [rf"(?<!\w)(?:{'|'.join(sorted(spaced, key=len, reverse=True))})(?!\w)", *unspaced]
    return re.compile("|".join(parts), re.IGNORECASE)


_CALLED_BY = {kind: _pattern(words) for kind, words in _CALLED.items()}
_WANTING, _DENYING = _pattern(_WANTS), _pattern(_DENIES)


def asked_for(text: str) -> set[str]:
    """Kinds of secrets that a text asks for: `code`, `password`, `seed`, `card`, `document`."""
    found: set[str] = set()
    for sentence in _SENTENCE.findall(unicodedata.normalize("NFC", text).replace("'", "’")):
        if _WANTING.search(sentence) and not _DENYING.search(sentence):
            found |= {kind for kind, named in _CALLED_BY.items() if named.search(sentence)}
    return found
