#include "ui/content/people_strip.h"

#include "core/base/particles.h"
#include "core/content/reach.h"
#include "ui/content/person_tile.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace stepline {

namespace {
constexpr int IdleMs = 250;
}

PeopleStrip::PeopleStrip(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout) {
    auto *inside = new QWidget;
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    inside->setLayout(m_row);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    scroll->setFixedHeight(112 + 14);
    auto *column = new QHBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    setAccessibleName(tr("People the message is previewed for"));
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &PeopleStrip::layOutNext);
}

void PeopleStrip::setPeople(const QList<SamplePerson> &people, const QStringList &segments,
                            const std::optional<Condition> &guard) {
    m_people = people;
    m_segments = segments;
    m_guard = guard;
    for (const QString &segment : segments)
        m_people << inSegment(people.first(), segment);
    rebuild();
    refreshSoon();
}

void PeopleStrip::rebuild() {
    while (m_tiles.size() > m_people.size())
        delete m_tiles.takeLast();
    while (m_tiles.size() < m_people.size()) {
        auto *tile = new PersonTile;
        const int index = int(m_tiles.size());
        connect(tile, &QAbstractButton::clicked, this, [this, index] { choose(index); });
        if (m_tiles.isEmpty())
            m_row->addStretch();
        m_row->insertWidget(index, tile);
        m_tiles << tile;
    }
    const qsizetype people = m_people.size() - m_segments.size();
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        PersonTile *tile = m_tiles[i];
        const bool segment = i >= people;
        const QString name = segment ? m_segments[i - people] : m_people[i].name;
        tile->setText(name);
        tile->setAccessibleName(segment ? tr("Segment %1").arg(name) : name);
        const auto passes = segment ? passesGuard(m_guard, name) : std::optional(true);
        tile->setBadge(passes == false ? tr("not sent") : QString());
        tile->setToolTip(withParticles(
            !segment             ? m_people[i].why
            : passes == false    ? tr("The guard keeps this message from the segment “%1”.").arg(name)
            : passes.has_value() ? tr("What the segment “%1” gets").arg(name)
                                 : tr("What the segment “%1” gets, if the guard’s events happened").arg(name)));
        tile->setChecked(i == m_chosen);
    }
    if (m_chosen >= m_tiles.size())
        choose(0);
}

void PeopleStrip::refreshSoon() {
    m_next = 0;
    m_idle.start(IdleMs);
}

void PeopleStrip::layOutNext() {
    if (!isVisible() || !m_maker || m_next >= m_tiles.size())
        return;
    m_tiles[m_next]->setPicture(pictureOf(m_maker(m_people[m_next])));
    ++m_next;
    m_idle.start(0); // what waits comes first
}

SamplePerson PeopleStrip::person() const {
    return m_people.value(m_chosen);
}

void PeopleStrip::choose(int index) {
    m_chosen = index >= 0 && index < m_tiles.size() ? index : 0;
    if (m_chosen < m_tiles.size())
        m_tiles[m_chosen]->setChecked(true);
    Q_EMIT chosen();
}

} // namespace stepline
