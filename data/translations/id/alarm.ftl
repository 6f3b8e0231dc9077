# The page behind "this wasn't me" in a notice

alarm-title = Ini bukan saya
alarm-heading = Ini bukan Anda?
alarm-about = Kami menulis kepada Anda karena seseorang memakai akun Anda untuk mereset nomor ponselnya. Jika itu Anda, tutup halaman ini: tidak terjadi apa-apa.
alarm-not-you = Jika itu bukan Anda, bekukan akun sekarang:
alarm-nothing-withdrawn = tidak ada yang bisa ditarik,
alarm-signed-out = semua perangkat dikeluarkan,
alarm-stopped = permintaan yang masih berjalan dihentikan.
alarm-later = Tim kami membukanya lagi bersama Anda, setelah Anda menunjukkan bahwa akun itu milik Anda.
alarm-button = Ini bukan saya, bekukan akun
alarm-done = Akun Anda dibekukan. Tidak ada yang bisa ditarik, dan semua perangkat sudah dikeluarkan. Selanjutnya ganti kata sandi email Anda, lalu tulis kepada kami di pusat bantuan.
alarm-failed = Akun belum bisa dibekukan saat ini. Silakan tekan tombolnya lagi.
alarm-gone = Tautan ini sudah dipakai, terlalu lama, atau tidak lengkap. Jika bukan Anda yang membekukan akun, ganti kata sandi Anda dan tulis kepada kami di pusat bantuan.
