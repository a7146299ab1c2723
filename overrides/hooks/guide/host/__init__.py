"""What hosts and browsers are told: the content policy, headers, nginx, and the register of published addresses.

Imports the library, the state, pages and files. Used by the copies and the build.
"""
