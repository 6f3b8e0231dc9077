# What only Telegram needs, in Indonesian. $brand is the exchange's name.

# The language's own name for itself
language_name = Bahasa Indonesia

telegram_from_web = Anda, di web:

## Questions

telegram_question_place = Pertanyaan { $n } dari { $of }
telegram_pick_one = Ketuk jawaban yang benar, lalu “Kirim jawaban saya”.
telegram_pick_several = Ketuk semua jawaban yang benar, lalu “Kirim jawaban saya”.
telegram_send_answer = Kirim jawaban saya
telegram_nothing_ticked = Ketuk minimal satu jawaban dulu.
telegram_ticks_late = Ketukan terakhir Anda baru tampil sekarang. Periksa yang tercentang, lalu kirim.
telegram_answered = Jawaban Anda sedang dikirim.

## Secure forms

telegram_open_form = Buka formulir aman
telegram_step_sign_in = 🔒 Email dan kata sandi hanya diisi di formulir ini, jangan di chat.
telegram_step_email_code = 🔒 Masukkan kode dari email di formulir ini, atau tulis di sini: langsung saya hapus dari chat.
telegram_step_sms_code = 🔒 Masukkan kode dari SMS di formulir ini, atau tulis di sini: langsung saya hapus dari chat.
telegram_step_totp = 🔒 Masukkan kode aplikasi autentikator di formulir ini, atau tulis di sini: langsung saya hapus dari chat.
telegram_step_passkey = 🔒 Passkey Anda diminta di halaman ini. Jika tidak bisa di dalam Telegram, buka halamannya di browser.
telegram_step_new_number = 🔒 Pilih negara dan nomor di formulir ini, atau tulis nomornya di sini dengan kode negara.
telegram_step_puzzle = 🔒 Satu puzzle kecil, di halaman ini: untuk mencegah mesin mengirim SMS.
telegram_step_new_password = 🔒 Buat kata sandi baru di formulir ini, jangan di chat.
telegram_step_other = 🔒 Ini diisi di formulir tersendiri.
telegram_share_number = Bagikan nomor saya sendiri
telegram_share_hint = Jika nomor barunya sama dengan yang Anda pakai di Telegram, Anda bisa membagikannya dengan tombol di bawah.
telegram_contact_foreign = Itu kontak orang lain. Saya hanya bisa menerima nomor Anda sendiri, lewat tombol atau ditulis di sini.

## Who has the conversation

telegram_owner_agent = { $name } dari tim dukungan sekarang bersama Anda.
telegram_owner_bot = Anda kembali bersama asisten.
telegram_owner_queue = { $position ->
    [1] Berikutnya giliran Anda bicara dengan petugas.
   *[other] Anda di urutan ke-{ $position } untuk bicara dengan petugas.
 } { $outlook ->
    [known] Pengguna lain tadi menunggu { $least } sampai { $most } menit.
    [closed] Pada jam ini tidak ada petugas. Petugas datang { DATETIME($opens, dateStyle: "medium", timeStyle: "short") } UTC.
   *[unknown] { "" }
 }

## Pictures

telegram_upload_request =
    📎 { $title }. Silakan kirim di sini, sebagai foto atau, lebih baik lagi, sebagai file. Yang harus terlihat:
    { $must_show }
telegram_upload_request_again =
    📎 { $title }: diperlukan gambar lain. Yang terkirim kurang memadai:
    { $problems }

    Silakan kirim gambar yang memperlihatkan:
    { $must_show }
telegram_open_upload = Unggah di halaman kami
telegram_upload_accepted = ✓ Gambar diterima dan ditambahkan ke kasus Anda.
telegram_upload_read = 🔎 Pemeriksaan awal gambar menemukan: { $seen }. Petugas juga akan melihatnya.
telegram_upload_unread = 🔎 Gambar ini tidak bisa dibaca mesin. Tidak masalah: petugas akan melihatnya.
telegram_upload_flawed =
    🔎 Menurut pemeriksaan awal, gambar ini mungkin kurang memadai:
    { $problems }
telegram_upload_example = Lihat contoh
telegram_upload_refused =
    Gambar itu tidak bisa diterima:
    { $problems }
