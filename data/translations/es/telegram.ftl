# What only Telegram needs, in Spanish. The rest of what is said there is in chat.ftl and assistant.ftl.

# The language's own name for itself
language_name = Español

telegram_from_web = Tú, en la web:

## Questions

telegram_question_place = Pregunta { $n } de { $of }
telegram_pick_one = Toca la respuesta correcta y después “Enviar mi respuesta”.
telegram_pick_several = Toca todas las respuestas correctas y después “Enviar mi respuesta”.
telegram_send_answer = Enviar mi respuesta
telegram_nothing_ticked = Primero toca al menos una respuesta.
telegram_ticks_late = Tu último toque llegó un poco tarde. Revisa qué está marcado y después envía.
telegram_answered = Tu respuesta va en camino.

## Secure forms

telegram_open_form = Abrir el formulario seguro
telegram_step_sign_in = 🔒 El correo y la contraseña van solo en este formulario, nunca en el chat.
telegram_step_email_code = 🔒 Escribe el código de tu correo en este formulario o aquí mismo: lo quito del chat al instante.
telegram_step_sms_code = 🔒 Escribe el código del SMS en este formulario o aquí mismo: lo quito del chat al instante.
telegram_step_totp = 🔒 Escribe el código de tu app de autenticación en este formulario o aquí mismo: lo quito del chat al instante.
telegram_step_passkey = 🔒 Tu passkey se pide en esta página. Si no funciona dentro de Telegram, abre la página en tu navegador.
telegram_step_new_number = 🔒 Elige el país y el número en este formulario, o escribe aquí el número con su código de país.
telegram_step_puzzle = 🔒 Un pequeño rompecabezas, en esta página: evita que los robots hagan enviar SMS.
telegram_step_new_password = 🔒 Elige la contraseña nueva en este formulario, nunca en el chat.
telegram_step_other = 🔒 Esto va en un formulario aparte.
telegram_share_number = Compartir mi propio número
telegram_share_hint = Si el número nuevo es el que usas en Telegram, puedes compartirlo con el botón de abajo.
telegram_contact_foreign = Ese contacto es de otra persona. Solo puedo tomar tu propio número, con el botón o escrito aquí.

## Who has the conversation

telegram_owner_agent = Ahora te atiende { $name }, de soporte.
telegram_owner_bot = Estás otra vez con el asistente.
telegram_owner_queue = { $position ->
    [1] Estás en espera de una persona, y tu turno es el siguiente.
   *[other] Estás en espera de una persona. Tu lugar: { $position }.
 } { $outlook ->
    [known] Otras personas han esperado entre { $least } y { $most } minutos.
    [closed] A esta hora no hay nadie. Volvemos a atender: { DATETIME($opens, dateStyle: "medium", timeStyle: "short") } UTC.
   *[unknown] { "" }
 }

## Pictures

telegram_upload_request =
    📎 { $title }. Envíalo aquí, como foto o, mejor, como archivo. Tiene que verse:
    { $must_show }
telegram_upload_request_again =
    📎 { $title }: hace falta otra imagen. La que enviaste no sirve:
    { $problems }

    Envía una en la que se vea:
    { $must_show }
telegram_open_upload = Subirla en nuestra página
telegram_upload_accepted = ✓ Imagen recibida. Se añadió a tu caso.
telegram_upload_read = 🔎 A primera vista, en la imagen se encontró: { $seen }. También la mirarán personas de nuestro equipo.
telegram_upload_unread = 🔎 El sistema automático no pudo leer la imagen. No pasa nada: la mirarán personas de nuestro equipo.
telegram_upload_flawed =
    🔎 A primera vista, puede que esta imagen no sirva:
    { $problems }
telegram_upload_example = Ver un ejemplo
telegram_upload_refused =
    Esa imagen no se pudo recibir:
    { $problems }
telegram_pictures = { $count ->
    [one] [1 imagen]
   *[other] [{ $count } imágenes]
 }
