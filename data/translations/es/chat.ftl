# What the service itself says in a chat, in Spanish.

chat_greeting =
    Hola. Si perdiste tu número de teléfono o no te llegan los códigos por SMS, puedo ayudarte a recuperar el acceso a tu cuenta de { $brand }. ¿Qué pasó?

    Nunca escribas aquí una contraseña, y nunca le des un código a quien te llame o te escriba.
    .button-reset_phone = Perdí mi número
    .button-change_phone = Cambiar mi número
    .button-call_human = Hablar con una persona

chat_answered = Pregunta { $n } de { $of }: respondida

chat_running_out =
    { $minutes ->
        [one] Esta solicitud sigue abierta un minuto más.
       *[other] Esta solicitud sigue abierta { $minutes } minutos más.
    } Después termina sola, y no se cambia nada. Si no te alcanza el tiempo, puedes empezar de nuevo cuando quieras.

# What was typed and must not stay in a chat

chat_seed_dropped =
    Eso parecía la frase de recuperación o la clave privada de una wallet. La quitamos de tu mensaje y no se guarda en ningún lado, ni siquiera cifrada. Pero quien la haya visto puede llevarse las monedas: si es posible que alguien la viera, crea ahora una wallet nueva y mueve tus fondos. Nadie de { $brand } te la pedirá jamás. Guarda la nueva en papel y no la escribas en ningún sitio.
chat_password_dropped =
    Eso parecía una contraseña. La quitamos de tu mensaje; no se guarda en ningún lado ni se usa. Si es la verdadera, cámbiala cuando recuperes el acceso. Una contraseña va solo en los formularios que se abren aquí, nunca en el chat.
chat_card_dropped =
    Eso parecía el número de una tarjeta bancaria. Lo quitamos de tu mensaje y no se guarda en ningún lado. Aquí no se paga nada con tarjeta. Si alguien te pidió que lo escribieras, no fue { $brand }: pide a tu banco que bloquee la tarjeta.
chat_document_dropped =
    Eso parecía el número de un documento de identidad. Lo quitamos de tu mensaje y no se guarda en ningún lado. No hace falta que lo escribas aquí; si se necesitan documentos, te los pediremos.
chat_code_discarded =
    En este momento no se pide ningún código. Descartamos el de tu mensaje y, si era para esta solicitud, ya no sirve. Nunca le des un código a quien te lo pida.
chat_code_not_used =
    Quitamos el código de tu mensaje y no se usó: las personas que trabajan aquí nunca lo necesitan. Escríbelo solo en el formulario de arriba.

# The assistant is late or failed

chat_late =
    El asistente está tardando en responder. Tu mensaje está guardado y recibirás la respuesta aquí en cuanto la haya; no hace falta que lo envíes otra vez.
    .system-call_human = Hablar con una persona
chat_late_news =
    Ya recibimos lo que escribiste, pero el asistente está lento en este momento. Continuará aquí en cuanto pueda; no se pierde nada.
    .system-call_human = Hablar con una persona
chat_turn_failed =
    Algo falló de nuestro lado y no pude responder a ese mensaje. Está guardado. Pregunta “en qué paso estoy” para ver cómo va tu solicitud, dilo con otras palabras o habla con una persona.
    .system-call_human = Hablar con una persona
chat_event_not_shown = Lo que había aquí no se puede mostrar en este momento. El fallo es nuestro y ya estamos al tanto. No afecta a lo que viene después.
chat_not_understood =
    No te entendí. Dilo con otras palabras, por favor, o habla con una persona.
    .system-call_human = Hablar con una persona

# The queue

chat_handed_off =
    Ya estás en espera de una persona. Tu número de caso es { $reference }. { $position ->
        [1] Tu turno es el siguiente.
       *[other] Tu lugar en la espera: { $position }.
    } { $outlook ->
        [known] { $least ->
            [0] Otras personas han esperado hasta { $most ->
                [one] un minuto
               *[other] { $most } minutos
            }.
           *[other] Otras personas han esperado entre { $least } y { $most } minutos.
        }
        [closed] A esta hora no hay nadie atendiendo. Conservas tu lugar, y te atenderán cuando volvamos a abrir.
       *[unknown] Todavía no puedo decirte cuánto tardará.
    } Este chat sigue abierto: puedes salir y volver, y todo lo que escribas aquí queda guardado para la persona que te atienda.
    .system-back_to_assistant = Volver al asistente
    .system-notify_me = Prefiero que me avisen
chat_queue_kept =
    Tu mensaje queda guardado para la persona que te atienda. { $position ->
        [1] Tu turno es el siguiente.
       *[other] Tu lugar en la espera: { $position }.
    }
    .system-back_to_assistant = Volver al asistente
