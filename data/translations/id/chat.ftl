# What the service itself says in a chat, in Indonesian.

chat_greeting =
    Halo. Jika nomor ponsel Anda hilang atau kode SMS tidak masuk, saya bisa membantu Anda masuk lagi ke akun { $brand }. Apa yang terjadi?

    Jangan pernah menulis kata sandi di sini, dan jangan berikan kode kepada siapa pun yang menelepon atau mengirim pesan kepada Anda.
    .button-reset_phone = Nomor saya hilang
    .button-change_phone = Ganti nomor saya
    .button-call_human = Bicara dengan petugas

chat_answered = Pertanyaan { $n } dari { $of } sudah dijawab

chat_running_out =
    Permintaan ini masih terbuka { $minutes } menit lagi. Setelah itu berakhir sendiri, dan tidak ada yang diubah. Jika waktunya kurang, Anda bisa mulai lagi kapan saja.

# What was typed and must not stay in a chat

chat_seed_dropped =
    Itu tampaknya frasa pemulihan (seed phrase) atau kunci privat wallet. Isinya sudah dihapus dari pesan Anda dan tidak disimpan di mana pun, bahkan dalam bentuk terenkripsi. Namun siapa pun yang sudah melihatnya bisa mengambil koinnya: jika mungkin ada yang melihat, buat wallet baru dan pindahkan dana Anda ke sana sekarang. Tidak seorang pun di { $brand } akan memintanya. Simpan yang baru di kertas, dan jangan pernah mengetiknya di mana pun.
chat_password_dropped =
    Itu tampaknya kata sandi. Isinya sudah dihapus dari pesan Anda, tidak disimpan di mana pun, dan tidak dipakai. Jika itu kata sandi Anda yang asli, ganti setelah Anda masuk lagi. Kata sandi hanya untuk formulir yang terbuka di sini, jangan pernah di chat.
chat_card_dropped =
    Itu tampaknya nomor kartu bank. Isinya sudah dihapus dari pesan Anda dan tidak disimpan di mana pun. Di sini tidak ada yang dibayar dengan kartu. Jika ada yang meminta Anda menulisnya, itu bukan { $brand }: minta bank memblokir kartunya.
chat_document_dropped =
    Itu tampaknya nomor dokumen identitas. Isinya sudah dihapus dari pesan Anda dan tidak disimpan di mana pun. Anda tidak perlu menulisnya di sini; jika dokumen diperlukan, kami akan memintanya.
chat_code_discarded =
    Saat ini tidak ada kode yang diminta. Kode di pesan Anda sudah dibuang, dan jika itu dikirim untuk permintaan ini, kodenya tidak berlaku lagi. Jangan pernah memberikan kode kepada orang yang memintanya.
chat_code_not_used =
    Kode sudah dihapus dari pesan Anda dan tidak dipakai: petugas di sini tidak pernah memerlukannya. Masukkan kode hanya di formulir di atas.

# The assistant is late or failed

chat_late =
    Asisten sedang lambat menjawab. Pesan Anda tersimpan, dan jawabannya akan muncul di sini begitu ada. Anda tidak perlu mengirimnya lagi.
    .system-call_human = Bicara dengan petugas
chat_late_news =
    Yang Anda masukkan sudah diterima, tetapi asisten sedang lambat. Proses akan berlanjut di sini secepatnya; tidak ada yang hilang.
    .system-call_human = Bicara dengan petugas
chat_turn_failed =
    Ada yang bermasalah di pihak kami, dan saya tidak bisa menjawab pesan itu. Pesannya tersimpan. Tanyakan “sudah sampai mana” untuk melihat posisi Anda, tulis dengan kata lain, atau bicara dengan petugas.
    .system-call_human = Bicara dengan petugas
chat_event_not_shown = Sesuatu yang ada di sini sedang tidak bisa ditampilkan. Kesalahannya di pihak kami, dan kami sudah mengetahuinya. Pesan setelah ini tidak terpengaruh.
chat_not_understood =
    Saya belum paham. Silakan tulis dengan kata lain, atau bicara dengan petugas.
    .system-call_human = Bicara dengan petugas

# The queue