telegram_pictures = [{ $count } gambar]
telegram_picture_too_large = File itu terlalu besar: maksimal { $megabytes } MB. Silakan kirim sebagai foto, atau yang lebih kecil.
telegram_picture_unwanted = Pada langkah ini saya tidak bisa memakai gambar, jadi gambarnya tidak saya simpan. Saya akan memintanya jika perlu.
telegram_not_a_picture = Saya hanya bisa menerima gambar: PNG, JPEG, WebP, atau HEIC.
telegram_picture_lost = Gambar itu tidak bisa diambil dari Telegram. Silakan kirim sekali lagi.

## Buttons

telegram_stale = Ini sudah tidak terbuka. Pesan terbaru menunjukkan posisi Anda.
telegram_chosen = ✓ { $choice }
telegram_form_over = 🔒 Formulir ini sudah ditutup.
telegram_csat = Bagaimana pengalaman Anda? Satu ketukan membantu kami jadi lebih baik.
telegram_score = { $score ->
    [5] 5 – sangat baik
    [1] 1 – sangat buruk
   *[other] { $score }
 }
telegram_rated = Terima kasih atas penilaian Anda.

## Commands. Telegram shows the attributes in its menu, in the person's language.

telegram_commands =
    .start = Mulai, atau lihat posisi Anda
    .help = Yang bisa saya bantu
    .status = Posisi Anda, dan langkah berikutnya
    .agent = Bicara dengan petugas
    .language = Pilih bahasa
    .stop = Hentikan permintaan yang terbuka
    .web = Lanjutkan di browser
    .link = Hubungkan chat ini dengan akun Anda
telegram_help =
    Saya membantu Anda masuk lagi ke akun { $brand } jika nomor ponsel Anda hilang, dan mengganti atau menghapus nomor jika masih ada. Ceritakan saja apa yang terjadi, dengan kata-kata Anda sendiri.

    /status – posisi Anda
    /agent – bicara dengan petugas
    /stop – hentikan permintaan; tidak ada yang diubah
    /language – pilih bahasa
    /web – lanjutkan di browser
    /link – hubungkan chat ini dengan akun Anda

    Kata sandi hanya diisi di formulir yang saya kirim. Saya tidak pernah meminta frasa pemulihan, dan tidak ada orang dari { $brand } yang menelepon Anda.
telegram_languages = Kita pakai bahasa apa?

## Going on elsewhere

telegram_join =
    Lanjutkan di sini percakapan { $reference } yang dimulai di web?

    Hanya jika Anda sendiri yang baru saja membuka link ini, dari chat di halaman kami. Jika ada yang mengirimkannya kepada Anda, pilih “Tidak”: orang itu mau memakai Anda untuk kasusnya sendiri.
telegram_join_yes = Ya, itu milik saya
telegram_join_no = Tidak
telegram_joined = Baik. Yang ditulis di sini atau di web sekarang satu kasus yang sama.
telegram_not_joined = Tidak ada yang digabungkan. Anda tetap di percakapan Anda sendiri.
telegram_link_over = Link itu sudah dipakai atau sudah terlalu lama. Buka link baru dari chat di web, atau tulis saja kepada saya di sini.
telegram_continue_web = Link ini membuka percakapan di browser, satu kali, dalam sepuluh menit. Jangan kirim ke siapa pun.
telegram_continue_web_open = Lanjutkan di browser
telegram_login = Buka halaman ini di browser tempat Anda sudah login ke { $brand }: halaman itu memberi tahu saya siapa Anda. Berlaku satu kali, selama sepuluh menit.
telegram_login_open = Hubungkan akun saya

## What cannot be taken

telegram_group = Saya hanya membantu lewat chat pribadi. Tulis langsung kepada saya: { $link }
telegram_only_text = Saya hanya bisa membaca teks dan gambar. Silakan tulis apa yang terjadi.
telegram_too_long = Pesan itu terlalu panjang untuk saya (maksimal { $most } karakter). Isinya tidak disimpan; silakan kirim per bagian.
telegram_too_fast = Itu terlalu cepat untuk saya, dan pesan terakhir Anda tidak diterima. Tunggu { $seconds } detik, lalu kirim lagi.
telegram_not_taken = Ada yang bermasalah di pihak kami, dan pesan terakhir Anda tidak bisa diterima. Silakan kirim lagi.
telegram_edited = Saya lihat Anda mengubah pesan. Yang Anda tulis pertama kali sudah diproses; jika maksud Anda lain, tulis lagi.
