#!/bin/sh
# Tries the packages on a bare Debian: install, run, upgrade, downgrade, remove, purge. Needs root, mmdebstrap and the network.
#
#     installers/scripts/deb-test.sh [FOLDER-OF-PACKAGES [OLDER.deb]]
#
# The bare system is that of bare-system.sh. With Xvfb and ImageMagick here, SCREENSHOT=FILE.png keeps a picture of the window.

set -eu
here=$(cd "$(dirname "$0")/../.." && pwd -P)
packages=${1:-$here/installers/target/package}
older=${2:-}
samples=$here/resources/src/main/resources/io/github/audiomae/resources/samples
# shellcheck source=installers/scripts/bare-system.sh
. "$here/installers/scripts/bare-system.sh"

# Whether the package is installed whole, in this version.
is_installed() {
    # shellcheck disable=SC2016 # words of dpkg-query
    [ "$(inside dpkg-query -W -f '${Status} ${Version}' audiomae)" = "install ok installed $1" ] || fail "not installed in version $1"
    case $(inside audiomae --version) in
        *[0-9].[0-9]*) ;;
        *) fail "audiomae --version says nothing" ;;
    esac
}

# The files outside those that a run of dpkg and apt changes anyway.
files_of_system() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./home -o -path ./root -o -path ./packages -o -path ./var/lib/dpkg -o -path ./var/lib/apt \
        -o -path ./var/cache -o -path ./var/log -o -path ./tmp \) -prune -o -print | sort -u)
}

# unpack_archive PLACE: unpacks the portable archive there, as ada, into the folder `moved`.
unpack_archive() {
    place=$1
    as_ada mkdir "$place"
    chroot "$root" tar -C "$place" -xzf - <"$archive"
    moved=$place/$(basename "$(ls -d "$root$place"/audiomae-*)")
}

deb=$(ls "$packages"/audiomae_*.deb)
version=$(dpkg-deb -f "$deb" Version)
archive=$(ls "$packages"/audiomae-*-linux-*.tar.gz)
(cd "$packages" && sha256sum --quiet -c SHA256SUMS) || fail "checksums"
ok "checksums of $(basename "$deb") and $(basename "$archive")"

make_bare_system
mkdir "$root/packages"
cp "$deb" "$root/packages/audiomae.deb"
cp "$samples/rain.ogg" "$root/home/ada/Regen Ü.ogg"

unpack_archive "/home/ada/Höhle (2)"
classifies as_ada LANG=en_GB.UTF-8 "$moved/bin/audiomae" classify "/home/ada/Regen Ü.ogg"
code=0
as_ada DISPLAY=:77 "$moved/bin/audiomae" >"$work/out" 2>&1 || code=$?
[ "$code" = 3 ] || fail "the window without GTK: exit code $code: $(cat "$work/out")"
grep -q libgtk-3-0 "$work/out" || fail "the window without GTK names no package: $(cat "$work/out")"
ok "the portable archive without GTK, with LANG naming a missing locale: $(cat "$work/out")"
rm -rf "${root:?}$place" "$root/home/ada/.cache" "$root/home/ada/.local"

# What the package needs stays until the end: the difference is the package's alone.
# shellcheck disable=SC2046 # one word per package
apt_install $(dpkg-deb -f "$deb" Depends | tr ',' '\n' | sed -e 's/|.*//' -e 's/(.*)//' -e '/libc6/d') locales
inside localedef -i de_DE -f UTF-8 de_DE.UTF-8
rm -rf "$root/usr/share/applications" # as bare as a server
find "$root/tmp" -mindepth 1 -delete
files_of_system >"$work/before"

if [ -n "$older" ]; then
    cp "$older" "$root/packages/older.deb"
    mkdir -p "$root/usr/share/applications" "$root/usr/share/desktop-directories"
    apt_install /packages/older.deb
    apt_install --reinstall --allow-downgrades /packages/audiomae.deb
    is_installed "$version"
    classifies as_ada audiomae classify "/home/ada/Regen Ü.ogg"
    inside apt-get -q purge -y audiomae >"$work/log" 2>&1 || fail "purge after $older: $(cat "$work/log")"
    rm -rf "$root/usr/share/applications" "$root/usr/share/desktop-directories" "$root/home/ada/.cache" "$root/home/ada/.local"
    ok "an upgrade from $(basename "$older")"
fi

apt_install /packages/audiomae.deb
is_installed "$version"
ok "install without /usr/share/applications and without recommended packages"

classifies as_ada audiomae classify "/home/ada/Regen Ü.ogg"
ok "another user classifies a file with an umlaut, without a UTF-8 locale"
strange=$(find "$root/home/ada" -mindepth 1 -maxdepth 1 -name '.*' ! -name '.bash*' ! -name .profile ! -name .cache ! -name .local)
[ -z "$strange" ] || fail "hidden folders: $strange"
strange=$(find "$root/home/ada/.cache" "$root/home/ada/.local" -mindepth 1 -maxdepth 1 ! -name audio-mae-explorer ! -name share \
    2>/dev/null || true)
[ -z "$strange" ] || fail "folders of others: $strange"
strange=$(find "$root/tmp" -mindepth 1)
[ -z "$strange" ] || fail "left in the temporary folder: $strange"
ok "it has written below ~/.cache/audio-mae-explorer and ~/.local/share/audio-mae-explorer only, and left nothing in /tmp"
[ -z "$(inside dpkg --verify audiomae)" ] || fail "files of the package changed"
ok "nothing in /opt/audiomae has changed"

