"""Doepact carries out a public pact: agree, act, measure, project, steer."""
