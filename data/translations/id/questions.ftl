# Security questions, their options, and the words around secure steps, in Indonesian.

question_closed = Pertanyaan { $n } dari { $of }

question_coins_held = Koin mana yang pernah Anda miliki di akun Anda?
question_coins_traded = Koin mana yang pernah Anda perdagangkan?
question_first_coin_traded = Koin mana yang pertama kali Anda perdagangkan?
question_sign_in_countries = Dari negara mana Anda pernah login?
question_sign_in_devices = Di perangkat mana Anda pernah login?
question_deposit_networks = Lewat jaringan mana Anda pernah melakukan deposit?
question_withdrawal_address = Ke alamat mana Anda pernah melakukan penarikan?
question_busiest_month = Pada bulan apa Anda paling sering trading?
question_sign_up_month = Pada bulan apa Anda membuka akun?

option_device_iphone = iPhone
option_device_ipad = iPad
option_device_samsung_phone = Ponsel Samsung
option_device_pixel_phone = Ponsel Google Pixel
option_device_xiaomi_phone = Ponsel Xiaomi
option_device_huawei_phone = Ponsel Huawei
option_device_motorola_phone = Ponsel Motorola
option_device_samsung_tablet = Tablet Samsung
option_device_fire_tablet = Tablet Amazon Fire
option_device_windows = Komputer Windows
option_device_mac = Mac
option_device_linux = Komputer Linux
option_device_chromebook = Chromebook

field_email = Email
field_password = Kata sandi
field_new_password = Kata sandi baru
field_code = Kode 6 digit
field_country = Negara
field_tel = Nomor ponsel
field_face = Verifikasi wajah
field_passkey = Passkey
field_puzzle = Geser potongan ke tempatnya

progress_sign_in = Masuk
progress_email_code = Kode email
progress_factor = Verifikasi 2FA
progress_new_number = Nomor baru
progress_sms_code = Kode SMS
progress_verification = Verifikasi
progress_face = Verifikasi wajah
progress_questions = Pertanyaan keamanan
progress_documents = Dokumen
progress_done = Selesai
