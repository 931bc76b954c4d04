"""The command line: parse, call a room's operation or query, print. Results go to stdout."""
