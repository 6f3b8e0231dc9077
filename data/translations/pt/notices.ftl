# E-mail and SMS, in Portuguese of Brazil. A message's value is the body; `.subject` its subject line.
# The SMS about an account keep to letters of the GSM alphabet (no ã, ç, í, ó, ú, ê), so that they stay short.

mail_email_code = Seu código é { $code }.

    Ele vale por { $minutes } { $minutes ->
        [one] minuto
       *[other] minutos
    }, uma única vez, para o pedido de { $journey ->
        [change] troca
        [unbind] remoção
       *[reset] redefinição
    } do número de celular da sua conta { $brand }.

    Digite o código só na página ou no chat em que você fez o pedido. Ninguém da equipe { $brand } vai pedir esse código a você. Se não foi você quem fez o pedido, ignore este e-mail e troque sua senha.
    .subject = { $brand }: seu código de verificação

mail_number_reset = O número de celular da sua conta { $brand } foi removido em { $at }, e a verificação por celular está desativada.

    Para proteger você, os saques ficam suspensos até { $until }, e a conta foi desconectada em todos os aparelhos.

    Próximos passos: faça login, vincule um número novo e um segundo método de verificação.

    Não foi você? Abra esta página e confirme. A conta é bloqueada na hora e nada pode ser sacado:
    { $alarm_url }
    .subject = { $brand }: seu número de celular foi removido

sms_number_reset = { $brand }: este celular saiu da sua conta em { $at }. Saques suspensos até { $until }. Foi outra pessoa? { $alarm_url }

mail_person_answered = Uma pessoa da equipe { $brand } respondeu a você no chat { $reference }.

    Para ler a resposta, volte ao chat onde você parou. Este e-mail não tem link de propósito, para que ninguém precise se perguntar se um link é verdadeiro.
    .subject = { $brand }: você recebeu uma resposta

mail_unfrozen = Sua conta { $brand } estava bloqueada porque alguém confirmou “não fui eu”. Pessoas da equipe analisaram o caso, e duas delas liberaram a conta em { $at }.

    Para proteger você, os saques ficam suspensos até { $until }.

    Não foi você quem pediu isso? Abra esta página e confirme. A conta é bloqueada de novo na hora e nada pode ser sacado:
    { $alarm_url }
    .subject = { $brand }: sua conta foi desbloqueada

sms_unfrozen = { $brand }: sua conta foi desbloqueada em { $at }. Saques suspensos até { $until }. Foi outra pessoa? { $alarm_url }

mail_reset_started = Alguém que sabe sua senha e consegue ler este e-mail começou a redefinir o número de celular da sua conta { $brand }.

    Se foi você, não precisa fazer nada aqui. Se não foi, abra esta página e confirme. O pedido é interrompido e a conta é bloqueada:
    { $alarm_url }
    .subject = { $brand }: redefinição do seu celular iniciada

mail_questions_exhausted = As perguntas de segurança da sua conta { $brand } foram respondidas com erro { $tries } { $tries ->
        [one] vez
       *[other] vezes
    }. Agora elas estão encerradas, e a redefinição do número de celular precisa de documentos e da análise da nossa equipe.

    Não foi você? Troque sua senha e abra esta página para bloquear a conta:
    { $alarm_url }
    .subject = { $brand }: perguntas de segurança encerradas

mail_password_changed = A senha da sua conta { $brand } foi trocada em { $at }, depois da redefinição do número de celular aprovada pela nossa equipe.

    Para proteger você, os saques ficam suspensos até { $until }, e a conta foi desconectada em todos os aparelhos.

    Não foi você? Abra esta página e confirme. A conta é bloqueada na hora e nada pode ser sacado:
    { $alarm_url }
    .subject = { $brand }: sua senha foi trocada

mail_review_more = Nossa equipe analisou o caso { $case }, a redefinição do número de celular da sua conta { $brand }. Para decidir, ela precisa de algo mais da sua parte.

    Volte ao chat em que você pediu a redefinição: ele diz o que falta. Se não encontrar o chat, abra o da nossa Central de Ajuda, informe o número do protocolo e peça um atendente.

    Você não pediu nenhuma redefinição? Abra esta página e confirme. O pedido é interrompido e a conta é bloqueada:
    { $alarm_url }
    .subject = { $brand }: seu caso { $case } aguarda você

mail_review_rejected = Nossa equipe analisou o caso { $case }, a redefinição do número de celular da sua conta { $brand }, e não pôde aprovar. O número não foi alterado.

    Se tiver algo mais para mostrar, comece de novo no chat da nossa Central de Ajuda. Lá, uma pessoa da equipe pode dizer o que faltou.

    Você não pediu nenhuma redefinição? Abra esta página e confirme. A conta é bloqueada na hora:
    { $alarm_url }
    .subject = { $brand }: seu caso { $case } foi recusado

mail_reset_reversed = Nossa equipe analisou de novo o caso { $case } da sua conta { $brand } e encontrou motivos para duvidar que foi você quem fez o pedido. Para proteger você, a conta foi bloqueada em { $at }: nada pode ser sacado nem alterado, e os saques continuam suspensos pelo menos até { $until }.

    A equipe decide como seguir. Se foi você, ou se tem algo para nos contar, abra o chat da nossa Central de Ajuda, informe o número do protocolo e peça um atendente.
    .subject = { $brand }: sua conta foi bloqueada por segurança

sms_code = { $brand }: código { $code }, vale { $minutes } min. Nunca passe a ninguém.

mail_number_changed = O número de celular da sua conta { $brand } foi trocado em { $at }. A partir de agora, os códigos vão para o número novo.

    Não foi você? Abra esta página e confirme. A conta é bloqueada na hora e nada pode ser sacado:
    { $alarm_url }
    .subject = { $brand }: seu número de celular foi trocado

sms_number_changed = { $brand }: o celular da sua conta foi trocado em { $at }. Foi outra pessoa? { $alarm_url }

mail_number_unbound = O número de celular da sua conta { $brand } foi desvinculado em { $at }, e a verificação por celular está desativada.

    Mantenha outro método de verificação vinculado, como um aplicativo autenticador ou uma passkey.

    Não foi você? Abra esta página e confirme. A conta é bloqueada na hora e nada pode ser sacado:
    { $alarm_url }
    .subject = { $brand }: seu celular foi desvinculado

sms_number_unbound = { $brand }: este celular foi desvinculado da sua conta em { $at }. Foi outra pessoa? { $alarm_url }
