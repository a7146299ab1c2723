"""What a screen reader gets of a page, as lines in the order of reading: roles, names and states of Chromium's own tree."""

from __future__ import annotations

from typing import Any

# Roles that say nothing by themselves.
SILENT = {
    "RootWebArea", "generic", "none", "paragraph", "StaticText", "InlineTextBox", "strong", "emphasis", "superscript", "LineBreak",
    "LabelText", "Legend", "Section", "Abbr", "time", "rowgroup", "LayoutTable", "ListMarker", "SvgRoot", "DescriptionList", "code",
    "sectionheader", "article", "figure", "Figcaption", "Details", "term", "definition", "Pre", "subscript",
}  # fmt: skip
# Roles of which what stands in them is in their name already.
WHOLE = {
    "heading", "link", "button", "checkbox", "radio", "textbox", "searchbox", "image", "DisclosureTriangle", "combobox", "progressbar",
    "columnheader", "rowheader",
}  # fmt: skip
# Roles that begin a line, beside those that are told.
BLOCKS = {"paragraph", "term", "definition", "Figcaption"}
SAID = {
    "DisclosureTriangle": "fold",
    "columnheader": "column",
    "rowheader": "row",
    "image": "picture",
    "contentinfo": "foot",
    "listitem": "-",
}
STATES = {"checked", "expanded", "pressed", "disabled", "invalid", "selected", "level", "required", "hasPopup"}
# A text is told up to so many letters: what is said stands on the page, and a transcript is for how.
MOST = 70


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= MOST else words[:MOST].rsplit(" ", 1)[0] + " ..."


def _states(node: dict[str, Any]) -> str:
    held = {one["name"]: one["value"].get("value") for one in node.get("properties", ()) if one["name"] in STATES}
    told = []
    for name, value in held.items():
        if name == "level":
            if node["role"]["value"] == "heading":
                told.append(str(value))
        elif name in {"checked", "expanded", "pressed"}:
            told.append(name if value in {True, "true"} else f"not {name}")
        elif value not in {False, "false", None}:
            told.append(name)
    if node["role"]["value"] in {"textbox", "searchbox"} and node.get("value", {}).get("value"):
        told.append(f"holds '{node['value']['value']}'")
    return "".join(f", {one}" for one in told)


def transcript(page: Any, root: str = "body") -> list[str]:
    """The lines of a part of the page, which the selector names; what is hidden or folded away has none."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    document = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = session.send("DOM.querySelector", {"nodeId": document, "selector": root})["nodeId"]
    wanted = session.send("DOM.describeNode", {"nodeId": found})["node"]["backendNodeId"]
    lines: list[list[str]] = [[]]

    def tell(node: dict[str, Any], in_label: bool) -> None:
        role, name = node["role"]["value"], node.get("name", {}).get("value", "").strip()
        is_told = not node["ignored"] and role not in SILENT and (role != "group" or bool(name))
        if is_told or (role in BLOCKS and not node["ignored"]):
            is_inline = role in {"link", "mark"}
            if not is_inline and lines[-1]:
                lines.append([])
        if is_told and role not in BLOCKS:
            said = SAID.get(role, role)
            count = f" of {len(node['childIds'])}" if role == "list" else ""
            description = node.get("description", {}).get("value", "")
            lines[-1].append(
                f"[{said}{count}{_states(node)}{': ' if name else ''}{_short(name)}{' - ' if description else ''}{_short(description)}]"
            )
        elif role == "StaticText" and name and not node["ignored"] and not in_label:
            lines[-1].append(name)
        if not (is_told and role in WHOLE):
            for child in node.get("childIds", ()):
                if child in nodes:
                    tell(nodes[child], in_label or role in {"LabelText", "Legend"})
        if is_told and role not in {"link", "mark"} and lines[-1] and role != "listitem":
            lines.append([])

    start = next(node for node in nodes.values() if node.get("backendDOMNodeId") == wanted)
    tell(start, False)
    session.detach()
    return [_line(parts) for parts in lines if parts]


def _line(parts: list[str]) -> str:
    """One line, in which long texts are short."""
    return " ".join(part if part.startswith("[") else _short(part) for part in parts)
