# What the service itself says in a chat, in Portuguese of Brazil.

chat_greeting =
    Olá. Se você perdeu seu número de celular ou não recebe os códigos por SMS, posso ajudar a recuperar o acesso à sua conta { $brand }. O que aconteceu?

    Nunca escreva uma senha aqui, e nunca passe um código a quem ligar ou mandar mensagem para você.
    .button-reset_phone = Perdi meu número
    .button-change_phone = Trocar meu número
    .button-call_human = Falar com atendente

chat_answered = Pergunta { $n } de { $of } respondida

chat_running_out =
    { $minutes ->
        [one] Este pedido fica aberto por mais { $minutes } minuto.
       *[other] Este pedido fica aberto por mais { $minutes } minutos.
    } Depois ele termina sozinho, e nada é alterado. Se for pouco tempo, você pode começar de novo quando quiser.

# What was typed and must not stay in a chat

chat_seed_dropped =
    Isso parecia a frase de recuperação ou a chave privada de uma carteira. Foi retirado da sua mensagem e não fica guardado em lugar nenhum, nem criptografado. Mas quem viu pode levar as moedas: se alguém pode ter visto, crie uma carteira nova e mova seus fundos para ela agora. Ninguém da equipe { $brand } vai pedir isso. Guarde a nova frase em papel e nunca a digite em lugar nenhum.
chat_password_dropped =
    Isso parecia uma senha. Foi retirado da sua mensagem, não fica guardado em lugar nenhum e não será usado. Se é a sua senha de verdade, troque quando recuperar o acesso. Senha só vai nos formulários que abrem aqui, nunca no chat.
chat_card_dropped =
    Isso parecia o número de um cartão do banco. Foi retirado da sua mensagem e não fica guardado em lugar nenhum. Aqui nada se paga com cartão. Se alguém pediu esse número, não foi a equipe { $brand }: peça ao seu banco para bloquear o cartão.
chat_document_dropped =
    Isso parecia o número de um documento de identidade. Foi retirado da sua mensagem e não fica guardado em lugar nenhum. Você não precisa escrever isso aqui. Se documentos forem necessários, nós pedimos.
chat_code_discarded =
    Nenhum código é pedido nesta etapa. O que estava na sua mensagem foi descartado e, se era deste pedido, não vale mais. Nunca passe um código a quem pedir.
chat_code_not_used =
    O código foi retirado da sua mensagem e não foi usado: quem trabalha aqui nunca precisa dele. Digite o código só no formulário acima.

# The assistant is late or failed

chat_late =
    O assistente está demorando para responder. Sua mensagem está guardada, e a resposta aparece aqui assim que sair. Não precisa enviar de novo.
    .system-call_human = Falar com atendente
chat_late_news =
    Recebemos o que você informou, mas o assistente está lento agora. Ele continua por aqui assim que puder, e nada se perde.
    .system-call_human = Falar com atendente
chat_turn_failed =
    Algo deu errado do nosso lado, e não consegui responder a essa mensagem. Ela está guardada. Pergunte “onde estou” para ver em que etapa está, diga com outras palavras ou peça um atendente.
    .system-call_human = Falar com atendente
chat_event_not_shown = Algo que estava aqui não pode ser mostrado agora. A falha é nossa, e já fomos avisados. O que vem depois não é afetado.
chat_not_understood =
    Não entendi. Diga com outras palavras ou peça um atendente.
    .system-call_human = Falar com atendente

# The queue

chat_handed_off =
    Você está na fila de atendimento. Seu protocolo é { $reference }. { $position ->
        [1] Você é a próxima pessoa da fila.
       *[other] Seu lugar na fila é { $position }.
    } { $outlook ->
        [known] { $least ->
            [0] Outras pessoas esperaram até { $most ->
                [one] { $most } minuto
               *[other] { $most } minutos
            }.
           *[other] Outras pessoas esperaram de { $least } a { $most } minutos.
        }
        [closed] Não há ninguém atendendo a esta hora. Seu lugar fica guardado até a equipe voltar.
       *[unknown] Ainda não sei dizer quanto vai demorar.
    } Esta conversa fica aberta: você pode sair e voltar, e tudo o que escrever aqui fica guardado para quem for atender.
    .system-back_to_assistant = Voltar ao assistente
    .system-notify_me = Quero receber um aviso
chat_queue_kept =
    Sua mensagem está guardada para quem for atender. { $position ->
        [1] Você é a próxima pessoa da fila.
       *[other] Seu lugar na fila é { $position }.
    }
    .system-back_to_assistant = Voltar ao assistente
