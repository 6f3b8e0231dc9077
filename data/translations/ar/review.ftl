# Why people decided as they did, as those may read it whom it is about, in Arabic.

review_reason_documents_match = ما أُرسل يتوافق مع الحساب.
review_reason_face_matches = الوجه هو نفسه في التحقق الأساسي لهذا الحساب.
review_reason_other_proof = تم التعرف على صاحب الحساب بطريقة أخرى.
review_reason_nothing_sent = لم يُرسل شيء بعد.
review_reason_not_readable = لا يمكن قراءة ما أُرسل.
review_reason_incomplete = جزء مما طُلب غير ظاهر.
review_reason_wrong_kind = كان المطلوب نوعًا آخر من الصور.
review_reason_no_match = ما أُرسل لا يتوافق مع الحساب.
review_reason_not_proven = ما أُرسل لا يثبت لمن هذا الحساب.
review_reason_altered = لا يبدو ما أُرسل على حالته الأصلية.
review_reason_used_elsewhere = ما أُرسل يخص طلبًا آخر.
review_reason_no_answer = لم يصلنا ما طُلب.
review_reason_unusual = يجب أن ينظر في ذلك موظف أكثر خبرة.
review_reason_involved = يجب أن ينظر في ذلك موظف لا صلة له بالأمر.
review_reason_owner_reported = أبلغنا صاحب الحساب أن الطلب لم يكن منه.
review_reason_found_later = ظهر أمر جديد بعد القرار.
review_reason_decided_wrongly = كان القرار خطأ.
