#pragma once

#include "core/model/profile.h"

#include <QToolButton>

namespace stepline {

/// How a number is known: measured, from a vendor, assumed. Opens a menu to change it.
class GradeBadge : public QToolButton {
    Q_OBJECT

public:
    explicit GradeBadge(QWidget *parent = nullptr);
    void setGrade(Grade grade);
    Grade grade() const { return m_grade; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(stepline::Grade grade);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Grade m_grade = Grade::Assumed;
};

} // namespace stepline
