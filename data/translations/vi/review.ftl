# Why people decided as they did, in Vietnamese, as those may read it whom it is about.

review_reason_documents_match = Những gì bạn gửi khớp với tài khoản.
review_reason_face_matches = Khuôn mặt khớp với phần xác minh danh tính cơ bản của tài khoản.
review_reason_other_proof = Chủ tài khoản đã được nhận ra bằng cách khác.
review_reason_nothing_sent = Chưa có gì được gửi.
review_reason_not_readable = Không đọc được những gì đã gửi.
review_reason_incomplete = Có thông tin được yêu cầu nhưng không thấy trong ảnh.
review_reason_wrong_kind = Cần một loại ảnh khác.
review_reason_no_match = Những gì đã gửi không khớp với tài khoản.
review_reason_not_proven = Những gì đã gửi chưa cho thấy tài khoản là của ai.
review_reason_altered = Những gì đã gửi dường như không còn nguyên như lúc chụp.
review_reason_used_elsewhere = Những gì đã gửi thuộc về một yêu cầu khác.
review_reason_no_answer = Những gì được yêu cầu đã không được gửi.
review_reason_unusual = Cần một người nhiều kinh nghiệm hơn xem xét.
review_reason_involved = Cần một người không liên quan xem xét.
review_reason_owner_reported = Chủ tài khoản cho biết mình không phải người yêu cầu.
review_reason_found_later = Có thông tin mới được phát hiện sau khi quyết định.
review_reason_decided_wrongly = Quyết định trước đó là nhầm lẫn.
