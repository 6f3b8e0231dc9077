# What the assistant says, in Spanish: neutral between Latin America and Spain, with “tú”.

## Around the journey

utter_greet =
    Hola. Soy el asistente de { $brand } para números de teléfono. Puedo ayudarte a recuperar el acceso si perdiste tu número, y a cambiarlo o quitarlo si tienes la sesión iniciada.
utter_goodbye =
    Hasta luego. Este chat queda aquí por si quieres volver.
utter_thanks =
    De nada.
utter_bot_challenge =
    Soy un asistente automático, no una persona. Puedes pedir hablar con una persona en cualquier momento.
utter_help =
    Puedo restablecer un número que perdiste, cambiarlo o quitarlo si tienes la sesión iniciada, y responder a tus preguntas por el camino. También puedes escribir “detener”, “volver” o “una persona”.
utter_offer =
    ¿En qué puedo ayudarte?
    .button-reset_phone = Perdí mi número
    .button-change_phone = Cambiar mi número
    .button-call_human = Hablar con una persona
utter_another_time =
    De acuerdo. No se cambió nada. Escribe aquí cuando quieras continuar.
utter_complaint =
    Lo siento. No poder entrar a tu propio dinero angustia mucho, y quiero que esto dure lo menos posible. Si prefieres hablar con una persona, dímelo.
    .button-call_human = Hablar con una persona
utter_language_question =
    Podemos hablar en nueve idiomas: English, 简体中文, Español, Português (Brasil), Русский, Türkçe, Tiếng Việt, Bahasa Indonesia y العربية. Dime cuál prefieres y cambio.
utter_out_of_scope =
    En eso no puedo ayudarte. Me ocupo de los números de teléfono y de que recuperes el acceso a tu cuenta.
    .button-call_human = Hablar con una persona
utter_account_other =
    Eso no lo puedo consultar desde aquí: solo me ocupo de los números de teléfono y del acceso a la cuenta. En el Centro de ayuda de { $brand } hay artículos sobre depósitos, retiros, verificación de identidad, trading y comisiones. También puede atenderte una persona en este chat.
    .button-call_human = Hablar con una persona
utter_support_phone_number =
    El soporte de { $brand } no atiende por teléfono, así que no hay ningún número al que llamar. Los que se encuentran en internet son una trampa. Nuestro equipo nunca te llama ni te pide contraseñas o códigos. Este chat es el lugar correcto, y una persona puede unirse a él.
    .button-call_human = Hablar con una persona

## Coming back, leaving, fear, and changes of mind

utter_welcome_back =
    Qué bueno verte de nuevo. Así está todo ahora.
utter_greet_again =
    Hola otra vez. Sigo aquí, y todo lo que hicimos también.
utter_thanks_again =
    Con gusto, las veces que haga falta.
utter_complaint_again =
    Te entiendo, y lamento que esto te exija tanta paciencia. Puedo seguir contigo, o puede hacerlo una persona.
    .button-call_human = Hablar con una persona
utter_offer_again =
    Aquí estoy cuando quieras. ¿Qué necesitas?
    .button-reset_phone = Perdí mi número
    .button-change_phone = Cambiar mi número
    .button-call_human = Hablar con una persona
