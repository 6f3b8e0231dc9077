# What the assistant says, in Portuguese of Brazil. Address: você. “protocolo” is the case number, “pedido” the request.

## Around the journey

utter_greet =
    Olá. Sou o assistente da { $brand } para números de celular. Posso ajudar você a recuperar o acesso quando perde o número, e também a trocar ou remover o número quando já fez login.
utter_goodbye =
    Até mais. Esta conversa continua aqui se você quiser voltar.
utter_thanks =
    Por nada.
utter_bot_challenge =
    Sou um assistente virtual, não uma pessoa. Você pode pedir para falar com um atendente a qualquer momento.
utter_help =
    Posso redefinir um número que você perdeu, trocar ou remover o número depois do login, e tirar dúvidas pelo caminho. Você também pode dizer “cancelar”, “voltar” ou “atendente”.
utter_offer =
    Como posso ajudar?
    .button-reset_phone = Perdi meu número
    .button-change_phone = Trocar meu número
    .button-call_human = Falar com atendente
utter_another_time =
    Tudo bem. Nada foi alterado. Quando quiser continuar, é só escrever aqui.
utter_complaint =
    Sinto muito. Ficar sem acesso ao próprio dinheiro assusta, e quero resolver isto da forma mais rápida possível. Se preferir falar com uma pessoa, é só dizer.
    .button-call_human = Falar com atendente
utter_language_question =
    Falo nove idiomas: English, 简体中文, Español, Português (Brasil), Русский, Türkçe, Tiếng Việt, Bahasa Indonesia e العربية. Diga qual você prefere e eu mudo na hora.
utter_out_of_scope =
    Com isso eu não consigo ajudar. Cuido de números de celular e de recuperar o acesso à conta.
    .button-call_human = Falar com atendente
utter_account_other =
    Não consigo ver isso por aqui: cuido só de números de celular e de recuperar o acesso. A Central de Ajuda { $brand } tem artigos sobre depósitos, saques, verificação de identidade, negociação e taxas. Uma pessoa da equipe também pode assumir esta conversa.
    .button-call_human = Falar com atendente
utter_support_phone_number =
    O suporte { $brand } não atende por telefone, então não tenho um número para passar. Números que aparecem na internet são golpe. Nossa equipe nunca liga para você e nunca pede senha nem código. O lugar certo é este chat, e uma pessoa da equipe pode entrar nele.
    .button-call_human = Falar com atendente

## Coming back, leaving, fear, and changes of mind

utter_welcome_back =
    Que bom ver você de volta. A situação agora é esta.
utter_greet_again =
    Olá de novo. Continuo aqui, e tudo o que fizemos também.
utter_thanks_again =
    Disponha, sempre que precisar.
utter_complaint_again =
    Entendo, e sinto muito que isso exija tanta paciência. Posso continuar com você, ou uma pessoa da equipe pode.
    .button-call_human = Falar com atendente
utter_offer_again =
    Estou aqui quando quiser. O que vamos fazer?
    .button-reset_phone = Perdi meu número
    .button-change_phone = Trocar meu número
    .button-call_human = Falar com atendente
