# Shared by tools/play, tools/test and tools/bench, which set `root` and source this file.
# shellcheck shell=bash
: "${root:?set root before sourcing tools/build.sh}"

made_here() {
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$root/build/$1/CMakeCache.txt"
}

# configured PRESET [NAME=VALUE...]: whether build/PRESET stands, for this very folder, with these settings.
configured() {
    local folder=$root/build/$1 setting
    [[ -e $folder/build.ninja && ! $root/CMakePresets.json -nt $folder/build.ninja ]] && made_here "$1" || return 1
    for setting in "${@:2}"; do
        grep -qx "${setting%%=*}:[A-Z]*=${setting#*=}" "$folder/CMakeCache.txt" || return 1
    done
}

# configure PRESET [NAME=VALUE...]: CMake's output is shown only when it fails.
configure() {
    local preset=$1 log=$root/build/$1.configure.log options=("${@:2}") fresh=()
    mkdir -p "$root/build"
    [[ ! -e $root/build/$preset/CMakeCache.txt ]] || made_here "$preset" || fresh=(--fresh)  # the folder was moved
    (cd "$root" && cmake --preset "$preset" "${fresh[@]}" "${options[@]/#/-D}") >"$log" 2>&1 && return
    cat "$log" >&2
    echo "Configuring failed. If this machine was changed since the last time, remove build/$preset and try again." >&2
    return 1
}

# build_again PRESET TARGET: shows the progress, but says nothing when there is nothing to do. `ninja -n` cannot tell
# beforehand: it stops at the list of source files, which CMake looks at anew each time.
build_again() {
    ninja -C "$root/build/$1" "$2" 2>&1 |
        sed -u -e '/^ninja: Entering directory/d' -e '/Re-checking globbed directories/d' -e '/^ninja: no work to do/d' >&2
}

# The player alone, in build/release. Says nothing when there is nothing to do.
build_player() {
    "$root/tools/setup" play
    # Where the tests were built the settings stay: the player is the same.
    configured release || configure release WISSEL_TESTS=OFF WISSEL_SCENES=OFF
    if [[ -x $root/build/release/wissel ]]; then
        build_again release wissel
    else
        echo "Building the player; the first time takes some minutes." >&2
        ninja -C "$root/build/release" wissel >&2
    fi
}
