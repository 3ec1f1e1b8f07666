#!/bin/sh
# Makes the packages for Linux from the finished image: a portable archive, and a .deb where dpkg is.
#
#     installers/scripts/pack.sh IMAGE FOLDER VERSION

set -eu

installers=$(cd "$(dirname "$0")/.." && pwd -P)
image=$1
folder=$2
version=$3

case $(uname -m) in
    x86_64) processor=x64 ;;
    aarch64) processor=arm64 ;;
    *) processor=$(uname -m) ;;
esac

rm -rf "$folder"
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022

# The dates of the jars stay: the archive of classes knows them.
archive=audiomae-$version-linux-$processor.tar.gz
tar -C "$image" --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX --transform "s,^\.,audiomae-$version," \
    -czf "$folder/$archive" .

# The package holds files only. What others must know about them, their own triggers do, so that nothing is left half-configured
# on a system without a desktop, and nothing stays behind.
make_deb() {
    root=$work/root
    mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/doc/audiomae"
    cp -a "$image" "$root/opt/audiomae"
    ln -s /opt/audiomae/bin/audiomae "$root/usr/bin/audiomae"
    # Where nobody has chosen a program for a sound, desktops take the first: by the name of the type, of which most have several,
    # then by the name of the entry. This one must be the last.
    install -m 644 "$installers/src/linux/zz-audiomae.desktop" "$root/usr/share/applications/"
    install -m 644 "$installers/src/linux/copyright" "$root/usr/share/doc/audiomae/"
    icons=$installers/../resources/src/main/resources/io/github/audiomae/resources/icons
    for size in 16 32 48 64 128 256 512; do
        [ -f "$icons/audiomae-$size.png" ] || continue
        place=$root/usr/share/icons/hicolor/${size}x$size/apps
        mkdir -p "$place"
        install -m 644 "$icons/audiomae-$size.png" "$place/audiomae.png"
    done
    sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
        -e "s/@SIZE@/$(du -sk "$root" | cut -f 1)/" "$installers/src/linux/control" >"$root/DEBIAN/control"
    (cd "$root" && find opt usr -type f -exec md5sum {} +) >"$root/DEBIAN/md5sums"
    chmod -R u=rwX,go=rX "$root"
    dpkg-deb --root-owner-group -Zgzip --build "$root" "$folder/audiomae_${version}_$(dpkg --print-architecture).deb" >/dev/null
}

# Other systems have the archive.
if command -v dpkg-deb >/dev/null; then make_deb; fi
(cd "$folder" && sha256sum -- * >SHA256SUMS)
ls -l "$folder"
