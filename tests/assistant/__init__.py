"""The assistant runs without TensorFlow, and so do its tests: before any of them imports Rasa."""

from assistant.without_tensorflow import leave_tensorflow_out

leave_tensorflow_out()
