# What only Telegram needs, in Arabic.

language_name = العربية

telegram_from_web = رسالتك على الويب:

## Questions

telegram_question_place = السؤال { $n } من { $of }
telegram_pick_one = يُرجى الضغط على الإجابة الصحيحة، ثم على «إرسال إجابتي».
telegram_pick_several = يُرجى الضغط على كل إجابة صحيحة، ثم على «إرسال إجابتي».
telegram_send_answer = إرسال إجابتي
telegram_nothing_ticked = يُرجى الضغط على إجابة واحدة على الأقل أولًا.
telegram_ticks_late = ظهرت آخر ضغطة الآن فقط. يُرجى مراجعة الإجابات المحددة، ثم الإرسال.
telegram_answered = إجابتك في الطريق.

## Secure forms

telegram_open_form = فتح النموذج الآمن
telegram_step_sign_in = 🔒 البريد الإلكتروني وكلمة المرور يُدخلان في هذا النموذج فقط، وليس في المحادثة أبدًا.
telegram_step_email_code = 🔒 يُرجى إدخال الرمز من بريدك في هذا النموذج، أو كتابته هنا: أحذفه من المحادثة فورًا.
telegram_step_sms_code = 🔒 يُرجى إدخال الرمز من الرسالة النصية في هذا النموذج، أو كتابته هنا: أحذفه من المحادثة فورًا.
telegram_step_totp = 🔒 يُرجى إدخال رمز تطبيق المصادقة في هذا النموذج، أو كتابته هنا: أحذفه من المحادثة فورًا.
telegram_step_passkey = 🔒 تطلب هذه الصفحة مفتاح المرور. إذا لم يعمل داخل Telegram، يمكنك فتح الصفحة في متصفحك.
telegram_step_new_number = 🔒 يُرجى اختيار البلد والرقم في هذا النموذج، أو كتابة الرقم هنا مع رمز الدولة.
telegram_step_puzzle = 🔒 لغز صغير واحد على هذه الصفحة: يمنع البرامج الآلية من طلب إرسال رسائل نصية.
telegram_step_new_password = 🔒 يُرجى اختيار كلمة المرور الجديدة في هذا النموذج، وليس في المحادثة أبدًا.
telegram_step_other = 🔒 لهذه الخطوة نموذج خاص بها.
telegram_share_number = مشاركة رقمي
telegram_share_hint = إذا كان الرقم الجديد هو رقمك في Telegram، يمكنك مشاركته بالزر أدناه.
telegram_contact_foreign = هذه جهة اتصال لشخص آخر. لا يمكنني قبول رقم غير رقمك، بالزر أو مكتوبًا هنا.

## Who has the conversation

telegram_owner_agent = معك الآن { $name } من فريق الدعم.
telegram_owner_bot = عدت إلى المساعد الآلي.
telegram_owner_queue = { $position ->
    [1] دورك هو التالي للتحدث إلى موظف.
   *[other] أنت في انتظار موظف، وترتيبك: { $position }.
 } { $outlook ->
    [known] مدة انتظار الآخرين بالدقائق: من { $least } إلى { $most }.
    [closed] لا يوجد موظفون في هذه الساعة. موعد عودتهم: { DATETIME($opens, dateStyle: "medium", timeStyle: "short") } بتوقيت UTC.
   *[unknown] { "" }
 }

## Pictures

telegram_upload_request =
    📎 { $title }. يُرجى إرسال لقطة الشاشة هنا كصورة، والأفضل كملف. يجب أن يظهر فيها:
    { $must_show }
telegram_upload_request_again =
    📎 { $title }: تلزم صورة أخرى. الصورة السابقة لا تكفي:
    { $problems }

    يُرجى إرسال صورة يظهر فيها:
    { $must_show }
telegram_open_upload = الرفع من صفحتنا
telegram_upload_accepted = ✓ تم استلام الصورة، وأُضيفت إلى طلبك.
telegram_upload_read = 🔎 وجد الفحص الأولي في الصورة: { $seen }. وسينظر فيها موظفونا أيضًا.
telegram_upload_unread = 🔎 لا يمكن قراءة الصورة آليًا. لا بأس في ذلك: سينظر فيها موظفونا.
telegram_upload_flawed =
    🔎 بحسب الفحص الأولي، قد لا تكون هذه الصورة مناسبة:
    { $problems }
telegram_upload_example = عرض مثال
telegram_upload_refused =
    تعذّر قبول هذه الصورة:
    { $problems }
telegram_pictures = { $count ->
    [one] [صورة واحدة]
    [two] [صورتان]
    [few] [{ $count } صور]
    [many] [{ $count } صورة]
   *[other] [{ $count } صورة]
 }
