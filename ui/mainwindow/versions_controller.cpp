#include "ui/mainwindow/versions_controller.h"

#include "core/json/files.h"
#include "core/model/diff.h"
#include "core/model/new_template.h"
#include "core/model/restore.h"
#include "ui/library/versions_dialog.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/workspace.h"

namespace stepline {

namespace {

constexpr size_t MostSummaries = 60; ///< of the newest versions; older ones tell their changes when they are chosen

Problem firstOf(const Problems &problems) {
    return problems.value(0);
}

/// What changed from one state to the next, in a line; empty when one of them cannot be read.
QString summaryOf(const Result<QByteArray> &before, const Result<QByteArray> &after) {
    if (!before.ok() || !after.ok())
        return {};
    const Result<SequenceFile> a = readSequence(*before), b = readSequence(*after);
    return a.ok() && b.ok() ? diffSummary(diffOf(a->root, a->value, b->root, b->value)) : QString();
}

} // namespace

/// A template's versions as the dialog lists them.
struct VersionsController::History {
    QString name;
    std::vector<VersionsDialog::Entry> entries;
    Problems problems;
};

/// Two states and how they differ.
struct VersionsController::Shown {
    Template before, after;
    TemplateDiff diff;
    Problems problems;
};

VersionsController::VersionsController(Workspace *workspace, MessageBar *messages, QWidget *window)
    : QObject(window), m_workspace(workspace), m_messages(messages), m_window(window) {}

QByteArray VersionsController::present() const {
    OpenTemplate *open = m_workspace->find(m_id);
    return open ? open->editor()->bytes() : QByteArray();
}

VersionsDialog *VersionsController::dialog() const {
    return m_dialog;
}

void VersionsController::show(const QString &id) {
    m_id = id;
    if (m_dialog)
        m_dialog->close();
    m_dialog = new VersionsDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &VersionsDialog::wanted, this, &VersionsController::showDifference);
    connect(m_dialog, &VersionsDialog::described, this,
            [this, id](int number, const QString &name, const QString &note) {
                m_workspace->library()->ask<std::optional<Problem>>(
                    this, [=](Library &library) { return library.describeVersion(id, number, name, note); },
                    [this](const std::optional<Problem> &problem) {
                        if (problem)
                            m_messages->showProblem(problem->message);
                    });
            });
    connect(m_dialog, &VersionsDialog::restoreRequested, this, [this](int number) { restore(number, {}); });
    connect(m_dialog, &VersionsDialog::restoreCardRequested, this, &VersionsController::restore);
    connect(m_dialog, &VersionsDialog::openRequested, this, [this, id](int number) {
        if (number == 0) {
            m_workspace->duplicate(id);
            m_dialog->close();
            return;
        }
        m_workspace->library()->ask<Result<QByteArray>>(
            this, [id, number](Library &library) { return library.versionJson(id, number); },
            [this, number](const Result<QByteArray> &json) {
                const Result<SequenceFile> file =
                    json.ok() ? readSequence(*json) : Result<SequenceFile>(json.problems());
                if (!file.ok()) {
                    if (m_dialog)
                        m_dialog->showProblem(firstOf(file.problems()).message);
                    return;
                }
                if (m_dialog)
                    m_dialog->close();
                m_workspace->addTemplate(
                    writeJson(copyOfTemplate(file->root,
                                             tr("%1 (version %2)").arg(file->value.name, QString::number(number)))) +
                    '\n');
            });
    });
    connect(m_dialog, &VersionsDialog::forecastRequested, this, [this](int number) {
        m_dialog->close();
        Q_EMIT forecastRequested(number);
    });
    load();
    m_dialog->open();
}

void VersionsController::load() {
    const QByteArray now = present();
    m_workspace->library()->ask<std::shared_ptr<History>>(
        this,
        [id = m_id, now](Library &library) {
            auto history = std::make_shared<History>();
            const auto versions = library.versions(id);
            if (!versions.ok()) {
                history->problems = versions.problems();
                return history;
            }
            const Result<QByteArray> current = now.isEmpty() ? library.currentJson(id) : Result<QByteArray>(now);
            if (current.ok())
                if (const auto file = readSequence(*current); file.ok())
                    history->name = file->value.name;
            Result<QByteArray> newer = current;
            for (size_t i = 0; i < versions->size(); ++i) {
                const VersionRow &row = (*versions)[i];
                const bool told = i < MostSummaries;
                const Result<QByteArray> json =
                    told ? library.versionJson(id, row.number) : Result<QByteArray>(Problems());
                const QString changes = told ? summaryOf(json, newer) : QString();
                // The difference to the next newer one is what that one changed.
                if (i > 0)
                    history->entries.back().changes = changes;
                else if (current.ok() && json.ok() && *json != *current)
                    history->entries.push_back({VersionRow{}, changes});
                history->entries.push_back({row, {}});
                newer = json;
            }
            return history;
        },
        [this](const std::shared_ptr<History> &history) {
            if (!m_dialog)
                return;
            m_dialog->fill(history->name, history->entries, m_workspace->library()->isWritable());
            if (!history->problems.isEmpty())
                m_dialog->showProblem(firstOf(history->problems).message);
            else if (history->entries.empty())
                m_dialog->showNothing(tr("There is no version yet. Save makes the first one."));
        });
}

