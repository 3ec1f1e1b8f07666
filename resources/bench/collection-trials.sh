#!/bin/bash
# Tries a collection, with the bundled model, against what can happen to it while it is filled: processes that are killed at random
# moments, a full disk, a disk that goes away, and a second process. Each trial ends by comparing the collection, row by row and
# bit by bit, with one that was filled without a disturbance.
#
#     resources/bench/collection-trials.sh [KILLS [COPIES]]
#
# COPIES of the 12 samples are the recordings: more make a run longer. Uses the program as it was built by ./audiomae, or the command
# in AUDIOMAE. The trials with disks make small file systems, which
# needs root on Linux; without it they are passed over, which is said. Exit code 0 if all went well.

set -u
root=$(cd "$(dirname "$0")/../.." && pwd -P)
kills=${1:-10}
copies=${2:-3}
samples=$root/resources/src/main/resources/io/github/audiomae/resources/samples
here=$(mktemp -d)
faults=0
mounted=""
# shellcheck disable=SC2317 # called by the trap
cleanup() {
    for disk in $mounted; do umount -l "$disk" 2>/dev/null; done
    rm -rf "$here"
}
trap cleanup EXIT
export AUDIOMAE_HOME="$here/home" LC_ALL=C.UTF-8
cd "$here" || exit 1

program() { # without a shell between, so that a kill reaches the program itself
    if [ -n "${AUDIOMAE:-}" ]; then
        exec $AUDIOMAE "$@"
    fi
    . "$root/installers/scripts/jdk.sh"
    exec "$(find_jdk)/bin/java" @"$root/installers/java-options" -Xlog:disable \
        -cp "$root/app/target/audiomae.jar" io.github.audiomae.app.Launcher "$@"
}

say() { printf '%s\n' "$*"; }

fault() {
    faults=$((faults + 1))
    say "  FAULT: $*"
}

fresh() { # COLLECTION
    (program collection create "$1" --window 2 --hop 2 2>/dev/null) || exit 1
}

add() { # COLLECTION SOUNDS ; output and exit code are kept
    (program collection add "$1" "$2") >out 2>&1
    code=$?
}

same() { # COLLECTION ; as the one without a disturbance
    for part in vectors norms; do
        diff -r "$1/$part" "calm.collection/$part" >/dev/null || fault "$part differ"
    done
    for one in calm.collection "$1"; do
        (program collection find "$one" --class "" --sort time --top 1000000 --format csv) >"$(basename "$one").found" 2>/dev/null
        (program collection list "$one" --format csv) >"$(basename "$one").list" 2>/dev/null
    done
    cmp -s calm.collection.found "$(basename "$1").found" || fault "scores differ"
    cmp -s calm.collection.list "$(basename "$1").list" || fault "recordings differ"
    (program collection verify "$1") >out 2>&1 || fault "verify: $(tail -1 out)"
}

said() { # TEXT CODE
    [ "$code" = "$2" ] || fault "exit code $code, not $2"
    grep -q "$1" out || fault "said: $(tail -1 out)"
    say "  said: $(grep "$1" out | head -1 | cut -c1-160)"
}

