#include "ui/profile/channel_section.h"

#include "ui/profile/columns_layout.h"
#include "ui/profile/graded_card.h"
#include "ui/profile/unit_price.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/icon_button.h"

#include <QMenu>

namespace stepline {

namespace {

JsonValue chanceJson(double p, const QString &median, const QString &p90) {
    return JsonValue::object()
        .with(QStringLiteral("p"), JsonValue::number(p))
        .with(QStringLiteral("delay"), JsonValue::object()
                                           .with(QStringLiteral("median"), JsonValue::string(median))
                                           .with(QStringLiteral("p90"), JsonValue::string(p90)))
        .with(QStringLiteral("grade"), JsonValue::string(gradeKey(Grade::Assumed)));
}

/// "of delivered": the parent's name as this type shows it.
QString ofParent(ChannelType type, Metric metric) {
    return ChannelSection::tr("of %1").arg(metricName(parentMetric(type, metric), type).toLower());
}

} // namespace

ChannelSection::ChannelSection(ProfileDocument *document, ChannelType type, QWidget *parent)
    : ProfilePart(document, parent), m_type(type), m_section(new CollapsibleSection(channelTypeName(type))),
      m_body(new QWidget), m_absent(new ToneLabel({}, Tone::Secondary)),
      m_add(IconButton::withText(QStringLiteral("plus"), tr("Describe this channel"))),
      m_metrics(IconButton::withText(QStringLiteral("plus"), tr("Metrics"))),
      m_remove(IconButton::withText(QStringLiteral("trash"), tr("Remove"))), m_cards(new QWidget) {
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(8);
    m_absent->setWordWrap(true);
    m_absent->setText(tr("The profile says nothing about this channel, so nobody is reached on it."));
    body->addWidget(m_absent);
    body->addWidget(m_add, 0, Qt::AlignLeading);
    new ColumnsLayout(276, m_cards);
    body->addWidget(m_cards);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_metrics);
    foot->addStretch();
    foot->addWidget(m_remove);
    body->addLayout(foot);
    m_section->setContent(m_body);
    column()->addWidget(m_section);
    m_remove->setAccessibleName(tr("Remove %1 from the profile").arg(channelTypeName(type)));

    auto *menu = new QMenu(m_metrics);
    m_metrics->setMenu(menu);
    m_metrics->setPopupMode(QToolButton::InstantPopup);
    m_metrics->setToolTip(tr("Which metrics the profile describes; the others never happen."));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (Metric metric : reportedMetrics(m_type)) {
            if (metric == Metric::Requested)
                continue;
            QAction *action = menu->addAction(metricName(metric, m_type));
            action->setCheckable(true);
            const JsonValue *value = this->document()->at(pointerTo(pointer(), metricKey(metric)));
            action->setChecked(value && value->isObject());
            connect(action, &QAction::triggered, this, [this, metric](bool on) { toggleMetric(metric, on); });
        }
    });
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        JsonValue channel =
            JsonValue::object()
                .with(QStringLiteral("reach"), JsonValue::number(1))
                .with(QStringLiteral("cost"), JsonValue::number(0))
                .with(metricKey(Metric::Delivered), chanceJson(0.95, QStringLiteral("PT5S"), QStringLiteral("PT1M")));
        put({{pointer(), channel}}, tr("Describe %1").arg(channelTypeName(m_type)), nullptr);
    });
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        put({{pointer(), std::nullopt}}, tr("Remove %1").arg(channelTypeName(m_type)), nullptr);
    });
}

QString ChannelSection::pointer() const {
    return QStringLiteral("/channels/") + channelTypeKey(m_type);
}

void ChannelSection::toggleMetric(Metric metric, bool on) {
    const QString at = pointerTo(pointer(), metricKey(metric));
    put({{at, on ? std::optional(chanceJson(0.05, QStringLiteral("PT1H"), QStringLiteral("P1D"))) : std::nullopt}},
        tr("Change %1").arg(metricName(metric, m_type)), nullptr);
}

void ChannelSection::build() {
    const JsonValue *channel = document()->at(pointer());
    QStringList wanted;
    if (channel && channel->isObject()) {
        wanted << QStringLiteral("reach") << QStringLiteral("cost");
        for (Metric metric : reportedMetrics(m_type))
            if (const JsonValue *value = channel->find(metricKey(metric)); value && value->isObject())
                wanted << metricKey(metric);
    }
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    while (QLayoutItem *item = m_cards->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &key : wanted) {
        const QString at = pointerTo(pointer(), key);
        GradedCard *card;
        if (key == u"reach") {
            card =
                new GradedCard(document(), GradedCard::Kind::Share, tr("Reach"), tr("of the list"), at, false, m_cards);
        } else if (key == u"cost") {
            card =
                new GradedCard(document(), GradedCard::Kind::Money, tr("Cost"), tr("per request"), at, false, m_cards);
        } else {
            const Metric metric = *metricFromKey(key);
            card = new GradedCard(document(), GradedCard::Kind::Chance, metricName(metric, m_type),
                                  ofParent(m_type, metric), at, metric == Metric::Viewed, m_cards);
        }
        m_cards->layout()->addWidget(card);
        card->refresh();
        card->show();
    }
}

void ChannelSection::refresh() {
    ProfilePart::refresh();
    if (!document()->isOpen())
        return;
    const auto &channels = document()->value().channels;
    const auto found = channels.find(m_type);
    const bool there = found != channels.end(), fixed = document()->readOnly();
    m_absent->setVisible(!there);
    m_add->setVisible(!there && !fixed);
    m_cards->setVisible(there);
    m_metrics->setVisible(there && !fixed);
    m_remove->setVisible(there && !fixed);
    m_section->setSummary(!there ? tr("not described")
                                 : tr("reach %1 · %2 each")
                                       .arg(spokenPercent(found->second.reach.value),
                                            unitPrice(found->second.cost.value, document()->value().currency)));
    build();
}

} // namespace stepline
