"""The numbers under which a site is registered, each with the register that confirms it."""

from builder.model.parts import Item
from builder.regex import regex

_POLICE = regex(r"公网安备\s*(\d{14})\s*号?")
_ICP = regex(r"ICP[备证]\s*(\d{6,})")


def registered(written: str) -> Item:
    """A number with the address of its register, as 《非经营性互联网信息服务备案管理办法》 (article
    13) demands of ICP numbers and the police of theirs; one of zeros alone is an example."""
    police, icp = _POLICE.search(written), _ICP.search(written)
    if police and police[1].strip("0"):
        return Item(written, url=f"https://beian.mps.gov.cn/#/query/webSearch?code={police[1]}")
    if icp and icp[1].strip("0"):
        return Item(written, url="https://beian.miit.gov.cn/")
    return Item(written)
