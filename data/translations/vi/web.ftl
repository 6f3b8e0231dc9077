# The chat widget's own words, in Vietnamese. $brand is the exchange's name.

## The launcher on the host page

launcher-label = Chat hỗ trợ
launcher-unread = tin chưa đọc: { $count }

## Header

title = Hỗ trợ { $brand }
owner-bot = Trợ lý
owner-queue = Đang chờ nhân viên
owner-agent = { $name }, bộ phận hỗ trợ
owner-agent-unnamed = Bộ phận hỗ trợ
close = Đóng khung chat
menu = Tùy chọn khác
menu-person = Gặp nhân viên hỗ trợ
menu-language = Ngôn ngữ
menu-new = Bắt đầu cuộc trò chuyện mới
menu-telegram = Tiếp tục trong Telegram
language-title = Bạn muốn trò chuyện bằng ngôn ngữ nào?
new-title = Bắt đầu lại từ đầu?
new-body = Bạn sẽ không còn thấy cuộc trò chuyện này ở đây. Những lượt đã dùng vẫn tính là đã dùng.
new-confirm = Bắt đầu cuộc trò chuyện mới
cancel = Hủy

## Progress and case

progress = Tiến trình
progress-now = Bước { $n } trên { $of }: { $title }
progress-all-done = Đã xong cả { $of } bước
progress-show = Xem tất cả các bước
progress-done = đã xong
progress-current = đang làm
progress-todo = chưa làm
case = Hồ sơ
case-reset = Đặt lại số
case-change = Đổi số
case-unbind = Hủy liên kết số
case-copy = Sao chép mã hồ sơ { $id }
case-copied = Đã sao chép mã hồ sơ
case-state-open = Đang mở
case-state-in_review = Đang xét duyệt
case-state-more_info = Đang chờ bạn
case-state-completed = Hoàn tất
case-state-rejected = Không được chấp thuận
case-state-expired = Hết hạn
case-state-cancelled = Đã dừng
case-line-open = Hồ sơ { $id } đang mở. Hãy giữ mã này để bạn và chúng tôi tìm lại được yêu cầu.
case-line-in_review = Hồ sơ { $id } đang ở bộ phận xét duyệt.
case-line-more_info = Hồ sơ { $id } cần bạn gửi thêm thông tin.
case-line-completed-title = Đã xong
case-line-completed = Hồ sơ { $id } đã hoàn tất.
case-line-rejected = Hồ sơ { $id } không được chấp thuận.
case-line-expired = Hồ sơ { $id } đã hết hạn. Bạn có thể bắt đầu lại bất cứ lúc nào.
case-line-cancelled = Hồ sơ { $id } đã dừng. Không có gì thay đổi.

## Messages

log = Cuộc trò chuyện
author-user = Bạn
author-assistant = Trợ lý
author-agent = { $name }, bộ phận hỗ trợ
author-agent-unnamed = Bộ phận hỗ trợ
author-system = Thông báo
via-telegram = qua Telegram
typing = { $name } đang viết
loading = Đang mở cuộc trò chuyện của bạn
jump = Tin mới nhất
jump-count = { $count } tin mới
sending = Đang gửi
sent = Đã gửi
queued = Đang chờ kết nối
failed = Chưa gửi được
retry = Gửi lại
remove = Xóa
today = Hôm nay
yesterday = Hôm qua
chosen = { $title } (bạn đã chọn)
note-upload-accepted = Đã nhận: { $item }
note-upload-read = Xem qua ảnh, máy thấy: { $seen }. Nhân viên cũng sẽ xem ảnh.
note-upload-unread = Máy không đọc được ảnh này. Không sao cả: nhân viên sẽ xem.
note-upload-flawed = Xem qua thì ảnh này có thể chưa đạt:
note-upload-refused = Chưa dùng được: { $item }
csat-title = Bạn thấy việc hỗ trợ thế nào?
csat-worst = rất tệ
csat-best = rất tốt
csat-comment = Góp ý thêm (không bắt buộc)
csat-send = Gửi đánh giá
csat-pick = Hãy chọn một số từ 1 đến 5.
csat-thanks = Cảm ơn bạn, góp ý này giúp ích cho chúng tôi.
note-unknown = Có nội dung mà phiên bản chat này không hiển thị được. Hãy tải lại trang, hoặc yêu cầu gặp nhân viên.
owner-line-bot = Bạn đang trò chuyện với trợ lý.
owner-line-queue = Nhân viên sẽ tiếp nhận cuộc trò chuyện này.
owner-line-agent = { $name } từ bộ phận hỗ trợ đã tham gia.
owner-line-agent-unnamed = Một nhân viên từ bộ phận hỗ trợ đã tham gia.

