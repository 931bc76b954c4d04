"""Tags for every template: words in the visitor's language, figures, links that keep the date."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from urllib.parse import urlencode

from django import template
from django.template import Context
from django.urls import reverse
from django.utils import formats
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from doepact.core.drawing import Drawing
from doepact.web.reference_date import PARAMETER, ReferenceDate

register = template.Library()


@register.filter
def words(text: Any) -> str:
    """Return the words of a two-language text in the language of the page."""
    return text.in_language(get_language() or "nl") if text else ""


def in_language(nl: str, en: str) -> str:
    """Return the words that go with the language of the page."""
    return en if (get_language() or "nl").startswith("en") else nl


@register.filter
def note(value: Any) -> str:
    """Return the note of a value in the language of the page."""
    return in_language(value.note_nl, value.note_en)


@register.filter
def figure(value: Decimal | int | str | None) -> str:
    """Write a number as the page's language does: 1.395.000 or 1,395,000."""
    if value is None or value == "":
        return ""
    number = Decimal(value)
    if number == number.to_integral_value():
        return formats.number_format(
            number.quantize(Decimal(1)), use_l10n=True, force_grouping=True
        )
    return formats.number_format(number.normalize(), use_l10n=True, force_grouping=True)


@register.filter
def rounded(value: Decimal | None, places: int = 2) -> str:
    """Write a computed number with a fixed number of decimals."""
    if value is None:
        return ""
    exact = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)  # Django would cut it off
    return formats.number_format(exact, decimal_pos=places, use_l10n=True, force_grouping=True)


@register.filter
def day(value: date | None) -> str:
    """Write a date as "13 mei 2013" or "13 May 2013"."""
    return formats.date_format(value, "j F Y") if value else ""


def address(name: str, *args: Any, as_of: ReferenceDate | None = None, **choices: Any) -> str:
    """Return the address of a page that keeps the reference date the visitor chose."""
    query = {key: value for key, value in choices.items() if value not in {"", None}}
    if as_of and as_of.chosen:
        query.setdefault(PARAMETER, as_of.on.isoformat())
    path = reverse(name, args=args)
    return f"{path}?{urlencode(query)}" if query else path


@register.simple_tag(takes_context=True)
def link(context: Context, name: str, *args: Any, **choices: Any) -> str:
    """Return the address of a page that keeps the reference date the visitor chose."""
    return address(name, *args, as_of=context.get("reference_date"), **choices)


@register.inclusion_tag("web/chart.html")
def chart(drawing: Drawing, sentence: str = "", source: str = "") -> dict[str, Any]:
    """Show a drawing with its sentence above, its table beside and its source below."""
    # the drawing is our own text, every word in it escaped by core.drawing
    svg = mark_safe(drawing.svg)  # noqa: S308
    return {"svg": svg, "table": drawing.table, "sentence": sentence, "source": source}


@register.simple_tag
def source_class(kind: str) -> SafeString:
    """Say what sort of figure this is: text, derived, published, measured or assumption."""
    from doepact.web.wording import SOURCE_CLASSES

    label, meaning = SOURCE_CLASSES[kind]
    return format_html('<span class="source-class" title="{}">{}</span>', meaning, label)


@register.filter
def get(table: Any, key: Any) -> Any:
    """Look a key up in a table; None when it is not there."""
    return table.get(key) if table else None


@register.filter
def named(table: Any, key: Any) -> str:
    """Return the name of an entry of a table in the language of the page, else its key."""
    entry = table.get(key) if table else None
    return words(entry.name) if entry else str(key)
