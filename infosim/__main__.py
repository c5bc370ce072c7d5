"""`python -m infosim` is `infosim`."""

from infosim.cli import main

main()
