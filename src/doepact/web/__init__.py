"""What every screen shares: base template, components, theme, error pages, outbox."""
