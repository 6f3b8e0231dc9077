# A sentence for each error code. No input is ever repeated in one.

error_code_wrong = That code is not right.
error_code_expired = That code no longer works. Ask for a new one.
error_password_weak = That password is too easy to guess. Take a longer one, without your address or the name of the website in it.
error_password_wrong = The e-mail code was right, but the password was not.
error_attempts_exhausted = There are no tries left here.
error_too_many_requests =
    That was a lot in a short time. Nothing is lost: { $unit ->
        [seconds] { $wait ->
            [one] wait a second, then send it again.
           *[other] wait { $wait } seconds, then send it again.
        }
        [minutes] { $wait ->
            [one] wait a minute, then send it again.
           *[other] wait { $wait } minutes, then send it again.
        }
        [hours] { $wait ->
            [one] wait an hour, then send it again.
           *[other] wait { $wait } hours, then send it again.
        }
       *[none] wait a little, then send it again.
    }
error_step_not_open = This step is not open now. The chat shows where you are.
error_not_found = This is not here, or it is not yours.
error_method_not_allowed = This address does not take that kind of request.
error_invalid_request = Something in the request is not in the expected form.
error_body_too_large = That is too large.
error_unauthorized = This needs a valid token.
error_forbidden = This is not permitted.
error_owner_changed = Somebody else has taken this conversation over.
error_stale = This choice is no longer open. The chat shows where you are.
error_too_many_chats = There are as many conversations as one person can have. Finish one first.
error_secret_in_reply = This text has a secret in it, or asks for one. It was not sent.
error_in_flight = What you sent a moment ago is still being worked on.
error_number_invalid = This is not a valid phone number.
error_number_not_mobile = A mobile number is needed here.
error_number_unchanged = This number is on the account already.
error_face_failed = The face check did not succeed. Look for good light, take off hat, glasses and mask, and do one movement at a time.
error_puzzle_failed = The piece was not in its place.
error_file_refused = This file cannot be taken.
error_unavailable = A part of the service is not available. Nothing was lost; try again in a moment.
error_internal_error = Something went wrong on our side. Nothing was lost; try again in a moment.
