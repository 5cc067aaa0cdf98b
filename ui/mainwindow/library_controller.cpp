#include "ui/mainwindow/library_controller.h"

#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "ui/actions/actions.h"
#include "ui/library/library_panel.h"
#include "ui/library/library_view.h"
#include "ui/library/samples.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/workspace.h"
#include "ui/models/library_model.h"
#include "ui/settings/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace stepline {

namespace {

const QString SamplesSetting = QStringLiteral("samples");
constexpr int SheetPart = 100; ///< templates read at a time; edits are written in between

using Page = Result<TemplatePage>;

} // namespace

LibraryController::LibraryController(LibraryPanel *panel, Workspace *workspace, Actions *actions, Settings *settings,
                                     MessageBar *messages, QWidget *window)
    : QObject(window), m_panel(panel), m_workspace(workspace), m_actions(actions), m_settings(settings),
      m_messages(messages), m_window(window) {
    const LibraryView view = LibraryView::fromText(settings->libraryView());
    panel->setPictures(view.pictures);
    panel->setQuery(view.query);
    panel->setMenu({actions->showPictures, actions->showArchive, nullptr, actions->sheetCsv, actions->sheetHtml,
                    nullptr, actions->restoreSamples});
    actions->showPictures->setChecked(view.pictures);

    connect(workspace, &Workspace::libraryOpened, this, &LibraryController::opened);
    connect(workspace, &Workspace::libraryFailed, this, [this] { m_asking = false; });
    connect(workspace, &Workspace::libraryChanged, this, &LibraryController::ask);
    connect(workspace, &Workspace::removed, panel, &LibraryPanel::offerUndo);
    connect(workspace, &Workspace::archived, panel, &LibraryPanel::offerUndoArchive);

    connect(panel, &LibraryPanel::queryChanged, this, [this](const TemplateQuery &query) {
        m_actions->showArchive->setChecked(query.archived);
        remember();
        ask();
    });
    connect(panel, &LibraryPanel::pageWanted, this, &LibraryController::askPage);
    connect(panel, &LibraryPanel::facetsWanted, this, &LibraryController::askFacets);
    connect(panel, &LibraryPanel::samplesRequested, this, &LibraryController::addSamples);
    connect(panel, &LibraryPanel::openRequested, workspace, &Workspace::openTemplate);
    connect(panel, &LibraryPanel::duplicateRequested, workspace, &Workspace::duplicate);
    connect(panel, &LibraryPanel::restoreRequested, workspace, &Workspace::restore);
    connect(panel, &LibraryPanel::deleteRequested, this,
            [this](const QString &id) { m_workspace->remove(id, m_panel->nameOf(id)); });
    connect(panel, &LibraryPanel::archiveRequested, this,
            [this](const QString &id, bool archived) { m_workspace->setArchived(id, m_panel->nameOf(id), archived); });

    connect(actions->showPictures, &QAction::toggled, this, [this](bool shown) {
        m_panel->setPictures(shown);
        remember();
    });
    connect(actions->showArchive, &QAction::triggered, this, [this](bool shown) {
        TemplateQuery query = m_panel->query();
        query.archived = shown;
        m_actions->showLibrary->setChecked(true);
        m_panel->setQuery(query);
    });
    connect(actions->sheetCsv, &QAction::triggered, this, [this] { chooseSheet(SheetFormat::Csv); });
    connect(actions->sheetHtml, &QAction::triggered, this, [this] { chooseSheet(SheetFormat::Html); });
    connect(actions->restoreSamples, &QAction::triggered, this, &LibraryController::addSamples);
}

void LibraryController::opened() {
    const bool writable = m_workspace->library()->isWritable();
    m_panel->setWritable(writable);
    m_panel->setShared(m_workspace->library()->team().has_value());
    m_actions->restoreSamples->setEnabled(writable);
    m_asking = false;
    ask();
    sayWhatIsDue();
    if (!m_samplesWanted || !writable || m_workspace->isStandIn())
        return;
    m_samplesWanted = false;
    struct First {
        bool isFirst = false;
    };
    m_workspace->library()->ask<First>(
        this,
        [](Library &library) -> First {
            const auto seen = library.setting(SamplesSetting);
            const auto any = library.find({}, 0, 1);
            if (!seen.ok() || !seen->isEmpty() || !any.ok())
                return {};
            // Noted first: a start that is cut short here must not bring deleted samples back.
            return {!library.setSetting(SamplesSetting, QStringLiteral("added")) && any->total == 0};
        },
        [this](First first) {
            if (first.isFirst)
                addSamples();
        });
}

void LibraryController::addSamples() {
    m_workspace->addTemplates(sampleSequences());
}

void LibraryController::remember() {
    LibraryView view{m_panel->query(), m_panel->pictures()};
    m_settings->setLibraryView(view.toText());
}

