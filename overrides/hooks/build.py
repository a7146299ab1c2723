"""The only hook of the site: every event of MkDocs, and what happens at it, in order.

A step has the form of MkDocs' own events: it takes what the event carries (Markdown, HTML, files ...) and gives it back
changed, or gives nothing and leaves it. A number before an event says where it stands among the theme's plugins, which
are at 0: higher is earlier.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.plugins import CombinedEvent, event_priority

from guide.checks import gate, raw_markup
from guide.files import downloads, joined_files, search_index, site_files, template_blanks, updates_feed, web_app
from guide.host import address_register, content_policy, host_headers
from guide.pages import (
    citations,
    compare_cards,
    external_links,
    glossary_links,
    link_names,
    moved_addresses,
    online_address,
    page_end,
    page_facts,
    qr_code,
    structured_data,
    table_boxes,
)
from guide.views import expand_markers


def in_order(*steps: Callable) -> Callable:
    """One event made of `steps`; each gets what the one before gave back."""

    def event(value, **context):
        for step in steps:
            given = step(value, **context)
            value = value if given is None else given
        return value

    return event


def on_startup(command, dirty):
    """A preview goes without the policy, since live reload puts a script of its own into pages."""
    content_policy.on_startup(command=command, dirty=dirty)


on_config = in_order(
    joined_files.on_config,  # before the theme makes a request of each style and script
    downloads.on_config,  # tells whether this is the offline copy, which the next asks
    online_address.on_config,
)


def on_pre_build(config):
    """Live reload keeps modules in memory: nothing of the build before may stay in the index."""
    search_index.on_pre_build(config=config)


on_files = in_order(
    gate.on_files,  # first: nothing is built of wrong content
    joined_files.on_files,
    updates_feed.on_files,
    site_files.on_files,
)
on_nav = joined_files.on_nav  # the menu is part of the site's script

on_page_markdown = in_order(
    expand_markers.on_page_markdown,  # first: what markers put in has citations and links too
    page_end.on_page_markdown,  # its headings stand before the sources
    citations.on_page_markdown,  # last: its numbers follow the text as it will be read
)
on_page_content = in_order(
    glossary_links.on_page_content,  # before drawings and forms are set in, which it must not touch
    compare_cards.on_page_content,
    expand_markers.on_page_content,  # sets in the HTML that Markdown had to leave alone
    citations.on_page_content,
    external_links.on_page_content,
    table_boxes.on_page_content,
    raw_markup.on_page_content,  # when all that Markdown read is there
    page_facts.on_page_content,  # counts the words that are there now
    moved_addresses.on_page_content,  # lines at the end, which are no part of the text
    updates_feed.on_page_content,
)

on_env = CombinedEvent(
    event_priority(200)(template_blanks.on_env),  # before any template is read
    event_priority(100)(content_policy.on_env),  # templates that the next steps render state the policy
    event_priority(0)(
        in_order(
            joined_files.on_env,
            link_names.on_env,  # needs the headings of all pages
            moved_addresses.on_env,
            structured_data.on_env,
        )
    ),
    event_priority(-50)(address_register.on_env),  # after the tags plugin, which fills in the page of topics
)
on_page_context = in_order(
    search_index.on_page_context,
    online_address.on_page_context,  # gives the address that the next three show
    qr_code.on_page_context,
    site_files.on_page_context,
    structured_data.on_page_context,
)
on_post_page = template_blanks.on_post_page


@event_priority(100)
def _joined(config):
    joined_files.on_post_build(config=config)  # before what lists the files of the site


@event_priority(0)
def _written(config):
    for step in (search_index, downloads, moved_addresses, updates_feed, site_files, host_headers):
        step.on_post_build(config=config)


@event_priority(-150)
def _held_to_policy(config):
    content_policy.on_post_build(config=config)  # when every page is written


@event_priority(-200)
def _listed(config):
    web_app.on_post_build(config=config)  # last: lists every file with its size


on_post_build = CombinedEvent(_joined, _written, _held_to_policy, _listed)
on_serve = updates_feed.on_serve
