# Security questions, their options, and the words around secure steps, in Arabic.

question_closed = السؤال { $n } من { $of }

question_coins_held = أي من هذه العملات كانت في حسابك؟
question_coins_traded = أي من هذه العملات تداولتها؟
question_first_coin_traded = أي من هذه العملات تداولتها أولًا؟
question_sign_in_countries = من أي من هذه البلدان سجّلت الدخول؟
question_sign_in_devices = على أي من هذه الأجهزة سجّلت الدخول؟
question_deposit_networks = عبر أي من هذه الشبكات أودعت؟
question_withdrawal_address = إلى أي من هذه العناوين سحبت؟
question_busiest_month = في أي شهر كان تداولك أكثر من غيره؟
question_sign_up_month = في أي شهر أنشأت حسابك؟

option_device_iphone = هاتف iPhone
option_device_ipad = جهاز iPad
option_device_samsung_phone = هاتف Samsung
option_device_pixel_phone = هاتف Google Pixel
option_device_xiaomi_phone = هاتف Xiaomi
option_device_huawei_phone = هاتف Huawei
option_device_motorola_phone = هاتف Motorola
option_device_samsung_tablet = جهاز Samsung اللوحي
option_device_fire_tablet = جهاز Amazon Fire اللوحي
option_device_windows = حاسوب Windows
option_device_mac = حاسوب Mac
option_device_linux = حاسوب Linux
option_device_chromebook = حاسوب Chromebook

field_email = البريد الإلكتروني
field_password = كلمة المرور
field_new_password = كلمة المرور الجديدة
field_code = رمز من 6 أرقام
field_country = البلد
field_tel = رقم الهاتف المحمول
field_face = التحقق من الوجه
field_passkey = مفتاح المرور
field_puzzle = تحريك القطعة إلى مكانها

progress_sign_in = تسجيل الدخول
progress_email_code = رمز البريد الإلكتروني
progress_factor = أداة الأمان
progress_new_number = الرقم الجديد
progress_sms_code = رمز SMS
progress_verification = التحقق
progress_face = التحقق من الوجه
progress_questions = أسئلة الأمان
progress_documents = المستندات
progress_done = تم
