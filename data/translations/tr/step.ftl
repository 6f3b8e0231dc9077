# The page of a single step, by itself, in Turkish (siz).

step-safe = Yalnızca bu sayfayı bizimle olan kendi sohbetinizden siz açtıysanız devam edin. Başka kimsenin sizi buraya göndermesi için bir neden yok.
step-done-title = Tamam
step-done = Sohbete dönün, orada devam ediyor.
step-done-telegram = Telegram’a dönün, sohbet orada devam ediyor.
step-over-title = Bu sayfanın işi bitti
step-over = Daha önce kullanılmış veya süresi dolmuş. Sohbete dönün: Nerede kaldığınızı orada görürsünüz.
step-used-up-title = Burada deneme hakkı kalmadı
step-used-up = Sohbete dönün: Size başka bir yol gösterir.
step-refused-title = Bu sayfa sizin için açılmıyor
step-refused = Başka bir Telegram hesabına ait ya da açılalı çok oldu. Sohbete dönüp düğmeye yeniden dokunun.
step-close = Bu sayfayı kapat
step-close-yourself = Tarayıcınız bu sayfanın kendini kapatmasına izin vermiyor. Herhangi bir sayfa gibi siz kapatın.

## Faces

face-about = Kameranız, birincil doğrulamayı tamamlayan kişinin siz olup olmadığına bakar. Sizden sırayla birkaç hareket istenir; yaklaşık bir dakika sürer.
face-tip-camera = Çalışan bir kamera kullanın ve göz hizanızda tutun.
face-tip-light = Işığın arkanızdan değil önünüzden geldiği aydınlık bir yer bulun.
face-tip-frame = Yüzünüzün tamamını çerçevenin ortasında tutun.
face-tip-alone = Çerçevede yalnız olun: İkinci bir yüz doğrulamayı sona erdirir.
face-tip-bare = Şapka, gözlük ve maskenizi çıkarın.
face-country = İkamet ettiğiniz ülke
face-country-choose = Ülke seçin
face-country-missing = Yaşadığınız ülkeyi seçin.
face-consent = Yalnızca bu talep için yüzümün görüntülerinin alınmasını ve birincil doğrulamamdaki görüntüyle karşılaştırılmasını kabul ediyorum. Görüntüler şifrelenmiş olarak saklanır, yalnızca talebe karar veren kişilerce görülür ve talep sona erdikten bir süre sonra silinir.
face-consent-missing = Onayınız olmadan görüntü alınmaz. Bunun yerine sohbetten belge gönderebilirsiniz.
face-start = Yüz doğrulamayı başlat
face-starting = Kamera açılıyor
face-checking = Kontrol ediliyor
face-instead = Yüzünüzü göstermek istemiyor musunuz? Sohbete dönün ve bunun yerine belge gönderin.
face-place = Hareket { $n }/{ $of }
face-move-centre = Kameraya düz bakın
face-move-left = Başınızı kendi solunuza çevirin
face-move-right = Başınızı kendi sağınıza çevirin
face-move-closer = Kameraya yaklaşın
face-move-blink = Gözlerinizi kısa süre kapatın
face-move-smile = Geniş bir şekilde gülümseyin
face-hint-dark = Biraz karanlık. Işığa doğru dönün.
face-hint-bright = Fazla aydınlık. Yüzünüzü ışıktan biraz çevirin.
face-hint-none = Yüz görünmüyor. Kameraya bakın.
face-hint-several = Birden fazla yüz görünüyor. Çerçevede yalnız olun.
face-hint-aside = Çerçevenin ortasına geçin.
face-hint-far = Uzaktasınız. Yaklaşın.
face-hint-near = Çok yakınsınız. Biraz geri çekilin.
face-hint-turned = Karşıya düz bakın.
face-hint-other = Diğer tarafa dönün.
face-hint-wait = Henüz görülmedi. Biraz daha.
face-hint-seen = Güzel. Bir an öyle kalın.
face-camera-denied = Tarayıcı, bu sayfanın kamerayı kullanmasına izin vermiyor. Adres çubuğundan veya cihazınızın ayarlarından izin verin, sonra yeniden başlayın.
face-camera-none = Kamera bulunamadı. Bir kamera bağlayın veya sohbette “Telefonda devam et” seçeneğine dokunun.
face-camera-busy = Kamera şu anda kullanılamıyor. Kamerayı kullanan diğer programları kapatın, sonra yeniden başlayın.
face-camera-missing = Bu tarayıcı sayfalara kamera açmıyor. Bu sayfayı başka bir tarayıcıda açın veya sohbette “Telefonda devam et” seçeneğine dokunun.
face-hosted = Doğrulama iş ortağımızın sayfasında yapılır. Orada bitirince buraya dönün; sonuç doğrudan bize ulaşır.
face-hosted-open = İş ortağımızın sayfasını aç
face-hosted-done = Orada bitirdim

## Passkeys

passkey-page-about = Cihazınız parmak izinizi, yüzünüzü veya PIN’inizi ister. Bu, hesabın size ait olduğunu gösterir.
passkey-page-waiting = Cihazınızın istediklerini yapın
passkey-page-checking = Kontrol ediliyor
passkey-page-cancelled = Onaylanmadı: İptal edildi veya çok uzun sürdü. Tekrar deneyebilirsiniz.
passkey-page-wrong = Bu geçiş anahtarı hesaba ait değil. Birden fazla varsa başka biriyle tekrar deneyin.
passkey-page-missing = Geçiş anahtarları burada kullanılamıyor. Sohbette başka bir araç seçin ya da sohbeti başka bir tarayıcıda veya cihazda açın.
passkey-page-inside = Telegram bu sayfada geçiş anahtarı kullanılmasına izin vermiyor. Sayfayı tarayıcınızda açın veya sohbette başka bir araç seçin.
passkey-page-outside = Tarayıcımda aç
