#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace stepline {

class IconButton;
class TourRow;

/// One of the first steps: what is done, how, and what the button leads to.
struct TourTask {
    QString key, title, how, button;
};

/// The first steps as a short list that ticks itself. The next open one says how; the others unfold on a click. Quiet:
/// it never comes in between, and × puts it away.
class TourPanel : public QWidget {
    Q_OBJECT

public:
    explicit TourPanel(const QList<TourTask> &tasks, QWidget *parent = nullptr);

    void setDone(const QStringList &keys);
    QStringList done() const { return m_done; }
    bool isComplete() const;

Q_SIGNALS:
    void leadRequested(const QString &key); ///< “Show me”
    void closeRequested();

private:
    void unfold(const QString &key);
    void present();

    QList<TourTask> m_tasks;
    QList<TourRow *> m_rows;
    QStringList m_done;
    QString m_open;
    QLabel *m_count, *m_end;
};

} // namespace stepline
