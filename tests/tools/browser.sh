#!/bin/sh
# Print the path of a Chromium for the browser tests. Where there is none, install Debian's if we may;
# else say how, and fail only in CI, where a skipped browser test would be a hidden one.
#
#   tests/tools/browser.sh             find or install
#   tests/tools/browser.sh --find      only look; exit code 1 if there is none
#   tests/tools/browser.sh --missing   only print the Debian packages that would have to be installed
set -eu

say() { printf '%s\n' "$*" >&2; }

find_browser() {
  for name in ${DOSSIER_CHROMIUM:+"$DOSSIER_CHROMIUM"} chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if command -v "$name" 2>/dev/null; then return 0; fi
  done
  return 1
}

missing_packages() {
  find_browser >/dev/null || echo chromium
  # The driver inside the playwright package links to it, and a bare Debian has none.
  case "$(uname)" in Linux) ls /usr/lib/*/libatomic.so.1 >/dev/null 2>&1 || echo libatomic1 ;; esac
}

if [ "${1:-}" = "--missing" ]; then
  missing_packages
  exit 0
fi

if [ -n "${DOSSIER_CHROMIUM:-}" ] && ! command -v "$DOSSIER_CHROMIUM" >/dev/null; then
  say "DOSSIER_CHROMIUM names no program that can be run: $DOSSIER_CHROMIUM"
  exit 1
fi

if [ "${1:-}" = "--find" ]; then
  find_browser
  exit
fi

missing=$(missing_packages | tr '\n' ' ')
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  say "Installing $missing..."
  log=$(mktemp)
  # shellcheck disable=SC2086  # several names
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } \
    </dev/null >"$log" 2>&1; then
    cat "$log" >&2
  fi
  rm -f "$log"
fi

if find_browser; then exit 0; fi
say "No Chromium was found, so the browser tests cannot run. Install Chromium or Google Chrome"
say "(Debian: sudo apt-get install chromium), or name one with DOSSIER_CHROMIUM=/path/to/it."
if [ "${CI:-}" = true ]; then exit 1; fi
