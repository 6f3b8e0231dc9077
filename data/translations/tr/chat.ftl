# What the service itself says in a chat, in Turkish (siz).

chat_greeting =
    Merhaba. Telefon numaranızı kaybettiyseniz veya SMS kodu alamıyorsanız { $brand } hesabınıza yeniden girmenize yardımcı olabilirim. Ne oldu?

    Buraya asla şifre yazmayın; sizi arayan veya size yazan hiç kimseye kod vermeyin.
    .button-reset_phone = Numaramı kaybettim
    .button-change_phone = Numaramı değiştir
    .button-call_human = Temsilciyle görüş

chat_answered = Soru { $n }/{ $of } cevaplandı

chat_running_out =
    { $minutes ->
        [one] Bu talep bir dakika daha açık kalır.
       *[other] Bu talep { $minutes } dakika daha açık kalır.
    } Sonra kendiliğinden kapanır ve hiçbir şey değişmez. Süre yetmezse dilediğiniz an yeniden başlayabilirsiniz.

# What was typed and must not stay in a chat

chat_seed_dropped =
    Yazdığınız şey bir cüzdanın kurtarma ifadesine veya özel anahtarına benziyordu. Mesajınızdan çıkarıldı; şifrelenmiş olarak bile hiçbir yerde saklanmıyor. Ancak onu gören biri coinleri alabilir: Başkası görmüş olabilirse hemen yeni bir cüzdan oluşturup varlıklarınızı oraya taşıyın. { $brand } çalışanları bunu asla istemez. Yenisini kâğıtta saklayın ve hiçbir siteye veya sohbete yazmayın.
chat_password_dropped =
    Yazdığınız şey bir şifreye benziyordu. Mesajınızdan çıkarıldı, hiçbir yerde saklanmıyor ve kullanılmıyor. Gerçek şifreniz buysa hesabınıza girince değiştirin. Şifre yalnızca burada açılan formlara girilir, sohbete yazılmaz.
chat_card_dropped =
    Yazdığınız şey bir banka kartı numarasına benziyordu. Mesajınızdan çıkarıldı ve hiçbir yerde saklanmıyor. Burada kartla hiçbir ödeme yapılmaz. Bunu yazmanızı biri istediyse o { $brand } değildi: Bankanızı arayıp kartı kapattırın.
chat_document_dropped =
    Yazdığınız şey bir kimlik belgesi numarasına benziyordu. Mesajınızdan çıkarıldı ve hiçbir yerde saklanmıyor. Bunu buraya yazmanıza gerek yok; belge gerekirse sizden istenir.
chat_code_discarded =
    Şu anda kod istenmiyor. Mesajınızdaki kod silindi; bu talep için gönderildiyse artık geçerli değil. Kodları isteyen hiç kimseye vermeyin.
chat_code_not_used =
    Kod mesajınızdan çıkarıldı ve kullanılmadı: Burada çalışanların koda asla ihtiyacı olmaz. Lütfen kodu yalnızca yukarıdaki forma girin.

# The assistant is late or failed

chat_late =
    Asistan şu anda biraz yavaş. Mesajınız kayıtlı; yanıt hazır olur olmaz burada göreceksiniz, yeniden göndermenize gerek yok.
    .system-call_human = Temsilciyle görüş
chat_late_news =
    Girdikleriniz alındı ama asistan şu anda yavaş. Hazır olur olmaz burada devam edecek; hiçbir şey kaybolmadı.
    .system-call_human = Temsilciyle görüş
chat_turn_failed =
    Bizden kaynaklanan bir sorun oldu ve mesajınıza yanıt veremedim. Mesajınız kayıtlı. Nerede kaldığınızı görmek için “hangi aşamadayım” yazın, başka sözcüklerle anlatın veya bir temsilciyle görüşün.
    .system-call_human = Temsilciyle görüş
chat_event_not_shown = Burada yer alan bir içerik şu anda gösterilemiyor. Hata bizde ve haberimiz var. Sonraki mesajlar bundan etkilenmez.
chat_not_understood =
    Bunu anlayamadım. Lütfen başka sözcüklerle anlatın veya bir temsilciyle görüşün.
    .system-call_human = Temsilciyle görüş

# The queue

