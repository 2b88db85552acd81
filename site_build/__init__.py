"""Dossier: a static site generator for a topic dossier. Start reading at ``records``, then ``build``."""

__version__ = "0.1.0"
