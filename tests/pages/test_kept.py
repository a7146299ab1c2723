"""A preview builds again what has changed, and what it keeps of the build before is as a new build makes it."""

import subprocess
import sys

# Three builds in one program, as a preview makes them: at first, after an edit, and after the edit is taken back.
PREVIEW = """
import sys
from pathlib import Path
import markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config
convert, converted = markdown.Markdown.convert, []
def counted(self, source):
    if "relpath" in self.treeprocessors:  # A build converts, not a check.
        converted.append(source)
    return convert(self, source)
markdown.Markdown.convert = counted
page = Path("docs/other.md")
first = page.read_text("utf-8")
for text in (first, first + "\\nNew words.\\n", first)[: int(sys.argv[2])]:
    page.write_text(text, "utf-8")
    converted.clear()
    config = load_config("mkdocs.yml", site_dir=sys.argv[1])
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    print(sum("#what-is-known" in source for source in converted), "New words." in Path(sys.argv[1], "other/index.html").read_text("utf-8"))
"""


def _preview(small, target, builds):
    done = subprocess.run(
        [sys.executable, "-c", PREVIEW, target, str(builds)],
        cwd=small.folder,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_only_the_page_that_was_edited_is_made_anew_and_the_site_is_that_of_a_new_build(fixture_site, tmp_path):
    fixture_site.write()
    pages = len(fixture_site.pages)
    assert _preview(fixture_site, tmp_path / "kept", 3) == [f"{pages} False", "1 True", "1 False"]
    assert _preview(fixture_site, tmp_path / "new", 1) == [f"{pages} False"]
    assert _files(tmp_path / "kept") == _files(tmp_path / "new")
