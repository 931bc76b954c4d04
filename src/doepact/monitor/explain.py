"""A verdict in a sentence, and its calculation step by step."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen
from django.utils.translation import gettext as _

from doepact.core.content import Target
from doepact.core.progress import AccelerationNote, Observation, Reason, Status
from doepact.monitor.queries import Assessed
from doepact.monitor.wording import COMPARATORS, QUALIFIERS, REASONS, STATUSES, Words
from doepact.register.content import pact
from doepact.web.templatetags.web import day, figure, in_language, rounded, words


@frozen
class Step:
    """One step: what, how, and the outcome; `source` is a class of web.wording."""

    name: str
    how: str
    outcome: str
    source: str = "derived"


def unit_name(code: str) -> str:
    """Return the unit in words; a unit that the pact does not list stands for itself."""
    unit = pact().units.get(code)
    return words(unit.name) if unit else code


def with_unit(value: Decimal | None, code: str) -> str:
    """Write a value with its unit; per cent goes without a space in neither language."""
    return f"{figure(value)} {unit_name(code)}" if value is not None else ""


def difference(value: Decimal, code: str) -> str:
    """Write the difference of two values: of two shares it is in percentage points."""
    unit = pact().units.get(code)
    if unit and unit.code == "percent":
        return _("%(value)s procentpunt") % {"value": figure(value)}
    return with_unit(value, code)


def goal_words(target: Target) -> str:
    """Write what is to be reached: "ten minste 30 procent in 2015"."""
    goal = target.goal
    if target.type == "direction_only":
        return {
            "up": _("meer dan nu, zonder getal"),
            "down": _("minder dan nu, zonder getal"),
        }.get(target.direction, _("blijft zoals het is, zonder getal"))
    if target.type == "deliverable":
        when = str(goal.period) if goal.period else ""
        return _("klaar in %(when)s") % {"when": when} if when else _("klaar, zonder datum")
    if goal.value is None:
        return goal.literal or _("geen waarde genoemd")
    parts = {"how": COMPARATORS[goal.comparator], "value": with_unit(goal.value, target.unit)}
    if target.type == "relative_change":
        # "at most -50 per cent" is at least 50 per cent less
        parts = {
            "how": COMPARATORS["eq" if goal.comparator == "eq" else "ge"],
            "value": (
                _("%(value)s procent minder") if goal.value < 0 else _("%(value)s procent meer")
            )
            % {"value": figure(abs(goal.value))},
        }
    if goal.period is None:
        return _("%(how)s %(value)s, zonder jaar") % parts
    return _("%(how)s %(value)s in %(when)s") % {**parts, "when": goal.period}


def observation_words(observation: Observation, target: Target) -> str:
    """Write a measured value with its period: "ongeveer 50 procent in 2016"."""
    qualifier: Words = QUALIFIERS[observation.qualifier]
    value = with_unit(observation.value, target.unit)
    text = _("%(value)s in %(when)s") % {"value": value, "when": observation.period.label}
    return f"{qualifier} {text}" if qualifier else text


def sentence(assessed: Assessed) -> str:
    """Say the verdict and why, in one or two sentences."""
    target, result = assessed.target, assessed.result
    status = STATUSES[result.status]
    if result.status is Status.NOT_ASSESSABLE:
        return _not_assessable(assessed)
    parts = {
        "status": str(status.label).capitalize(),
        "goal": goal_words(target),
        "value": observation_words(result.observation, target) if result.observation else "",
    }
    if result.status is Status.MISSED and result.after_term:
        return (
            _(
                "%(status)s. Het doel was %(goal)s. In die periode is niets vergelijkbaars"
                " gepubliceerd; de eerste waarde daarna was %(value)s (na afloop gemeten)."
            )
            % parts
        )
    if result.status is Status.MISSED:
        return (
            _("%(status)s. Het doel was %(goal)s. De laatste waarde daarvoor was %(value)s.")
            % parts
        )
    if result.status is Status.MET:
        return _("%(status)s: %(value)s. Het doel was %(goal)s.") % parts
    if result.status in {Status.DONE, Status.LATE}:
        report = assessed.evidence[-1] if assessed.evidence else None
        text = in_language(report.text_nl, report.text_en) if report else ""
        return f"{parts['status']}. {text}".strip()
    if result.status is Status.NOT_DUE:
        return _("Nog niet aan de beurt: %(goal)s.") % parts
    if result.status in {Status.IMPROVED, Status.WORSENED, Status.UNCHANGED}:
        first = result.inputs[0] if result.inputs else result.observation
        parts["first"] = observation_words(first, target) if first else ""
        return (
            _("%(status)s: van %(first)s naar %(value)s. De tekst noemt alleen een richting.")
            % parts
        )
    if result.status is Status.UNCERTAIN and result.between:
        one, two = (STATUSES[status].label for status in result.between)
        return _("Onzeker: %(one)s of %(two)s. De laatste waarde is %(value)s.") % {
            **parts,
            "one": one,
            "two": two,
        }
    return _("%(status)s: %(value)s. Het doel is %(goal)s.") % parts


def _not_assessable(assessed: Assessed) -> str:
    target, result = assessed.target, assessed.result
    reason = REASONS[result.reason or Reason.NO_MEASUREMENT]
    text = str(reason.sentence)
    if result.reason is Reason.NO_MEASUREMENT and result.later:
        last = observation_words(result.later[-1], target)
        text += " " + _(
            "Na afloop is wel iets gemeten (%(value)s), maar dat telt niet meer mee."
        ) % {"value": last}
    elif result.value is not None and result.observation:
        known = observation_words(result.observation, target)
        text += " " + _("Bekend is: %(value)s.") % {"value": known}
    if result.reason is Reason.NO_REPORT and assessed.evidence:
        newest = assessed.evidence[-1]
        text = _("De datum is voorbij en er is alleen bewijs voor een deel: %(text)s") % {
            "text": in_language(newest.text_nl, newest.text_en)
        }
    if result.reason is Reason.NO_REPORT and target.goal.period:
        text += " " + _("De datum was %(day)s.") % {"day": day(target.goal.period.end)}
    return text


def steps(assessed: Assessed) -> list[Step]:
    """Return the calculation, in the order in which a reader would do it by hand."""
    every = (*_agreed(assessed), *_measured(assessed), *_pace(assessed), *_expected(assessed))
    return [step for step in every if step.outcome]


def _agreed(assessed: Assessed) -> Iterator[Step]:
    target, result = assessed.target, assessed.result
    baseline = target.baseline
    if baseline and baseline.value is not None:
        when = str(baseline.period) if baseline.period else ""
        kind = "text" if baseline.status == "text" else "derived"
        yield Step(_("Uitgangswaarde"), when, with_unit(baseline.value, target.unit), kind)
    yield Step(_("Doel"), _("uit de tekst"), goal_words(target), "text")
    if result.target_value is not None and result.target_value != target.goal.value:
        how = _("uitgangswaarde maal (1 + verandering)")
        yield Step(_("Doel als waarde"), how, with_unit(result.target_value, target.unit))


def _measured(assessed: Assessed) -> Iterator[Step]:
    target, result = assessed.target, assessed.result
    if result.observation:
        when, what = result.observation.period.label, observation_words(result.observation, target)
        yield Step(_("Laatste waarde die telt"), when, what, "published")
    if result.distance_left is not None:
        left = difference(result.distance_left, target.unit)
        yield Step(_("Afstand tot doel"), _("doel min waarde"), left)


def _pace(assessed: Assessed) -> Iterator[Step]:
    result = assessed.result
    how = _("(waarde min uitgangswaarde) gedeeld door (doel min uitgangswaarde)")
    yield Step(_("Afgelegd (P)"), how, rounded(result.P, 4))
    how = _("(datum min begin) gedeeld door (einde min begin)")
    yield Step(_("Tijd gebruikt (E)"), how, rounded(result.E, 4))
    yield Step(_("Tempo (R)"), _("P gedeeld door E; 1 is precies op schema"), rounded(result.R, 4))
    how = _("waar de lijn van begin naar doel nu is")
    yield Step(_("Waarde op het pad"), how, rounded(result.path_value, 2))
    how = _("(doel min waarde) gedeeld door de jaren die resten")
    yield Step(_("Nog nodig per jaar"), how, rounded(result.required_pace, 2))
    if result.acceleration_note is AccelerationNote.REVERSE:
        yield Step(_("Versnelling"), _("de waarde gaat de verkeerde kant op"), _("omkeren"))
    else:
        how = _("nodig per jaar gedeeld door wat per jaar gebeurde")
        yield Step(_("Versnelling"), how, rounded(result.acceleration, 2))


def _expected(assessed: Assessed) -> Iterator[Step]:
    result = assessed.result
    how = _("waarde plus tempo maal de jaren die resten")
    yield Step(_("Bij gelijk tempo"), how, rounded(result.projection, 2))
    if result.interval:
        low, high = (rounded(end, 2) for end in result.interval)
        how = _("95 procent zekerheid, kleinste kwadraten")
        yield Step(_("Bandbreedte"), how, _("%(low)s tot %(high)s") % {"low": low, "high": high})
    how = _("zoals Eurostat rekent; telt hier niet mee")
    yield Step(_("Ter vergelijking: CAGR-verhouding"), how, rounded(result.cagr_ratio, 4))