## Questions

question-n = Câu { $n } trên { $of }
question-one = Chọn một đáp án
question-many = Chọn mọi đáp án đúng
question-submit = Trả lời
question-line-answered = Câu { $n } trên { $of }, đã trả lời
question-line-again = Câu { $n } trên { $of }, hiện lại bên dưới
question-line-closed = Câu { $n } trên { $of }, đã đóng
question-documents = Tôi muốn gửi tài liệu
text-documents = Tôi muốn gửi tài liệu thay cho trả lời câu hỏi

## Secure forms

secure-title = Biểu mẫu bảo mật
secure-title-sign_in = Đăng nhập tài khoản của bạn
secure-title-email_code = Nhập mã trong email
secure-title-sms_code = Nhập mã trong SMS
secure-title-totp = Nhập mã từ ứng dụng xác thực
secure-title-new_number = Số mới của bạn
secure-title-puzzle = Kéo mảnh ghép vào đúng chỗ
secure-title-face = Xác minh khuôn mặt
secure-title-passkey = Xác nhận bằng passkey
secure-title-new_password = Tạo mật khẩu mới
secure-origin = Biểu mẫu này thuộc { $host }. Nhân viên của chúng tôi không bao giờ hỏi bạn những gì nhập ở đây.
secure-submit = Tiếp tục
secure-sending = Đang kiểm tra
secure-show = Hiện mật khẩu
secure-hide = Ẩn mật khẩu
secure-code-hint = Bạn cũng có thể gõ mã trong khung chat.
secure-number-hint = Bạn cũng có thể gõ số trong khung chat, kèm mã quốc gia.
secure-other-tool = Dùng công cụ khác
secure-resend = Gửi mã mới
text-resend = gửi lại mã cho tôi
secure-minutes = Còn mở trong { $minutes } phút
secure-hours = Còn mở trong { $hours } giờ
secure-last-minute = Còn mở chưa đầy một phút
secure-expired = Biểu mẫu này đã hết thời gian. Hãy yêu cầu biểu mẫu mới, nó sẽ hiện bên dưới.
secure-renew = Yêu cầu biểu mẫu mới
text-renew = cho tôi xem lại biểu mẫu
text-other-tool = tôi muốn dùng công cụ khác
secure-line-done = { $title }: đã xong
secure-line-again = { $title }: hiện lại bên dưới
secure-line-closed = { $title }: đã đóng
secure-unsupported = Bước này cần một thứ mà phiên bản chat này không hiển thị được. Hãy yêu cầu gặp nhân viên để được giúp tiếp.
secure-foreign = Biểu mẫu này không thuộc { $host } nên không được mở.
secure-empty = Vui lòng điền: { $label }
secure-code-digits = Mã gồm 6 chữ số.
attempts = { $count ->
    [0] Đã hết lượt.
   *[other] Còn { $count } lượt.
}
choose = Chọn …
new-tab = (mở trong thẻ mới)

## Pictures

upload-item = Một ảnh
upload-item-picture = Một ảnh
upload-item-history_email = Một email cũ từ { $brand }
upload-item-counterparty_record = Một lần nạp hoặc rút, chụp từ phía bên kia
upload-shows = Trong ảnh cần thấy rõ:
upload-pick = Chọn ảnh
upload-pick-more = Thêm ảnh khác
upload-camera = Chụp ảnh
upload-drop = Hoặc kéo thả, hoặc dán ảnh vào đây.
upload-limits = PNG, JPEG, WebP hoặc HEIC, tối đa { $megabytes } MB. Thông tin về nơi chụp và máy chụp sẽ được xóa.
upload-preview = Xem trước { $name }
upload-no-preview = Không xem trước được ở đây
upload-waiting = Đang chờ
upload-sending = Đã gửi { $percent }%
upload-paused = Mất kết nối. Khi có mạng lại, ảnh sẽ gửi tiếp từ { $percent }%.
upload-checking = Đang kiểm tra
upload-taken = Đã nhận
upload-refused = Không nhận được
upload-failed = Chưa gửi được
upload-cancel = Hủy { $name }
upload-again = Thử lại
upload-remove = Xóa { $name }
upload-lost = { $count } ảnh chưa tải lên xong khi bạn rời trang này nên không được lưu.
upload-lost-again = Gửi lại
upload-too-large = Ảnh quá lớn: chỉ nhận được tối đa { $megabytes } MB.
upload-not-a-picture = Định dạng này không nhận được.
upload-line-done = { $title }: đã đóng
upload-line-again = { $title }: hiện lại bên dưới
upload-bar = Tiến trình của { $name }

