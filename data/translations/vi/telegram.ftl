# What only Telegram needs, in Vietnamese. The rest of what is said there is in chat.ftl and assistant.ftl.

# The language's own name for itself
language_name = Tiếng Việt

telegram_from_web = Bạn, trên web:

## Questions

telegram_question_place = Câu { $n } trên { $of }
telegram_pick_one = Chạm vào đáp án đúng, rồi chạm “Gửi câu trả lời”.
telegram_pick_several = Chạm vào mọi đáp án đúng, rồi chạm “Gửi câu trả lời”.
telegram_send_answer = Gửi câu trả lời
telegram_nothing_ticked = Trước tiên hãy chạm vào ít nhất một đáp án.
telegram_ticks_late = Lần chạm cuối của bạn bây giờ mới hiện. Vui lòng xem lại các đáp án đã chọn rồi gửi.
telegram_answered = Câu trả lời của bạn đang được gửi.

## Secure forms

telegram_open_form = Mở biểu mẫu bảo mật
telegram_step_sign_in = 🔒 Email và mật khẩu chỉ nhập vào biểu mẫu này, không nhập vào khung chat.
telegram_step_email_code = 🔒 Hãy nhập mã trong email vào biểu mẫu này, hoặc nhắn ở đây: tôi sẽ gỡ mã khỏi cuộc trò chuyện ngay.
telegram_step_sms_code = 🔒 Hãy nhập mã trong SMS vào biểu mẫu này, hoặc nhắn ở đây: tôi sẽ gỡ mã khỏi cuộc trò chuyện ngay.
telegram_step_totp = 🔒 Hãy nhập mã từ ứng dụng xác thực vào biểu mẫu này, hoặc nhắn ở đây: tôi sẽ gỡ mã khỏi cuộc trò chuyện ngay.
telegram_step_passkey = 🔒 Trang này sẽ yêu cầu passkey của bạn. Nếu không dùng được bên trong Telegram, hãy mở trang bằng trình duyệt.
telegram_step_new_number = 🔒 Hãy chọn quốc gia và nhập số trong biểu mẫu này, hoặc nhắn số ở đây kèm mã quốc gia.
telegram_step_puzzle = 🔒 Một câu đố ghép hình nhỏ trên trang này: nó ngăn máy tự động gửi SMS.
telegram_step_new_password = 🔒 Hãy tạo mật khẩu mới trong biểu mẫu này, không viết vào khung chat.
telegram_step_other = 🔒 Phần này được nhập trong một biểu mẫu riêng.
telegram_share_number = Chia sẻ số của tôi
telegram_share_hint = Nếu số mới là số bạn đang dùng cho Telegram, bạn có thể chia sẻ bằng nút bên dưới.
telegram_contact_foreign = Đó là liên hệ của người khác. Tôi chỉ nhận số của chính bạn, gửi bằng nút hoặc nhắn ở đây.

## Who has the conversation

telegram_owner_agent = { $name } từ bộ phận hỗ trợ đang trò chuyện với bạn.
telegram_owner_bot = Bạn đang trò chuyện lại với trợ lý.
telegram_owner_queue = { $position ->
    [1] Bạn là người tiếp theo được gặp nhân viên.
   *[other] Bạn đang ở vị trí số { $position } trong hàng chờ gặp nhân viên.
 } { $outlook ->
    [known] Những người trước chờ từ { $least } đến { $most } phút.
    [closed] Giờ này không có nhân viên trực. Nhân viên làm việc lại vào { DATETIME($opens, dateStyle: "medium", timeStyle: "short") } (giờ UTC).
   *[unknown] { "" }
 }

## Pictures

telegram_upload_request =
    📎 { $title }. Vui lòng gửi tại đây dưới dạng ảnh, tốt hơn là dạng tệp. Trong ảnh cần thấy rõ:
    { $must_show }
telegram_upload_request_again =
    📎 { $title }: cần một ảnh khác. Ảnh đã gửi chưa đạt vì:
    { $problems }

    Vui lòng gửi ảnh thấy rõ:
    { $must_show }
telegram_open_upload = Tải lên tại trang của chúng tôi
telegram_upload_accepted = ✓ Đã nhận ảnh và thêm vào hồ sơ của bạn.
telegram_upload_read = 🔎 Xem qua ảnh, máy thấy: { $seen }. Nhân viên cũng sẽ xem ảnh.
telegram_upload_unread = 🔎 Máy không đọc được ảnh này. Không sao cả: nhân viên sẽ xem.
telegram_upload_flawed =
    🔎 Xem qua thì ảnh này có thể chưa đạt:
    { $problems }
telegram_upload_example = Xem ví dụ
telegram_upload_refused =
    Ảnh đó không nhận được:
    { $problems }
