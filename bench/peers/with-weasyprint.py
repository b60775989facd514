# python3 with-weasyprint.py <sources> <out> [<part>/<parts>]: prints each *.html of a folder, tagged.
import inspect
import pathlib
import sys

from weasyprint import HTML

# Older releases call it otherwise.
name_of_variant = "variant" if "variant" in inspect.signature(HTML.write_pdf).parameters else "pdf_variant"
sources, out = map(pathlib.Path, sys.argv[1:3])
index, of = map(int, (sys.argv[3] if len(sys.argv) > 3 else "0/1").split("/"))
for name in sorted(sources.glob("*.html"))[index::of]:
    HTML(name).write_pdf(out / f"{name.stem}.pdf", **{name_of_variant: "pdf/ua-1"})
