"""A copy of the house to build in: what is added or changed there is counted, and it can be run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.kit import ROOT

SETTINGS = "名称: 小站\n网址: https://small.example/\n审核: {初审: 否, 复审: 否, 终审: 否}\n"


class House:
    """``builder/`` and ``themes/`` in a folder of their own, with a small site beside them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site = folder, folder / "site"
        for name in ("builder", "themes"):  # with its bytecode, or every run would compile it anew
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("starter", "*.png")
            )
        self.write("site.yaml", SETTINGS)

    def add(self, path: str, text: str) -> None:
        """A new file of the house."""
        file = self.folder / path
        assert not file.exists()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Other words in a file of the house; ``old`` stands there once."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} has {text.count(old)} times: {old}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """A file of the site's content/."""
        file = self.site / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def story(self, path: str, fields: str, body: str = "正文。\n") -> None:
        """A story of the site."""
        self.write(path, f"---\n{fields}\n---\n\n{body}")

    @property
    def touched(self) -> set[str]:
        """The files of the house that are new or other than they were."""
        here = (file for name in ("builder", "themes") for file in (self.folder / name).rglob("*"))
        return {
            path
            for file in here
            if file.is_file() and file.suffix != ".pyc"
            if _is_other(ROOT / (path := file.relative_to(self.folder).as_posix()), file)
        }

    def run(self, *words: str) -> str:
        """What a command of the copied house says; it must end well."""
        done = subprocess.run(
            (sys.executable, "-m", "builder", *words, "--site", str(self.site)),
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def build(self) -> str:
        """Builds the site into its output/."""
        return self.run("build")

    def page(self, path: str) -> str:
        """A built file."""
        return (self.site / "output" / path).read_text(encoding="utf-8")


def _is_other(original: Path, file: Path) -> bool:
    return not original.is_file() or original.read_bytes() != file.read_bytes()
