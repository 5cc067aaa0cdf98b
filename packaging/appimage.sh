#!/bin/sh
# Makes an AppImage: build/release/packages/Stepline-VERSION-x86_64.AppImage. Needs linuxdeploy with its Qt plugin
# (https://github.com/linuxdeploy) in the search path, and a Debian 12 or older, whose libraries the image then asks for.
. "$(dirname "$0")/lib.sh"
command -v linuxdeploy >/dev/null || fail "linuxdeploy is missing. Get it and linuxdeploy-plugin-qt from https://github.com/linuxdeploy, make them executable, and put them into the search path."
install_packages
build release
folder=build/release/AppDir
rm -rf "$folder"
DESTDIR="$root/$folder" cmake --install build/release --prefix /usr --strip >/dev/null
mkdir -p build/release/packages
id=io.github.stepline.Stepline
# The drivers of both libraries and the picture format of the icons are loaded by name. No offscreen platform would
# mean no charts without a display.
export QMAKE="${QMAKE:-$(command -v qmake6)}" EXTRA_QT_PLUGINS="sqldrivers;svg;iconengines;platforms;wayland-shell-integration"
export EXTRA_PLATFORM_PLUGINS="libqoffscreen.so;libqminimal.so;libqwayland-generic.so"
version=$("build/release/stepline" --version | sed 's/.* //')
cd build/release/packages
export LINUXDEPLOY_OUTPUT_VERSION="$version" OUTPUT="Stepline-$version-$(uname -m).AppImage"
linuxdeploy --appdir "$root/$folder" --plugin qt --output appimage \
    --desktop-file "$root/$folder/usr/share/applications/$id.desktop" \
    --icon-file "$root/$folder/usr/share/icons/hicolor/scalable/apps/$id.svg"
echo "$PWD/$OUTPUT"
