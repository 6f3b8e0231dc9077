# What the assistant says, in Vietnamese. Buttons are attributes, named after the intent that they send.

## Around the journey

utter_greet =
    Xin chào. Tôi là trợ lý của { $brand } chuyên về số điện thoại. Tôi giúp bạn vào lại tài khoản khi bị mất số, và đổi hoặc gỡ số khi bạn đang đăng nhập.
utter_goodbye =
    Chào bạn. Cuộc trò chuyện này vẫn được giữ ở đây, bạn có thể quay lại bất cứ lúc nào.
utter_thanks =
    Không có gì, rất vui được giúp bạn.
utter_bot_challenge =
    Tôi là trợ lý tự động, không phải người thật. Bạn có thể yêu cầu gặp nhân viên bất cứ lúc nào.
utter_help =
    Tôi có thể đặt lại số điện thoại mà bạn bị mất, đổi hoặc gỡ số khi bạn đang đăng nhập, và trả lời câu hỏi của bạn trong lúc làm. Bạn cũng có thể nói “dừng lại”, “quay lại” hoặc “gặp nhân viên”.
utter_offer =
    Tôi có thể giúp gì cho bạn?
    .button-reset_phone = Tôi mất số điện thoại
    .button-change_phone = Đổi số điện thoại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_another_time =
    Vâng, không sao. Chưa có gì bị thay đổi. Khi nào muốn làm tiếp, bạn cứ nhắn ở đây.
utter_complaint =
    Tôi rất tiếc. Không vào được tài khoản có tiền của mình thì ai cũng lo, và tôi muốn giúp bạn xong việc này nhanh nhất có thể. Nếu bạn muốn nói chuyện với nhân viên, hãy cho tôi biết.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_language_question =
    Tôi trả lời được bằng chín ngôn ngữ: English, 简体中文, Español, Português (Brasil), Русский, Türkçe, Tiếng Việt, Bahasa Indonesia và العربية. Bạn muốn dùng ngôn ngữ nào, hãy cho tôi biết, tôi sẽ chuyển sang ngôn ngữ đó.
utter_out_of_scope =
    Việc này nằm ngoài khả năng của tôi. Tôi chỉ hỗ trợ về số điện thoại và việc vào lại tài khoản.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_account_other =
    Từ đây tôi không xem được việc đó: tôi chỉ hỗ trợ về số điện thoại và việc vào lại tài khoản. Trung tâm trợ giúp của { $brand } có bài viết về nạp tiền, rút tiền, xác minh danh tính, giao dịch và phí. Nhân viên cũng có thể tiếp nhận cuộc trò chuyện này.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_support_phone_number =
    { $brand } không hỗ trợ qua điện thoại, nên tôi không có số nào để gửi bạn. Những số tìm thấy trên mạng đều là bẫy lừa đảo. Nhân viên không bao giờ gọi cho bạn, cũng không bao giờ hỏi mật khẩu hay mã. Bạn đang ở đúng nơi cần tìm, và nhân viên có thể vào hỗ trợ ngay trong cuộc trò chuyện này.
    .button-call_human = Gặp nhân viên hỗ trợ

## Coming back, leaving, fear, and changes of mind

utter_welcome_back =
    Chào mừng bạn trở lại. Hiện tại mọi việc như sau.
utter_greet_again =
    Chào bạn lần nữa. Tôi vẫn ở đây, và những gì đã làm cũng vẫn còn.
utter_thanks_again =
    Rất sẵn lòng, lúc nào cũng vậy.
