"""Firefox and WebKitGTK, each driven by the W3C's commands: over Firefox's own socket, and over HTTP.

Firefox speaks them itself (Marionette), WebKitGTK by its WebKitWebDriver; so no package stands between.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, sync_playwright

from browser import find_chromium
from programs import found_or_refused, install_package, installed
from sheet_page import page_count
from web_server import free_port

HELP = (
    "make test-browsers needs {what} and none could be had. Install it, for example with "
    "'apt-get install {package}', or name it in {variable}."
)
# Seconds that a browser has to start, and a page to come to what a step waits for.
START, PATIENCE = 60, 20
# What a key is in the W3C's commands.
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Down": "\ue015"}
# An element as the commands name it.
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
# Of paper, in centimetres.
A4 = {"width": 21, "height": 29.7}


class RefusedError(RuntimeError):
    """The browser refused a command; the words are its own."""


class Driver:
    """One window of one browser."""

    def __init__(self, name: str, command: Callable[..., Any], errors: Callable[[], list[str]] | None = None):
        self.name = name
        self._command = command
        self._errors = errors

    def go(self, address: str) -> None:
        """Open a page, and wait until it is loaded."""
        self._command("Navigate", url=address)

    def back(self) -> None:
        """To the page before."""
        self._command("Back")

    def tab(self) -> tuple[str, str]:
        """Open another tab and go there; the names of the tab before and of the new one."""
        before = self._command("GetWindowHandle")
        after = self._command("NewWindow", type="tab")["handle"]
        self.switch(after)
        return before, after

    def switch(self, tab: str) -> None:
        """To another tab."""
        self._command("SwitchToWindow", handle=tab)

    def close(self) -> None:
        """Close this tab; another is to be switched to."""
        self._command("CloseWindow")

    def sheets(self) -> int:
        """On how many sheets of A4 the page is printed."""
        return page_count(base64.b64decode(self._command("Print", page=A4)))

    def run(self, script: str, *arguments: Any) -> Any:
        """What a function's body gives, run in the page."""
        return self._command("ExecuteScript", script=script, args=list(arguments))

    def wait(self, script: str, *arguments: Any) -> Any:
        """The first true value of an expression; an error says which never was."""
        until = time.monotonic() + PATIENCE
        while not (value := self.run(f"return {script}", *arguments)):
            if time.monotonic() > until:
                raise RefusedError(f"never true: {script}")
            time.sleep(0.1)
        return value

    def click(self, selector: str) -> None:
        """As a finger or mouse would: an element that is out of sight or covered is an error."""
        element = self._command("FindElement", using="css selector", value=selector)[ELEMENT]
        self._command("ElementClick", id=element)

    def keys(self, text: str) -> None:
        """Press keys where the focus is: letters, or one by its name."""
        pressed = [KEYS[text]] if text in KEYS else list(text)
        downs = [{"type": kind, "value": key} for key in pressed for kind in ("keyDown", "keyUp")]
        self._command("PerformActions", actions=[{"type": "key", "id": "keys", "actions": downs}])

    def width(self, pixels: int) -> None:
        """Make the window's inside so wide; an error says that the browser does not let it become so."""
        outside = pixels
        for _ in range(2):
            self._command("SetWindowRect", x=0, y=0, width=outside, height=900)
            # WebKitGTK answers before its page has the new width: on a busy machine, seconds before.
            until = time.monotonic() + PATIENCE
            while (inside := self.run("return innerWidth")) != pixels and time.monotonic() < until:
                time.sleep(0.1)
            if inside == pixels:
                return
            # A window with borders.
            outside += pixels - inside
        raise RefusedError(f"the window is {inside} px wide inside, not {pixels}")

    def enlarge_text(self, times: float) -> None:
        """Enlarge the letters alone, as Firefox does where `browser.zoom.full` is off."""
        self._command("Marionette:SetContext", value="chrome")
        self.run("gBrowser.selectedBrowser.textZoom = arguments[0]", times)
        self._command("Marionette:SetContext", value="content")

    def printed(self, width: float, height: float) -> bytes:
        """The page as a PDF on paper of this size in centimetres, with the margins of the site's own rules."""
        paper, margin = {"width": width, "height": height}, dict.fromkeys(("top", "bottom", "left", "right"), 1.2)
        return base64.b64decode(self._command("Print", page=paper, margin=margin, shrinkToFit=False))

    def errors(self) -> list[str] | None:
        """What the console holds of errors and refused requests since the last call; None: the driver cannot tell."""
        return self._errors() if self._errors else None


