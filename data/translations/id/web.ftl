# The chat widget's own words, in Indonesian.

## The launcher on the host page

launcher-label = Chat bantuan
launcher-unread = pesan belum dibaca: { $count }

## Header

title = Bantuan { $brand }
owner-bot = Asisten
owner-queue = Menunggu petugas
owner-agent = { $name }, tim dukungan
owner-agent-unnamed = Tim dukungan
close = Tutup chat
menu = Opsi lainnya
menu-person = Bicara dengan petugas
menu-language = Bahasa
menu-new = Mulai percakapan baru
menu-telegram = Lanjutkan di Telegram
language-title = Kita pakai bahasa apa?
new-title = Mulai lagi dari awal?
new-body = Percakapan ini tidak akan terlihat lagi di sini. Kesempatan yang sudah terpakai tetap terhitung.
new-confirm = Mulai percakapan baru
cancel = Batal

## Progress and case

progress = Progres
progress-now = Langkah { $n } dari { $of }: { $title }
progress-all-done = Semua { $of } langkah selesai
progress-show = Tampilkan semua langkah
progress-done = selesai
progress-current = sekarang
progress-todo = belum
case = Kasus
case-reset = Reset nomor
case-change = Ganti nomor
case-unbind = Hapus nomor
case-copy = Salin nomor kasus { $id }
case-copied = Nomor kasus disalin
case-state-open = Terbuka
case-state-in_review = Ditinjau
case-state-more_info = Menunggu Anda
case-state-completed = Selesai
case-state-rejected = Ditolak
case-state-expired = Kedaluwarsa
case-state-cancelled = Dihentikan
case-line-open = Kasus { $id } terbuka. Simpan nomor ini agar Anda dan kami bisa menemukan permintaan ini lagi.
case-line-in_review = Kasus { $id } ada di tim peninjau kami.
case-line-more_info = Kasus { $id } masih perlu sesuatu dari Anda.
case-line-completed-title = Semua selesai
case-line-completed = Kasus { $id } sudah selesai.
case-line-rejected = Kasus { $id } ditolak.
case-line-expired = Kasus { $id } sudah kedaluwarsa. Anda bisa mulai lagi kapan saja.
case-line-cancelled = Kasus { $id } dihentikan. Tidak ada yang diubah.

## Messages

log = Percakapan
author-user = Anda
author-assistant = Asisten
author-agent = { $name }, tim dukungan
author-agent-unnamed = Tim dukungan
author-system = Pemberitahuan
via-telegram = lewat Telegram
typing = { $name } sedang mengetik
loading = Membuka percakapan Anda
jump = Pesan terbaru
jump-count = { $count } pesan baru
sending = Mengirim
sent = Terkirim
queued = Menunggu koneksi
failed = Tidak terkirim
retry = Kirim lagi
remove = Hapus
today = Hari ini
yesterday = Kemarin
chosen = { $title } (pilihan Anda)
note-upload-accepted = Diterima: { $item }
note-upload-read = Pemeriksaan awal gambar menemukan: { $seen }. Petugas juga akan melihatnya.
note-upload-unread = Gambar ini tidak bisa dibaca mesin. Tidak masalah: petugas akan melihatnya.
note-upload-flawed = Menurut pemeriksaan awal, gambar ini mungkin kurang memadai:
note-upload-refused = Belum bisa dipakai: { $item }
csat-title = Bagaimana pengalaman Anda?
csat-worst = buruk
csat-best = sangat baik
csat-comment = Ada yang ingin ditambahkan? (opsional)
csat-send = Kirim jawaban saya
csat-pick = Pilih angka dari 1 sampai 5.
csat-thanks = Terima kasih, ini membantu kami.
note-unknown = Ada sesuatu di sini yang tidak bisa ditampilkan versi chat ini. Muat ulang halaman, atau minta petugas.
owner-line-bot = Anda bicara dengan asisten.
owner-line-queue = Petugas akan mengambil alih percakapan ini.
owner-line-agent = { $name } dari tim dukungan sudah bergabung.
owner-line-agent-unnamed = Petugas dari tim dukungan sudah bergabung.