chat_handed_off =
    Anda sekarang dalam antrean untuk bicara dengan petugas. Nomor kasus Anda { $reference }. { $position ->
        [1] Berikutnya giliran Anda.
       *[other] Anda di urutan ke-{ $position }.
    } { $outlook ->
        [known] { $least ->
            [0] Pengguna lain tadi menunggu hingga { $most } menit.
           *[other] Pengguna lain tadi menunggu { $least } sampai { $most } menit.
        }
        [closed] Pada jam ini tidak ada petugas yang bertugas. Urutan Anda tetap, dan petugas datang saat layanan buka lagi.
       *[unknown] Saya belum tahu berapa lama waktunya.
    } Chat ini tetap terbuka: Anda bisa pergi dan kembali lagi, dan semua yang Anda tulis di sini disimpan untuk petugas yang mengambil alih.
    .system-back_to_assistant = Kembali ke asisten
    .system-notify_me = Beri tahu saya saja
chat_queue_kept =
    Pesan Anda disimpan untuk petugas yang mengambil alih. { $position ->
        [1] Berikutnya giliran Anda.
       *[other] Anda di urutan ke-{ $position }.
    }
    .system-back_to_assistant = Kembali ke asisten
chat_reopened =
    Anda kembali dalam antrean untuk bicara dengan petugas, dengan nomor { $reference }. { $position ->
        [1] Berikutnya giliran Anda.
       *[other] Anda di urutan ke-{ $position }.
    } Petugas yang tadi bicara dengan Anda ditanyai lebih dulu.
    .system-back_to_assistant = Kembali ke asisten
    .system-notify_me = Beri tahu saya saja
chat_requeued =
    { $name } sedang tidak bisa melanjutkan dengan Anda. Anda kembali ke antrean, di urutan Anda semula. { $position ->
        [1] Berikutnya giliran Anda.
       *[other] Anda di urutan ke-{ $position }.
    } Tidak ada yang hilang.
    .system-back_to_assistant = Kembali ke asisten
    .system-notify_me = Beri tahu saya saja
chat_handed_back =
    Anda kembali bersama asisten. { $n ->
        [0] Tidak ada yang sedang berjalan dan perlu diselesaikan. Ceritakan apa yang Anda perlukan.
       *[other] Kita di langkah { $n } dari { $of }: { $step }.
    }
chat_notify_by_mail = Anda akan mendapat email ke alamat akun Anda begitu ada yang menjawab di sini. Jendela ini boleh ditutup.
chat_notify_by_telegram = Lanjutkan di Telegram: di sana Anda diberi tahu begitu ada yang menjawab.
chat_notify_here = Anda akan melihatnya di sini begitu ada yang menjawab. Sampai saat itu, chat ini boleh ditinggal.
chat_notify_come_back = Jendela ini boleh ditutup dan dibuka lagi nanti: urutan Anda tetap, dan jawabannya akan ada di sini. Saya belum punya alamat yang terbukti milik Anda, jadi saya tidak bisa mengirim pesan kepada Anda.
chat_notify_not_needed = Saat ini Anda tidak sedang menunggu siapa pun.
chat_queue_case_moved =
    Permintaan Anda sudah maju ke langkah berikutnya. Asisten bisa langsung meneruskan bersama Anda; atau tetap di antrean petugas, dan tidak ada yang hilang.
    .system-back_to_assistant = Kembali ke asisten

chat_review_approved = Petugas sudah menyetujui permintaan Anda. Nomor ponsel Anda sudah dihapus dari akun, dan untuk melindungi Anda penarikan ditangguhkan sementara; batas waktunya ada di email yang kami kirim. Silakan login untuk memasang nomor baru dan metode verifikasi kedua.
chat_review_rejected = Petugas sudah memeriksa permintaan Anda dan belum bisa menyetujuinya. Nomor Anda tidak diubah. Jika ada bukti lain, Anda bisa mulai lagi.
chat_review_more = Petugas sudah memeriksa permintaan Anda dan masih perlu sesuatu dari Anda untuk memutuskan. Yang kurang tertulis di bawah: Anda bisa mengirimnya di sini.
chat_review_superseded = Ada yang berubah di akun Anda sejak Anda mulai, jadi permintaan ini ditutup. Nomor Anda tidak diubah karenanya.
chat_review_reversed = Petugas menemukan alasan untuk meragukan bahwa permintaan ini berasal dari pemilik akun. Untuk melindungi pemiliknya, akun dibekukan dan penarikan tidak bisa dilakukan; petugas menentukan kelanjutannya. Jika memang Anda yang meminta, sampaikan di sini.

