"""A theme's templates: found along the chain of its folders, checked, and named by the digest of
everything they are made of."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from typing import Any

import jinja2

from builder.digest import Digest, key_of
from builder.make.page.compiled import FORGETFUL, Memo, TemplateSource
from builder.make.page.filters import FILTERS
from builder.make.page.mishaps import in_chinese
from builder.make.page.policy import Inlined, hash_of
from builder.make.page.printing import Printing
from builder.problems import Problem, Where


class Missing(jinja2.StrictUndefined):
    """Jinja's undefined value, explained in Chinese; using it is an error."""

    @property
    def _undefined_message(self) -> str:
        owner = self._undefined_obj
        if self._undefined_hint:
            return self._undefined_hint
        if owner is jinja2.utils.missing:
            return f"没有“{self._undefined_name}”这个值"
        return f"{type(owner).__name__} 里没有“{self._undefined_name}”这一项"


Layers = tuple[tuple[str, Mapping[str, tuple[str, str]]], ...]
"""From the site's own folder to the oldest parent: theme name, and template name → (path, text)."""


class Templates(jinja2.BaseLoader):
    """Every template of a theme: ``story.html`` is the first of that name along the chain,
    ``base:story.html`` that of base."""

    def __init__(self, layers: Layers, memo: Memo) -> None:
        self._layers = layers
        self.environment = environment_for(self)
        self._sources = dict(self._read(memo))

    def load(
        self, environment: jinja2.Environment, name: str, globals: Any = None
    ) -> jinja2.Template:
        """The template that Jinja asks for, loaded once."""
        if name not in self._sources:
            raise jinja2.TemplateNotFound(name)
        code = self._sources[name].code(name)
        known = environment.make_globals(globals)
        return environment.template_class.from_code(environment, code, known)

    def __reduce__(self) -> tuple[Any, ...]:
        """Templates cross to another process as their texts."""
        return templates_of, (tuple((name, tuple(files.items())) for name, files in self._layers),)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the templates that a page may be printed by."""
        return tuple(sorted(name for name in self._sources if ":" not in name))

    @cached_property
    def digests(self) -> dict[str, Digest]:
        """By a template's name, the digest of everything it is made of (parents, includes,
        macros)."""
        return {
            name: key_of(sorted((each, self._sources[each].text) for each in self._closure(name)))
            for name in self.names
        }

    @cached_property
    def inlined(self) -> dict[str, Inlined]:
        """By a template's name, the hashes of what it includes from files called ``.js`` and
        ``.css``: inline scripts and sheets."""
        return {
            name: Inlined(self._hashes(name, ".js"), self._hashes(name, ".css"))
            for name in self.names
        }

    def files_of(self, name: str) -> tuple[str, ...]:
        """The files that a template is made of, its own first."""
        names = (name, *self._closure(name))
        return tuple(dict.fromkeys(self._sources[each].path for each in names))

    @cached_property
    def paths(self) -> frozenset[str]:
        """The paths of all template files, as problems name them."""
        return frozenset(source.path for source in self._sources.values())

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with templates, before any page is printed."""
        found = (problem for name in self._sources for problem in self._problems_of(name))
        return tuple(sorted(set(found)))

    def compiled_in_pieces(self) -> Iterator[None]:
        """Parses and compiles every template, one at a time; their faults show when they are
        printed."""
        for source in dict.fromkeys(self._sources.values()):
            _ = source.references
            yield
        for name in self.names:
            with suppress(jinja2.TemplateError):
                self.environment.get_template(name)
            yield

    def _read(self, memo: Memo) -> Iterator[tuple[str, TemplateSource]]:
        sources: dict[str, TemplateSource] = {}
        for depth, (theme, _) in enumerate(self._layers):
            for name, (path, text) in self._seen_from(depth):
                if path not in sources:
                    sources[path] = TemplateSource(path, text, self.environment, memo)
                yield f"{theme}:{name}", sources[path]
                if depth == 0:
                    yield name, sources[path]

    def _seen_from(self, depth: int) -> Iterator[tuple[str, tuple[str, str]]]:
        """The templates of this folder and its parents by name, the oldest first: the last one of a
        name counts."""
        for _, files in reversed(self._layers[depth:]):
            yield from files.items()

    def _hashes(self, name: str, suffix: str) -> tuple[str, ...]:
        included = (each for each in self._closure(name) if each.endswith(suffix))
        texts = [self.environment.get_template(each).render() for each in included]
        return tuple(dict.fromkeys(map(hash_of, texts)))

    def _closure(self, name: str) -> list[str]:
        seen, waiting = {name}, [name]
        while waiting:
            for each in self._sources[waiting.pop()].references:
                if each in self._sources and each not in seen:
                    seen.add(each)
                    waiting.append(each)
        return sorted(seen)

    def _problems_of(self, name: str) -> Iterator[Problem]:
        """What is wrong with one template: its syntax, what browsers would refuse, names that lead
        nowhere or round in a circle."""
        source = self._sources[name]
        if source.fault:
            said, line = (
                f"模板写法有误：{in_chinese(source.fault.message or '')}",
                source.fault.lineno,
            )
            yield Problem(path=source.path, line=line, code="FC705", message=said)
        for line, instead in source.refused:
            yield _refused(source, line, instead)
        yield from self._misled(name, source)

    def _misled(self, name: str, source: TemplateSource) -> Iterator[Problem]:
        """FC706 to FC708: names in one template that lead nowhere, or round in a circle."""
        for each in source.references:
            if each not in self._sources:
                yield _unknown_reference(source, each)
            elif each and name in self._closure(each):
                said, mend = (
                    "这个模板绕回到了自己",
                    "要继承上级主题的同名模板，写成  base:名称.html",
                )
                yield _problem(source, "FC708", said, each, mend)


