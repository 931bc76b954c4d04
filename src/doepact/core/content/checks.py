"""Checks between entries: references, order of periods, units, comparators, completeness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from doepact.core.content.load import Pact
from doepact.core.content.problems import Problem
from doepact.core.content.reader import suggest
from doepact.core.content.values import Target, TargetKind

COMPARATORS_FOR = {
    "up": {"ge", "eq", "approx"},
    "down": {"le", "eq", "approx"},
    "binary": {"eq", "ge"},
    "maintain": {"ge", "le", "eq", "approx"},
}
MEASURES_FOR = {
    "coverage": {"share"},
    "relative_change": {"share", "index", "rate"},
    "amount": {"amount"},
    "amount_per_year": {"amount"},
    "annual_flow": {"count"},
    "cumulative": {"count", "amount"},
}
HUNDRED = Decimal(100)


class Checker:
    """Collects problems; every check is one method."""

    def __init__(self, pact: Pact) -> None:
        self.pact = pact
        self.problems: list[Problem] = []

    def problem(self, place: str, field: str, message: str) -> None:
        """Note a mistake in the entry `place`, written as "table id"."""
        file = self.pact.files.get(place, "")
        self.problems.append(Problem(file, place.split(" ", 1)[-1], field, message))

    def known(self, place: str, field: str, name: str, options: Iterable[str], what: str) -> None:
        """Note a reference to something that is not there."""
        message = self.unknown(name, options, what)
        if message:
            self.problem(place, field, message)

    def unknown(self, name: str, options: Iterable[str], what: str) -> str:
        """Return what is wrong with a reference to something that is not there, else ""."""
        options = list(options)
        if name in options:
            return ""
        return f"{what} '{name}' bestaat niet{suggest(name, options)}. Verbeter de verwijzing"

    def actions(self) -> None:
        pact = self.pact
        for action in pact.actions.values():
            place = f"actions {action.id}"
            if action.parent:
                self.known(place, "parent", action.parent, pact.actions, "actie")
            self.known(place, "region", action.region, pact.regions, "regio")
            self.known(place, "line", action.line, pact.lines, "lijn")
            if action.ambition:
                self.known(place, "ambition", action.ambition, pact.ambitions, "ambitie")
            for party in action.parties:
                self.known(place, "parties", party, pact.parties, "partij")
            for topsector in action.topsectors:
                self.known(place, "topsectors", topsector, pact.topsectors, "topsector")

    def targets(self) -> None:
        pact = self.pact
        for target in pact.targets.values():
            place = f"targets {target.id}"
            self.known(place, "action", target.action, pact.actions, "actie")
            self.known(place, "region", target.region, pact.regions, "regio")
            self.known(place, "line", target.line, pact.lines, "lijn")
            self.known(place, "unit", target.unit, pact.units, "eenheid")
            for other in target.contributes_to:
                self.known(place, "contributes_to", other, pact.targets, "streefwaarde")
            for other in target.milestones:
                self.known(place, "milestones", other, pact.targets, "mijlpaal")
            if target.ambiguous and target.id not in pact.interpretations_of:
                self.problem(
                    place, "ambiguous", "er is geen duiding over deze streefwaarde. Schrijf er een"
                )
            self._periods(target, place)
            self._comparator(target, place)
            self._unit(target, place)
            self._path(target, place)
        for figure in pact.context.values():
            place = f"targets {figure.id}"
            self.known(place, "region", figure.region, pact.regions, "regio")
            self.known(place, "line", figure.line, pact.lines, "lijn")
            self.known(place, "unit", figure.unit, pact.units, "eenheid")

    def _periods(self, target: Target, place: str) -> None:
        start = target.baseline.period if target.baseline else None
        end = target.goal.period
        if start and end and end.end < start.end:
            self.problem(
                place, "goal.period", f"{end} ligt voor de uitgangsperiode {start}. Draai ze om"
            )

    def _comparator(self, target: Target, place: str) -> None:
        if target.goal.comparator not in COMPARATORS_FOR[target.direction]:
            self.problem(
                place,
                "goal.comparator",
                f"'{target.goal.comparator}' past niet bij richting '{target.direction}'."
                f" Kies: {', '.join(sorted(COMPARATORS_FOR[target.direction]))}",
            )
        value, limits = target.goal.value, target.limits
        low_broken = value is not None and limits.low is not None and value < limits.low
        high_broken = value is not None and limits.high is not None and value > limits.high
        if low_broken or high_broken:
            self.problem(
                place, "goal.value", f"{value} valt buiten de grenzen. Verbeter waarde of limits"
            )

    def _unit(self, target: Target, place: str) -> None:
        unit = self.pact.units.get(target.unit)
        allowed = MEASURES_FOR.get(target.type)
        if unit and allowed and unit.measure not in allowed:
            self.problem(
                place,
                "unit",
                f"eenheid '{target.unit}' ({unit.measure}) past niet bij type '{target.type}'."
                f" Dat vraagt: {', '.join(sorted(allowed))}",
            )

    def _path(self, target: Target, place: str) -> None:
        steps = [self.pact.targets[key] for key in target.milestones if key in self.pact.targets]
        points = [
            (step.goal.period.end, step.goal.value)
            for step in [*steps, target]
            if step.goal.period and step.goal.value is not None
        ]
        ends = [end for end, _ in points]
        values = [value for _, value in points]
        if target.direction == "down":
            values = [-value for value in values]
        if ends != sorted(ends) or (
            target.direction in {"up", "down"} and values != sorted(values)
        ):
            self.problem(
                place,
                "milestones",
                "de mijlpalen lopen niet op naar de streefwaarde. Zet ze op volgorde",
            )

    def places(self) -> None:
        pact = self.pact
        landsdelen = [key for key, region in pact.regions.items() if region.kind == "landsdeel"]
        for region in pact.regions.values():
            if region.parent:
                self.known(f"regions {region.id}", "parent", region.parent, pact.regions, "regio")
        for area in pact.corop.values():
            self.known(f"corop {area.code}", "landsdeel", area.landsdeel, landsdelen, "landsdeel")
        for topsector in pact.topsectors.values():
            place = f"topsectors {topsector.id}"
            self.known(place, "party", topsector.party, pact.parties, "partij")
        for party in pact.parties.values():
            if party.part_of:
                self.known(f"parties {party.id}", "part_of", party.part_of, pact.parties, "partij")
        numbers = Counter(party.number for party in pact.parties.values() if party.number)
        for party in pact.parties.values():
            if party.signatory and party.number is None:
                self.problem(
                    f"parties {party.id}", "number", "een ondertekenaar heeft een nummer nodig"
                )
            if party.number and numbers[party.number] > 1:
                self.problem(
                    f"parties {party.id}", "number", f"nummer {party.number} komt twee keer voor"
                )
        for cell in pact.cells:
            self.known(f"cells {cell.place}", "region", cell.region, pact.regions, "regio")

    def records(self) -> None:
        pact = self.pact
        subjects = {**pact.actions, **pact.targets, **pact.context}
        for record in pact.interpretations.values():
            place = f"interpretations {record.id}"
            for subject in record.about:
                self.known(place, "about", subject, subjects, "actie of streefwaarde")
            if not record.alternatives:
                self.problem(place, "alternatives", "noem ten minste een andere lezing")
            if bool(record.decided_by) != bool(record.decided_on):
                self.problem(
                    place, "decided_on", "vul decided_by en decided_on samen in, of geen van beide"
                )
        milestones = [target.id for target in pact.of_kind(TargetKind.MILESTONE)]
        for evidence in pact.evidence.values():
            self.known(f"evidence {evidence.id}", "target", evidence.target, milestones, "mijlpaal")
        for step in pact.lineage.values():
            place = f"lineage {step.id}"
            if step.subject_kind == "party":
                self.known(place, "subject", step.subject, pact.parties, "partij")
            if step.subject_kind == "action":
                self.known(place, "subject", step.subject, pact.actions, "actie")
        for line in pact.lines.values():
            if line.target:
                self.known(f"lines {line.id}", "target", line.target, pact.targets, "streefwaarde")
        limits = pact.about.thresholds
        if limits.behind >= limits.on_pace:
            self.problems.append(
                Problem("pact.toml", "pact", "thresholds.behind", "moet kleiner zijn dan on_pace")
            )

    def series(self) -> None:
        pact = self.pact
        used = {use.series for use in pact.uses}
        observed = {row.series for row in pact.observations}
        for series in pact.series.values():
            place = f"series {series.id}"
            self.known(place, "unit", series.unit, pact.units, "eenheid")
            if series.pact_only and series.id in observed:
                self.problem(place, "pact_only", "heeft toch meetwaarden. Haal pact_only weg")
            if not series.pact_only and series.id not in used and not series.context:
                self.problem(
                    place,
                    "context",
                    "geen streefwaarde gebruikt deze reeks. Zet context = true of leg gebruik vast",
                )
            if series.context and series.id in used:
                self.problem(place, "context", "deze reeks wordt wel gebruikt. Haal context weg")
            keys = [version.id for version in series.definitions]
            if len(keys) != len(set(keys)) or not keys:
                self.problem(
                    place, "definitions", "elke definitie heeft een eigen id nodig, ten minste een"
                )

    def observations(self) -> None:
        pact = self.pact
        seen: dict[tuple[str, ...], str] = {}
        for (file, line), row in zip(pact.rows, pact.observations, strict=True):
            series = pact.series.get(row.series)
            versions = [version.id for version in series.definitions] if series else []
            found = {
                "series": self.unknown(row.series, pact.series, "reeks"),
                "region": self.unknown(row.region, pact.regions, "regio"),
                "publication": self.unknown(row.publication, pact.publications, "publicatie"),
            }
            if series:
                found["definition"] = self.unknown(row.definition, versions, "definitie")
            if series and series.measure == "share" and not 0 <= row.value <= HUNDRED:
                found["value"] = f"{row.value} procent kan niet. Een aandeel ligt tussen 0 en 100"
            days = (str(row.period.start), str(row.period.end))
            key = (row.series, row.definition, *days, row.region, row.publication)
            if key in seen:
                found[""] = f"staat ook al op {seen[key]}, uit dezelfde publicatie. Haal er een weg"
            seen.setdefault(key, f"{line} van {file}")
            self.problems += [
                Problem(file, line, field, message) for field, message in found.items() if message
            ]

    def uses(self) -> None:
        pact = self.pact
        seen: set[tuple[str, str, str]] = set()
        for use in pact.uses:
            place = f"uses {use.place}"
            self.known(place, "target", use.target, pact.targets, "streefwaarde")
            self.known(place, "series", use.series, pact.series, "reeks")
            series, target = pact.series.get(use.series), pact.targets.get(use.target)
            if series is None or target is None:
                continue
            versions = [version.id for version in series.definitions]
            for key in use.definitions:
                self.known(place, "definitions", key, versions, "definitie")
            about = {(use.target, use.series, key) for key in use.definitions or versions}
            if about & seen:
                message = "staat er twee keer. Voeg de twee samen of noem andere definities"
                self.problem(place, "", message)
            seen |= about
            if use.comparability != "not_comparable" and not self._same_measure(
                series.unit, target
            ):
                message = (
                    f"eenheid '{series.unit}' is niet te vergelijken met '{target.unit}'."
                    " Maak er not_comparable van"
                )
                self.problem(place, "comparability", message)
            if use.source not in pact.publications and not re.fullmatch(
                r"pact line \d+", use.source
            ):
                message = f"'{use.source}' is geen publicatie en geen 'pact line N'"
                self.problem(place, "source", message)

    def _same_measure(self, unit: str, target: Target) -> bool:
        units = self.pact.units
        if unit not in units or target.unit not in units or target.type == "direction_only":
            return True
        return units[unit].measure == units[target.unit].measure


def check_references(pact: Pact) -> list[Problem]:
    """Return every mistake between entries; an empty list when there is none."""
    checker = Checker(pact)
    checker.actions()
    checker.targets()
    checker.places()
    checker.records()
    checker.series()
    checker.observations()
    checker.uses()
    return sorted(checker.problems)
