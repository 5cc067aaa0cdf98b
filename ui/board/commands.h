#pragma once

#include "ui/board/mime.h"
#include "ui/board/scene.h"

namespace stepline {

/// What one can do on the board without a pointer: every function ends in one edit, says what happened, and leaves the
/// focus where the next one is wanted.
class BoardCommands : public QObject {
    Q_OBJECT

public:
    explicit BoardCommands(BoardScene *scene);

    void moveSideways(int by); ///< -1 left, +1 right: to the neighbouring step, or the whole step
    void moveVertically(int by);
    void moveTo(const edits::Target &target);
    void remove();
    void duplicate();
    void copy();
    void cut();
    void paste();
    /// Folds the step, or unfolds it; without one, of the focused card or step.
    void toggleFold(const QString &stepId = {});
    /// Folds every step with more than a few cards; false: unfolds all.
    void foldLong(bool fold);
    void selectAll();
    void selectNone();
    void addStep(int index);
    /// A step after the focused one, else at the end.
    void addStepHere();
    void addMessage(const edits::Target &target, const boardMime::ChannelRef &channel);
    /// Where a new message goes from the focus: after the card, at the end of the step, else in a new last step.
    edits::Target placeForNew() const;
    edits::Target placeAtEnd() const;
    /// Where pasted steps go: after the focused one, else at the end.
    edits::Target placeForSteps() const;

    bool canPaste() const;
    bool hasChosen() const;
    /// "step 3, place 1 of 2"; empty when there is no such message.
    QString whereabouts(const QString &messageId) const;
    /// Moves with the same key, in a row, are one undo; empty: each is its own.
    void setMergeKey(const QString &key) { m_mergeKey = key; }
    const QString &mergeKey() const { return m_mergeKey; }

Q_SIGNALS:
    /// What was pasted is no message but looks like a table.
    void tablePasted(const QString &text);
    void tableFilePasted(const QString &path);

private:
    BoardScene *m_scene;
    QString m_mergeKey;
};

} // namespace stepline
