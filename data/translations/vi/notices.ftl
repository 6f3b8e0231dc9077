# E-mail and SMS, in Vietnamese. A message's value is the body; `.subject` its subject line.

mail_email_code = Mã của bạn là { $code }.

    Mã dùng được một lần trong { $minutes } phút, cho yêu cầu { $journey ->
        [change] đổi
        [unbind] hủy liên kết
       *[reset] đặt lại
    } số di động của tài khoản { $brand }.

    Chỉ nhập mã ở trang hoặc cuộc trò chuyện nơi bạn đã gửi yêu cầu. Không ai ở { $brand } hỏi bạn mã này. Nếu bạn không yêu cầu, hãy bỏ qua email này và đổi mật khẩu.
    .subject = { $brand }: mã xác minh của bạn

mail_number_reset = Số di động trên tài khoản { $brand } của bạn đã được gỡ vào { $at }, và xác minh qua điện thoại đã tắt.

    Để bảo vệ bạn, việc rút tiền tạm dừng đến { $until }, và tài khoản đã được đăng xuất khỏi mọi thiết bị.

    Tiếp theo: hãy đăng nhập, liên kết số mới và một công cụ xác minh thứ hai.

    Không phải bạn? Hãy mở trang này và xác nhận; tài khoản sẽ được tạm khóa ngay và không ai rút được tiền:
    { $alarm_url }
    .subject = { $brand }: số di động của bạn đã được gỡ

sms_number_reset = { $brand }: số này đã được gỡ khỏi tài khoản của bạn vào { $at }. Tạm dừng rút tiền đến { $until }. Không phải bạn? { $alarm_url }

mail_person_answered = Nhân viên { $brand } đã trả lời bạn trong cuộc trò chuyện { $reference }.

    Để đọc câu trả lời, hãy quay lại nơi bạn đã trò chuyện. Email này cố ý không có liên kết: để không ai phải băn khoăn liên kết là thật hay giả.
    .subject = { $brand }: bạn có câu trả lời mới

mail_unfrozen = Tài khoản { $brand } của bạn đã bị tạm khóa vì có người xác nhận “không phải tôi”. Nhân viên đã xem xét, và hai người trong số họ đã mở khóa vào { $at }.

    Để bảo vệ bạn, việc rút tiền tạm dừng đến { $until }.

    Bạn không yêu cầu việc này? Hãy mở trang này và xác nhận; tài khoản sẽ được tạm khóa lại ngay và không ai rút được tiền:
    { $alarm_url }
    .subject = { $brand }: tài khoản của bạn đã được mở khóa

sms_unfrozen = { $brand }: tài khoản của bạn đã được mở khóa vào { $at }. Tạm dừng rút tiền đến { $until }. Không phải bạn? { $alarm_url }

mail_reset_started = Có người biết mật khẩu của bạn và đọc được hộp thư này đã bắt đầu đặt lại số di động trên tài khoản { $brand } của bạn.

    Nếu đó là bạn, bạn không cần làm gì ở đây. Nếu không phải, hãy mở trang này và xác nhận; yêu cầu sẽ bị dừng và tài khoản được tạm khóa:
    { $alarm_url }
    .subject = { $brand }: đã bắt đầu đặt lại số di động của bạn

mail_questions_exhausted = Các câu hỏi bảo mật cho tài khoản { $brand } của bạn đã bị trả lời sai { $tries } lần. Phần câu hỏi đã đóng; muốn đặt lại số di động cần gửi tài liệu và được nhân viên xét duyệt.

    Không phải bạn? Hãy đổi mật khẩu, và mở trang này để tạm khóa tài khoản:
    { $alarm_url }
    .subject = { $brand }: câu hỏi bảo mật đã đóng

