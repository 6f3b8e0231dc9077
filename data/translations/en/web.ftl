# The chat widget's own words. What the assistant says is in assistant.ftl, what the service says in chat.ftl.
# $brand is the exchange's name.

## The launcher on the host page

launcher-label = Help chat
launcher-unread = unread messages: { $count }

## Header

title = { $brand } Help
owner-bot = Assistant
owner-queue = Waiting for a person
owner-agent = { $name }, support team
owner-agent-unnamed = Support team
close = Close chat
menu = More options
menu-person = Talk to a person
menu-language = Language
menu-new = Start a new conversation
menu-telegram = Continue in Telegram
language-title = Which language shall we speak?
new-title = Start again from the beginning?
new-body = You will no longer see this conversation here. Tries you have used stay used.
new-confirm = Start a new conversation
cancel = Cancel

## Progress and case

progress = Progress
progress-now = Step { $n } of { $of }: { $title }
progress-all-done = All { $of } steps are done
progress-show = Show all steps
progress-done = done
progress-current = now
progress-todo = to do
case = Case
case-reset = Reset number
case-change = Change number
case-unbind = Unbind number
case-copy = Copy case number { $id }
case-copied = Case number copied
case-state-open = Open
case-state-in_review = In review
case-state-more_info = Waiting for you
case-state-completed = Completed
case-state-rejected = Declined
case-state-expired = Expired
case-state-cancelled = Stopped
case-line-open = Case { $id } is open. Keep this number: it lets you and us find this request again.
case-line-in_review = Case { $id } is with our review team.
case-line-more_info = Case { $id } needs something more from you.
case-line-completed-title = All done
case-line-completed = Case { $id } is completed.
case-line-rejected = Case { $id } was declined.
case-line-expired = Case { $id } has expired. You can begin again at any time.
case-line-cancelled = Case { $id } was stopped. Nothing was changed.

## Messages

log = Conversation
author-user = You
author-assistant = Assistant
author-agent = { $name }, support team
author-agent-unnamed = Support team
author-system = Notice
via-telegram = via Telegram
typing = { $name } is writing
loading = Opening your conversation
jump = Newest messages
jump-count = { $count ->
    [one] One new message
   *[other] { $count } new messages
}
sending = Sending
sent = Sent
queued = Waiting for a connection
failed = Not delivered
retry = Send again
remove = Remove
today = Today
yesterday = Yesterday
chosen = { $title } (your choice)
note-upload-accepted = Received: { $item }
note-upload-read = A first look at the picture found: { $seen }. People will look at it, too.
note-upload-unread = The picture cannot be read by machine. That is no harm: people will look at it.
note-upload-flawed = At a first look, this picture may not do:
note-upload-refused = Not usable yet: { $item }
csat-title = How did it go?
csat-worst = badly
csat-best = very well
csat-comment = Anything you would like to add (optional)
csat-send = Send my answer
csat-pick = Choose a number from 1 to 5.
csat-thanks = Thank you, that helps us.
note-unknown = There is something here that this version of the chat cannot show. Reload the page, or ask for a person.
owner-line-bot = You are talking with the assistant.
owner-line-queue = A person will take over this conversation.
owner-line-agent = { $name } from the support team has joined.
owner-line-agent-unnamed = Someone from the support team has joined.

## Questions

question-n = Question { $n } of { $of }
question-one = Choose one answer
question-many = Choose every answer that applies
question-submit = Answer
question-line-answered = Question { $n } of { $of }, answered
question-line-again = Question { $n } of { $of }, shown again below
question-line-closed = Question { $n } of { $of }, closed
question-documents = I would rather send documents
text-documents = I want to submit documents instead

## Secure forms

secure-title = Secure form
secure-title-sign_in = Sign in to your account
secure-title-email_code = Enter the code from your e-mail
secure-title-sms_code = Enter the code from the text message
secure-title-totp = Enter the code from your authenticator app
secure-title-new_number = Your new number
secure-title-puzzle = Slide the piece into its place
secure-title-face = Face check
secure-title-passkey = Confirm with your passkey
secure-title-new_password = Choose a new password
secure-origin = This form belongs to { $host }. Our staff never ask you for what goes in here.
secure-submit = Continue
secure-sending = Checking
secure-show = Show password
secure-hide = Hide password
secure-code-hint = You may also type the code in the chat.
secure-number-hint = You may also type the number in the chat, with its country code.
secure-other-tool = Use another tool
secure-resend = Send a new code
text-resend = resend the code
secure-minutes = { $minutes ->
    [one] Open for one more minute
   *[other] Open for { $minutes } more minutes
}
secure-hours = { $hours ->
    [one] Open for one more hour
   *[other] Open for { $hours } more hours
}
secure-last-minute = Open for less than a minute
secure-expired = This form has run out of time. Ask for a new one and it will appear below.
secure-renew = Ask for a new form
text-renew = please show me the form again
text-other-tool = I would like to use another tool
secure-line-done = { $title }: done
secure-line-again = { $title }: shown again below
secure-line-closed = { $title }: closed
secure-unsupported = This step needs something that this version of the chat cannot show. Ask for a person and they will help you on.
secure-foreign = This form does not belong to { $host } and was not opened.
secure-empty = Please fill in: { $label }
secure-code-digits = The code has 6 digits.
attempts = { $count ->
    [0] No tries are left.
    [one] One try is left.
   *[other] { $count } tries are left.
}
choose = Choose …
new-tab = (opens in a new tab)

