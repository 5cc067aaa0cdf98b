#pragma once

#include <QObject>
#include <QStringList>

namespace stepline {

/// What is selected in an open template: cards (message ids) or one step. Where board and panels meet.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const QStringList &messages() const { return m_messages; }
    /// The card with the focus: the last one clicked or walked to; empty when none is selected.
    QString current() const { return m_current; }
    /// The selected step when no card is: its header was clicked.
    QString step() const { return m_step; }

    void selectMessages(const QStringList &ids, const QString &current = {});
    void selectStep(const QString &stepId);
    void clear();

Q_SIGNALS:
    void changed();

private:
    QStringList m_messages;
    QString m_current, m_step;
};

} // namespace stepline