void LibraryController::ask() {
    if (!m_workspace->library()->isOpen())
        return;     // opened() asks
    if (m_asking) { // one at a time: while one types, only the last text counts
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_askAgain = false;
    const TemplateQuery query = m_panel->query();
    m_workspace->library()->ask<Page>(
        this, [query](Library &library) { return library.find(query, 0, LibraryModel::PageRows); },
        [this, query](const Page &page) {
            m_asking = false;
            if (query == m_panel->query()) {
                if (page.ok())
                    m_panel->setAnswer(*page, query == m_shown);
                else
                    m_messages->showProblem(page.sentence());
                m_shown = query;
            }
            if (m_askAgain)
                ask();
        });
}

void LibraryController::askPage(int offset) {
    const TemplateQuery query = m_shown;
    m_workspace->library()->ask<Page>(
        this, [query, offset](Library &library) { return library.find(query, offset, LibraryModel::PageRows); },
        [this, query](const Page &page) {
            if (page.ok() && query == m_shown)
                m_panel->addPage(*page);
        });
}

void LibraryController::askFacets() {
    m_workspace->library()->ask<Result<LibraryFacets>>(
        this, [](Library &library) { return library.facets(QDate::currentDate()); },
        [this](const Result<LibraryFacets> &facets) {
            if (facets.ok())
                m_panel->setFacets(*facets);
            else
                m_messages->showProblem(facets.sentence());
        });
}

void LibraryController::sayWhatIsDue() {
    m_workspace->library()->ask<Result<LibraryFacets>>(
        this, [](Library &library) { return library.facets(QDate::currentDate()); },
        [this](const Result<LibraryFacets> &facets) {
            // What could not be opened or written counts for more.
            if (!facets.ok() || facets->due == 0 || !m_messages->text().isEmpty())
                return;
            m_messages->offer(tr("The review date of %n template(s) has come.", nullptr, facets->due), tr("Show them"),
                              [this] {
                                  TemplateQuery due;
                                  due.sort = TemplateSort::Review;
                                  due.dueBy = QDate::currentDate();
                                  m_actions->showLibrary->setChecked(true);
                                  m_panel->setQuery(due);
                              });
        });
}

void LibraryController::chooseSheet(SheetFormat format) {
    const bool csv = format == SheetFormat::Csv;
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Save the documentation sheet"),
        m_settings->lastFolder() + (csv ? QStringLiteral("/sequences.csv") : QStringLiteral("/sequences.html")),
        csv ? tr("Tables (*.csv)") : tr("Web pages (*.html)"));
    if (path.isEmpty())
        return;
    m_settings->setLastFolder(QFileInfo(path).absolutePath());
    writeSheet(format, path);
}

/// A sheet on its way: what is written so far and what comes next.
struct LibraryController::Sheet {
    SheetFormat format;
    QString path;
    TemplateQuery query;
    QByteArray bytes;
    int next = 0, total = 0;
    Problems problems;
};

void LibraryController::writeSheet(SheetFormat format, const QString &path) {
    auto sheet = std::make_shared<Sheet>();
    sheet->format = format;
    sheet->path = path;
    sheet->query = m_panel->query();
    sheet->query.sort = TemplateSort::Name;
    writeNextPart(sheet);
}

void LibraryController::writeNextPart(const std::shared_ptr<Sheet> &sheet) {
    m_workspace->library()->ask<bool>(
        this,
        [sheet](Library &library) {
            const Page page = library.find(sheet->query, sheet->next, SheetPart);
            if (!page.ok()) {
                sheet->problems = page.problems();
                return true;
            }
            if (sheet->next == 0) {
                sheet->total = page->total;
                sheet->bytes = sheetBegin(sheet->format, page->total, QDateTime::currentDateTimeUtc());
            }
            for (const TemplateRow &row : page->rows) {
                const auto json = library.currentJson(row.id);
                const auto file = json.ok() ? readSequence(*json) : Result<SequenceFile>(json.problems());
                if (!file.ok()) { // the others are written all the same
                    sheet->problems << file.problems().first();
                    continue;
                }
                sheet->bytes += sheetEntry(sheet->format, {file->value, row.version, row.changed, row.archived});
            }
            sheet->next += SheetPart;
            if (int(page->rows.size()) == SheetPart)
                return false;
            sheet->bytes += sheetEnd(sheet->format);
            if (const auto problem = writeFileSafely(sheet->path, sheet->bytes))
                sheet->problems << *problem;
            return true;
        },
        [this, sheet](bool done) {
            if (!done) {
                Q_EMIT said(tr("Writing the documentation sheet: %1 of %2").arg(sheet->next).arg(sheet->total));
                writeNextPart(sheet);
            } else if (!sheet->problems.isEmpty()) {
                m_messages->showProblem(sheet->problems.first().message);
            } else {
                m_messages->showNote(tr("The documentation sheet of %n sequence(s) is in %1.", nullptr, sheet->total)
                                         .arg(QDir::toNativeSeparators(sheet->path)));
            }
        });
}

} // namespace stepline
