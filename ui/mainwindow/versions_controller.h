#pragma once

#include "core/storage/library.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace stepline {

class MessageBar;
class OpenTemplate;
class VersionsDialog;
class Workspace;

/// Between the versions' window and the library: reads the history, finds the differences off the window's thread, and
/// brings versions and cards back as edits that can be undone.
class VersionsController : public QObject {
    Q_OBJECT

public:
    VersionsController(Workspace *workspace, MessageBar *messages, QWidget *window);

    /// Shows the history of a template, open or not.
    void show(const QString &id);
    VersionsDialog *dialog() const; ///< nullptr while it is not shown

Q_SIGNALS:
    /// The forecasts of a version and of the present state are to be compared.
    void forecastRequested(int number);

private:
    struct History;
    struct Shown;
    void load();
    void showDifference();
    void restore(int number, const QString &messageId);
    void apply(OpenTemplate *open, const QByteArray &json, int number, const QString &messageId);
    /// The template as the window shows it; empty: it is not open.
    QByteArray present() const;

    Workspace *m_workspace;
    MessageBar *m_messages;
    QWidget *m_window;
    QPointer<VersionsDialog> m_dialog;
    QString m_id;
    quint64 m_asked = 0;
};

} // namespace stepline
