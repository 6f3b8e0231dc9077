# What only Telegram needs. The rest of what is said there is in chat.ftl and assistant.ftl.
# $brand is the exchange's name.

# The language's own name for itself
language_name = English

telegram_from_web = You, on the web:

## Questions

telegram_question_place = Question { $n } of { $of }
telegram_pick_one = Tap the answer that is right, then “Send my answer”.
telegram_pick_several = Tap every answer that is right, then “Send my answer”.
telegram_send_answer = Send my answer
telegram_nothing_ticked = Tap at least one answer first.
telegram_ticks_late = Your last tap is shown only now. Please look at what is ticked, then send.
telegram_answered = Your answer is on its way.

## Secure forms

telegram_open_form = Open the secure form
telegram_step_sign_in = 🔒 Email and password go only into this form, never into the chat.
telegram_step_email_code = 🔒 Enter the code from your mail in this form, or write it here: I take it out of the chat at once.
telegram_step_sms_code = 🔒 Enter the code from the text message in this form, or write it here: I take it out of the chat at once.
telegram_step_totp = 🔒 Enter the code of your authenticator app in this form, or write it here: I take it out of the chat at once.
telegram_step_passkey = 🔒 Your passkey is asked for on this page. If it does not work inside Telegram, open the page in your browser.
telegram_step_new_number = 🔒 Choose country and number in this form, or write the number here with its country code.
telegram_step_puzzle = 🔒 One small puzzle, on this page: it keeps machines from having text messages sent.
telegram_step_new_password = 🔒 Choose the new password in this form, never in the chat.
telegram_step_other = 🔒 This goes into a form of its own.
telegram_share_number = Share my own number
telegram_share_hint = If the new number is the one that you use in Telegram, you can share it with the button below.
telegram_contact_foreign = That is somebody else’s contact. I can only take your own number, with the button, or written here.

## Who has the conversation

telegram_owner_agent = { $name } from support is with you now.
telegram_owner_bot = You are back with the assistant.
telegram_owner_queue = { $position ->
    [1] You are next in line for a person.
   *[other] You are number { $position } in line for a person.
 } { $outlook ->
    [known] Others have waited { $least } to { $most } minutes.
    [closed] Nobody is here at this hour. People come at { DATETIME($opens, dateStyle: "medium", timeStyle: "short") } UTC.
   *[unknown] { "" }
 }

## Pictures

telegram_upload_request =
    📎 { $title }. Please send it here, as a photo or, better, as a file. It must show:
    { $must_show }
telegram_upload_request_again =
    📎 { $title }: another picture is needed. What was sent will not do:
    { $problems }

    Please send one that shows:
    { $must_show }
telegram_open_upload = Upload it on our page
telegram_upload_accepted = ✓ Picture received. It was added to your case.
telegram_upload_read = 🔎 A first look at the picture found: { $seen }. People will look at it, too.
telegram_upload_unread = 🔎 The picture cannot be read by machine. That is no harm: people will look at it.
telegram_upload_flawed =
    🔎 At a first look, this picture may not do:
    { $problems }
telegram_upload_example = See an example
telegram_upload_refused =
    That picture could not be taken:
    { $problems }
telegram_pictures = { $count ->
    [one] [1 picture]
   *[other] [{ $count } pictures]
 }
telegram_picture_too_large = That file is too large: at most { $megabytes } MB. Please send it as a photo, or smaller.
telegram_picture_unwanted = I cannot use pictures at this step, so I did not keep that one. I will ask when one is needed.
telegram_not_a_picture = I can only take pictures: PNG, JPEG, WebP or HEIC.
telegram_picture_lost = That picture could not be fetched from Telegram. Please send it once more.

## Buttons

telegram_stale = This is no longer open. The newest message shows where you are.
telegram_chosen = ✓ { $choice }
telegram_form_over = 🔒 This form is closed.
telegram_csat = How was it? One tap helps us to get better.
telegram_score = { $score ->
    [5] 5 – very good
    [1] 1 – very bad
   *[other] { $score }
 }
telegram_rated = Thank you for saying how it was.

## Commands. Telegram shows the attributes in its menu, in the person's language.

telegram_commands =
    .start = Begin, or see where you are
    .help = What I can do
    .status = Where you are, and what comes next
    .agent = Talk to a person
    .language = Choose the language
    .stop = Stop the request that is open
    .web = Go on in a browser
    .link = Say who you are, where you are logged in
telegram_help =
    I help you back into your { $brand } account when your phone number is gone, and change or remove the number when it is not. Just write what has happened, in your own words.

    /status – where you are
    /agent – talk to a person
    /stop – stop the request; nothing is changed
    /language – choose the language
    /web – go on in a browser
    /link – say who you are, where you are logged in

    Passwords go only into the forms that I link. I never ask for a recovery phrase, and nobody from { $brand } calls you.
telegram_languages = Which language shall we speak?

## Going on elsewhere

telegram_join =
    Go on here with the conversation { $reference } that was begun on the web?

    Only if you opened this link yourself, from the chat on our own page, a moment ago. If somebody sent it to you, choose “No”: they want you to do their case.
telegram_join_yes = Yes, it is mine
telegram_join_no = No
telegram_joined = Good. What is written here or on the web is one and the same case now.
telegram_not_joined = Nothing was joined. You are in your own conversation here.
telegram_link_over = That link has been used or is too old. Open a new one from the chat on the web, or just write to me here.
telegram_continue_web = This link opens the conversation in a browser, once, within ten minutes. Do not send it to anybody.
telegram_continue_web_open = Go on in the browser
telegram_login = Open this page where you are logged in to { $brand }: it tells me who you are. It is good once, for ten minutes.
telegram_login_open = Say who I am

## What cannot be taken

telegram_group = I only help in private. Write to me directly: { $link }
telegram_only_text = I can read text and pictures, nothing else. Please write to me what has happened.
telegram_too_long = That message is too long for me ({ $most } characters at most). Nothing of it was kept; please send it in parts.
telegram_too_fast = That was too fast for me, and your last message was not taken. Wait { $seconds } seconds, then send it again.
telegram_not_taken = Something went wrong on our side, and I could not take your last message. Please send it again.
telegram_edited = I have noted that you changed a message. What you wrote first has been dealt with already; if you meant something else, write it again.
