"""Pages that look into several rooms. Queries only, no models."""
