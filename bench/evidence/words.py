"""What stands on the pages, in nine languages. Written for this, taken from nobody's product."""

from __future__ import annotations

LANGUAGES = ("en", "zh", "es", "pt", "ru", "tr", "vi", "id", "ar")

_TABLE = """
inbox | Inbox | 收件箱 | Bandeja de entrada | Caixa de entrada | Входящие | Gelen kutusu | Hộp thư đến | Kotak masuk | البريد الوارد
from | From | 发件人 | De | De | От | Kimden | Từ | Dari | من
to | To | 收件人 | Para | Para | Кому | Kime | Đến | Kepada | إلى
subject | Subject | 主题 | Asunto | Assunto | Тема | Konu | Chủ đề | Subjek | الموضوع
date | Date | 日期 | Fecha | Data | Дата | Tarih | Ngày | Tanggal | التاريخ
to_me | to me | 发给我 | para mí | para mim | мне | bana | đến tôi | kepada saya | إليّ
reply | Reply | 回复 | Responder | Responder | Ответить | Yanıtla | Trả lời | Balas | رد
forward | Forward | 转发 | Reenviar | Encaminhar | Переслать | Yönlendir | Chuyển tiếp | Teruskan | إعادة توجيه
dear | Dear user, | 尊敬的用户： | Estimado usuario: | Prezado usuário, | Уважаемый пользователь! | Sayın kullanıcımız, | Kính gửi người dùng, | Pengguna yang terhormat, | عزيزي المستخدم،
ignore | This message was sent automatically, please do not reply. | 此邮件由系统自动发送，请勿回复。 | Este mensaje es automático, no responda. | Esta é uma mensagem automática, não responda. | Это письмо отправлено автоматически, не отвечайте на него. | Bu ileti otomatik gönderildi, lütfen yanıtlamayın. | Đây là thư tự động, vui lòng không trả lời. | Pesan ini dikirim otomatis, mohon tidak membalas. | هذه رسالة آلية، يرجى عدم الرد.
deposit_title | Deposit successful | 充值成功 | Depósito exitoso | Depósito concluído | Депозит успешно зачислен | Yatırma işlemi başarılı | Nạp tiền thành công | Deposit berhasil | تم الإيداع بنجاح
deposit_body | Your deposit of {amount} {coin} has been credited to your account. | 您充值的 {amount} {coin} 已到账。 | Su depósito de {amount} {coin} se ha acreditado en su cuenta. | Seu depósito de {amount} {coin} foi creditado na sua conta. | Ваш депозит {amount} {coin} зачислен на счёт. | {amount} {coin} tutarındaki yatırma işleminiz hesabınıza geçti. | Khoản nạp {amount} {coin} của bạn đã được ghi có vào tài khoản. | Deposit {amount} {coin} Anda telah dikreditkan ke akun Anda. | تم إيداع {amount} {coin} في حسابك.
withdrawal_title | Withdrawal completed | 提现成功 | Retiro completado | Saque concluído | Вывод средств выполнен | Çekme işlemi tamamlandı | Rút tiền thành công | Penarikan berhasil | تم السحب بنجاح
withdrawal_body | Your withdrawal of {amount} {coin} has been sent. | 您提现的 {amount} {coin} 已发出。 | Su retiro de {amount} {coin} ha sido enviado. | Seu saque de {amount} {coin} foi enviado. | Ваш вывод {amount} {coin} отправлен. | {amount} {coin} tutarındaki çekme işleminiz gönderildi. | Lệnh rút {amount} {coin} của bạn đã được gửi. | Penarikan {amount} {coin} Anda telah dikirim. | تم إرسال سحبك بمبلغ {amount} {coin}.
login_title | Successful login from a new device | 新设备登录提醒 | Inicio de sesión desde un dispositivo nuevo | Login bem-sucedido em um novo dispositivo | Вход с нового устройства | Yeni cihazdan giriş yapıldı | Đăng nhập thành công từ thiết bị mới | Login berhasil dari perangkat baru | تسجيل دخول ناجح من جهاز جديد
login_body | We noticed a login to your account at {when} (UTC) from IP 203.0.113.24. | 您的账户于 {when} (UTC) 登录，IP 203.0.113.24。 | Se inició sesión en su cuenta el {when} (UTC), IP 203.0.113.24. | Sua conta foi acessada em {when} (UTC), IP 203.0.113.24. | В ваш аккаунт выполнен вход {when} (UTC), IP 203.0.113.24. | Hesabınıza {when} (UTC) tarihinde giriş yapıldı, IP 203.0.113.24. | Tài khoản của bạn đã đăng nhập lúc {when} (UTC), IP 203.0.113.24. | Akun Anda masuk pada {when} (UTC), IP 203.0.113.24. | تم تسجيل الدخول إلى حسابك في {when} (UTC)، IP 203.0.113.24.
signup_title | Welcome to {brand}: your account was created | 欢迎加入 {brand}，注册成功 | Bienvenido a {brand}: registro exitoso | Bem-vindo à {brand}: cadastro concluído | Добро пожаловать в {brand}: регистрация завершена | {brand} hesabınız oluşturuldu, hoş geldiniz | Chào mừng bạn đến với {brand}: đăng ký thành công | Selamat datang di {brand}: pendaftaran berhasil | مرحبًا بك في {brand}: تم التسجيل بنجاح
signup_body | Thank you for signing up. You can now deposit, trade and more. | 感谢您的注册，您现在可以开始交易。 | Gracias por registrarse. Ya puede operar. | Obrigado por se cadastrar. Você já pode negociar. | Спасибо за регистрацию. Теперь вы можете торговать. | Kaydolduğunuz için teşekkürler. Artık işlem yapabilirsiniz. | Cảm ơn bạn đã đăng ký. Bây giờ bạn có thể giao dịch. | Terima kasih telah mendaftar. Anda sudah bisa berdagang. | شكرًا لتسجيلك. يمكنك الآن التداول.
password_title | Your password was changed | 登录密码修改成功 | Su contraseña ha sido cambiada | Sua senha foi alterada | Ваш пароль изменён | Şifreniz değiştirildi | Mật khẩu của bạn đã được thay đổi | Kata sandi Anda telah diubah | تم تغيير كلمة المرور الخاصة بك
password_body | If you did not do this, freeze your account at once. | 如非本人操作，请立即冻结账户。 | Si no fue usted, congele su cuenta de inmediato. | Se não foi você, congele sua conta imediatamente. | Если это были не вы, сразу заморозьте аккаунт. | Bu siz değilseniz hesabınızı hemen dondurun. | Nếu không phải bạn, hãy khóa tài khoản ngay. | Jika bukan Anda, segera bekukan akun Anda. | إذا لم تقم بذلك، جمّد حسابك فورًا.
promo_title | Trade this week and win a share of 50,000 USDT | 本周交易，瓜分 50,000 USDT | Opere esta semana y gane 50,000 USDT | Negocie esta semana e ganhe 50,000 USDT | Торгуйте на этой неделе и выиграйте 50,000 USDT | Bu hafta işlem yap, 50,000 USDT kazan | Giao dịch tuần này và nhận thưởng 50,000 USDT | Trading minggu ini dan menangkan 50,000 USDT | تداول هذا الأسبوع واربح 50,000 USDT
promo_body | Join the campaign before Sunday. Terms apply. | 活动截止本周日，规则以公告为准。 | Participe antes del domingo. Aplican condiciones. | Participe até domingo. Termos aplicáveis. | Участвуйте до воскресенья. Действуют условия. | Pazar gününe kadar katılın. Koşullar geçerlidir. | Tham gia trước Chủ nhật. Điều khoản áp dụng. | Ikuti sebelum hari Minggu. Syarat berlaku. | شارك قبل يوم الأحد. تطبق الشروط.
record | Withdrawal details | 提币详情 | Detalles del retiro | Detalhes do saque | Детали вывода | Çekme detayları | Chi tiết rút | Rincian penarikan | تفاصيل السحب
received | Deposit details | 充币详情 | Detalles del depósito | Detalhes do depósito | Детали депозита | Yatırma detayları | Chi tiết nạp | Rincian deposit | تفاصيل الإيداع
history | Withdrawal history | 提现记录 | Historial de retiros | Histórico de saques | История выводов | Çekme geçmişi | Lịch sử rút | Riwayat penarikan | سجل السحب
coin | Coin | 币种 | Moneda | Moeda | Монета | Coin | Đồng coin | Koin | العملة
amount | Amount | 数量 | Cantidad | Quantidade | Сумма | Miktar | Số lượng | Jumlah | المبلغ
network | Network | 网络 | Red | Rede | Сеть | Ağ | Mạng | Jaringan | الشبكة
address | Address | 地址 | Dirección | Endereço | Адрес | Adres | Địa chỉ | Alamat | العنوان
txid | TXID | 交易哈希 | TXID | TXID | TXID | TXID | TXID | TXID | TXID
time | Time | 时间 | Hora | Hora | Время | Zaman | Thời gian | Waktu | الوقت
status | Status | 状态 | Estado | Status | Статус | Durum | Trạng thái | Status | الحالة
completed | Completed | 已完成 | Completado | Concluído | Завершено | Tamamlandı | Hoàn thành | Selesai | مكتمل
fee | Network fee | 手续费 | Comisión de red | Taxa de rede | Комиссия сети | Ağ ücreti | Phí mạng | Biaya jaringan | رسوم الشبكة
sent | Sent | 已发送 | Enviado | Enviado | Отправлено | Gönderildi | Đã gửi | Terkirim | تم الإرسال
hash | Transaction Hash | 交易哈希 | Hash de transacción | Hash da transação | Хэш транзакции | İşlem özeti | Mã giao dịch | Hash transaksi | تجزئة المعاملة
block | Block | 区块高度 | Bloque | Bloco | Блок | Blok | Khối | Blok | الكتلة
confirmations | Block Confirmations | 区块确认数 | Confirmaciones de bloque | Confirmações de bloco | Подтверждения блока | Blok onayı | Xác nhận khối | Konfirmasi blok | تأكيدات الكتلة
gas | Gas Price | Gas 价格 | Precio del gas | Preço do gás | Цена газа | Gas ücreti | Giá gas | Harga gas | سعر الغاز
overview | Overview | 概览 | Resumen | Visão geral | Обзор | Genel bakış | Tổng quan | Ringkasan | نظرة عامة
login | Log in | 登录 | Iniciar sesión | Entrar | Войти | Giriş yap | Đăng nhập | Masuk | تسجيل الدخول
password | Password | 密码 | Contraseña | Senha | Пароль | Şifre | Mật khẩu | Kata sandi | كلمة المرور
chat | Hi, did my transfer arrive? I sent it last night. | 你好，我昨晚转的到了吗？ | Hola, ¿llegó mi transferencia? La envié anoche. | Oi, minha transferência chegou? Enviei ontem. | Привет, перевод пришёл? Я отправил вчера. | Merhaba, transferim geldi mi? Dün gece gönderdim. | Chào, tiền chuyển đã đến chưa? Tôi gửi tối qua. | Hai, transfer saya sudah sampai? Saya kirim tadi malam. | مرحبًا، هل وصل تحويلي؟ أرسلته البارحة.
chat_answer | Not yet, I will look tomorrow. | 还没有，我明天看看。 | Todavía no, miro mañana. | Ainda não, vejo amanhã. | Ещё нет, посмотрю завтра. | Henüz değil, yarın bakarım. | Chưa, mai tôi xem. | Belum, besok saya cek. | ليس بعد، سأنظر غدًا.
market | Markets | 行情 | Mercados | Mercados | Рынки | Piyasalar | Thị trường | Pasar | الأسواق
settings | Security settings | 安全设置 | Configuración de seguridad | Configurações de segurança | Настройки безопасности | Güvenlik ayarları | Cài đặt bảo mật | Pengaturan keamanan | إعدادات الأمان
"""

_WORDS: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
for _line in _TABLE.strip().splitlines():
    _key, *_texts = [part.strip() for part in _line.split(" | ")]
    for _language, _text in zip(LANGUAGES, _texts, strict=True):
        _WORDS[_language][_key] = _text


def word(language: str, key: str, **values: str) -> str:
    return _WORDS[language][key].format(**values)
