"""Only where the extra is installed."""

import pytest

pytest.importorskip("opencc", reason="没有安装 OpenCC：pip install '.[hant]'")
