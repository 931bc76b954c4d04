from __future__ import annotations

from django.forms.renderers import TemplatesSetting


class FieldRenderer(TemplatesSetting):
    """Every field: label, description, error tied to the input."""

    field_template_name = "web/field.html"
