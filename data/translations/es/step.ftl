# The page of a single step, by itself, in Spanish. The words that it shares with the chat are in web.ftl.

step-safe = Continúa solo si abriste esta página tú, desde tu propio chat con nosotros. Nadie más tiene motivos para enviarte aquí.
step-done-title = Listo
step-done = Vuelve al chat, continúa allí.
step-done-telegram = Vuelve a Telegram, el chat continúa allí.
step-over-title = Esta página ya cumplió su función
step-over = Ya se usó o se acabó su tiempo. Vuelve al chat: ahí verás en qué paso estás.
step-used-up-title = Aquí ya no quedan intentos
step-used-up = Vuelve al chat: ahí verás otro camino.
step-refused-title = Esta página no se abre para ti
step-refused = Es de otra cuenta de Telegram o se abrió hace demasiado tiempo. Vuelve al chat y toca el botón otra vez.
step-close = Cerrar esta página
step-close-yourself = Tu navegador no deja que esta página se cierre sola. Ciérrala como cualquier otra.

## Faces

face-about = Tu cámara comprueba que eres quien completó la verificación primaria. Te pediremos unos movimientos, uno tras otro; dura alrededor de un minuto.
face-tip-camera = Usa una cámara que funcione, a la altura de tus ojos.
face-tip-light = Busca un lugar bien iluminado, con la luz de frente y no detrás.
face-tip-frame = Mantén toda la cara en el centro del marco.
face-tip-alone = Que no aparezca nadie más: si hay una segunda cara, la verificación se detiene.
face-tip-bare = Quítate la gorra, las gafas y la mascarilla.
face-country = País de residencia
face-country-choose = Elige un país
face-country-missing = Elige el país en el que vives.
face-consent = Acepto que se tomen imágenes de mi cara y se comparen con la de mi verificación primaria, solo para esta solicitud. Se guardan cifradas, solo las ven las personas que deciden sobre ella, y se eliminan un tiempo después de que termine.
face-consent-missing = Sin tu consentimiento no se toma ninguna imagen. En su lugar, puedes enviar documentos en el chat.
face-start = Empezar la verificación
face-starting = Encendiendo la cámara
face-checking = Comprobando
face-instead = ¿Prefieres no mostrar la cara? Vuelve al chat y envía documentos.
face-place = Movimiento { $n } de { $of }
face-move-centre = Mira de frente a la cámara
face-move-left = Gira la cabeza hacia tu izquierda
face-move-right = Gira la cabeza hacia tu derecha
face-move-closer = Acércate a la cámara
face-move-blink = Cierra los ojos un momento
face-move-smile = Sonríe bien
face-hint-dark = Está un poco oscuro. Ponte de frente a una luz.
face-hint-bright = Hay demasiada luz. Aléjate un poco de ella.
face-hint-none = No se ve ninguna cara. Mira a la cámara.
face-hint-several = Se ve más de una cara. No debe aparecer nadie más.
face-hint-aside = Muévete hacia el centro del marco.
face-hint-far = Estás lejos. Acércate.
face-hint-near = Estás demasiado cerca. Aléjate un poco.
face-hint-turned = Mira de frente.
face-hint-other = Hacia el otro lado.
face-hint-wait = Aún no se ve. Un poco más.
face-hint-seen = Bien. Quédate así un momento.
face-camera-denied = El navegador no deja que esta página use la cámara. Permítelo en la barra de direcciones o en la configuración de tu dispositivo y empieza otra vez.
face-camera-none = No se encontró ninguna cámara. Conecta una o elige “Seguir en el teléfono” en el chat.
face-camera-busy = Ahora no se puede usar la cámara. Cierra otros programas que la usen y empieza otra vez.
face-camera-missing = Este navegador no permite usar la cámara en páginas web. Abre esta página en otro navegador o elige “Seguir en el teléfono” en el chat.
face-hosted = La verificación se hace en una página de nuestro socio. Cuando termines allí, vuelve; el resultado nos llega directamente.
face-hosted-open = Abrir la página del socio
face-hosted-done = Ya terminé allí

## Passkeys

passkey-page-about = Tu dispositivo te pide la huella, la cara o un PIN. Así se demuestra que la cuenta es tuya.
passkey-page-waiting = Sigue lo que te pide tu dispositivo
passkey-page-checking = Comprobando
passkey-page-cancelled = No se confirmó nada: se canceló o tardó demasiado. Puedes intentarlo otra vez.
passkey-page-wrong = Esta passkey no es de esta cuenta. Si tienes más de una, prueba con otra.
passkey-page-missing = Aquí no se pueden usar passkeys. Elige otro método en el chat, o abre el chat en otro navegador o dispositivo.
passkey-page-inside = Telegram no deja que esta página use passkeys. Ábrela en tu navegador o elige otro método en el chat.
passkey-page-outside = Abrir en mi navegador