telegram_pictures = [{ $count } ảnh]
telegram_picture_too_large = Tệp đó quá lớn: tối đa { $megabytes } MB. Vui lòng gửi dưới dạng ảnh, hoặc gửi tệp nhỏ hơn.
telegram_picture_unwanted = Bước này không cần ảnh nên tôi không lưu ảnh đó. Khi nào cần, tôi sẽ nhắc bạn gửi.
telegram_not_a_picture = Tôi chỉ nhận ảnh: PNG, JPEG, WebP hoặc HEIC.
telegram_picture_lost = Không lấy được ảnh đó từ Telegram. Vui lòng gửi lại một lần nữa.

## Buttons

telegram_stale = Phần này không còn mở. Tin nhắn mới nhất cho biết bạn đang ở bước nào.
telegram_chosen = ✓ { $choice }
telegram_form_over = 🔒 Biểu mẫu này đã đóng.
telegram_csat = Bạn thấy việc hỗ trợ thế nào? Một lần chạm của bạn giúp chúng tôi làm tốt hơn.
telegram_score = { $score ->
    [5] 5 – rất tốt
    [1] 1 – rất tệ
   *[other] { $score }
 }
telegram_rated = Cảm ơn bạn đã đánh giá.

## Commands. Telegram shows the attributes in its menu, in the person's language.

telegram_commands =
    .start = Bắt đầu, hoặc xem bạn đang ở bước nào
    .help = Tôi giúp được những gì
    .status = Bạn đang ở bước nào, tiếp theo là gì
    .agent = Gặp nhân viên hỗ trợ
    .language = Chọn ngôn ngữ
    .stop = Dừng yêu cầu đang mở
    .web = Tiếp tục trong trình duyệt
    .link = Cho biết bạn là ai, nếu bạn đang đăng nhập
telegram_help =
    Tôi giúp bạn vào lại tài khoản { $brand } khi không còn số điện thoại, và đổi hoặc gỡ số khi bạn vẫn còn số. Bạn cứ kể chuyện đang gặp bằng lời của mình.

    /status – đang ở bước nào
    /agent – gặp nhân viên hỗ trợ
    /stop – dừng yêu cầu; không có gì thay đổi
    /language – chọn ngôn ngữ
    /web – tiếp tục trong trình duyệt
    /link – cho biết bạn là ai, nếu bạn đang đăng nhập

    Mật khẩu chỉ nhập vào các biểu mẫu tôi đưa liên kết. Tôi không bao giờ hỏi cụm từ khôi phục, và không ai từ { $brand } gọi điện cho bạn.
telegram_languages = Bạn muốn trò chuyện bằng ngôn ngữ nào?

## Going on elsewhere

telegram_join =
    Tiếp tục ở đây cuộc trò chuyện { $reference } đã bắt đầu trên web?

    Chỉ đồng ý nếu chính bạn vừa mở liên kết này từ khung chat trên trang của chúng tôi. Nếu người khác gửi cho bạn, hãy chọn “Không”: họ muốn bạn làm thay hồ sơ của họ.
telegram_join_yes = Đúng, là của tôi
telegram_join_no = Không
telegram_joined = Được rồi. Từ giờ, viết ở đây hay trên web đều thuộc cùng một hồ sơ.
telegram_not_joined = Không có gì được nối. Ở đây bạn vẫn trong cuộc trò chuyện của riêng mình.
telegram_link_over = Liên kết đó đã được dùng hoặc đã quá cũ. Hãy mở liên kết mới từ khung chat trên web, hoặc cứ nhắn cho tôi ở đây.
telegram_continue_web = Liên kết này mở cuộc trò chuyện trong trình duyệt, dùng được một lần trong mười phút. Đừng gửi cho ai.
telegram_continue_web_open = Tiếp tục trong trình duyệt
telegram_login = Hãy mở trang này ở nơi bạn đang đăng nhập { $brand }: trang sẽ cho tôi biết bạn là ai. Trang dùng được một lần, trong mười phút.
telegram_login_open = Cho biết tôi là ai

## What cannot be taken

telegram_group = Tôi chỉ hỗ trợ trong cuộc trò chuyện riêng. Hãy nhắn trực tiếp cho tôi: { $link }
telegram_only_text = Tôi chỉ đọc được chữ và ảnh. Vui lòng viết cho tôi chuyện bạn đang gặp.
telegram_too_long = Tin nhắn đó quá dài (tối đa { $most } ký tự). Không phần nào được lưu; vui lòng chia nhỏ rồi gửi.
telegram_too_fast = Bạn gửi hơi nhanh nên tin nhắn vừa rồi chưa được nhận. Hãy đợi { $seconds } giây rồi gửi lại.
telegram_not_taken = Phía chúng tôi gặp lỗi nên tôi chưa nhận được tin nhắn vừa rồi. Vui lòng gửi lại.
telegram_edited = Tôi đã thấy bạn sửa một tin nhắn. Nội dung ban đầu đã được xử lý; nếu ý bạn khác, hãy viết lại.
