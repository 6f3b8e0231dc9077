# What agents can say without writing it anew, in Spanish.

canned_greeting = Hola, soy { $agent } y ya leí lo que se habló aquí. Dame un momento.
    .title = Saludo
canned_reference = Tu número es { $reference }. Guárdalo: con él, tú y nosotros podemos volver a encontrar esta conversación.
    .title = Número de la conversación
canned_case = Tu número de caso es { $case_id }. Puedes volver con él cuando quieras.
    .title = Número de caso
canned_review_due = Nuestro equipo de revisión tiene tu caso { $case_id }. Fecha límite para decidir: { $due }. Te avisarán aquí.
    .title = Cuándo termina la revisión
canned_no_secrets = Por favor, nunca escribas aquí una contraseña, un código o una frase de recuperación. Nadie de { $brand } los pide en un chat. Usa solo los formularios que se abren en esta ventana.
    .title = Nada secreto en el chat
canned_form = Continúa en el formulario de arriba, por favor. Lo que escribas ahí no lo ve nadie de nosotros.
    .title = Continuar en el formulario
canned_documents = Lo que ayuda ahora son capturas de pantalla: un correo anterior de { $brand } en el que se vea tu dirección, y el registro del otro lado de un depósito o retiro.
    .title = Qué documentos ayudan
canned_hold = Después de restablecer el número, los retiros quedan en pausa por un tiempo. La pausa termina sola, y nadie puede acortarla.
    .title = Por qué hay pausa en los retiros
canned_still_there = ¿Sigues ahí? Tómate tu tiempo: este chat queda abierto, y veré cuando vuelvas.
    .title = ¿Sigues ahí?
canned_closing = Me alegra que se haya resuelto. Si surge algo durante el próximo día, escribe aquí y nos llegará.
    .title = Cierre
