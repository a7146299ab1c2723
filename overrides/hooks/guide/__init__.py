"""The guide: everything that turns the pages and data under docs/ into the site. Rooms import downwards only: see CONTRIBUTING.md."""
