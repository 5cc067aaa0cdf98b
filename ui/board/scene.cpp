#include "ui/board/scene.h"

#include <algorithm>

namespace stepline {

using Kind = BoardElement::Kind;

namespace {
/// A shadow, a ring around the selected one.
constexpr qreal Frame = 4;
} // namespace

BoardScene::BoardScene(QObject *parent)
    : QObject(parent), m_measure(std::make_unique<TextMeasure>(BoardFonts::fromTheme())) {
    rebuild();
}

void BoardScene::setEditor(Editor *editor) {
    if (m_editor) {
        m_editor->document()->disconnect(this);
        m_editor->selection()->disconnect(this);
    }
    m_editor = editor;
    m_forecast.reset();
    m_strips.clear();
    m_findings.clear();
    m_folded.clear();
    m_state = {};
    m_focus = {};
    if (editor) {
        connect(editor->document(), &Document::changed, this,
                [this](const Edit &, const Touched &touched) { documentChanged(touched); });
        connect(editor->selection(), &Selection::changed, this, &BoardScene::followSelection);
    }
    rebuild();
    if (editor)
        followSelection();
    Q_EMIT repaint();
}

void BoardScene::setForecast(ForecastPtr forecast) {
    m_forecast = std::move(forecast);
    m_strips.clear();
    if (!m_editor) {
        rebuild();
        return;
    }
    BoardContent content = m_content; // which fits the document: it is described anew with every edit
    tellForecast(content, m_forecast.get(), &m_strips);
    show(std::move(content), false);
}

void BoardScene::setFindings(const Problems &findings) {
    BoardFindings byId = m_editor ? findingsById(m_editor->value(), findings) : BoardFindings();
    if (byId == m_findings)
        return;
    std::swap(m_findings, byId);
    QSet<QString> changed;
    const auto differ = [&](const BoardFindings &some, const BoardFindings &others) {
        for (auto it = some.begin(); it != some.end(); ++it)
            if (const auto other = others.constFind(it.key()); other == others.constEnd() || *other != *it)
                changed << it.key();
    };
    differ(m_findings, byId);
    differ(byId, m_findings);
    if (!showChanged(changed))
        rebuild();
}

void BoardScene::setPlay(BoardPlayPtr play) {
    const bool sameLayout = bool(play) == bool(m_state.play);
    m_state.play = std::move(play);
    if (sameLayout)
        Q_EMIT repaint();
    else
        rebuild();
}

void BoardScene::remeasure() {
    m_measure = std::make_unique<TextMeasure>(BoardFonts::fromTheme());
    m_strips.clear();
    m_pictures.clear();
    rebuild();
    Q_EMIT repaint();
}

BoardContent BoardScene::described() {
    static const Template nothing;
    return asSeen(describeBoard(m_editor ? m_editor->value() : nothing, m_forecast.get(), m_findings, &m_strips));
}

BoardContent BoardScene::asSeen(BoardContent content) const {
    content.notesShown = m_notesShown;
    for (BoardStep &step : content.steps)
        step.folded = !step.cards.empty() && m_folded.contains(step.id);
    if (m_state.play)
        makeRoomForPlay(content);
    return content;
}

void BoardScene::rebuild() {
    show(described(), true);
}

bool BoardScene::showChanged(const QSet<QString> &messages) {
    if (!m_editor || m_state.play) // a player's board holds no forecasts to keep
        return false;
    auto content = describeMessages(m_content, messages, m_editor->value(), m_forecast.get(), m_findings, &m_strips);
    if (content)
        show(asSeen(std::move(*content)), true);
    return content.has_value();
}

void BoardScene::show(BoardContent content, bool revised) {
    BoardLayout layout = layOutBoard(content, *m_measure);
    std::swap(m_content, content);
    std::swap(m_layout, layout);
    // While something is dragged or typed, edits, checks and forecasts come one after another: only what says
    // something else is painted again.
    const auto areas = changedAreas(content, layout);
    if (!areas)
        m_state.hover = {};
    if (!areas || revised)
        Q_EMIT laidOut();
    if (areas)
        Q_EMIT figuresChanged(*areas);
    else
        Q_EMIT repaint();
}

std::optional<QList<QRectF>> BoardScene::changedAreas(const BoardContent &before, const BoardLayout &stood) const {
    if (!m_layout.sameFrames(stood) || m_content.off != before.off || m_content.playing != before.playing ||
        m_content.notesShown != before.notesShown || m_content.isEmpty())
        return std::nullopt;
    QList<QRectF> areas;
    const auto add = [&](const QRectF &area) { areas << area.adjusted(-Frame, -Frame, Frame, Frame); };
    if (!(m_content.trigger == before.trigger))
        add(m_layout.trigger.rect);
    for (size_t s = 0; s < m_layout.steps.size(); ++s) {
        const StepBox &box = m_layout.steps[s];
        if (!m_content.steps[s].sameHeader(before.steps[s])) {
            add(box.header.united(box.noteText));
            add(box.arrow.united(box.arrowLabel).united(stood.steps[s].arrowLabel));
        }
        for (size_t i = 0; i < box.cards.size(); ++i) {
            const BoardCard &now = m_content.steps[s].cards[i], &was = before.steps[s].cards[i];
            if (now == was)
                continue;
            const bool onlyStrip = now.sameBody(was) && box.cards[i].strip.isValid();
            if (!onlyStrip)
                add(box.cards[i].rect);
            else if (now.strip != was.strip)
                areas << box.cards[i].strip;
        }
    }
    for (size_t i = 0; i < m_layout.endings.size(); ++i)
        if (!(m_content.endings[i] == before.endings[i]))
            add(m_layout.endings[i].rect);
    return areas;
}

QHash<QString, QPointF> BoardScene::whereCardsStand() const {
    QHash<QString, QPointF> stand;
    for (size_t s = 0; s < m_content.steps.size(); ++s)
        for (size_t i = 0; i < m_content.steps[s].cards.size(); ++i)
            stand.insert(m_content.steps[s].cards[i].id, m_layout.steps[s].cards[i].rect.topLeft());
    return stand;
}

void BoardScene::setFolded(const QStringList &stepIds, bool folded) {
    const QSet<QString> before = m_folded;
    for (const QString &id : stepIds)
        folded ? void(m_folded.insert(id)) : void(m_folded.remove(id));
    if (m_folded == before)
        return;
    const QHash<QString, QPointF> stood = whereCardsStand();
    rebuild();
    Q_EMIT cardsMoved(stood);
    Q_EMIT foldedChanged();
}

QStringList BoardScene::foldedSteps() const {
    QStringList folded;
    for (const BoardStep &step : m_content.steps)
        if (m_folded.contains(step.id))
            folded.append(step.id);
    return folded;
}

void BoardScene::setNotesShown(bool shown) {
    if (shown == std::exchange(m_notesShown, shown))
        return;
    const QHash<QString, QPointF> stood = whereCardsStand();
    rebuild();
    Q_EMIT cardsMoved(stood);
}

void BoardScene::documentChanged(const Touched &touched) {
    const BoardElement old = m_focus;
    const QString id = old.isCard() ? messageAt(old) : stepAt(old);
    QHash<QString, QPointF> stood = whereCardsStand();
    stood.insert(std::exchange(m_comeFrom, {}));
    // Most edits are of one message, and of 200 cards the others say what they said.
    if (touched.meta || touched.channels || touched.settings || touched.structure || !showChanged(touched.messages))
        rebuild();
    m_focus = restoredFocus(old, id);
    Q_EMIT cardsMoved(stood);

    // What is gone cannot stay selected.
    Selection *selection = m_editor->selection();
    QStringList left;
    for (const QString &message : selection->messages())
        if (m_content.cardPlace(message).valid())
            left.append(message);
    if (left != selection->messages())
        selection->selectMessages(left, selection->current());
    else if (!selection->step().isEmpty() && m_content.stepIndex(selection->step()) < 0)
        selection->clear();
    Q_EMIT focusMoved();
}

BoardElement BoardScene::restoredFocus(const BoardElement &old, const QString &id) const {
    if (old.isCard()) {
        if (const Place place = m_content.cardPlace(id); place.valid())
            return {old.kind, place.step, place.index};
    } else if (old.step >= 0) {
        if (const int step = m_content.stepIndex(id); step >= 0)
            return {old.kind, step};
    } else {
        return m_layout.rectOf(old).isNull() ? BoardElement{} : old;
    }
    // It is gone: what stands nearest takes its place.
    const int steps = int(m_layout.steps.size());
    if (steps == 0)
        return {Kind::AddStep};
    const int step = std::clamp(old.step, 0, steps - 1);
    const int cards = m_layout.count(step);
    if (!old.isCard() || cards == 0)
        return {Kind::Step, step};
    return {Kind::Card, step, std::clamp(old.index, 0, cards - 1)};
}

void BoardScene::followSelection() {
    const Selection *selection = m_editor->selection();
    m_state.selected = QSet<QString>(selection->messages().begin(), selection->messages().end());
    m_state.selectedStep = selection->step();
    if (const BoardElement card = cardElement(selection->current()); card) {
        if (messageAt(m_focus) != selection->current())
            setFocus(card, bool(m_state.focus));
    } else if (const int step = m_content.stepIndex(selection->step()); step >= 0 && m_focus.step != step) {
        setFocus({Kind::Step, step}, bool(m_state.focus));
    }
    Q_EMIT repaint();
}

void BoardScene::setFocus(const BoardElement &element, bool visible) {
    const bool moved = m_focus != element;
    m_focus = element;
    m_state.focus = visible ? element : BoardElement{};
    if (moved)
        Q_EMIT focusMoved();
    Q_EMIT repaint();
}

BoardElement BoardScene::cardElement(const QString &messageId) const {
    if (messageId.isEmpty())
        return {};
    const Place place = m_content.cardPlace(messageId);
    return place.valid() ? BoardElement{Kind::Card, place.step, place.index} : BoardElement{};
}

QString BoardScene::messageAt(const BoardElement &element) const {
    const BoardCard *card = element.isCard() ? m_content.card(element.step, element.index) : nullptr;
    return card ? card->id : QString();
}

QString BoardScene::stepAt(const BoardElement &element) const {
    return element.step >= 0 && element.step < int(m_content.steps.size()) ? m_content.steps[size_t(element.step)].id
                                                                           : QString();
}

QStringList BoardScene::chosenMessages() const {
    QStringList chosen;
    for (const BoardStep &step : m_content.steps)
        for (const BoardCard &card : step.cards)
            if (m_state.selected.contains(card.id))
                chosen.append(card.id);
    if (chosen.isEmpty() && m_state.selectedStep.isEmpty())
        if (const QString focused = messageAt(m_focus); !focused.isEmpty())
            chosen.append(focused);
    return chosen;
}

void BoardScene::select(const BoardElement &element, bool ring) {
    if (!m_editor)
        return;
    setFocus(element, ring);
    if (const QString message = messageAt(element); !message.isEmpty())
        m_editor->selection()->selectMessages({message}, message);
    else if (element.kind == Kind::Step)
        m_editor->selection()->selectStep(stepAt(element));
    else if (element.kind == Kind::Trigger)
        m_editor->selection()->clear();
}

QStringList BoardScene::messagesBetween(const QString &from, const QString &to) const {
    QStringList all;
    for (const BoardStep &step : m_content.steps)
        for (const BoardCard &card : step.cards)
            all.append(card.id);
    const qsizetype a = all.indexOf(from), b = all.indexOf(to);
    if (b < 0)
        return {};
    if (a < 0)
        return {to};
    return all.mid(std::min(a, b), std::abs(a - b) + 1);
}

bool BoardScene::push(const Edit &edit, const QString &done) {
    if (!m_editor || edit.isEmpty())
        return false;
    const Problems problems = m_editor->push(edit);
    if (!problems.isEmpty()) {
        say(problems.first().message);
        return false;
    }
    say(done.isEmpty() ? edit.text : done);
    return true;
}

void BoardScene::say(const QString &sentence) {
    Q_EMIT said(sentence);
}

} // namespace stepline
