# Why people decided as they did, as those may read it whom it is about, in Spanish.

review_reason_documents_match = Lo que se envió corresponde a la cuenta.
review_reason_face_matches = La cara es la de la verificación primaria de la cuenta.
review_reason_other_proof = Se comprobó de otra forma quién es titular de la cuenta.
review_reason_nothing_sent = Todavía no se envió nada.
review_reason_not_readable = Lo que se envió no se puede leer.
review_reason_incomplete = Falta que se vea algo de lo que se pidió.
review_reason_wrong_kind = Se pidió otro tipo de imagen.
review_reason_no_match = Lo que se envió no corresponde a la cuenta.
review_reason_not_proven = Lo que se envió no demuestra de quién es la cuenta.
review_reason_altered = Lo que se envió no parece estar tal como se tomó.
review_reason_used_elsewhere = Lo que se envió pertenece a otra solicitud.
review_reason_no_answer = No se envió lo que se había pedido.
review_reason_unusual = Tiene que revisarlo alguien con más experiencia.
review_reason_involved = Tiene que revisarlo alguien que no esté implicado.
review_reason_owner_reported = Quien es titular de la cuenta dice que no hizo la solicitud.
review_reason_found_later = Después de la decisión se supo algo nuevo.
review_reason_decided_wrongly = La decisión fue un error.