telegram_picture_too_large = Ese archivo es demasiado grande: el máximo es { $megabytes } MB. Envíalo como foto o en menor tamaño.
telegram_picture_unwanted = En este paso no puedo usar imágenes, así que no la guardé. Te la pediré cuando haga falta.
telegram_not_a_picture = Solo puedo recibir imágenes: PNG, JPEG, WebP o HEIC.
telegram_picture_lost = No se pudo traer esa imagen de Telegram. Envíala una vez más, por favor.

## Buttons

telegram_stale = Esto ya no está abierto. El mensaje más reciente muestra en qué paso estás.
telegram_chosen = ✓ { $choice }
telegram_form_over = 🔒 Este formulario está cerrado.
telegram_csat = ¿Qué tal te fue? Con un toque nos ayudas a mejorar.
telegram_score = { $score ->
    [5] 5 – muy bien
    [1] 1 – muy mal
   *[other] { $score }
 }
telegram_rated = Gracias por contarnos cómo te fue.

## Commands. Telegram shows the attributes in its menu, in the person's language.

telegram_commands =
    .start = Empezar, o ver en qué paso estás
    .help = Qué puedo hacer
    .status = En qué paso estás y qué sigue
    .agent = Hablar con una persona
    .language = Elegir el idioma
    .stop = Detener la solicitud abierta
    .web = Continuar en un navegador
    .link = Confirmar quién eres, donde tengas la sesión iniciada
telegram_help =
    Te ayudo a recuperar el acceso a tu cuenta de { $brand } si perdiste tu número de teléfono, y a cambiarlo o quitarlo si todavía lo tienes. Cuéntame qué pasó, con tus propias palabras.

    /status – en qué paso estás
    /agent – hablar con una persona
    /stop – detener la solicitud; no se cambia nada
    /language – elegir el idioma
    /web – continuar en un navegador
    /link – confirmar quién eres, donde tengas la sesión iniciada

    Las contraseñas van solo en los formularios que te enlazo. Nunca pido una frase de recuperación, y nadie de { $brand } te llama.
telegram_languages = ¿En qué idioma hablamos?

## Going on elsewhere

telegram_join =
    ¿Continuar aquí la conversación { $reference }, que empezó en la web?

    Solo si abriste este enlace tú, hace un momento, desde el chat de nuestra propia página. Si te lo envió alguien, elige “No”: esa persona quiere que hagas su trámite.
telegram_join_yes = Sí, es mía
telegram_join_no = No
telegram_joined = Bien. Lo que se escriba aquí o en la web es ahora un mismo caso.
telegram_not_joined = No se unió nada. Aquí estás en tu propia conversación.
telegram_link_over = Ese enlace ya se usó o es demasiado antiguo. Abre otro desde el chat de la web, o escríbeme aquí.
telegram_continue_web = Este enlace abre la conversación en un navegador, una sola vez, durante diez minutos. No se lo envíes a nadie.
telegram_continue_web_open = Continuar en el navegador
telegram_login = Abre esta página donde tengas la sesión de { $brand } iniciada: así sé quién eres. Sirve una sola vez, durante diez minutos.
telegram_login_open = Confirmar quién soy

## What cannot be taken

telegram_group = Solo ayudo en privado. Escríbeme directamente: { $link }
telegram_only_text = Solo puedo leer texto e imágenes. Escríbeme qué pasó, por favor.
telegram_too_long = Ese mensaje es demasiado largo para mí (máximo { $most } caracteres). No se guardó nada de él; envíalo por partes.
telegram_too_fast = Eso fue demasiado rápido para mí, y no pude tomar tu último mensaje. Espera { $seconds } segundos y envíalo otra vez.
telegram_not_taken = Algo falló de nuestro lado y no pude tomar tu último mensaje. Envíalo otra vez, por favor.
telegram_edited = Vi que cambiaste un mensaje. Lo que escribiste primero ya se procesó; si querías decir otra cosa, escríbelo de nuevo.
