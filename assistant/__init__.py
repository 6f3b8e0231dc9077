"""What Rebind plugs into Rasa: channel, words, tracker store, featurizer, vaulted messages."""
