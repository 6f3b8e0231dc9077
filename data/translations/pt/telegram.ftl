# What only Telegram needs, in Portuguese of Brazil. The rest of what is said there is in chat.ftl and assistant.ftl.

# The language's own name for itself
language_name = Português (Brasil)

telegram_from_web = Você, pelo site:

## Questions

telegram_question_place = Pergunta { $n } de { $of }
telegram_pick_one = Toque na resposta certa e depois em “Enviar resposta”.
telegram_pick_several = Toque em todas as respostas certas e depois em “Enviar resposta”.
telegram_send_answer = Enviar resposta
telegram_nothing_ticked = Primeiro toque em pelo menos uma resposta.
telegram_ticks_late = Seu último toque só apareceu agora. Confira o que está marcado e depois envie.
telegram_answered = Sua resposta está a caminho.

## Secure forms

telegram_open_form = Abrir o formulário seguro
telegram_step_sign_in = 🔒 E-mail e senha vão só neste formulário, nunca no chat.
telegram_step_email_code = 🔒 Digite neste formulário o código que foi para o seu e-mail, ou escreva aqui: eu o retiro do chat na hora.
telegram_step_sms_code = 🔒 Digite neste formulário o código do SMS, ou escreva aqui: eu o retiro do chat na hora.
telegram_step_totp = 🔒 Digite neste formulário o código do aplicativo autenticador, ou escreva aqui: eu o retiro do chat na hora.
telegram_step_passkey = 🔒 Sua passkey é pedida nesta página. Se não funcionar dentro do Telegram, abra a página no navegador.
telegram_step_new_number = 🔒 Escolha o país e o número neste formulário, ou escreva o número aqui com o código do país.
telegram_step_puzzle = 🔒 Um pequeno quebra-cabeça, nesta página: ele impede que robôs peçam o envio de SMS.
telegram_step_new_password = 🔒 Crie a nova senha neste formulário, nunca no chat.
telegram_step_other = 🔒 Isto vai em um formulário próprio.
telegram_share_number = Compartilhar meu número
telegram_share_hint = Se o número novo é o que você usa no Telegram, pode compartilhar com o botão abaixo.
telegram_contact_foreign = Esse contato é de outra pessoa. Só posso aceitar o seu próprio número, pelo botão ou escrito aqui.

## Who has the conversation

telegram_owner_agent = { $name }, do suporte, está com você agora.
telegram_owner_bot = Você voltou para o assistente.
telegram_owner_queue = { $position ->
    [1] Você é a próxima pessoa da fila de atendimento.
   *[other] Seu lugar na fila de atendimento é { $position }.
 } { $outlook ->
    [known] Outras pessoas esperaram de { $least } a { $most } minutos.
    [closed] Não há ninguém atendendo a esta hora. A equipe volta em { DATETIME($opens, dateStyle: "medium", timeStyle: "short") } UTC.
   *[unknown] { "" }
 }

## Pictures

telegram_upload_request =
    📎 { $title }. Envie aqui, como foto ou, melhor ainda, como arquivo. Precisa aparecer:
    { $must_show }
telegram_upload_request_again =
    📎 { $title }: é preciso enviar outra imagem. A que você mandou não serve:
    { $problems }

    Envie uma em que apareça:
    { $must_show }
telegram_open_upload = Enviar pela nossa página
telegram_upload_accepted = ✓ Imagem recebida. Ela foi adicionada ao seu caso.
telegram_upload_read = 🔎 À primeira vista, a imagem mostra: { $seen }. Pessoas da equipe também vão olhar.
telegram_upload_unread = 🔎 O sistema automático não conseguiu ler a imagem. Não faz mal: pessoas da equipe vão olhar.
telegram_upload_flawed =
    🔎 À primeira vista, esta imagem talvez não sirva:
    { $problems }
telegram_upload_example = Ver um exemplo
telegram_upload_refused =
    Essa imagem não pôde ser aceita:
    { $problems }
