# What only Telegram needs, in Russian. $brand is the exchange's name.

# The language's own name for itself
language_name = Русский

telegram_from_web = Вы, на сайте:

## Questions

telegram_question_place = Вопрос { $n } из { $of }
telegram_pick_one = Нажмите на верный ответ, потом на «Отправить ответ».
telegram_pick_several = Нажмите на все верные ответы, потом на «Отправить ответ».
telegram_send_answer = Отправить ответ
telegram_nothing_ticked = Сначала нажмите хотя бы на один ответ.
telegram_ticks_late = Последнее нажатие показано только сейчас. Проверьте, что отмечено, и отправьте.
telegram_answered = Ваш ответ отправляется.

## Secure forms

telegram_open_form = Открыть защищённую форму
telegram_step_sign_in = 🔒 Почту и пароль вводите только в этой форме, никогда в чате.
telegram_step_email_code = 🔒 Введите код из письма в этой форме или напишите здесь: из чата я его сразу уберу.
telegram_step_sms_code = 🔒 Введите код из СМС в этой форме или напишите здесь: из чата я его сразу уберу.
telegram_step_totp = 🔒 Введите код из приложения-аутентификатора в этой форме или напишите здесь: из чата я его сразу уберу.
telegram_step_passkey = 🔒 Ключ доступа понадобится на этой странице. Если внутри Telegram он не работает, откройте её в браузере.
telegram_step_new_number = 🔒 Выберите страну и введите номер в этой форме или напишите номер здесь с кодом страны.
telegram_step_puzzle = 🔒 Один простой пазл на этой странице: он не даёт программам рассылать СМС.
telegram_step_new_password = 🔒 Задайте новый пароль в этой форме, никогда в чате.
telegram_step_other = 🔒 Для этого есть отдельная форма.
telegram_share_number = Поделиться своим номером
telegram_share_hint = Если новый номер — тот же, что у вас в Telegram, поделитесь им кнопкой ниже.
telegram_contact_foreign = Это чужой контакт. Мне подойдёт только ваш номер: через кнопку или сообщением.

## Who has the conversation

telegram_owner_agent = С вами поддержка: { $name }.
telegram_owner_bot = С вами снова помощник.
telegram_owner_queue = { $position ->
    [1] Ваша очередь к оператору следующая.
   *[other] Ваше место в очереди к оператору: { $position }.
 } { $outlook ->
    [known] Другие ждали от { $least } до { $most ->
        [one] { $most } минуты
       *[other] { $most } минут
    }.
    [closed] Сейчас нерабочее время. Операторы вернутся: { DATETIME($opens, dateStyle: "medium", timeStyle: "short") } UTC.
   *[unknown] { "" }
 }

## Pictures

telegram_upload_request =
    📎 { $title }. Отправьте сюда как фото или, лучше, как файл. Должно быть видно:
    { $must_show }
telegram_upload_request_again =
    📎 { $title }: нужно другое изображение. Присланное не подойдёт:
    { $problems }

    Отправьте, пожалуйста, то, на котором видно:
    { $must_show }
telegram_open_upload = Загрузить на нашей странице
telegram_upload_accepted = ✓ Изображение получено и добавлено в вашу заявку.
telegram_upload_read = 🔎 На первый взгляд на изображении видно: { $seen }. Его посмотрят и специалисты.
telegram_upload_unread = 🔎 Программа не смогла прочитать изображение. Ничего страшного: его посмотрят специалисты.
telegram_upload_flawed =
    🔎 На первый взгляд это изображение может не подойти:
    { $problems }
telegram_upload_example = Посмотреть пример
telegram_upload_refused =
    Это изображение не удалось принять:
    { $problems }
telegram_pictures = { $count ->
    [one] [{ $count } изображение]
    [few] [{ $count } изображения]
    [many] [{ $count } изображений]
   *[other] [{ $count } изображения]
 }
