# A sentence for each error code, in Portuguese of Brazil. No input is ever repeated in one.

error_code_wrong = Esse código não está certo.
error_code_expired = Esse código não vale mais. Peça um novo.
error_password_weak = Essa senha é fácil demais de adivinhar. Use uma mais longa, sem o seu e-mail nem o nome do site.
error_password_wrong = O código do e-mail estava certo, mas a senha não.
error_attempts_exhausted = As tentativas aqui acabaram.
error_too_many_requests =
    Foi muita coisa em pouco tempo. Nada se perdeu: { $unit ->
        [seconds] { $wait ->
            [one] espere { $wait } segundo e envie de novo.
           *[other] espere { $wait } segundos e envie de novo.
        }
        [minutes] { $wait ->
            [one] espere { $wait } minuto e envie de novo.
           *[other] espere { $wait } minutos e envie de novo.
        }
        [hours] { $wait ->
            [one] espere { $wait } hora e envie de novo.
           *[other] espere { $wait } horas e envie de novo.
        }
       *[none] espere um pouco e envie de novo.
    }
error_step_not_open = Esta etapa não está aberta agora. O chat mostra onde você está.
error_not_found = Isso não está aqui ou não é seu.
error_method_not_allowed = Este endereço não aceita esse tipo de solicitação.
error_invalid_request = Algo na solicitação não está no formato esperado.
error_body_too_large = Isso é grande demais.
error_unauthorized = É preciso um token válido.
error_forbidden = Isso não é permitido.
error_owner_changed = Outra pessoa assumiu esta conversa.
error_stale = Essa opção não está mais aberta. O chat mostra onde você está.
error_too_many_chats = Você já tem o máximo de conversas por pessoa. Termine uma primeiro.
error_secret_in_reply = Este texto contém ou pede um dado secreto. Não foi enviado.
error_in_flight = O que você acabou de enviar ainda está sendo processado.
error_number_invalid = Este não é um número de telefone válido.
error_number_not_mobile = Aqui é preciso um número de celular.
error_number_unchanged = Este número já está na conta.
error_face_failed = A verificação facial não deu certo. Procure boa luz, tire boné, óculos e máscara, e faça um movimento de cada vez.
error_puzzle_failed = A peça não estava no lugar.
error_file_refused = Este arquivo não pode ser aceito.
error_unavailable = Uma parte do serviço está fora do ar. Nada se perdeu. Tente de novo daqui a pouco.
error_internal_error = Algo deu errado do nosso lado. Nada se perdeu. Tente de novo daqui a pouco.