utter_complaint_again =
    Tôi hiểu bạn, và xin lỗi vì việc này đòi hỏi nhiều kiên nhẫn đến thế. Tôi có thể làm tiếp cùng bạn, hoặc nhân viên có thể.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_offer_again =
    Tôi ở đây bất cứ lúc nào. Bạn muốn làm việc nào?
    .button-reset_phone = Tôi mất số điện thoại
    .button-change_phone = Đổi số điện thoại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_later =
    Bạn cứ từ từ. Yêu cầu này mở đến { DATETIME($open_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC, và những gì bạn đã làm được giữ đến lúc đó. Hãy quay lại cuộc trò chuyện này và viết bất cứ điều gì, ví dụ “tôi đang ở bước nào”. Sau đó yêu cầu tự kết thúc, số của bạn giữ nguyên, và bạn có thể bắt đầu lại.
utter_later_in_review =
    Bạn cứ từ từ. Hồ sơ { $case } của bạn không hết hạn, và cuộc trò chuyện này vẫn ở đây. Bạn không cần ngồi chờ trước màn hình: bạn sẽ được báo tại đây và qua email.
utter_distress =
    Tôi hiểu chuyện này đáng sợ thế nào. Mất điện thoại không làm tiền của bạn di chuyển: tiền vẫn ở trong tài khoản, và không gì trong cuộc trò chuyện này chuyển tiền đi đâu được. Chúng ta đi từng bước nhỏ. Nếu bạn muốn có nhân viên đi cùng, hãy cho tôi biết.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_distress_again =
    Tôi vẫn ở đây với bạn. Bạn cứ hít thở, không có gì xấu đi trong lúc đó: bước tiếp theo sẽ chờ, và cuộc trò chuyện này không chuyển tiền được. Nếu muốn, nhân viên có thể làm cùng bạn.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_distress_done =
    Tôi hiểu bạn vẫn còn lo. Yêu cầu này đã xong và không chuyển khoản tiền nào. Nếu thấy điều gì không phải do bạn làm, hãy báo tôi ngay, và nhân viên có thể xem cùng bạn.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_crisis =
    Tôi mừng vì bạn đã viết điều này ra. Bạn quan trọng, hơn mọi tài khoản và mọi số tiền rất nhiều. Xin bạn hãy gọi ngay số khẩn cấp nơi bạn ở, hoặc gọi cho một người thân, và đừng chịu đựng một mình. Mọi việc ở đây đều có thể chờ. Tôi đang nhờ một nhân viên vào cuộc trò chuyện này.
utter_email_early =
    Cảm ơn bạn. Địa chỉ này đã được gỡ khỏi cuộc trò chuyện để bảo vệ bạn. Biểu mẫu đăng nhập sẽ hỏi đến; bạn vui lòng nhập lại ở đó.
utter_number_early =
    Cảm ơn bạn. Số này đã được gỡ khỏi cuộc trò chuyện để bảo vệ bạn. Khi bạn đã xác nhận chính mình, tôi sẽ hỏi số mới; lúc đó bạn vui lòng cho tôi biết lại.
utter_correct_in_form =
    Vẫn sửa được: bạn nhập thông tin đúng vào biểu mẫu bên dưới.
utter_shall_reset =
    Tôi muốn chắc chắn trước khi bắt đầu. Tôi đặt lại số mà bạn không dùng được nữa nhé?
    .primary-reset_phone = Đúng, đặt lại
    .button-something_else = Việc khác
utter_shall_change =
    Tôi muốn chắc chắn trước khi bắt đầu. Chúng ta đổi sang số mới cho tài khoản của bạn nhé?
    .primary-change_phone = Đúng, đổi số
    .button-something_else = Việc khác
utter_shall_unbind =
    Tôi muốn chắc chắn trước khi bắt đầu. Chúng ta gỡ số khỏi tài khoản và không thêm số khác nhé?
    .primary-unbind_phone = Đúng, gỡ số
    .button-something_else = Việc khác
utter_switch_to_reset =
    Hiện chúng ta đang { $journey ->
        [unbind] gỡ số điện thoại
       *[change] đổi số điện thoại
    }. Bạn muốn tôi dừng việc đó để đặt lại những gì đã mất? Đến giờ chưa có gì thay đổi.
    .button-switch_to_reset = Đúng, chuyển sang đặt lại
    .button-keep_going = Không, làm tiếp
utter_switch_to_change =
    Hiện chúng ta đang { $journey ->
        [unbind] gỡ số điện thoại
       *[reset] đặt lại số điện thoại
    }. Bạn muốn tôi dừng việc đó để đổi số? Đến giờ chưa có gì thay đổi; những lượt đã dùng không được hoàn lại.
    .button-switch_to_change = Đúng, chuyển sang đổi số
    .button-keep_going = Không, làm tiếp
utter_switch_to_unbind =
    Hiện chúng ta đang { $journey ->
        [change] đổi số điện thoại
       *[reset] đặt lại số điện thoại
    }. Bạn muốn tôi dừng việc đó để gỡ số? Đến giờ chưa có gì thay đổi; những lượt đã dùng không được hoàn lại.
    .button-switch_to_unbind = Đúng, chuyển sang gỡ số
    .button-keep_going = Không, làm tiếp

## Reset: its steps

utter_reset_attention =
    Trước khi bắt đầu, bạn vui lòng đọc kỹ những điều sau.

    • Số điện thoại sẽ được gỡ khỏi tài khoản, và xác minh qua SMS sẽ tắt.
    • Sau đó, việc rút tiền tạm dừng trong { $hold_hours } giờ.
    • Tài khoản sẽ được đăng xuất khỏi mọi thiết bị.
    • Bạn cần có mật khẩu và mở được hộp thư email ngay lúc này.

    Không đưa mã cho bất kỳ ai, kể cả người tự nhận là nhân viên { $brand }.
    .primary-consent = Đồng ý, đặt lại số
    .button-decline = Để lúc khác
utter_sign_in =
    Vui lòng nhập email và mật khẩu của tài khoản vào biểu mẫu bên dưới. Chỉ nhập trong biểu mẫu, không nhập vào khung chat.
    .button-forgot_password = Tôi quên mật khẩu
utter_sign_in_password_wrong =
    Hộp thư của bạn đã được xác nhận, nhưng mật khẩu chưa đúng. Vui lòng nhập lại một lần nữa vào biểu mẫu bên dưới.
    .button-forgot_password = Tôi quên mật khẩu
utter_sign_in_password_forgotten =
    Vậy chúng ta dùng tài liệu thay cho mật khẩu. Trước tiên, vui lòng chỉ nhập email của tài khoản vào biểu mẫu bên dưới; bạn sẽ xác nhận email đó bằng một mã.
    .button-remember_password = Tôi nhớ ra mật khẩu rồi
    .button-call_human = Gặp nhân viên hỗ trợ
utter_no_more_codes =
    Trong yêu cầu này tôi không gửi thêm mã được nữa. Mã bạn đã nhận vẫn dùng được thêm một lúc. Để có mã mới, bạn hãy bắt đầu lại hoặc gặp nhân viên.
    .button-restart_confirmed = Bắt đầu lại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_email_code_used_up =
    Mã này đã hết lượt nhập. Tôi có thể gửi cho bạn mã mới.
    .primary-resend_code = Gửi mã mới
    .button-go_back = Dùng email khác
    .button-call_human = Gặp nhân viên hỗ trợ
utter_email_code =
    Cảm ơn bạn. Nếu có tài khoản dùng email đó, mã gồm 6 chữ số đang được gửi đến hộp thư. Bạn nhập mã bên dưới, hoặc nhắn luôn ở đây cũng được.
    .button-resend_code = Gửi mã mới
    .button-go_back = Dùng email khác
utter_tools =
    Tài khoản này còn có công cụ bảo mật khác, ví dụ ứng dụng xác thực hoặc passkey. Bạn còn dùng được công cụ đó không?
    .button-tools_work = Có, vẫn dùng được
    .button-tools_lost = Không, cũng mất rồi
utter_face_intro =
    Tiếp theo là xác minh khuôn mặt: camera trên thiết bị sẽ kiểm tra xem bạn có đúng là người đã hoàn thành xác minh danh tính cơ bản trên { $brand } hay không. Việc này mất khoảng một phút. Bạn hãy tìm chỗ đủ sáng, để ánh sáng chiếu từ phía trước, và bỏ mũ, kính, khẩu trang. Trong khung hình cần thấy trọn khuôn mặt bạn và không có ai khác.

    Trước khi camera bật, bạn sẽ được hỏi quốc gia cư trú và sự đồng ý của bạn. Nếu không muốn quay khuôn mặt, bạn gửi tài liệu cũng được.
    .primary-face_here = Tiếp tục trên thiết bị này
    .button-face_phone = Tiếp tục trên điện thoại
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_face =
    Hãy mở phần xác minh khuôn mặt bên dưới và làm theo hướng dẫn. Khi bạn làm xong, tôi sẽ tự động tiếp tục.
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_face_phone =
    Hãy cầm điện thoại và mở phần xác minh khuôn mặt trên đó bằng mã hoặc liên kết bên dưới. Khi bạn làm xong, tôi sẽ tự động tiếp tục ở đây.
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_face_review =
    Cảm ơn bạn, phần xác minh khuôn mặt đã xong. Nhân viên đang xem xét, và sẽ báo kết quả cho bạn tại đây và qua email. Mã hồ sơ của bạn là { $case }. { review_takes }
    .button-call_human = Gặp nhân viên hỗ trợ
utter_face_not_enough =
    Phần xác minh khuôn mặt đã thành công. Tuy vậy, xác minh danh tính cơ bản của tài khoản này không cho thấy tài khoản là của bạn, nên chỉ khuôn mặt thì chưa đủ.
utter_questions_intro =
    Tiếp theo là { $questions_per_round } câu hỏi về chính tài khoản của bạn, ví dụ những coin bạn từng giữ hoặc nơi bạn từng đăng nhập. Có câu có nhiều đáp án đúng.

    Bạn cần trả lời đúng tất cả. Tổng cộng có { $question_tries } lượt, và bắt đầu lại không làm tăng số lượt. Bạn cứ từ từ trả lời.
    .primary-start_questions = Bắt đầu trả lời
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_questions =
    Hãy chọn mọi đáp án đúng. Đến cuối tôi mới báo bạn có trả lời đúng hết hay không.
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_questions_failed =
    Lần này chưa đúng. Để bảo vệ bạn, tôi không thể nói câu nào sai. Bạn còn { $attempts } lượt.
    .primary-continue_questions = Thử lại
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_questions_failed_uncounted =
    Lần này chưa đúng. Để bảo vệ bạn, tôi không thể nói câu nào sai. Bạn có thể thử lại, hoặc gửi tài liệu.
    .primary-continue_questions = Thử lại
    .button-choose_documents = Chuyển sang gửi tài liệu

utter_documents_chosen =
    Được, chúng ta tiếp tục bằng tài liệu.
utter_documents_password_forgotten =
    Không có mật khẩu thì chúng ta xác minh bằng tài liệu. Sau khi đặt lại số, bạn có thể tạo mật khẩu mới.
utter_documents_password_tries_used =
    Hôm nay mật khẩu đã bị nhập sai quá nhiều lần. Bạn không mất tài khoản: chúng ta chuyển sang xác minh bằng tài liệu.
utter_documents_attempts_exhausted =
    Các lượt trả lời câu hỏi đã hết. Bạn không mất tài khoản: chúng ta chuyển sang xác minh bằng tài liệu.
utter_documents_high_value =
    Tài khoản này được bảo vệ ở mức cao hơn, nên mọi yêu cầu đặt lại đều do nhân viên xem xét. Chúng ta tiếp tục bằng tài liệu.
utter_documents_tools_lost =
    Vì công cụ bảo mật kia cũng không còn, nhân viên cần xem xét yêu cầu này. Chúng ta tiếp tục bằng tài liệu.
utter_documents_short_history =
    Lịch sử hoạt động của tài khoản này chưa đủ để đặt câu hỏi bảo mật. Chúng ta tiếp tục bằng tài liệu.
utter_documents_policy =
    Với tài khoản này, mọi yêu cầu đặt lại đều do nhân viên xem xét. Chúng ta tiếp tục bằng tài liệu.
utter_documents_face_tries_used =
    Hiện các lượt xác minh khuôn mặt đã hết. Chúng ta tiếp tục bằng tài liệu.
utter_documents_face_withdrawn =
    Kết quả xác minh khuôn mặt đã được xem lại và không còn được tính. Chúng ta tiếp tục bằng tài liệu.
# How long people take, by the setting; and until when, as long as that is to come.
review_takes =
    { $review ->
        [late] Lần này việc xem xét lâu hơn thường lệ. Hồ sơ của bạn không bị bỏ quên, và bạn có thể yêu cầu gặp nhân viên bất cứ lúc nào.
       *[usual] Thường sẽ có quyết định trong vòng { $review_hours } giờ, tức là trước { DATETIME($review_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } (giờ UTC).
    }
utter_documents =
    Mã hồ sơ của bạn là { $case }. Hồ sơ đã được chuyển đến bộ phận xét duyệt. Họ quyết định dựa trên hai ảnh bạn gửi:

    1. Ảnh chụp màn hình một email cũ từ { $brand } về nạp tiền, rút tiền, đăng ký hoặc đăng nhập. Cần thấy rõ địa chỉ email của bạn và nội dung thư.
    2. Ảnh chụp màn hình một lần nạp hoặc rút, lấy từ phía bên kia: ứng dụng hoặc trang web nơi bạn đã gửi tiền đi, hoặc nơi bạn nhận tiền về. Cần thấy rõ loại coin, số lượng, thời gian, và địa chỉ hoặc TXID.

    Với ảnh thứ hai, những thứ sau không được chấp nhận: email, trang tra cứu blockchain (block explorer), và lịch sử trong chính tài khoản { $brand } của bạn.

    Bạn gửi ảnh tại đây: bên dưới có chỗ cho từng ảnh. Nếu thiếu một ảnh, bạn cứ gửi ảnh mình có; sau đó không cần bấm gì thêm, và nhân viên có thể giúp bạn. Kết quả sẽ được báo tại đây và qua email. { review_takes } Cho đến lúc đó, số điện thoại của bạn vẫn giữ nguyên.
    .button-call_human = Gặp nhân viên hỗ trợ

utter_documents_more_sent =
    Cảm ơn bạn. Bộ phận xét duyệt đang xem lại hồ sơ { $case } với tất cả những gì đã có. Kết quả sẽ được báo tại đây và qua email. { review_takes }
    .button-call_human = Gặp nhân viên hỗ trợ
utter_more_documents =
    Bộ phận xét duyệt đã xem hồ sơ { $case }. Để quyết định, họ cần bạn gửi thêm:
utter_document_history_email =
    • Ảnh chụp màn hình một email cũ từ { $brand } về nạp tiền, rút tiền, đăng ký hoặc đăng nhập. Cần thấy rõ địa chỉ email của bạn và nội dung thư.
utter_document_counterparty_record =
    • Ảnh chụp màn hình một lần nạp hoặc rút, lấy từ ứng dụng hoặc trang web nơi bạn đã gửi tiền đi, hoặc nơi bạn nhận tiền về. Cần thấy rõ loại coin, số lượng, thời gian, và địa chỉ hoặc TXID.
utter_more_documents_ways =
    Bên dưới có chỗ cho từng ảnh. Khi đã gửi đủ, hoặc không còn gì để gửi thêm, bạn hãy báo tôi; bộ phận xét duyệt sẽ quyết định dựa trên những gì đã có.
    .primary-documents_ready = Tôi đã gửi hết ảnh tôi có
    .button-call_human = Gặp nhân viên hỗ trợ

utter_done =
    Đã xong. Số điện thoại cũ đã được gỡ khỏi tài khoản, và xác minh qua SMS đã tắt.

    Việc rút tiền tạm dừng trong { $hold_hours } giờ, cho đến { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } (giờ UTC). Tài khoản đã được đăng xuất khỏi mọi thiết bị.
utter_tools_removed =
    Những công cụ bảo mật bạn bị mất cũng đã được gỡ khỏi tài khoản: không ai dùng chúng được nữa, và bạn có thể liên kết công cụ khác.
utter_new_password =
    Vì bạn đã quên mật khẩu, hãy tạo mật khẩu mới trong biểu mẫu bên dưới. Biểu mẫu cho biết nó còn mở trong bao lâu; sau đó, bạn dùng mục “Quên mật khẩu” ở trang đăng nhập.
utter_back_to_new_password =
    Số điện thoại đã được đặt lại. Khi sẵn sàng, bạn hãy tạo mật khẩu mới trong biểu mẫu bên dưới.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_password_not_chosen =
    Không thể tạo mật khẩu mới ở đây nữa. Bạn hãy dùng mục “Quên mật khẩu” ở trang đăng nhập.
utter_password_chosen =
    Mật khẩu mới đã được lưu, và tài khoản đã được đăng xuất khỏi mọi thiết bị.
utter_done_no_hold =
    Đã xong. Số điện thoại cũ đã được gỡ khỏi tài khoản, và xác minh qua SMS đã tắt. Tài khoản đã được đăng xuất khỏi mọi thiết bị.
utter_done_next =
    Bây giờ bạn hãy đăng nhập, thêm ngay số mới và một công cụ bảo mật thứ hai, ví dụ ứng dụng xác thực. Trước khi có chúng, tài khoản chỉ được bảo vệ bằng mật khẩu và hộp thư email của bạn.

    Để thêm số, bạn mở Cài đặt bảo mật và chọn Quản lý bên cạnh mục Di động. Ở đó, khung chat sẽ nhận ra bạn và tôi sẽ cùng bạn thêm số.
    .button-call_human = Gặp nhân viên hỗ trợ

utter_closed_cancelled_by_person =
    Tôi đã dừng yêu cầu này. Số điện thoại của bạn không thay đổi.
    .button-start_over = Bắt đầu lại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_superseded =
    Yêu cầu này đã kết thúc vì có một yêu cầu mới hơn được mở ở nơi khác, trong cửa sổ khác hoặc trên thiết bị khác: bạn hãy tiếp tục ở đó. Nếu muốn làm tiếp tại đây, hãy bắt đầu lại. Nếu đó không phải bạn, hãy báo tôi ngay.
    .button-not_me = Không phải tôi làm
    .button-start_over = Bắt đầu lại tại đây
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_nothing_to_reset =
    Tài khoản này không có số điện thoại nào, nên không có gì để đặt lại. Bạn có thể đăng nhập và thêm số trong Cài đặt bảo mật.
    .button-change_phone = Thêm số điện thoại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_use_working_tool =
    Tốt quá, vậy bạn không cần đặt lại: bạn có thể đổi số bằng công cụ đó. Hãy dùng nó để đăng nhập, mở Cài đặt bảo mật và chọn Quản lý bên cạnh mục Di động. Ở đó, khung chat sẽ nhận ra bạn và chúng ta cùng đổi số.
    .button-reset_phone = Thật ra không dùng được
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_use_working_tool_here =
    Tốt quá, vậy bạn không cần đặt lại: bạn có thể đổi số bằng công cụ đó. Chúng ta làm luôn nhé?
    .button-change_phone = Đổi số điện thoại
    .button-reset_phone = Thật ra không dùng được
utter_closed_declined =
    Vâng, tôi chưa bắt đầu gì cả. Số điện thoại của bạn vẫn giữ nguyên.
    .button-start_over = Tôi vẫn muốn bắt đầu
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_expired =
    Yêu cầu này đã hết thời gian nên tôi đã đóng lại. Không có gì thay đổi. Bạn có thể bắt đầu lại.
    .button-reset_phone = Bắt đầu lại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_rejected =
    Bộ phận xét duyệt đã xem yêu cầu này và chưa thể chấp thuận. Số điện thoại của bạn không thay đổi. Nếu tìm được thêm bằng chứng cho thấy tài khoản là của bạn, bạn có thể bắt đầu lại; nhân viên có thể giải thích còn thiếu điều gì.
    .button-reset_phone = Bắt đầu lại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_other =
    Yêu cầu này đã đóng. Số điện thoại của bạn không thay đổi.
    .button-start_over = Bắt đầu lại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_unknown_step =
    Chúng ta tiếp tục như sau.

## Reset: back where we were, after a question

utter_back_to_consent =
    Bạn có muốn tiếp tục đặt lại số không?
    .primary-consent = Đồng ý, đặt lại số
    .button-decline = Để lúc khác
utter_back_to_sign_in =
    Khi sẵn sàng, bạn hãy đăng nhập bằng biểu mẫu bên dưới.
    .button-forgot_password = Tôi quên mật khẩu
utter_back_to_email_code =
    Khi có mã trong email, bạn hãy nhập bên dưới.
    .button-resend_code = Gửi mã mới
    .button-go_back = Dùng email khác
utter_back_to_tools =
    Trở lại câu hỏi của tôi: bạn còn dùng được công cụ bảo mật kia không?
    .button-tools_work = Có, vẫn dùng được
    .button-tools_lost = Không, cũng mất rồi
utter_back_to_face_intro =
    Chúng ta tiếp tục xác minh khuôn mặt nhé, tại đây hay trên điện thoại của bạn?
    .primary-face_here = Tiếp tục trên thiết bị này
    .button-face_phone = Tiếp tục trên điện thoại
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_back_to_face =
    Phần xác minh khuôn mặt ở ngay bên dưới.
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_back_to_face_review =
    Hồ sơ { $case } của bạn, cùng phần xác minh khuôn mặt, đang ở bộ phận xét duyệt. { review_takes } Lúc này bạn không cần làm gì.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_back_to_questions_intro =
    Chúng ta bắt đầu các câu hỏi nhé?
    .primary-start_questions = Bắt đầu trả lời
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_back_to_questions =
    Câu hỏi của bạn ở ngay bên dưới.
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_back_to_questions_failed =
    Bạn muốn thử trả lời lại, hay gửi tài liệu?
    .primary-continue_questions = Thử lại
    .button-choose_documents = Chuyển sang gửi tài liệu
utter_back_to_documents =
    Hồ sơ { $case } của bạn đang ở bộ phận xét duyệt. { review_takes } Nếu còn ảnh nào chưa gửi, bạn gửi tại đây; nếu không, lúc này bạn không cần làm gì.
    .button-call_human = Gặp nhân viên hỗ trợ

utter_back_to_more_documents =
    Hồ sơ { $case } đang chờ những gì bộ phận xét duyệt đã nhờ bạn gửi.
    .primary-documents_ready = Tôi đã gửi hết ảnh tôi có
    .button-call_human = Gặp nhân viên hỗ trợ

## Reset: what can happen on the way

utter_nothing_to_confirm =
    Tôi chưa rõ bạn đang trả lời cho điều gì. Bạn hãy dùng biểu mẫu hoặc các nút bên dưới.
utter_code_wrong =
    Mã chưa đúng. Vui lòng kiểm tra và nhập lại.
utter_code_wrong_counted =
    Mã chưa đúng. { $attempts ->
        [0] Bạn hãy yêu cầu mã mới.
       *[other] Với mã này bạn còn { $attempts } lượt nhập.
    }
utter_code_expired =
    Mã này đã hết hạn. Bạn hãy yêu cầu mã mới và dùng mã mới nhất.
utter_attempts_exhausted =
    Bước này đã hết lượt thử.
utter_too_many_requests =
    Bạn thao tác hơi nhanh. Vui lòng đợi một lát rồi thử lại.
utter_wait =
    Vui lòng đợi thêm { $seconds } giây rồi thử lại.
utter_step_not_open =
    Việc đó chưa phù hợp với bước hiện tại. Đây là bước tiếp theo.
utter_not_found =
    Tôi không dùng được thông tin đó nữa. Vui lòng nhập lại.
utter_code_resent =
    Mã mới đang được gửi. Mã cũ không còn dùng được. Bạn nhớ xem cả thư mục thư rác.
utter_sms_resent =
    Mã mới đang được gửi qua SMS. Mã cũ không còn dùng được.
utter_code_missing =
    Tôi không thấy mã trong tin nhắn của bạn. Mã gồm 6 chữ số, nằm trong email mới nhất từ { $brand }.
utter_sms_code_missing =
    Tôi không thấy mã trong tin nhắn của bạn. Mã gồm 6 chữ số, nằm trong SMS mới nhất từ { $brand }.
utter_totp_missing =
    Tôi không thấy mã trong tin nhắn của bạn. Mã gồm 6 chữ số, hiển thị trong ứng dụng xác thực ở mục { $brand }.
utter_answer_missing =
    Tôi chỉ nhận câu trả lời khi nó được gửi riêng, để bạn không mất lượt vì hiểu nhầm. Bạn hãy chọn đáp án bên dưới, hoặc chỉ gửi tên đáp án.
utter_no_code_awaited =
    Ở bước này tôi chưa gửi mã nào, nên bạn không cần chờ mã.
utter_email_code_not_received =
    Mã có thể mất vài phút mới đến. Bạn hãy xem thư mục thư rác, và kiểm tra { $journey ->
        [change] xem mình có đang mở đúng hộp thư của tài khoản này không
        [unbind] xem mình có đang mở đúng hộp thư của tài khoản này không
       *[reset] xem mình đã nhập đúng email chưa
    }. Chỉ mã mới nhất mới dùng được. Nếu vẫn không nhận được, nhân viên có thể giúp bạn.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_sms_not_received =
    Nếu bạn còn giữ số đó, hãy kiểm tra sóng, khởi động lại điện thoại, và xem máy có chặn tin nhắn ngắn không. Nếu không còn số, hoặc vẫn không có tin nào đến, tôi có thể đặt lại số cho bạn.
    .button-reset_phone = Đặt lại số điện thoại
    .button-change_phone = Đổi số điện thoại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_old_number_code_not_received =
    Mã có thể mất một phút mới đến. Bạn hãy kiểm tra điện thoại có sóng và không chặn tin nhắn ngắn, hoặc khởi động lại máy. Chỉ mã mới nhất mới dùng được. Nếu số này không nhận được tin nhắn nữa, hãy chọn cách khác bên dưới.
utter_sms_code_not_received =
    Mã có thể mất một phút mới đến. Bạn hãy kiểm tra { $ending ->
        [none] số đã nhập đúng chưa
       *[other] số mới có đúng là số có đuôi { $ending } không
    }, điện thoại có sóng không, và máy có chặn tin nhắn ngắn không. Chỉ mã mới nhất mới dùng được. Bạn có thể yêu cầu mã mới, hoặc dùng số khác.
utter_totp_is_in_the_app =
    Mã này không được gửi cho bạn. Mã hiển thị trong ứng dụng xác thực và đổi mới sau mỗi 30 giây.
utter_code_after_puzzle =
    SMS chỉ được gửi sau khi bạn giải xong câu đố ghép hình, nên hiện chưa có mã.
utter_no_way_back =
    Từ đây không có bước nào trước đó để quay lại. Bạn có thể làm tiếp bên dưới, hoặc nói “làm lại từ đầu” hay “dừng lại”.
utter_confirm_cancel =
    Bạn muốn tôi dừng yêu cầu này? Sau này bạn sẽ phải bắt đầu lại từ đầu. Những lượt đã dùng không được hoàn lại.
    .button-cancel_confirmed = Đúng, dừng lại
    .button-keep_going = Không, làm tiếp
utter_confirm_restart =
    Bạn muốn tôi bắt đầu lại từ đầu? Những gì đã làm đến giờ sẽ bị bỏ. Những lượt đã dùng không được hoàn lại.
    .button-restart_confirmed = Đúng, bắt đầu lại
    .button-keep_going = Không, làm tiếp
utter_nothing_to_cancel =
    Hiện không có yêu cầu nào đang mở, nên không có gì để dừng.
utter_keep_going =
    Được, chúng ta làm tiếp.
utter_forgot_password =
    Không sao cả. Khi đến biểu mẫu đăng nhập, bạn chọn “Tôi quên mật khẩu”. Chúng ta sẽ dùng tài liệu thay cho mật khẩu, và bạn có thể tạo mật khẩu mới sau khi đặt lại số.
utter_forgot_password_signed_in =
    Việc này không cần mật khẩu: bạn đang đăng nhập rồi. Để tạo mật khẩu mới sau này, bạn dùng mục “Quên mật khẩu” ở trang đăng nhập.
utter_tools_work =
    Nếu còn dùng được một công cụ bảo mật khác, bạn không cần đặt lại số. Hãy dùng nó để đăng nhập, mở Cài đặt bảo mật và chọn Quản lý bên cạnh mục Di động. Ở đó, khung chat sẽ nhận ra bạn và chúng ta cùng đổi số.
utter_tools_work_here =
    Nếu còn dùng được một công cụ bảo mật khác, bạn không cần đặt lại số: bạn có thể đổi số bằng công cụ đó. Chúng ta làm luôn nhé?
    .button-change_phone = Đổi số điện thoại
utter_sms_works =
    Nếu số đó vẫn nhận được SMS, bạn không cần đặt lại. Hãy đăng nhập bằng mã trong SMS, mở Cài đặt bảo mật và chọn Quản lý bên cạnh mục Di động. Ở đó, khung chat sẽ nhận ra bạn và chúng ta cùng đổi hoặc gỡ số.
utter_typed_secret =
    Vui lòng không viết mật khẩu vào khung chat. Mật khẩu chỉ nhập trong các biểu mẫu mở ra ở đây, và tôi không dùng mật khẩu lấy từ tin nhắn.
utter_typed_seed =
    Bạn đừng đưa những thứ này cho ai. Không ai ở { $brand } hỏi cụm từ khôi phục hay khóa riêng tư của ví, và chúng không chứng minh được gì ở đây. Ai nhìn thấy chúng cũng có thể lấy hết coin: bạn hãy ghi ra giấy, và đừng đưa vào bất kỳ cuộc trò chuyện nào.
utter_provide_personal =
    Để bảo vệ bạn, những thông tin như vậy được gỡ khỏi cuộc trò chuyện, và ở đây tôi không cần đến. Bạn chỉ nhập chúng trong các biểu mẫu tôi đưa ra.

## Change and unbind: how they begin

utter_sign_in_needed =
    Để đổi hoặc gỡ số, tôi cần biết chắc đó là bạn. Hãy đăng nhập trên trang web { $brand }, bấm vào ảnh đại diện để mở Cài đặt bảo mật, chọn Quản lý bên cạnh mục Di động, rồi chọn Thay đổi hoặc Hủy liên kết. Ở đó, khung chat sẽ nhận ra bạn và chúng ta tiếp tục.

    Nếu bạn không đăng nhập được vì đã mất số hoặc mất các công cụ khác, cách cần làm là đặt lại số.
    .button-reset_phone = Tôi không đăng nhập được
    .button-call_human = Gặp nhân viên hỗ trợ
utter_nothing_to_unbind =
    Tài khoản này không có số điện thoại nào, nên không có gì để gỡ.
    .button-change_phone = Thêm số điện thoại
utter_frozen =
    Tài khoản này đang tạm khóa để được bảo vệ, nên lúc này không thể thay đổi gì. Nhân viên đang xem xét và sẽ quyết định bước tiếp theo.
    .button-call_human = Gặp nhân viên hỗ trợ

## Change and unbind: their steps

utter_change_attention =
    Việc đổi số diễn ra như sau và mất vài phút.

    1. Tôi gửi mã đến hộp thư của tài khoản này.
    2. Bạn xác nhận bằng một công cụ bảo mật đã liên kết: ứng dụng xác thực, passkey, hoặc mã gửi đến số hiện tại.
    3. Bạn nhập số mới, giải một câu đố ghép hình nhỏ, rồi nhập mã SMS được gửi đến số đó.

    Chưa có gì thay đổi trước bước cuối cùng. Không đưa mã cho bất kỳ ai, kể cả người tự nhận là nhân viên { $brand }.
    .primary-consent = Tiếp tục đổi số
    .button-decline = Để lúc khác
utter_unbind_attention =
    Việc gỡ số diễn ra như sau và mất vài phút.

    1. Tôi gửi mã đến hộp thư của tài khoản này.
    2. Bạn xác nhận bằng một công cụ bảo mật đã liên kết: ứng dụng xác thực, passkey, hoặc mã gửi đến chính số đó.

    Sau đó số được gỡ khỏi tài khoản và xác minh qua SMS sẽ tắt. Bạn nên giữ một công cụ khác đã liên kết: nếu không có, tài khoản chỉ còn được bảo vệ bằng mật khẩu và hộp thư email. Không đưa mã cho bất kỳ ai, kể cả người tự nhận là nhân viên { $brand }.
    .primary-consent = Tiếp tục gỡ số
    .button-decline = Để lúc khác
utter_account_code =
    Mã gồm 6 chữ số đang được gửi đến hộp thư của tài khoản này. Mã cho thấy hộp thư vẫn là của bạn. Bạn nhập mã bên dưới, hoặc nhắn luôn ở đây. Tiếp theo là công cụ bảo mật, nếu tài khoản có liên kết.
    .button-resend_code = Gửi mã mới
utter_account_code_used_up =
    Hiện không còn mã nào dùng được. Tôi có thể gửi mã mới đến hộp thư của tài khoản này.
    .primary-resend_code = Gửi mã mới
    .button-call_human = Gặp nhân viên hỗ trợ
utter_totp =
    Bây giờ đến ứng dụng xác thực: bạn hãy mở ứng dụng và nhập 6 chữ số ở mục { $brand }, hoặc nhắn luôn ở đây. Người chỉ vào được hộp thư của bạn sẽ không làm được bước này. { $journey ->
        [unbind] Sau đó, số điện thoại sẽ được gỡ.
       *[change] Sau đó, bạn nhập số mới.
    }
    .button-tools_lost = { $tools ->
        [1] Không dùng được
       *[other] Không cách nào dùng được
    }
utter_passkey =
    Bây giờ đến passkey: nút bên dưới mở một trang của chúng tôi, nơi thiết bị yêu cầu vân tay, khuôn mặt, mã PIN hoặc khóa bảo mật của bạn. Người chỉ vào được hộp thư của bạn sẽ không làm được bước này. { $journey ->
        [unbind] Sau đó, số điện thoại sẽ được gỡ.
       *[change] Sau đó, bạn nhập số mới.
    }
    .button-tools_lost = { $tools ->
        [1] Không dùng được
       *[other] Không cách nào dùng được
    }
utter_old_number =
    Bây giờ đến số hiện tại: mã gồm 6 chữ số đang được gửi qua SMS { $ending ->
        [none] đến số đó
       *[other] đến số có đuôi { $ending }
    }. Bạn nhập mã bên dưới, hoặc nhắn luôn ở đây. Người chỉ vào được hộp thư của bạn sẽ không làm được bước này. { $journey ->
        [unbind] Sau đó, số điện thoại sẽ được gỡ.
       *[change] Sau đó, bạn nhập số mới.
    }
    .button-resend_code = Gửi mã mới
    .button-tools_lost = { $tools ->
        [1] Không dùng được
       *[other] Không cách nào dùng được
    }
utter_old_number_used_up =
    Hiện không còn mã nào dùng được. Tôi có thể gửi mã mới đến số hiện tại của bạn.
    .primary-resend_code = Gửi mã mới
    .button-tools_lost = { $tools ->
        [1] Không dùng được
       *[other] Không cách nào dùng được
    }
utter_tool_used_up =
    Hôm nay công cụ này đã hết lượt. { $tools ->
        [1] Bạn có thể quay lại vào ngày mai, hoặc gặp nhân viên.
       *[other] Bạn hãy chọn công cụ khác, quay lại vào ngày mai, hoặc gặp nhân viên.
    }
    .button-tools_lost = { $tools ->
        [1] Không dùng được
       *[other] Không cách nào dùng được
    }
    .button-call_human = Gặp nhân viên hỗ trợ
utter_new_number =
    Bước đó đã xong. Giờ bạn chọn quốc gia và nhập số mới bên dưới, hoặc nhắn số ở đây kèm mã quốc gia, ví dụ +84. Đó phải là số di động nhận được SMS. Tiếp theo là một câu đố ghép hình nhỏ và mã SMS.
utter_new_number_taken =
    Mã của bạn đúng, nhưng số này đã được dùng cho tài khoản khác, và một số không thể dùng cho hai tài khoản. Vui lòng nhập số khác bên dưới. Nếu tài khoản kia là của bạn, bạn có thể gỡ số ở đó trước.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_new_number_puzzle_failed =
    Câu đố chưa giải được nên chưa có SMS nào được gửi. Vui lòng nhập lại số, chúng ta thử lần nữa. Nếu bạn khó nhìn hoặc khó kéo hình, bên dưới câu đố có cách khác.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_new_number_no_text_now =
    Bạn đã giải đúng câu đố, nhưng lúc này không gửi được SMS đến số đó. Vui lòng thử lại sau, hoặc nhập số khác bên dưới.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_puzzle =
    Trước khi tôi gửi SMS, bạn hãy kéo mảnh ghép vào đúng chỗ bên dưới. Bước này ngăn máy tự động gửi tin nhắn đến điện thoại của người khác. Nếu không nhìn rõ hoặc không kéo được, hãy chọn cách khác ở dưới hình. Tiếp theo là mã SMS.
    .button-go_back = Dùng số khác
utter_sms_code =
    Mã gồm 6 chữ số đang được gửi qua SMS { $ending ->
        [none] đến số mới của bạn
       *[other] đến số mới có đuôi { $ending }
    }. Bạn nhập mã bên dưới, hoặc nhắn luôn ở đây. Mã cho thấy số này là của bạn, và đây là bước cuối cùng.
    .button-resend_code = Gửi mã mới
    .button-go_back = Dùng số khác
utter_sms_code_used_up =
    Hiện không còn mã nào dùng được. Tôi có thể gửi mã mới đến số mới của bạn, sau khi bạn giải thêm một câu đố.
    .primary-resend_code = Gửi mã mới
    .button-go_back = Dùng số khác
    .button-call_human = Gặp nhân viên hỗ trợ

utter_change_done =
    Đã xong. { $ending ->
        [none] Số mới đã được thêm vào tài khoản.
       *[other] Số có đuôi { $ending } đã được thêm vào tài khoản.
    } Chúng tôi gửi thông báo đến hộp thư, số mới, và số cũ nếu có. Nếu có lúc nào bạn nhận được thông báo như vậy mà không hề yêu cầu, hãy mở ngay liên kết trong đó.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_unbind_done =
    Đã xong. Số điện thoại đã được gỡ khỏi tài khoản, và xác minh qua SMS đã tắt. Chúng tôi gửi thông báo đến hộp thư của bạn và số đó.
utter_unbind_next =
    Bạn nên giữ một công cụ bảo mật khác đã liên kết, ví dụ ứng dụng xác thực hoặc passkey. Bạn tìm chúng trong Cài đặt bảo mật. Nếu không có, tài khoản chỉ còn được bảo vệ bằng mật khẩu và hộp thư email.
    .button-change_phone = Thêm số khác
utter_held =
    Việc rút tiền tạm dừng cho đến { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } (giờ UTC).

utter_closed_session_ended =
    Phiên đăng nhập của bạn đã hết nên tôi đã đóng yêu cầu này. Số điện thoại của bạn không thay đổi. Vui lòng đăng nhập lại, mở Cài đặt bảo mật, chọn Quản lý bên cạnh mục Di động, rồi bắt đầu lại trong khung chat ở đó.
    .button-reset_phone = Tôi không đăng nhập được
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_number_changed =
    Trong lúc đó, số điện thoại của tài khoản này đã được đổi ở nơi khác, nên tôi đã đóng yêu cầu. Nếu đó không phải bạn, hãy báo tôi ngay.
    .button-not_me = Không phải tôi làm
    .button-change_phone = Bắt đầu lại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_tools_unavailable =
    Tôi đã đóng yêu cầu này vì không có công cụ bảo mật nào dùng được. Số điện thoại của bạn không thay đổi. Trước hết cần đặt lại những gì đã mất.
    .button-reset_phone = Tiếp tục đặt lại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_frozen =
    Tài khoản này đã được tạm khóa để bảo vệ, nên tôi đã đóng yêu cầu. Số điện thoại của bạn không thay đổi. Nhân viên đang xem xét và sẽ quyết định bước tiếp theo.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_expired_change =
    Yêu cầu này đã hết thời gian nên tôi đã đóng lại. Không có gì thay đổi. Bạn có thể bắt đầu lại.
    .button-change_phone = Bắt đầu lại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_closed_expired_unbind =
    Yêu cầu này đã hết thời gian nên tôi đã đóng lại. Không có gì thay đổi. Bạn có thể bắt đầu lại.
    .button-unbind_phone = Bắt đầu lại
    .button-call_human = Gặp nhân viên hỗ trợ

## Change and unbind: back where we were, after a question

utter_back_to_change_consent =
    Bạn có muốn tiếp tục đổi số không?
    .primary-consent = Tiếp tục đổi số
    .button-decline = Để lúc khác
utter_back_to_unbind_consent =
    Bạn có muốn tiếp tục gỡ số không?
    .primary-consent = Tiếp tục gỡ số
    .button-decline = Để lúc khác
utter_back_to_account_code =
    Khi có mã trong email, bạn hãy nhập bên dưới.
    .button-resend_code = Gửi mã mới
utter_back_to_totp =
    Khi sẵn sàng, bạn hãy nhập 6 chữ số từ ứng dụng xác thực vào bên dưới.
    .button-tools_lost = { $tools ->
        [1] Không dùng được
       *[other] Không cách nào dùng được
    }
utter_back_to_passkey =
    Khi sẵn sàng, bạn hãy xác nhận bằng passkey bên dưới.
    .button-tools_lost = { $tools ->
        [1] Không dùng được
       *[other] Không cách nào dùng được
    }
utter_back_to_old_number =
    Khi có mã trong SMS, bạn hãy nhập bên dưới.
    .button-resend_code = Gửi mã mới
    .button-tools_lost = { $tools ->
        [1] Không dùng được
       *[other] Không cách nào dùng được
    }
utter_back_to_new_number =
    Khi sẵn sàng, bạn hãy nhập số mới bên dưới.
utter_back_to_puzzle =
    Khi sẵn sàng, bạn hãy giải câu đố ghép hình bên dưới.
    .button-go_back = Dùng số khác
utter_back_to_sms_code =
    Khi có mã trong SMS, bạn hãy nhập bên dưới.
    .button-resend_code = Gửi mã mới
    .button-go_back = Dùng số khác

## Change and unbind: what can happen on the way

utter_other_tools =
    Bạn có thể dùng công cụ bảo mật khác của tài khoản này, hoặc tiếp tục với công cụ bên dưới. Chỉ khi không dùng được công cụ nào, bạn mới chọn “Không cách nào dùng được”. Khi đó, trước hết cần đặt lại những gì đã mất.
    .button-tools_lost = Không cách nào dùng được
utter_no_other_tool =
    Đây là công cụ bảo mật duy nhất của tài khoản này mà tôi có thể yêu cầu. Nếu bạn không dùng được, trước hết cần đặt lại công cụ đó.
    .button-tools_lost = Không dùng được
utter_tool_comes_later =
    Trước tiên là mã trong email. Sau đó bạn có thể chọn công cụ bảo mật.
utter_no_tool_asked_for =
    Bước này không cần công cụ bảo mật nào, nên không có gì để đổi.
utter_tools_unavailable =
    Vậy trước hết cần đặt lại những gì đã mất. Tôi đã kết thúc yêu cầu đang làm, và không có gì thay đổi.

    Khi đặt lại, tài khoản sẽ được đăng xuất khỏi mọi nơi. Sau đó bạn đăng nhập lại, mở Cài đặt bảo mật, và thêm số mới trong khung chat ở đó. Đặt lại số có nghĩa là:
utter_tool_not_bound =
    Công cụ đó chưa được liên kết với tài khoản này. Vui lòng dùng một công cụ đã liên kết.
utter_totp_wrong =
    Mã chưa đúng. Bạn hãy dùng mã đang hiển thị trong ứng dụng ở mục { $brand } ngay lúc này. Nếu vẫn bị từ chối, hãy để điện thoại tự động cập nhật ngày giờ.
utter_totp_wrong_counted =
    Mã chưa đúng. Bạn hãy dùng mã đang hiển thị trong ứng dụng ở mục { $brand } ngay lúc này. Nếu vẫn bị từ chối, hãy để điện thoại tự động cập nhật ngày giờ. { $attempts ->
        [0] Hôm nay đã hết lượt.
       *[other] Hôm nay bạn còn { $attempts } lượt.
    }
utter_number_invalid =
    Tôi không dùng được số đó. Vui lòng kiểm tra lại các chữ số và quốc gia, hoặc viết kèm mã quốc gia, ví dụ +84.
utter_number_not_mobile =
    Đó không phải số di động, mà mã của chúng tôi chỉ gửi được đến số di động: không gửi đến số cố định, số internet (VOIP), số miễn cước hay số dịch vụ tính phí. Vui lòng nhập số di động.
utter_number_unchanged =
    Số đó đang được dùng cho tài khoản này rồi. Vui lòng nhập số mới. Nếu muốn giữ số cũ, bạn hãy nói “dừng lại”.
utter_number_missing =
    Tôi không thấy số điện thoại trong tin nhắn của bạn. Vui lòng viết kèm mã quốc gia, ví dụ +84, hoặc nhập bên dưới.
utter_number_too_late =
    Đang có một số chờ xác nhận. Nếu muốn dùng số khác, trước tiên bạn hãy chọn “Dùng số khác”.

## Questions that people ask

utter_ask_why =
    Ai nắm được một số điện thoại đều có thể tìm cách chiếm tài khoản. Vì vậy, trước khi gỡ hoặc đổi số, chúng tôi cần chắc chắn đó đúng là bạn. Mỗi bước kiểm tra đều nhằm ngăn người khác vào tài khoản của bạn.
utter_ask_how_long =
    { $journey ->
        [change] Đổi số mất vài phút. Khi mã SMS gửi đến số mới được nhập đúng là xong.
        [unbind] Gỡ số mất vài phút. Khi công cụ bảo mật được xác nhận là xong.
       *[reset] Nếu trả lời câu hỏi, việc đặt lại mất khoảng mười phút. Nếu cần tài liệu, nhân viên sẽ xem xét, thường trong vòng { $review_hours } giờ. Sau khi đặt lại, việc rút tiền tạm dừng trong { $hold_hours } giờ.
    }
utter_ask_is_it_safe =
    Có, bạn yên tâm. Mật khẩu và mã được nhập trong biểu mẫu bảo mật, không nhập vào khung chat, và không nhân viên nào xem được. Số dư của bạn không bị động đến. Hãy kiểm tra thanh địa chỉ có đúng trang web { $brand } không, và đừng đưa mã cho bất kỳ ai.
utter_ask_withdrawals =
    { $journey ->
        [change] Đổi số bằng công cụ bảo mật thì không nhất thiết phải tạm dừng rút tiền. Nếu có tạm dừng, cuối cùng tôi sẽ báo đến khi nào.
        [unbind] Gỡ số bằng công cụ bảo mật thì không nhất thiết phải tạm dừng rút tiền. Nếu có tạm dừng, cuối cùng tôi sẽ báo đến khi nào.
       *[reset] Sau khi đặt lại số, việc rút tiền tạm dừng trong { $hold_hours } giờ. Nhờ đó bạn kịp xử lý nếu có người khác làm việc này. Tiền vẫn nằm trong tài khoản của bạn, và hết giờ thì rút được bình thường. Tôi không rút ngắn thời gian này được.
    }
utter_ask_attempts =
    { $journey ->
        [change] Mỗi mã có một vài lượt nhập, và bạn có thể yêu cầu mã mới. Biểu mẫu cho biết còn bao nhiêu lượt. Nếu một công cụ bảo mật hết lượt, bạn có thể dùng công cụ khác, hoặc quay lại vào ngày mai.
        [unbind] Mỗi mã có một vài lượt nhập, và bạn có thể yêu cầu mã mới. Biểu mẫu cho biết còn bao nhiêu lượt. Nếu một công cụ bảo mật hết lượt, bạn có thể dùng công cụ khác, hoặc quay lại vào ngày mai.
       *[reset] Mỗi tài khoản có { $question_tries } lượt trả lời câu hỏi bảo mật. Bắt đầu lại hay mở cuộc trò chuyện mới không làm tăng số lượt. Hết lượt thì bạn xác minh bằng tài liệu, nên bạn không bao giờ bị khóa hẳn.
    }
utter_ask_questions_about =
    Khi đặt lại số, các câu hỏi xoay quanh chính tài khoản của bạn: ví dụ những coin bạn từng giữ, các lần nạp và rút, hoặc bạn đã dùng tài khoản khi nào và ở đâu. Có { $questions_per_round } câu, một số câu có nhiều đáp án đúng. Bạn cần trả lời đúng tất cả.
utter_ask_documents =
    Chỉ khi đặt lại số mới cần tài liệu. Đó là hai ảnh chụp màn hình. Ảnh thứ nhất là một email cũ từ { $brand } về nạp tiền, rút tiền, đăng ký hoặc đăng nhập, thấy rõ địa chỉ của bạn và nội dung thư. Ảnh thứ hai lấy từ phía bên kia của một lần nạp hoặc rút, có loại coin, số lượng, thời gian, và địa chỉ hoặc TXID. Với ảnh thứ hai, email, trang tra cứu blockchain và lịch sử trong tài khoản { $brand } của bạn không được chấp nhận. Sau đó nhân viên sẽ xem xét.
utter_ask_face =
    Xác minh khuôn mặt chỉ dùng khi đặt lại số, cho tài khoản đã hoàn thành xác minh danh tính cơ bản, và không bắt buộc: bạn gửi tài liệu cũng được. Khi làm bước này, cần đủ sáng, thấy trọn khuôn mặt trong khung hình, không đội mũ, không đeo kính hay khẩu trang. Vẫn có trường hợp cần thêm tài liệu.
utter_ask_cost =
    Hoàn toàn miễn phí. Nếu có ai đòi bạn trả tiền cho việc này, đó không phải chúng tôi.
utter_ask_old_number =
    { $journey ->
        [change] Số cũ vẫn ở trong tài khoản cho đến khi số mới được xác nhận; lúc đó số cũ được thay và nhận một tin nhắn báo. Bạn chỉ cần số cũ nếu chọn nhận mã SMS qua số đó. Nếu bạn làm lại SIM và giữ nguyên số thì không cần đổi gì: hãy nói “dừng lại”.
        [unbind] Số vẫn ở trong tài khoản cho đến khi bạn xác nhận; lúc đó số được gỡ và nhận một tin nhắn báo. Sau này bạn có thể thêm lại.
       *[reset] Đặt lại số không cần đến số cũ. Cuối cùng số cũ sẽ được gỡ khỏi tài khoản. Nếu nhà mạng cấp lại SIM cùng số, bạn cũng có thể đợi rồi dùng mã SMS như trước.
    }
utter_ask_data_privacy =
    Những gì bạn nhập trong biểu mẫu được mã hóa và chỉ dùng cho lần kiểm tra này. Mã, số và địa chỉ bạn gõ trong khung chat được gỡ bỏ trước khi cuộc trò chuyện được lưu.
utter_ask_passkey =
    Passkey (khóa truy cập) là chìa khóa mà thiết bị giữ cho bạn. Bạn chứng minh mình có nó bằng vân tay, khuôn mặt, mã PIN hoặc khóa bảo mật; những thứ này không được gửi cho chúng tôi. Bạn chỉ có passkey ở đây nếu trước đó đã thêm vào tài khoản { $brand }, và nó nằm trên điện thoại, máy tính hoặc khóa bảo mật nơi bạn đã tạo. Tôi mở một trang riêng của chúng tôi cho bước này, vì trình duyệt không cho dùng passkey bên trong trang khác.
utter_ask_authenticator =
    Ứng dụng xác thực hiển thị mã gồm 6 chữ số, cứ 30 giây lại đổi (gọi là TOTP). Google Authenticator và Authy là những ứng dụng như vậy. Bạn hãy mở ứng dụng mà trước đây đã kết nối với { $brand }, tìm tên đó, và dùng mã đang hiển thị lúc này. Ứng dụng xác thực, passkey và mã SMS đều là công cụ bảo mật, còn gọi là 2FA.
utter_ask_puzzle =
    Trước mỗi SMS gửi đến số mới đều có một câu đố ghép hình. Câu đố ngăn máy tự động gửi tin nhắn đến điện thoại của người khác. Bạn kéo mảnh ghép với tốc độ bình thường cho đến khi lấp đầy chỗ trống. Nếu chưa đúng, bạn sẽ có hình mới. Nếu không nhìn rõ hoặc không kéo được, hãy chọn cách khác ở dưới hình: thiết bị của bạn sẽ chạy một phép tính thay cho câu đố.
utter_ask_numbers =
    Đó phải là số di động nhận được SMS, viết kèm mã quốc gia. Số cố định, số internet (VOIP), số miễn cước và số dịch vụ tính phí không được chấp nhận. Hầu hết các quốc gia đều dùng được; danh sách nằm trong biểu mẫu. Nếu số ở nước bạn bắt đầu bằng số 0, hãy bỏ số 0 đó. Mỗi số chỉ dùng cho một tài khoản, và nên là số của riêng bạn.
utter_article =
    { $passage }

    Trích từ bài trợ giúp “{ $article }”, mục “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_article_in_english =
    Hiện các bài trợ giúp của chúng tôi chỉ có tiếng Anh. Phần này phù hợp với câu hỏi của bạn:

    { $passage }

    Trích từ bài trợ giúp “{ $article }”, mục “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_dont_know =
    Điều này tôi không biết và không muốn đoán. Nhân viên hỗ trợ có thể trả lời bạn.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_not_me =
    Trước hết, hãy chặn họ lại. Nếu bạn có email của { $brand } về việc này, hãy mở trang dưới dòng “Không phải bạn?” và xác nhận: tài khoản sẽ được tạm khóa ngay và không ai rút được tiền. Nếu còn đăng nhập được, hãy đổi mật khẩu. Không đưa mã cho ai, và không mở liên kết nào khác từ cuộc gọi hay tin nhắn. Bạn có muốn nhân viên xem cùng không?
    .button-call_human = Gặp nhân viên hỗ trợ
utter_not_me_open =
    Trước hết, hãy chặn họ lại. Trong cuộc trò chuyện này đang có một yêu cầu mở: nếu bạn không phải người bắt đầu, hãy dừng nó ngay. Nếu bạn có email của { $brand } về việc mình không làm, hãy mở trang dưới dòng “Không phải bạn?” và xác nhận: tài khoản sẽ được tạm khóa ngay. Không đưa mã cho ai, và không mở liên kết nào khác từ cuộc gọi hay tin nhắn. Bạn có muốn nhân viên xem cùng không?
    .button-cancel_confirmed = Dừng yêu cầu này
    .button-call_human = Gặp nhân viên hỗ trợ

## What goes wrong on the way, and what if

utter_lost_mailbox =
    Việc này thường khắc phục được. Trước hết hãy tìm đến nhà cung cấp email: trang khôi phục của họ hỏi một địa chỉ khác, một số điện thoại hoặc thiết bị còn đăng nhập. Nếu không nhớ đó là địa chỉ nào, hãy tìm email cũ của { $brand } trên các thiết bị của bạn. Không thể bỏ qua mã gửi qua email, vì mã giữ người lạ ở ngoài tài khoản của bạn. Nếu hộp thư thật sự không còn, hãy yêu cầu gặp nhân viên: họ sẽ cùng bạn xem còn cách nào.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_lost_mailbox_proven =
    Hộp thư của bạn đã được xác nhận cho yêu cầu này, nên chúng ta làm tiếp được. Nhưng tin báo sẽ gửi về đó: hãy sớm lấy lại hộp thư qua nhà cung cấp. Nếu thật sự không còn, nhân viên có thể xem cùng bạn.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_fails_button =
    Không cần nút bấm: bạn viết chữ ghi trên nút là được, ví dụ “có”. Nếu trang bị treo, hãy tải lại; cuộc trò chuyện trở lại như cũ.
utter_fails_form =
    Hãy tải lại trang; cuộc trò chuyện trở lại đúng bước này. Nếu biểu mẫu vẫn không mở, hãy thử trình duyệt khác hoặc tắt trình chặn quảng cáo cho trang này. Trên Telegram, mỗi nút mở một trang chỉ dùng được một lần, nên hãy bấm nút mới nhất.
utter_fails_code =
    Không cần biểu mẫu: bạn viết mã ngay tại đây, mã được gỡ ra trước khi lưu cuộc trò chuyện. Nếu trang bị treo, hãy tải lại; cuộc trò chuyện trở lại như cũ.
utter_fails_camera =
    Hãy cho phép trang này dùng camera trong cài đặt trình duyệt, đóng các chương trình khác đang dùng camera, rồi tải lại trang. Nếu vẫn không được, bạn có thể thử camera điện thoại hoặc gửi tài liệu.
utter_fails_upload =
    Bạn thử lại ở chỗ bên dưới nhé. Tệp phải là ảnh, ví dụ ảnh chụp màn hình PNG hoặc JPEG, không phải PDF. Nếu ảnh lớn, ảnh nhỏ hơn hoặc mạng tốt hơn sẽ giúp được. Bạn cũng có thể gửi bằng trình duyệt khác hoặc điện thoại.
utter_fails_passkey =
    Passkey cần mở một trang riêng: hãy cho phép trình duyệt mở. Dùng thiết bị mà bạn đã tạo passkey và bật khóa màn hình. Nếu vẫn không được và tài khoản có công cụ khác, hãy chọn bên dưới.
utter_fails_puzzle =
    Hãy kéo mảnh ghép từ từ đến khi lấp kín chỗ trống. Nếu không nhìn thấy hoặc không kéo được, hãy chọn cách khác dưới hình: thiết bị của bạn sẽ tính toán thay. Nếu không có hình, hãy tải lại trang.
utter_fails_page =
    Hãy tải lại trang; cuộc trò chuyện trở lại như cũ. Nếu không giúp được, hãy thử trình duyệt hoặc thiết bị khác, hoặc cho tôi biết đó là trang nào và ghi gì.
utter_fails_again =
    Rất tiếc là vẫn chưa được; có thể lỗi ở phía chúng tôi. Bạn có muốn nhân viên xem cùng không? Những gì bạn đã làm đều được giữ. Bạn cũng có thể mở cuộc trò chuyện này bằng trình duyệt khác và thử ở đó.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_what_if_start =
    Trước bước cuối cùng, tài khoản của bạn không có gì thay đổi. Nếu bạn dừng hoặc đóng cửa sổ này, số giữ nguyên, và bạn có thể quay lại hoặc bắt đầu lại. Nếu không làm được bước nào, sẽ có cách khác hoặc nhân viên, bạn không bị kẹt.
utter_what_if_sign_in =
    Nếu mật khẩu chưa đúng, bạn có thể thử lại. Nếu không nhớ, tài liệu sẽ thay thế. Nếu email chưa đúng, bạn có thể quay lại để sửa. Nếu bạn rời đi bây giờ, không có gì thay đổi.
utter_what_if_email_code =
    Nếu mã chưa đúng, bạn có thể thử lại hoặc nhận mã mới. Nếu không thấy mã, hãy xem thư mục thư rác. Nếu không mở được hộp thư nữa, hãy nói với tôi để xem còn cách nào. Nếu bạn rời đi bây giờ, không có gì thay đổi.
utter_what_if_tools =
    Nếu công cụ đó còn dùng được, bạn không cần đặt lại: bạn đổi số bằng công cụ đó. Nếu cũng đã mất, nhân viên sẽ xem yêu cầu của bạn. Cách nào cũng đi tiếp được.
utter_what_if_face =
    Nếu xác minh khuôn mặt không được, bạn có thể thử lại. Nếu hết lượt hoặc không muốn làm, gửi tài liệu cũng được. Nếu cần thêm gì, bạn sẽ được cho biết. Bạn không bị khóa vĩnh viễn.
utter_what_if_questions =
    Nếu có câu trả lời chưa đúng, lượt đó tính là một lần thử, và bạn chọn: thử lại hoặc gửi tài liệu. Sau lần thử cuối, bạn gửi tài liệu, nên không bị khóa vĩnh viễn. Nếu đóng cửa sổ này, bạn sẽ trở lại đúng câu hỏi đó.
utter_what_if_review =
    Nếu những gì bạn gửi chưa đủ, bộ phận xét duyệt sẽ cho biết còn thiếu gì để bạn gửi thêm. Nếu không thể chấp thuận, số giữ nguyên, nhân viên có thể giải thích lý do, và bạn có thể bắt đầu lại. Bạn có thể đóng cửa sổ: bạn sẽ được báo tại đây và qua email.
utter_what_if_new_password =
    Việc đặt lại đã xong, dù sau đây có thế nào. Nếu không kịp tạo mật khẩu ở đây, bạn dùng mục “Quên mật khẩu” ở trang đăng nhập.
utter_what_if_tool =
    Nếu công cụ này không dùng được, hãy dùng công cụ khác đã liên kết với tài khoản. Nếu không công cụ nào dùng được, cần đặt lại thứ đã mất trước. Nếu bạn rời đi bây giờ, số giữ nguyên.
utter_what_if_number =
    Chưa có gì thay đổi cho đến khi mã gửi đến số mới được nhập đúng. Nếu số chưa đúng, hãy nhập số khác. Nếu câu đố không được, sẽ có hình mới hoặc cách khác bên dưới. Nếu không nhận được SMS, hãy gửi lại hoặc dùng số khác.
utter_what_if_done =
    Yêu cầu này đã xong, nên không còn gì có thể trục trặc nữa. Nếu có lúc bạn nhận tin về việc mình không làm, hãy mở trang dưới dòng “Không phải bạn?” và xác nhận: tài khoản sẽ được tạm khóa ngay.

## Not understood

utter_clarify =
    Tôi chưa chắc mình hiểu đúng. Ý bạn có phải là một trong những điều này?
    .button-something_else = Việc khác
utter_pick_one =
    Bạn hãy chọn một trong các mục đó, hoặc nói lại theo cách khác.
utter_rephrase =
    Tôi chưa hiểu. Bạn thử nói ngắn gọn theo cách khác nhé. Bạn có thể hỏi “vì sao cần bước này”, “mất bao lâu”, nói “quay lại” hoặc “dừng lại”, hay yêu cầu gặp nhân viên.
utter_rephrase_no_case =
    Tôi chưa hiểu ý bạn. Bạn thử nói ngắn gọn theo cách khác nhé, ví dụ “tôi bị mất điện thoại” hoặc “tôi muốn đổi số”.
    .button-reset_phone = Tôi mất số điện thoại
    .button-change_phone = Đổi số điện thoại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_offer_human =
    Xin lỗi, tôi không hiểu được ý bạn. Nhân viên có thể tiếp nhận từ đây. Những gì đã làm đến giờ đều được giữ lại.
    .button-call_human = Gặp nhân viên hỗ trợ
utter_explain_consent =
    Nói cách khác: những gì sẽ xảy ra đã ghi ở trên, và tôi chỉ bắt đầu khi bạn đồng ý. Nếu chọn “Để lúc khác”, mọi thứ giữ nguyên.
utter_explain_sign_in =
    Nói cách khác: tôi cần biết đó là tài khoản nào. Email và mật khẩu mà bạn nhớ hãy nhập vào biểu mẫu bên dưới, không viết ở nơi nào khác.
utter_explain_email_code =
    Nói cách khác: hãy tìm email mới nhất của { $brand } trong hộp thư. Nhập 6 chữ số trong đó vào biểu mẫu bên dưới, hoặc viết tại đây.
utter_explain_tools =
    Nói cách khác: ngoài SMS, bạn có gì khác để chứng minh đó là bạn không, như ứng dụng xác thực hoặc passkey? Tôi cần biết bạn còn dùng được không.
utter_explain_review =
    Nói cách khác: phần của bạn đã xong. Giờ nhân viên đang xem, và bạn sẽ được báo tại đây và qua email.
utter_explain_sms_code =
    Nói cách khác: hãy tìm tin nhắn mới nhất của { $brand } trên điện thoại đó. Nhập 6 chữ số trong đó vào biểu mẫu bên dưới, hoặc viết tại đây.
utter_another_way =
    Cũng có cách khác. { $way ->
        [password] Nếu không nhớ mật khẩu, hãy chọn “{ utter_sign_in.button-forgot_password }”, tài liệu sẽ thay thế.
        [email] Hãy gửi mã mới và xem thư mục thư rác, hoặc mở hộp thư trên thiết bị khác.
        [documents] Hãy chọn “{ utter_face.button-choose_documents }”, nhân viên sẽ quyết định.
        [number] Hãy chọn “{ utter_puzzle.button-go_back }” và nhập số thuận tiện hơn.
       *[any] Hãy nói “quay lại” để sửa, “để sau” để làm tiếp lúc khác, hoặc “nhân viên”.
    }
utter_another_way_no_case =
    Ta thử bằng nút bấm nhé. Điều nào gần nhất?
    .button-reset_phone = Tôi mất số điện thoại
    .button-change_phone = Đổi số điện thoại
    .button-unbind_phone = Gỡ số điện thoại
    .button-call_human = Gặp nhân viên hỗ trợ
utter_offer_human_again =
    Tôi vẫn chưa hiểu và không muốn làm mất thời gian của bạn. Để nhân viên tiếp tục với bạn nhé? Không có gì bị mất.
    .button-call_human = Gặp nhân viên hỗ trợ

meaning-reset_phone = Mất số, cần đặt lại
meaning-change_phone = Đổi số điện thoại
meaning-unbind_phone = Gỡ số điện thoại
meaning-code_not_received = Tôi không nhận được mã
meaning-resend_code = Gửi mã mới
meaning-ask_why = Vì sao cần bước này?
meaning-ask_how_long = Mất bao lâu?
meaning-ask_is_it_safe = Có an toàn không?
meaning-ask_withdrawals = Rút tiền thì sao?
meaning-ask_attempts = Có bao nhiêu lượt thử?
meaning-ask_questions_about = Sẽ hỏi những câu gì?
meaning-ask_documents = Cần những tài liệu gì?
meaning-ask_face = Có xác minh khuôn mặt không?
meaning-ask_cost = Có mất phí không?
meaning-ask_old_number = Số cũ của tôi thì sao?
meaning-ask_data_privacy = Dữ liệu của tôi đi đâu?
meaning-ask_status = Đang đến bước nào rồi?
meaning-support_phone_number = Có số điện thoại để gọi không?
meaning-not_me = Tôi không yêu cầu việc này
meaning-account_other = Việc khác về tài khoản
meaning-cancel = Dừng yêu cầu này
meaning-go_back = Quay lại một bước
meaning-start_over = Làm lại từ đầu
meaning-call_human = Gặp nhân viên hỗ trợ
meaning-forgot_password = Tôi quên mật khẩu
meaning-choose_documents = Chuyển sang gửi tài liệu
meaning-documents_ready = Tôi đã gửi hết ảnh tôi có
meaning-language_question = Dùng ngôn ngữ khác
meaning-help = Bạn giúp được gì?
meaning-use_totp = Dùng ứng dụng xác thực
meaning-use_passkey = Dùng passkey
meaning-use_sms = Dùng mã qua SMS
meaning-switch_tool = Dùng công cụ bảo mật khác
meaning-ask_passkey = Passkey là gì?
meaning-ask_authenticator = Ứng dụng xác thực là gì?
meaning-ask_puzzle = Câu đố ghép hình để làm gì?
meaning-ask_numbers = Dùng được những số nào?
meaning-later = Tôi muốn làm tiếp sau
meaning-lost_mailbox = Tôi không mở được hộp thư
meaning-step_fails = Có gì đó không hoạt động
meaning-ask_what_if = Nếu tôi không làm được thì sao?

## What was said just before begins with one of these

lead_in_1 = Tôi nhắc lại: { $said }
lead_in_2 = Trở lại việc này: { $said }
lead_in_3 = Xin nói lại lần nữa: { $said }

## A person takes over, or something failed

utter_hand_off =
    Tôi đang nhờ nhân viên tiếp nhận. Những gì chúng ta đã làm được giữ lại, và nhân viên đọc được.
utter_hand_off_case =
    Tôi đang nhờ nhân viên tiếp nhận. Những gì chúng ta đã làm được giữ lại, và nhân viên đọc được. Mã hồ sơ của bạn là { $case }.
utter_something_failed =
    Phía tôi vừa gặp lỗi. Những gì bạn đã làm được giữ lại. Vui lòng thử lại, hoặc yêu cầu gặp nhân viên.
    .button-call_human = Gặp nhân viên hỗ trợ
