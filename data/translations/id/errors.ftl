# A sentence for each error code, in Indonesian. No input is ever repeated in one.

error_code_wrong = Kodenya belum benar.
error_code_expired = Kode itu tidak berlaku lagi. Minta yang baru.
error_password_weak = Kata sandi itu terlalu mudah ditebak. Pakai yang lebih panjang, tanpa alamat email Anda atau nama situs di dalamnya.
error_password_wrong = Kode emailnya benar, tetapi kata sandinya belum.
error_attempts_exhausted = Kesempatan di sini sudah habis.
error_too_many_requests =
    Itu terlalu banyak dalam waktu singkat. Tidak ada yang hilang: { $unit ->
        [seconds] tunggu { $wait } detik, lalu kirim lagi.
        [minutes] tunggu { $wait } menit, lalu kirim lagi.
        [hours] tunggu { $wait } jam, lalu kirim lagi.
       *[none] tunggu sebentar, lalu kirim lagi.
    }
error_step_not_open = Langkah ini sekarang tidak terbuka. Chat menunjukkan posisi Anda.
error_not_found = Ini tidak ada di sini, atau bukan milik Anda.
error_method_not_allowed = Alamat ini tidak menerima jenis permintaan itu.
error_invalid_request = Ada bagian permintaan yang formatnya tidak sesuai.
error_body_too_large = Itu terlalu besar.
error_unauthorized = Ini memerlukan token yang valid.
error_forbidden = Ini tidak diizinkan.
error_owner_changed = Percakapan ini sudah diambil alih orang lain.
error_stale = Pilihan ini sudah tidak terbuka. Chat menunjukkan posisi Anda.
error_too_many_chats = Jumlah percakapan sudah mencapai batas untuk satu orang. Selesaikan salah satunya dulu.
error_secret_in_reply = Teks ini berisi data rahasia, atau memintanya. Teks tidak dikirim.
error_in_flight = Yang baru saja Anda kirim masih diproses.
error_number_invalid = Ini bukan nomor telepon yang valid.
error_number_not_mobile = Yang diperlukan di sini nomor ponsel.
error_number_unchanged = Nomor ini sudah ada di akun.
error_face_failed = Verifikasi wajah belum berhasil. Cari cahaya yang baik, lepas topi, kacamata, dan masker, lalu lakukan gerakannya satu per satu.
error_puzzle_failed = Potongannya belum di tempat yang tepat.
error_file_refused = File ini tidak bisa diterima.
error_unavailable = Sebagian layanan sedang tidak tersedia. Tidak ada yang hilang; coba lagi sebentar lagi.
error_internal_error = Ada yang bermasalah di pihak kami. Tidak ada yang hilang; coba lagi sebentar lagi.
