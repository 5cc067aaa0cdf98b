#include "ui/mainwindow/import_controller.h"

#include "core/model/restore.h"
#include "ui/actions/actions.h"
#include "ui/import/import_dialog.h"
#include "ui/library/library_panel.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/workspace.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QUrl>
#include <algorithm>

namespace stepline {

namespace {

using Chosen = ImportDialog::Choice;
using Kind = ImportItem::Kind;

QStringList filesIn(const QMimeData &data) {
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

/// Whether the text is meant as a whole sequence, not as some of its cards or any other text.
bool isSequence(const QString &text) {
    return text.contains(QStringLiteral("\"stepline.sequence\""));
}

} // namespace

/// What is to be imported, and what became of it.
struct ImportController::Job {
    std::vector<ImportItem> items;
    std::vector<Chosen> choices;
    QStringList ids; ///< of templates that came in or were updated
    int added = 0, updated = 0, same = 0;
    QStringList problems;
};

ImportController::ImportController(LibraryPanel *panel, Workspace *workspace, Actions *actions, Settings *settings,
                                   MessageBar *messages, QWidget *window)
    : QObject(window), m_panel(panel), m_workspace(workspace), m_settings(settings), m_messages(messages),
      m_window(window) {
    connect(actions->importFiles, &QAction::triggered, this, &ImportController::choose);
    panel->setAcceptDrops(true);
    panel->installEventFilter(this);
}

ImportDialog *ImportController::dialog() const {
    return m_dialog;
}

bool ImportController::canImport(const QMimeData &data) {
    return !filesIn(data).isEmpty() || (data.hasText() && isSequence(data.text()));
}

bool ImportController::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (canImport(*drag->mimeData())) {
            drag->setDropAction(Qt::CopyAction);
            drag->accept();
            return true;
        }
    } else if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        if (importMime(*drop->mimeData(), tr("Dropped text"))) {
            drop->setDropAction(Qt::CopyAction);
            drop->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ImportController::choose() {
    const QStringList paths =
        QFileDialog::getOpenFileNames(m_window, tr("Import sequences into the library"), m_settings->lastFolder(),
                                      tr("Sequences (*.sequence.json *.json);;All files (*)"));
    if (paths.isEmpty())
        return;
    m_settings->setLastFolder(QFileInfo(paths.first()).absolutePath());
    importFiles(paths);
}

void ImportController::importFiles(const QStringList &paths) {
    std::vector<ImportSource> sources;
    for (const QString &path : paths)
        sources.push_back({QFileInfo(path).fileName(), readFileBytes(path)});
    begin(std::move(sources));
}

bool ImportController::importMime(const QMimeData &data, const QString &textName) {
    if (const QStringList paths = filesIn(data); !paths.isEmpty()) {
        importFiles(paths);
        return true;
    }
    if (!data.hasText() || !isSequence(data.text()))
        return false;
    begin({{textName, data.text().toUtf8()}});
    return true;
}

bool ImportController::paste() {
    const QWidget *focus = QApplication::focusWidget();
    if (qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QPlainTextEdit *>(focus) ||
        qobject_cast<const QTextEdit *>(focus))
        return false;
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const bool inLibrary = focus && (focus == m_panel || m_panel->isAncestorOf(focus));
    if (!data || (!inLibrary && !(data->hasText() && isSequence(data->text()))))
        return false;
    return importMime(*data, tr("Pasted text"));
}

void ImportController::begin(std::vector<ImportSource> sources) {
    if (!m_workspace->library()->isWritable()) {
        m_messages->showProblem(tr("Nothing can be imported: the library cannot be written."));
        return;
    }
    for (OpenTemplate *open : m_workspace->open()) // what is held against the files is what the window shows
        open->keeper()->flush();
    using Plan = std::shared_ptr<Result<std::vector<ImportItem>>>;
    m_workspace->library()->ask<Plan>(
        this,
        [sources = std::move(sources)](Library &library) {
            return std::make_shared<Result<std::vector<ImportItem>>>(planImport(&library, sources));
        },
        [this](const Plan &plan) {
            if (plan->ok())
                ask(plan->value());
            else
                m_messages->showProblem(plan->sentence());
        });
}

void ImportController::ask(const std::vector<ImportItem> &items) {
    auto job = std::make_shared<Job>();
    job->items = items;
    if (std::ranges::all_of(items, [](const ImportItem &item) { return item.kind == Kind::Add; })) {
        job->choices.assign(items.size(), Chosen::Import);
        carryOut(job);
        return;
    }
    if (m_dialog)
        m_dialog->close();
    m_dialog = new ImportDialog(items, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, job] {
        for (size_t i = 0; i < job->items.size(); ++i)
            job->choices.push_back(m_dialog->choice(i));
        carryOut(job);
    });
    m_dialog->open();
}

void ImportController::carryOut(const std::shared_ptr<Job> &job) {
    // A template that is open is edited in its tab, so that Undo takes the import back.
    for (size_t i = 0; i < job->items.size(); ++i) {
        const ImportItem &item = job->items[i];
        OpenTemplate *open = item.kind == Kind::Update ? m_workspace->find(item.id) : nullptr;
        if (job->choices[i] != Chosen::Import || !open)
            continue;
        job->choices[i] = Chosen::LeaveOut;
        const Result<SequenceFile> file = readSequence(item.bytes);
        if (open->isModified())
            m_workspace->save(open);
        const Problems problems =
            file.ok() ? open->editor()->push(edits::restoreDocument(*open->editor()->document(), file->root,
                                                                    tr("Import “%1”").arg(item.source)))
                      : file.problems();
        if (!problems.isEmpty()) {
            job->problems << tr("“%1” is not imported. %2").arg(item.source, problems.first().message);
            continue;
        }
        m_workspace->save(open);
        job->ids << item.id;
        ++job->updated;
    }
    m_workspace->library()->ask<bool>(
        this,
        [job](Library &library) {
            for (size_t i = 0; i < job->items.size(); ++i) {
                const ImportItem &item = job->items[i];
                if (job->choices[i] == Chosen::LeaveOut)
                    continue;
                const bool another = job->choices[i] == Chosen::AsAnother;
                const auto row = importItem(library, item, another);
                if (!row.ok()) {
                    job->problems << ImportController::tr("“%1” is not imported. %2").arg(item.source, row.sentence());
                    continue;
                }
                job->ids << row->id;
                ++(item.kind == Kind::Update && !another ? job->updated : job->added);
            }
            return true;
        },
        [this, job](bool) { finish(job); });
}

void ImportController::finish(const std::shared_ptr<Job> &job) {
    Q_EMIT m_workspace->libraryChanged();
    if (job->ids.size() == 1)
        m_workspace->openTemplate(job->ids.first());
    if (!job->problems.isEmpty()) {
        m_messages->showProblem(job->problems.join(u' '));
        return;
    }
    QStringList said;
    if (job->added > 0)
        said << tr("%n sequence(s) added to the library.", nullptr, job->added);
    if (job->updated > 0)
        said << tr("%n template(s) updated; the state before is among the versions.", nullptr, job->updated);
    m_messages->showNote(said.join(u' '));
}

} // namespace stepline
