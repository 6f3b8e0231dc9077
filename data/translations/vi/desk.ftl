# Canned responses of the agents' desk, in Vietnamese.

canned_greeting = Xin chào, tôi là { $agent }. Tôi đã đọc những gì được trao đổi ở đây. Bạn đợi tôi một chút nhé.
    .title = Lời chào
canned_reference = Mã cuộc trò chuyện của bạn là { $reference }. Bạn hãy giữ mã này: nhờ nó, bạn và chúng tôi tìm lại được cuộc trò chuyện.
    .title = Mã cuộc trò chuyện
canned_case = Mã hồ sơ của bạn là { $case_id }. Bạn có thể quay lại với mã này bất cứ lúc nào.
    .title = Mã hồ sơ
canned_review_due = Hồ sơ { $case_id } của bạn đang ở bộ phận xét duyệt. Chậm nhất { $due } sẽ có quyết định, và bạn được báo tại đây.
    .title = Khi nào xét duyệt xong
canned_no_secrets = Vui lòng không viết mật khẩu, mã hay cụm từ khôi phục ở đây. Không ai ở { $brand } hỏi những thứ đó khi trò chuyện. Bạn chỉ dùng các biểu mẫu mở ra trong cửa sổ này.
    .title = Không viết bí mật trong chat
canned_form = Bạn vui lòng tiếp tục trong biểu mẫu phía trên. Những gì bạn nhập ở đó, không ai ở đây nhìn thấy.
    .title = Tiếp tục trong biểu mẫu
canned_documents = Lúc này cần ảnh chụp màn hình: một email cũ từ { $brand } thấy rõ địa chỉ của bạn, và bản ghi một lần nạp hoặc rút ở phía bên kia.
    .title = Cần tài liệu nào
canned_hold = Sau khi đặt lại số, việc rút tiền tạm dừng một thời gian. Hết giờ thì rút được bình thường, và không ai rút ngắn thời gian này được.
    .title = Vì sao tạm dừng rút tiền
canned_still_there = Bạn còn ở đó không? Bạn cứ từ từ: cuộc trò chuyện vẫn mở, và tôi sẽ thấy khi bạn quay lại.
    .title = Còn ở đó không?
canned_closing = Rất vui vì mọi việc đã ổn. Nếu trong vòng một ngày có vấn đề gì, bạn cứ nhắn ở đây, tin nhắn sẽ đến lại chúng tôi.
    .title = Kết thúc
