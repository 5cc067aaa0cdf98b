#include "ui/jobs/journal_keeper.h"

namespace stepline {

namespace {
constexpr int SoonMs = 300;   ///< typing comes together in one write
constexpr int RetryMs = 3000; ///< after a failure
} // namespace

JournalKeeper::JournalKeeper(Editor *editor, LibraryThread *library, const QString &templateId, int durable,
                             QObject *parent)
    : QObject(parent), m_editor(editor), m_library(library), m_id(templateId), m_durable(durable) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JournalKeeper::write);
    connect(editor, &Editor::pushed, this, [this](int position) { touched(position); });
    connect(editor, &Editor::merged, this, [this](int position) { touched(position); });
    connect(editor, &Editor::moved, this, [this] { touched(m_editor->undoStack()->count()); });
}

void JournalKeeper::touched(int durable) {
    m_durable = std::min(m_durable, durable);
    m_dirty = true;
    if (!m_timer.isActive())
        m_timer.start(SoonMs);
}

void JournalKeeper::flush() {
    m_timer.stop();
    if (m_dirty || m_unanswered > 0) // what is on its way may still fail, and goes with the rest once more
        send();
}

void JournalKeeper::write() {
    if (!m_dirty)
        return;
    if (m_unanswered > 0) // one at a time: an answer may still say that it failed
        m_timer.start(SoonMs);
    else
        send();
}

void JournalKeeper::send() {
    std::vector<Edit> edits;
    const int from = m_unanswered > 0 ? std::min(m_sent, m_durable) : m_durable;
    const int count = m_editor->undoStack()->count(), position = m_editor->undoStack()->index();
    for (int i = from; i < count; ++i)
        edits.push_back(m_editor->editAt(i));
    const QByteArray current = m_editor->bytes();
    // What is handed over counts as written; a failure takes it back.
    m_durable = count;
    m_dirty = false;
    m_sent = from;
    ++m_unanswered;
    m_library->ask<std::optional<Problem>>(
        this,
        [id = m_id, from, edits = std::move(edits), current, position](Library &library) {
            return library.appendJournal(id, from, edits, current, position);
        },
        [this, from](std::optional<Problem> problem) {
            --m_unanswered;
            if (problem) {
                m_durable = std::min(m_durable, from);
                m_dirty = true;
                m_inTrouble = true;
                m_timer.start(RetryMs);
                Q_EMIT trouble(problem->message);
                return;
            }
            if (m_inTrouble) {
                m_inTrouble = false;
                Q_EMIT trouble({});
            }
            Q_EMIT written();
        });
}

} // namespace stepline
