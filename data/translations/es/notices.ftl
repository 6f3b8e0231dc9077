# E-mail and SMS, in Spanish. The SMS avoid á, í, ó and ú where they can: one such letter halves the room of a text message.

mail_email_code = Tu código es { $code }.

    Sirve durante { $minutes } minutos, una sola vez, para la solicitud de { $journey ->
        [change] cambiar
        [unbind] desvincular
       *[reset] restablecer
    } el número móvil de tu cuenta de { $brand }.

    Escríbelo solo en la página o en el chat donde hiciste la solicitud. Nadie de { $brand } te lo pedirá jamás. Si no hiciste esa solicitud, ignora este correo y cambia tu contraseña.
    .subject = { $brand }: tu código de verificación

mail_number_reset = El número móvil de tu cuenta de { $brand } se eliminó el { $at }, y la verificación por teléfono está desactivada.

    Para protegerte, los retiros están suspendidos hasta el { $until } y se cerró la sesión en todos los dispositivos.

    Próximo paso: inicia sesión y vincula un número nuevo y un segundo método de verificación.

    ¿No fuiste tú? Abre esta página y confírmalo; la cuenta se bloquea al instante y no se puede retirar nada:
    { $alarm_url }
    .subject = { $brand }: tu número móvil se eliminó

sms_number_reset = { $brand }: este teléfono fue eliminado de tu cuenta el { $at }. Retiros suspendidos hasta { $until }. Si no lo pediste: { $alarm_url }

mail_person_answered = Una persona de { $brand } te respondió en el chat { $reference }.

    Para leer la respuesta, vuelve al chat donde lo dejaste. Este correo no trae ningún enlace a propósito: así nadie tiene que preguntarse si es auténtico.
    .subject = { $brand }: tienes una respuesta

mail_unfrozen = Tu cuenta de { $brand } se bloqueó porque alguien confirmó “no fui yo”. Nuestro equipo la revisó, y dos personas levantaron el bloqueo el { $at }.

    Para protegerte, los retiros están suspendidos hasta el { $until }.

    ¿No lo pediste tú? Abre esta página y confírmalo; la cuenta se vuelve a bloquear al instante y no se puede retirar nada:
    { $alarm_url }
    .subject = { $brand }: tu cuenta ya no está bloqueada

sms_unfrozen = { $brand }: tu cuenta fue desbloqueada el { $at }. Retiros suspendidos hasta { $until }. Si no lo pediste: { $alarm_url }

mail_reset_started = Alguien que conoce tu contraseña y puede leer este correo empezó a restablecer el número móvil de tu cuenta de { $brand }.

    Si fuiste tú, no tienes que hacer nada. Si no fuiste tú, abre esta página y confírmalo; la solicitud se detiene y la cuenta se bloquea:
    { $alarm_url }
    .subject = { $brand }: solicitud para restablecer tu número

mail_questions_exhausted = Las preguntas de seguridad de tu cuenta de { $brand } se respondieron mal { $tries } veces. Ahora están cerradas; para restablecer el número móvil hacen falta documentos y la revisión de nuestro equipo.

    ¿No fuiste tú? Cambia tu contraseña y abre esta página para bloquear la cuenta:
    { $alarm_url }
    .subject = { $brand }: preguntas de seguridad cerradas

mail_password_changed = La contraseña de tu cuenta de { $brand } se cambió el { $at }, después de que nuestro equipo aprobara restablecer el número móvil.

    Para protegerte, los retiros están suspendidos hasta el { $until } y se cerró la sesión en todos los dispositivos.

    ¿No fuiste tú? Abre esta página y confírmalo; la cuenta se bloquea al instante y no se puede retirar nada:
    { $alarm_url }
    .subject = { $brand }: tu contraseña se cambió

mail_review_more = Nuestro equipo revisó el caso { $case }, la solicitud para restablecer el número móvil de tu cuenta de { $brand }. Para decidir, necesita algo más de ti.

    Vuelve al chat donde hiciste la solicitud; ahí dice qué hace falta. Si no lo encuentras, abre el chat de nuestro Centro de ayuda, escribe tu número de caso y pide hablar con una persona.

    ¿No hiciste esa solicitud? Abre esta página y confírmalo; la solicitud se detiene y la cuenta se bloquea:
    { $alarm_url }
    .subject = { $brand }: falta algo para tu caso { $case }

mail_review_rejected = Nuestro equipo revisó el caso { $case }, la solicitud para restablecer el número móvil de tu cuenta de { $brand }, y no pudo aprobarla. Tu número sigue igual.

    Si puedes mostrar algo más, empieza de nuevo en el chat de nuestro Centro de ayuda. Allí una persona puede decirte qué faltó.

    ¿No hiciste esa solicitud? Abre esta página y confírmalo; la cuenta se bloquea al instante:
    { $alarm_url }
    .subject = { $brand }: tu caso { $case } fue rechazado

mail_reset_reversed = Nuestro equipo volvió a revisar el caso { $case } de tu cuenta de { $brand } y encontró motivos para dudar de que la solicitud fuera tuya. Para protegerte, la cuenta se bloqueó el { $at }: no se puede retirar ni cambiar nada, y los retiros seguirán suspendidos al menos hasta el { $until }.

    El equipo decidirá cómo seguir. Si la solicitud fue tuya, o si tienes algo que contarnos, abre el chat de nuestro Centro de ayuda, escribe tu número de caso y pide hablar con una persona.
    .subject = { $brand }: bloqueamos tu cuenta para protegerla

sms_code = { $brand }: código { $code }. Vence en { $minutes } min. No lo compartas con nadie.

mail_number_changed = El número móvil de tu cuenta de { $brand } se cambió el { $at }. Desde ahora, los códigos llegan al número nuevo.

    ¿No fuiste tú? Abre esta página y confírmalo; la cuenta se bloquea al instante y no se puede retirar nada:
    { $alarm_url }
    .subject = { $brand }: tu número móvil se cambió

sms_number_changed = { $brand }: el teléfono de tu cuenta fue cambiado el { $at }. Si no lo pediste: { $alarm_url }

mail_number_unbound = El número móvil de tu cuenta de { $brand } se desvinculó el { $at }, y la verificación por teléfono está desactivada.

    Mantén vinculado otro método de verificación, como una app de autenticación o una passkey.

    ¿No fuiste tú? Abre esta página y confírmalo; la cuenta se bloquea al instante y no se puede retirar nada:
    { $alarm_url }
    .subject = { $brand }: tu número móvil se desvinculó

sms_number_unbound = { $brand }: este teléfono fue desvinculado de tu cuenta el { $at }. Si no lo pediste: { $alarm_url }
