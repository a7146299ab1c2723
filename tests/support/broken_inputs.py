"""Ways to break the small site, each a function of it, and what the check says then."""

from fixture_site import check_content

AFTER = "<!-- show: rule clot -->"


def text(words):
    """Words in the text of a page, at line 24 of it."""
    return lambda small: changed(small.docs / "other.md", AFTER, f"{AFTER}\n\n{words}")


def changed(path, old, new, times=-1):
    """Other bytes in a file."""
    old, new = (words if isinstance(words, bytes) else words.encode("utf-8", "surrogateescape") for words in (old, new))
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, times))


def page(old, new):
    return lambda small: changed(small.docs / "other.md", old, new)


def data(name, old, new, times=-1):
    return lambda small: changed(small.docs / "data" / f"{name}.yaml", old, new, times)


def changes(old, new):
    return lambda small: changed(small.folder / "CHANGELOG.md", old, new)


def file(name, content=b"x"):
    """A file with this content, new or in place of what is there."""

    def change(small):
        path = small.docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return change


def both(*changes):
    return lambda small: [change(small) for change in changes]


def gone(name):
    return lambda small: (small.docs / name).unlink()


def link(name, target):
    return lambda small: (small.docs / name).symlink_to(target)


RELATED = "related: [index.md, about/index.md]"
NEXT = "next:\n  - to: index.md\n    say: Read the other page"
FINDING = (
    "  - topic: pain\n    result: Pain fell by 2 points.\n    direction: favours-massage\n    comparison: between-groups\n"
    "    measured: pain\n    versus: usual care\n    plain: Pain fell by 2 points.\n"
)
TAGS = "Use Markdown; let through: abbr, br, dd, details, div, dl, dt, p, span, summary."
CLASSES = (
    "Leave it out; let through: answer, compare, decide-grid, no-answer, on-devices, questions-to-take, take, tiles."
)
ATTRIBUTES = "Use a class; let through: class, id, lang, markdown, title."
ONLY = (
    "a file that may not be published. Take it out of docs/: only pages (.md), data (data/*.yaml) and .css, .js, .svg and .png in "
    "assets/ are published."
)
UNREADABLE = "not readable as YAML:"


def said_of(small, change):
    """What the check says, a line a fault, once the small site is changed."""
    small.write_content()
    change(small)
    return [str(fault) for fault in check_content(small.docs, ["Evidence"])]
