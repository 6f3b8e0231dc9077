# What the service itself says in a chat, in simplified Chinese.

chat_greeting =
    您好。如果手机号丢了，或者收不到短信验证码，我可以帮您重新登录 { $brand } 账户。请问您遇到了什么情况？

    请不要在这里写密码。有人打电话或发消息向您要验证码，千万不要给。
    .button-reset_phone = 手机号用不了了
    .button-change_phone = 更换手机号
    .button-call_human = 联系人工客服

chat_answered = 第 { $n } 题（共 { $of } 题）已回答

chat_running_out =
    这个申请还会保留 { $minutes } 分钟，之后自动结束，不做任何更改。如果时间不够，您随时可以重新开始。

# What was typed and must not stay in a chat

chat_seed_dropped =
    您发的内容像是钱包的助记词或私钥。它已从消息中删除，哪里都没有保存，加密的也没有。但谁看到过它，谁就能转走您的币：如果有人可能看到过，请马上新建钱包，把资产转过去。{ $brand } 的任何人都不会向您要这个。新的助记词请写在纸上，不要输入到任何地方。
chat_password_dropped =
    您发的内容像是密码。它已从消息中删除，没有保存，也不会使用。如果是真的密码，等您能登录后请换掉。密码只填在这里打开的表单里，不要发到对话中。
chat_card_dropped =
    您发的内容像是银行卡号。它已从消息中删除，没有保存。这里不需要用银行卡支付任何费用。如果是别人让您写的，那不是 { $brand }：请让银行冻结这张卡。
chat_document_dropped =
    您发的内容像是证件号码。它已从消息中删除，没有保存。这里不用写证件号；如果需要资料，我们会请您提供。
chat_code_discarded =
    现在不需要验证码。您消息里的那个已经作废；如果它是为这次申请发的，也不能再用了。有人向您要验证码，千万不要给。
chat_code_not_used =
    验证码已从消息中删除，没有使用：我们的工作人员从来不需要验证码。请只填在上面的表单里。

# The assistant is late or failed

chat_late =
    智能助手现在反应有点慢。您的消息已经保存，一有回复就会显示在这里，不用重复发送。
    .system-call_human = 联系人工客服
chat_late_news =
    您填写的内容已经收到，只是智能助手现在有点慢。它会尽快在这里继续，什么都不会丢。
    .system-call_human = 联系人工客服
chat_turn_failed =
    我们这边出了点问题，没能回复这条消息，但消息已经保存。您可以问“进行到哪一步了”看看进度，换个说法，或者联系人工客服。
    .system-call_human = 联系人工客服
chat_event_not_shown = 这里原来的内容暂时无法显示。这是我们的问题，技术人员已经收到通知。后面的内容不受影响。
chat_not_understood =
    我没有理解。请换个说法，或者联系人工客服。
    .system-call_human = 联系人工客服

# The queue

chat_handed_off =
    您已进入人工客服的排队。您的编号是 { $reference }。{ $position ->
        [1] 下一位就是您。
       *[other] 您排在第 { $position } 位。
    }{ $outlook ->
        [known] { $least ->
            [0] 之前的用户最多等了 { $most } 分钟。
           *[other] 之前的用户等了 { $least } 到 { $most } 分钟。
        }
        [closed] 这个时间没有客服在线。您的位置会保留，上班后会有人来接待您。
       *[unknown] 暂时还说不准要等多久。
    }这个对话会一直开着：您可以先离开再回来，您写的内容都会留给接手的客服。
    .system-back_to_assistant = 回到智能助手
    .system-notify_me = 有回复时通知我
chat_queue_kept =
    您的消息已保存，会留给接手的客服。{ $position ->
        [1] 下一位就是您。
       *[other] 您排在第 { $position } 位。
    }
    .system-back_to_assistant = 回到智能助手
chat_reopened =
    您已重新进入人工客服的排队，编号是 { $reference }。{ $position ->
        [1] 下一位就是您。
       *[other] 您排在第 { $position } 位。
    }我们会先请之前接待您的客服。
    .system-back_to_assistant = 回到智能助手
    .system-notify_me = 有回复时通知我
