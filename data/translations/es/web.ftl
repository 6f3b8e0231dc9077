# The chat widget's own words, in Spanish.

## The launcher on the host page

launcher-label = Chat de ayuda
launcher-unread = mensajes sin leer: { $count }

## Header

title = Ayuda de { $brand }
owner-bot = Asistente
owner-queue = En espera de una persona
owner-agent = { $name }, equipo de soporte
owner-agent-unnamed = Equipo de soporte
close = Cerrar el chat
menu = Más opciones
menu-person = Hablar con una persona
menu-language = Idioma
menu-new = Empezar otra conversación
menu-telegram = Continuar en Telegram
language-title = ¿En qué idioma hablamos?
new-title = ¿Empezar desde el principio?
new-body = Ya no verás esta conversación aquí. Los intentos que ya usaste siguen contando.
new-confirm = Empezar otra conversación
cancel = Cancelar

## Progress and case

progress = Progreso
progress-now = Paso { $n } de { $of }: { $title }
progress-all-done = Los { $of } pasos están hechos
progress-show = Ver todos los pasos
progress-done = hecho
progress-current = ahora
progress-todo = pendiente
case = Caso
case-reset = Restablecer número
case-change = Cambiar número
case-unbind = Desvincular número
case-copy = Copiar el número de caso { $id }
case-copied = Número de caso copiado
case-state-open = Abierto
case-state-in_review = En revisión
case-state-more_info = Pendiente de ti
case-state-completed = Completado
case-state-rejected = Rechazado
case-state-expired = Vencido
case-state-cancelled = Detenido
case-line-open = El caso { $id } está abierto. Guarda este número: con él, tú y nosotros podemos volver a encontrar esta solicitud.
case-line-in_review = Nuestro equipo está revisando el caso { $id }.
case-line-more_info = Para el caso { $id } hace falta algo más de ti.
case-line-completed-title = Todo listo
case-line-completed = El caso { $id } está completado.
case-line-rejected = El caso { $id } fue rechazado.
case-line-expired = Se acabó el tiempo del caso { $id }. Puedes empezar de nuevo cuando quieras.
case-line-cancelled = El caso { $id } se detuvo. No se cambió nada.

## Messages

log = Conversación
author-user = Tú
author-assistant = Asistente
author-agent = { $name }, equipo de soporte
author-agent-unnamed = Equipo de soporte
author-system = Aviso
via-telegram = por Telegram
typing = { $name } está escribiendo
loading = Abriendo tu conversación
jump = Mensajes más recientes
jump-count = { $count ->
    [one] Un mensaje nuevo
   *[other] { $count } mensajes nuevos
}
sending = Enviando
sent = Enviado
queued = Esperando conexión
failed = No se entregó
retry = Enviar otra vez
remove = Quitar
today = Hoy
yesterday = Ayer
chosen = { $title } (tu elección)
note-upload-accepted = Recibido: { $item }
note-upload-read = A primera vista, en la imagen se encontró: { $seen }. También la mirarán personas de nuestro equipo.
note-upload-unread = El sistema automático no pudo leer la imagen. No pasa nada: la mirarán personas de nuestro equipo.
note-upload-flawed = A primera vista, puede que esta imagen no sirva:
note-upload-refused = Todavía no sirve: { $item }
csat-title = ¿Qué tal te fue?
csat-worst = mal
csat-best = muy bien
csat-comment = ¿Quieres añadir algo? (opcional)
csat-send = Enviar mi opinión
csat-pick = Elige un número del 1 al 5.
csat-thanks = Gracias, nos ayuda a mejorar.
note-unknown = Aquí hay algo que esta versión del chat no puede mostrar. Recarga la página o pide hablar con una persona.
owner-line-bot = Estás hablando con el asistente.
owner-line-queue = Una persona va a atender esta conversación.
owner-line-agent = { $name }, del equipo de soporte, se unió a la conversación.
owner-line-agent-unnamed = Alguien del equipo de soporte se unió a la conversación.

## Questions

question-n = Pregunta { $n } de { $of }
question-one = Elige una respuesta
question-many = Marca todas las respuestas que correspondan
question-submit = Responder
question-line-answered = Pregunta { $n } de { $of }: respondida
question-line-again = Pregunta { $n } de { $of }: aparece otra vez abajo
question-line-closed = Pregunta { $n } de { $of }: cerrada
question-documents = Prefiero enviar documentos
text-documents = Prefiero enviar documentos en lugar de eso

## Secure forms

