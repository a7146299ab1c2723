"""Tools for those who write pages: a new page, the facts on a subject, a page beside its sources.

Imports the library, the state and the views. Called by run.py alone.
"""
