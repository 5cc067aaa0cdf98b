#pragma once

#include "core/base/problem.h"
#include "core/model/template.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace stepline {

class FindingsModel;

/// All findings of the open template; a click or Enter jumps to the place.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);
    void setFindings(const Problems &findings, const Template &tmpl);

Q_SIGNALS:
    void jumpRequested(const QString &pointer);

private:
    FindingsModel *m_model;
    QListView *m_list;
    QStackedWidget *m_pages;
};

} // namespace stepline
