# The page of a single step, by itself, in Indonesian. The words that it shares with the chat are in web.ftl.

step-safe = Lanjutkan hanya jika Anda sendiri yang membuka halaman ini dari chat Anda dengan kami. Orang lain tidak punya alasan untuk mengarahkan Anda ke sini.
step-done-title = Selesai
step-done = Kembali ke chat, prosesnya berlanjut di sana.
step-done-telegram = Kembali ke Telegram, chat berlanjut di sana.
step-over-title = Halaman ini sudah selesai
step-over = Halaman ini sudah dipakai, atau waktunya habis. Kembali ke chat untuk melihat langkah Anda saat ini.
step-used-up-title = Kesempatan di sini sudah habis
step-used-up = Kembali ke chat: ada cara lain di sana.
step-refused-title = Halaman ini tidak bisa dibuka untuk Anda
step-refused = Halaman ini milik akun Telegram lain, atau sudah terlalu lama dibuka. Kembali ke chat dan ketuk tombolnya lagi.
step-close = Tutup halaman ini
step-close-yourself = Browser Anda tidak mengizinkan halaman ini menutup sendiri. Tutup seperti halaman lainnya.

## Faces

face-about = Kamera memastikan bahwa Andalah yang menyelesaikan verifikasi utama. Anda akan diminta melakukan beberapa gerakan, satu per satu; waktunya sekitar satu menit.
face-tip-camera = Pakai kamera yang berfungsi, setinggi mata Anda.
face-tip-light = Cari tempat terang, dengan cahaya dari depan dan bukan dari belakang.
face-tip-frame = Jaga seluruh wajah tetap di tengah bingkai.
face-tip-alone = Hanya Anda di dalam bingkai: wajah kedua menghentikan pemeriksaan.
face-tip-bare = Lepas topi, kacamata, dan masker.
face-country = Negara tempat tinggal
face-country-choose = Pilih negara
face-country-missing = Pilih negara tempat Anda tinggal.
face-consent = Saya setuju wajah saya difoto dan dibandingkan dengan foto verifikasi utama saya, hanya untuk permintaan ini. Fotonya disimpan terenkripsi, hanya dilihat oleh petugas yang memutuskan, dan dihapus beberapa waktu setelah permintaan berakhir.
face-consent-missing = Tanpa persetujuan Anda, tidak ada foto yang diambil. Anda bisa mengirim dokumen saja, di chat.
face-start = Mulai verifikasi wajah
face-starting = Menyalakan kamera
face-checking = Memeriksa
face-instead = Tidak ingin menunjukkan wajah? Kembali ke chat dan kirim dokumen saja.
face-place = Gerakan { $n } dari { $of }
face-move-centre = Lihat lurus ke kamera
face-move-left = Tolehkan kepala ke kiri Anda
face-move-right = Tolehkan kepala ke kanan Anda
face-move-closer = Dekatkan wajah ke kamera
face-move-blink = Pejamkan mata sebentar
face-move-smile = Tersenyum lebar
face-hint-dark = Agak gelap. Menghadaplah ke cahaya.
face-hint-bright = Terlalu terang. Jauhi cahaya langsung.
face-hint-none = Wajah tidak terlihat. Lihat ke kamera.
face-hint-several = Terlihat lebih dari satu wajah. Hanya Anda yang boleh ada di bingkai.
face-hint-aside = Geser ke tengah bingkai.
face-hint-far = Anda terlalu jauh. Mendekatlah.
face-hint-near = Anda terlalu dekat. Mundur sedikit.
face-hint-turned = Lihat lurus ke depan.
face-hint-other = Ke arah sebaliknya.
face-hint-wait = Belum terlihat. Sedikit lagi.
face-hint-seen = Bagus. Tahan sebentar.
face-camera-denied = Browser tidak mengizinkan halaman ini memakai kamera. Izinkan di bilah alamat atau di pengaturan perangkat, lalu mulai lagi.
face-camera-none = Kamera tidak ditemukan. Sambungkan kamera, atau pilih “Lanjutkan di ponsel” di chat.
face-camera-busy = Kamera sedang tidak bisa dipakai. Tutup program lain yang memakainya, lalu mulai lagi.
face-camera-missing = Browser ini tidak menyediakan kamera untuk halaman web. Buka halaman ini di browser lain, atau pilih “Lanjutkan di ponsel” di chat.
face-hosted = Pemeriksaannya dilakukan di halaman mitra kami. Setelah selesai di sana, kembali ke sini; hasilnya kami terima langsung.
face-hosted-open = Buka halaman mitra kami
face-hosted-done = Saya sudah selesai di sana

## Passkeys

passkey-page-about = Perangkat Anda akan meminta sidik jari, wajah, atau PIN. Itu menunjukkan bahwa akun ini milik Anda.
passkey-page-waiting = Ikuti permintaan perangkat Anda
passkey-page-checking = Memeriksa
passkey-page-cancelled = Belum ada yang dikonfirmasi: dibatalkan, atau terlalu lama. Anda bisa mencoba lagi.
passkey-page-wrong = Passkey ini bukan milik akun tersebut. Jika Anda punya lebih dari satu, coba lagi dengan yang lain.
passkey-page-missing = Passkey tidak bisa dipakai di sini. Pilih metode lain di chat, atau buka chat di browser atau perangkat lain.
passkey-page-inside = Telegram tidak mengizinkan halaman ini memakai passkey. Buka di browser Anda, atau pilih metode lain di chat.
passkey-page-outside = Buka di browser saya
