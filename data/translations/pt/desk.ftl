# What agents say with one key, in Portuguese of Brazil.

canned_greeting = Olá, aqui é { $agent }. Já li o que foi dito até agora. Só um momento, por favor.
    .title = Saudação
canned_reference = Seu protocolo é { $reference }. Guarde: com ele, você e nós encontramos esta conversa de novo.
    .title = Número da conversa
canned_case = O protocolo do seu caso é { $case_id }. Você pode voltar com ele quando quiser.
    .title = Número do caso
canned_review_due = Seu caso { $case_id } está com nossa equipe de análise. A decisão sai, no máximo, até { $due }, e você recebe o aviso aqui.
    .title = Prazo da análise
canned_no_secrets = Por favor, nunca escreva aqui uma senha, um código ou uma frase de recuperação. Ninguém da equipe { $brand } pede isso em um chat. Use só os formulários que abrem nesta janela.
    .title = Nada secreto no chat
canned_form = Continue no formulário acima, por favor. Ninguém aqui vê o que você digita nele.
    .title = Continuar no formulário
canned_documents = O que ajuda agora são capturas de tela: um e-mail antigo da { $brand } com o seu endereço visível, e o registro do outro lado de um depósito ou saque.
    .title = Quais documentos ajudam
canned_hold = Depois de redefinir o número, os saques ficam suspensos por um tempo. A suspensão termina sozinha, e ninguém pode encurtar esse prazo.
    .title = Por que os saques param
canned_still_there = Você ainda está por aí? Sem pressa: esta conversa fica aberta, e vejo quando você voltar.
    .title = Ainda está aí?
canned_closing = Que bom que deu certo. Se surgir algo nas próximas 24 horas, escreva aqui, e a mensagem chega até nós.
    .title = Encerramento