## Questions

question-n = Pertanyaan { $n } dari { $of }
question-one = Pilih satu jawaban
question-many = Pilih semua jawaban yang sesuai
question-submit = Jawab
question-line-answered = Pertanyaan { $n } dari { $of }, sudah dijawab
question-line-again = Pertanyaan { $n } dari { $of }, ditampilkan lagi di bawah
question-line-closed = Pertanyaan { $n } dari { $of }, ditutup
question-documents = Saya pilih kirim dokumen
text-documents = Saya mau kirim dokumen saja

## Secure forms

secure-title = Formulir aman
secure-title-sign_in = Masuk ke akun Anda
secure-title-email_code = Masukkan kode dari email
secure-title-sms_code = Masukkan kode dari SMS
secure-title-totp = Masukkan kode dari aplikasi autentikator
secure-title-new_number = Nomor baru Anda
secure-title-puzzle = Geser potongan ke tempatnya
secure-title-face = Verifikasi wajah
secure-title-passkey = Konfirmasi dengan passkey
secure-title-new_password = Buat kata sandi baru
secure-origin = Formulir ini milik { $host }. Petugas kami tidak pernah menanyakan apa yang diisi di sini.
secure-submit = Lanjut
secure-sending = Memeriksa
secure-show = Tampilkan kata sandi
secure-hide = Sembunyikan kata sandi
secure-code-hint = Kode juga boleh ditulis di chat.
secure-number-hint = Nomor juga boleh ditulis di chat, dengan kode negaranya.
secure-other-tool = Pakai metode lain
secure-resend = Kirim kode baru
text-resend = kirim ulang kodenya
secure-minutes = Terbuka { $minutes } menit lagi
secure-hours = Terbuka { $hours } jam lagi
secure-last-minute = Terbuka kurang dari satu menit lagi
secure-expired = Waktu formulir ini sudah habis. Minta yang baru, dan formulirnya akan muncul di bawah.
secure-renew = Minta formulir baru
text-renew = tolong tampilkan formulirnya lagi
text-other-tool = saya mau pakai metode lain
secure-line-done = { $title }: selesai
secure-line-again = { $title }: ditampilkan lagi di bawah
secure-line-closed = { $title }: ditutup
secure-unsupported = Langkah ini perlu sesuatu yang tidak bisa ditampilkan versi chat ini. Minta petugas, dan mereka akan membantu Anda.
secure-foreign = Formulir ini bukan milik { $host } dan tidak dibuka.
secure-empty = Mohon isi: { $label }
secure-code-digits = Kodenya 6 digit.
attempts = { $count ->
    [0] Kesempatan sudah habis.
   *[other] Sisa kesempatan: { $count } kali.
}
choose = Pilih …
new-tab = (dibuka di tab baru)

## Pictures

upload-item = Gambar
upload-item-picture = Gambar
upload-item-history_email = Email lama dari { $brand }
upload-item-counterparty_record = Sisi lain dari deposit atau penarikan
upload-shows = Yang harus terlihat:
upload-pick = Pilih gambar
upload-pick-more = Tambah gambar lain
upload-camera = Ambil foto
upload-drop = Atau seret ke sini, atau tempel.
upload-limits = PNG, JPEG, WebP, atau HEIC, maksimal { $megabytes } MB. Data lokasi dan perangkat pengambil gambar dihapus.
upload-preview = Pratinjau { $name }
upload-no-preview = Tidak ada pratinjau di sini
upload-waiting = Menunggu
upload-sending = { $percent }% terkirim
upload-paused = Tidak ada koneksi. Dilanjutkan dari { $percent }% saat Anda online lagi.
upload-checking = Memeriksa
upload-taken = Diterima
upload-refused = Tidak diterima
upload-failed = Tidak terkirim
upload-cancel = Batalkan { $name }
upload-again = Coba lagi
upload-remove = Hapus { $name }
upload-lost = { $count } gambar belum terkirim utuh saat halaman ini ditinggalkan, jadi tidak disimpan.
upload-lost-again = Kirim lagi
upload-too-large = Gambarnya terlalu besar: maksimal { $megabytes } MB.
upload-not-a-picture = Jenis file ini tidak bisa diterima.
upload-line-done = { $title }: ditutup
upload-line-again = { $title }: ditampilkan lagi di bawah
upload-bar = Progres { $name }

