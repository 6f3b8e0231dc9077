# Security questions, their options, and the words around secure steps, in Spanish.

question_closed = Pregunta { $n } de { $of }

question_coins_held = ¿Cuáles de estas monedas has tenido en tu cuenta?
question_coins_traded = ¿Con cuáles de estas monedas has hecho trading?
question_first_coin_traded = ¿Con cuál de estas monedas hiciste trading primero?
question_sign_in_countries = ¿Desde cuáles de estos países has iniciado sesión?
question_sign_in_devices = ¿En cuáles de estos dispositivos has iniciado sesión?
question_deposit_networks = ¿Por cuáles de estas redes has hecho un depósito?
question_withdrawal_address = ¿A cuáles de estas direcciones has hecho un retiro?
question_busiest_month = ¿En qué mes hiciste trading más veces?
question_sign_up_month = ¿En qué mes abriste tu cuenta?

option_device_iphone = iPhone
option_device_ipad = iPad
option_device_samsung_phone = Teléfono Samsung
option_device_pixel_phone = Teléfono Google Pixel
option_device_xiaomi_phone = Teléfono Xiaomi
option_device_huawei_phone = Teléfono Huawei
option_device_motorola_phone = Teléfono Motorola
option_device_samsung_tablet = Tablet Samsung
option_device_fire_tablet = Tablet Amazon Fire
option_device_windows = PC con Windows
option_device_mac = Mac
option_device_linux = PC con Linux
option_device_chromebook = Chromebook

field_email = Correo electrónico
field_password = Contraseña
field_new_password = Contraseña nueva
field_code = Código de 6 dígitos
field_country = País
field_tel = Número móvil
field_face = Verificación facial
field_passkey = Passkey
field_puzzle = Mueve la pieza hasta su lugar

progress_sign_in = Inicio de sesión
progress_email_code = Código del correo
progress_factor = Método de verificación
progress_new_number = Número nuevo
progress_sms_code = Código por SMS
progress_verification = Verificación
progress_face = Verificación facial
progress_questions = Preguntas de seguridad
progress_documents = Documentos
progress_done = Listo
