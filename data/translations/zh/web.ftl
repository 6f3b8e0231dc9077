# The chat widget's own words, in simplified Chinese. $brand is the exchange's name.

## The launcher on the host page

launcher-label = 在线帮助
launcher-unread = 未读消息：{ $count }

## Header

title = { $brand } 在线帮助
owner-bot = 智能助手
owner-queue = 等待人工客服
owner-agent = 人工客服 { $name }
owner-agent-unnamed = 人工客服
close = 关闭对话
menu = 更多选项
menu-person = 联系人工客服
menu-language = 语言
menu-new = 新建对话
menu-telegram = 在 Telegram 中继续
language-title = 您想用哪种语言？
new-title = 要从头开始吗？
new-body = 这里将不再显示当前对话。已经用掉的次数不会恢复。
new-confirm = 新建对话
cancel = 取消

## Progress and case

progress = 进度
progress-now = 第 { $n } 步（共 { $of } 步）：{ $title }
progress-all-done = 全部 { $of } 步已完成
progress-show = 查看所有步骤
progress-done = 已完成
progress-current = 进行中
progress-todo = 待完成
case = 工单
case-reset = 重置手机号
case-change = 更换手机号
case-unbind = 解绑手机号
case-copy = 复制工单号 { $id }
case-copied = 工单号已复制
case-state-open = 进行中
case-state-in_review = 审核中
case-state-more_info = 等您补充
case-state-completed = 已完成
case-state-rejected = 未通过
case-state-expired = 已过期
case-state-cancelled = 已停止
case-line-open = 工单 { $id } 进行中。请记下这个编号，方便您和我们以后找到这个申请。
case-line-in_review = 工单 { $id } 正由审核团队处理。
case-line-more_info = 工单 { $id } 需要您补充资料。
case-line-completed-title = 全部完成
case-line-completed = 工单 { $id } 已完成。
case-line-rejected = 工单 { $id } 未通过审核。
case-line-expired = 工单 { $id } 已过期，您随时可以重新开始。
case-line-cancelled = 工单 { $id } 已停止，没有做任何更改。

## Messages

log = 对话
author-user = 您
author-assistant = 智能助手
author-agent = 人工客服 { $name }
author-agent-unnamed = 人工客服
author-system = 通知
via-telegram = 来自 Telegram
typing = { $name } 正在输入
loading = 正在打开对话
jump = 最新消息
jump-count = { $count } 条新消息
sending = 发送中
sent = 已发送
queued = 等待网络连接
failed = 未送达
retry = 重新发送
remove = 删除
today = 今天
yesterday = 昨天
chosen = { $title }（您的选择）
note-upload-accepted = 已收到：{ $item }
note-upload-read = 初步查看图片，已识别到：{ $seen }。工作人员也会查看。
note-upload-unread = 机器没能读出这张图片。没关系，工作人员会查看。
note-upload-flawed = 初步看来，这张图片可能不合格：
note-upload-refused = 暂时不能用：{ $item }
csat-title = 这次服务怎么样？
csat-worst = 很不满意
csat-best = 非常满意
csat-comment = 还有什么想说的（选填）
csat-send = 提交评价
csat-pick = 请选择 1 到 5 分。
csat-thanks = 谢谢您的反馈，对我们很有帮助。
note-unknown = 这里有些内容当前版本无法显示。请刷新页面，或者找人工客服。
owner-line-bot = 现在由智能助手为您服务。
owner-line-queue = 将由人工客服接手这个对话。
owner-line-agent = 人工客服 { $name } 已加入对话。
owner-line-agent-unnamed = 人工客服已加入对话。

## Questions

question-n = 第 { $n } 题，共 { $of } 题
question-one = 请选择一个答案
question-many = 请选择所有符合的答案
question-submit = 提交答案
question-line-answered = 第 { $n } 题（共 { $of } 题），已回答
question-line-again = 第 { $n } 题（共 { $of } 题），已在下方重新显示
question-line-closed = 第 { $n } 题（共 { $of } 题），已关闭
question-documents = 我想改为提交资料
text-documents = 我想改为提交资料

