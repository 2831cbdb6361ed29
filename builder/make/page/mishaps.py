"""What Jinja says of a template that is wrong, in Chinese."""

from collections.abc import Mapping

from builder.regex import regex

_SAID: Mapping[str, str] = {
    r"No filter named '(.+?)'.*": "没有叫“{0}”的过滤器",
    r"No test named '(.+?)'.*": "is 后面没有“{0}”这一种",
    r"Encountered unknown tag '(.+?)'.*": "没有“{0}”这一种标签，或者它前面的一对没有写完",
    r"Unexpected end of template\. Jinja was looking for the following tags: '(.+?)'.*": (
        "写到最后还没有“{0}”"
    ),
    r"expected token '(.+?)', got '(.+?)'": "这里应当是“{0}”，写的是“{1}”",
    r"unexpected '(.+?)'": "这里的“{0}”多了，或者前面少了一半",
    r"unexpected char '(.+?)' at \d+": "这里的“{0}”用不了，看看是不是全角的符号",
    r"block '(.+?)' defined twice": "“{0}”这个块写了两次",
    r"(?:integer |float )?(?:division|modulo).* by zero": "除数是 0",
    r"'(\w+)' is undefined": "没有“{0}”这个值",
    r"'(\w+)' object is not callable": "这里不能加括号来用",
    r"(.+)template not found: (.+)": "模板“{1}”不存在",
}
_WAYS = [(regex(pattern), words) for pattern, words in _SAID.items()]


def in_chinese(said: str) -> str:
    """The same in Chinese, where it is one of the slips that are made most; else as it is."""
    for pattern, words in _WAYS:
        if found := pattern.fullmatch(said):
            return words.format(*found.groups())
    return said
