"""The words that pictures are told apart by, in the nine languages. Pure.

Compared without case, accents and blanks (`squeeze`): engines lose all three. The engine at hand has
no signs for Cyrillic, Arabic and most of the accented vowels of Vietnamese, and leaves them out;
the words of those languages stand here for an engine that has, and Vietnamese ones are looked for
in what is left of them, too (`left_over`)."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache


class Subject(StrEnum):
    """What a mail of the exchange is about, as far as the article takes it."""

    DEPOSIT = "deposit"
    WITHDRAWAL = "withdrawal"
    SIGN_UP = "sign_up"
    LOG_IN = "log_in"


_PLAIN = str.maketrans({"đ": "d", "ı": "i", "ł": "l", "ø": "o", "ß": "ss", "：": ":", "（": "("})


def fold(text: str) -> str:
    """Small letters without accents; signs of full width as the usual ones."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return bare.translate(_PLAIN)


def squeeze(text: str) -> str:
    """Folded, and without blanks."""
    return re.sub(r"\s+", "", fold(text))


def left_over(text: str) -> str:
    """What the engine leaves of a Vietnamese text."""
    return squeeze("".join(s for s in text if not "\u1e00" <= s <= "\u1eff" and s not in "ơưƠƯ"))


@cache
def _table(text: str) -> frozenset[str]:
    words = [word.strip() for word in text.replace("\n", "|").split("|") if word.strip()]
    return frozenset(
        form for word in words for form in (squeeze(word), left_over(word)) if _tells(form, word)
    )


def _tells(form: str, word: str) -> bool:
    """Two letters that are left of a word would be found anywhere."""
    return len(form) >= 5 or form == squeeze(word)


# --- mails ----------------------------------------------------------------------------------------

FROM = _table("""from | sender | 发件人 | 发信人 | 寄件人 | remitente | remetente | от | от кого | отправитель
kimden | gönderen | người gửi | dari | pengirim | من | المرسل | de""")
TO = _table("""to | recipient | 收件人 | 收信人 | 发给 | destinatario | destinatário | para | кому | получатель
kime | alıcı | người nhận | kepada | إلى | المستلم | đến""")
SUBJECT_LABEL = _table(
    """subject | 主题 | 標題 | asunto | assunto | тема | konu | chủ đề | subjek | perihal | الموضوع"""
)
TO_ME = _table(
    """to me | 发给我 | 收件人:我 | para mí | para mim | мне | bana | đến tôi | tới tôi | kepada saya | إليّ | إلي"""
)
MAILBOX = _table("""inbox | mailed-by | signed-by | unsubscribe | 收件箱 | 退订 | bandeja de entrada | recibidos
caixa de entrada | входящие | отписаться | gelen kutusu | hộp thư đến | kotak masuk | البريد الوارد | forward | 转发
reenviar | encaminhar | переслать | ответить | yönlendir | yanıtla | chuyển tiếp | teruskan | balas | إعادة توجيه
responder | 回复""")
GREETING = _table("""dear user | dear customer | dear trader | dear client | 尊敬的 | 亲爱的用户 | estimado | estimada | apreciado | prezado
prezada | caro usuário | уважаемый | уважаемая | здравствуйте | sayın kullanıcı | değerli kullanıcı | kính gửi
xin chào | pengguna yang terhormat | yth | عزيزي | hello | hi""")
AUTOMATIC = _table("""do not reply | automated message | sent automatically | 请勿回复 | 自动发送 | no responda | não responda | mensagem automática
mensaje es automático | не отвечайте | yanıtlamayın | otomatik gönderildi | không trả lời | thư tự động
tidak membalas | dikirim otomatis | jangan membalas | يرجى عدم الرد | رسالة آلية""")