# The language

chat_language_set = Mulai sekarang saya menulis kepada Anda dalam { $language }.
chat_language_followed =
    Saya lihat Anda menulis dalam bahasa lain, jadi kita lanjutkan dalam { $language }. Anda bisa menggantinya kapan saja: tulis nama bahasanya, atau pilih di menu.
# A button: to this language, from another
chat_language_back = Kembali ke Bahasa Indonesia
chat_language_not_spoken =
    Saya tidak bisa berbahasa itu. Ini bahasa yang saya kuasai: pilih salah satu, atau tulis namanya. Petugas kami mungkin bisa membantu dalam bahasa Anda.

# Going on elsewhere

chat_continued_telegram =
    Percakapan ini sekarang juga berlanjut di Telegram. Yang Anda tulis di sana atau di sini adalah kasus yang sama. Jika itu bukan Anda, segera tulis “ini bukan saya”.
chat_continued_web =
    Percakapan ini sekarang juga terbuka di browser. Yang Anda tulis di sana atau di sini adalah kasus yang sama. Jika itu bukan Anda, segera tulis “ini bukan saya”.
chat_linked =
    Anda sekarang sudah masuk: exchange sudah mengonfirmasi siapa Anda. Anda bisa melanjutkan di sini.

# Pictures that were sent and not taken, by what is wrong with them

evidence_not_wanted = Saat ini tidak perlu gambar, jadi gambarnya tidak disimpan. Jika diperlukan, kami akan memintanya di sini.
evidence_empty = File itu kosong. Silakan kirim lagi.
evidence_too_large =
    Gambarnya terlalu besar: maksimal { $megabytes } MB. Tangkapan layar biasanya jauh lebih kecil daripada foto layar.
evidence_not_a_picture = Jenis file ini tidak bisa diterima. Silakan kirim tangkapan layar atau foto dalam format PNG, JPEG, WebP, atau HEIC.
evidence_video = Itu video. Silakan kirim gambar: tangkapan layar, atau foto layar.
evidence_animated = Gambar itu bergerak. Silakan kirim gambar diam: tangkapan layar, atau foto layar.
evidence_damaged = Gambar ini tidak bisa dibuka: file-nya rusak atau tidak terkirim utuh. Silakan ambil tangkapan layar baru dan kirim lagi.
evidence_too_slow = Gambar ini terlalu lama dibuka, jadi tidak diterima. Silakan kirim yang lebih kecil: tangkapan layar biasa, atau foto dengan resolusi lebih rendah.
evidence_too_many_pixels = Ukuran piksel gambar ini melebihi batas. Silakan kirim tangkapan layar dari bagian yang perlu dilihat saja, bukan beberapa layar sekaligus.
evidence_too_small = Gambar ini terlalu kecil untuk dibaca. Silakan kirim tangkapan layar aslinya, bukan pratinjaunya.
evidence_same_file = Gambar yang sama sudah ada di kasus Anda, jadi tidak ditambahkan lagi. Jika yang diminta lain, silakan kirim gambar lain.
evidence_infected = File ini tidak diterima: pemindai virus menemukan sesuatu di dalamnya. Silakan ambil tangkapan layar baru dan kirim itu.
evidence_not_scanned = Saat ini gambar tidak bisa diperiksa dari virus, jadi yang ini tidak diterima. Silakan kirim lagi beberapa menit lagi.
evidence_too_many = Jumlah gambar di sini sudah mencapai batas yang bisa diperiksa, jadi yang ini tidak disimpan. Jika masih ada yang kurang, tulis di sini, atau minta petugas.

# What a first look by machine says of a picture. It decides nothing, and says nothing of the account.

