# The page behind "this wasn't me" in a notice

alarm-title = This was not me
alarm-heading = Was this not you?
alarm-about = We wrote to you because somebody used your account to reset its mobile number. If it was you, close this page: nothing happens.
alarm-not-you = If it was not you, freeze the account now:
alarm-nothing-withdrawn = nothing can be withdrawn,
alarm-signed-out = every device is signed out,
alarm-stopped = a request that is still running is stopped.
alarm-later = Our team opens it again with you, once you have shown that it is yours.
alarm-button = This was not me, freeze my account
alarm-done = Your account is frozen. Nothing can be withdrawn, and every device is signed out. Change the password of your mailbox next, then write to us in the help centre.
alarm-failed = The account could not be frozen just now. Please press the button again.
alarm-gone = This link was used before, is too old, or is not complete. If you did not freeze the account yourself, change your password and write to us in the help centre.