telegram_pictures = { $count ->
    [one] [{ $count } imagem]
   *[other] [{ $count } imagens]
 }
telegram_picture_too_large = Esse arquivo é grande demais: o limite é de { $megabytes } MB. Envie como foto ou em tamanho menor.
telegram_picture_unwanted = Não posso usar imagens nesta etapa, por isso não guardei essa. Quando precisar de uma, eu peço.
telegram_not_a_picture = Só aceito imagens: PNG, JPEG, WebP ou HEIC.
telegram_picture_lost = Não consegui baixar essa imagem do Telegram. Envie mais uma vez, por favor.

## Buttons

telegram_stale = Isto não está mais aberto. A mensagem mais recente mostra em que etapa você está.
telegram_chosen = ✓ { $choice }
telegram_form_over = 🔒 Este formulário está encerrado.
telegram_csat = Como foi o atendimento? Um toque nos ajuda a melhorar.
telegram_score = { $score ->
    [5] 5 – muito bom
    [1] 1 – muito ruim
   *[other] { $score }
 }
telegram_rated = Agradecemos sua avaliação.

## Commands. Telegram shows the attributes in its menu, in the person's language.

telegram_commands =
    .start = Começar, ou ver em que etapa você está
    .help = O que posso fazer
    .status = Em que etapa você está e o que vem depois
    .agent = Falar com atendente
    .language = Escolher o idioma
    .stop = Cancelar o pedido aberto
    .web = Continuar no navegador
    .link = Confirmar quem você é, onde já fez login
telegram_help =
    Ajudo você a recuperar o acesso à sua conta { $brand } quando perde o número de celular, e a trocar ou remover o número quando ainda tem acesso. É só escrever o que aconteceu, com as suas palavras.

    /status – em que etapa você está
    /agent – falar com atendente
    /stop – cancelar o pedido, sem alterar nada
    /language – escolher o idioma
    /web – continuar no navegador
    /link – confirmar quem você é, onde já fez login

    Senhas vão só nos formulários que eu mando. Nunca peço frase de recuperação, e ninguém da equipe { $brand } liga para você.
telegram_languages = Em que idioma vamos conversar?

## Going on elsewhere

telegram_join =
    Continuar aqui a conversa { $reference }, que começou no site?

    Só se foi você quem abriu este link, agora há pouco, a partir do chat na nossa página. Se alguém mandou o link para você, escolha “Não”: essa pessoa quer que você resolva o caso dela.
telegram_join_yes = Sim, é minha
telegram_join_no = Não
telegram_joined = Certo. O que é escrito aqui ou no site agora faz parte do mesmo caso.
telegram_not_joined = Nada foi unido. Aqui você está na sua própria conversa.
telegram_link_over = Esse link já foi usado ou é antigo demais. Abra um novo no chat do site, ou simplesmente escreva para mim aqui.
telegram_continue_web = Este link abre a conversa no navegador, uma vez, em até dez minutos. Não envie a ninguém.
telegram_continue_web_open = Continuar no navegador
telegram_login = Abra esta página onde você já fez login na conta { $brand }: assim eu sei quem você é. O link vale uma vez, por dez minutos.
telegram_login_open = Confirmar quem sou

## What cannot be taken

telegram_group = Só ajudo em conversa privada. Escreva direto para mim: { $link }
telegram_only_text = Só consigo ler texto e imagens. Escreva para mim o que aconteceu, por favor.
telegram_too_long = Essa mensagem é longa demais para mim (no máximo { $most } caracteres). Nada dela foi guardado. Envie em partes, por favor.
telegram_too_fast = Foi rápido demais para mim, e não recebi sua última mensagem. Espere { $seconds } { $seconds ->
    [one] segundo
   *[other] segundos
 } e envie de novo.
telegram_not_taken = Algo deu errado do nosso lado, e não recebi sua última mensagem. Envie de novo, por favor.
telegram_edited = Vi que você mudou uma mensagem. Já respondi ao que você escreveu primeiro. Se queria dizer outra coisa, escreva de novo.
