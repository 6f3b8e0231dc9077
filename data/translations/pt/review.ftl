# Why people decided as they did, as those may read it whom it is about, in Portuguese of Brazil.

review_reason_documents_match = O que foi enviado confere com a conta.
review_reason_face_matches = O rosto é o mesmo da verificação primária da conta.
review_reason_other_proof = O titular da conta foi reconhecido de outra forma.
review_reason_nothing_sent = Nada foi enviado ainda.
review_reason_not_readable = Não é possível ler o que foi enviado.
review_reason_incomplete = Algo que foi pedido não aparece.
review_reason_wrong_kind = Foi pedido outro tipo de imagem.
review_reason_no_match = O que foi enviado não confere com a conta.
review_reason_not_proven = O que foi enviado não mostra de quem é a conta.
review_reason_altered = O que foi enviado parece ter sido modificado.
review_reason_used_elsewhere = O que foi enviado pertence a outro pedido.
review_reason_no_answer = O que foi pedido não foi enviado.
review_reason_unusual = O caso precisa ser visto por alguém com mais experiência.
review_reason_involved = O caso precisa ser visto por alguém que não esteja envolvido.
review_reason_owner_reported = O titular da conta diz que não fez o pedido.
review_reason_found_later = Algo novo apareceu depois da decisão.
review_reason_decided_wrongly = A decisão foi um engano.
