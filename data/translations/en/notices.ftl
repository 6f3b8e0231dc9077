# E-mail and SMS. A message's value is the body; `.subject` its subject line.

mail_email_code = Your code is { $code }.

    It works for { $minutes } minutes, once, for the request to { $journey ->
        [change] change
        [unbind] unbind
       *[reset] reset
    } the mobile number of your { $brand } account.

    Enter it only on the page or in the chat where you made the request. Nobody from { $brand } will ever ask you for it. If you made no such request, ignore this mail and change your password.
    .subject = { $brand }: your verification code

mail_number_reset = The mobile number of your { $brand } account was removed on { $at }, and phone verification is off.

    To protect you, withdrawals are suspended until { $until }, and all devices were signed out.

    Next: sign in, bind a new number and a second verification tool.

    This was not you? Open this page and confirm; the account is frozen at once and nothing can be withdrawn:
    { $alarm_url }
    .subject = { $brand }: your mobile number was removed

sms_number_reset = { $brand }: this number was removed from your account on { $at }. Withdrawals are suspended until { $until }. Not you? { $alarm_url }

mail_person_answered = A person of { $brand } has answered you in the chat { $reference }.

    Go back to the chat where you left it to read the answer. This mail has no link on purpose: nobody should have to wonder whether one is real.
    .subject = { $brand }: somebody has answered you

mail_unfrozen = Your { $brand } account was frozen because somebody confirmed "this wasn't me". People have looked at it, and two of them lifted the freeze on { $at }.

    To protect you, withdrawals are suspended until { $until }.

    You did not ask for this? Open this page and confirm; the account is frozen again at once and nothing can be withdrawn:
    { $alarm_url }
    .subject = { $brand }: your account is no longer frozen

sms_unfrozen = { $brand }: your account is no longer frozen since { $at }. Withdrawals are suspended until { $until }. Not you? { $alarm_url }

mail_reset_started = Somebody who knows your password and can read this mailbox has begun to reset the mobile number of your { $brand } account.

    If that was you, there is nothing to do here. If it was not, open this page and confirm; the request is stopped and the account is frozen:
    { $alarm_url }
    .subject = { $brand }: a reset of your mobile number has begun

mail_questions_exhausted = The security questions of your { $brand } account were answered wrongly { $tries } times. They are closed now; a reset of the mobile number needs documents and a review by people.

    This was not you? Change your password, and open this page to freeze the account:
    { $alarm_url }
    .subject = { $brand }: security questions closed

mail_password_changed = The password of your { $brand } account was changed on { $at }, after the reset of the mobile number that people had approved.

    To protect you, withdrawals are suspended until { $until }, and all devices were signed out.

    This was not you? Open this page and confirm; the account is frozen at once and nothing can be withdrawn:
    { $alarm_url }
    .subject = { $brand }: your password was changed

mail_review_more = People have looked at case { $case }, the reset of the mobile number of your { $brand } account. To decide, they need something more from you.

    Go back to the chat where you asked for the reset; it says what is needed. If you cannot find it, open the chat of our help centre, say your case number, and ask for a person.

    You asked for no reset? Open this page and confirm; the request is stopped and the account is frozen:
    { $alarm_url }
    .subject = { $brand }: your case { $case } waits for you

mail_review_rejected = People have looked at case { $case }, the reset of the mobile number of your { $brand } account, and could not grant it. The number was not changed.

    If you can show more, begin again in the chat of our help centre. A person there can tell you what was missing.

    You asked for no reset? Open this page and confirm; the account is frozen at once:
    { $alarm_url }
    .subject = { $brand }: your case { $case } was declined

mail_reset_reversed = People have looked again at case { $case } of your { $brand } account, and have found reason to doubt that it was you who asked for it. To protect you, the account was frozen on { $at }: nothing can be withdrawn or changed, and withdrawals stay suspended until { $until } at least.

    People decide how it goes on. If it was you, or if you have something to tell us, open the chat of our help centre, say your case number, and ask for a person.
    .subject = { $brand }: your account was frozen to protect it

sms_code = { $brand }: your code is { $code }. It works for { $minutes } minutes. Never give it to anybody, whoever asks.

mail_number_changed = The mobile number of your { $brand } account was changed on { $at }. Codes go to the new number from now on.

    This was not you? Open this page and confirm; the account is frozen at once and nothing can be withdrawn:
    { $alarm_url }
    .subject = { $brand }: your mobile number was changed

sms_number_changed = { $brand }: the mobile number of your account was changed on { $at }. Not you? { $alarm_url }

mail_number_unbound = The mobile number of your { $brand } account was unbound on { $at }, and phone verification is off.

    Keep another verification tool bound, such as an authenticator app or a passkey.

    This was not you? Open this page and confirm; the account is frozen at once and nothing can be withdrawn:
    { $alarm_url }
    .subject = { $brand }: your mobile number was unbound

sms_number_unbound = { $brand }: this number was unbound from your account on { $at }. Not you? { $alarm_url }
