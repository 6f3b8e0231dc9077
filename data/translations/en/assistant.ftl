# What the assistant says. Buttons are attributes, named after the intent that they send; the one
# way forward is marked `primary-`. Short sentences, plain words, small screens, worried people.

## Around the journey

utter_greet =
    Hello. I am the { $brand } assistant for phone numbers. I can help you get back in when your number is lost.
utter_goodbye =
    Goodbye. This chat stays here if you want to come back to it.
utter_thanks =
    You are welcome.
utter_bot_challenge =
    I am an automated assistant, not a person. You can ask for a person at any time.
utter_help =
    I can reset a phone number that you lost, explain how to change or remove one, and answer questions on the way. You can also say “stop”, “go back” or “a person”.
utter_offer =
    What can I do for you?
    .button-reset_phone = I lost my number
    .button-change_phone = Change my number
    .button-call_human = Talk to a person
utter_another_time =
    All right. Nothing has been changed. Write here whenever you want to go on.
utter_complaint =
    I am sorry. Being locked out of your own money is frightening, and I want to make this as short as I can. If you would rather talk to a person, say so.
    .button-call_human = Talk to a person
utter_language_question =
    I read several languages, but for now I answer in English. A person on the team may be able to help in your language.
utter_out_of_scope =
    That is outside what I can do. I look after phone numbers and getting back into your account.
    .button-call_human = Talk to a person
utter_account_other =
    I cannot look into that from here: I only look after phone numbers and getting back in. The { $brand } Help Center has articles on deposits, withdrawals, identity checks, trading and fees. A person can take over this chat, too.
    .button-call_human = Talk to a person
utter_support_phone_number =
    { $brand } support cannot be reached by phone, so I have no number to give you. Numbers that you find online are traps. Staff never call you, and never ask for a password or a code. This chat is the right place, and a person can join it.
    .button-call_human = Talk to a person

## Reset: its steps

utter_reset_attention =
    Before we start, please read this.

    • Your phone number will be taken off the account, and checks by SMS are switched off.
    • Withdrawals are paused for { $hold_hours ->
        [one] 1 hour
       *[other] { $hold_hours } hours
    } afterwards.
    • You will be signed out on every device.
    • You need your password, and you must be able to open your mailbox now.

    Never give a code to anyone, not even to somebody who says they are from { $brand }.
    .primary-consent = I agree, reset my number
    .button-decline = Not now
utter_sign_in =
    Please enter the email and password of your account in the form below. Only the form, never the chat.
    .button-forgot_password = I forgot my password
utter_sign_in_password_wrong =
    Your mailbox is confirmed, but the password was not right. Please try it once more in the form below.
    .button-forgot_password = I forgot my password
utter_sign_in_password_forgotten =
    Then documents take the place of the password. Please enter only the email of your account in the form below; you confirm it with a code first.
    .button-remember_password = I remember my password now
    .button-call_human = Talk to a person
utter_no_more_codes =
    I cannot send any more codes in this request. One that you have already still works for a while. To get a new one, begin again; or talk to a person.
    .button-restart_confirmed = Begin again
    .button-call_human = Talk to a person
utter_email_code_used_up =
    This code has no tries left. I can send you a new one.
    .primary-resend_code = Send a new code
    .button-go_back = Use another email
    .button-call_human = Talk to a person
utter_email_code =
    Thank you. If an account uses that email, a 6-digit code is on its way to it. Enter it below, or simply write it here.
    .button-resend_code = Send a new code
    .button-go_back = Use another email
utter_tools =
    You have another security tool on this account, such as an authenticator app or a passkey. Can you still use it?
    .button-tools_work = Yes, it works
    .button-tools_lost = No, I lost that too
utter_questions_intro =
    Next come { $questions_per_round } questions about your own account, such as coins you held or where you signed in. Some have more than one right answer.

    All of them must be right. { $question_tries ->
        [one] There is 1 try in all, and starting again does not add any.
       *[other] There are { $question_tries } tries in all, and starting again does not add any.
    } Take your time.
    .primary-start_questions = Start the questions
    .button-choose_documents = Send documents instead
utter_questions =
    Choose every answer that fits. I only say at the end whether all of them were right.
    .button-choose_documents = Send documents instead
utter_questions_failed =
    That was not right this time. For your safety I cannot say which answer it was. { $attempts ->
        [one] You have 1 try left.
       *[other] You have { $attempts } tries left.
    }
    .primary-continue_questions = Try again
    .button-choose_documents = Send documents instead
