# Security questions, their options, and the words around secure steps, in Vietnamese.

question_closed = Câu { $n } trên { $of }

question_coins_held = Bạn từng giữ những coin nào sau đây trong tài khoản?
question_coins_traded = Bạn từng giao dịch những coin nào sau đây?
question_first_coin_traded = Trong các coin sau, bạn giao dịch coin nào đầu tiên?
question_sign_in_countries = Bạn từng đăng nhập từ những quốc gia nào sau đây?
question_sign_in_devices = Bạn từng đăng nhập trên những thiết bị nào sau đây?
question_deposit_networks = Bạn từng nạp tiền qua những mạng lưới nào sau đây?
question_withdrawal_address = Bạn từng rút về những địa chỉ nào sau đây?
question_busiest_month = Bạn giao dịch nhiều lần nhất vào tháng nào?
question_sign_up_month = Bạn mở tài khoản vào tháng nào?

option_device_iphone = iPhone
option_device_ipad = iPad
option_device_samsung_phone = Điện thoại Samsung
option_device_pixel_phone = Điện thoại Google Pixel
option_device_xiaomi_phone = Điện thoại Xiaomi
option_device_huawei_phone = Điện thoại Huawei
option_device_motorola_phone = Điện thoại Motorola
option_device_samsung_tablet = Máy tính bảng Samsung
option_device_fire_tablet = Máy tính bảng Amazon Fire
option_device_windows = Máy tính Windows
option_device_mac = Máy Mac
option_device_linux = Máy tính Linux
option_device_chromebook = Chromebook

field_email = Email
field_password = Mật khẩu
field_new_password = Mật khẩu mới
field_code = Mã 6 chữ số
field_country = Quốc gia
field_tel = Số di động
field_face = Xác minh khuôn mặt
field_passkey = Passkey
field_puzzle = Kéo mảnh ghép vào đúng chỗ

progress_sign_in = Đăng nhập
progress_email_code = Mã email
progress_factor = Công cụ bảo mật
progress_new_number = Số mới
progress_sms_code = Mã SMS
progress_verification = Xác minh
progress_face = Xác minh khuôn mặt
progress_questions = Câu hỏi bảo mật
progress_documents = Tài liệu
progress_done = Hoàn tất
