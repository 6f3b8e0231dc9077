# A sentence for each error code, in simplified Chinese. No input is ever repeated in one.

error_code_wrong = 验证码不对。
error_code_expired = 验证码已失效，请获取新的。
error_password_weak = 这个密码太容易被猜到。请设置长一些的，不要包含您的邮箱或网站名称。
error_password_wrong = 邮件验证码是对的，但密码不对。
error_attempts_exhausted = 这里的次数已用完。
error_too_many_requests =
    短时间内操作太多了。什么都没有丢，请{ $unit ->
        [seconds] 等 { $wait } 秒再发送。
        [minutes] 等 { $wait } 分钟再发送。
        [hours] 等 { $wait } 小时再发送。
       *[none] 稍等一会儿再发送。
    }
error_step_not_open = 这一步目前没有开放。对话里会显示您的进度。
error_not_found = 这里没有这一项，或者它不属于您。
error_method_not_allowed = 这个地址不接受这类请求。
error_invalid_request = 请求中有内容格式不对。
error_body_too_large = 内容太大了。
error_unauthorized = 需要有效的令牌。
error_forbidden = 不允许这样操作。
error_owner_changed = 这个对话已由其他人接手。
error_stale = 这个选项已经关闭。对话里会显示您的进度。
error_too_many_chats = 对话数量已到每人的上限，请先结束一个。
error_secret_in_reply = 这段文字里有机密内容，或者在索要机密内容，没有发送。
error_in_flight = 您刚才发送的内容还在处理中。
error_number_invalid = 这不是有效的手机号。
error_number_not_mobile = 这里需要手机号。
error_number_unchanged = 这个手机号已经绑定在账户上了。
error_face_failed = 人脸识别没有通过。请找个光线好的地方，摘下帽子、眼镜和口罩，一次只做一个动作。
error_puzzle_failed = 拼图块没有对准。
error_file_refused = 这个文件无法接收。
error_unavailable = 部分服务暂时不可用。什么都没有丢，请稍后再试。
error_internal_error = 我们这边出了点问题。什么都没有丢，请稍后再试。
