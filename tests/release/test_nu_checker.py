"""The Nu checker finds no error in the HTML of any page, and the error of a page that has one."""

from nu_checker import nu_errors


def test_no_page_has_an_error_in_its_html(site):
    assert nu_errors(site.online) == []


def test_an_error_is_found(tmp_path):
    page = '<!doctype html>\n<html lang="en"><head><title>x</title></head>\n<body><label for="none">x</label></body></html>'
    (tmp_path / "page.html").write_text(page, "utf-8")
    (error,) = nu_errors(tmp_path)
    assert error.startswith("/page.html:3: ") and "for" in error