chat_handed_off =
    Temsilci sırasına alındınız. Görüşme numaranız: { $reference }. { $position ->
        [1] Sıradaki sizsiniz.
       *[other] Sırada { $position }. kişisiniz.
    } { $outlook ->
        [known] { $least ->
            [0] Bekleme süresi en fazla { $most ->
                [one] bir dakikaydı
               *[other] { $most } dakikaydı
            }.
           *[other] Diğerleri { $least } ila { $most } dakika bekledi.
        }
        [closed] Bu saatte görevli temsilci yok. Sıranız korunur; mesai başlayınca size dönerler.
       *[unknown] Ne kadar süreceğini henüz söyleyemiyorum.
    } Bu sohbet açık kalır: Çıkıp geri gelebilirsiniz; yazdığınız her şey sohbeti devralacak temsilci için saklanır.
    .system-back_to_assistant = Asistana dön
    .system-notify_me = Yanıt gelince haber ver
chat_queue_kept =
    Mesajınız, sohbeti devralacak temsilci için saklandı. { $position ->
        [1] Sıradaki sizsiniz.
       *[other] Sırada { $position }. kişisiniz.
    }
    .system-back_to_assistant = Asistana dön
chat_reopened =
    Yeniden temsilci sırasındasınız. Görüşme numaranız: { $reference }. { $position ->
        [1] Sıradaki sizsiniz.
       *[other] Sırada { $position }. kişisiniz.
    } Önce daha önce görüştüğünüz temsilciye sorulur.
    .system-back_to_assistant = Asistana dön
    .system-notify_me = Yanıt gelince haber ver
chat_requeued =
    Temsilciniz ({ $name }) şu anda sizinle devam edemiyor. Yeniden sıradasınız, yeriniz korundu. { $position ->
        [1] Sıradaki sizsiniz.
       *[other] Sırada { $position }. kişisiniz.
    } Hiçbir şey kaybolmadı.
    .system-back_to_assistant = Asistana dön
    .system-notify_me = Yanıt gelince haber ver
chat_handed_back =
    Yeniden asistanla görüşüyorsunuz. { $n ->
        [0] Yarım kalmış bir işlem yok. Neye ihtiyacınız olduğunu yazın.
       *[other] Kaldığımız adım ({ $n }/{ $of }): { $step }.
    }
chat_notify_by_mail = Burada yanıt verildiğinde hesabınızın e-posta adresine bir e-posta gelecek. Bu pencereyi kapatabilirsiniz.
chat_notify_by_telegram = Telegram’da devam edin: Yanıt verildiğinde orada haber alırsınız.
chat_notify_here = Yanıt verildiğinde burada görürsünüz. O zamana kadar bu sohbetten çıkabilirsiniz.
chat_notify_come_back = Bu pencereyi kapatıp daha sonra geri gelebilirsiniz: Sıranız korunur, yanıt burada olur. Size ait olduğu doğrulanmış bir adres bende olmadığı için size yazamıyorum.
chat_notify_not_needed = Şu anda kimseyi beklemiyorsunuz.
chat_queue_case_moved =
    Talebinizde ilerleme oldu. Asistan sizinle hemen devam edebilir; isterseniz temsilci sırasında da kalabilirsiniz, hiçbir şey kaybolmaz.
    .system-back_to_assistant = Asistana dön

chat_review_approved = Ekibimiz talebinizi onayladı. Cep telefonu numaranız hesaptan kaldırıldı. Sizi korumak için çekim işlemleri bir süre askıya alındı; ne zamana kadar olduğu size gönderdiğimiz e-postada yazıyor. Yeni bir numara ve ikinci bir güvenlik aracı bağlamak için giriş yapın.
chat_review_rejected = Ekibimiz talebinizi inceledi ve onaylayamadı. Numaranız değişmedi. Gösterebileceğiniz başka bir şey varsa yeniden başlayabilirsiniz.
chat_review_more = Ekibimiz talebinizi inceledi; karar verebilmek için sizden bir şey daha istiyor. Eksik olan aşağıda yazıyor, buradan gönderebilirsiniz.
chat_review_superseded = Siz başladıktan sonra hesabınızda bir şey değişti, bu yüzden bu talep kapatıldı. Numaranız bu taleple değişmedi.
chat_review_reversed = Ekibimiz, bu talebin hesap sahibinden geldiğinden şüphe etmek için bir neden buldu. Hesap sahibini korumak için hesap donduruldu; hiçbir çekim yapılamaz. Nasıl devam edileceğine ekibimiz karar verecek. Talebi siz yaptıysanız buraya yazın.

