#include "ui/help/help_window.h"

#include "ui/help/help_topics.h"
#include "ui/library/lines_delegate.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>

namespace stepline {

HelpWindow::HelpWindow(QWidget *parent) : QDialog(parent), m_list(new QListWidget), m_page(new QTextBrowser) {
    setWindowTitle(tr("Help"));
    resize(windowSized({760, 480}));
    m_list->setAccessibleName(tr("Pages of the help"));
    m_list->setWhatsThis(tr("Choose a page; it is shown at the right."));
    m_page->setAccessibleName(tr("The page"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setStyleSheet(QStringLiteral("QTextBrowser { border: none; background: transparent; }"));
    m_page->document()->setDocumentMargin(16);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new LinesDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    int widest = 160;
    for (const HelpTopic &topic : helpTopics()) {
        auto *item = new QListWidgetItem(topic.title, m_list);
        item->setData(Qt::UserRole, topic.key);
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(topic.title) + 48);
    }
    m_list->setFixedWidth(widest);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        const HelpTopic topic = helpTopics().value(row);
        const int points = int(Theme::instance().titleFont().pointSizeF());
        m_page->setHtml(QStringLiteral("<p style=\"font-size:%1pt;font-weight:600\">%2</p>%3")
                            .arg(points)
                            .arg(topic.title.toHtmlEscaped(), topic.text));
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_list);
    layout->addWidget(m_page, 1);
    m_list->setCurrentRow(0);
}

void HelpWindow::showTopic(const QString &key) {
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole) == key)
            m_list->setCurrentRow(row);
    show();
    raise();
    activateWindow();
    m_list->setFocus();
}

} // namespace stepline
