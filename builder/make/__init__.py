"""Recipes → bytes, in parallel, never twice."""
