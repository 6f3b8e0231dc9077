# What only Telegram needs, in Turkish (siz).

# The language's own name for itself
language_name = Türkçe

telegram_from_web = Siz, web’den:

## Questions

telegram_question_place = Soru { $n }/{ $of }
telegram_pick_one = Doğru cevaba dokunun, sonra “Cevabımı gönder”e basın.
telegram_pick_several = Doğru olan bütün cevaplara dokunun, sonra “Cevabımı gönder”e basın.
telegram_send_answer = Cevabımı gönder
telegram_nothing_ticked = Önce en az bir cevaba dokunun.
telegram_ticks_late = Son dokunuşunuz ancak şimdi görünüyor. Lütfen işaretlenenlere bakın, sonra gönderin.
telegram_answered = Cevabınız gönderiliyor.

## Secure forms

telegram_open_form = Güvenli formu aç
telegram_step_sign_in = 🔒 E-posta ve şifre yalnızca bu forma girilir, asla sohbete yazılmaz.
telegram_step_email_code = 🔒 E-postanıza gelen kodu bu forma girin veya buraya yazın: Kodu sohbetten hemen silerim.
telegram_step_sms_code = 🔒 SMS ile gelen kodu bu forma girin veya buraya yazın: Kodu sohbetten hemen silerim.
telegram_step_totp = 🔒 Kimlik doğrulayıcı uygulamanızdaki kodu bu forma girin veya buraya yazın: Kodu sohbetten hemen silerim.
telegram_step_passkey = 🔒 Geçiş anahtarınız bu sayfada istenir. Telegram içinde çalışmazsa sayfayı tarayıcınızda açın.
telegram_step_new_number = 🔒 Ülkeyi ve numarayı bu formda seçin veya numarayı ülke koduyla buraya yazın.
telegram_step_puzzle = 🔒 Bu sayfada küçük bir bulmaca var: Robotların SMS göndertmesini önler.
telegram_step_new_password = 🔒 Yeni şifreyi bu formda belirleyin, asla sohbete yazmayın.
telegram_step_other = 🔒 Bu bilgi kendi formuna girilir.
telegram_share_number = Kendi numaramı paylaş
telegram_share_hint = Yeni numaranız Telegram’da kullandığınız numaraysa aşağıdaki düğmeyle paylaşabilirsiniz.
telegram_contact_foreign = Bu başka birinin kişi kartı. Yalnızca kendi numaranızı kabul edebilirim: düğmeyle veya buraya yazarak.

## Who has the conversation

telegram_owner_agent = Artık sizinle destek ekibinden { $name } ilgileniyor.
telegram_owner_bot = Yeniden asistanla görüşüyorsunuz.
telegram_owner_queue = { $position ->
    [1] Temsilci için sıradaki sizsiniz.
   *[other] Temsilci sırasında { $position }. kişisiniz.
 } { $outlook ->
    [known] Diğerleri { $least } ila { $most } dakika bekledi.
    [closed] Bu saatte görevli temsilci yok. Temsilcilerin döneceği zaman: { DATETIME($opens, dateStyle: "medium", timeStyle: "short") } (UTC).
   *[unknown] { "" }
 }

## Pictures

telegram_upload_request =
    📎 { $title }. Lütfen fotoğraf olarak veya daha iyisi dosya olarak buraya gönderin. Şunlar görünmeli:
    { $must_show }
telegram_upload_request_again =
    📎 { $title }: Başka bir görsel gerekiyor. Gönderilen yeterli değil:
    { $problems }

    Lütfen şunların göründüğü bir görsel gönderin:
    { $must_show }
telegram_open_upload = Sayfamızda yükle
telegram_upload_accepted = ✓ Görsel alındı ve talebinize eklendi.
telegram_upload_read = 🔎 Görselde ilk bakışta görülenler: { $seen }. Görsele ekibimiz de bakacak.
telegram_upload_unread = 🔎 Görsel otomatik olarak okunamadı. Sorun değil: Ekibimiz bakacak.
telegram_upload_flawed =
    🔎 İlk bakışta bu görsel yeterli olmayabilir:
    { $problems }
telegram_upload_example = Örneğe bak
telegram_upload_refused =
    Bu görsel kabul edilemedi:
    { $problems }
telegram_pictures = { $count ->
    [one] [1 görsel]
   *[other] [{ $count } görsel]
 }
