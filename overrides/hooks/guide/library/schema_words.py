"""What YAML or a schema finds wrong, in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import jsonschema

from guide.library.faults import nearest


def _wrong_values(record: dict[str, Any], pairs: Iterable[tuple[str, str]], *, within: bool) -> Iterator[Any]:
    """Keys of which the value does not stand within that of another key, or comes after it."""
    for key, other in pairs:
        one, two = (str(record.get(name) or "") for name in (key, other))
        if one and two and (one not in two if within else one > two):
            yield jsonschema.ValidationError("", path=[key], instance=record[key], validator_value=(other, two))


# The words of our own that are held to a record by itself: `within` for what is a part of another value, as a year of an id;
# `ascends` for days in their order.
RELATIONS = {
    "within": lambda _, pairs, record, __: _wrong_values(record, pairs.items(), within=True),
    "ascends": lambda _, keys, record, __: _wrong_values(record, pairwise(keys), within=False),
}
# 2024.0 is a whole number to a schema, but not to those who read it or count with it.
VALIDATOR = jsonschema.validators.extend(  # type: ignore[no-untyped-call]  # its types have none
    jsonschema.Draft202012Validator,
    RELATIONS,
    type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, value: isinstance(value, int) and not isinstance(value, bool)
    ),
)
# The words of a schema: those of JSON schema but one that leads to others while it is read, and four of our own (records.py).
KEYWORDS = {
    *(jsonschema.Draft202012Validator.VALIDATORS.keys() - {"$dynamicRef"}),
    *("$defs", "ascends", "description", "else", "once", "order", "then", "within"),
}
# Below these stand names, and schemas below the names.
_BY_NAME = ("$defs", "dependentRequired", "dependentSchemas", "properties", "within")
# A group that repeats, all of whose parts repeat: a text that does not fit is parted in more ways than anybody can wait for.
_REPEATS, _FOR_EVER = r"(?:[+*]|\{\d*,\d*\})", r"(?:[+*]|\{\d*,\})"
ENDLESS = re.compile(
    rf"[(|](?:\?:)?(?:(?:\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|[^()\[\]\\|]){_REPEATS})+(?:\|[^()]*)?\){_FOR_EVER}"
    rf"|\((?:\?:)?[^()]*\.[+*][^()]*\){_FOR_EVER}"
)
TYPES = {
    "array": "a list",
    "object": "keys with their values",
    "string": "words",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}
BOUNDS = {
    "min": "It needs at least",
    "max": "It needs at most",
    "minimum": "At least",
    "maximum": "At most",
    "const": "Here stands",
    "pattern": "Its form is",
}
# What to write where a pattern asks for one of these, and its schema does not say it.
_PAGE, _PLACE = "Write a page as benefits/pain.md", "or a place on it as benefits/pain.md#how-to-try-it."
_NAME = "Write small letters, {}as deep-pressure."
PATTERNS = {
    r"\.md\Z": f"{_PAGE}.",
    r"^[a-z0-9/-]+\.md\Z": f"{_PAGE}.",
    r"\.md(#[a-z0-9-]+)?\Z": f"{_PAGE}, {_PLACE}",
    r"^[a-z0-9/-]+\.md(#[a-z][a-z0-9:-]*)?\Z": f"{_PAGE}, {_PLACE}",
    r"^[a-z-]+\Z": _NAME.format("with hyphens between words, "),
    r"^[a-z0-9-]+\Z": _NAME.format("figures and hyphens, "),
    "#": f"Write a place on a page, {_PLACE.removeprefix('or a place on it ')}",
}
# What a format asks for, and what to do.
FORMATS = {
    "date": ("no day of the calendar", "Write it as 2026-11-22."),
    "past": ("a day to come, or long gone", "Write the day on which it was read."),
    "copied": ("no day on which a copy was made", "Open the copy, and take over its address."),
    "year": ("no year from 1900 to this one", "Write the year that the source gives, or null."),
    "pages": ("no range of pages", "Write the first and the last page, as 780-790."),
    "regex": ("no pattern", ""),
    "endless": ("a pattern that could be tried for ever, since what repeats is repeated", "Write it otherwise."),
}
# What stands in the message of the YAML reader, what it means, and what to do.
YAML = (
    (r"'\t'", "a tab stands in it", "Write blanks."),
    ("apostrophe", "an apostrophe ends the words in single quotes", "Put them in double quotes."),
    ("merge", "an unfinished merge begins here", "Choose one of the texts, and take the lines of marks out."),
    ("curly", "curly quotes are no quotes", 'Type straight ones: ".'),
    ("set in", "the line is set in further than the lines above", "Set it in as far as the keys around it."),
    ("mapping values are not allowed", "a value holds a colon and a blank", "Put the value in quotes."),
    ("cannot start any token", "a value begins with a sign that has a meaning", "Put the value in quotes."),
    ("escape", "a backslash stands in double quotes", "Use single quotes."),
    ("no blank", "no blank stands after the colon of a key", "Write 'key: value'."),
    ("expected ':'", "a key has no colon", "Write 'key: value', or set the line in by two more blanks."),
    ("expected ',' or", "a [ or { does not end", "End it with ] or }, and part its words by commas."),
    ("node content", "a [ or { does not end", "End it with ] or }, and part its words by commas."),
    ("while scanning an a", "a value begins with & or *", "Put the value in quotes."),
    ("alphabetic", "a value begins with & or *", "Put the value in quotes."),
    ("tag", "a value begins with !", "Put the value in quotes."),
    ("comment", "a value begins with | or >", "Put the value in quotes."),
    (
        "",
        "the line does not fit the lines above",
        "Set it in as far as its sisters, and close quotes and brackets above it.",
    ),
)


def explain_yaml(problem: str, *, quote_open: bool) -> tuple[str, str]:
    """Plain words for what the YAML reader says, and how to mend it."""
    if quote_open:
        return "not readable as YAML: a quote opens here and does not close.", "Close it at the end of the value."
    what, mend = next((what, mend) for signs, what, mend in YAML if signs in problem)
    return f"not readable as YAML: {what}.", mend


def explain(error: jsonschema.ValidationError) -> tuple[str, str]:
    """Plain words for what a schema error says, and how to mend it."""
    schema: Any = error.schema
    wanted: Any = error.validator_value
    instance: Any = error.instance
    rule, hint = str(error.validator), schema.get("description", "")
    shown, wanted = (str(one).lower() if isinstance(one, bool) else one for one in (instance, wanted))
    shown = shown if isinstance(instance, bool) else repr(instance)
    shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
    form = PATTERNS.get(str(wanted)) if rule == "pattern" else None
    said = (f"{shown} is not allowed here.", hint or form or f"{BOUNDS.get(rule, rule)} {wanted}.")
    if rule == "additionalProperties":
        known = schema.get("properties", {})
        unknown = [str(key) for key in instance if key not in known]
        said = ("unknown key '" + "' and '".join(unknown) + "'.", nearest(unknown[0], known, 0.7))
    elif rule in ("required", "dependentRequired"):
        keys = wanted if rule == "required" else [key for keys in wanted.values() for key in keys]
        missing = "' and '".join(key for key in keys if key not in instance)
        said = (f"'{missing}' is missing.", "Add it; CONTRIBUTING.md says what it holds.")
    elif rule == "enum":
        said = (f"'{instance}' is not a known value.", nearest(str(instance), [str(value) for value in wanted]))
    elif rule == "type":
        types = wanted if isinstance(wanted, list) else [wanted]
        words = " or ".join(TYPES.get(str(one), str(one)) for one in types)
        can_be_quoted = "string" in types and not isinstance(instance, (list, dict))
        quote = "Put it in quotes." if can_be_quoted else f"Write {words}."
        if can_be_quoted and schema.get("format") in ("date", "past"):
            quote = FORMATS["date"][1]
        said = (f"{shown} is not {words}.", hint or quote)
        said = ("nothing stands there.", hint or f"Write {words}.") if instance is None else said
    elif rule in ("minLength", "maxLength"):
        said = (f"{shown} has {len(instance)} characters.", f"{BOUNDS[rule[:3]]} {wanted}.")
    elif rule in ("minItems", "maxItems"):
        said = (f"the list has {len(instance)} entries.", f"{BOUNDS[rule[:3]]} {wanted}. {hint}".strip())
    elif rule in ("minProperties", "maxProperties"):
        said = (f"{shown} has {len(instance)} keys.", hint or f"{BOUNDS[rule[:3]]} {wanted}.")
    elif rule == "uniqueItems":
        twice = next(item for index, item in enumerate(instance) if item in instance[:index])
        said = (f"'{twice}' is in the list twice.", "Take one out.")
    elif rule == "format":
        # A day to come is wrong in another way than one that no calendar has.
        is_day = wanted == "past" and "W" not in instance and jsonschema.FormatChecker().conforms(instance, "date")
        is_endless = wanted == "regex" and ENDLESS.search(instance)
        kind = "past" if is_day else "date" if wanted == "past" else "endless" if is_endless else str(wanted)
        what, mend = FORMATS[kind]
        said = (f"{shown} is {what}.", hint if hint and kind == "past" else mend or hint)
    elif rule in ("within", "ascends"):
        what = f"is no part of '{wanted[0]}', which is" if rule == "within" else f"comes after '{wanted[0]}', which is"
        said = (f"{shown} {what} '{wanted[1]}'.", "Look both up, and mend the wrong one.")
    return said


def hold_schema(part: Any, known: set[str], path: tuple[Any, ...] = (), *, names: bool = False) -> None:
    """Hold a part of a schema to words that are read, and its patterns to an end; what it may refer to is `known`.

    Of a mapping by `names`, the values alone are schemas. Each pattern is made to end where the text ends: `$` lets a
    line break through.
    """
    for at, value in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        here = (*path, at)
        hold_schema(value, known, here, names=at in _BY_NAME and not names)
        if isinstance(part, list) or names:
            continue
        if at not in KEYWORDS:
            raise jsonschema.SchemaError(f"unknown word '{at}'. {nearest(str(at), KEYWORDS)}", path=here)
        if at == "$ref" and value not in known:
            what = f"'{value}' is none of its own parts, or leads back to itself"
            raise jsonschema.SchemaError(what, path=here)
        if at == "additionalProperties" and value is True:
            raise jsonschema.SchemaError(f"'{at}: true' lets every key through", path=here)
        if at == "format" and value not in FORMATS:
            raise jsonschema.SchemaError(f"unknown format '{value}'. {nearest(str(value), FORMATS)}", path=here)
        if at == "pattern":
            part[at] = re.sub(r"(?<!\\)\$", r"\\Z", value)
            if found := ENDLESS.search(value):
                what = f"the pattern {value} could be tried for ever, since what repeats is repeated: {found[0]}"
                raise jsonschema.SchemaError(what, path=here)


def hold_lists(form: dict[str, Any]) -> None:
    """Hold the words of our own in a schema to keys of its records; of those in order, each record has one."""
    items = form.get("items", {})
    for rule, part in (("once", form), ("order", form), ("ascends", items), ("within", items)):
        keys, known = part.get(rule, []), items.get("properties", {})
        keys = [*keys, *keys.values()] if isinstance(keys, dict) else keys
        if rule == "order":
            known = [key for key in items.get("required", ()) if known[key].get("type") in ("integer", "string")]
        if not isinstance(keys, list) or not all(isinstance(key, str) and {*key.split()} <= {*known} for key in keys):
            raise jsonschema.SchemaError(f"'{rule}' is no list of keys of its records", path=(rule,))
