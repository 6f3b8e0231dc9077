# The page of a single step, by itself, in Vietnamese.

step-safe = Chỉ tiếp tục nếu chính bạn mở trang này từ cuộc trò chuyện của bạn với chúng tôi. Không ai khác có lý do đưa bạn đến đây.
step-done-title = Đã xong
step-done = Hãy quay lại khung chat, cuộc trò chuyện tiếp tục ở đó.
step-done-telegram = Hãy quay lại Telegram, cuộc trò chuyện tiếp tục ở đó.
step-over-title = Trang này không còn dùng nữa
step-over = Trang đã được dùng trước đó, hoặc đã hết thời gian. Hãy quay lại khung chat để xem bạn đang ở bước nào.
step-used-up-title = Ở đây đã hết lượt
step-used-up = Hãy quay lại khung chat: ở đó có cách khác cho bạn.
step-refused-title = Bạn không mở được trang này
step-refused = Trang thuộc một tài khoản Telegram khác, hoặc đã mở từ quá lâu. Hãy quay lại khung chat và bấm lại nút đó.
step-close = Đóng trang này
step-close-yourself = Trình duyệt không cho trang này tự đóng. Bạn hãy đóng như các trang khác.

## Faces

face-about = Camera sẽ kiểm tra xem bạn có đúng là người đã hoàn thành xác minh danh tính cơ bản hay không. Bạn sẽ làm lần lượt vài động tác; mất khoảng một phút.
face-tip-camera = Dùng camera hoạt động tốt, đặt ngang tầm mắt.
face-tip-light = Tìm chỗ đủ sáng, ánh sáng ở phía trước chứ không ở phía sau.
face-tip-frame = Giữ trọn khuôn mặt ở giữa khung hình.
face-tip-alone = Chỉ có mình bạn trong khung hình: nếu có thêm khuôn mặt khác, việc xác minh sẽ dừng.
face-tip-bare = Bỏ mũ, kính và khẩu trang.
face-country = Quốc gia cư trú
face-country-choose = Chọn quốc gia
face-country-missing = Hãy chọn quốc gia nơi bạn đang sống.
face-consent = Tôi đồng ý cho chụp ảnh khuôn mặt của tôi và so với ảnh trong phần xác minh danh tính cơ bản của tôi, chỉ cho yêu cầu này. Ảnh được lưu dưới dạng mã hóa, chỉ những người xét duyệt yêu cầu này được xem, và được xóa một thời gian sau khi yêu cầu kết thúc.
face-consent-missing = Nếu bạn không đồng ý, sẽ không có ảnh nào được chụp. Bạn có thể gửi tài liệu trong khung chat.
face-start = Bắt đầu xác minh
face-starting = Đang bật camera
face-checking = Đang kiểm tra
face-instead = Bạn không muốn quay khuôn mặt? Hãy quay lại khung chat và gửi tài liệu.
face-place = Động tác { $n } trên { $of }
face-move-centre = Nhìn thẳng vào camera
face-move-left = Quay đầu sang bên trái của bạn
face-move-right = Quay đầu sang bên phải của bạn
face-move-closer = Lại gần camera hơn
face-move-blink = Nhắm mắt một lát
face-move-smile = Cười thật tươi
face-hint-dark = Hơi tối. Hãy quay về phía có ánh sáng.
face-hint-bright = Quá sáng. Hãy tránh hướng ánh sáng mạnh.
face-hint-none = Không thấy khuôn mặt. Hãy nhìn vào camera.
face-hint-several = Thấy nhiều hơn một khuôn mặt. Chỉ nên có mình bạn trong khung hình.
face-hint-aside = Hãy vào giữa khung hình.
face-hint-far = Bạn ở hơi xa. Hãy lại gần hơn.
face-hint-near = Bạn ở quá gần. Hãy lùi lại một chút.
face-hint-turned = Hãy nhìn thẳng.
face-hint-other = Hãy quay sang phía kia.
face-hint-wait = Chưa thấy. Thêm chút nữa.
face-hint-seen = Tốt. Giữ yên một lát.
face-camera-denied = Trình duyệt không cho trang này dùng camera. Hãy cho phép ở thanh địa chỉ hoặc trong cài đặt của thiết bị, rồi bắt đầu lại.
face-camera-none = Không tìm thấy camera. Hãy kết nối camera, hoặc chọn “Tiếp tục trên điện thoại” trong khung chat.
face-camera-busy = Lúc này không dùng được camera. Hãy đóng các chương trình khác đang dùng camera, rồi bắt đầu lại.
face-camera-missing = Trình duyệt này không cho trang web dùng camera. Hãy mở trang này bằng trình duyệt khác, hoặc chọn “Tiếp tục trên điện thoại” trong khung chat.
face-hosted = Việc xác minh diễn ra trên trang của đối tác chúng tôi. Làm xong ở đó, bạn quay lại đây; kết quả được gửi thẳng đến chúng tôi.
face-hosted-open = Mở trang của đối tác
face-hosted-done = Tôi đã làm xong ở đó

## Passkeys

passkey-page-about = Thiết bị sẽ yêu cầu vân tay, khuôn mặt hoặc mã PIN của bạn. Việc này cho thấy tài khoản là của bạn.
passkey-page-waiting = Hãy làm theo yêu cầu trên thiết bị
passkey-page-checking = Đang kiểm tra
passkey-page-cancelled = Chưa có gì được xác nhận: thao tác bị hủy hoặc mất quá nhiều thời gian. Bạn có thể thử lại.
passkey-page-wrong = Passkey này không thuộc tài khoản. Nếu bạn có nhiều passkey, hãy thử lại với passkey khác.
passkey-page-missing = Ở đây không dùng được passkey. Hãy chọn công cụ khác trong khung chat, hoặc mở khung chat bằng trình duyệt khác hay thiết bị khác.
passkey-page-inside = Telegram không cho trang này dùng passkey. Hãy mở trang trong trình duyệt, hoặc chọn công cụ khác trong khung chat.
passkey-page-outside = Mở trong trình duyệt
