# Security questions, their options, and the words around secure steps, in simplified Chinese.

question_closed = 第 { $n } 题，共 { $of } 题

question_coins_held = 您的账户里持有过下面哪些币？
question_coins_traded = 您交易过下面哪些币？
question_first_coin_traded = 下面这些币中，您最先交易的是哪一个？
question_sign_in_countries = 您在下面哪些国家或地区登录过？
question_sign_in_devices = 您在下面哪些设备上登录过？
question_deposit_networks = 您通过下面哪些网络充值过？
question_withdrawal_address = 您向下面哪些地址提现过？
question_busiest_month = 您哪个月交易次数最多？
question_sign_up_month = 您是哪个月注册账户的？

option_device_iphone = iPhone
option_device_ipad = iPad
option_device_samsung_phone = 三星手机
option_device_pixel_phone = 谷歌 Pixel 手机
option_device_xiaomi_phone = 小米手机
option_device_huawei_phone = 华为手机
option_device_motorola_phone = 摩托罗拉手机
option_device_samsung_tablet = 三星平板
option_device_fire_tablet = 亚马逊 Fire 平板
option_device_windows = Windows 电脑
option_device_mac = Mac 电脑
option_device_linux = Linux 电脑
option_device_chromebook = Chromebook

field_email = 邮箱
field_password = 密码
field_new_password = 新密码
field_code = 6 位验证码
field_country = 国家或地区
field_tel = 手机号
field_face = 人脸识别
field_passkey = 通行密钥
field_puzzle = 把拼图块移到正确位置

progress_sign_in = 登录
progress_email_code = 邮件验证码
progress_factor = 安全工具
progress_new_number = 新手机号
progress_sms_code = 短信验证码
progress_verification = 身份验证
progress_face = 人脸识别
progress_questions = 安全问题
progress_documents = 提交资料
progress_done = 完成
