# What the people who decide are asked to look for, by the article

review_rule_mail_from_us = It is an e-mail that { $brand } has sent.
review_rule_mail_of_these = It is about a deposit, a withdrawal, a sign-up or a log-in.
review_rule_mail_to_this_address = It shows the address that it was sent to, and that is the account's.
review_rule_mail_body = Its text is visible, not only its head.
review_rule_record_of_other_side = It was taken in the app or on the website of the other side: where the coins were sent from, or where they arrived.
review_rule_record_no_mail = It is no e-mail.
review_rule_record_no_explorer = It is no page of a block explorer.
review_rule_record_not_own = It is no record of the account at { $brand } itself.
review_rule_record_coin = The name of the coin is visible.
review_rule_record_amount = The amount is visible.
review_rule_record_time = The time is visible.
review_rule_record_transfer = The address or the TXID is visible, in full.
review_rule_record_in_ledger = It is a transaction that the account has made.

# Why people decided as they did, as those may read it whom it is about

review_reason_documents_match = What was sent fits the account.
review_reason_face_matches = The face is that of the account's primary verification.
review_reason_other_proof = The account's owner was recognised in another way.
review_reason_nothing_sent = Nothing was sent yet.
review_reason_not_readable = What was sent cannot be read.
review_reason_incomplete = Something that was asked for is not visible.
review_reason_wrong_kind = Another kind of picture was asked for.
review_reason_no_match = What was sent does not fit the account.
review_reason_not_proven = What was sent does not show whose account it is.
review_reason_altered = What was sent does not seem to be as it was taken.
review_reason_used_elsewhere = What was sent belongs to another request.
review_reason_no_answer = What was asked for was not sent.
review_reason_unusual = Somebody with more experience has to look at it.
review_reason_involved = Somebody who is not involved has to look at it.
review_reason_owner_reported = The account's owner says that it was not they who asked.
review_reason_found_later = Something came to light after the decision.
review_reason_decided_wrongly = The decision was a mistake.