## Passkey

face-explain = Ini membuka halaman kami di tab baru, yang memakai kamera Anda. Setelah itu kembali ke sini: chat berlanjut sendiri.
face-open = Buka verifikasi wajah
face-waiting = Menunggu verifikasi wajah di tab lain
passkey-explain = Ini membuka halaman kami di tab baru, tempat perangkat Anda meminta sidik jari, wajah, atau PIN. Setelah itu kembali ke sini: chat berlanjut sendiri.
passkey-open = Konfirmasi dengan passkey
passkey-open-again = Buka halamannya lagi
passkey-waiting = Menunggu passkey Anda di tab lain
passkey-elsewhere = Passkey-nya ada di ponsel? Tetap buka halamannya di sini: browser akan menawarkan kode untuk dipindai.

## The page of a single step

step-loading = Sebentar
step-resend-hint = Kode belum masuk? Minta yang baru di chat; kode itu juga bisa dipakai di halaman ini.
step-expired = Waktu formulir ini sudah habis. Kembali ke chat dan minta yang baru.

## Between here and Telegram

hand-over-body = Percakapan Anda berlanjut di Telegram, lengkap dengan semua yang sudah dibahas. Di sini juga tetap terbuka.
hand-over-loading = Link sedang dibuat
hand-over-once = Link ini berlaku satu kali, dalam { $minutes } menit. Simpan untuk Anda sendiri: siapa pun yang membukanya masuk ke percakapan Anda.
hand-over-over = Waktu link ini sudah habis.
hand-over-again = Buat link baru
hand-over-open = Buka Telegram
hand-over-scan = Atau pindai ini dengan ponsel Anda
hand-over-picture = Kode yang berisi link
hand-over-close = Tutup
gate-link-title = Hubungkan akun Anda dengan chat di Telegram?
gate-link = Chat di Telegram akan mengenali Anda seperti di situs ini, dan bisa mengganti nomor Anda bersama Anda.
gate-link-yes = Hubungkan akun saya
gate-link-no = Jangan hubungkan
gate-continue-title = Lanjutkan di sini percakapan yang Anda mulai di Telegram?
gate-continue = Percakapan terbuka di sini dengan semua yang sudah dibahas, dan tetap terbuka di Telegram juga.
gate-continue-yes = Lanjutkan di sini
gate-continue-no = Tidak sekarang
gate-replaces = Browser ini sudah punya percakapan lain. Percakapan itu tidak akan tampil lagi di sini; di tempat lain tetap ada.
gate-warning = Lanjutkan hanya jika Anda sendiri yang membuka link ini dari chat Anda sendiri. Jika ada yang mengirimkannya kepada Anda, berhenti di sini.
gate-done-title = Terhubung
gate-done = Kembali ke Telegram, chat berlanjut di sana.
gate-close = Tutup
gate-stay = Tampilkan di browser ini
gate-over-title = Link ini tidak berlaku lagi
gate-over = Link hanya berlaku satu kali, selama beberapa menit. Minta yang baru di Telegram.
gate-other-title = Chat ini milik akun lain
gate-other = Tidak ada yang diubah. Login dengan akun itu, atau mulai chat baru di Telegram.
gate-nobody-title = Login dulu
gate-nobody = Belum ada yang login di situs ini. Login dulu, lalu buka link-nya lagi.
gate-unsigned = Login Anda tidak bisa dikonfirmasi. Login lagi, lalu buka link-nya lagi.

