# What the assistant says, in Turkish (siz). Buttons are attributes, named after the intent that they send.

## Around the journey

utter_greet =
    Merhaba. Ben { $brand } telefon numarası asistanıyım. Numaranızı kaybettiyseniz hesabınıza yeniden girmenize yardım ederim. Giriş yapabiliyorsanız numaranızı değiştirebilir veya kaldırabilirim.
utter_goodbye =
    Hoşça kalın. Geri dönmek isterseniz bu sohbet burada duruyor.
utter_thanks =
    Rica ederim.
utter_bot_challenge =
    Ben otomatik bir asistanım, gerçek bir kişi değilim. Dilediğiniz an bir temsilciyle görüşmeyi isteyebilirsiniz.
utter_help =
    Kaybettiğiniz telefon numarasını sıfırlayabilirim; giriş yapmışsanız numaranızı değiştirebilir veya kaldırabilirim. Aklınıza takılanları da yanıtlarım. “İptal”, “geri dön” veya “temsilci” yazabilirsiniz.
utter_offer =
    Size nasıl yardımcı olabilirim?
    .button-reset_phone = Numaramı kaybettim
    .button-change_phone = Numaramı değiştir
    .button-call_human = Temsilciyle görüş
utter_another_time =
    Tamam. Hiçbir şey değişmedi. Devam etmek istediğinizde buraya yazmanız yeterli.
utter_complaint =
    Üzgünüm. Kendi paranıza ulaşamamak insanı çok tedirgin eder; süreci olabildiğince kısa tutmak istiyorum. Bir temsilciyle görüşmeyi tercih ederseniz söyleyin.
    .button-call_human = Temsilciyle görüş
utter_language_question =
    Şu dillerde yazışabiliriz: English, 简体中文, Español, Português (Brasil), Русский, Türkçe, Tiếng Việt, Bahasa Indonesia, العربية. Hangisini istediğinizi yazın, o dilde devam edeyim.
utter_out_of_scope =
    Bu konuda yardımcı olamıyorum. Ben telefon numaraları ve hesabınıza yeniden giriş konusuyla ilgileniyorum.
    .button-call_human = Temsilciyle görüş
utter_account_other =
    Buna buradan bakamıyorum: Ben yalnızca telefon numaraları ve hesaba yeniden giriş konusuyla ilgileniyorum. Yatırma, çekim, kimlik doğrulama, alım satım ve ücretler için { $brand } Yardım Merkezi’nde yazılar var. İsterseniz bu sohbeti bir temsilci de devralabilir.
    .button-call_human = Temsilciyle görüş
utter_support_phone_number =
    { $brand } desteğine telefonla ulaşılamıyor, bu yüzden size verebileceğim bir numara yok. İnternette bulacağınız numaralar tuzaktır. Çalışanlarımız sizi asla aramaz, şifre ya da kod istemez. Doğru yer bu sohbet; isterseniz bir temsilci de katılabilir.
    .button-call_human = Temsilciyle görüş

## Coming back, leaving, fear, and changes of mind

utter_welcome_back =
    Tekrar hoş geldiniz. Şu anda durum şöyle.
utter_greet_again =
    Tekrar merhaba. Ben buradayım, yaptıklarımız da duruyor.
utter_thanks_again =
    Her zaman, memnuniyetle.
utter_complaint_again =
    Sizi anlıyorum; bu kadar sabır gerektirdiği için üzgünüm. Sizinle ben devam edebilirim ya da bir temsilci edebilir.
    .button-call_human = Temsilciyle görüş
utter_offer_again =
    Ne zaman isterseniz buradayım. Hangisini yapalım?
    .button-reset_phone = Numaramı kaybettim
    .button-change_phone = Numaramı değiştir
    .button-call_human = Temsilciyle görüş
