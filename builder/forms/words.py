"""What may stand in a field, in Chinese: in the same words in a new story's remarks and in the
manual."""

from builder.model.field import Declared
from builder.model.kinds import is_name_enough
from builder.model.kinds.known import Kinds

PHOTO = "照片的文件名"
"""What stands where a picture is named."""


def reference_in_words(declared: Declared, kinds: Kinds) -> str:
    """What staff may write in a field that names another story."""
    said = f"{kinds.in_words(declared.field.to)}稿件的标题或网址名"
    return f"{said}，没有稿件就直接写名称" if is_name_enough(declared.field) else said
