#!/bin/sh
# Print the path of a Chromium for the browser tests. Where there is none, install Debian's if we may;
# else say how, and fail only in CI, where a skipped browser test would be a hidden one.
#
#   tests/tools/browser.sh          find or install
#   tests/tools/browser.sh --find   only look; exit 1 if there is none
set -eu

say() { printf '%s\n' "$*" >&2; }

find_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if command -v "$name" 2>/dev/null; then return 0; fi
  done
  return 1
}

if [ -n "${DOSSIER_CHROMIUM:-}" ]; then
  if command -v "$DOSSIER_CHROMIUM"; then exit 0; fi
  say "DOSSIER_CHROMIUM names no program that can be run: $DOSSIER_CHROMIUM"
  exit 1
fi

if find_browser; then exit 0; fi
if [ "${1:-}" = "--find" ]; then exit 1; fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  say "Installing Chromium for the browser tests ..."
  log=$(mktemp)
  if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } \
    </dev/null >"$log" 2>&1 && find_browser; then
    rm -f "$log"
    exit 0
  fi
  cat "$log" >&2
  rm -f "$log"
fi

say "No Chromium was found, so the browser tests cannot run. Install Chromium or Google Chrome"
say "(Debian: sudo apt-get install chromium), or name one with DOSSIER_CHROMIUM=/path/to/it."
if [ "${CI:-}" = true ]; then exit 1; fi
