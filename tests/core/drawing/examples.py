"""Drawings of made-up figures, for the snapshots and the rules that hold for every drawing."""

from decimal import Decimal
from fractions import Fraction

from doepact.core.drawing import (
    Drawing,
    Figure,
    GapBar,
    Goal,
    MapKey,
    Moment,
    PathPoint,
    Region,
    Run,
    RunPoint,
    SchematicMap,
    StackedBars,
    StackRow,
    Status,
    TargetChart,
    TargetWords,
    ValueBars,
    ValueRow,
    gap_bar,
    schematic_map,
    stacked_bars,
    target_chart,
    value_bars,
)

WORDS = TargetWords(
    columns=("Wat", "Wanneer", "Waarde", "Opmerking"),
    axis_range="De as loopt van {low} tot {high}.",
    superseded="vervangen door een latere editie",
    after_term="gemeten na de looptijd",
)
TERM = Moment(Fraction(2017), "einde looptijd", "31 december 2016")


def share(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",").replace("-", "\u2212") + "%"


def count(value: Decimal) -> str:
    return f"{value:,f}".replace(",", ".").replace("-", "\u2212")


def years(first: int, last: int) -> tuple[tuple[Fraction, str], ...]:
    return tuple((Fraction(year), str(year)) for year in range(first, last + 1))


def points(values: dict[int, str], edition: str = "", term: int = 2016) -> tuple[RunPoint, ...]:
    return tuple(
        RunPoint(Fraction(2 * year + 1, 2), Decimal(value), str(year), edition, year > term)
        for year, value in values.items()
    )


RUN_A = Run(
    "bevoegd gegeven lessen, oude definitie",
    points({2011: "81.2", 2012: "82.0", 2013: "83.9"}, "IPTO 2014"),
)
RUN_B = Run(
    "bevoegd gegeven lessen",
    (
        RunPoint(Fraction(4029, 2), Decimal("84.6"), "2014", "IPTO 2015"),
        *points({2014: "85.4", 2015: "86.1", 2016: "86.9", 2017: "87.3"}, "IPTO 2018"),
    ),
)


def target(key: str = "doel", **changes: object) -> TargetChart:
    """Return a chart with everything in it, or with changes."""
    given: dict[str, object] = {
        "key": key,
        "title": "Bevoegd gegeven lessen in het voortgezet onderwijs",
        "description": "Het pad loopt van 81% in 2011 naar 90% in 2016; gemeten is 87,3% in 2017.",
        "caption": "Cijfers bij de grafiek",
        "words": WORDS,
        "format": share,
        "time_ticks": years(2011, 2018),
        "baseline": PathPoint(Fraction(4023, 2), Decimal(80), "2011", "nulmeting"),
        "milestones": (PathPoint(Fraction(4029, 2), Decimal(86), "2014", "tussendoel"),),
        "goal": Goal(Fraction(4033, 2), Decimal(90), "2016", "doel"),
        "runs": (RUN_A, RUN_B),
        "term_end": TERM,
        "from_zero": False,
        "limits": (Decimal(0), Decimal(100)),
        **changes,
    }
    return TargetChart(**given)  # type: ignore[arg-type] # the tests change any field


def bare(key: str, **changes: object) -> TargetChart:
    """Return a chart with nothing in it but what is given."""
    return target(
        key,
        **{
            "baseline": None,
            "milestones": (),
            "goal": None,
            "runs": (),
            "term_end": None,
            **changes,
        },
    )


