# What the service itself says in a chat. Buttons are attributes: `button-<intent>` is a turn of the
# assistant, `system-<name>` is handled by the service and works while the assistant is down.

chat_greeting =
    Hello. If you have lost your phone number or cannot get codes by SMS, I can help you back into your { $brand } account. What has happened?

    Never write a password here, and never give a code to anybody who calls or writes to you.
    .button-reset_phone = I lost my number
    .button-change_phone = Change my number
    .button-call_human = Talk to a person

chat_answered = Question { $n } of { $of } answered

chat_running_out =
    { $minutes ->
        [one] This request stays open for one more minute.
       *[other] This request stays open for { $minutes } more minutes.
    } Then it ends by itself, and nothing is changed. If that is too short, you can begin again at any time.

# What was typed and must not stay in a chat

chat_seed_dropped =
    That looked like the recovery phrase or the private key of a wallet. It was taken out of your message and is not kept anywhere, not even encrypted. But whoever has seen it can take the coins: if anybody could have, make a new wallet and move your funds to it now. Nobody at { $brand } will ever ask for it. Keep the new one on paper, and never type it anywhere.
chat_password_dropped =
    That looked like a password. It was taken out of your message, is not kept anywhere, and is not used. If it is your real one, change it once you are back in. A password belongs only in the forms that open here, never in the chat.
chat_card_dropped =
    That looked like the number of a bank card. It was taken out of your message and is not kept anywhere. Nothing here is paid with a card. If somebody asked you to write it, that was not { $brand }: have your bank block the card.
chat_document_dropped =
    That looked like the number of an identity document. It was taken out of your message and is not kept anywhere. You do not need to write it here; if documents are needed, you are asked for them.
chat_code_discarded =
    No code is asked for at this point. The one in your message was thrown away, and if it was sent for this request, it no longer works. Never give a code to anybody who asks you for it.
chat_code_not_used =
    The code was taken out of your message and was not used: people who work here never need one. Please enter it only in the form above.

# The assistant is late or failed

chat_late =
    The assistant is slow to answer just now. Your message is kept, and you will get the answer here as soon as there is one; you do not need to send it again.
    .system-call_human = Talk to a person
chat_late_news =
    What you entered has been taken, but the assistant is slow just now. It will go on here as soon as it can; nothing is lost.
    .system-call_human = Talk to a person
chat_turn_failed =
    Something went wrong on our side, and I could not answer that message. It is kept. Ask “where am I” to see where you stand, put it in other words, or talk to a person.
    .system-call_human = Talk to a person
chat_event_not_shown = Something that stood here cannot be shown just now. The fault is ours, and we have been told of it. What comes after it is not touched.
chat_not_understood =
    I did not get that. Please put it in other words, or talk to a person.
    .system-call_human = Talk to a person

# The queue

chat_handed_off =
    You are in the queue for a person now. Your case number is { $reference }. { $position ->
        [1] You are next in line.
       *[other] You are number { $position } in line.
    } { $outlook ->
        [known] { $least ->
            [0] Others have waited up to { $most ->
                [one] a minute
               *[other] { $most } minutes
            }.
           *[other] Others have waited { $least } to { $most } minutes.
        }
        [closed] Nobody is at the desk at this hour. You keep your place, and people come when it opens again.
       *[unknown] I cannot say yet how long it will take.
    } This chat stays open: you can leave and come back, and everything you write here is kept for the person who takes over.
    .system-back_to_assistant = Back to the assistant
    .system-notify_me = Notify me instead
chat_queue_kept =
    Your message is kept for the person who takes over. { $position ->
        [1] You are next in line.
       *[other] You are number { $position } in line.
    }
    .system-back_to_assistant = Back to the assistant
chat_reopened =
    You are back in the queue for a person, with the number { $reference }. { $position ->
        [1] You are next in line.
       *[other] You are number { $position } in line.
    } Whoever you talked with is asked first.
    .system-back_to_assistant = Back to the assistant
    .system-notify_me = Notify me instead
chat_requeued =
    { $name } cannot go on with you just now. You are back in the queue, at the place that you had. { $position ->
        [1] You are next in line.
       *[other] You are number { $position } in line.
    } Nothing is lost.
    .system-back_to_assistant = Back to the assistant
    .system-notify_me = Notify me instead
chat_handed_back =
    You are back with the assistant. { $n ->
        [0] Nothing has been begun that would have to be finished. Tell me what you need.
       *[other] We are at step { $n } of { $of }: { $step }.
    }
chat_notify_by_mail = You will get an email to the address of your account when somebody has answered here. You can close this window.
chat_notify_by_telegram = Go on in Telegram: then you are told there when somebody has answered.
chat_notify_here = You will see it here when somebody has answered. You can leave this chat until then.
chat_notify_come_back = You can close this window and come back to it: your place is kept, and the answer will be here. I have no address that is proven to be yours, so I cannot write to you.
chat_notify_not_needed = You are not waiting for anybody at this moment.
chat_queue_case_moved =
    Your request has moved on. The assistant can go on with you at once; or stay in line for a person, and nothing is lost.
    .system-back_to_assistant = Back to the assistant

chat_review_approved = People have approved your request. Your mobile number was removed from the account, and to protect you withdrawals are suspended for a while; the mail that we have sent you says until when. Log in to bind a new number and a second factor.
chat_review_rejected = People have looked at your request and could not grant it. Your number was not changed. If you can show more, you can begin again.
chat_review_more = People have looked at your request and need something more from you to decide. What is missing stands below: you can send it here.
chat_review_superseded = Something at your account has changed since you began, so this request was closed. Your number was not changed by it.
chat_review_reversed = People have found reason to doubt that this request was the account owner's. To protect the owner the account is frozen and nothing can be withdrawn; people decide how it goes on. If it was you who asked, say so here.

