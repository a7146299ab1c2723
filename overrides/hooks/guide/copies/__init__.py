"""Whole copies of the site: the zip, the one file, the booklet, and publishing them with the site in one step.

Imports everything below it. Called by run.py alone.
"""
