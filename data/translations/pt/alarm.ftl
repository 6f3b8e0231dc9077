# The page behind "this wasn't me" in a notice

alarm-title = Não fui eu
alarm-heading = Não foi você?
alarm-about = Escrevemos porque alguém usou sua conta para redefinir o número de celular dela. Se foi você, feche esta página: nada acontece.
alarm-not-you = Se não foi você, bloqueie a conta agora:
alarm-nothing-withdrawn = nada pode ser sacado,
alarm-signed-out = todos os dispositivos são desconectados,
alarm-stopped = o pedido que ainda estiver em andamento é interrompido.
alarm-later = Nossa equipe reabre a conta com você assim que você mostrar que ela é sua.
alarm-button = Não fui eu, bloquear minha conta
alarm-done = Sua conta está bloqueada. Nada pode ser sacado e todos os dispositivos foram desconectados. Agora troque a senha do seu e-mail e depois escreva para nós na central de ajuda.
alarm-failed = Não foi possível bloquear a conta agora. Aperte o botão de novo, por favor.
alarm-gone = Este link já foi usado, é antigo demais ou não está completo. Se não foi você que bloqueou a conta, troque sua senha e escreva para nós na central de ajuda.
