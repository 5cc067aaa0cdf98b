#pragma once

#include "core/export/library_sheet.h"
#include "core/storage/template_query.h"

#include <QObject>

class QAction;
class QWidget;

namespace stepline {

class Actions;
class LibraryPanel;
class MessageBar;
class Settings;
class Workspace;

/// Between the library's panel and the library: asks what the panel's query finds, again after every change, page by
/// page; puts templates away and brings them back; writes the documentation sheet; says at the start whose review is
/// due. It remembers how the list was looked at.
class LibraryController : public QObject {
    Q_OBJECT

public:
    LibraryController(LibraryPanel *panel, Workspace *workspace, Actions *actions, Settings *settings,
                      MessageBar *messages, QWidget *window);

    /// A library that is opened for the first time gets the samples.
    void addSamplesAtFirstStart() { m_samplesWanted = true; }
    void writeSheet(SheetFormat format, const QString &path);

Q_SIGNALS:
    /// Something worth a line in the status bar.
    void said(const QString &sentence);

private:
    void opened();
    void ask();
    void askPage(int offset);
    void askFacets();
    void remember();
    void sayWhatIsDue();
    void addSamples();
    void chooseSheet(SheetFormat format);
    struct Sheet;
    void writeNextPart(const std::shared_ptr<Sheet> &sheet);

    LibraryPanel *m_panel;
    Workspace *m_workspace;
    Actions *m_actions;
    Settings *m_settings;
    MessageBar *m_messages;
    QWidget *m_window;
    TemplateQuery m_shown; ///< whose answer the panel shows
    bool m_asking = false, m_askAgain = false, m_samplesWanted = false;
};

} // namespace stepline
