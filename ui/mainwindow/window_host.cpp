#include "ui/mainwindow/window_host.h"

#include "ui/mainwindow/library_controller.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/settings/settings.h"
#include "ui/theme/preferences.h"
#ifdef STEPLINE_DESKTOP
#include "ui/desktop/motion.h"
#endif

#include <QApplication>
#include <QDir>

namespace stepline {

WindowHost::WindowHost(const QString &libraryPath, bool restore, QObject *parent)
    : QObject(parent), m_library(libraryPath), m_restore(restore) {}

WindowHost::~WindowHost() = default;

void WindowHost::build() {
    const Settings settings;
    useLanguage(settings.language());
    setTextPercent(settings.textPercent());
    m_window = std::make_unique<MainWindow>();
    // Queued: it is asked for from within the window that goes.
    connect(m_window.get(), &MainWindow::rebuildWanted, this, &WindowHost::rebuild, Qt::QueuedConnection);
}

/// Qt knows no more of a Linux desktop's effects than that it has some; of the others it knows.
void WindowHost::followDesktop() {
    const QString platform = QGuiApplication::platformName();
    if (platform == u"cocoa") // asks for less through what only its own libraries say
        setDesktopsLessMotion(false);
#ifdef STEPLINE_DESKTOP
    if (platform != u"xcb" && !platform.startsWith(u"wayland"))
        return;
    setDesktopsLessMotion(false);
    auto *motion = new DesktopMotion(this);
    connect(motion, &DesktopMotion::answered, this, [](bool less) { setDesktopsLessMotion(less); });
    motion->ask();
#endif
}

void WindowHost::start(const QStringList &files, bool gallery) {
    followDesktop();
    const QString broken = Settings::putBrokenFileAside();
    build();
    m_window->library()->addSamplesAtFirstStart();
    m_window->show();
    if (!broken.isEmpty())
        m_window->messages()->put(tr("Your settings could not be read. Stepline begins with the usual ones; the old "
                                     "file is kept as “%1”.")
                                      .arg(QDir::toNativeSeparators(broken)),
                                  Severity::Warning);
    else if (!Settings().canBeKept())
        m_window->messages()->put(tr("“%1” cannot be written, so what you choose in the settings lasts until you "
                                     "close the window. Allow writing there to keep it.")
                                      .arg(QDir::toNativeSeparators(Settings::path())),
                                  Severity::Warning);
    m_window->start(m_library, files, gallery, m_restore);
}

void WindowHost::rebuild() {
    QApplication::setQuitOnLastWindowClosed(false);
    QStringList shown; // a window that keeps no tabs gets them back from here
    for (const OpenTemplate *open : m_window->workspace()->open())
        shown << open->id();
    const QString current = m_window->current() ? m_window->current()->id() : QString();
    m_window->leaveQuietly();
    m_window.reset();
    build();
    connect(m_window.get(), &MainWindow::ready, this, [this, shown, current] {
        for (const QString &id : shown)
            m_window->workspace()->openTemplate(id);
        if (!current.isEmpty())
            m_window->workspace()->openTemplate(current);
        Q_EMIT rebuilt();
    });
    m_window->show();
    m_window->start(m_library, {}, false, m_restore);
    QApplication::setQuitOnLastWindowClosed(true);
}

void WindowHost::open(const QStringList &files) {
    if (!m_window)
        return;
    for (const QString &file : files)
        m_window->openPath(file);
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

void WindowHost::leaveQuietly() {
    if (m_window)
        m_window->leaveQuietly();
}

} // namespace stepline
