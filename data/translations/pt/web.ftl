# The chat widget's own words, in Portuguese of Brazil.

## The launcher on the host page

launcher-label = Chat de ajuda
launcher-unread = mensagens não lidas: { $count }

## Header

title = Ajuda { $brand }
owner-bot = Assistente
owner-queue = Aguardando atendente
owner-agent = { $name }, equipe de suporte
owner-agent-unnamed = Equipe de suporte
close = Fechar o chat
menu = Mais opções
menu-person = Falar com atendente
menu-language = Idioma
menu-new = Começar uma nova conversa
menu-telegram = Continuar no Telegram
language-title = Em que idioma vamos conversar?
new-title = Começar do zero?
new-body = Você não vai mais ver esta conversa aqui. As tentativas já usadas continuam contando.
new-confirm = Começar nova conversa
cancel = Cancelar

## Progress and case

progress = Andamento
progress-now = Etapa { $n } de { $of }: { $title }
progress-all-done = Todas as { $of } etapas concluídas
progress-show = Mostrar todas as etapas
progress-done = concluída
progress-current = agora
progress-todo = a fazer
case = Protocolo
case-reset = Redefinir número
case-change = Trocar número
case-unbind = Remover número
case-copy = Copiar o protocolo { $id }
case-copied = Protocolo copiado
case-state-open = Aberto
case-state-in_review = Em análise
case-state-more_info = Aguardando você
case-state-completed = Concluído
case-state-rejected = Recusado
case-state-expired = Expirado
case-state-cancelled = Cancelado
case-line-open = O protocolo { $id } está aberto. Guarde este número: com ele, você e nós encontramos este pedido de novo.
case-line-in_review = O caso { $id } está com nossa equipe de análise.
case-line-more_info = O caso { $id } precisa de algo mais da sua parte.
case-line-completed-title = Tudo pronto
case-line-completed = O caso { $id } está concluído.
case-line-rejected = O caso { $id } foi recusado.
case-line-expired = O prazo do caso { $id } acabou. Você pode começar de novo quando quiser.
case-line-cancelled = O caso { $id } foi cancelado. Nada foi alterado.

## Messages

log = Conversa
author-user = Você
author-assistant = Assistente
author-agent = { $name }, equipe de suporte
author-agent-unnamed = Equipe de suporte
author-system = Aviso
via-telegram = pelo Telegram
typing = { $name } está digitando
loading = Abrindo sua conversa
jump = Mensagens mais recentes
jump-count = { $count ->
    [one] { $count } mensagem nova
   *[other] { $count } mensagens novas
}
sending = Enviando
sent = Enviada
queued = Aguardando conexão
failed = Não entregue
retry = Enviar de novo
remove = Remover
today = Hoje
yesterday = Ontem
chosen = { $title } (sua escolha)
note-upload-accepted = Recebido: { $item }
note-upload-read = À primeira vista, a imagem mostra: { $seen }. Pessoas da equipe também vão olhar.
note-upload-unread = O sistema automático não conseguiu ler a imagem. Não faz mal: pessoas da equipe vão olhar.
note-upload-flawed = À primeira vista, esta imagem talvez não sirva:
note-upload-refused = Ainda não serve: { $item }
csat-title = Como foi o atendimento?
csat-worst = muito ruim
csat-best = muito bom
csat-comment = Quer acrescentar algo? (opcional)
csat-send = Enviar minha resposta
csat-pick = Escolha um número de 1 a 5.
csat-thanks = Agradecemos sua resposta. Ela nos ajuda.
note-unknown = Há algo aqui que esta versão do chat não consegue mostrar. Recarregue a página ou peça um atendente.
owner-line-bot = Você está falando com o assistente.
owner-line-queue = Uma pessoa da equipe vai assumir esta conversa.
owner-line-agent = { $name }, da equipe de suporte, entrou na conversa.
owner-line-agent-unnamed = Uma pessoa da equipe de suporte entrou na conversa.

## Questions

question-n = Pergunta { $n } de { $of }
question-one = Escolha uma resposta
question-many = Escolha todas as respostas certas
question-submit = Responder
question-line-answered = Pergunta { $n } de { $of }, respondida
question-line-again = Pergunta { $n } de { $of }, mostrada de novo abaixo
question-line-closed = Pergunta { $n } de { $of }, encerrada
question-documents = Prefiro enviar documentos
text-documents = prefiro enviar documentos

## Secure forms