_DONE = """success | successful | successfully | completed | complete | confirmed | received | credited | has been sent | arrived | notice | notification
成功 | 到账 | 已到 | 完成 | 已发出 | 通知 | exitoso | exitosa | exitosamente | completado | completada | acreditado | confirmado | recibido | concluído | concluída | creditado | bem-sucedido
recebido | успешно | зачислен | выполнен | завершен | подтвержден | başarılı | tamamlandı | hesabınıza geçti | gönderildi | onaylandı | thành công | ghi có
hoàn tất | berhasil | dikreditkan | selesai | بنجاح | مكتمل | تم"""
SUBJECTS: Mapping[Subject, tuple[frozenset[str], frozenset[str]]] = {
    Subject.DEPOSIT: (
        _table("""deposit | deposited | 充值 | 充币 | 存款 | depósito | депозит | пополнение | yatırma | yatırıldı | nạp tiền | khoản nạp | lệnh nạp
deposit | setoran | إيداع | الإيداع"""),
        _table(_DONE),
    ),
    Subject.WITHDRAWAL: (
        _table("""withdrawal | withdraw | withdrew | 提现 | 提币 | retiro | saque | retirada | вывод | снятие | çekme | rút tiền | lệnh rút | penarikan
السحب | سحبك"""),
        _table(_DONE),
    ),
    Subject.LOG_IN: (
        _table("""login | log in | logged in | log-in | sign in | sign-in | signed in | 登录 | 登陆 | inicio de sesión | inició sesión | acceso | acessada
вход | giriş yapıldı | oturum açıldı | giriş | đăng nhập | masuk | تسجيل دخول | تسجيل الدخول"""),
        _table(
            _DONE
            + """ | new device | new ip | from a new | detected | ip | 新设备 | 提醒 | 异地 | nuevo dispositivo | dispositivo nuevo | novo dispositivo
нового устройства | новое устройство | yeni cihaz | thiết bị mới | perangkat baru | جهاز جديد"""
        ),
    ),
    Subject.SIGN_UP: (
        _table("""welcome to | sign up | signing up | signed up | registration | account was created | account has been created | 注册 | 欢迎加入 | registro | registrarse
bienvenido a | cadastro | cadastrar | bem-vindo | регистрация | добро пожаловать | kaydoldu | kaydolduğunuz | hoş geldiniz | hesabınız oluşturuldu
đăng ký | chào mừng | pendaftaran | mendaftar | selamat datang | التسجيل | مرحبا بك في | لتسجيلك"""),
        _table(
            _DONE
            + """ | thank you | thanks | created | 感谢 | 欢迎 | gracias | bienvenido | obrigado | bem-vindo | спасибо | oluşturuldu | teşekkürler
cảm ơn | terima kasih | شكرا | welcome | добро | selamat | chào mừng"""
        ),
    ),
}
OTHER_SUBJECTS = _table("""verification code | password was changed | password has been changed | password changed | reset your password | failed login | login failed
campaign | bonus | airdrop | win a share | prize | newsletter | terms apply | 验证码 | 密码修改 | 修改密码 | 登录失败 | 活动 | 瓜分 | 空投 | 奖励
código de verificación | contraseña ha sido | gane | premio | participe | condiciones | código de verificação | senha foi alterada | ganhe | prêmio
termos aplicáveis | код подтверждения | пароль изменен | выиграйте | участвуйте | doğrulama kodu | şifreniz değiştirildi | şifre değiştirildi | kazan | ödül
kampanya | koşullar geçerlidir | mã xác minh | mật khẩu của bạn đã | thay đổi | nhận thưởng | điều khoản | kode verifikasi | kata sandi anda | menangkan | hadiah | syarat berlaku
رمز التحقق | كلمة المرور | اربح | جائزة""")
"""Of mails of the exchange that the article does not take."""

# --- records --------------------------------------------------------------------------------------

EXPLORERS = _table("""etherscan | tronscan | bscscan | polygonscan | arbiscan | basescan | solscan | snowtrace | blockchair | mempool.space
blockstream | blockchain.com/explorer | blockchain explorer | block explorer | oklink | btc.com/ | subscan | ftmscan | optimistic.etherscan
区块浏览器 | 区块链浏览器""")
CHAIN_TERMS = _table("""gas price | gas limit | gas used | gwei | block confirmations | block height | base fee | input data | nonce | virtual size | sat/vb
fee rate | energy usage | bandwidth usage | method id | 区块高度 | 区块确认 | 确认数 | gas 价格 | precio del gas | confirmaciones de bloque | preço do gás
confirmações de bloco | цена газа | подтверждения блока | gas ücreti | blok onayı | giá gas | xác nhận khối | harga gas | konfirmasi blok
سعر الغاز | تأكيدات الكتلة""")
"""Of the chain itself: two of them are said by an explorer only."""
RECORD_TERMS = _table("""withdrawal details | deposit details | transaction details | transfer details | withdrawal history | deposit history | transaction history
withdraw history | txid | tx hash | transaction hash | transaction id | network fee | miner fee | network | address | status | amount | completed
提币 | 充币 | 提现记录 | 充值记录 | 详情 | 交易哈希 | 交易编号 | 手续费 | 网络 | 地址 | 状态 | 数量 | 已完成 | detalles del retiro | detalles del depósito | historial | comisión | red
dirección | estado | cantidad | completado | detalhes do saque | detalhes do depósito | histórico | taxa | rede | endereço | quantidade | concluído
детали вывода | история выводов | комиссия | сеть | адрес | статус | сумма | завершено | çekme detayları | geçmişi | ağ ücreti | adres | durum | miktar
tamamlandı | chi tiết | lịch sử | phí mạng | địa chỉ | trạng thái | số lượng | hoàn thành | rincian | riwayat | biaya jaringan | alamat | jaringan | jumlah
selesai | تفاصيل | سجل | رسوم الشبكة | العنوان | الحالة | المبلغ | مكتمل | sent | received | 已发送 | enviado | отправлено | gönderildi | đã gửi | terkirim""")

PLATFORMS = (
    "Binance OKX Bybit Kraken Coinbase KuCoin Gate.io Bitget HTX Huobi MEXC Crypto.com Bitfinex Gemini Bitstamp "
    "Upbit BitMart BingX Phemex LBank CoinEx Poloniex Bithumb Paribu BtcTurk Indodax Tokocrypto Bitso MercadoBitcoin "
    "MetaMask Exodus imToken Phantom Electrum BlueWallet TronLink SafePal TokenPocket Trezor Ledger"
).split()
WALLETS = ("Trust Wallet", "Ledger Live", "Coinbase Wallet")

COINS = (
    "BTC ETH USDT USDC BNB SOL XRP ADA DOGE TRX TON DOT LTC BCH LINK AVAX MATIC POL SHIB XLM ATOM UNI ETC XMR APT NEAR FIL ARB OP "
    "DAI TUSD FDUSD ALGO VET ICP HBAR AAVE MKR CET KAS PEPE SUI SEI INJ XTZ EOS DASH ZEC NEO QTUM RVN"
).split()
