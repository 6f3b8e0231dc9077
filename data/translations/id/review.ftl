# Why people decided as they did, as those may read it whom it is about, in Indonesian

review_reason_documents_match = Yang dikirim cocok dengan akun.
review_reason_face_matches = Wajahnya sama dengan wajah pada verifikasi utama akun.
review_reason_other_proof = Pemilik akun dikenali dengan cara lain.
review_reason_nothing_sent = Belum ada yang dikirim.
review_reason_not_readable = Yang dikirim tidak bisa dibaca.
review_reason_incomplete = Ada bagian yang diminta tetapi tidak terlihat.
review_reason_wrong_kind = Yang diminta adalah jenis gambar lain.
review_reason_no_match = Yang dikirim tidak cocok dengan akun.
review_reason_not_proven = Yang dikirim tidak menunjukkan siapa pemilik akun.
review_reason_altered = Yang dikirim tampaknya tidak seperti aslinya.
review_reason_used_elsewhere = Yang dikirim berasal dari permintaan lain.
review_reason_no_answer = Yang diminta tidak dikirim.
review_reason_unusual = Petugas yang lebih berpengalaman perlu memeriksanya.
review_reason_involved = Petugas yang tidak terlibat perlu memeriksanya.
review_reason_owner_reported = Pemilik akun menyatakan bukan dia yang meminta.
review_reason_found_later = Ada hal yang baru diketahui setelah keputusan.
review_reason_decided_wrongly = Keputusan itu keliru.