chat_requeued =
    { $name } 暂时不能继续接待您了。您已回到排队中原来的位置。{ $position ->
        [1] 下一位就是您。
       *[other] 您排在第 { $position } 位。
    }什么都没有丢。
    .system-back_to_assistant = 回到智能助手
    .system-notify_me = 有回复时通知我
chat_handed_back =
    现在又由智能助手为您服务。{ $n ->
        [0] 目前没有需要继续办完的申请，请告诉我您需要什么。
       *[other] 我们在第 { $n } 步（共 { $of } 步）：{ $step }。
    }
chat_notify_by_mail = 有人在这里回复后，会发邮件到您账户的邮箱。您可以关闭这个窗口。
chat_notify_by_telegram = 请到 Telegram 继续，有人回复时会在那里通知您。
chat_notify_here = 有人回复后，您会在这里看到。在这之前可以先离开。
chat_notify_come_back = 您可以关闭窗口，之后再回来：位置会保留，回复也会在这里。我还没有经过验证的联系方式，所以没法主动通知您。
chat_notify_not_needed = 您现在没有在排队。
chat_queue_case_moved =
    您的申请有了新进展。智能助手现在就可以陪您继续；想等人工客服也可以，什么都不会丢。
    .system-back_to_assistant = 回到智能助手

chat_review_approved = 您的申请已通过人工审核，手机号已从账户中移除。为了保护您，提现会暂停一段时间，具体到什么时候请看我们发给您的邮件。请登录并绑定新手机号和另一个安全工具。
chat_review_rejected = 工作人员看过了您的申请，这次没能通过。您的手机号没有变化。如果能提供更多资料，可以重新申请。
chat_review_more = 工作人员看过了您的申请，还需要您补充一些资料才能决定。缺的内容列在下面，可以直接发在这里。
chat_review_superseded = 申请开始之后，您的账户有了变化，所以这个申请已关闭，没有改动您的手机号。
chat_review_reversed = 工作人员发现，有理由怀疑这个申请不是账户所有者提出的。为了保护所有者，账户已冻结，不能提现，后续由工作人员决定。如果确实是您本人申请的，请在这里告诉我们。

# The language

chat_language_set = 接下来我用{ $language }为您服务。
chat_language_followed =
    看到您用另一种语言书写，接下来我们用{ $language }继续。您可以随时更换语言：写下语言的名称，或在菜单中选择。
# A button: to this language, from another
chat_language_back = 换回中文
chat_language_not_spoken =
    我不会说这种语言。我会说的有以下几种：请选择一种，或写下它的名称。我们的客服人员或许能用您的语言帮助您。

# Going on elsewhere

chat_continued_telegram =
    这个对话现在也在 Telegram 里继续了。在那里写和在这里写，都是同一个申请。如果不是您操作的，请马上说“不是我操作的”。
chat_continued_web =
    这个对话现在也在浏览器里打开了。在那里写和在这里写，都是同一个申请。如果不是您操作的，请马上说“不是我操作的”。
chat_linked =
    您已登录，交易所已确认您的身份。可以在这里继续了。

# Pictures that were sent and not taken, by what is wrong with them

evidence_not_wanted = 这一步不需要图片，所以没有保留。需要时会在这里告诉您。
evidence_empty = 文件是空的，请重新发送。
evidence_too_large =
    图片太大了，最大支持 { $megabytes } MB。截图通常比翻拍屏幕的照片小得多。
