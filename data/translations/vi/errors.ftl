# A sentence for each error code, in Vietnamese. No input is ever repeated in one.

error_code_wrong = Mã chưa đúng.
error_code_expired = Mã này không còn dùng được. Hãy yêu cầu mã mới.
error_password_weak = Mật khẩu đó quá dễ đoán. Hãy chọn mật khẩu dài hơn, không chứa địa chỉ email của bạn hay tên trang web.
error_password_wrong = Mã email đúng, nhưng mật khẩu chưa đúng.
error_attempts_exhausted = Ở đây đã hết lượt.
error_too_many_requests =
    Bạn thao tác hơi nhiều trong thời gian ngắn. Không có gì bị mất: { $unit ->
        [seconds] hãy đợi { $wait } giây rồi gửi lại.
        [minutes] hãy đợi { $wait } phút rồi gửi lại.
        [hours] hãy đợi { $wait } tiếng rồi gửi lại.
       *[none] hãy đợi một lát rồi gửi lại.
    }
error_step_not_open = Bước này hiện không mở. Cuộc trò chuyện cho biết bạn đang ở đâu.
error_not_found = Nội dung này không có ở đây, hoặc không phải của bạn.
error_method_not_allowed = Địa chỉ này không nhận loại yêu cầu đó.
error_invalid_request = Có nội dung trong yêu cầu không đúng định dạng.
error_body_too_large = Nội dung quá lớn.
error_unauthorized = Cần có token hợp lệ.
error_forbidden = Việc này không được phép.
error_owner_changed = Người khác đã tiếp nhận cuộc trò chuyện này.
error_stale = Lựa chọn này không còn mở. Cuộc trò chuyện cho biết bạn đang ở đâu.
error_too_many_chats = Bạn đã có số cuộc trò chuyện tối đa. Hãy kết thúc một cuộc trước.
error_secret_in_reply = Nội dung này chứa thông tin bí mật, hoặc hỏi thông tin bí mật. Nó chưa được gửi.
error_in_flight = Nội dung bạn vừa gửi vẫn đang được xử lý.
error_number_invalid = Đây không phải số điện thoại hợp lệ.
error_number_not_mobile = Ở đây cần số di động.
error_number_unchanged = Số này đã có trong tài khoản.
error_face_failed = Xác minh khuôn mặt chưa thành công. Hãy tìm chỗ đủ sáng, bỏ mũ, kính và khẩu trang, và làm từng động tác một.
error_puzzle_failed = Mảnh ghép chưa đúng chỗ.
error_file_refused = Không nhận được tệp này.
error_unavailable = Một phần dịch vụ đang tạm ngừng. Không có gì bị mất; hãy thử lại sau ít phút.
error_internal_error = Phía chúng tôi gặp lỗi. Không có gì bị mất; hãy thử lại sau ít phút.