## Going on with one step on a phone

phone-start = Lanjutkan di ponsel
phone-title = Lanjutkan di ponsel Anda
phone-what = { $title }. Hanya ini yang dibuka di ponsel; percakapannya tetap di sini.
phone-loading = Kode sedang dibuat
phone-scan = Pindai ini dengan kamera ponsel. Kodenya berlaku satu kali dan diperbarui setiap dua menit.
phone-picture = Kode untuk membuka langkah ini di ponsel
phone-copy = Salin link saja
phone-copied = Link disalin. Buka di ponsel Anda, dan jangan kirim ke siapa pun.
phone-compare = Apakah ponsel Anda menampilkan nomor ini?
phone-opened-on = Dibuka di: { $device }
phone-yes = Ya, { $number }
phone-no = Tidak, yang tampil berbeda
phone-connected = Ponsel Anda terhubung. Lanjutkan di sana; yang Anda kirim muncul di sini.
phone-done = Selesai di ponsel Anda.
phone-cancelled = Ini sudah dihentikan. Tidak ada lagi yang bisa dikirim dari ponsel.
phone-timed_out = Waktunya habis. Buat kode baru, atau lanjutkan di sini.
phone-again = Buat kode baru
phone-stop = Berhenti
phone-back = Lanjutkan di sini saja
phone-close = Tutup
phone-page-number = Nomor Anda
phone-page-wait = Cocokkan nomor ini dengan yang ada di layar lain, dan konfirmasi di sana.
phone-page-started = Dimulai di: { $device }
phone-page-country = Dimulai dari: { $country }
phone-page-warning = Apakah itu Anda? Jika ada yang mengirim kode ini atau meminta Anda memindainya, berhenti di sini.
phone-page-stop = Berhenti, ini bukan saya
phone-page-finished = Saya sudah selesai
phone-page-unknown = perangkat yang tidak kami kenali

## Puzzle

puzzle-how = Geser potongan sampai mengisi celah: seret, ketuk celahnya, atau pakai penggeser dan panahnya.
puzzle-loading = Gambar sedang dimuat
puzzle-load-failed = Gambarnya tidak bisa ditampilkan.
puzzle-slider = Posisi potongan
puzzle-position = { $x } dari { $of }
puzzle-left = Sedikit ke kiri
puzzle-right = Sedikit ke kanan
puzzle-confirm = Konfirmasi
puzzle-not-moved = Potongannya belum digeser.
puzzle-other-way = Saya tidak bisa melihat atau menggeser gambar
proof-working = Perangkat Anda melakukan perhitungan sebagai gantinya. Waktunya beberapa detik sampai satu menit; tidak ada yang perlu Anda lakukan.
proof-progress = Progres perhitungan
proof-slow = Perhitungannya terlalu lama di perangkat ini. Coba lagi, atau minta petugas.
proof-failed = Perhitungannya tidak bisa dimulai. Coba lagi, atau minta petugas.
proof-impossible = Browser ini tidak bisa melakukan perhitungannya. Minta petugas, dan mereka akan membantu Anda.

## Results of a step

result-ok = Sudah diperiksa
result-failed = Itu belum benar.
result-questions-failed = Belum semua jawaban benar.
result-code_wrong = Kodenya belum benar.
result-code_wrong-passkey = Passkey itu bukan milik akun ini.
result-code_expired-passkey = Waktunya terlalu lama.
result-code_expired = Kode itu sudah kedaluwarsa.
result-password_wrong = Alamat email atau kata sandinya belum benar.
result-password_weak = Kata sandi itu terlalu mudah ditebak.
result-face_failed = Verifikasi wajah belum berhasil.
result-puzzle_failed = Potongannya belum di tempat yang tepat.
result-number_invalid = Itu tidak tampak seperti nomor telepon.
result-number_not_mobile = Itu bukan nomor ponsel.
result-number_unchanged = Itu nomor Anda saat ini.
result-attempts_exhausted = Semua kesempatan sudah terpakai.

