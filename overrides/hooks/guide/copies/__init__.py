"""Whole copies of the site: the zip, the one file, the book, the booklet, publishing them with the site in one step, the preview.

Imports everything that makes the site; the one file is made in the build, the others by what make calls.
"""
