# Security questions, their options, and the words around secure steps, in Portuguese of Brazil.

question_closed = Pergunta { $n } de { $of }

question_coins_held = Quais destas moedas você já teve na sua conta?
question_coins_traded = Quais destas moedas você já negociou?
question_first_coin_traded = Qual destas moedas você negociou primeiro?
question_sign_in_countries = De quais destes países você já fez login?
question_sign_in_devices = Em quais destes aparelhos você já fez login?
question_deposit_networks = Por quais destas redes você já fez um depósito?
question_withdrawal_address = Para quais destes endereços você já fez um saque?
question_busiest_month = Em que mês você negociou com mais frequência?
question_sign_up_month = Em que mês você abriu sua conta?

option_device_iphone = iPhone
option_device_ipad = iPad
option_device_samsung_phone = Celular Samsung
option_device_pixel_phone = Celular Google Pixel
option_device_xiaomi_phone = Celular Xiaomi
option_device_huawei_phone = Celular Huawei
option_device_motorola_phone = Celular Motorola
option_device_samsung_tablet = Tablet Samsung
option_device_fire_tablet = Tablet Amazon Fire
option_device_windows = Computador com Windows
option_device_mac = Mac
option_device_linux = Computador com Linux
option_device_chromebook = Chromebook

field_email = E-mail
field_password = Senha
field_new_password = Nova senha
field_code = Código de 6 dígitos
field_country = País
field_tel = Número de celular
field_face = Verificação facial
field_passkey = Passkey
field_puzzle = Arraste a peça até o lugar dela

progress_sign_in = Login
progress_email_code = Código do e-mail
progress_factor = Método de segurança
progress_new_number = Novo número
progress_sms_code = Código do SMS
progress_verification = Verificação
progress_face = Verificação facial
progress_questions = Perguntas de segurança
progress_documents = Documentos
progress_done = Concluído
