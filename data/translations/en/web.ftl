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
menu-new = Start a new conversation
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
note-upload = A file is needed here: { $item }. This version of the chat cannot take it yet; ask for a person and they will help you.
note-upload-accepted = Received: { $item }
note-upload-refused = Not usable yet: { $item }
note-csat = Thank you for talking with us.
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
secure-title-new_password = Choose a new password
secure-origin = This form belongs to { $host }. Our staff never ask you for what goes in here.
secure-submit = Continue
secure-sending = Checking
secure-show = Show password
secure-hide = Hide password
secure-code-hint = You may also type the code in the chat.
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

## Results of a step

result-ok = Checked
result-failed = That was not right.
result-questions-failed = Not every answer was right.
result-code_wrong = That code was not right.
result-code_expired = That code has run out of time.
result-password_wrong = The e-mail address or the password was not right.
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
text-person = I would like to talk to a person

## Queue

queue-title = You are in line for a person
queue-position = Number { $position } in line.
queue-eta = Usually { $min } to { $max } minutes.
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
error-network = The service could not be reached. Nothing was changed; please try again.
error-unknown = Something went wrong on our side. Nothing was changed; please try again.
error-stale = That choice belongs to an earlier step. Please use the newest message.
error-step_not_open = That step is no longer open. Please go on with the newest message.
error-owner_changed = A person is looking after this conversation now. Please write to them.
error-too_many_requests = That was a little too fast. Please wait a moment and try again.
error-code_wrong = That code is not right.
error-code_expired = That code has run out of time. Ask for a new one.
error-password_wrong = The e-mail address or the password is not right.
error-attempts_exhausted = All tries are used up. The chat will show you another way.
error-invalid_request = Something in there could not be read. Please check it and try again.
error-not_found = That step is no longer there. Please go on with the newest message.
error-unauthorized = This conversation cannot be opened any more.
error-number_invalid = That does not look like a phone number.
error-forbidden = That is not permitted here.
error-body_too_large = That is too long to be sent.
error-in_flight = What you sent a moment ago is still being worked on.
error-unavailable = A part of the service is not available. Nothing was lost; please try again in a moment.
error-internal_error = Something went wrong on our side. Nothing was lost; please try again in a moment.
error-number_not_mobile = That is not a mobile number.
dismiss = Dismiss
