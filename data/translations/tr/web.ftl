# The chat widget's own words, in Turkish (siz).

## The launcher on the host page

launcher-label = Yardım sohbeti
launcher-unread = okunmamış mesaj: { $count }

## Header

title = { $brand } Yardım
owner-bot = Asistan
owner-queue = Temsilci bekleniyor
owner-agent = { $name }, destek ekibi
owner-agent-unnamed = Destek ekibi
close = Sohbeti kapat
menu = Diğer seçenekler
menu-person = Temsilciyle görüş
menu-language = Dil
menu-new = Yeni görüşme başlat
menu-telegram = Telegram’da devam et
language-title = Hangi dilde konuşalım?
new-title = En baştan başlansın mı?
new-body = Bu görüşmeyi artık burada göremezsiniz. Kullandığınız deneme hakları kullanılmış sayılır.
new-confirm = Yeni görüşme başlat
cancel = Vazgeç

## Progress and case

progress = İlerleme
progress-now = Adım { $n }/{ $of }: { $title }
progress-all-done = { $of } adımın tümü tamam
progress-show = Tüm adımları göster
progress-done = tamam
progress-current = şu anda
progress-todo = yapılacak
case = Talep
case-reset = Numara sıfırlama
case-change = Numara değiştirme
case-unbind = Numara kaldırma
case-copy = Talep numarasını kopyala: { $id }
case-copied = Talep numarası kopyalandı
case-state-open = Açık
case-state-in_review = İncelemede
case-state-more_info = Sizden yanıt bekliyor
case-state-completed = Tamamlandı
case-state-rejected = Onaylanmadı
case-state-expired = Süresi doldu
case-state-cancelled = İptal edildi
case-line-open = { $id } numaralı talep açık. Bu numarayı saklayın; talebi siz de biz de bununla yeniden buluruz.
case-line-in_review = { $id } numaralı talep inceleme ekibimizde.
case-line-more_info = { $id } numaralı talep için sizden bir şey daha gerekiyor.
case-line-completed-title = Her şey tamam
case-line-completed = { $id } numaralı talep tamamlandı.
case-line-rejected = { $id } numaralı talep onaylanmadı.
case-line-expired = { $id } numaralı talebin süresi doldu. Dilediğiniz an yeniden başlayabilirsiniz.
case-line-cancelled = { $id } numaralı talep iptal edildi. Hiçbir şey değişmedi.

## Messages

log = Görüşme
author-user = Siz
author-assistant = Asistan
author-agent = { $name }, destek ekibi
author-agent-unnamed = Destek ekibi
author-system = Bilgi
via-telegram = Telegram’dan
typing = { $name } yazıyor
loading = Görüşmeniz açılıyor
jump = En yeni mesajlar
jump-count = { $count ->
    [one] Bir yeni mesaj
   *[other] { $count } yeni mesaj
}
sending = Gönderiliyor
sent = Gönderildi
queued = Bağlantı bekleniyor
failed = İletilemedi
retry = Tekrar gönder
remove = Kaldır
today = Bugün
yesterday = Dün
chosen = { $title } (seçiminiz)
note-upload-accepted = Alındı: { $item }
note-upload-read = Görselde ilk bakışta görülenler: { $seen }. Görsele ekibimiz de bakacak.
note-upload-unread = Görsel otomatik olarak okunamadı. Sorun değil: Ekibimiz bakacak.
note-upload-flawed = İlk bakışta bu görsel yeterli olmayabilir:
note-upload-refused = Henüz kullanılamıyor: { $item }
csat-title = Nasıl geçti?
csat-worst = kötü
csat-best = çok iyi
csat-comment = Eklemek istediğiniz bir şey (isteğe bağlı)
csat-send = Yanıtımı gönder
csat-pick = 1 ile 5 arasında bir sayı seçin.
csat-thanks = Teşekkürler, bu bize yardımcı oluyor.
note-unknown = Burada, sohbetin bu sürümünün gösteremediği bir şey var. Sayfayı yenileyin veya bir temsilci isteyin.
owner-line-bot = Asistanla görüşüyorsunuz.
owner-line-queue = Bu görüşmeyi bir temsilci devralacak.
owner-line-agent = Görüşmeye destek ekibinden { $name } katıldı.
owner-line-agent-unnamed = Görüşmeye destek ekibinden biri katıldı.