secure-title = Formulario seguro
secure-title-sign_in = Inicia sesión en tu cuenta
secure-title-email_code = Escribe el código de tu correo
secure-title-sms_code = Escribe el código del SMS
secure-title-totp = Escribe el código de tu app de autenticación
secure-title-new_number = Tu número nuevo
secure-title-puzzle = Desliza la pieza hasta su lugar
secure-title-face = Verificación facial
secure-title-passkey = Confirma con tu passkey
secure-title-new_password = Elige una contraseña nueva
secure-origin = Este formulario es de { $host }. Nuestro equipo nunca te pide lo que escribes aquí.
secure-submit = Continuar
secure-sending = Comprobando
secure-show = Mostrar contraseña
secure-hide = Ocultar contraseña
secure-code-hint = También puedes escribir el código en el chat.
secure-number-hint = También puedes escribir el número en el chat, con su código de país.
secure-other-tool = Usar otro método
secure-resend = Enviar otro código
text-resend = envíame el código otra vez
secure-minutes = { $minutes ->
    [one] Abierto un minuto más
   *[other] Abierto { $minutes } minutos más
}
secure-hours = { $hours ->
    [one] Abierto una hora más
   *[other] Abierto { $hours } horas más
}
secure-last-minute = Abierto menos de un minuto
secure-expired = Se acabó el tiempo de este formulario. Pide otro y aparecerá abajo.
secure-renew = Pedir otro formulario
text-renew = por favor, muéstrame el formulario otra vez
text-other-tool = quiero usar otro método
secure-line-done = { $title }: listo
secure-line-again = { $title }: aparece otra vez abajo
secure-line-closed = { $title }: paso cerrado
secure-unsupported = Este paso necesita algo que esta versión del chat no puede mostrar. Pide hablar con una persona y te ayudará a seguir.
secure-foreign = Este formulario no es de { $host } y no se abrió.
secure-empty = Falta completar: { $label }
secure-code-digits = El código tiene 6 dígitos.
attempts = { $count ->
    [0] No quedan intentos.
    [one] Queda un intento.
   *[other] Quedan { $count } intentos.
}
choose = Elegir…
new-tab = (se abre en otra pestaña)

## Pictures

upload-item = Una imagen
upload-item-picture = Una imagen
upload-item-history_email = Un correo anterior de { $brand }
upload-item-counterparty_record = El otro lado de un depósito o retiro
upload-shows = Tiene que verse esto:
upload-pick = Elegir una imagen
upload-pick-more = Añadir otra imagen
upload-camera = Tomar una foto
upload-drop = O arrástrala hasta aquí, o pégala.
upload-limits = PNG, JPEG, WebP o HEIC, hasta { $megabytes } MB. Se borra el dato de dónde y con qué se tomó.
upload-preview = Vista previa de { $name }
upload-no-preview = Sin vista previa
upload-waiting = En espera
upload-sending = { $percent } % enviado
upload-paused = Sin conexión. Seguirá desde el { $percent } % cuando vuelvas.
upload-checking = Comprobando
upload-taken = Recibida
upload-refused = No se aceptó
upload-failed = No se envió
upload-cancel = Cancelar { $name }
upload-again = Intentar otra vez
upload-remove = Quitar { $name }
upload-lost = { $count ->
    [one] Una imagen no había llegado completa cuando saliste de esta página, y no se guardó.
   *[other] { $count } imágenes no habían llegado completas cuando saliste de esta página, y no se guardaron.
}
upload-lost-again = Enviar otra vez
upload-too-large = La imagen es demasiado grande: el máximo es { $megabytes } MB.
upload-not-a-picture = Ese tipo de archivo no se puede recibir.
upload-line-done = { $title }: paso cerrado
upload-line-again = { $title }: aparece otra vez abajo
upload-bar = Progreso de { $name }

## Passkey

face-explain = Se abre una página nuestra en otra pestaña, que usa tu cámara. Vuelve aquí después: el chat continúa solo.
face-open = Abrir la verificación facial
face-waiting = Esperando la verificación facial en la otra pestaña
passkey-explain = Se abre una página nuestra en otra pestaña, donde tu dispositivo te pide la huella, la cara o un PIN. Vuelve aquí después: el chat continúa solo.
passkey-open = Confirmar con mi passkey
passkey-open-again = Abrir la página otra vez
passkey-waiting = Esperando tu passkey en la otra pestaña
passkey-elsewhere = ¿Tienes la passkey en el teléfono? Abre la página aquí de todos modos: tu navegador mostrará un código para escanear.

## The page of a single step

step-loading = Un momento
step-resend-hint = ¿No te llegó ningún código? Pide otro en el chat; también sirve en esta página.
step-expired = Se acabó el tiempo de este formulario. Vuelve al chat y pide otro.

## Between here and Telegram

