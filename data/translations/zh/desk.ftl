# Canned responses that agents can say without writing them anew, in simplified Chinese.

canned_greeting = 您好，我是 { $agent }，这里的对话我已经看过了。请稍等一下。
    .title = 问候
canned_reference = 您的编号是 { $reference }。请记下来，方便您和我们以后找到这个对话。
    .title = 对话编号
canned_case = 您的工单号是 { $case_id }。您随时可以凭它回来。
    .title = 工单号
canned_review_due = 您的工单 { $case_id } 正由审核团队处理，最晚 { $due } 会有结果，并在这里告诉您。
    .title = 审核何时完成
canned_no_secrets = 请不要在这里写密码、验证码或助记词。{ $brand } 的任何人都不会在对话里向您要这些。请只使用这个窗口里打开的表单。
    .title = 对话里不写机密信息
canned_form = 请在上面的表单里继续。您填写的内容，这里没有人能看到。
    .title = 在表单中继续
canned_documents = 现在需要的是截图：一封以前的 { $brand } 邮件，能看到您的邮箱地址；以及一笔充值或提现在对方平台的记录。
    .title = 需要哪些资料
canned_hold = 重置手机号后，提现会暂停一段时间。到时间会自动恢复，任何人都不能缩短。
    .title = 为什么暂停提现
canned_still_there = 您还在吗？不着急，这个对话会一直开着，您回来我就能看到。
    .title = 还在吗
canned_closing = 很高兴问题解决了。一天之内如果还有事，直接在这里留言，就会转给我们。
    .title = 结束
