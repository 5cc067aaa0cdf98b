#pragma once

#include "ui/inspector/form.h"

#include <QListView>

class QMenu;

namespace stepline {

class ChannelModel;
class IconButton;

/// The rows of the channel list, with their own drag: a line shows where the row will land, Esc leaves all as it was.
class ChannelView : public QListView {
    Q_OBJECT

public:
    explicit ChannelView(QWidget *parent = nullptr);

    /// The gap a drag would drop into now; -1: no drag, or nothing would change.
    int dropGap() const { return m_gap; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void edit(int row);

Q_SIGNALS:
    void moveRequested(int row, int to);
    void removeRequested(int row);
    void renamed(int row, const QString &name);
    void opened(int row); ///< double click or Return
    void menuRequested(int row, const QPoint &global);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int gapAt(const QPoint &position) const;
    void endDrag();

    int m_pressed = -1, m_gap = -1;
    bool m_dragging = false;
    QPoint m_start;
};

/// "Channels in order": the template's channels, to add, rename, reorder and remove.
class ChannelList : public Form {
    Q_OBJECT

public:
    explicit ChannelList(QWidget *parent = nullptr);

    void refresh() override;
    ChannelView *view() const { return m_view; }
    ChannelModel *model() const { return m_model; }
    QMenu *addMenu() const { return m_add; }
    /// Marks the channel of the selected card.
    void setCurrentChannel(const QString &id);

protected:
    void editorChanged() override;

private:
    void move(int row, int to);
    void remove(int row);
    void rename(int row, const QString &name);
    void selectMessages(int row);
    void openMenu(int row, const QPoint &global);

    ChannelModel *m_model;
    ChannelView *m_view;
    QMenu *m_add;
    Field *m_field;
    ToneLabel *m_empty;
};

} // namespace stepline