## Pictures

upload-item = A picture
upload-item-picture = A picture
upload-item-history_email = An older email from { $brand }
upload-item-counterparty_record = The other side of a deposit or withdrawal
upload-shows = This has to be seen in it:
upload-pick = Choose a picture
upload-pick-more = Add another picture
upload-camera = Take a photo
upload-drop = Or drop it here, or paste it.
upload-limits = PNG, JPEG, WebP or HEIC, up to { $megabytes } MB. Where and with what it was taken is removed.
upload-preview = Preview of { $name }
upload-no-preview = No preview here
upload-waiting = Waiting
upload-sending = { $percent }% sent
upload-paused = No connection. It goes on from { $percent }% when you are back.
upload-checking = Checking
upload-taken = Received
upload-refused = Not taken
upload-failed = Not sent
upload-cancel = Cancel { $name }
upload-again = Try again
upload-remove = Remove { $name }
upload-lost = { $count ->
    [one] A picture had not come whole when this page was left, and was not kept.
   *[other] { $count } pictures had not come whole when this page was left, and were not kept.
}
upload-lost-again = Send it again
upload-too-large = The picture is too large: { $megabytes } MB is the most that can be taken.
upload-not-a-picture = This is not a picture of a kind that can be taken.
upload-line-done = { $title }: closed
upload-line-again = { $title }: shown again below
upload-bar = Progress of { $name }

## Passkey

face-explain = This opens a page of ours in a new tab, which uses your camera. Come back here afterwards: the chat goes on by itself.
face-open = Open the face check
face-waiting = Waiting for the face check in the other tab
passkey-explain = This opens a page of ours in a new tab, where your device asks for your fingerprint, face or PIN. Come back here afterwards: the chat goes on by itself.
passkey-open = Confirm with my passkey
passkey-open-again = Open the page again
passkey-waiting = Waiting for your passkey in the other tab
passkey-elsewhere = Is the passkey on your phone? Open the page here all the same: your browser then offers a code to scan.

## The page of a single step

step-loading = One moment
step-resend-hint = No code has come? Ask for a new one in the chat; this page takes it, too.
step-expired = This form has run out of time. Go back to the chat and ask for a new one.

## Between here and Telegram

hand-over-body = Your conversation goes on in Telegram, with all that was said so far. It stays open here as well.
hand-over-loading = The link is being made
hand-over-once = { $minutes ->
    [one] The link works once, within a minute.
   *[other] The link works once, within { $minutes } minutes.
} Keep it to yourself: whoever opens it is in your conversation.
hand-over-over = The link has run out of time.
hand-over-again = Make a new link
hand-over-open = Open Telegram
hand-over-scan = Or scan this with your phone
hand-over-picture = A code that holds the link
hand-over-close = Close
gate-link-title = Connect your account to your chat in Telegram?
gate-link = The chat in Telegram then knows you as this website does, and can change your number with you.
gate-link-yes = Connect my account
gate-link-no = Do not connect
gate-continue-title = Go on here with the conversation that you began in Telegram?
gate-continue = It opens here with all that was said so far, and stays open in Telegram as well.
gate-continue-yes = Go on here
gate-continue-no = Not now
gate-replaces = This browser has another conversation already. It will no longer be shown here; where else you have it, it stays.
gate-warning = Go on only if you opened this link yourself, from your own chat. If somebody sent it to you, stop here.
gate-done-title = Connected
gate-done = Go back to Telegram, the chat goes on there.
gate-close = Close
gate-stay = Show the conversation in this browser
gate-over-title = This link no longer works
gate-over = A link works once, and for a few minutes. Ask for a new one in Telegram.
gate-other-title = This chat belongs to another account
gate-other = Nothing was changed. Log in with that account, or start a new chat in Telegram.
gate-nobody-title = Log in first
gate-nobody = Nobody is logged in on this website. Log in first, then open the link again.
gate-unsigned = Your log-in could not be confirmed. Log in again, then open the link again.

## Going on with one step on a phone