## Secure forms

secure-title = 安全表单
secure-title-sign_in = 登录您的账户
secure-title-email_code = 输入邮件验证码
secure-title-sms_code = 输入短信验证码
secure-title-totp = 输入身份验证器的验证码
secure-title-new_number = 新手机号
secure-title-puzzle = 把拼图块滑到正确位置
secure-title-face = 人脸识别
secure-title-passkey = 用通行密钥确认
secure-title-new_password = 设置新密码
secure-origin = 这个表单属于 { $host }。我们的工作人员不会向您索要这里填写的内容。
secure-submit = 继续
secure-sending = 正在核对
secure-show = 显示密码
secure-hide = 隐藏密码
secure-code-hint = 也可以直接在对话里输入验证码。
secure-number-hint = 也可以直接在对话里输入手机号，请带上区号。
secure-other-tool = 换一个工具
secure-resend = 发送新验证码
text-resend = 重新发送验证码
secure-minutes = 还剩 { $minutes } 分钟
secure-hours = 还剩 { $hours } 小时
secure-last-minute = 还剩不到一分钟
secure-expired = 这个表单已过期。请获取新的表单，它会显示在下方。
secure-renew = 获取新表单
text-renew = 请重新给我打开表单
text-other-tool = 我想换一个安全工具
secure-line-done = { $title }：已完成
secure-line-again = { $title }：已在下方重新显示
secure-line-closed = { $title }：已关闭
secure-unsupported = 这一步有些内容当前版本无法显示。请找人工客服，他们会帮您继续。
secure-foreign = 这个表单不属于 { $host }，没有打开。
secure-empty = 请填写：{ $label }
secure-code-digits = 验证码是 6 位数字。
attempts = { $count ->
    [0] 次数已用完。
   *[other] 还能试 { $count } 次。
}
choose = 请选择…
new-tab = （在新标签页中打开）

## Pictures

upload-item = 图片
upload-item-picture = 图片
upload-item-history_email = { $brand } 以前发给您的邮件
upload-item-counterparty_record = 充值或提现的对方平台记录
upload-shows = 图里要看得到：
upload-pick = 选择图片
upload-pick-more = 再加一张图片
upload-camera = 拍照
upload-drop = 也可以拖到这里，或直接粘贴。
upload-limits = 支持 PNG、JPEG、WebP、HEIC，最大 { $megabytes } MB。拍摄地点和设备信息会被去除。
upload-preview = { $name } 的预览
upload-no-preview = 无法预览
upload-waiting = 等待中
upload-sending = 已上传 { $percent }%
upload-paused = 网络已断开，恢复后从 { $percent }% 继续。
upload-checking = 正在检查
upload-taken = 已收到
upload-refused = 未接收
upload-failed = 未发送
upload-cancel = 取消 { $name }
upload-again = 重试
upload-remove = 删除 { $name }
upload-lost = 离开页面时，有 { $count } 张图片没有传完，未能保留。
upload-lost-again = 重新发送
upload-too-large = 图片太大了，最大支持 { $megabytes } MB。
upload-not-a-picture = 这种文件无法接收。
upload-line-done = { $title }：已关闭
upload-line-again = { $title }：已在下方重新显示
upload-bar = { $name } 的上传进度

## Passkey

face-explain = 将在新标签页打开我们的页面，并使用您的摄像头。完成后请回到这里，对话会自动继续。
face-open = 打开人脸识别
face-waiting = 等待另一个标签页里的人脸识别
passkey-explain = 将在新标签页打开我们的页面，您的设备会请您验证指纹、面容或 PIN 码。完成后请回到这里，对话会自动继续。
passkey-open = 用通行密钥确认
passkey-open-again = 再次打开页面
passkey-waiting = 等待另一个标签页里的通行密钥
passkey-elsewhere = 通行密钥在手机上？也请在这里打开页面，浏览器会显示一个二维码让您扫描。

## The page of a single step