## Passkey

face-explain = Một trang của chúng tôi sẽ mở trong thẻ mới và dùng camera của bạn. Làm xong, bạn quay lại đây: cuộc trò chuyện sẽ tự tiếp tục.
face-open = Mở xác minh khuôn mặt
face-waiting = Đang chờ xác minh khuôn mặt ở thẻ bên kia
passkey-explain = Một trang của chúng tôi sẽ mở trong thẻ mới, nơi thiết bị yêu cầu vân tay, khuôn mặt hoặc mã PIN của bạn. Làm xong, bạn quay lại đây: cuộc trò chuyện sẽ tự tiếp tục.
passkey-open = Xác nhận bằng passkey
passkey-open-again = Mở lại trang đó
passkey-waiting = Đang chờ passkey của bạn ở thẻ bên kia
passkey-elsewhere = Passkey nằm trên điện thoại? Bạn vẫn mở trang ở đây: trình duyệt sẽ hiện một mã để quét.

## The page of a single step

step-loading = Vui lòng đợi một chút
step-resend-hint = Chưa nhận được mã? Bạn hãy yêu cầu mã mới trong khung chat; trang này cũng nhận mã đó.
step-expired = Biểu mẫu này đã hết thời gian. Hãy quay lại khung chat và yêu cầu biểu mẫu mới.

## Between here and Telegram

hand-over-body = Cuộc trò chuyện sẽ tiếp tục trong Telegram, với mọi điều đã nói đến giờ. Ở đây vẫn mở như cũ.
hand-over-loading = Đang tạo liên kết
hand-over-once = Liên kết dùng được một lần, trong { $minutes } phút. Hãy giữ riêng cho mình: ai mở liên kết sẽ vào được cuộc trò chuyện của bạn.
hand-over-over = Liên kết đã hết thời gian.
hand-over-again = Tạo liên kết mới
hand-over-open = Mở Telegram
hand-over-scan = Hoặc dùng điện thoại quét mã này
hand-over-picture = Mã chứa liên kết
hand-over-close = Đóng
gate-link-title = Kết nối tài khoản với cuộc trò chuyện Telegram của bạn?
gate-link = Khi đó, cuộc trò chuyện trong Telegram nhận ra bạn như trang web này, và có thể cùng bạn đổi số.
gate-link-yes = Kết nối tài khoản của tôi
gate-link-no = Không kết nối
gate-continue-title = Tiếp tục ở đây cuộc trò chuyện bạn đã bắt đầu trong Telegram?
gate-continue = Cuộc trò chuyện mở ở đây với mọi điều đã nói đến giờ, và vẫn mở trong Telegram.
gate-continue-yes = Tiếp tục ở đây
gate-continue-no = Để lúc khác
gate-replaces = Trình duyệt này đang có một cuộc trò chuyện khác. Cuộc trò chuyện đó sẽ không hiện ở đây nữa; ở những nơi khác, nó vẫn còn.
gate-warning = Chỉ tiếp tục nếu chính bạn mở liên kết này từ cuộc trò chuyện của mình. Nếu người khác gửi cho bạn, hãy dừng lại ở đây.
gate-done-title = Đã kết nối
gate-done = Hãy quay lại Telegram, cuộc trò chuyện tiếp tục ở đó.
gate-close = Đóng
gate-stay = Xem cuộc trò chuyện trong trình duyệt này
gate-over-title = Liên kết này không còn dùng được
gate-over = Mỗi liên kết chỉ dùng được một lần, trong vài phút. Hãy yêu cầu liên kết mới trong Telegram.
gate-other-title = Cuộc trò chuyện này thuộc tài khoản khác
gate-other = Không có gì thay đổi. Hãy đăng nhập bằng tài khoản đó, hoặc bắt đầu cuộc trò chuyện mới trong Telegram.
gate-nobody-title = Hãy đăng nhập trước
gate-nobody = Chưa có ai đăng nhập trên trang web này. Hãy đăng nhập trước, rồi mở lại liên kết.
gate-unsigned = Không xác nhận được phiên đăng nhập của bạn. Hãy đăng nhập lại, rồi mở lại liên kết.

