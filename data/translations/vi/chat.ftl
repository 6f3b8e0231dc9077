# What the service itself says in a chat, in Vietnamese.

chat_greeting =
    Xin chào. Nếu bạn bị mất số điện thoại hoặc không nhận được mã SMS, tôi có thể giúp bạn vào lại tài khoản { $brand }. Bạn đang gặp chuyện gì?

    Đừng bao giờ viết mật khẩu ở đây, và đừng đưa mã cho bất kỳ ai gọi điện hay nhắn tin cho bạn.
    .button-reset_phone = Tôi mất số điện thoại
    .button-change_phone = Đổi số điện thoại
    .button-call_human = Gặp nhân viên hỗ trợ

chat_answered = Đã trả lời câu { $n } trên { $of }

chat_running_out =
    Yêu cầu này còn mở thêm { $minutes } phút. Sau đó nó tự kết thúc và không có gì thay đổi. Nếu chưa kịp, bạn có thể bắt đầu lại bất cứ lúc nào.

# What was typed and must not stay in a chat

chat_seed_dropped =
    Đoạn vừa rồi trông giống cụm từ khôi phục hoặc khóa riêng tư của ví. Nó đã được gỡ khỏi tin nhắn và không được lưu ở đâu cả, kể cả dưới dạng mã hóa. Tuy vậy, ai đã nhìn thấy nó đều có thể lấy coin: nếu có khả năng người khác đã thấy, bạn hãy tạo ví mới và chuyển tiền sang đó ngay. Không ai ở { $brand } hỏi cụm từ này. Hãy ghi cụm từ mới ra giấy, và đừng gõ nó ở bất cứ đâu.
chat_password_dropped =
    Đoạn vừa rồi trông giống mật khẩu. Nó đã được gỡ khỏi tin nhắn, không được lưu ở đâu và không được dùng. Nếu đó là mật khẩu thật, bạn hãy đổi ngay khi vào lại được tài khoản. Mật khẩu chỉ nhập trong các biểu mẫu mở ra ở đây, không nhập vào khung chat.
chat_card_dropped =
    Đoạn vừa rồi trông giống số thẻ ngân hàng. Nó đã được gỡ khỏi tin nhắn và không được lưu ở đâu. Ở đây không có khoản nào phải trả bằng thẻ. Nếu có người bảo bạn viết số thẻ, đó không phải { $brand }: bạn hãy nhờ ngân hàng khóa thẻ.
chat_document_dropped =
    Đoạn vừa rồi trông giống số giấy tờ tùy thân. Nó đã được gỡ khỏi tin nhắn và không được lưu ở đâu. Bạn không cần viết số đó ở đây; nếu cần tài liệu, bạn sẽ được hướng dẫn gửi.
chat_code_discarded =
    Bước này không cần mã. Mã trong tin nhắn của bạn đã bị hủy; nếu đó là mã được gửi cho yêu cầu này, nó không còn dùng được. Đừng đưa mã cho bất kỳ ai hỏi bạn.
chat_code_not_used =
    Mã đã được gỡ khỏi tin nhắn và không được dùng: nhân viên ở đây không bao giờ cần mã của bạn. Vui lòng chỉ nhập mã trong biểu mẫu phía trên.

# The assistant is late or failed

chat_late =
    Lúc này trợ lý trả lời hơi chậm. Tin nhắn của bạn đã được giữ lại, và câu trả lời sẽ hiện ở đây ngay khi có; bạn không cần gửi lại.
    .system-call_human = Gặp nhân viên hỗ trợ
chat_late_news =
    Thông tin bạn nhập đã được ghi nhận, nhưng lúc này trợ lý hơi chậm. Trợ lý sẽ tiếp tục ở đây ngay khi có thể; không có gì bị mất.
    .system-call_human = Gặp nhân viên hỗ trợ
chat_turn_failed =
    Phía chúng tôi gặp lỗi nên tôi chưa trả lời được tin nhắn đó. Tin nhắn vẫn được giữ lại. Bạn hãy hỏi “đang ở bước nào” để biết mình đang ở đâu, nói lại theo cách khác, hoặc gặp nhân viên.
    .system-call_human = Gặp nhân viên hỗ trợ
chat_event_not_shown = Nội dung ở vị trí này tạm thời không hiển thị được. Đây là lỗi phía chúng tôi và chúng tôi đã được báo. Những phần sau không bị ảnh hưởng.
chat_not_understood =
    Tôi chưa hiểu ý bạn. Bạn hãy nói lại theo cách khác, hoặc gặp nhân viên.
    .system-call_human = Gặp nhân viên hỗ trợ