utter_later =
    Acele etmeyin. Burası { DATETIME($open_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC saatine kadar açık kalır, yaptıklarınız da o zamana kadar saklanır. Bu sohbete dönüp herhangi bir şey yazın, örneğin “nerede kaldım”. Sonrasında talep kendiliğinden kapanır, numaranız olduğu gibi kalır ve yeniden başlayabilirsiniz.
utter_later_in_review =
    Acele etmeyin. { $case } numaralı talebinizin süresi dolmaz, bu sohbet de burada kalır. Ekran başında beklemeniz gerekmez: size buradan ve e-postayla haber verilir.
utter_distress =
    Bunun ne kadar korkutucu olduğunu anlıyorum. Telefonu kaybetmek paranıza dokunmaz: Paranız hesabınızda duruyor ve bu sohbetten hiçbir yere gönderilemez. Küçük adımlarla ilerleyelim. Yanınızda bir temsilci olsun isterseniz söyleyin.
    .button-call_human = Temsilciyle görüş
utter_distress_again =
    Hâlâ yanınızdayım. Siz nefes alırken hiçbir şey kötüleşmez: Sonraki adım bekler ve bu sohbet para gönderemez. İsterseniz bir temsilci bunu sizinle birlikte yapabilir.
    .button-call_human = Temsilciyle görüş
utter_distress_done =
    Hâlâ endişelenmenizi anlıyorum. Bu talep tamamlandı ve hiç para hareketi yapmadı. Sizin yapmadığınız bir şey görürseniz hemen yazın; bir temsilci sizinle birlikte bakabilir.
    .button-call_human = Temsilciyle görüş
utter_crisis =
    Bunu buraya yazdığınız için memnunum. Siz önemlisiniz; hiçbir hesap, hiçbir para sizden değerli değil. Lütfen şimdi bulunduğunuz yerin acil yardım numarasını ya da size yakın birini arayın ve bununla tek başınıza kalmayın. Buradaki her şey bekleyebilir. Bu sohbete bir insanın gelmesini istiyorum.
utter_email_early =
    Teşekkürler. Sizi korumak için adres sohbetten çıkarıldı. Giriş formu onu sorar; lütfen orada bir kez daha yazın.
utter_number_early =
    Teşekkürler. Sizi korumak için numara sohbetten çıkarıldı. Siz olduğunuzu onayladıktan sonra yeni numarayı sorarım; lütfen o zaman bir kez daha verin.
utter_correct_in_form =
    Bu hâlâ düzeltilebilir: Doğrusunu aşağıdaki forma yazın.
utter_shall_reset =
    Başlamadan önce emin olmak istiyorum. Artık kullanamadığınız numarayı sıfırlayayım mı?
    .primary-reset_phone = Evet, sıfırla
    .button-something_else = Başka bir şey
utter_shall_change =
    Başlamadan önce emin olmak istiyorum. Hesabınıza yeni bir numara ekleyelim mi?
    .primary-change_phone = Evet, değiştir
    .button-something_else = Başka bir şey
utter_shall_unbind =
    Başlamadan önce emin olmak istiyorum. Numarayı hesabınızdan kaldırıp yerine başka numara koymayalım mı?
    .primary-unbind_phone = Evet, kaldır
    .button-something_else = Başka bir şey
utter_switch_to_reset =
    Şu anda { $journey ->
        [unbind] numaranızı kaldırıyoruz
       *[change] numaranızı değiştiriyoruz
    }. Bunu durdurup kaybettiğiniz yöntemi sıfırlayayım mı? Şimdiye kadar hiçbir şey değişmedi.
    .button-switch_to_reset = Evet, sıfırla
    .button-keep_going = Hayır, devam et
utter_switch_to_change =
    Şu anda { $journey ->
        [unbind] numaranızı kaldırıyoruz
       *[reset] numaranızı sıfırlıyoruz
    }. Bunu durdurup numarayı değiştireyim mi? Şimdiye kadar hiçbir şey değişmedi; kullandığınız deneme hakları geri gelmez.
    .button-switch_to_change = Evet, değiştir
    .button-keep_going = Hayır, devam et
utter_switch_to_unbind =
    Şu anda { $journey ->
        [change] numaranızı değiştiriyoruz
       *[reset] numaranızı sıfırlıyoruz
    }. Bunu durdurup numarayı kaldırayım mı? Şimdiye kadar hiçbir şey değişmedi; kullandığınız deneme hakları geri gelmez.
    .button-switch_to_unbind = Evet, kaldır
    .button-keep_going = Hayır, devam et

## Reset: its steps

utter_reset_attention =
    Başlamadan önce lütfen şunları okuyun.

    • Telefon numaranız hesaptan kaldırılır ve SMS ile doğrulama kapatılır.
    • Ardından çekim işlemleri { $hold_hours } saat askıya alınır.
    • Tüm cihazlarda oturumunuz kapatılır.
    • Şifrenizi bilmeniz ve e-posta kutunuzu şu anda açabilmeniz gerekir.

    Kodları kimseyle paylaşmayın; karşınızdaki { $brand } çalışanı olduğunu söylese bile.
    .primary-consent = Kabul ediyorum, sıfırla
    .button-decline = Şimdi değil
utter_sign_in =
    Hesabınızın e-posta adresini ve şifresini lütfen aşağıdaki forma girin. Bu bilgileri sohbete yazmayın.
    .button-forgot_password = Şifremi unuttum
utter_sign_in_password_wrong =
    E-posta kutunuz doğrulandı ama şifre doğru değildi. Lütfen aşağıdaki formda bir kez daha deneyin.
    .button-forgot_password = Şifremi unuttum
utter_sign_in_password_forgotten =
    O zaman şifrenin yerini belgeler alır. Lütfen aşağıdaki forma yalnızca hesabınızın e-posta adresini girin; önce bu adresi bir kodla doğrulayacaksınız.
    .button-remember_password = Şifremi hatırladım
    .button-call_human = Temsilciyle görüş
utter_no_more_codes =
    Bu talep için artık yeni kod gönderemiyorum. Elinizdeki kod bir süre daha geçerli. Yeni kod almak için baştan başlayın veya bir temsilciyle görüşün.
    .button-restart_confirmed = Baştan başla
    .button-call_human = Temsilciyle görüş
utter_email_code_used_up =
    Bu kod için deneme hakkı kalmadı. Size yeni bir kod gönderebilirim.
    .primary-resend_code = Yeni kod gönder
    .button-go_back = Başka e-posta kullan
    .button-call_human = Temsilciyle görüş
utter_email_code =
    Teşekkürler. Bu e-postayla açılmış bir hesap varsa adresinize 6 haneli bir kod gönderildi. Kodu aşağıya girin ya da doğrudan buraya yazın.
    .button-resend_code = Yeni kod gönder
    .button-go_back = Başka e-posta kullan
utter_tools =
    Bu hesapta kimlik doğrulayıcı uygulama veya geçiş anahtarı (passkey) gibi başka bir güvenlik aracınız var. Onu hâlâ kullanabiliyor musunuz?
    .button-tools_work = Evet, kullanabiliyorum
    .button-tools_lost = Hayır, onu da kaybettim
utter_face_intro =
    Sırada yüz doğrulama var: Cihazınızın kamerası, { $brand } birincil doğrulamasını tamamlayan kişinin siz olup olmadığına bakar. Yaklaşık bir dakika sürer. Işığın önünüzden geldiği aydınlık bir yer bulun; şapka, gözlük ve maskenizi çıkarın. Yüzünüzün tamamı çerçevede olmalı, çerçevede başka kimse bulunmamalı.

    Kamera açılmadan önce ikamet ettiğiniz ülke ve onayınız sorulur. Yüzünüzü göstermek istemezseniz belge de gönderebilirsiniz.
    .primary-face_here = Bu cihazda devam et
    .button-face_phone = Telefonda devam et
    .button-choose_documents = Bunun yerine belge gönder
utter_face =
    Aşağıdan yüz doğrulamayı açın ve sizden istenenleri yapın. Bitince ben otomatik olarak devam ederim.
    .button-choose_documents = Bunun yerine belge gönder
utter_face_phone =
    Telefonunuzu alın ve yüz doğrulamayı aşağıdaki kod veya bağlantıyla orada açın. Bitince burada otomatik olarak devam ederim.
    .button-choose_documents = Bunun yerine belge gönder
utter_face_review =
    Teşekkürler, yüz doğrulama bitti. Şimdi ekibimiz inceliyor; sonucu buradan ve e-postayla öğreneceksiniz. Talep numaranız: { $case }. { review_takes }
    .button-call_human = Temsilciyle görüş
utter_face_not_enough =
    Yüz doğrulama başarılı geçti. Ancak bu hesaptaki birincil doğrulama, hesabın size ait olduğunu göstermeye yetmiyor.
utter_questions_intro =
    Sırada kendi hesabınızla ilgili { $questions_per_round } soru var: örneğin hangi coinlere sahip oldunuz, nereden giriş yaptınız. Bazı soruların birden fazla doğru cevabı olabilir.

    Hepsinin doğru olması gerekir. Toplam { $question_tries } deneme hakkınız var; baştan başlamak bu hakkı artırmaz. Acele etmeyin.
    .primary-start_questions = Sorulara başla
    .button-choose_documents = Bunun yerine belge gönder
utter_questions =
    Doğru olan bütün cevapları seçin. Hepsinin doğru olup olmadığını ancak sonda söyleyebilirim.
    .button-choose_documents = Bunun yerine belge gönder
utter_questions_failed =
    Bu kez cevapların hepsi doğru değildi. Güvenliğiniz için hangisinin yanlış olduğunu söyleyemem. { $attempts } deneme hakkınız kaldı.
    .primary-continue_questions = Tekrar dene
    .button-choose_documents = Bunun yerine belge gönder
utter_questions_failed_uncounted =
    Bu kez cevapların hepsi doğru değildi. Güvenliğiniz için hangisinin yanlış olduğunu söyleyemem. Tekrar deneyebilir veya belge gönderebilirsiniz.
    .primary-continue_questions = Tekrar dene
    .button-choose_documents = Bunun yerine belge gönder

utter_documents_chosen =
    Tamam, belgelerle devam ediyoruz.
utter_documents_password_forgotten =
    Şifreniz olmadığı için belgelerle ilerliyoruz. Sıfırlamadan sonra yeni bir şifre belirleyebilirsiniz.
utter_documents_password_tries_used =
    Bugün şifre için deneme hakkı doldu. Hesabınızı kaybetmediniz: Belgelerle devam ediyoruz.
utter_documents_attempts_exhausted =
    Sorular için deneme hakkı doldu. Hesabınızı kaybetmediniz: Belgelerle devam ediyoruz.
utter_documents_high_value =
    Bu hesap ek korumaya sahip; her sıfırlamayı ekibimiz inceliyor. Belgelerle devam ediyoruz.
utter_documents_tools_lost =
    Diğer güvenlik aracı da kaybolduğu için talebi ekibimizin incelemesi gerekiyor. Belgelerle devam ediyoruz.
utter_documents_short_history =
    Bu hesabın geçmişi, güvenli sorular sormaya yetecek kadar uzun değil. Belgelerle devam ediyoruz.
utter_documents_policy =
    Bu hesapta her sıfırlamayı ekibimiz inceliyor. Belgelerle devam ediyoruz.
utter_documents_face_tries_used =
    Yüz doğrulama için deneme hakkı şimdilik doldu. Belgelerle devam ediyoruz.
utter_documents_face_withdrawn =
    Yüz doğrulama yeniden incelendi ve artık geçerli sayılmıyor. Belgelerle devam ediyoruz.
# How long people take, by the setting; and until when, as long as that is to come.
review_takes =
    { $review ->
        [late] Bu kez her zamankinden uzun sürüyor. Talebiniz unutulmadı; dilediğiniz an bir temsilciyle görüşmeyi isteyebilirsiniz.
       *[usual] Karar genellikle { $review_hours } saat içinde, { DATETIME($review_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } (UTC) tarihine kadar verilir.
    }
utter_documents =
    Talep numaranız: { $case }. Talebiniz inceleme ekibimize iletildi. Ekip, göndereceğiniz iki görsele bakarak karar verecek:

    1. { $brand } tarafından size gönderilmiş eski bir e-postanın ekran görüntüsü: bir yatırma, çekim, kayıt veya giriş bildirimi. E-posta adresiniz ve e-postanın metni görünmeli.
    2. Bir yatırma veya çekimin karşı tarafından ekran görüntüsü: kriptoyu gönderdiğiniz ya da aldığınız uygulama veya site. Coin, miktar, zaman ve adres ya da TXID görünmeli.

    İkincisi için şunlar kabul edilmez: e-postalar, blok gezginleri ve kendi { $brand } hesabınızdaki kayıtlar.

    Lütfen görselleri buradan gönderin; her biri için aşağıda bir yer var. Biri sizde yoksa olanı gönderin. Sonrasında bir düğmeye basmanız gerekmez, takılırsanız bir temsilci yardımcı olur. Ekibin kararını buradan ve e-postayla öğreneceksiniz. { review_takes } O zamana kadar numaranız olduğu gibi kalır.
    .button-call_human = Temsilciyle görüş

utter_documents_more_sent =
    Teşekkürler. İnceleme ekibimiz { $case } numaralı talebinize elimizdeki her şeyle birlikte yeniden bakıyor. Sonucu buradan ve e-postayla öğreneceksiniz. { review_takes }
    .button-call_human = Temsilciyle görüş
utter_more_documents =
    İnceleme ekibimiz { $case } numaralı talebinize baktı. Karar verebilmek için sizden şunu istiyorlar:
utter_document_history_email =
    • { $brand } tarafından gönderilmiş eski bir e-postanın ekran görüntüsü: yatırma, çekim, kayıt veya giriş bildirimi. E-posta adresiniz ve metin görünmeli.
utter_document_counterparty_record =
    • Bir yatırma veya çekimin karşı tarafı: kriptoyu gönderdiğiniz ya da aldığınız uygulamanın veya sitenin ekran görüntüsü. Coin, miktar, zaman ve adres ya da TXID görünmeli.
utter_more_documents_ways =
    Her biri için aşağıda bir yer var. Hepsini gönderdiğinizde ya da gösterecek başka bir şeyiniz kalmadığında bana söyleyin; ekip elindekilerle karar versin.
    .primary-documents_ready = Elimdekileri gönderdim
    .button-call_human = Temsilciyle görüş

utter_done =
    İşlem tamam. Eski numaranız hesaptan kaldırıldı, SMS ile doğrulama kapatıldı.

    Çekim işlemleri { $hold_hours } saat, { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } (UTC) tarihine kadar askıda. Tüm cihazlarda oturumunuz kapatıldı.
utter_tools_removed =
    Kaybettiğiniz güvenlik araçları da hesaptan kaldırıldı: Artık kimse onları kullanamaz, siz de yenilerini ekleyebilirsiniz.
utter_new_password =
    Şifrenizi unuttuğunuz için aşağıdaki formda yeni bir şifre belirleyin. Formun ne kadar açık kalacağı üzerinde yazıyor; süre dolarsa giriş sayfasındaki “Şifremi unuttum” bağlantısını kullanabilirsiniz.
utter_back_to_new_password =
    Sıfırlama tamamlandı. Hazır olduğunuzda aşağıdaki formda yeni şifrenizi belirleyin.
    .button-call_human = Temsilciyle görüş
utter_password_not_chosen =
    Yeni şifre artık buradan belirlenemiyor. Giriş sayfasındaki “Şifremi unuttum” bağlantısını kullanabilirsiniz.
utter_password_chosen =
    Yeni şifreniz belirlendi ve tüm cihazlarda oturum kapatıldı.
utter_done_no_hold =
    İşlem tamam. Eski numaranız hesaptan kaldırıldı, SMS ile doğrulama kapatıldı. Tüm cihazlarda oturumunuz kapatıldı.
utter_done_next =
    Lütfen şimdi giriş yapın ve hemen yeni bir numara ile ikinci bir güvenlik aracı, örneğin bir kimlik doğrulayıcı uygulama ekleyin. O zamana kadar hesabı yalnızca şifreniz ve e-posta kutunuz korur.

    Numara için Güvenlik Ayarları’nı açın ve Cep Telefonu satırında Yönet’i seçin. Oradaki sohbet sizi tanır, numarayı birlikte ekleriz.
    .button-call_human = Temsilciyle görüş

utter_closed_cancelled_by_person =
    Talebi iptal ettim. Numaranız değişmedi.
    .button-start_over = Yeniden başla
    .button-call_human = Temsilciyle görüş
utter_closed_superseded =
    Bu talep kapandı, çünkü başka bir pencerede veya cihazda daha yeni bir talep başlatıldı; oradan devam edin. Buradan devam etmek isterseniz yeniden başlayın. Onu siz başlatmadıysanız hemen bana söyleyin.
    .button-not_me = Bunu ben yapmadım
    .button-start_over = Burada yeniden başla
    .button-call_human = Temsilciyle görüş
utter_closed_nothing_to_reset =
    Bu hesapta telefon numarası yok, dolayısıyla sıfırlanacak bir şey de yok. Giriş yapıp Güvenlik Ayarları’ndan bir numara ekleyebilirsiniz.
    .button-change_phone = Numara ekle
    .button-call_human = Temsilciyle görüş
utter_closed_use_working_tool =
    Güzel, o zaman sıfırlamaya gerek yok: Numaranızı o araçla değiştirebilirsiniz. Onunla giriş yapın, Güvenlik Ayarları’nı açın ve Cep Telefonu satırında Yönet’i seçin. Oradaki sohbet sizi tanır, numarayı birlikte değiştiririz.
    .button-reset_phone = Aslında çalışmıyor
    .button-call_human = Temsilciyle görüş
utter_closed_use_working_tool_here =
    Güzel, o zaman sıfırlamaya gerek yok: Numaranızı o araçla değiştirebilirsiniz. Şimdi yapalım mı?
    .button-change_phone = Numaramı değiştir
    .button-reset_phone = Aslında çalışmıyor
utter_closed_declined =
    Tamam, hiçbir işlem başlatmadım. Numaranız olduğu gibi kalıyor.
    .button-start_over = Yine de başlayalım
    .button-call_human = Temsilciyle görüş
utter_closed_expired =
    Bu talebin süresi doldu, o yüzden kapattım. Hiçbir şey değişmedi. Yeniden başlayabilirsiniz.
    .button-reset_phone = Yeniden başla
    .button-call_human = Temsilciyle görüş
utter_closed_rejected =
    İnceleme ekibimiz bu talebe baktı ve onaylayamadı. Numaranız değişmedi. Hesabın sizin olduğunu gösteren başka bir şey bulursanız yeniden başlayabilirsiniz; neyin eksik kaldığını bir temsilci anlatabilir.
    .button-reset_phone = Yeniden başla
    .button-call_human = Temsilciyle görüş
utter_closed_other =
    Bu talep kapandı. Numaranız değişmedi.
    .button-start_over = Yeniden başla
    .button-call_human = Temsilciyle görüş
utter_unknown_step =
    Şöyle devam ediyoruz.

## Reset: back where we were, after a question

utter_back_to_consent =
    Sıfırlamaya devam etmek istiyor musunuz?
    .primary-consent = Kabul ediyorum, sıfırla
    .button-decline = Şimdi değil
utter_back_to_sign_in =
    Hazır olduğunuzda aşağıdaki formla giriş yapın.
    .button-forgot_password = Şifremi unuttum
utter_back_to_email_code =
    E-postanıza gelen kodu aşağıya girin.
    .button-resend_code = Yeni kod gönder
    .button-go_back = Başka e-posta kullan
utter_back_to_tools =
    Sorumu tekrarlayayım: Diğer güvenlik aracınız hâlâ çalışıyor mu?
    .button-tools_work = Evet, çalışıyor
    .button-tools_lost = Hayır, onu da kaybettim
utter_back_to_face_intro =
    Yüz doğrulamaya burada mı devam edelim, telefonunuzda mı?
    .primary-face_here = Bu cihazda devam et
    .button-face_phone = Telefonda devam et
    .button-choose_documents = Bunun yerine belge gönder
utter_back_to_face =
    Yüz doğrulama yine burada.
    .button-choose_documents = Bunun yerine belge gönder
utter_back_to_face_review =
    { $case } numaralı talebiniz, yüz doğrulamanızla birlikte inceleme ekibimizde. { review_takes } Şu anda yapmanız gereken bir şey yok.
    .button-call_human = Temsilciyle görüş
utter_back_to_questions_intro =
    Sorulara başlayalım mı?
    .primary-start_questions = Sorulara başla
    .button-choose_documents = Bunun yerine belge gönder
utter_back_to_questions =
    Sorunuz yine burada.
    .button-choose_documents = Bunun yerine belge gönder
utter_back_to_questions_failed =
    Soruları tekrar denemek mi istersiniz, belge göndermek mi?
    .primary-continue_questions = Tekrar dene
    .button-choose_documents = Bunun yerine belge gönder
utter_back_to_documents =
    { $case } numaralı talebiniz inceleme ekibimizde. { review_takes } Henüz göndermediğiniz bir görsel varsa buradan gönderin; yoksa şu anda yapmanız gereken bir şey yok.
    .button-call_human = Temsilciyle görüş

utter_back_to_more_documents =
    { $case } numaralı talebiniz, inceleme ekibinin sizden istediklerini bekliyor.
    .primary-documents_ready = Elimdekileri gönderdim
    .button-call_human = Temsilciyle görüş

## Reset: what can happen on the way

utter_nothing_to_confirm =
    Cevabınızın neyle ilgili olduğundan emin olamadım. Lütfen aşağıdaki formu veya düğmeleri kullanın.
utter_code_wrong =
    Kod doğru değil. Lütfen kontrol edip tekrar deneyin.
utter_code_wrong_counted =
    Kod doğru değil. { $attempts ->
        [0] Lütfen yeni bir kod isteyin.
       *[other] Bu kod için { $attempts } deneme hakkınız kaldı.
    }
utter_code_expired =
    Bu kodun süresi dolmuş. Yeni bir kod isteyin ve en son geleni kullanın.
utter_attempts_exhausted =
    Bu adım için deneme hakkı doldu.
utter_too_many_requests =
    Kısa sürede çok fazla deneme oldu. Lütfen biraz bekleyip tekrar deneyin.
utter_wait =
    Tekrar denemeden önce lütfen { $seconds } saniye daha bekleyin.
utter_step_not_open =
    Bu, bulunduğumuz adıma uymuyor. Sırada şu var.
utter_not_found =
    Bunu artık kullanamıyorum. Lütfen yeniden girin.
utter_code_resent =
    Yeni kod gönderildi. Eski kod artık geçerli değil. Lütfen spam klasörüne de bakın.
utter_sms_resent =
    Yeni kod SMS ile gönderildi. Eski kod artık geçerli değil.
utter_code_missing =
    Mesajınızda kod göremedim. Kod 6 haneli ve { $brand } tarafından gönderilen en son e-postada yazıyor.
utter_sms_code_missing =
    Mesajınızda kod göremedim. Kod 6 haneli ve { $brand } tarafından gönderilen en son SMS’te yazıyor.
utter_totp_missing =
    Mesajınızda kod göremedim. Kod 6 haneli; kimlik doğrulayıcı uygulamanızda { $brand } adının altında görünüyor.
utter_answer_missing =
    Bir yanlış anlaşılma yüzünden deneme hakkınız gitmesin diye yalnızca tek başına yazılmış cevapları kabul ediyorum. Lütfen aşağıdan seçin veya yalnızca adını yazın.
utter_no_code_awaited =
    Bu adım için kod göndermedim, o yüzden beklemenize gerek yok.
utter_email_code_not_received =
    Birkaç dakika sürebilir. Spam klasörüne bakın ve { $journey ->
        [change] bu hesabın e-posta kutusunda olduğunuzu
        [unbind] bu hesabın e-posta kutusunda olduğunuzu
       *[reset] doğru e-posta adresini girdiğinizi
    } kontrol edin. Yalnızca en son kod geçerlidir. Hiç gelmezse bir temsilci yardımcı olabilir.
    .button-call_human = Temsilciyle görüş
utter_sms_not_received =
    Numara hâlâ sizdeyse telefonun çektiğinden ve kısa mesajları engellemediğinden emin olun, telefonu yeniden başlatın. Numara artık sizde değilse veya hiçbir şey gelmiyorsa numarayı sizin için sıfırlayabilirim.
    .button-reset_phone = Numaramı sıfırla
    .button-change_phone = Numaramı değiştir
    .button-call_human = Temsilciyle görüş
utter_old_number_code_not_received =
    Bir dakika kadar sürebilir. Bu telefonun çektiğinden ve kısa mesajları engellemediğinden emin olun veya telefonu yeniden başlatın. Yalnızca en son kod geçerlidir. Bu numaraya artık mesaj gelmiyorsa aşağıdan başka bir yol seçin.
utter_sms_code_not_received =
    Bir dakika kadar sürebilir. { $ending ->
        [none] Numaranın doğru olduğunu
       *[other] Yeni numaranızın gerçekten { $ending } ile bittiğini
    }, telefonun çektiğini ve kısa mesajları engellemediğini kontrol edin. Yalnızca en son kod geçerlidir. Yeni kod isteyebilir veya başka bir numara kullanabilirsiniz.
utter_totp_is_in_the_app =
    Bu kod size gönderilmez. Kimlik doğrulayıcı uygulamanız gösterir ve 30 saniyede bir yeniler.
utter_code_after_puzzle =
    SMS, bulmaca çözülünce gönderilir; bu yüzden henüz bir kod yok.
utter_no_way_back =
    Buradan geri dönülecek bir adım yok. Aşağıdan devam edebilir, “baştan başla” veya “iptal” yazabilirsiniz.
utter_confirm_cancel =
    Bu talebi iptal edeyim mi? Daha sonra baştan başlamanız gerekir. Kullandığınız deneme hakları geri gelmez.
    .button-cancel_confirmed = Evet, iptal et
    .button-keep_going = Hayır, devam et
utter_confirm_restart =
    En baştan başlayalım mı? Şimdiye kadar yaptıklarınız silinir. Kullandığınız deneme hakları geri gelmez.
    .button-restart_confirmed = Evet, baştan başla
    .button-keep_going = Hayır, devam et
utter_nothing_to_cancel =
    Açık bir talep yok, dolayısıyla iptal edilecek bir şey de yok.
utter_keep_going =
    Güzel, devam ediyoruz.
utter_forgot_password =
    Sorun değil. Giriş formuna geldiğinizde “Şifremi unuttum” seçeneğine dokunun. Şifrenin yerini belgeler alır; sıfırlamadan sonra yeni bir şifre belirleyebilirsiniz.
utter_forgot_password_signed_in =
    Bunun için şifreniz gerekmiyor: Zaten giriş yapmışsınız. Daha sonra yeni bir şifre belirlemek isterseniz giriş sayfasındaki “Şifremi unuttum” bağlantısını kullanın.
utter_tools_work =
    Başka bir güvenlik aracınız çalışıyorsa sıfırlamaya gerek yok. Onunla giriş yapın, Güvenlik Ayarları’nı açın ve Cep Telefonu satırında Yönet’i seçin. Oradaki sohbet sizi tanır, numaranızı birlikte değiştiririz.
utter_tools_work_here =
    Başka bir güvenlik aracınız çalışıyorsa sıfırlamaya gerek yok: Numaranızı onunla değiştirebilirsiniz. Şimdi yapalım mı?
    .button-change_phone = Numaramı değiştir
utter_sms_works =
    O numaraya SMS hâlâ geliyorsa sıfırlamaya gerek yok. SMS’teki kodla giriş yapın, Güvenlik Ayarları’nı açın ve Cep Telefonu satırında Yönet’i seçin. Oradaki sohbet sizi tanır, numarayı birlikte değiştirir veya kaldırırız.
utter_typed_secret =
    Lütfen sohbete şifre yazmayın. Şifre yalnızca burada açılan formlara girilir; mesajla gelen bir şifreyi kullanmam.
utter_typed_seed =
    Hayır, buna gerek yok. { $brand } çalışanları bir cüzdanın kurtarma ifadesini veya özel anahtarını asla istemez; bunlar burada hiçbir şeyi kanıtlamaz. Onu gören biri coinlerinizi alabilir: Kâğıtta saklayın, hiçbir sohbete yazmayın.
utter_provide_personal =
    Bu tür bilgiler sizi korumak için sohbetten silinir ve burada bunlara ihtiyacım yok. Lütfen yalnızca size gösterdiğim formlara girin.

## Change and unbind: how they begin

utter_sign_in_needed =
    Numara değiştirmek veya kaldırmak için siz olduğunuzu bilmem gerekiyor. { $brand } sitesinde giriş yapın, profil simgenizden Güvenlik Ayarları’nı açın, Cep Telefonu satırında Yönet’i, ardından Değiştir’i veya Kaldır’ı seçin. Oradaki sohbet sizi tanır, orada devam ederiz.

    Numaranızı veya diğer güvenlik araçlarınızı kaybettiğiniz için giriş yapamıyorsanız sıfırlama yapmanız gerekir.
    .button-reset_phone = Giriş yapamıyorum
    .button-call_human = Temsilciyle görüş
utter_nothing_to_unbind =
    Bu hesapta telefon numarası yok, dolayısıyla kaldırılacak bir şey de yok.
    .button-change_phone = Numara ekle
utter_frozen =
    Bu hesap, korunması için donduruldu; şu anda hiçbir şey değiştirilemez. Ekibimiz inceliyor ve nasıl devam edileceğine karar verecek.
    .button-call_human = Temsilciyle görüş

## Change and unbind: their steps

utter_change_attention =
    Numaranız şöyle değiştirilir; birkaç dakika sürer.

    1. Bu hesabın e-posta adresine bir kod gönderirim.
    2. Hesabınıza bağlı bir güvenlik aracıyla onaylarsınız: kimlik doğrulayıcı uygulama, geçiş anahtarı (passkey) veya mevcut numaranıza gelen kod.
    3. Yeni numarayı girer, küçük bir bulmacayı çözer ve o numaraya SMS ile gönderdiğimiz kodu yazarsınız.

    Son adıma kadar hiçbir şey değişmez. Kodları kimseyle paylaşmayın; karşınızdaki { $brand } çalışanı olduğunu söylese bile.
    .primary-consent = Devam et, değiştir
    .button-decline = Şimdi değil
utter_unbind_attention =
    Numaranız şöyle kaldırılır; birkaç dakika sürer.

    1. Bu hesabın e-posta adresine bir kod gönderirim.
    2. Hesabınıza bağlı bir güvenlik aracıyla onaylarsınız: kimlik doğrulayıcı uygulama, geçiş anahtarı (passkey) veya numaranın kendisine gelen kod.

    Ardından numara hesaptan kaldırılır ve SMS ile doğrulama kapatılır. Başka bir güvenlik aracınız bağlı kalsın; yoksa hesabı yalnızca şifreniz ve e-posta kutunuz korur. Kodları kimseyle paylaşmayın; karşınızdaki { $brand } çalışanı olduğunu söylese bile.
    .primary-consent = Devam et, kaldır
    .button-decline = Şimdi değil
utter_account_code =
    Bu hesabın e-posta adresine 6 haneli bir kod gönderildi. Böylece e-posta kutusunun hâlâ sizde olduğunu anlıyoruz. Kodu aşağıya girin ya da doğrudan buraya yazın. Bağlıysa sırada bir güvenlik aracı var.
    .button-resend_code = Yeni kod gönder
utter_account_code_used_up =
    Şu anda geçerli bir kod yok. Bu hesabın e-posta adresine yeni bir kod gönderebilirim.
    .primary-resend_code = Yeni kod gönder
    .button-call_human = Temsilciyle görüş
utter_totp =
    Sırada kimlik doğrulayıcı uygulamanız var: Uygulamayı açın ve { $brand } için gösterdiği 6 haneli kodu girin ya da doğrudan buraya yazın. Böylece e-posta kutunuzu ele geçiren biri bile bu adımı geçemez. { $journey ->
        [unbind] Bundan sonra numaranız kaldırılır.
       *[change] Bundan sonra yeni numarayı girersiniz.
    }
    .button-tools_lost = { $tools ->
        [one] Çalışmıyor
       *[other] Hiçbiri çalışmıyor
    }
utter_passkey =
    Sırada geçiş anahtarınız (passkey) var: Aşağıdaki düğme bizim bir sayfamızı açar; cihazınız orada parmak izinizi, yüzünüzü, PIN’inizi veya güvenlik anahtarınızı ister. Böylece e-posta kutunuzu ele geçiren biri bile bu adımı geçemez. { $journey ->
        [unbind] Bundan sonra numaranız kaldırılır.
       *[change] Bundan sonra yeni numarayı girersiniz.
    }
    .button-tools_lost = { $tools ->
        [one] Çalışmıyor
       *[other] Hiçbiri çalışmıyor
    }
utter_old_number =
    Sırada mevcut numaranız var: { $ending ->
        [none] Bu numaraya
       *[other] { $ending } ile biten numaraya
    } SMS ile 6 haneli bir kod gönderildi. Kodu aşağıya girin ya da doğrudan buraya yazın. Böylece e-posta kutunuzu ele geçiren biri bile bu adımı geçemez. { $journey ->
        [unbind] Bundan sonra numaranız kaldırılır.
       *[change] Bundan sonra yeni numarayı girersiniz.
    }
    .button-resend_code = Yeni kod gönder
    .button-tools_lost = { $tools ->
        [one] Çalışmıyor
       *[other] Hiçbiri çalışmıyor
    }
utter_old_number_used_up =
    Şu anda geçerli bir kod yok. Mevcut numaranıza yeni bir kod gönderebilirim.
    .primary-resend_code = Yeni kod gönder
    .button-tools_lost = { $tools ->
        [one] Çalışmıyor
       *[other] Hiçbiri çalışmıyor
    }
utter_tool_used_up =
    Bu araç için bugünlük deneme hakkı kalmadı. { $tools ->
        [one] Yarın tekrar gelebilir veya bir temsilciyle görüşebilirsiniz.
       *[other] Başka bir araç seçebilir, yarın tekrar gelebilir veya bir temsilciyle görüşebilirsiniz.
    }
    .button-tools_lost = { $tools ->
        [one] Çalışmıyor
       *[other] Hiçbiri çalışmıyor
    }
    .button-call_human = Temsilciyle görüş
utter_new_number =
    Bu adım tamam. Şimdi aşağıda ülkeyi seçip yeni numaranızı girin ya da numarayı +44 gibi ülke koduyla birlikte buraya yazın. SMS alabilen bir cep telefonu numarası olmalı. Sırada küçük bir bulmaca ve SMS ile gelecek bir kod var.
utter_new_number_taken =
    Kodunuz doğruydu ama bu numara başka bir hesapta kayıtlı; bir numara iki hesapta kullanılamaz. Lütfen aşağıya başka bir numara girin. Diğer hesap da sizinse önce numarayı oradan kaldırabilirsiniz.
    .button-call_human = Temsilciyle görüş
utter_new_number_puzzle_failed =
    Bulmaca tamamlanamadı, bu yüzden SMS gönderilmedi. Lütfen numarayı bir kez daha girin, tekrar deneyelim. Zorluk görselde ise bulmacanın altında başka bir yol var.
    .button-call_human = Temsilciyle görüş
utter_new_number_no_text_now =
    Bulmaca doğruydu ama şu anda bu numaraya SMS gönderilemiyor. Lütfen daha sonra tekrar deneyin veya aşağıya başka bir numara girin.
    .button-call_human = Temsilciyle görüş
utter_puzzle =
    SMS göndermeden önce lütfen aşağıdaki parçayı yerine kaydırın. Bu, robotların başkalarının telefonuna mesaj göndermesini önler. Parçayı göremiyor veya kaydıramıyorsanız görselin altındaki diğer yolu seçin. Sırada SMS ile gelecek kod var.
    .button-go_back = Başka numara kullan
utter_sms_code =
    { $ending ->
        [none] Yeni numaranıza
       *[other] { $ending } ile biten yeni numaranıza
    } SMS ile 6 haneli bir kod gönderildi. Kodu aşağıya girin ya da doğrudan buraya yazın. Böylece numaranın size ait olduğunu anlıyoruz; son adım bu.
    .button-resend_code = Yeni kod gönder
    .button-go_back = Başka numara kullan
utter_sms_code_used_up =
    Şu anda geçerli bir kod yok. Yeni bir bulmacadan sonra yeni numaranıza yeni bir kod gönderebilirim.
    .primary-resend_code = Yeni kod gönder
    .button-go_back = Başka numara kullan
    .button-call_human = Temsilciyle görüş

utter_change_done =
    İşlem tamam. { $ending ->
        [none] Yeni numaranız hesaba eklendi.
       *[other] { $ending } ile biten numara artık hesabınızda.
    } E-posta adresinize, yeni numaraya ve varsa eski numaraya bilgi veriyoruz. Siz istemeden böyle bir mesaj alırsanız içindeki bağlantıyı hemen açın.
    .button-call_human = Temsilciyle görüş
utter_unbind_done =
    İşlem tamam. Numaranız hesaptan kaldırıldı, SMS ile doğrulama kapatıldı. E-posta adresinize ve o numaraya bilgi veriyoruz.
utter_unbind_next =
    Lütfen başka bir güvenlik aracınız bağlı kalsın: örneğin bir kimlik doğrulayıcı uygulama veya geçiş anahtarı. Bunları Güvenlik Ayarları’nda bulursunuz. Yoksa hesabı yalnızca şifreniz ve e-posta kutunuz korur.
    .button-change_phone = Başka numara ekle
utter_held =
    Çekim işlemleri { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } (UTC) tarihine kadar askıda.

utter_closed_session_ended =
    Oturumunuz kapandığı için bu talebi kapattım. Numaranız değişmedi. Lütfen yeniden giriş yapın, Güvenlik Ayarları’nı açın, Cep Telefonu satırında Yönet’i seçin ve oradaki sohbette yeniden başlayın.
    .button-reset_phone = Giriş yapamıyorum
    .button-call_human = Temsilciyle görüş
utter_closed_number_changed =
    Bu hesaptaki numara bu arada başka bir yerden değiştirildi, o yüzden bu talebi kapattım. Bunu siz yapmadıysanız hemen bana söyleyin.
    .button-not_me = Bunu ben yapmadım
    .button-change_phone = Yeniden başla
    .button-call_human = Temsilciyle görüş
utter_closed_tools_unavailable =
    Kullanılabilecek bir güvenlik aracı olmadığı için bu talebi kapattım. Numaranız değişmedi. Önce kaybettiğiniz araçların sıfırlanması gerekiyor.
    .button-reset_phone = Sıfırlamayla devam et
    .button-call_human = Temsilciyle görüş
utter_closed_frozen =
    Bu hesap, korunması için donduruldu; o yüzden bu talebi kapattım. Numaranız değişmedi. Ekibimiz inceliyor ve nasıl devam edileceğine karar verecek.
    .button-call_human = Temsilciyle görüş
utter_closed_expired_change =
    Bu talebin süresi doldu, o yüzden kapattım. Hiçbir şey değişmedi. Yeniden başlayabilirsiniz.
    .button-change_phone = Yeniden başla
    .button-call_human = Temsilciyle görüş
utter_closed_expired_unbind =
    Bu talebin süresi doldu, o yüzden kapattım. Hiçbir şey değişmedi. Yeniden başlayabilirsiniz.
    .button-unbind_phone = Yeniden başla
    .button-call_human = Temsilciyle görüş

## Change and unbind: back where we were, after a question

utter_back_to_change_consent =
    Numaranızı değiştirmeye devam etmek istiyor musunuz?
    .primary-consent = Devam et, değiştir
    .button-decline = Şimdi değil
utter_back_to_unbind_consent =
    Numaranızı kaldırmaya devam etmek istiyor musunuz?
    .primary-consent = Devam et, kaldır
    .button-decline = Şimdi değil
utter_back_to_account_code =
    E-postanıza gelen kodu aşağıya girin.
    .button-resend_code = Yeni kod gönder
utter_back_to_totp =
    Hazır olduğunuzda kimlik doğrulayıcı uygulamanızdaki 6 haneli kodu aşağıya girin.
    .button-tools_lost = { $tools ->
        [one] Çalışmıyor
       *[other] Hiçbiri çalışmıyor
    }
utter_back_to_passkey =
    Hazır olduğunuzda aşağıdan geçiş anahtarınızla onaylayın.
    .button-tools_lost = { $tools ->
        [one] Çalışmıyor
       *[other] Hiçbiri çalışmıyor
    }
utter_back_to_old_number =
    SMS ile gelen kodu aşağıya girin.
    .button-resend_code = Yeni kod gönder
    .button-tools_lost = { $tools ->
        [one] Çalışmıyor
       *[other] Hiçbiri çalışmıyor
    }
utter_back_to_new_number =
    Hazır olduğunuzda yeni numaranızı aşağıya girin.
utter_back_to_puzzle =
    Hazır olduğunuzda aşağıdaki bulmacayı çözün.
    .button-go_back = Başka numara kullan
utter_back_to_sms_code =
    SMS ile gelen kodu aşağıya girin.
    .button-resend_code = Yeni kod gönder
    .button-go_back = Başka numara kullan

## Change and unbind: what can happen on the way

utter_other_tools =
    Bu hesabın başka bir güvenlik aracını kullanabilir veya aşağıdakiyle devam edebilirsiniz. Yalnızca hiçbirini kullanamıyorsanız “Hiçbiri çalışmıyor” seçeneğine dokunun. O zaman önce kaybettiğiniz araçların sıfırlanması gerekir.
    .button-tools_lost = Hiçbiri çalışmıyor
utter_no_other_tool =
    Bu hesapta isteyebileceğim tek güvenlik aracı bu. Kullanamıyorsanız önce onun sıfırlanması gerekir.
    .button-tools_lost = Çalışmıyor
utter_tool_comes_later =
    Önce e-postanıza gelen kod gerekiyor. Sonra güvenlik aracını seçebilirsiniz.
utter_no_tool_asked_for =
    Bu adımda bir güvenlik aracı istenmiyor, o yüzden değiştirilecek bir araç da yok.
utter_tools_unavailable =
    O zaman önce kaybettiğiniz araçların sıfırlanması gerekiyor. Açık olan talebi kapattım; hiçbir şey değişmedi.

    Sıfırlama her yerde oturumunuzu kapatır. Sonrasında yeniden giriş yapar, Güvenlik Ayarları’nı açar ve oradaki sohbette yeni numaranızı eklersiniz. Sıfırlama şu anlama gelir:
utter_tool_not_bound =
    Bu araç hesabınıza bağlı değil. Lütfen bağlı olan bir aracı kullanın.
utter_totp_wrong =
    Kod doğru değil. Uygulamanın şu anda { $brand } için gösterdiği kodu kullanın. Yine kabul edilmezse telefonunuzun saatini otomatik ayara alın.
utter_totp_wrong_counted =
    Kod doğru değil. Uygulamanın şu anda { $brand } için gösterdiği kodu kullanın. Yine kabul edilmezse telefonunuzun saatini otomatik ayara alın. { $attempts ->
        [0] Bugünlük deneme hakkınız kalmadı.
       *[other] Bugün { $attempts } deneme hakkınız kaldı.
    }
utter_number_invalid =
    Bunu telefon numarası olarak kullanamıyorum. Lütfen rakamları ve ülkeyi kontrol edin ya da numarayı +44 gibi ülke koduyla yazın.
utter_number_not_mobile =
    Bu bir cep telefonu numarası değil. Kodlarımız yalnızca cep telefonlarına gönderilir; sabit hatlara, internet (VOIP) numaralarına, ücretsiz veya özel ücretli hatlara gönderilmez. Lütfen bir cep telefonu numarası girin.
utter_number_unchanged =
    Bu numara zaten hesabınızda. Lütfen yeni numarayı girin. Eski numaranız kalsın istiyorsanız “iptal” yazın.
utter_number_missing =
    Mesajınızda numara göremedim. Lütfen +44 gibi ülke koduyla birlikte yazın veya aşağıya girin.
utter_number_too_late =
    Şu anda zaten bir numarayı doğruluyoruz. Başka bir numara kullanmak istiyorsanız önce “Başka numara kullan” seçeneğine dokunun.

## Questions that people ask

utter_ask_why =
    Telefon numarasını elinde tutan biri hesabı ele geçirmeye çalışabilir. Bu yüzden bir numarayı kaldırmadan veya değiştirmeden önce gerçekten siz olduğunuzdan emin oluyoruz. Her kontrol, başkalarını hesabınızdan uzak tutmak için var.
utter_ask_how_long =
    { $journey ->
        [change] Numara değiştirmek birkaç dakika sürer. Yeni numaraya SMS ile gelen kod doğrulanır doğrulanmaz tamamlanır.
        [unbind] Numara kaldırmak birkaç dakika sürer. Güvenlik aracı onaylanır onaylanmaz tamamlanır.
       *[reset] Sorularla yapılan sıfırlama yaklaşık on dakika sürer. Belge gerekirse ekibimiz inceler; bu genellikle { $review_hours } saati geçmez. Sıfırlamadan sonra çekim işlemleri { $hold_hours } saat askıya alınır.
    }
utter_ask_is_it_safe =
    Evet. Şifreler ve kodlar sohbete değil, korumalı formlara girilir ve ekipten kimse bunları göremez. Bakiyenize dokunulmaz. Adres çubuğunda { $brand } sitesinin göründüğünden emin olun ve kodları kimseyle paylaşmayın.
utter_ask_withdrawals =
    { $journey ->
        [change] Numarayı bir güvenlik aracıyla değiştirmek çekim işlemlerini her zaman durdurmaz. Askıya alınırsa ne zamana kadar olduğunu sonda söylerim.
        [unbind] Numarayı bir güvenlik aracıyla kaldırmak çekim işlemlerini her zaman durdurmaz. Askıya alınırsa ne zamana kadar olduğunu sonda söylerim.
       *[reset] Sıfırlamadan sonra çekim işlemleri { $hold_hours } saat askıya alınır. Böylece sıfırlamayı başka biri yaptıysa harekete geçmek için zamanınız olur. Paranız hesabınızda kalır ve süre kendiliğinden biter. Bu süreyi kısaltamam.
    }
utter_ask_attempts =
    { $journey ->
        [change] Her kod için birkaç deneme hakkınız var ve yeni kod isteyebilirsiniz. Kaç hakkınız kaldığı formda yazar. Bir güvenlik aracının hakkı biterse başka birini kullanabilir veya yarın tekrar gelebilirsiniz.
        [unbind] Her kod için birkaç deneme hakkınız var ve yeni kod isteyebilirsiniz. Kaç hakkınız kaldığı formda yazar. Bir güvenlik aracının hakkı biterse başka birini kullanabilir veya yarın tekrar gelebilirsiniz.
       *[reset] Güvenlik soruları için hesap başına { $question_tries } deneme hakkı var. Baştan başlamak veya yeni bir sohbet açmak bu hakkı artırmaz. Haklar biterse belgelerle devam edilir; yani hesabınızın dışında kalmazsınız.
    }
utter_ask_questions_about =
    Sıfırlamadaki sorular kendi hesabınızla ilgilidir: örneğin sahip olduğunuz coinler, yatırma ve çekimleriniz, hesabı ne zaman ve nerede kullandığınız. Toplam { $questions_per_round } soru var; bazılarının birden fazla doğru cevabı olabilir. Hepsinin doğru olması gerekir.
utter_ask_documents =
    Belge yalnızca sıfırlamada istenir; iki ekran görüntüsüdür. Biri, { $brand } tarafından gönderilmiş eski bir e-posta: yatırma, çekim, kayıt veya giriş bildirimi; adresiniz ve metin görünmeli. Diğeri, bir yatırma veya çekimin karşı tarafından; coin, miktar, zaman ve adres ya da TXID görünmeli. İkincisi için e-postalar, blok gezginleri ve kendi { $brand } kayıtlarınız kabul edilmez. Ardından ekibimiz inceler.
utter_ask_face =
    Yüz doğrulama yalnızca sıfırlamada, birincil doğrulaması tamamlanmış hesaplar için kullanılır ve zorunlu değildir: Belge de gönderebilirsiniz. İstendiğinde iyi bir ışık bulun, yüzünüzün tamamı çerçevede olsun; şapka, gözlük ve maske takmayın. Yine de ayrıca belge gerekebilir.
utter_ask_cost =
    Hiçbir ücreti yok. Sizden bunun için para isteyen biri olursa o biz değiliz.
utter_ask_old_number =
    { $journey ->
        [change] Yeni numara doğrulanana kadar eski numara hesapta kalır; sonra yenisiyle değiştirilir ve eski numaraya bilgi mesajı gider. Ona yalnızca SMS ile kod almayı seçerseniz ihtiyacınız olur. Aynı numarayı yeni bir SIM kartla kullanmaya devam ediyorsanız değiştirilecek bir şey yok: “iptal” yazın.
        [unbind] Siz onaylayana kadar numara hesapta kalır; sonra kaldırılır ve numaraya bilgi mesajı gider. Daha sonra yeniden ekleyebilirsiniz.
       *[reset] Sıfırlama için eski numaraya ihtiyacınız yok. Sonunda hesaptan kaldırılır. Operatörünüzden aynı numarayla yeni bir SIM kart alacaksanız bekleyip SMS kodlarını eskisi gibi kullanabilirsiniz.
    }
utter_ask_data_privacy =
    Formlara girdikleriniz şifrelenir ve yalnızca bu doğrulama için kullanılır. Sohbete yazdığınız kodlar, numaralar ve adresler, sohbet kaydedilmeden önce çıkarılır.
utter_ask_passkey =
    Geçiş anahtarı (passkey), cihazınızın sizin için sakladığı bir anahtardır. Sizde olduğunu parmak iziniz, yüzünüz, PIN’iniz veya bir güvenlik anahtarıyla gösterirsiniz; bunların hiçbiri bize gönderilmez. Yalnızca daha önce { $brand } hesabınıza eklediyseniz burada kullanabilirsiniz; oluşturduğunuz telefonda, bilgisayarda veya güvenlik anahtarındadır. Tarayıcılar geçiş anahtarına başka bir sayfanın içinde izin vermediği için size ayrı bir sayfamızı açarım.
utter_ask_authenticator =
    Kimlik doğrulayıcı uygulama, 30 saniyede bir değişen 6 haneli bir kod gösterir (buna TOTP denir). Google Authenticator ve Authy bu tür uygulamalardır. { $brand } hesabınıza bağladığınız uygulamayı açın, bu adı bulun ve o anda görünen kodu kullanın. Kimlik doğrulayıcı uygulama, geçiş anahtarı ve SMS ile gelen kodlar güvenlik araçlarıdır; bunlara 2FA da denir.
utter_ask_puzzle =
    Yeni bir numaraya gidecek her SMS’ten önce bu bulmaca çıkar. Robotların başkalarının telefonuna mesaj göndermesini önler. Parçayı normal bir hızla, boşluğu doldurana kadar kaydırın. Olmadıysa yeni bir görsel gelir. Göremiyor veya kaydıramıyorsanız görselin altındaki diğer yolu seçin: O zaman cihazınız bunun yerine bir hesaplama yapar.
utter_ask_numbers =
    SMS alabilen bir cep telefonu numarası olmalı ve ülke koduyla yazılmalı. Sabit hatlar, internet numaraları (VOIP), ücretsiz ve özel ücretli hatlar kabul edilmez. Çoğu ülke kabul edilir; formdaki listede görebilirsiniz. Numaranın başındaki sıfırı yazmayın. Bir numara yalnızca bir hesapta olabilir ve yalnızca size ait olmalıdır.
utter_article =
    { $passage }

    “{ $article }” adlı yardım yazısından, “{ $section }” bölümü{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_article_in_english =
    Yardım yazılarımız şimdilik yalnızca İngilizce. Sorunuza uyan bölüm şu:

    { $passage }

    “{ $article }” adlı yardım yazısından, “{ $section }” bölümü{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_dont_know =
    Bunu bilmiyorum, tahmin yürütmek de istemem. Bir temsilci yanıtlayabilir.
    .button-call_human = Temsilciyle görüş
utter_not_me =
    Önce onları durduralım. { $brand } tarafından bununla ilgili bir e-posta aldıysanız içindeki “Bunu siz yapmadınız mı?” sayfasını açıp onaylayın: Hesap hemen dondurulur ve hiçbir çekim yapılamaz. Hâlâ giriş yapabiliyorsanız şifrenizi değiştirin. Kimseye kod vermeyin, aramalarda veya mesajlarda gelen başka bağlantıları açmayın. Bir temsilci sizinle birlikte baksın mı?
    .button-call_human = Temsilciyle görüş
utter_not_me_open =
    Önce onları durduralım. Bu sohbette açık bir talep var: Siz başlatmadıysanız şimdi iptal edin. { $brand } tarafından, yapmadığınız bir işlemle ilgili bir e-posta aldıysanız içindeki “Bunu siz yapmadınız mı?” sayfasını açıp onaylayın: Hesap hemen dondurulur. Kimseye kod vermeyin, aramalarda veya mesajlarda gelen başka bağlantıları açmayın. Bir temsilci sizinle birlikte baksın mı?
    .button-cancel_confirmed = Bu talebi iptal et
    .button-call_human = Temsilciyle görüş

## What goes wrong on the way, and what if

utter_lost_mailbox =
    Bu çoğu zaman düzelir. Önce e-posta sağlayıcınıza başvurun: Erişim kurtarma sayfası başka bir adres, bir telefon numarası ya da hâlâ oturumu açık bir cihaz sorar. Hangi adres olduğunu bilmiyorsanız cihazlarınızda { $brand } tarafından gönderilmiş eski e-postaları arayın. E-posta kodu atlanamaz, çünkü yabancıları hesabınızdan uzak tutar. Posta kutusu gerçekten yoksa bir temsilci isteyin: Neyin hâlâ mümkün olduğuna sizinle birlikte bakarlar.
    .button-call_human = Temsilciyle görüş
utter_lost_mailbox_proven =
    Posta kutunuz bu talep için zaten onaylandı, devam edebiliriz. Ancak haberler oraya gider: Kutuyu sağlayıcısından kısa sürede geri almaya çalışın. Gerçekten yoksa bir temsilci sizinle birlikte bakabilir.
    .button-call_human = Temsilciyle görüş
utter_fails_button =
    Düğmeler şart değil: Üzerlerinde yazanı siz yazın, örneğin “evet”. Sayfa takılırsa yenileyin; sohbet olduğu gibi geri gelir.
utter_fails_form =
    Sayfayı yenileyin; sohbet bu adımla geri gelir. Form yine açılmazsa başka bir tarayıcı deneyin ya da bu sayfa için reklam engelleyiciyi kapatın. Telegram’da her düğme yalnızca bir kez çalışan bir sayfa açar; en yenisini kullanın.
utter_fails_code =
    Form şart değil: Kodu buraya yazın, sohbet kaydedilmeden önce çıkarılır. Sayfa takılırsa yenileyin; sohbet olduğu gibi geri gelir.
utter_fails_camera =
    Tarayıcı ayarlarında bu sayfaya kamera izni verin, kamerayı kullanan diğer programları kapatın ve sayfayı yenileyin. Yine çalışmazsa telefonunuzun kamerası çalışabilir ya da belge gönderebilirsiniz.
utter_fails_upload =
    Aşağıdaki yerinden bir kez daha deneyin. Resim olmalı, örneğin PNG veya JPEG ekran görüntüsü; PDF olmaz. Dosya büyükse daha küçük bir görüntü ya da daha iyi bir bağlantı işe yarar. Başka bir tarayıcıdan veya telefonunuzdan da gönderebilirsiniz.
utter_fails_passkey =
    Geçiş anahtarı kendi sayfasını açar: Tarayıcınızın açmasına izin verin. Anahtarı oluşturduğunuz cihazı kullanın, ekran kilidi açık olsun. Yine çalışmazsa ve başka bir araç bağlıysa aşağıdan onu seçin.
utter_fails_puzzle =
    Parçayı boşluğu doldurana kadar yavaşça kaydırın. Göremiyor ya da kaydıramıyorsanız resmin altındaki diğer yolu seçin: Cihazınız bunun yerine bir hesaplama yapar. Resim gelmiyorsa sayfayı yenileyin.
utter_fails_page =
    Sayfayı yenileyin; sohbet olduğu gibi geri gelir. İşe yaramazsa başka bir tarayıcı veya cihaz deneyin ya da hangi sayfa olduğunu ve ne yazdığını bana söyleyin.
utter_fails_again =
    Hâlâ çalışmadığı için üzgünüm; sorun bizden kaynaklanıyor olabilir. Bir temsilci sizinle birlikte baksın mı? Şimdiye kadar yaptıklarınız saklanır. Bu sohbeti başka bir tarayıcıda açıp orada da deneyebilirsiniz.
    .button-call_human = Temsilciyle görüş
utter_what_if_start =
    Son adıma kadar hesabınızda hiçbir şey değişmez. Durursanız ya da bu pencereyi kapatırsanız numaranız olduğu gibi kalır; geri dönebilir veya yeniden başlayabilirsiniz. Bir adımı yapamazsanız başka bir yol ya da bir temsilci vardır, yolda kalmazsınız.
utter_what_if_sign_in =
    Şifre doğru değilse yeniden deneyebilirsiniz. Bilmiyorsanız yerine belgeler geçer. E-posta doğru değilse geri dönüp düzeltebilirsiniz. Şimdi ayrılırsanız hiçbir şey değişmez.
utter_what_if_email_code =
    Kod doğru değilse yeniden deneyebilir ya da yeni bir kod isteyebilirsiniz. Hiç gelmezse spam klasörüne bakın. Posta kutusunu artık açamıyorsanız söyleyin, neyin mümkün olduğuna bakalım. Şimdi ayrılırsanız hiçbir şey değişmez.
utter_what_if_tools =
    Araç hâlâ çalışıyorsa sıfırlamaya gerek yoktur: Numaranızı onunla değiştirirsiniz. O da kaybolduysa talebinizi insanlar inceler. Her iki durumda da yol devam eder.
utter_what_if_face =
    Yüz doğrulama olmazsa yeniden deneyebilirsiniz. Deneme hakları biterse ya da yapmak istemezseniz belgeler de olur. Başka bir şey gerekirse ne olduğu söylenir. Hesabınızın dışında kalıcı olarak kalmazsınız.
utter_what_if_questions =
    Bir cevap doğru değilse o tur bir deneme hakkına mal olur ve seçim sizindir: yeniden denemek ya da belge göndermek. Son denemeden sonra yol belgelerdir; kalıcı olarak dışarıda kalmazsınız. Pencereyi kapatırsanız aynı soruya dönersiniz.
utter_what_if_review =
    Gönderdikleriniz yetmezse ekip neyin eksik olduğunu söyler, siz de ekleyebilirsiniz. Onaylayamazlarsa numaranız olduğu gibi kalır, bir temsilci nedenini açıklayabilir ve yeniden başlayabilirsiniz. Pencereyi kapatabilirsiniz: Size buradan ve e-postayla haber verilir.
utter_what_if_new_password =
    Bundan sonra ne olursa olsun sıfırlama tamamlandı. Şifreyi burada zamanında belirleyemezseniz giriş sayfasındaki “Şifremi unuttum” bağlantısını kullanabilirsiniz.
utter_what_if_tool =
    Bu araç çalışmıyorsa hesabınıza bağlı başka bir aracı kullanın. Hiçbiri çalışmıyorsa önce kaybolan sıfırlanır. Şimdi ayrılırsanız numaranız olduğu gibi kalır.
utter_what_if_number =
    Yeni numaraya giden kod doğrulanana kadar hiçbir şey değişmez. Numara doğru değilse başkasını girin. Bulmaca olmazsa yeni bir resim gelir ya da altındaki diğer yolu kullanırsınız. SMS gelmezse yenisini isteyin veya başka bir numara kullanın.
utter_what_if_done =
    Bu talep tamamlandı, artık bunda bir şey ters gidemez. Bir gün sizin yapmadığınız bir şey hakkında mesaj alırsanız içindeki “Bunu siz yapmadınız mı?” sayfasını açıp onaylayın: Hesap hemen dondurulur.

## Not understood

utter_clarify =
    Doğru anladığımdan emin değilim. Şunlardan birini mi demek istediniz?
    .button-something_else = Başka bir şey
utter_pick_one =
    Lütfen birini seçin veya başka sözcüklerle anlatın.
utter_rephrase =
    Henüz anlayamadım. Lütfen başka sözcüklerle anlatın. “Bu neden gerekli” veya “ne kadar sürer” diye sorabilir, “geri dön” veya “iptal” yazabilir ya da bir temsilci isteyebilirsiniz.
utter_rephrase_no_case =
    Henüz anlayamadım. Lütfen başka sözcüklerle anlatın; örneğin “telefonumu kaybettim” veya “numaramı değiştirmek istiyorum”.
    .button-reset_phone = Numaramı kaybettim
    .button-change_phone = Numaramı değiştir
    .button-call_human = Temsilciyle görüş
utter_offer_human =
    Üzgünüm, anlayamıyorum. Buradan sonrasını bir temsilci devralabilir. Şimdiye kadar yaptığımız her şey kayıtlı kalır.
    .button-call_human = Temsilciyle görüş
utter_explain_consent =
    Başka bir deyişle: Neler olacağı yukarıda yazıyor ve ben ancak siz kabul ederseniz başlarım. “Şimdi değil” derseniz her şey olduğu gibi kalır.
utter_explain_sign_in =
    Başka bir deyişle: Hangi hesap olduğunu bilmem gerekiyor. E-postasını ve şifresini bildiğiniz kadarıyla aşağıdaki forma yazın, başka hiçbir yere değil.
utter_explain_email_code =
    Başka bir deyişle: Posta kutunuzda { $brand } tarafından gönderilen en yeni e-postayı bulun. İçindeki 6 haneyi aşağıdaki forma ya da buraya yazın.
utter_explain_tools =
    Başka bir deyişle: SMS dışında siz olduğunuzu kanıtlayan bir şey var mı, örneğin kimlik doğrulayıcı uygulama veya geçiş anahtarı? Hâlâ kullanabilip kullanamadığınızı bilmem gerekiyor.
utter_explain_review =
    Başka bir deyişle: Siz üzerinize düşeni yaptınız. Şimdi insanlar inceliyor; size buradan ve e-postayla haber verilir.
utter_explain_sms_code =
    Başka bir deyişle: O telefonda { $brand } tarafından gönderilen en yeni SMS’i bulun. İçindeki 6 haneyi aşağıdaki forma ya da buraya yazın.
utter_another_way =
    Başka bir yol da var. { $way ->
        [password] Şifreyi bilmiyorsanız “{ utter_sign_in.button-forgot_password }” düğmesini seçin, yerine belgeler geçer.
        [email] Yeni bir kod isteyin; spam klasörüne bakın ya da posta kutusunu başka bir cihazda açın.
        [documents] “{ utter_face.button-choose_documents }” düğmesini seçin, kararı insanlar verir.
        [number] “{ utter_puzzle.button-go_back }” düğmesini seçin ve daha uygun olanı girin.
       *[any] Bir şeyi düzeltmek için “geri dön”, başka zaman devam etmek için “sonra” ya da “temsilci” yazın.
    }
utter_another_way_no_case =
    Düğmelerle deneyelim. Hangisi en yakın?
    .button-reset_phone = Numaramı kaybettim
    .button-change_phone = Numaramı değiştir
    .button-unbind_phone = Numaramı kaldır
    .button-call_human = Temsilciyle görüş
utter_offer_human_again =
    Hâlâ anlayamıyorum ve vaktinizi almak istemiyorum. Sizinle bir temsilci devam etsin mi? Hiçbir şey kaybolmaz.
    .button-call_human = Temsilciyle görüş

meaning-reset_phone = Numaramı kaybettim, sıfırla
meaning-change_phone = Numaramı değiştir
meaning-unbind_phone = Numaramı kaldır
meaning-code_not_received = Kod gelmiyor
meaning-resend_code = Yeni kod gönder
meaning-ask_why = Bu neden gerekli?
meaning-ask_how_long = Ne kadar sürer?
meaning-ask_is_it_safe = Bu güvenli mi?
meaning-ask_withdrawals = Çekimlere ne olacak?
meaning-ask_attempts = Kaç deneme hakkı var?
meaning-ask_questions_about = Sorular neyle ilgili?
meaning-ask_documents = Hangi belgeler gerekli?
meaning-ask_face = Yüz doğrulama var mı?
meaning-ask_cost = Ücreti ne kadar?
meaning-ask_old_number = Eski numarama ne olacak?
meaning-ask_data_privacy = Verilerime ne oluyor?
meaning-ask_status = Hangi aşamadayız?
meaning-support_phone_number = Aranacak bir numara var mı?
meaning-not_me = Bunu ben istemedim
meaning-account_other = Hesabımla ilgili başka konu
meaning-cancel = Bu talebi iptal et
meaning-go_back = Bir adım geri dön
meaning-start_over = Baştan başla
meaning-call_human = Temsilciyle görüş
meaning-forgot_password = Şifremi unuttum
meaning-choose_documents = Bunun yerine belge gönder
meaning-documents_ready = Elimdekileri gönderdim
meaning-language_question = Başka bir dil kullan
meaning-help = Neler yapabiliyorsunuz?
meaning-use_totp = Doğrulayıcı uygulamayı kullan
meaning-use_passkey = Geçiş anahtarımı kullan
meaning-use_sms = SMS kodu kullan
meaning-switch_tool = Başka güvenlik aracı kullan
meaning-ask_passkey = Geçiş anahtarı nedir?
meaning-ask_authenticator = Doğrulayıcı uygulama nedir?
meaning-ask_puzzle = Bulmaca ne işe yarıyor?
meaning-ask_numbers = Hangi numaralar olur?
meaning-later = Sonra devam etmek istiyorum
meaning-lost_mailbox = E-posta kutumu açamıyorum
meaning-step_fails = Burada bir şey çalışmıyor
meaning-ask_what_if = Ya yapamazsam?

## What was said just before begins with one of these

lead_in_1 = Bir kez daha: { $said }
lead_in_2 = Konuya dönersek: { $said }
lead_in_3 = Yeniden söyleyeyim: { $said }

## A person takes over, or something failed

utter_hand_off =
    Sohbeti devralması için bir temsilci çağırıyorum. Şimdiye kadar yaptıklarımız kayıtlı; temsilci bunları okuyabilir.
utter_hand_off_case =
    Sohbeti devralması için bir temsilci çağırıyorum. Şimdiye kadar yaptıklarımız kayıtlı; temsilci bunları okuyabilir. Talep numaranız: { $case }.
utter_something_failed =
    Bizden kaynaklanan bir sorun oldu. Şimdiye kadar yaptıklarınız kayıtlı. Lütfen tekrar deneyin veya bir temsilci isteyin.
    .button-call_human = Temsilciyle görüş
