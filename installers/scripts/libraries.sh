# shellcheck shell=sh
# Checks and installs the Linux system libraries that JavaFX loads. Sourced by ./audiomae, ./verify and the
# installed program; POSIX sh.

# shellcheck disable=SC2034 # the lists are used by the scripts that source this
# What JavaFX's own libraries and the sound output are linked against, and the Debian package of each.
# The tests draw text without a screen: they need the first three only. Headless commands need none.
TEST_LIBRARIES='
libfreetype.so.6        libfreetype6
libfontconfig.so.1      libfontconfig1
libpangoft2-1.0.so.0    libpangoft2-1.0-0'
WINDOW_LIBRARIES="$TEST_LIBRARIES
libgtk-3.so.0           libgtk-3-0
libXtst.so.6            libxtst6
libXxf86vm.so.1         libxxf86vm1
libGL.so.1              libgl1
libasound.so.2          libasound2"

# ensure_libraries LIST: installs missing libraries with apt if it may; otherwise prints the command to run and returns 1.
ensure_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_libraries "$1")
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        say_how_to_install
        return 1
    fi
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root=sudo
    else
        say_how_to_install
        return 1
    fi
    packages=$(packages_of "$missing" | tr '\n' ' ')
    packages=${packages% }
    echo "Installing system libraries that JavaFX needs: $packages" >&2
    log=$(mktemp) || return 1
    if apt_install >"$log" 2>&1 && [ -z "$(missing_libraries "$missing")" ]; then
        rm -f "$log"
        return 0
    fi
    tail -n 20 "$log" >&2
    rm -f "$log"
    say_missing "$missing" "installing failed (above); run: sudo apt-get install $packages"
    return 1
}

# require_libraries LIST: says how to install what is missing, and returns 1; installs nothing.
require_libraries() {
    missing=$(missing_libraries "$1")
    [ -n "$missing" ] || return 0
    say_how_to_install
    return 1
}

say_how_to_install() {
    if command -v apt-get >/dev/null 2>&1; then
        packages=$(packages_of "$missing" | tr '\n' ' ')
        say_missing "$missing" "run: sudo apt-get install ${packages% }"
    else
        say_missing "$missing" "install them with your package manager."
    fi
}

# missing_libraries LIST: the lines of LIST whose library the dynamic linker does not find.
missing_libraries() {
    linker=$(command -v ldconfig || echo /sbin/ldconfig)
    known=$("$linker" -p 2>/dev/null) || return 0
    [ -n "$known" ] || return 0
    echo "$1" | while read -r library package; do
        [ -n "$library" ] || continue
        case $known in
            *"$library "*) ;;
            *) echo "$library $package" ;;
        esac
    done
}

# The packages of the given lines, with the names that this release of the distribution uses (libasound2t64 …).
packages_of() {
    echo "$1" | while read -r _ package; do
        for name in "$package" "${package}t64"; do
            if apt-cache show "$name" 2>/dev/null | grep -q '^Package:'; then package=$name && break; fi
        done
        echo "$package"
    done
}

apt_install() {
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    # A stale package list does no harm: these packages are old and stable.
    $as_root apt-get -q update || true
    # shellcheck disable=SC2046 # one word per package
    $as_root apt-get -q install -y --no-install-recommends $(packages_of "$missing")
}

say_missing() {
    names=$(echo "$1" | while read -r library _; do printf '%s ' "$library"; done)
    echo "System libraries are missing (${names% }): $2" >&2
}