secure-title = Formulário seguro
secure-title-sign_in = Entre na sua conta
secure-title-email_code = Digite o código do seu e-mail
secure-title-sms_code = Digite o código do SMS
secure-title-totp = Digite o código do app autenticador
secure-title-new_number = Seu novo número
secure-title-puzzle = Arraste a peça até o lugar dela
secure-title-face = Verificação facial
secure-title-passkey = Confirme com sua passkey
secure-title-new_password = Crie uma nova senha
secure-origin = Este formulário pertence a { $host }. Nossa equipe nunca pede o que você digita aqui.
secure-submit = Continuar
secure-sending = Verificando
secure-show = Mostrar senha
secure-hide = Ocultar senha
secure-code-hint = Você também pode escrever o código no chat.
secure-number-hint = Você também pode escrever o número no chat, com o código do país.
secure-other-tool = Usar outro método
secure-resend = Enviar novo código
text-resend = reenviar o código
secure-minutes = { $minutes ->
    [one] Aberto por mais { $minutes } minuto
   *[other] Aberto por mais { $minutes } minutos
}
secure-hours = { $hours ->
    [one] Aberto por mais { $hours } hora
   *[other] Aberto por mais { $hours } horas
}
secure-last-minute = Aberto por menos de um minuto
secure-expired = O prazo deste formulário acabou. Peça um novo e ele aparece abaixo.
secure-renew = Pedir novo formulário
text-renew = mostre o formulário de novo, por favor
text-other-tool = quero usar outro método
secure-line-done = { $title }: concluído
secure-line-again = { $title }: de novo abaixo
secure-line-closed = { $title }: encerrado
secure-unsupported = Esta etapa precisa de algo que esta versão do chat não consegue mostrar. Peça um atendente para ajudar você a continuar.
secure-foreign = Este formulário não pertence a { $host } e não foi aberto.
secure-empty = Preencha: { $label }
secure-code-digits = O código tem 6 dígitos.
attempts = { $count ->
    [0] Não restam tentativas.
    [one] Resta { $count } tentativa.
   *[other] Restam { $count } tentativas.
}
choose = Escolha…
new-tab = (abre em outra aba)

## Pictures

upload-item = Uma imagem
upload-item-picture = Uma imagem
upload-item-history_email = Um e-mail antigo da { $brand }
upload-item-counterparty_record = O outro lado de um depósito ou saque
upload-shows = Precisa aparecer na imagem:
upload-pick = Escolher uma imagem
upload-pick-more = Adicionar outra imagem
upload-camera = Tirar uma foto
upload-drop = Ou arraste ou cole a imagem aqui.
upload-limits = PNG, JPEG, WebP ou HEIC, até { $megabytes } MB. Os dados de local e de aparelho são removidos da imagem.
upload-preview = Prévia de { $name }
upload-no-preview = Sem prévia
upload-waiting = Aguardando
upload-sending = { $percent }% enviado
upload-paused = Sem conexão. O envio continua de { $percent }% quando ela voltar.
upload-checking = Verificando
upload-taken = Recebida
upload-refused = Não aceita
upload-failed = Não enviada
upload-cancel = Cancelar { $name }
upload-again = Tentar de novo
upload-remove = Remover { $name }
upload-lost = { $count ->
    [one] { $count } imagem ainda não tinha chegado inteira quando esta página foi fechada e não ficou guardada.
   *[other] { $count } imagens ainda não tinham chegado inteiras quando esta página foi fechada e não ficaram guardadas.
}
upload-lost-again = Enviar de novo
upload-too-large = A imagem é grande demais: o limite é de { $megabytes } MB.
upload-not-a-picture = Este tipo de arquivo não é aceito.
upload-line-done = { $title }: encerrado
upload-line-again = { $title }: de novo abaixo
upload-bar = Andamento de { $name }

## Passkey

face-explain = Abre uma página nossa em outra aba, que usa a sua câmera. Depois volte aqui: o chat continua sozinho.
face-open = Abrir a verificação facial
face-waiting = Aguardando a verificação facial na outra aba
passkey-explain = Abre uma página nossa em outra aba, em que o aparelho pede sua digital, seu rosto ou um PIN. Depois volte aqui: o chat continua sozinho.
passkey-open = Confirmar com minha passkey
passkey-open-again = Abrir a página de novo
passkey-waiting = Aguardando sua passkey na outra aba
passkey-elsewhere = A passkey está no seu celular? Abra a página aqui mesmo assim: o navegador mostra um código para escanear.

## The page of a single step

