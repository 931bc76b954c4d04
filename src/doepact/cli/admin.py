from __future__ import annotations

import click

from doepact.cli import instance


@click.group()
def admin() -> None:
    """People and their roles."""


@admin.command()
@click.argument("mail")
@click.argument("role")
@click.option("--region", default="", help="for a regional role: noord, oost, ...")
def add(mail: str, role: str, region: str) -> None:
    """Give the person with this MAIL a ROLE."""
    instance.ready()
    from django.core.exceptions import ValidationError

    from doepact.accounts import operations
    from doepact.accounts.enums import Role
    from doepact.register.content import pact

    if role not in Role.values:
        raise click.UsageError(f"role '{role}' is not known; choose {', '.join(Role.values)}")
    regions = pact().regions
    if region and region not in regions:
        raise click.UsageError(f"region '{region}' is not known; choose {', '.join(regions)}")
    try:
        grant = operations.grant_role(mail, role, region=region)
    except ValidationError as error:
        raise click.UsageError(f"'{mail}' is not a mail address") from error
    click.echo(f"{grant.person.email} is {grant.role}{f' in {region}' if region else ''}")
