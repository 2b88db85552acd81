"""``python -m site_build`` is ``dossier``."""

from site_build.cli import main

main()
