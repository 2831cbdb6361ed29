"""Pictures and videos that each carry one thing too many, made byte by byte where no library writes
it."""

import base64
import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, PngImagePlugin

from builder.media.traces import TraceKind

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"/></x:xmpmeta>'
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
CAMERA = "SecretCamera"
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF")


def plain(name: str = "JPEG", size: tuple[int, int] = (48, 32), **options) -> bytes:
    """A small picture with nothing beside it."""
    picture = Image.radial_gradient("L").resize(size).convert("RGB")
    out = BytesIO()
    picture.save(out, name, **options)
    return out.getvalue()


def exif(more: dict | None = None) -> bytes:
    """An EXIF block with a camera, a date and a position."""
    found = Image.Exif()
    found[0x0110] = CAMERA
    found[0x8769] = {0x9003: "2026:02:10 09:30:00", **(more or {})}
    found[0x8825] = {1: "N", 2: (31.0, 13.0, 49.44), 3: "E", 4: (121.0, 28.0, 25.32)}
    return found.tobytes()


def thumbnailed() -> bytes:
    """An EXIF block with a second directory: the thumbnail."""
    directory = struct.pack("<HI", 0, 14)
    second = struct.pack("<HHHIIHHIII", 2, 0x0201, 4, 1, 50, 0x0202, 4, 1, 4, 0)
    return b"Exif\0\0II*\0" + struct.pack("<I", 8) + directory + second + b"\xff\xd8\xff\xd9"


