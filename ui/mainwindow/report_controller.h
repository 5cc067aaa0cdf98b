#pragma once

#include "ui/report/report_export.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace stepline {

class Actions;
class FindingsController;
class MessageBar;
class OpenTemplate;
class PreviewController;
class Settings;
class TimeController;

/// File > Export and File > Print of the open template: asks where to, and writes report and pictures beside the
/// window.
class ReportController : public QObject {
    Q_OBJECT

public:
    ReportController(Actions *actions, PreviewController *preview, FindingsController *findings, TimeController *time,
                     Settings *settings, MessageBar *messages, QWidget *window);
    ~ReportController() override;

    /// The template that is exported; nullptr: none.
    void setCurrent(OpenTemplate *open) { m_open = open; }

    /// Writes to @p path, in the format of its ending; what came of it is said in the message bar.
    void write(const QString &path, const QString &picture = {});

Q_SIGNALS:
    /// The file is there; or could not be written, and @p problem says why.
    void written(const QString &path, const QString &problem);

private:
    void chooseReport();
    void chooseBoard();
    void chooseEngine();
    void print();
    /// What the report is made from, as the window shows it now. The forecast is the one that is shown, if it is whole.
    ReportInput input() const;
    PreviewRequest request() const;
    void choose(const QString &title, const QStringList &filters, const QString &picture);

    PreviewController *m_preview;
    FindingsController *m_findings;
    TimeController *m_time;
    Settings *m_settings;
    MessageBar *m_messages;
    QWidget *m_window;
    QPointer<OpenTemplate> m_open;
    QThreadPool m_pool; ///< one thread: documents are written one after the other
};

} // namespace stepline
