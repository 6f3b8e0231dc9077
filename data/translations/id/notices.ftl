# E-mail and SMS, in Indonesian. A message's value is the body; `.subject` its subject line.

mail_email_code = Kode Anda { $code }.

    Kode ini berlaku { $minutes } menit, satu kali, untuk permintaan { $journey ->
        [change] mengganti
        [unbind] menghapus
       *[reset] mereset
    } nomor ponsel di akun { $brand } Anda.

    Masukkan hanya di halaman atau chat tempat Anda membuat permintaan. Tidak seorang pun dari { $brand } akan memintanya. Jika Anda tidak membuat permintaan ini, abaikan email ini dan ganti kata sandi Anda.
    .subject = { $brand }: kode verifikasi Anda

mail_number_reset = Nomor ponsel di akun { $brand } Anda dihapus pada { $at }, dan verifikasi lewat ponsel sudah nonaktif.

    Untuk melindungi Anda, penarikan ditangguhkan sampai { $until }, dan semua perangkat sudah logout.

    Selanjutnya: login, lalu pasang nomor baru dan metode verifikasi kedua.

    Ini bukan Anda? Buka halaman ini dan konfirmasi; akun langsung dibekukan dan penarikan tidak bisa dilakukan:
    { $alarm_url }
    .subject = { $brand }: nomor ponsel Anda dihapus

sms_number_reset = { $brand }: nomor ini dihapus dari akun Anda pada { $at }. Penarikan ditangguhkan sampai { $until }. Bukan Anda? { $alarm_url }

mail_person_answered = Petugas { $brand } sudah menjawab Anda di chat { $reference }.

    Kembali ke chat yang tadi Anda tinggalkan untuk membaca jawabannya. Email ini sengaja tidak berisi link, supaya tidak ada yang perlu bertanya-tanya apakah link-nya asli.
    .subject = { $brand }: ada jawaban untuk Anda

mail_unfrozen = Akun { $brand } Anda dibekukan karena seseorang mengonfirmasi “ini bukan saya”. Petugas sudah memeriksanya, dan dua petugas mencabut pembekuan itu pada { $at }.

    Untuk melindungi Anda, penarikan ditangguhkan sampai { $until }.

    Anda tidak meminta ini? Buka halaman ini dan konfirmasi; akun langsung dibekukan lagi dan penarikan tidak bisa dilakukan:
    { $alarm_url }
    .subject = { $brand }: akun Anda tidak lagi dibekukan

sms_unfrozen = { $brand }: akun Anda tidak lagi dibekukan sejak { $at }. Penarikan ditangguhkan sampai { $until }. Bukan Anda? { $alarm_url }

mail_reset_started = Seseorang yang tahu kata sandi Anda dan bisa membuka email ini mulai mereset nomor ponsel di akun { $brand } Anda.

    Jika itu Anda, tidak ada yang perlu dilakukan. Jika bukan, buka halaman ini dan konfirmasi; permintaan dihentikan dan akun dibekukan:
    { $alarm_url }
    .subject = { $brand }: reset nomor ponsel Anda dimulai

mail_questions_exhausted = Pertanyaan keamanan akun { $brand } Anda dijawab salah { $tries } kali. Pertanyaan itu sekarang ditutup; untuk mereset nomor ponsel diperlukan dokumen dan peninjauan oleh petugas.

    Ini bukan Anda? Ganti kata sandi Anda, dan buka halaman ini untuk membekukan akun:
    { $alarm_url }
    .subject = { $brand }: pertanyaan keamanan ditutup

mail_password_changed = Kata sandi akun { $brand } Anda diganti pada { $at }, setelah reset nomor ponsel yang disetujui petugas.

    Untuk melindungi Anda, penarikan ditangguhkan sampai { $until }, dan semua perangkat sudah logout.

    Ini bukan Anda? Buka halaman ini dan konfirmasi; akun langsung dibekukan dan penarikan tidak bisa dilakukan:
    { $alarm_url }
    .subject = { $brand }: kata sandi Anda diganti

mail_review_more = Petugas sudah memeriksa kasus { $case }, yaitu reset nomor ponsel di akun { $brand } Anda. Untuk memutuskan, mereka masih perlu sesuatu dari Anda.

    Kembali ke chat tempat Anda meminta reset; di sana tertulis apa yang diperlukan. Jika tidak menemukannya, buka chat di Pusat Bantuan kami, sebutkan nomor kasus Anda, dan minta petugas.

    Anda tidak meminta reset? Buka halaman ini dan konfirmasi; permintaan dihentikan dan akun dibekukan:
    { $alarm_url }
    .subject = { $brand }: kasus { $case } menunggu Anda

mail_review_rejected = Petugas sudah memeriksa kasus { $case }, yaitu reset nomor ponsel di akun { $brand } Anda, dan belum bisa menyetujuinya. Nomornya tidak diubah.

    Jika ada bukti lain, mulai lagi di chat Pusat Bantuan kami. Petugas di sana bisa menjelaskan apa yang kurang.

    Anda tidak meminta reset? Buka halaman ini dan konfirmasi; akun langsung dibekukan:
    { $alarm_url }
    .subject = { $brand }: kasus { $case } ditolak

mail_reset_reversed = Petugas memeriksa lagi kasus { $case } di akun { $brand } Anda, dan menemukan alasan untuk meragukan bahwa Andalah yang memintanya. Untuk melindungi Anda, akun dibekukan pada { $at }: tidak ada yang bisa ditarik atau diubah, dan penarikan tetap ditangguhkan setidaknya sampai { $until }.

    Petugas menentukan kelanjutannya. Jika itu memang Anda, atau ada yang ingin Anda sampaikan, buka chat di Pusat Bantuan kami, sebutkan nomor kasus Anda, dan minta petugas.
    .subject = { $brand }: akun Anda dibekukan demi keamanan

sms_code = { $brand }: kode Anda { $code }. Berlaku { $minutes } menit. Jangan berikan kepada siapa pun.

mail_number_changed = Nomor ponsel di akun { $brand } Anda diganti pada { $at }. Mulai sekarang kode dikirim ke nomor baru.

    Ini bukan Anda? Buka halaman ini dan konfirmasi; akun langsung dibekukan dan penarikan tidak bisa dilakukan:
    { $alarm_url }
    .subject = { $brand }: nomor ponsel Anda diganti

sms_number_changed = { $brand }: nomor ponsel akun Anda diganti pada { $at }. Bukan Anda? { $alarm_url }

mail_number_unbound = Nomor ponsel dilepas dari akun { $brand } Anda pada { $at }, dan verifikasi lewat ponsel sudah nonaktif.

    Pastikan ada metode verifikasi lain yang terpasang, misalnya aplikasi autentikator atau passkey.

    Ini bukan Anda? Buka halaman ini dan konfirmasi; akun langsung dibekukan dan penarikan tidak bisa dilakukan:
    { $alarm_url }
    .subject = { $brand }: nomor ponsel Anda dilepas

sms_number_unbound = { $brand }: nomor ini dilepas dari akun Anda pada { $at }. Bukan Anda? { $alarm_url }