def targets() -> dict[str, TargetChart]:
    moment = Fraction(4033, 2)
    big = Run("leraren in opleiding", points({2012: "1520000", 2013: "1684000", 2014: "1847000"}))
    crowd = tuple(
        Run(f"reeks met een lange naam, versie {n}", points({2012: f"4{n}", 2015: f"5{n}"}))
        for n in range(1, 8)
    )
    falling = points({2011: "0", 2012: "1.5", 2013: "-0.5", 2014: "-2.25"})
    goal_le = Goal(moment, Decimal(-3), "2016", "doel", "le")
    zero = PathPoint(Fraction(4023, 2), Decimal(0), "2011", "nulmeting")
    one_point = Run("alleen dit jaar", points({2013: "84"}))
    equal = Run("steeds gelijk", points({2012: "50", 2013: "50", 2014: "50"}))
    referred = Moment(Fraction(2013), "peildatum", "1 januari 2013")
    long_series = {year: str(60 + (year * 7) % 11) for year in range(2006, 2021)}
    return {
        "target_full": target(),
        "target_reference": target("peil", reference=referred, milestones=()),
        "target_only": bare("kaal", goal=target().goal),
        "target_nothing": bare("niets"),
        "target_one_point": bare("punt", runs=(one_point,), goal=target().goal),
        "target_equal": bare("gelijk", runs=(equal,), goal=Goal(moment, Decimal(50), "2016", "x")),
        "target_negative": bare(
            "min", baseline=zero, goal=goal_le, runs=(Run("saldo", falling),), limits=(None, None)
        ),
        "target_large": bare(
            "groot",
            runs=(big,),
            goal=Goal(moment, Decimal(2000000), "2016", "doel", "eq"),
            format=count,
            from_zero=True,
            limits=(None, None),
        ),
        "target_crowd": target("druk", runs=crowd, from_zero=True),
        "target_long": bare(
            "lang",
            runs=(Run("aandeel per jaar", points(long_series)),),
            goal=target().goal,
            term_end=TERM,
            time_ticks=years(2006, 2021),
        ),
        "target_escaped": bare(
            "teken", title="<b>&\"'", runs=(Run("<script>&", points({2013: "1"})),)
        ),
    }


STATUSES = tuple(
    Status(name)
    for name in (
        *("gehaald", "op koers", "achter op koers", "niet gehaald", "te vroeg", "niet meetbaar"),
        *("geen nulmeting", "geen meting", "reeks gebroken", "loopt nog", "gestopt"),
        *("overgedragen", "in onderzoek", "vervallen"),
    )
)


def _counts(*numbers: int) -> tuple[Decimal, ...]:
    return tuple(Decimal(n) for n in (*numbers, *[0] * (len(STATUSES) - len(numbers))))


def stacks() -> dict[str, StackedBars]:
    few = (
        StackRow("1. Aantrekkelijke beroepen en opleidingen", _counts(3, 2, 0, 4, 0, 1)),
        StackRow("2. Goede scholen", _counts(1, 0, 0, 5, 0, 2)),
        StackRow(
            "3. De leraar en de lerarenopleiding, en nog veel meer", _counts(6, 1, 0, 2, 0, 9)
        ),
        StackRow("4. Niets", _counts()),
    )
    many = (
        StackRow("Alle soorten", _counts(*[1] * 14)),
        StackRow("Een grote en veel kleine", _counts(60, *[1] * 13)),
        StackRow("Groot en klein", _counts(1, 30, 1, 12, 1, 1, 1)),
    )
    rest = {
        "title": "Stand van de afspraken per lijn",
        "description": "Per lijn het aantal afspraken per stand.",
        "caption": "Afspraken per lijn en stand",
        "row_name": "Lijn",
        "statuses": STATUSES,
        "format": count,
    }
    return {
        "stacked_few": StackedBars(key="lijnen", rows=few, total_name="Totaal", **rest),  # type: ignore[arg-type]  # the rest may be of any kind
        "stacked_many": StackedBars(key="alle", rows=many, **rest),  # type: ignore[arg-type]  # the rest may be of any kind
    }