## Questions

question-n = Soru { $n }/{ $of }
question-one = Bir cevap seçin
question-many = Doğru olan bütün cevapları seçin
question-submit = Cevapla
question-line-answered = Soru { $n }/{ $of }, cevaplandı
question-line-again = Soru { $n }/{ $of }, aşağıda yeniden gösteriliyor
question-line-closed = Soru { $n }/{ $of }, kapandı
question-documents = Belge göndermeyi tercih ederim
text-documents = Bunun yerine belge göndermek istiyorum

## Secure forms

secure-title = Güvenli form
secure-title-sign_in = Hesabınıza giriş yapın
secure-title-email_code = E-postanıza gelen kodu girin
secure-title-sms_code = SMS ile gelen kodu girin
secure-title-totp = Doğrulayıcı uygulamadaki kodu girin
secure-title-new_number = Yeni numaranız
secure-title-puzzle = Parçayı yerine kaydırın
secure-title-face = Yüz doğrulama
secure-title-passkey = Geçiş anahtarınızla onaylayın
secure-title-new_password = Yeni bir şifre belirleyin
secure-origin = Bu form şu siteye ait: { $host }. Çalışanlarımız buraya girdiklerinizi sizden asla istemez.
secure-submit = Devam
secure-sending = Kontrol ediliyor
secure-show = Şifreyi göster
secure-hide = Şifreyi gizle
secure-code-hint = Kodu sohbete de yazabilirsiniz.
secure-number-hint = Numarayı ülke koduyla birlikte sohbete de yazabilirsiniz.
secure-other-tool = Başka araç kullan
secure-resend = Yeni kod gönder
text-resend = kodu tekrar gönder
secure-minutes = { $minutes ->
    [one] Bir dakika daha açık
   *[other] { $minutes } dakika daha açık
}
secure-hours = { $hours ->
    [one] Bir saat daha açık
   *[other] { $hours } saat daha açık
}
secure-last-minute = Bir dakikadan az açık kalacak
secure-expired = Bu formun süresi doldu. Yeni bir form isteyin, aşağıda görünecek.
secure-renew = Yeni form iste
text-renew = lütfen formu tekrar göster
text-other-tool = başka bir araç kullanmak istiyorum
secure-line-done = { $title }: tamam
secure-line-again = { $title }: aşağıda yeniden gösteriliyor
secure-line-closed = { $title }: kapandı
secure-unsupported = Bu adım, sohbetin bu sürümünün gösteremediği bir şey gerektiriyor. Bir temsilci isteyin, size yardımcı olsun.
secure-foreign = Bu form şu siteye ait olmadığı için açılmadı: { $host }.
secure-empty = Lütfen doldurun: { $label }
secure-code-digits = Kod 6 haneli.
attempts = { $count ->
    [0] Deneme hakkınız kalmadı.
    [one] Bir deneme hakkınız kaldı.
   *[other] { $count } deneme hakkınız kaldı.
}
choose = Seçin …
new-tab = (yeni sekmede açılır)

## Pictures

upload-item = Görsel
upload-item-picture = Görsel
upload-item-history_email = { $brand } tarafından gönderilmiş eski bir e-posta
upload-item-counterparty_record = Bir yatırma veya çekimin karşı tarafı
upload-shows = Görselde şunlar görünmeli:
upload-pick = Görsel seç
upload-pick-more = Başka görsel ekle
upload-camera = Fotoğraf çek
upload-drop = Buraya sürükleyip bırakabilir veya yapıştırabilirsiniz.
upload-limits = PNG, JPEG, WebP veya HEIC, en fazla { $megabytes } MB. Nerede ve hangi cihazla çekildiği bilgisi silinir.
upload-preview = Önizleme: { $name }
upload-no-preview = Burada önizleme yok
upload-waiting = Bekliyor
upload-sending = %{ $percent } gönderildi
upload-paused = Bağlantı yok. Bağlantı gelince %{ $percent } noktasından devam eder.
upload-checking = Kontrol ediliyor
upload-taken = Alındı
upload-refused = Kabul edilmedi
upload-failed = Gönderilemedi
upload-cancel = İptal et: { $name }
upload-again = Tekrar dene
upload-remove = Kaldır: { $name }
upload-lost = { $count ->
    [one] Sayfadan çıkıldığında bir görsel tam ulaşmamıştı ve saklanmadı.
   *[other] Sayfadan çıkıldığında { $count } görsel tam ulaşmamıştı ve saklanmadı.
}
upload-lost-again = Tekrar gönder
upload-too-large = Görsel çok büyük: En fazla { $megabytes } MB kabul edilebiliyor.
upload-not-a-picture = Bu dosya türü kabul edilmiyor.
upload-line-done = { $title }: kapandı
upload-line-again = { $title }: aşağıda yeniden gösteriliyor
upload-bar = İlerleme: { $name }

