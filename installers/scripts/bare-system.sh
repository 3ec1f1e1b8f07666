# shellcheck shell=sh
# A bare Debian in a temporary folder, which is deleted at the end: no JDK, no desktop, no UTF-8 locale, and a user `ada` who is new
# to the program. Sourced by deb-test.sh, with its arguments; needs root, mmdebstrap and the network.
# SUITE names the release of Debian. BARE=FILE.tar keeps the bare system for the next run.

LC_ALL=C.UTF-8 # one order for sort and comm
export LC_ALL

suite=${SUITE:-bookworm}

if [ "$(id -u)" != 0 ] || ! command -v mmdebstrap >/dev/null; then
    echo "This test needs root and the package mmdebstrap." >&2
    exit 1
fi
# Mounts of its own, which vanish with it.
if [ "${AUDIOMAE_UNSHARED:-}" != yes ]; then
    exec env AUDIOMAE_UNSHARED=yes unshare --mount --propagation private "$0" "$@"
fi

work=$(mktemp -d)
root=$work/root
started= # processes to end
cleanup() {
    # shellcheck disable=SC2086 # several numbers
    [ -z "$started" ] || kill $started 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM HUP

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

ok() {
    echo "ok: $*"
}

# A command in the bare system, without a locale; as root, or as a user who is new to the program.
inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive "$@"
}

as_ada() {
    chroot --userspec=ada:ada "$root" env -i PATH=/usr/bin:/bin HOME=/home/ada "$@"
}

apt_install() {
    inside apt-get -q install -y --no-install-recommends "$@" >"$work/log" 2>&1 || {
        tail -n 30 "$work/log" >&2
        fail "apt-get install $*"
    }
}

make_bare_system() {
    bare=${BARE:-$work/bare.tar}
    [ -f "$bare" ] || mmdebstrap --quiet --variant=minbase "$suite" "$bare" >"$work/log" 2>&1 || {
        cat "$work/log" >&2
        fail "no bare system"
    }
    mkdir "$root"
    tar -C "$root" -xf "$bare"
    cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
    mount -t proc proc "$root/proc"
    inside useradd -m -s /bin/sh ada
    inside apt-get -q update >"$work/log" 2>&1 || fail "apt-get update: $(cat "$work/log")"
    [ ! -e "$root/usr/share/applications" ] || fail "the system is not bare"
    ok "a bare $suite: no desktop, no JDK, no locale"
}

classifies() {
    "$@" >"$work/out" 2>"$work/log" || {
        cat "$work/log" >&2
        fail "$* ended with an error"
    }
    sed -n 2p "$work/out" | grep -q Rain || fail "$*: the rain was not classified as rain: $(cat "$work/out")"
}
