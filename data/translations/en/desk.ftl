# What the service says at the agents' desk, and what agents can say without writing it anew.

desk_reason_asked = Asked for a person.
desk_reason_misunderstood = The assistant did not understand several times, offered a person, and that was wanted.
desk_reason_policy = What comes next is for people to say.
desk_reason_failure = The assistant, or a part behind it, failed.
desk_reason_not_me = Says “this wasn’t me”: somebody else may be in the account.
desk_reason_crisis = Speaks of not wanting to live. Be there, be calm, and keep the account for later.
desk_reason_reopened = Wrote again soon after it was resolved.
desk_reason_taken_over = Nobody asked: an agent took it from the assistant.

desk_resume_continue = Go on at: { $step }
desk_resume_restart = Ask whether to start over
desk_resume_talk = Just go on talking
desk_resume_reset = Begin: reset the number
desk_resume_change = Begin: change the number
desk_resume_unbind = Begin: unbind the number

desk_fact_email = E-mail
desk_fact_number_ending = Number ends with
desk_fact_primary_verified = Primary verification
desk_fact_high_value = High value
desk_fact_frozen = Frozen by its owner
desk_fact_tools = Bound tools
desk_yes = yes
desk_no = no
desk_none = none

desk_tries_questions = Rounds of security questions
desk_tries_password = Wrong passwords
desk_tries_totp = Codes of the authenticator app
desk_tries_passkey = Passkey tries
desk_tries_sms_codes = Codes by SMS
desk_tries_faces = Face checks

# Canned responses: `canned_…`, in the order in which the desk lists them. `$reference`, `$case_id`,
# `$agent` and `$due` are filled in; one that needs what a conversation does not have is left out.

canned_greeting = Hello, I am { $agent } and I have read what was said here. Give me a moment.
    .title = Greeting
canned_reference = Your number is { $reference }. Keep it: it lets you and us find this conversation again.
    .title = Conversation number
canned_case = Your case number is { $case_id }. You can come back with it at any time.
    .title = Case number
canned_review_due = Your case { $case_id } is with our review team. They decide by { $due } at the latest, and you are told here.
    .title = When the review is done
canned_no_secrets = Please never write a password, a code or a recovery phrase here. Nobody of { $brand } asks for one in a chat. Use only the forms that open in this window.
    .title = No secrets in the chat
canned_form = Please go on in the form above. What you enter there is seen by nobody here.
    .title = Go on in the form
canned_documents = What helps now are screenshots: an older email from { $brand } with your address visible, and the record of the other side of a deposit or withdrawal.
    .title = Which documents help
canned_hold = After a reset of the number, withdrawals are on hold for a while. It ends by itself, and nobody can shorten it.
    .title = Why withdrawals are on hold
canned_still_there = Are you still there? Take your time: this chat stays open, and I can see when you come back.
    .title = Still there?
canned_closing = I am glad that it worked out. If anything comes up within a day, write here and it comes back to us.
    .title = Closing
