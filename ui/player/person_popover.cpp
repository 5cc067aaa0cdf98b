#include "ui/player/person_popover.h"

#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/value_edit.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace stepline {

PersonPopover::PersonPopover(Player *player, QWidget *parent)
    : Popover(parent), m_player(player), m_number(new NumberEdit), m_segment(new ChoiceBox), m_zone(new ChoiceBox),
      m_reach(new QWidget), m_chips(new FlowLayout(m_reach)), m_heldOut(new Chip(tr("Held out"))),
      m_luck(new QPushButton(tr("&All by luck"))) {
    setAccessibleName(tr("Who is played"));
    setMinimumWidth(380);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *number = new Field(tr("&Number in the audience"), m_number);
    number->explain(tr("Each number is one person of the preview: the same luck every time."));
    m_segmentField = new Field(tr("&Segment"), m_segment);
    m_zoneField = new Field(tr("&Time zone"), m_zone);
    m_reachField = new Field(tr("Reachable by"), m_reach);
    m_segmentField->explain(tr("The segment this person is in; by luck: as the profile shares them out."));
    m_zoneField->explain(tr("The clock by which this person lives; send windows follow it."));
    m_reachField->explain(tr("The channels on which this person can be reached at all."));
    column->addWidget(number);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(12);
    pair->addWidget(m_segmentField, 1, Qt::AlignTop);
    pair->addWidget(m_zoneField, 1, Qt::AlignTop);
    column->addLayout(pair);
    column->addWidget(m_reachField);
    auto *foot = new QHBoxLayout;
    m_heldOut->setCheckable(true);
    m_heldOut->setToolTip(tr("In the group that is sent nothing"));
    foot->addWidget(m_heldOut);
    foot->addStretch(1);
    foot->addWidget(m_luck);
    column->addLayout(foot);

    connect(m_number, &NumberEdit::edited, this, [this](std::optional<double> value) {
        m_player->choose(quint64(value.value_or(1)) - 1, m_player->choice().person);
    });
    connect(m_number, &ValueEdit::refused, number, &Field::refuse);
    connect(m_number, &ValueEdit::accepted, number, &Field::acceptValue);
    connect(m_segment, &ChoiceBox::chosen, this, [this](const QString &key) {
        choose([&](PersonChoice &person) { person.segment = key.isEmpty() ? std::nullopt : std::optional(key); });
    });
    connect(m_zone, &ChoiceBox::chosen, this, [this](const QString &key) {
        choose([&](PersonChoice &person) { person.zone = key.isEmpty() ? std::nullopt : std::optional(key); });
    });
    connect(m_heldOut, &Chip::edited, this,
            [this](bool on) { choose([&](PersonChoice &person) { person.heldOut = on; }); });
    connect(m_luck, &QPushButton::clicked, this, [this] { m_player->setPerson({}); });
    connect(player, &Player::changed, this, [this] {
        if (isVisible())
            present();
    });
}

void PersonPopover::choose(const std::function<void(PersonChoice &)> &change) {
    if (m_presenting || !m_player->active())
        return;
    PersonChoice person = m_player->choice().person;
    change(person);
    m_player->setPerson(person);
}

void PersonPopover::present() {
    if (!m_player->active()) {
        close();
        return;
    }
    m_presenting = true;
    const Profile &profile = m_player->request().profile;
    const Played &played = m_player->played();
    const PersonChoice &person = m_player->choice().person;
    m_number->setRange(1, double(std::max<quint64>(1, m_player->request().recipients)));
    m_number->setValue(double(m_player->choice().recipient + 1));

    QList<ChoiceBox::Choice> segments{{QString(), tr("By luck"), {}, {}}};
    for (const SegmentBehaviour &segment : profile.segments)
        segments << ChoiceBox::Choice{segment.name, segment.name, {}, {}};
    m_segment->setChoices(segments);
    m_segment->setCurrentKey(person.segment.value_or(QString()));
    m_segmentField->setVisible(!profile.segments.empty());
    m_segmentField->setHint(person.segment ? QString() : tr("Drawn: %1").arg(played.segment));

    QStringList zones;
    for (const ZoneShare &zone : profile.zones)
        zones << zone.zone;
    zones << Settings().homeZone() << QStringLiteral("UTC") << person.zone.value_or(QString());
    zones.removeDuplicates();
    zones.removeAll(QString());
    QList<ChoiceBox::Choice> choices{{QString(), tr("By luck"), {}, {}}};
    for (const QString &zone : zones)
        choices << ChoiceBox::Choice{zone, zone, {}, {}};
    m_zone->setChoices(choices);
    m_zone->setCurrentKey(person.zone.value_or(QString()));

    m_zoneField->setHint(person.zone ? QString() : tr("Drawn: %1").arg(played.zone));

    m_heldOut->setVisible(m_player->tmpl().sequence.holdout > 0 || played.heldOut);
    m_heldOut->setChecked(played.heldOut);
    m_luck->setEnabled(!person.byLuck());
    presentReach();
    m_presenting = false;
}

/// One chip a channel, made anew only when the channels are others: a chip keeps its focus while it is clicked.
void PersonPopover::presentReach() {
    const Template &tmpl = m_player->tmpl();
    QStringList wanted, present;
    for (const Channel &channel : tmpl.channels)
        wanted << channel.id + u'\n' + channel.displayName();
    for (const Chip *chip : m_reach->findChildren<Chip *>(QString(), Qt::FindDirectChildrenOnly))
        present << chip->objectName() + u'\n' + chip->text();
    if (wanted != present) {
        qDeleteAll(m_reach->findChildren<Chip *>(QString(), Qt::FindDirectChildrenOnly));
        for (const Channel &channel : tmpl.channels) {
            auto *chip = new Chip(channel.displayName(), m_reach);
            chip->setObjectName(channel.id);
            chip->setIcon(Theme::instance().channelIcon(channel.type));
            chip->setCheckable(true);
            m_chips->addWidget(chip);
            connect(chip, &Chip::edited, this,
                    [this, id = channel.id](bool on) { choose([&](PersonChoice &person) { person.reach[id] = on; }); });
            chip->show();
        }
    }
    for (const Channel &channel : tmpl.channels) {
        auto *chip = m_reach->findChild<Chip *>(channel.id, Qt::FindDirectChildrenOnly);
        const bool known = m_player->request().profile.channels.contains(channel.type);
        chip->setChecked(m_player->played().reachable.contains(channel.id));
        chip->setEnabled(known);
        chip->setToolTip(known ? QString() : tr("The profile says nothing about this channel."));
    }
}

void PersonPopover::popUpAt(QWidget *button) {
    present();
    popUp(button->mapToGlobal(QPoint(0, button->height() + 4)), button->mapToGlobal(QPoint(0, -4)));
    m_number->setFocus(Qt::PopupFocusReason);
}

} // namespace stepline
