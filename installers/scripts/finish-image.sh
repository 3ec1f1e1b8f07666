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
cp "$installers/java-options" "$installers/scripts/utf8.sh" "$installers/scripts/libraries.sh" "$app"

# Whole seconds, as archives store them: Java compares the dates of the jars with those it has seen.
find "$app" -name '*.jar' -exec touch -d "$(date -d "@$(date +%s)" '+%Y-%m-%d %H:%M:%S')" {} +

# The archives hold the classes that commands and the main window load, which opens without a screen. Java writes them when the
# program ends.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 130' INT TERM HUP
echo "Starting the program twice, to archive its classes ..."
for archive in commands window; do
    if ! AUDIOMAE_HOME=$home DISPLAY=none ORT_DISABLE_TELEMETRY=1 LC_ALL=C.UTF-8 \
        "$image/lib/runtime/bin/java" @"$app/java-options" \
        -XX:AOTCacheOutput="$app/audiomae-$archive.aot" -Dglass.platform=Headless -Dprism.order=sw \
        -cp "$app/audiomae.jar" io.github.audiomae.app.ClassArchiveRun "$archive" \
        "$installers/../resources/src/main/resources/io/github/audiomae/resources/samples/rain.ogg" \
        >"$home/log" 2>&1 || [ ! -s "$app/audiomae-$archive.aot" ]; then
        cat "$home/log" >&2
        echo "The program ($archive) did not run, or its classes were not archived." >&2
        exit 1
    fi
done
