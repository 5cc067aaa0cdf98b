# Shared by start.sh and test.sh: sourced, not run. Sets `root` and offers `install_packages`, `build`.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Installs the Debian packages of packaging/packages.txt that are missing. Quiet when there is nothing to do.
install_packages() {
    command -v dpkg-query >/dev/null || fail "This script installs Debian packages, and this system has no dpkg. Install what packaging/packages.txt names with your system's tools, then build with: cmake --preset release && cmake --build --preset release"
    missing=$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' packaging/packages.txt | while read -r package; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
    done)
    # shellcheck disable=SC2086
    [ -z "$missing" ] || install_listed $missing
}

# install_listed PACKAGE…: installs Debian packages.
install_listed() {
    echo "Installing: $*"
    sudo=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "Packages are missing ($*) and there is no sudo. Run this as root once, or install them yourself."
        sudo=sudo
    fi
    log=$(mktemp)
    if ! { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        fail "The packages could not be installed. The lines above say why; the whole log is $log."
    fi
    rm -f "$log"
}

# build PRESET: configures when needed and builds; prints nothing but errors and one line.
build() {
    log=$(mktemp)
    [ -f "build/$1/build.ninja" ] || echo "Building ($1); the first time takes some minutes."
    if ! { cmake --preset "$1" && cmake --build --preset "$1"; } >"$log" 2>&1; then
        grep -E 'error|Error|FAILED' "$log" | head -n 20 >&2 || true
        fail "The build failed. The lines above say where; the whole log is $log."
    fi
    rm -f "$log"
}

# Installs the engines that exported files are tried on (tests/export/engines/package.json), with Node 20 where the
# system's is older. Quiet when there is nothing to do.
install_engines() {
    wanted=tests/export/engines/package.json
    [ -d build/engines/node_modules ] && cmp -s "$wanted" build/engines/package.json && return 0
    command -v npm >/dev/null || install_listed nodejs npm
    mkdir -p build/engines
    log=$(mktemp)
    extra=""
    [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -ge 20 ] || extra="node@20"
    cp "$wanted" build/engines/package.json
    # shellcheck disable=SC2086
    if ! (cd build/engines && npm install --no-save --no-audit --no-fund --no-package-lock $extra) >"$log" 2>&1; then
        rm -f build/engines/package.json
        tail -n 5 "$log" >&2
        fail "The engines for exported files could not be installed from the npm registry. The lines above say why; the whole log is $log."
    fi
    rm -f "$log"
}
