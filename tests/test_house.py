"""The rooms of the code import one another in one direction, as CONTRIBUTING.md draws it, and none holds too much."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
HOOKS = ROOT / "overrides" / "hooks"
MOST_MODULES = 12
PICTURE = re.findall(r"^(\w+) +imports (.+)$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
DRAWN = {room: set() if names == "nothing" else set(names.split(", ")) for room, names in PICTURE}


def _modules(tree):
    """The modules of ours that a module imports, also within a function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "guide":
            yield from (f"guide.{name.name}" for name in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("guide."):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("guide."))


def _imports():
    """Each room, or module that stands alone, with the others that it imports."""
    found = {}
    for path in HOOKS.rglob("*.py"):
        parts = path.relative_to(HOOKS).with_suffix("").parts
        room = parts[1] if len(parts) > 1 else parts[0]
        others = {name.split(".")[1] for name in _modules(ast.parse(path.read_text("utf-8")))}
        found.setdefault(room, set()).update(others - {room})
    # run.py calls what make names, and guide/__init__.py holds nothing.
    return {room: others for room, others in found.items() if room not in ("run", "__init__")}


def test_the_picture_of_the_house_is_true():
    assert _imports() == DRAWN


def test_imports_go_one_way():
    above = []
    for room, others in DRAWN.items():
        assert others <= set(above), room
        above.append(room)


def test_a_room_holds_few_modules_and_says_what_lives_there():
    rooms = [folder for folder in (HOOKS / "guide").iterdir() if (folder / "__init__.py").is_file()]
    counts = {room.name: len(list(room.glob("*.py"))) - 1 for room in rooms}
    assert len(counts) == 8 and {room: count for room, count in counts.items() if count > MOST_MODULES} == {}
    assert all("Import" in (room / "__init__.py").read_text("utf-8") for room in rooms if room.name != "library")


def test_nothing_of_a_build_is_kept_in_a_module():
    """What changes while a build runs stands in its state; see also what lives as long as the program, in settings.py."""
    kept = []
    for path in (HOOKS / "guide").rglob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            value = getattr(node, "value", None)
            is_empty = isinstance(value, (ast.List, ast.Dict)) and not (
                getattr(value, "elts", None) or getattr(value, "keys", None)
            )
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and is_empty:
                kept.append(path.stem)
    # What a preview keeps from one build to the next.
    assert kept == ["kept"]