void VersionsController::showDifference() {
    const quint64 asked = ++m_asked;
    const int number = m_dialog->chosenNumber();
    const bool toPresent = number > 0 && m_dialog->against() == VersionsDialog::Against::Present;
    m_workspace->library()->ask<std::shared_ptr<Shown>>(
        this,
        [id = m_id, number, toPresent, now = present()](Library &library) {
            auto shown = std::make_shared<Shown>();
            const auto current = [&] { return now.isEmpty() ? library.currentJson(id) : Result<QByteArray>(now); };
            const auto versions = library.versions(id);
            if (!versions.ok()) {
                shown->problems = versions.problems();
                return shown;
            }
            int before = 0; // of the version, the one saved before it
            for (const VersionRow &row : *versions)
                if (before == 0 && (number == 0 || row.number < number))
                    before = row.number;
            const Result<QByteArray> there = number > 0 ? library.versionJson(id, number) : current();
            const Result<QByteArray> other = toPresent    ? current()
                                             : before > 0 ? library.versionJson(id, before)
                                                          : there; // the first one changed nothing
            const auto a = toPresent ? there : other, b = toPresent ? other : there;
            for (const Result<QByteArray> &side : {a, b})
                if (!side.ok()) {
                    shown->problems = side.problems();
                    return shown;
                }
            const Result<SequenceFile> from = readSequence(*a), to = readSequence(*b);
            for (const Result<SequenceFile> &side : {from, to})
                if (!side.ok()) {
                    shown->problems = side.problems();
                    return shown;
                }
            shown->before = from->value;
            shown->after = to->value;
            shown->diff = diffOf(from->root, from->value, to->root, to->value);
            return shown;
        },
        [this, asked](const std::shared_ptr<Shown> &shown) {
            if (!m_dialog || asked != m_asked)
                return;
            if (shown->problems.isEmpty())
                m_dialog->showDiff(shown->before, shown->after, shown->diff);
            else
                m_dialog->showProblem(firstOf(shown->problems).message);
        });
}

void VersionsController::restore(int number, const QString &messageId) {
    m_workspace->library()->ask<Result<QByteArray>>(
        this, [id = m_id, number](Library &library) { return library.versionJson(id, number); },
        [this, number, messageId](const Result<QByteArray> &json) {
            if (!json.ok()) {
                if (m_dialog)
                    m_dialog->showProblem(firstOf(json.problems()).message);
                return;
            }
            if (m_dialog)
                m_dialog->close();
            if (OpenTemplate *open = m_workspace->find(m_id)) {
                apply(open, *json, number, messageId);
                return;
            }
            // Opened first: what is restored is an edit of an open template, and can be undone there.
            auto once = std::make_shared<QMetaObject::Connection>();
            *once = connect(m_workspace, &Workspace::opened, this,
                            [this, once, id = m_id, bytes = *json, number, messageId](OpenTemplate *open) {
                                if (open->id() != id)
                                    return;
                                disconnect(*once);
                                apply(open, bytes, number, messageId);
                            });
            m_workspace->openTemplate(m_id);
        });
}

void VersionsController::apply(OpenTemplate *open, const QByteArray &json, int number, const QString &messageId) {
    const Result<SequenceFile> file = readSequence(json);
    if (!file.ok()) {
        m_messages->showProblem(firstOf(file.problems()).message);
        return;
    }
    const Document &document = *open->editor()->document();
    const Edit edit = messageId.isEmpty()
                          ? edits::restoreDocument(document, file->root, tr("Restore version %1").arg(number))
                          : edits::restoreMessage(document, file->root, file->value, messageId);
    if (edit.isEmpty()) {
        m_messages->showNote(messageId.isEmpty()
                                 ? tr("“%1” is as it was in version %2.").arg(open->title(), QString::number(number))
                                 : tr("This card is as it was in version %1, or was not there.").arg(number));
        return;
    }
    if (const Problems problems = open->editor()->push(edit); !problems.isEmpty())
        m_messages->showProblem(firstOf(problems).message);
    else
        m_messages->showNote(
            messageId.isEmpty()
                ? tr("“%1” is as it was in version %2. Undo brings back what it was before.")
                      .arg(open->title(), QString::number(number))
                : tr("The card is as it was in version %1. Undo brings back what it was before.").arg(number));
}

} // namespace stepline
