#!/bin/sh
# Installs what is missing, builds Stepline, and opens the editor on the gallery. Without a display it does the same job
# headless: previews a gallery template, prints its metrics, and leaves its JSON and charts in a folder that it names.
. "$(dirname "$0")/lib.sh"
install_packages
build release
program="$root/build/release/stepline"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" --gallery "$@"
fi

out="$root/build/first-look"
mkdir -p "$out"
sequence="$root/resources/gallery/cheap-first-fallback.sequence.json"
echo "There is no display, so the window cannot be opened. Here is the same job without one."
echo
"$program" preview "$sequence"
"$program" export "$sequence" --format json --out "$out/cheap-first-fallback.sequence.json"
"$program" charts "$sequence" --out "$out"
echo
echo "The exported sequence and its charts are in $out"
