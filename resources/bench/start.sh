#!/bin/bash
# How long the program takes to start: wall and processor time of --help, info and classify, and until the first frame, the content
# and the first picture of the main window, which opens without a screen (software rendering) and closes again.
#
#     resources/bench/start.sh [RUNS]
#
# Uses the program as it was built by ./audiomae, once without the archives of classes and once with them. On a busy machine only the
# processor times mean something.

set -eu
TIMEFORMAT="%R %U %S"

root=$(cd "$(dirname "$0")/../.." && pwd -P)
runs=${1:-3}
jar=${AUDIOMAE_JAR:-$root/app/target/audiomae.jar}
archive=${AUDIOMAE_ARCHIVE:-$root/app/target/audiomae-commands.aot}
window_archive=${AUDIOMAE_ARCHIVE:-$root/app/target/audiomae-window.aot}
sample=$root/resources/src/main/resources/io/github/audiomae/resources/samples/rain.ogg
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
. "$root/installers/scripts/jdk.sh"
jdk=$(find_jdk)
export AUDIOMAE_HOME="$home" ORT_DISABLE_TELEMETRY=1 LC_ALL=C.UTF-8

java_with() { # OPTION WORD... ; without an archive the option is empty
    option=$1
    shift
    "$jdk/bin/java" @"$root/installers/java-options" -Xlog:disable ${option:+"$option"} "$@"
}

measure() { # NAME OPTION WORD...
    name=$1
    shift
    run=0
    while [ "$run" -lt "$runs" ]; do
        { time java_with "$@" >/dev/null 2>&1; } 2>&1 |
            awk -v name="$name" '{ printf "  %-13s %6.2f s, %6.2f s of processor time\n", name, $1, $2 + $3 }'
        run=$((run + 1))
    done
}

for archives in without with; do
    option='' window_option=''
    if [ "$archives" = with ]; then
        option=-XX:AOTCache=$archive
        window_option=-XX:AOTCache=$window_archive
    fi
    echo "$archives archives of classes"
    measure --help "$option" -jar "$jar" --help
    measure info "$option" -jar "$jar" info "$sample"
    measure classify "$option" -jar "$jar" classify "$sample"
    run=0
    while [ "$run" -lt "$runs" ]; do
        DISPLAY=none java_with "$window_option" -Dglass.platform=Headless -Dprism.order=sw -Daudiomae.start=0 -jar "$jar" "$sample" \
            2>/dev/null | sed 's/^/  /'
        run=$((run + 1))
    done
done
