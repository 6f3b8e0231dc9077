# What the assistant says. Buttons are attributes, named after the intent that they send; the one
# way forward is marked `primary-`. Short sentences, plain words, small screens, worried people.

## Around the journey

utter_greet =
    Hello. I am the { $brand } assistant for phone numbers. I can help you get back in when your number is lost, and change or remove it when you are logged in.
utter_goodbye =
    Goodbye. This chat stays here if you want to come back to it.
utter_thanks =
    You are welcome.
utter_bot_challenge =
    I am an automated assistant, not a person. You can ask for a person at any time.
utter_help =
    I can reset a phone number that you lost, change or remove one when you are logged in, and answer questions on the way. You can also say “stop”, “go back” or “a person”.
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
    I speak nine languages: English, 简体中文, Español, Português (Brasil), Русский, Türkçe, Tiếng Việt, Bahasa Indonesia and العربية. Write the name of the one that you want, and I go on in it. For any other, a person on the team may be able to help.
utter_out_of_scope =
    That is outside what I can do. I look after phone numbers and getting back into your account.
    .button-call_human = Talk to a person
utter_account_other =
    I cannot look into that from here: I only look after phone numbers and getting back in. The { $brand } Help Center has articles on deposits, withdrawals, identity checks, trading and fees. A person can take over this chat, too.
    .button-call_human = Talk to a person
utter_support_phone_number =
    { $brand } support cannot be reached by phone, so I have no number to give you. Numbers that you find online are traps. Staff never call you, and never ask for a password or a code. This chat is the right place, and a person can join it.
    .button-call_human = Talk to a person

## Coming back, leaving, fear, and changes of mind

utter_welcome_back =
    Welcome back. Here is where we stand.
utter_greet_again =
    Hello again. I am still here, and so is everything that we have done.
utter_thanks_again =
    Gladly, every time.
utter_complaint_again =
    I hear you, and I am sorry that this costs you so much patience. I can go on with you, or a person can.
    .button-call_human = Talk to a person
utter_offer_again =
    I am here whenever you like. What shall it be?
    .button-reset_phone = I lost my number
    .button-change_phone = Change my number
    .button-call_human = Talk to a person
