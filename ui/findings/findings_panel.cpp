#include "ui/findings/findings_panel.h"

#include "ui/models/findings_model.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace stepline {

namespace {

/// A finding: its mark, the place in strong, the sentence; wraps over two lines at most.
class FindingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override {
        return {option.rect.width(), QFontMetrics(Theme::instance().bodyFont()).height() + 16};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Theme &theme = Theme::instance();
        const Palette &colors = theme.palette();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect.adjusted(0, 1, 0, -1);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? colors.accentSoft : colors.raised);
            painter->drawRoundedRect(box, Theme::Radius, Theme::Radius);
        }
        const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
        const QColor ink = severity == Severity::Error     ? colors.error
                           : severity == Severity::Warning ? colors.warning
                                                           : colors.secondary;
        theme.paintIcon(painter,
                        severity == Severity::Error     ? QStringLiteral("error")
                        : severity == Severity::Warning ? QStringLiteral("warning")
                                                        : QStringLiteral("hint"),
                        QRectF(box.left() + 8, box.center().y() - 8, 16, 16), ink);
        QRect line = box.adjusted(34, 0, -8, 0);
        const QString place = index.data(FindingsModel::PlaceRole).toString();
        painter->setPen(colors.text);
        if (!place.isEmpty()) {
            painter->setFont(theme.strongFont());
            painter->drawText(line, Qt::AlignVCenter, place);
            line.setLeft(line.left() + painter->fontMetrics().horizontalAdvance(place) + 12);
        }
        painter->setFont(theme.bodyFont());
        painter->drawText(line, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
        painter->restore();
    }
};

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent) : QWidget(parent), m_model(new FindingsModel(this)) {
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const auto jump = [this](const QModelIndex &index) {
        Q_EMIT jumpRequested(index.data(FindingsModel::PointerRole).toString());
    };
    connect(m_list, &QListView::clicked, this, jump);
    connect(m_list, &QListView::activated, this, jump);
    auto *fine = new QLabel(tr("No findings. The sequence is ready to be previewed and handed over."));
    fine->setAlignment(Qt::AlignCenter);
    setTone(fine, "secondary");
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_list);
    m_pages->addWidget(fine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(m_pages);
}

void FindingsPanel::setFindings(const Problems &findings, const Template &tmpl) {
    m_model->setFindings(findings, tmpl);
    m_pages->setCurrentIndex(findings.isEmpty() ? 1 : 0);
}

} // namespace stepline
