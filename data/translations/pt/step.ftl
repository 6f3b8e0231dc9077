# The page of a single step, in Portuguese of Brazil. The words that it shares with the chat are in web.ftl.

step-safe = Só continue se foi você quem abriu esta página, a partir do seu próprio chat conosco. Ninguém mais tem motivo para mandar você para cá.
step-done-title = Pronto
step-done = Volte ao chat para continuar.
step-done-telegram = Volte ao Telegram para continuar.
step-over-title = Esta página não está mais ativa
step-over = Ela já foi usada, ou o prazo acabou. Volte ao chat: ele mostra em que etapa você está.
step-used-up-title = As tentativas aqui acabaram
step-used-up = Volte ao chat: ele mostra outro caminho.
step-refused-title = Esta página não abre para você
step-refused = Ela pertence a outra conta do Telegram ou foi aberta há muito tempo. Volte ao chat e toque no botão de novo.
step-close = Fechar esta página
step-close-yourself = O navegador não deixa esta página se fechar sozinha. Feche como qualquer outra.

## Faces

face-about = A câmera confere se é você quem concluiu a verificação primária. Vamos pedir alguns movimentos, um de cada vez. Leva cerca de um minuto.
face-tip-camera = Use uma câmera que funcione bem, na altura dos olhos.
face-tip-light = Procure um lugar bem iluminado, com a luz à sua frente, não atrás.
face-tip-frame = Mantenha o rosto inteiro no centro da imagem.
face-tip-alone = Só você na imagem: um segundo rosto encerra a verificação.
face-tip-bare = Tire boné, óculos e máscara.
face-country = País onde você mora
face-country-choose = Escolha um país
face-country-missing = Escolha o país onde você mora.
face-consent = Concordo que imagens do meu rosto sejam capturadas e comparadas com a da minha verificação primária, só para este pedido. Elas ficam criptografadas, são vistas apenas por quem decide sobre ele e são apagadas algum tempo depois que ele termina.
face-consent-missing = Sem o seu consentimento, nenhuma imagem é capturada. Você pode enviar documentos pelo chat.
face-start = Iniciar verificação facial
face-starting = Abrindo a câmera
face-checking = Verificando
face-instead = Prefere não mostrar o rosto? Volte ao chat e envie documentos.
face-place = Movimento { $n } de { $of }
face-move-centre = Olhe direto para a câmera
face-move-left = Vire a cabeça para a sua esquerda
face-move-right = Vire a cabeça para a sua direita
face-move-closer = Chegue mais perto da câmera
face-move-blink = Feche os olhos por um momento
face-move-smile = Abra um sorriso
face-hint-dark = Está um pouco escuro. Vire-se para a luz.
face-hint-bright = Está claro demais. Afaste-se da luz.
face-hint-none = Nenhum rosto aparece. Olhe para a câmera.
face-hint-several = Aparece mais de um rosto. Só você deve estar na imagem.
face-hint-aside = Vá para o centro da imagem.
face-hint-far = Você está longe. Chegue mais perto.
face-hint-near = Você está perto demais. Afaste-se um pouco.
face-hint-turned = Olhe para a frente.
face-hint-other = Para o outro lado.
face-hint-wait = Ainda não. Mais um pouco.
face-hint-seen = Ótimo. Fique assim por um momento.
face-camera-denied = O navegador não deixa esta página usar a câmera. Libere na barra de endereço ou nas configurações do aparelho e comece de novo.
face-camera-none = Nenhuma câmera foi encontrada. Conecte uma ou escolha “Continuar no celular” no chat.
face-camera-busy = A câmera não pode ser usada agora. Feche outros programas que a estejam usando e comece de novo.
face-camera-missing = Este navegador não libera a câmera para páginas. Abra esta página em outro navegador ou escolha “Continuar no celular” no chat.
face-hosted = A verificação é feita na página de um parceiro nosso. Quando terminar lá, volte aqui. O resultado chega direto para nós.
face-hosted-open = Abrir a página do parceiro
face-hosted-done = Já terminei lá

## Passkeys

passkey-page-about = O aparelho pede sua digital, seu rosto ou um PIN. Isso mostra que a conta é sua.
passkey-page-waiting = Siga o que o aparelho pedir
passkey-page-checking = Verificando
passkey-page-cancelled = Nada foi confirmado: foi cancelado ou demorou demais. Você pode tentar de novo.
passkey-page-wrong = Essa passkey não pertence à conta. Se você tem mais de uma, tente com outra.
passkey-page-missing = Não dá para usar passkeys aqui. Escolha outro método no chat, ou abra o chat em outro navegador ou aparelho.
passkey-page-inside = O Telegram não deixa esta página usar passkeys. Abra no seu navegador ou escolha outro método no chat.
passkey-page-outside = Abrir no meu navegador
