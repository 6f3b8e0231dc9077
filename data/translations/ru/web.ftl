# The chat widget's own words, in Russian. $brand is the exchange's name.

## The launcher on the host page

launcher-label = Чат поддержки
launcher-unread = непрочитанные сообщения: { $count }

## Header

title = Поддержка { $brand }
owner-bot = Помощник
owner-queue = Ждём оператора
owner-agent = { $name }, поддержка
owner-agent-unnamed = Поддержка
close = Закрыть чат
menu = Ещё
menu-person = Позвать оператора
menu-language = Язык
menu-new = Начать новый разговор
menu-telegram = Продолжить в Telegram
language-title = На каком языке будем говорить?
new-title = Начать всё с начала?
new-body = Этот разговор здесь больше не будет виден. Использованные попытки не вернутся.
new-confirm = Начать новый разговор
cancel = Отмена

## Progress and case

progress = Ход заявки
progress-now = Шаг { $n } из { $of }: { $title }
progress-all-done = Пройдены все шаги: { $of }
progress-show = Показать все шаги
progress-done = пройден
progress-current = сейчас
progress-todo = впереди
case = Заявка
case-reset = Сброс номера
case-change = Смена номера
case-unbind = Отвязка номера
case-copy = Скопировать номер заявки { $id }
case-copied = Номер заявки скопирован
case-state-open = Открыта
case-state-in_review = На рассмотрении
case-state-more_info = Ждём вас
case-state-completed = Выполнена
case-state-rejected = Отклонена
case-state-expired = Время вышло
case-state-cancelled = Отменена
case-line-open = Заявка { $id } открыта. Сохраните этот номер: по нему её найдёте и вы, и мы.
case-line-in_review = Заявку { $id } рассматривают специалисты.
case-line-more_info = По заявке { $id } нужно от вас ещё кое-что.
case-line-completed-title = Всё готово
case-line-completed = Заявка { $id } выполнена.
case-line-rejected = Заявка { $id } отклонена.
case-line-expired = Время на заявку { $id } вышло. Начать заново можно в любой момент.
case-line-cancelled = Заявка { $id } отменена. Ничего не изменилось.

## Messages

log = Разговор
author-user = Вы
author-assistant = Помощник
author-agent = { $name }, поддержка
author-agent-unnamed = Поддержка
author-system = Уведомление
via-telegram = из Telegram
typing = Печатает: { $name }
loading = Открываем ваш разговор
jump = К новым сообщениям
jump-count = { $count ->
    [one] { $count } новое сообщение
    [few] { $count } новых сообщения
    [many] { $count } новых сообщений
   *[other] { $count } новых сообщения
}
sending = Отправляется
sent = Отправлено
queued = Ждёт соединения
failed = Не доставлено
retry = Отправить ещё раз
remove = Удалить
today = Сегодня
yesterday = Вчера
chosen = { $title } (ваш выбор)
note-upload-accepted = Получено: { $item }
note-upload-read = На первый взгляд на изображении видно: { $seen }. Его посмотрят и специалисты.
note-upload-unread = Программа не смогла прочитать изображение. Ничего страшного: его посмотрят специалисты.
note-upload-flawed = На первый взгляд это изображение может не подойти:
note-upload-refused = Пока не подходит: { $item }
csat-title = Как всё прошло?
csat-worst = плохо
csat-best = отлично
csat-comment = Хотите что-нибудь добавить? (необязательно)
csat-send = Отправить оценку
csat-pick = Выберите число от 1 до 5.
csat-thanks = Спасибо, это нам поможет.
note-unknown = Здесь есть то, чего эта версия чата показать не может. Обновите страницу или позовите оператора.
owner-line-bot = С вами говорит помощник.
owner-line-queue = Этот разговор продолжит оператор.
owner-line-agent = К разговору подключается поддержка: { $name }.
owner-line-agent-unnamed = К разговору подключается сотрудник поддержки.

## Questions

question-n = Вопрос { $n } из { $of }
question-one = Выберите один ответ
question-many = Отметьте все подходящие ответы
question-submit = Ответить
question-line-answered = Вопрос { $n } из { $of }: ответ дан
question-line-again = Вопрос { $n } из { $of }: показан снова ниже
question-line-closed = Вопрос { $n } из { $of }: закрыт
question-documents = Лучше отправить документы
text-documents = Хочу вместо этого отправить документы

## Secure forms

