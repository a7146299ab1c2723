"""What a marker in a page stands for: each view turns records of the library into Markdown or HTML.

Imports the library and the state. Used by checks (which ids a marker puts in), by authors and by the build.
"""
