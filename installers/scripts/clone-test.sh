#!/bin/sh
# Tries the first steps from source on a bare Debian, as somebody who has no JDK: clone, download of the JDK, build, first answer.
# Needs root, mmdebstrap, git, a JDK 25 in JAVA_HOME, and the network for Debian's packages and the libraries of the build.
#
#     installers/scripts/clone-test.sh
#
# What is committed here is cloned. In place of Adoptium, a server on this machine offers the JDK of JAVA_HOME. Takes some minutes;
# LIBRARIES=FOLDER copies Maven's folder (~/.m2) instead of downloading what is in it.

set -eu
here=$(cd "$(dirname "$0")/../.." && pwd -P)
jdk=${JAVA_HOME:?names the JDK that is offered}
# shellcheck source=installers/scripts/bare-system.sh
. "$here/installers/scripts/bare-system.sh"

clone=/home/ada/audio-mae-explorer
rain=resources/src/main/resources/io/github/audiomae/resources/samples/rain.ogg

# A command of somebody who is in the clone and would have the JDK from the server on this machine.
in_clone() {
    # shellcheck disable=SC2016 # words for the shell inside
    chroot --userspec=ada:ada "$root" env -i PATH=/usr/bin:/bin HOME=/home/ada AUDIOMAE_JDK_API="$server" \
        sh -c 'cd "$0" && exec "$@"' "$clone" "$@"
}

# refuses TEXT ARGUMENT...: ./audiomae ends with exit code 3 and says TEXT.
refuses() {
    text=$1
    shift
    code=0
    in_clone "$@" >"$work/out" 2>"$work/log" || code=$?
    [ "$code" = 3 ] || fail "$*: exit code $code: $(cat "$work/log")"
    grep -qF -e "$text" "$work/log" || fail "$*: '$text' is missing: $(cat "$work/log")"
}

# What Adoptium would answer, with the given checksum and name of the archive.
offer() {
    mkdir -p "$work/served/v3/assets/latest/25"
    cat >"$work/served/v3/assets/latest/25/hotspot" <<END
[{"binary": {"installer": {"name": "jdk.msi", "link": "none"}, "package": {"name": "jdk.tar.gz",
  "link": "$server/$2", "checksum": "$1", "size": $(wc -c <"$work/served/jdk.tar.gz")}}}]
END
}

make_bare_system
apt_install git ca-certificates curl
# This machine's network may have a proxy with a certificate of its own.
cat /etc/ssl/certs/ca-certificates.crt >"$root/etc/ssl/certs/ca-certificates.crt"
git clone --quiet --bare --single-branch "$here" "$root/repository.git"
inside chown -R ada /repository.git

mkdir "$work/served"
# Debian's JDK has a link to the certificates of its system.
tar -C "$(dirname "$jdk")" -chf - "$(basename "$jdk")" | gzip -1 >"$work/served/jdk.tar.gz"
checksum=$(sha256sum "$work/served/jdk.tar.gz" | cut -d ' ' -f 1)
"$jdk/bin/jwebserver" -b 127.0.0.1 -p 0 -d "$work/served" >"$work/server" 2>&1 &
started=$!
until grep -q 'URL http' "$work/server"; do
    kill -0 "$started" || fail "no server: $(cat "$work/server")"
    sleep 0.2
done
server=$(sed -n 's/^URL \(http.*\)\/$/\1/p' "$work/server")

begun=$(date +%s)
as_ada git clone --quiet file:///repository.git "$clone" 2>"$work/log" || fail "clone: $(cat "$work/log")"
ok "a clone, after $(($(date +%s) - begun)) s: $(du -sh "$root$clone" | cut -f 1)"

refuses 'start it with --yes' ./audiomae classify "$rain"
ok "no JDK, and no agreement: $(head -n 1 "$work/log")"
refuses 'There is no display' ./audiomae --yes
ok "no display: $(cat "$work/log")"
offer 0000 jdk.tar.gz
refuses 'does not have the SHA-256' ./audiomae --yes classify "$rain"
ok "another checksum: $(grep SHA "$work/log")"
offer "$checksum" missing.tar.gz
refuses 'The download stopped' ./audiomae --yes classify "$rain"
ok "no such archive: $(grep stopped "$work/log")"
[ -z "$(find "$root/home/ada/.cache" -type f)" ] || fail "files are left of downloads that failed"
offer "$checksum" jdk.tar.gz

refuses 'libraries could not be downloaded: connect' env HTTPS_PROXY=http://127.0.0.1:9 ./audiomae --yes classify "$rain"
ok "the right checksum, but no network for the build: $(grep -v '^Building' "$work/log")"

if [ -n "${LIBRARIES:-}" ]; then
    cp -a "$LIBRARIES/." "$root/home/ada/.m2"
    inside chown -R ada /home/ada/.m2
fi
begun=$(date +%s)
classifies in_clone ./audiomae classify "$rain"
ok "the first answer, $(($(date +%s) - begun)) s after ./audiomae: $(sed -n 2p "$work/out")"
begun=$(date +%s)
classifies in_clone ./audiomae classify "$rain"
if grep -qv '^Warning: In ' "$work/log"; then fail "the second start says: $(cat "$work/log")"; fi
ok "the second answer, after $(($(date +%s) - begun)) s"

mv "$root$clone" "$root/home/ada/Klänge (1)"
clone="/home/ada/Klänge (1)"
classifies in_clone ./audiomae classify "$rain"
if grep -q Building "$work/log"; then fail "a moved clone is built again"; fi
ok "the clone was renamed to '$(basename "$clone")': $(grep -v '^Warning: In ' "$work/log")"

# Somebody else may run the program of ada, but not build it.
inside useradd -m -s /bin/sh ben
chmod 755 "$root/home/ada"
as_ben() {
    # shellcheck disable=SC2016 # words for the shell inside
    chroot --userspec=ben:ben "$root" env -i PATH=/usr/bin:/bin HOME=/home/ben \
        AUDIOMAE_JAVA="/home/ada/.cache/audio-mae-explorer/jdk/temurin-25" sh -c 'cd "$0" && exec "$@"' "$clone" "$@"
}
classifies as_ben ./audiomae classify "$rain"
ok "another user runs it"
echo '// changed' >>"$root$clone/app/src/main/java/io/github/audiomae/app/Launcher.java"
code=0
as_ben ./audiomae classify "$rain" >"$work/out" 2>"$work/log" || code=$?
[ "$code" = 3 ] || fail "the sources of somebody else have changed: exit code $code"
grep -q 'belongs to ada' "$work/log" || fail "$(cat "$work/log")"
ok "another user, after a change: $(cat "$work/log")"

# Java itself leaves an empty folder for each user.
strange=$(
    cd "$root/home/ada"
    find . -mindepth 1 -maxdepth 1 ! -name '.bash*' ! -name .profile ! -name .cache ! -name .local ! -name .m2 ! -name 'Klänge (1)'
    find .cache .local/share -mindepth 1 -maxdepth 1 ! -name audio-mae-explorer 2>/dev/null || true
    find "$root/tmp" -mindepth 1 ! -name 'hsperfdata_*'
)
[ -z "$strange" ] || fail "other folders were written: $strange"
ok "it has written into the clone, ~/.m2, ~/.cache/audio-mae-explorer and ~/.local/share/audio-mae-explorer only: $(
    cd "$root/home/ada" && du -sh "Klänge (1)" .m2 .cache/audio-mae-explorer/jdk .cache/audio-mae-explorer | tr '\t\n' ' ,')"