evidence_not_a_picture = 这种文件无法接收。请发 PNG、JPEG、WebP 或 HEIC 格式的截图或照片。
evidence_video = 这是视频。请发图片：截图，或者屏幕的照片。
evidence_animated = 这是动图。请发静态图片：截图，或者屏幕的照片。
evidence_damaged = 这张图片打不开，可能已损坏或没有传完整。请重新截图再发。
evidence_too_slow = 打开这张图片用时太长，所以没有接收。请发小一点的：普通截图，或分辨率低一些的照片。
evidence_too_many_pixels = 这张图片的像素太大。请只截需要的那一屏，不要把几屏拼在一起。
evidence_too_small = 这张图片太小，看不清内容。请发原始截图，不要发缩略图。
evidence_same_file = 这张图片已经在您的工单里了，所以没有重复添加。如果要的是别的内容，请发另一张。
evidence_infected = 文件没有接收：病毒扫描发现了问题。请重新截图再发。
evidence_not_scanned = 目前无法对图片做病毒检查，所以这张没有接收。请过几分钟再发。
evidence_too_many = 这里的图片数量已到上限，所以这张没有保留。如果还缺什么，请在这里说明，或者找人工客服。

# What a first look by machine says of a picture. It decides nothing, and says nothing of the account.

reading_flawed =
    这只是机器初步看的结果。您可以再发一张，也可以就用这张：您发的每一张都会由工作人员查看并决定。
    .system-send_another = 再发一张
    .system-send_anyway = 就用这张
reading_send_another = 那就像刚才一样发在这里。之前那张会留在您的工单里，没有任何影响。
reading_kept = 好的，就用这张。审核人员会看到它，如果不够会再联系您。

reading_example_history_email = 合格的邮件截图示例
reading_example_counterparty_record = 合格的转账记录截图示例

reading_flaw_too_small = 文字太小，看不清。请发原图，不要发缩小过的。
reading_flaw_no_text = 图里看不到文字，可能模糊、太暗或是空白。
reading_flaw_kind_unclear = 看起来既不像 { $brand } 的邮件，也不像转账记录。
reading_flaw_not_our_mail = 看起来是别人发的邮件。需要的是 { $brand } 发给您的邮件。
reading_flaw_no_mail = 看起来不像邮件。需要的是 { $brand } 发给您的邮件，请在邮箱里打开后截图。
reading_flaw_mail_not_of_these = 邮件内容应该是充值、提现、注册或登录。这封好像说的是别的事。
reading_flaw_address_not_visible = 看不到您的邮箱地址。很多邮箱要点开收件人旁边的详情才会显示。
reading_flaw_body_not_visible = 只看到邮件的标题部分，看不到正文。
reading_flaw_from_email = 看起来是邮件。这里需要转账记录本身：请打开对方平台的 App 或网站，在那里截图。
reading_flaw_block_explorer = 看起来是区块浏览器的页面，这种页面谁都能打开。需要的是对方平台 App 或网站里的记录。
reading_flaw_own_record = 看起来是您自己 { $brand } 账户里的记录。需要的是对方平台的：币从哪里转出，或者转到了哪里。
reading_flaw_coin_missing = 看不到币种名称。
reading_flaw_amount_missing = 看不到数量。
reading_flaw_time_missing = 看不到交易时间。
reading_flaw_address_or_txid_missing = 地址和 TXID 都看不到。
reading_flaw_truncated = 地址和 TXID 显示不完整。请打开交易详情，让其中一个完整显示出来。

# What it could see, whatever it says

reading_seen_own_mail = { $brand } 的邮件
reading_seen_subject_deposit = 内容是充值
reading_seen_subject_withdrawal = 内容是提现
reading_seen_subject_sign_up = 内容是注册
reading_seen_subject_log_in = 内容是登录
reading_seen_address = 邮箱地址
reading_seen_body = 邮件正文
reading_seen_coin = 币种
reading_seen_amount = 数量
reading_seen_time = 时间
reading_seen_transfer = 地址或 TXID

# What people are asked to send, and what has to be seen in it

document_history_email = { $brand } 以前发给您的邮件
    .shows-kind = 内容是充值、提现、注册或登录
    .shows-address = 您的邮箱地址
    .shows-body = 邮件正文
document_counterparty_record = 充值或提现的对方平台记录
    .shows-coin = 币种和数量
    .shows-time = 时间
    .shows-address = 地址或 TXID
    .shows-source = 转出或收款的 App 或网站；不能是邮件、区块浏览器或您自己的 { $brand } 账户