mail_password_changed = Mật khẩu tài khoản { $brand } của bạn đã được đổi vào { $at }, sau khi nhân viên chấp thuận đặt lại số di động.

    Để bảo vệ bạn, việc rút tiền tạm dừng đến { $until }, và tài khoản đã được đăng xuất khỏi mọi thiết bị.

    Không phải bạn? Hãy mở trang này và xác nhận; tài khoản sẽ được tạm khóa ngay và không ai rút được tiền:
    { $alarm_url }
    .subject = { $brand }: mật khẩu của bạn đã được đổi

mail_review_more = Nhân viên đã xem hồ sơ { $case } về việc đặt lại số di động trên tài khoản { $brand } của bạn. Để quyết định, họ cần bạn gửi thêm.

    Hãy quay lại cuộc trò chuyện nơi bạn đã yêu cầu đặt lại; ở đó ghi rõ cần gì. Nếu không tìm thấy, hãy mở khung chat ở trung tâm trợ giúp của chúng tôi, cho biết mã hồ sơ, và yêu cầu gặp nhân viên.

    Bạn không yêu cầu đặt lại? Hãy mở trang này và xác nhận; yêu cầu sẽ bị dừng và tài khoản được tạm khóa:
    { $alarm_url }
    .subject = { $brand }: hồ sơ { $case } đang chờ bạn

mail_review_rejected = Nhân viên đã xem hồ sơ { $case } về việc đặt lại số di động trên tài khoản { $brand } của bạn, và chưa thể chấp thuận. Số điện thoại không thay đổi.

    Nếu có thêm bằng chứng, bạn hãy bắt đầu lại trong khung chat ở trung tâm trợ giúp của chúng tôi. Nhân viên ở đó có thể cho bạn biết còn thiếu gì.

    Bạn không yêu cầu đặt lại? Hãy mở trang này và xác nhận; tài khoản sẽ được tạm khóa ngay:
    { $alarm_url }
    .subject = { $brand }: hồ sơ { $case } không được chấp thuận

mail_reset_reversed = Nhân viên đã xem lại hồ sơ { $case } về tài khoản { $brand } của bạn, và có lý do để nghi ngờ rằng người yêu cầu không phải là bạn. Để bảo vệ bạn, tài khoản đã được tạm khóa vào { $at }: không thể rút hay thay đổi gì, và việc rút tiền tạm dừng ít nhất đến { $until }.

    Nhân viên sẽ quyết định bước tiếp theo. Nếu đó là bạn, hoặc bạn có điều muốn cho chúng tôi biết, hãy mở khung chat ở trung tâm trợ giúp của chúng tôi, cho biết mã hồ sơ, và yêu cầu gặp nhân viên.
    .subject = { $brand }: tài khoản được tạm khóa để bảo vệ bạn

sms_code = { $brand }: mã của bạn là { $code }, dùng trong { $minutes } phút. Không đưa mã cho bất kỳ ai.

mail_number_changed = Số di động trên tài khoản { $brand } của bạn đã được đổi vào { $at }. Từ giờ, mã được gửi đến số mới.

    Không phải bạn? Hãy mở trang này và xác nhận; tài khoản sẽ được tạm khóa ngay và không ai rút được tiền:
    { $alarm_url }
    .subject = { $brand }: số di động của bạn đã được đổi

sms_number_changed = { $brand }: số di động của tài khoản đã được đổi vào { $at }. Không phải bạn? { $alarm_url }

mail_number_unbound = Số di động trên tài khoản { $brand } của bạn đã được hủy liên kết vào { $at }, và xác minh qua điện thoại đã tắt.

    Bạn nên giữ một công cụ xác minh khác đã liên kết, ví dụ ứng dụng xác thực hoặc passkey.

    Không phải bạn? Hãy mở trang này và xác nhận; tài khoản sẽ được tạm khóa ngay và không ai rút được tiền:
    { $alarm_url }
    .subject = { $brand }: số di động đã được hủy liên kết

sms_number_unbound = { $brand }: số này đã được hủy liên kết khỏi tài khoản vào { $at }. Không phải bạn? { $alarm_url }
