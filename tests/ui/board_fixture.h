#pragma once

#include "ui/board/board_view.h"
#include "ui/board/scene.h"
#include "ui/commands/editor.h"

#include <memory>

namespace stepline {

/// Steps as lists of message ids: {{"a", "b"}, {}, {"c"}}. The channel of a message is told by its first letter: s SMS,
/// e email, p push, else in-app.
JsonValue boardSequence(const QList<QStringList> &steps);
/// The same shape, read back from a template.
QList<QStringList> shapeOf(const Template &tmpl);
/// Steps with so many cards each; ids "s0c0" and so on.
QList<QStringList> grid(int steps, int cards);

/// A board in a shown window with real (window-level) mouse and keys.
class BoardFixture {
public:
    /// Zoomed to fit unless @p fit is false: the platform without a screen has very wide letters.
    explicit BoardFixture(const QList<QStringList> &steps, QSize size = {1280, 700}, bool fit = true);

    Editor editor;
    BoardView view;

    QList<QStringList> shape() const { return shapeOf(editor.value()); }
    const BoardLayout &layout() const { return view.scene()->layout(); }
    QStringList selected() { return editor.selection()->messages(); }
    QPoint at(const QPointF &onBoard) const; ///< in the window
    QPoint at(const BoardElement &element) const;
    QPoint card(const QString &id) const;      ///< a place to grab it: beside its name
    QPoint gap(int before) const;              ///< between two steps, or at either end
    QPoint between(int step, int index) const; ///< where an insertion at that index is wanted
    QRectF line() const;                       ///< the insertion line, null without one

    void press(const QPoint &at, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
    void move(const QPoint &at, Qt::KeyboardModifiers modifiers = {});
    void release(const QPoint &at, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
    void click(const QPoint &at, Qt::KeyboardModifiers modifiers = {});
    /// Press, eight motions and one more over the target, release.
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {});
    /// The same without the release.
    void lift(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {});
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
};

} // namespace stepline
