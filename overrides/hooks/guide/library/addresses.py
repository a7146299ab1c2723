"""Published addresses: what the register holds, what the site has, and where an address that moved leads now.

Addresses are written as everywhere in the data: the page's file, and `#` with the id of a place in it.
"""

from __future__ import annotations

from guide.library.faults import Fault, nearest
from guide.library.library import REDIRECTS, REGISTER
from guide.library.yaml_reader import Record


def target_of(page: str, place: str, published: dict[str, list[str]], moved: dict[str, str]) -> str | None:
    """Where the address `page#place` leads: to itself, to where it moved, or to nothing.

    A page that moved takes along the places that it still has, and the lines it left for those that moved on from it.
    """
    address = f"{page}#{place}" if place else page
    if address in moved:
        return moved[address]
    if page in published:
        return address if not place or place in published[page] else None
    target = moved.get(page)
    if target and place and place in published.get(target, []):
        return f"{target}#{place}"
    if target and place and f"{target}#{place}" in moved:
        return moved[f"{target}#{place}"]
    return target if target and not place else None


def check_register(register: list[Record], moved: dict[str, str], published: dict[str, list[str]]) -> list[Fault]:
    """Registered addresses that have vanished without a redirect."""
    faults, file = [], f"docs/data/{REGISTER}.yaml"
    mend = "Bring it back, or say in docs/data/redirects.yaml where it leads."
    for record in register:
        page, line = record["page"], record.lines["page"]
        if not target_of(page, "", published, moved):
            faults.append(Fault(file, line, f"the page '{page}' has vanished.", mend))
            continue
        for place in record["places"]:
            if not target_of(page, place, published, moved):
                faults.append(Fault(file, record.lines["places"], f"the address '{page}#{place}' has vanished.", mend))
    return faults


def check_redirects(redirects: list[Record], register: list[Record], published: dict[str, list[str]]) -> list[Fault]:
    """Redirects from what is there or never was, twice from one address, or to what is not there."""
    faults, file, seen = [], f"docs/data/{REDIRECTS}.yaml", {}
    registered = {record["page"] for record in register}
    registered |= {f"{record['page']}#{place}" for record in register for place in record["places"]}
    existing = set(published) | {f"{page}#{place}" for page, ids in published.items() for place in ids}
    pages_moved = {record["from"] for record in redirects if "#" not in record["from"]}
    for record in redirects:
        start, end = record["from"], record["to"]

        def fault(key: str, what: str, mend: str, record: Record = record) -> None:
            faults.append(Fault(file, record.lines[key], what, mend))

        if start in seen:
            fault("from", f"'{start}' is there twice.", f"See line {seen[start]}.")
        seen[start] = record.lines["from"]
        if start in existing:
            fault("from", f"'{start}' is still there.", "Take the redirect out.")
        elif start not in registered:
            fault("from", f"'{start}' was never published.", nearest(start, registered))
        page = start.split("#")[0]
        if page not in published and page not in pages_moved:
            fault("from", f"the page '{page}' is gone.", "Say where the page itself leads, too.")
        if end not in existing:
            fault("to", f"there is no '{end}'.", nearest(end, existing))
    return faults


def unregistered(register: list[Record], published: dict[str, list[str]]) -> list[str]:
    """Addresses of the site that the register does not hold yet."""
    known = {record["page"]: set(record["places"]) for record in register}
    missing = [page for page in published if page not in known]
    missing += [
        f"{page}#{place}" for page, ids in published.items() for place in ids if place not in known.get(page, set())
    ]
    return sorted(missing)