utter_questions_failed_uncounted =
    That was not right this time. For your safety I cannot say which answer it was. You can try again, or send documents.
    .primary-continue_questions = Try again
    .button-choose_documents = Send documents instead

utter_documents_chosen =
    All right, we go on with documents.
utter_documents_password_forgotten =
    Without the password, documents are the way. You can set a new password after the reset.
utter_documents_password_tries_used =
    The password was not right too many times today. Your account is not lost: we go on with documents instead.
utter_documents_attempts_exhausted =
    All tries for the questions are used up. Your account is not lost: we go on with documents instead.
utter_documents_high_value =
    This account gets extra protection, so people look at every reset. We go on with documents.
utter_documents_tools_lost =
    As the other security tool is lost too, people have to look at this. We go on with documents.
utter_documents_short_history =
    There is not enough history on this account to ask safe questions. We go on with documents.
utter_documents_policy =
    For this account, people look at every reset. We go on with documents.
utter_documents =
    Your case number is { $case }. It is with our review team now. They will ask you for two pictures:

    1. A screenshot of an older email from { $brand } about a deposit, a withdrawal, your sign-up or a login. Your email address and the text of the email must be visible.
    2. A screenshot from the other side of a deposit or withdrawal: the app or website that you sent from, or received in. It must show coin, amount, time, and the address or TXID.

    These do not count for the second one: emails, block explorers, and the records in your own { $brand } account.

    Nothing is needed from you at this moment. You will be told here and by email when it is time to send them. Your number stays as it is until the review is done.
    .button-call_human = Talk to a person

