"""What is proposed may be obeyed: a certain fix mends and breaks nothing, and no fix says what
nobody typed or declared.

Over every problem of ``fix_samples`` and of ``broken``; a code that learns to propose something
certain needs a sample there.
"""

import ast
import re
import shutil
from pathlib import Path

import pytest

from builder.check.wording import WORDING
from builder.chinese import same_word
from builder.crew.workers import Workers
from builder.model.choices import Consent, Status
from builder.model.field import Choice, declared_fields, is_struct
from builder.model.kinds import BESIDE_KINDS, KINDS
from builder.model.screen import Playlist
from builder.model.settings import Settings
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Certainty, mended
from builder.run.examine import examine
from tests.kit import ROOT
from tests.kit.broken import ERRORS, break_site
from tests.kit.fix_samples import READ, SITE
from tests.kit.small_site import make_site, options, write

SAMPLES = {**READ, **SITE}
NEVER_CERTAIN = {"FC906", "FC507", "FC901", "FC923"}
"""Codes in one file with others that are."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return make_site(tmp_path_factory.mktemp("plain") / "site")


@pytest.fixture
def site(plain, tmp_path):
    shutil.copytree(plain, tmp_path / "site")
    return tmp_path / "site"


def problems_of(root: Path):
    prepared = examine(options(root, root / "output", workers=Workers(count=1)))
    return [problem for problem in prepared.problems if problem.code != "FC625"]


def obeyed(root: Path, problems) -> None:
    """Every certain fix written into its file, as a command would."""
    fixes = [fix for problem in problems for fix in problem.fixes]
    for path in {fix.path for fix in fixes if fix.certainty is Certainty.CERTAIN}:
        file = root / path
        done = mended(file.read_text(encoding="utf-8"), [fix for fix in fixes if fix.path == path])
        assert done.refused == ()
        write(file, done.text)


@pytest.mark.parametrize("name", SAMPLES)
def test_to_obey_what_is_certain_leaves_fewer_problems_and_no_new_one(name, site):
    path, text = SAMPLES[name]
    write(site / path, text)
    before = problems_of(site)
    (code, *_) = name.split()
    certain = {p.code for p in before for f in p.fixes if f.certainty is Certainty.CERTAIN}
    assert code in certain, [str(each) for each in before]
    obeyed(site, before)
    after = problems_of(site)
    assert len(after) < len(before)
    assert {(p.code, p.message) for p in after} <= {(p.code, p.message) for p in before}
    assert not [f for p in after for f in p.fixes if f.certainty is Certainty.CERTAIN]


def certain_codes():
    """The codes of the house beside which something is said to be certain."""
    found = set()
    for path in (ROOT / "builder").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
        proposing = [each for each in functions if "certain" in called(each)]
        inside = codes_in(proposing)
        found |= inside or (codes_in(functions) if proposing else set())
    return found - NEVER_CERTAIN


def called(function):
    calls = (each.func for each in ast.walk(function) if isinstance(each, ast.Call))
    return {each.id for each in calls if isinstance(each, ast.Name)}


def codes_in(functions):
    strings = (
        node.value
        for each in functions
        for node in ast.walk(each)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {text for text in strings if re.fullmatch(r"FC\d{3}", text)}


def test_every_code_that_proposes_something_certain_has_a_sample():
    assert certain_codes() == {name.split()[0] for name in SAMPLES}


# ── what no fix may say ──


def structs(struct):
    yield struct
    for each in declared_fields(struct):
        if is_struct(each.type):
            yield from structs(each.type)


FIELDS = [
    field
    for top in (*KINDS, Settings, Playlist)
    for struct in structs(top)
    for field in declared_fields(struct)
]
TABLES = {
    same_word(word)
    for word in (
        *(each.field.label for each in FIELDS),
        *(t.label for v in VOCABULARIES for t in v.terms),
        *(word for v in VOCABULARIES for word in (v.name, v.label)),
        *(word for kind in KINDS for word in (kind.about.label, kind.about.folder)),
        *(word for pair in BESIDE_KINDS.items() for word in pair),
        *(
            choice.label
            for each in FIELDS
            if isinstance(each.type, type) and issubclass(each.type, Choice)
            for choice in each.type
        ),
        *("是", "否", "lead", "figures"),
    )
}
EXAMPLES = {each.field.example for each in FIELDS if each.field.example}


def is_known(text, typed):
    """Whether every word of this was typed somewhere in the site, or stands in a table."""
    bare = same_word(text).replace("-", "").removesuffix(".html")
    for wrong, right in WORDING.items():
        bare = bare if bare in typed else bare.replace(right, wrong)
    parts = [same_word(part) for part in re.split(r"[:：\s、，]+", text) if part]
    return (
        same_word(text) in TABLES
        or bare in typed
        or all(part in TABLES or part in typed for part in parts)
    )


def typed_in(root: Path) -> str:
    """All that was written: in files, and as their names."""
    everything = list((root / "content").rglob("*"))
    texts = [
        file.read_bytes().decode("utf-8", "replace")
        for file in everything
        if file.suffix in (".md", ".yaml") and file.is_file() and not file.is_symlink()
    ]
    names = [file.as_posix() for file in everything]
    return re.sub(r"[-_]", "", same_word(" ".join([*names, *texts])))


def check_fixes(root: Path) -> None:
    typed = typed_in(root)
    for problem in problems_of(root):
        for fix in problem.fixes:
            if fix.certainty is Certainty.SHAPE:
                assert mended("", [fix]).text == ""
                assert "换成实际的" in fix.words
            elif not problem.code.startswith("FC7"):  # a theme's own words
                assert all(is_known(text, typed) for text in fix.texts), str(problem)
            if fix.certainty is Certainty.CERTAIN:
                promised = {Status.PUBLISHED.label, *(each.label for each in Consent)}
                assert fix.texts[0] and not any(each in fix.texts[0] for each in promised)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_fix_of_a_sample_says_what_nobody_typed_or_declared(name, site):
    path, text = SAMPLES[name]
    write(site / path, text)
    check_fixes(site)


@pytest.mark.parametrize("name", ERRORS)
def test_no_fix_of_an_error_says_what_nobody_typed_or_declared(name, site):
    break_site(site, name)
    check_fixes(site)
