"""How templates are printed: as Jinja prints them, to the letter, but for what each step costs.

A story's page prints 140 values, calls 25 macros and imports 20. Jinja makes of every value a
``Markup`` that is joined into text at once, asks of every macro anew what it wants passed, looks
each import up for every page, and hands every piece of text up through all the templates a page
extends; all of it is spared here, which is a third of a page.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import jinja2
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.nodes import Call, Expr, Filter, FromImport, Node, Test
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

try:
    from markupsafe._speedups import _escape_inner
except ImportError:  # without its C part, or in a version that keeps it elsewhere

    def _escape_inner(text: str, /) -> str:
        return str(escape(text))


def printed(value: Any) -> str:
    """``str(escape(value))``, in a third of its time for plain text."""
    if type(value) is str:
        return _escape_inner(value)
    if type(value) is Markup:
        return value
    return escape(value)


class _Generator(CodeGenerator):
    """Jinja's own, but for what is printed, called and imported."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and not finalize.src:
            self.write("environment.printed(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def blockvisit(self, nodes: Iterable[Node], frame: Frame) -> None:
        """The text of a block, and of what stands around the blocks, is joined where it is printed,
        and handed up in one piece."""
        is_whole = frame.rootlevel or any(nodes is block.body for block in self.blocks.values())
        if is_whole:
            self.buffer(frame)
        super().blockvisit(nodes, frame)
        if is_whole:
            self.writeline(f"yield concat({frame.buffer})")

    def signature(
        self,
        node: Call | Filter | Test,
        frame: Frame,
        extra_kwargs: Mapping[str, Any] | None = None,
    ) -> None:
        """Without the values of loops and blocks: only what asks for the context would want them,
        and a theme has no such thing to call."""
        extra = {name: value for name, value in (extra_kwargs or {}).items() if name == "caller"}
        super().signature(node, frame, extra)

    def visit_FromImport(self, node: FromImport, frame: Frame) -> None:  # noqa: N802 (Jinja's name)
        """An import without context is the same on every page: looked up once."""
        if node.with_context:
            super().visit_FromImport(node, frame)
        else:
            self._import_once(node, frame)

    def _import_once(self, node: FromImport, frame: Frame) -> None:
        pairs = [(each, each) if isinstance(each, str) else each for each in node.names]
        values = {alias: frame.symbols.ref(alias) for _, alias in pairs}
        self.writeline(f"{', '.join(values.values())}, = environment.imported(", node)
        self.visit(node.template, frame)
        self.write(f", {tuple(name for name, _ in pairs)!r}, {self.position(node)!r})")
        if frame.toplevel:
            self._make_known(values)

    def _make_known(self, values: Mapping[str, str]) -> None:
        """Blocks may use what their template has imported, who imports that template may not."""
        known = ", ".join(f"{name!r}: {value}" for name, value in values.items())
        self.writeline(f"context.vars.update({{{known}}})")
        self.writeline(f"context.exported_vars.difference_update({tuple(values)!r})")


class _Context(Context):
    def call(self, callee: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(callee) is not Macro:
            return super().call(callee, *args, **kwargs)
        left = callee._argument_count - len(args)
        if kwargs or left < 0 or callee.caller or callee.catch_kwargs or callee.catch_varargs:
            return callee(self.eval_ctx, *args, **kwargs)
        text = callee._func(*args, *(missing,) * left)  # it puts its defaults in their place
        return str.__new__(Markup, text) if self.eval_ctx.autoescape else text


class Printing(jinja2.Environment):
    """What templates are compiled for and run in."""

    code_generator_class = _Generator
    context_class = _Context
    printed = staticmethod(printed)

    def imported(self, template: str, names: tuple[str, ...], place: str) -> tuple[Any, ...]:
        """The values that these names have in a template, which is run once for all pages.

        ``place`` is where they are imported, for what is said of a name that is not there: using it
        is an error.
        """
        found = self._imported.get((template, names, place))
        if found is None:
            module = self.get_template(template).module
            found = tuple(self._exported(module, name, place) for name in names)
            self._imported[template, names, place] = found
        return found

    @cached_property
    def _imported(self) -> dict[tuple[str, tuple[str, ...], str], tuple[Any, ...]]:
        return {}

    def _exported(self, module: TemplateModule, name: str, place: str) -> Any:
        said = (
            f"the template {module.__name__!r} (imported on {place})"
            f" does not export the requested name {name!r}"
        )
        return getattr(module, name, self.undefined(said, name=name))
