# Canned responses of the desk, in Turkish (siz).

canned_greeting = Merhaba, ben { $agent }. Burada yazılanları okudum. Bana biraz zaman verin.
    .title = Karşılama
canned_reference = Görüşme numaranız: { $reference }. Lütfen saklayın; bu görüşmeyi siz de biz de bununla yeniden buluruz.
    .title = Görüşme numarası
canned_case = Talep numaranız: { $case_id }. Bu numarayla dilediğiniz an geri gelebilirsiniz.
    .title = Talep numarası
canned_review_due = { $case_id } numaralı talebiniz inceleme ekibimizde. Karar en geç { $due } tarihinde verilecek ve size buradan bildirilecek.
    .title = İnceleme ne zaman biter
canned_no_secrets = Lütfen buraya asla şifre, kod veya kurtarma ifadesi yazmayın. { $brand } çalışanları bunları sohbette istemez. Yalnızca bu pencerede açılan formları kullanın.
    .title = Sohbette gizli bilgi olmaz
canned_form = Lütfen yukarıdaki formda devam edin. Oraya girdiklerinizi burada kimse görmez.
    .title = Formda devam edin
canned_documents = Şu anda ekran görüntüleri işimize yarar: { $brand } tarafından gönderilmiş, adresinizin göründüğü eski bir e-posta ve bir yatırma veya çekimin karşı taraftaki kaydı.
    .title = Hangi belgeler işe yarar
canned_hold = Numara sıfırlandıktan sonra çekim işlemleri bir süre askıya alınır. Bu süre kendiliğinden biter ve kimse kısaltamaz.
    .title = Çekimler neden askıda
canned_still_there = Hâlâ burada mısınız? Acele etmeyin: Bu sohbet açık kalır, döndüğünüzü görürüm.
    .title = Orada mısınız?
canned_closing = Sorunun çözülmesine sevindim. Bir gün içinde başka bir şey olursa buraya yazın, bize ulaşır.
    .title = Kapanış
