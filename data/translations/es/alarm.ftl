# The page behind "this wasn't me" in a notice

alarm-title = No fui yo
alarm-heading = ¿No fuiste tú?
alarm-about = Te escribimos porque alguien usó tu cuenta para restablecer su número móvil. Si fuiste tú, cierra esta página: no pasa nada.
alarm-not-you = Si no fuiste tú, bloquea la cuenta ahora:
alarm-nothing-withdrawn = no se puede retirar nada,
alarm-signed-out = se cierra la sesión en todos los dispositivos,
alarm-stopped = se detiene la solicitud que siga en curso.
alarm-later = Nuestro equipo la abre de nuevo contigo cuando hayas demostrado que es tuya.
alarm-button = No fui yo, bloquear mi cuenta
alarm-done = Tu cuenta está bloqueada. No se puede retirar nada y se cerró la sesión en todos los dispositivos. Ahora cambia la contraseña de tu correo y luego escríbenos en el centro de ayuda.
alarm-failed = No se pudo bloquear la cuenta en este momento. Pulsa el botón otra vez, por favor.
alarm-gone = Este enlace ya se usó, es demasiado antiguo o no está completo. Si no bloqueaste tú la cuenta, cambia tu contraseña y escríbenos en el centro de ayuda.