chat_reopened =
    Estás otra vez en espera de una persona, con el número { $reference }. { $position ->
        [1] Tu turno es el siguiente.
       *[other] Tu lugar en la espera: { $position }.
    } Primero le preguntamos a la persona con la que hablaste.
    .system-back_to_assistant = Volver al asistente
    .system-notify_me = Prefiero que me avisen
chat_requeued =
    { $name } no puede seguir atendiéndote en este momento. Estás otra vez en espera, en el mismo lugar que tenías. { $position ->
        [1] Tu turno es el siguiente.
       *[other] Tu lugar en la espera: { $position }.
    } No se pierde nada.
    .system-back_to_assistant = Volver al asistente
    .system-notify_me = Prefiero que me avisen
chat_handed_back =
    Estás otra vez con el asistente. { $n ->
        [0] No quedó nada a medias. Dime qué necesitas.
       *[other] Estamos en el paso { $n } de { $of }: { $step }.
    }
chat_notify_by_mail = Recibirás un mensaje en el correo de tu cuenta cuando alguien responda aquí. Puedes cerrar esta ventana.
chat_notify_by_telegram = Continúa en Telegram: allí te avisaremos cuando alguien responda.
chat_notify_here = Lo verás aquí cuando alguien responda. Mientras tanto, puedes salir de este chat.
chat_notify_come_back = Puedes cerrar esta ventana y volver: conservas tu lugar y la respuesta estará aquí. No tengo ninguna dirección que hayas confirmado como tuya, por eso no puedo escribirte.
chat_notify_not_needed = En este momento no estás esperando a nadie.
chat_queue_case_moved =
    Tu solicitud avanzó. El asistente puede seguir contigo de inmediato; o quédate en espera de una persona, y no se pierde nada.
    .system-back_to_assistant = Volver al asistente

chat_review_approved = Nuestro equipo aprobó tu solicitud. Tu número móvil se quitó de la cuenta y, para protegerte, los retiros están suspendidos por un tiempo; el correo que te enviamos dice hasta cuándo. Inicia sesión para vincular un número nuevo y un segundo método de verificación.
chat_review_rejected = Nuestro equipo revisó tu solicitud y no pudo aprobarla. Tu número sigue igual. Si puedes mostrar algo más, puedes empezar de nuevo.
chat_review_more = Nuestro equipo revisó tu solicitud y necesita algo más de ti para decidir. Abajo dice qué falta: puedes enviarlo aquí.
chat_review_superseded = Algo cambió en tu cuenta desde que empezaste, por eso se cerró esta solicitud. Esa solicitud no cambió tu número.
chat_review_reversed = Nuestro equipo encontró motivos para dudar de que esta solicitud viniera de la persona titular de la cuenta. Para protegerla, la cuenta está bloqueada y no se puede retirar nada; el equipo decidirá cómo seguir. Si la solicitud fue tuya, dilo aquí.

# The language

chat_language_set = De ahora en adelante te escribo en este idioma: { $language }.
chat_language_followed =
    Veo que escribes en otro idioma, así que seguimos en { $language }. Puedes cambiarlo cuando quieras: escribe el nombre de un idioma o elígelo en el menú.
# A button: to this language, from another
chat_language_back = Volver al español
chat_language_not_spoken =
    No hablo ese idioma. Estos son los que hablo: elige uno o escribe su nombre. Quizás alguien del equipo pueda ayudarte en el tuyo.

# Going on elsewhere

chat_continued_telegram =
    Esta conversación ahora sigue también en Telegram. Lo que escribas allí o aquí es un mismo caso. Si no fuiste tú, escribe “no fui yo” de inmediato.
chat_continued_web =
    Esta conversación ahora está abierta también en un navegador. Lo que escribas allí o aquí es un mismo caso. Si no fuiste tú, escribe “no fui yo” de inmediato.
chat_linked =
    Tu sesión está iniciada: el exchange confirmó quién eres. Puedes continuar aquí.

# Pictures that were sent and not taken, by what is wrong with them

evidence_not_wanted = En este momento no hace falta ninguna imagen, así que no la guardamos. Si se necesita una, te la pediremos aquí.
evidence_empty = El archivo estaba vacío. Envíalo otra vez, por favor.
evidence_too_large =
    La imagen es demasiado grande: el máximo es { $megabytes ->
        [one] un megabyte
       *[other] { $megabytes } megabytes
    }. Una captura de pantalla suele pesar mucho menos que una foto de la pantalla.
