"""Steps on one page, from its Markdown to what its template shows: citations, links, tables, facts, moved addresses.

A step takes the build and the page, and changes the page's text or its tree. Imports the library and the state. Used by
the build, and by what is made of finished pages.
"""