## Passkey

face-explain = Yeni sekmede bizim bir sayfamız açılır ve kameranızı kullanır. Sonra buraya dönün: Sohbet kendiliğinden devam eder.
face-open = Yüz doğrulamayı aç
face-waiting = Diğer sekmedeki yüz doğrulama bekleniyor
passkey-explain = Yeni sekmede bizim bir sayfamız açılır; cihazınız orada parmak izinizi, yüzünüzü veya PIN’inizi ister. Sonra buraya dönün: Sohbet kendiliğinden devam eder.
passkey-open = Geçiş anahtarımla onayla
passkey-open-again = Sayfayı yeniden aç
passkey-waiting = Diğer sekmede geçiş anahtarınız bekleniyor
passkey-elsewhere = Geçiş anahtarınız telefonunuzda mı? Yine de sayfayı burada açın: Tarayıcınız okutmanız için bir kod gösterir.

## The page of a single step

step-loading = Bir saniye
step-resend-hint = Kod gelmedi mi? Sohbetten yenisini isteyin; bu sayfa onu da kabul eder.
step-expired = Bu formun süresi doldu. Sohbete dönüp yenisini isteyin.

## Between here and Telegram

hand-over-body = Görüşmeniz, şimdiye kadar konuşulanlarla birlikte Telegram’da devam eder. Burada da açık kalır.
hand-over-loading = Bağlantı hazırlanıyor
hand-over-once = { $minutes ->
    [one] Bağlantı bir kez, bir dakika içinde kullanılabilir.
   *[other] Bağlantı bir kez, { $minutes } dakika içinde kullanılabilir.
} Kimseyle paylaşmayın: Bağlantıyı açan kişi görüşmenize girer.
hand-over-over = Bağlantının süresi doldu.
hand-over-again = Yeni bağlantı oluştur
hand-over-open = Telegram’ı aç
hand-over-scan = Ya da bunu telefonunuzla okutun
hand-over-picture = Bağlantıyı içeren kod
hand-over-close = Kapat
gate-link-title = Hesabınız Telegram’daki sohbetinize bağlansın mı?
gate-link = O zaman Telegram’daki sohbet de sizi bu site gibi tanır ve numaranızı sizinle birlikte değiştirebilir.
gate-link-yes = Hesabımı bağla
gate-link-no = Bağlama
gate-continue-title = Telegram’da başladığınız görüşmeye burada devam edilsin mi?
gate-continue = Şimdiye kadar konuşulanlarla birlikte burada açılır, Telegram’da da açık kalır.
gate-continue-yes = Burada devam et
gate-continue-no = Şimdi değil
gate-replaces = Bu tarayıcıda zaten başka bir görüşme var. O artık burada gösterilmez; başka yerlerde açıksa orada kalır.
gate-warning = Yalnızca bu bağlantıyı kendi sohbetinizden siz açtıysanız devam edin. Bağlantıyı size biri gönderdiyse burada durun.
gate-done-title = Bağlandı
gate-done = Telegram’a dönün, sohbet orada devam ediyor.
gate-close = Kapat
gate-stay = Görüşmeyi bu tarayıcıda göster
gate-over-title = Bu bağlantı artık geçerli değil
gate-over = Bir bağlantı yalnızca bir kez ve birkaç dakika içinde kullanılabilir. Telegram’da yenisini isteyin.
gate-other-title = Bu sohbet başka bir hesaba ait
gate-other = Hiçbir şey değişmedi. O hesapla giriş yapın veya Telegram’da yeni bir sohbet başlatın.
gate-nobody-title = Önce giriş yapın
gate-nobody = Bu sitede giriş yapılmamış. Önce giriş yapın, sonra bağlantıyı yeniden açın.
gate-unsigned = Girişiniz doğrulanamadı. Yeniden giriş yapın, sonra bağlantıyı tekrar açın.

