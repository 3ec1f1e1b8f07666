# shellcheck shell=sh
# Downloads Temurin from Adoptium into the program's cache, where no JDK was found. Sourced by jdk.sh; POSIX sh.

# shellcheck disable=SC2154 # JDK_RELEASE is set by the script that sources this
JDK_API=${AUDIOMAE_JDK_API:-https://api.adoptium.net}

# offer_jdk: where no JDK was found, downloads one if the person agrees, and prints its folder. Agreement is --yes,
# AUDIOMAE_FETCH_JDK=1, or an answer on the terminal; without it nothing is opened on the network.
offer_jdk() {
    platform=$(jdk_platform) && jdk_cache=$(jdk_cache_folder) || platform=
    if [ -z "$platform" ]; then
        say_no_jdk
        return 1
    fi
    if [ "${AUDIOMAE_OFFLINE:-}" = 1 ]; then
        say_no_jdk
        echo "None is downloaded, because AUDIOMAE_OFFLINE is 1." >&2
        return 1
    fi
    if ! command -v curl >/dev/null 2>&1 && ! command -v wget >/dev/null 2>&1; then
        say_no_jdk
        echo "The program can download one if curl or wget is installed." >&2
        return 1
    fi
    if [ "${AUDIOMAE_FETCH_JDK:-}" != 1 ]; then
        if ! { [ -t 0 ] && [ -t 2 ]; }; then
            say_no_jdk
            echo "Or let the program download one: start it with --yes, or with AUDIOMAE_FETCH_JDK=1." >&2
            return 1
        fi
        printf '%s\n%s' "Audio-MAE Explorer needs JDK $JDK_RELEASE, which was not found here." \
            "Download Temurin $JDK_RELEASE from Adoptium into $jdk_cache (about 140 MB, unpacked 330 MB)? [y/N] " >&2
        answer=
        read -r answer || echo >&2
        case $answer in
            [Yy] | [Yy][Ee][Ss]) ;;
            *)
                say_no_jdk
                return 1
                ;;
        esac
    fi
    if mkdir -p "$jdk_cache" && fetch_jdk; then return 0; fi
    say_no_jdk
    return 1
}

# System and processor in Adoptium's words; false for others.
jdk_platform() {
    case $(uname -m) in
        x86_64 | amd64) processor=x64 ;;
        aarch64 | arm64) processor=aarch64 ;;
        *) return 1 ;;
    esac
    case $(uname -s) in
        Linux) echo "linux $processor" ;;
        Darwin) echo "mac $processor" ;;
        *) return 1 ;;
    esac
}