## Going on with one step on a phone

phone-start = Tiếp tục trên điện thoại
phone-title = Tiếp tục trên điện thoại của bạn
phone-what = { $title }. Chỉ phần này chuyển sang điện thoại; cuộc trò chuyện vẫn ở đây.
phone-loading = Đang tạo mã
phone-scan = Dùng camera điện thoại quét mã này. Mã dùng được một lần và đổi mới sau mỗi hai phút.
phone-picture = Mã mở bước này trên điện thoại của bạn
phone-copy = Sao chép liên kết
phone-copied = Đã sao chép liên kết. Hãy mở trên điện thoại của bạn, và không gửi cho ai.
phone-compare = Điện thoại của bạn có hiện số này không?
phone-opened-on = Mở trên: { $device }
phone-yes = Có, đúng là { $number }
phone-no = Không, máy tôi hiện số khác
phone-connected = Điện thoại đã kết nối. Hãy tiếp tục trên đó; những gì bạn gửi sẽ hiện ở đây.
phone-done = Đã xong trên điện thoại.
phone-cancelled = Việc này đã dừng. Không thể gửi thêm gì từ điện thoại.
phone-timed_out = Đã hết thời gian. Hãy tạo mã mới, hoặc tiếp tục ở đây.
phone-again = Tạo mã mới
phone-stop = Dừng
phone-back = Tiếp tục ở đây
phone-close = Đóng
phone-page-number = Số của bạn
phone-page-wait = Hãy so số này với số trên màn hình kia, rồi xác nhận ở đó.
phone-page-started = Bắt đầu trên: { $device }
phone-page-country = Bắt đầu tại: { $country }
phone-page-warning = Đó có phải bạn không? Nếu có người gửi mã này cho bạn hoặc bảo bạn quét, hãy dừng lại ở đây.
phone-page-stop = Dừng lại, không phải tôi
phone-page-finished = Tôi đã làm xong
phone-page-unknown = một thiết bị chúng tôi không nhận ra

## Puzzle

puzzle-how = Di chuyển mảnh ghép đến khi lấp đầy chỗ trống: kéo mảnh ghép, chạm vào chỗ trống, hoặc dùng thanh trượt và các mũi tên.
puzzle-loading = Đang tải hình
puzzle-load-failed = Không hiển thị được hình.
puzzle-slider = Vị trí mảnh ghép
puzzle-position = { $x } trên { $of }
puzzle-left = Sang trái một chút
puzzle-right = Sang phải một chút
puzzle-confirm = Xác nhận
puzzle-not-moved = Mảnh ghép chưa được di chuyển.
puzzle-other-way = Tôi không nhìn hoặc không kéo được hình
proof-working = Thiết bị của bạn sẽ chạy một phép tính thay cho câu đố. Việc này mất từ vài giây đến một phút; bạn không cần làm gì.
proof-progress = Tiến trình phép tính
proof-slow = Phép tính chạy quá lâu trên thiết bị này. Hãy thử lại, hoặc yêu cầu gặp nhân viên.
proof-failed = Không bắt đầu được phép tính. Hãy thử lại, hoặc yêu cầu gặp nhân viên.
proof-impossible = Trình duyệt này không chạy được phép tính. Hãy yêu cầu gặp nhân viên để được giúp tiếp.

## Results of a step

result-ok = Đã kiểm tra
result-failed = Chưa đúng.
result-questions-failed = Chưa đúng hết các câu.
result-code_wrong = Mã chưa đúng.
result-code_wrong-passkey = Passkey đó không thuộc tài khoản này.
result-code_expired-passkey = Đã quá thời gian chờ.
result-code_expired = Mã đã hết hạn.
result-password_wrong = Địa chỉ email hoặc mật khẩu chưa đúng.
result-password_weak = Mật khẩu đó quá dễ đoán.
result-face_failed = Xác minh khuôn mặt chưa thành công.
result-puzzle_failed = Mảnh ghép chưa đúng chỗ.
result-number_invalid = Đó không giống một số điện thoại.
result-number_not_mobile = Đó không phải số di động.
result-number_unchanged = Đó là số bạn đang dùng.
result-attempts_exhausted = Đã hết lượt.

