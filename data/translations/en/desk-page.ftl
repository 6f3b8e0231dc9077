# What those who work here read on the page of the desk. The words that the chat has too are in web.ftl, what the
# service says to them is in desk.ftl. $brand is the exchange's name.

desk-title = { $brand } Desk
loading-desk = One moment
show-more = Show more
close-dialog = Close
reason = Reason
skip-to-content = Skip to the content

## Signing in

sign-in = Sign in
sign-in-about = For people who work here.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-code = Code of your authenticator app
sign-in-busy = Checking
sign-in-wrong = Address, password or code is not right. Check all three, and take the newest code.
sign-out = Sign out
session-over = Your session has ended. Sign in again: what you were writing is kept.

## The frame

tabs = Parts of the desk
tab-chats = Chats
tab-cases = Cases
tab-audit = Audit
tab-dashboard = Dashboard
tab-learning = Learning
tab-agents = People
role-agent = Agent
role-reviewer = Reviewer
role-lead = Lead
role-auditor = Auditor
role-admin = Admin
available = Available
away = Away
available-hint = While you are away, no chat is given to you.
capacity = Your chats, and how many you take at once
waiting-count = { $count ->
    [one] One person waits
   *[other] { $count } people wait
}
line-offline = You are offline.
line-reconnecting = No connection to the service.
line-kept = Nothing was heard since { $time }. What you write is kept, and what happens meanwhile will be shown here.

## Keys

shortcuts = Keyboard shortcuts
keys-then = then
keys-everywhere = Everywhere
keys-chats = In chats
keys-cases = In cases
keys-audit = In the audit
keys-dashboard = On the dashboard
keys-learning = In learning
keys-agents = Among people
keys-within-chats = While writing
keys-within-cases = In a picture, and in the checklist
keys-within-audit = In the audit
keys-within-dashboard = On the dashboard
keys-within-learning = In learning
keys-within-agents = Among people
single-keys = Use shortcuts of a single letter. Switch this off if you speak to your computer.
command-help = Show this list
command-chats = Go to chats
command-cases = Go to cases
command-audit = Go to the audit
command-dashboard = Go to the dashboard
command-learning = Go to learning
command-agents = Go to people
command-search = Search
command-next = Next in the list
command-previous = Previous in the list
command-pane = Next part of the page
command-leave = Leave the field
command-claim = Take the chat over
command-reply = Write a reply
command-note = Write a note
command-next-unanswered = My chat that has waited longest for an answer
command-summary = Read the summary
command-transfer = Pass the chat to a colleague
command-hand-back = Hand back to the assistant
command-resolve = Resolve
command-left-picture = Left picture
command-right-picture = Right picture
command-checklist = Checklist
command-decide = Decision
command-sort = Sort by risk or by time
within-send = Send, or save the note
within-line = New line
within-canned = Ready answers
within-zoom-in = Closer
within-zoom-out = Further away
within-zoom-whole = The whole picture
within-turn = Turn it, with Shift the other way
within-pan = Move it
within-picture-next = Next picture
within-picture-previous = Previous picture
within-mark-pass = Passes
within-mark-fail = Fails
within-mark-unclear = Not clear

## The list of chats

