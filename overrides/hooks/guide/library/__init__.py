"""What the site knows: YAML records, pages as their authors wrote them, and the words for dates and studies.

Reads and checks the form of data; knows nothing of HTML or MkDocs. Every other room may import it; it imports none.
"""