def segment(marker: int, body: bytes, content: bytes = b"") -> bytes:
    """A JPEG with one more segment, right at its beginning."""
    content = content or plain()
    return (
        content[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body + content[2:]
    )


def chunk(name: bytes, body: bytes) -> bytes:
    """A PNG with one more chunk, right before its end."""
    content = plain("PNG")
    made = struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    return content[:-12] + made + content[-12:]


def noted(*texts: tuple[str, str], compressed: bool = False) -> bytes:
    """A PNG with these texts."""
    info = PngImagePlugin.PngInfo()
    for key, text in texts:
        info.add_text(key, text, zip=compressed)
    return plain("PNG", pnginfo=info)


def riff(name: bytes, body: bytes) -> bytes:
    """A WebP with one more chunk at its end."""
    content = plain("WEBP") + name + struct.pack("<I", len(body)) + body + bytes(len(body) & 1)
    return b"RIFF" + struct.pack("<I", len(content) - 8) + content[8:]


def extended(label: int, *blocks: bytes) -> bytes:
    """A GIF with one more extension before its end."""
    content = plain("GIF")
    made = b"".join(bytes((len(block),)) + block for block in blocks)
    return content[:-1] + bytes((0x21, label)) + made + b"\0;"


def box(name: bytes, *content: bytes) -> bytes:
    """An MP4 box."""
    body = b"".join(content)
    return struct.pack(">I", len(body) + 8) + name + body


def film(*more: bytes, moov: tuple[bytes, ...] = ()) -> bytes:
    """The outline of an MP4."""
    return (
        box(b"ftyp", b"isom\0\0\0\0isom")
        + box(b"moov", box(b"mvhd", bytes(100)), *moov)
        + box(b"mdat", b"x")
        + b"".join(more)
    )


def keyed(key: bytes, value: bytes) -> bytes:
    """The ``meta`` of an iPhone: keys, and values by number."""
    keys = box(b"keys", bytes(4), struct.pack(">I", 1), box(b"mdta", key))
    item = box(b"ilst", box(b"\0\0\0\1", box(b"data", bytes(8), value)))
    return box(b"meta", box(b"hdlr", bytes(8), b"mdta", bytes(12)), keys, item)


def element(number: bytes, *content: bytes) -> bytes:
    """A WebM element."""
    body = b"".join(content)
    return number + struct.pack(">Q", len(body) | 1 << 56) + body


def webm(*inside: bytes) -> bytes:
    """The outline of a WebM."""
    return element(b"\x1aE\xdf\xa3", element(b"B\x82", b"webm")) + element(b"\x18S\x80g", *inside)


def tagged(name: bytes, value: bytes) -> bytes:
    """A tag of a WebM."""
    simple = element(b"\x67\xc8", element(b"\x45\xa3", name), element(b"\x44\x87", value))
    return element(b"\x12\x54\xc3\x67", element(b"\x73\x73", simple))


CARRYING: dict[str, tuple[bytes, TraceKind]] = {
    "jpeg-exif.jpg": (plain(exif=exif()), TraceKind.EXIF),
    "jpeg-gps.jpg": (plain(exif=exif()), TraceKind.PLACE),
    "jpeg-camera.jpg": (plain(exif=exif()), TraceKind.CAMERA),
    "jpeg-date.jpg": (plain(exif=exif()), TraceKind.TIME),
    "jpeg-makernote.jpg": (plain(exif=exif({0x927C: b"serial number"})), TraceKind.MAKER),
    "jpeg-author.jpg": (plain(exif=exif({0xA430: "Li"})), TraceKind.PERSON),
    "jpeg-thumbnail.jpg": (segment(0xE1, thumbnailed()), TraceKind.THUMBNAIL),
    "jpeg-jfxx.jpg": (segment(0xE0, b"JFXX\0\x10" + bytes(20)), TraceKind.THUMBNAIL),
    "jpeg-jfif-thumbnail.jpg": (segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1abc"), TraceKind.THUMBNAIL),
    "jpeg-xmp.jpg": (plain(xmp=XMP), TraceKind.XMP),
    "jpeg-long-xmp.jpg": (
        segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + XMP),
        TraceKind.XMP,
    ),
    "jpeg-iptc.jpg": (
        segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x02\x1c\x02"),
        TraceKind.IPTC,
    ),
    "jpeg-photoshop.jpg": (segment(0xED, b"Photoshop 3.0\x008BIM\x04\x0c"), TraceKind.EXTRA),
    "jpeg-comment.jpg": (plain(comment=b"whose child this is"), TraceKind.COMMENT),
    "jpeg-profile.jpg": (plain(icc_profile=PROFILE), TraceKind.PROFILE),
    "jpeg-unknown.jpg": (segment(0xEB, b"JP something"), TraceKind.EXTRA),
    "jpeg-zip-behind.jpg": (plain() + b"PK\3\4the whole roll", TraceKind.TRAILING),
    "jpeg-progressive.jpg": (plain(progressive=True, comment=b"c"), TraceKind.COMMENT),
    "png-text.png": (noted(("Author", "Li")), TraceKind.COMMENT),
    "png-compressed.png": (noted(("Author", "Li" * 99), compressed=True), TraceKind.COMMENT),
    "png-international.png": (
        chunk(b"iTXt", b"Title\0\0\0\0\0" + "标题".encode()),
        TraceKind.COMMENT,
    ),
    "png-xmp.png": (chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP), TraceKind.XMP),
    "png-raw-exif.png": (
        chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(b"x")),
        TraceKind.EXIF,
    ),
    "png-raw-iptc.png": (
        chunk(b"zTXt", b"Raw profile type iptc\0\0" + zlib.compress(b"x")),
        TraceKind.IPTC,
    ),
    "png-exif.png": (plain("PNG", exif=exif()), TraceKind.PLACE),
    "png-profile.png": (plain("PNG", icc_profile=PROFILE), TraceKind.PROFILE),
    "png-time.png": (chunk(b"tIME", bytes(7)), TraceKind.TIME),
    "png-unknown.png": (chunk(b"caBX", b"a signature"), TraceKind.EXTRA),
    "png-behind.png": (plain("PNG") + plain(), TraceKind.TRAILING),
    "webp-exif.webp": (plain("WEBP", exif=exif()), TraceKind.PLACE),
    "webp-xmp.webp": (plain("WEBP", xmp=XMP), TraceKind.XMP),
    "webp-profile.webp": (plain("WEBP", icc_profile=PROFILE), TraceKind.PROFILE),
    "webp-unknown.webp": (riff(b"NOTE", b"Li"), TraceKind.EXTRA),
    "webp-behind.webp": (plain("WEBP") + b"<script>", TraceKind.TRAILING),
    "gif-comment.gif": (extended(0xFE, b"whose child"), TraceKind.COMMENT),
    "gif-xmp.gif": (extended(0xFF, b"XMP DataXMP", XMP), TraceKind.XMP),
    "gif-profile.gif": (extended(0xFF, b"ICCRGBG1012", b"p"), TraceKind.PROFILE),
    "gif-application.gif": (extended(0xFF, b"SECRETS 1.0", b"x"), TraceKind.EXTRA),
    "gif-text.gif": (extended(0x01, bytes(12), b"words"), TraceKind.COMMENT),
    "gif-behind.gif": (plain("GIF") + b"alert(1)", TraceKind.TRAILING),
    "tiff-camera.tif": (plain("TIFF", tiffinfo={0x0110: CAMERA}), TraceKind.CAMERA),
    "tiff-position.tif": (plain("TIFF", exif=exif()), TraceKind.PLACE),
    "tiff-xmp.tif": (plain("TIFF", tiffinfo={700: XMP}), TraceKind.XMP),
    "tiff-iptc.tif": (plain("TIFF", tiffinfo={33723: b"\x1c\x02"}), TraceKind.IPTC),
    "tiff-profile.tif": (plain("TIFF", icc_profile=PROFILE), TraceKind.PROFILE),
    "avif-exif.avif": (plain("AVIF", exif=exif()), TraceKind.PLACE),
    "avif-xmp.avif": (plain("AVIF", xmp=XMP), TraceKind.XMP),
    "avif-profile.avif": (plain("AVIF", icc_profile=PROFILE), TraceKind.PROFILE),
    "avif-behind.avif": (plain("AVIF") + b"PK\3\4", TraceKind.TRAILING),
    "bmp-behind.bmp": (plain("BMP") + b"PK\3\4", TraceKind.TRAILING),
    "film-place.mp4": (
        film(moov=(box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+31.2304+121.4737/")),)),
        TraceKind.PLACE,
    ),
    "film-iphone.mov": (
        film(moov=(keyed(b"com.apple.quicktime.location.ISO6709", b"+31+121/"),)),
        TraceKind.PLACE,
    ),
    "film-model.mp4": (
        film(moov=(keyed(b"com.apple.quicktime.model", CAMERA.encode()),)),
        TraceKind.CAMERA,
    ),
    "film-xmp.mp4": (
        film(box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac"), XMP)),
        TraceKind.XMP,
    ),
    "film-hidden.mp4": (film(box(b"free", b"the old udta")), TraceKind.EXTRA),
    "film-behind.mp4": (film(b"PK\3\4 and more behind"), TraceKind.TRAILING),
    "film-place.webm": (webm(tagged(b"LOCATION", b"+31+121/")), TraceKind.PLACE),
    "film-title.webm": (
        webm(element(b"\x15\x49\xa9\x66", element(b"\x7b\xa9", b"Li at home"))),
        TraceKind.COMMENT,
    ),
    "film-attached.webm": (webm(element(b"\x19\x41\xa4\x69", b"a file")), TraceKind.EXTRA),
    "drawing-name.svg": (b'<svg xmlns="s" sodipodi:docname="/home/li/a.svg"/>', TraceKind.EXTRA),
    "drawing-photo.svg": (
        b'<svg><image href="data:image/jpeg;base64,'
        + base64.b64encode(plain(exif=exif()))
        + b'"/></svg>',
        TraceKind.PLACE,
    ),
    "drawing-metadata.svg": (
        b'<?xml version="1.0"?><svg><metadata><rdf:RDF/></metadata></svg>',
        TraceKind.XMP,
    ),
}
"""Each file by a name that says what it carries, with the sort of trace that must be found."""
