"""All that turns the pages and data under docs/ into the site. Rooms import downwards only (CONTRIBUTING.md)."""