def _found(variable: str, names: tuple[str, ...], what: str, package: str) -> str:
    def packaged() -> str | None:
        install_package(package)
        return installed(variable, names)

    text = HELP.format(what=what, package=package, variable=variable)
    return found_or_refused([lambda: installed(variable, names), packaged], text)


def _patiently(way: Callable[[], Any], what: str) -> Any:
    until = time.monotonic() + START
    while True:
        try:
            return way()
        except OSError as error:
            if time.monotonic() > until:
                raise RuntimeError(f"{what} did not start: {error}") from error
            time.sleep(0.2)


@contextmanager
def _started(command: list[str], folder: str) -> Iterator[None]:
    """A program that ends with the block, whose home is a folder of its own."""
    home = {**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder}
    process = subprocess.Popen(command, env=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


CONSOLE = """
const found = Services.console.getMessageArray().filter(m => m instanceof Ci.nsIScriptError && !(m.flags & m.warningFlag)
  && /^(http|file):/.test(m.sourceName)).map(m => m.category + ": " + m.errorMessage + " (" + m.sourceName + ")");
Services.console.reset();
return found;
"""


@contextmanager
def firefox(preferences: dict[str, Any] | None = None) -> Iterator[Driver]:
    """Firefox without a screen, with a profile of its own."""
    program = _found("FIREFOX", ("firefox-esr", "firefox"), "Firefox", "firefox-esr")
    port = free_port()
    own = {"marionette.port": port, "datareporting.policy.dataSubmissionEnabled": False, **(preferences or {})}
    with tempfile.TemporaryDirectory() as profile:
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in own.items())
        Path(profile, "user.js").write_text("".join(lines), "utf-8")
        flags = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile]
        with _started([program, *flags], profile):
            line = _patiently(lambda: socket.create_connection(("127.0.0.1", port)), "Firefox").makefile("rwb")

            def answer() -> Any:
                size = b""
                while (byte := line.read(1)) != b":":
                    size += byte
                return json.loads(line.read(int(size)))

            def command(name: str, **values: Any) -> Any:
                asked = json.dumps([0, 1, name if ":" in name else f"WebDriver:{name}", values]).encode()
                line.write(b"%d:%s" % (len(asked), asked))
                line.flush()
                _, _, error, result = answer()
                if error:
                    raise RefusedError(f"{name}: {error['message']}")
                return result["value"] if isinstance(result, dict) and "value" in result else result

            def errors() -> list[str]:
                command("Marionette:SetContext", value="chrome")
                found = command("ExecuteScript", script=CONSOLE, args=[])
                command("Marionette:SetContext", value="content")
                return found

            answer()
            command("NewSession", capabilities={})
            driver = Driver("Firefox", command, errors)
            driver.errors()
            yield driver


# Path and method of each command over HTTP.
HTTP = {
    "Navigate": "/url",
    "Back": "/back",
    "ExecuteScript": "/execute/sync",
    "FindElement": "/element",
    "ElementClick": "/element/{id}/click",
    "PerformActions": "/actions",
    "SetWindowRect": "/window/rect",
    "GetWindowHandle": "/window",
    "SwitchToWindow": "/window",
    "CloseWindow": "/window",
    "NewWindow": "/window/new",
}
METHODS = {"GetWindowHandle": "GET", "CloseWindow": "DELETE"}


