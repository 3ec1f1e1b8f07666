# shellcheck shell=sh
# Finds JDK 25. Sourced by ./audiomae and ./verify; POSIX sh.

# shellcheck disable=SC2154 # root is set by the script that sources this

JDK_RELEASE=25

no_jdk_sentence() {
    if [ -n "${JAVA_HOME:-}" ]; then echo "JAVA_HOME is $JAVA_HOME, which is not a JDK $JDK_RELEASE." >&2; fi
    echo "Audio-MAE Explorer needs JDK $JDK_RELEASE, which was not found here: install it (for example from https://adoptium.net) and set JAVA_HOME to its folder." >&2
}

# is_jdk HOME: whether HOME contains the required release. Reads the file `release` of the JDK, because starting
# each candidate would take longer than starting the program.
is_jdk() {
    [ -x "$1/bin/java" ] || return 1
    [ -r "$1/release" ] || return 1
    version='' processor=''
    while IFS='=' read -r key value; do
        case $key in
            JAVA_VERSION) version=$value ;;
            OS_ARCH) processor=$value ;;
        esac
    done < "$1/release"
    # A Mac translates programs for Intel, but ONNX Runtime has no library for them.
    if [ "$processor" = '"x86_64"' ] && [ "$(uname -s)" = Darwin ]; then return 1; fi
    case $version in
        "\"$JDK_RELEASE\"" | "\"$JDK_RELEASE."* | "\"$JDK_RELEASE-"* | "\"$JDK_RELEASE+"*) return 0 ;;
    esac
    return 1
}

# Where a download of the program itself lies: below the cache folder that the program uses, too (see docs/folders.md).
jdk_cache_folder() {
    if [ -n "${AUDIOMAE_HOME:-}" ]; then
        echo "$AUDIOMAE_HOME/cache/jdk"
    elif [ "$(uname -s)" = Darwin ]; then
        echo "$HOME/Library/Caches/audio-mae-explorer/jdk"
    else
        case ${XDG_CACHE_HOME:-} in
            /*) echo "$XDG_CACHE_HOME/audio-mae-explorer/jdk" ;;
            *) echo "$HOME/.cache/audio-mae-explorer/jdk" ;;
        esac
    fi
}

# Prints the folder of the first JDK found: AUDIOMAE_JAVA (a JDK's folder or its java), JAVA_HOME, PATH, usual places, the
# program's cache. Where there is none, offers to download it.
find_jdk() {
    if [ "$(uname -sm)" = 'Darwin x86_64' ]; then
        echo "Audio-MAE Explorer does not run on Macs with Intel processors: ONNX Runtime has no library for them." >&2
        return 1
    fi
    if [ -n "${AUDIOMAE_JAVA:-}" ]; then
        named=$AUDIOMAE_JAVA
        case $named in */bin/java) named=${named%/bin/java} ;; esac
        if is_jdk "$named"; then echo "$named" && return 0; fi
        echo "AUDIOMAE_JAVA is $AUDIOMAE_JAVA, which is not a JDK $JDK_RELEASE: correct or unset it." >&2
        return 1
    fi
    if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then echo "$JAVA_HOME" && return 0; fi
    on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null)
    if [ -n "$on_path" ] && is_jdk "${on_path%/bin/java}"; then echo "${on_path%/bin/java}" && return 0; fi
    for candidate in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "$HOME"/.jdks/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.gradle/jdks/* "$HOME"/.m2/jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$(jdk_cache_folder)"/temurin-*; do
        if is_jdk "$candidate"; then echo "$candidate" && return 0; fi
    done
    . "$root/installers/scripts/fetch-jdk.sh"
    offer_jdk
}