utter_later =
    Tómate tu tiempo. Esto queda abierto hasta el { DATETIME($open_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC, y lo que hiciste se conserva hasta entonces. Vuelve a este chat y escribe lo que sea, por ejemplo “dónde estoy”. Después se cierra solo, tu número queda como está y puedes empezar de nuevo.
utter_later_in_review =
    Tómate tu tiempo. Tu caso { $case } no vence y este chat queda aquí. No tienes que esperar frente a la pantalla: te avisaremos aquí y por correo.
utter_distress =
    Entiendo que esto da miedo. Perder el teléfono no mueve tu dinero: sigue en tu cuenta, y desde este chat no se puede enviar a ninguna parte. Vamos paso a paso. Si prefieres que te acompañe una persona, dímelo.
    .button-call_human = Hablar con una persona
utter_distress_again =
    Sigo contigo. Nada empeora mientras respiras un momento: el siguiente paso espera, y este chat no puede mover dinero. Si quieres, una persona puede hacerlo contigo.
    .button-call_human = Hablar con una persona
utter_distress_done =
    Entiendo que todavía te preocupe. Esta solicitud terminó y no movió dinero. Si ves algo que no hiciste tú, dímelo enseguida, y una persona puede revisarlo contigo.
    .button-call_human = Hablar con una persona
utter_crisis =
    Me alegra que lo hayas escrito aquí. Tú importas, mucho más que cualquier cuenta o cualquier dinero. Por favor, llama ahora al número de emergencias de tu país o a alguien cercano, y no te quedes a solas con esto. Todo lo de aquí puede esperar. Estoy pidiendo que una persona entre en este chat.
utter_email_early =
    Gracias. Quité la dirección del chat para protegerte. El formulario de acceso la pide; escríbela allí otra vez, por favor.
utter_number_early =
    Gracias. Quité el número del chat para protegerte. Cuando hayas confirmado que eres tú, te pediré el número nuevo; dámelo otra vez entonces, por favor.
utter_correct_in_form =
    Todavía se puede corregir: escribe el correcto en el formulario de abajo.
utter_shall_reset =
    Antes de empezar quiero estar seguro. ¿Restablezco el número que ya no puedes usar?
    .primary-reset_phone = Sí, restablecerlo
    .button-something_else = Otra cosa
utter_shall_change =
    Antes de empezar quiero estar seguro. ¿Ponemos un número nuevo en tu cuenta?
    .primary-change_phone = Sí, cambiarlo
    .button-something_else = Otra cosa
utter_shall_unbind =
    Antes de empezar quiero estar seguro. ¿Quitamos el número de tu cuenta, sin poner otro?
    .primary-unbind_phone = Sí, quitarlo
    .button-something_else = Otra cosa
utter_switch_to_reset =
    En este momento { $journey ->
        [unbind] estamos quitando tu número
       *[change] estamos cambiando tu número
    }. ¿Lo detengo y restablecemos en su lugar lo que perdiste? Hasta ahora no se cambió nada.
    .button-switch_to_reset = Sí, mejor restablecer
    .button-keep_going = No, continuar
utter_switch_to_change =
    En este momento { $journey ->
        [unbind] estamos quitando tu número
       *[reset] estamos restableciendo tu número
    }. ¿Lo detengo y cambiamos el número en su lugar? Hasta ahora no se cambió nada; los intentos usados no se recuperan.
    .button-switch_to_change = Sí, mejor cambiarlo
    .button-keep_going = No, continuar
utter_switch_to_unbind =
    En este momento { $journey ->
        [change] estamos cambiando tu número
       *[reset] estamos restableciendo tu número
    }. ¿Lo detengo y quitamos el número en su lugar? Hasta ahora no se cambió nada; los intentos usados no se recuperan.
    .button-switch_to_unbind = Sí, mejor quitarlo
    .button-keep_going = No, continuar

## Reset: its steps

utter_reset_attention =
    Antes de empezar, lee esto, por favor.

    • Tu número de teléfono se quitará de la cuenta y la verificación por SMS se desactivará.
    • Después, los retiros quedarán en pausa durante { $hold_hours ->
        [one] 1 hora
       *[other] { $hold_hours } horas
    }.
    • Se cerrará tu sesión en todos los dispositivos.
    • Necesitas tu contraseña y poder abrir tu correo ahora mismo.

    Nunca le des un código a nadie, ni siquiera a quien diga que es de { $brand }.
    .primary-consent = Acepto restablecer mi número
    .button-decline = Ahora no
utter_sign_in =
    Escribe el correo y la contraseña de tu cuenta en el formulario de abajo. Solo en el formulario, nunca en el chat.
    .button-forgot_password = Olvidé mi contraseña
utter_sign_in_password_wrong =
    Tu correo ya está confirmado, pero la contraseña no era correcta. Prueba otra vez en el formulario de abajo.
    .button-forgot_password = Olvidé mi contraseña
utter_sign_in_password_forgotten =
    Entonces usaremos documentos en lugar de la contraseña. Escribe solo el correo de tu cuenta en el formulario de abajo; primero lo confirmarás con un código.
    .button-remember_password = Ya recuerdo mi contraseña
    .button-call_human = Hablar con una persona
utter_no_more_codes =
    No puedo enviar más códigos en esta solicitud. Si ya tienes uno, todavía sirve por un rato. Para recibir otro, empieza de nuevo o habla con una persona.
    .button-restart_confirmed = Empezar de nuevo
    .button-call_human = Hablar con una persona
utter_email_code_used_up =
    Con este código ya no quedan intentos. Puedo enviarte otro.
    .primary-resend_code = Enviar otro código
    .button-go_back = Usar otro correo
    .button-call_human = Hablar con una persona
utter_email_code =
    Gracias. Si hay una cuenta con ese correo, le llegará un código de 6 dígitos. Escríbelo abajo o directamente aquí en el chat.
    .button-resend_code = Enviar otro código
    .button-go_back = Usar otro correo
utter_tools =
    Tienes otro método de verificación en esta cuenta, como una app de autenticación o una passkey. ¿Todavía puedes usarlo?
    .button-tools_work = Sí, funciona
    .button-tools_lost = No, también lo perdí
utter_face_intro =
    El siguiente paso es la verificación facial: la cámara de tu dispositivo comprueba que eres quien completó la verificación primaria de { $brand }. Dura alrededor de un minuto. Busca un lugar bien iluminado, con la luz de frente, y quítate la gorra, las gafas y la mascarilla. Tu cara debe verse completa, y no debe aparecer nadie más.

    Antes de encender la cámara te pediremos tu país de residencia y tu consentimiento. Si prefieres no mostrar la cara, los documentos también sirven.
    .primary-face_here = Seguir en este dispositivo
    .button-face_phone = Seguir en el teléfono
    .button-choose_documents = Prefiero enviar documentos
utter_face =
    Abre la verificación facial abajo y sigue las indicaciones. Cuando termines, el chat continúa solo.
    .button-choose_documents = Prefiero enviar documentos
utter_face_phone =
    Abre la verificación facial en tu teléfono con el código o el enlace de abajo. Cuando termines, el chat continúa aquí solo.
    .button-choose_documents = Prefiero enviar documentos
utter_face_review =
    Gracias, la verificación facial está hecha. Ahora la revisa nuestro equipo, y te avisará aquí y por correo. Tu número de caso es { $case }. { review_takes }
    .button-call_human = Hablar con una persona
utter_face_not_enough =
    La verificación facial salió bien, pero la verificación primaria de esta cuenta no demuestra que la cuenta sea tuya, así que no es suficiente.
utter_questions_intro =
    Ahora vienen { $questions_per_round } preguntas sobre tu propia cuenta, por ejemplo qué monedas tenías o desde dónde iniciaste sesión. Algunas tienen más de una respuesta correcta.

    Todas deben estar bien. { $question_tries ->
        [one] Hay 1 intento en total, y empezar de nuevo no añade más.
       *[other] Hay { $question_tries } intentos en total, y empezar de nuevo no añade más.
    } Tómate tu tiempo.
    .primary-start_questions = Empezar las preguntas
    .button-choose_documents = Prefiero enviar documentos
utter_questions =
    Marca todas las respuestas que correspondan. Solo al final te diré si estaban todas bien.
    .button-choose_documents = Prefiero enviar documentos
utter_questions_failed =
    Esta vez no salió bien. Por tu seguridad no puedo decirte qué respuesta fue. { $attempts ->
        [one] Te queda 1 intento.
       *[other] Te quedan { $attempts } intentos.
    }
    .primary-continue_questions = Intentar otra vez
    .button-choose_documents = Prefiero enviar documentos
utter_questions_failed_uncounted =
    Esta vez no salió bien. Por tu seguridad no puedo decirte qué respuesta fue. Puedes intentarlo otra vez o enviar documentos.
    .primary-continue_questions = Intentar otra vez
    .button-choose_documents = Prefiero enviar documentos

utter_documents_chosen =
    De acuerdo, seguimos con documentos.
utter_documents_password_forgotten =
    Sin la contraseña, el camino son los documentos. Cuando el número esté restablecido, podrás crear una contraseña nueva.
utter_documents_password_tries_used =
    Hoy la contraseña falló demasiadas veces. Tu cuenta no está perdida: seguimos con documentos.
utter_documents_attempts_exhausted =
    Se agotaron los intentos para las preguntas. Tu cuenta no está perdida: seguimos con documentos.
utter_documents_high_value =
    Esta cuenta tiene protección adicional, por eso nuestro equipo revisa cada solicitud. Seguimos con documentos.
utter_documents_tools_lost =
    Como también perdiste el otro método de verificación, esto lo tiene que revisar nuestro equipo. Seguimos con documentos.
utter_documents_short_history =
    Esta cuenta no tiene suficiente historial para hacer preguntas seguras. Seguimos con documentos.
utter_documents_policy =
    En esta cuenta, nuestro equipo revisa cada solicitud. Seguimos con documentos.
utter_documents_face_tries_used =
    Por ahora se agotaron los intentos de la verificación facial. Seguimos con documentos.
utter_documents_face_withdrawn =
    La verificación facial se revisó otra vez y ya no cuenta. Seguimos con documentos.
# How long people take, by the setting; and until when, as long as that is to come.
review_takes =
    { $review ->
        [late] Esta vez está tardando más de lo habitual. Tu caso no está olvidado, y puedes pedir hablar con una persona cuando quieras.
       *[usual] La decisión suele llegar en un plazo de { $review_hours ->
            [one] 1 hora
           *[other] { $review_hours } horas
        }, a más tardar el { DATETIME($review_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC.
    }
utter_documents =
    Tu número de caso es { $case }. Ya lo tiene nuestro equipo de revisión. Para decidir necesita dos imágenes tuyas:

    1. Una captura de pantalla de un correo anterior de { $brand } sobre un depósito, un retiro, tu registro o un inicio de sesión. Deben verse tu dirección de correo y el texto del mensaje.
    2. Una captura del otro lado de un depósito o retiro: de la app o el sitio web desde donde enviaste, o donde recibiste. Deben verse la moneda, la cantidad, la hora y la dirección o el TXID.

    Para la segunda no sirven correos, exploradores de bloques ni los registros de tu propia cuenta de { $brand }.

    Envíalas aquí: abajo hay un lugar para cada una. Si te falta alguna, envía lo que tengas; después no hay que pulsar nada más, y una persona puede ayudarte. Te avisaremos aquí y por correo de lo que decida el equipo. { review_takes } Hasta entonces, tu número sigue como está.
    .button-call_human = Hablar con una persona

utter_documents_more_sent =
    Gracias. Nuestro equipo de revisión vuelve a mirar tu caso { $case } con todo lo que hay. Te avisaremos aquí y por correo. { review_takes }
    .button-call_human = Hablar con una persona
utter_more_documents =
    Nuestro equipo revisó tu caso { $case }. Para decidir, necesita esto de ti:
utter_document_history_email =
    • Una captura de un correo anterior de { $brand } sobre un depósito, un retiro, tu registro o un inicio de sesión. Deben verse tu dirección de correo y el texto.
utter_document_counterparty_record =
    • Una captura del otro lado de un depósito o retiro: de la app o el sitio web desde donde enviaste, o donde recibiste. Deben verse la moneda, la cantidad, la hora y la dirección o el TXID.
utter_more_documents_ways =
    Abajo hay un lugar para cada imagen. Cuando hayas enviado todo, o si no tienes nada más, dímelo, y el equipo decide con lo que haya.
    .primary-documents_ready = Eso es todo lo que tengo
    .button-call_human = Hablar con una persona

utter_done =
    Listo. Tu número anterior ya no está en la cuenta y la verificación por SMS quedó desactivada.

    Los retiros están en pausa durante { $hold_hours ->
        [one] 1 hora
       *[other] { $hold_hours } horas
    }, hasta el { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC. Se cerró tu sesión en todos los dispositivos.
utter_tools_removed =
    Los métodos de verificación que habías perdido tampoco están ya en la cuenta: nadie puede usarlos, y puedes vincular otros.
utter_new_password =
    Como habías olvidado tu contraseña, elige una nueva en el formulario de abajo. Ahí se indica cuánto tiempo sigue abierto; después, usa “¿Olvidaste tu contraseña?” en la página de inicio de sesión.
utter_back_to_new_password =
    Tu número ya está restablecido. Cuando quieras, elige tu nueva contraseña en el formulario de abajo.
    .button-call_human = Hablar con una persona
utter_password_not_chosen =
    Aquí ya no se puede elegir una contraseña nueva. Usa “¿Olvidaste tu contraseña?” en la página de inicio de sesión.
utter_password_chosen =
    Tu nueva contraseña está lista, y se cerró la sesión en todos los dispositivos.
utter_done_no_hold =
    Listo. Tu número anterior ya no está en la cuenta y la verificación por SMS quedó desactivada. Se cerró tu sesión en todos los dispositivos.
utter_done_next =
    Inicia sesión ahora y añade cuanto antes un número nuevo y un segundo método de verificación, por ejemplo una app de autenticación. Hasta entonces, solo tu contraseña y tu correo protegen la cuenta.

    Para el número, abre “Configuración de seguridad” y elige “Administrar” junto a “Móvil”. El chat de esa página ya te reconoce, y lo añadimos juntos.
    .button-call_human = Hablar con una persona

utter_closed_cancelled_by_person =
    La solicitud quedó detenida. Tu número sigue igual.
    .button-start_over = Empezar de nuevo
    .button-call_human = Hablar con una persona
utter_closed_superseded =
    Esta solicitud terminó porque se abrió otra más reciente en otra ventana o en otro dispositivo: continúa allí. Si prefieres seguir aquí, empieza de nuevo. Si no fuiste tú, dímelo de inmediato.
    .button-not_me = No fui yo
    .button-start_over = Empezar de nuevo aquí
    .button-call_human = Hablar con una persona
utter_closed_nothing_to_reset =
    Esta cuenta no tiene número de teléfono, así que no hay nada que restablecer. Puedes iniciar sesión y añadir uno en “Configuración de seguridad”.
    .button-change_phone = Añadir un número
    .button-call_human = Hablar con una persona
utter_closed_use_working_tool =
    Qué bien, entonces no hace falta restablecer nada: puedes cambiar tu número con ese método. Inicia sesión con él, abre “Configuración de seguridad” y elige “Administrar” junto a “Móvil”. El chat de esa página ya te reconoce, y lo cambiamos juntos.
    .button-reset_phone = Al final no funciona
    .button-call_human = Hablar con una persona
utter_closed_use_working_tool_here =
    Qué bien, entonces no hace falta restablecer nada: puedes cambiar tu número con ese método. ¿Lo hacemos ahora?
    .button-change_phone = Cambiar mi número
    .button-reset_phone = Al final no funciona
utter_closed_declined =
    De acuerdo, no empecé nada. Tu número sigue como está.
    .button-start_over = Sí quiero empezar
    .button-call_human = Hablar con una persona
utter_closed_expired =
    Se acabó el tiempo de esta solicitud y la cerré. No se cambió nada. Puedes empezar de nuevo.
    .button-reset_phone = Empezar de nuevo
    .button-call_human = Hablar con una persona
utter_closed_rejected =
    Nuestro equipo revisó esta solicitud y no pudo aprobarla. Tu número sigue igual. Si encuentras algo más que demuestre que la cuenta es tuya, puedes empezar de nuevo; una persona puede explicarte qué faltó.
    .button-reset_phone = Empezar de nuevo
    .button-call_human = Hablar con una persona
utter_closed_other =
    Esta solicitud está cerrada. Tu número sigue igual.
    .button-start_over = Empezar de nuevo
    .button-call_human = Hablar con una persona
utter_unknown_step =
    Seguimos por aquí.

## Reset: back where we were, after a question

utter_back_to_consent =
    ¿Quieres continuar y restablecer tu número?
    .primary-consent = Acepto restablecer mi número
    .button-decline = Ahora no
utter_back_to_sign_in =
    Cuando quieras, inicia sesión en el formulario de abajo.
    .button-forgot_password = Olvidé mi contraseña
utter_back_to_email_code =
    Cuando tengas el código que te llegó por correo, escríbelo abajo.
    .button-resend_code = Enviar otro código
    .button-go_back = Usar otro correo
utter_back_to_tools =
    Vuelvo a mi pregunta: ¿tu otro método de verificación todavía funciona?
    .button-tools_work = Sí, funciona
    .button-tools_lost = No, también lo perdí
utter_back_to_face_intro =
    ¿Seguimos con la verificación facial, aquí o en tu teléfono?
    .primary-face_here = Seguir en este dispositivo
    .button-face_phone = Seguir en el teléfono
    .button-choose_documents = Prefiero enviar documentos
utter_back_to_face =
    Aquí tienes otra vez la verificación facial.
    .button-choose_documents = Prefiero enviar documentos
utter_back_to_face_review =
    Nuestro equipo de revisión tiene tu caso { $case }, con tu verificación facial. { review_takes } Por ahora no tienes que hacer nada.
    .button-call_human = Hablar con una persona
utter_back_to_questions_intro =
    ¿Empezamos con las preguntas?
    .primary-start_questions = Empezar las preguntas
    .button-choose_documents = Prefiero enviar documentos
utter_back_to_questions =
    Aquí tienes otra vez la pregunta.
    .button-choose_documents = Prefiero enviar documentos
utter_back_to_questions_failed =
    ¿Quieres intentar otra vez las preguntas, o prefieres enviar documentos?
    .primary-continue_questions = Intentar otra vez
    .button-choose_documents = Prefiero enviar documentos
utter_back_to_documents =
    Nuestro equipo de revisión tiene tu caso { $case }. { review_takes } Si te falta enviar alguna imagen, envíala aquí; si no, por ahora no tienes que hacer nada.
    .button-call_human = Hablar con una persona

utter_back_to_more_documents =
    Tu caso { $case } está a la espera de lo que te pidió el equipo de revisión.
    .primary-documents_ready = Eso es todo lo que tengo
    .button-call_human = Hablar con una persona

## Reset: what can happen on the way

utter_nothing_to_confirm =
    No me queda claro a qué respondes. Usa el formulario o los botones de abajo, por favor.
utter_code_wrong =
    Ese código no es correcto. Revísalo e inténtalo otra vez.
utter_code_wrong_counted =
    Ese código no es correcto. { $attempts ->
        [0] Pide uno nuevo, por favor.
        [one] Te queda 1 intento con este código.
       *[other] Te quedan { $attempts } intentos con este código.
    }
utter_code_expired =
    Ese código ya no sirve. Pide otro y usa el más reciente.
utter_attempts_exhausted =
    Se agotaron los intentos para este paso.
utter_too_many_requests =
    Demasiados intentos seguidos. Espera un rato e inténtalo otra vez.
utter_wait =
    Espera { $seconds ->
        [one] un segundo más
       *[other] { $seconds } segundos más
    } antes de volver a intentarlo.
utter_step_not_open =
    Eso no corresponde al paso en el que estamos. Lo que sigue es esto.
utter_not_found =
    Ese dato ya no se puede usar. Escríbelo otra vez, por favor.
utter_code_resent =
    Va en camino un código nuevo. El anterior ya no sirve. Mira también en la carpeta de spam.
utter_sms_resent =
    Va en camino un código nuevo por SMS. El anterior ya no sirve.
utter_code_missing =
    No vi ningún código en tu mensaje. Tiene 6 dígitos y está en el correo más reciente de { $brand }.
utter_sms_code_missing =
    No vi ningún código en tu mensaje. Tiene 6 dígitos y está en el SMS más reciente de { $brand }.
utter_totp_missing =
    No vi ningún código en tu mensaje. Tiene 6 dígitos, y tu app de autenticación lo muestra junto al nombre { $brand }.
utter_answer_missing =
    Solo tomo una respuesta si viene sola, para que no pierdas un intento por un malentendido. Elígela abajo o envía únicamente su nombre.
utter_no_code_awaited =
    Para este paso no envié ningún código, así que no hay que esperar ninguno.
utter_email_code_not_received =
    Puede tardar unos minutos. Mira en la carpeta de spam y comprueba { $journey ->
        [change] que estés en el correo de esta cuenta
        [unbind] que estés en el correo de esta cuenta
       *[reset] que hayas escrito bien tu dirección de correo
    }. Solo sirve el código más reciente. Si no llega ninguno, una persona puede ayudarte.
    .button-call_human = Hablar con una persona
utter_sms_not_received =
    Si todavía tienes ese número, revisa la señal, reinicia el teléfono y asegúrate de que no bloquee los SMS. Si ya no lo tienes, o no llega nada, puedo restablecerlo.
    .button-reset_phone = Restablecer mi número
    .button-change_phone = Cambiar mi número
    .button-call_human = Hablar con una persona
utter_old_number_code_not_received =
    Puede tardar un minuto. Comprueba que ese teléfono tenga señal y no bloquee los SMS, o reinícialo. Solo sirve el código más reciente. Si a ese número ya no le llegan mensajes, elige otra forma abajo.
utter_sms_code_not_received =
    Puede tardar un minuto. Comprueba { $ending ->
        [none] que el número sea correcto
       *[other] que tu número nuevo termine en { $ending }
    }, que el teléfono tenga señal y que no bloquee los SMS. Solo sirve el código más reciente. Puedes pedir otro o usar un número distinto.
utter_totp_is_in_the_app =
    Este código no se envía. Lo muestra tu app de autenticación, y cambia cada 30 segundos.
utter_code_after_puzzle =
    El SMS se envía cuando resuelves el rompecabezas, así que todavía no hay ningún código.
utter_no_way_back =
    Desde aquí no hay un paso anterior. Puedes continuar abajo, o escribir “empezar de nuevo” o “detener”.
utter_confirm_cancel =
    ¿Detengo esta solicitud? Más adelante tendrías que empezar de nuevo. Los intentos que ya usaste no se recuperan.
    .button-cancel_confirmed = Sí, detener
    .button-keep_going = No, continuar
utter_confirm_restart =
    ¿Empiezo otra vez desde el principio? Lo que llevas hecho se descarta. Los intentos que ya usaste no se recuperan.
    .button-restart_confirmed = Sí, empezar de nuevo
    .button-keep_going = No, continuar
utter_nothing_to_cancel =
    No hay ninguna solicitud en curso, así que no hay nada que detener.
utter_keep_going =
    Bien, continuamos.
utter_forgot_password =
    No pasa nada. Cuando llegues al formulario de inicio de sesión, elige “Olvidé mi contraseña”. En su lugar usaremos documentos, y después podrás crear una contraseña nueva.
utter_forgot_password_signed_in =
    Para esto no necesitas la contraseña: ya tienes la sesión iniciada. Si más adelante quieres una nueva, usa “¿Olvidaste tu contraseña?” en la página de inicio de sesión.
utter_tools_work =
    Si otro método de verificación todavía funciona, no hace falta restablecer nada. Inicia sesión con él, abre “Configuración de seguridad” y elige “Administrar” junto a “Móvil”. El chat de esa página ya te reconoce, y cambiamos tu número juntos.
utter_tools_work_here =
    Si otro método de verificación todavía funciona, no hace falta restablecer nada: puedes cambiar tu número con él. ¿Lo hacemos ahora?
    .button-change_phone = Cambiar mi número
utter_sms_works =
    Si todavía te llegan los SMS a ese número, no hace falta restablecer nada. Inicia sesión con el código que recibas, abre “Configuración de seguridad” y elige “Administrar” junto a “Móvil”. El chat de esa página ya te reconoce, y cambiamos o quitamos el número juntos.
utter_typed_secret =
    Por favor, no escribas contraseñas en el chat. Van solo en los formularios que se abren aquí, y yo no uso las que vienen en un mensaje.
utter_typed_seed =
    No. Nadie de { $brand } te pedirá jamás la frase de recuperación ni la clave privada de una wallet, y aquí no demuestran nada. Quien las haya visto puede llevarse las monedas: guárdalas en papel y fuera de cualquier chat.
utter_provide_personal =
    Por tu seguridad, esos datos se quitan del chat, y aquí no los necesito. Escríbelos solo en los formularios que te muestro.

## Change and unbind: how they begin

utter_sign_in_needed =
    Para cambiar o quitar un número, tengo que saber que eres tú. Inicia sesión en el sitio web de { $brand }, abre “Configuración de seguridad” desde tu avatar y elige “Administrar” junto a “Móvil”; luego, “Cambiar” o “Desvincular”. El chat de esa página ya te reconoce, y seguimos ahí.

    Si no puedes iniciar sesión porque ya no tienes el número o tus otros métodos, hay que restablecerlo.
    .button-reset_phone = No puedo iniciar sesión
    .button-call_human = Hablar con una persona
utter_nothing_to_unbind =
    Esta cuenta no tiene número de teléfono, así que no hay nada que quitar.
    .button-change_phone = Añadir un número
utter_frozen =
    Esta cuenta está bloqueada para protegerla, así que ahora no se puede cambiar nada. Nuestro equipo la está revisando y decidirá cómo seguir.
    .button-call_human = Hablar con una persona

## Change and unbind: their steps

utter_change_attention =
    Así se cambia tu número. Son unos minutos.

    1. Envío un código al correo de esta cuenta.
    2. Confirmas con un método de verificación que tengas vinculado: una app de autenticación, una passkey o un código a tu número actual.
    3. Escribes el número nuevo, resuelves un pequeño rompecabezas y escribes el código que enviamos por SMS a ese número.

    Nada cambia antes del último paso. Nunca le des un código a nadie, ni siquiera a quien diga que es de { $brand }.
    .primary-consent = Sí, cambiar mi número
    .button-decline = Ahora no
utter_unbind_attention =
    Así se quita tu número. Son unos minutos.

    1. Envío un código al correo de esta cuenta.
    2. Confirmas con un método de verificación que tengas vinculado: una app de autenticación, una passkey o un código a ese mismo número.

    Después, el número ya no estará en la cuenta y la verificación por SMS quedará desactivada. Mantén otro método vinculado: si no, solo tu contraseña y tu correo protegen la cuenta. Nunca le des un código a nadie, ni siquiera a quien diga que es de { $brand }.
    .primary-consent = Sí, quitar mi número
    .button-decline = Ahora no
utter_account_code =
    Un código de 6 dígitos va en camino al correo de esta cuenta. Así sabemos que ese correo sigue siendo tuyo. Escribe el código abajo o directamente aquí en el chat. Después viene un método de verificación, si tienes alguno vinculado.
    .button-resend_code = Enviar otro código
utter_account_code_used_up =
    Ahora no hay ningún código que sirva. Puedo enviar otro al correo de esta cuenta.
    .primary-resend_code = Enviar otro código
    .button-call_human = Hablar con una persona
utter_totp =
    Ahora tu app de autenticación: ábrela y escribe abajo los 6 dígitos que muestra para { $brand }, o directamente aquí en el chat. Quien solo tenga acceso a tu correo no puede hacerlo. { $journey ->
        [unbind] Después quitamos tu número.
       *[change] Después escribes el número nuevo.
    }
    .button-tools_lost = { $tools ->
        [one] No funciona
       *[other] Ninguno funciona
    }
utter_passkey =
    Ahora tu passkey (llave de acceso): el botón de abajo abre una página nuestra, donde tu dispositivo te pide la huella, la cara, un PIN o una llave de seguridad. Quien solo tenga acceso a tu correo no puede hacerlo. { $journey ->
        [unbind] Después quitamos tu número.
       *[change] Después escribes el número nuevo.
    }
    .button-tools_lost = { $tools ->
        [one] No funciona
       *[other] Ninguno funciona
    }
utter_old_number =
    Ahora tu número actual: un código de 6 dígitos va en camino por SMS { $ending ->
        [none] a ese número
       *[other] al número que termina en { $ending }
    }. Escríbelo abajo o directamente aquí en el chat. Quien solo tenga acceso a tu correo no puede hacerlo. { $journey ->
        [unbind] Después quitamos tu número.
       *[change] Después escribes el número nuevo.
    }
    .button-resend_code = Enviar otro código
    .button-tools_lost = { $tools ->
        [one] No funciona
       *[other] Ninguno funciona
    }
utter_old_number_used_up =
    Ahora no hay ningún código que sirva. Puedo enviar otro a tu número actual.
    .primary-resend_code = Enviar otro código
    .button-tools_lost = { $tools ->
        [one] No funciona
       *[other] Ninguno funciona
    }
utter_tool_used_up =
    A este método ya no le quedan intentos por hoy. { $tools ->
        [one] Puedes volver mañana o hablar con una persona.
       *[other] Elige otro, vuelve mañana o habla con una persona.
    }
    .button-tools_lost = { $tools ->
        [one] No funciona
       *[other] Ninguno funciona
    }
    .button-call_human = Hablar con una persona
utter_new_number =
    Eso ya está. Ahora elige el país y escribe tu número nuevo abajo, o escríbelo aquí con el código de país, por ejemplo +52 o +34. Tiene que ser un número móvil que reciba SMS. Después vienen un pequeño rompecabezas y un código por SMS.
utter_new_number_taken =
    Tu código era correcto, pero este número ya está en otra cuenta, y un número no puede estar en dos. Escribe otro abajo. Si la otra cuenta es tuya, puedes quitar primero el número allí.
    .button-call_human = Hablar con una persona
utter_new_number_puzzle_failed =
    El rompecabezas no quedó resuelto, así que no se envió ningún SMS. Escribe el número otra vez y lo intentamos de nuevo. Si el problema es la imagen, debajo de ella hay otra forma.
    .button-call_human = Hablar con una persona
utter_new_number_no_text_now =
    El rompecabezas quedó resuelto, pero en este momento no se pueden enviar SMS a ese número. Inténtalo más tarde o escribe otro número abajo.
    .button-call_human = Hablar con una persona
utter_puzzle =
    Antes de enviar el SMS, desliza la pieza hasta su lugar aquí abajo. Así evitamos que los robots manden mensajes a teléfonos ajenos. Si no puedes verla o moverla, elige la otra forma debajo de la imagen. Luego viene el código por SMS.
    .button-go_back = Usar otro número
utter_sms_code =
    Un código de 6 dígitos va en camino por SMS { $ending ->
        [none] a tu número nuevo
       *[other] a tu número nuevo, que termina en { $ending }
    }. Escríbelo abajo o directamente aquí en el chat. Demuestra que el número es tuyo, y es el último paso.
    .button-resend_code = Enviar otro código
    .button-go_back = Usar otro número
utter_sms_code_used_up =
    Ahora no hay ningún código que sirva. Puedo enviar otro a tu número nuevo, después de otro rompecabezas.
    .primary-resend_code = Enviar otro código
    .button-go_back = Usar otro número
    .button-call_human = Hablar con una persona

utter_change_done =
    Listo. { $ending ->
        [none] Tu número nuevo ya está en la cuenta.
       *[other] El número que termina en { $ending } ya está en la cuenta.
    } Avisamos a tu correo, al número nuevo y al anterior, si lo había. Si alguna vez recibes un aviso así sin haberlo pedido, abre de inmediato el enlace que trae.
    .button-call_human = Hablar con una persona
utter_unbind_done =
    Listo. Tu número ya no está en la cuenta y la verificación por SMS quedó desactivada. Avisamos a tu correo y a ese número.
utter_unbind_next =
    Mantén vinculado otro método de verificación, por ejemplo una app de autenticación o una passkey. Los encuentras en “Configuración de seguridad”. Si no, solo tu contraseña y tu correo protegen la cuenta.
    .button-change_phone = Añadir otro número
utter_held =
    Los retiros están en pausa hasta el { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC.

utter_closed_session_ended =
    Tu sesión ya no está iniciada, por eso cerré esta solicitud. Tu número sigue igual. Inicia sesión de nuevo, abre “Configuración de seguridad”, elige “Administrar” junto a “Móvil” y empieza otra vez en el chat de esa página.
    .button-reset_phone = No puedo iniciar sesión
    .button-call_human = Hablar con una persona
utter_closed_number_changed =
    Mientras tanto, el número de esta cuenta se cambió desde otro lugar, por eso cerré esta solicitud. Si no fuiste tú, dímelo de inmediato.
    .button-not_me = No fui yo
    .button-change_phone = Empezar de nuevo
    .button-call_human = Hablar con una persona
utter_closed_tools_unavailable =
    Cerré esta solicitud porque no se pudo usar ningún método de verificación. Tu número sigue igual. Primero hay que restablecer lo que se perdió.
    .button-reset_phone = Restablecer y continuar
    .button-call_human = Hablar con una persona
utter_closed_frozen =
    Esta cuenta se bloqueó para protegerla, por eso cerré esta solicitud. Tu número sigue igual. Nuestro equipo la está revisando y decidirá cómo seguir.
    .button-call_human = Hablar con una persona
utter_closed_expired_change =
    Se acabó el tiempo de esta solicitud y la cerré. No se cambió nada. Puedes empezar de nuevo.
    .button-change_phone = Empezar de nuevo
    .button-call_human = Hablar con una persona
utter_closed_expired_unbind =
    Se acabó el tiempo de esta solicitud y la cerré. No se cambió nada. Puedes empezar de nuevo.
    .button-unbind_phone = Empezar de nuevo
    .button-call_human = Hablar con una persona

## Change and unbind: back where we were, after a question

utter_back_to_change_consent =
    ¿Quieres continuar y cambiar tu número?
    .primary-consent = Sí, cambiar mi número
    .button-decline = Ahora no
utter_back_to_unbind_consent =
    ¿Quieres continuar y quitar tu número?
    .primary-consent = Sí, quitar mi número
    .button-decline = Ahora no
utter_back_to_account_code =
    Cuando tengas el código que te llegó por correo, escríbelo abajo.
    .button-resend_code = Enviar otro código
utter_back_to_totp =
    Cuando quieras, escribe abajo los 6 dígitos de tu app de autenticación.
    .button-tools_lost = { $tools ->
        [one] No funciona
       *[other] Ninguno funciona
    }
utter_back_to_passkey =
    Cuando quieras, confirma abajo con tu passkey.
    .button-tools_lost = { $tools ->
        [one] No funciona
       *[other] Ninguno funciona
    }
utter_back_to_old_number =
    Cuando tengas el código del SMS, escríbelo abajo.
    .button-resend_code = Enviar otro código
    .button-tools_lost = { $tools ->
        [one] No funciona
       *[other] Ninguno funciona
    }
utter_back_to_new_number =
    Cuando quieras, escribe abajo tu número nuevo.
utter_back_to_puzzle =
    Cuando quieras, resuelve el rompecabezas de abajo.
    .button-go_back = Usar otro número
utter_back_to_sms_code =
    Cuando tengas el código del SMS, escríbelo abajo.
    .button-resend_code = Enviar otro código
    .button-go_back = Usar otro número

## Change and unbind: what can happen on the way

utter_other_tools =
    Puedes usar otro método de verificación de esta cuenta, o continuar abajo con este. Solo si no puedes usar ninguno, elige “Ninguno funciona”. En ese caso, primero hay que restablecer lo que se perdió.
    .button-tools_lost = Ninguno funciona
utter_no_other_tool =
    Este es el único método de verificación de la cuenta que puedo pedirte. Si no puedes usarlo, primero hay que restablecerlo.
    .button-tools_lost = No funciona
utter_tool_comes_later =
    Primero va el código que te llega por correo. Después podrás elegir el método de verificación.
utter_no_tool_asked_for =
    En este momento no se pide ningún método de verificación, así que no hay ninguno que cambiar.
utter_tools_unavailable =
    Entonces primero hay que restablecer lo que se perdió. Cerré la solicitud en la que estábamos, y no se cambió nada.

    Al restablecer, se cierra tu sesión en todas partes. Después inicias sesión de nuevo, abres “Configuración de seguridad” y añades tu número nuevo en el chat de esa página. Esto es lo que implica:
utter_tool_not_bound =
    Ese método no está vinculado a esta cuenta. Usa uno que sí lo esté.
utter_totp_wrong =
    Ese código no es correcto. Usa el que la app muestra para { $brand } en este momento. Si vuelve a fallar, pon la hora de tu teléfono en automático.
utter_totp_wrong_counted =
    Ese código no es correcto. Usa el que la app muestra para { $brand } en este momento. Si vuelve a fallar, pon la hora de tu teléfono en automático. { $attempts ->
        [0] Por hoy ya no quedan intentos.
        [one] Te queda 1 intento hoy.
       *[other] Te quedan { $attempts } intentos hoy.
    }
utter_number_invalid =
    No puedo usar eso como número de teléfono. Revisa los dígitos y el país, o escríbelo con el código de país, por ejemplo +52 o +34.
utter_number_not_mobile =
    Ese no es un número móvil, y nuestros códigos solo llegan a móviles: no a teléfonos fijos, números de internet (VOIP), gratuitos ni de tarifa especial. Escribe un número móvil, por favor.
utter_number_unchanged =
    Ese número ya está en la cuenta. Escribe el nuevo. Si quieres conservar el de antes, escribe “detener”.
utter_number_missing =
    No vi ningún número en tu mensaje. Escríbelo con el código de país, por ejemplo +52 o +34, o ponlo abajo.
utter_number_too_late =
    Ya estamos confirmando un número. Si quieres usar otro, elige primero “Usar otro número”.

## Questions that people ask

utter_ask_why =
    Quien controla un número de teléfono podría intentar quedarse con una cuenta. Por eso, antes de quitarlo o cambiarlo, comprobamos que de verdad eres tú. Cada paso está ahí para que no entre nadie más.
utter_ask_how_long =
    { $journey ->
        [change] Cambiar un número lleva unos minutos. Queda listo en cuanto confirmas el código que llega por SMS al número nuevo.
        [unbind] Quitar un número lleva unos minutos. Queda listo en cuanto confirmas con el método de verificación.
       *[reset] Con las preguntas, son unos diez minutos. Si hacen falta documentos, los revisa nuestro equipo, normalmente en un plazo de { $review_hours ->
            [one] 1 hora
           *[other] { $review_hours } horas
        }. Después de restablecer el número, los retiros quedan en pausa durante { $hold_hours ->
            [one] 1 hora
           *[other] { $hold_hours } horas
        }.
    }
utter_ask_is_it_safe =
    Sí. Las contraseñas y los códigos van en formularios protegidos, no en el chat, y nadie del equipo puede verlos. Tu saldo no se toca. Comprueba que en la barra de direcciones esté el sitio web de { $brand }, y nunca le des un código a nadie.
utter_ask_withdrawals =
    { $journey ->
        [change] Cambiar el número con un método de verificación no siempre pausa los retiros. Si quedan en pausa, al final te digo hasta cuándo.
        [unbind] Quitar el número con un método de verificación no siempre pausa los retiros. Si quedan en pausa, al final te digo hasta cuándo.
       *[reset] Después de restablecer el número, los retiros quedan en pausa durante { $hold_hours ->
            [one] 1 hora
           *[other] { $hold_hours } horas
        }. Así tienes tiempo de reaccionar si lo hizo otra persona. Tu dinero sigue en tu cuenta, y la pausa termina sola. No puedo acortarla.
    }
utter_ask_attempts =
    { $journey ->
        [change] Cada código tiene unos cuantos intentos, y puedes pedir otro. El formulario dice cuántos quedan. Si a un método de verificación no le queda ninguno, puedes usar otro o volver mañana.
        [unbind] Cada código tiene unos cuantos intentos, y puedes pedir otro. El formulario dice cuántos quedan. Si a un método de verificación no le queda ninguno, puedes usar otro o volver mañana.
       *[reset] { $question_tries ->
            [one] Hay 1 intento para las preguntas de seguridad por cuenta.
           *[other] Hay { $question_tries } intentos para las preguntas de seguridad por cuenta.
        } Empezar de nuevo o abrir otro chat no añade más. Después del último, el camino son los documentos, así que nunca te quedas fuera para siempre.
    }
utter_ask_questions_about =
    Las preguntas para restablecer el número son sobre tu propia cuenta: por ejemplo, qué monedas tenías, depósitos y retiros, o cuándo y dónde la usaste. Son { $questions_per_round }, y algunas tienen más de una respuesta correcta. Todas deben estar bien.
utter_ask_documents =
    Los documentos solo se piden para restablecer el número. Son dos capturas de pantalla. Una es de un correo anterior de { $brand } sobre un depósito, un retiro, tu registro o un inicio de sesión, en la que se vean tu dirección y el texto. La otra es del otro lado de un depósito o retiro, con la moneda, la cantidad, la hora y la dirección o el TXID. Para la segunda no sirven correos, exploradores de bloques ni los registros de tu cuenta de { $brand }. Después las revisa nuestro equipo.
utter_ask_face =
    La verificación facial solo se usa para restablecer el número, en cuentas con la verificación primaria completa, y no es obligatoria: los documentos también sirven. Si te la pedimos: buena luz, la cara completa dentro del marco, sin gorra, gafas ni mascarilla. Aun así, puede que también hagan falta documentos.
utter_ask_cost =
    No cuesta nada. Si alguien te pide dinero por esto, no somos nosotros.
utter_ask_old_number =
    { $journey ->
        [change] El número anterior sigue en la cuenta hasta que confirmas el nuevo; entonces se reemplaza y recibe un aviso. Solo lo necesitas si eliges un código por SMS a ese número. Si conservas tu número en otra SIM, no hay nada que cambiar: escribe “detener”.
        [unbind] El número sigue en la cuenta hasta que confirmas; entonces se quita y recibe un aviso. Puedes volver a añadirlo más adelante.
       *[reset] Para restablecer no necesitas el número anterior. Al final se quita de la cuenta. Si tu compañía te da otra SIM con el mismo número, también puedes esperar y usar los códigos por SMS como antes.
    }
utter_ask_data_privacy =
    Lo que escribes en los formularios se cifra y se usa solo para esta verificación. Los códigos, números y direcciones que escribes en el chat se quitan antes de guardarlo.
utter_ask_passkey =
    Una passkey (llave de acceso) es una llave que tu dispositivo guarda por ti. Demuestras que la tienes con la huella, la cara, un PIN o una llave de seguridad; nada de eso se nos envía. Aquí solo tienes una si antes la añadiste a tu cuenta de { $brand }, y está en el dispositivo o la llave de seguridad donde la creaste. Para usarla abro una página nuestra, porque el navegador no acepta passkeys dentro de otra página.
utter_ask_authenticator =
    Una app de autenticación muestra un código de 6 dígitos que cambia cada 30 segundos (se llama TOTP). Google Authenticator y Authy son apps de este tipo. Abre la que conectaste en su momento con { $brand }, busca ese nombre y usa el código que aparece en este instante. La app de autenticación, la passkey y los códigos por SMS son métodos de verificación, también llamados 2FA.
utter_ask_puzzle =
    El rompecabezas aparece antes de cada SMS a un número nuevo. Evita que los robots manden mensajes a teléfonos ajenos. Desliza la pieza hasta que llene el hueco, a una velocidad normal. Si no salió bien, aparece otra imagen. Si no puedes verla o moverla, elige la otra forma debajo de la imagen: tu dispositivo hace entonces un cálculo.
utter_ask_numbers =
    Tiene que ser un número móvil que reciba SMS, con su código de país. No se aceptan teléfonos fijos, números de internet (VOIP), gratuitos ni de tarifa especial. Se admiten casi todos los países; están en la lista del formulario. Si en tu país se escribe un cero delante, quítalo. Un número solo puede estar en una cuenta, y debe ser únicamente tuyo.
utter_article =
    { $passage }

    Del artículo de ayuda “{ $article }”, sección “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_article_in_english =
    Por ahora nuestros artículos de ayuda solo están en inglés. Este responde a tu pregunta:

    { $passage }

    Del artículo de ayuda “{ $article }”, sección “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_dont_know =
    Eso no lo sé, y prefiero no adivinar. Una persona puede responderte.
    .button-call_human = Hablar con una persona
utter_not_me =
    Primero, frenarlos. Si tienes un correo de { $brand } sobre esto, abre la página que aparece bajo “¿No fuiste tú?” y confírmalo: la cuenta se bloquea al instante y no se puede retirar nada. Si todavía puedes iniciar sesión, cambia tu contraseña. No des ningún código a nadie ni abras otros enlaces de llamadas o mensajes. ¿Quieres que una persona lo revise contigo?
    .button-call_human = Hablar con una persona
utter_not_me_open =
    Primero, frenarlos. En este chat hay una solicitud abierta: si no la empezaste tú, detenla ahora. Si tienes un correo de { $brand } sobre algo que no hiciste, abre la página que aparece bajo “¿No fuiste tú?” y confírmalo: la cuenta se bloquea al instante. No des ningún código a nadie ni abras otros enlaces de llamadas o mensajes. ¿Quieres que una persona lo revise contigo?
    .button-cancel_confirmed = Detener esta solicitud
    .button-call_human = Hablar con una persona

## What goes wrong on the way, and what if

utter_lost_mailbox =
    Tiene arreglo más veces de lo que parece. Empieza por tu proveedor de correo: su página para recuperar el acceso pide otra dirección, un teléfono o un dispositivo con la sesión abierta. Si no sabes qué dirección era, busca correos antiguos de { $brand } en tus dispositivos. El código por correo no se puede omitir, porque mantiene a los extraños lejos de tu cuenta. Si el buzón de verdad se perdió, pide hablar con una persona: verá contigo qué es posible todavía.
    .button-call_human = Hablar con una persona
utter_lost_mailbox_proven =
    Tu correo ya está confirmado para esta solicitud, así que podemos seguir. Pero los avisos llegan allí: intenta recuperarlo pronto con tu proveedor. Si de verdad se perdió, una persona puede verlo contigo.
    .button-call_human = Hablar con una persona
utter_fails_button =
    No necesitas los botones: escribe lo que dicen, por ejemplo “sí”. Si la página se queda parada, recárgala; el chat vuelve como estaba.
utter_fails_form =
    Recarga la página; el chat vuelve con este paso. Si el formulario sigue sin abrirse, prueba otro navegador o desactiva el bloqueador de anuncios en esta página. En Telegram, cada botón abre una página que sirve una sola vez, así que usa el más reciente.
utter_fails_code =
    No necesitas el formulario: escribe el código aquí, y se quita antes de guardar el chat. Si la página se queda parada, recárgala; el chat vuelve como estaba.
utter_fails_camera =
    Permite la cámara para esta página en los ajustes del navegador, cierra otros programas que la usen y recarga la página. Si sigue sin funcionar, quizá sirva la cámara del teléfono, o puedes enviar documentos.
utter_fails_upload =
    Inténtalo otra vez en el lugar de abajo. Tiene que ser una imagen, como una captura en PNG o JPEG, no un PDF. Si es grande, ayuda una captura más pequeña o una conexión mejor. También puedes enviarla desde otro navegador o desde tu teléfono.
utter_fails_passkey =
    La passkey usa una página propia: deja que el navegador la abra. Usa el dispositivo donde la creaste, con el bloqueo de pantalla activado. Si sigue sin funcionar y tienes otro método vinculado, elígelo abajo.
utter_fails_puzzle =
    Desliza la pieza despacio hasta que llene el hueco. Si no puedes verla o moverla, elige la otra opción debajo de la imagen: tu dispositivo hará un cálculo en su lugar. Si no aparece ninguna imagen, recarga la página.
utter_fails_page =
    Recarga la página; el chat vuelve como estaba. Si no ayuda, prueba otro navegador o dispositivo, o dime qué página es y qué dice.
utter_fails_again =
    Lamento que siga sin funcionar; puede que el fallo sea nuestro. ¿Quieres que una persona lo vea contigo? Lo que hiciste hasta ahora se conserva. También puedes abrir este chat en otro navegador y probar allí.
    .button-call_human = Hablar con una persona
utter_what_if_start =
    Hasta el último paso no cambia nada en tu cuenta. Si te detienes o cierras esta ventana, tu número queda como está y puedes volver o empezar de nuevo. Si no puedes hacer un paso, hay otra manera o una persona: no te quedas sin salida.
utter_what_if_sign_in =
    Si la contraseña no es correcta, puedes probar otra vez. Si no la sabes, se usan documentos en su lugar. Si el correo no era el correcto, puedes volver y corregirlo. Si te vas ahora, no cambia nada.
utter_what_if_email_code =
    Si el código no es correcto, puedes probar otra vez o pedir uno nuevo. Si no llega ninguno, mira en la carpeta de spam. Si ya no puedes abrir el correo, dímelo y vemos qué es posible. Si te vas ahora, no cambia nada.
utter_what_if_tools =
    Si el método todavía funciona, no necesitas restablecer nada: cambias el número con él. Si también lo perdiste, personas revisan tu solicitud. De las dos formas se sigue adelante.
utter_what_if_face =
    Si la verificación facial no funciona, puedes probar otra vez. Si se acaban los intentos, o prefieres no hacerla, los documentos también sirven. Si hace falta algo más, te dirán qué. Nunca quedas fuera para siempre.
utter_what_if_questions =
    Si una respuesta no es correcta, la ronda cuesta un intento y tú eliges: probar otra vez o enviar documentos. Tras el último intento quedan los documentos, así que no quedas fuera para siempre. Si cierras esta ventana, vuelves a la misma pregunta.
utter_what_if_review =
    Si lo que enviaste no basta, el equipo dice qué falta y puedes enviar más. Si no puede aprobarlo, tu número queda como está, una persona puede explicarte por qué y puedes empezar de nuevo. Puedes cerrar esta ventana: te avisaremos aquí y por correo.
utter_what_if_new_password =
    El restablecimiento ya está hecho, pase lo que pase ahora. Si no eliges una contraseña aquí a tiempo, usa “¿Olvidaste tu contraseña?” en la página de inicio de sesión.
utter_what_if_tool =
    Si este método no funciona, usa otro que esté vinculado a tu cuenta. Si no funciona ninguno, primero se restablece lo que perdiste. Si te vas ahora, tu número queda como está.
utter_what_if_number =
    No cambia nada hasta que el código enviado al número nuevo sea correcto. Si el número no era el correcto, escribe otro. Si el rompecabezas no sale, recibes otra imagen o usas la otra opción debajo. Si no llega el SMS, pide otro o usa otro número.
utter_what_if_done =
    Esta solicitud terminó, así que ya nada puede salir mal en ella. Si algún día recibes un mensaje sobre algo que no hiciste, abre la página que aparece bajo “¿No fuiste tú?” y confírmalo: la cuenta se bloquea al instante.

## Not understood

utter_clarify =
    Creo que no te entendí bien. ¿Te refieres a algo de esto?
    .button-something_else = Otra cosa
utter_pick_one =
    Elige una de las opciones, o dímelo con otras palabras.
utter_rephrase =
    Todavía no te entiendo. Dímelo con otras palabras, por favor. Puedes preguntar “por qué es necesario” o “cuánto tarda”, escribir “volver” o “detener”, o pedir hablar con una persona.
utter_rephrase_no_case =
    Aún no te entiendo. Dímelo con otras palabras, por ejemplo “perdí mi teléfono” o “quiero cambiar mi número”.
    .button-reset_phone = Perdí mi número
    .button-change_phone = Cambiar mi número
    .button-call_human = Hablar con una persona
utter_offer_human =
    Lo siento, no logro entenderte. A partir de aquí puede atenderte una persona. Todo lo que hicimos hasta ahora se conserva.
    .button-call_human = Hablar con una persona
utter_explain_consent =
    Dicho de otro modo: arriba está lo que va a pasar, y solo empiezo si estás de acuerdo. Si pulsas “Ahora no”, todo queda como está.
utter_explain_sign_in =
    Dicho de otro modo: necesito saber qué cuenta es. Lo que sepas de su correo y contraseña va en el formulario de abajo, y en ningún otro sitio.
utter_explain_email_code =
    Dicho de otro modo: busca en tu correo el mensaje más reciente de { $brand }. Sus 6 dígitos van en el formulario de abajo, o aquí.
utter_explain_tools =
    Dicho de otro modo: además de los SMS, ¿hay algo más que demuestre que eres tú, como una app autenticadora o una passkey? Necesito saber si todavía puedes usarlo.
utter_explain_review =
    Dicho de otro modo: tu parte está hecha. Ahora lo revisan personas, y te avisaremos aquí y por correo.
utter_explain_sms_code =
    Dicho de otro modo: busca en ese teléfono el SMS más reciente de { $brand }. Sus 6 dígitos van en el formulario de abajo, o aquí.
utter_another_way =
    También hay otra manera. { $way ->
        [password] Si no sabes la contraseña, elige “{ utter_sign_in.button-forgot_password }”, y se usan documentos en su lugar.
        [email] Pide un código nuevo y mira en la carpeta de spam, o abre el correo en otro dispositivo.
        [documents] Elige “{ utter_face.button-choose_documents }”, y deciden personas.
        [number] Elige “{ utter_puzzle.button-go_back }” y escribe uno que funcione mejor.
       *[any] Escribe “volver” para corregir algo, “más tarde” para seguir en otro momento, o “una persona”.
    }
utter_another_way_no_case =
    Probemos con botones. ¿Cuál se acerca más?
    .button-reset_phone = Perdí mi número
    .button-change_phone = Cambiar mi número
    .button-unbind_phone = Quitar mi número
    .button-call_human = Hablar con una persona
utter_offer_human_again =
    Sigo sin entender, y no quiero hacerte perder tiempo. ¿Quieres que siga contigo una persona? No se pierde nada.
    .button-call_human = Hablar con una persona

meaning-reset_phone = Restablecer número perdido
meaning-change_phone = Cambiar mi número
meaning-unbind_phone = Quitar mi número
meaning-code_not_received = No me llega el código
meaning-resend_code = Enviar otro código
meaning-ask_why = ¿Por qué es necesario?
meaning-ask_how_long = ¿Cuánto tarda?
meaning-ask_is_it_safe = ¿Es seguro?
meaning-ask_withdrawals = ¿Qué pasa con los retiros?
meaning-ask_attempts = ¿Cuántos intentos hay?
meaning-ask_questions_about = ¿De qué son las preguntas?
meaning-ask_documents = ¿Qué documentos hacen falta?
meaning-ask_face = ¿Hay verificación facial?
meaning-ask_cost = ¿Cuánto cuesta?
meaning-ask_old_number = ¿Y mi número anterior?
meaning-ask_data_privacy = ¿Qué pasa con mis datos?
meaning-ask_status = ¿En qué paso estamos?
meaning-support_phone_number = ¿Hay teléfono de atención?
meaning-not_me = Yo no pedí esto
meaning-account_other = Otro tema de mi cuenta
meaning-cancel = Detener esta solicitud
meaning-go_back = Volver un paso atrás
meaning-start_over = Empezar de nuevo
meaning-call_human = Hablar con una persona
meaning-forgot_password = Olvidé mi contraseña
meaning-choose_documents = Prefiero enviar documentos
meaning-documents_ready = Eso es todo lo que tengo
meaning-language_question = Usar otro idioma
meaning-help = ¿Qué puedes hacer?
meaning-use_totp = Usar mi app de autenticación
meaning-use_passkey = Usar mi passkey
meaning-use_sms = Usar un código por SMS
meaning-switch_tool = Usar otro método
meaning-ask_passkey = ¿Qué es una passkey?
meaning-ask_authenticator = ¿Qué es un autenticador?
meaning-ask_puzzle = ¿Por qué un rompecabezas?
meaning-ask_numbers = ¿Qué números puedo usar?
meaning-later = Quiero seguir más tarde
meaning-lost_mailbox = No puedo abrir mi correo
meaning-step_fails = Algo aquí no funciona
meaning-ask_what_if = ¿Y si no puedo hacerlo?

## What was said just before begins with one of these

lead_in_1 = Una vez más: { $said }
lead_in_2 = Volviendo a lo de antes: { $said }
lead_in_3 = Aquí está de nuevo: { $said }

## A person takes over, or something failed

utter_hand_off =
    Voy a pedir que te atienda una persona. Lo que hicimos hasta ahora se conserva, y podrá leerlo.
utter_hand_off_case =
    Voy a pedir que te atienda una persona. Lo que hicimos hasta ahora se conserva, y podrá leerlo. Tu número de caso es { $case }.
utter_something_failed =
    Algo falló de mi lado. Lo que llevas hecho se conserva. Inténtalo otra vez o pide hablar con una persona.
    .button-call_human = Hablar con una persona