telegram_picture_too_large = هذا الملف كبير جدًا: الحد الأقصى { $megabytes } ميغابايت. يُرجى إرساله كصورة، أو بحجم أصغر.
telegram_picture_unwanted = لا يمكنني استخدام الصور في هذه الخطوة، ولذلك لم أحتفظ بها. سأطلب صورة عندما تلزم.
telegram_not_a_picture = لا أقبل سوى الصور: PNG أو JPEG أو WebP أو HEIC.
telegram_picture_lost = تعذّر جلب هذه الصورة من Telegram. يُرجى إرسالها مرة أخرى.

## Buttons

telegram_stale = لم يعد هذا مفتوحًا. أحدث رسالة تعرض أين وصلنا.
telegram_chosen = ✓ { $choice }
telegram_form_over = 🔒 أُغلق هذا النموذج.
telegram_csat = كيف كانت تجربتك؟ ضغطة واحدة تساعدنا على التحسن.
telegram_score = { $score ->
    [5] 5 – جيدة جدًا
    [1] 1 – سيئة جدًا
   *[other] { $score }
 }
telegram_rated = شكرًا على تقييمك.

## Commands

telegram_commands =
    .start = البدء، أو معرفة أين وصلنا
    .help = ما الذي أستطيع فعله
    .status = أين وصلنا، وما الخطوة التالية
    .agent = التحدث إلى موظف
    .language = اختيار اللغة
    .stop = إيقاف الطلب المفتوح
    .web = المتابعة في المتصفح
    .link = التعريف بنفسك من حسابك المفتوح
telegram_help =
    أساعدك على العودة إلى حسابك في { $brand } إذا ضاع رقم هاتفك، وعلى تغيير الرقم أو إزالته إذا كان ما زال معك. يكفي أن تصلني منك بضع كلمات عمّا حدث.

    /status – أين وصلنا
    /agent – التحدث إلى موظف
    /stop – إيقاف الطلب من دون أي تغيير
    /language – اختيار اللغة
    /web – المتابعة في المتصفح
    /link – التعريف بنفسك من حسابك المفتوح

    كلمات المرور تُدخل فقط في النماذج التي أرسل روابطها. لا أطلب أبدًا عبارة الاسترداد، ولا يتصل بك أحد من { $brand }.
telegram_languages = ما اللغة المناسبة لمحادثتنا؟

## Going on elsewhere

telegram_join =
    هل نتابع هنا المحادثة { $reference } التي بدأت على الويب؟

    فقط إذا فتحت هذا الرابط بنفسك قبل لحظة، من المحادثة على صفحتنا. وإذا أرسله إليك شخص ما، يُرجى اختيار «لا»: فهو يريد تمرير طلبه من خلالك.
telegram_join_yes = نعم، هي محادثتي
telegram_join_no = لا
telegram_joined = جيد. ما يُكتب هنا أو على الويب يخص الآن طلبًا واحدًا.
telegram_not_joined = لم يُربط شيء. أنت هنا في محادثتك الخاصة.
telegram_link_over = استُخدم هذا الرابط من قبل أو انتهت مدته. يمكنك فتح رابط جديد من المحادثة على الويب، أو الكتابة إليّ هنا مباشرة.
telegram_continue_web = يفتح هذا الرابط المحادثة في متصفح، مرة واحدة، خلال عشر دقائق. يُرجى عدم إرساله إلى أحد.
telegram_continue_web_open = المتابعة في المتصفح
telegram_login = يُرجى فتح هذه الصفحة في المتصفح الذي سجّلت فيه الدخول إلى { $brand }: بها أتعرف عليك. الرابط صالح مرة واحدة، لمدة عشر دقائق.
telegram_login_open = التعريف بنفسي

## What cannot be taken

telegram_group = لا أقدّم المساعدة إلا في محادثة خاصة. يمكنك الكتابة إليّ مباشرة: { $link }
telegram_only_text = أستطيع قراءة النصوص والصور فقط. يُرجى كتابة ما حدث.
telegram_too_long = هذه الرسالة أطول مما أستطيع قراءته. أقصى عدد للأحرف: { $most }. لم أحتفظ بشيء منها؛ يُرجى إرسالها على أجزاء.
telegram_too_fast = كان ذلك أسرع مما أستطيع متابعته، ولم تُقبل رسالتك الأخيرة. يُرجى إرسالها مرة أخرى بعد { $seconds ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
 }.
telegram_not_taken = حدث خطأ من جانبنا، ولم أتمكن من استلام رسالتك الأخيرة. يُرجى إرسالها مرة أخرى.
telegram_edited = لاحظت تعديلك لإحدى الرسائل. ما كُتب أولًا تم التعامل معه بالفعل؛ وإذا كان المقصود شيئًا آخر، يُرجى كتابته من جديد.
