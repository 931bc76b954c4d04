"""A second pact, about bicycles: two parties, other ids, nothing of the Techniekpact in it."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "pact.toml": """
[pact]
id = "fietspact"
title = { nl = "Fietspact Waterland", en = "Waterland Cycling Pact" }
summary = { nl = "Twee partijen willen meer fietsers.", en = "Two parties want more cyclists." }
version = "3"
signed_on = "2022-03-01"
term_end = "2026-12-31"
headline = "FIETS-1"
thresholds = { on_pace = "0.90", behind = "0.50", direction_change = "0.02", \
approx_tolerance = "0.05", confidence = "0.95", min_coverage = "0.80", small_cell = 5 }
reference_dates = [
    { on = "2024-06-30", title = { nl = "halverwege", en = "halfway" } },
]

[[line]]
id = "trappen"
title = { nl = "Meer trappen", en = "Pedal more" }
summary = { nl = "Meer ritten met de fiets.", en = "More trips by bicycle." }
target = "FIETS-1"

[[line]]
id = "stallen"
title = { nl = "Beter stallen", en = "Park better" }
summary = { nl = "Meer plek om een fiets neer te zetten.", en = "More room to leave a bicycle." }

[[region]]
id = "WL"
kind = "country"
name = { nl = "Waterland", en = "Waterland" }

[[region]]
id = "eiland"
kind = "landsdeel"
name = { nl = "Het Eiland", en = "The Island" }
about = { nl = "Het eiland in het meer.", en = "The island in the lake." }
parent = "WL"

[[unit]]
code = "procent"
nl = "procent"
en = "per cent"
measure = "share"

[[unit]]
code = "janee"
nl = "ja of nee"
en = "yes or no"
measure = "yesno"

[[party]]
id = "fietsersbond"
number = 1
name = "De Fietsers"
kind = "association"
signatory = true
about = { nl = "Vereniging van fietsers.", en = "Association of cyclists." }

[[party]]
id = "gemeente"
number = 2
name = "Gemeente Waterland"
kind = "government"
signatory = true
about = { nl = "De gemeente.", en = "The municipality." }

[[action]]
id = "A1"
granularity = "action"
scope = "national"
region = "WL"
line = "trappen"
kind = "agreement"
title = { nl = "Op de fiets naar het werk", en = "Cycle to work" }
summary = { nl = "Werkgevers geven een fiets.", en = "Employers give a bicycle." }
parties = ["fietsersbond", "gemeente"]
source = { line = 10 }

[[action]]
id = "A2"
granularity = "action"
scope = "landsdeel"
region = "eiland"
line = "stallen"
kind = "facility"
title = { nl = "Een stalling op het eiland", en = "A shed on the island" }
summary = { nl = "De gemeente bouwt een stalling.", en = "The municipality builds a shed." }
parties = ["gemeente"]
source = { line = 20, line_end = 22 }

[[target]]
id = "FIETS-1"
kind = "target"
action = "A1"
scope = "national"
region = "WL"
line = "trappen"
indicator = "trips_by_bicycle"
title = { nl = "Ritten met de fiets", en = "Trips by bicycle" }
summary = { nl = "In 2026 gaat 40 procent van de ritten met de fiets.", \
en = "By 2026, 40 per cent of trips are made by bicycle." }
type = "level"
hardness = "ambition"
unit = "procent"
direction = "up"
baseline = { status = "text", value = "30", period = "2022" }
goal = { comparator = "ge", value = "40", period = "2026" }
limits = { low = "0", high = "100" }
additive = false
source = { line = 11, figure = "40 procent" }

[[target]]
id = "STAL-1"
kind = "milestone"
action = "A2"
scope = "landsdeel"
region = "eiland"
line = "stallen"
indicator = "shed_built"
title = { nl = "De stalling is open", en = "The shed is open" }
summary = { nl = "De stalling is in 2023 open.", en = "The shed is open in 2023." }
type = "deliverable"
hardness = "commitment"
unit = "janee"
direction = "binary"
goal = { comparator = "eq", value = "1", period = "2023" }
additive = false
source = { line = 20, figure = "2023" }

[[evidence]]
id = "E-1"
target = "STAL-1"
reported_on = "2023-11-04"
state = "done"
text = { nl = "De krant schrijft dat de stalling open is.", en = "The paper says it is open." }
source = { title = "De Waterlander, 4 november 2023" }
""",
    "cijfers/reeksen.toml": """
[[publication]]
id = "telling-2024"
title = "Fietstelling 2024"
publisher = "Telbureau"
published = "2024-02-01"

[[series]]
id = "fietsritten"
theme = "straat"
title = { nl = "Aandeel ritten met de fiets", en = "Share of trips by bicycle" }
unit = "procent"
measure = "share"
definitions = [ { id = "lus", nl = "Geteld met lussen in de weg.", en = "Counted in the road." } ]

[[use]]
target = "FIETS-1"
series = "fietsritten"
comparability = "same"
baseline_comparable = true
reason = { nl = "Dezelfde telling als in het pact.", en = "The count that the pact uses." }
source = "telling-2024"
""",
    "cijfers/telling.csv": """\
series,definition,period,region,value,qualifier,publication,quality,note_nl,note_en
fietsritten,lus,2022,WL,30,exact,telling-2024,final,,
fietsritten,lus,2023,WL,33.5,exact,telling-2024,final,,
""",
}


def write_tiny(folder: Path) -> Path:
    """Write the pact about bicycles into a folder and return that folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
