# What only Telegram needs, in simplified Chinese. $brand is the exchange's name.

language_name = 简体中文

telegram_from_web = 您在网页上说：

## Questions

telegram_question_place = 第 { $n } 题，共 { $of } 题
telegram_pick_one = 请点选正确的答案，然后点“提交答案”。
telegram_pick_several = 请点选所有正确的答案，然后点“提交答案”。
telegram_send_answer = 提交答案
telegram_nothing_ticked = 请至少选一个答案。
telegram_ticks_late = 您刚才的点选现在才显示出来。请先看一下选中了哪些，再提交。
telegram_answered = 答案正在发送。

## Secure forms

telegram_open_form = 打开安全表单
telegram_step_sign_in = 🔒 邮箱和密码只填在这个表单里，不要发到对话中。
telegram_step_email_code = 🔒 请把邮件里的验证码填在表单里，或直接发在这里，我会马上从对话中删除。
telegram_step_sms_code = 🔒 请把短信验证码填在表单里，或直接发在这里，我会马上从对话中删除。
telegram_step_totp = 🔒 请把身份验证器的验证码填在表单里，或直接发在这里，我会马上从对话中删除。
telegram_step_passkey = 🔒 请在这个页面使用通行密钥。如果在 Telegram 里用不了，请用浏览器打开页面。
telegram_step_new_number = 🔒 请在表单里选择国家或地区并填写手机号，也可以连同区号直接发在这里。
telegram_step_puzzle = 🔒 请在这个页面完成一个小拼图，这是为了防止机器滥发短信。
telegram_step_new_password = 🔒 请在表单里设置新密码，不要发到对话中。
telegram_step_other = 🔒 这一项请填在专用的表单里。
telegram_share_number = 分享我的手机号
telegram_share_hint = 如果新手机号就是您 Telegram 用的号码，点下面的按钮就能分享给我。
telegram_contact_foreign = 这是别人的联系方式。我只能用您自己的手机号：点按钮分享，或直接写在这里。

## Who has the conversation

telegram_owner_agent = 人工客服 { $name } 现在为您服务。
telegram_owner_bot = 现在又由智能助手为您服务。
telegram_owner_queue = { $position ->
        [1] 下一位就是您，请等候人工客服。
       *[other] 您在人工客服的排队中排第 { $position } 位。
    }{ $outlook ->
        [known] 之前的用户等了 { $least } 到 { $most } 分钟。
        [closed] 这个时间没有客服在线，{ DATETIME($opens, dateStyle: "medium", timeStyle: "short") }（UTC）恢复服务。
       *[unknown] { "" }
    }

## Pictures

telegram_upload_request =
    📎 { $title }。请发在这里，可以发照片，发文件更好。图里要看得到：
    { $must_show }
telegram_upload_request_again =
    📎 { $title }：需要换一张图片。之前发的不合格：
    { $problems }

    请重新发一张，图里要看得到：
    { $must_show }
telegram_open_upload = 在我们的页面上传
telegram_upload_accepted = ✓ 图片已收到，已加入您的工单。
telegram_upload_read = 🔎 初步查看图片，已识别到：{ $seen }。工作人员也会查看。
telegram_upload_unread = 🔎 机器没能读出这张图片。没关系，工作人员会查看。
telegram_upload_flawed =
    🔎 初步看来，这张图片可能不合格：
    { $problems }
telegram_upload_example = 查看示例
telegram_upload_refused =
    这张图片无法接收：
    { $problems }
telegram_pictures = [{ $count } 张图片]
telegram_picture_too_large = 文件太大，最大 { $megabytes } MB。请作为照片发送，或发小一点的。
telegram_picture_unwanted = 这一步用不到图片，所以没有保留。需要时我会告诉您。
telegram_not_a_picture = 我只能接收图片：PNG、JPEG、WebP 或 HEIC。
telegram_picture_lost = 没能从 Telegram 取到这张图片，请再发一次。

## Buttons

telegram_stale = 这一项已经关闭。最新消息会显示您的进度。
telegram_chosen = ✓ { $choice }
telegram_form_over = 🔒 这个表单已关闭。
telegram_csat = 这次服务怎么样？点一下就能帮我们改进。
telegram_score = { $score ->
        [5] 5 – 非常满意
        [1] 1 – 很不满意
       *[other] { $score }
    }
telegram_rated = 谢谢您的评价。

## Commands. Telegram shows the attributes in its menu, in the person's language.

telegram_commands =
    .start = 开始，或查看进度
    .help = 我能做什么
    .status = 当前进度和下一步
    .agent = 联系人工客服
    .language = 选择语言
    .stop = 停止进行中的申请
    .web = 在浏览器中继续
    .link = 在已登录的地方确认身份
telegram_help =
    手机号用不了时，我帮您重新登录 { $brand } 账户；手机号还在用，我帮您更换或解绑。遇到了什么情况，直接用自己的话告诉我就行。

    /status – 查看进度
    /agent – 联系人工客服
    /stop – 停止申请，不做任何更改
    /language – 选择语言
    /web – 在浏览器中继续
    /link – 在已登录的地方确认身份

    密码只填在我给您的表单里。我不会向您要助记词，{ $brand } 的人也不会给您打电话。
telegram_languages = 您想用哪种语言？

## Going on elsewhere

telegram_join =
    要在这里继续网页上的对话 { $reference } 吗？

    只有这个链接是您刚刚自己从我们网页的对话里打开的，才选“是”。如果是别人发给您的，请选“不是”：对方是想让您替他办事。
telegram_join_yes = 是，是我的
telegram_join_no = 不是
telegram_joined = 好的。在这里写和在网页上写，现在都是同一个申请。
telegram_not_joined = 没有合并，您在这里仍是自己的对话。
telegram_link_over = 这个链接已经用过或过期了。请从网页的对话里重新打开，或者直接在这里给我留言。
telegram_continue_web = 这个链接可以在浏览器里打开对话，十分钟内有效，只能用一次。请不要发给任何人。
telegram_continue_web_open = 在浏览器中继续
telegram_login = 请在您已登录 { $brand } 的地方打开这个页面，它会告诉我您是谁。十分钟内有效，只能用一次。
telegram_login_open = 确认我的身份

## What cannot be taken

telegram_group = 我只在私聊中提供帮助，请直接给我发消息：{ $link }
telegram_only_text = 我只能看文字和图片。请用文字告诉我发生了什么。
telegram_too_long = 这条消息太长了（最多 { $most } 个字符），内容没有保留。请分成几条发送。
telegram_too_fast = 发得太快了，最后一条消息没有收到。请等 { $seconds } 秒再发一次。
telegram_not_taken = 我们这边出了点问题，没能收到您的最后一条消息。请再发一次。
telegram_edited = 我看到您修改了一条消息。原来的内容已经处理过了；如果意思有变，请重新发一条。
