# The page of a single step, by itself. The words that it shares with the chat are in web.ftl.

step-safe = Go on only if you opened this page yourself, from your own chat with us. Nobody else has a reason to send you here.
step-done-title = Done
step-done = Go back to the chat, it goes on there.
step-done-telegram = Go back to Telegram, the chat goes on there.
step-over-title = This page has done its work
step-over = It was used before, or has run out of time. Go back to the chat: it shows where you are.
step-used-up-title = No tries are left here
step-used-up = Go back to the chat: it shows you another way.
step-refused-title = This page does not open for you
step-refused = It belongs to another Telegram account, or was opened too long ago. Go back to the chat and tap the button again.
step-close = Close this page
step-close-yourself = Your browser does not let this page close itself. Close it as you close any other.

## Faces

face-about = Your camera looks whether it is you who completed primary verification. You are asked for a few movements, one after the other; it takes about a minute.
face-tip-camera = Use a working camera, at the height of your eyes.
face-tip-light = Find a well-lit place, with the light in front of you and not behind.
face-tip-frame = Keep your whole face in the middle of the frame.
face-tip-alone = Be alone in the frame: a second face ends the check.
face-tip-bare = Take off hat, glasses and mask.
face-country = Country of residence
face-country-choose = Choose a country
face-country-missing = Choose the country that you live in.
face-consent = I agree that pictures of my face are taken and compared with the one of my primary verification, for this request only. They are kept encrypted, seen only by people who decide on it, and deleted some time after it has ended.
face-consent-missing = Without your consent no picture is taken. You can send documents instead, in the chat.
face-start = Start the face check
face-starting = Starting the camera
face-checking = Checking
face-instead = Would you rather not show your face? Go back to the chat and send documents instead.
face-place = Movement { $n } of { $of }
face-move-centre = Look straight into the camera
face-move-left = Turn your head to your left
face-move-right = Turn your head to your right
face-move-closer = Come closer to the camera
face-move-blink = Close your eyes for a moment
face-move-smile = Smile broadly
face-hint-dark = It is rather dark. Turn towards a light.
face-hint-bright = It is too bright. Turn away from the light.
face-hint-none = No face is seen. Look into the camera.
face-hint-several = More than one face is seen. Be alone in the frame.
face-hint-aside = Move into the middle of the frame.
face-hint-far = You are far away. Come closer.
face-hint-near = You are too close. Move back a little.
face-hint-turned = Look straight ahead.
face-hint-other = To your other side.
face-hint-wait = Not seen yet. A little more.
face-hint-seen = Good. Stay like that for a moment.
face-camera-denied = The browser does not let this page use the camera. Allow it in the address bar or in your device's settings, then start again.
face-camera-none = No camera was found. Connect one, or choose “Continue on phone” in the chat.
face-camera-busy = The camera cannot be used now. Close other programs that use it, then start again.
face-camera-missing = This browser gives pages no camera. Open this page in another browser, or choose “Continue on phone” in the chat.
face-hosted = The check is carried out on a page of our partner. When you are done there, come back; the result reaches us directly.
face-hosted-open = Open our partner's page
face-hosted-done = I am done there

## Passkeys

passkey-page-about = Your device asks for your fingerprint, face or PIN. That shows that the account is yours.
passkey-page-waiting = Follow what your device asks of you
passkey-page-checking = Checking
passkey-page-cancelled = Nothing was confirmed: it was cancelled, or it took too long. You can try again.
passkey-page-wrong = This passkey does not belong to the account. If you have more than one, try again with another.
passkey-page-missing = Passkeys cannot be used here. Choose another tool in the chat, or open the chat in another browser or on another device.
passkey-page-inside = Telegram does not let this page use passkeys. Open it in your browser, or choose another tool in the chat.
passkey-page-outside = Open in my browser
