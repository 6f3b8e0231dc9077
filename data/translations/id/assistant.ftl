# What the assistant says, in Indonesian. Buttons are attributes, named after the intent that they send.

## Around the journey

utter_greet =
    Halo. Saya asisten { $brand } untuk urusan nomor ponsel. Saya bisa membantu Anda masuk lagi ke akun jika nomor Anda hilang, dan mengganti atau menghapus nomor jika Anda sedang login.
utter_goodbye =
    Sampai jumpa. Chat ini tetap tersimpan di sini jika Anda ingin kembali.
utter_thanks =
    Sama-sama.
utter_bot_challenge =
    Saya asisten otomatis, bukan manusia. Anda bisa minta bicara dengan petugas kapan saja.
utter_help =
    Saya bisa mereset nomor ponsel yang hilang, mengganti atau menghapus nomor jika Anda sedang login, dan menjawab pertanyaan selama prosesnya. Anda juga bisa menulis “berhenti”, “kembali”, atau “petugas”.
utter_offer =
    Apa yang bisa saya bantu?
    .button-reset_phone = Nomor saya hilang
    .button-change_phone = Ganti nomor saya
    .button-call_human = Bicara dengan petugas
utter_another_time =
    Baik. Tidak ada yang diubah. Tulis saja di sini jika Anda ingin melanjutkan.
utter_complaint =
    Saya mohon maaf. Tidak bisa mengakses uang sendiri memang membuat cemas, dan saya ingin ini selesai secepat mungkin. Jika Anda lebih suka bicara dengan petugas, tulis saja.
    .button-call_human = Bicara dengan petugas
utter_language_question =
    Saya bisa menjawab dalam sembilan bahasa: English, 简体中文, Español, Português (Brasil), Русский, Türkçe, Tiếng Việt, Bahasa Indonesia, dan العربية. Sebutkan bahasa yang Anda inginkan, dan saya langsung beralih. Untuk bahasa lain, petugas kami mungkin bisa membantu.
utter_out_of_scope =
    Itu di luar kemampuan saya. Saya hanya menangani nomor ponsel dan membantu Anda masuk lagi ke akun.
    .button-call_human = Bicara dengan petugas
utter_account_other =
    Saya tidak bisa mengeceknya dari sini, karena saya hanya menangani nomor ponsel dan akses ke akun. Di Pusat Bantuan { $brand } ada artikel tentang deposit, penarikan, verifikasi identitas, trading, dan biaya. Petugas juga bisa mengambil alih chat ini.
    .button-call_human = Bicara dengan petugas
utter_support_phone_number =
    { $brand } tidak melayani lewat telepon, jadi tidak ada nomor yang bisa saya berikan. Nomor yang beredar di internet adalah jebakan. Petugas kami tidak pernah menelepon Anda, dan tidak pernah meminta kata sandi atau kode. Chat ini tempat yang benar, dan petugas bisa bergabung di sini.
    .button-call_human = Bicara dengan petugas

## Coming back, leaving, fear, and changes of mind

utter_welcome_back =
    Selamat datang kembali. Beginilah keadaannya sekarang.
utter_greet_again =
    Halo lagi. Saya masih di sini, begitu juga semua yang sudah kita lakukan.
utter_thanks_again =
    Dengan senang hati, kapan saja.
utter_complaint_again =
    Saya mengerti, dan mohon maaf karena ini menuntut banyak kesabaran. Saya bisa melanjutkan bersama Anda, atau petugas bisa.
    .button-call_human = Bicara dengan petugas
utter_offer_again =
    Saya siap kapan saja. Mana yang ingin Anda lakukan?
    .button-reset_phone = Nomor saya hilang
    .button-change_phone = Ganti nomor saya
    .button-call_human = Bicara dengan petugas
