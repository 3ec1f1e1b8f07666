#!/bin/sh
# Tries the decisions of audiomae.cmd in wine, with a Java, a Maven and a PowerShell that only say how they were called.
#
#     installers/scripts/cmd-test.sh
#
# Needs wine64 and gcc-mingw-w64-x86-64. It says nothing about Windows itself, on which audiomae.cmd was never run.

set -eu

here=$(cd "$(dirname "$0")/../.." && pwd -P)
for tool in wine x86_64-w64-mingw32-gcc; do
    command -v $tool >/dev/null || {
        echo "$tool is missing; run: sudo apt-get install wine64 wine gcc-mingw-w64-x86-64" >&2
        exit 1
    }
done

work=$(mktemp -d)
WINEPREFIX=$work/prefix WINEDEBUG=-all LC_ALL=C.UTF-8
export WINEPREFIX WINEDEBUG LC_ALL
trap 'wineserver -k 2>/dev/null || true; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

# The worst folder that a person may choose.
root="$work/a (1) [x] & it's"
mkdir -p "$root/installers/scripts" "$work/bin" "$work/other"
cp "$here/audiomae.cmd" "$root"
cp "$here/installers/java-options" "$root/installers"
touch "$root/installers/scripts/sources.ps1" "$root/installers/scripts/fetch-jdk.ps1"
printf '%s\r\n' '@echo off' 'echo build %*>>builds.txt' 'if defined BUILD_FAILS echo [ERROR] no network& exit /b 1' \
    'echo jar>app\target\audiomae.jar' 'exit /b 0' >"$root/mvnw.cmd"

cat >"$work/say.c" <<'EOC'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(int n, char **words) {
    const char *code = getenv("SAY_EXIT");
    if (strstr(words[0], "powershell")) {
        if (strstr(words[n - 1], "sources.ps1")) puts(getenv("SAY_SOURCES"));
        else fprintf(stderr, "powershell %s\n", words[n - 2]);
        return 0;
    }
    for (int i = 1; i < n; i++) printf("[%s]", words[i]);
    puts("");
    return code ? atoi(code) : 0;
}
EOC
x86_64-w64-mingw32-gcc -o "$work/bin/powershell.exe" "$work/say.c"

# jdk FOLDER VERSION PROCESSOR
jdk() {
    mkdir -p "$1/bin"
    cp "$work/bin/powershell.exe" "$1/bin/java.exe"
    printf 'IMPLEMENTOR="Planted"\nJAVA_VERSION="%s"\nOS_ARCH="%s"\n' "$2" "$3" >"$1/release"
}

windows() {
    printf 'Z:%s' "$1" | tr / '\134'
}