chat-list = Chats
find-chats = Search reference, case or words
filter-owner = Whose
filter-owner-any = My desk
filter-owner-queue = Waiting
filter-owner-agent = With a colleague
filter-owner-bot = With the assistant
filter-channel = Channel
filter-channel-any = Any channel
filter-channel-web = Web
filter-channel-telegram = Telegram
found = { $count ->
    [0] Nothing found
    [one] One chat found
   *[other] { $count } chats found
}
mine = My chats
mine-empty = You have no chats. Take the first one that waits.
waiting = Waiting
waiting-empty = Nobody is waiting.
hours-open = Open
hours-open-until = Open until { $at }
hours-closed = Closed
hours-closed-until = Closed until { $at }
agents-online = { $count ->
    [one] one agent online
   *[other] { $count } agents online
}
place = Number { $n } in line
place-word = Place
new-message = New message,
waiting-for = Waiting for
unanswered-for = Without an answer for
last-word = Last word
channel = Channel
channel-web = Web
channel-telegram = Telegram
short-user = Person
short-assistant = Assistant
short-agent = Team
short-system = Notice
draft = Draft
undeliverable = Telegram blocked: nothing arrives
due-in = { $time }
due-in-long = Due in { $time }
due-over = { $time } over
seconds-short = { $count } s
minutes-precise = { $minutes } min
minutes-short = { $count } min
hours-short = { $hours } h { $minutes }
days-short = { $days } d { $hours } h
all-answered = Everybody has an answer.
newcomers = { $count ->
    [one] One more person waits.
   *[other] { $count } more people wait.
}

reason-asked = Asked for a person
reason-misunderstood = Not understood
reason-policy = People decide
reason-failure = System failure
reason-not_me = “This wasn’t me”
reason-crisis = In danger
reason-reopened = Wrote again
reason-taken_over = Taken from the assistant

## A conversation

conversation = Conversation
conversation-of = Conversation { $reference }
no-chat-title = No chat is open
no-chat-body = Choose one on the left. The first in line has waited longest.
no-chat-read = Search on the left, and choose one to read.
no-chat-keys = move through the list; all shortcuts:
chat-missing = There is no such conversation, or it is not open to you.
claim = Take over
claim-lost = { $name } took this chat at { $at }. You can read it and leave notes.
claim-lost-short = { $name } took this chat. You can read it and leave notes.
claim-lost-unnamed = Somebody else took this chat. You can read it and leave notes.
standing-mine = With you
standing-queue = Waiting
standing-bot = With the assistant
standing-other = With { $name }
steal = Take it from the colleague
steal-title = Take this chat from { $name }?
steal-about = { $name } can no longer answer in it. That you took it, and why, is in the audit.
steal-submit = Take over
steal-done = The chat is yours.
transfer = Pass on
transfer-title = Pass the chat to a colleague
transfer-to = To whom
transfer-nobody = Nobody else is here now.
transfer-queue = Back to the queue, to its old place
transfer-queued = The chat is back in the queue.
transfer-done = { $name } has the chat now.
chats-of = { $chats } of { $capacity } chats
hand-back = Hand back
hand-back-title = Hand back to the assistant
hand-back-about = The assistant speaks first, and says where the person stands. What was said among people is not answered again.
hand-back-step = Go on at
hand-back-nowhere = There is no open step. The assistant asks what is needed.
hand-back-done = The assistant goes on.
resolve = Resolve
resolve-title = Resolve this chat
resolve-message = Last words to the person (optional)
resolve-hint = The person is asked once how it went. Whoever writes within a day comes back to you.
resolve-done = Resolved.
resolution-answered = Answered
resolution-recovered = Back in the account
resolution-not_possible = Not possible
resolution-no_reply = No answer from the person
resolution-abuse = Abuse
resolution-duplicate = Same as another chat
resolution-other = Something else
transcript = Save the transcript, without notes
present = Who else is here
present-viewing = { $name } is reading
present-composing_public = { $name } is writing a reply
present-composing_note = { $name } is writing a note
collision = { $count ->
    [one] { $names } is writing to this person, too.
   *[other] { $names } are writing to this person, too.
} Talk to each other first: a note is enough.
read-only = You can read here, and do nothing.
the-person = Person
pressed = pressed a button
offered = Buttons that were offered
chosen-button = { $title } (chosen)
only-here = Only here
edited-by-person = The person changed a message in Telegram
held-back = Not sent: the assistant had this ready when the chat changed hands
writes = { $name } is writing
writes-note = { $name } is writing a note
log-owner-bot = The assistant goes on
log-owner-bot-by = { $name } handed back to the assistant
log-owner-bot-resolved = { $name } resolved the chat
log-owner-queue = Waiting for a person
log-owner-agent = { $name } took over
log-case = Request { $id }: { $state }
log-question = Security question { $n } of { $of }. Its words stay between the person and the service.
log-secure = Secure form shown: { $title }
log-upload-request = Asked for a picture: { $title }
log-upload-read = First look at { $item }: { $outcome } { $problems }
log-csat = The person was asked how it went
read-good = looks right.
read-flawed = may not do.
read-unread = cannot be read by machine.