step-loading = 请稍候
step-resend-hint = 没有收到验证码？请在对话里获取新的，填在本页也可以。
step-expired = 这个表单已过期。请回到对话获取新的。

## Between here and Telegram

hand-over-body = 对话会连同之前的内容一起在 Telegram 里继续，这里也会保持打开。
hand-over-loading = 正在生成链接
hand-over-once = 链接在 { $minutes } 分钟内有效，只能用一次。请不要给别人：谁打开它，谁就能进入您的对话。
hand-over-over = 链接已过期。
hand-over-again = 生成新链接
hand-over-open = 打开 Telegram
hand-over-scan = 或用手机扫描
hand-over-picture = 包含链接的二维码
hand-over-close = 关闭
gate-link-title = 要把您的账户和 Telegram 里的对话关联起来吗？
gate-link = 关联后，Telegram 里的对话也能确认您的身份，和在本网站一样帮您更换手机号。
gate-link-yes = 关联我的账户
gate-link-no = 不关联
gate-continue-title = 要在这里继续您在 Telegram 里的对话吗？
gate-continue = 对话会连同之前的内容在这里打开，Telegram 里也会保持打开。
gate-continue-yes = 在这里继续
gate-continue-no = 暂不
gate-replaces = 这个浏览器里已经有另一个对话。它不会再显示在这里；在其他地方打开的仍会保留。
gate-warning = 只有这个链接是您自己从自己的对话里打开的，才继续。如果是别人发给您的，请到此为止。
gate-done-title = 已关联
gate-done = 请回到 Telegram，对话在那里继续。
gate-close = 关闭
gate-stay = 在这个浏览器里显示对话
gate-over-title = 这个链接已失效
gate-over = 链接只能用一次，几分钟内有效。请在 Telegram 里获取新的。
gate-other-title = 这个对话属于另一个账户
gate-other = 没有做任何更改。请用那个账户登录，或者在 Telegram 里新建对话。
gate-nobody-title = 请先登录
gate-nobody = 本网站目前没有登录任何账户。请先登录，再重新打开链接。
gate-unsigned = 无法确认您的登录状态。请重新登录，再打开链接。

## Going on with one step on a phone

phone-start = 在手机上继续
phone-title = 在您的手机上继续
phone-what = { $title }。只有这一步转到手机，对话仍在这里。
phone-loading = 正在生成二维码
phone-scan = 请用手机相机扫描。二维码只能用一次，每两分钟更新。
phone-picture = 在手机上打开这一步的二维码
phone-copy = 改为复制链接
phone-copied = 链接已复制。请在自己的手机上打开，不要发给任何人。
phone-compare = 您的手机上显示的是这个数字吗？
phone-opened-on = 打开的设备：{ $device }
phone-yes = 是，就是 { $number }
phone-no = 不是，手机显示的不一样
phone-connected = 手机已连接。请在手机上继续，您发的内容会显示在这里。
phone-done = 已在手机上完成。
phone-cancelled = 已停止，手机上不能再发送任何内容。
phone-timed_out = 时间到了。请生成新的二维码，或在这里继续。
phone-again = 生成新的二维码
phone-stop = 停止
phone-back = 改为在这里继续
phone-close = 关闭
phone-page-number = 您的数字
phone-page-wait = 请和另一个屏幕上的数字核对，并在那边确认。
phone-page-started = 发起的设备：{ $device }
phone-page-country = 发起的国家或地区：{ $country }
phone-page-warning = 是您本人吗？如果这个码是别人发给您的，或者有人让您扫，请到此为止。
phone-page-stop = 停止，不是我
phone-page-finished = 我完成了
phone-page-unknown = 无法识别的设备

## Puzzle

