"""Words of somebody who does not want to live, in nine languages; and words that only sound so."""

from __future__ import annotations

import pytest

from assistant.crisis import speaks_of_not_wanting_to_live

SAID = {
    "en": ["I want to die", "i dont want to live anymore", "I’m going to kill myself", "suicide"],
    "zh": ["我不想活了", "没有这笔钱我活不下去了", "想自杀"],
    "es": ["ya no quiero vivir", "ME QUIERO MORIR", "voy a matarme"],
    "pt": ["quero morrer", "não quero mais viver", "vou me matar"],
    "ru": ["Я не хочу больше жить", "хочу умереть", "покончу с собой", "свести счёты с жизнью"],
    "tr": ["artık yaşamak istemiyorum", "İNTİHAR edeceğim", "ölmek istiyorum"],
    "vi": ["tôi muốn chết", "Tôi không muốn sống nữa", "tự tử"],
    "id": ["saya ingin mati saja", "mau bunuh diri", "tidak mau hidup lagi"],
    "ar": ["أريد أن أموت", "لا أُريد أن أعيش بعد الآن", "سأقتل نفسي", "أفكر في الانتحار"],
}
ONLY_SOUNDS_SO = [
    "my phone died", "my phone wants to die", "this is killing me", "I live in Spain",
    "手机死机了", "se me murió el teléfono", "mi esposa va a matarme", "quiero vivir tranquilo",
    "meu celular morreu", "телефон умер", "telefonum öldü", "từ từ đã", "hp saya mau mati",
    "mati lampu", "الهاتف مات",
]  # fmt: skip


@pytest.mark.parametrize("text", [each for texts in SAID.values() for each in texts])
def test_it_is_heard(text: str) -> None:
    assert speaks_of_not_wanting_to_live(text)
    assert speaks_of_not_wanting_to_live(f"I lost everything. {text}, what now")


@pytest.mark.parametrize("text", ONLY_SOUNDS_SO)
def test_what_only_sounds_so_is_not(text: str) -> None:
    assert not speaks_of_not_wanting_to_live(text)
