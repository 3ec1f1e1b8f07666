#!/bin/sh
# Says what a .deb needs to be built and is missing here. Installs nothing.

missing=
for pair in fakeroot:fakeroot objcopy:binutils dpkg-deb:dpkg; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair##*:}"
done
[ -z "$missing" ] && exit 0
echo "Building the .deb needs packages that are missing here; run: sudo apt-get install$missing" >&2
exit 1
