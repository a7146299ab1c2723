"""What changed, as it stands on the page of updates, and the way to its feed."""

from __future__ import annotations

from guide.library.changes import LINK, read_changes
from guide.views.site_view import SiteView


def changes(site: SiteView) -> str:
    """Every entry of the CHANGELOG under its day; a line on the feed where there is one."""
    entries = [
        # Links there are written as from the project's folder, so that they work in the repository too.
        (
            change,
            LINK.sub(lambda found: f"]({site.link(found[1].removeprefix('docs/') + (found[2] or ''))})", change.text),
        )
        for change in read_changes(site.docs.parent, [])
    ]
    feed = site.extra["feed"]
    return site.render("changes.md", entries=entries, feed=site.file_link(feed) if feed else "")
