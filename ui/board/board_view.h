#pragma once

#include "ui/board/layout.h"
#include "ui/board/play_overlay.h"
#include "ui/jobs/forecaster.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QPointer>
#include <QVariantAnimation>

class QHelpEvent;
class QMimeData;

namespace stepline {

class BoardCommands;
class BoardDragger;
class BoardKeys;
class BoardMenus;
class BoardNameEditor;
class BoardNoteEditor;
class BoardPointer;
class BoardScene;
class Editor;

/// The board: trigger, steps with their cards, endings. It shows the open template of an Editor and edits it through
/// Editor::push alone. Panels meet it in the document, the selection and the signals here.
class BoardView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);
    ~BoardView() override;

    void setEditor(Editor *editor); ///< nullptr: an empty board
    Editor *editor() const;
    void setForecast(ForecastPtr forecast); ///< nullptr: none, the strips go
    /// Badges; the pointers must fit the document as it is now.
    void setFindings(const Problems &findings);
    /// Shows one recipient on the way through the sequence; nullptr: the board as ever.
    void setPlay(BoardPlayPtr play);

    static constexpr qreal SmallestZoom = 0.25, LargestZoom = 4;
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);
    /// Keeps what stands at @p at (in the viewport) where it is.
    void setZoom(qreal zoom, const QPointF &at);

    /// The whole board as a picture; in light colours when it leaves the program.
    QImage picture(qreal scale = 1, bool lightColours = true) const;
    QSizeF boardSize() const;
    /// Paints the whole board, in board coordinates from (0, 0): for SVG, PDF and print.
    void paintTo(QPainter &painter, bool lightColours = true) const;

    QPointF toBoard(const QPointF &inViewport) const;
    QRectF toView(const QRectF &onBoard) const;
    void ensureVisible(const BoardElement &element);
    BoardScene *scene() const { return m_scene; }
    BoardCommands *commands() const { return m_commands; }
    void activate(const BoardElement &element);
    void openMenu(const BoardElement &element);
    /// Selects the card (or step) and brings it into view: for jumps from findings and search.
    void reveal(const QString &messageOrStepId);
    /// Brings @p messageId into view and selects all of @p selected.
    void reveal(const QString &messageId, const QStringList &selected);
    /// The path of the one table file (.csv, .tsv) that is dragged or copied; empty when it is something else.
    static QString tableFileIn(const QMimeData &data);
    bool dragging() const;

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();
    void actualSize() { setZoom(1); }
    void moveLeft();
    void moveRight();
    void moveUp();
    void moveDown();
    void rename();
    /// Opens the notes of the focused card or step.
    void editNotes();
    void deleteSelected();
    void duplicate();
    void copy();
    void cut();
    void paste();
    void selectAll();
    void selectNone();
    void addStep();
    /// Asks for a rhythm and lays out steps in it.
    void openCadence();
    /// Makes steps of a table: pasted text, or a file.
    void openTable(const QString &text = {});
    void openTableFile(const QString &path);
    /// Asks for a channel and adds a message after the focused card.
    void addMessageHere();
    /// From the palette by keyboard or double click; an empty id adds a channel of the type.
    void addMessageAtEnd(const QString &channelId, stepline::ChannelType type);

Q_SIGNALS:
    void editRequested(const QString &messageId);
    void settingRequested(const QString &messageId, stepline::BoardChip::Kind what); ///< what its chip shows
    void writeRequested(const QString &messageId);                                   ///< on the Content page
    void stepEditRequested(const QString &stepId);
    void triggerEditRequested();
    void statusMessage(const QString &sentence);
    /// While a recipient is played: this is to happen now, a view to so many percent.
    void forceRequested(const QString &messageId, stepline::Metric metric, double depth);
    void zoomChanged(qreal zoom);
    /// The template as it would be if the drag ended here, and that no such preview holds any longer.
    void dragPreview(const stepline::Template &arranged);
    void dragPreviewEnded();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectParts();
    void repaintDrag();
    QList<QRect> piecesOf(const QRegion &region) const;
    void updateScrollBars();
    void closeDialogs(); ///< they hold on to the document
    void openNameEditor(const BoardElement &element);
    void openNoteEditor(const BoardElement &element);
    void followFields();
    void closeFields();
    /// What still glides stands where it belongs: the hand is there already.
    void finishGlide();
    void showGlide(qreal left); ///< of the way still to go, 1 to 0
    void glide(const QHash<QString, QPointF> &from);
    void announce(const QString &sentence);
    bool showToolTip(QHelpEvent *event);
    void acceptDrag(QDropEvent *event);

    BoardScene *m_scene;
    BoardCommands *m_commands;
    BoardMenus *m_menus;
    BoardDragger *m_dragger;
    BoardPointer *m_pointer;
    BoardKeys *m_keys;
    QPointer<BoardNameEditor> m_nameEditor;
    QPointer<BoardNoteEditor> m_noteEditor;
    BoardElement m_lastFocus;
    bool m_following = false; ///< the focused element was brought into sight and not scrolled since
    QVariantAnimation m_glide;
    QHash<QString, QPointF> m_glideFrom;
    qreal m_zoom = 1;
    QRegion m_dragArea; ///< painted for the drag, so that it can be wiped
    QSet<QString> m_dragLifted;
    QString m_dragStep;
};

} // namespace stepline
