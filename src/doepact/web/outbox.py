"""Mails as readable files, where no mail server is set."""

from __future__ import annotations

from collections.abc import Sequence
from email import message_from_bytes, policy
from pathlib import Path
from uuid import uuid4

from attrs import frozen
from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from doepact.core import clock


class OutboxBackend(BaseEmailBackend):
    """Writes one .eml file per mail, newest last by name."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{clock.now():%Y%m%d-%H%M%S-%f}-{uuid4().hex[:6]}.eml"
            (folder / name).write_bytes(message.message().as_bytes())
        return len(email_messages)


@frozen
class Mail:
    to: str
    subject: str
    body: str


def newest(limit: int = 50) -> list[Mail]:
    """Return the newest mails in the outbox."""
    folder = Path(settings.EMAIL_FILE_PATH)
    if not folder.is_dir():
        return []
    mails = []
    for path in sorted(folder.glob("*.eml"), reverse=True)[:limit]:
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        part = message.get_body(("plain",))
        body = part.get_content() if part else ""
        mails.append(Mail(str(message["to"]), str(message["subject"]), body))
    return mails
