#!/bin/sh
# Tests an installed or packaged program: one command, then the main window on a virtual display.
#
#     installers/scripts/smoke-test.sh [PROGRAM [SOUND [SCREENSHOT.png]]]
#
# Needs Xvfb and xdotool; a screenshot also needs ImageMagick.

set -u

here=$(cd "$(dirname "$0")/../.." && pwd -P)
program=${1:-$here/installers/target/image/audiomae/bin/audiomae}
sound=${2:-$here/resources/src/main/resources/io/github/audiomae/resources/samples/speech-and-birds.ogg}
screenshot=${3:-}

fail() {
    echo "smoke test: $*" >&2
    exit 1
}

for tool in Xvfb xdotool; do
    command -v $tool >/dev/null 2>&1 || fail "$tool is missing; run: sudo apt-get install xvfb xdotool"
done

classes=$("$program" classify "$sound") || fail "classify ended with $?"
[ -n "$classes" ] || fail "classify printed nothing"
echo "$classes"

"$program" classify /nonexistent.wav >/dev/null 2>&1
[ $? -eq 3 ] || fail "a missing file must end with exit code 3"

env -u DISPLAY -u WAYLAND_DISPLAY "$program" >/dev/null 2>&1
[ $? -eq 3 ] || fail "without a display the window must end with exit code 3"

log=$(mktemp) && display=$(mktemp) || exit 1
Xvfb -displayfd 3 -screen 0 1600x1000x24 3>"$display" >/dev/null 2>&1 &
screen=$!
window=
trap 'kill $window $screen 2>/dev/null; rm -f "$log" "$display"' EXIT
until [ -s "$display" ]; do
    kill -0 $screen 2>/dev/null || fail "Xvfb did not start"
    sleep 0.2
done
DISPLAY=:$(cat "$display")
export DISPLAY
unset WAYLAND_DISPLAY
"$program" "$sound" >"$log" 2>&1 &
window=$!
seconds=0
until xdotool search --onlyvisible --name 'Audio-MAE' >/dev/null 2>&1; do
    kill -0 $window 2>/dev/null || { cat "$log" >&2 && fail "the window's process ended"; }
    [ $seconds -lt 60 ] || { cat "$log" >&2 && fail "no window after a minute"; }
    seconds=$((seconds + 1))
    sleep 1
done
if [ -n "$screenshot" ]; then
    sleep 10
    import -window root "$screenshot" || fail "no screenshot"
fi
kill -0 $window 2>/dev/null || fail "the window's process ended"
echo "the window opened after about $seconds s"