chat_reopened =
    Você voltou para a fila de atendimento, com o protocolo { $reference }. { $position ->
        [1] Você é a próxima pessoa da fila.
       *[other] Seu lugar na fila é { $position }.
    } Chamamos primeiro quem já estava atendendo você.
    .system-back_to_assistant = Voltar ao assistente
    .system-notify_me = Quero receber um aviso
chat_requeued =
    { $name } não pode continuar com você agora. Você voltou para a fila, no mesmo lugar de antes. { $position ->
        [1] Você é a próxima pessoa da fila.
       *[other] Seu lugar na fila é { $position }.
    } Nada se perdeu.
    .system-back_to_assistant = Voltar ao assistente
    .system-notify_me = Quero receber um aviso
chat_handed_back =
    Você voltou para o assistente. { $n ->
        [0] Não ficou nada pela metade. Diga do que você precisa.
       *[other] Estamos na etapa { $n } de { $of }: { $step }.
    }
chat_notify_by_mail = Quando alguém responder aqui, você recebe um e-mail no endereço da sua conta. Pode fechar esta janela.
chat_notify_by_telegram = Continue no Telegram: lá você recebe um aviso quando alguém responder.
chat_notify_here = Quando alguém responder, você vê aqui. Até lá, pode sair desta conversa.
chat_notify_come_back = Você pode fechar esta janela e voltar depois: seu lugar fica guardado, e a resposta vai estar aqui. Não tenho um endereço confirmado como seu, por isso não posso escrever para você.
chat_notify_not_needed = Neste momento você não está esperando ninguém.
chat_queue_case_moved =
    Seu pedido avançou. O assistente pode continuar com você agora mesmo, ou você fica na fila de atendimento, sem perder nada.
    .system-back_to_assistant = Voltar ao assistente

chat_review_approved = Nossa equipe aprovou o seu pedido. Seu número de celular foi removido da conta e, para proteger você, os saques ficam suspensos por um tempo. O e-mail que enviamos diz até quando. Faça login para vincular um número novo e um segundo método de segurança.
chat_review_rejected = Nossa equipe analisou o seu pedido e não pôde aprovar. Seu número não foi alterado. Se tiver algo mais para mostrar, você pode começar de novo.
chat_review_more = Nossa equipe analisou o seu pedido e precisa de algo mais para decidir. O que falta está abaixo, e você pode enviar por aqui.
chat_review_superseded = Algo mudou na sua conta desde que você começou, por isso este pedido foi encerrado. Ele não alterou o seu número.
chat_review_reversed = Nossa equipe encontrou motivos para duvidar que este pedido foi feito por quem é titular da conta. Por segurança, a conta está bloqueada e nada pode ser sacado. A equipe decide como seguir. Se foi você que pediu, diga aqui.

# The language

chat_language_set = A partir de agora, escrevo para você em { $language }.
chat_language_followed =
    Vi que você escreve em outro idioma, então continuo em { $language }. Você pode trocar quando quiser: escreva o nome de um idioma ou escolha no menu.
# A button: to this language, from another
chat_language_back = Voltar ao português
chat_language_not_spoken =
    Não falo esse idioma. Estes são os que eu falo: escolha um ou escreva o nome dele. Talvez alguém da equipe possa ajudar no seu.

# Going on elsewhere

chat_continued_telegram =
    Esta conversa agora continua também no Telegram. O que você escreve lá ou aqui faz parte do mesmo caso. Se não foi você, diga “não fui eu” agora mesmo.
chat_continued_web =
    Esta conversa agora está aberta também em um navegador. O que você escreve lá ou aqui faz parte do mesmo caso. Se não foi você, diga “não fui eu” agora mesmo.
chat_linked =
    Agora a sua conta está conectada: a plataforma confirmou quem você é. Pode continuar por aqui.

# Pictures that were sent and not taken, by what is wrong with them

evidence_not_wanted = Nenhuma imagem é necessária nesta etapa, por isso ela não foi guardada. Se precisar de uma, nós pedimos aqui.
evidence_empty = O arquivo estava vazio. Envie de novo, por favor.
evidence_too_large =
    A imagem é grande demais: o limite é de { $megabytes } MB. Uma captura de tela costuma ser bem menor que uma foto da tela.
