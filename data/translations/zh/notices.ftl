# E-mail and SMS, in simplified Chinese. A message's value is the body; `.subject` its subject line.

mail_email_code = 您的验证码是 { $code }。

    { $minutes } 分钟内有效，只能使用一次，用于{ $journey ->
        [change] 更换
        [unbind] 解绑
       *[reset] 重置
    } { $brand } 账户的手机号。

    请只在您发起申请的页面或对话里输入。{ $brand } 的任何人都不会向您要验证码。如果您没有发起过申请，请忽略这封邮件，并修改密码。
    .subject = { $brand }：您的验证码

mail_number_reset = 您 { $brand } 账户的手机号已于 { $at } 移除，手机验证已关闭。

    为了保护您，提现暂停至 { $until }，所有设备都已退出登录。

    接下来请登录，绑定新手机号和另一个安全工具。

    不是您操作的？请打开下面的页面并确认，账户会立即冻结，任何人都无法提现：
    { $alarm_url }
    .subject = { $brand }：您的手机号已移除

sms_number_reset = 【{ $brand }】本号码已于 { $at } 从您的账户移除，提现暂停至 { $until }。非本人操作请点 { $alarm_url }

mail_person_answered = { $brand } 的人工客服已在对话 { $reference } 中回复您。

    请回到您之前的对话查看。这封邮件特意不放链接，免得您还要分辨链接的真假。
    .subject = { $brand }：有人回复您了

mail_unfrozen = 您的 { $brand } 账户之前因为有人确认“不是我操作的”而冻结。工作人员已经核查，由其中两人于 { $at } 解除了冻结。

    为了保护您，提现暂停至 { $until }。

    不是您要求的？请打开下面的页面并确认，账户会立即再次冻结，任何人都无法提现：
    { $alarm_url }
    .subject = { $brand }：您的账户已解除冻结

sms_unfrozen = 【{ $brand }】您的账户已于 { $at } 解除冻结，提现暂停至 { $until }。非本人操作请点 { $alarm_url }

mail_reset_started = 有一个知道您密码、也能查看这个邮箱的人，已开始重置您 { $brand } 账户的手机号。

    如果是您本人，不用做任何操作。如果不是，请打开下面的页面并确认，申请会停止，账户会冻结：
    { $alarm_url }
    .subject = { $brand }：手机号重置已开始

mail_questions_exhausted = 您 { $brand } 账户的安全问题已答错 { $tries } 次，现已关闭。重置手机号需要提交资料，由人工审核。

    不是您操作的？请修改密码，并打开下面的页面冻结账户：
    { $alarm_url }
    .subject = { $brand }：安全问题已关闭

mail_password_changed = 手机号重置通过人工审核后，您 { $brand } 账户的密码已于 { $at } 修改。

    为了保护您，提现暂停至 { $until }，所有设备都已退出登录。

    不是您操作的？请打开下面的页面并确认，账户会立即冻结，任何人都无法提现：
    { $alarm_url }
    .subject = { $brand }：您的密码已修改

mail_review_more = 工作人员看过了工单 { $case }，也就是您 { $brand } 账户的手机号重置申请。要做出决定，还需要您补充一些资料。

    请回到您申请重置的对话，那里写着需要什么。如果找不到，请打开我们帮助中心的对话，说出工单号，然后找人工客服。

    您没有申请过重置？请打开下面的页面并确认，申请会停止，账户会冻结：
    { $alarm_url }
    .subject = { $brand }：工单 { $case } 等您补充资料

mail_review_rejected = 工作人员看过了工单 { $case }，也就是您 { $brand } 账户的手机号重置申请，这次没能通过。手机号没有变化。

    如果能提供更多资料，请在我们帮助中心的对话里重新申请。缺了什么，那里的人工客服可以告诉您。

    您没有申请过重置？请打开下面的页面并确认，账户会立即冻结：
    { $alarm_url }
    .subject = { $brand }：工单 { $case } 未通过审核

mail_reset_reversed = 工作人员复核了您 { $brand } 账户的工单 { $case }，有理由怀疑申请不是您本人提出的。为了保护您，账户已于 { $at } 冻结：不能提现，也不能更改，提现至少暂停至 { $until }。

    后续由工作人员决定。如果是您本人申请的，或者您有情况要说明，请打开我们帮助中心的对话，说出工单号，然后找人工客服。
    .subject = { $brand }：为保护您，账户已冻结

sms_code = 【{ $brand }】验证码 { $code }，{ $minutes } 分钟内有效。无论谁向您要，都不要给。

mail_number_changed = 您 { $brand } 账户的手机号已于 { $at } 更换，今后验证码会发到新号码。

    不是您操作的？请打开下面的页面并确认，账户会立即冻结，任何人都无法提现：
    { $alarm_url }
    .subject = { $brand }：您的手机号已更换

sms_number_changed = 【{ $brand }】您账户的手机号已于 { $at } 更换。非本人操作请点 { $alarm_url }

mail_number_unbound = 您 { $brand } 账户的手机号已于 { $at } 解绑，手机验证已关闭。

    请保留另一个安全工具，比如身份验证器或通行密钥。

    不是您操作的？请打开下面的页面并确认，账户会立即冻结，任何人都无法提现：
    { $alarm_url }
    .subject = { $brand }：您的手机号已解绑

sms_number_unbound = 【{ $brand }】本号码已于 { $at } 从您的账户解绑。非本人操作请点 { $alarm_url }
