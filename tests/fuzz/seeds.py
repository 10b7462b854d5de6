"""What fuzzing starts from: the project's own articles, and files of every kind that hold some of them."""

import csv
import gzip
import io
import json
import re
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

import pyarrow
import pyarrow.parquet

from factcheck.checker import check
from factcheck.rules.builtin import BUILTIN

HERE = Path(__file__).parent
QUALITY = HERE.parent / "quality" / "articles"
#: Records that lack something, or have it in another form.
ODD = ('{"text": 3}', "[]", '{"body": "x"}', '{"id": 7, "text": "Two\\u2019s \\ud83d\\ude00 \\"six\\""}', "", "no json")

PAGE = """<!doctype html><html><head><title>{title} | The Lenn Herald</title>
<meta property="article:published_time" content="2024-05-31T08:00:00Z"><script>var six = 6;</script></head><body>
<nav><a href="/">Home</a></nav><article><h1>{title}</h1><time datetime="2024-05-31">31 May</time>
<!-- factcheck: ignore[times] as told --><p>{text}</p><figure><figcaption>The quay</figcaption></figure>
<ul><li>Six&nbsp;men<br>and &#8220;two&#8221; women</li></ul></article><footer>&copy; 2024</footer></body></html>
"""
SETTINGS = """select = ["figures", "times"]
ignore = ["count-mismatch"]
severity = "note"
date-order = "dmy"
limit = 100000
exclude = ["drafts/*"]
baseline = "known.json"
extract-html = false

[per-file-ignores]
"news/*.md" = ["sum-mismatch"]

[fields]
text = "body"
published = "date"
"""


def articles() -> list[tuple[str, str]]:
    """Title and text of the project's own articles."""
    found = []
    for path in sorted(QUALITY.glob("*.md")):
        head, _, rest = path.read_text(encoding="utf-8").partition("---\n")
        title = re.search(r"^title: (.*)$", head, re.MULTILINE)
        found.append((title[1] if title else "", rest.partition("===")[0].strip()))
    return found


def _checked() -> list[bytes]:
    examples = [
        example if isinstance(example, str) else example.text
        for rule in BUILTIN
        for example in (*rule.inconsistent, *rule.consistent)
    ]
    told = [f"{title}\n---\n{text}" for title, text in articles()[::2]]
    return [text.replace("[[", "").replace("]]", "").encode() for text in (*told, *examples)]


def _reports() -> list[bytes]:
    reports = [check(text, title=title) for title, text in articles()[:10]]
    stored = [report.to_dict() for report in reports]
    small = [report.to_dict(text=False, claims=False) for report in reports]
    return [json.dumps(row).encode() for row in (*stored, *small)]


def _settings() -> list[bytes]:
    return [SETTINGS.encode(), *(line.encode() for line in SETTINGS.splitlines() if "=" in line)]


def _baselines() -> list[bytes]:
    row = {"article": "a.md", "rule": "sum-mismatch", "fingerprint": "0f", "severity": "error", "message": "the parts"}
    return [json.dumps({"schema": 1, "issues": [row] * number}).encode() for number in range(3)]


def _batches() -> list[bytes]:
    records = [{"text": text, "title": title, "published": None, "id": title} for title, text in articles()[:4]]
    return [json.dumps(records).encode(), json.dumps([record["text"] for record in records]).encode(), b"[{}, 1]"]


def _markdown() -> list[bytes]:
    found = []
    for number, (title, text) in enumerate(articles()[:12]):
        yaml = f'---\ntitle: "{title}"\ndate: 2024-05-31\nfactcheck-ignore: [times, sum-mismatch]\n---\n'
        toml = f'+++\ntitle = "{title}"\npublished = 2024-05-31\ntags = ["a", "b"]\n+++\n'
        head = (yaml, toml, f"# {title} #\n\n", yaml.replace("\n", "\r\n"))[number % 4]
        marked = text.replace(" the ", " *the* ", 3).replace("\n\n", "\n\n> ", 1)
        found.append(f"{head}{marked}\n\n![quay](a.png) [link](b) <!-- factcheck: ignore[times] why -->\n```\nx\n```\n")
    return [text.encode() for text in found]


def _html() -> list[bytes]:
    return [PAGE.format(title=escape(title), text=escape(text)).encode() for title, text in articles()[:8]]


def _jsonl() -> list[bytes]:
    rows = [json.dumps({"id": n, "title": a[0], "text": a[1], "published": "2024-05-31"}) for n, a in _numbered()]
    return ["\n".join(rows[n : n + 3]).encode() for n in range(0, 6, 3)] + [("\r\n".join(ODD)).encode()]


def _numbered() -> list[tuple[int, tuple[str, str]]]:
    return list(enumerate(articles()[:6]))


def _csv() -> list[bytes]:
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(["id", "title", "text", "published", "source"])
    writer.writerows([n, a[0], a[1], "2024-05-31", "The Lenn Herald"] for n, a in _numbered())
    return [written.getvalue().encode(), b'\xef\xbb\xbftext,id\n"a ""b""\nc",1\n\nx,2,3,4\n', b"id\n1\n"]


def _warc() -> list[bytes]:
    records = []
    for number, page in enumerate(_html()[:2]):
        payload = b"HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-05-31T08:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: http://lenn.example/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(payload)}\r\n\r\n"
        )
        records.append(head.encode() + payload + b"\r\n\r\n")
    return [b"".join(records), b"".join(gzip.compress(record, mtime=0) for record in records)]


def _parquet() -> list[bytes]:
    written = io.BytesIO()
    table = pyarrow.table({"title": [a[0] for a in articles()[:3]], "text": ["Two men.", None, "Six women."]})
    pyarrow.parquet.write_table(table, written)
    return [written.getvalue()]


_SEEDS: Mapping[str, Callable[[], list[bytes]]] = {
    "check": _checked,
    "report": _reports,
    "settings": _settings,
    "baseline": _baselines,
    "batch": _batches,
    "markdown": _markdown,
    "html": _html,
    "jsonl": _jsonl,
    "csv": _csv,
    "gzip": lambda: [gzip.compress(data, mtime=0) for data in _jsonl()],
    "warc": _warc,
    "parquet": _parquet,
    "extraction": _html,
}


def seeds(target: str) -> list[bytes]:
    """The inputs that a target starts from, those that were findings once after the others."""
    return [*_SEEDS[target](), *(path.read_bytes() for path in sorted((HERE / "findings" / target).glob("*")))]