utter_later =
    Fique à vontade. Isto fica aberto até { DATETIME($open_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC, e o que você já fez fica guardado até lá. Volte a esta conversa e escreva qualquer coisa, por exemplo “onde estou”. Depois disso, o pedido se encerra sozinho, seu número continua como está e você pode começar de novo.
utter_later_in_review =
    Fique à vontade. Seu caso { $case } não vence, e esta conversa continua aqui. Não precisa esperar na frente da tela: avisaremos aqui e por e-mail.
utter_distress =
    Entendo que isso assusta. Perder o celular não mexe no seu dinheiro: ele continua na sua conta, e nada nesta conversa pode enviá-lo para lugar algum. Vamos um passo de cada vez. Se preferir ter uma pessoa com você, é só dizer.
    .button-call_human = Falar com atendente
utter_distress_again =
    Continuo com você. Nada piora enquanto você respira um pouco: a próxima etapa espera, e esta conversa não pode movimentar dinheiro. Se quiser, uma pessoa da equipe pode fazer isso com você.
    .button-call_human = Falar com atendente
utter_distress_done =
    Entendo que ainda preocupe. Este pedido terminou e não movimentou dinheiro. Se notar algo que você não fez, me diga na hora, e uma pessoa da equipe pode ver isso com você.
    .button-call_human = Falar com atendente
utter_crisis =
    Que bom que você escreveu isso aqui. Você importa, muito mais do que qualquer conta ou dinheiro. Por favor, ligue agora para o número de emergência da sua região ou para alguém próximo, e não fique só com isso. Tudo aqui pode esperar. Estou pedindo que uma pessoa da equipe entre nesta conversa.
utter_email_early =
    Obrigado. O endereço foi retirado da conversa para proteger você. O formulário de acesso pede esse dado; digite-o lá mais uma vez, por favor.
utter_number_early =
    Obrigado. O número foi retirado da conversa para proteger você. Depois que você confirmar que é você, peço o número novo; informe-o de novo nessa hora, por favor.
utter_correct_in_form =
    Ainda dá para corrigir: digite o certo no formulário abaixo.
utter_shall_reset =
    Antes de começar, quero ter certeza. Devo redefinir o número que você não consegue mais usar?
    .primary-reset_phone = Sim, redefinir
    .button-something_else = Outra coisa
utter_shall_change =
    Antes de começar, quero ter certeza. Vamos colocar um número novo na sua conta?
    .primary-change_phone = Sim, trocar
    .button-something_else = Outra coisa
utter_shall_unbind =
    Antes de começar, quero ter certeza. Vamos tirar o número da sua conta, sem colocar outro?
    .primary-unbind_phone = Sim, remover
    .button-something_else = Outra coisa
utter_switch_to_reset =
    No momento { $journey ->
        [unbind] estamos removendo o seu número
       *[change] estamos trocando o seu número
    }. Quer que eu pare isso e redefina o que foi perdido? Até agora nada mudou.
    .button-switch_to_reset = Sim, redefinir
    .button-keep_going = Não, continuar
utter_switch_to_change =
    No momento { $journey ->
        [unbind] estamos removendo o seu número
       *[reset] estamos redefinindo o seu número
    }. Quer que eu pare isso e troque o número? Até agora nada mudou; as tentativas já usadas não voltam.
    .button-switch_to_change = Sim, trocar o número
    .button-keep_going = Não, continuar
utter_switch_to_unbind =
    No momento { $journey ->
        [change] estamos trocando o seu número
       *[reset] estamos redefinindo o seu número
    }. Quer que eu pare isso e remova o número? Até agora nada mudou; as tentativas já usadas não voltam.
    .button-switch_to_unbind = Sim, remover o número
    .button-keep_going = Não, continuar

## Reset: its steps

utter_reset_attention =
    Antes de começar, leia isto com calma.

    • Seu número de celular será removido da conta, e a verificação por SMS será desativada.
    • Depois disso, os saques ficam suspensos por { $hold_hours ->
        [one] { $hold_hours } hora
       *[other] { $hold_hours } horas
    }.
    • Sua conta será desconectada em todos os aparelhos.
    • Você vai precisar da sua senha e de acesso ao seu e-mail agora.

    Nunca passe um código a ninguém, nem a quem disser que é da equipe { $brand }.
    .primary-consent = Aceito, redefinir número
    .button-decline = Agora não
utter_sign_in =
    Digite o e-mail e a senha da sua conta no formulário abaixo. Só no formulário, nunca no chat.
    .button-forgot_password = Esqueci minha senha
utter_sign_in_password_wrong =
    Seu e-mail está confirmado, mas a senha não estava certa. Tente mais uma vez no formulário abaixo.
    .button-forgot_password = Esqueci minha senha
utter_sign_in_password_forgotten =
    Então usamos documentos no lugar da senha. No formulário abaixo, digite só o e-mail da sua conta. O primeiro passo é confirmar esse e-mail com um código.
    .button-remember_password = Lembrei minha senha
    .button-call_human = Falar com atendente
utter_no_more_codes =
    Não posso enviar mais códigos neste pedido. Se você já recebeu um, ele ainda vale por algum tempo. Para receber outro, comece de novo ou fale com uma pessoa da equipe.
    .button-restart_confirmed = Começar de novo
    .button-call_human = Falar com atendente
utter_email_code_used_up =
    As tentativas com este código acabaram. Posso enviar um novo.
    .primary-resend_code = Enviar novo código
    .button-go_back = Usar outro e-mail
    .button-call_human = Falar com atendente
utter_email_code =
    Certo. Se houver uma conta com esse e-mail, um código de 6 dígitos já está a caminho. Digite o código abaixo ou, se preferir, escreva aqui mesmo.
    .button-resend_code = Enviar novo código
    .button-go_back = Usar outro e-mail
utter_tools =
    Sua conta tem outro método de segurança, como um aplicativo autenticador ou uma passkey. Você ainda consegue usar?
    .button-tools_work = Sim, funciona
    .button-tools_lost = Não, também perdi
utter_face_intro =
    Agora, a verificação facial: a câmera confere se é você quem concluiu a verificação primária da { $brand }. Leva cerca de um minuto. Procure um lugar bem iluminado, com a luz à sua frente, e tire boné, óculos e máscara. Seu rosto precisa aparecer inteiro na imagem, sem mais ninguém.

    Antes de a câmera abrir, pedimos o país onde você mora e o seu consentimento. Se preferir não mostrar o rosto, documentos também servem.
    .primary-face_here = Continuar neste aparelho
    .button-face_phone = Continuar no celular
    .button-choose_documents = Prefiro enviar documentos
utter_face =
    Abra a verificação facial abaixo e siga as instruções. Assim que terminar, eu continuo daqui.
    .button-choose_documents = Prefiro enviar documentos
utter_face_phone =
    Pegue o celular e abra a verificação facial nele, com o código ou o link abaixo. Assim que terminar, eu continuo por aqui.
    .button-choose_documents = Prefiro enviar documentos
utter_face_review =
    A verificação facial está feita. Agora pessoas da nossa equipe vão analisar e avisar você aqui e por e-mail. Seu protocolo é { $case }. { review_takes }
    .button-call_human = Falar com atendente
utter_face_not_enough =
    A verificação facial em si deu certo, mas a verificação primária desta conta não comprova que ela é sua. Por isso, só o rosto não basta.
utter_questions_intro =
    Agora vêm { $questions_per_round } perguntas sobre a sua própria conta, como moedas que você teve ou de onde fez login. Algumas têm mais de uma resposta certa.

    É preciso acertar todas. { $question_tries ->
        [one] Há { $question_tries } tentativa no total, e começar de novo não dá outra.
       *[other] São { $question_tries } tentativas no total, e começar de novo não dá outras.
    } Responda sem pressa.
    .primary-start_questions = Começar as perguntas
    .button-choose_documents = Prefiro enviar documentos
utter_questions =
    Escolha todas as respostas certas. Só digo no final se você acertou tudo.
    .button-choose_documents = Prefiro enviar documentos
utter_questions_failed =
    Desta vez não deu certo. Por segurança, não posso dizer qual resposta estava errada. { $attempts ->
        [one] Resta { $attempts } tentativa.
       *[other] Restam { $attempts } tentativas.
    }
    .primary-continue_questions = Tentar de novo
    .button-choose_documents = Prefiro enviar documentos
utter_questions_failed_uncounted =
    Desta vez não deu certo. Por segurança, não posso dizer qual resposta estava errada. Você pode tentar de novo ou enviar documentos.
    .primary-continue_questions = Tentar de novo
    .button-choose_documents = Prefiro enviar documentos

utter_documents_chosen =
    Tudo bem, seguimos com documentos.
utter_documents_password_forgotten =
    Sem a senha, o caminho são os documentos. Depois da redefinição, você pode criar uma senha nova.
utter_documents_password_tries_used =
    Houve tentativas demais com a senha hoje. Sua conta não está perdida: vamos seguir com documentos.
utter_documents_attempts_exhausted =
    As tentativas das perguntas acabaram. Sua conta não está perdida: vamos seguir com documentos.
utter_documents_high_value =
    Esta conta tem proteção extra, e cada redefinição é analisada por pessoas. Seguimos com documentos.
utter_documents_tools_lost =
    Como você também perdeu o outro método de segurança, este caso precisa ser analisado por pessoas. Seguimos com documentos.
utter_documents_short_history =
    Esta conta tem pouco histórico para fazermos perguntas seguras. Seguimos com documentos.
utter_documents_policy =
    Nesta conta, cada redefinição é analisada por pessoas. Seguimos com documentos.
utter_documents_face_tries_used =
    As tentativas da verificação facial acabaram por enquanto. Seguimos com documentos.
utter_documents_face_withdrawn =
    A verificação facial passou por nova análise e não vale mais. Seguimos com documentos.
# How long people take, by the setting; and until when, as long as that is to come.
review_takes =
    { $review ->
        [late] Desta vez está demorando mais que o normal. Seu pedido não foi esquecido, e você pode chamar um atendente a qualquer momento.
       *[usual] A decisão costuma sair em até { $review_hours ->
            [one] { $review_hours } hora
           *[other] { $review_hours } horas
        }, ou seja, até { DATETIME($review_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC.
    }
utter_documents =
    Seu protocolo é { $case }. O caso já está com nossa equipe de análise. Para decidir, ela precisa de duas imagens suas:

    1. A captura de tela de um e-mail antigo da { $brand } sobre um depósito, um saque, seu cadastro ou um login. Seu endereço de e-mail e o texto da mensagem precisam aparecer.
    2. A captura de tela do outro lado de um depósito ou saque: o aplicativo ou site de onde você enviou ou onde recebeu. Precisam aparecer a moeda, o valor, a data e a hora, e o endereço ou o TXID.

    Para a segunda imagem não servem e-mails, exploradores de blockchain nem o histórico da sua própria conta { $brand }.

    Envie por aqui: há um espaço para cada uma abaixo. Se faltar uma delas, envie o que tiver. Não é preciso apertar mais nada depois, e uma pessoa da equipe pode ajudar. Você recebe a resposta aqui e por e-mail. { review_takes } Até lá, seu número fica como está.
    .button-call_human = Falar com atendente

utter_documents_more_sent =
    Recebido. Nossa equipe vai analisar de novo o seu caso { $case }, com tudo o que já foi enviado. Você recebe a resposta aqui e por e-mail. { review_takes }
    .button-call_human = Falar com atendente
utter_more_documents =
    Nossa equipe analisou o seu caso { $case }. Para decidir, ela ainda precisa disto:
utter_document_history_email =
    • A captura de tela de um e-mail antigo da { $brand } sobre um depósito, um saque, seu cadastro ou um login. Seu endereço de e-mail e o texto precisam aparecer.
utter_document_counterparty_record =
    • A captura de tela do outro lado de um depósito ou saque, no aplicativo ou site de onde você enviou ou onde recebeu. Precisam aparecer a moeda, o valor, a data e a hora, e o endereço ou o TXID.
utter_more_documents_ways =
    Há um espaço para cada imagem abaixo. Quando tiver enviado tudo, ou se não tiver mais nada, me avise, e a equipe decide com o que recebeu.
    .primary-documents_ready = Já enviei tudo o que tenho
    .button-call_human = Falar com atendente

utter_done =
    Pronto. Seu número antigo saiu da conta, e a verificação por SMS foi desativada.

    Os saques ficam suspensos por { $hold_hours ->
        [one] { $hold_hours } hora
       *[other] { $hold_hours } horas
    }, até { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC. Sua conta foi desconectada em todos os aparelhos.
utter_tools_removed =
    Os métodos de segurança que você perdeu também saíram da conta: ninguém mais pode usá-los, e você pode vincular outros.
utter_new_password =
    Como você tinha esquecido a senha, crie uma nova no formulário abaixo. Ele mostra até quando fica aberto. Depois disso, use “Esqueci a senha” na página de login.
utter_back_to_new_password =
    A redefinição está feita. Quando puder, crie sua nova senha no formulário abaixo.
    .button-call_human = Falar com atendente
utter_password_not_chosen =
    Não dá mais para criar a nova senha por aqui. Use “Esqueci a senha” na página de login.
utter_password_chosen =
    Sua nova senha está valendo, e a conta foi desconectada em todos os aparelhos.
utter_done_no_hold =
    Pronto. Seu número antigo saiu da conta, e a verificação por SMS foi desativada. Sua conta foi desconectada em todos os aparelhos.
utter_done_next =
    Agora faça login e, logo em seguida, adicione um número novo e um segundo método de segurança, por exemplo um aplicativo autenticador. Até lá, só a sua senha e o seu e-mail protegem a conta.

    Para adicionar o número, abra Configurações de segurança e escolha Gerenciar, ao lado de Celular. Lá o chat já reconhece você, e eu ajudo a adicionar.
    .button-call_human = Falar com atendente

utter_closed_cancelled_by_person =
    Cancelei o pedido. Seu número não foi alterado.
    .button-start_over = Começar de novo
    .button-call_human = Falar com atendente
utter_closed_superseded =
    Este pedido terminou porque um mais novo foi aberto em outra janela ou em outro aparelho: continue por lá. Se preferir seguir por aqui, comece de novo. Se não foi você, me avise agora mesmo.
    .button-not_me = Não fui eu
    .button-start_over = Começar de novo aqui
    .button-call_human = Falar com atendente
utter_closed_nothing_to_reset =
    Esta conta não tem número de celular, então não há nada para redefinir. Você pode fazer login e adicionar um em Configurações de segurança.
    .button-change_phone = Adicionar um número
    .button-call_human = Falar com atendente
utter_closed_use_working_tool =
    Ótimo, então não é preciso redefinir: você pode trocar o número com esse método. Faça login com ele, abra Configurações de segurança e escolha Gerenciar, ao lado de Celular. Lá o chat já reconhece você, e eu ajudo na troca.
    .button-reset_phone = Na verdade, não funciona
    .button-call_human = Falar com atendente
utter_closed_use_working_tool_here =
    Ótimo, então não é preciso redefinir: você pode trocar o número com esse método. Vamos fazer isso agora?
    .button-change_phone = Trocar meu número
    .button-reset_phone = Na verdade, não funciona
utter_closed_declined =
    Tudo bem, não comecei nada. Seu número fica como está.
    .button-start_over = Quero começar, sim
    .button-call_human = Falar com atendente
utter_closed_expired =
    O prazo deste pedido acabou, por isso eu o encerrei. Nada foi alterado. Você pode começar de novo.
    .button-reset_phone = Começar de novo
    .button-call_human = Falar com atendente
utter_closed_rejected =
    Nossa equipe analisou este pedido e não pôde aprovar. Seu número não foi alterado. Se encontrar algo mais que mostre que a conta é sua, você pode começar de novo. Uma pessoa da equipe pode explicar o que faltou.
    .button-reset_phone = Começar de novo
    .button-call_human = Falar com atendente
utter_closed_other =
    Este pedido está encerrado. Seu número não foi alterado.
    .button-start_over = Começar de novo
    .button-call_human = Falar com atendente
utter_unknown_step =
    Veja como continuar.

## Reset: back where we were, after a question

utter_back_to_consent =
    Quer continuar com a redefinição?
    .primary-consent = Aceito, redefinir número
    .button-decline = Agora não
utter_back_to_sign_in =
    Quando puder, entre na conta pelo formulário abaixo.
    .button-forgot_password = Esqueci minha senha
utter_back_to_email_code =
    Quando tiver o código que foi para o seu e-mail, digite abaixo.
    .button-resend_code = Enviar novo código
    .button-go_back = Usar outro e-mail
utter_back_to_tools =
    Voltando à minha pergunta: o outro método de segurança ainda funciona?
    .button-tools_work = Sim, funciona
    .button-tools_lost = Não, também perdi
utter_back_to_face_intro =
    Vamos continuar com a verificação facial, aqui ou no celular?
    .primary-face_here = Continuar neste aparelho
    .button-face_phone = Continuar no celular
    .button-choose_documents = Prefiro enviar documentos
utter_back_to_face =
    Aqui está a verificação facial de novo.
    .button-choose_documents = Prefiro enviar documentos
utter_back_to_face_review =
    Seu caso { $case } está com nossa equipe de análise, junto com a verificação facial. { review_takes } Por enquanto, você não precisa fazer nada.
    .button-call_human = Falar com atendente
utter_back_to_questions_intro =
    Vamos começar as perguntas?
    .primary-start_questions = Começar as perguntas
    .button-choose_documents = Prefiro enviar documentos
utter_back_to_questions =
    Aqui está a sua pergunta de novo.
    .button-choose_documents = Prefiro enviar documentos
utter_back_to_questions_failed =
    Quer tentar as perguntas de novo ou enviar documentos?
    .primary-continue_questions = Tentar de novo
    .button-choose_documents = Prefiro enviar documentos
utter_back_to_documents =
    Seu caso { $case } está com nossa equipe de análise. { review_takes } Se ainda falta enviar alguma imagem, envie por aqui. Se não, você não precisa fazer nada por enquanto.
    .button-call_human = Falar com atendente

utter_back_to_more_documents =
    Seu caso { $case } aguarda o que a equipe de análise pediu a você.
    .primary-documents_ready = Já enviei tudo o que tenho
    .button-call_human = Falar com atendente

## Reset: what can happen on the way

utter_nothing_to_confirm =
    Não sei bem a que se refere a sua resposta. Use o formulário ou os botões abaixo.
utter_code_wrong =
    Esse código não está certo. Confira e tente de novo.
utter_code_wrong_counted =
    Esse código não está certo. { $attempts ->
        [0] Peça um novo.
        [one] Resta { $attempts } tentativa com este código.
       *[other] Restam { $attempts } tentativas com este código.
    }
utter_code_expired =
    Esse código já venceu. Peça um novo e use sempre o mais recente.
utter_attempts_exhausted =
    As tentativas aqui acabaram.
utter_too_many_requests =
    Foram muitas tentativas em pouco tempo. Espere um pouco e tente de novo.
utter_wait =
    Espere mais { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    } antes de tentar de novo.
utter_step_not_open =
    Isso não cabe nesta etapa. O próximo passo é este.
utter_not_found =
    Não consegui mais usar isso. Digite de novo, por favor.
utter_code_resent =
    Um novo código está a caminho. O anterior não vale mais. Olhe também na pasta de spam.
utter_sms_resent =
    Um novo código está a caminho por SMS. O anterior não vale mais.
utter_code_missing =
    Não vi um código nessa mensagem. Ele tem 6 dígitos e está no e-mail mais recente da { $brand }.
utter_sms_code_missing =
    Não vi um código nessa mensagem. Ele tem 6 dígitos e está no SMS mais recente da { $brand }.
utter_totp_missing =
    Não vi um código nessa mensagem. Ele tem 6 dígitos e aparece no seu aplicativo autenticador, junto ao nome { $brand }.
utter_answer_missing =
    Só aceito uma resposta quando ela vem sozinha, para que nenhuma tentativa se perca por um mal-entendido. Escolha abaixo ou envie apenas o nome dela.
utter_no_code_awaited =
    Não enviei código nesta etapa, então não há nenhum para esperar.
utter_email_code_not_received =
    Pode levar alguns minutos. Olhe na pasta de spam e confira { $journey ->
        [change] se você está na caixa de e-mail desta conta
        [unbind] se você está na caixa de e-mail desta conta
       *[reset] se você digitou o e-mail certo
    }. Só vale o código mais recente. Se não chegar nenhum, uma pessoa da equipe pode ajudar.
    .button-call_human = Falar com atendente
utter_sms_not_received =
    Se você ainda tem esse número, veja se há sinal, reinicie o celular e confira se ele não está bloqueando mensagens. Se não tem mais o número, ou se nada chega, posso redefinir para você.
    .button-reset_phone = Redefinir meu número
    .button-change_phone = Trocar meu número
    .button-call_human = Falar com atendente
utter_old_number_code_not_received =
    Pode levar um minuto. Veja se o celular tem sinal e não está bloqueando mensagens, ou reinicie o aparelho. Só vale o código mais recente. Se o número não recebe mais mensagens, escolha outro caminho abaixo.
utter_sms_code_not_received =
    Pode levar um minuto. Confira { $ending ->
        [none] se o número está certo
       *[other] se o seu novo número tem mesmo o final { $ending }
    }, se o celular tem sinal e se não está bloqueando mensagens. Só vale o código mais recente. Você pode pedir um novo ou usar outro número.
utter_totp_is_in_the_app =
    Este código não é enviado. Ele aparece no seu aplicativo autenticador e muda a cada 30 segundos.
utter_code_after_puzzle =
    O SMS só é enviado depois do quebra-cabeça, então ainda não há código.
utter_no_way_back =
    Daqui não há etapa anterior para voltar. Você pode continuar abaixo, ou dizer “começar de novo” ou “cancelar”.
utter_confirm_cancel =
    Quer mesmo cancelar este pedido? Mais tarde seria preciso começar de novo. As tentativas já usadas não voltam.
    .button-cancel_confirmed = Sim, cancelar
    .button-keep_going = Não, continuar
utter_confirm_restart =
    Quer mesmo começar do zero? O que já foi feito se perde. As tentativas já usadas não voltam.
    .button-restart_confirmed = Sim, começar de novo
    .button-keep_going = Não, continuar
utter_nothing_to_cancel =
    Não há nenhum pedido em andamento, então não há o que cancelar.
utter_keep_going =
    Certo, vamos continuar.
utter_forgot_password =
    Sem problema. Quando chegar ao formulário de login, escolha “Esqueci minha senha”. Aí usamos documentos no lugar dela, e depois da redefinição você cria uma senha nova.
utter_forgot_password_signed_in =
    Aqui você não precisa da senha, porque já fez login. Para criar uma nova depois, use “Esqueci a senha” na página de login.
utter_tools_work =
    Se outro método de segurança ainda funciona, não é preciso redefinir. Faça login com ele, abra Configurações de segurança e escolha Gerenciar, ao lado de Celular. Lá o chat já reconhece você, e eu ajudo na troca.
utter_tools_work_here =
    Se outro método de segurança ainda funciona, não é preciso redefinir: você pode trocar o número com ele. Vamos fazer isso agora?
    .button-change_phone = Trocar meu número
utter_sms_works =
    Se você ainda recebe SMS nesse número, não é preciso redefinir. Faça login com o código recebido, abra Configurações de segurança e escolha Gerenciar, ao lado de Celular. Lá o chat já reconhece você, e eu ajudo a trocar ou remover o número.
utter_typed_secret =
    Não escreva sua senha no chat, por favor. Ela só deve ir nos formulários que abrem aqui, e eu não uso senhas vindas de mensagens.
utter_typed_seed =
    Não. Ninguém da equipe { $brand } vai pedir a frase de recuperação ou a chave privada de uma carteira, e aqui ela não comprova nada. Quem a viu pode levar as moedas: guarde em papel e fora de qualquer chat.
utter_provide_personal =
    Dados como esses são retirados do chat para proteger você, e não preciso deles aqui. Digite-os só nos formulários que eu mostrar.

## Change and unbind: how they begin

utter_sign_in_needed =
    Para trocar ou remover um número, preciso saber que é você. Faça login no site { $brand }, toque no seu avatar, abra Configurações de segurança e escolha Gerenciar, ao lado de Celular. Depois, Alterar ou Desvincular. Lá o chat já reconhece você, e continuamos nele.

    Se não dá para fazer login porque você perdeu o número ou os outros métodos, o caminho é redefinir.
    .button-reset_phone = Não consigo fazer login
    .button-call_human = Falar com atendente
utter_nothing_to_unbind =
    Esta conta não tem número de celular, então não há nada para remover.
    .button-change_phone = Adicionar um número
utter_frozen =
    Esta conta está bloqueada por segurança, então nada pode ser alterado agora. Pessoas da nossa equipe estão analisando e decidem como seguir.
    .button-call_human = Falar com atendente

## Change and unbind: their steps

utter_change_attention =
    Veja como funciona a troca de número. Leva poucos minutos.

    1. Envio um código para o e-mail desta conta.
    2. Você confirma com um método de segurança já vinculado: aplicativo autenticador, passkey ou um código enviado ao seu número atual.
    3. Você informa o número novo, resolve um pequeno quebra-cabeça e digita o código que enviamos por SMS para ele.

    Nada muda antes da última etapa. Nunca passe um código a ninguém, nem a quem disser que é da equipe { $brand }.
    .primary-consent = Continuar com a troca
    .button-decline = Agora não
utter_unbind_attention =
    Veja como funciona a remoção do número. Leva poucos minutos.

    1. Envio um código para o e-mail desta conta.
    2. Você confirma com um método de segurança já vinculado: aplicativo autenticador, passkey ou um código enviado ao próprio número.

    Depois disso, o número sai da conta e a verificação por SMS é desativada. Mantenha outro método vinculado: sem isso, só a sua senha e o seu e-mail protegem a conta. Nunca passe um código a ninguém, nem a quem disser que é da equipe { $brand }.
    .primary-consent = Continuar com a remoção
    .button-decline = Agora não
utter_account_code =
    Um código de 6 dígitos está a caminho do e-mail desta conta. Ele mostra que o e-mail ainda é seu. Digite o código abaixo ou, se preferir, escreva aqui mesmo. Depois vem um método de segurança, se houver algum vinculado.
    .button-resend_code = Enviar novo código
utter_account_code_used_up =
    Não há mais nenhum código válido. Posso enviar um novo para o e-mail desta conta.
    .primary-resend_code = Enviar novo código
    .button-call_human = Falar com atendente
utter_totp =
    Agora, seu aplicativo autenticador: abra e digite os 6 dígitos que ele mostra para a conta { $brand } ou, se preferir, escreva aqui mesmo. Quem só tem acesso ao seu e-mail não consegue fazer isso. { $journey ->
        [unbind] Em seguida, seu número é removido.
       *[change] Em seguida, você informa o número novo.
    }
    .button-tools_lost = { $tools ->
        [one] Não funciona
       *[other] Nenhum destes funciona
    }
utter_passkey =
    Agora, sua passkey: o botão abaixo abre uma página nossa, em que o aparelho pede sua digital, seu rosto, um PIN ou uma chave de segurança. Quem só tem acesso ao seu e-mail não consegue fazer isso. { $journey ->
        [unbind] Em seguida, seu número é removido.
       *[change] Em seguida, você informa o número novo.
    }
    .button-tools_lost = { $tools ->
        [one] Não funciona
       *[other] Nenhum destes funciona
    }
utter_old_number =
    Agora, seu número atual: um código de 6 dígitos está a caminho por SMS { $ending ->
        [none] para ele
       *[other] para o número com final { $ending }
    }. Digite o código abaixo ou, se preferir, escreva aqui mesmo. Quem só tem acesso ao seu e-mail não consegue fazer isso. { $journey ->
        [unbind] Em seguida, seu número é removido.
       *[change] Em seguida, você informa o número novo.
    }
    .button-resend_code = Enviar novo código
    .button-tools_lost = { $tools ->
        [one] Não funciona
       *[other] Nenhum destes funciona
    }
utter_old_number_used_up =
    Não há mais nenhum código válido. Posso enviar um novo para o seu número atual.
    .primary-resend_code = Enviar novo código
    .button-tools_lost = { $tools ->
        [one] Não funciona
       *[other] Nenhum destes funciona
    }
utter_tool_used_up =
    As tentativas com este método acabaram por hoje. { $tools ->
        [one] Você pode voltar amanhã ou falar com uma pessoa da equipe.
       *[other] Escolha outro, volte amanhã ou fale com uma pessoa da equipe.
    }
    .button-tools_lost = { $tools ->
        [one] Não funciona
       *[other] Nenhum destes funciona
    }
    .button-call_human = Falar com atendente
utter_new_number =
    Feito. Agora escolha o país e digite o número novo abaixo, ou escreva aqui com o código do país, por exemplo +55. Precisa ser um celular que recebe SMS. Depois vêm um pequeno quebra-cabeça e um código por SMS.
utter_new_number_taken =
    O código estava certo, mas este número já está em outra conta, e um número não pode estar em duas. Digite outro abaixo. Se a outra conta também é sua, você pode primeiro remover o número lá.
    .button-call_human = Falar com atendente
utter_new_number_puzzle_failed =
    O quebra-cabeça não deu certo, por isso nenhum SMS foi enviado. Digite o número mais uma vez e tentamos de novo. Se a dificuldade é a imagem, há outra opção logo abaixo dela.
    .button-call_human = Falar com atendente
utter_new_number_no_text_now =
    O quebra-cabeça estava certo, mas no momento não é possível enviar SMS para esse número. Tente mais tarde ou digite outro número abaixo.
    .button-call_human = Falar com atendente
utter_puzzle =
    Antes de eu enviar o SMS, arraste a peça até o lugar dela abaixo. Isso impede que robôs mandem mensagens para o celular dos outros. Se não consegue ver ou arrastar a peça, use a outra opção abaixo da imagem. Depois vem o código por SMS.
    .button-go_back = Usar outro número
utter_sms_code =
    Um código de 6 dígitos está a caminho por SMS { $ending ->
        [none] para o seu novo número
       *[other] para o seu novo número com final { $ending }
    }. Digite o código abaixo ou, se preferir, escreva aqui mesmo. Ele mostra que o número é seu, e esta é a última etapa.
    .button-resend_code = Enviar novo código
    .button-go_back = Usar outro número
utter_sms_code_used_up =
    Não há mais nenhum código válido. Posso enviar um novo para o seu novo número, depois de outro quebra-cabeça.
    .primary-resend_code = Enviar novo código
    .button-go_back = Usar outro número
    .button-call_human = Falar com atendente

utter_change_done =
    Pronto. { $ending ->
        [none] Seu novo número já está na conta.
       *[other] O número com final { $ending } já está na conta.
    } Avisamos no seu e-mail, no número novo e no antigo, se havia um. Se um dia você receber um aviso desses sem ter pedido nada, abra o link que vem nele na mesma hora.
    .button-call_human = Falar com atendente
utter_unbind_done =
    Pronto. Seu número saiu da conta, e a verificação por SMS foi desativada. Avisamos no seu e-mail e nesse número.
utter_unbind_next =
    Mantenha outro método de segurança vinculado, por exemplo um aplicativo autenticador ou uma passkey. Você os encontra em Configurações de segurança. Sem isso, só a sua senha e o seu e-mail protegem a conta.
    .button-change_phone = Adicionar outro número
utter_held =
    Os saques estão suspensos até { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC.

utter_closed_session_ended =
    Sua sessão terminou, por isso encerrei este pedido. Seu número não foi alterado. Faça login de novo, abra Configurações de segurança, escolha Gerenciar, ao lado de Celular, e recomece no chat de lá.
    .button-reset_phone = Não consigo fazer login
    .button-call_human = Falar com atendente
utter_closed_number_changed =
    Enquanto isso, o número desta conta foi trocado em outro lugar, por isso encerrei este pedido. Se não foi você, me avise agora mesmo.
    .button-not_me = Não fui eu
    .button-change_phone = Começar de novo
    .button-call_human = Falar com atendente
utter_closed_tools_unavailable =
    Encerrei este pedido porque não havia nenhum método de segurança que pudesse ser usado. Seu número não foi alterado. Primeiro é preciso redefinir o que foi perdido.
    .button-reset_phone = Seguir com a redefinição
    .button-call_human = Falar com atendente
utter_closed_frozen =
    Esta conta foi bloqueada por segurança, por isso encerrei este pedido. Seu número não foi alterado. Pessoas da nossa equipe estão analisando e decidem como seguir.
    .button-call_human = Falar com atendente
utter_closed_expired_change =
    O prazo deste pedido acabou, por isso eu o encerrei. Nada foi alterado. Você pode começar de novo.
    .button-change_phone = Começar de novo
    .button-call_human = Falar com atendente
utter_closed_expired_unbind =
    O prazo deste pedido acabou, por isso eu o encerrei. Nada foi alterado. Você pode começar de novo.
    .button-unbind_phone = Começar de novo
    .button-call_human = Falar com atendente

## Change and unbind: back where we were, after a question

utter_back_to_change_consent =
    Quer continuar e trocar seu número?
    .primary-consent = Continuar com a troca
    .button-decline = Agora não
utter_back_to_unbind_consent =
    Quer continuar e remover seu número?
    .primary-consent = Continuar com a remoção
    .button-decline = Agora não
utter_back_to_account_code =
    Quando tiver o código que foi para o seu e-mail, digite abaixo.
    .button-resend_code = Enviar novo código
utter_back_to_totp =
    Quando puder, digite abaixo os 6 dígitos do seu aplicativo autenticador.
    .button-tools_lost = { $tools ->
        [one] Não funciona
       *[other] Nenhum destes funciona
    }
utter_back_to_passkey =
    Quando puder, confirme com a sua passkey abaixo.
    .button-tools_lost = { $tools ->
        [one] Não funciona
       *[other] Nenhum destes funciona
    }
utter_back_to_old_number =
    Quando tiver o código do SMS, digite abaixo.
    .button-resend_code = Enviar novo código
    .button-tools_lost = { $tools ->
        [one] Não funciona
       *[other] Nenhum destes funciona
    }
utter_back_to_new_number =
    Quando puder, digite seu novo número abaixo.
utter_back_to_puzzle =
    Quando puder, resolva o quebra-cabeça abaixo.
    .button-go_back = Usar outro número
utter_back_to_sms_code =
    Quando tiver o código do SMS, digite abaixo.
    .button-resend_code = Enviar novo código
    .button-go_back = Usar outro número

## Change and unbind: what can happen on the way

utter_other_tools =
    Você pode usar outro método de segurança desta conta ou continuar com este abaixo. Só escolha “Nenhum destes funciona” se não conseguir usar nenhum deles. Nesse caso, primeiro é preciso redefinir o que foi perdido.
    .button-tools_lost = Nenhum destes funciona
utter_no_other_tool =
    Este é o único método de segurança desta conta que posso pedir. Se não consegue usá-lo, primeiro é preciso redefini-lo.
    .button-tools_lost = Não funciona
utter_tool_comes_later =
    Primeiro vem o código do seu e-mail. Depois você escolhe o método de segurança.
utter_no_tool_asked_for =
    Nesta etapa não pedimos nenhum método de segurança, então não há o que trocar.
utter_tools_unavailable =
    Então, primeiro é preciso redefinir o que foi perdido. Encerrei o pedido em que estávamos, e nada foi alterado.

    A redefinição desconecta sua conta em todos os aparelhos. Depois você faz login de novo, abre Configurações de segurança e adiciona o número novo no chat de lá. A redefinição funciona assim:
utter_tool_not_bound =
    Esse método não está vinculado a esta conta. Use um que esteja.
utter_totp_wrong =
    Esse código não está certo. Use o que o aplicativo mostra neste momento para a conta { $brand }. Se não for aceito de novo, ative a data e hora automáticas no celular.
utter_totp_wrong_counted =
    Esse código não está certo. Use o que o aplicativo mostra neste momento para a conta { $brand }. Se não for aceito de novo, ative a data e hora automáticas no celular. { $attempts ->
        [0] As tentativas de hoje acabaram.
        [one] Resta { $attempts } tentativa hoje.
       *[other] Restam { $attempts } tentativas hoje.
    }
utter_number_invalid =
    Não consigo usar isso como número de telefone. Confira os dígitos e o país, ou escreva com o código do país, por exemplo +55.
utter_number_not_mobile =
    Esse número não é de celular, e nossos códigos só vão para celulares: não para telefones fixos, números de internet (VoIP), 0800 ou números de tarifa especial. Digite um número de celular.
utter_number_unchanged =
    Esse número já está na conta. Digite o novo. Se quiser ficar com o atual, diga “cancelar”.
utter_number_missing =
    Não vi um número nessa mensagem. Escreva com o código do país, por exemplo +55, ou digite abaixo.
utter_number_too_late =
    Já estamos confirmando um número. Se quiser usar outro, escolha primeiro “Usar outro número”.

## Questions that people ask

utter_ask_why =
    Quem controla um número de celular pode tentar tomar uma conta. Por isso, antes de remover ou trocar um número, confirmamos que é mesmo você. Cada verificação existe para que outra pessoa não consiga entrar.
utter_ask_how_long =
    { $journey ->
        [change] A troca leva poucos minutos. Fica pronta assim que o código enviado por SMS ao número novo é confirmado.
        [unbind] A remoção leva poucos minutos. Fica pronta assim que o método de segurança é confirmado.
       *[reset] Com as perguntas, a redefinição leva cerca de dez minutos. Se forem necessários documentos, pessoas da equipe analisam, em geral em até { $review_hours ->
            [one] { $review_hours } hora
           *[other] { $review_hours } horas
        }. Depois da redefinição, os saques ficam suspensos por { $hold_hours ->
            [one] { $hold_hours } hora
           *[other] { $hold_hours } horas
        }.
    }
utter_ask_is_it_safe =
    Sim. Senhas e códigos vão em formulários protegidos, não no chat, e ninguém da equipe consegue ver. Ninguém mexe no seu saldo. Confira se a barra de endereço mostra o site { $brand }, e nunca passe um código a ninguém.
utter_ask_withdrawals =
    { $journey ->
        [change] Trocar o número com um método de segurança nem sempre suspende os saques. Se forem suspensos, digo no final até quando.
        [unbind] Remover o número com um método de segurança nem sempre suspende os saques. Se forem suspensos, digo no final até quando.
       *[reset] Depois da redefinição, os saques ficam suspensos por { $hold_hours ->
            [one] { $hold_hours } hora
           *[other] { $hold_hours } horas
        }. Assim você tem tempo de reagir se foi outra pessoa que pediu. Seu dinheiro continua na conta, e a suspensão termina sozinha. Não posso encurtar esse prazo.
    }
utter_ask_attempts =
    { $journey ->
        [change] Cada código tem algumas tentativas, e você pode pedir um novo. O formulário mostra quantas restam. Se as de um método de segurança acabarem, use outro ou volte amanhã.
        [unbind] Cada código tem algumas tentativas, e você pode pedir um novo. O formulário mostra quantas restam. Se as de um método de segurança acabarem, use outro ou volte amanhã.
       *[reset] { $question_tries ->
            [one] Há { $question_tries } tentativa para as perguntas de segurança, por conta.
           *[other] São { $question_tries } tentativas para as perguntas de segurança, por conta.
        } Começar de novo ou abrir outro chat não dá mais tentativas. Depois da última, o caminho são os documentos, então você nunca perde a conta de vez.
    }
utter_ask_questions_about =
    As perguntas da redefinição são sobre a sua própria conta: por exemplo, moedas que você teve, depósitos e saques, ou quando e de onde você usou a conta. São { $questions_per_round }, e algumas têm mais de uma resposta certa. É preciso acertar todas.
utter_ask_documents =
    Só pedimos documentos na redefinição. São duas capturas de tela. Uma é de um e-mail antigo da { $brand } sobre um depósito, um saque, seu cadastro ou um login, com seu endereço e o texto visíveis. A outra vem do outro lado de um depósito ou saque, com a moeda, o valor, a data e a hora, e o endereço ou o TXID. Para a segunda não servem e-mails, exploradores de blockchain nem o histórico da sua própria conta { $brand }. Depois, pessoas da equipe analisam as imagens.
utter_ask_face =
    A verificação facial só é usada na redefinição, em contas com a verificação primária concluída, e ninguém é obrigado a fazer: documentos também servem. Se ela for pedida, tenha boa luz, deixe o rosto inteiro na imagem e tire boné, óculos e máscara. Mesmo assim, pode ser que documentos também sejam necessários.
utter_ask_cost =
    É de graça. Se alguém cobrar por isso, não somos nós.
utter_ask_old_number =
    { $journey ->
        [change] O número antigo fica na conta até o novo ser confirmado. Aí ele é substituído e recebe uma mensagem de aviso. Você só precisa dele se escolher receber um código por SMS nele. Se vai manter o mesmo número em um chip novo, não há nada para trocar: diga “cancelar”.
        [unbind] O número fica na conta até você confirmar. Aí ele é removido e recebe uma mensagem de aviso. Você pode adicioná-lo de novo mais tarde.
       *[reset] Você não precisa do número antigo para redefinir. Ele sai da conta no final. Se a operadora puder dar a você um chip novo com o mesmo número, também pode esperar e usar os códigos por SMS como antes.
    }
utter_ask_data_privacy =
    O que você digita nos formulários é criptografado e usado só para esta verificação. Códigos, números e endereços que você escreve no chat são retirados antes de a conversa ser guardada.
utter_ask_passkey =
    Passkey, ou chave de acesso, é uma chave que o seu aparelho guarda para você. Você a confirma com a digital, o rosto, um PIN ou uma chave de segurança, e nada disso é enviado para nós. Você só tem uma aqui se já a adicionou à sua conta { $brand }, e ela está no celular, computador ou chave em que foi criada. Abro uma página nossa para isso, porque o navegador não aceita passkeys dentro de outra página.
utter_ask_authenticator =
    Um aplicativo autenticador mostra um código de 6 dígitos que muda a cada 30 segundos (o nome técnico é TOTP). Google Authenticator e Authy são exemplos. Abra o aplicativo que você um dia conectou à conta { $brand }, procure esse nome e use o código que aparece na hora. Aplicativo autenticador, passkey e código por SMS são todos métodos de segurança, também chamados de 2FA.
utter_ask_puzzle =
    O quebra-cabeça vem antes de cada SMS para um número novo. Ele impede que robôs mandem mensagens para o celular dos outros. Arraste a peça até preencher o espaço vazio, sem pressa. Se não der certo, aparece outra imagem. Se não consegue ver ou arrastar a peça, use a outra opção abaixo da imagem: aí o seu aparelho faz um cálculo no lugar.
utter_ask_numbers =
    Precisa ser um número de celular que recebe SMS, com o código do país. Telefones fixos, números de internet (VoIP), 0800 e números de tarifa especial não são aceitos. A maioria dos países é, e a lista no formulário mostra quais. Se no seu país se usa um zero antes do número ou do DDD, deixe o zero de fora. Cada número só pode estar em uma conta, e deve ser só seu.
utter_article =
    { $passage }

    Do artigo de ajuda “{ $article }”, seção “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_article_in_english =
    Por enquanto, nossos artigos de ajuda estão só em inglês. Este responde à sua pergunta:

    { $passage }

    Do artigo de ajuda “{ $article }”, seção “{ $section }”{ $link ->
        [none] .
       *[other] : { $link }
    }
utter_dont_know =
    Isso eu não sei, e prefiro não adivinhar. Uma pessoa da equipe pode responder.
    .button-call_human = Falar com atendente
utter_not_me =
    Primeiro, vamos barrar isso. Se você tem um e-mail da { $brand } sobre o assunto, abra a página que aparece em “Não foi você?” e confirme: a conta é bloqueada na hora e nada pode ser sacado. Se ainda consegue fazer login, troque sua senha. Não passe códigos a ninguém e não abra outros links de ligações ou mensagens. Quer que uma pessoa da equipe veja isso com você?
    .button-call_human = Falar com atendente
utter_not_me_open =
    Primeiro, vamos barrar isso. Há um pedido aberto nesta conversa: se não foi você que começou, cancele agora. Se tem um e-mail da { $brand } sobre algo que não fez, abra a página que aparece em “Não foi você?” e confirme: a conta é bloqueada na hora. Não passe códigos a ninguém e não abra outros links de ligações ou mensagens. Quer que uma pessoa da equipe veja isso com você?
    .button-cancel_confirmed = Cancelar este pedido
    .button-call_human = Falar com atendente

## What goes wrong on the way, and what if

utter_lost_mailbox =
    Isso tem solução mais vezes do que parece. Comece pelo seu provedor de e-mail: a página de recuperação pede outro endereço, um telefone ou um aparelho ainda conectado. Se não sabe qual era o endereço, procure e-mails antigos da { $brand } nos seus aparelhos. O código por e-mail não pode ser dispensado, porque mantém estranhos longe da sua conta. Se o e-mail se perdeu mesmo, peça um atendente: a equipe vê com você o que ainda é possível.
    .button-call_human = Falar com atendente
utter_lost_mailbox_proven =
    Seu e-mail já está confirmado para este pedido, então podemos continuar. Mas os avisos vão para lá: tente recuperá-lo logo com o provedor. Se ele se perdeu mesmo, uma pessoa da equipe pode ver isso com você.
    .button-call_human = Falar com atendente
utter_fails_button =
    Você não precisa dos botões: escreva o que eles dizem, por exemplo “sim”. Se a página travar, recarregue; a conversa volta como estava.
utter_fails_form =
    Recarregue a página; a conversa volta com esta etapa. Se o formulário ainda não abrir, tente outro navegador ou desligue o bloqueador de anúncios nesta página. No Telegram, cada botão abre uma página que funciona uma única vez, então use o mais recente.
utter_fails_code =
    Você não precisa do formulário: escreva o código aqui, e ele é retirado antes de a conversa ser salva. Se a página travar, recarregue; a conversa volta como estava.
utter_fails_camera =
    Permita a câmera para esta página nas configurações do navegador, feche outros programas que a usem e recarregue a página. Se ainda não funcionar, a câmera do celular pode servir, ou você pode enviar documentos.
utter_fails_upload =
    Tente mais uma vez no espaço abaixo. Tem que ser uma imagem, como uma captura de tela em PNG ou JPEG, e não um PDF. Se for grande, ajuda uma captura menor ou uma conexão melhor. Você também pode enviar por outro navegador ou pelo celular.
utter_fails_passkey =
    A passkey usa uma página própria: deixe o navegador abri-la. Use o aparelho em que criou a passkey, com o bloqueio de tela ligado. Se ainda não funcionar e houver outro método vinculado, escolha-o abaixo.
utter_fails_puzzle =
    Deslize a peça devagar até encaixar no espaço. Se não consegue ver ou deslizar, escolha a outra opção abaixo da imagem: seu aparelho faz um cálculo no lugar. Se nenhuma imagem aparecer, recarregue a página.
utter_fails_page =
    Recarregue a página; a conversa volta como estava. Se não ajudar, tente outro navegador ou aparelho, ou me diga qual é a página e o que ela mostra.
utter_fails_again =
    Sinto muito que ainda não funcione; pode ser um problema do nosso lado. Quer que uma pessoa da equipe veja isso com você? O que você fez até agora está guardado. Também pode abrir esta conversa em outro navegador e tentar por lá.
    .button-call_human = Falar com atendente
utter_what_if_start =
    Até a última etapa, nada muda na sua conta. Se parar ou fechar esta janela, seu número continua como está, e você pode voltar ou começar de novo. Se não conseguir alguma etapa, há outro caminho ou uma pessoa para ajudar.
utter_what_if_sign_in =
    Se a senha não estiver certa, você pode tentar de novo. Se não sabe a senha, documentos servem no lugar dela. Se o e-mail não era o certo, dá para voltar e corrigir. Se sair agora, nada muda.
utter_what_if_email_code =
    Se o código não estiver certo, você pode tentar de novo ou pedir outro. Se nenhum chegar, olhe na pasta de spam. Se não consegue mais abrir o e-mail, me diga e vemos o que é possível. Se sair agora, nada muda.
utter_what_if_tools =
    Se o método ainda funciona, você não precisa redefinir: troca o número com ele. Se também se perdeu, pessoas analisam o seu pedido. Dos dois jeitos, seguimos em frente.
utter_what_if_face =
    Se a verificação facial não der certo, você pode tentar de novo. Se as tentativas acabarem, ou se preferir não fazer, documentos também servem. Se for preciso algo mais, a equipe diz o quê. Você não fica de fora para sempre.
utter_what_if_questions =
    Se uma resposta não estiver certa, a rodada custa uma tentativa, e você escolhe: tentar de novo ou enviar documentos. Depois da última tentativa, o caminho são os documentos, então você não fica de fora para sempre. Se fechar esta janela, volta à mesma pergunta.
utter_what_if_review =
    Se o que você enviou não bastar, a equipe diz o que falta e você pode enviar mais. Se não puder aprovar, seu número continua como está, uma pessoa pode explicar o motivo e você pode começar de novo. Pode fechar esta janela: avisaremos aqui e por e-mail.
utter_what_if_new_password =
    A redefinição já está feita, aconteça o que acontecer agora. Se não criar uma senha aqui a tempo, use “Esqueci a senha” na página de login.
utter_what_if_tool =
    Se este método não funcionar, use outro que esteja vinculado à sua conta. Se nenhum funcionar, primeiro redefinimos o que se perdeu. Se sair agora, seu número continua como está.
utter_what_if_number =
    Nada muda até que o código enviado ao número novo esteja certo. Se o número não era o certo, digite outro. Se o quebra-cabeça não der certo, vem outra imagem, ou use a outra opção abaixo dela. Se o SMS não chegar, peça outro ou use outro número.
utter_what_if_done =
    Este pedido terminou, então nada mais pode dar errado nele. Se um dia receber uma mensagem sobre algo que não fez, abra a página que aparece em “Não foi você?” e confirme: a conta é bloqueada na hora.

## Not understood

utter_clarify =
    Não sei se entendi bem. Você quis dizer alguma destas opções?
    .button-something_else = Outra coisa
utter_pick_one =
    Escolha uma delas ou diga com outras palavras.
utter_rephrase =
    Ainda não entendi. Diga com outras palavras, por favor. Você pode perguntar “por que isso é necessário” ou “quanto tempo leva”, dizer “voltar” ou “cancelar”, ou pedir um atendente.
utter_rephrase_no_case =
    Ainda não entendi. Diga com outras palavras, por favor, por exemplo “perdi meu celular” ou “quero trocar meu número”.
    .button-reset_phone = Perdi meu número
    .button-change_phone = Trocar meu número
    .button-call_human = Falar com atendente
utter_offer_human =
    Desculpe, não estou entendendo. Uma pessoa da equipe pode continuar daqui. Tudo o que fizemos até agora está guardado.
    .button-call_human = Falar com atendente
utter_explain_consent =
    Em outras palavras: o que vai acontecer está acima, e só começo se você concordar. Se tocar em “Agora não”, tudo continua como está.
utter_explain_sign_in =
    Em outras palavras: preciso saber qual é a conta. O que você sabe do e-mail e da senha vai no formulário abaixo, e em nenhum outro lugar.
utter_explain_email_code =
    Em outras palavras: procure no seu e-mail a mensagem mais recente da { $brand }. Os 6 dígitos dela vão no formulário abaixo, ou aqui.
utter_explain_tools =
    Em outras palavras: além do SMS, existe algo mais que prove que é você, como um aplicativo autenticador ou uma passkey? Preciso saber se você ainda consegue usar.
utter_explain_review =
    Em outras palavras: a sua parte está feita. Agora pessoas analisam, e avisaremos aqui e por e-mail.
utter_explain_sms_code =
    Em outras palavras: procure nesse celular o SMS mais recente da { $brand }. Os 6 dígitos dele vão no formulário abaixo, ou aqui.
utter_another_way =
    Existe outro caminho também. { $way ->
        [password] Se não sabe a senha, escolha “{ utter_sign_in.button-forgot_password }”, e documentos servem no lugar dela.
        [email] Peça um código novo e olhe na pasta de spam, ou abra o e-mail em outro aparelho.
        [documents] Escolha “{ utter_face.button-choose_documents }”, e pessoas decidem.
        [number] Escolha “{ utter_puzzle.button-go_back }” e digite um que funcione melhor.
       *[any] Escreva “voltar” para corrigir algo, “mais tarde” para continuar outra hora, ou “uma pessoa”.
    }
utter_another_way_no_case =
    Vamos tentar com botões. Qual destes chega mais perto?
    .button-reset_phone = Perdi meu número
    .button-change_phone = Trocar meu número
    .button-unbind_phone = Remover meu número
    .button-call_human = Falar com atendente
utter_offer_human_again =
    Continuo sem entender e não quero tomar o seu tempo. Quer que uma pessoa da equipe continue com você? Nada se perde.
    .button-call_human = Falar com atendente

meaning-reset_phone = Perdi o número, redefinir
meaning-change_phone = Trocar meu número
meaning-unbind_phone = Remover meu número
meaning-code_not_received = O código não chega
meaning-resend_code = Enviar novo código
meaning-ask_why = Por que isso é necessário?
meaning-ask_how_long = Quanto tempo leva?
meaning-ask_is_it_safe = Isto é seguro?
meaning-ask_withdrawals = E os meus saques?
meaning-ask_attempts = Quantas tentativas tenho?
meaning-ask_questions_about = Como são as perguntas?
meaning-ask_documents = Quais documentos enviar?
meaning-ask_face = Tem verificação facial?
meaning-ask_cost = Quanto custa?
meaning-ask_old_number = E o meu número antigo?
meaning-ask_data_privacy = E os meus dados?
meaning-ask_status = Em que etapa estamos?
meaning-support_phone_number = Tem telefone para ligar?
meaning-not_me = Eu não pedi isto
meaning-account_other = Outro assunto da conta
meaning-cancel = Cancelar este pedido
meaning-go_back = Voltar uma etapa
meaning-start_over = Começar de novo
meaning-call_human = Falar com atendente
meaning-forgot_password = Esqueci minha senha
meaning-choose_documents = Prefiro enviar documentos
meaning-documents_ready = Já enviei tudo o que tenho
meaning-language_question = Usar outro idioma
meaning-help = O que você faz?
meaning-use_totp = Usar app autenticador
meaning-use_passkey = Usar minha passkey
meaning-use_sms = Usar um código por SMS
meaning-switch_tool = Usar outro método
meaning-ask_passkey = O que é passkey?
meaning-ask_authenticator = O que é app autenticador?
meaning-ask_puzzle = Por que um quebra-cabeça?
meaning-ask_numbers = Quais números servem?
meaning-later = Quero continuar depois
meaning-lost_mailbox = Não consigo abrir meu e-mail
meaning-step_fails = Algo aqui não funciona
meaning-ask_what_if = E se eu não conseguir?

## What was said just before begins with one of these

lead_in_1 = Mais uma vez: { $said }
lead_in_2 = Voltando ao assunto: { $said }
lead_in_3 = Aqui está de novo: { $said }

## A person takes over, or something failed

utter_hand_off =
    Estou chamando uma pessoa da equipe para assumir. O que fizemos até agora está guardado, e ela pode ler tudo.
utter_hand_off_case =
    Estou chamando uma pessoa da equipe para assumir. O que fizemos até agora está guardado, e ela pode ler tudo. Seu protocolo é { $case }.
utter_something_failed =
    Algo deu errado do meu lado. O que você fez até agora está guardado. Tente de novo ou peça um atendente.
    .button-call_human = Falar com atendente
