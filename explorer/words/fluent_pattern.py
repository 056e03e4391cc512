"""Patterns read by the parser of the Fluent project."""

from __future__ import annotations

from collections.abc import Iterator

from fluent.syntax import FluentParser, ast

from explorer.words.parts import FUNCTIONS, Choice, Part, Pattern, Variable, merged


def parsed(written: str) -> Pattern:
    """Read the pattern of a message.

    Raises
    ------
    ValueError
        If it is no Fluent, or uses what this program does not: terms, references, attributes, other functions.
    """
    entry = FluentParser(with_spans=False).parse_entry(f"message = {written}\n")
    if not isinstance(entry, ast.Message) or entry.value is None or entry.attributes:
        raise ValueError(f"no pattern of a message: {written}")
    return _pattern(entry.value)


def _pattern(read: ast.Pattern) -> Pattern:
    return merged(_parts(read))


def _parts(read: ast.Pattern) -> Iterator[Part]:
    for element in read.elements:
        if isinstance(element, ast.TextElement):
            yield element.value
            continue
        inner = element.expression
        if isinstance(inner, ast.StringLiteral):
            yield inner.parse()["value"]
        elif isinstance(inner, ast.SelectExpression):
            yield _choice(inner)
        else:
            yield _variable(inner)


def _choice(read: ast.SelectExpression) -> Choice:
    keys = [variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value for variant in read.variants]
    default = next(key for key, variant in zip(keys, read.variants, strict=True) if variant.default)
    patterns = [_pattern(variant.value) for variant in read.variants]
    return Choice(_variable(read.selector), dict(zip(keys, patterns, strict=True)), default)


def _variable(read: object) -> Variable:
    if isinstance(read, ast.VariableReference):
        return Variable(read.id.name)
    if isinstance(read, ast.FunctionReference) and read.id.name in FUNCTIONS and len(read.arguments.positional) == 1:
        inner = read.arguments.positional[0]
        if isinstance(inner, ast.VariableReference):
            return Variable(inner.id.name, read.id.name)
    raise ValueError(f"{type(read).__name__} is not used here")
