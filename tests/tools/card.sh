#!/bin/sh
# Draw templates/assets/card.png, the picture beside a shared link, from card.svg. To be run when that was changed.
set -eu
tools=$(cd "$(dirname "$0")" && pwd)
browser=$("$tools/browser.sh" --find)
exec "$browser" --headless --no-sandbox --disable-gpu --disable-background-networking --hide-scrollbars \
  --force-device-scale-factor=1 --window-size=1200,630 \
  --screenshot="$tools/../../templates/assets/card.png" "$tools/card.svg"