## Going on with one step on a phone

phone-start = Telefonda devam et
phone-title = Telefonunuzda devam edin
phone-what = { $title }. Telefonunuza yalnızca bu geçer; görüşme burada kalır.
phone-loading = Kod hazırlanıyor
phone-scan = Bunu telefonunuzun kamerasıyla okutun. Kod bir kez kullanılır ve iki dakikada bir yenilenir.
phone-picture = Bu adımı telefonunuzda açan kod
phone-copy = Bağlantıyı kopyala
phone-copied = Bağlantı kopyalandı. Telefonunuzda açın ve kimseye göndermeyin.
phone-compare = Telefonunuzda bu sayı görünüyor mu?
phone-opened-on = Açıldığı cihaz: { $device }
phone-yes = Evet, { $number } görünüyor
phone-no = Hayır, başka bir şey görünüyor
phone-connected = Telefonunuz bağlandı. Orada devam edin; gönderdikleriniz burada görünür.
phone-done = Telefonunuzda tamamlandı.
phone-cancelled = Durduruldu. Telefondan artık başka bir şey gönderilemez.
phone-timed_out = Süre doldu. Yeni bir kod oluşturun veya burada devam edin.
phone-again = Yeni kod oluştur
phone-stop = Durdur
phone-back = Burada devam et
phone-close = Kapat
phone-page-number = Sayınız
phone-page-wait = Bu sayıyı diğer ekrandakiyle karşılaştırın ve orada onaylayın.
phone-page-started = Başlatıldığı cihaz: { $device }
phone-page-country = Başlatıldığı ülke: { $country }
phone-page-warning = Bu siz misiniz? Bu kodu size biri gönderdiyse veya okutmanızı istediyse burada durun.
phone-page-stop = Durdur, bu ben değilim
phone-page-finished = Bitirdim
phone-page-unknown = tanımadığımız bir cihaz

## Puzzle

puzzle-how = Parçayı boşluğu doldurana kadar hareket ettirin: sürükleyin, boşluğa dokunun ya da kaydırıcıyı ve oklarını kullanın.
puzzle-loading = Görsel geliyor
puzzle-load-failed = Görsel gösterilemedi.
puzzle-slider = Parçanın konumu
puzzle-position = { $x } / { $of }
puzzle-left = Biraz sola
puzzle-right = Biraz sağa
puzzle-confirm = Onayla
puzzle-not-moved = Parça henüz hareket ettirilmedi.
puzzle-other-way = Görseli göremiyorum ya da kaydıramıyorum
proof-working = Cihazınız bunun yerine bir hesaplama yapıyor. Birkaç saniye ile bir dakika arasında sürer; sizin bir şey yapmanız gerekmez.
proof-progress = Hesaplamanın ilerlemesi
proof-slow = Hesaplama bu cihazda çok uzun sürdü. Tekrar deneyin veya bir temsilci isteyin.
proof-failed = Hesaplama başlatılamadı. Tekrar deneyin veya bir temsilci isteyin.
proof-impossible = Bu tarayıcı hesaplamayı burada yapamıyor. Bir temsilci isteyin, size yardımcı olsun.

## Results of a step

result-ok = Doğrulandı
result-failed = Bu doğru değildi.
result-questions-failed = Cevapların hepsi doğru değildi.
result-code_wrong = Kod doğru değildi.
result-code_wrong-passkey = Bu geçiş anahtarı hesaba ait değil.
result-code_expired-passkey = Çok uzun sürdü.
result-code_expired = Kodun süresi doldu.
result-password_wrong = E-posta adresi veya şifre doğru değildi.
result-password_weak = Bu şifre kolayca tahmin edilebilir.
result-face_failed = Yüz doğrulama başarılı olmadı.
result-puzzle_failed = Parça yerine oturmadı.
result-number_invalid = Bu bir telefon numarasına benzemiyor.
result-number_not_mobile = Bu bir cep telefonu numarası değil.
result-number_unchanged = Bu, şu anki numaranız.
result-attempts_exhausted = Deneme hakkı doldu.