# The queue

chat_handed_off =
    Bạn đã vào hàng chờ gặp nhân viên. Mã hồ sơ của bạn là { $reference }. { $position ->
        [1] Bạn là người tiếp theo.
       *[other] Bạn đang ở vị trí số { $position }.
    } { $outlook ->
        [known] { $least ->
            [0] Những người trước chờ tối đa { $most } phút.
           *[other] Những người trước chờ từ { $least } đến { $most } phút.
        }
        [closed] Giờ này chưa có nhân viên trực. Chỗ của bạn được giữ, và nhân viên sẽ đến khi mở cửa lại.
       *[unknown] Tôi chưa biết sẽ mất bao lâu.
    } Cuộc trò chuyện vẫn mở: bạn có thể rời đi rồi quay lại, và mọi điều bạn viết ở đây được giữ cho nhân viên tiếp nhận.
    .system-back_to_assistant = Quay lại với trợ lý
    .system-notify_me = Báo cho tôi sau
chat_queue_kept =
    Tin nhắn của bạn được giữ cho nhân viên tiếp nhận. { $position ->
        [1] Bạn là người tiếp theo.
       *[other] Bạn đang ở vị trí số { $position }.
    }
    .system-back_to_assistant = Quay lại với trợ lý
chat_reopened =
    Bạn đã trở lại hàng chờ gặp nhân viên, với mã { $reference }. { $position ->
        [1] Bạn là người tiếp theo.
       *[other] Bạn đang ở vị trí số { $position }.
    } Chúng tôi sẽ hỏi trước nhân viên đã trò chuyện với bạn.
    .system-back_to_assistant = Quay lại với trợ lý
    .system-notify_me = Báo cho tôi sau
chat_requeued =
    { $name } tạm thời không thể tiếp tục hỗ trợ bạn. Bạn trở lại hàng chờ, đúng vị trí trước đó. { $position ->
        [1] Bạn là người tiếp theo.
       *[other] Bạn đang ở vị trí số { $position }.
    } Không có gì bị mất.
    .system-back_to_assistant = Quay lại với trợ lý
    .system-notify_me = Báo cho tôi sau
chat_handed_back =
    Bạn đang trò chuyện lại với trợ lý. { $n ->
        [0] Không có việc gì đang dở. Bạn cần gì, hãy cho tôi biết.
       *[other] Chúng ta đang ở bước { $n } trên { $of }: { $step }.
    }
chat_notify_by_mail = Khi có người trả lời ở đây, bạn sẽ nhận email ở địa chỉ của tài khoản. Bạn có thể đóng cửa sổ này.
chat_notify_by_telegram = Bạn hãy tiếp tục trong Telegram: khi có người trả lời, bạn sẽ được báo ở đó.
chat_notify_here = Khi có người trả lời, bạn sẽ thấy ở đây. Trong lúc chờ, bạn có thể rời cuộc trò chuyện này.
chat_notify_come_back = Bạn có thể đóng cửa sổ này rồi quay lại sau: chỗ của bạn được giữ, và câu trả lời sẽ có ở đây. Tôi chưa có địa chỉ nào được xác nhận là của bạn, nên không thể gửi thư cho bạn.
chat_notify_not_needed = Lúc này bạn không chờ ai cả.
chat_queue_case_moved =
    Yêu cầu của bạn đã có bước tiếp theo. Trợ lý có thể tiếp tục với bạn ngay; hoặc bạn cứ ở lại hàng chờ gặp nhân viên, không có gì bị mất.
    .system-back_to_assistant = Quay lại với trợ lý

chat_review_approved = Yêu cầu của bạn đã được chấp thuận. Số di động đã được gỡ khỏi tài khoản, và để bảo vệ bạn, việc rút tiền tạm dừng một thời gian; email chúng tôi đã gửi cho biết đến khi nào. Bạn hãy đăng nhập để liên kết số mới và một công cụ bảo mật thứ hai.
chat_review_rejected = Nhân viên đã xem yêu cầu của bạn và chưa thể chấp thuận. Số điện thoại của bạn không thay đổi. Nếu có thêm bằng chứng, bạn có thể bắt đầu lại.
chat_review_more = Nhân viên đã xem yêu cầu của bạn và cần bạn gửi thêm để quyết định. Những gì còn thiếu được ghi bên dưới: bạn gửi tại đây.
chat_review_superseded = Từ lúc bạn bắt đầu, tài khoản đã có thay đổi, nên yêu cầu này được đóng lại. Nó không làm thay đổi số điện thoại của bạn.
chat_review_reversed = Nhân viên có lý do để nghi ngờ rằng yêu cầu này không phải do chủ tài khoản đưa ra. Để bảo vệ chủ tài khoản, tài khoản đã được tạm khóa và không ai rút được tiền; nhân viên sẽ quyết định bước tiếp theo. Nếu chính bạn đã yêu cầu, hãy cho biết tại đây.