hand-over-body = Tu conversación sigue en Telegram, con todo lo que se habló hasta ahora. Aquí también queda abierta.
hand-over-loading = Preparando el enlace
hand-over-once = { $minutes ->
    [one] El enlace sirve una sola vez, durante un minuto.
   *[other] El enlace sirve una sola vez, durante { $minutes } minutos.
} No lo compartas: quien lo abra entra en tu conversación.
hand-over-over = El enlace ya no sirve.
hand-over-again = Crear otro enlace
hand-over-open = Abrir Telegram
hand-over-scan = O escanea esto con tu teléfono
hand-over-picture = Código con el enlace
hand-over-close = Cerrar
gate-link-title = ¿Conectar tu cuenta con tu chat de Telegram?
gate-link = El chat de Telegram sabrá quién eres, igual que este sitio web, y podrá cambiar tu número contigo.
gate-link-yes = Conectar mi cuenta
gate-link-no = No conectar
gate-continue-title = ¿Continuar aquí la conversación que empezaste en Telegram?
gate-continue = Se abre aquí con todo lo que se habló hasta ahora, y sigue abierta también en Telegram.
gate-continue-yes = Continuar aquí
gate-continue-no = Ahora no
gate-replaces = Este navegador ya tiene otra conversación. Dejará de mostrarse aquí; donde más la tengas, se conserva.
gate-warning = Continúa solo si abriste este enlace tú, desde tu propio chat. Si te lo envió alguien, no sigas.
gate-done-title = Conectado
gate-done = Vuelve a Telegram, el chat continúa allí.
gate-close = Cerrar
gate-stay = Ver la conversación aquí
gate-over-title = Este enlace ya no sirve
gate-over = Cada enlace sirve una sola vez y durante unos minutos. Pide otro en Telegram.
gate-other-title = Este chat es de otra cuenta
gate-other = No se cambió nada. Inicia sesión con esa cuenta o empieza otro chat en Telegram.
gate-nobody-title = Primero inicia sesión
gate-nobody = No hay ninguna sesión iniciada en este sitio web. Inicia sesión y luego abre el enlace otra vez.
gate-unsigned = No pudimos confirmar tu sesión. Inicia sesión otra vez y luego vuelve a abrir el enlace.

## Going on with one step on a phone

phone-start = Seguir en el teléfono
phone-title = Continúa en tu teléfono
phone-what = { $title }. Solo esto pasa a tu teléfono; la conversación sigue aquí.
phone-loading = Preparando el código
phone-scan = Escanea esto con la cámara de tu teléfono. El código sirve una sola vez y se renueva cada dos minutos.
phone-picture = Código que abre este paso en tu teléfono
phone-copy = Mejor copiar el enlace
phone-copied = Enlace copiado. Ábrelo en tu teléfono y no se lo envíes a nadie.
phone-compare = ¿Tu teléfono muestra este número?
phone-opened-on = Se abrió en: { $device }
phone-yes = Sí, es { $number }
phone-no = No, muestra otra cosa
phone-connected = Tu teléfono está conectado. Continúa allí; lo que envíes aparecerá aquí.
phone-done = Hecho en tu teléfono.
phone-cancelled = Esto se detuvo. Ya no se puede enviar nada más desde el teléfono.
phone-timed_out = Se acabó el tiempo. Crea otro código o continúa aquí.
phone-again = Crear otro código
phone-stop = Detener
phone-back = Mejor continuar aquí
phone-close = Cerrar
phone-page-number = Tu número
phone-page-wait = Compara este número con el de tu otra pantalla y confírmalo allí.
phone-page-started = Se inició en: { $device }
phone-page-country = País donde se inició: { $country }
phone-page-warning = ¿Eres tú? Si alguien te envió este código o te pidió escanearlo, no sigas.
phone-page-stop = Detener, no soy yo
phone-page-finished = Ya terminé
phone-page-unknown = un dispositivo que no reconocemos

## Puzzle

puzzle-how = Mueve la pieza hasta que llene el hueco: arrástrala, toca el hueco, o usa el control deslizante y sus flechas.
puzzle-loading = Cargando la imagen
puzzle-load-failed = No se pudo mostrar la imagen.
puzzle-slider = Posición de la pieza
puzzle-position = { $x } de { $of }
puzzle-left = Un poco a la izquierda
puzzle-right = Un poco a la derecha
puzzle-confirm = Confirmar
puzzle-not-moved = La pieza todavía no se movió.
puzzle-other-way = No puedo ver o mover la imagen
proof-working = En su lugar, tu dispositivo hace un cálculo. Tarda entre unos segundos y un minuto; no tienes que hacer nada.
proof-progress = Progreso del cálculo
proof-slow = El cálculo tardó demasiado en este dispositivo. Inténtalo otra vez o pide hablar con una persona.
proof-failed = No se pudo iniciar el cálculo. Inténtalo otra vez o pide hablar con una persona.
proof-impossible = Este navegador no puede hacer el cálculo aquí. Pide hablar con una persona y te ayudará a seguir.

