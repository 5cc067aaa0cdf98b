#pragma once

#include "ui/mainwindow/main_window.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace stepline {

/// The whole window on a library and settings of its own; they go with it.
struct WindowFixture {
    WindowFixture() { Settings::useFolder(folder.path()); }

    /// Shows the window with @p document open in it.
    void open(const QByteArray &document) {
        window = std::make_unique<MainWindow>();
        window->resize(1440, 900);
        window->show();
        QSignalSpy ready(window.get(), &MainWindow::ready);
        window->start(folder.filePath(QStringLiteral("library.sqlite")), {}, false);
        QVERIFY(ready.wait(20000));
        window->workspace()->addTemplate(document);
        QTRY_VERIFY_WITH_TIMEOUT(window->current(), 10000);
    }

    QTemporaryDir folder;
    std::unique_ptr<MainWindow> window; ///< goes before its folder
};

} // namespace stepline
