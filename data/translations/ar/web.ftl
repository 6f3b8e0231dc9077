# The chat widget's own words, in Arabic.

## The launcher on the host page

launcher-label = محادثة المساعدة
launcher-unread = رسائل غير مقروءة: { $count }

## Header

title = مساعدة { $brand }
owner-bot = المساعد الآلي
owner-queue = في انتظار موظف
owner-agent = { $name }، فريق الدعم
owner-agent-unnamed = فريق الدعم
close = إغلاق المحادثة
menu = خيارات أخرى
menu-person = التحدث إلى موظف
menu-language = اللغة
menu-new = بدء محادثة جديدة
menu-telegram = المتابعة في Telegram
language-title = ما اللغة المناسبة لمحادثتنا؟
new-title = هل نبدأ من البداية؟
new-body = لن تظهر لك هذه المحادثة هنا بعد ذلك. والمحاولات المستخدمة تبقى محسوبة.
new-confirm = بدء محادثة جديدة
cancel = إلغاء

## Progress and case

progress = التقدم
progress-now = الخطوة { $n } من { $of }: { $title }
progress-all-done = اكتملت كل الخطوات، وعددها { $of }
progress-show = عرض كل الخطوات
progress-done = اكتملت
progress-current = الآن
progress-todo = لاحقًا
case = الطلب
case-reset = إعادة تعيين الرقم
case-change = تغيير الرقم
case-unbind = إلغاء ربط الرقم
case-copy = نسخ رقم الطلب { $id }
case-copied = تم نسخ رقم الطلب
case-state-open = مفتوح
case-state-in_review = قيد المراجعة
case-state-more_info = في انتظارك
case-state-completed = مكتمل
case-state-rejected = مرفوض
case-state-expired = منتهي المدة
case-state-cancelled = تم إيقافه
case-line-open = الطلب { $id } مفتوح. يُرجى الاحتفاظ بهذا الرقم، فبه يمكن لك ولنا العثور على الطلب مرة أخرى.
case-line-in_review = الطلب { $id } لدى فريق المراجعة.
case-line-more_info = الطلب { $id } يحتاج منك إلى شيء آخر.
case-line-completed-title = تم كل شيء
case-line-completed = الطلب { $id } مكتمل.
case-line-rejected = لم تتم الموافقة على الطلب { $id }.
case-line-expired = انتهت مدة الطلب { $id }. يمكنك البدء من جديد في أي وقت.
case-line-cancelled = تم إيقاف الطلب { $id }. لم يتغير شيء.

## Messages

