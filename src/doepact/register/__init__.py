"""The pact's content at hand for every page, and what was reported on top of it."""