## Writing

composer = Write
mode = Who it is for
mode-public = Reply
mode-note = Note, only here
reply-to = Goes to the person, in the chat.
reply-to-telegram = Goes to the person, in Telegram.
note-to = Stays at the desk. The person never sees it.
reply-label = Reply to the person
note-label = Note for colleagues
reply-placeholder = Write to the person, / for ready answers
reply-placeholder-queue = Answering takes the chat over
note-placeholder = Write to colleagues
send-reply = Send to the person
save-note = Save note
reply-closed-bot = The assistant is talking. Take the chat over to answer; a note is possible at any time.
reply-closed-other = { $name } is talking. A note is possible at any time.
stale-title = Not sent yet.
stale-body = While you wrote, this came. Your draft is kept.
send-anyway = Send it all the same
secret-title = Not sent yet.
secret-body = This seems to ask for a secret ({ $kinds }). Nobody here ever does, and people are told so. If you only speak about it, confirm.
secret-confirm = I ask for nothing: send
secret-in-title = It cannot be sent.
secret-in-body = There is a secret in it ({ $kinds }). Take it out of the text.
secret-code = code
secret-password = password
secret-seed = recovery phrase
secret-seed_phrase = recovery phrase
secret-card = card number
secret-document = identity document
secret-phone = phone number
secret-email = e-mail address
secret-private_key = private key
not-sent = Not sent.
canned = Ready answers
canned-found = { $count ->
    [0] No ready answer
    [one] One ready answer
   *[other] { $count } ready answers
}

## The summary

summary = Summary
why-here = Why a person
why-none = No reason given
last-error = Last failure:
journey = Request
journey-none = No request is open.
step-of = step { $n } of { $of }
who = Who
assurance = Identity
assurance-anonymous = Nobody knows who this is
assurance-signed_in = Signed in at the exchange
assurance-password = Password known
assurance-mailbox = Reads the mailbox
assurance-factors = Proved by factors
language = Language
tries = Tries
tries-of = { $used } of { $of } used
evidence = Pictures
evidence-fine = nothing amiss at a first look
previous = Earlier conversations
previous-none = None

## Cases

case-list = Cases
filter-state = State
sort = Order
sort-sla = Due first
sort-risk = Risk first
alarms = Alarms
cases-none = Nothing here.
no-case-title = No case is open
no-case-body = Choose one on the left. What is due first stands on top.
deciding = Checklist, decision and account
risk-high = High risk
escalated = Passed to a lead
frozen-by-owner = Frozen by its owner
approvals = { $have } of { $need } approvals
second-wanted = Second person, after { $name }
to-conversation = Conversation
also-open = { $name } has opened this case, too:
to-replay = Replay
yes = yes
no = no
none = none

why-high_value = High value
why-password_forgotten = Password forgotten
why-attempts_exhausted = Tries used up
why-tools_lost = Tools lost
why-tool_lost = Another tool is lost, too
why-no_history = Too little history
why-face_failed = Face check failed
why-chosen = Chosen by the person

