#pragma once

#include "core/model/merge.h"
#include "core/storage/team_library.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace stepline {

class DiffPicture;
class InlineMessage;
class MergeList;

/// Two people changed one template: every difference by card with both values, and which of the two is taken. Changes
/// of different things are both taken; of the same thing one is chosen. The picture shows what comes of it.
class ConflictDialog : public QDialog {
    Q_OBJECT

public:
    ConflictDialog(const TeamConflict &conflict, const JsonValue &base, const JsonValue &mine, const JsonValue &theirs,
                   QWidget *parent = nullptr);

    const Merge &merge() const { return m_merge; }
    const TeamConflict &conflict() const { return m_conflict; }
    /// Takes that side of the difference at @p index of merge().items.
    void choose(size_t index, MergeSide side);
    void chooseAll(MergeSide side);

protected:
    /// As it is read: the list is filled anew while the dialog is open, which put it behind everything else.
    bool focusNextPrevChild(bool next) override;

private:
    void compute();

    TeamConflict m_conflict;
    JsonValue m_base, m_mine, m_theirs;
    Merge m_merge;
    MergeChoices m_choices;
    QLabel *m_facts;
    DiffPicture *m_picture;
    MergeList *m_list;
    InlineMessage *m_said;
    QPushButton *m_save;
};

} // namespace stepline