puzzle-how = 请移动拼图块填满缺口：可以拖动它、点缺口，或用滑块及两侧的箭头。
puzzle-loading = 正在加载图片
puzzle-load-failed = 图片无法显示。
puzzle-slider = 拼图块的位置
puzzle-position = { $x }，共 { $of }
puzzle-left = 向左一点
puzzle-right = 向右一点
puzzle-confirm = 确认
puzzle-not-moved = 拼图块还没有移动。
puzzle-other-way = 看不清或移不动图片
proof-working = 改由您的设备做一次计算，需要几秒到一分钟，您不用做任何操作。
proof-progress = 计算进度
proof-slow = 这台设备计算用时太长。请重试，或者找人工客服。
proof-failed = 计算无法启动。请重试，或者找人工客服。
proof-impossible = 这个浏览器无法进行计算。请找人工客服，他们会帮您继续。

## Results of a step

result-ok = 已通过
result-failed = 不正确。
result-questions-failed = 没有全部答对。
result-code_wrong = 验证码不对。
result-code_wrong-passkey = 这个通行密钥不属于该账户。
result-code_expired-passkey = 用时太长了。
result-code_expired = 验证码已过期。
result-password_wrong = 邮箱或密码不对。
result-password_weak = 这个密码太容易被猜到。
result-face_failed = 人脸识别没有通过。
result-puzzle_failed = 拼图块没有对准。
result-number_invalid = 这不像是一个手机号。
result-number_not_mobile = 这不是手机号。
result-number_unchanged = 这就是您现在的手机号。
result-attempts_exhausted = 次数已用完。

## Composer

composer-label = 您的消息
composer-placeholder = 输入消息
composer-send = 发送消息
composer-hint-password = 密码请填在上面的表单里，不要写在这里。
composer-left = 还可输入 { $count } 个字符
composer-over = 超出 { $count } 个字符
text-topic-reset = 我的手机号用不了了
text-topic-change = 我想更换手机号
text-topic-unbind = 我想解绑手机号
text-person = 我想联系人工客服

## Queue

queue-title = 您正在排队等候人工客服
queue-position = 您排在第 { $position } 位。
queue-eta = 一般需要 { $min } 到 { $max } 分钟。
queue-opens = 这个时间没有客服在线。恢复时间：{ $at }。
queue-eta-short = 一般不到 { $max } 分钟。
queue-body = 您可以关闭窗口，对话和排队位置都会保留。

## Connection and failures

reconnecting = 正在重新连接…
offline = 网络已断开。您写的内容会保存，联网后自动发送。
start-failed = 对话无法打开。什么都没有丢。
try-again = 重试
lost-title = 这个对话已经无法打开
lost-body = 它可能已结束或被删除。您的账户没有因此发生变化。
lost-new = 新建对话
error-network = 无法连接服务。您填写的内容还在，请重试。
error-unknown = 我们这边出了点问题。没有做任何更改，请重试。
error-stale = 这个选项属于之前的步骤，请以最新消息为准。
error-step_not_open = 这一步已经关闭，请按最新消息继续。
error-owner_changed = 现在由人工客服处理这个对话，请直接给客服留言。
error-too_many_requests = 操作有点快，请稍等一下再试。
error-code_wrong = 验证码不对。
error-code_expired = 验证码已过期，请获取新的。
error-password_wrong = 邮箱或密码不对。
error-password_weak = 这个密码太容易被猜到。请设置长一些的，不要包含您的邮箱或网站名称。
error-attempts_exhausted = 次数已用完。对话会告诉您其他办法。
error-invalid_request = 有内容无法识别，请检查后重试。
error-not_found = 这一步已经不存在，请按最新消息继续。
error-unauthorized = 这个对话已经无法打开。
error-number_invalid = 这不像是一个手机号。请检查国家或地区以及号码。
error-forbidden = 这里不允许这样操作。
error-body_too_large = 内容太长，无法发送。
error-in_flight = 您刚才发送的内容还在处理中。
error-unavailable = 部分服务暂时不可用。什么都没有丢，请稍后再试。
error-internal_error = 我们这边出了点问题。什么都没有丢，请稍后再试。
error-number_not_mobile = 这不是手机号。需要能收短信的手机号。
error-number_unchanged = 这就是您现在的手机号，请填写新的。
error-puzzle_failed = 拼图块没有对准，换了一张图，请再试。
dismiss = 知道了
