"""What the evidence says in plain words has no number and no rating that is not in its data."""

import re

from evidence_data import LIBRARY, bodies
from guide.library.library import studies_of
from guide.library.page_source import MARKER
from guide.library.trials import reasons_of

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def test_claims_hold_no_number_that_their_studies_lack():
    for claim in LIBRARY.claims.values():
        known = " ".join(str(LIBRARY.studies[study]) for study in studies_of(claim)).replace(",", "")
        # Counting trials of a claim is allowed: small numbers that are no measurement.
        said = f"{claim['sentence']} {claim['verdict']} {claim.get('last', '')}"
        said = f"{said} {' '.join(reasons_of(claim['rating']))}".replace(",", "")
        missing = {
            number for number in NUMBER.findall(said) if not re.search(rf"(?<!\d){re.escape(number)}(?!\d)", known)
        }
        assert {number for number in missing if float(number) > len(studies_of(claim))} == set(), claim["id"]


def test_pages_state_no_rating_by_hand():
    for page, text in bodies().items():
        if page in ("evidence/how-we-judge.md", "evidence/index.md", "glossary.md"):
            continue  # They explain the words.
        written = MARKER.sub("", text).lower()
        assert not re.search(r"\b(high|moderate|very low|low) certainty\b", written), page
