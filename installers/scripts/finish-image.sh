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
# writes it when the program ends. The window opens without a screen.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
echo "Opening the window once, to archive its classes ..."
ended=0
AUDIOMAE_HOME=$home DISPLAY=none ORT_DISABLE_TELEMETRY=1 LC_ALL=C.UTF-8 \
    timeout -s TERM "${AUDIOMAE_TRAINING_SECONDS:-45}" "$image/lib/runtime/bin/java" @"$app/java-options" \
    -XX:AOTCacheOutput="$app/audiomae.aot" -Dglass.platform=Headless -Dprism.order=sw -jar "$app/audiomae.jar" \
    "$installers/../resources/src/main/resources/io/github/audiomae/resources/samples/rain.ogg" \
    >"$home/log" 2>&1 || ended=$?
# 124: the window was open until its time was over
if [ "$ended" != 124 ] || [ ! -s "$app/audiomae.aot" ]; then
    cat "$home/log" >&2
    echo "The window did not open, or its classes were not archived (exit code $ended)." >&2
    exit 1
fi
