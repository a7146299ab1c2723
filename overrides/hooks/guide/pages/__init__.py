"""Steps on one page, from its Markdown to its finished HTML: citations, links, tables, facts for the template.

Imports the library. Used by the build.
"""
