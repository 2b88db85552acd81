"""How long work says how far it is."""

from collections.abc import Callable

Tell = Callable[[str, int, int], None]
"""Called with what is being done, how far it is, and of how many; 0 of 0 where there is no count."""
