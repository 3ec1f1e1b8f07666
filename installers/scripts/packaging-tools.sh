#!/bin/sh
# Lists the missing packages for building a .deb. Installs nothing.

missing=
for pair in fakeroot:fakeroot objcopy:binutils dpkg-deb:dpkg; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair##*:}"
done
[ -z "$missing" ] && exit 0
echo "Packages for building the .deb are missing; run: sudo apt-get install$missing" >&2
exit 1
