#pragma once

#include "ui/palette/palette_item.h"

#include <QFrame>
#include <QPointer>
#include <vector>

class QLineEdit;
class QListView;

namespace stepline {

class PaletteModel;
class ToneLabel;

/// One field that finds everything: type a few letters, Return does the first, the arrows choose, Esc goes back to
/// where one was. Part of the window, not a window of its own, so that input methods work in it.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// Stands in the upper middle of @p window.
    explicit CommandPalette(QWidget *window);

    void popUp(std::vector<PaletteItem> items);
    /// What was looked up elsewhere for the query that is typed now.
    void setFound(std::vector<PaletteItem> items);
    QString query() const;

Q_SIGNALS:
    void queryChanged(const QString &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void filled();
    void choose();
    void goBack();
    void tellCurrent();

    QLineEdit *m_field;
    QListView *m_list;
    ToneLabel *m_note;
    PaletteModel *m_model;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace stepline