## Results of a step

result-ok = Comprobado
result-failed = No era correcto.
result-questions-failed = No todas las respuestas fueron correctas.
result-code_wrong = Ese código no es correcto.
result-code_wrong-passkey = Esa passkey no es de esta cuenta.
result-code_expired-passkey = Se acabó el tiempo.
result-code_expired = Ese código ya no sirve.
result-password_wrong = El correo o la contraseña no son correctos.
result-password_weak = Esa contraseña es demasiado fácil de adivinar.
result-face_failed = La verificación facial no salió bien.
result-puzzle_failed = La pieza no quedó en su lugar.
result-number_invalid = Eso no parece un número de teléfono.
result-number_not_mobile = Ese no es un número móvil.
result-number_unchanged = Ese es el número que ya tienes.
result-attempts_exhausted = Se agotaron los intentos.

## Composer

composer-label = Tu mensaje
composer-placeholder = Escribe un mensaje
composer-send = Enviar mensaje
composer-hint-password = Las contraseñas van en el formulario de arriba, nunca aquí.
composer-left = { $count ->
    [one] Queda un carácter
   *[other] Quedan { $count } caracteres
}
composer-over = { $count ->
    [one] Sobra un carácter
   *[other] Sobran { $count } caracteres
}
text-topic-reset = Perdí mi número de teléfono
text-topic-change = Quiero cambiar mi número de teléfono
text-topic-unbind = Quiero desvincular mi número de teléfono
text-person = Quiero hablar con una persona

## Queue

queue-title = Estás en espera de una persona
queue-position = Tu lugar en la espera: { $position }.
queue-eta = Normalmente, entre { $min } y { $max } minutos.
queue-opens = A esta hora no hay nadie. Volvemos a atender: { $at }.
queue-eta-short = Normalmente, menos de { $max ->
    [one] un minuto
   *[other] { $max } minutos
}.
queue-body = Puedes cerrar esta ventana; se conservan la conversación y tu lugar.

## Connection and failures

reconnecting = Reconectando…
offline = No tienes conexión. Lo que escribas se guarda y se envía en cuanto vuelva.
start-failed = No se pudo abrir el chat. No se perdió nada.
try-again = Intentar otra vez
lost-title = Esta conversación ya no se puede abrir
lost-body = Puede que haya terminado o que se haya eliminado. Tu cuenta no cambió por eso.
lost-new = Empezar otra conversación
error-network = No pudimos conectar con el servicio. Lo que escribiste sigue aquí; inténtalo otra vez.
error-unknown = Algo falló de nuestro lado. No se cambió nada; inténtalo otra vez.
error-stale = Esa opción es de un paso anterior. Usa el mensaje más reciente.
error-step_not_open = Ese paso ya no está abierto. Continúa con el mensaje más reciente.
error-owner_changed = Ahora una persona atiende esta conversación. Escríbele a ella.
error-too_many_requests = Eso fue un poco rápido. Espera un momento e inténtalo otra vez.
error-code_wrong = Ese código no es correcto.
error-code_expired = Ese código ya no sirve. Pide otro.
error-password_wrong = El correo o la contraseña no son correctos.
error-password_weak = Esa contraseña es demasiado fácil de adivinar. Elige una más larga, que no incluya tu correo ni el nombre del sitio web.
error-attempts_exhausted = Se agotaron los intentos. El chat te mostrará otro camino.
error-invalid_request = Hay algo que no se pudo leer. Revísalo e inténtalo otra vez.
error-not_found = Ese paso ya no está. Continúa con el mensaje más reciente.
error-unauthorized = Esta conversación ya no se puede abrir.
error-number_invalid = Eso no parece un número de teléfono. Revisa el país y los dígitos.
error-forbidden = Eso no está permitido aquí.
error-body_too_large = Es demasiado largo para enviarlo.
error-in_flight = Lo que enviaste hace un momento todavía se está procesando.
error-unavailable = Una parte del servicio no está disponible. No se perdió nada; inténtalo otra vez en un momento.
error-internal_error = Algo falló de nuestro lado. No se perdió nada; inténtalo otra vez en un momento.
error-number_not_mobile = Ese no es un número móvil. Tiene que ser uno que reciba SMS.
error-number_unchanged = Ese es el número que ya tienes. Escribe el nuevo.
error-puzzle_failed = La pieza no quedó en su lugar. Aquí tienes otra imagen.
dismiss = Cerrar aviso
