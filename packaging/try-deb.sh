#!/bin/sh
# Installs the Debian package, starts it, and removes it again, on a root of its own that is thrown away:
#   try-deb.sh PACKAGE           this system with a layer above it, so that nothing of it changes
#   try-deb.sh --clean PACKAGE   a minimal Debian 12, fetched with mmdebstrap: shows that the dependencies are all named
# Needs root, or a kernel that lets users make namespaces. Exit code 77: such a root cannot be made here, and why.
set -eu
clean=""
if [ "${1:-}" = --clean ]; then
    clean=1
    shift
fi
[ $# = 1 ] || { echo "Usage: $0 [--clean] PACKAGE" >&2; exit 2; }
here=$(cd "$(dirname "$0")/.." && pwd)
package=$(realpath "$1")

skip() {
    echo "The package cannot be tried here: $1" >&2
    exit 77
}

# What is done inside the root; what goes wrong is said and ends it.
inside() {
    cat <<'INSIDE'
set -eu
export LC_ALL=C.UTF-8 HOME=/trial/home XDG_RUNTIME_DIR=/trial/run DEBIAN_FRONTEND=noninteractive
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
mkdir -p "$HOME"; mkdir -pm 700 "$XDG_RUNTIME_DIR"
cd /trial
say() { echo "- $*"; }
wrong() { echo "WRONG: $*" >&2; exit 1; }

if [ -n "$CLEAN" ]; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends /trial/stepline.deb shared-mime-info desktop-file-utils >/trial/log 2>&1 || { tail -n 20 /trial/log >&2; wrong "apt-get install"; }
else
    dpkg -i /trial/stepline.deb >/trial/log 2>&1 || { tail -n 20 /trial/log >&2; wrong "dpkg -i"; }
fi
say "installed: $(dpkg-query -W -f='${Package} ${Version} ${Status}' stepline)"
dpkg -L stepline >/trial/files
dpkg --verify stepline | grep -v ' /usr/share/\(doc\|man\)/' | grep . && wrong "files differ from the package's"
[ "$(stepline --version)" = "stepline $VERSION" ] || wrong "version: $(stepline --version)"
stepline preview /trial/x.sequence.json --recipients 1000 >/trial/preview || wrong "preview"
grep -q '1,\?000' /trial/preview || wrong "the preview says nothing of 1000 recipients"
stepline charts /trial/x.sequence.json --out /trial/charts >/trial/log 2>&1 || { cat /trial/log; wrong "charts"; }
[ "$(ls /trial/charts | grep -c 'png$')" -ge 3 ] || wrong "charts: $(ls /trial/charts)"
stepline library import /trial/x.sequence.json --library /trial/l.sqlite >/dev/null || wrong "the library cannot be made: is the SQLite driver there?"
say "previews, draws and keeps a library"

QT_QPA_PLATFORM=offscreen stepline --new-window --library /trial/w.sqlite --settings-dir /trial/settings /trial/x.sequence.json >/trial/window.log 2>&1 &
window=$!
for second in 1 2 3 4 5 6 7 8 9 10 20 30 40 50 60; do # a busy machine takes its time
    sleep 1
    { [ -s /trial/w.sqlite ] || ! kill -0 $window 2>/dev/null; } && break
    [ $second -lt 10 ] || sleep 9
done
sleep 2
kill -0 $window 2>/dev/null || { cat /trial/window.log; wrong "the window closed by itself"; }
[ -s /trial/w.sqlite ] || wrong "the window made no library"
kill -TERM $window
wait $window || wrong "the window ended with $?: $(cat /trial/window.log)"
grep -iE 'could not|cannot|driver' /trial/window.log && wrong "the window complains"
say "opens its window and closes it"

for dir in /usr/share/mime; do
    [ ! -f $dir/globs2 ] || grep -q 'application/vnd.stepline.sequence+json:\*.sequence.json' $dir/globs2 || wrong "files *.sequence.json have no type"
done
[ ! -f /usr/share/applications/mimeinfo.cache ] || grep -q 'vnd.stepline.sequence+json=.*Stepline.desktop' /usr/share/applications/mimeinfo.cache || wrong "no program opens *.sequence.json"
say "opens files *.sequence.json"

dpkg -r stepline >/trial/log 2>&1 || { cat /trial/log; wrong "dpkg -r"; }
dpkg --purge stepline >/dev/null 2>&1 || true
while read -r file; do
    case $file in *stepline*|*Stepline*) [ ! -e "$file" ] || wrong "left behind: $file" ;; esac
done </trial/files
hash -r
! command -v stepline >/dev/null || wrong "stepline is still there: $(command -v stepline)"
[ ! -f /usr/share/mime/globs2 ] || ! grep -q stepline /usr/share/mime/globs2 || wrong "the type of its files is still known"
say "removed, nothing left behind"
INSIDE
}

version=$(dpkg-deb -f "$package" Version)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/root" "$work/trial"
cp "$package" "$work/trial/stepline.deb"
cp "$here/resources/gallery/cheap-first-fallback.sequence.json" "$work/trial/x.sequence.json"
inside >"$work/trial/steps.sh"
as=-m
[ "$(id -u)" = 0 ] || as=-rm

if [ -n "$clean" ]; then
    command -v mmdebstrap >/dev/null || skip "mmdebstrap is missing. Install it with: apt-get install mmdebstrap"
    mmdebstrap --quiet --variant=apt bookworm "$work/root" || skip "no minimal Debian could be fetched."
    setup='true'
else
    setup="mount -t tmpfs layer '$work/layer' && mkdir '$work/layer/up' '$work/layer/work' &&
        mount -t overlay overlay -o lowerdir=/,upperdir='$work/layer/up',workdir='$work/layer/work' '$work/root'"
    mkdir "$work/layer"
fi
unshare $as true 2>/dev/null || skip "no namespace of its own is allowed."
# 77 only for what comes before the steps.
unshare $as --fork --pid --mount-proc sh -c "
    ($setup) 2>'$work/why' && mkdir -p '$work/root/trial' && mount --bind '$work/trial' '$work/root/trial' &&
    mount --rbind /dev '$work/root/dev' && mount -t proc proc '$work/root/proc' || exit 77
    exec env CLEAN='$clean' VERSION='$version' chroot '$work/root' sh /trial/steps.sh" && code=0 || code=$?
[ $code != 77 ] || skip "a layer above this system cannot be mounted. $(cat "$work/why" 2>/dev/null)"
exit $code
