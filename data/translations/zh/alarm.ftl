# The page behind "this wasn't me" in a notice

alarm-title = 不是我操作的
alarm-heading = 不是您操作的吗？
alarm-about = 我们给您写信，是因为有人用您的账户重置手机号。如果是您本人，请关闭本页，不会有任何变化。
alarm-not-you = 如果不是您，请立即冻结账户：
alarm-nothing-withdrawn = 任何资产都无法提现，
alarm-signed-out = 所有设备都会退出登录，
alarm-stopped = 仍在进行的申请会停止。
alarm-later = 您证明账户属于您之后，我们的工作人员会和您一起解冻。
alarm-button = 不是我，冻结我的账户
alarm-done = 您的账户已冻结。任何资产都无法提现，所有设备都已退出登录。接下来请修改邮箱密码，然后在帮助中心联系我们。
alarm-failed = 账户暂时未能冻结，请再按一次按钮。
alarm-gone = 这个链接已经用过、已过期或不完整。如果不是您冻结了账户，请修改密码，并在帮助中心联系我们。
