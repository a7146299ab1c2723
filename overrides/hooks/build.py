"""The only hook of the site: every event of MkDocs that it uses, and what happens at it, in order.

All that is known of a build stands in one object (guide/state.py), made new at its first event. A step takes it, and
what else it needs, and says what it reads and writes. A number before an event says where it stands among the theme's
plugins, which are at 0: higher is earlier.
"""

from __future__ import annotations

import gc
import os

from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File

from guide import settings
from guide.checks import gate
from guide.copies import booklet, epub, one_file, preview
from guide.files import assets, downloads, saved_copy, search_index, template_blanks, updates_feed
from guide.host import address_register, content_policy, host_headers
from guide.pages import (
    citations,
    glossary_links,
    kept,
    layers,
    links,
    moved_addresses,
    page_facts,
    raw_markup,
    structured_data,
    tables,
    tree,
)
from guide.state import Build, Page
from guide.views import markers

# From a page's Markdown to its Markdown with all that stands in it.
MARKDOWN_STEPS = (
    markers.expand_page,  # first: what markers put in has citations and links too
    citations.number_sources,  # last: its numbers follow the text as it will be read
)
# On a page's tree.
TREE_STEPS = (
    glossary_links.link_to_glossary,  # before drawings and forms are set in, which it must not touch
    glossary_links.keep_names,
    tree.set_in,  # the HTML that Markdown had to leave alone
    citations.link_marks,
    layers.explain_certainty,
    layers.add_next,
    links.mark_outside_links,
    tables.lay_out_tables,
    raw_markup.refuse,  # when all that Markdown read is there
    page_facts.tell_facts,
    moved_addresses.leave_lines,  # at the end, since they are no part of the text
)
# Of these, what a check goes without: they take a while, find no fault and change no place that links lead to.
FOR_READERS = (glossary_links.link_to_glossary, glossary_links.keep_names)
# On a page's tree, when all pages have theirs.
LAST_STEPS = (
    search_index.collect,
    structured_data.describe,
    tree.forget_notes,  # the index needs them
    layers.list_parts,
    layers.fold,  # from here on the page is no more as its author wrote it
    layers.keep_headings,
    tree.suit_programs,
)


def on_startup(command, dirty):
    """A preview goes without the policy, since live reload puts a script of its own into pages."""
    # What is read stays until the end: to look again and again for what may be forgotten takes a tenth of a build.
    gc.set_threshold(200_000, 20, 100)
    settings.RUN.is_preview = command == "serve"


def on_config(config):
    """A new state; then nothing of the build before is left."""
    build = settings.new_build(config)
    config.extra["build"] = build
    assets.take_parts(build, config)  # before the theme makes a request of each style and script
    updates_feed.name_feed(build)  # before pages that lead to it
    return config


def on_files(files, config):
    """Nothing is built of wrong content."""
    build: Build = config.extra["build"]
    gate.hold(build, config)
    for made in (page for page in build.library.pages.values() if page.made):
        files.append(File.generated(config, made.path, content=made.text()))
    assets.leave_out(build, files)
    return files


def on_nav(nav, config, files):
    """The menu, for the script, the one file, and the data of each page."""
    config.extra["build"].menu = nav
    return nav


def on_page_markdown(markdown, page, config, files):
    """What the author wrote becomes what Markdown reads."""
    build: Build = config.extra["build"]
    source = page.file.src_uri
    here = build.add(Page(source, page.url, page.title, build.library.pages[source].meta))
    for step in MARKDOWN_STEPS:
        markdown = step(build, here, markdown)
    if build.settings.preview:
        kept.keep(page, markdown, files)
    return markdown


@event_priority(200)
def _before_templates(env, config, files):
    template_blanks.leave_out_blanks(env)  # before any template is read
    settings.tell_templates(config.extra["build"], env)
    return env


@event_priority(100)
def _templates(env, config, files):
    build: Build = config.extra["build"]
    content_policy.make_policy(build, env, config)  # templates that the next steps render state it
    assets.write_joined(build, env, config)  # templates name these files
    return env


@event_priority(-50)
def _pages(env, config, files):
    """Once all pages are read, and the tags plugin has filled in the page of topics."""
    build: Build = config.extra["build"]
    by_source = {file.src_uri: file.page for file in files.documentation_pages()}
    for here in build.pages.values():
        page = by_source[here.source]
        here.tree = tree.parse(page.content)
        for step in TREE_STEPS:
            if not (gate.is_alone() and step in FOR_READERS):
                step(build, here)
    address_register.keep_register(build)
    gate.hold_words(build)
    moved_addresses.make_moved_pages(build, env)
    headings = links.headings_of(build)
    for here in build.pages.values():
        links.tell_links_apart(build, here, headings)
        for step in LAST_STEPS:
            step(build, here)
        by_source[here.source].content = tree.inside(here.tree)
        by_source[here.source].update_date = here.meta["reviewed"]  # the sitemap gets the true date
    search_index.make_index(build)  # of all pages, for the one file and for the file of its own
    if build.settings.offline and os.environ.get(one_file.TARGET):
        one_file.write_one_file(build, env)
        epub.write_epub(build, env)  # cut from the one file
        booklet.write_booklet(build, env)
    return env


on_env = CombinedEvent(_before_templates, _templates, _pages)


def on_page_context(context, page, config, nav):
    """Templates see the page they show as `here`."""
    # The theme would name both in the head, and Firefox fetch them ahead, which the policy refuses.
    page.previous_page = page.next_page = None
    context["here"] = config.extra["build"].pages[page.file.src_uri]
    return context


@event_priority(0)
def _written(config):
    build: Build = config.extra["build"]
    for step in (
        assets.squeeze_others,
        search_index.write_index,
        downloads.write_downloads,
        moved_addresses.write_moved_pages,
        updates_feed.write_feed,
        host_headers.write_headers,
    ):
        step(build)


@event_priority(-200)
def _looked_over(config):
    build: Build = config.extra["build"]
    content_policy.hold_to_policy(build)  # when every page is written
    saved_copy.write_list(build)  # last: lists every file with its size


on_post_build = CombinedEvent(_written, _looked_over)


def on_serve(server, config, builder):
    """The preview follows what stands outside docs/, too, and shows what is to be mended."""
    settings.watch(server, config)
    preview.show_faults(server)