# The language

chat_language_set = From here on I write to you in { $language }.
chat_language_followed =
    I see that you write in { $language }, so I go on in it. You can have another language at any time: write its name, or choose it in the menu.
# A button: to this language, from another
chat_language_back = Back to English
chat_language_not_spoken =
    I do not speak that language. These are the ones that I speak: choose one, or write its name. A person on the team may be able to help in yours.

# Going on elsewhere

chat_continued_telegram =
    This conversation now goes on in Telegram as well. What you write there or here is one and the same case. If that was not you, say “this wasn’t me” at once.
chat_continued_web =
    This conversation is now open in a browser as well. What you write there or here is one and the same case. If that was not you, say “this wasn’t me” at once.
chat_linked =
    You are signed in now: the exchange has confirmed who you are. You can go on here.

# Pictures that were sent and not taken, by what is wrong with them

evidence_not_wanted = No picture is needed at this point, so it was not kept. If one is needed, you will be asked for it here.
evidence_empty = The file was empty. Please send it again.
evidence_too_large =
    The picture is too large: { $megabytes ->
        [one] one megabyte is
       *[other] { $megabytes } megabytes are
    } the most that can be taken. A screenshot is usually far smaller than a photo of the screen.
evidence_not_a_picture = This is not a picture of a kind that can be taken. Please send a screenshot or photo as PNG, JPEG, WebP or HEIC.
evidence_video = That is a video. Please send a picture: a screenshot, or a photo of the screen.
evidence_animated = That picture moves. Please send a still one: a screenshot, or a photo of the screen.
evidence_damaged = This picture could not be opened: it is damaged, or did not come whole. Please take a new screenshot and send that.
evidence_too_slow = It took too long to open this picture, so it was not taken. Please send a smaller one: a plain screenshot, or a photo in a lower resolution.
evidence_too_many_pixels = This picture has more pixels than can be taken. Please send a screenshot of what is to be seen, not of several screens at once.
evidence_too_small = This picture is too small to read anything in it. Please send the original screenshot, not a preview of it.
evidence_same_file = This very picture is in your case already, so it was not added again. If something else is asked for, please send another one.
evidence_infected = This file was not taken: a virus scanner found something in it. Please take a new screenshot and send that.
evidence_not_scanned = Pictures cannot be checked for viruses at this moment, so this one was not taken. Please send it again in a few minutes.
evidence_too_many = There are as many pictures here as can be looked at, so this one was not kept. If something is still missing, say so here, or ask for a person.

# What a first look by machine says of a picture. It decides nothing, and says nothing of the account.

reading_flawed =
    That is only what a machine could see at a first look. You can send another picture, or keep this one: people look at everything that you send, and they decide.
    .system-send_another = Send another picture
    .system-send_anyway = Keep this one
reading_send_another = Then send it here, as the first one. The one that you have sent already stays with your case, and does no harm.
reading_kept = It stays as it is. The people who decide see it, and ask again if they need more.

reading_example_history_email = How a good screenshot of an e-mail looks
reading_example_counterparty_record = How a good screenshot of a transaction looks

reading_flaw_too_small = The text is too small to be read. Please send the original, not a copy that was made smaller.
reading_flaw_no_text = There is no text to be read in it. It may be blurred, dark or empty.
reading_flaw_kind_unclear = It looks neither like an e-mail of { $brand } nor like the record of a transaction.
reading_flaw_not_our_mail = It looks like an e-mail of somebody else. One that { $brand } has sent you is needed.
reading_flaw_no_mail = It does not look like an e-mail. An e-mail is needed that { $brand } has sent you, opened in your mailbox.
reading_flaw_mail_not_of_these = The e-mail should be about a deposit, a withdrawal, your sign-up or a log-in. This one seems to be about something else.
reading_flaw_address_not_visible = Your e-mail address is not visible. Many mailboxes show it only when you open the details beside “to me”.
reading_flaw_body_not_visible = The text of the e-mail is not visible, only its head.
reading_flaw_from_email = It looks like an e-mail. Here the record itself is needed: open the app or the website of the other side, and take the screenshot there.
reading_flaw_block_explorer = It looks like a page of a block explorer, which anybody can open. The record in the app or on the website of the other side is needed.
reading_flaw_own_record = It looks like a record of your own { $brand } account. The one of the other side is needed: where you sent the coins from, or where they arrived.
reading_flaw_coin_missing = The name of the coin is not visible.
reading_flaw_amount_missing = The amount is not visible.
reading_flaw_time_missing = The time of the transaction is not visible.
reading_flaw_address_or_txid_missing = Neither the address nor the TXID is visible.
reading_flaw_truncated = The address and the TXID are shortened. Open the details of the transaction, where one of them is shown in full.

# What it could see, whatever it says

reading_seen_own_mail = an e-mail of { $brand }
reading_seen_subject_deposit = about a deposit
reading_seen_subject_withdrawal = about a withdrawal
reading_seen_subject_sign_up = about your sign-up
reading_seen_subject_log_in = about a log-in
reading_seen_address = the e-mail address
reading_seen_body = the text of the e-mail
reading_seen_coin = the coin
reading_seen_amount = the amount
reading_seen_time = the time
reading_seen_transfer = the address or TXID

# What people are asked to send, and what has to be seen in it

document_history_email = An older email from { $brand }
    .shows-kind = that it is about a deposit, a withdrawal, your sign-up or a login
    .shows-address = your email address
    .shows-body = the text of the email
document_counterparty_record = The other side of a deposit or withdrawal
    .shows-coin = the coin and the amount
    .shows-time = the time
    .shows-address = the address or TXID
    .shows-source = the app or website that you sent from or received in; not an email, a block explorer or your own { $brand } account
