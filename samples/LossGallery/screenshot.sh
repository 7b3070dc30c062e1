#!/usr/bin/env bash
# Opens the gallery in headless Chromium and writes what it looks like: gallery-light.png and gallery-dark.png.
# Usage: samples/LossGallery/screenshot.sh [folder] [height in pixels] [fragment of the page, such as hinge]
# Needs chromium, or what the variable CHROMIUM names. The page itself goes into the folder as well.
set -euo pipefail
folder=$(mkdir -p "${1:-.}" && cd "${1:-.}" && pwd)
height=${2:-1500}
fragment=${3:+#$3}
page=$folder/gallery.html
dotnet run -c Release --project "$(dirname "${BASH_SOURCE[0]}")" -- "$page"

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
# What preferredColorScheme means to Chromium: 0 is dark, 1 is light.
for theme in dark=0 light=1; do
    "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile/${theme%=*}" \
        --blink-settings=preferredColorScheme="${theme#*=}" --window-size="1400,$height" \
        --screenshot="$folder/gallery-${theme%=*}.png" "file://$page$fragment" 2> "$profile/log" || { cat "$profile/log" >&2; exit 1; }
done
echo "Pictures: $folder/gallery-light.png, $folder/gallery-dark.png"
