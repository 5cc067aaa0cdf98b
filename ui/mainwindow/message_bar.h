#pragma once

#include "core/base/problem.h"

#include <QElapsedTimer>
#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace stepline {

/// One sentence above the board: what happened, why, what to do. It never stands in the way; Esc or × puts it away.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Problems that come in the same moment stand below each other: none hides another.
    void showProblem(const QString &sentence);
    /// Good news or a hint; goes by itself after some seconds.
    void showNote(const QString &sentence);
    /// A hint with something to do about it; stays until it is done or put away.
    void offer(const QString &sentence, const QString &action, const std::function<void()> &then);
    void put(const QString &sentence, Severity severity);
    /// With a button for each answer; it stays until one is given or it is put away.
    using Answer = std::pair<QString, std::function<void()>>;
    void ask(const QString &sentence, Severity severity, const QList<Answer> &answers);
    /// Puts the sentence away, if it is still the one that is said: what it was about is done.
    void withdraw(const QString &sentence);
    QString text() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_icon, *m_text;
    QPushButton *m_close;
    QHBoxLayout *m_buttons;
    QTimer *m_timer;
    Severity m_severity = Severity::Hint;
    QElapsedTimer m_shown; ///< since the last message came
};

} // namespace stepline