secure-title = Защищённая форма
secure-title-sign_in = Вход в аккаунт
secure-title-email_code = Код из письма
secure-title-sms_code = Код из СМС
secure-title-totp = Код из приложения-аутентификатора
secure-title-new_number = Новый номер
secure-title-puzzle = Передвиньте фрагмент на место
secure-title-face = Проверка лица
secure-title-passkey = Подтверждение ключом доступа
secure-title-new_password = Новый пароль
secure-origin = Эта форма принадлежит { $host }. Наши сотрудники никогда не спрашивают то, что вы в ней вводите.
secure-submit = Продолжить
secure-sending = Проверяем
secure-show = Показать пароль
secure-hide = Скрыть пароль
secure-code-hint = Код можно написать и в чате.
secure-number-hint = Номер с кодом страны можно написать и в чате.
secure-other-tool = Выбрать другой способ
secure-resend = Отправить новый код
text-resend = отправьте код ещё раз
secure-minutes = { $minutes ->
    [one] Форма открыта ещё { $minutes } минуту
    [few] Форма открыта ещё { $minutes } минуты
    [many] Форма открыта ещё { $minutes } минут
   *[other] Форма открыта ещё { $minutes } минуты
}
secure-hours = { $hours ->
    [one] Форма открыта ещё { $hours } час
    [few] Форма открыта ещё { $hours } часа
    [many] Форма открыта ещё { $hours } часов
   *[other] Форма открыта ещё { $hours } часа
}
secure-last-minute = Форма открыта меньше минуты
secure-expired = Время на эту форму вышло. Запросите новую, она появится ниже.
secure-renew = Запросить новую форму
text-renew = покажите форму ещё раз, пожалуйста
text-other-tool = хочу подтвердить другим способом
secure-line-done = { $title }: готово
secure-line-again = { $title }: снова ниже
secure-line-closed = { $title }: закрыто
secure-unsupported = Для этого шага нужно то, чего эта версия чата показать не может. Позовите оператора, он поможет продолжить.
secure-foreign = Эта форма не принадлежит { $host } и не была открыта.
secure-empty = Не заполнено: { $label }
secure-code-digits = В коде 6 цифр.
attempts = { $count ->
    [0] Попыток не осталось.
    [one] Осталась { $count } попытка.
    [few] Осталось { $count } попытки.
    [many] Осталось { $count } попыток.
   *[other] Осталось { $count } попытки.
}
choose = Выберите…
new-tab = (откроется в новой вкладке)

## Pictures

upload-item = Изображение
upload-item-picture = Изображение
upload-item-history_email = Старое письмо от { $brand }
upload-item-counterparty_record = Депозит или вывод с другой стороны
upload-shows = На нём должно быть видно:
upload-pick = Выбрать изображение
upload-pick-more = Добавить ещё одно
upload-camera = Сделать фото
upload-drop = Или перетащите файл сюда, или вставьте его.
upload-limits = PNG, JPEG, WebP или HEIC, до { $megabytes } МБ. Данные о месте и устройстве съёмки мы удаляем.
upload-preview = Предпросмотр: { $name }
upload-no-preview = Предпросмотра нет
upload-waiting = Ожидает
upload-sending = Отправлено { $percent }%
upload-paused = Нет соединения. Когда оно появится, отправка продолжится с { $percent }%.
upload-checking = Проверяем
upload-taken = Получено
upload-refused = Не принято
upload-failed = Не отправлено
upload-cancel = Отменить отправку: { $name }
upload-again = Попробовать ещё раз
upload-remove = Удалить: { $name }
upload-lost = { $count ->
    [one] { $count } изображение не успело загрузиться до закрытия страницы и не сохранилось.
    [few] { $count } изображения не успели загрузиться до закрытия страницы и не сохранились.
    [many] { $count } изображений не успели загрузиться до закрытия страницы и не сохранились.
   *[other] { $count } изображения не успели загрузиться до закрытия страницы и не сохранились.
}
upload-lost-again = Отправить ещё раз
upload-too-large = Изображение слишком большое: можно не больше { $megabytes } МБ.
upload-not-a-picture = Такой файл не подходит.
upload-line-done = { $title }: закрыто
upload-line-again = { $title }: снова ниже
upload-bar = Ход отправки: { $name }

## Passkey

face-explain = В новой вкладке откроется наша страница, которая включит камеру. Потом вернитесь сюда: чат продолжится сам.
face-open = Открыть проверку лица
face-waiting = Ждём проверку лица в другой вкладке
passkey-explain = В новой вкладке откроется наша страница, где устройство попросит отпечаток, лицо или PIN-код. Потом вернитесь сюда: чат продолжится сам.
passkey-open = Подтвердить ключом доступа
passkey-open-again = Открыть страницу ещё раз
passkey-waiting = Ждём ваш ключ доступа в другой вкладке
passkey-elsewhere = Ключ доступа на телефоне? Всё равно откройте страницу здесь: браузер предложит отсканировать код.

## The page of a single step

step-loading = Минутку
step-resend-hint = Код не пришёл? Запросите новый в чате, он подойдёт и на этой странице.
step-expired = Время на эту форму вышло. Вернитесь в чат и запросите новую.