def values() -> dict[str, ValueBars]:
    rows = (
        ValueRow("Primair onderwijs, leraren en directeuren", Decimal(-1200)),
        ValueRow("Voortgezet onderwijs", Decimal(3400)),
        ValueRow("Middelbaar beroepsonderwijs", Decimal(150)),
        ValueRow("Hoger beroepsonderwijs", Decimal(0)),
        ValueRow("Wetenschappelijk onderwijs", None),
    )
    rest = {
        "title": "Saldo per onderwijssoort",
        "description": "Boven nul is er te veel, onder nul te weinig.",
        "caption": "Saldo per onderwijssoort",
        "columns": ("Soort", "Saldo"),
        "format": count,
        "unknown": "niet bekend",
    }
    return {
        "values_mixed": ValueBars(key="saldo", rows=rows, **rest),  # type: ignore[arg-type]  # the rest may be of any kind
        "values_positive": ValueBars(key="plus", rows=rows[1:3], **rest),  # type: ignore[arg-type]  # the rest may be of any kind
        "values_unknown": ValueBars(key="leeg", rows=rows[4:], **rest),  # type: ignore[arg-type]  # the rest may be of any kind
    }


def gaps() -> dict[str, GapBar]:
    rest = {
        "title": "Afstand tot 30.000 leraren",
        "description": "Het doel is 30.000.",
        "caption": "Afstand tot het doel",
        "columns": ("Wat", "Aantal"),
        "goal": Figure("doel 2020", Decimal(30000)),
        "format": count,
        "unknown": "geen gepubliceerd aantal",
        "gap_name": "nog te gaan",
    }
    half = Figure("tussendoel 2016", Decimal(14000))
    near = Figure("tussendoel 2019", Decimal(27000))
    known = Figure("bekend, oktober 2015", Decimal(8250))
    last = Figure("bekend, oktober 2020, voorlopig cijfer van de sector", Decimal(28900))
    over = Figure("bekend, oktober 2021", Decimal(33100))
    return {
        "gap_known": GapBar(key="weg", milestone=half, known=known, **rest),  # type: ignore[arg-type]  # the rest may be of any kind
        "gap_unknown": GapBar(key="vraag", milestone=half, **rest),  # type: ignore[arg-type]  # the rest may be of any kind
        "gap_near": GapBar(key="bijna", milestone=near, known=last, **rest),  # type: ignore[arg-type]  # the rest may be of any kind
        "gap_over": GapBar(key="voorbij", known=over, **rest),  # type: ignore[arg-type]  # the rest may be of any kind
        "gap_zero": GapBar(key="nul", known=Figure("bekend", Decimal(0)), **rest),  # type: ignore[arg-type]  # the rest may be of any kind
    }


def maps() -> dict[str, SchematicMap]:
    regions = (
        Region("noord", "Noord", "12 van 20 afspraken gehaald", "/landsdeel/noord/", "rising", 1),
        Region("oost", "Oost", "9 van 20 afspraken gehaald", "/landsdeel/oost/", "dots", 2),
        Region("noordwest", "Noordwest", "7 van 18", "/landsdeel/noordwest/", "solid", 3),
        Region("zuidwest", "Zuidwest", "geen cijfers", "/landsdeel/zuidwest/"),
        Region("zuidoost", "Zuidoost", "11 van 16", "/landsdeel/zuidoost/", "level", 4),
    )
    rest = {
        "title": "Landsdelen",
        "description": "Vijf landsdelen met het aantal gehaalde afspraken.",
        "caption": "Afspraken per landsdeel",
        "note": "Schematische kaart, niet op schaal.",
        "columns": ("Landsdeel", "Stand"),
    }
    meanings = (MapKey("meer dan de helft gehaald", "rising", 1), MapKey("geen cijfers", "blank"))
    return {
        "map_full": SchematicMap(key="kaart", regions=regions, meanings=meanings, **rest),  # type: ignore[arg-type]  # the rest may be of any kind
        "map_two": SchematicMap(key="twee", regions=regions[:2], **rest),  # type: ignore[arg-type]  # the rest may be of any kind
    }


def drawings() -> dict[str, Drawing]:
    """Return every example, drawn."""
    return {
        **{name: target_chart(chart) for name, chart in targets().items()},
        **{name: stacked_bars(chart) for name, chart in stacks().items()},
        **{name: value_bars(chart) for name, chart in values().items()},
        **{name: gap_bar(chart) for name, chart in gaps().items()},
        **{name: schematic_map(chart) for name, chart in maps().items()},
    }