# The language

chat_language_set = Từ giờ tôi viết cho bạn bằng: { $language }.
chat_language_followed =
    Tôi thấy bạn viết bằng ngôn ngữ khác, nên ta tiếp tục bằng: { $language }. Bạn có thể đổi ngôn ngữ bất cứ lúc nào: hãy viết tên ngôn ngữ, hoặc chọn trong menu.
# A button: to this language, from another
chat_language_back = Quay lại tiếng Việt
chat_language_not_spoken =
    Tôi không nói được ngôn ngữ đó. Đây là những ngôn ngữ tôi biết: bạn hãy chọn một, hoặc viết tên ngôn ngữ. Có thể nhân viên sẽ giúp được bạn bằng ngôn ngữ của bạn.

# Going on elsewhere

chat_continued_telegram =
    Cuộc trò chuyện này giờ tiếp tục cả trong Telegram. Bạn viết ở đó hay ở đây đều thuộc cùng một hồ sơ. Nếu đó không phải bạn, hãy nói ngay “không phải tôi”.
chat_continued_web =
    Cuộc trò chuyện này giờ mở cả trong trình duyệt. Bạn viết ở đó hay ở đây đều thuộc cùng một hồ sơ. Nếu đó không phải bạn, hãy nói ngay “không phải tôi”.
chat_linked =
    Bạn đã đăng nhập: sàn đã xác nhận bạn là ai. Bạn có thể tiếp tục ở đây.

# Pictures that were sent and not taken, by what is wrong with them

evidence_not_wanted = Bước này không cần ảnh nên ảnh không được lưu. Khi cần, bạn sẽ được nhắc ngay tại đây.
evidence_empty = Tệp này trống. Vui lòng gửi lại.
evidence_too_large =
    Ảnh quá lớn: chỉ nhận được tối đa { $megabytes } MB. Ảnh chụp màn hình thường nhẹ hơn nhiều so với ảnh dùng máy chụp lại màn hình.
evidence_not_a_picture = Định dạng này không nhận được. Vui lòng gửi ảnh chụp màn hình hoặc ảnh chụp dạng PNG, JPEG, WebP hay HEIC.
evidence_video = Đây là video. Vui lòng gửi ảnh: ảnh chụp màn hình, hoặc ảnh chụp lại màn hình.
evidence_animated = Đây là ảnh động. Vui lòng gửi ảnh tĩnh: ảnh chụp màn hình, hoặc ảnh chụp lại màn hình.
evidence_damaged = Không mở được ảnh này: ảnh bị hỏng hoặc chưa tải lên hết. Vui lòng chụp màn hình lại rồi gửi.
evidence_too_slow = Mở ảnh này mất quá nhiều thời gian nên ảnh không được nhận. Vui lòng gửi ảnh nhỏ hơn: ảnh chụp màn hình bình thường, hoặc ảnh chụp ở độ phân giải thấp hơn.
evidence_too_many_pixels = Ảnh này có kích thước vượt mức nhận được. Vui lòng chỉ chụp phần cần thấy, không ghép nhiều màn hình vào một ảnh.
evidence_too_small = Ảnh này quá nhỏ nên không đọc được. Vui lòng gửi ảnh chụp màn hình gốc, không gửi ảnh xem trước.
evidence_same_file = Ảnh này đã có trong hồ sơ của bạn nên không được thêm lần nữa. Nếu cần ảnh khác, vui lòng gửi ảnh khác.
evidence_infected = Tệp này không được nhận: phần mềm quét virus phát hiện có vấn đề trong tệp. Vui lòng chụp màn hình lại rồi gửi.
evidence_not_scanned = Lúc này chưa quét virus cho ảnh được nên ảnh chưa được nhận. Vui lòng gửi lại sau vài phút.
evidence_too_many = Ở đây đã đủ số ảnh có thể xem, nên ảnh này không được lưu. Nếu còn thiếu gì, hãy cho biết tại đây, hoặc yêu cầu gặp nhân viên.

