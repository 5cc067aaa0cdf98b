#pragma once

#include "core/model/merge.h"
#include "ui/widgets/form_scroll.h"

class QGridLayout;
class QRadioButton;

namespace stepline {

/// What two people changed, card by card: a line for each difference with the value before and, as two buttons one of
/// which is chosen, both new values. A form rather than an item view: there the choices stood outside the Tab order,
/// and screen readers did not see them at all.
class MergeList : public FormScroll {
    Q_OBJECT

public:
    explicit MergeList(const QString &theirName, QWidget *parent = nullptr);

    void showItems(const std::vector<MergeItem> &items, const MergeChoices &choices);
    /// What the chosen side of the first difference that both changed says; the first of all where there is none.
    QWidget *firstChoice() const;

Q_SIGNALS:
    void chosen(size_t index, MergeSide side);

private:
    void addLine(QGridLayout *grid, size_t index, const MergeItem &item, MergeSide side);

    QString m_theirName;
    QWidget *m_first = nullptr, *m_firstConflict = nullptr;
};

} // namespace stepline
