"""Numbers of passports and identity cards. They look like anything, so only where they are
announced."""

import re

from rebind.chat.reading import read
from rebind.chat.secrets_in_text.search import DOCUMENT, Search, Verdict


def take(search: Search) -> None:
    search.take(_ANNOUNCED, _number, group="number")


_DOCUMENTS = """
passport|identity card|id card|national id|id number|id no|driving licen[cs]e|driver'?s licen[cs]e
ssn|social security|tax id|residence permit
reisepass|personalausweis|ausweis|ausweisnummer|führerschein|steuer-id
passeport|carte d'identité|permis de conduire|pasaporte|dni|nie|curp|rfc|cuil
cédula|passaporte|cpf|rg
passaporto|carta d'identità|codice fiscale|paspoort|identiteitskaart|rijbewijs|bsn
paszport|paszportu|dowód|dowodu|pesel|паспорт|паспорта|снилс|инн|pasaport|kimlik|tc kimlik
جواز السفر|رقم الهوية|هويتي|hộ chiếu|cccd|cmnd|paspor|ktp|nik
"""
_UNSPACED_DOCUMENTS = (
    "护照|護照|身份证|身份證|パスポート|旅券|マイナンバー|여권|주민등록번호|"
    "หนังสือเดินทาง|พาสปอร์ต|บัตรประชาชน"
)
_LINKS = (
    "number|numer|numero|número|numéro|nummer|no|nr|n°|№|num|id|card|is|was|ist|lautet|es|est|è|é|"
    "jest|to|номер|это|numarası|numaram|no'?su|رقم|هو|là|số|adalah|nomor"
)
_UNSPACED_LINKS = "号码|號碼|番号|번호|号|號|是|为|為|は|는|은|หมายเลข|เลขที่|คือ"

_SPACED_DOCUMENTS = "|".join(read(line).text for line in _DOCUMENTS.strip().splitlines())
_ANNOUNCED = re.compile(
    rf"(?:(?<!\w)(?:{_SPACED_DOCUMENTS})(?!\w)"
    rf"|{read(_UNSPACED_DOCUMENTS).text})"
    rf"(?:[\s.:#=-]{{0,3}}(?:(?:{read(_LINKS).text})(?![^\W\d_])|{read(_UNSPACED_LINKS).text}))"
    rf"{{0,3}}[\s.:#=\"'(-]{{0,4}}"
    r"(?P<number>\d[\d .-]{4,20}\d(?![\w])|[0-9a-z][0-9a-z./-]{4,24}(?:\(\w\))?)",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")


def _number(match: re.Match[str]) -> Verdict:
    number = match.group("number")
    figures = sum(character.isdigit() for character in number)
    return (DOCUMENT, "") if figures >= 4 and not _DATE.fullmatch(number.strip(" .")) else None