evidence_not_a_picture = Ese tipo de archivo no se puede recibir. Envía una captura de pantalla o una foto en PNG, JPEG, WebP o HEIC.
evidence_video = Eso es un video. Envía una imagen: una captura de pantalla o una foto de la pantalla.
evidence_animated = Esa imagen se mueve. Envía una fija: una captura de pantalla o una foto de la pantalla.
evidence_damaged = No se pudo abrir esta imagen: está dañada o no llegó completa. Haz una captura nueva y envíala, por favor.
evidence_too_slow = Esta imagen tardó demasiado en abrirse y no se recibió. Envía una más ligera: una captura sencilla o una foto con menos resolución.
evidence_too_many_pixels = Esta imagen tiene demasiados píxeles. Envía una captura solo de lo que debe verse, no de varias pantallas a la vez.
evidence_too_small = Esta imagen es demasiado pequeña para leer algo en ella. Envía la captura original, no una vista previa.
evidence_same_file = Esta misma imagen ya está en tu caso, así que no la añadimos otra vez. Si te pedimos algo distinto, envía otra.
evidence_infected = Este archivo no se recibió: el antivirus encontró algo en él. Haz una captura nueva y envíala, por favor.
evidence_not_scanned = En este momento no podemos revisar si las imágenes tienen virus, por eso no recibimos esta. Envíala otra vez en unos minutos.
evidence_too_many = Ya hay tantas imágenes como se pueden revisar, así que esta no se guardó. Si todavía falta algo, dilo aquí o pide hablar con una persona.

# What a first look by machine says of a picture. It decides nothing, and says nothing of the account.

reading_flawed =
    Esto es solo lo que un sistema automático pudo ver a primera vista. Puedes enviar otra imagen o dejar esta: personas de nuestro equipo miran todo lo que envías, y son ellas quienes deciden.
    .system-send_another = Enviar otra imagen
    .system-send_anyway = Dejar esta
reading_send_another = Entonces envíala aquí, igual que la primera. La que ya enviaste se queda en tu caso y no perjudica en nada.
reading_kept = Se queda como está. Quienes deciden la verán, y te preguntarán si necesitan algo más.

reading_example_history_email = Así se ve una buena captura de un correo
reading_example_counterparty_record = Así se ve una buena captura de una transacción

reading_flaw_too_small = El texto es demasiado pequeño para leerlo. Envía la imagen original, no una copia reducida.
reading_flaw_no_text = No se lee ningún texto. Puede que esté borrosa, oscura o vacía.
reading_flaw_kind_unclear = No parece un correo de { $brand } ni el registro de una transacción.
reading_flaw_not_our_mail = Parece un correo de otro remitente. Hace falta uno que te haya enviado { $brand }.
reading_flaw_no_mail = No parece un correo. Hace falta un correo que te haya enviado { $brand }, abierto en tu buzón.
reading_flaw_mail_not_of_these = El correo debe ser sobre un depósito, un retiro, tu registro o un inicio de sesión. Este parece tratar de otra cosa.
reading_flaw_address_not_visible = No se ve tu dirección de correo. Muchas veces solo aparece al abrir los detalles junto a “para mí”.
reading_flaw_body_not_visible = No se ve el texto del correo, solo el encabezado.
reading_flaw_from_email = Parece un correo. Aquí hace falta el registro mismo: abre la app o el sitio web del otro lado y haz allí la captura.
reading_flaw_block_explorer = Parece una página de un explorador de bloques, que cualquiera puede abrir. Hace falta el registro en la app o el sitio web del otro lado.
reading_flaw_own_record = Parece un registro de tu propia cuenta de { $brand }. Hace falta el del otro lado: desde donde enviaste las monedas, o a donde llegaron.
reading_flaw_coin_missing = No se ve el nombre de la moneda.
reading_flaw_amount_missing = No se ve la cantidad.
reading_flaw_time_missing = No se ve la hora de la transacción.
reading_flaw_address_or_txid_missing = No se ven ni la dirección ni el TXID.
reading_flaw_truncated = La dirección y el TXID están abreviados. Abre los detalles de la transacción, donde uno de los dos aparece completo.

# What it could see, whatever it says

reading_seen_own_mail = un correo de { $brand }
reading_seen_subject_deposit = sobre un depósito
reading_seen_subject_withdrawal = sobre un retiro
reading_seen_subject_sign_up = sobre tu registro
reading_seen_subject_log_in = sobre un inicio de sesión
reading_seen_address = la dirección de correo
reading_seen_body = el texto del correo
reading_seen_coin = la moneda
reading_seen_amount = la cantidad
reading_seen_time = la hora
reading_seen_transfer = la dirección o el TXID

# What people are asked to send, and what has to be seen in it

document_history_email = Un correo anterior de { $brand }
    .shows-kind = que es sobre un depósito, un retiro, tu registro o un inicio de sesión
    .shows-address = tu dirección de correo
    .shows-body = el texto del correo
document_counterparty_record = El otro lado de un depósito o retiro
    .shows-coin = la moneda y la cantidad
    .shows-time = la hora
    .shows-address = la dirección o el TXID
    .shows-source = la app o el sitio web desde donde enviaste o donde recibiste; no un correo, un explorador de bloques ni tu propia cuenta de { $brand }
