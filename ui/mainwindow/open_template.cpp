#include "ui/mainwindow/open_template.h"

#include <QFileInfo>

namespace stepline {

OpenTemplate::OpenTemplate(const OpenedTemplate &opened, const JsonValue &root, LibraryThread *library, QObject *parent)
    : QObject(parent), m_row(opened.row), m_editor(root),
      m_keeper(&m_editor, library, opened.row.id, int(opened.journal.size())) {
    m_editor.setOriginalBytes(opened.base);
    m_editor.restore(opened.journal, opened.position, opened.savedPosition);
    connect(m_editor.undoStack(), &QUndoStack::cleanChanged, this, &OpenTemplate::titleChanged);
    connect(m_editor.document(), &Document::changed, this, [this](const Edit &, const Touched &touched) {
        if (touched.meta)
            Q_EMIT titleChanged();
    });
}

void OpenTemplate::setRow(const TemplateRow &row) {
    m_row = row;
    Q_EMIT titleChanged();
}

QString OpenTemplate::title() const {
    if (isFile())
        return QFileInfo(m_row.filePath).fileName();
    const QString name = m_editor.value().name;
    return name.isEmpty() ? tr("Untitled") : name;
}

} // namespace stepline
