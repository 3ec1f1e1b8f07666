# shellcheck shell=sh
# One build at a time in $root/app/target, also where several machines share the folder. Sourced by ./audiomae; POSIX sh.

# shellcheck disable=SC2154 # root, stamp, place and why are set by the script that sources this
# The lock is a folder with a file `owner`: process, host and user of the build. A build that was killed leaves it behind.

lock=$root/app/target/audiomae.building
host=$(uname -n)

# Takes the lock; false if somebody else holds it, or the folder cannot be written.
try_lock() {
    mkdir -p "$root/app/target" 2>/dev/null && mkdir "$lock" 2>/dev/null || return 1
    own_lock
}

own_lock() {
    echo "$$ $host $(id -un 2>/dev/null || id -u)" >"$lock/owner"
    trap unlock EXIT
    trap 'exit 130' INT TERM HUP
}

# Moved away in one step, so that nobody meets a lock without its owner.
unlock() {
    mv "$lock" "$lock.$$" 2>/dev/null && rm -rf "$lock.$$"
    rm -f "$stamp.$$" "$place.$$"
    trap - EXIT INT TERM HUP
}

# Takes the lock, after the build of somebody else if there is one; false, with the reason on stderr, if that is impossible.
wait_for_lock() {
    said=
    nameless=0
    while ! try_lock; do
        if [ ! -d "$lock" ]; then
            if [ -w "$root/app/target" ]; then continue; fi
            say_not_writable
            return 1
        fi
        owner=$(cat "$lock/owner" 2>/dev/null) || owner=
        if [ -z "$owner" ]; then nameless=$((nameless + 1)); else nameless=0; fi
        if is_left_behind "$owner" || [ $nameless -gt 10 ]; then
            take_over "$owner" && return 0
        elif [ -z "$said" ] && [ -n "$owner" ]; then
            said=yes
            # shellcheck disable=SC2086 # three words
            set -- $owner
            echo "Audio-MAE Explorer in $root must be built, because $why: waiting for the build that $3 has started (process $1 on $2) ..." >&2
        fi
        sleep 1
    done
}

say_not_writable() {
    place=$root/app/target
    [ -e "$place" ] || place=$root
    # shellcheck disable=SC2012 # only the owner's name is wanted
    belongs_to=$(ls -ld "$place" | awk '{ print $3 }')
    echo "The program must be built, because $why, but $place belongs to $belongs_to and cannot be written by $(id -un 2>/dev/null || id -u): let $belongs_to start it once, or make a copy of the folder and start that." >&2
}

# is_left_behind OWNER: whether that build no longer runs. On another machine its process cannot be seen: there an hour decides.
is_left_behind() {
    [ -n "$1" ] || return 1
    # shellcheck disable=SC2086 # three words
    set -- $1
    if [ "$2" = "$host" ]; then
        ! [ -d "/proc/$1" ] && ! ps -p "$1" >/dev/null 2>&1
    else
        [ -n "$(find "$lock/owner" -mmin +60 2>/dev/null)" ]
    fi
}

# take_over OWNER: only one process may, and only from the owner that it has seen.
take_over() {
    mkdir "$lock/takeover" 2>/dev/null || {
        say_if_foreign
        return 1
    }
    if [ "$(cat "$lock/owner" 2>/dev/null)" = "$1" ]; then
        own_lock
        rmdir "$lock/takeover"
        return 0
    fi
    rmdir "$lock/takeover"
    return 1
}

say_if_foreign() {
    if [ -z "$said" ] && [ -d "$lock" ] && [ ! -w "$lock" ]; then
        said=yes
        echo "A build of somebody else was interrupted: delete $lock" >&2
    fi
}