## Composer

composer-label = Mesajınız
composer-placeholder = Mesaj yazın
composer-send = Mesajı gönder
composer-hint-password = Şifreler yukarıdaki forma girilir, buraya yazılmaz.
composer-left = { $count ->
    [one] Bir karakter kaldı
   *[other] { $count } karakter kaldı
}
composer-over = { $count ->
    [one] Bir karakter fazla
   *[other] { $count } karakter fazla
}
text-topic-reset = Telefon numaramı kaybettim
text-topic-change = Telefon numaramı değiştirmek istiyorum
text-topic-unbind = Telefon numaramı kaldırmak istiyorum
text-person = Bir temsilciyle görüşmek istiyorum

## Queue

queue-title = Temsilci sırasındasınız
queue-position = Sırada { $position }. kişisiniz.
queue-eta = Genellikle { $min } ila { $max } dakika.
queue-opens = Bu saatte görevli temsilci yok. Temsilciler şu zamanda dönüyor: { $at }.
queue-eta-short = Genellikle { $max ->
    [one] bir dakikadan
   *[other] { $max } dakikadan
} az.
queue-body = Bu pencereyi kapatabilirsiniz; görüşme ve sıranız korunur.

## Connection and failures

reconnecting = Yeniden bağlanılıyor …
offline = Çevrimdışısınız. Yazdıklarınız saklanır ve bağlantı gelince gönderilir.
start-failed = Sohbet açılamadı. Hiçbir şey kaybolmadı.
try-again = Tekrar dene
lost-title = Bu görüşme artık açılamıyor
lost-body = Sona ermiş veya kaldırılmış olabilir. Hesabınız bu yüzden değişmedi.
lost-new = Yeni görüşme başlat
error-network = Hizmete ulaşılamadı. Girdikleriniz hâlâ burada; lütfen tekrar deneyin.
error-unknown = Bizden kaynaklanan bir sorun oldu. Hiçbir şey değişmedi; lütfen tekrar deneyin.
error-stale = Bu seçim önceki bir adıma ait. Lütfen en yeni mesajı kullanın.
error-step_not_open = Bu adım artık açık değil. Lütfen en yeni mesajla devam edin.
error-owner_changed = Bu görüşmeyle artık bir temsilci ilgileniyor. Lütfen ona yazın.
error-too_many_requests = Bu biraz hızlı oldu. Lütfen biraz bekleyip tekrar deneyin.
error-code_wrong = Kod doğru değil.
error-code_expired = Kodun süresi doldu. Yeni bir kod isteyin.
error-password_wrong = E-posta adresi veya şifre doğru değil.
error-password_weak = Bu şifre kolayca tahmin edilebilir. Daha uzun, içinde adresiniz veya sitenin adı geçmeyen bir şifre seçin.
error-attempts_exhausted = Deneme hakkı doldu. Sohbet size başka bir yol gösterecek.
error-invalid_request = Girilenlerin bir kısmı okunamadı. Lütfen kontrol edip tekrar deneyin.
error-not_found = Bu adım artık yok. Lütfen en yeni mesajla devam edin.
error-unauthorized = Bu görüşme artık açılamıyor.
error-number_invalid = Bu bir telefon numarasına benzemiyor. Ülkeyi ve rakamları kontrol edin.
error-forbidden = Buna burada izin verilmiyor.
error-body_too_large = Bu, gönderilemeyecek kadar uzun.
error-in_flight = Az önce gönderdiğiniz hâlâ işleniyor.
error-unavailable = Hizmetin bir bölümüne ulaşılamıyor. Hiçbir şey kaybolmadı; lütfen birazdan tekrar deneyin.
error-internal_error = Bizden kaynaklanan bir sorun oldu. Hiçbir şey kaybolmadı; lütfen birazdan tekrar deneyin.
error-number_not_mobile = Bu bir cep telefonu numarası değil. SMS alabilen bir numara olmalı.
error-number_unchanged = Bu, şu anki numaranız. Yeni numarayı girin.
error-puzzle_failed = Parça yerine oturmadı. İşte başka bir görsel.
dismiss = Kapat
