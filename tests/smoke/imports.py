"""Import every module of the package where nothing is installed that only the tests need.

Run it with the Python of a user's environment: `.venv/bin/python tests/smoke/imports.py`. A module
that imports a test dependency works in every test run and fails for every user; here it fails first.
"""

import importlib
import importlib.util
import pkgutil
import sys


def main() -> int:
    if importlib.util.find_spec("pytest") is not None:
        print(
            "pytest is installed here, so this run proves nothing. Use the Python in .venv.", file=sys.stderr
        )
        return 1
    names = ["site_build"]
    package = importlib.import_module("site_build")
    for module in pkgutil.walk_packages(package.__path__, "site_build."):
        if module.name.endswith(".__main__"):  # importing it would run the command
            continue
        names.append(module.name)
    for name in names:
        importlib.import_module(name)
    print(f"{len(names)} modules imported")
    return 0


if __name__ == "__main__":
    sys.exit(main())
