#pragma once

#include "core/content/spelling.h"

#include <QObject>
#include <QTimer>

class QMenu;

namespace stepline {

class TextArea;
class TextField;

/// Marks misspelt words of a text field with a wavy line, and offers better ones in its context menu. It looks when
/// nobody types and while the field is seen; the words are looked up elsewhere (SpellService).
class SpellMarks : public QObject {
    Q_OBJECT

public:
    /// @p edit: a TextField or TextArea; it owns its marks.
    explicit SpellMarks(QWidget *edit);

    const QList<SpellWord> &mistakes() const { return m_mistakes; }
    /// The menu at that place: the better words first. What is suggested comes when it is known.
    QMenu *menuAt(int position);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString text() const;
    void look();
    void paint();
    void replace(const SpellWord &word, const QString &with);

    TextField *m_line;
    TextArea *m_area;
    QWidget *m_edit;
    QTimer m_idle;
    QString m_looked; ///< the text the marks are for
    bool m_stale = true;
    QList<SpellWord> m_mistakes;
};

} // namespace stepline
