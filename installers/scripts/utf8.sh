# shellcheck shell=sh
# Java reads file names in the locale's encoding: in a locale without UTF-8, or one that this system does not have, names beyond
# ASCII would be unreadable. Sourced by ./audiomae, ./verify and the installed program; POSIX sh.

use_utf8() {
    charmap=$(locale charmap 2>&1)
    if [ "$charmap" = UTF-8 ] || [ "$(uname -s)" != Linux ]; then return 0; fi
    case $charmap in
        *' '*)
            # A sentence: a variable names a locale that this system does not have. The C library then takes none of them.
            LC_ALL=C.UTF-8 && export LC_ALL
            return 0
            ;;
    esac
    # The language of messages stays, unless LC_ALL decides everything.
    if [ -n "${LC_ALL:-}" ]; then LC_ALL=C.UTF-8 && export LC_ALL; else LC_CTYPE=C.UTF-8 && export LC_CTYPE; fi
}
