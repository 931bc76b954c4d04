"""Pure libraries: no Django, no database, no clock but `core.clock`."""
