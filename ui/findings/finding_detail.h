#pragma once

#include "core/base/problem.h"

#include <QWidget>

class QPushButton;

namespace stepline {

class SectionLabel;
class ToneLabel;

/// One finding at length: its sentence, why it matters, what stands behind it, and what can be done.
class FindingDetail : public QWidget {
    Q_OBJECT

public:
    explicit FindingDetail(QWidget *parent = nullptr);
    /// nullptr: none is selected. @p fix says what mending does; empty: there is no fix.
    void show(const Problem *finding, const QString &place, const QString &fix, bool ignored);

Q_SIGNALS:
    void jumpClicked();
    void fixClicked();
    void ignoreClicked();

private:
    void followTheme();

    SectionLabel *m_place;
    ToneLabel *m_sentence, *m_reason, *m_source;
    QPushButton *m_jump, *m_fix, *m_ignore;
};

} // namespace stepline
