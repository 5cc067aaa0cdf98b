#pragma once

#include "core/base/problem.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace stepline {

/// One sentence above the board: what happened, why, what to do. It never stands in the way; Esc or × puts it away.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showProblem(const QString &sentence);
    /// Good news or a hint; goes by itself after some seconds.
    void showNote(const QString &sentence);
    void put(const QString &sentence, Severity severity);
    QString text() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_icon, *m_text;
    QPushButton *m_close;
    QTimer *m_timer;
};

} // namespace stepline
