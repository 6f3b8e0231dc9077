# A sentence for each error code, in Turkish (siz).

error_code_wrong = Kod doğru değil.
error_code_expired = Bu kod artık geçerli değil. Yeni bir kod isteyin.
error_password_weak = Bu şifre kolayca tahmin edilebilir. Daha uzun, içinde adresiniz veya sitenin adı geçmeyen bir şifre seçin.
error_password_wrong = E-posta kodu doğruydu ama şifre doğru değildi.
error_attempts_exhausted = Burada deneme hakkı kalmadı.
error_too_many_requests =
    Kısa sürede çok fazla deneme oldu. Hiçbir şey kaybolmadı: { $unit ->
        [seconds] { $wait ->
            [one] Bir saniye bekleyip tekrar gönderin.
           *[other] { $wait } saniye bekleyip tekrar gönderin.
        }
        [minutes] { $wait ->
            [one] Bir dakika bekleyip tekrar gönderin.
           *[other] { $wait } dakika bekleyip tekrar gönderin.
        }
        [hours] { $wait ->
            [one] Bir saat bekleyip tekrar gönderin.
           *[other] { $wait } saat bekleyip tekrar gönderin.
        }
       *[none] Biraz bekleyip tekrar gönderin.
    }
error_step_not_open = Bu adım şu anda açık değil. Nerede kaldığınızı sohbette görebilirsiniz.
error_not_found = Bu burada yok ya da size ait değil.
error_method_not_allowed = Bu adres bu tür istekleri kabul etmiyor.
error_invalid_request = İstekteki bir bilgi beklenen biçimde değil.
error_body_too_large = Bu çok büyük.
error_unauthorized = Bunun için geçerli bir oturum gerekiyor.
error_forbidden = Buna izin verilmiyor.
error_owner_changed = Bu görüşmeyi başka biri devraldı.
error_stale = Bu seçim artık açık değil. Nerede kaldığınızı sohbette görebilirsiniz.
error_too_many_chats = Bir kişinin sahip olabileceği görüşme sayısına ulaşıldı. Önce birini bitirin.
error_secret_in_reply = Bu metinde gizli bir bilgi var ya da gizli bir bilgi isteniyor. Gönderilmedi.
error_in_flight = Az önce gönderdiğiniz hâlâ işleniyor.
error_number_invalid = Bu geçerli bir telefon numarası değil.
error_number_not_mobile = Burada bir cep telefonu numarası gerekiyor.
error_number_unchanged = Bu numara zaten hesapta.
error_face_failed = Yüz doğrulama başarılı olmadı. İyi bir ışık bulun; şapka, gözlük ve maskenizi çıkarın; hareketleri tek tek yapın.
error_puzzle_failed = Parça yerine oturmadı.
error_file_refused = Bu dosya kabul edilemiyor.
error_unavailable = Hizmetin bir bölümüne ulaşılamıyor. Hiçbir şey kaybolmadı; birazdan tekrar deneyin.
error_internal_error = Bizden kaynaklanan bir sorun oldu. Hiçbir şey kaybolmadı; birazdan tekrar deneyin.
