"""Numbers that open nothing: of orders, tickets and blocks, which people are asked to quote; of
versions and machines; in the names of files."""

import re

from rebind.chat.reading import read
from rebind.chat.secrets_in_text.search import Search


def spare(search: Search) -> None:
    for pattern in (_REFERENCE, _VERSION, _FILE):
        search.spare(pattern)


_WORDS = r"""
orders?|tickets?|requests?|invoices?|reference|ref|receipt|block|block height|uid|user id|build
orden|pedido|factura|solicitud|solicitação|chamado|protocolo|fatura|bloco|bloque
заказ\w{0,3}|заявк\w{0,3}|тикет\w{0,3}|обращени\w{1,2}|блок\w{0,3}|счет|счёт
sipariş\w{0,4}|talep|bilet|fatura\w{0,3}|blok
đơn hàng|yêu cầu|hoá đơn|hóa đơn|pesanan|tiket|order|faktur
طلب|الطلب|تذكرة|التذكرة|فاتورة
"""
_UNSPACED_WORDS = "订单|訂單|工单|工單|单号|單號|发票|區塊|区块"
_LINKS = (
    "number|no|nr|num|id|número|numero|номер|numarası|numaram|số|nomor|رقم|is|was|es|é|"
    "号|號|号码|是"
)

_SPACED_WORDS = "|".join(read(line).text for line in _WORDS.strip().splitlines())
# Not what could go on, nor begins with a nought: that is a telephone number
_REFERENCE = re.compile(
    rf"(?:(?<!\w)(?:{_SPACED_WORDS})|{_UNSPACED_WORDS})"
    rf"(?:[\s.:#№=-]{{0,3}}(?:{read(_LINKS).text})){{0,2}}[\s.:#№=-]{{0,3}}"
    r"(?<!\d)[1-9]\d{5,9}(?!\d)(?![-./\s]{1,2}\d)",
    re.IGNORECASE,
)
# `Chrome/126.0.0.0`, `version 3.42.1.1207`; alone it could be a telephone number
_VERSION = re.compile(
    r"(?:[a-z]/|(?<!\w)(?:v|ver|version|versión|versão|versi|версия|sürüm|bản|build|ip)[\s.:]{0,2})"
    r"\d{1,3}(?:\.\d{1,5}){2,4}(?![\d.])",
    re.IGNORECASE,
)
# `IMG_20240312_101500.jpg`; a code would be six figures
_FILE = re.compile(
    r"(?<!\w)[a-z]{2,24}[ _-]?(?!\d{6}\D)\d[\d_-]{2,24}"
    r"\.(?:png|jpe?g|gif|heic|webp|pdf|mp4|mov)(?!\w)",
    re.IGNORECASE,
)
