// What asks before it makes many steps at once: a cadence, a table. Each ends in one edit.
#include "ui/board/board_view.h"
#include "ui/board/cadence_dialog.h"
#include "ui/board/scene.h"
#include "ui/board/table_dialog.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace stepline {

namespace {

/// Shows the dialog; what it makes is pushed and brought into view.
template <typename Dialog> Dialog *ask(BoardView *view, Dialog *dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, view, [view, dialog] {
        const Edit edit = dialog->edit();
        if (view->scene()->push(edit) && !edit.select.isEmpty())
            view->reveal(edit.select.first(), edit.select);
        view->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
    return dialog;
}

} // namespace

void BoardView::openCadence() {
    if (editor())
        ask(this, new CadenceDialog(*editor()->document(), this));
}

void BoardView::openTable(const QString &text) {
    if (editor())
        ask(this, new TableDialog(*editor()->document(), this))->setText(text);
}

void BoardView::openTableFile(const QString &path) {
    if (editor())
        ask(this, new TableDialog(*editor()->document(), this))->openFile(path);
}

void BoardView::closeDialogs() {
    for (QDialog *dialog : findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly))
        dialog->reject();
}

QString BoardView::tableFileIn(const QMimeData &data) {
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile(), ending = QFileInfo(path).suffix().toLower();
    return ending == u"csv" || ending == u"tsv" ? path : QString();
}

} // namespace stepline