## Between here and Telegram

hand-over-body = Разговор продолжится в Telegram, вместе со всем, что уже сказано. Здесь он тоже останется открытым.
hand-over-loading = Создаём ссылку
hand-over-once = { $minutes ->
    [one] Ссылка сработает один раз, в течение { $minutes } минуты.
   *[other] Ссылка сработает один раз, в течение { $minutes } минут.
} Никому её не показывайте: кто её откроет, тот попадёт в ваш разговор.
hand-over-over = Время на эту ссылку вышло.
hand-over-again = Создать новую ссылку
hand-over-open = Открыть Telegram
hand-over-scan = Или отсканируйте телефоном
hand-over-picture = Код со ссылкой
hand-over-close = Закрыть
gate-link-title = Подключить аккаунт к вашему чату в Telegram?
gate-link = Тогда чат в Telegram будет знать, кто вы, так же как этот сайт, и сможет вместе с вами сменить номер.
gate-link-yes = Подключить аккаунт
gate-link-no = Не подключать
gate-continue-title = Продолжить здесь разговор, начатый в Telegram?
gate-continue = Он откроется здесь вместе со всем, что уже сказано, и останется открытым в Telegram.
gate-continue-yes = Продолжить здесь
gate-continue-no = Не сейчас
gate-replaces = В этом браузере уже есть другой разговор. Здесь он больше не будет виден, а в других местах останется.
gate-warning = Продолжайте, только если вы сами открыли эту ссылку из своего чата. Если её вам кто-то прислал, остановитесь.
gate-done-title = Подключено
gate-done = Вернитесь в Telegram, чат продолжится там.
gate-close = Закрыть
gate-stay = Показать разговор в этом браузере
gate-over-title = Эта ссылка больше не действует
gate-over = Ссылка работает один раз и всего несколько минут. Запросите новую в Telegram.
gate-other-title = Этот чат принадлежит другому аккаунту
gate-other = Ничего не изменилось. Войдите в тот аккаунт или начните новый чат в Telegram.
gate-nobody-title = Сначала войдите
gate-nobody = На этом сайте вход не выполнен. Сначала войдите, потом откройте ссылку ещё раз.
gate-unsigned = Не удалось подтвердить ваш вход. Войдите заново, потом откройте ссылку ещё раз.

## Going on with one step on a phone

phone-start = Продолжить на телефоне
phone-title = Продолжите на телефоне
phone-what = { $title }. На телефоне будет только это, разговор останется здесь.
phone-loading = Создаём код
phone-scan = Наведите на код камеру телефона. Он сработает один раз и обновляется каждые две минуты.
phone-picture = Код, который откроет этот шаг на телефоне
phone-copy = Скопировать ссылку
phone-copied = Ссылка скопирована. Откройте её на своём телефоне и никому не отправляйте.
phone-compare = Телефон показывает это число?
phone-opened-on = Открыто на устройстве: { $device }
phone-yes = Да, это { $number }
phone-no = Нет, там что-то другое
phone-connected = Телефон подключён. Продолжайте на нём; всё, что вы отправите, появится здесь.
phone-done = Сделано на телефоне.
phone-cancelled = Остановлено. С телефона больше ничего нельзя отправить.
phone-timed_out = Время вышло. Создайте новый код или продолжите здесь.
phone-again = Создать новый код
phone-stop = Остановить
phone-back = Лучше продолжить здесь
phone-close = Закрыть
phone-page-number = Ваше число
phone-page-wait = Сравните это число с числом на другом экране и подтвердите там.
phone-page-started = Начато на устройстве: { $device }
phone-page-country = Где начато: { $country }
phone-page-warning = Это вы? Если кто-то прислал вам этот код или попросил его отсканировать, остановитесь.
phone-page-stop = Стоп, это не я
phone-page-finished = Всё отправлено
phone-page-unknown = неизвестное устройство

## Puzzle

puzzle-how = Передвиньте фрагмент, чтобы он встал в вырез: перетащите его, нажмите на вырез или двигайте ползунок и стрелки.
puzzle-loading = Загружаем картинку
puzzle-load-failed = Не удалось показать картинку.
puzzle-slider = Положение фрагмента
puzzle-position = { $x } из { $of }
puzzle-left = Чуть левее
puzzle-right = Чуть правее
puzzle-confirm = Подтвердить
puzzle-not-moved = Фрагмент ещё на прежнем месте.
puzzle-other-way = Не вижу или не могу сдвинуть
proof-working = Вместо этого ваше устройство выполняет вычисление. Это займёт от нескольких секунд до минуты, делать ничего не нужно.
proof-progress = Ход вычисления
proof-slow = Вычисление на этом устройстве идёт слишком долго. Попробуйте ещё раз или позовите оператора.
proof-failed = Не удалось начать вычисление. Попробуйте ещё раз или позовите оператора.
proof-impossible = В этом браузере вычисление выполнить нельзя. Позовите оператора, он поможет продолжить.