utter_later =
    Tidak perlu terburu-buru. Permintaan ini tetap terbuka sampai { DATETIME($open_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC, dan yang sudah Anda lakukan tersimpan sampai saat itu. Kembalilah ke chat ini dan tulis apa saja, misalnya “saya sampai mana”. Setelah itu permintaan berakhir sendiri, nomor Anda tetap seperti semula, dan Anda bisa mulai lagi.
utter_later_in_review =
    Tidak perlu terburu-buru. Kasus { $case } Anda tidak kedaluwarsa, dan chat ini tetap ada. Anda tidak harus menunggu di depan layar: kabarnya kami sampaikan di sini dan lewat email.
utter_distress =
    Saya mengerti ini menakutkan. Kehilangan ponsel tidak memindahkan uang Anda: uang itu tetap di akun, dan tidak ada apa pun di chat ini yang bisa mengirimnya ke mana-mana. Kita jalan selangkah demi selangkah. Jika Anda ingin ditemani petugas, katakan saja.
    .button-call_human = Bicara dengan petugas
utter_distress_again =
    Saya masih bersama Anda. Tidak ada yang memburuk selama Anda menarik napas: langkah berikutnya menunggu, dan chat ini tidak bisa memindahkan uang. Jika mau, petugas bisa melakukannya bersama Anda.
    .button-call_human = Bicara dengan petugas
utter_distress_done =
    Saya mengerti Anda masih khawatir. Permintaan ini sudah selesai dan tidak memindahkan uang. Jika ada sesuatu yang bukan Anda lakukan, segera beri tahu saya, dan petugas bisa memeriksanya bersama Anda.
    .button-call_human = Bicara dengan petugas
utter_crisis =
    Terima kasih sudah menuliskannya di sini. Anda berarti, jauh lebih berarti daripada akun atau uang apa pun. Tolong hubungi sekarang nomor darurat di tempat Anda, atau seseorang yang dekat dengan Anda, dan jangan sendirian menghadapi ini. Semua di sini bisa menunggu. Saya sedang meminta seorang petugas masuk ke chat ini.
utter_email_early =
    Terima kasih. Alamat itu dikeluarkan dari chat untuk melindungi Anda. Formulir masuk akan memintanya; silakan ketik sekali lagi di sana.
utter_number_early =
    Terima kasih. Nomor itu dikeluarkan dari chat untuk melindungi Anda. Setelah Anda memastikan diri, saya akan meminta nomor baru; silakan berikan lagi saat itu.
utter_correct_in_form =
    Itu masih bisa diperbaiki: masukkan yang benar di formulir di bawah.
utter_shall_reset =
    Saya ingin memastikan dulu sebelum mulai. Reset nomor yang tidak bisa Anda pakai lagi?
    .primary-reset_phone = Ya, reset
    .button-something_else = Hal lain
utter_shall_change =
    Saya ingin memastikan dulu sebelum mulai. Pasang nomor baru di akun Anda?
    .primary-change_phone = Ya, ganti
    .button-something_else = Hal lain
utter_shall_unbind =
    Saya ingin memastikan dulu sebelum mulai. Hapus nomor dari akun Anda tanpa menggantinya?
    .primary-unbind_phone = Ya, hapus
    .button-something_else = Hal lain
utter_switch_to_reset =
    Saat ini { $journey ->
        [unbind] kita sedang menghapus nomor Anda
       *[change] kita sedang mengganti nomor Anda
    }. Hentikan itu dan reset saja yang hilang? Sejauh ini belum ada yang berubah.
    .button-switch_to_reset = Ya, reset saja
    .button-keep_going = Tidak, lanjutkan
utter_switch_to_change =
    Saat ini { $journey ->
        [unbind] kita sedang menghapus nomor Anda
       *[reset] kita sedang mereset nomor Anda
    }. Hentikan itu dan ganti nomornya saja? Sejauh ini belum ada yang berubah; kesempatan yang sudah terpakai tidak kembali.
    .button-switch_to_change = Ya, ganti saja
    .button-keep_going = Tidak, lanjutkan
utter_switch_to_unbind =
    Saat ini { $journey ->
        [change] kita sedang mengganti nomor Anda
       *[reset] kita sedang mereset nomor Anda
    }. Hentikan itu dan hapus nomornya saja? Sejauh ini belum ada yang berubah; kesempatan yang sudah terpakai tidak kembali.
    .button-switch_to_unbind = Ya, hapus saja
    .button-keep_going = Tidak, lanjutkan

## Reset: its steps

utter_reset_attention =
    Sebelum mulai, mohon baca ini dulu.

    • Nomor ponsel Anda akan dihapus dari akun, dan verifikasi SMS dinonaktifkan.
    • Setelah itu, penarikan ditangguhkan selama { $hold_hours } jam.
    • Anda akan otomatis logout dari semua perangkat.
    • Anda perlu kata sandi, dan harus bisa membuka email Anda sekarang.

    Jangan berikan kode kepada siapa pun, termasuk orang yang mengaku dari { $brand }.
    .primary-consent = Setuju, reset nomor saya
    .button-decline = Tidak sekarang
utter_sign_in =
    Masukkan email dan kata sandi akun Anda di formulir di bawah. Hanya di formulir, jangan di chat.
    .button-forgot_password = Saya lupa kata sandi
utter_sign_in_password_wrong =
    Email Anda sudah terkonfirmasi, tetapi kata sandinya belum benar. Silakan coba sekali lagi di formulir di bawah.
    .button-forgot_password = Saya lupa kata sandi
utter_sign_in_password_forgotten =
    Kalau begitu, dokumen akan menggantikan kata sandi. Cukup masukkan email akun Anda di formulir di bawah. Email itu akan dikonfirmasi dulu dengan kode.
    .button-remember_password = Saya sudah ingat sandinya
    .button-call_human = Bicara dengan petugas
utter_no_more_codes =
    Saya tidak bisa mengirim kode lagi untuk permintaan ini. Kode yang sudah Anda terima masih berlaku sebentar. Untuk mendapat kode baru, mulai lagi dari awal atau bicara dengan petugas.
    .button-restart_confirmed = Mulai lagi
    .button-call_human = Bicara dengan petugas
utter_email_code_used_up =
    Kesempatan untuk kode ini sudah habis. Saya bisa mengirim kode baru.
    .primary-resend_code = Kirim kode baru
    .button-go_back = Pakai email lain
    .button-call_human = Bicara dengan petugas
utter_email_code =
    Terima kasih. Jika ada akun dengan email itu, kode 6 digit sedang dikirim ke sana. Masukkan kodenya di bawah, atau tulis saja di sini.
    .button-resend_code = Kirim kode baru
    .button-go_back = Pakai email lain
utter_tools =
    Akun ini punya metode verifikasi lain, misalnya aplikasi autentikator atau passkey. Apakah masih bisa Anda pakai?
    .button-tools_work = Ya, masih bisa
    .button-tools_lost = Tidak, itu juga hilang
utter_face_intro =
    Berikutnya verifikasi wajah: kamera perangkat Anda memastikan bahwa Andalah yang menyelesaikan verifikasi utama (Primary Verification) di { $brand }. Waktunya sekitar satu menit. Cari tempat terang dengan cahaya dari depan, lalu lepas topi, kacamata, dan masker. Seluruh wajah Anda harus terlihat di dalam bingkai, tanpa orang lain.

    Sebelum kamera menyala, Anda akan diminta memilih negara tempat tinggal dan memberi persetujuan. Jika Anda tidak ingin menunjukkan wajah, dokumen juga bisa.
    .primary-face_here = Lanjutkan di perangkat ini
    .button-face_phone = Lanjutkan di ponsel
    .button-choose_documents = Kirim dokumen saja
utter_face =
    Buka verifikasi wajah di bawah dan ikuti petunjuknya. Setelah selesai, saya lanjutkan secara otomatis.
    .button-choose_documents = Kirim dokumen saja
utter_face_phone =
    Ambil ponsel Anda dan buka verifikasi wajah di sana, dengan kode atau link di bawah. Setelah selesai, saya lanjutkan di sini secara otomatis.
    .button-choose_documents = Kirim dokumen saja
utter_face_review =
    Terima kasih, verifikasi wajah sudah selesai. Sekarang petugas memeriksanya, dan Anda akan diberi tahu di sini dan lewat email. Nomor kasus Anda { $case }. { review_takes }
    .button-call_human = Bicara dengan petugas
utter_face_not_enough =
    Verifikasi wajahnya berjalan baik, tetapi verifikasi utama di akun ini tidak menunjukkan bahwa akun ini milik Anda. Jadi itu saja belum cukup.
utter_questions_intro =
    Berikutnya ada { $questions_per_round } pertanyaan tentang akun Anda sendiri, misalnya koin yang pernah Anda miliki atau dari mana Anda login. Sebagian punya lebih dari satu jawaban benar.

    Semuanya harus benar. Total ada { $question_tries } kali kesempatan, dan tidak bertambah jika Anda mulai dari awal. Tidak perlu terburu-buru.
    .primary-start_questions = Mulai pertanyaan
    .button-choose_documents = Kirim dokumen saja
utter_questions =
    Pilih semua jawaban yang sesuai. Baru di akhir saya beri tahu apakah semuanya benar.
    .button-choose_documents = Kirim dokumen saja
utter_questions_failed =
    Kali ini jawabannya belum benar. Demi keamanan Anda, saya tidak bisa memberi tahu yang mana. Sisa kesempatan Anda: { $attempts } kali.
    .primary-continue_questions = Coba lagi
    .button-choose_documents = Kirim dokumen saja
utter_questions_failed_uncounted =
    Kali ini jawabannya belum benar. Demi keamanan Anda, saya tidak bisa memberi tahu yang mana. Anda bisa mencoba lagi atau mengirim dokumen.
    .primary-continue_questions = Coba lagi
    .button-choose_documents = Kirim dokumen saja

utter_documents_chosen =
    Baik, kita lanjutkan dengan dokumen.
utter_documents_password_forgotten =
    Tanpa kata sandi, jalannya lewat dokumen. Anda bisa membuat kata sandi baru setelah reset.
utter_documents_password_tries_used =
    Hari ini kata sandi sudah terlalu sering tidak cocok. Akun Anda tidak hilang: kita lanjutkan dengan dokumen.
utter_documents_attempts_exhausted =
    Semua kesempatan untuk pertanyaan sudah terpakai. Akun Anda tidak hilang: kita lanjutkan dengan dokumen.
utter_documents_high_value =
    Akun ini mendapat perlindungan ekstra, jadi setiap reset diperiksa oleh petugas. Kita lanjutkan dengan dokumen.
utter_documents_tools_lost =
    Karena metode verifikasi yang lain juga hilang, petugas perlu memeriksanya. Kita lanjutkan dengan dokumen.
utter_documents_short_history =
    Riwayat akun ini belum cukup untuk dijadikan pertanyaan yang aman. Kita lanjutkan dengan dokumen.
utter_documents_policy =
    Untuk akun ini, setiap reset diperiksa oleh petugas. Kita lanjutkan dengan dokumen.
utter_documents_face_tries_used =
    Untuk saat ini, semua kesempatan verifikasi wajah sudah terpakai. Kita lanjutkan dengan dokumen.
utter_documents_face_withdrawn =
    Verifikasi wajah sudah diperiksa ulang dan tidak berlaku lagi. Kita lanjutkan dengan dokumen.
# How long people take, by the setting; and until when, as long as that is to come.
review_takes =
    { $review ->
        [late] Kali ini prosesnya lebih lama dari biasanya. Permintaan Anda tidak terlupakan, dan Anda bisa minta bicara dengan petugas kapan saja.
       *[usual] Keputusan biasanya keluar dalam { $review_hours } jam, yaitu sebelum { DATETIME($review_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC.
    }
utter_documents =
    Nomor kasus Anda { $case }. Kasus ini sekarang ada di tim peninjau kami. Keputusan mereka didasarkan pada dua gambar dari Anda:

    1. Tangkapan layar email lama dari { $brand } tentang deposit, penarikan, pendaftaran, atau login Anda. Alamat email Anda dan isi emailnya harus terlihat.
    2. Tangkapan layar dari sisi lain suatu deposit atau penarikan: aplikasi atau situs tempat Anda mengirim, atau tempat Anda menerima. Harus terlihat koin, jumlah, waktu, dan alamat atau TXID.

    Yang tidak berlaku untuk gambar kedua: email, block explorer, dan riwayat di akun { $brand } Anda sendiri.

    Kirimkan di sini: tempatnya ada di bawah untuk masing-masing. Jika salah satunya tidak ada, kirim yang Anda punya. Setelah itu tidak ada yang perlu ditekan, dan petugas bisa membantu. Keputusan tim akan disampaikan di sini dan lewat email. { review_takes } Sampai ada keputusan, nomor Anda tidak berubah.
    .button-call_human = Bicara dengan petugas

utter_documents_more_sent =
    Terima kasih. Tim peninjau kami memeriksa lagi kasus { $case } dengan semua yang sudah ada. Hasilnya akan disampaikan di sini dan lewat email. { review_takes }
    .button-call_human = Bicara dengan petugas
utter_more_documents =
    Tim peninjau kami sudah memeriksa kasus { $case }. Untuk memutuskan, mereka masih perlu ini dari Anda:
utter_document_history_email =
    • Tangkapan layar email lama dari { $brand } tentang deposit, penarikan, pendaftaran, atau login Anda. Alamat email Anda dan isinya harus terlihat.
utter_document_counterparty_record =
    • Sisi lain suatu deposit atau penarikan, berupa tangkapan layar aplikasi atau situs tempat Anda mengirim, atau tempat Anda menerima. Harus terlihat koin, jumlah, waktu, dan alamat atau TXID.
utter_more_documents_ways =
    Tempatnya ada di bawah untuk masing-masing. Setelah semua terkirim, atau jika tidak ada lagi yang bisa Anda tunjukkan, beri tahu saya. Tim akan memutuskan dengan yang ada.
    .primary-documents_ready = Semua sudah saya kirim
    .button-call_human = Bicara dengan petugas

utter_done =
    Selesai. Nomor lama Anda sudah dihapus dari akun, dan verifikasi SMS sudah nonaktif.

    Penarikan ditangguhkan selama { $hold_hours } jam, sampai { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC. Semua perangkat Anda sudah logout.
utter_tools_removed =
    Metode verifikasi yang hilang juga sudah dihapus dari akun: tidak ada yang bisa memakainya lagi, dan Anda bisa menambahkan yang baru.
utter_new_password =
    Karena Anda lupa kata sandi, buat yang baru di formulir di bawah. Batas waktunya tertulis di formulir. Sesudahnya, gunakan “Lupa Kata Sandi” di halaman login.
utter_back_to_new_password =
    Reset sudah selesai. Jika sudah siap, buat kata sandi baru di formulir di bawah.
    .button-call_human = Bicara dengan petugas
utter_password_not_chosen =
    Kata sandi baru tidak bisa lagi dibuat di sini. Gunakan “Lupa Kata Sandi” di halaman login.
utter_password_chosen =
    Kata sandi baru Anda sudah aktif, dan semua perangkat sudah logout.
utter_done_no_hold =
    Selesai. Nomor lama Anda sudah dihapus dari akun, dan verifikasi SMS sudah nonaktif. Semua perangkat Anda sudah logout.
utter_done_next =
    Silakan login sekarang, lalu segera tambahkan nomor baru dan metode verifikasi kedua, misalnya aplikasi autentikator. Sebelum itu, akun Anda hanya dilindungi kata sandi dan email.

    Untuk nomornya, buka Pengaturan Keamanan dan pilih Kelola di samping Ponsel. Chat di sana sudah mengenali Anda, dan saya bantu menambahkannya.
    .button-call_human = Bicara dengan petugas

utter_closed_cancelled_by_person =
    Permintaan sudah saya hentikan. Nomor Anda tidak diubah.
    .button-start_over = Mulai lagi
    .button-call_human = Bicara dengan petugas
utter_closed_superseded =
    Permintaan ini berakhir karena ada permintaan yang lebih baru, di jendela atau perangkat lain. Lanjutkan di sana. Jika Anda lebih suka di sini, mulai lagi. Jika itu bukan Anda, segera beri tahu saya.
    .button-not_me = Itu bukan saya
    .button-start_over = Mulai lagi di sini
    .button-call_human = Bicara dengan petugas
utter_closed_nothing_to_reset =
    Tidak ada nomor ponsel di akun ini, jadi tidak ada yang perlu direset. Anda bisa login dan menambahkan nomor di Pengaturan Keamanan.
    .button-change_phone = Tambah nomor
    .button-call_human = Bicara dengan petugas
utter_closed_use_working_tool =
    Bagus, berarti Anda tidak perlu reset: nomor bisa diganti dengan metode itu. Login dengan metode itu, buka Pengaturan Keamanan, lalu pilih Kelola di samping Ponsel. Chat di sana sudah mengenali Anda, dan kita ganti nomornya bersama.
    .button-reset_phone = Ternyata tidak bisa
    .button-call_human = Bicara dengan petugas
utter_closed_use_working_tool_here =
    Bagus, berarti Anda tidak perlu reset: nomor bisa diganti dengan metode itu. Mau kita lakukan sekarang?
    .button-change_phone = Ganti nomor saya
    .button-reset_phone = Ternyata tidak bisa
utter_closed_declined =
    Baik, saya belum memulai apa pun. Nomor Anda tetap seperti semula.
    .button-start_over = Saya mau mulai
    .button-call_human = Bicara dengan petugas
utter_closed_expired =
    Waktu untuk permintaan ini sudah habis, jadi saya tutup. Tidak ada yang diubah. Anda bisa mulai lagi.
    .button-reset_phone = Mulai lagi
    .button-call_human = Bicara dengan petugas
utter_closed_rejected =
    Tim peninjau kami sudah memeriksa permintaan ini dan belum bisa menyetujuinya. Nomor Anda tidak diubah. Jika Anda menemukan bukti lain bahwa akun ini milik Anda, Anda bisa mulai lagi. Petugas bisa menjelaskan apa yang kurang.
    .button-reset_phone = Mulai lagi
    .button-call_human = Bicara dengan petugas
utter_closed_other =
    Permintaan ini sudah ditutup. Nomor Anda tidak diubah.
    .button-start_over = Mulai lagi
    .button-call_human = Bicara dengan petugas
utter_unknown_step =
    Begini kelanjutannya.

## Reset: back where we were, after a question

utter_back_to_consent =
    Apakah Anda ingin melanjutkan reset?
    .primary-consent = Setuju, reset nomor saya
    .button-decline = Tidak sekarang
utter_back_to_sign_in =
    Jika sudah siap, masuk lewat formulir di bawah.
    .button-forgot_password = Saya lupa kata sandi
utter_back_to_email_code =
    Jika kode dari email sudah ada, masukkan di bawah.
    .button-resend_code = Kirim kode baru
    .button-go_back = Pakai email lain
utter_back_to_tools =
    Kembali ke pertanyaan saya: apakah metode verifikasi lain itu masih bisa dipakai?
    .button-tools_work = Ya, masih bisa
    .button-tools_lost = Tidak, itu juga hilang
utter_back_to_face_intro =
    Mau lanjut dengan verifikasi wajah, di sini atau di ponsel Anda?
    .primary-face_here = Lanjutkan di perangkat ini
    .button-face_phone = Lanjutkan di ponsel
    .button-choose_documents = Kirim dokumen saja
utter_back_to_face =
    Ini verifikasi wajahnya lagi.
    .button-choose_documents = Kirim dokumen saja
utter_back_to_face_review =
    Kasus { $case } ada di tim peninjau kami, bersama verifikasi wajah Anda. { review_takes } Saat ini tidak ada yang perlu Anda lakukan.
    .button-call_human = Bicara dengan petugas
utter_back_to_questions_intro =
    Mau mulai dengan pertanyaannya?
    .primary-start_questions = Mulai pertanyaan
    .button-choose_documents = Kirim dokumen saja
utter_back_to_questions =
    Ini pertanyaan Anda tadi.
    .button-choose_documents = Kirim dokumen saja
utter_back_to_questions_failed =
    Anda mau mencoba pertanyaannya lagi, atau mengirim dokumen?
    .primary-continue_questions = Coba lagi
    .button-choose_documents = Kirim dokumen saja
utter_back_to_documents =
    Kasus { $case } ada di tim peninjau kami. { review_takes } Jika ada gambar yang belum terkirim, kirim di sini. Jika tidak, saat ini tidak ada yang perlu Anda lakukan.
    .button-call_human = Bicara dengan petugas

utter_back_to_more_documents =
    Kasus { $case } menunggu apa yang diminta tim peninjau dari Anda.
    .primary-documents_ready = Semua sudah saya kirim
    .button-call_human = Bicara dengan petugas

## Reset: what can happen on the way

utter_nothing_to_confirm =
    Saya kurang yakin itu jawaban untuk pertanyaan yang mana. Silakan pakai formulir atau tombol di bawah.
utter_code_wrong =
    Kodenya belum benar. Silakan periksa dan coba lagi.
utter_code_wrong_counted =
    Kodenya belum benar. { $attempts ->
        [0] Silakan minta kode baru.
       *[other] Sisa kesempatan untuk kode ini: { $attempts } kali.
    }
utter_code_expired =
    Kode itu sudah kedaluwarsa. Minta kode baru, dan pakai yang terbaru.
utter_attempts_exhausted =
    Semua kesempatan untuk langkah ini sudah terpakai.
utter_too_many_requests =
    Itu agak terlalu sering. Mohon tunggu sebentar, lalu coba lagi.
utter_wait =
    Mohon tunggu { $seconds } detik lagi sebelum mencoba.
utter_step_not_open =
    Itu tidak cocok dengan langkah saat ini. Ini yang perlu dilakukan sekarang.
utter_not_found =
    Itu sudah tidak bisa saya pakai. Silakan masukkan lagi.
utter_code_resent =
    Kode baru sedang dikirim. Kode yang lama tidak berlaku lagi. Periksa juga folder spam.
utter_sms_resent =
    Kode baru sedang dikirim lewat SMS. Kode yang lama tidak berlaku lagi.
utter_code_missing =
    Saya tidak menemukan kode di pesan itu. Kodenya 6 digit dan ada di email terbaru dari { $brand }.
utter_sms_code_missing =
    Saya tidak menemukan kode di pesan itu. Kodenya 6 digit dan ada di SMS terbaru dari { $brand }.
utter_totp_missing =
    Saya tidak menemukan kode di pesan itu. Kodenya 6 digit, dan tampil di aplikasi autentikator Anda dengan nama { $brand }.
utter_answer_missing =
    Saya hanya menerima jawaban yang ditulis sendirian, supaya tidak ada kesempatan yang terbuang karena salah paham. Silakan pilih di bawah, atau kirim jawabannya saja.
utter_no_code_awaited =
    Saya tidak mengirim kode untuk langkah ini, jadi tidak ada yang perlu ditunggu.
utter_email_code_not_received =
    Ini bisa memakan waktu beberapa menit. Periksa folder spam, dan pastikan { $journey ->
        [change] Anda membuka email yang terdaftar di akun ini
        [unbind] Anda membuka email yang terdaftar di akun ini
       *[reset] email yang Anda masukkan sudah benar
    }. Hanya kode terbaru yang berlaku. Jika tetap tidak ada, petugas bisa membantu.
    .button-call_human = Bicara dengan petugas
utter_sms_not_received =
    Jika nomor itu masih ada pada Anda, periksa sinyal, nyalakan ulang ponsel, dan pastikan SMS tidak diblokir. Jika nomornya sudah hilang, atau SMS tetap tidak masuk, saya bisa meresetnya.
    .button-reset_phone = Reset nomor saya
    .button-change_phone = Ganti nomor saya
    .button-call_human = Bicara dengan petugas
utter_old_number_code_not_received =
    Ini bisa memakan waktu satu menit. Pastikan ponsel itu ada sinyal dan tidak memblokir SMS, atau nyalakan ulang. Hanya kode terbaru yang berlaku. Jika nomor itu sudah tidak menerima SMS, pilih cara lain di bawah.
utter_sms_code_not_received =
    Ini bisa memakan waktu satu menit. Pastikan { $ending ->
        [none] nomornya benar
       *[other] nomor baru Anda memang berakhiran { $ending }
    }, ponselnya ada sinyal, dan SMS tidak diblokir. Hanya kode terbaru yang berlaku. Anda bisa minta kode baru atau memakai nomor lain.
utter_totp_is_in_the_app =
    Kode ini tidak dikirim kepada Anda. Kodenya tampil di aplikasi autentikator, dan berganti setiap 30 detik.
utter_code_after_puzzle =
    SMS baru dikirim setelah puzzle selesai, jadi sekarang belum ada kode.
utter_no_way_back =
    Dari sini tidak ada langkah sebelumnya. Anda bisa melanjutkan di bawah, atau tulis “mulai dari awal” atau “berhenti”.
utter_confirm_cancel =
    Hentikan permintaan ini? Nanti Anda harus mulai lagi dari awal. Kesempatan yang sudah terpakai tidak kembali.
    .button-cancel_confirmed = Ya, hentikan
    .button-keep_going = Tidak, lanjutkan
utter_confirm_restart =
    Mulai lagi dari awal? Yang sudah Anda kerjakan akan dibuang. Kesempatan yang sudah terpakai tidak kembali.
    .button-restart_confirmed = Ya, mulai lagi
    .button-keep_going = Tidak, lanjutkan
utter_nothing_to_cancel =
    Tidak ada permintaan yang berjalan, jadi tidak ada yang perlu dihentikan.
utter_keep_going =
    Baik, kita lanjutkan.
utter_forgot_password =
    Tidak apa-apa. Saat formulir login muncul, pilih “Saya lupa kata sandi”. Dokumen akan menggantikannya, dan Anda bisa membuat kata sandi baru setelah reset.
utter_forgot_password_signed_in =
    Kata sandi tidak diperlukan untuk ini, karena Anda sudah login. Untuk membuat yang baru nanti, gunakan “Lupa Kata Sandi” di halaman login.
utter_tools_work =
    Jika metode verifikasi lain masih bisa dipakai, Anda tidak perlu reset. Login dengan metode itu, buka Pengaturan Keamanan, lalu pilih Kelola di samping Ponsel. Chat di sana sudah mengenali Anda, dan kita ganti nomornya bersama.
utter_tools_work_here =
    Jika metode verifikasi lain masih bisa dipakai, Anda tidak perlu reset: nomor bisa diganti dengan metode itu. Mau kita lakukan sekarang?
    .button-change_phone = Ganti nomor saya
utter_sms_works =
    Jika SMS ke nomor itu masih masuk, Anda tidak perlu reset. Login dengan kode dari SMS, buka Pengaturan Keamanan, lalu pilih Kelola di samping Ponsel. Chat di sana sudah mengenali Anda, dan kita ganti atau hapus nomornya bersama.
utter_typed_secret =
    Mohon jangan menulis kata sandi di chat. Tempatnya hanya di formulir yang terbuka di sini, dan yang tertulis di pesan tidak saya pakai.
utter_typed_seed =
    Jangan. Tidak seorang pun di { $brand } akan meminta frasa pemulihan (seed phrase) atau kunci privat wallet, dan itu tidak membuktikan apa pun di sini. Siapa pun yang melihatnya bisa mengambil koin Anda: simpan di kertas, dan jangan tulis di chat mana pun.
utter_provide_personal =
    Data seperti itu dihapus dari chat untuk melindungi Anda, dan tidak saya perlukan di sini. Masukkan hanya di formulir yang saya tampilkan.

## Change and unbind: how they begin

utter_sign_in_needed =
    Untuk mengganti atau menghapus nomor, saya perlu tahu bahwa ini memang Anda. Login di situs { $brand }, buka Pengaturan Keamanan dari avatar Anda, pilih Kelola di samping Ponsel, lalu Ubah atau Lepas. Chat di sana sudah mengenali Anda, dan kita lanjutkan di situ.

    Jika Anda tidak bisa login karena nomor atau metode verifikasi lainnya hilang, jalannya lewat reset.
    .button-reset_phone = Saya tidak bisa login
    .button-call_human = Bicara dengan petugas
utter_nothing_to_unbind =
    Tidak ada nomor ponsel di akun ini, jadi tidak ada yang perlu dihapus.
    .button-change_phone = Tambah nomor
utter_frozen =
    Akun ini dibekukan demi keamanan, jadi sekarang tidak ada yang bisa diubah. Petugas memeriksanya dan menentukan kelanjutannya.
    .button-call_human = Bicara dengan petugas

## Change and unbind: their steps

utter_change_attention =
    Begini cara nomor Anda diganti. Prosesnya beberapa menit.

    1. Saya mengirim kode ke email akun ini.
    2. Anda konfirmasi dengan metode verifikasi yang sudah terpasang: aplikasi autentikator, passkey, atau kode ke nomor Anda saat ini.
    3. Anda memasukkan nomor baru, menyelesaikan puzzle kecil, lalu memasukkan kode yang kami kirim ke nomor itu lewat SMS.

    Tidak ada yang berubah sebelum langkah terakhir. Jangan berikan kode kepada siapa pun, termasuk orang yang mengaku dari { $brand }.
    .primary-consent = Lanjut, ganti nomor saya
    .button-decline = Tidak sekarang
utter_unbind_attention =
    Begini cara nomor Anda dihapus. Prosesnya beberapa menit.

    1. Saya mengirim kode ke email akun ini.
    2. Anda konfirmasi dengan metode verifikasi yang sudah terpasang: aplikasi autentikator, passkey, atau kode ke nomor itu sendiri.

    Setelah itu nomornya dihapus dari akun, dan verifikasi SMS dinonaktifkan. Pastikan ada metode lain yang terpasang: tanpa itu, akun hanya dilindungi kata sandi dan email. Jangan berikan kode kepada siapa pun, termasuk orang yang mengaku dari { $brand }.
    .primary-consent = Lanjut, hapus nomor saya
    .button-decline = Tidak sekarang
utter_account_code =
    Kode 6 digit sedang dikirim ke email akun ini, untuk memastikan email itu masih milik Anda. Masukkan kodenya di bawah, atau tulis saja di sini. Setelah itu giliran metode verifikasi, jika ada yang terpasang.
    .button-resend_code = Kirim kode baru
utter_account_code_used_up =
    Sekarang tidak ada kode yang masih berlaku. Saya bisa mengirim kode baru ke email akun ini.
    .primary-resend_code = Kirim kode baru
    .button-call_human = Bicara dengan petugas
utter_totp =
    Sekarang aplikasi autentikator: buka, lalu masukkan 6 digit yang tampil untuk { $brand }, atau tulis saja di sini. Orang yang hanya bisa membuka email Anda tidak akan bisa melakukannya. { $journey ->
        [unbind] Setelah itu, nomor Anda dihapus.
       *[change] Setelah itu, Anda memasukkan nomor baru.
    }
    .button-tools_lost = { $tools ->
        [1] Tidak bisa dipakai
       *[other] Tidak ada yang bisa dipakai
    }
utter_passkey =
    Sekarang passkey Anda: tombol di bawah membuka halaman kami, dan perangkat Anda akan meminta sidik jari, wajah, PIN, atau kunci keamanan. Orang yang hanya bisa membuka email Anda tidak akan bisa melakukannya. { $journey ->
        [unbind] Setelah itu, nomor Anda dihapus.
       *[change] Setelah itu, Anda memasukkan nomor baru.
    }
    .button-tools_lost = { $tools ->
        [1] Tidak bisa dipakai
       *[other] Tidak ada yang bisa dipakai
    }
utter_old_number =
    Sekarang nomor Anda saat ini: kode 6 digit sedang dikirim lewat SMS ke { $ending ->
        [none] nomor itu
       *[other] nomor yang berakhiran { $ending }
    }. Masukkan kodenya di bawah, atau tulis saja di sini. Orang yang hanya bisa membuka email Anda tidak akan bisa melakukannya. { $journey ->
        [unbind] Setelah itu, nomor Anda dihapus.
       *[change] Setelah itu, Anda memasukkan nomor baru.
    }
    .button-resend_code = Kirim kode baru
    .button-tools_lost = { $tools ->
        [1] Tidak bisa dipakai
       *[other] Tidak ada yang bisa dipakai
    }
utter_old_number_used_up =
    Sekarang tidak ada kode yang masih berlaku. Saya bisa mengirim kode baru ke nomor Anda saat ini.
    .primary-resend_code = Kirim kode baru
    .button-tools_lost = { $tools ->
        [1] Tidak bisa dipakai
       *[other] Tidak ada yang bisa dipakai
    }
utter_tool_used_up =
    Kesempatan untuk metode ini sudah habis hari ini. { $tools ->
        [1] Anda bisa kembali besok atau bicara dengan petugas.
       *[other] Pilih metode lain, kembali besok, atau bicara dengan petugas.
    }
    .button-tools_lost = { $tools ->
        [1] Tidak bisa dipakai
       *[other] Tidak ada yang bisa dipakai
    }
    .button-call_human = Bicara dengan petugas
utter_new_number =
    Bagian itu sudah selesai. Sekarang pilih negara dan masukkan nomor baru Anda di bawah, atau tulis di sini dengan kode negaranya, misalnya +44. Nomornya harus nomor ponsel yang bisa menerima SMS. Setelah itu ada puzzle kecil dan kode lewat SMS.
utter_new_number_taken =
    Kode Anda benar, tetapi nomor ini sudah dipakai di akun lain, dan satu nomor tidak bisa dipakai di dua akun. Silakan masukkan nomor lain di bawah. Jika akun lain itu milik Anda, Anda bisa menghapus nomornya di sana dulu.
    .button-call_human = Bicara dengan petugas
utter_new_number_puzzle_failed =
    Puzzle-nya belum berhasil, jadi SMS belum dikirim. Silakan masukkan nomornya sekali lagi, lalu kita coba lagi. Jika gambarnya menyulitkan, ada cara lain di bawah puzzle.
    .button-call_human = Bicara dengan petugas
utter_new_number_no_text_now =
    Puzzle-nya benar, tetapi saat ini SMS tidak bisa dikirim ke nomor itu. Silakan coba lagi nanti, atau masukkan nomor lain di bawah.
    .button-call_human = Bicara dengan petugas
utter_puzzle =
    Sebelum SMS dikirim, geser potongan puzzle ke tempatnya di bawah. Ini mencegah robot mengirim SMS ke ponsel orang lain. Jika Anda tidak bisa melihat atau menggesernya, pilih cara lain di bawah gambar. Setelah itu, kode dikirim lewat SMS.
    .button-go_back = Pakai nomor lain
utter_sms_code =
    Kode 6 digit sedang dikirim lewat SMS ke { $ending ->
        [none] nomor baru Anda
       *[other] nomor baru Anda yang berakhiran { $ending }
    }. Masukkan kodenya di bawah, atau tulis saja di sini. Kode ini menunjukkan bahwa nomor itu milik Anda, dan ini langkah terakhir.
    .button-resend_code = Kirim kode baru
    .button-go_back = Pakai nomor lain
utter_sms_code_used_up =
    Sekarang tidak ada kode yang masih berlaku. Saya bisa mengirim kode baru ke nomor baru Anda, setelah satu puzzle lagi.
    .primary-resend_code = Kirim kode baru
    .button-go_back = Pakai nomor lain
    .button-call_human = Bicara dengan petugas

utter_change_done =
    Selesai. { $ending ->
        [none] Nomor baru Anda sudah terpasang di akun.
       *[other] Nomor yang berakhiran { $ending } sekarang terpasang di akun.
    } Kami mengirim pemberitahuan ke email Anda, ke nomor baru, dan ke nomor lama jika ada. Jika suatu saat Anda menerima pesan seperti itu tanpa memintanya, segera buka link di dalamnya.
    .button-call_human = Bicara dengan petugas
utter_unbind_done =
    Selesai. Nomor Anda sudah dihapus dari akun, dan verifikasi SMS sudah nonaktif. Kami mengirim pemberitahuan ke email Anda dan ke nomor itu.
utter_unbind_next =
    Pastikan ada metode verifikasi lain yang terpasang, misalnya aplikasi autentikator atau passkey. Anda menemukannya di Pengaturan Keamanan. Tanpa itu, akun hanya dilindungi kata sandi dan email.
    .button-change_phone = Tambah nomor lain
utter_held =
    Penarikan ditangguhkan sampai { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC.

utter_closed_session_ended =
    Anda sudah tidak login, jadi permintaan ini saya tutup. Nomor Anda tidak diubah. Silakan login lagi, buka Pengaturan Keamanan, pilih Kelola di samping Ponsel, lalu mulai lagi di chat sana.
    .button-reset_phone = Saya tidak bisa login
    .button-call_human = Bicara dengan petugas
utter_closed_number_changed =
    Sementara itu nomor di akun ini diubah dari tempat lain, jadi permintaan ini saya tutup. Jika itu bukan Anda, segera beri tahu saya.
    .button-not_me = Itu bukan saya
    .button-change_phone = Mulai lagi
    .button-call_human = Bicara dengan petugas
utter_closed_tools_unavailable =
    Permintaan ini saya tutup, karena tidak ada metode verifikasi yang bisa dipakai. Nomor Anda tidak diubah. Yang hilang harus direset dulu.
    .button-reset_phone = Lanjutkan ke reset
    .button-call_human = Bicara dengan petugas
utter_closed_frozen =
    Akun ini dibekukan demi keamanan, jadi permintaan ini saya tutup. Nomor Anda tidak diubah. Petugas memeriksanya dan menentukan kelanjutannya.
    .button-call_human = Bicara dengan petugas
utter_closed_expired_change =
    Waktu untuk permintaan ini sudah habis, jadi saya tutup. Tidak ada yang diubah. Anda bisa mulai lagi.
    .button-change_phone = Mulai lagi
    .button-call_human = Bicara dengan petugas
utter_closed_expired_unbind =
    Waktu untuk permintaan ini sudah habis, jadi saya tutup. Tidak ada yang diubah. Anda bisa mulai lagi.
    .button-unbind_phone = Mulai lagi
    .button-call_human = Bicara dengan petugas

## Change and unbind: back where we were, after a question

utter_back_to_change_consent =
    Apakah Anda ingin melanjutkan dan mengganti nomor?
    .primary-consent = Lanjut, ganti nomor saya
    .button-decline = Tidak sekarang
utter_back_to_unbind_consent =
    Apakah Anda ingin melanjutkan dan menghapus nomor?
    .primary-consent = Lanjut, hapus nomor saya
    .button-decline = Tidak sekarang
utter_back_to_account_code =
    Jika kode dari email sudah ada, masukkan di bawah.
    .button-resend_code = Kirim kode baru
utter_back_to_totp =
    Jika sudah siap, masukkan 6 digit dari aplikasi autentikator di bawah.
    .button-tools_lost = { $tools ->
        [1] Tidak bisa dipakai
       *[other] Tidak ada yang bisa dipakai
    }
utter_back_to_passkey =
    Jika sudah siap, konfirmasi dengan passkey di bawah.
    .button-tools_lost = { $tools ->
        [1] Tidak bisa dipakai
       *[other] Tidak ada yang bisa dipakai
    }
utter_back_to_old_number =
    Jika kode dari SMS sudah ada, masukkan di bawah.
    .button-resend_code = Kirim kode baru
    .button-tools_lost = { $tools ->
        [1] Tidak bisa dipakai
       *[other] Tidak ada yang bisa dipakai
    }
utter_back_to_new_number =
    Jika sudah siap, masukkan nomor baru Anda di bawah.
utter_back_to_puzzle =
    Jika sudah siap, selesaikan puzzle di bawah.
    .button-go_back = Pakai nomor lain
utter_back_to_sms_code =
    Jika kode dari SMS sudah ada, masukkan di bawah.
    .button-resend_code = Kirim kode baru
    .button-go_back = Pakai nomor lain

## Change and unbind: what can happen on the way

utter_other_tools =
    Anda bisa memakai metode verifikasi lain di akun ini, atau melanjutkan dengan yang ini di bawah. Pilih “Tidak ada yang bisa dipakai” hanya jika semuanya memang tidak bisa. Dalam hal itu, yang hilang harus direset dulu.
    .button-tools_lost = Tidak ada yang bisa dipakai
utter_no_other_tool =
    Ini satu-satunya metode verifikasi di akun ini yang bisa saya minta. Jika tidak bisa Anda pakai, metode itu harus direset dulu.
    .button-tools_lost = Tidak bisa dipakai
utter_tool_comes_later =
    Kode dari email dulu. Setelah itu Anda bisa memilih metode verifikasi.
utter_no_tool_asked_for =
    Pada langkah ini tidak diminta metode verifikasi, jadi tidak ada yang bisa diganti.
utter_tools_unavailable =
    Kalau begitu, yang hilang harus direset dulu. Permintaan yang tadi sudah saya akhiri, dan tidak ada yang diubah.

    Reset membuat Anda logout di semua tempat. Setelah itu Anda login lagi, buka Pengaturan Keamanan, dan tambahkan nomor baru di chat sana. Ini yang perlu Anda ketahui tentang reset:
utter_tool_not_bound =
    Metode itu tidak terpasang di akun ini. Silakan pakai yang terpasang.
utter_totp_wrong =
    Kodenya belum benar. Pakai kode yang saat ini tampil untuk { $brand } di aplikasi. Jika ditolak lagi, atur jam ponsel Anda ke otomatis.
utter_totp_wrong_counted =
    Kodenya belum benar. Pakai kode yang saat ini tampil untuk { $brand } di aplikasi. Jika ditolak lagi, atur jam ponsel Anda ke otomatis. { $attempts ->
        [0] Kesempatan untuk hari ini sudah habis.
       *[other] Sisa kesempatan hari ini: { $attempts } kali.
    }
utter_number_invalid =
    Itu tidak bisa saya pakai sebagai nomor telepon. Silakan periksa angka dan negaranya, atau tulis dengan kode negaranya, misalnya +44.
utter_number_not_mobile =
    Itu bukan nomor ponsel, sedangkan kode kami hanya dikirim ke nomor ponsel: bukan telepon rumah, nomor internet (VOIP), nomor bebas pulsa, atau nomor premium. Silakan masukkan nomor ponsel.
utter_number_unchanged =
    Nomor itu sudah ada di akun ini. Silakan masukkan nomor yang baru. Jika Anda ingin tetap memakai yang lama, tulis “berhenti”.
utter_number_missing =
    Saya tidak menemukan nomor di pesan itu. Tulis dengan kode negaranya, misalnya +44, atau masukkan di bawah.
utter_number_too_late =
    Sudah ada nomor yang sedang kita konfirmasi. Jika Anda ingin memakai nomor lain, pilih “Pakai nomor lain” dulu.

## Questions that people ask

utter_ask_why =
    Orang yang menguasai sebuah nomor ponsel bisa saja mencoba mengambil alih akun. Karena itu, sebelum menghapus atau mengganti nomor, kami memastikan bahwa ini benar-benar Anda. Setiap pemeriksaan ada untuk mencegah orang lain masuk.
utter_ask_how_long =
    { $journey ->
        [change] Mengganti nomor memakan waktu beberapa menit. Selesai begitu kode SMS ke nomor baru benar.
        [unbind] Menghapus nomor memakan waktu beberapa menit. Selesai begitu metode verifikasi terkonfirmasi.
       *[reset] Dengan pertanyaan, reset memakan waktu sekitar sepuluh menit. Jika perlu dokumen, petugas memeriksanya, biasanya dalam { $review_hours } jam. Setelah reset, penarikan ditangguhkan selama { $hold_hours } jam.
    }
utter_ask_is_it_safe =
    Ya, aman. Kata sandi dan kode masuk ke formulir yang terlindungi, bukan ke chat, dan tidak ada anggota tim yang bisa melihatnya. Saldo Anda tidak disentuh. Pastikan alamat di browser adalah situs { $brand }, dan jangan berikan kode kepada siapa pun.
utter_ask_withdrawals =
    { $journey ->
        [change] Mengganti nomor dengan metode verifikasi tidak selalu membuat penarikan ditangguhkan. Jika ditangguhkan, saya beri tahu di akhir sampai kapan.
        [unbind] Menghapus nomor dengan metode verifikasi tidak selalu membuat penarikan ditangguhkan. Jika ditangguhkan, saya beri tahu di akhir sampai kapan.
       *[reset] Setelah reset, penarikan ditangguhkan selama { $hold_hours } jam. Dengan begitu Anda punya waktu untuk bertindak jika ternyata orang lain yang melakukannya. Uang Anda tetap di akun, dan penangguhan berakhir sendiri. Saya tidak bisa mempersingkatnya.
    }
utter_ask_attempts =
    { $journey ->
        [change] Setiap kode punya beberapa kali kesempatan, dan Anda bisa minta kode baru. Sisanya tertulis di formulir. Jika kesempatan suatu metode verifikasi habis, Anda bisa memakai metode lain atau kembali besok.
        [unbind] Setiap kode punya beberapa kali kesempatan, dan Anda bisa minta kode baru. Sisanya tertulis di formulir. Jika kesempatan suatu metode verifikasi habis, Anda bisa memakai metode lain atau kembali besok.
       *[reset] Kesempatan untuk pertanyaan keamanan adalah { $question_tries } kali per akun. Mulai dari awal atau membuka chat baru tidak menambahnya. Setelah kesempatan terakhir, masih ada jalan lewat dokumen, jadi akun Anda tidak pernah terkunci selamanya.
    }
utter_ask_questions_about =
    Pertanyaan saat reset adalah tentang akun Anda sendiri: misalnya koin yang pernah Anda miliki, deposit dan penarikan, atau kapan dan di mana Anda memakainya. Jumlahnya { $questions_per_round }, dan sebagian punya lebih dari satu jawaban benar. Semuanya harus benar.
utter_ask_documents =
    Dokumen hanya diminta saat reset, berupa dua tangkapan layar. Pertama, email lama dari { $brand } tentang deposit, penarikan, pendaftaran, atau login, dengan alamat Anda dan isinya terlihat. Kedua, dari sisi lain suatu deposit atau penarikan, dengan koin, jumlah, waktu, dan alamat atau TXID. Email, block explorer, dan riwayat { $brand } Anda sendiri tidak berlaku untuk yang kedua. Setelah itu petugas memeriksanya.
utter_ask_face =
    Verifikasi wajah hanya dipakai saat reset, untuk akun yang sudah menyelesaikan verifikasi utama, dan tidak wajib: dokumen juga bisa. Jika diminta: cari cahaya yang baik, seluruh wajah di dalam bingkai, tanpa topi, kacamata, atau masker. Ada kalanya dokumen tetap diperlukan juga.
utter_ask_cost =
    Tidak ada biaya. Jika ada yang meminta bayaran untuk ini, itu bukan kami.
utter_ask_old_number =
    { $journey ->
        [change] Nomor lama tetap di akun sampai nomor baru terkonfirmasi; lalu diganti, dan menerima pemberitahuan. Anda memerlukannya hanya jika memilih kode SMS ke nomor itu. Jika nomornya tetap sama dan hanya kartu SIM yang baru, tidak ada yang perlu diganti: tulis “berhenti”.
        [unbind] Nomor tetap di akun sampai Anda mengonfirmasi; lalu dihapus, dan menerima pemberitahuan. Anda bisa menambahkannya lagi nanti.
       *[reset] Nomor lama tidak diperlukan untuk reset. Di akhir, nomor itu dihapus dari akun. Jika operator memberi Anda kartu SIM baru dengan nomor yang sama, Anda juga bisa menunggu dan memakai kode SMS seperti biasa.
    }
utter_ask_data_privacy =
    Yang Anda masukkan di formulir dienkripsi dan hanya dipakai untuk pemeriksaan ini. Kode, nomor, dan alamat yang Anda tulis di chat dihapus sebelum chat disimpan.
utter_ask_passkey =
    Passkey adalah kunci yang disimpan perangkat Anda. Anda membuktikannya dengan sidik jari, wajah, PIN, atau kunci keamanan; semua itu tidak dikirim kepada kami. Anda hanya punya passkey di sini jika pernah menambahkannya ke akun { $brand }, dan letaknya di ponsel, komputer, atau kunci tempat Anda membuatnya. Saya membuka halaman kami untuk itu, karena browser menolak passkey di dalam halaman lain.
utter_ask_authenticator =
    Aplikasi autentikator menampilkan kode 6 digit yang berganti setiap 30 detik (namanya TOTP). Contohnya Google Authenticator dan Authy. Buka aplikasi yang dulu Anda hubungkan ke { $brand }, cari nama itu, dan pakai kode yang sedang tampil. Aplikasi autentikator, passkey, dan kode SMS adalah metode verifikasi, disebut juga 2FA.
utter_ask_puzzle =
    Puzzle muncul sebelum setiap SMS ke nomor baru. Ini mencegah robot mengirim SMS ke ponsel orang lain. Geser potongannya sampai mengisi celah, dengan kecepatan biasa. Jika belum tepat, Anda mendapat gambar baru. Jika Anda tidak bisa melihat atau menggesernya, pilih cara lain di bawah gambar: perangkat Anda akan melakukan perhitungan sebagai gantinya.
utter_ask_numbers =
    Nomornya harus nomor ponsel yang bisa menerima SMS, lengkap dengan kode negara. Telepon rumah, nomor internet (VOIP), nomor bebas pulsa, dan nomor premium tidak diterima. Sebagian besar negara bisa; daftarnya ada di formulir. Hilangkan angka nol di depan jika di negara Anda biasa ditulis. Satu nomor hanya untuk satu akun, dan sebaiknya hanya Anda yang memakainya.
utter_article =
    { $passage }

    Dari artikel bantuan “{ $article }”, bagian “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_article_in_english =
    Artikel bantuan kami saat ini baru ada dalam bahasa Inggris. Bagian ini sesuai dengan pertanyaan Anda:

    { $passage }

    Dari artikel bantuan “{ $article }”, bagian “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_dont_know =
    Itu saya tidak tahu, dan saya tidak mau menebak. Petugas bisa menjawabnya.
    .button-call_human = Bicara dengan petugas
utter_not_me =
    Pertama, hentikan mereka. Jika Anda menerima email dari { $brand } tentang ini, buka halaman di bawah “Ini bukan Anda?” dan konfirmasi: akun langsung dibekukan dan penarikan tidak bisa dilakukan. Jika masih bisa login, ganti kata sandi. Jangan berikan kode kepada siapa pun, dan jangan buka link lain dari telepon atau pesan. Apakah Anda ingin petugas memeriksanya bersama Anda?
    .button-call_human = Bicara dengan petugas
utter_not_me_open =
    Pertama, hentikan mereka. Ada permintaan yang terbuka di chat ini: jika bukan Anda yang memulainya, hentikan sekarang. Jika Anda menerima email dari { $brand } tentang sesuatu yang bukan Anda lakukan, buka halaman di bawah “Ini bukan Anda?” dan konfirmasi: akun langsung dibekukan. Jangan berikan kode kepada siapa pun, dan jangan buka link lain dari telepon atau pesan. Apakah Anda ingin petugas memeriksanya bersama Anda?
    .button-cancel_confirmed = Hentikan permintaan ini
    .button-call_human = Bicara dengan petugas

## What goes wrong on the way, and what if

utter_lost_mailbox =
    Ini lebih sering bisa diatasi daripada kelihatannya. Mulailah dari penyedia email Anda: halaman pemulihannya meminta alamat lain, nomor telepon, atau perangkat yang masih login. Jika lupa alamatnya yang mana, cari email lama dari { $brand } di perangkat Anda. Kode lewat email tidak bisa dilewati, karena kode itu menjaga akun Anda dari orang asing. Jika emailnya benar-benar hilang, mintalah petugas: mereka melihat bersama Anda apa yang masih mungkin.
    .button-call_human = Bicara dengan petugas
utter_lost_mailbox_proven =
    Email Anda sudah terkonfirmasi untuk permintaan ini, jadi kita bisa lanjut. Tetapi kabarnya dikirim ke sana: usahakan segera memulihkannya lewat penyedia email. Jika benar-benar hilang, petugas bisa melihatnya bersama Anda.
    .button-call_human = Bicara dengan petugas
utter_fails_button =
    Tidak perlu tombol: tulis saja isinya, misalnya “ya”. Jika halaman macet, muat ulang; chat kembali seperti semula.
utter_fails_form =
    Muat ulang halaman; chat kembali ke langkah ini. Jika formulir tetap tidak terbuka, coba browser lain atau matikan pemblokir iklan untuk halaman ini. Di Telegram, setiap tombol membuka halaman yang hanya berlaku sekali, jadi pakai yang terbaru.
utter_fails_code =
    Tidak perlu formulir: tulis kodenya di sini, dan kode itu dikeluarkan sebelum chat disimpan. Jika halaman macet, muat ulang; chat kembali seperti semula.
utter_fails_camera =
    Izinkan kamera untuk halaman ini di pengaturan browser, tutup program lain yang memakainya, lalu muat ulang halaman. Jika tetap tidak bisa, coba kamera ponsel, atau kirim dokumen saja.
utter_fails_upload =
    Coba sekali lagi di tempatnya di bawah. Harus berupa gambar, misalnya tangkapan layar PNG atau JPEG, bukan PDF. Jika ukurannya besar, gambar yang lebih kecil atau koneksi yang lebih baik bisa membantu. Anda juga bisa mengirimnya dari browser lain atau ponsel.
utter_fails_passkey =
    Passkey membuka halaman tersendiri: izinkan browser membukanya. Pakai perangkat tempat Anda membuat passkey, dengan kunci layar aktif. Jika tetap tidak bisa dan ada metode lain yang terpasang, pilih di bawah.
utter_fails_puzzle =
    Geser kepingan pelan-pelan sampai mengisi celahnya. Jika tidak terlihat atau tidak bisa digeser, pilih cara lain di bawah gambar: perangkat Anda akan melakukan perhitungan sebagai gantinya. Jika gambarnya tidak muncul, muat ulang halaman.
utter_fails_page =
    Muat ulang halaman; chat kembali seperti semula. Jika tidak membantu, coba browser atau perangkat lain, atau beri tahu saya halaman mana dan apa tulisannya.
utter_fails_again =
    Maaf, ternyata masih belum bisa; mungkin masalahnya di pihak kami. Apakah Anda ingin petugas melihatnya bersama Anda? Yang sudah Anda lakukan tetap tersimpan. Anda juga bisa membuka chat ini di browser lain dan mencobanya di sana.
    .button-call_human = Bicara dengan petugas
utter_what_if_start =
    Sampai langkah terakhir, tidak ada yang berubah di akun Anda. Jika Anda berhenti atau menutup jendela ini, nomor tetap seperti semula, dan Anda bisa kembali atau mulai lagi. Jika ada langkah yang tidak bisa dilakukan, ada cara lain atau petugas, jadi Anda tidak buntu.
utter_what_if_sign_in =
    Jika kata sandinya belum benar, Anda bisa mencoba lagi. Jika lupa, dokumen menggantikannya. Jika emailnya keliru, Anda bisa kembali dan memperbaikinya. Jika Anda pergi sekarang, tidak ada yang berubah.
utter_what_if_email_code =
    Jika kodenya belum benar, Anda bisa mencoba lagi atau meminta yang baru. Jika tidak ada yang masuk, periksa folder spam. Jika emailnya tidak bisa dibuka lagi, beri tahu saya, dan kita lihat apa yang mungkin. Jika Anda pergi sekarang, tidak ada yang berubah.
utter_what_if_tools =
    Jika metode itu masih bisa dipakai, Anda tidak perlu reset: ganti nomor dengan metode itu. Jika ikut hilang, petugas memeriksa permintaan Anda. Keduanya tetap bisa lanjut.
utter_what_if_face =
    Jika verifikasi wajah tidak berhasil, Anda bisa mencoba lagi. Jika kesempatannya habis atau Anda tidak ingin melakukannya, dokumen juga bisa. Jika perlu yang lain, Anda akan diberi tahu. Anda tidak terkunci selamanya.
utter_what_if_questions =
    Jika ada jawaban yang belum benar, babak itu memakai satu kesempatan, dan Anda memilih: coba lagi atau kirim dokumen. Setelah kesempatan terakhir, jalannya lewat dokumen, jadi Anda tidak terkunci selamanya. Jika jendela ini ditutup, Anda kembali ke pertanyaan yang sama.
utter_what_if_review =
    Jika kiriman Anda belum cukup, tim menyebutkan apa yang kurang, dan Anda bisa menambahkannya. Jika tidak bisa disetujui, nomor Anda tetap seperti semula, petugas bisa menjelaskan alasannya, dan Anda bisa mulai lagi. Jendela ini boleh ditutup: kabarnya kami sampaikan di sini dan lewat email.
utter_what_if_new_password =
    Reset sudah selesai, apa pun yang terjadi sekarang. Jika kata sandi tidak sempat dibuat di sini, gunakan “Lupa Kata Sandi” di halaman login.
utter_what_if_tool =
    Jika metode ini tidak bisa dipakai, gunakan metode lain yang terpasang di akun Anda. Jika semuanya tidak bisa, yang hilang direset dulu. Jika Anda pergi sekarang, nomor tetap seperti semula.
utter_what_if_number =
    Tidak ada yang berubah sampai kode ke nomor baru benar. Jika nomornya keliru, masukkan yang lain. Jika puzzle tidak berhasil, ada gambar baru atau cara lain di bawahnya. Jika SMS tidak masuk, minta lagi atau pakai nomor lain.
utter_what_if_done =
    Permintaan ini sudah selesai, jadi tidak ada lagi yang bisa salah. Jika suatu saat Anda menerima pesan tentang sesuatu yang bukan Anda lakukan, buka halaman di bawah “Ini bukan Anda?” dan konfirmasi: akun langsung dibekukan.

## Not understood

utter_clarify =
    Saya kurang yakin maksud Anda. Apakah salah satu dari ini?
    .button-something_else = Hal lain
utter_pick_one =
    Silakan pilih salah satu, atau tulis dengan kata lain.
utter_rephrase =
    Saya belum paham. Coba tulis singkat dengan kata lain. Anda bisa bertanya “kenapa ini perlu”, “berapa lama”, menulis “kembali” atau “berhenti”, atau minta petugas.
utter_rephrase_no_case =
    Saya belum paham. Coba tulis singkat dengan kata lain, misalnya “HP saya hilang” atau “saya mau ganti nomor”.
    .button-reset_phone = Nomor saya hilang
    .button-change_phone = Ganti nomor saya
    .button-call_human = Bicara dengan petugas
utter_offer_human =
    Maaf, saya belum bisa memahaminya. Petugas bisa mengambil alih dari sini. Semua yang sudah kita lakukan tetap tersimpan.
    .button-call_human = Bicara dengan petugas
utter_explain_consent =
    Dengan kata lain: yang akan terjadi tertulis di atas, dan saya baru mulai jika Anda setuju. Jika memilih “Tidak sekarang”, semuanya tetap seperti semula.
utter_explain_sign_in =
    Dengan kata lain: saya perlu tahu akun yang mana. Email dan kata sandi yang Anda ingat diisi di formulir di bawah, bukan di tempat lain.
utter_explain_email_code =
    Dengan kata lain: cari email terbaru dari { $brand }. 6 angka di dalamnya diisi di formulir di bawah, atau tulis di sini.
utter_explain_tools =
    Dengan kata lain: selain SMS, adakah hal lain yang membuktikan bahwa ini Anda, seperti aplikasi autentikator atau passkey? Saya perlu tahu apakah Anda masih bisa memakainya.
utter_explain_review =
    Dengan kata lain: bagian Anda sudah selesai. Sekarang petugas memeriksanya, dan kabarnya kami sampaikan di sini dan lewat email.
utter_explain_sms_code =
    Dengan kata lain: cari SMS terbaru dari { $brand } di ponsel itu. 6 angka di dalamnya diisi di formulir di bawah, atau tulis di sini.
utter_another_way =
    Ada juga cara lain. { $way ->
        [password] Jika lupa kata sandinya, pilih “{ utter_sign_in.button-forgot_password }”, dan dokumen menggantikannya.
        [email] Minta kode baru, lalu periksa folder spam atau buka email di perangkat lain.
        [documents] Pilih “{ utter_face.button-choose_documents }”, dan petugas yang memutuskan.
        [number] Pilih “{ utter_puzzle.button-go_back }” dan masukkan yang lebih cocok.
       *[any] Tulis “kembali” untuk memperbaiki sesuatu, “nanti” untuk lanjut lain waktu, atau “petugas”.
    }
utter_another_way_no_case =
    Mari kita coba dengan tombol. Mana yang paling mendekati?
    .button-reset_phone = Nomor saya hilang
    .button-change_phone = Ganti nomor saya
    .button-unbind_phone = Hapus nomor saya
    .button-call_human = Bicara dengan petugas
utter_offer_human_again =
    Saya masih belum paham dan tidak ingin membuang waktu Anda. Apakah petugas boleh melanjutkan bersama Anda? Tidak ada yang hilang.
    .button-call_human = Bicara dengan petugas

meaning-reset_phone = Reset nomor yang hilang
meaning-change_phone = Ganti nomor saya
meaning-unbind_phone = Hapus nomor saya
meaning-code_not_received = Kode tidak masuk
meaning-resend_code = Kirim kode baru
meaning-ask_why = Kenapa ini perlu?
meaning-ask_how_long = Berapa lama?
meaning-ask_is_it_safe = Apakah ini aman?
meaning-ask_withdrawals = Bagaimana dengan penarikan?
meaning-ask_attempts = Berapa kali kesempatannya?
meaning-ask_questions_about = Pertanyaannya tentang apa?
meaning-ask_documents = Dokumen apa yang perlu?
meaning-ask_face = Ada verifikasi wajah?
meaning-ask_cost = Berapa biayanya?
meaning-ask_old_number = Bagaimana nomor lama saya?
meaning-ask_data_privacy = Data saya diapakan?
meaning-ask_status = Sudah sampai mana?
meaning-support_phone_number = Ada nomor telepon CS?
meaning-not_me = Saya tidak meminta ini
meaning-account_other = Hal lain tentang akun saya
meaning-cancel = Hentikan permintaan ini
meaning-go_back = Kembali satu langkah
meaning-start_over = Mulai dari awal
meaning-call_human = Bicara dengan petugas
meaning-forgot_password = Saya lupa kata sandi
meaning-choose_documents = Kirim dokumen saja
meaning-documents_ready = Semua sudah saya kirim
meaning-language_question = Ganti bahasa
meaning-help = Anda bisa bantu apa?
meaning-use_totp = Pakai aplikasi autentikator
meaning-use_passkey = Pakai passkey saya
meaning-use_sms = Pakai kode SMS
meaning-switch_tool = Pakai metode lain
meaning-ask_passkey = Apa itu passkey?
meaning-ask_authenticator = Apa itu autentikator?
meaning-ask_puzzle = Puzzle ini untuk apa?
meaning-ask_numbers = Nomor apa yang bisa dipakai?
meaning-later = Saya mau lanjut nanti
meaning-lost_mailbox = Email saya tidak bisa dibuka
meaning-step_fails = Ada yang tidak berfungsi
meaning-ask_what_if = Bagaimana kalau tidak bisa?

## What was said just before begins with one of these

lead_in_1 = Sekali lagi: { $said }
lead_in_2 = Kembali ke hal tadi: { $said }
lead_in_3 = Saya ulangi: { $said }

## A person takes over, or something failed

utter_hand_off =
    Saya panggilkan petugas untuk mengambil alih. Yang sudah kita lakukan tetap tersimpan dan bisa mereka baca.
utter_hand_off_case =
    Saya panggilkan petugas untuk mengambil alih. Yang sudah kita lakukan tetap tersimpan dan bisa mereka baca. Nomor kasus Anda { $case }.
utter_something_failed =
    Ada yang bermasalah di pihak saya. Yang sudah Anda lakukan tetap tersimpan. Silakan coba lagi, atau minta petugas.
    .button-call_human = Bicara dengan petugas
