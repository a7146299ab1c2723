"""What may not be published: one kind of fault a module, gathered by the gate, each with file, line and remedy.

Imports the library, the state and the views. Used by the build and by `make check`.
"""
