#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

namespace stepline {

class MainWindow;

/// Holds the one window of the program and builds it anew where a setting needs that (language, text size): everything
/// is in the library's journal, so the new window shows what the old one showed, with its undo history.
class WindowHost : public QObject {
    Q_OBJECT

public:
    /// @p restore: opens what was open the last time too.
    explicit WindowHost(const QString &libraryPath, bool restore = true, QObject *parent = nullptr);
    ~WindowHost() override;

    void start(const QStringList &files, bool gallery);
    MainWindow *window() const { return m_window.get(); }
    /// Opens @p files and brings the window to the front.
    void open(const QStringList &files);
    void leaveQuietly();

Q_SIGNALS:
    void rebuilt();

private:
    void followDesktop();
    void build();
    void rebuild();

    QString m_library;
    bool m_restore;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace stepline