phone-start = Continue on phone
phone-title = Continue on your phone
phone-what = { $title }. Only this goes to your phone; the conversation stays here.
phone-loading = A code is being made
phone-scan = Scan this with your phone’s camera. The code works once and is renewed every two minutes.
phone-picture = A code that opens this step on your phone
phone-copy = Copy the link instead
phone-copied = Link copied. Open it on your phone, and send it to nobody.
phone-compare = Does your phone show this number?
phone-opened-on = Opened on: { $device }
phone-yes = Yes, it is { $number }
phone-no = No, my phone shows something else
phone-connected = Your phone is connected. Go on there; what you send appears here.
phone-done = Done on your phone.
phone-cancelled = This was stopped. Nothing else can be sent from the phone.
phone-timed_out = The time is over. Make a new code, or go on here.
phone-again = Make a new code
phone-stop = Stop
phone-back = Go on here instead
phone-close = Close
phone-page-number = Your number
phone-page-wait = Compare this number with the one on your other screen, and confirm it there.
phone-page-started = Started on: { $device }
phone-page-country = Started in: { $country }
phone-page-warning = Is that you? If somebody sent you this code or asked you to scan it, stop here.
phone-page-stop = Stop, this is not me
phone-page-finished = I am done
phone-page-unknown = a device we do not recognise

## Puzzle

puzzle-how = Move the piece until it fills the gap: drag it, tap the gap, or use the slider and its arrows.
puzzle-loading = The picture is coming
puzzle-load-failed = The picture could not be shown.
puzzle-slider = Position of the piece
puzzle-position = { $x } of { $of }
puzzle-left = A little to the left
puzzle-right = A little to the right
puzzle-confirm = Confirm
puzzle-not-moved = The piece has not been moved yet.
puzzle-other-way = I cannot see or move the picture
proof-working = Your device does a calculation instead. It takes between a few seconds and a minute; there is nothing for you to do.
proof-progress = Progress of the calculation
proof-slow = The calculation took too long on this device. Try again, or ask for a person.
proof-failed = The calculation could not be started. Try again, or ask for a person.
proof-impossible = This browser cannot do the calculation here. Ask for a person and they will help you on.

## Results of a step

result-ok = Checked
result-failed = That was not right.
result-questions-failed = Not every answer was right.
result-code_wrong = That code was not right.
result-code_wrong-passkey = That passkey does not belong to the account.
result-code_expired-passkey = That took too long.
result-code_expired = That code has run out of time.
result-password_wrong = The e-mail address or the password was not right.
result-password_weak = That password is too easy to guess.
result-face_failed = The face check did not succeed.
result-puzzle_failed = The piece was not in its place.
result-number_invalid = That does not look like a phone number.
result-number_not_mobile = That is not a mobile number.
result-number_unchanged = That is the number you have now.
result-attempts_exhausted = All tries are used up.

## Composer

composer-label = Your message
composer-placeholder = Write a message
composer-send = Send message
composer-hint-password = Passwords go into the form above, never here.
composer-left = { $count ->
    [one] One character left
   *[other] { $count } characters left
}
composer-over = { $count ->
    [one] One character too many
   *[other] { $count } characters too many
}
text-topic-reset = I lost my phone number
text-topic-change = I want to change my phone number
text-topic-unbind = I want to unbind my phone number
text-person = I would like to talk to a person

## Queue

queue-title = You are in line for a person
queue-position = Number { $position } in line.
queue-eta = Usually { $min } to { $max } minutes.
queue-opens = Nobody is here at this hour. People are back: { $at }.
queue-eta-short = Usually less than { $max ->
    [one] one minute
   *[other] { $max } minutes
}.
queue-body = You can close this window; the conversation and your place are kept.

## Connection and failures

reconnecting = Reconnecting …
offline = You are offline. What you write is kept and sent when the connection is back.
start-failed = The chat could not be opened. Nothing was lost.
try-again = Try again
lost-title = This conversation cannot be opened any more
lost-body = It may have ended or been removed. Your account has not changed because of that.
lost-new = Start a new conversation
error-network = The service could not be reached. What you entered is still here; please try again.
error-unknown = Something went wrong on our side. Nothing was changed; please try again.
error-stale = That choice belongs to an earlier step. Please use the newest message.
error-step_not_open = That step is no longer open. Please go on with the newest message.
error-owner_changed = A person is looking after this conversation now. Please write to them.
error-too_many_requests = That was a little too fast. Please wait a moment and try again.
error-code_wrong = That code is not right.
error-code_expired = That code has run out of time. Ask for a new one.
error-password_wrong = The e-mail address or the password is not right.
error-password_weak = That password is too easy to guess. Take a longer one, without your address or the name of the website in it.
error-attempts_exhausted = All tries are used up. The chat will show you another way.
error-invalid_request = Something in there could not be read. Please check it and try again.
error-not_found = That step is no longer there. Please go on with the newest message.
error-unauthorized = This conversation cannot be opened any more.
error-number_invalid = That does not look like a phone number. Check the country and the digits.
error-forbidden = That is not permitted here.
error-body_too_large = That is too long to be sent.
error-in_flight = What you sent a moment ago is still being worked on.
error-unavailable = A part of the service is not available. Nothing was lost; please try again in a moment.
error-internal_error = Something went wrong on our side. Nothing was lost; please try again in a moment.
error-number_not_mobile = That is not a mobile number. It has to be one that can get text messages.
error-number_unchanged = That is the number you have now. Enter the new one.
error-puzzle_failed = The piece was not in its place. Here is another picture.
dismiss = Dismiss
