# The page behind "this wasn't me" in a notice

alarm-title = Đó không phải tôi
alarm-heading = Đó không phải bạn?
alarm-about = Chúng tôi viết cho bạn vì có người dùng tài khoản của bạn để đặt lại số di động. Nếu đó là bạn, hãy đóng trang này: sẽ không có gì xảy ra.
alarm-not-you = Nếu đó không phải bạn, hãy tạm khóa tài khoản ngay:
alarm-nothing-withdrawn = không ai rút được gì,
alarm-signed-out = mọi thiết bị đều bị đăng xuất,
alarm-stopped = yêu cầu đang chạy sẽ bị dừng.
alarm-later = Nhân viên của chúng tôi sẽ mở lại cùng bạn, khi bạn chứng minh được tài khoản là của mình.
alarm-button = Không phải tôi, khóa tài khoản
alarm-done = Tài khoản của bạn đã được tạm khóa. Không ai rút được gì, và mọi thiết bị đã đăng xuất. Tiếp theo hãy đổi mật khẩu hộp thư, rồi viết cho chúng tôi ở trung tâm trợ giúp.
alarm-failed = Chưa tạm khóa được tài khoản. Bạn hãy bấm nút lần nữa.
alarm-gone = Liên kết này đã được dùng, đã quá cũ hoặc không đầy đủ. Nếu không phải bạn đã khóa tài khoản, hãy đổi mật khẩu và viết cho chúng tôi ở trung tâm trợ giúp.
