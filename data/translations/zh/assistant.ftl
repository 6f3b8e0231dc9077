# What the assistant says, in simplified Chinese. Buttons are attributes, named after the intent that they send.

## Around the journey

utter_greet =
    您好，我是 { $brand } 的手机号助手。手机号用不了时，我帮您重新登录账户；已经登录的话，我帮您更换或解绑手机号。
utter_goodbye =
    再见。对话会一直保留，您随时可以回来。
utter_thanks =
    不客气。
utter_bot_challenge =
    我是智能助手，不是真人。您随时可以找人工客服。
utter_help =
    手机号用不了，我可以帮您重置；已经登录，我可以帮您更换或解绑。过程中有疑问随时问我。您也可以说“停止”“上一步”或“人工”。
utter_offer =
    请问需要我帮您做什么？
    .button-reset_phone = 手机号用不了了
    .button-change_phone = 更换手机号
    .button-call_human = 联系人工客服
utter_another_time =
    好的，目前没有做任何更改。想继续的时候，在这里留言就行。
utter_complaint =
    非常抱歉。自己的钱却进不去账户，换谁都会着急，我会尽量让您少费时间。如果您更想和真人沟通，跟我说一声就行。
    .button-call_human = 联系人工客服
utter_language_question =
    我会用九种语言交流：English、简体中文、Español、Português (Brasil)、Русский、Türkçe、Tiếng Việt、Bahasa Indonesia、العربية。告诉我您想用哪一种，我马上切换。
utter_out_of_scope =
    这个我帮不上忙。我只负责手机号和重新登录账户的问题。
    .button-call_human = 联系人工客服
utter_account_other =
    这个问题我在这里查不了，我只负责手机号和重新登录账户。充值、提现、身份认证、交易和手续费，{ $brand } 帮助中心都有说明。您也可以让人工客服接手这个对话。
    .button-call_human = 联系人工客服
utter_support_phone_number =
    { $brand } 没有客服电话，所以我没有号码可以给您。网上搜到的客服电话都是骗局。我们的工作人员不会给您打电话，也不会向您要密码或验证码。有问题就在这里说，人工客服可以随时加入。
    .button-call_human = 联系人工客服

## Coming back, leaving, fear, and changes of mind

utter_welcome_back =
    欢迎回来。目前的进度是这样的。
utter_greet_again =
    您好，又见面了。我一直在，我们做过的也都还在。
utter_thanks_again =
    不客气，随时找我。
utter_complaint_again =
    我明白您的心情，很抱歉让您费这么多耐心。我可以继续陪您办，也可以请人工客服来。
    .button-call_human = 联系人工客服
utter_offer_again =
    我随时都在。您想办哪一项？
    .button-reset_phone = 手机号用不了了
    .button-change_phone = 更换手机号
    .button-call_human = 联系人工客服
