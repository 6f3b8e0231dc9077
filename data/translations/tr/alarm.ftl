# The page behind "this wasn't me" in a notice

alarm-title = Bu ben değildim
alarm-heading = Bunu siz yapmadınız mı?
alarm-about = Size yazdık çünkü biri cep telefonu numarasını sıfırlamak için hesabınızı kullandı. Bu sizseniz sayfayı kapatın: hiçbir şey olmaz.
alarm-not-you = Siz değilseniz hesabı şimdi dondurun:
alarm-nothing-withdrawn = hiçbir şey çekilemez,
alarm-signed-out = tüm cihazlarda oturum kapatılır,
alarm-stopped = süren bir talep varsa durdurulur.
alarm-later = Hesabın size ait olduğunu gösterdiğinizde ekibimiz onu sizinle birlikte yeniden açar.
alarm-button = Ben değildim, hesabımı dondur
alarm-done = Hesabınız donduruldu. Hiçbir şey çekilemez ve tüm cihazlarda oturum kapatıldı. Şimdi e-posta kutunuzun şifresini değiştirin, sonra yardım merkezinden bize yazın.
alarm-failed = Hesap şu anda dondurulamadı. Lütfen düğmeye yeniden basın.
alarm-gone = Bu bağlantı daha önce kullanılmış, çok eski veya eksik. Hesabı siz dondurmadıysanız şifrenizi değiştirin ve yardım merkezinden bize yazın.
