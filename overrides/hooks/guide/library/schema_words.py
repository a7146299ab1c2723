"""What a schema finds wrong, in plain words."""

from __future__ import annotations

from typing import Any

import jsonschema

from guide.library.faults import nearest


def explain(error: jsonschema.ValidationError) -> tuple[str, str]:
    """Plain words for what a schema error says, and how to mend it."""
    schema: Any = error.schema
    wanted: Any = error.validator_value
    instance: Any = error.instance
    if error.validator == "additionalProperties":
        known = schema.get("properties", {})
        unknown = [key for key in instance if key not in known]
        return f"unknown key '{unknown[0]}'.", nearest(str(unknown[0]), known)
    if error.validator == "required":
        missing = [key for key in wanted if key not in instance]
        return f"'{missing[0]}' is missing.", "Add it; CONTRIBUTING.md says what it holds."
    if error.validator == "enum":
        known = [str(value) for value in wanted]
        return f"'{instance}' is not a known value.", nearest(str(instance), known)
    shown = repr(instance)
    shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
    if error.validator in ("minLength", "maxLength"):
        limit = "at least" if error.validator == "minLength" else "at most"
        return (f"{shown} has {len(instance)} characters.", f"It needs {limit} {wanted}.")
    if error.validator in ("minItems", "maxItems"):
        limit = "at least" if error.validator == "minItems" else "at most"
        return f"the list has {len(instance)} entries.", f"It needs {limit} {wanted}."
    hint = schema.get("description", "")
    if error.validator == "uniqueItems":
        twice = [item for index, item in enumerate(instance) if item in instance[:index]]
        return f"'{twice[0]}' is in the list twice.", "Take one out."
    if error.validator == "type":
        wanted = " or ".join(wanted) if isinstance(wanted, list) else wanted
        hint = hint or ("Put it in quotes." if wanted == "string" and not isinstance(instance, list) else "")
        return f"{shown} is not of the type {wanted}.", hint
    return f"{shown} is not allowed here ({error.validator} {wanted}).", hint