# The language

chat_language_set = Bundan sonra size şu dilde yazıyorum: { $language }.
chat_language_followed =
    Başka bir dilde yazdığınızı görüyorum, o dilde devam ediyorum: { $language }. Dili istediğiniz zaman değiştirebilirsiniz: bir dilin adını yazın veya menüden seçin.
# A button: to this language, from another
chat_language_back = Türkçeye dön
chat_language_not_spoken =
    O dili konuşamıyorum. Konuştuğum diller şunlar: birini seçin veya adını yazın. Belki ekipten biri sizin dilinizde yardımcı olabilir.

# Going on elsewhere

chat_continued_telegram =
    Bu görüşme artık Telegram’da da sürüyor. Orada veya burada yazdıklarınız aynı talebe aittir. Bunu siz yapmadıysanız hemen “bu ben değildim” yazın.
chat_continued_web =
    Bu görüşme artık bir tarayıcıda da açık. Orada veya burada yazdıklarınız aynı talebe aittir. Bunu siz yapmadıysanız hemen “bu ben değildim” yazın.
chat_linked =
    Artık giriş yaptınız: Borsa kim olduğunuzu onayladı. Buradan devam edebilirsiniz.

# Pictures that were sent and not taken, by what is wrong with them

evidence_not_wanted = Bu adımda görsel gerekmiyor, bu yüzden saklanmadı. Gerekirse sizden burada istenir.
evidence_empty = Dosya boştu. Lütfen tekrar gönderin.
evidence_too_large =
    Görsel çok büyük: { $megabytes ->
        [one] En fazla bir megabayt
       *[other] En fazla { $megabytes } megabayt
    } kabul edilebiliyor. Ekran görüntüsü, ekranın fotoğrafından genellikle çok daha küçüktür.
evidence_not_a_picture = Bu dosya türü kabul edilmiyor. Lütfen PNG, JPEG, WebP veya HEIC biçiminde bir ekran görüntüsü ya da fotoğraf gönderin.
evidence_video = Bu bir video. Lütfen bir görsel gönderin: ekran görüntüsü ya da ekranın fotoğrafı.
evidence_animated = Bu hareketli bir görsel. Lütfen sabit bir görsel gönderin: ekran görüntüsü ya da ekranın fotoğrafı.
evidence_damaged = Bu görsel açılamadı: Bozuk ya da eksik gelmiş. Lütfen yeni bir ekran görüntüsü alıp onu gönderin.
evidence_too_slow = Bu görseli açmak çok uzun sürdü, bu yüzden kabul edilmedi. Lütfen daha küçük bir görsel gönderin: sade bir ekran görüntüsü ya da daha düşük çözünürlüklü bir fotoğraf.
evidence_too_many_pixels = Bu görselin çözünürlüğü çok yüksek. Lütfen birkaç ekranı birden değil, yalnızca gösterilmesi gereken kısmın ekran görüntüsünü gönderin.
evidence_too_small = Bu görsel, içindekiler okunamayacak kadar küçük. Lütfen önizlemesini değil, ekran görüntüsünün aslını gönderin.
evidence_same_file = Bu görsel talebinizde zaten var, bu yüzden yeniden eklenmedi. Başka bir şey isteniyorsa lütfen başka bir görsel gönderin.
evidence_infected = Bu dosya kabul edilmedi: Virüs taraması dosyada bir şey buldu. Lütfen yeni bir ekran görüntüsü alıp onu gönderin.
evidence_not_scanned = Şu anda görseller virüs taramasından geçirilemiyor, bu yüzden görsel kabul edilmedi. Lütfen birkaç dakika sonra tekrar gönderin.
evidence_too_many = Buradaki görseller incelenebilecek sayıya ulaştı, bu yüzden bu görsel saklanmadı. Hâlâ eksik bir şey varsa buraya yazın veya bir temsilci isteyin.

# What a first look by machine says of a picture. It decides nothing, and says nothing of the account.