log = المحادثة
author-user = أنت
author-assistant = المساعد الآلي
author-agent = { $name }، فريق الدعم
author-agent-unnamed = فريق الدعم
author-system = إشعار
via-telegram = عبر Telegram
typing = جارٍ الكتابة: { $name }
loading = جارٍ فتح محادثتك
jump = أحدث الرسائل
jump-count = { $count ->
    [zero] لا رسائل جديدة
    [one] رسالة جديدة واحدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
sending = جارٍ الإرسال
sent = تم الإرسال
queued = في انتظار الاتصال
failed = لم تصل
retry = إعادة الإرسال
remove = إزالة
today = اليوم
yesterday = أمس
chosen = { $title } (اختيارك)
note-upload-accepted = تم الاستلام: { $item }
note-upload-read = وجد الفحص الأولي في الصورة: { $seen }. وسينظر فيها موظفونا أيضًا.
note-upload-unread = لا يمكن قراءة الصورة آليًا. لا بأس في ذلك: سينظر فيها موظفونا.
note-upload-flawed = بحسب الفحص الأولي، قد لا تكون هذه الصورة مناسبة:
note-upload-refused = تعذّر القبول حتى الآن: { $item }
csat-title = كيف كانت تجربتك؟
csat-worst = سيئة
csat-best = جيدة جدًا
csat-comment = هل من شيء آخر لإضافته؟ (اختياري)
csat-send = إرسال إجابتي
csat-pick = يُرجى اختيار رقم من 1 إلى 5.
csat-thanks = شكرًا لك، هذا يساعدنا.
note-unknown = هنا شيء لا يمكن لهذه النسخة من المحادثة عرضه. يُرجى إعادة تحميل الصفحة، أو طلب التحدث إلى موظف.
owner-line-bot = أنت الآن مع المساعد الآلي.
owner-line-queue = سيتولى موظف هذه المحادثة.
owner-line-agent = معك الآن { $name } من فريق الدعم.
owner-line-agent-unnamed = معك الآن موظف من فريق الدعم.

## Questions

question-n = السؤال { $n } من { $of }
question-one = يُرجى اختيار إجابة واحدة
question-many = يُرجى اختيار كل إجابة صحيحة
question-submit = إجابة
question-line-answered = السؤال { $n } من { $of }، تمت الإجابة
question-line-again = السؤال { $n } من { $of }، يظهر مرة أخرى أدناه
question-line-closed = السؤال { $n } من { $of }، مغلق
question-documents = أفضّل إرسال مستندات
text-documents = أريد إرسال مستندات بدلًا من ذلك

## Secure forms

secure-title = نموذج آمن
secure-title-sign_in = تسجيل الدخول إلى حسابك
secure-title-email_code = إدخال الرمز من بريدك الإلكتروني
secure-title-sms_code = إدخال الرمز من الرسالة النصية
secure-title-totp = إدخال الرمز من تطبيق المصادقة
secure-title-new_number = رقمك الجديد
secure-title-puzzle = تحريك القطعة إلى مكانها
secure-title-face = التحقق من الوجه
secure-title-passkey = التأكيد بمفتاح المرور
secure-title-new_password = اختيار كلمة مرور جديدة
secure-origin = هذا النموذج تابع للموقع { $host }. لا يطلب منك موظفونا أبدًا ما يُدخل فيه.
secure-submit = متابعة
secure-sending = جارٍ التحقق
secure-show = إظهار كلمة المرور
secure-hide = إخفاء كلمة المرور
secure-code-hint = يمكنك أيضًا كتابة الرمز في المحادثة.
secure-number-hint = يمكنك أيضًا كتابة الرقم في المحادثة مع رمز الدولة.
secure-other-tool = استخدام أداة أخرى
secure-resend = إرسال رمز جديد
text-resend = أعد إرسال الرمز
secure-minutes = { $minutes ->
    [one] مفتوح لمدة دقيقة واحدة
    [two] مفتوح لمدة دقيقتين
    [few] مفتوح لمدة { $minutes } دقائق
    [many] مفتوح لمدة { $minutes } دقيقة
   *[other] مفتوح لمدة { $minutes } دقيقة
}
secure-hours = { $hours ->
    [one] مفتوح لمدة ساعة واحدة
    [two] مفتوح لمدة ساعتين
    [few] مفتوح لمدة { $hours } ساعات
    [many] مفتوح لمدة { $hours } ساعة
   *[other] مفتوح لمدة { $hours } ساعة
}
secure-last-minute = مفتوح لأقل من دقيقة
secure-expired = انتهت مدة هذا النموذج. يُرجى طلب نموذج جديد ليظهر أدناه.
secure-renew = طلب نموذج جديد
text-renew = أظهر لي النموذج مرة أخرى من فضلك
text-other-tool = أريد استخدام أداة أخرى
secure-line-done = { $title }: تم
secure-line-again = { $title }: يظهر مرة أخرى أدناه
secure-line-closed = { $title }: مغلق
secure-unsupported = تحتاج هذه الخطوة إلى شيء لا يمكن لهذه النسخة من المحادثة عرضه. يُرجى طلب التحدث إلى موظف ليساعدك على المتابعة.
secure-foreign = هذا النموذج ليس تابعًا للموقع { $host }، ولذلك لم يُفتح.
secure-empty = يُرجى تعبئة: { $label }
secure-code-digits = الرمز من 6 أرقام.
attempts = { $count ->
    [0] لم تبقَ محاولات.
    [one] بقيت محاولة واحدة.
    [two] بقيت محاولتان.
    [few] بقيت { $count } محاولات.
    [many] بقيت { $count } محاولة.
   *[other] المحاولات الباقية: { $count }.
}
choose = اختيار…
new-tab = (يُفتح في علامة تبويب جديدة)

## Pictures

upload-item = صورة
upload-item-picture = صورة
upload-item-history_email = رسالة بريد إلكتروني قديمة من { $brand }
upload-item-counterparty_record = سجل الإيداع أو السحب لدى الطرف الآخر
upload-shows = يجب أن يظهر فيها:
upload-pick = اختيار صورة
upload-pick-more = إضافة صورة أخرى
upload-camera = التقاط صورة
upload-drop = أو إفلاتها هنا، أو لصقها.
upload-limits = صيغة PNG أو JPEG أو WebP أو HEIC، حتى { $megabytes } ميغابايت. تُحذف معلومات مكان الالتقاط والجهاز.
upload-preview = معاينة { $name }
upload-no-preview = لا معاينة هنا
upload-waiting = في الانتظار
upload-sending = أُرسل { $percent }%
upload-paused = لا يوجد اتصال. يستأنف الإرسال من { $percent }% عند عودة الاتصال.
upload-checking = جارٍ التحقق
upload-taken = تم الاستلام
upload-refused = لم تُقبل
upload-failed = لم تُرسل
upload-cancel = إلغاء { $name }
upload-again = المحاولة من جديد
upload-remove = إزالة { $name }
upload-lost = { $count ->
    [one] صورة واحدة لم تصل كاملة قبل مغادرة هذه الصفحة، ولم نحتفظ بها.
    [two] صورتان لم تصلا كاملتين قبل مغادرة هذه الصفحة، ولم نحتفظ بهما.
    [few] { $count } صور لم تصل كاملة قبل مغادرة هذه الصفحة، ولم نحتفظ بها.
    [many] { $count } صورة لم تصل كاملة قبل مغادرة هذه الصفحة، ولم نحتفظ بها.
   *[other] { $count } صورة لم تصل كاملة قبل مغادرة هذه الصفحة، ولم نحتفظ بها.
}
upload-lost-again = إعادة إرسالها
upload-too-large = الصورة كبيرة جدًا: الحد الأقصى { $megabytes } ميغابايت.
upload-not-a-picture = هذا ليس نوعًا من الصور التي يمكن قبولها.
upload-line-done = { $title }: مغلق
upload-line-again = { $title }: يظهر مرة أخرى أدناه
upload-bar = تقدّم إرسال { $name }

## Passkey

face-explain = تُفتح صفحة من صفحاتنا في علامة تبويب جديدة، وتستخدم الكاميرا. بعدها تكفي العودة إلى هنا: تستمر المحادثة تلقائيًا.
face-open = فتح التحقق من الوجه
face-waiting = في انتظار التحقق من الوجه في علامة التبويب الأخرى
passkey-explain = تُفتح صفحة من صفحاتنا في علامة تبويب جديدة، وفيها يطلب جهازك بصمة إصبعك أو وجهك أو رمز PIN. بعدها تكفي العودة إلى هنا: تستمر المحادثة تلقائيًا.
passkey-open = التأكيد بمفتاح المرور
passkey-open-again = فتح الصفحة مرة أخرى
passkey-waiting = في انتظار مفتاح المرور في علامة التبويب الأخرى
passkey-elsewhere = هل مفتاح المرور على هاتفك؟ يمكنك فتح الصفحة هنا مع ذلك: سيعرض متصفحك رمزًا لمسحه بالهاتف.

## The page of a single step

step-loading = لحظة من فضلك
step-resend-hint = لم يصلك رمز؟ يمكنك طلب رمز جديد في المحادثة، وهو صالح في هذه الصفحة أيضًا.
step-expired = انتهت مدة هذا النموذج. يُرجى العودة إلى المحادثة وطلب نموذج جديد.

## Between here and Telegram

hand-over-body = تستمر محادثتك في Telegram بكل ما قيل حتى الآن. وتبقى مفتوحة هنا أيضًا.
hand-over-loading = جارٍ إنشاء الرابط
hand-over-once = { $minutes ->
    [one] الرابط صالح مرة واحدة، خلال دقيقة.
    [two] الرابط صالح مرة واحدة، خلال دقيقتين.
    [few] الرابط صالح مرة واحدة، خلال { $minutes } دقائق.
    [many] الرابط صالح مرة واحدة، خلال { $minutes } دقيقة.
   *[other] الرابط صالح مرة واحدة، خلال { $minutes } دقيقة.
} وهو لك وحدك: كل من يفتحه يدخل محادثتك.
hand-over-over = انتهت مدة الرابط.
hand-over-again = إنشاء رابط جديد
hand-over-open = فتح Telegram
hand-over-scan = أو مسح هذا بهاتفك
hand-over-picture = رمز يحتوي على الرابط
hand-over-close = إغلاق
gate-link-title = هل نربط حسابك بمحادثتك في Telegram؟
gate-link = عندها تتعرف عليك المحادثة في Telegram كما يتعرف عليك هذا الموقع، ويمكنها تغيير رقمك معك.
gate-link-yes = ربط حسابي
gate-link-no = عدم الربط
gate-continue-title = هل نتابع هنا المحادثة التي بدأت في Telegram؟
gate-continue = تُفتح هنا بكل ما قيل حتى الآن، وتبقى مفتوحة في Telegram أيضًا.
gate-continue-yes = المتابعة هنا
gate-continue-no = ليس الآن
gate-replaces = في هذا المتصفح محادثة أخرى بالفعل. لن تظهر هنا بعد ذلك، وتبقى في الأماكن الأخرى التي فتحتها فيها.
gate-warning = يُرجى المتابعة فقط إذا فتحت هذا الرابط بنفسك من محادثتك. وإذا أرسله إليك شخص ما، فالأفضل التوقف هنا.
gate-done-title = تم الربط
gate-done = يمكنك العودة إلى Telegram، فالمحادثة تستمر هناك.
gate-close = إغلاق
gate-stay = عرض المحادثة في هذا المتصفح
gate-over-title = لم يعد هذا الرابط صالحًا
gate-over = الرابط صالح مرة واحدة ولبضع دقائق. يمكنك طلب رابط جديد في Telegram.
gate-other-title = هذه المحادثة تابعة لحساب آخر
gate-other = لم يتغير شيء. يُرجى تسجيل الدخول بذلك الحساب، أو بدء محادثة جديدة في Telegram.
gate-nobody-title = تسجيل الدخول أولًا
gate-nobody = لا يوجد تسجيل دخول على هذا الموقع. يُرجى تسجيل الدخول أولًا، ثم فتح الرابط مرة أخرى.
gate-unsigned = تعذّر تأكيد تسجيل دخولك. يُرجى تسجيل الدخول مرة أخرى، ثم فتح الرابط من جديد.

## Going on with one step on a phone

phone-start = المتابعة على الهاتف
phone-title = المتابعة على هاتفك
phone-what = { $title }. هذه الخطوة وحدها تنتقل إلى هاتفك، وتبقى المحادثة هنا.
phone-loading = جارٍ إنشاء الرمز
phone-scan = يُرجى مسح هذا الرمز بكاميرا هاتفك. الرمز صالح مرة واحدة، ويتجدد كل دقيقتين.
phone-picture = رمز يفتح هذه الخطوة على هاتفك
phone-copy = نسخ الرابط بدلًا من ذلك
phone-copied = تم نسخ الرابط. يُرجى فتحه على هاتفك، وعدم إرساله إلى أحد.
phone-compare = هل يظهر هذا الرقم على هاتفك؟
phone-opened-on = فُتح على: { $device }
phone-yes = نعم، الرقم هو { $number }
phone-no = لا، يظهر على هاتفي شيء آخر
phone-connected = هاتفك متصل الآن. يمكنك المتابعة عليه، وما يُرسل منه يظهر هنا.
phone-done = تم على هاتفك.
phone-cancelled = تم الإيقاف. لا يمكن إرسال شيء آخر من الهاتف.
phone-timed_out = انتهى الوقت. يمكنك إنشاء رمز جديد، أو المتابعة هنا.
phone-again = إنشاء رمز جديد
phone-stop = إيقاف
phone-back = المتابعة هنا بدلًا من ذلك
phone-close = إغلاق
phone-page-number = رقمك
phone-page-wait = يُرجى مقارنة هذا الرقم بالرقم على شاشتك الأخرى، والتأكيد هناك.
phone-page-started = بدأ على: { $device }
phone-page-country = بدأ في: { $country }
phone-page-warning = هل هذا منك؟ إذا أرسل إليك أحد هذا الرمز أو طلب منك مسحه، فالأفضل التوقف هنا.
phone-page-stop = إيقاف، لست أنا
phone-page-finished = انتهيت
phone-page-unknown = جهاز لا نعرفه

## Puzzle

puzzle-how = يمكن تحريك القطعة حتى تملأ الفراغ: بسحبها، أو بالضغط على الفراغ، أو بشريط التمرير وأسهمه.
puzzle-loading = جارٍ تحميل الصورة
puzzle-load-failed = تعذّر عرض الصورة.
puzzle-slider = موضع القطعة
puzzle-position = { $x } من { $of }
puzzle-left = قليلًا إلى اليسار
puzzle-right = قليلًا إلى اليمين
puzzle-confirm = تأكيد
puzzle-not-moved = لم تتحرك القطعة بعد.
puzzle-other-way = لا أرى الصورة أو لا أستطيع تحريكها
proof-working = يُجري جهازك عملية حسابية بدلًا من ذلك. تستغرق من بضع ثوانٍ إلى دقيقة، ولا يلزمك فعل شيء.
proof-progress = تقدّم العملية الحسابية
proof-slow = استغرقت العملية الحسابية وقتًا طويلًا على هذا الجهاز. يُرجى المحاولة مرة أخرى، أو طلب التحدث إلى موظف.
proof-failed = تعذّر بدء العملية الحسابية. يُرجى المحاولة مرة أخرى، أو طلب التحدث إلى موظف.
proof-impossible = لا يمكن لهذا المتصفح إجراء العملية الحسابية هنا. يُرجى طلب التحدث إلى موظف ليساعدك على المتابعة.

## Results of a step

result-ok = تم التحقق
result-failed = لم يكن ذلك صحيحًا.
result-questions-failed = لم تكن كل الإجابات صحيحة.
result-code_wrong = لم يكن الرمز صحيحًا.
result-code_wrong-passkey = مفتاح المرور هذا لا يخص هذا الحساب.
result-code_expired-passkey = استغرق ذلك وقتًا طويلًا.
result-code_expired = انتهت صلاحية الرمز.
result-password_wrong = البريد الإلكتروني أو كلمة المرور غير صحيحة.
result-password_weak = من السهل تخمين كلمة المرور هذه.
result-face_failed = لم ينجح التحقق من الوجه.
result-puzzle_failed = لم تكن القطعة في مكانها.
result-number_invalid = لا يبدو هذا رقم هاتف.
result-number_not_mobile = هذا ليس رقم هاتف محمول.
result-number_unchanged = هذا هو رقمك الحالي.
result-attempts_exhausted = انتهت كل المحاولات.

## Composer

composer-label = رسالتك
composer-placeholder = كتابة رسالة
composer-send = إرسال الرسالة
composer-hint-password = كلمات المرور تُدخل في النموذج أعلاه، وليس هنا أبدًا.
composer-left = { $count ->
    [zero] لم تبقَ أحرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $count } أحرف
    [many] بقي { $count } حرفًا
   *[other] بقي { $count } حرف
}
composer-over = { $count ->
    [zero] لا أحرف زائدة
    [one] حرف واحد زائد
    [two] حرفان زائدان
    [few] { $count } أحرف زائدة
    [many] { $count } حرفًا زائدًا
   *[other] { $count } حرف زائد
}
text-topic-reset = فقدت رقم هاتفي
text-topic-change = أريد تغيير رقم هاتفي
text-topic-unbind = أريد إلغاء ربط رقم هاتفي
text-person = أريد التحدث إلى موظف

