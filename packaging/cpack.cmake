# Packages: `cpack -G DEB` (packaging/deb.sh), NSIS on Windows, DragNDrop on macOS.
set(CPACK_PACKAGE_NAME stepline)
set(CPACK_PACKAGE_VENDOR "The Stepline authors")
set(CPACK_PACKAGE_CONTACT "The Stepline authors <authors@stepline.github.io>")
set(CPACK_PACKAGE_HOMEPAGE_URL https://stepline.github.io)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "visual editor and forecaster for multi-channel message sequences")
set(CPACK_PACKAGE_DESCRIPTION
"Stepline draws how messages follow one another over push, mail, SMS,
messengers, calls and post: what goes out when, what ends it, and for whom.
While you draw, a forecast shows whom you reach, what it costs and what it
brings.
.
Sequences are plain JSON files with a published schema. They can be
handed over as JSON, as Amazon States Language, as BPMN for Zeebe, and as
documents for people. No account and no server is needed.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_EXECUTABLES stepline Stepline)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Stepline)

if(WIN32)
    set(CPACK_GENERATOR NSIS)
    set(CPACK_NSIS_DISPLAY_NAME Stepline)
    set(CPACK_NSIS_PACKAGE_NAME Stepline)
    set(CPACK_NSIS_INSTALLED_ICON_NAME bin/stepline.exe)
    set(CPACK_NSIS_URL_INFO_ABOUT ${CPACK_PACKAGE_HOMEPAGE_URL})
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_NSIS_MODIFY_PATH ON)
    # Windows knows a file by its last ending alone, .json: Stepline is offered under "Open with", it takes nothing over.
    set(APPLICATION "Software\\Classes\\Applications\\stepline.exe")
    set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
        WriteRegStr SHCTX '${APPLICATION}' 'FriendlyAppName' 'Stepline'
        WriteRegStr SHCTX '${APPLICATION}\\SupportedTypes' '.json' ''
        WriteRegStr SHCTX '${APPLICATION}\\shell\\open\\command' '' '\"$INSTDIR\\bin\\stepline.exe\" \"%1\"'")
    set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
        DeleteRegKey SHCTX '${APPLICATION}'")
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
    set(CPACK_DMG_VOLUME_NAME "Stepline ${PROJECT_VERSION}")
else()
    set(CPACK_GENERATOR DEB)
    set(CPACK_SET_DESTDIR OFF)
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
    set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
        WORLD_READ WORLD_EXECUTE)
    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
    set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${CPACK_PACKAGE_CONTACT})
    set(CPACK_DEBIAN_PACKAGE_SECTION misc)
    set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
    set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${CPACK_PACKAGE_HOMEPAGE_URL})
    # The libraries are found by their symbols. What Qt loads by name is said here: the database driver, the picture
    # format of the icons, and the zones of send windows.
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, tzdata")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-noto-cjk, fonts-noto-color-emoji, hunspell-en-us, libqt6sql6-psql, qt6-wayland")
    set(CPACK_DEBIAN_PACKAGE_SUGGESTS "hunspell-en-gb, hunspell-ko")
    set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS OFF)
endif()
include(CPack)
