#include "ui/board/commands.h"

#include "core/model/clipboard.h"
#include "core/model/sequence_table.h"
#include "ui/board/board_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

namespace stepline {

using Kind = BoardElement::Kind;

namespace {

/// Text on the clipboard that is larger than this is not looked at.
constexpr qsizetype ClipboardLimit = 4 * 1024 * 1024;

/// A step with so many cards is a long one.
constexpr int LongStep = 4;

QByteArray clipboardMessages() {
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return {};
    QByteArray bytes = data->data(boardMime::messages());
    if (bytes.isEmpty() && data->hasText())
        bytes = data->text().toUtf8();
    return bytes;
}

} // namespace

BoardCommands::BoardCommands(BoardScene *scene) : QObject(scene), m_scene(scene) {}

bool BoardCommands::hasChosen() const {
    return m_scene->editor() && (!m_scene->chosenMessages().isEmpty() || !m_scene->state().selectedStep.isEmpty());
}

QString BoardCommands::whereabouts(const QString &messageId) const {
    const Place place = m_scene->content().cardPlace(messageId);
    if (!place.valid())
        return {};
    return tr("step %1, place %2 of %3")
        .arg(QLocale().toString(place.step + 1), QLocale().toString(place.index + 1),
             QLocale().toString(m_scene->layout().count(place.step)));
}

void BoardCommands::moveTo(const edits::Target &target) {
    const QStringList ids = m_scene->chosenMessages();
    if (!m_scene->editor() || ids.isEmpty())
        return;
    const BoardCard *first = nullptr;
    if (const Place place = m_scene->content().cardPlace(ids.first()); place.valid())
        first = m_scene->content().card(place.step, place.index);
    const QString name = first ? first->title : QString();
    const QString focused = m_scene->messageAt(m_scene->focus());
    Edit edit = edits::moveMessages(*m_scene->editor()->document(), ids, target);
    edit.mergeKey = m_mergeKey;
    if (!m_scene->push(edit))
        return;
    const QString current = ids.contains(focused) ? focused : ids.last();
    m_scene->editor()->selection()->selectMessages(ids, current);
    m_scene->setFocus(m_scene->cardElement(current), true);
    m_scene->say(ids.size() == 1
                     ? tr("“%1” moved to %2.").arg(name, whereabouts(ids.first()))
                     : tr("%n message(s) moved to %1.", nullptr, int(ids.size())).arg(whereabouts(ids.first())));
}

void BoardCommands::moveSideways(int by) {
    if (!m_scene->editor())
        return;
    const int steps = int(m_scene->layout().steps.size());
    if (const int step = m_scene->content().stepIndex(m_scene->state().selectedStep); step >= 0) {
        if (step + by < 0 || step + by >= steps) {
            m_scene->say(by < 0 ? tr("This is the first step.") : tr("This is the last step."));
            return;
        }
        const QString id = m_scene->state().selectedStep;
        Edit edit = edits::moveStep(*m_scene->editor()->document(), id, step + by);
        edit.mergeKey = m_mergeKey;
        if (!m_scene->push(edit))
            return;
        m_scene->select({Kind::Step, m_scene->content().stepIndex(id)}, true);
        m_scene->say(tr("Step moved to place %1 of %2.").arg(step + by + 1).arg(steps));
        return;
    }
    const QStringList ids = m_scene->chosenMessages();
    if (ids.isEmpty())
        return;
    const Place first = m_scene->content().cardPlace(ids.first()), last = m_scene->content().cardPlace(ids.last());
    const int step = (by < 0 ? first.step : last.step) + by;
    if (step >= 0 && step < steps) {
        moveTo({step, std::min(first.index, m_scene->layout().count(step)), false});
        return;
    }
    // Beyond the end there is room for a new step, unless that would only leave an empty one behind.
    if (m_scene->layout().count(by < 0 ? first.step : last.step) > int(ids.size()))
        moveTo({by < 0 ? 0 : steps, 0, true});
    else
        m_scene->say(by < 0 ? tr("This is the first step.") : tr("This is the last step."));
}

void BoardCommands::moveVertically(int by) {
    const QStringList ids = m_scene->chosenMessages();
    if (ids.isEmpty() || !m_scene->editor())
        return;
    const Place first = m_scene->content().cardPlace(ids.first()), last = m_scene->content().cardPlace(ids.last());
    if (by < 0 && first.index == 0) {
        m_scene->say(tr("It is the first message of its step."));
        return;
    }
    if (by > 0 && last.index + 1 >= m_scene->layout().count(last.step)) {
        m_scene->say(tr("It is the last message of its step."));
        return;
    }
    moveTo(by < 0 ? edits::Target{first.step, first.index - 1, false}
                  : edits::Target{last.step, last.index + 2, false});
}

void BoardCommands::remove() {
    if (!hasChosen())
        return;
    const Document &document = *m_scene->editor()->document();
    const Edit edit = m_scene->state().selectedStep.isEmpty()
                          ? edits::removeMessages(document, m_scene->chosenMessages())
                          : edits::removeStep(document, m_scene->state().selectedStep);
    if (m_scene->push(edit))
        m_scene->select(m_scene->focus(), bool(m_scene->state().focus)); // what stands nearest now
}

void BoardCommands::duplicate() {
    if (!hasChosen())
        return;
    const Document &document = *m_scene->editor()->document();
    if (m_scene->state().selectedStep.isEmpty()) {
        m_scene->push(edits::duplicateMessages(document, m_scene->chosenMessages()));
        return;
    }
    const int step = m_scene->content().stepIndex(m_scene->state().selectedStep);
    if (m_scene->push(edits::duplicateStep(document, m_scene->state().selectedStep)))
        m_scene->select({Kind::Step, step + 1}, bool(m_scene->state().focus));
}

void BoardCommands::copy() {
    if (!hasChosen())
        return;
    const Document &document = *m_scene->editor()->document();
    const QString step = m_scene->state().selectedStep;
    const QStringList ids = m_scene->chosenMessages();
    const QByteArray bytes =
        step.isEmpty() ? edits::messagesToClipboard(document, ids) : edits::stepToClipboard(document, step);
    auto *data = new QMimeData;
    data->setData(boardMime::messages(), bytes);
    data->setText(QString::fromUtf8(bytes));
    QGuiApplication::clipboard()->setMimeData(data);
    m_scene->say(step.isEmpty() ? tr("%n message(s) copied.", nullptr, int(ids.size())) : tr("The step is copied."));
}

void BoardCommands::cut() {
    if (!hasChosen())
        return;
    copy();
    const Document &document = *m_scene->editor()->document();
    const QString step = m_scene->state().selectedStep;
    Edit edit =
        step.isEmpty() ? edits::removeMessages(document, m_scene->chosenMessages()) : edits::removeStep(document, step);
    edit.text =
        step.isEmpty() ? tr("Cut %n message(s)", nullptr, int(m_scene->chosenMessages().size())) : tr("Cut the step");
    if (m_scene->push(edit))
        m_scene->select(m_scene->focus(), bool(m_scene->state().focus));
}

bool BoardCommands::canPaste() const {
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return m_scene->editor() && data &&
           (data->hasFormat(boardMime::messages()) || data->hasText() || !BoardView::tableFileIn(*data).isEmpty());
}

void BoardCommands::paste() {
    if (!canPaste())
        return;
    const QByteArray bytes = clipboardMessages();
    if (bytes.size() > ClipboardLimit) {
        m_scene->say(tr("What is on the clipboard is too large to be messages of a sequence."));
        return;
    }
    const QMimeData &data = *QGuiApplication::clipboard()->mimeData();
    if (!data.hasFormat(boardMime::messages())) {
        if (const QString file = BoardView::tableFileIn(data); !file.isEmpty()) {
            Q_EMIT tableFilePasted(file);
            return;
        }
        if (const QString text = data.text(); looksLikeTable(text, m_scene->editor()->value())) {
            Q_EMIT tablePasted(text);
            return;
        }
    }
    const Result<Edit> edit = edits::pasteMessages(*m_scene->editor()->document(), bytes,
                                                   edits::clipboardHasSteps(bytes) ? placeForSteps() : placeForNew());
    if (!edit) {
        m_scene->say(edit.sentence());
        return;
    }
    m_scene->push(*edit, edit.sentence());
}

void BoardCommands::toggleFold(const QString &stepId) {
    const QString id = stepId.isEmpty() ? m_scene->stepAt(m_scene->focus()) : stepId;
    const int step = m_scene->content().stepIndex(id);
    if (step < 0 || m_scene->layout().count(step) == 0) {
        m_scene->say(tr("Choose a step with cards first."));
        return;
    }
    const bool fold = !m_scene->folded(id);
    m_scene->setFolded({id}, fold);
    const QString number = m_scene->content().steps[size_t(step)].number;
    m_scene->say(fold ? tr("Step %1 is folded: its cards are rows.").arg(number)
                      : tr("Step %1 is unfolded.").arg(number));
}

void BoardCommands::foldLong(bool fold) {
    QStringList ids;
    for (const BoardStep &step : m_scene->content().steps)
        if (!fold || int(step.cards.size()) >= LongStep)
            ids.append(step.id);
    m_scene->setFolded(ids, fold);
    m_scene->say(!fold           ? tr("All steps are unfolded.")
                 : ids.isEmpty() ? tr("No step has %n card(s) or more.", nullptr, LongStep)
                                 : tr("%n long step(s) folded.", nullptr, int(ids.size())));
}

void BoardCommands::selectAll() {
    if (!m_scene->editor())
        return;
    QStringList all;
    for (const BoardStep &step : m_scene->content().steps)
        for (const BoardCard &card : step.cards)
            all.append(card.id);
    const QString current = m_scene->messageAt(m_scene->focus());
    m_scene->editor()->selection()->selectMessages(all, current.isEmpty() ? all.value(0) : current);
}

void BoardCommands::selectNone() {
    if (m_scene->editor())
        m_scene->editor()->selection()->clear();
}

void BoardCommands::addStep(int index) {
    if (!m_scene->editor())
        return;
    if (m_scene->push(edits::addStep(*m_scene->editor()->document(), index)))
        m_scene->select({Kind::Step, index}, bool(m_scene->state().focus));
}

void BoardCommands::addStepHere() {
    const int steps = int(m_scene->layout().steps.size());
    const int step = m_scene->focus().step;
    addStep(step >= 0 && step < steps ? step + 1 : steps);
}

edits::Target BoardCommands::placeForNew() const {
    const BoardElement focus = m_scene->focus();
    if (focus.step < 0 || focus.step >= int(m_scene->layout().steps.size()))
        return placeAtEnd();
    return {focus.step, focus.isCard() ? focus.index + 1 : m_scene->layout().count(focus.step), false};
}

edits::Target BoardCommands::placeForSteps() const {
    const int steps = int(m_scene->layout().steps.size()), step = m_scene->focus().step;
    return {step >= 0 && step < steps ? step + 1 : steps, 0, true};
}

edits::Target BoardCommands::placeAtEnd() const {
    const int steps = int(m_scene->layout().steps.size());
    if (steps > 0 && m_scene->layout().count(steps - 1) == 0)
        return {steps - 1, 0, false};
    return {steps, 0, true};
}

void BoardCommands::addMessage(const edits::Target &target, const boardMime::ChannelRef &channel) {
    if (m_scene->editor())
        m_scene->push(edits::addMessage(*m_scene->editor()->document(), target, channel.id, channel.type));
}

} // namespace stepline