reading_flawed =
    Bu yalnızca otomatik ilk kontrolün sonucu. Başka bir görsel gönderebilir ya da “bu kalsın” diyebilirsiniz: Gönderdiğiniz her şeye ekibimiz bakar ve kararı onlar verir.
    .system-send_another = Başka görsel gönder
    .system-send_anyway = Bu kalsın
reading_send_another = O zaman, ilki gibi buradan gönderin. Daha önce gönderdiğiniz de talebinizde kalır, bir zararı olmaz.
reading_kept = Olduğu gibi kalıyor. Karar verecek ekip onu görecek; başka bir şeye ihtiyaç duyarlarsa sizden yeniden isterler.

reading_example_history_email = İyi bir e-posta ekran görüntüsü nasıl olur
reading_example_counterparty_record = İyi bir işlem ekran görüntüsü nasıl olur

reading_flaw_too_small = Metin okunamayacak kadar küçük. Lütfen küçültülmüş kopyasını değil, aslını gönderin.
reading_flaw_no_text = Görselde okunabilen bir metin yok. Bulanık, karanlık veya boş olabilir.
reading_flaw_kind_unclear = Ne bir { $brand } e-postasına ne de bir işlem kaydına benziyor.
reading_flaw_not_our_mail = Başka bir gönderenin e-postasına benziyor. { $brand } tarafından size gönderilmiş bir e-posta gerekiyor.
reading_flaw_no_mail = Bir e-postaya benzemiyor. { $brand } tarafından size gönderilmiş ve e-posta kutunuzda açılmış bir e-posta gerekiyor.
reading_flaw_mail_not_of_these = E-posta bir yatırma, çekim, kayıt veya girişle ilgili olmalı. Bu başka bir konuda görünüyor.
reading_flaw_address_not_visible = E-posta adresiniz görünmüyor. Birçok e-posta uygulaması adresi ancak “bana” yazısının yanındaki ayrıntıları açınca gösterir.
reading_flaw_body_not_visible = E-postanın metni görünmüyor, yalnızca başlığı görünüyor.
reading_flaw_from_email = Bir e-postaya benziyor. Burada işlem kaydının kendisi gerekiyor: Karşı tarafın uygulamasını veya sitesini açıp ekran görüntüsünü orada alın.
reading_flaw_block_explorer = Herkesin açabileceği bir blok gezgini sayfasına benziyor. Karşı tarafın uygulamasındaki veya sitesindeki kayıt gerekiyor.
reading_flaw_own_record = Kendi { $brand } hesabınızdaki bir kayda benziyor. Karşı tarafın kaydı gerekiyor: coinleri gönderdiğiniz veya coinlerin ulaştığı yer.
reading_flaw_coin_missing = Coinin adı görünmüyor.
reading_flaw_amount_missing = Miktar görünmüyor.
reading_flaw_time_missing = İşlemin zamanı görünmüyor.
reading_flaw_address_or_txid_missing = Ne adres ne de TXID görünüyor.
reading_flaw_truncated = Adres ve TXID kısaltılmış. İşlemin ayrıntılarını açın; biri orada tam olarak görünür.

# What it could see, whatever it says

reading_seen_own_mail = bir { $brand } e-postası
reading_seen_subject_deposit = konusu yatırma
reading_seen_subject_withdrawal = konusu çekim
reading_seen_subject_sign_up = konusu kayıt
reading_seen_subject_log_in = konusu giriş
reading_seen_address = e-posta adresi
reading_seen_body = e-postanın metni
reading_seen_coin = coin
reading_seen_amount = miktar
reading_seen_time = zaman
reading_seen_transfer = adres veya TXID

# What people are asked to send, and what has to be seen in it

document_history_email = { $brand } tarafından gönderilmiş eski bir e-posta
    .shows-kind = yatırma, çekim, kayıt veya girişle ilgili olduğu
    .shows-address = e-posta adresiniz
    .shows-body = e-postanın metni
document_counterparty_record = Bir yatırma veya çekimin karşı tarafı
    .shows-coin = coin ve miktar
    .shows-time = zaman
    .shows-address = adres veya TXID
    .shows-source = gönderdiğiniz veya aldığınız uygulama ya da site; e-posta, blok gezgini veya kendi { $brand } hesabınız olmaz
