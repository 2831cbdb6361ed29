"""Pelican's settings for the benchmark: the same addresses, lists of twelve, Atom feeds."""

from pathlib import Path

AUTHOR = SITENAME = "澄河社区"
SITEURL = "https://chenghe.example"
PATH = "content"
THEME = str(Path(__file__).parent)
THEME_STATIC_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh"
DEFAULT_PAGINATION = 12
ARTICLE_URL = ARTICLE_SAVE_AS = "{category}/{slug}.html"
CATEGORY_URL = CATEGORY_SAVE_AS = "{slug}/index.html"
TAG_URL = TAG_SAVE_AS = "tags/{slug}/index.html"
YEAR_ARCHIVE_SAVE_AS = "year/{date:%Y}/index.html"
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = ARCHIVES_SAVE_AS = CATEGORIES_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
FEED_ALL_ATOM = "feed.xml"
CATEGORY_FEED_ATOM = "{slug}/feed.xml"
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
FEED_MAX_ITEMS = 20
