# Security questions, their options, and the words around secure steps, in Russian.

question_closed = Вопрос { $n } из { $of }

question_coins_held = Какие из этих монет были на вашем аккаунте?
question_coins_traded = Какими из этих монет вы торговали?
question_first_coin_traded = Какой из этих монет вы торговали раньше других?
question_sign_in_countries = Из каких из этих стран вы входили в аккаунт?
question_sign_in_devices = С каких из этих устройств вы входили в аккаунт?
question_deposit_networks = По каким из этих сетей вы делали депозит?
question_withdrawal_address = На какие из этих адресов вы выводили средства?
question_busiest_month = В каком месяце вы торговали чаще всего?
question_sign_up_month = В каком месяце вы открыли аккаунт?

option_device_iphone = iPhone
option_device_ipad = iPad
option_device_samsung_phone = Телефон Samsung
option_device_pixel_phone = Телефон Google Pixel
option_device_xiaomi_phone = Телефон Xiaomi
option_device_huawei_phone = Телефон Huawei
option_device_motorola_phone = Телефон Motorola
option_device_samsung_tablet = Планшет Samsung
option_device_fire_tablet = Планшет Amazon Fire
option_device_windows = Компьютер с Windows
option_device_mac = Mac
option_device_linux = Компьютер с Linux
option_device_chromebook = Chromebook

field_email = Эл. почта
field_password = Пароль
field_new_password = Новый пароль
field_code = Код из 6 цифр
field_country = Страна
field_tel = Номер мобильного телефона
field_face = Проверка лица
field_passkey = Ключ доступа
field_puzzle = Передвиньте фрагмент на место

progress_sign_in = Вход
progress_email_code = Код из письма
progress_factor = Способ подтверждения
progress_new_number = Новый номер
progress_sms_code = Код из СМС
progress_verification = Проверка
progress_face = Проверка лица
progress_questions = Вопросы безопасности
progress_documents = Документы
progress_done = Готово
