#pragma once

#include "ui/board/mime.h"
#include "ui/commands/editor.h"

#include <QAbstractButton>
#include <QPointer>

class QLabel;

namespace stepline {

class FlowLayout;

/// One channel of the palette: dragged onto the board, or added to the end with Enter or a double click.
class PaletteChip : public QAbstractButton {
    Q_OBJECT

public:
    PaletteChip(const boardMime::ChannelRef &channel, const QString &name, QWidget *parent);

    const boardMime::ChannelRef &channel() const { return m_channel; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen();
    void stepAside(int by); ///< an arrow key: the focus goes to the neighbour

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void drag();

    boardMime::ChannelRef m_channel;
    QPoint m_pressedAt;
    bool m_pressed = false;
};

/// The strip "Drag a channel": the template's own channels by name, and the types it does not use yet. Wraps to the
/// width.
class PaletteBar : public QWidget {
    Q_OBJECT

public:
    explicit PaletteBar(QWidget *parent = nullptr);

    void setEditor(Editor *editor);
    QList<PaletteChip *> chips() const { return m_chips; }

Q_SIGNALS:
    /// Add a message to the end of the board; an empty id means a new channel of the type.
    void chosen(const QString &channelId, stepline::ChannelType type);

private:
    void refresh();

    QPointer<Editor> m_editor;
    FlowLayout *m_layout;
    QLabel *m_label;
    QList<PaletteChip *> m_chips;
    QStringList m_shown; ///< what the chips say: rebuilt only when that changes
};

} // namespace stepline
