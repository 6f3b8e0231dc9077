"""The help articles as pages: made of data/help, every link and anchor there, nothing run."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from service.tests.border.house import Browser

from rebind.demo import articles, help_centre
from rebind.demo.articles import Article
from rebind.settings import Settings

ROOT = Path(__file__).parents[3]
SETTINGS = Settings()
WRITTEN = articles.load(ROOT / "data" / "help", {**SETTINGS.terms, "brand": "CoinEx"})
TEMPLATE = "<h1>__TITLE__</h1>__SUMMARY__ __CRUMBS__ __BODY__ __ASIDE__ [__QUERY__]"


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        self.links += [given["href"]] if given.get("href") else []
        self.ids += [given["id"]] if given.get("id") else []


def written(tmp_path: Path, text: str) -> Article:
    (tmp_path / "en").mkdir()
    head = "---\ntitle: T\nsummary: S.\n---\n\n"
    (tmp_path / "en" / "a.md").write_text(head + text, encoding="utf-8")
    return articles.load(tmp_path, {"hold_hours": 48})["a"]


@pytest.mark.parametrize("name", WRITTEN)
def test_every_link_leads_to_an_anchor_that_is_there(name: str) -> None:
    for link in Page(WRITTEN[name].html).links:
        article, _, anchor = link.partition("#")
        assert anchor in Page(WRITTEN[article].html).ids, link


@pytest.mark.parametrize("name", WRITTEN)
def test_an_article_is_plain_text_with_an_anchor_a_section(name: str) -> None:
    page = Page(WRITTEN[name].html)
    assert page.tags <= {"h2", "p", "ol", "ul", "li", "a", "strong", "em"}
    assert page.ids == [section.anchor for section in WRITTEN[name].sections]
    assert len(set(page.ids)) == len(page.ids)
    assert not re.search(r"\{[#$ ]", WRITTEN[name].html)


def test_numbers_are_those_of_the_settings(tmp_path: Path) -> None:
    article = written(tmp_path, "## A pause {#hold}\n\nFor { $hold_hours } hours.\n")
    assert article.html == '<h2 id="hold">A pause</h2>\n<p>For 48 hours.</p>\n'


def test_a_variable_that_nobody_knows_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="price"):
        written(tmp_path, "## A {#a}\n\n{ $price } only.\n")


def test_a_section_without_an_anchor_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no anchor: A"):
        written(tmp_path, "## A\n\nText.\n")


def test_raw_html_is_text_and_no_script_can_be_linked(tmp_path: Path) -> None:
    text = "## A {#a}\n\n<script>alert(1)</script> [x](javascript:alert(1)) ![y](//e.example/z)\n"
    html = written(tmp_path, text).html
    assert Page(html).tags <= {"h2", "p", "a"}
    assert not [link for link in Page(html).links if "script" in link]


# --- the search ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "section"),
    [
        ("how long are withdrawals paused", "hold"),
        ("lost passkey", "lost"),
        ("how do i withdraw after a reset", "hold"),
        ("is there a support phone number", "no-phone"),
        ("freezing the account", "freeze"),
    ],
)
def test_the_section_that_speaks_of_it_is_among_the_first(query: str, section: str) -> None:
    found = articles.search(WRITTEN, query)[:3]
    assert section in [each.anchor for _, each in found]


@pytest.mark.parametrize("query", ["the and is", "xylophone", "?!", "  "])
def test_words_that_say_nothing_find_nothing(query: str) -> None:
    assert articles.search(WRITTEN, query) == []


def test_what_is_searched_for_is_shown_as_text() -> None:
    hostile = '"><script>alert(1)</script> __BODY__ passkey'
    html = articles.search_page(TEMPLATE, WRITTEN, hostile)
    assert "script" not in Page(html).tags
    assert "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; __BODY__ passkey" in html


# --- served -------------------------------------------------------------------------------------


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Browser:
    (tmp_path / "help-articles").mkdir()
    page = f"{TEMPLATE} for __BRAND__ by __SERVICE_ORIGIN__"
    (tmp_path / "help-articles" / "article.html").write_text(page)
    monkeypatch.setenv("REBIND_WEB_DIR", str(tmp_path))
    return Browser(help_centre.create_app(), loud=True)


def test_the_index_leads_to_every_article(client: Browser) -> None:
    page = Page(client.get("/articles/").text)
    assert page.links == [f"/articles/{name}" for name in WRITTEN]


def test_an_article_says_whose_it_is_and_may_search_and_embed_the_chat(client: Browser) -> None:
    answer = client.get("/articles/after-reset")
    assert "<h1>After the reset</h1>" in answer.text
    assert "for CoinEx by http://localhost:8080" in answer.text
    policy = answer.headers["Content-Security-Policy"]
    assert "form-action 'self'" in policy
    assert "frame-src http://localhost:8080;" in policy
    assert "unsafe" not in policy


def test_a_search_links_to_the_sections(client: Browser) -> None:
    page = client.get("/articles/", params={"q": "lost passkey"})
    assert "/articles/passkeys#lost" in Page(page.text).links
    none = client.get("/articles/", params={"q": "xylophone"})
    assert "Nothing in our articles fits" in none.text


@pytest.mark.parametrize("path", ["nowhere", "..", "after-reset.md", "%2e%2e%2fen%2fscams"])
def test_what_is_no_article_is_not_there(client: Browser, path: str) -> None:
    assert client.get(f"/articles/{path}").status_code == 404


def test_a_query_that_is_too_long_is_refused(client: Browser) -> None:
    assert client.get("/articles/", params={"q": "x" * 201}).status_code == 422
