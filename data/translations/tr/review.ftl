# Why people decided as they did, as those may read it whom it is about, in Turkish (siz).

review_reason_documents_match = Gönderilenler hesapla uyuşuyor.
review_reason_face_matches = Yüz, hesabın birincil doğrulamasındaki yüzle aynı.
review_reason_other_proof = Hesap sahibi başka bir yolla tanındı.
review_reason_nothing_sent = Henüz hiçbir şey gönderilmedi.
review_reason_not_readable = Gönderilenler okunamıyor.
review_reason_incomplete = İstenenlerden biri görünmüyor.
review_reason_wrong_kind = Başka türde bir görsel istenmişti.
review_reason_no_match = Gönderilenler hesapla uyuşmuyor.
review_reason_not_proven = Gönderilenler hesabın kime ait olduğunu göstermiyor.
review_reason_altered = Gönderilenler çekildiği haliyle görünmüyor.
review_reason_used_elsewhere = Gönderilenler başka bir talebe ait.
review_reason_no_answer = İstenenler gönderilmedi.
review_reason_unusual = Daha deneyimli birinin bakması gerekiyor.
review_reason_involved = Konuyla ilgisi olmayan birinin bakması gerekiyor.
review_reason_owner_reported = Hesap sahibi, talebin kendisinden gelmediğini bildirdi.
review_reason_found_later = Karardan sonra yeni bir bilgi ortaya çıktı.
review_reason_decided_wrongly = Karar hatalıydı.
