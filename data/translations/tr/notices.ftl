# E-mail and SMS, in Turkish (siz). A message's value is the body; `.subject` its subject line.

mail_email_code = Kodunuz: { $code }

    Kod { $minutes } dakika boyunca ve yalnızca bir kez geçerlidir. { $brand } hesabınızdaki cep telefonu numarasını { $journey ->
        [change] değiştirme
        [unbind] kaldırma
       *[reset] sıfırlama
    } talebi içindir.

    Kodu yalnızca talebi başlattığınız sayfaya veya sohbete girin. { $brand } çalışanları bu kodu sizden asla istemez. Böyle bir talepte bulunmadıysanız bu e-postayı dikkate almayın ve şifrenizi değiştirin.
    .subject = { $brand }: doğrulama kodunuz

mail_number_reset = { $brand } hesabınızdaki cep telefonu numarası { $at } tarihinde kaldırıldı ve telefonla doğrulama kapatıldı.

    Sizi korumak için çekim işlemleri { $until } tarihine kadar askıya alındı ve tüm cihazlarda oturum kapatıldı.

    Şimdi giriş yapın, yeni bir numara ve ikinci bir güvenlik aracı bağlayın.

    Bunu siz yapmadınız mı? Bu sayfayı açıp onaylayın; hesap hemen dondurulur ve hiçbir çekim yapılamaz:
    { $alarm_url }
    .subject = { $brand }: cep telefonu numaranız kaldırıldı

sms_number_reset = { $brand }: Bu numara { $at } tarihinde hesabınızdan kaldırıldı. Çekimler { $until } tarihine kadar askıda. Siz değilseniz: { $alarm_url }

mail_person_answered = { $brand } temsilcisi { $reference } numaralı sohbette size yanıt verdi.

    Yanıtı okumak için sohbete bıraktığınız yerden dönün. Bu e-postaya bilerek bağlantı koymadık: Kimse bir bağlantının gerçek olup olmadığını düşünmek zorunda kalmasın.
    .subject = { $brand }: size yanıt verildi

mail_unfrozen = { $brand } hesabınız, biri “bu ben değildim” diye onayladığı için dondurulmuştu. Ekibimiz inceledi ve iki görevlimiz dondurmayı { $at } tarihinde kaldırdı.

    Sizi korumak için çekim işlemleri { $until } tarihine kadar askıya alındı.

    Bunu siz istemediniz mi? Bu sayfayı açıp onaylayın; hesap hemen yeniden dondurulur ve hiçbir çekim yapılamaz:
    { $alarm_url }
    .subject = { $brand }: hesabınız yeniden kullanıma açıldı

sms_unfrozen = { $brand }: Hesabınız { $at } tarihinde yeniden açıldı. Çekimler { $until } tarihine kadar askıda. Siz değilseniz: { $alarm_url }

mail_reset_started = Şifrenizi bilen ve bu e-posta kutusunu okuyabilen biri, { $brand } hesabınızdaki cep telefonu numarasını sıfırlamaya başladı.

    Bu sizseniz yapmanız gereken bir şey yok. Siz değilseniz bu sayfayı açıp onaylayın; talep durdurulur ve hesap dondurulur:
    { $alarm_url }
    .subject = { $brand }: numara sıfırlama başlatıldı

mail_questions_exhausted = { $brand } hesabınızın güvenlik soruları { $tries } kez yanlış cevaplandı. Sorular artık kapalı; cep telefonu numarasını sıfırlamak için belge ve ekibimizin incelemesi gerekiyor.

    Bunu siz yapmadınız mı? Şifrenizi değiştirin ve hesabı dondurmak için bu sayfayı açın:
    { $alarm_url }
    .subject = { $brand }: güvenlik soruları kapatıldı

