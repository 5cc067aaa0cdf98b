#pragma once

#include "ui/timeview/time_canvas.h"

#include <QWidget>

class QStackedWidget;

namespace stepline {

class InlineMessage;
class TimeBar;
class TimeTable;
class ToneLabel;

/// The page beside the board: the sequence on a calendar, as a picture or as a table, and for whom it is told.
class TimeView : public QWidget {
    Q_OBJECT

public:
    explicit TimeView(QWidget *parent = nullptr);

    TimeScene *scene() const { return m_scene; }
    TimeCanvas *canvas() const { return m_canvas; }
    TimeBar *bar() const { return m_bar; }
    TimeTable *table() const { return m_table; }
    /// Picture or table, whichever is shown.
    void takeFocus();
    void setTableShown(bool shown);
    bool tableShown() const;
    void copyCsv();
    void copyPicture();

Q_SIGNALS:
    void editRequested(const QString &message);
    void said(const QString &sentence);
    /// To write the picture or the table to a file.
    void saveRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void present();
    void openMenu(const QString &message, const QPoint &global);

    TimeScene *m_scene;
    TimeBar *m_bar;
    InlineMessage *m_trouble;
    QStackedWidget *m_stack;
    ToneLabel *m_empty;
    TimeCanvas *m_canvas;
    TimeTable *m_table;
};

} // namespace stepline
