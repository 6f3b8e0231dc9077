# Why people decided as they did, as those may read it whom it is about, in simplified Chinese.

review_reason_documents_match = 提交的资料与账户相符。
review_reason_face_matches = 面部与账户初级认证的本人相符。
review_reason_other_proof = 已通过其他方式确认是账户所有者。
review_reason_nothing_sent = 还没有提交任何资料。
review_reason_not_readable = 提交的内容无法看清。
review_reason_incomplete = 所要求的内容有一部分看不到。
review_reason_wrong_kind = 需要的是另一种图片。
review_reason_no_match = 提交的资料与账户不符。
review_reason_not_proven = 提交的资料无法说明账户属于谁。
review_reason_altered = 提交的图片似乎不是原样。
review_reason_used_elsewhere = 提交的内容属于另一个申请。
review_reason_no_answer = 没有收到所要求的资料。
review_reason_unusual = 需要由更有经验的人员查看。
review_reason_involved = 需要由与此事无关的人员查看。
review_reason_owner_reported = 账户所有者表示，申请不是本人提出的。
review_reason_found_later = 决定之后发现了新的情况。
review_reason_decided_wrongly = 之前的决定有误。