mail_password_changed = { $brand } hesabınızın şifresi, ekibimizin onayladığı cep telefonu numarası sıfırlamasının ardından { $at } tarihinde değiştirildi.

    Sizi korumak için çekim işlemleri { $until } tarihine kadar askıya alındı ve tüm cihazlarda oturum kapatıldı.

    Bunu siz yapmadınız mı? Bu sayfayı açıp onaylayın; hesap hemen dondurulur ve hiçbir çekim yapılamaz:
    { $alarm_url }
    .subject = { $brand }: şifreniz değiştirildi

mail_review_more = Ekibimiz, { $brand } hesabınızdaki cep telefonu numarasını sıfırlamaya yönelik { $case } numaralı talebi inceledi. Karar verebilmek için sizden bir şey daha istiyorlar.

    Sıfırlamayı istediğiniz sohbete dönün; ne gerektiği orada yazıyor. Sohbeti bulamazsanız yardım merkezimizin sohbetini açın, talep numaranızı yazın ve bir temsilci isteyin.

    Sıfırlama istemediniz mi? Bu sayfayı açıp onaylayın; talep durdurulur ve hesap dondurulur:
    { $alarm_url }
    .subject = { $brand }: { $case } numaralı talep sizi bekliyor

mail_review_rejected = Ekibimiz, { $brand } hesabınızdaki cep telefonu numarasını sıfırlamaya yönelik { $case } numaralı talebi inceledi ve onaylayamadı. Numara değişmedi.

    Gösterebileceğiniz başka bir şey varsa yardım merkezimizin sohbetinde yeniden başlayın. Neyin eksik kaldığını oradaki bir temsilci anlatabilir.

    Sıfırlama istemediniz mi? Bu sayfayı açıp onaylayın; hesap hemen dondurulur:
    { $alarm_url }
    .subject = { $brand }: { $case } numaralı talep onaylanmadı

mail_reset_reversed = Ekibimiz, { $brand } hesabınızla ilgili { $case } numaralı talebi yeniden inceledi ve talebin sizden geldiğinden şüphe etmek için bir neden buldu. Sizi korumak için hesap { $at } tarihinde donduruldu: Hiçbir çekim veya değişiklik yapılamaz; çekim işlemleri en az { $until } tarihine kadar askıda kalır.

    Nasıl devam edileceğine ekibimiz karar verecek. Talep sizden geldiyse veya bize söylemek istediğiniz bir şey varsa yardım merkezimizin sohbetini açın, talep numaranızı yazın ve bir temsilci isteyin.
    .subject = { $brand }: hesabınız korunması için donduruldu

sms_code = { $brand }: Kodunuz { $code }. { $minutes } dakika geçerli. İsteyen kim olursa olsun kimseye vermeyin.

mail_number_changed = { $brand } hesabınızdaki cep telefonu numarası { $at } tarihinde değiştirildi. Kodlar bundan sonra yeni numaraya gönderilir.

    Bunu siz yapmadınız mı? Bu sayfayı açıp onaylayın; hesap hemen dondurulur ve hiçbir çekim yapılamaz:
    { $alarm_url }
    .subject = { $brand }: cep telefonu numaranız değiştirildi

sms_number_changed = { $brand }: Hesabınızın cep telefonu numarası { $at } tarihinde değiştirildi. Siz değilseniz: { $alarm_url }

mail_number_unbound = { $brand } hesabınızdaki cep telefonu numarası { $at } tarihinde kaldırıldı ve telefonla doğrulama kapatıldı.

    Kimlik doğrulayıcı uygulama veya geçiş anahtarı gibi başka bir güvenlik aracınız bağlı kalsın.

    Bunu siz yapmadınız mı? Bu sayfayı açıp onaylayın; hesap hemen dondurulur ve hiçbir çekim yapılamaz:
    { $alarm_url }
    .subject = { $brand }: numaranız kaldırıldı

sms_number_unbound = { $brand }: Bu numara { $at } tarihinde hesabınızdan kaldırıldı. Siz değilseniz: { $alarm_url }