## Composer

composer-label = Tin nhắn của bạn
composer-placeholder = Viết tin nhắn
composer-send = Gửi tin nhắn
composer-hint-password = Mật khẩu chỉ nhập vào biểu mẫu phía trên, không nhập ở đây.
composer-left = Còn { $count } ký tự
composer-over = Thừa { $count } ký tự
text-topic-reset = Tôi bị mất số điện thoại
text-topic-change = Tôi muốn đổi số điện thoại
text-topic-unbind = Tôi muốn hủy liên kết số điện thoại
text-person = Tôi muốn gặp nhân viên hỗ trợ

## Queue

queue-title = Bạn đang trong hàng chờ gặp nhân viên
queue-position = Vị trí số { $position } trong hàng chờ.
queue-eta = Thường mất từ { $min } đến { $max } phút.
queue-opens = Giờ này không có nhân viên trực. Nhân viên làm việc lại: { $at }.
queue-eta-short = Thường chưa đến { $max } phút.
queue-body = Bạn có thể đóng cửa sổ này; cuộc trò chuyện và chỗ của bạn được giữ.

## Connection and failures

reconnecting = Đang kết nối lại …
offline = Bạn đang mất mạng. Những gì bạn viết được giữ lại và sẽ gửi khi có kết nối.
start-failed = Không mở được khung chat. Không có gì bị mất.
try-again = Thử lại
lost-title = Không mở lại được cuộc trò chuyện này
lost-body = Có thể nó đã kết thúc hoặc đã bị xóa. Tài khoản của bạn không thay đổi vì việc này.
lost-new = Bắt đầu cuộc trò chuyện mới
error-network = Không kết nối được với dịch vụ. Những gì bạn nhập vẫn còn ở đây; vui lòng thử lại.
error-unknown = Phía chúng tôi gặp lỗi. Không có gì thay đổi; vui lòng thử lại.
error-stale = Lựa chọn đó thuộc một bước trước. Vui lòng dùng tin nhắn mới nhất.
error-step_not_open = Bước đó không còn mở. Vui lòng tiếp tục với tin nhắn mới nhất.
error-owner_changed = Nhân viên đang phụ trách cuộc trò chuyện này. Bạn hãy nhắn cho họ.
error-too_many_requests = Bạn thao tác hơi nhanh. Vui lòng đợi một chút rồi thử lại.
error-code_wrong = Mã chưa đúng.
error-code_expired = Mã đã hết hạn. Hãy yêu cầu mã mới.
error-password_wrong = Địa chỉ email hoặc mật khẩu chưa đúng.
error-password_weak = Mật khẩu đó quá dễ đoán. Hãy chọn mật khẩu dài hơn, không chứa địa chỉ email của bạn hay tên trang web.
error-attempts_exhausted = Đã hết lượt. Cuộc trò chuyện sẽ chỉ cho bạn cách khác.
error-invalid_request = Có nội dung không đọc được. Vui lòng kiểm tra và thử lại.
error-not_found = Bước đó không còn nữa. Vui lòng tiếp tục với tin nhắn mới nhất.
error-unauthorized = Không mở lại được cuộc trò chuyện này.
error-number_invalid = Đó không giống một số điện thoại. Hãy kiểm tra quốc gia và các chữ số.
error-forbidden = Ở đây không được phép làm việc đó.
error-body_too_large = Nội dung quá dài, không gửi được.
error-in_flight = Nội dung bạn vừa gửi vẫn đang được xử lý.
error-unavailable = Một phần dịch vụ đang tạm ngừng. Không có gì bị mất; vui lòng thử lại sau ít phút.
error-internal_error = Phía chúng tôi gặp lỗi. Không có gì bị mất; vui lòng thử lại sau ít phút.
error-number_not_mobile = Đó không phải số di động. Cần số nhận được SMS.
error-number_unchanged = Đó là số bạn đang dùng. Hãy nhập số mới.
error-puzzle_failed = Mảnh ghép chưa đúng chỗ. Đây là hình khác.
dismiss = Đóng