step-loading = Um momento
step-resend-hint = O código não chegou? Peça um novo no chat. Ele também vale nesta página.
step-expired = O prazo deste formulário acabou. Volte ao chat e peça um novo.

## Between here and Telegram

hand-over-body = Sua conversa continua no Telegram, com tudo o que já foi dito. Ela também fica aberta aqui.
hand-over-loading = Criando o link
hand-over-once = { $minutes ->
    [one] O link funciona uma vez, por { $minutes } minuto.
   *[other] O link funciona uma vez, por { $minutes } minutos.
} Não mostre a ninguém: quem abrir o link entra na sua conversa.
hand-over-over = O prazo do link acabou.
hand-over-again = Criar novo link
hand-over-open = Abrir o Telegram
hand-over-scan = Ou escaneie com o celular
hand-over-picture = Um código que contém o link
hand-over-close = Fechar
gate-link-title = Conectar sua conta ao seu chat no Telegram?
gate-link = Assim o chat no Telegram reconhece você, como este site, e pode ajudar a trocar o seu número.
gate-link-yes = Conectar minha conta
gate-link-no = Não conectar
gate-continue-title = Continuar aqui a conversa que você começou no Telegram?
gate-continue = Ela abre aqui com tudo o que já foi dito e continua aberta também no Telegram.
gate-continue-yes = Continuar aqui
gate-continue-no = Agora não
gate-replaces = Este navegador já tem outra conversa. Ela deixa de aparecer aqui, mas continua onde mais estiver aberta.
gate-warning = Só continue se foi você quem abriu este link, a partir do seu próprio chat. Se alguém mandou o link para você, pare aqui.
gate-done-title = Conectado
gate-done = Volte ao Telegram para continuar.
gate-close = Fechar
gate-stay = Mostrar a conversa aqui
gate-over-title = Este link não funciona mais
gate-over = Um link funciona uma vez, por alguns minutos. Peça um novo no Telegram.
gate-other-title = Este chat pertence a outra conta
gate-other = Nada foi alterado. Faça login com aquela conta ou comece um novo chat no Telegram.
gate-nobody-title = Faça login primeiro
gate-nobody = Ninguém está conectado neste site. Faça login e abra o link de novo.
gate-unsigned = Não foi possível confirmar seu login. Faça login de novo e abra o link mais uma vez.

## Going on with one step on a phone

phone-start = Continuar no celular
phone-title = Continue no seu celular
phone-what = { $title }. Só isto vai para o celular. A conversa fica aqui.
phone-loading = Gerando um código
phone-scan = Escaneie com a câmera do celular. O código funciona uma vez e muda a cada dois minutos.
phone-picture = Um código que abre esta etapa no seu celular
phone-copy = Copiar o link
phone-copied = Link copiado. Abra no seu celular e não envie a ninguém.
phone-compare = O seu celular mostra este número?
phone-opened-on = Aberto em: { $device }
phone-yes = Sim, é { $number }
phone-no = Não, aparece outra coisa
phone-connected = Seu celular está conectado. Continue nele: o que você enviar aparece aqui.
phone-done = Concluído no celular.
phone-cancelled = Isto foi interrompido. Nada mais pode ser enviado pelo celular.
phone-timed_out = O tempo acabou. Gere um novo código ou continue aqui.
phone-again = Gerar novo código
phone-stop = Parar
phone-back = Continuar aqui
phone-close = Fechar
phone-page-number = Seu número
phone-page-wait = Compare este número com o da outra tela e confirme lá.
phone-page-started = Iniciado em: { $device }
phone-page-country = País: { $country }
phone-page-warning = É você? Se alguém mandou este código ou pediu que você o escaneasse, pare aqui.
phone-page-stop = Parar, não sou eu
phone-page-finished = Terminei
phone-page-unknown = um aparelho que não reconhecemos

## Puzzle

puzzle-how = Mova a peça até preencher o espaço: arraste, toque no espaço ou use o controle e as setas.
puzzle-loading = Carregando a imagem
puzzle-load-failed = Não foi possível mostrar a imagem.
puzzle-slider = Posição da peça
puzzle-position = { $x } de { $of }
puzzle-left = Um pouco para a esquerda
puzzle-right = Um pouco para a direita
puzzle-confirm = Confirmar
puzzle-not-moved = A peça ainda não foi movida.
puzzle-other-way = Não consigo ver ou mover
proof-working = Em vez disso, o seu aparelho faz um cálculo. Leva de alguns segundos a um minuto, e você não precisa fazer nada.
proof-progress = Andamento do cálculo
proof-slow = O cálculo demorou demais neste aparelho. Tente de novo ou peça um atendente.
proof-failed = Não foi possível iniciar o cálculo. Tente de novo ou peça um atendente.
proof-impossible = Este navegador não consegue fazer o cálculo aqui. Peça um atendente para ajudar você a continuar.

