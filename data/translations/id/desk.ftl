# What agents can say without writing it anew, in Indonesian: `canned_…`, in the order in which the desk lists them.

canned_greeting = Halo, saya { $agent } dan sudah membaca percakapan di sini. Mohon tunggu sebentar.
    .title = Salam pembuka
canned_reference = Nomor percakapan Anda { $reference }. Simpan nomor ini agar Anda dan kami bisa menemukan percakapan ini lagi.
    .title = Nomor percakapan
canned_case = Nomor kasus Anda { $case_id }. Anda bisa kembali dengan nomor ini kapan saja.
    .title = Nomor kasus
canned_review_due = Kasus { $case_id } ada di tim peninjau kami. Keputusannya keluar paling lambat { $due }, dan Anda akan diberi tahu di sini.
    .title = Kapan peninjauan selesai
canned_no_secrets = Mohon jangan pernah menulis kata sandi, kode, atau frasa pemulihan di sini. Tidak ada orang { $brand } yang memintanya di chat. Pakai hanya formulir yang terbuka di jendela ini.
    .title = Jangan tulis data rahasia
canned_form = Silakan lanjutkan di formulir di atas. Yang Anda isi di sana tidak dilihat siapa pun di sini.
    .title = Lanjutkan di formulir
canned_documents = Yang membantu sekarang adalah tangkapan layar: email lama dari { $brand } dengan alamat Anda terlihat, dan catatan dari sisi lain suatu deposit atau penarikan.
    .title = Dokumen yang membantu
canned_hold = Setelah reset nomor, penarikan ditangguhkan sementara. Penangguhan itu berakhir sendiri, dan tidak ada yang bisa mempersingkatnya.
    .title = Kenapa penarikan ditangguhkan
canned_still_there = Apakah Anda masih di sana? Tidak perlu terburu-buru: chat ini tetap terbuka, dan saya bisa melihat saat Anda kembali.
    .title = Masih di sana?
canned_closing = Saya senang masalahnya selesai. Jika ada kendala lagi dalam satu hari ke depan, tulis di sini dan pesannya akan sampai ke kami.
    .title = Penutup