# start NAME=VALUE... -- ARGUMENT...: starts audiomae.cmd; output, errors and code are kept.
start() {
    variables=
    while [ "$1" != -- ]; do
        export "${1?}"
        variables="$variables ${1%%=*}"
        shift
    done
    shift
    code=0
    {
        [ -z "$BEFORE" ] || printf '@%s\r\n' "$BEFORE"
        printf '@"%s"' "$(windows "$root/audiomae.cmd")"
        for word in "$@"; do
            case $word in *[\ \(]*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
        done
        printf '\r\n'
    } >"$work/typed.cmd"
    (cd "$work" && wine cmd /c typed.cmd) >"$work/output" 2>"$work/errors" || code=$?
    # shellcheck disable=SC2086 # several names
    [ -z "$variables" ] || unset $variables
    tr -d '\r' <"$work/output" >"$work/output.unix"
    tr -d '\r' <"$work/errors" >"$work/errors.unix"
}

fail() {
    echo "FAILED: $1 (exit code $code)" >&2
    sed 's/^/    /' "$work/output.unix" "$work/errors.unix" >&2
    exit 1
}

# says FILE TEXT, builds NUMBER
says() {
    grep -qF -e "$2" "$work/$1.unix" || fail "$3: '$2' is missing"
}

builds() {
    count=0
    [ ! -f "$root/builds.txt" ] || count=$(grep -c ^build "$root/builds.txt")
    [ "$count" = "$1" ] || fail "$2: $count builds instead of $1"
}

WINEPATH=$(windows "$work/bin")
SAY_SOURCES=11-22
BEFORE= # a command before each start
export WINEPATH SAY_SOURCES
unset JAVA_HOME AUDIOMAE_JAVA AUDIOMAE_HOME AUDIOMAE_MAVEN_ARGS 2>/dev/null || true
jdk "$work/jdk & 25" 25.0.9 x86_64
jdk "$work/jdk17" 17.0.1 x86_64
jdk "$work/jdk-arm" 25.0.9 aarch64
good=$(windows "$work/jdk & 25")
wineboot -i >/dev/null 2>&1

start -- --version
says errors 'needs JDK 25' 'no JDK'
says errors 'winget install' 'no JDK'
says errors 'fetch-jdk.ps1' 'no JDK: a download is offered'
[ "$code" = 3 ] || fail 'no JDK'
echo "ok: no JDK"

BEFORE='set PROCESSOR_ARCHITECTURE=ARM64'
start AUDIOMAE_FETCH_JDK=1 -- --version
says errors 'FFmpeg and ONNX Runtime have no library' 'Windows for ARM'
if grep -qF fetch-jdk.ps1 "$work/errors.unix"; then fail 'Windows for ARM: nothing is downloaded'; fi
[ "$code" = 3 ] || fail 'Windows for ARM'
BEFORE=
echo "ok: Windows for ARM"

for wrong in nowhere jdk17 jdk-arm; do
    start "AUDIOMAE_JAVA=$(windows "$work/$wrong")" "JAVA_HOME=$good" -- --version
    says errors 'which is not a JDK 25' "AUDIOMAE_JAVA is $wrong"
    [ "$code" = 3 ] || fail "AUDIOMAE_JAVA is $wrong"
done
builds 0 'without a JDK'
echo "ok: a wrong AUDIOMAE_JAVA is named, also another release and a JDK for ARM"

start "BUILD_FAILS=yes" "JAVA_HOME=$good" -- info
says errors 'The build failed' 'a failed build' # wine's findstr finds nothing
[ "$code" = 3 ] || fail 'a failed build'
rm "$root/builds.txt"
start "JAVA_HOME=$good" SAY_EXIT=1 -- classify 'a b.wav' 'x(1).wav' --top-k 5
says output '[-jar]' 'the first start'
says output '[classify][a b.wav][x(1).wav][--top-k][5]' 'the first start'
[ "$code" = 1 ] || fail 'the exit code of the program'
builds 1 'the first start'
echo "ok: it builds and runs from '$(basename "$root")', and passes arguments and exit code on"

start "WINEPATH=$WINEPATH;$good\\bin" -- info
builds 1 'the second start, with Java on the path'
WINEPATH=$(windows "$work/bin") && export WINEPATH
start "JAVA_HOME=$good" AUDIOMAE_MAVEN_ARGS=-Pcuda -- devices
builds 2 'other arguments for Maven'
grep -q -e '-Pcuda' "$root/builds.txt" || fail 'the arguments of Maven'
start "JAVA_HOME=$good" -- devices
builds 2 'the arguments for Maven are kept'
start "JAVA_HOME=$good" SAY_SOURCES=33-44 -- devices
builds 3 'changed sources'
tail -n 1 "$root/builds.txt" | grep -q -e '-Pcuda' || fail 'the arguments of Maven are kept'
SAY_SOURCES=33-44 && export SAY_SOURCES
echo "ok: it builds again for other arguments of Maven and for changed sources only"

start "JAVA_HOME=$good" -- --yes classify 'a b.wav'
says output '[classify][a b.wav]' 'the agreement'
if grep -qF -e --yes "$work/output.unix"; then fail 'the agreement is no argument'; fi
jdk "$root/cache home/cache/jdk/temurin-25" 25.0.9 x86_64
start "AUDIOMAE_HOME=$(windows "$root/cache home")" -- info
says output '[info]' 'a JDK that was downloaded'
echo "ok: --yes, and a JDK that was downloaded before"