mkdir sounds
for copy in $(seq "$copies"); do
    for sample in "$samples"/*.ogg; do cp "$sample" "sounds/$copy-$(basename "$sample")"; done
done
fresh calm.collection
begun=$SECONDS
add calm.collection sounds
[ "$code" = 0 ] || { say "cannot fill a collection: $(tail -1 out)"; exit 1; }
whole=$((SECONDS - begun))
rows=$(wc -l <<<"$(program collection find calm.collection --class "" --top 1000000 --format csv 2>/dev/null)")
say "without a disturbance: $((12 * copies)) recordings, $((rows - 1)) scores, $whole s"

say "$kills kills at random moments"
fresh killed.collection
RANDOM=7
kill=0
while [ "$kill" -lt "$kills" ]; do
    (program collection add killed.collection sounds >/dev/null 2>&1) &
    pid=$!
    # A run without an end gets no further than a few windows; the sum of all is less than one whole run.
    sleep "$(awk -v r="$RANDOM" -v w="$whole" -v k="$kills" 'BEGIN { printf "%.2f", 1 + r / 32768 * (3 + w / k) }')"
    if kill -9 "$pid" 2>/dev/null; then kill=$((kill + 1)); else break; fi
    wait "$pid" 2>/dev/null
done
(program collection status killed.collection) | grep -E '^(done|pending|windows)' | sed 's/^/  after the last kill: /'
add killed.collection sounds
[ "$code" = 0 ] || fault "exit code $code: $(tail -1 out)"
[ "$kill" = "$kills" ] || say "  it was complete after $kill kills"
same killed.collection

say "a second process"
fresh held.collection
(program collection add held.collection sounds >/dev/null 2>&1) &
first=$!
sleep 1
until (program collection status held.collection --json 2>/dev/null) | grep -q "\"writer\" *: *\"$first"; do
    kill -0 "$first" 2>/dev/null || { fault "the first process ended before the second began"; break; }
done
add held.collection sounds
said "process $first" 3
wait "$first" || fault "the first process failed"
same held.collection

if [ "$(id -u)" != 0 ]; then
    say "passed over without root: a full disk, a disk that goes away"
    exit $((faults > 0))
fi

say "a full disk"
mkdir small
mount -t tmpfs -o size=900k tmpfs small || { say "  passed over: nothing can be mounted here"; exit $((faults > 0)); }
mounted="$mounted $here/small"
fresh small/full.collection
add small/full.collection sounds
said "AME-041" 3
(program collection status small/full.collection) | grep -E '^(done|pending|windows)' | sed 's/^/  kept: /'
mount -o remount,size=64m small
add small/full.collection sounds
[ "$code" = 0 ] || fault "exit code $code: $(tail -1 out)"
same small/full.collection

say "the disk with the recordings goes away"
mkdir disk
mount -t tmpfs -o size=16m tmpfs disk && mounted="$mounted $here/disk"
cp -a sounds disk/
fresh away.collection
(program collection add away.collection disk/sounds >out 2>&1) &
pid=$!
until (program collection status away.collection --json 2>/dev/null) | grep -q '"done" *: *[1-9]'; do sleep 0.2; done
umount -l disk
wait "$pid"
code=$?
said "is gone" 3
mount -t tmpfs -o size=16m tmpfs disk
cp -a sounds disk/
add away.collection disk/sounds
[ "$code" = 0 ] || fault "exit code $code: $(tail -1 out)"
for part in vectors norms; do
    diff -r "away.collection/$part" "calm.collection/$part" >/dev/null || fault "$part differ"
done

say "the disk with the collection goes away"
truncate -s 32M image && mkfs.ext4 -q image && mkdir own
if mount -o loop image own 2>/dev/null; then
    mounted="$mounted $here/own"
    fresh own/lost.collection
    (program collection add own/lost.collection sounds >out 2>&1) &
    pid=$!
    until (program collection status own/lost.collection --json 2>/dev/null) | grep -q '"done" *: *[1-9]'; do sleep 0.2; done
    # EXT4_IOC_SHUTDOWN: from now on the file system answers every access with an error, as if its disk had been pulled out
    python3 -c 'import fcntl, os, struct; fcntl.ioctl(os.open("own", os.O_RDONLY), 0x8004587d, struct.pack("I", 2))'
    wait "$pid"
    code=$?
    said "AME-04" 3
    umount own || umount -l own
    mount -o loop image own
    (program collection status own/lost.collection) | grep -E '^(done|pending|windows)' | sed 's/^/  kept: /'
    add own/lost.collection sounds
    [ "$code" = 0 ] || fault "exit code $code: $(tail -1 out)"
    same own/lost.collection
else
    say "  passed over: no loop device here"
fi
[ "$faults" = 0 ] && say "all as it should be"
exit $((faults > 0))