telegram_picture_too_large = Файл слишком большой: можно не больше { $megabytes } МБ. Отправьте его как фото или уменьшите.
telegram_picture_unwanted = На этом шаге изображения не нужны, поэтому это не сохранено. Если понадобится, я попрошу.
telegram_not_a_picture = Я принимаю только изображения: PNG, JPEG, WebP или HEIC.
telegram_picture_lost = Не удалось получить это изображение из Telegram. Отправьте его, пожалуйста, ещё раз.

## Buttons

telegram_stale = Это уже закрыто. На каком вы шаге, видно в самом новом сообщении.
telegram_chosen = ✓ { $choice }
telegram_form_over = 🔒 Эта форма закрыта.
telegram_csat = Как всё прошло? Одно нажатие поможет нам стать лучше.
telegram_score = { $score ->
    [5] 5 — отлично
    [1] 1 — очень плохо
   *[other] { $score }
 }
telegram_rated = Спасибо за оценку.

## Commands. Telegram shows the attributes in its menu, in the person's language.

telegram_commands =
    .start = Начать или узнать, на каком вы шаге
    .help = Что я умею
    .status = На каком вы шаге и что дальше
    .agent = Позвать оператора
    .language = Выбрать язык
    .stop = Отменить открытую заявку
    .web = Продолжить в браузере
    .link = Подтвердить, кто вы, там, где вы вошли
telegram_help =
    Я помогаю вернуть доступ к аккаунту { $brand }, если номера телефона больше нет, и сменить или отвязать его, если он у вас. Просто напишите своими словами, что случилось.

    /status — на каком вы шаге
    /agent — позвать оператора
    /stop — отменить заявку, ничего не изменится
    /language — выбрать язык
    /web — продолжить в браузере
    /link — подтвердить, кто вы, там, где вы вошли

    Пароли вводите только в формах, на которые я даю ссылки. Я никогда не прошу сид-фразу, и никто из { $brand } вам не звонит.
telegram_languages = На каком языке будем говорить?

## Going on elsewhere

telegram_join =
    Продолжить здесь разговор { $reference }, начатый на сайте?

    Только если вы сами открыли эту ссылку минуту назад, из чата на нашей странице. Если её вам кто-то прислал, нажмите «Нет»: так кто-то пытается провести через вас чужую заявку.
telegram_join_yes = Да, это мой разговор
telegram_join_no = Нет
telegram_joined = Хорошо. Что бы вы ни писали, здесь или на сайте, теперь это одно и то же обращение.
telegram_not_joined = Ничего не объединено. Здесь ваш собственный разговор.
telegram_link_over = Эту ссылку уже использовали, или она устарела. Откройте новую из чата на сайте или просто напишите мне здесь.
telegram_continue_web = Эта ссылка откроет разговор в браузере — один раз, в течение десяти минут. Никому её не отправляйте.
telegram_continue_web_open = Продолжить в браузере
telegram_login = Откройте эту страницу там, где вы вошли в { $brand }: она сообщит мне, кто вы. Она действует один раз, десять минут.
telegram_login_open = Подтвердить, кто я

## What cannot be taken

telegram_group = Я помогаю только в личных сообщениях. Напишите мне напрямую: { $link }
telegram_only_text = Я понимаю только текст и изображения. Напишите, пожалуйста, что случилось.
telegram_too_long = Это сообщение слишком длинное для меня (допустимое число символов: { $most }). Из него ничего не сохранилось, отправьте его, пожалуйста, частями.
telegram_too_fast = Слишком быстро, последнее ваше сообщение не принято. Подождите { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунды
    [many] { $seconds } секунд
   *[other] { $seconds } секунды
}, а потом отправьте его ещё раз.
telegram_not_taken = У нас что-то пошло не так, и последнее ваше сообщение не принято. Отправьте его, пожалуйста, ещё раз.
telegram_edited = Вижу, что вы изменили сообщение. То, что вы написали сначала, уже обработано; если имелось в виду другое, напишите ещё раз.
