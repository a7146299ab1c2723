"""What hosts and browsers are told: the content policy, headers, nginx, and the register of published addresses.

Imports the library and files. Used by the build and the copies.
"""