Frozen = tuple[tuple[str, tuple[tuple[str, tuple[str, str]], ...]], ...]
"""Layers as a value that can be compared."""


_MOST = 8
_known: dict[Frozen, Templates] = {}


def templates_of(layers: Frozen, memo: Memo = FORGETFUL) -> Templates:
    """The templates of these layers; parsed and compiled once in a process, however often the site
    is planned."""
    if layers not in _known:
        if len(_known) >= _MOST:
            _known.clear()
        _known[layers] = Templates(tuple((name, dict(files)) for name, files in layers), memo)
    return _known[layers]


def _unknown_reference(source: TemplateSource, name: str | None) -> Problem:
    """FC706 for a name that only a build would tell, FC707 for one that no template has."""
    if name is None:
        said = "extends、include、import 后面要直接写出模板的名称，不能是变量"
        return _problem(source, "FC706", said, name)
    return _problem(source, "FC707", f"模板“{name}”不存在", name)


def _refused(source: TemplateSource, line: int, instead: str) -> Problem:
    """FC714: under the pages' Content-Security-Policy it has no effect."""
    what, _, mend = instead.partition("：")
    said = f"浏览器会拒绝这里的 {what}：每一页的内容安全策略不许"
    return Where(source.path, line).warning("FC714", said, mend)


def _problem(
    source: TemplateSource, code: str, said: str, named: str | None, mend: str = ""
) -> Problem:
    """What is wrong with a reference, at the line that makes it."""
    return Where(source.path, source.line_naming(named)).problem(code, said, mend)


def environment_for(
    loader: jinja2.BaseLoader, kind: type[jinja2.Environment] = Printing
) -> jinja2.Environment:
    """The Jinja environment of these templates: pure filters, no globals, strict about undefined
    values."""
    environment = kind(
        loader=loader,
        undefined=Missing,
        autoescape=jinja2.select_autoescape(("html", "xml"), default=False),
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.globals.clear()
    environment.filters.update(FILTERS)
    return environment