telegram_picture_too_large = Bu dosya çok büyük: En fazla { $megabytes } MB olabilir. Lütfen fotoğraf olarak veya daha küçük gönderin.
telegram_picture_unwanted = Bu adımda görsel kullanamıyorum, bu yüzden saklamadım. Gerektiğinde sizden isterim.
telegram_not_a_picture = Yalnızca görsel kabul edebilirim: PNG, JPEG, WebP veya HEIC.
telegram_picture_lost = Bu görsel Telegram’dan alınamadı. Lütfen bir kez daha gönderin.

## Buttons

telegram_stale = Bu artık açık değil. Nerede kaldığınızı en yeni mesajda görebilirsiniz.
telegram_chosen = ✓ { $choice }
telegram_form_over = 🔒 Bu form kapandı.
telegram_csat = Nasıldı? Tek bir dokunuş, kendimizi geliştirmemize yardımcı olur.
telegram_score = { $score ->
    [5] 5 – çok iyi
    [1] 1 – çok kötü
   *[other] { $score }
 }
telegram_rated = Görüşünüz için teşekkürler.

## Commands. Telegram shows the attributes in its menu, in the person's language.

telegram_commands =
    .start = Başlayın veya nerede kaldığınızı görün
    .help = Neler yapabilirim
    .status = Hangi aşamadasınız, sırada ne var
    .agent = Temsilciyle görüşün
    .language = Dili seçin
    .stop = Açık talebi iptal edin
    .web = Tarayıcıda devam edin
    .link = Giriş yaptığınız yerden kim olduğunuzu bildirin
telegram_help =
    Telefon numaranızı kaybettiyseniz { $brand } hesabınıza yeniden girmenize yardım ederim; numara sizdeyse değiştirir veya kaldırırım. Ne olduğunu kendi sözlerinizle yazmanız yeterli.

    /status – hangi aşamadasınız
    /agent – temsilciyle görüşün
    /stop – talebi iptal edin; hiçbir şey değişmez
    /language – dili seçin
    /web – tarayıcıda devam edin
    /link – giriş yaptığınız yerden kim olduğunuzu bildirin

    Şifreler yalnızca bağlantısını verdiğim formlara girilir. Kurtarma ifadesini asla sormam ve { $brand } sizi hiçbir zaman aramaz.
telegram_languages = Hangi dilde konuşalım?

## Going on elsewhere

telegram_join =
    Web’de başlatılan { $reference } numaralı görüşmeye burada devam edilsin mi?

    Yalnızca bu bağlantıyı az önce kendi sayfamızdaki sohbetten siz açtıysanız devam edin. Bağlantıyı size biri gönderdiyse “Hayır”ı seçin: Kendi işlemlerini size yaptırmak istiyorlardır.
telegram_join_yes = Evet, benim
telegram_join_no = Hayır
telegram_joined = Güzel. Burada veya web’de yazılanlar artık aynı talebe ait.
telegram_not_joined = Hiçbir şey birleştirilmedi. Burada kendi görüşmenizdesiniz.
telegram_link_over = Bu bağlantı kullanılmış veya çok eski. Web’deki sohbetten yenisini açın veya doğrudan buraya yazın.
telegram_continue_web = Bu bağlantı görüşmeyi tarayıcıda açar; bir kez ve on dakika içinde kullanılabilir. Kimseye göndermeyin.
telegram_continue_web_open = Tarayıcıda devam et
telegram_login = Bu sayfayı { $brand } hesabınıza giriş yaptığınız yerde açın: Bana kim olduğunuzu bildirir. Bir kez ve on dakika içinde kullanılabilir.
telegram_login_open = Kim olduğumu bildir

## What cannot be taken

telegram_group = Yalnızca özel sohbette yardımcı olabilirim. Bana doğrudan yazın: { $link }
telegram_only_text = Yalnızca metin ve görselleri okuyabilirim. Lütfen ne olduğunu bana yazın.
telegram_too_long = Bu mesaj benim için çok uzun (en fazla { $most } karakter). Hiçbir kısmı saklanmadı; lütfen bölerek gönderin.
telegram_too_fast = Bu benim için çok hızlıydı ve son mesajınız alınmadı. { $seconds } saniye bekleyip tekrar gönderin.
telegram_not_taken = Bizden kaynaklanan bir sorun oldu ve son mesajınızı alamadım. Lütfen tekrar gönderin.
telegram_edited = Bir mesajı değiştirdiğinizi gördüm. İlk yazdığınız zaten işleme alındı; başka bir şey demek istediyseniz yeniden yazın.