# fetch_jdk: asks Adoptium for the newest release, downloads what is not there yet, compares, unpacks and prints the folder.
fetch_jdk() {
    os=${platform% *}
    processor=${platform#* }
    about=$(curl_or_wget "$JDK_API/v3/assets/latest/$JDK_RELEASE/hotspot?os=$os&architecture=$processor&image_type=jdk&vendor=eclipse") || {
        echo "Adoptium's list of releases could not be read (above): check the network, or the proxy in HTTPS_PROXY." >&2
        return 1
    }
    # The object `package`, which holds the archive; `installer` beside it holds another file.
    package=$(printf '%s' "$about" | tr -d '\n' | sed -n 's/.*"package" *: *{\([^}]*\)}.*/\1/p')
    link=$(json_field link) checksum=$(json_field checksum) name=$(json_field name)
    size=$(printf '%s' "$package" | sed -n 's/.*"size" *: *\([0-9]*\).*/\1/p')
    case $name in
        '' | */* | .*) name= ;;
    esac
    if [ -z "$link" ] || [ -z "$checksum" ] || [ -z "$name" ]; then
        echo "Adoptium's list has no JDK $JDK_RELEASE for $os on $processor." >&2
        return 1
    fi
    archive=$jdk_cache/$name
    if [ "$(sha256 "$archive.part")" != "$checksum" ]; then
        echo "Downloading $name from Adoptium ..." >&2
        # What is as long as the whole, and not the whole, cannot be continued.
        if [ -f "$archive.part" ] && [ "$(wc -c <"$archive.part")" -ge "${size:-0}" ]; then rm -f "$archive.part"; fi
        download "$link" "$archive.part" || {
            echo "The download stopped (above); start again to continue it." >&2
            return 1
        }
    fi
    if [ "$(sha256 "$archive.part")" != "$checksum" ]; then
        rm -f "$archive.part"
        echo "The downloaded $name does not have the SHA-256 that Adoptium states, and was deleted; try again." >&2
        return 1
    fi
    unpack_jdk
}

# Appears whole or not at all.
unpack_jdk() {
    fresh=$jdk_cache/unpacking.$$
    trap 'rm -rf "$fresh"' EXIT
    trap 'exit 130' INT TERM HUP
    mkdir -p "$fresh" && tar -xzf "$archive.part" -C "$fresh" || return 1
    for home in "$fresh"/*/Contents/Home "$fresh"/*; do
        if is_jdk "$home"; then break; fi
    done
    is_jdk "$home" || {
        echo "The archive $name contains no JDK $JDK_RELEASE." >&2
        return 1
    }
    rm -rf "$jdk_cache/temurin-$JDK_RELEASE"
    mv "$home" "$jdk_cache/temurin-$JDK_RELEASE" && rm -rf "$fresh" "$archive.part" || return 1
    echo "$jdk_cache/temurin-$JDK_RELEASE"
}

json_field() {
    printf '%s' "$package" | sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p'
}

sha256() {
    [ -f "$1" ] || return 0
    if command -v sha256sum >/dev/null 2>&1; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

# curl_or_wget URL: prints what is there. Both take the proxy from the environment; wget knows only the small letters.
curl_or_wget() {
    if command -v curl >/dev/null 2>&1; then
        curl -fsSL --retry 2 --connect-timeout 20 "$1"
    else
        https_proxy=${https_proxy:-${HTTPS_PROXY:-}} no_proxy=${no_proxy:-${NO_PROXY:-}} \
            wget -nv -O - --tries=3 --connect-timeout=20 "$1"
    fi
}

# download URL FILE: continues FILE. A server that cannot continue makes it begin again.
download() {
    if command -v curl >/dev/null 2>&1; then
        progress=-sS
        [ -t 2 ] && progress=--progress-bar
        curl -fL "$progress" --connect-timeout 20 -C - -o "$2" "$1" && return 0
        # 33: the server cannot continue
        [ $? = 33 ] && rm -f "$2" && curl -fL "$progress" --connect-timeout 20 -o "$2" "$1"
    else
        https_proxy=${https_proxy:-${HTTPS_PROXY:-}} no_proxy=${no_proxy:-${NO_PROXY:-}} \
            wget -nv -c --tries=3 --connect-timeout=20 -O "$2" "$1"
    fi
}

# Today's sentence, and the command that installs a JDK on this system, where there is one.
say_no_jdk() {
    no_jdk_sentence
    sudo='sudo '
    [ "$(id -u)" != 0 ] || sudo=
    if [ "$(uname -s)" = Darwin ]; then
        say_command "brew install --cask temurin@$JDK_RELEASE"
    elif command -v apt-get >/dev/null 2>&1; then
        for package in "openjdk-$JDK_RELEASE-jdk" "temurin-$JDK_RELEASE-jdk"; do
            if apt-cache show "$package" 2>/dev/null | grep -q '^Package:'; then
                say_command "${sudo}apt-get install $package"
                return 0
            fi
        done
        say_repository
    elif command -v dnf >/dev/null 2>&1; then
        say_command "${sudo}dnf install java-$JDK_RELEASE-openjdk-devel"
    fi
}

say_command() {
    echo "On this system, run: $1" >&2
}

# Debian 12 and Ubuntu 22.04 have no JDK 25; Adoptium has packages for each release of the two.
say_repository() {
    codename=$(sed -n 's/^VERSION_CODENAME=//p' "${AUDIOMAE_OS_RELEASE:-/etc/os-release}" 2>/dev/null)
    [ -n "$codename" ] || return 0
    cat >&2 <<END
The package lists of apt have no JDK $JDK_RELEASE here. With Adoptium's repository they have one; run:
    ${sudo}apt-get install ca-certificates wget
    ${sudo}wget -O /etc/apt/keyrings/adoptium.asc https://packages.adoptium.net/artifactory/api/gpg/key/public
    echo "deb [signed-by=/etc/apt/keyrings/adoptium.asc] https://packages.adoptium.net/artifactory/deb $codename main" | ${sudo}tee /etc/apt/sources.list.d/adoptium.list
    ${sudo}apt-get update && ${sudo}apt-get install temurin-$JDK_RELEASE-jdk
END
}
