#pragma once

#include "ui/board/painter.h"
#include "ui/commands/editor.h"

#include <QPointer>
#include <memory>

namespace stepline {

/// What the board shows now: words, layout and momentary state of one open template, kept in step with its document and
/// selection. Painting, pointer, keyboard and screen readers all work on this; it knows no widget.
class BoardScene : public QObject {
    Q_OBJECT

public:
    explicit BoardScene(QObject *parent = nullptr);

    void setEditor(Editor *editor);
    Editor *editor() const { return m_editor; }
    void setForecast(ForecastPtr forecast);
    const ForecastPtr &forecast() const { return m_forecast; }
    void setFindings(const Problems &findings);
    /// One recipient on the way through the sequence; nullptr: none is played.
    void setPlay(BoardPlayPtr play);
    /// Folded steps show their cards as rows. A way of looking: nothing of it is in the document.
    void setFolded(const QStringList &stepIds, bool folded);
    bool folded(const QString &stepId) const { return m_folded.contains(stepId); }
    QStringList foldedSteps() const; ///< in document order
    /// Notes in words on cards and steps, not only behind their signs.
    void setNotesShown(bool shown);
    bool notesShown() const { return m_notesShown; }
    /// Measures everything anew: after a change of theme or font.
    void remeasure();

    const BoardContent &content() const { return m_content; }
    const BoardLayout &layout() const { return m_layout; }
    TextMeasure &measure() const { return *m_measure; }
    CardPictures &pictures() { return m_pictures; }
    BoardState &state() { return m_state; }
    const BoardState &state() const { return m_state; }

    BoardElement focus() const { return m_focus; }
    /// @p visible: with a ring, as when walking by keyboard.
    void setFocus(const BoardElement &element, bool visible);
    BoardElement cardElement(const QString &messageId) const;
    QString messageAt(const BoardElement &element) const; ///< empty when it is no card
    QString stepAt(const BoardElement &element) const;    ///< the step it stands in; empty outside
    /// The selected messages in document order; the focused card when none is selected.
    QStringList chosenMessages() const;
    /// Selects and focuses.
    void select(const BoardElement &element, bool ring);
    /// All cards between two in document order.
    QStringList messagesBetween(const QString &from, const QString &to) const;

    /// With the next edit these cards come from there (message id → top left on the board), not from where they stood.
    void comeFrom(QHash<QString, QPointF> places) { m_comeFrom = std::move(places); }
    /// Pushes the edit; what was refused is said. @p done is said when it worked. True when the document changed.
    bool push(const Edit &edit, const QString &done = {});
    void say(const QString &sentence);

Q_SIGNALS:
    void laidOut();                                  ///< rectangles have changed
    void figuresChanged(const QList<QRectF> &areas); ///< nothing but what stands in these
    void repaint();
    void focusMoved();
    void said(const QString &sentence);
    void foldedChanged();
    void cardsMoved(const QHash<QString, QPointF> &from); ///< message id → where it stood, for gliding

private:
    BoardContent described();
    /// What is the board's own: notes, folded steps, room for the player.
    BoardContent asSeen(BoardContent content) const;
    /// The template, or what is to be seen of it, is another one now.
    void rebuild();
    /// The same where nothing else has changed than these messages and the steps' own fields; false: more has.
    bool showChanged(const QSet<QString> &messages);
    void show(BoardContent content, bool revised);
    /// Where the board says something else than before; nullopt: what stands elsewhere now, or everything.
    std::optional<QList<QRectF>> changedAreas(const BoardContent &before, const BoardLayout &stood) const;
    void documentChanged(const Touched &touched);
    QHash<QString, QPointF> whereCardsStand() const;
    void followSelection();
    BoardElement restoredFocus(const BoardElement &old, const QString &id) const;

    QPointer<Editor> m_editor;
    ForecastPtr m_forecast;
    BoardStrips m_strips; ///< of this forecast
    BoardFindings m_findings;
    QSet<QString> m_folded;
    QHash<QString, QPointF> m_comeFrom;
    bool m_notesShown = false;
    std::unique_ptr<TextMeasure> m_measure;
    CardPictures m_pictures; ///< as measured, in this language and these colours
    BoardContent m_content;
    BoardLayout m_layout;
    BoardState m_state;
    BoardElement m_focus;
};

} // namespace stepline
