"""Measured values with edition and definition, held against the targets."""