utter_done =
    It is done. Your old number is off the account, and checks by SMS are switched off.

    Withdrawals are paused for { $hold_hours ->
        [one] 1 hour
       *[other] { $hold_hours } hours
    }, until { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC. You were signed out on every device.
utter_done_no_hold =
    It is done. Your old number is off the account, and checks by SMS are switched off. You were signed out on every device.
utter_done_next =
    Please log in now, and add a new number and a second security tool at once, for example an authenticator app. Until then only your password and mailbox protect the account.

utter_closed_cancelled_by_person =
    I have stopped the request. Your number was not changed.
utter_closed_superseded =
    This request ended because a newer one was started elsewhere. If that was not you, tell me at once.
    .button-not_me = That was not me
    .button-call_human = Talk to a person
utter_closed_nothing_to_reset =
    There is no phone number on this account, so there is nothing to reset. You can log in and add one under Security Settings.
utter_closed_use_working_tool =
    Good, then you do not need a reset. Log in with that tool, open Security Settings, choose Manage next to Mobile, and change your number there. Your withdrawals stay open that way.
utter_closed_declined =
    All right, I have not started anything. Your number stays as it is.
utter_closed_expired =
    This request ran out of time, so I closed it. Nothing was changed. You can start again.
    .button-reset_phone = Start again
utter_closed_other =
    This request is closed. Your number was not changed.
utter_unknown_step =
    Here is how it goes on.

## Reset: back where we were, after a question

utter_back_to_consent =
    Do you want to go on with the reset?
    .primary-consent = I agree, reset my number
    .button-decline = Not now
utter_back_to_sign_in =
    When you are ready, sign in with the form below.
    .button-forgot_password = I forgot my password
utter_back_to_email_code =
    When you have the code from your email, enter it below.
    .button-resend_code = Send a new code
    .button-go_back = Use another email
utter_back_to_tools =
    Back to my question: does your other security tool still work?
    .button-tools_work = Yes, it works
    .button-tools_lost = No, I lost that too
utter_back_to_questions_intro =
    Shall we start with the questions?
    .primary-start_questions = Start the questions
    .button-choose_documents = Send documents instead
utter_back_to_questions =
    Here is your question again.
    .button-choose_documents = Send documents instead
utter_back_to_questions_failed =
    Would you like to try the questions again, or send documents?
    .primary-continue_questions = Try again
    .button-choose_documents = Send documents instead
utter_back_to_documents =
    Your case { $case } is with our review team. You do not need to do anything right now.

## Reset: what can happen on the way

utter_nothing_to_confirm =
    I am not sure what your answer belongs to. Please use the form or the buttons below.
utter_code_wrong =
    That code is not right. Please check it and try again.
utter_code_wrong_counted =
    That code is not right. { $attempts ->
        [0] Please ask for a new one.
        [one] You have 1 try left with this code.
       *[other] You have { $attempts } tries left with this code.
    }
utter_code_expired =
    That code has run out. Ask for a new one, and use the newest email.
utter_attempts_exhausted =
    All tries for this are used up.
utter_too_many_requests =
    That was a bit too often. Please wait a while and try again.
utter_wait =
    Please wait { $seconds ->
        [one] one more second
       *[other] { $seconds } more seconds
    } before you try that again.
utter_step_not_open =
    That does not fit where we are. Here is what comes now.
utter_not_found =
    I could not use that any more. Please enter it again.
utter_code_resent =
    A new code is on its way. The older one no longer works. Please look in the spam folder, too.
utter_code_missing =
    I did not see a code in that. It has 6 digits and is in the newest email from { $brand }.
utter_answer_missing =
    Your answer did not reach me. Please choose it again.
utter_no_code_awaited =
    I have not sent a code for this step, so there is none to wait for.
utter_email_code_not_received =
    It can take a few minutes. Look in the spam folder, and check that you entered the right email. Only the newest code works. If none arrives, a person can help.
    .button-call_human = Talk to a person
utter_sms_not_received =
    If you still have that number, check the signal, restart the phone, and make sure it does not block short messages. If the number is gone, or nothing arrives, I can reset it for you.
    .button-reset_phone = Reset my number
    .button-change_phone = Change my number
    .button-call_human = Talk to a person
utter_confirm_cancel =
    Shall I stop this request? You would have to begin again later. Tries that you have used do not come back.
    .button-cancel_confirmed = Yes, stop it
    .button-keep_going = No, go on
utter_confirm_restart =
    Shall I begin again from the start? What you have done so far is dropped. Tries that you have used do not come back.
    .button-restart_confirmed = Yes, begin again
    .button-keep_going = No, go on
utter_nothing_to_cancel =
    There is no request running, so there is nothing to stop.
utter_keep_going =
    Good, we go on.
utter_forgot_password =
    That is all right. When you get to the sign-in form, choose “I forgot my password”. Documents then take its place, and you can set a new password after the reset.
utter_tools_work =
    If another security tool still works, you do not need a reset. Log in with it, open Security Settings, choose Manage next to Mobile, and change your number there.
utter_typed_secret =
    Please do not write a password in the chat. It belongs only in the sign-in form, and I do not use one from here. If that was your real one, change it when you are back in.
utter_typed_seed =
    That looks like the recovery phrase or the private key of a wallet. It is not kept here, and nobody at { $brand } will ever ask for it. If anybody else could have seen it, treat that wallet as lost: make a new one and move your funds to it now. Please keep the new phrase on paper, and out of every chat.
utter_provide_personal =
    Such details are taken out of the chat to protect you, and I do not need them here. Please only enter them in the forms that I show you.

## Change and unbind

utter_change_phone =
    If you can still log in, you can change your number yourself: open Security Settings from your avatar, and choose Manage next to Mobile, then Change. You confirm it with a code from your email and a security tool, such as an authenticator app, a passkey or the old number.

    I cannot do this step in the chat yet. If the old number gets no codes and you have no other tool, a reset is the way.
utter_unbind_phone =
    If you can still log in, you can remove your number yourself: open Security Settings from your avatar, and choose Manage next to Mobile, then Unbind. You confirm it with a code from your email and a security tool, such as an authenticator app, a passkey or the number itself.

    I cannot do this step in the chat yet. If the number gets no codes and you have no other tool, a reset is the way.

## Questions that people ask

utter_ask_why =
    Whoever controls a phone number could try to take over an account. So before we remove one, we make sure that it is really you. Every check is there to keep somebody else out.
utter_ask_how_long =
    With the questions, a reset takes about ten minutes. If documents are needed, people look at them, and that takes longer. I cannot promise a time. Withdrawals are paused for { $hold_hours ->
        [one] 1 hour
       *[other] { $hold_hours } hours
    } after the reset.
utter_ask_is_it_safe =
    Yes. Passwords and codes go into protected forms, not into the chat, and nobody on the team can see them. Your balance is not touched. Make sure the address bar shows the { $brand } website, and never give a code to anyone.
utter_ask_withdrawals =
    After a reset, withdrawals are paused for { $hold_hours ->
        [one] 1 hour
       *[other] { $hold_hours } hours
    }. That gives you time to react if somebody else did it. Your money stays in your account, and the pause ends by itself. I cannot shorten it.
utter_ask_attempts =
    { $question_tries ->
        [one] There is 1 try for the security questions, per account.
       *[other] There are { $question_tries } tries for the security questions, per account.
    } Starting again or opening a new chat does not add any. After the last one, documents are the way, so you are never locked out for good.
utter_ask_questions_about =
    They are about your own account: for example coins you held, deposits and withdrawals, or when and where you used it. There are { $questions_per_round }, and some have more than one right answer. All of them must be right.
utter_ask_documents =
    Documents are two screenshots. One is an older email from { $brand } about a deposit, a withdrawal, your sign-up or a login, with your address and the text visible. The other comes from the other side of a deposit or withdrawal, with coin, amount, time, and the address or TXID. Emails, block explorers and your own { $brand } records do not count for the second. People then review them.
utter_ask_face =
    A face check is only used for accounts with a completed primary verification, and this chat does not offer it yet. When it is asked for: good light, the whole face in the frame, no hat, glasses or mask. It can still happen that documents are needed as well.
utter_ask_cost =
    A reset costs nothing. If anyone asks you to pay for it, it is not us.
utter_ask_old_number =
    You do not need the old number for a reset. It is taken off the account at the end. If you get a new card with the same number from your carrier, you can also wait and use SMS codes as before.
utter_ask_data_privacy =
    What you enter in the forms is encrypted and used only for this check. Codes, numbers and addresses that you type into the chat are taken out before the chat is stored.
utter_not_me =
    Take this seriously, and stay calm. Do not share any code, and do not open links from calls or messages. If you can still log in, change your password now. A person can look at this with you right away.
    .button-call_human = Talk to a person
utter_not_me_open =
    Take this seriously, and stay calm. Do not share any code, and do not open links from calls or messages. There is an open request in this chat. If you did not start it, stop it now. A person can look at this with you right away.
    .button-cancel_confirmed = Stop this request
    .button-call_human = Talk to a person

## Not understood

utter_clarify =
    I am not sure I understood. Did you mean one of these?
    .button-something_else = Something else
utter_pick_one =
    Please choose one of them, or say it in other words.
utter_rephrase =
    I still do not follow. Please say it in a few other words. You can ask “why is this needed”, “how long does it take”, say “go back” or “stop”, or ask for a person.
utter_rephrase_no_case =
    I do not follow yet. Please say it in a few other words, for example “I lost my phone” or “I want to change my number”.
    .button-reset_phone = I lost my number
    .button-change_phone = Change my number
    .button-call_human = Talk to a person
utter_offer_human =
    I am sorry, I do not get it. A person can take over from here. Everything that we have done so far is kept.
    .button-call_human = Talk to a person

meaning-reset_phone = My number is lost, reset it
meaning-change_phone = Change my number
meaning-unbind_phone = Remove my number
meaning-code_not_received = I am not getting the code
meaning-resend_code = Send a new code
meaning-ask_why = Why is this needed?
meaning-ask_how_long = How long does it take?
meaning-ask_is_it_safe = Is this safe?
meaning-ask_withdrawals = What happens to withdrawals?
meaning-ask_attempts = How many tries are there?
meaning-ask_questions_about = What are the questions about?
meaning-ask_documents = Which documents are needed?
meaning-ask_face = Is there a face check?
meaning-ask_cost = What does it cost?
meaning-ask_old_number = What about my old number?
meaning-ask_data_privacy = What happens to my data?
meaning-ask_status = Where are we now?
meaning-support_phone_number = Is there a phone number to call?
meaning-not_me = I did not ask for this
meaning-account_other = Something else about my account
meaning-cancel = Stop this request
meaning-go_back = Go a step back
meaning-start_over = Start again
meaning-call_human = Talk to a person
meaning-forgot_password = I forgot my password
meaning-choose_documents = Send documents instead
meaning-language_question = Use another language
meaning-help = What can you do?

## A person takes over, or something failed

utter_hand_off =
    I am asking for a person to take over. What we have done so far is kept, and they can read it.
utter_hand_off_case =
    I am asking for a person to take over. What we have done so far is kept, and they can read it. Your case number is { $case }.
utter_something_failed =
    Something went wrong on my side. What you have done so far is kept. Please try again, or ask for a person.
    .button-call_human = Talk to a person
