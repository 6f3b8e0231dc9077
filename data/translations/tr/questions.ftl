# Security questions, their options, and the words around secure steps, in Turkish (siz).

question_closed = Soru { $n }/{ $of }

question_coins_held = Bu coinlerden hangilerini hesabınızda bulundurdunuz?
question_coins_traded = Bu coinlerden hangilerini alıp sattınız?
question_first_coin_traded = Bu coinlerden ilk önce hangisini alıp sattınız?
question_sign_in_countries = Bu ülkelerden hangilerinden giriş yaptınız?
question_sign_in_devices = Bu cihazlardan hangilerinde giriş yaptınız?
question_deposit_networks = Bu ağlardan hangileri üzerinden yatırma yaptınız?
question_withdrawal_address = Bu adreslerden hangilerine çekim yaptınız?
question_busiest_month = En çok hangi ayda alım satım yaptınız?
question_sign_up_month = Hesabınızı hangi ayda açtınız?

option_device_iphone = iPhone
option_device_ipad = iPad
option_device_samsung_phone = Samsung telefonu
option_device_pixel_phone = Google Pixel telefonu
option_device_xiaomi_phone = Xiaomi telefonu
option_device_huawei_phone = Huawei telefonu
option_device_motorola_phone = Motorola telefonu
option_device_samsung_tablet = Samsung tableti
option_device_fire_tablet = Amazon Fire tableti
option_device_windows = Windows bilgisayar
option_device_mac = Mac
option_device_linux = Linux bilgisayar
option_device_chromebook = Chromebook

field_email = E-posta
field_password = Şifre
field_new_password = Yeni şifre
field_code = 6 haneli kod
field_country = Ülke
field_tel = Cep telefonu numarası
field_face = Yüz doğrulama
field_passkey = Geçiş anahtarı
field_puzzle = Parçayı yerine kaydırın

progress_sign_in = Giriş
progress_email_code = E-posta kodu
progress_factor = Güvenlik aracı
progress_new_number = Yeni numara
progress_sms_code = SMS kodu
progress_verification = Doğrulama
progress_face = Yüz doğrulama
progress_questions = Güvenlik soruları
progress_documents = Belgeler
progress_done = Tamam
