# Why people decided as they did, as those may read it whom it is about, in Russian.

review_reason_documents_match = То, что вы прислали, совпадает с данными аккаунта.
review_reason_face_matches = Лицо совпадает с первичной верификацией аккаунта.
review_reason_other_proof = Владелец аккаунта подтверждён другим способом.
review_reason_nothing_sent = Пока ничего не прислано.
review_reason_not_readable = Присланное не удаётся прочитать.
review_reason_incomplete = Видно не всё, о чём мы просили.
review_reason_wrong_kind = Нужно изображение другого вида.
review_reason_no_match = Присланное не совпадает с данными аккаунта.
review_reason_not_proven = По присланному не понять, чей это аккаунт.
review_reason_altered = Похоже, что присланное изменено после съёмки.
review_reason_used_elsewhere = Присланное относится к другой заявке.
review_reason_no_answer = То, о чём мы просили, не прислано.
review_reason_unusual = Заявку должен рассмотреть более опытный сотрудник.
review_reason_involved = Заявку должен рассмотреть сотрудник, который с ней не связан.
review_reason_owner_reported = Владелец аккаунта сообщает, что заявку подал не он.
review_reason_found_later = После решения появились новые сведения.
review_reason_decided_wrongly = Решение было ошибочным.