## Composer

composer-label = Pesan Anda
composer-placeholder = Tulis pesan
composer-send = Kirim pesan
composer-hint-password = Kata sandi diisi di formulir di atas, jangan di sini.
composer-left = Sisa { $count } karakter
composer-over = Kelebihan { $count } karakter
text-topic-reset = Nomor ponsel saya hilang
text-topic-change = Saya mau ganti nomor ponsel
text-topic-unbind = Saya mau hapus nomor ponsel dari akun
text-person = Saya mau bicara dengan petugas

## Queue

queue-title = Anda sedang menunggu petugas
queue-position = Urutan ke-{ $position }.
queue-eta = Biasanya { $min } sampai { $max } menit.
queue-opens = Pada jam ini tidak ada petugas. Petugas kembali: { $at }.
queue-eta-short = Biasanya kurang dari { $max } menit.
queue-body = Jendela ini boleh ditutup; percakapan dan urutan Anda tetap tersimpan.

## Connection and failures

reconnecting = Menyambung lagi …
offline = Anda sedang offline. Yang Anda tulis disimpan dan dikirim saat koneksi kembali.
start-failed = Chat tidak bisa dibuka. Tidak ada yang hilang.
try-again = Coba lagi
lost-title = Percakapan ini tidak bisa dibuka lagi
lost-body = Mungkin sudah berakhir atau dihapus. Akun Anda tidak berubah karenanya.
lost-new = Mulai percakapan baru
error-network = Layanan tidak bisa dihubungi. Yang Anda isi masih ada di sini; silakan coba lagi.
error-unknown = Ada yang bermasalah di pihak kami. Tidak ada yang diubah; silakan coba lagi.
error-stale = Pilihan itu dari langkah sebelumnya. Silakan pakai pesan terbaru.
error-step_not_open = Langkah itu sudah tidak terbuka. Silakan lanjutkan dengan pesan terbaru.
error-owner_changed = Percakapan ini sekarang ditangani petugas. Silakan tulis kepada mereka.
error-too_many_requests = Itu agak terlalu cepat. Mohon tunggu sebentar, lalu coba lagi.
error-code_wrong = Kodenya belum benar.
error-code_expired = Kode itu sudah kedaluwarsa. Minta yang baru.
error-password_wrong = Alamat email atau kata sandinya belum benar.
error-password_weak = Kata sandi itu terlalu mudah ditebak. Pakai yang lebih panjang, tanpa alamat email Anda atau nama situs di dalamnya.
error-attempts_exhausted = Semua kesempatan sudah terpakai. Chat akan menunjukkan cara lain.
error-invalid_request = Ada isian yang tidak bisa dibaca. Silakan periksa dan coba lagi.
error-not_found = Langkah itu sudah tidak ada. Silakan lanjutkan dengan pesan terbaru.
error-unauthorized = Percakapan ini tidak bisa dibuka lagi.
error-number_invalid = Itu tidak tampak seperti nomor telepon. Periksa negara dan angkanya.
error-forbidden = Itu tidak diizinkan di sini.
error-body_too_large = Itu terlalu panjang untuk dikirim.
error-in_flight = Yang baru saja Anda kirim masih diproses.
error-unavailable = Sebagian layanan sedang tidak tersedia. Tidak ada yang hilang; silakan coba lagi sebentar lagi.
error-internal_error = Ada yang bermasalah di pihak kami. Tidak ada yang hilang; silakan coba lagi sebentar lagi.
error-number_not_mobile = Itu bukan nomor ponsel. Harus nomor yang bisa menerima SMS.
error-number_unchanged = Itu nomor Anda saat ini. Masukkan nomor yang baru.
error-puzzle_failed = Potongannya belum di tempat yang tepat. Ini gambar lain.
dismiss = Tutup