pictures-none = No picture was sent yet
pictures-none-body = There is nothing to compare. You may ask for what is missing.
pictures-count = { $count ->
    [one] One picture
   *[other] { $count } pictures
}
side-by-side = Side by side
picture-label = Picture { $n } of { $of }: { $item }
picture-n = picture { $n }
picture-left = Left picture
picture-right = Right picture
picture-next = Next picture
picture-previous = Previous picture
picture-loading = The picture is being fetched. That you look at it is noted.
picture-none = No picture
viewer-keys = Plus and minus zoom, 0 shows the whole picture, r turns it, the arrows move it, n and p go to the next and the previous picture.
viewer-state = { $zoom } %, { $turn }°
zoom-in = Closer
zoom-out = Further away
zoom-whole = The whole picture
turn = Turn
sent-at = Sent
same-file = The very same file is in
looks-same = It looks the same as one in
same-transaction = The same transaction is in
not-read = Not read by machine.
reading-queued = Waits to be read by machine.
reading-reading = Is being read by machine.
reading-failed = Could not be read by machine: { $problem }
reading-problem-timeout = took too long
reading-problem-off = reading is switched off
reading-problem-queue_full = too many pictures waited
reading-problem-absent = what reads is not installed
reading-problem-crashed = what reads has stopped
reading-problem-unreadable = it cannot be opened
reading-problem-unavailable = the place where pictures are kept did not answer
reading-problem-gone = its file is gone or broken
reading-problem-wiped = it was wiped
kept-anyway = The person was told, and keeps it
fields = What was read, and what the account's ledger says
field = Field
in-picture = In the picture
in-ledger = Account and ledger
field-sender = From
field-recipient = To
field-subject = Subject
field-date = Date
field-time = time
field-coin = Coin
field-amount = Amount
field-address = Address
field-txid = TXID
field-platform = Platform
certainty-checked = checksum holds
certainty-unsure = unsure
certainty-truncated = cut off
match-same = the same
match-near = nearly the same
match-other = different
match-none = Nothing to compare it with
ledger-entry = Most like it in the ledger: { $kind } of { $at }.
ledger-agrees = The same: { $what }.
ledger-differs = Different: { $what }.
ledger-none = Nothing in the account's ledger is like it.
entry-deposit = deposit
entry-withdrawal = withdrawal
entry-login = log-in
entry-signup = sign-up
outcome-read-good = Looks right
outcome-read-flawed = May not do
outcome-read-unread = Cannot be read
kind-own_mail = Mail of the exchange
kind-other_mail = Another mail
kind-counterparty = Record of the other side
kind-explorer = Block explorer
kind-own_record = Own record
kind-unknown = Kind not known
flaw-too_small = Too small
flaw-no_text = No text in it
flaw-kind_unclear = Not clear what it is
flaw-not_our_mail = Not a mail of the exchange
flaw-no_mail = No mail at all
flaw-mail_not_of_these = Not about a deposit, withdrawal, sign-up or log-in
flaw-address_not_visible = Address not visible
flaw-body_not_visible = Text of the mail not visible
flaw-from_email = Taken from a mail
flaw-block_explorer = From a block explorer
flaw-own_record = The exchange's own record
flaw-coin_missing = Coin missing
flaw-amount_missing = Amount missing
flaw-time_missing = Time missing
flaw-address_or_txid_missing = Address or TXID missing
flaw-truncated = Cut off

faces = Face checks
frame = Picture { $n } of { $of }
face-verdict-passed = Passed
face-verdict-failed = Not passed
face-verdict-open = No verdict
verifier-embedded = Checked here
verifier-vendor = Checked by the partner
score-portrait = Portrait
score-band = Band
score-within = Within
band-likely = likely
band-unsure = unsure
band-unlikely = unlikely

checklist = Checklist
rules-left = { $count ->
    [one] one left
   *[other] { $count } left
}
rules-done = all marked
not-sent-item = not sent
machine-says = The machine says: { $verdict }.
verdict-pass = passes
verdict-fail = fails
verdict-unclear = not clear