reading_flawed =
    Itu hanya hasil pemeriksaan awal oleh mesin. Anda bisa mengirim gambar lain, atau tetap memakai yang ini: petugas melihat semua yang Anda kirim, dan merekalah yang memutuskan.
    .system-send_another = Kirim gambar lain
    .system-send_anyway = Tetap pakai yang ini
reading_send_another = Silakan kirim di sini, seperti yang pertama. Gambar yang sudah terkirim tetap ada di kasus Anda, dan tidak merugikan.
reading_kept = Gambarnya tetap seperti itu. Petugas yang memutuskan akan melihatnya, dan bertanya lagi jika perlu yang lain.

reading_example_history_email = Contoh tangkapan layar email yang baik
reading_example_counterparty_record = Contoh tangkapan layar transaksi yang baik

reading_flaw_too_small = Teksnya terlalu kecil untuk dibaca. Silakan kirim aslinya, bukan salinan yang diperkecil.
reading_flaw_no_text = Tidak ada teks yang bisa dibaca. Mungkin gambarnya buram, gelap, atau kosong.
reading_flaw_kind_unclear = Ini tidak tampak seperti email dari { $brand } maupun catatan transaksi.
reading_flaw_not_our_mail = Ini tampak seperti email dari pihak lain. Yang diperlukan adalah email yang dikirim { $brand } kepada Anda.
reading_flaw_no_mail = Ini tidak tampak seperti email. Yang diperlukan adalah email yang dikirim { $brand } kepada Anda, dibuka di aplikasi email Anda.
reading_flaw_mail_not_of_these = Emailnya harus tentang deposit, penarikan, pendaftaran, atau login. Yang ini tampaknya tentang hal lain.
reading_flaw_address_not_visible = Alamat email Anda tidak terlihat. Di banyak aplikasi email, alamat baru tampil jika Anda membuka detail di samping “kepada saya”.
reading_flaw_body_not_visible = Isi emailnya tidak terlihat, hanya bagian atasnya.
reading_flaw_from_email = Ini tampak seperti email. Yang diperlukan di sini adalah catatannya sendiri: buka aplikasi atau situs sisi lain, dan ambil tangkapan layar di sana.
reading_flaw_block_explorer = Ini tampak seperti halaman block explorer, yang bisa dibuka siapa saja. Yang diperlukan adalah catatan di aplikasi atau situs sisi lain.
reading_flaw_own_record = Ini tampak seperti riwayat akun { $brand } Anda sendiri. Yang diperlukan adalah dari sisi lain: tempat koin dikirim, atau tempat koin diterima.
reading_flaw_coin_missing = Nama koinnya tidak terlihat.
reading_flaw_amount_missing = Jumlahnya tidak terlihat.
reading_flaw_time_missing = Waktu transaksinya tidak terlihat.
reading_flaw_address_or_txid_missing = Alamat maupun TXID tidak terlihat.
reading_flaw_truncated = Alamat dan TXID tampil terpotong. Buka detail transaksi, tempat salah satunya tampil lengkap.

# What it could see, whatever it says

reading_seen_own_mail = email dari { $brand }
reading_seen_subject_deposit = tentang deposit
reading_seen_subject_withdrawal = tentang penarikan
reading_seen_subject_sign_up = tentang pendaftaran Anda
reading_seen_subject_log_in = tentang login
reading_seen_address = alamat email
reading_seen_body = isi email
reading_seen_coin = koin
reading_seen_amount = jumlah
reading_seen_time = waktu
reading_seen_transfer = alamat atau TXID

# What people are asked to send, and what has to be seen in it

document_history_email = Email lama dari { $brand }
    .shows-kind = bahwa isinya tentang deposit, penarikan, pendaftaran, atau login Anda
    .shows-address = alamat email Anda
    .shows-body = isi email
document_counterparty_record = Sisi lain dari deposit atau penarikan
    .shows-coin = koin dan jumlahnya
    .shows-time = waktunya
    .shows-address = alamat atau TXID
    .shows-source = aplikasi atau situs tempat Anda mengirim atau menerima; bukan email, block explorer, atau akun { $brand } Anda sendiri