utter_later =
    您慢慢来。这里会一直保留到 { DATETIME($open_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC，您做过的在那之前都还在。回到这个对话随便写点什么就行，比如“我到哪一步了”。过了时间会自动结束，手机号保持不变，您可以重新开始。
utter_later_in_review =
    您慢慢来。您的申请 { $case } 不会过期，这个对话也一直在。不用守着屏幕等：有消息会在这里和邮件里通知您。
utter_distress =
    我明白这很让人害怕。手机丢了，钱并不会动：钱还在您的账户里，在这个对话里谁也转不走。我们一小步一小步来。如果您想让真人陪着办，告诉我就行。
    .button-call_human = 联系人工客服
utter_distress_again =
    我还在陪着您。您先缓一缓，情况不会因此变糟：下一步会等您，这个对话也动不了任何资金。如果您愿意，人工客服可以陪您一起办。
    .button-call_human = 联系人工客服
utter_distress_done =
    我理解您还在担心。这个申请已经完成，过程中没有动过任何资金。如果看到不是您做的操作，请马上告诉我，人工客服可以和您一起查看。
    .button-call_human = 联系人工客服
utter_crisis =
    谢谢您在这里说出来。您很重要，远比任何账户、任何钱都重要。请现在就拨打当地的紧急求助电话，或者联系一位身边亲近的人，不要一个人扛着。这里的事都可以等。我正在请真人客服进入这个对话。
utter_email_early =
    谢谢。为了保护您，这个邮箱地址已从对话中移除。登录表单会用到它，请到时再填一次。
utter_number_early =
    谢谢。为了保护您，这个号码已从对话中移除。等您确认是本人之后，我会请您填写新手机号，请到时再给我一次。
utter_correct_in_form =
    现在还可以改：请在下面的表单里填写正确的。
utter_shall_reset =
    开始之前我想先确认一下：要重置您已经用不了的手机号吗？
    .primary-reset_phone = 是，重置
    .button-something_else = 都不是
utter_shall_change =
    开始之前我想先确认一下：要为您的账户换上新的手机号吗？
    .primary-change_phone = 是，更换
    .button-something_else = 都不是
utter_shall_unbind =
    开始之前我想先确认一下：要把手机号从账户解绑、不再绑定新的吗？
    .primary-unbind_phone = 是，解绑
    .button-something_else = 都不是
utter_switch_to_reset =
    现在正在{ $journey ->
        [unbind] 解绑手机号
       *[change] 更换手机号
    }。要停下来，改为重置已经用不了的吗？到目前为止什么都没有变。
    .button-switch_to_reset = 是，改为重置
    .button-keep_going = 不，继续
utter_switch_to_change =
    现在正在{ $journey ->
        [unbind] 解绑手机号
       *[reset] 重置手机号
    }。要停下来，改为更换手机号吗？到目前为止什么都没有变；已经用掉的次数不会恢复。
    .button-switch_to_change = 是，改为更换
    .button-keep_going = 不，继续
utter_switch_to_unbind =
    现在正在{ $journey ->
        [change] 更换手机号
       *[reset] 重置手机号
    }。要停下来，改为解绑手机号吗？到目前为止什么都没有变；已经用掉的次数不会恢复。
    .button-switch_to_unbind = 是，改为解绑
    .button-keep_going = 不，继续

## Reset: its steps

utter_reset_attention =
    开始之前，请先看完这几点。

    • 手机号会从您的账户中移除，短信验证随之关闭。
    • 重置后，提现会暂停 { $hold_hours } 小时。
    • 您在所有设备上都会退出登录。
    • 您需要登录密码，并且现在就能打开邮箱。

    验证码不要给任何人，哪怕对方自称是 { $brand } 的工作人员。
    .primary-consent = 同意，重置手机号
    .button-decline = 暂不办理
utter_sign_in =
    请在下面的表单里填写账户的邮箱和密码。只填在表单里，不要发到对话中。
    .button-forgot_password = 忘记密码
utter_sign_in_password_wrong =
    邮箱已经验证通过，但密码不对。请在下面的表单里再试一次。
    .button-forgot_password = 忘记密码
utter_sign_in_password_forgotten =
    没关系，可以用资料代替密码。请在下面的表单里只填账户的邮箱，接着先用验证码确认一下。
    .button-remember_password = 我想起密码了
    .button-call_human = 联系人工客服
utter_no_more_codes =
    这次申请不能再发验证码了。您手上最近的那个验证码暂时还有效。需要新的，请重新开始，或者联系人工客服。
    .button-restart_confirmed = 重新开始
    .button-call_human = 联系人工客服
utter_email_code_used_up =
    这个验证码的输入次数已经用完，我可以给您发一个新的。
    .primary-resend_code = 发送新验证码
    .button-go_back = 换一个邮箱
    .button-call_human = 联系人工客服
utter_email_code =
    好的。如果有账户使用这个邮箱，一个 6 位验证码正在发过去。请填在下面，直接发在这里也可以。
    .button-resend_code = 发送新验证码
    .button-go_back = 换一个邮箱
utter_tools =
    这个账户还绑定了其他安全工具，比如身份验证器或通行密钥。现在还能用吗？
    .button-tools_work = 能用
    .button-tools_lost = 也用不了了
utter_face_intro =
    下一步是人脸识别：用摄像头确认您就是完成 { $brand } 初级认证的本人，大约一分钟。请找个光线好的地方，让光从正面照过来，摘下帽子、眼镜和口罩。整张脸要在画面里，画面里也只能有您一个人。

    摄像头打开之前，会请您选择居住国家或地区，并征得您的同意。如果不方便露脸，提交资料也可以。
    .primary-face_here = 在本设备上继续
    .button-face_phone = 在手机上继续
    .button-choose_documents = 改为提交资料
utter_face =
    请打开下面的人脸识别，按提示操作。完成后我会自动继续。
    .button-choose_documents = 改为提交资料
utter_face_phone =
    请拿出手机，用下面的二维码或链接在手机上打开人脸识别。完成后我会在这里自动继续。
    .button-choose_documents = 改为提交资料
utter_face_review =
    谢谢，人脸识别已完成，现在由工作人员审核。结果会在这里告诉您，也会发邮件。您的工单号是 { $case }。{ review_takes }
    .button-call_human = 联系人工客服
utter_face_not_enough =
    人脸识别本身通过了，但仅凭这个账户的初级认证，还不能证明账户是您的，所以还需要补充资料。
utter_questions_intro =
    接下来有 { $questions_per_round } 道关于您自己账户的问题，比如持有过哪些币、在哪里登录过。有的题不止一个正确答案。

    需要全部答对。一共有 { $question_tries } 次机会，重新开始也不会增加。不着急，慢慢来。
    .primary-start_questions = 开始答题
    .button-choose_documents = 改为提交资料
utter_questions =
    请选出所有符合的答案。全部答完后，我才会告诉您是否都对。
    .button-choose_documents = 改为提交资料
utter_questions_failed =
    这次没有全部答对。为了您的安全，我不能说是哪一题。您还有 { $attempts } 次机会。
    .primary-continue_questions = 再答一次
    .button-choose_documents = 改为提交资料
utter_questions_failed_uncounted =
    这次没有全部答对。为了您的安全，我不能说是哪一题。您可以再答一次，也可以提交资料。
    .primary-continue_questions = 再答一次
    .button-choose_documents = 改为提交资料

utter_documents_chosen =
    好的，我们改用资料来验证。
utter_documents_password_forgotten =
    没有密码，就用资料来验证。重置之后您可以设置新密码。
utter_documents_password_tries_used =
    今天密码输错的次数太多了。别担心，账户没有丢，我们改用资料来验证。
utter_documents_attempts_exhausted =
    答题机会已经用完。别担心，账户没有丢，我们改用资料来验证。
utter_documents_high_value =
    这个账户有额外保护，每次重置都要人工审核。我们用资料来验证。
utter_documents_tools_lost =
    另一个安全工具也用不了，所以需要人工审核。我们用资料来验证。
utter_documents_short_history =
    这个账户的记录太少，不够出安全问题。我们用资料来验证。
utter_documents_policy =
    这个账户每次重置都要人工审核。我们用资料来验证。
utter_documents_face_tries_used =
    人脸识别的次数暂时用完了。我们改用资料来验证。
utter_documents_face_withdrawn =
    人脸识别经过复核，结果不再有效。我们改用资料来验证。
# How long people take, by the setting; and until when, as long as that is to come.
review_takes =
    { $review ->
        [late] 这次审核比平时久一些。我们没有忘记您，您随时可以找人工客服。
       *[usual] 一般 { $review_hours } 小时内会有结果，也就是在 { DATETIME($review_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") }（UTC）之前。
    }
utter_documents =
    您的工单号是 { $case }，已经转给审核团队。他们会根据您的两张图片来判断：

    1. 一封 { $brand } 以前发给您的邮件的截图，内容是充值、提现、注册或登录。截图里要看得到您的邮箱地址和邮件正文。
    2. 一笔充值或提现在对方平台的截图：充值的，在转出的 App 或网站上截；提现的，在收款的 App 或网站上截。要看得到币种、数量、时间，以及地址或 TXID。

    第二张不能用这些：邮件、区块浏览器，以及您自己 { $brand } 账户里的记录。

    请直接发在这里，下面每一项都有上传的位置。如果缺其中一张，有什么就先发什么，发完不用再点任何按钮，人工客服也可以帮您。审核结果会在这里告诉您，也会发邮件。{ review_takes }在此之前，您的手机号保持不变。
    .button-call_human = 联系人工客服

utter_documents_more_sent =
    谢谢。审核团队会结合所有资料，重新查看您的工单 { $case }。结果会在这里告诉您，也会发邮件。{ review_takes }
    .button-call_human = 联系人工客服
utter_more_documents =
    审核团队看过了您的工单 { $case }。要做出决定，还需要您提供：
utter_document_history_email =
    • 一封 { $brand } 以前发给您的邮件的截图，内容是充值、提现、注册或登录。要看得到您的邮箱地址和邮件正文。
utter_document_counterparty_record =
    • 一笔充值或提现在对方平台的截图，在转出或收款的 App 或网站上截取。要看得到币种、数量、时间，以及地址或 TXID。
utter_more_documents_ways =
    下面每一项都有上传的位置。全部发完，或者没有更多可发的了，请告诉我，审核团队会根据现有资料来决定。
    .primary-documents_ready = 我能发的都发了
    .button-call_human = 联系人工客服

utter_done =
    办好了。原手机号已从账户中移除，短信验证也已关闭。

    提现暂停 { $hold_hours } 小时，到 { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") }（UTC）为止。您在所有设备上都已退出登录。
utter_tools_removed =
    您丢失的安全工具也已从账户中移除：没有人能再用它们，您可以绑定新的。
utter_new_password =
    您之前忘记了密码，请在下面的表单里设置新密码。表单上写着还能填多久；过了时间，就在登录页点“忘记密码”。
utter_back_to_new_password =
    重置已完成。准备好之后，请在下面的表单里设置新密码。
    .button-call_human = 联系人工客服
utter_password_not_chosen =
    这里已经不能设置新密码了。请在登录页点“忘记密码”来设置。
utter_password_chosen =
    新密码已设置，所有设备都已退出登录。
utter_done_no_hold =
    办好了。原手机号已从账户中移除，短信验证也已关闭。您在所有设备上都已退出登录。
utter_done_next =
    请现在就登录，尽快绑定新手机号和另一个安全工具，比如身份验证器。在这之前，账户只有密码和邮箱保护。

    绑定手机号：打开“安全设置”，点“手机”旁边的“管理”。在那里打开对话，我就能确认是您，陪您一起绑定。
    .button-call_human = 联系人工客服

utter_closed_cancelled_by_person =
    申请已停止，您的手机号没有变化。
    .button-start_over = 重新开始
    .button-call_human = 联系人工客服
utter_closed_superseded =
    这个申请已经结束，因为在另一个窗口或另一台设备上发起了新的申请，请到那边继续。想在这里办，请重新开始。如果那不是您发起的，请马上告诉我。
    .button-not_me = 不是我操作的
    .button-start_over = 在这里重新开始
    .button-call_human = 联系人工客服
utter_closed_nothing_to_reset =
    这个账户没有绑定手机号，所以不需要重置。您可以登录后在“安全设置”里绑定。
    .button-change_phone = 绑定手机号
    .button-call_human = 联系人工客服
utter_closed_use_working_tool =
    那就不用重置了，用这个工具就能更换手机号。请用它登录，打开“安全设置”，点“手机”旁边的“管理”。在那里打开对话，我就能确认是您，我们一起换。
    .button-reset_phone = 它还是用不了
    .button-call_human = 联系人工客服
utter_closed_use_working_tool_here =
    那就不用重置了，用这个工具就能更换手机号。现在就换吗？
    .button-change_phone = 更换手机号
    .button-reset_phone = 它还是用不了
utter_closed_declined =
    好的，什么都没有开始，您的手机号保持不变。
    .button-start_over = 还是开始吧
    .button-call_human = 联系人工客服
utter_closed_expired =
    这个申请超时了，所以我把它关闭了。没有做任何更改，您可以重新开始。
    .button-reset_phone = 重新开始
    .button-call_human = 联系人工客服
utter_closed_rejected =
    审核团队看过了这个申请，这次没能通过。您的手机号没有变化。如果您找到更多能证明账户归您所有的资料，可以重新申请；缺了什么，人工客服可以向您说明。
    .button-reset_phone = 重新开始
    .button-call_human = 联系人工客服
utter_closed_other =
    这个申请已关闭，您的手机号没有变化。
    .button-start_over = 重新开始
    .button-call_human = 联系人工客服
utter_unknown_step =
    接下来请这样做。

## Reset: back where we were, after a question

utter_back_to_consent =
    要继续重置手机号吗？
    .primary-consent = 同意，重置手机号
    .button-decline = 暂不办理
utter_back_to_sign_in =
    准备好之后，请用下面的表单登录。
    .button-forgot_password = 忘记密码
utter_back_to_email_code =
    收到邮件里的验证码后，请填在下面。
    .button-resend_code = 发送新验证码
    .button-go_back = 换一个邮箱
utter_back_to_tools =
    回到刚才的问题：您的另一个安全工具还能用吗？
    .button-tools_work = 能用
    .button-tools_lost = 也用不了了
utter_back_to_face_intro =
    我们继续人脸识别吧，在这里做还是在手机上做？
    .primary-face_here = 在本设备上继续
    .button-face_phone = 在手机上继续
    .button-choose_documents = 改为提交资料
utter_back_to_face =
    人脸识别在下面。
    .button-choose_documents = 改为提交资料
utter_back_to_face_review =
    您的工单 { $case } 和人脸识别结果已经在审核团队那里。{ review_takes }您现在不用做任何事。
    .button-call_human = 联系人工客服
utter_back_to_questions_intro =
    现在开始答题吗？
    .primary-start_questions = 开始答题
    .button-choose_documents = 改为提交资料
utter_back_to_questions =
    刚才的问题在下面。
    .button-choose_documents = 改为提交资料
utter_back_to_questions_failed =
    您想再答一次，还是提交资料？
    .primary-continue_questions = 再答一次
    .button-choose_documents = 改为提交资料
utter_back_to_documents =
    您的工单 { $case } 已经在审核团队那里。{ review_takes }如果还有图片没发，请发在这里；都发过了，现在就不用做任何事。
    .button-call_human = 联系人工客服

utter_back_to_more_documents =
    您的工单 { $case } 还在等审核团队向您要的资料。
    .primary-documents_ready = 我能发的都发了
    .button-call_human = 联系人工客服

## Reset: what can happen on the way

utter_nothing_to_confirm =
    我不太确定您回答的是哪一项。请用下面的表单或按钮。
utter_code_wrong =
    验证码不对，请核对后再试。
utter_code_wrong_counted =
    验证码不对。{ $attempts ->
        [0] 请获取一个新的。
       *[other] 这个验证码还能试 { $attempts } 次。
    }
utter_code_expired =
    验证码已过期。请获取新的，并使用最新的那一个。
utter_attempts_exhausted =
    这一步的次数已经用完。
utter_too_many_requests =
    操作有点频繁，请稍等一会儿再试。
utter_wait =
    请等 { $seconds } 秒再试。
utter_step_not_open =
    这和目前的进度对不上。现在要做的是下面这一步。
utter_not_found =
    这个已经不能用了，请重新填写。
utter_code_resent =
    新的验证码已经发出，之前的已失效。垃圾邮件箱也请看一下。
utter_sms_resent =
    新的短信验证码已经发出，之前的已失效。
utter_code_missing =
    我没有看到验证码。它是 6 位数字，在 { $brand } 最新发来的邮件里。
utter_sms_code_missing =
    我没有看到验证码。它是 6 位数字，在 { $brand } 最新发来的短信里。
utter_totp_missing =
    我没有看到验证码。它是 6 位数字，在身份验证器里 { $brand } 那一栏。
utter_answer_missing =
    为了不因误会浪费您的机会，只有单独发来的答案我才会采用。请在下面选择，或者只发答案的名称。
utter_no_code_awaited =
    这一步我没有发验证码，所以不用等。
utter_email_code_not_received =
    验证码有时要几分钟才到。请看看垃圾邮件箱，并确认{ $journey ->
        [change] 您打开的是这个账户的邮箱
        [unbind] 您打开的是这个账户的邮箱
       *[reset] 刚才填写的邮箱没有错
    }。只有最新的验证码有效。一直收不到的话，人工客服可以帮您。
    .button-call_human = 联系人工客服
utter_sms_not_received =
    如果手机号还在用，请检查信号，重启手机，并确认没有拦截短信。如果手机号已经不用了，或者什么都收不到，我可以帮您重置。
    .button-reset_phone = 重置手机号
    .button-change_phone = 更换手机号
    .button-call_human = 联系人工客服
utter_old_number_code_not_received =
    可能要等一分钟。请确认这部手机有信号、没有拦截短信，或者重启一下。只有最新的验证码有效。如果这个号码已经收不到短信，请在下面换一种方式。
utter_sms_code_not_received =
    可能要等一分钟。请确认{ $ending ->
        [none] 手机号没有填错
       *[other] 新手机号的尾号确实是 { $ending }
    }，手机有信号，也没有拦截短信。只有最新的验证码有效。您可以获取新的验证码，或者换一个手机号。
utter_totp_is_in_the_app =
    这个验证码不会发给您。它显示在身份验证器里，每 30 秒更新一次。
utter_code_after_puzzle =
    完成拼图后才会发短信，所以现在还没有验证码。
utter_no_way_back =
    从这里没有上一步可以退回。您可以在下面继续，或者说“重新开始”或“停止”。
utter_confirm_cancel =
    要停止这个申请吗？以后需要重新开始，已经用掉的次数不会恢复。
    .button-cancel_confirmed = 是，停止
    .button-keep_going = 不，继续
utter_confirm_restart =
    要从头开始吗？已经完成的步骤会作废，已经用掉的次数不会恢复。
    .button-restart_confirmed = 是，从头开始
    .button-keep_going = 不，继续
utter_nothing_to_cancel =
    目前没有进行中的申请，不需要停止。
utter_keep_going =
    好的，我们继续。
utter_forgot_password =
    没关系。到登录表单那一步，请选“忘记密码”，之后用资料代替密码。重置完成后您可以设置新密码。
utter_forgot_password_signed_in =
    您已经登录了，这一步不需要密码。以后想设置新密码，在登录页点“忘记密码”就行。
utter_tools_work =
    如果还有其他安全工具能用，就不用重置。请用它登录，打开“安全设置”，点“手机”旁边的“管理”。在那里打开对话，我就能确认是您，我们一起更换手机号。
utter_tools_work_here =
    如果还有其他安全工具能用，就不用重置，用它就能更换手机号。现在就换吗？
    .button-change_phone = 更换手机号
utter_sms_works =
    如果那个号码还能收到短信，就不用重置。请用短信验证码登录，打开“安全设置”，点“手机”旁边的“管理”。在那里打开对话，我就能确认是您，我们一起更换或解绑。
utter_typed_secret =
    请不要在对话里写密码。密码只填在这里打开的表单里，消息里的密码我不会使用。
utter_typed_seed =
    请不要发这个。{ $brand } 的任何人都不会向您要钱包的助记词或私钥，在这里它也证明不了什么。谁看到它，谁就能转走您的币：请写在纸上保管，不要发到任何聊天里。
utter_provide_personal =
    为了保护您，这类信息会从对话里删掉，这里也用不到。请只在我给您的表单里填写。

## Change and unbind: how they begin

utter_sign_in_needed =
    更换或解绑手机号之前，我要先确认是您本人。请登录 { $brand } 网站，从头像菜单打开“安全设置”，点“手机”旁边的“管理”，再选“修改”或“解绑”。在那里打开对话，我就能确认是您，接着往下办。

    如果手机号或其他工具丢了，登录不了，那就需要重置。
    .button-reset_phone = 我登录不了
    .button-call_human = 联系人工客服
utter_nothing_to_unbind =
    这个账户没有绑定手机号，所以不需要解绑。
    .button-change_phone = 绑定手机号
utter_frozen =
    为了保护账户，它目前处于冻结状态，暂时不能做任何更改。后续由工作人员查看并决定。
    .button-call_human = 联系人工客服

## Change and unbind: their steps

utter_change_attention =
    更换手机号的步骤如下，几分钟就好。

    1. 我向这个账户的邮箱发一个验证码。
    2. 您用已绑定的安全工具确认：身份验证器、通行密钥，或者发到现在手机号的验证码。
    3. 您填写新手机号，完成一个小拼图，再输入发到新号码的短信验证码。

    最后一步完成之前，什么都不会变。验证码不要给任何人，哪怕对方自称是 { $brand } 的工作人员。
    .primary-consent = 继续更换手机号
    .button-decline = 暂不办理
utter_unbind_attention =
    解绑手机号的步骤如下，几分钟就好。

    1. 我向这个账户的邮箱发一个验证码。
    2. 您用已绑定的安全工具确认：身份验证器、通行密钥，或者发到这个手机号的验证码。

    完成后，手机号会从账户中移除，短信验证随之关闭。请保留另一个安全工具：否则账户只有密码和邮箱保护。验证码不要给任何人，哪怕对方自称是 { $brand } 的工作人员。
    .primary-consent = 继续解绑手机号
    .button-decline = 暂不办理
utter_account_code =
    一个 6 位验证码正在发往这个账户的邮箱，用来确认邮箱还是您的。请填在下面，直接发在这里也可以。如果绑定了安全工具，下一步就用它来确认。
    .button-resend_code = 发送新验证码
utter_account_code_used_up =
    现在没有有效的验证码了，我可以向这个账户的邮箱发一个新的。
    .primary-resend_code = 发送新验证码
    .button-call_human = 联系人工客服
utter_totp =
    现在请打开身份验证器，输入 { $brand } 那一栏的 6 位数字，直接发在这里也可以。这样，只掌握您邮箱的人就过不了这一关。{ $journey ->
        [unbind] 之后，手机号就会解绑。
       *[change] 之后，您就可以填写新手机号。
    }
    .button-tools_lost = { $tools ->
        [1] 用不了
       *[other] 都用不了
    }
utter_passkey =
    现在请用通行密钥确认：点下面的按钮会打开我们的页面，您的设备会请您验证指纹、面容、PIN 码或安全密钥。这样，只掌握您邮箱的人就过不了这一关。{ $journey ->
        [unbind] 之后，手机号就会解绑。
       *[change] 之后，您就可以填写新手机号。
    }
    .button-tools_lost = { $tools ->
        [1] 用不了
       *[other] 都用不了
    }
utter_old_number =
    现在请用目前的手机号确认：一个 6 位短信验证码正在发往{ $ending ->
        [none] 这个手机号
       *[other] 尾号 { $ending } 的手机号
    }。请填在下面，直接发在这里也可以。这样，只掌握您邮箱的人就过不了这一关。{ $journey ->
        [unbind] 之后，手机号就会解绑。
       *[change] 之后，您就可以填写新手机号。
    }
    .button-resend_code = 发送新验证码
    .button-tools_lost = { $tools ->
        [1] 用不了
       *[other] 都用不了
    }
utter_old_number_used_up =
    现在没有有效的验证码了，我可以向您目前的手机号发一个新的。
    .primary-resend_code = 发送新验证码
    .button-tools_lost = { $tools ->
        [1] 用不了
       *[other] 都用不了
    }
utter_tool_used_up =
    这个工具今天的次数已经用完。{ $tools ->
        [1] 您可以明天再来，或者联系人工客服。
       *[other] 您可以换一个工具，明天再来，或者联系人工客服。
    }
    .button-tools_lost = { $tools ->
        [1] 用不了
       *[other] 都用不了
    }
    .button-call_human = 联系人工客服
utter_new_number =
    这一步完成了。现在请在下面选择国家或地区并填写新手机号，也可以连同区号发在这里，例如 +44 开头。必须是能收短信的手机号。接下来是一个小拼图和一个短信验证码。
utter_new_number_taken =
    验证码是对的，但这个手机号已经绑定了另一个账户，一个号码不能绑两个账户。请在下面换一个。如果那个账户也是您的，可以先在那边解绑。
    .button-call_human = 联系人工客服
utter_new_number_puzzle_failed =
    拼图没有通过，所以短信没有发出。请再填一次手机号，我们重新来。如果是图片不好操作，拼图下方有另一种方式。
    .button-call_human = 联系人工客服
utter_new_number_no_text_now =
    拼图通过了，但目前没法向这个号码发短信。请稍后再试，或者在下面换一个号码。
    .button-call_human = 联系人工客服
utter_puzzle =
    发短信之前，请把下面的拼图块滑到正确位置，这是为了防止机器人给别人的手机发短信。如果看不清或滑不动，请选图片下方的另一种方式。接下来就是短信验证码。
    .button-go_back = 换一个手机号
utter_sms_code =
    一个 6 位短信验证码正在发往{ $ending ->
        [none] 您的新手机号
       *[other] 您尾号 { $ending } 的新手机号
    }。请填在下面，直接发在这里也可以。这是为了确认号码是您的，也是最后一步。
    .button-resend_code = 发送新验证码
    .button-go_back = 换一个手机号
utter_sms_code_used_up =
    现在没有有效的验证码了。再完成一次拼图，我就可以向您的新手机号发一个新的。
    .primary-resend_code = 发送新验证码
    .button-go_back = 换一个手机号
    .button-call_human = 联系人工客服

utter_change_done =
    办好了。{ $ending ->
        [none] 新手机号已绑定到账户。
       *[other] 尾号 { $ending } 的手机号已绑定到账户。
    }我们会通知您的邮箱、新手机号，以及原手机号（如果有）。以后要是收到这样的通知，而您并没有操作过，请马上点开里面的链接处理。
    .button-call_human = 联系人工客服
utter_unbind_done =
    办好了。手机号已从账户中移除，短信验证也已关闭。我们会通知您的邮箱和那个手机号。
utter_unbind_next =
    请保留另一个安全工具，比如身份验证器或通行密钥，在“安全设置”里可以找到。否则账户只有密码和邮箱保护。
    .button-change_phone = 绑定另一个手机号
utter_held =
    提现暂停至 { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") }（UTC）。

utter_closed_session_ended =
    您已退出登录，所以我关闭了这个申请，手机号没有变化。请重新登录，打开“安全设置”，点“手机”旁边的“管理”，在那里的对话中重新开始。
    .button-reset_phone = 我登录不了
    .button-call_human = 联系人工客服
utter_closed_number_changed =
    在此期间，这个账户的手机号已在别处更换，所以我关闭了这个申请。如果那不是您操作的，请马上告诉我。
    .button-not_me = 不是我操作的
    .button-change_phone = 重新开始
    .button-call_human = 联系人工客服
utter_closed_tools_unavailable =
    因为没有可用的安全工具，我关闭了这个申请，手机号没有变化。需要先重置丢失的工具。
    .button-reset_phone = 继续重置
    .button-call_human = 联系人工客服
utter_closed_frozen =
    为了保护账户，它已被冻结，所以我关闭了这个申请，手机号没有变化。后续由工作人员查看并决定。
    .button-call_human = 联系人工客服
utter_closed_expired_change =
    这个申请超时了，所以我把它关闭了。没有做任何更改，您可以重新开始。
    .button-change_phone = 重新开始
    .button-call_human = 联系人工客服
utter_closed_expired_unbind =
    这个申请超时了，所以我把它关闭了。没有做任何更改，您可以重新开始。
    .button-unbind_phone = 重新开始
    .button-call_human = 联系人工客服

## Change and unbind: back where we were, after a question

utter_back_to_change_consent =
    要继续更换手机号吗？
    .primary-consent = 继续更换手机号
    .button-decline = 暂不办理
utter_back_to_unbind_consent =
    要继续解绑手机号吗？
    .primary-consent = 继续解绑手机号
    .button-decline = 暂不办理
utter_back_to_account_code =
    收到邮件里的验证码后，请填在下面。
    .button-resend_code = 发送新验证码
utter_back_to_totp =
    准备好之后，请在下面输入身份验证器里的 6 位数字。
    .button-tools_lost = { $tools ->
        [1] 用不了
       *[other] 都用不了
    }
utter_back_to_passkey =
    准备好之后，请在下面用通行密钥确认。
    .button-tools_lost = { $tools ->
        [1] 用不了
       *[other] 都用不了
    }
utter_back_to_old_number =
    收到短信验证码后，请填在下面。
    .button-resend_code = 发送新验证码
    .button-tools_lost = { $tools ->
        [1] 用不了
       *[other] 都用不了
    }
utter_back_to_new_number =
    准备好之后，请在下面填写新手机号。
utter_back_to_puzzle =
    准备好之后，请完成下面的拼图。
    .button-go_back = 换一个手机号
utter_back_to_sms_code =
    收到短信验证码后，请填在下面。
    .button-resend_code = 发送新验证码
    .button-go_back = 换一个手机号

## Change and unbind: what can happen on the way

utter_other_tools =
    您可以用这个账户的其他安全工具，也可以继续用下面这一个。只有全都用不了，才选“都用不了”，那样需要先重置丢失的工具。
    .button-tools_lost = 都用不了
utter_no_other_tool =
    这个账户能用来验证的安全工具只有这一个。如果用不了，需要先重置它。
    .button-tools_lost = 用不了
utter_tool_comes_later =
    先输入邮件里的验证码，之后就可以选择安全工具。
utter_no_tool_asked_for =
    这一步不需要安全工具，所以不用切换。
utter_tools_unavailable =
    那么需要先重置丢失的工具。刚才的申请我已经结束，没有做任何更改。

    重置后，您会在所有设备上退出登录。之后请重新登录，打开“安全设置”，在那里的对话中绑定新手机号。重置会带来这些变化：
utter_tool_not_bound =
    这个账户没有绑定该工具，请用已绑定的。
utter_totp_wrong =
    验证码不对。请用身份验证器里 { $brand } 那一栏此刻显示的数字。如果还是不行，请把手机时间设为自动。
utter_totp_wrong_counted =
    验证码不对。请用身份验证器里 { $brand } 那一栏此刻显示的数字。如果还是不行，请把手机时间设为自动。{ $attempts ->
        [0] 今天的次数已经用完。
       *[other] 今天还能试 { $attempts } 次。
    }
utter_number_invalid =
    这个手机号无法使用。请核对号码和国家或地区，或者连同区号一起写，例如 +44 开头。
utter_number_not_mobile =
    这不是手机号，而验证码只能发到手机：座机、网络电话（VOIP）、免费热线和付费声讯号码都不行。请填写手机号。
utter_number_unchanged =
    这个手机号已经绑定在账户上了。请填写新号码；想保留原来的，请说“停止”。
utter_number_missing =
    我没有看到手机号。请连同区号一起写，例如 +44 开头，或者填在下面。
utter_number_too_late =
    有一个手机号正在确认中。想换别的号码，请先选“换一个手机号”。

## Questions that people ask

utter_ask_why =
    谁掌握了手机号，谁就有可能盗用账户。所以在移除或更换手机号之前，我们要确认操作的真是您本人。每一道验证，都是为了把别人挡在外面。
utter_ask_how_long =
    { $journey ->
        [change] 更换手机号只要几分钟。新号码的短信验证码核对通过，就马上生效。
        [unbind] 解绑手机号只要几分钟。安全工具确认通过，就马上生效。
       *[reset] 通过答题重置，大约十分钟。如果需要资料，由工作人员审核，一般在 { $review_hours } 小时内。重置后，提现会暂停 { $hold_hours } 小时。
    }
utter_ask_is_it_safe =
    安全。密码和验证码都填在受保护的表单里，不进对话，我们的工作人员也看不到。您的余额不会被动用。请确认地址栏显示的是 { $brand } 官网，验证码不要给任何人。
utter_ask_withdrawals =
    { $journey ->
        [change] 用安全工具更换手机号，不一定会暂停提现。如果会暂停，最后我会告诉您到什么时候。
        [unbind] 用安全工具解绑手机号，不一定会暂停提现。如果会暂停，最后我会告诉您到什么时候。
       *[reset] 重置后，提现会暂停 { $hold_hours } 小时。万一是别人操作的，您就有时间处理。钱一直在您的账户里，到时间会自动恢复，我没法缩短。
    }
utter_ask_attempts =
    { $journey ->
        [change] 每个验证码可以试几次，也可以获取新的，还剩几次表单上会写。某个安全工具的次数用完了，可以换一个，或者明天再来。
        [unbind] 每个验证码可以试几次，也可以获取新的，还剩几次表单上会写。某个安全工具的次数用完了，可以换一个，或者明天再来。
       *[reset] 每个账户有 { $question_tries } 次回答安全问题的机会，重新开始或新开对话也不会增加。用完之后可以提交资料，所以不会永远进不去。
    }
utter_ask_questions_about =
    重置时的问题都和您自己的账户有关，比如持有过哪些币、充值和提现，或者何时何地使用过。一共 { $questions_per_round } 道，有的不止一个正确答案，需要全部答对。
utter_ask_documents =
    只有重置时才需要资料，一共两张截图。一张是 { $brand } 以前发给您的邮件，内容是充值、提现、注册或登录，要看得到您的邮箱地址和正文。另一张来自充值或提现的对方平台，要看得到币种、数量、时间，以及地址或 TXID；邮件、区块浏览器和您自己的 { $brand } 记录不能当第二张用。之后由工作人员审核。
utter_ask_face =
    只有重置时，并且账户完成过初级认证，才会用到人脸识别。它不是必须的，提交资料也可以。做的时候请注意：光线要好，整张脸在画面里，不戴帽子、眼镜和口罩。做完之后，有时仍然需要补充资料。
utter_ask_cost =
    完全免费。如果有人向您收钱，那一定不是我们。
utter_ask_old_number =
    { $journey ->
        [change] 原手机号会一直保留到新号码确认为止，之后被替换，并收到一条通知。只有选择用它收短信验证码时才需要它。如果只是补卡、号码不变，就不用更换，说“停止”就行。
        [unbind] 手机号会一直保留到您确认为止，之后解绑，并收到一条通知。以后可以再绑定。
       *[reset] 重置不需要原手机号，最后会把它从账户中移除。如果能在运营商补办同号的卡，您也可以等一等，之后照常用短信验证码。
    }
utter_ask_data_privacy =
    您填在表单里的内容会加密，只用于这次验证。您打在对话里的验证码、手机号和地址，会在保存对话之前去掉。
utter_ask_passkey =
    通行密钥（Passkey）是保存在您设备里的一把钥匙。您用指纹、面容、PIN 码或安全密钥证明它在您手里，这些信息都不会发给我们。只有以前在 { $brand } 账户里添加过，您才会有；它就在当初创建它的手机、电脑或安全密钥里。因为浏览器不允许在别的页面里使用通行密钥，所以我会为它单独打开我们的一个页面。
utter_ask_authenticator =
    身份验证器会显示一个 6 位验证码，每 30 秒更新一次（也叫 TOTP），比如谷歌验证器（Google Authenticator）和 Authy。请打开您当初绑定 { $brand } 的那个，找到这个名字，用此刻显示的数字。身份验证器、通行密钥和短信验证码都属于安全工具，也叫 2FA。
utter_ask_puzzle =
    每次向新号码发短信之前都有拼图，防止机器人给别人的手机发短信。请用正常速度把拼图块滑到缺口处；没对上会换一张图。如果看不清或滑不动，请选图片下方的另一种方式，改由您的设备做一次计算。
utter_ask_numbers =
    必须是能收短信的手机号，并带上区号。座机、网络电话（VOIP）、免费热线和付费声讯号码都不行。大多数国家和地区都支持，表单的列表里可以看到。如果当地号码前面有个 0，请去掉。一个号码只能绑定一个账户，而且应该只有您自己在用。
utter_article =
    { $passage }

    出自帮助文章“{ $article }”的“{ $section }”一节{ $link ->
        [none] 。
       *[other] ：{ $link }
    }
utter_article_in_english =
    帮助文章目前只有英文版。下面这段可以回答您的问题：

    { $passage }

    出自帮助文章“{ $article }”的“{ $section }”一节{ $link ->
        [none] 。
       *[other] ：{ $link }
    }
utter_dont_know =
    这个我不清楚，也不想乱猜。人工客服可以回答您。
    .button-call_human = 联系人工客服
utter_not_me =
    先把对方拦住。如果您收到 { $brand } 关于此事的邮件，请打开里面“不是您操作的？”下面的页面并确认：账户会立即冻结，任何人都无法提现。如果还能登录，请修改密码。不要把任何验证码告诉别人，也不要点来电或消息里的其他链接。要请人工客服和您一起处理吗？
    .button-call_human = 联系人工客服
utter_not_me_open =
    先把对方拦住。这个对话里有一个进行中的申请，如果不是您发起的，请现在就停止。如果您收到 { $brand } 的邮件，说的不是您做的操作，请打开里面“不是您操作的？”下面的页面并确认：账户会立即冻结。不要把任何验证码告诉别人，也不要点来电或消息里的其他链接。要请人工客服和您一起处理吗？
    .button-cancel_confirmed = 停止这个申请
    .button-call_human = 联系人工客服

## What goes wrong on the way, and what if

utter_lost_mailbox =
    这种情况往往能补救。请先找邮箱服务商：在找回页面上，可以用另一个邮箱、手机号或仍然登录着的设备来验证。如果不记得是哪个邮箱，可以在自己的设备上找一找 { $brand } 以前发来的邮件。邮件验证码不能省，它能把陌生人挡在您的账户外面。如果邮箱真的找不回来了，请找人工客服，他们会和您一起看还有什么办法。
    .button-call_human = 联系人工客服
utter_lost_mailbox_proven =
    这个申请里您的邮箱已经确认过，可以继续办。不过相关通知会发到那里，请尽快向邮箱服务商找回。如果真的找不回来，人工客服可以和您一起处理。
    .button-call_human = 联系人工客服
utter_fails_button =
    不用按钮也行：直接写上面的文字，比如“是”。如果页面卡住了，请刷新，对话会恢复原样。
utter_fails_form =
    请刷新页面，对话会回到这一步。如果表单还是打不开，请换个浏览器，或对这个页面关闭广告拦截。在 Telegram 里，每个按钮打开的页面只能用一次，请点最新的那个。
utter_fails_code =
    不用表单也行：把验证码写在这里，对话保存之前会先移除。如果页面卡住了，请刷新，对话会恢复原样。
utter_fails_camera =
    请在浏览器设置里允许这个页面使用摄像头，关掉其他占用摄像头的程序，再刷新页面。如果还是不行，可以试试手机的摄像头，或者改为提交资料。
utter_fails_upload =
    请在下面的位置再试一次。需要是图片，比如 PNG 或 JPEG 截图，不能是 PDF。如果文件太大，可以换小一点的截图或更好的网络。也可以换浏览器或用手机发送。
utter_fails_passkey =
    通行密钥需要打开单独的页面，请允许浏览器打开。请使用创建通行密钥的那台设备，并开启锁屏。如果还是不行，而且您绑定了其他工具，请在下面选择。
utter_fails_puzzle =
    请慢慢拖动拼块，直到填满缺口。如果看不清或拖不动，请选择图片下面的另一种方式，由您的设备做一次计算来代替。如果没有图片，请刷新页面。
utter_fails_page =
    请刷新页面，对话会恢复原样。如果没有用，请换个浏览器或设备，或者告诉我是哪个页面、上面写了什么。
utter_fails_again =
    很抱歉还是不行，也许是我们这边的问题。要请人工客服和您一起看看吗？您做过的都会保留。您也可以换个浏览器打开这个对话再试。
    .button-call_human = 联系人工客服
utter_what_if_start =
    最后一步之前，您的账户不会有任何变化。如果停下来或关掉窗口，手机号保持不变，您可以再回来，也可以重新开始。如果某一步做不了，还有别的办法或人工客服，不会卡住。
utter_what_if_sign_in =
    密码不对，可以再试；不记得密码，可以用资料代替；邮箱填错了，可以返回修改。现在离开，什么都不会变。
utter_what_if_email_code =
    验证码不对，可以再试，也可以重新发送。没收到的话，请看看垃圾邮件箱。如果邮箱打不开了，告诉我，我们看看还有什么办法。现在离开，什么都不会变。
utter_what_if_tools =
    如果这个工具还能用，就不需要重置，用它更换手机号即可。如果也用不了，会由人工审核您的申请。哪种情况都能继续。
utter_what_if_face =
    人脸识别没通过，可以再试。次数用完了，或者您不想做，提交资料也可以。如果还需要别的，会告诉您是什么。不会把您永远关在外面。
utter_what_if_questions =
    有一题答错，这一轮就算用掉一次，由您选择再试还是提交资料。次数用完后改为提交资料，不会把您永远关在外面。关掉窗口再回来，还是同一道题。
utter_what_if_review =
    如果您发来的不够，审核团队会说明还缺什么，您可以补充。如果无法通过，手机号保持不变，人工客服可以说明原因，您也可以重新开始。窗口可以关掉：有消息会在这里和邮件里通知您。
utter_what_if_new_password =
    无论接下来怎样，重置都已经完成。如果没来得及在这里设置密码，可以在登录页点“忘记密码”。
utter_what_if_tool =
    如果这个工具用不了，请换账户绑定的另一个。如果都用不了，要先重置丢失的工具。现在离开，手机号保持不变。
utter_what_if_number =
    发到新手机号的验证码正确之前，什么都不会变。号码填错了，换一个就行。拼图没成功，会给您新的图片，也可以用图片下面的另一种方式。收不到短信，可以重新发送或换个号码。
utter_what_if_done =
    这个申请已经完成，不会再出什么问题。如果以后收到不是您操作的通知，请打开里面“不是您操作的？”下面的页面并确认，账户会立即冻结。

## Not understood

utter_clarify =
    我不太确定有没有理解对。您是想说下面哪一个？
    .button-something_else = 都不是
utter_pick_one =
    请选择其中一个，或者换个说法。
utter_rephrase =
    我还没明白，请换个说法。您可以问“为什么需要这个”“要多久”，也可以说“上一步”“停止”，或者找人工客服。
utter_rephrase_no_case =
    我还没明白，请换个说法，比如“我手机丢了”或“我想换手机号”。
    .button-reset_phone = 手机号用不了了
    .button-change_phone = 更换手机号
    .button-call_human = 联系人工客服
utter_offer_human =
    抱歉，我没能理解。可以由人工客服接手，我们到目前为止做过的都会保留。
    .button-call_human = 联系人工客服
utter_explain_consent =
    换句话说：上面写了会发生什么，您同意之后我才开始。选“暂不办理”，一切保持不变。
utter_explain_sign_in =
    换句话说：我需要知道是哪个账户。您知道的邮箱和密码请填在下面的表单里，不要写在别处。
utter_explain_email_code =
    换句话说：请在邮箱里找到 { $brand } 最新发来的邮件，把里面的 6 位数字填在下面，或写在这里。
utter_explain_tools =
    换句话说：除了短信，还有没有别的能证明是您本人，比如身份验证器或通行密钥？我需要知道它还能不能用。
utter_explain_review =
    换句话说：您该做的都做完了。现在由人工审核，结果会在这里和邮件里通知您。
utter_explain_sms_code =
    换句话说：请在那部手机上找到 { $brand } 最新的短信，把里面的 6 位数字填在下面，或写在这里。
utter_another_way =
    也有别的办法。{ $way ->
        [password] 如果不记得密码，请选“{ utter_sign_in.button-forgot_password }”，用资料代替。
        [email] 请重新发送验证码，看看垃圾邮件箱，或在另一台设备上打开邮箱。
        [documents] 请选“{ utter_face.button-choose_documents }”，由人工来决定。
        [number] 请选“{ utter_puzzle.button-go_back }”，换一个更方便的。
       *[any] 要更正就说“上一步”，想改天再办就说“以后再说”，或者说“人工客服”。
    }
utter_another_way_no_case =
    我们用按钮试试。哪一个最接近？
    .button-reset_phone = 手机号用不了了
    .button-change_phone = 更换手机号
    .button-unbind_phone = 解绑手机号
    .button-call_human = 联系人工客服
utter_offer_human_again =
    我还是没明白，不想耽误您的时间。请人工客服继续和您办，好吗？什么都不会丢。
    .button-call_human = 联系人工客服

meaning-reset_phone = 手机号用不了，要重置
meaning-change_phone = 更换手机号
meaning-unbind_phone = 解绑手机号
meaning-code_not_received = 收不到验证码
meaning-resend_code = 发送新验证码
meaning-ask_why = 为什么需要这个？
meaning-ask_how_long = 要多久？
meaning-ask_is_it_safe = 这样安全吗？
meaning-ask_withdrawals = 提现会受影响吗？
meaning-ask_attempts = 有几次机会？
meaning-ask_questions_about = 会问哪些问题？
meaning-ask_documents = 需要哪些资料？
meaning-ask_face = 要做人脸识别吗？
meaning-ask_cost = 要收费吗？
meaning-ask_old_number = 原手机号会怎样？
meaning-ask_data_privacy = 我的信息会怎么处理？
meaning-ask_status = 进行到哪一步了？
meaning-support_phone_number = 有客服电话吗？
meaning-not_me = 不是我操作的
meaning-account_other = 账户的其他问题
meaning-cancel = 停止这个申请
meaning-go_back = 返回上一步
meaning-start_over = 重新开始
meaning-call_human = 联系人工客服
meaning-forgot_password = 忘记密码
meaning-choose_documents = 改为提交资料
meaning-documents_ready = 我能发的都发了
meaning-language_question = 换一种语言
meaning-help = 你能做什么？
meaning-use_totp = 用身份验证器
meaning-use_passkey = 用通行密钥
meaning-use_sms = 用短信验证码
meaning-switch_tool = 换一个安全工具
meaning-ask_passkey = 什么是通行密钥？
meaning-ask_authenticator = 什么是身份验证器？
meaning-ask_puzzle = 拼图是做什么用的？
meaning-ask_numbers = 可以用哪些手机号？
meaning-later = 我想以后再继续
meaning-lost_mailbox = 我打不开邮箱了
meaning-step_fails = 这里有东西用不了
meaning-ask_what_if = 如果我做不了怎么办？

## What was said just before begins with one of these

lead_in_1 = 再说一遍：{ $said }
lead_in_2 = 回到刚才的：{ $said }
lead_in_3 = 还是这里：{ $said }

## A person takes over, or something failed

utter_hand_off =
    我正在请人工客服接手。到目前为止做过的都会保留，客服也能看到。
utter_hand_off_case =
    我正在请人工客服接手。到目前为止做过的都会保留，客服也能看到。您的工单号是 { $case }。
utter_something_failed =
    我这边出了点问题。您到目前为止做过的都保留着。请再试一次，或者找人工客服。
    .button-call_human = 联系人工客服