decision = Decision
decide = Decide
outcome = Outcome
outcome-approve = Approve
outcome-ask_again = Ask again
outcome-reject = Reject
outcome-escalate = Pass to a lead
outcome-reverse = Reverse
outcome-done-approve = approved
outcome-done-ask_again = asked again
outcome-done-reject = rejected
outcome-done-escalate = passed to a lead
ask-again-hint = The person is told at once what to send, and why what was sent will not do. With no document named, both are asked for.
reason-code = Reason
reason-own = Your grounds, for colleagues and the audit
decide-first = { $outcome }: propose, a second person confirms
decide-second = { $outcome }: confirm, takes effect at once
decided = Done: { $outcome }. The person is being told.
decided-first = Proposed. It takes effect when a second person confirms.
approve-despite = { $count ->
    [one] One rule fails. Say in your grounds why you approve all the same.
   *[other] { $count } rules fail. Say in your grounds why you approve all the same.
}
approve-unmarked = { $count ->
    [one] One rule is not marked yet.
   *[other] { $count } rules are not marked yet.
}
staged = { $name } proposed: { $outcome }. You may confirm it, or decide otherwise.
staged-own = You proposed: { $outcome }. Somebody else has to confirm it.
staged-void = Something has changed since. It no longer holds.
own-second = Two different people decide.
changed-title = The case has changed, and nothing was decided.
changed-body = Your marks and your words are kept. Look again at what is new:
changed-state = It is now: { $detail }
changed-evidence = A picture has come: { $detail }
changed-evidence_gone = A picture is gone: { $detail }
changed-finding = A picture was read anew, or the ledger is another: { $detail }
changed-decision = { $detail } has decided
changed-staged = { $detail } has made a proposal
changed-staged_gone = The proposal of { $detail } no longer stands
changed-alarm = The owner has frozen the account, or it was opened again
changed-account = The account is another by now
changed-version = It is at version { $detail }

account = Account
account-email = E-mail
account-number = Number
number-ending = ends in { $digits }
account-tools = Other tools
account-tools-lost = Said to be lost
account-password-forgotten = Password forgotten
account-verified = Primary-verified
account-high-value = High value
account-frozen = Frozen
account-opened = Opened
account-last-reset = Last reset
account-unknown = Nobody has shown whose account it is.
tool-totp = authenticator app
tool-sms = SMS
tool-passkey = passkey
proofs = Proved
proof-password = password
proof-email_code = e-mail code
proof-identity = signed in
proof-sms_code = SMS code
proof-totp = authenticator app
proof-passkey = passkey
proof-questions = security questions
proof-face = face
decisions = Decisions so far
decisions-none = Nobody has decided yet.
waits-for-second = waits for a second person
reverse = Reverse
reverse-title = Reverse { $id }?
reverse-about = Possible until { $until }, while withdrawals are held. Two people have to say so; then the account is frozen, and its owner is told.
reverse-submit = Reverse
reverse-done = Noted. It takes effect when two people have said so.

alarm-title = “This wasn’t me”
alarm-what = What happened
alarm-about = The owner was told of a request, and says that it was somebody else. The account is frozen since.
alarm-raised = Raised
alarm-kept = Kept frozen
alarm-lifted = Opened again
alarm-case = The request
alarm-held = Withdrawals held until
alarm-outcome-keep = Keep it frozen
alarm-outcome-lift = Open it again
alarm-hint-keep = A lead's word, until it is decided otherwise.
alarm-hint-lift = Two people, one of them a lead ({ $have } of { $need } so far). Withdrawals stay held as after a reset.

## Audit

search = Search
search-clear = Clear
audit-n = No.
audit-at = When
audit-kind = What
audit-details = Of what
audit-hash = Digest
audit-case = Case
audit-conversation = Conversation
audit-agent = Person of the desk
audit-nothing = Nothing found
export = Export
chain = The chain
chain-unknown = Each entry vouches for the one before it. Whether all of them do is checked here.
chain-checking = Being checked
chain-verify = Verify the chain
chain-holds = { $count ->
    [one] The chain holds: one entry.
   *[other] The chain holds: { $count } entries.
}
chain-broken = The chain is broken.
chain-fault = At entry { $n }: { $what }
chain-head = Head
anchor-matches = matches the copy that is kept elsewhere (entry { $n }, { $at })
anchor-differs = does not match the copy that is kept elsewhere (entry { $n }, { $at })
anchors-away = the copies that are kept elsewhere cannot be reached
anchor-none = no copy is kept elsewhere
replay = Replay
replay-case = Case to replay
replay-of = Replay of { $id }
replay-show = Show
replay-close = Back to the entries
moment-said = Conversation
moment-entry = Audit
moment-evidence = Picture
moment-decision = Decision
moment-effect = Effect
evidence-came = A picture came
event-case = State of the request
event-owner = Owner changed
event-question = Security question
event-secure_step = Secure form shown
event-step_result = Result of a step
event-progress = Progress
event-upload_request = Asked for a picture
event-upload_result = Picture taken, or not
event-csat = Asked how it went
event-message = Message