evidence_not_a_picture = Este tipo de arquivo não é aceito. Envie uma captura de tela ou foto em PNG, JPEG, WebP ou HEIC.
evidence_video = Isso é um vídeo. Envie uma imagem: uma captura de tela ou uma foto da tela.
evidence_animated = Essa imagem é animada. Envie uma imagem fixa: uma captura de tela ou uma foto da tela.
evidence_damaged = Não foi possível abrir esta imagem: está danificada ou chegou incompleta. Faça uma nova captura de tela e envie.
evidence_too_slow = A imagem demorou demais para abrir, por isso não foi aceita. Envie uma menor: uma captura de tela simples ou uma foto em resolução mais baixa.
evidence_too_many_pixels = A resolução desta imagem é alta demais. Envie a captura só do que precisa aparecer, não de várias telas de uma vez.
evidence_too_small = Esta imagem é pequena demais para ler. Envie a captura de tela original, não uma miniatura.
evidence_same_file = Esta mesma imagem já está no seu caso, por isso não foi adicionada de novo. Se foi pedida outra coisa, envie outra imagem.
evidence_infected = Este arquivo não foi aceito: o antivírus encontrou algo nele. Faça uma nova captura de tela e envie.
evidence_not_scanned = Neste momento não conseguimos passar o antivírus nas imagens, por isso esta não foi aceita. Envie de novo daqui a alguns minutos.
evidence_too_many = Aqui já está o máximo de imagens que podemos analisar, por isso esta não foi guardada. Se ainda falta algo, diga aqui ou peça um atendente.

# What a first look by machine says of a picture. It decides nothing, and says nothing of the account.

reading_flawed =
    Isso é só o que um sistema automático viu à primeira vista. Você pode enviar outra imagem ou manter esta: pessoas olham tudo o que você envia, e são elas que decidem.
    .system-send_another = Enviar outra imagem
    .system-send_anyway = Manter esta
reading_send_another = Então envie aqui, do mesmo jeito que a primeira. A que você já enviou fica no seu caso e não atrapalha.
reading_kept = Fica como está. Quem decide vai ver a imagem e pede outra se precisar.

reading_example_history_email = Exemplo de uma boa captura de e-mail
reading_example_counterparty_record = Exemplo de uma boa captura de transação

reading_flaw_too_small = O texto é pequeno demais para ler. Envie o original, não uma cópia reduzida.
reading_flaw_no_text = Não há texto legível na imagem. Ela pode estar borrada, escura ou vazia.
reading_flaw_kind_unclear = Não parece um e-mail da { $brand } nem o registro de uma transação.
reading_flaw_not_our_mail = Parece um e-mail de outro remetente. Precisa ser um e-mail que a { $brand } enviou para você.
reading_flaw_no_mail = Não parece um e-mail. Precisa ser um e-mail que a { $brand } enviou, aberto na sua caixa de entrada.
reading_flaw_mail_not_of_these = O e-mail deve ser sobre um depósito, um saque, seu cadastro ou um login. Este parece ser sobre outro assunto.
reading_flaw_address_not_visible = Seu endereço de e-mail não aparece. Em muitos aplicativos, ele só é mostrado ao abrir os detalhes ao lado de “para mim”.
reading_flaw_body_not_visible = O texto do e-mail não aparece, só o cabeçalho.
reading_flaw_from_email = Parece um e-mail. Aqui é preciso o próprio registro: abra o aplicativo ou o site do outro lado e faça a captura de tela lá.
reading_flaw_block_explorer = Parece a página de um explorador de blockchain, que qualquer um pode abrir. É preciso o registro no aplicativo ou no site do outro lado.
reading_flaw_own_record = Parece um registro da sua própria conta { $brand }. É preciso o do outro lado: de onde você enviou as moedas ou onde elas chegaram.
reading_flaw_coin_missing = O nome da moeda não aparece.
reading_flaw_amount_missing = O valor não aparece.
reading_flaw_time_missing = A data e a hora da transação não aparecem.
reading_flaw_address_or_txid_missing = Não aparecem nem o endereço nem o TXID.
reading_flaw_truncated = O endereço e o TXID estão cortados. Abra os detalhes da transação, onde um deles aparece completo.

# What it could see, whatever it says

reading_seen_own_mail = um e-mail da { $brand }
reading_seen_subject_deposit = sobre um depósito
reading_seen_subject_withdrawal = sobre um saque
reading_seen_subject_sign_up = sobre o seu cadastro
reading_seen_subject_log_in = sobre um login
reading_seen_address = o endereço de e-mail
reading_seen_body = o texto do e-mail
reading_seen_coin = a moeda
reading_seen_amount = o valor
reading_seen_time = a data e a hora
reading_seen_transfer = o endereço ou o TXID

# What people are asked to send, and what has to be seen in it

document_history_email = Um e-mail antigo da { $brand }
    .shows-kind = que é sobre um depósito, um saque, seu cadastro ou um login
    .shows-address = seu endereço de e-mail
    .shows-body = o texto do e-mail
document_counterparty_record = O outro lado de um depósito ou saque
    .shows-coin = a moeda e o valor
    .shows-time = a data e a hora
    .shows-address = o endereço ou o TXID
    .shows-source = o aplicativo ou site de onde você enviou ou onde recebeu; não vale e-mail, explorador de blockchain nem a sua própria conta { $brand }
