#!/bin/sh
# Finishes the image that jpackage has made for Linux: a script starts the program, with an archive of classes for fast starts.
#
#     installers/scripts/finish-image.sh IMAGE VERSION
#
# jpackage's own launcher knows nothing about locales: in one without UTF-8 it cannot start from a folder with an umlaut.

set -eu

installers=$(cd "$(dirname "$0")/.." && pwd -P)
image=$1
version=$2
app=$image/lib/app

rm -f "$app/audiomae.cfg" "$app/.jpackage.xml" "$image/lib/libapplauncher.so" "$image/bin/audiomae"
sed "s/=VERSION /=$version /" "$installers/src/linux/audiomae" >"$image/bin/audiomae"
chmod 755 "$image/bin/audiomae"
cp "$installers/java-options" "$installers/scripts/utf8.sh" "$app"

# Whole seconds, as archives store them: Java compares the dates of the jars with those it has seen.
find "$app" -name '*.jar' -exec touch -d "$(date -d "@$(date +%s)" '+%Y-%m-%d %H:%M:%S')" {} +

# The archive holds the classes that the main window loads, and those of classify are among them: both start faster with it. Java
# writes it when the program ends. The window opens without a screen, and is ended when it has nothing left to do: earlier, fewer
# classes would be archived, and JavaFX may crash.
home=$(mktemp -d)
java=
trap '[ -z "$java" ] || kill -KILL $java 2>/dev/null; rm -rf "$home"' EXIT
trap 'exit 130' INT TERM HUP

# quiet PROCESS: waits until it has had almost nothing to do for some seconds, or has ended; ten minutes at the longest.
quiet() {
    seconds=${AUDIOMAE_QUIET_SECONDS:-10}
    waited=0
    busy=-100000
    while [ $waited -lt 600 ]; do
        before=$busy
        busy=$(busy_time "$1")
        [ -n "$busy" ] || return 0
        # Less than 3 % of a processor; the sum falls where a thread has ended.
        change=$((busy - before))
        if [ $change -ge 0 ] && [ $change -lt $((seconds * 3)) ]; then return 0; fi
        sleep "$seconds"
        waited=$((waited + seconds))
    done
}

# busy_time PROCESS: how long its threads have run, or have waited until a processor was free, in hundredths of a second.
busy_time() {
    cat "/proc/$1"/task/*/schedstat 2>/dev/null | awk '{ n += $1 + $2 } END { if (NR) printf "%d", n / 1e7 }'
}

echo "Opening the window once, to archive its classes ..."
AUDIOMAE_HOME=$home DISPLAY=none ORT_DISABLE_TELEMETRY=1 LC_ALL=C.UTF-8 \
    "$image/lib/runtime/bin/java" @"$app/java-options" \
    -XX:AOTCacheOutput="$app/audiomae.aot" -Dglass.platform=Headless -Dprism.order=sw -jar "$app/audiomae.jar" \
    "$installers/../resources/src/main/resources/io/github/audiomae/resources/samples/rain.ogg" \
    >"$home/log" 2>&1 &
java=$!
quiet $java
kill -TERM $java 2>/dev/null || true
ended=0
{ wait $java || ended=$?; } 2>/dev/null # the shell would say: Terminated
java=
# 143: the window was open until it was ended
if [ "$ended" != 143 ] || [ ! -s "$app/audiomae.aot" ]; then
    cat "$home/log" >&2
    echo "The window did not open, or its classes were not archived (exit code $ended)." >&2
    exit 1
fi