## Results of a step

result-ok = Verificado
result-failed = Não estava certo.
result-questions-failed = Nem todas as respostas estavam certas.
result-code_wrong = O código não estava certo.
result-code_wrong-passkey = Essa passkey não pertence à conta.
result-code_expired-passkey = Demorou demais.
result-code_expired = O código venceu.
result-password_wrong = E-mail ou senha não conferem.
result-password_weak = Essa senha é fácil demais de adivinhar.
result-face_failed = A verificação facial não deu certo.
result-puzzle_failed = A peça não estava no lugar.
result-number_invalid = Isso não parece um número de telefone.
result-number_not_mobile = Esse número não é de celular.
result-number_unchanged = Esse é o número que você já tem.
result-attempts_exhausted = As tentativas acabaram.

## Composer

composer-label = Sua mensagem
composer-placeholder = Escreva uma mensagem
composer-send = Enviar mensagem
composer-hint-password = Senhas vão no formulário acima, nunca aqui.
composer-left = { $count ->
    [one] Resta { $count } caractere
   *[other] Restam { $count } caracteres
}
composer-over = { $count ->
    [one] { $count } caractere a mais
   *[other] { $count } caracteres a mais
}
text-topic-reset = perdi meu número de celular
text-topic-change = quero trocar meu número de celular
text-topic-unbind = quero desvincular meu número de celular
text-person = quero falar com um atendente

## Queue

queue-title = Você está na fila de atendimento
queue-position = Lugar na fila: { $position }.
queue-eta = Em geral, de { $min } a { $max } minutos.
queue-opens = Não há ninguém atendendo a esta hora. A equipe volta: { $at }.
queue-eta-short = Em geral, menos de { $max ->
    [one] { $max } minuto
   *[other] { $max } minutos
}.
queue-body = Você pode fechar esta janela. A conversa e o seu lugar ficam guardados.

## Connection and failures

reconnecting = Reconectando…
offline = Você está sem internet. O que escrever fica guardado e é enviado quando a conexão voltar.
start-failed = Não foi possível abrir o chat. Nada se perdeu.
try-again = Tentar de novo
lost-title = Não dá mais para abrir esta conversa
lost-body = Ela pode ter terminado ou sido removida. Isso não mudou nada na sua conta.
lost-new = Começar nova conversa
error-network = Não foi possível acessar o serviço. O que você digitou continua aqui. Tente de novo.
error-unknown = Algo deu errado do nosso lado. Nada foi alterado. Tente de novo.
error-stale = Essa opção é de uma etapa anterior. Use a mensagem mais recente.
error-step_not_open = Essa etapa não está mais aberta. Continue pela mensagem mais recente.
error-owner_changed = Agora uma pessoa da equipe está cuidando desta conversa. Escreva para ela.
error-too_many_requests = Foi um pouco rápido demais. Espere um momento e tente de novo.
error-code_wrong = Esse código não está certo.
error-code_expired = Esse código venceu. Peça um novo.
error-password_wrong = E-mail ou senha não conferem.
error-password_weak = Essa senha é fácil demais de adivinhar. Use uma mais longa, sem o seu e-mail nem o nome do site.
error-attempts_exhausted = As tentativas acabaram. O chat vai mostrar outro caminho.
error-invalid_request = Não conseguimos ler algo do que você enviou. Confira e tente de novo.
error-not_found = Essa etapa não existe mais. Continue pela mensagem mais recente.
error-unauthorized = Não dá mais para abrir esta conversa.
error-number_invalid = Isso não parece um número de telefone. Confira o país e os dígitos.
error-forbidden = Isso não é permitido aqui.
error-body_too_large = Isso é longo demais para enviar.
error-in_flight = O que você acabou de enviar ainda está sendo processado.
error-unavailable = Uma parte do serviço está fora do ar. Nada se perdeu. Tente de novo daqui a pouco.
error-internal_error = Algo deu errado do nosso lado. Nada se perdeu. Tente de novo daqui a pouco.
error-number_not_mobile = Esse número não é de celular. Precisa ser um que recebe SMS.
error-number_unchanged = Esse é o número que você já tem. Digite o novo.
error-puzzle_failed = A peça não estava no lugar. Aqui está outra imagem.
dismiss = Dispensar
