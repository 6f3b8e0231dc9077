# Security questions, their options, and the words around secure steps.

question_closed = Question { $n } of { $of }

question_coins_held = Which of these coins have you held in your account?
question_coins_traded = Which of these coins have you traded?
question_first_coin_traded = Which of these coins did you trade first?
question_sign_in_countries = From which of these countries have you signed in?
question_sign_in_devices = On which of these devices have you signed in?
question_deposit_networks = Over which of these networks have you made a deposit?
question_withdrawal_address = To which of these addresses have you withdrawn?
question_busiest_month = In which month did you trade most often?
question_sign_up_month = In which month did you open your account?

option_device_iphone = iPhone
option_device_ipad = iPad
option_device_samsung_phone = Samsung phone
option_device_pixel_phone = Google Pixel phone
option_device_xiaomi_phone = Xiaomi phone
option_device_huawei_phone = Huawei phone
option_device_motorola_phone = Motorola phone
option_device_samsung_tablet = Samsung tablet
option_device_fire_tablet = Amazon Fire tablet
option_device_windows = Windows computer
option_device_mac = Mac
option_device_linux = Linux computer
option_device_chromebook = Chromebook

field_email = E-mail
field_password = Password
field_new_password = New password
field_code = 6-digit code
field_country = Country
field_tel = Mobile number
field_face = Face check
field_passkey = Passkey
field_puzzle = Move the piece into its place

progress_sign_in = Sign in
progress_email_code = E-mail code
progress_factor = Security tool
progress_new_number = New number
progress_sms_code = SMS code
progress_verification = Verification
progress_face = Face check
progress_questions = Security questions
progress_documents = Documents
progress_done = Done
