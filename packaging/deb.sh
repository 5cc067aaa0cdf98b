#!/bin/sh
# Makes the Debian package: build/release/packages/stepline_VERSION_ARCHITECTURE.deb, and looks at it with lintian.
# Another build tree (say, of the tests) can be named: deb.sh build/dev
. "$(dirname "$0")/lib.sh"
tree=${1:-build/release}
install_packages
[ "$tree" != build/release ] || build release
rm -rf "$tree/packages"
log=$(mktemp)
if ! (cd "$tree" && cpack -G DEB) >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    fail "The package could not be made. The lines above say why; the whole log is $log."
fi
rm -f "$log"
package=$(ls "$tree"/packages/*.deb)
# --fail-on: lintian finds errors and warnings, and says so, without failing.
lintian --allow-root --fail-on error,warning "$package" || fail "lintian is not content with $package; see above."
echo "$package"
