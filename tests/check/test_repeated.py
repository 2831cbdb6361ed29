"""Many faults of one sort in one file."""

from builder.check.repeated import once_told
from builder.problems import Severity, Where


def faults(count: int, path: str = "content/posts/a.md", code: str = "FC203"):
    return [Where(path, line).problem(code, f"第{line}个", "改") for line in range(1, count + 1)]


def test_some_are_told_one_by_one():
    assert list(once_told(faults(30))) == faults(30)


def test_of_a_thousand_the_first_are_and_the_others_together():
    found = list(once_told(reversed(faults(1000))))
    assert found[:20] == faults(1000)[:20]
    (rest,) = found[20:]
    assert (rest.line, rest.code, rest.severity) == (21, "FC203", Severity.ERROR)
    assert "还有 980 处" in rest.message
    assert "第 21、22、23、24、25、26、27、28、29、30 等行" in rest.message
    assert rest.mend and rest.fixes == ()


def test_other_files_and_other_faults_are_told_beside_them():
    others = [*faults(3, code="FC204"), *faults(3, "content/posts/b.md")]
    found = list(once_told([*faults(100), *others]))
    assert [each for each in found if each in others] == others


def test_those_of_a_whole_file_have_no_line():
    whole = [Where("content/site.yaml").problem("FC203", f"{n}") for n in range(40)]
    assert "第" not in list(once_told(whole))[-1].message