# What a first look by machine says of a picture. It decides nothing, and says nothing of the account.

reading_flawed =
    Đó chỉ là những gì máy thấy khi xem qua. Bạn có thể gửi ảnh khác, hoặc giữ ảnh này: nhân viên xem mọi ảnh bạn gửi, và họ là người quyết định.
    .system-send_another = Gửi ảnh khác
    .system-send_anyway = Giữ ảnh này
reading_send_another = Vậy bạn gửi ảnh khác tại đây, giống như lần đầu. Ảnh đã gửi vẫn nằm trong hồ sơ và không gây bất lợi gì.
reading_kept = Ảnh được giữ nguyên. Người quyết định sẽ xem ảnh, và hỏi lại nếu cần thêm.

reading_example_history_email = Ví dụ ảnh chụp email đạt yêu cầu
reading_example_counterparty_record = Ví dụ ảnh chụp giao dịch đạt yêu cầu

reading_flaw_too_small = Chữ quá nhỏ nên không đọc được. Vui lòng gửi ảnh gốc, không gửi bản đã thu nhỏ.
reading_flaw_no_text = Không thấy chữ nào đọc được. Có thể ảnh bị mờ, tối hoặc trống.
reading_flaw_kind_unclear = Ảnh không giống email từ { $brand }, cũng không giống thông tin một giao dịch.
reading_flaw_not_our_mail = Ảnh giống email của nơi khác. Cần email do { $brand } gửi cho bạn.
reading_flaw_no_mail = Ảnh không giống email. Cần một email do { $brand } gửi cho bạn, đang mở trong hộp thư của bạn.
reading_flaw_mail_not_of_these = Email cần nói về nạp tiền, rút tiền, đăng ký hoặc đăng nhập. Email này dường như nói về việc khác.
reading_flaw_address_not_visible = Không thấy địa chỉ email của bạn. Nhiều hộp thư chỉ hiện địa chỉ khi bạn mở phần chi tiết bên cạnh “tới tôi”.
reading_flaw_body_not_visible = Không thấy nội dung thư, chỉ thấy phần đầu thư.
reading_flaw_from_email = Ảnh giống một email. Ở đây cần chính bản ghi giao dịch: hãy mở ứng dụng hoặc trang web phía bên kia và chụp màn hình ở đó.
reading_flaw_block_explorer = Ảnh giống trang tra cứu blockchain, nơi ai cũng mở được. Cần bản ghi trong ứng dụng hoặc trên trang web phía bên kia.
reading_flaw_own_record = Ảnh giống lịch sử trong tài khoản { $brand } của bạn. Cần bản ghi ở phía bên kia: nơi bạn đã gửi coin đi, hoặc nơi coin đến.
reading_flaw_coin_missing = Không thấy tên loại coin.
reading_flaw_amount_missing = Không thấy số lượng.
reading_flaw_time_missing = Không thấy thời gian giao dịch.
reading_flaw_address_or_txid_missing = Không thấy địa chỉ, cũng không thấy TXID.
reading_flaw_truncated = Địa chỉ và TXID bị rút gọn. Hãy mở phần chi tiết giao dịch, nơi hiển thị đầy đủ một trong hai.

# What it could see, whatever it says

reading_seen_own_mail = email từ { $brand }
reading_seen_subject_deposit = về nạp tiền
reading_seen_subject_withdrawal = về rút tiền
reading_seen_subject_sign_up = về việc đăng ký
reading_seen_subject_log_in = về đăng nhập
reading_seen_address = địa chỉ email
reading_seen_body = nội dung thư
reading_seen_coin = loại coin
reading_seen_amount = số lượng
reading_seen_time = thời gian
reading_seen_transfer = địa chỉ hoặc TXID

# What people are asked to send, and what has to be seen in it

document_history_email = Một email cũ từ { $brand }
    .shows-kind = thư nói về nạp tiền, rút tiền, đăng ký hoặc đăng nhập
    .shows-address = địa chỉ email của bạn
    .shows-body = nội dung thư
document_counterparty_record = Một lần nạp hoặc rút, chụp từ phía bên kia
    .shows-coin = loại coin và số lượng
    .shows-time = thời gian
    .shows-address = địa chỉ hoặc TXID
    .shows-source = ứng dụng hoặc trang web nơi bạn đã gửi đi hoặc nhận về; không phải email, trang tra cứu blockchain hay tài khoản { $brand } của chính bạn