code=0
as_ada audiomae >"$work/out" 2>&1 || code=$?
[ "$code" = 3 ] || fail "without a display: exit code $code"
ok "without a display: $(cat "$work/out")"
as_ada audiomae devices >"$work/out" 2>&1 || fail "devices"
if grep -qi maven "$work/out"; then fail "devices speaks of Maven"; fi
ok "devices: $(grep -i gpu "$work/out" | head -n 1)"

classifies as_ada LANG=de_DE.UTF-8 audiomae classify "/home/ada/Regen Ü.ogg"
code=0
as_ada DISPLAY=:77 audiomae >"$work/out" 2>&1 || code=$?
[ "$code" = 3 ] || fail "with a display that is gone: exit code $code: $(cat "$work/out")"
ok "with a German locale; with a display that is gone: $(cat "$work/out")"

unpack_archive "/home/ada/Klänge und mehr"
classifies as_ada "$moved/bin/audiomae" classify "/home/ada/Regen Ü.ogg"
# AOTMode=on ends Java where the archive does not fit.
for archive in commands window; do
    as_ada LC_ALL=C.UTF-8 "$moved/lib/runtime/bin/java" @"$moved/lib/app/java-options" -XX:AOTMode=on \
        -XX:AOTCache="$moved/lib/app/audiomae-$archive.aot" -jar "$moved/lib/app/audiomae.jar" --version >/dev/null 2>"$work/log" ||
        fail "the archive of classes ($archive) does not fit: $(cat "$work/log")"
done
ok "the portable archive runs from '$place', with its archives of classes"
rm -rf "${root:?}$place"

# Two desktop programs know which of two players is the default: ours must never be.
apt_install desktop-file-utils libglib2.0-bin
printf '%s\n' '[Desktop Entry]' 'Type=Application' 'Name=Player' 'Exec=true %F' 'MimeType=audio/mpeg;audio/x-wav;audio/ogg;audio/flac;' \
    >"$root/usr/share/applications/player.desktop"
inside update-desktop-database
for type in audio/mpeg audio/x-wav audio/ogg audio/flac; do
    default=$(as_ada gio mime "$type" | sed -n 1p)
    case $default in
        *audiomae*) fail "the default for $type: $default" ;;
    esac
    as_ada gio mime "$type" | grep -q audiomae || fail "$type does not offer the program"
done
inside desktop-file-validate --no-hints /usr/share/applications/zz-audiomae.desktop || fail "the desktop entry"
rm "$root/usr/share/applications/player.desktop"
inside update-desktop-database
ok "it is offered for sounds, and the default for none where there is a player"

if [ -n "${SCREENSHOT:-}" ] && command -v Xvfb >/dev/null && command -v import >/dev/null; then
    Xvfb -displayfd 3 -screen 0 1440x900x24 3>"$work/display" >/dev/null 2>&1 &
    screen=$!
    started=$screen
    until [ -s "$work/display" ]; do sleep 0.2; done
    display=:$(cat "$work/display")
    chroot --userspec=ada:ada "$root" env -i PATH=/usr/bin:/bin HOME=/home/ada DISPLAY="$display" audiomae "/home/ada/Regen Ü.ogg" \
        >"$work/log" 2>&1 &
    window=$!
    started="$screen $window"
    sleep 30
    DISPLAY=$display import -window root "$SCREENSHOT"
    kill -0 $window 2>/dev/null || fail "the window ended: $(cat "$work/log")"
    wanted=$(sed -n 's/^StartupWMClass=//p' "$root/usr/share/applications/zz-audiomae.desktop")
    if command -v xdotool >/dev/null && command -v xprop >/dev/null; then
        id=$(DISPLAY=$display xdotool search --onlyvisible --name Audio-MAE | head -n 1)
        DISPLAY=$display xprop -id "$id" WM_CLASS | grep -qF "\"$wanted\"" ||
            fail "the class of the window is $(DISPLAY=$display xprop -id "$id" WM_CLASS), not $wanted"
    fi
    kill $window $screen
    wait $window $screen 2>/dev/null || true
    started=
    ok "the window opens, with the class of the desktop entry; $SCREENSHOT"
fi

# A newer version: the same files.
dpkg-deb --raw-extract "$deb" "$work/newer"
sed -i "s/^Version: .*/Version: $version+1/" "$work/newer/DEBIAN/control"
dpkg-deb --root-owner-group -Znone --build "$work/newer" "$root/packages/newer.deb" >/dev/null
rm -rf "$work/newer"
apt_install /packages/newer.deb
is_installed "$version+1"
ok "upgrade"
apt_install --allow-downgrades /packages/audiomae.deb
is_installed "$version"
ok "downgrade"

inside apt-get -q remove -y audiomae >"$work/log" 2>&1 || fail "remove: $(cat "$work/log")"
if [ -e "$root/usr/bin/audiomae" ] || [ -e "$root/opt/audiomae" ]; then fail "files are left after remove"; fi
ok "remove"
apt_install /packages/audiomae.deb
inside apt-get -q purge -y audiomae >"$work/log" 2>&1 || fail "purge: $(cat "$work/log")"
if inside dpkg-query -W audiomae >/dev/null 2>&1; then fail "dpkg still knows the package after purge"; fi
# Files of other packages, which came with the desktop's tools, are not ours.
files_of_system >"$work/after"
cat "$root"/var/lib/dpkg/info/*.list | sed 's/^/./' | sort -u >"$work/owned"
left=$(comm -13 "$work/before" "$work/after" | comm -23 - "$work/owned" | grep -v '^./usr/share/applications' || true)
[ -z "$left" ] || fail "left after purge: $left"
if grep -rqs audiomae "$root/usr/share/applications" "$root/etc" "$root/home/ada/.config"; then fail "an association is left"; fi
ok "purge: nothing is left but /home/ada/.cache/audio-mae-explorer and /home/ada/.local/share/audio-mae-explorer"
