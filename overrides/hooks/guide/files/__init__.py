"""Files beside the pages: styles and scripts, search index, downloads, feed, pictures to share, the saved copy.

Imports the library, and views for words they share. Used by the build.
"""
