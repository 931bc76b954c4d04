"""Addresses of pages, for tests that look at all of them."""

from __future__ import annotations

from pathlib import Path

from doepact.core.content import load

ROOT = Path(__file__).resolve().parents[1]
PACT = ROOT / "pact" / "techniekpact-2020"

# one of each template, with the cases that look different
EVERY_KIND_OF_PAGE = (
    "/",
    "/acties/",
    "/acties/?zoek=loket",
    "/acties/?stand=missed&regio=NL",
    "/acties/?zoek=bestaatniet",
    "/acties/N07/",
    "/acties/N07.1/",
    "/acties/N22/",
    "/acties/R-ZW-K1/",
    "/acties/AMB/",
    "/acties/ILL/",
    "/streefwaarden/",
    "/streefwaarden/?soort=milestone&stand=done",
    "/streefwaarden/?reden=no_target_year&regio=oost",
    "/streefwaarden/T-N-AMB-01/",
    "/streefwaarden/T-N03-01/",
    "/streefwaarden/T-N05-02/",
    "/streefwaarden/T-N07-05/",
    "/streefwaarden/T-N08-05/",
    "/streefwaarden/T-N12-02/",
    "/streefwaarden/T-N17-01/",
    "/streefwaarden/T-N18-01/",
    "/streefwaarden/T-N21-12/",
    "/streefwaarden/T-OO-04/",
    "/streefwaarden/C-03/",
    "/meetreeksen/",
    "/meetreeksen/tech_workers/",
    "/meetreeksen/hv_n_share/",
    "/meetreeksen/tech_vacancies_open/",
    "/meetreeksen/balance_2011_2016_vmbo/",
    "/landsdelen/",
    "/landsdelen/noord/",
    "/landsdelen/zuidwest/",
    "/topsectoren/",
    "/topsectoren/chemie/",
    "/partijen/",
    "/partijen/techniektalent-nu/",
    "/partijen/landsdeel-noord/",
    "/partijen/abu/",
    "/documenten/",
    "/vervolg/",
    "/begrippen/",
    "/logboek/",
    "/over/",
    "/bronnen/",
    "/toegankelijkheid/",
    "/privacy/",
    "/inloggen/",
    "/inloggen/verstuurd/",
)


def every_page() -> list[str]:
    """Return the address of every public page there is."""
    pact = load(PACT)
    pages = [path for path in EVERY_KIND_OF_PAGE if path.count("/") <= 2 and "?" not in path]
    pages += [f"/acties/{key}/" for key in pact.actions]
    pages += [f"/streefwaarden/{key}/" for key in (*pact.targets, *pact.context)]
    pages += [f"/meetreeksen/{key}/" for key in pact.series]
    pages += [f"/partijen/{key}/" for key in pact.parties]
    pages += [f"/topsectoren/{key}/" for key in pact.topsectors]
    pages += [
        f"/landsdelen/{key}/" for key, region in pact.regions.items() if region.kind == "landsdeel"
    ]
    return pages
