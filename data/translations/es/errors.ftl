# A sentence for each error code, in Spanish. No input is ever repeated in one.

error_code_wrong = Ese código no es correcto.
error_code_expired = Ese código ya no sirve. Pide otro.
error_password_weak = Esa contraseña es demasiado fácil de adivinar. Elige una más larga, que no incluya tu correo ni el nombre del sitio web.
error_password_wrong = El código del correo era correcto, pero la contraseña no.
error_attempts_exhausted = Aquí ya no quedan intentos.
error_too_many_requests =
    Fueron muchas veces en poco tiempo. No se perdió nada: { $unit ->
        [seconds] { $wait ->
            [one] espera un segundo y envíalo otra vez.
           *[other] espera { $wait } segundos y envíalo otra vez.
        }
        [minutes] { $wait ->
            [one] espera un minuto y envíalo otra vez.
           *[other] espera { $wait } minutos y envíalo otra vez.
        }
        [hours] { $wait ->
            [one] espera una hora y envíalo otra vez.
           *[other] espera { $wait } horas y envíalo otra vez.
        }
       *[none] espera un poco y envíalo otra vez.
    }
error_step_not_open = Este paso no está abierto ahora. El chat muestra en qué paso estás.
error_not_found = Esto no está aquí, o no es tuyo.
error_method_not_allowed = Esta dirección no admite ese tipo de petición.
error_invalid_request = Algo en la petición no tiene el formato esperado.
error_body_too_large = Es demasiado grande.
error_unauthorized = Para esto hace falta un token válido.
error_forbidden = Esto no está permitido.
error_owner_changed = Otra persona se hizo cargo de esta conversación.
error_stale = Esta opción ya no está abierta. El chat muestra en qué paso estás.
error_too_many_chats = Ya tienes el máximo de conversaciones por persona. Termina una primero.
error_secret_in_reply = Este texto contiene un secreto o pide uno. No se envió.
error_in_flight = Lo que enviaste hace un momento todavía se está procesando.
error_number_invalid = Este no es un número de teléfono válido.
error_number_not_mobile = Aquí hace falta un número móvil.
error_number_unchanged = Este número ya está en la cuenta.
error_face_failed = La verificación facial no salió bien. Busca buena luz, quítate la gorra, las gafas y la mascarilla, y haz un movimiento a la vez.
error_puzzle_failed = La pieza no quedó en su lugar.
error_file_refused = Este archivo no se puede recibir.
error_unavailable = Una parte del servicio no está disponible. No se perdió nada; inténtalo otra vez en un momento.
error_internal_error = Algo falló de nuestro lado. No se perdió nada; inténtalo otra vez en un momento.