## Queue

queue-title = أنت في انتظار موظف
queue-position = ترتيبك في الانتظار: { $position }.
queue-eta = مدة الانتظار بالدقائق عادةً: من { $min } إلى { $max }.
queue-opens = لا يوجد موظفون في هذه الساعة. موعد عودتهم: { $at }.
queue-eta-short = عادةً أقل من { $max ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $max } دقائق
    [many] { $max } دقيقة
   *[other] { $max } دقيقة
}.
queue-body = يمكنك إغلاق هذه النافذة، فالمحادثة ومكانك محفوظان.

## Connection and failures

reconnecting = جارٍ إعادة الاتصال…
offline = لا يوجد اتصال بالإنترنت. ما يُكتب محفوظ، ويُرسل عند عودة الاتصال.
start-failed = تعذّر فتح المحادثة. لم يضع شيء.
try-again = المحاولة من جديد
lost-title = لم يعد فتح هذه المحادثة ممكنًا
lost-body = ربما انتهت أو أُزيلت. لم يتغير حسابك بسبب ذلك.
lost-new = بدء محادثة جديدة
error-network = تعذّر الوصول إلى الخدمة. ما أدخلته ما زال هنا؛ يُرجى المحاولة مرة أخرى.
error-unknown = حدث خطأ من جانبنا. لم يتغير شيء؛ يُرجى المحاولة مرة أخرى.
error-stale = هذا الخيار من خطوة سابقة. يُرجى استخدام أحدث رسالة.
error-step_not_open = لم تعد هذه الخطوة مفتوحة. يُرجى المتابعة من أحدث رسالة.
error-owner_changed = يتولى موظف هذه المحادثة الآن. يُرجى الكتابة إليه.
error-too_many_requests = تكررت المحاولات بسرعة. يُرجى الانتظار لحظة ثم المحاولة مرة أخرى.
error-code_wrong = هذا الرمز غير صحيح.
error-code_expired = انتهت صلاحية هذا الرمز. يُرجى طلب رمز جديد.
error-password_wrong = البريد الإلكتروني أو كلمة المرور غير صحيحة.
error-password_weak = من السهل تخمين كلمة المرور هذه. يُرجى اختيار كلمة أطول، لا تحتوي على بريدك ولا على اسم الموقع.
error-attempts_exhausted = انتهت كل المحاولات. ستعرض لك المحادثة طريقة أخرى.
error-invalid_request = تعذّرت قراءة جزء مما أُدخل. يُرجى مراجعته والمحاولة مرة أخرى.
error-not_found = لم تعد هذه الخطوة موجودة. يُرجى المتابعة من أحدث رسالة.
error-unauthorized = لم يعد فتح هذه المحادثة ممكنًا.
error-number_invalid = لا يبدو هذا رقم هاتف. يُرجى التأكد من البلد والأرقام.
error-forbidden = هذا غير مسموح هنا.
error-body_too_large = النص أطول مما يمكن إرساله.
error-in_flight = ما أرسلته قبل لحظة ما زال قيد المعالجة.
error-unavailable = جزء من الخدمة غير متاح. لم يضع شيء؛ يُرجى المحاولة مرة أخرى بعد قليل.
error-internal_error = حدث خطأ من جانبنا. لم يضع شيء؛ يُرجى المحاولة مرة أخرى بعد قليل.
error-number_not_mobile = هذا ليس رقم هاتف محمول. يجب أن يكون رقمًا يستقبل الرسائل النصية.
error-number_unchanged = هذا هو رقمك الحالي. يُرجى إدخال الرقم الجديد.
error-puzzle_failed = لم تكن القطعة في مكانها. إليك صورة أخرى.
dismiss = إخفاء