utter_later =
    Take your time. This stays open until { DATETIME($open_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC, and so does what you have done. Come back to this chat and write anything, for example “where am I”. After that it ends by itself, your number stays as it is, and you can begin again.
utter_later_in_review =
    Take your time. Your case { $case } does not run out, and this chat stays here. There is nothing that you have to wait for in front of the screen: you will be told here and by email.
utter_distress =
    I can see that this is frightening. Losing a phone does not move your money: it stays in your account, and nothing in this chat can send it anywhere. We go one small step at a time. If you would rather have a person with you, say so.
    .button-call_human = Talk to a person
utter_distress_again =
    I am still with you. Nothing gets worse while you take a breath: the next step waits, and this chat can move no money. A person can go through it with you, if you like.
    .button-call_human = Talk to a person
utter_distress_done =
    I understand that it still worries you. This request is done, and it has moved no money. If you see anything that you did not do, tell me at once, and a person can look at it with you.
    .button-call_human = Talk to a person
utter_crisis =
    I am glad that you wrote this here. You matter, far more than any account or any money. Please call your local emergency number now, or somebody who is close to you, and do not stay alone with this. Everything here can wait. I am asking a person to come into this chat.
utter_email_early =
    Thank you. The address was taken out of the chat to protect you. The sign-in form asks for it; please enter it once more there.
utter_number_early =
    Thank you. The number was taken out of the chat to protect you. Once you have confirmed that it is you, I ask for the new number; please give it again then.
utter_correct_in_form =
    That can still be corrected: enter the right one in the form below.
utter_shall_reset =
    I want to be sure before I begin. Shall I reset the number that you cannot use any more?
    .primary-reset_phone = Yes, reset it
    .button-something_else = Something else
utter_shall_change =
    I want to be sure before I begin. Shall we put a new number on your account?
    .primary-change_phone = Yes, change it
    .button-something_else = Something else
utter_shall_unbind =
    I want to be sure before I begin. Shall we take the number off your account and put none in its place?
    .primary-unbind_phone = Yes, remove it
    .button-something_else = Something else
utter_switch_to_reset =
    At the moment { $journey ->
        [unbind] we are removing your number
       *[change] we are changing your number
    }. Shall I stop that and reset what is lost instead? Nothing has been changed so far.
    .button-switch_to_reset = Yes, reset instead
    .button-keep_going = No, go on
utter_switch_to_change =
    At the moment { $journey ->
        [unbind] we are removing your number
       *[reset] we are resetting your number
    }. Shall I stop that and change the number instead? Nothing has been changed so far; tries that you have used do not come back.
    .button-switch_to_change = Yes, change it instead
    .button-keep_going = No, go on
utter_switch_to_unbind =
    At the moment { $journey ->
        [change] we are changing your number
       *[reset] we are resetting your number
    }. Shall I stop that and remove the number instead? Nothing has been changed so far; tries that you have used do not come back.
    .button-switch_to_unbind = Yes, remove it instead
    .button-keep_going = No, go on

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
utter_face_intro =
    Next, a face check: your device's camera looks whether it is you who completed { $brand }'s primary verification. It takes about a minute. Please find a well-lit place with the light in front of you, and take off hat, glasses and mask. Your whole face has to be in the frame, and nobody else's.

    Before the camera starts you are asked for your country of residence and for your consent. If you would rather not show your face, documents do as well.
    .primary-face_here = Continue on this device
    .button-face_phone = Continue on phone
    .button-choose_documents = Send documents instead
utter_face =
    Open the face check below and follow what it asks of you. I go on by myself when it is done.
    .button-choose_documents = Send documents instead
utter_face_phone =
    Take your phone and open the face check there, with the code or link below. I go on here by myself when it is done.
    .button-choose_documents = Send documents instead
utter_face_review =
    Thank you, the face check is done. People look at it now, and tell you here and by email. Your case number is { $case }. { review_takes }
    .button-call_human = Talk to a person
utter_face_not_enough =
    The face check itself went well, but the primary verification on this account does not show that the account is yours, so it is not enough.
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
utter_documents_face_tries_used =
    All tries at the face check are used up for now. We go on with documents.
utter_documents_face_withdrawn =
    The face check was looked at again and does not count any more. We go on with documents.
# How long people take, by the setting; and until when, as long as that is to come.
review_takes =
    { $review ->
        [late] It takes longer this time than it usually does. It is not forgotten, and you can ask for a person at any time.
       *[usual] They usually decide within { $review_hours ->
            [one] 1 hour
           *[other] { $review_hours } hours
        }: by { DATETIME($review_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC.
    }
utter_documents =
    Your case number is { $case }. It is with our review team now. They decide on two pictures from you:

    1. A screenshot of an older email from { $brand } about a deposit, a withdrawal, your sign-up or a login. Your email address and the text of the email must be visible.
    2. A screenshot from the other side of a deposit or withdrawal: the app or website that you sent from, or received in. It must show coin, amount, time, and the address or TXID.

    These do not count for the second one: emails, block explorers, and the records in your own { $brand } account.

    Please send them here: there is a place for each below. If you do not have one of them, send what you have; there is nothing to press afterwards, and a person can help. You will be told here and by email what the team decides. { review_takes } Your number stays as it is until then.
    .button-call_human = Talk to a person

utter_documents_more_sent =
    Thank you. Our review team looks at your case { $case } again, with everything that is there. You will be told here and by email. { review_takes }
    .button-call_human = Talk to a person
utter_more_documents =
    Our review team has looked at your case { $case }. To decide, they need this from you:
utter_document_history_email =
    • An older email from { $brand } about a deposit, a withdrawal, your sign-up or a login, as a screenshot. Your email address and the text must be visible.
utter_document_counterparty_record =
    • The other side of a deposit or withdrawal, as a screenshot of the app or website that you sent from, or received in. It must show coin, amount, time, and the address or TXID.
utter_more_documents_ways =
    There is a place for each below. When you have sent everything, or have no more to show, tell me, and the team decides with what is there.
    .primary-documents_ready = I have sent everything that I have
    .button-call_human = Talk to a person

utter_done =
    It is done. Your old number is off the account, and checks by SMS are switched off.

    Withdrawals are paused for { $hold_hours ->
        [one] 1 hour
       *[other] { $hold_hours } hours
    }, until { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC. You were signed out on every device.
utter_tools_removed =
    The security tools that you had lost are off the account, too: nobody can use them any more, and you can bind others.
utter_new_password =
    As you had forgotten your password, choose a new one in the form below. The form says how long it stays open; after that, “forgot password” on the log-in page is the way.
utter_back_to_new_password =
    The reset is done. When you are ready, choose your new password in the form below.
    .button-call_human = Talk to a person
utter_password_not_chosen =
    A new password can no longer be chosen here. “Forgot password” on the log-in page is the way to one.
utter_password_chosen =
    Your new password is set, and every device is signed out.
utter_done_no_hold =
    It is done. Your old number is off the account, and checks by SMS are switched off. You were signed out on every device.
utter_done_next =
    Please log in now, and add a new number and a second security tool at once, for example an authenticator app. Until then only your password and mailbox protect the account.

    For the number, open Security Settings and choose Manage next to Mobile. The chat there knows you, and I add it with you.
    .button-call_human = Talk to a person

utter_closed_cancelled_by_person =
    I have stopped the request. Your number was not changed.
    .button-start_over = Begin again
    .button-call_human = Talk to a person
utter_closed_superseded =
    This request ended because a newer one was started elsewhere, in another window or on another device: go on there. If you would rather go on here, begin again. If that was not you, tell me at once.
    .button-not_me = That was not me
    .button-start_over = Begin again here
    .button-call_human = Talk to a person
utter_closed_nothing_to_reset =
    There is no phone number on this account, so there is nothing to reset. You can log in and add one under Security Settings.
    .button-change_phone = Add a number
    .button-call_human = Talk to a person
utter_closed_use_working_tool =
    Good, then you do not need a reset: you can change your number with that tool. Log in with it, open Security Settings, and choose Manage next to Mobile. The chat there knows you, and we change it together.
    .button-reset_phone = It does not work after all
    .button-call_human = Talk to a person
utter_closed_use_working_tool_here =
    Good, then you do not need a reset: you can change your number with that tool. Shall we do that now?
    .button-change_phone = Change my number
    .button-reset_phone = It does not work after all
utter_closed_declined =
    All right, I have not started anything. Your number stays as it is.
    .button-start_over = I want to begin after all
    .button-call_human = Talk to a person
utter_closed_expired =
    This request ran out of time, so I closed it. Nothing was changed. You can start again.
    .button-reset_phone = Start again
    .button-call_human = Talk to a person
utter_closed_rejected =
    Our review team looked at this request and could not grant it. Your number was not changed. If you find more that shows that the account is yours, you can begin again; a person can explain what was missing.
    .button-reset_phone = Start again
    .button-call_human = Talk to a person
utter_closed_other =
    This request is closed. Your number was not changed.
    .button-start_over = Begin again
    .button-call_human = Talk to a person
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
utter_back_to_face_intro =
    Shall we go on with the face check, here or on your phone?
    .primary-face_here = Continue on this device
    .button-face_phone = Continue on phone
    .button-choose_documents = Send documents instead
utter_back_to_face =
    Here is the face check again.
    .button-choose_documents = Send documents instead
utter_back_to_face_review =
    Your case { $case } is with our review team, with your face check. { review_takes } You do not need to do anything right now.
    .button-call_human = Talk to a person
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
    Your case { $case } is with our review team. { review_takes } If there is a picture that you have not sent yet, send it here; otherwise you do not need to do anything right now.
    .button-call_human = Talk to a person

utter_back_to_more_documents =
    Your case { $case } waits for what the review team has asked you for.
    .primary-documents_ready = I have sent everything that I have
    .button-call_human = Talk to a person

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
    That code has run out. Ask for a new one, and use the newest.
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
utter_sms_resent =
    A new code is on its way by text message. The older one no longer works.
utter_code_missing =
    I did not see a code in that. It has 6 digits and is in the newest email from { $brand }.
utter_sms_code_missing =
    I did not see a code in that. It has 6 digits and is in the newest text message from { $brand }.
utter_totp_missing =
    I did not see a code in that. It has 6 digits, and your authenticator app shows it under { $brand }.
utter_answer_missing =
    I take an answer only when it stands alone, so that no try is lost to a misunderstanding. Please choose it below, or send just its name.
utter_no_code_awaited =
    I have not sent a code for this step, so there is none to wait for.
utter_email_code_not_received =
    It can take a few minutes. Look in the spam folder, and check { $journey ->
        [change] that you are in the mailbox of this account
        [unbind] that you are in the mailbox of this account
       *[reset] that you entered the right email
    }. Only the newest code works. If none arrives, a person can help.
    .button-call_human = Talk to a person
utter_sms_not_received =
    If you still have that number, check the signal, restart the phone, and make sure it does not block short messages. If the number is gone, or nothing arrives, I can reset it for you.
    .button-reset_phone = Reset my number
    .button-change_phone = Change my number
    .button-call_human = Talk to a person
utter_old_number_code_not_received =
    It can take a minute. Check that this phone has a signal and does not block short messages, or restart it. Only the newest code works. If the number gets no messages any more, choose another way below.
utter_sms_code_not_received =
    It can take a minute. Check { $ending ->
        [none] that the number is right
       *[other] that your new number really ends in { $ending }
    }, that the phone has a signal, and that it does not block short messages. Only the newest code works. You can ask for a new one, or use another number.
utter_totp_is_in_the_app =
    This code is not sent to you. Your authenticator app shows it, and shows a new one every 30 seconds.
utter_code_after_puzzle =
    The text message is sent once the puzzle is solved, so there is no code yet.
utter_no_way_back =
    There is no earlier step to go back to from here. You can go on below, or say “start over” or “stop”.
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
utter_forgot_password_signed_in =
    You do not need your password for this: you are logged in already. To set a new one later, use “Forgot password” on the login page.
utter_tools_work =
    If another security tool still works, you do not need a reset. Log in with it, open Security Settings, and choose Manage next to Mobile. The chat there knows you, and we change your number together.
utter_tools_work_here =
    If another security tool still works, you do not need a reset: you can change your number with it. Shall we do that now?
    .button-change_phone = Change my number
utter_sms_works =
    If text messages to that number still reach you, you do not need a reset. Log in with the code from one, open Security Settings, and choose Manage next to Mobile. The chat there knows you, and we change or remove the number together.
utter_typed_secret =
    Please do not write a password in the chat. It belongs only in the forms that open here, and I do not use one from a message.
utter_typed_seed =
    No. Nobody at { $brand } will ever ask for the recovery phrase or the private key of a wallet, and it proves nothing here. Whoever has seen it can take the coins: keep it on paper, and out of every chat.
utter_provide_personal =
    Such details are taken out of the chat to protect you, and I do not need them here. Please only enter them in the forms that I show you.

## Change and unbind: how they begin

utter_sign_in_needed =
    To change or remove a number, I have to know that it is you. Log in on the { $brand } website, open Security Settings from your avatar, and choose Manage next to Mobile, then Change or Unbind. The chat there knows you, and we go on in it.

    If you cannot log in because the number or your other tools are gone, a reset is the way.
    .button-reset_phone = I cannot log in
    .button-call_human = Talk to a person
utter_nothing_to_unbind =
    There is no phone number on this account, so there is nothing to remove.
    .button-change_phone = Add a number
utter_frozen =
    This account is frozen to protect it, so nothing can be changed now. People look at it and decide how it goes on.
    .button-call_human = Talk to a person

## Change and unbind: their steps

utter_change_attention =
    This is how your number is changed. It takes a few minutes.

    1. I send a code to the mailbox of this account.
    2. You confirm with a security tool that you have bound: an authenticator app, a passkey, or a code to your current number.
    3. You enter the new number, solve a small puzzle, and enter the code that we send there by SMS.

    Nothing changes before the last step. Never give a code to anyone, not even to somebody who says they are from { $brand }.
    .primary-consent = Go on, change my number
    .button-decline = Not now
utter_unbind_attention =
    This is how your number is removed. It takes a few minutes.

    1. I send a code to the mailbox of this account.
    2. You confirm with a security tool that you have bound: an authenticator app, a passkey, or a code to the number itself.

    Then the number is off the account, and checks by SMS are switched off. Keep another tool bound: without one, only your password and mailbox protect the account. Never give a code to anyone, not even to somebody who says they are from { $brand }.
    .primary-consent = Go on, remove my number
    .button-decline = Not now
utter_account_code =
    A 6-digit code is on its way to the mailbox of this account. It shows that the mailbox is still yours. Enter the code below, or simply write it here. A security tool comes next, if one is bound.
    .button-resend_code = Send a new code
utter_account_code_used_up =
    There is no code now that still works. I can send a new one to the mailbox of this account.
    .primary-resend_code = Send a new code
    .button-call_human = Talk to a person
utter_totp =
    Now your authenticator app: open it, and enter the 6 digits that it shows for { $brand }, or simply write them here. Somebody who only has your mailbox cannot do that. { $journey ->
        [unbind] After that, your number is removed.
       *[change] After that, you enter the new number.
    }
    .button-tools_lost = { $tools ->
        [one] It does not work
       *[other] None of these works
    }
utter_passkey =
    Now your passkey: the button below opens a page of ours, where your device asks for your finger, your face, a PIN or a security key. Somebody who only has your mailbox cannot do that. { $journey ->
        [unbind] After that, your number is removed.
       *[change] After that, you enter the new number.
    }
    .button-tools_lost = { $tools ->
        [one] It does not work
       *[other] None of these works
    }
utter_old_number =
    Now your current number: a 6-digit code is on its way by SMS { $ending ->
        [none] to it
       *[other] to the one that ends in { $ending }
    }. Enter it below, or simply write it here. Somebody who only has your mailbox cannot do that. { $journey ->
        [unbind] After that, your number is removed.
       *[change] After that, you enter the new number.
    }
    .button-resend_code = Send a new code
    .button-tools_lost = { $tools ->
        [one] It does not work
       *[other] None of these works
    }
utter_old_number_used_up =
    There is no code now that still works. I can send a new one to your current number.
    .primary-resend_code = Send a new code
    .button-tools_lost = { $tools ->
        [one] It does not work
       *[other] None of these works
    }
utter_tool_used_up =
    This tool has no tries left for today. { $tools ->
        [one] You can come back tomorrow, or talk to a person.
       *[other] Choose another one, come back tomorrow, or talk to a person.
    }
    .button-tools_lost = { $tools ->
        [one] It does not work
       *[other] None of these works
    }
    .button-call_human = Talk to a person
utter_new_number =
    That is done. Now choose the country and enter your new number below, or write it here with its country code, such as +44. It has to be a mobile number that gets text messages. A small puzzle and a code by SMS come next.
utter_new_number_taken =
    Your code was right, but this number is on another account already, and one number cannot be on two. Please enter another one below. If the other account is yours, you can first remove the number there.
    .button-call_human = Talk to a person
utter_new_number_puzzle_failed =
    The puzzle did not work out, so no text message was sent. Please enter the number once more, and we try again. If the picture is the difficulty, the puzzle has another way below it.
    .button-call_human = Talk to a person
utter_new_number_no_text_now =
    The puzzle was right, but no text message can be sent to that number at the moment. Please try again later, or enter another number below.
    .button-call_human = Talk to a person
utter_puzzle =
    Before I send the text message, please slide the piece to its place below. It keeps robots from sending messages to other people's phones. If you cannot see or slide it, choose the other way below the picture. The code by SMS comes next.
    .button-go_back = Use another number
utter_sms_code =
    A 6-digit code is on its way by SMS { $ending ->
        [none] to your new number
       *[other] to your new number that ends in { $ending }
    }. Enter it below, or simply write it here. It shows that the number is yours, and is the last step.
    .button-resend_code = Send a new code
    .button-go_back = Use another number
utter_sms_code_used_up =
    There is no code now that still works. I can send a new one to your new number, after another puzzle.
    .primary-resend_code = Send a new code
    .button-go_back = Use another number
    .button-call_human = Talk to a person

utter_change_done =
    It is done. { $ending ->
        [none] Your new number is on the account.
       *[other] The number that ends in { $ending } is on the account now.
    } We tell your mailbox, the new number, and the old one if there was one. If you ever get such a message without having asked for it, follow the link in it at once.
    .button-call_human = Talk to a person
utter_unbind_done =
    It is done. Your number is off the account, and checks by SMS are switched off. We tell your mailbox and that number.
utter_unbind_next =
    Please keep another security tool bound, for example an authenticator app or a passkey. You find them in Security Settings. Without one, only your password and mailbox protect the account.
    .button-change_phone = Add another number
utter_held =
    Withdrawals are paused until { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC.

utter_closed_session_ended =
    You are not logged in any more, so I closed this request. Your number was not changed. Please log in again, open Security Settings, choose Manage next to Mobile, and start again in the chat there.
    .button-reset_phone = I cannot log in
    .button-call_human = Talk to a person
utter_closed_number_changed =
    The number on this account was changed elsewhere in the meantime, so I closed this request. If that was not you, tell me at once.
    .button-not_me = That was not me
    .button-change_phone = Start again
    .button-call_human = Talk to a person
utter_closed_tools_unavailable =
    I closed this request, because no security tool could be used for it. Your number was not changed. A reset of what is lost comes first.
    .button-reset_phone = Go on with the reset
    .button-call_human = Talk to a person
utter_closed_frozen =
    This account has been frozen to protect it, so I closed this request. Your number was not changed. People look at it and decide how it goes on.
    .button-call_human = Talk to a person
utter_closed_expired_change =
    This request ran out of time, so I closed it. Nothing was changed. You can start again.
    .button-change_phone = Start again
    .button-call_human = Talk to a person
utter_closed_expired_unbind =
    This request ran out of time, so I closed it. Nothing was changed. You can start again.
    .button-unbind_phone = Start again
    .button-call_human = Talk to a person

## Change and unbind: back where we were, after a question

utter_back_to_change_consent =
    Do you want to go on and change your number?
    .primary-consent = Go on, change my number
    .button-decline = Not now
utter_back_to_unbind_consent =
    Do you want to go on and remove your number?
    .primary-consent = Go on, remove my number
    .button-decline = Not now
utter_back_to_account_code =
    When you have the code from your email, enter it below.
    .button-resend_code = Send a new code
utter_back_to_totp =
    When you are ready, enter the 6 digits from your authenticator app below.
    .button-tools_lost = { $tools ->
        [one] It does not work
       *[other] None of these works
    }
utter_back_to_passkey =
    When you are ready, confirm with your passkey below.
    .button-tools_lost = { $tools ->
        [one] It does not work
       *[other] None of these works
    }
utter_back_to_old_number =
    When you have the code from the text message, enter it below.
    .button-resend_code = Send a new code
    .button-tools_lost = { $tools ->
        [one] It does not work
       *[other] None of these works
    }
utter_back_to_new_number =
    When you are ready, enter your new number below.
utter_back_to_puzzle =
    When you are ready, solve the puzzle below.
    .button-go_back = Use another number
utter_back_to_sms_code =
    When you have the code from the text message, enter it below.
    .button-resend_code = Send a new code
    .button-go_back = Use another number

## Change and unbind: what can happen on the way

utter_other_tools =
    You can use another security tool of this account, or go on with this one below. Only if you cannot use any of them, choose “None of these works”. Then what is lost has to be reset first.
    .button-tools_lost = None of these works
utter_no_other_tool =
    This is the only security tool on this account that I can ask for. If you cannot use it, it has to be reset first.
    .button-tools_lost = It does not work
utter_tool_comes_later =
    The code from your email comes first. After that you can choose the security tool.
utter_no_tool_asked_for =
    No security tool is asked for at this point, so there is none to switch.
utter_tools_unavailable =
    Then what is lost has to be reset first. I have ended the request that we were in, and nothing was changed.

    The reset signs you out everywhere. Afterwards you log in again, open Security Settings, and add your new number in the chat there. This is what the reset means:
utter_tool_not_bound =
    That tool is not bound to this account. Please use one that is.
utter_totp_wrong =
    That code is not right. Use the one that the app shows for { $brand } at this moment. If it is refused again, let your phone set its clock by itself.
utter_totp_wrong_counted =
    That code is not right. Use the one that the app shows for { $brand } at this moment. If it is refused again, let your phone set its clock by itself. { $attempts ->
        [0] There are no tries left for today.
        [one] You have 1 try left today.
       *[other] You have { $attempts } tries left today.
    }
utter_number_invalid =
    I cannot use that as a phone number. Please check the digits and the country, or write it with its country code, such as +44.
utter_number_not_mobile =
    That is not a mobile number, and our codes only go to mobile numbers: not to landlines, internet (VOIP), toll-free or premium numbers. Please enter a mobile number.
utter_number_unchanged =
    That number is on the account already. Please enter the new one. If you want to keep the old one, say “stop”.
utter_number_missing =
    I did not see a number in that. Please write it with its country code, such as +44, or enter it below.
utter_number_too_late =
    There is a number already that we are confirming. If you want to use another one, choose “Use another number” first.

## Questions that people ask

utter_ask_why =
    Whoever controls a phone number could try to take over an account. So before we remove or change one, we make sure that it is really you. Every check is there to keep somebody else out.
utter_ask_how_long =
    { $journey ->
        [change] Changing a number takes a few minutes. It is done as soon as the code by SMS to the new number is right.
        [unbind] Removing a number takes a few minutes. It is done as soon as the security tool is confirmed.
       *[reset] With the questions, a reset takes about ten minutes. If documents are needed, people look at them, usually within { $review_hours ->
            [one] 1 hour
           *[other] { $review_hours } hours
        }. Withdrawals are paused for { $hold_hours ->
            [one] 1 hour
           *[other] { $hold_hours } hours
        } after the reset.
    }
utter_ask_is_it_safe =
    Yes. Passwords and codes go into protected forms, not into the chat, and nobody on the team can see them. Your balance is not touched. Make sure the address bar shows the { $brand } website, and never give a code to anyone.
utter_ask_withdrawals =
    { $journey ->
        [change] Changing the number with a security tool does not have to pause withdrawals. If they are paused, I say at the end until when.
        [unbind] Removing the number with a security tool does not have to pause withdrawals. If they are paused, I say at the end until when.
       *[reset] After a reset, withdrawals are paused for { $hold_hours ->
            [one] 1 hour
           *[other] { $hold_hours } hours
        }. That gives you time to react if somebody else did it. Your money stays in your account, and the pause ends by itself. I cannot shorten it.
    }
utter_ask_attempts =
    { $journey ->
        [change] Each code has a few tries, and you can ask for a new one. The form says how many are left. If a security tool has none left, you can use another one, or come back tomorrow.
        [unbind] Each code has a few tries, and you can ask for a new one. The form says how many are left. If a security tool has none left, you can use another one, or come back tomorrow.
       *[reset] { $question_tries ->
            [one] There is 1 try for the security questions, per account.
           *[other] There are { $question_tries } tries for the security questions, per account.
        } Starting again or opening a new chat does not add any. After the last one, documents are the way, so you are never locked out for good.
    }
utter_ask_questions_about =
    The questions of a reset are about your own account: for example coins you held, deposits and withdrawals, or when and where you used it. There are { $questions_per_round }, and some have more than one right answer. All of them must be right.
utter_ask_documents =
    Documents are only asked for in a reset. They are two screenshots. One is an older email from { $brand } about a deposit, a withdrawal, your sign-up or a login, with your address and the text visible. The other comes from the other side of a deposit or withdrawal, with coin, amount, time, and the address or TXID. Emails, block explorers and your own { $brand } records do not count for the second. People then review them.
utter_ask_face =
    A face check is only used in a reset, for accounts with a completed primary verification, and nobody has to: documents do as well. When it is asked for: good light, the whole face in the frame, no hat, glasses or mask. It can still happen that documents are needed as well.
utter_ask_cost =
    It costs nothing. If anyone asks you to pay for it, it is not us.
utter_ask_old_number =
    { $journey ->
        [change] The old number stays on the account until the new one is confirmed; then it is replaced, and gets a message about it. You need it only if you choose a code by SMS to it. If you keep your number on a new card, there is nothing to change: say “stop”.
        [unbind] The number stays on the account until you have confirmed; then it is removed, and gets a message about it. You can add it again later.
       *[reset] You do not need the old number for a reset. It is taken off the account at the end. If you get a new card with the same number from your carrier, you can also wait and use SMS codes as before.
    }
utter_ask_data_privacy =
    What you enter in the forms is encrypted and used only for this check. Codes, numbers and addresses that you type into the chat are taken out before the chat is stored.
utter_ask_passkey =
    A passkey is a key that your device keeps for you. You prove that you have it with your fingerprint, your face, a PIN or a security key; none of that is sent to us. You only have one here if you added it to your { $brand } account before, and it is on the phone, computer or key where you made it. I open a page of ours for it, because a browser refuses passkeys inside another page.
utter_ask_authenticator =
    An authenticator app shows a 6-digit code that changes every 30 seconds (the name for that is TOTP). Google Authenticator and Authy are such apps. Open the app that you once connected to { $brand }, look for that name, and use the code that is shown at this moment. An authenticator app, a passkey, and codes by SMS are all security tools, also called 2FA.
utter_ask_puzzle =
    The puzzle stands before every text message to a new number. It keeps robots from sending messages to other people's phones. Slide the piece until it fills the gap, at a normal speed. You get a new picture if it was not right. If you cannot see or slide it, choose the other way below the picture: your device then does a calculation instead.
utter_ask_numbers =
    It has to be a mobile number that gets text messages, with its country code. Landlines, internet numbers (VOIP), toll-free and premium numbers are not accepted. Most countries are; the list in the form shows them. Leave out the zero in front if your country writes one. A number can be on one account only, and it should be yours alone.
utter_article =
    { $passage }

    From the help article “{ $article }”, section “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_article_in_english =
    Our help articles are only there in English so far. This one fits your question:

    { $passage }

    From the help article “{ $article }”, section “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_dont_know =
    I do not know that, and I would rather not guess. A person can answer it.
    .button-call_human = Talk to a person
utter_not_me =
    First, stop them. If you have an email from { $brand } about this, open the page under “This was not you?” in it and confirm: the account is frozen at once, and nothing can be withdrawn. If you can still log in, change your password. Give no code to anybody, and open no other links from calls or messages. Shall a person look at this with you?
    .button-call_human = Talk to a person
utter_not_me_open =
    First, stop them. There is an open request in this chat: if you did not start it, stop it now. If you have an email from { $brand } about something that you did not do, open the page under “This was not you?” in it and confirm: the account is frozen at once. Give no code to anybody, and open no other links from calls or messages. Shall a person look at this with you?
    .button-cancel_confirmed = Stop this request
    .button-call_human = Talk to a person

## What goes wrong on the way, and what if

utter_lost_mailbox =
    That can be put right more often than it seems. Start with your mail provider: its page for lost access asks for another address, a phone number, or a device that is still signed in. If you do not know which address it was, look for older emails from { $brand } on your devices. The code by email cannot be left out, because it keeps strangers away from your account. If the mailbox is really gone, ask for a person: they look with you at what is still possible.
    .button-call_human = Talk to a person
utter_lost_mailbox_proven =
    Your mailbox is confirmed for this request already, so we can go on. News about it goes there, though: try to get the mailbox back from its provider soon. If it is really gone, a person can look at it with you.
    .button-call_human = Talk to a person
utter_fails_button =
    You do not need the buttons: write what they say, for example “yes”. If the page hangs, reload it; the chat comes back as it was.
utter_fails_form =
    Reload the page; the chat comes back with this step. If the form still does not open, try another browser, or switch off an ad blocker for this page. In Telegram, each button opens a page that works once, so use the newest one.
utter_fails_code =
    You do not need the form: write the code here, and it is taken out before the chat is stored. If the page hangs, reload it; the chat comes back as it was.
utter_fails_camera =
    Allow the camera for this page in the settings of your browser, close other programs that use it, and reload the page. If it still does not work, the camera of your phone may, or you can send documents instead.
utter_fails_upload =
    Try it once more at the place for it below. It has to be a picture, such as a screenshot in PNG or JPEG, not a PDF. If it is large, a smaller screenshot or a better connection helps. You can also send it from another browser or your phone.
utter_fails_passkey =
    The passkey asks for a page of its own: let your browser open it. Use the device on which you made the passkey, and have its screen lock switched on. If it still does not work and another tool is bound, choose that one below.
utter_fails_puzzle =
    Slide the piece slowly until it fills the gap. If you cannot see or slide it, choose the other way below the picture: your device then does a calculation instead. If no picture comes, reload the page.
utter_fails_page =
    Reload the page; the chat comes back as it was. If that does not help, try another browser or device, or tell me which page it is and what it says.
utter_fails_again =
    I am sorry that it still does not work; it may well be on our side. Shall a person look at it with you? What you have done so far is kept. You can also open this chat in another browser and try it there.
    .button-call_human = Talk to a person
utter_what_if_start =
    Until the last step nothing on your account is changed. If you stop or close this window, your number stays as it is, and you can come back or begin again. If you cannot do a step, there is another way or a person, so you do not get stuck.
utter_what_if_sign_in =
    If the password is not right, you can try again. If you do not know it, documents take its place. If the email was not the right one, you can go back and correct it. If you leave now, nothing is changed.
utter_what_if_email_code =
    If the code is not right, you can try again or have a new one sent. If none comes, look in the spam folder. If you cannot open the mailbox any more, tell me, and we see what is possible. If you leave now, nothing is changed.
utter_what_if_tools =
    If the tool still works, you do not need a reset: you change your number with it. If it is lost too, people look at your request. Either way it goes on.
utter_what_if_face =
    If the face check does not work, you can try again. If the tries run out, or you would rather not do it, documents do as well. If people need more than that, they tell you what. You are not locked out for good.
utter_what_if_questions =
    If an answer is not right, the round costs one try, and you choose: try again, or send documents. After the last try documents are the way, so you are not locked out for good. If you close this window, you come back to the same question.
utter_what_if_review =
    If what you sent is not enough, the team says what is missing, and you can send more. If they cannot grant it, your number stays as it is, a person can explain why, and you can begin again. You can close this window: you will be told here and by email.
utter_what_if_new_password =
    The reset is done, whatever happens now. If you do not choose a password here in time, “forgot password” on the log-in page is the way to one.
utter_what_if_tool =
    If this tool does not work, use another one that is bound to your account. If none works, what is lost is reset first. If you leave now, your number stays as it is.
utter_what_if_number =
    Nothing is changed until the code to the new number is right. If the number was not the right one, enter another. If the puzzle does not work out, you get a new picture or the other way below it. If no text message comes, have another one sent or use another number.
utter_what_if_done =
    This request is done, so nothing in it can go wrong any more. If you ever get a message about something that you did not do, open the page under “This was not you?” in it and confirm: the account is frozen at once.

## Not understood

utter_clarify =
    I am not sure I understood. Did you mean one of these?
    .button-something_else = Something else
utter_pick_one =
    Please choose one of them, or say it in other words.
utter_rephrase =
    I do not follow yet. Please say it in a few other words. You can ask “why is this needed”, “how long does it take”, say “go back” or “stop”, or ask for a person.
utter_rephrase_no_case =
    I do not follow yet. Please say it in a few other words, for example “I lost my phone” or “I want to change my number”.
    .button-reset_phone = I lost my number
    .button-change_phone = Change my number
    .button-call_human = Talk to a person
utter_offer_human =
    I am sorry, I do not get it. A person can take over from here. Everything that we have done so far is kept.
    .button-call_human = Talk to a person
utter_explain_consent =
    In other words: above stands what will happen, and I begin only when you agree. If you press “Not now”, everything stays as it is.
utter_explain_sign_in =
    In other words: I have to know which account it is. What you know of its email and password goes into the form below, and nowhere else.
utter_explain_email_code =
    In other words: look into your mailbox for the newest email from { $brand }. The 6 digits in it go into the form below, or here.
utter_explain_tools =
    In other words: besides text messages, is there anything else that proves it is you, such as an authenticator app or a passkey? I need to know whether you can still use it.
utter_explain_review =
    In other words: you have done your part. People look at it now, and you will be told here and by email.
utter_explain_sms_code =
    In other words: look at that phone for the newest text message from { $brand }. The 6 digits in it go into the form below, or here.
utter_another_way =
    There is another way, too. { $way ->
        [password] If you do not know the password, choose “{ utter_sign_in.button-forgot_password }”, and documents take its place.
        [email] Have a new code sent, and look into the spam folder or at the mailbox on another device.
        [documents] Choose “{ utter_face.button-choose_documents }”, and people decide.
        [number] Choose “{ utter_puzzle.button-go_back }” and enter one that works better.
       *[any] Say “go back” to correct something, “later” to go on another time, or “a person”.
    }
utter_another_way_no_case =
    Let us try it with buttons. Which of these comes nearest to it?
    .button-reset_phone = I lost my number
    .button-change_phone = Change my number
    .button-unbind_phone = Remove my number
    .button-call_human = Talk to a person
utter_offer_human_again =
    I still do not follow, and do not want to waste your time. Shall a person go on with you? Nothing is lost.
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
meaning-documents_ready = I have sent everything that I have
meaning-language_question = Use another language
meaning-help = What can you do?
meaning-use_totp = Use my authenticator app
meaning-use_passkey = Use my passkey
meaning-use_sms = Use a code by SMS
meaning-switch_tool = Use another security tool
meaning-ask_passkey = What is a passkey?
meaning-ask_authenticator = What is an authenticator app?
meaning-ask_puzzle = What is the puzzle for?
meaning-ask_numbers = Which numbers can I use?
meaning-later = I want to go on later
meaning-lost_mailbox = I cannot open my mailbox
meaning-step_fails = Something here does not work
meaning-ask_what_if = What if I cannot do it?

## What was said just before begins with one of these

lead_in_1 = Once more: { $said }
lead_in_2 = To come back to it: { $said }
lead_in_3 = Here it is again: { $said }

## A person takes over, or something failed

utter_hand_off =
    I am asking for a person to take over. What we have done so far is kept, and they can read it.
utter_hand_off_case =
    I am asking for a person to take over. What we have done so far is kept, and they can read it. Your case number is { $case }.
utter_something_failed =
    Something went wrong on my side. What you have done so far is kept. Please try again, or ask for a person.
    .button-call_human = Talk to a person
