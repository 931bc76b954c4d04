"""The append-only record of what happened; the rooms meet here."""