## Dashboard

span = How far back
span-days = { $count } days
renew = Load anew
now = Now
tile-waiting = people wait
tile-longest = waits longest
tile-due = cases due today
tile-breached = cases over time
tile-contained = without people
tile-csat = { $count ->
    [one] of 5, one answer
   *[other] of 5, { $count } answers
}
figure-first-reply = First reply
figure-resolution = Resolution
figure-containment = Who carried it to the end
figure-csat = How it went, in the person's words
figure-drop = Where people leave
median = median
p95 = 95 of 100 within { $time }
day = Day
chart-label = { $title }: { $lead }. The figures are in the table below.
as-table = As a table
without-people = without people
people = People
containment-note = { $bot } by the assistant alone, { $agent } with people
of-five = of 5
csat-note = { $count ->
    [one] One answer
   *[other] { $count } answers
}
mean = Mean
answers = Answers
step = Step
entered = Came
left = Left
share = Share
drop-lead = Of those who came to a step, how many ended there
went-on = went on
left-here = left here
step-consent = Agreement
step-sign_in = Sign in
step-email_code = E-mail code
step-second_factor = Second check
step-tools = Other tools
step-face_intro = Face, not begun
step-face = Face
step-face_review = Face, before people
step-questions_intro = Questions, not begun
step-questions = Questions
step-questions_failed = Questions, a round failed
step-documents = Documents
step-more_documents = More documents
step-old_number = Old number
step-new_number = New number
step-puzzle = Puzzle
step-sms_code = SMS code
step-totp = Authenticator app
step-passkey = Passkey
step-new_password = New password
step-done = Done

## Learning

learning-about = What the assistant did not understand, with personal data and secrets taken out. Say what each message meant: labelled messages are downloaded as examples, and people review them before the assistant learns from them.
learning-views = Which messages
learning-open = To be labelled
learning-labelled = Labelled
learning-download = Download as examples
learning-none-open = Nothing to label: no message waits for its meaning.
learning-none-labelled = Nothing is labelled yet.
learning-guesses = What the assistant took it for
learning-meaning = What it meant
learning-other-meaning = Another meaning
meaning-out_of_scope = Something else entirely
meaning-none = Nothing to learn
learning-save = Save
learning-by = by { $name }
learning-put-back = Put back
learning-saved = Saved as “{ $meaning }”:
learning-is-back = To be labelled again:
learning-undo = Undo
learning-undone = Undone:
learning-gone = No longer there, its conversation was erased:

## People

people-who-work = People who work here
add-agent = Add somebody
add-submit = Add
name-hint = As the people who are helped are told it.
agent-name = Name
agent-role = Role
agent-address = E-mail
agent-languages = Languages
agent-languages-hint = Languages, as tags: en pt
agent-chats = Chats
agent-capacity = Chats at once
agent-state = State
agent-deeds = What can be done
sent-away = Left
offline-agent = Not here
send-away = Send away
send-away-name = Send away: { $name }
send-away-title = Send { $name } away?
send-away-about = Every session ends at once, and nobody signs in by that name again. Chats go back to the queue.
welcome-title = { $name } may sign in now
welcome-once = This is shown once. Give it to nobody else, and close this only when it is handed over.
welcome-password = Password
welcome-totp = Secret of the authenticator app