@contextmanager
def webkit() -> Iterator[Driver]:
    """WebKitGTK's MiniBrowser, on a screen that nobody sees."""
    program = _found("WEBKIT_DRIVER", ("WebKitWebDriver",), "WebKitGTK", "webkit2gtk-driver")
    browser = next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"), None)
    if not browser:
        raise RuntimeError(HELP.format(what="MiniBrowser", package="webkit2gtk-driver", variable="WEBKIT_DRIVER"))
    port = free_port()
    start = [program, f"--port={port}"]
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        start = [_found("XVFB_RUN", ("xvfb-run",), "a screen", "xvfb"), "-a", *start]

    def ask(path: str, values: dict[str, Any], method: str = "POST") -> Any:
        body = json.dumps(values).encode() if method == "POST" else None
        request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body, method=method)
        try:
            with urllib.request.urlopen(request, timeout=START) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RefusedError(f"{path}: {error.read().decode()[:300]}") from error

    with tempfile.TemporaryDirectory() as folder, _started(start, folder):
        wanted = {"webkitgtk:browserOptions": {"binary": str(browser), "args": ["--automation"]}}
        session = _patiently(lambda: ask("/session", {"capabilities": {"alwaysMatch": wanted}}), "WebKitGTK")
        own = f"/session/{session['sessionId']}"
        try:
            yield Driver(
                "WebKitGTK",
                lambda name, **values: ask(own + HTTP[name].format(**values), values, METHODS.get(name, "POST")),
            )
        finally:
            ask(own, {}, "DELETE")


class _Chromium(Driver):
    """Chromium over Playwright, with the same commands."""

    def __init__(self, page: Page, found: list[str]):
        super().__init__("Chromium", self._send, self._emptied)
        self._page, self._found = page, found

    def _emptied(self) -> list[str]:
        found, self._found[:] = self._found[:], []
        return found

    def _send(self, name: str, **values: Any) -> Any:
        return getattr(self, f"_{name.lower()}")(self._page, values)

    def _navigate(self, page: Page, values: dict[str, Any]) -> None:
        page.goto(values["url"])

    def _back(self, page: Page, values: dict[str, Any]) -> None:
        page.go_back()

    def _executescript(self, page: Page, values: dict[str, Any]) -> Any:
        script = f"values => (function () {{ {values['script']} }})(...values)"
        try:
            return page.evaluate(script, values["args"])
        except Error:
            # The page was being left; the other engines wait for the next by themselves.
            page.wait_for_load_state()
            return page.evaluate(script, values["args"])

    def _findelement(self, page: Page, values: dict[str, Any]) -> dict[str, str]:
        return {ELEMENT: values["value"]}

    def _elementclick(self, page: Page, values: dict[str, Any]) -> None:
        page.locator(values["id"]).first.click()

    def _performactions(self, page: Page, values: dict[str, Any]) -> None:
        names = {code: {"Down": "ArrowDown"}.get(key, key) for key, code in KEYS.items()}
        for step in values["actions"][0]["actions"][::2]:
            page.keyboard.press(names.get(step["value"], step["value"]))

    def _setwindowrect(self, page: Page, values: dict[str, Any]) -> None:
        page.set_viewport_size({"width": values["width"], "height": values["height"]})

    def _getwindowhandle(self, page: Page, values: dict[str, Any]) -> str:
        return str(page.context.pages.index(page))

    def _switchtowindow(self, page: Page, values: dict[str, Any]) -> None:
        self._page = page.context.pages[int(values["handle"])]

    def _newwindow(self, page: Page, values: dict[str, Any]) -> dict[str, str]:
        page.context.new_page()
        return {"handle": str(len(page.context.pages) - 1)}

    def _closewindow(self, page: Page, values: dict[str, Any]) -> None:
        page.close()

    def _print(self, page: Page, values: dict[str, Any]) -> bytes:
        return base64.b64encode(page.pdf(format="A4"))


@contextmanager
def chromium() -> Iterator[Driver]:
    """Chromium without a screen."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(whole=True), args=["--no-sandbox"])
        context, found = browser.new_context(), []
        # A question on leaving is answered with yes, as the other engines do for a driver.
        context.on("page", lambda page: page.on("dialog", lambda dialog: dialog.accept()))
        page = context.new_page()
        page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: found.append(str(error)))
        yield _Chromium(page, found)
        browser.close()