## Results of a step

result-ok = Проверено
result-failed = Не подошло.
result-questions-failed = Не все ответы верны.
result-code_wrong = Код не подошёл.
result-code_wrong-passkey = Этот ключ доступа не от этого аккаунта.
result-code_expired-passkey = Прошло слишком много времени.
result-code_expired = Срок действия кода истёк.
result-password_wrong = Почта или пароль не подошли.
result-password_weak = Такой пароль слишком легко угадать.
result-face_failed = Пройти проверку лица не удалось.
result-puzzle_failed = Фрагмент встал не на своё место.
result-number_invalid = Не похоже на номер телефона.
result-number_not_mobile = Это не мобильный номер.
result-number_unchanged = Это ваш нынешний номер.
result-attempts_exhausted = Попытки закончились.

## Composer

composer-label = Ваше сообщение
composer-placeholder = Напишите сообщение
composer-send = Отправить сообщение
composer-hint-password = Пароль вводят в форме выше, никогда здесь.
composer-left = { $count ->
    [one] Остался { $count } символ
    [few] Осталось { $count } символа
    [many] Осталось { $count } символов
   *[other] Осталось { $count } символа
}
composer-over = { $count ->
    [one] Лишний { $count } символ
    [few] Лишние { $count } символа
    [many] Лишние { $count } символов
   *[other] Лишние { $count } символа
}
text-topic-reset = У меня нет доступа к номеру телефона
text-topic-change = Хочу сменить номер телефона
text-topic-unbind = Хочу отвязать номер телефона
text-person = Позовите, пожалуйста, оператора

## Queue

queue-title = Вы в очереди к оператору
queue-position = Ваше место в очереди: { $position }.
queue-eta = Обычно от { $min } до { $max ->
    [one] { $max } минуты
   *[other] { $max } минут
}.
queue-opens = Сейчас нерабочее время. Операторы вернутся: { $at }.
queue-eta-short = Обычно меньше { $max ->
    [1] минуты
    [one] { $max } минуты
   *[other] { $max } минут
}.
queue-body = Можно закрыть это окно: разговор и место в очереди сохранятся.

## Connection and failures

reconnecting = Восстанавливаем соединение…
offline = Нет соединения. То, что вы напишете, сохранится и отправится, когда оно появится.
start-failed = Не удалось открыть чат. Ничего не пропало.
try-again = Попробовать ещё раз
lost-title = Этот разговор больше нельзя открыть
lost-body = Возможно, он закончился или удалён. На ваш аккаунт это не повлияло.
lost-new = Начать новый разговор
error-network = Не удалось связаться с сервисом. То, что вы ввели, осталось здесь. Попробуйте ещё раз.
error-unknown = У нас что-то пошло не так. Ничего не изменилось, попробуйте ещё раз.
error-stale = Эта кнопка относится к прошлому шагу. Ориентируйтесь на самое новое сообщение.
error-step_not_open = Этот шаг уже закрыт. Продолжите с самого нового сообщения.
error-owner_changed = Разговор теперь ведёт оператор. Напишите ему, пожалуйста.
error-too_many_requests = Слишком быстро. Подождите немного и попробуйте ещё раз.
error-code_wrong = Код не подошёл.
error-code_expired = Срок действия кода истёк. Запросите новый.
error-password_wrong = Почта или пароль не подошли.
error-password_weak = Такой пароль слишком легко угадать. Придумайте подлиннее, без вашего адреса и названия сайта.
error-attempts_exhausted = Попытки закончились. Чат покажет другой путь.
error-invalid_request = Что-то здесь не удалось прочитать. Проверьте и попробуйте ещё раз.
error-not_found = Этого шага больше нет. Продолжите с самого нового сообщения.
error-unauthorized = Этот разговор больше нельзя открыть.
error-number_invalid = Не похоже на номер телефона. Проверьте страну и цифры.
error-forbidden = Здесь это не разрешено.
error-body_too_large = Это слишком длинно, отправить нельзя.
error-in_flight = То, что вы отправили только что, ещё обрабатывается.
error-unavailable = Часть сервиса сейчас недоступна. Ничего не пропало, попробуйте ещё раз чуть позже.
error-internal_error = У нас что-то пошло не так. Ничего не пропало, попробуйте ещё раз чуть позже.
error-number_not_mobile = Это не мобильный номер. Нужен номер, на который приходят СМС.
error-number_unchanged = Это ваш нынешний номер. Введите новый.
error-puzzle_failed = Фрагмент встал не на своё место. Вот другая картинка.
dismiss = Скрыть
