"""The makers of pictures as the runner knows them: Fengcai's whole build, sharp, Hugo, libvips,
Pillow naively."""

import shutil
from dataclasses import replace
from importlib import metadata
from pathlib import Path

import PIL
from PIL import features

from tests.bench import peers, tools
from tests.bench.tools import Tool

_HERE = Path(__file__).parent


def fengcai(site: Path) -> Tool:
    """The command staff use: it reads, plans, derives, writes its pages, publishes."""
    return replace(tools.fengcai(), source=site)


def hugo(site: Path) -> Tool:
    """Hugo with a page that asks for the same pictures."""
    return replace(tools.hugo(), source=site)


def sharp(photos: Path, kind: str = "webp") -> Tool:
    """Node's sharp, on which Eleventy's image plugin runs, with its own defaults."""
    node, script = shutil.which("node") or "", str(_HERE / "photo_sharp.mjs")
    modules = str(peers.sharp())
    return Tool(
        name="sharp",
        writer="",
        program=peers.sharp() / "sharp" if node else Path("no-node"),
        command=lambda source, output: [node, script, modules, kind, str(source), str(output)],
        version_command=[node or "true", script, modules, "--version"],
        source=photos,
    )


def vips(photos: Path) -> Tool:
    """libvips from Python."""
    return _python("pyvips", "photo_vips.py", "pyvips", photos)


def naive(photos: Path) -> Tool:
    """Pillow as one would first write it."""
    return _python("naive Pillow", "photo_pillow.py", "PIL", photos)


def _python(name: str, script: str, module: str, photos: Path) -> Tool:
    python = str(peers.python())
    found = next(
        peers.HOME.glob(f"lib/python*/site-packages/{module}/__init__.py"), peers.HOME / "missing"
    )
    return Tool(
        name=name,
        writer="",
        program=found,
        command=lambda source, output: [python, str(_HERE / script), str(source), str(output)],
        version_command=[python, "-c", f"import {module}; print({module}.__version__)"],
        source=photos,
    )


def encoders() -> str:
    """The libraries that Fengcai's pictures come from."""
    codecs = (f"{name} {features.version(name)}" for name in ("libjpeg_turbo", "webp", "avif"))
    return f"Pillow {PIL.__version__} with {', '.join(codecs)}; cykooz-resizer {metadata.version('cykooz-resizer')}"
