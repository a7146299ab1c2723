"""Files beside the pages: styles and scripts, search index, downloads, feed, the saved copy.

Each is made of the state and written once. Imports the library, the state, views for words they share, and pages for their
trees. Used by the host, the copies and the build.
"""
