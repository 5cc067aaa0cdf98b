#pragma once

#include "core/content/people.h"
#include "ui/content/picture.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QHBoxLayout;

namespace stepline {

class PersonTile;

/// Everybody the message is previewed for, side by side: the sample people, and a member of each segment of the
/// profile. Small pictures are laid out when nobody types, one at a time.
class PeopleStrip : public QWidget {
    Q_OBJECT

public:
    explicit PeopleStrip(QWidget *parent = nullptr);

    /// The people and segments; what they get is asked for by @p picture, and whether at all by the guard.
    void setPeople(const QList<SamplePerson> &people, const QStringList &segments,
                   const std::optional<Condition> &guard);
    /// How a picture for somebody is asked for.
    void setMaker(const std::function<PictureRequest(const SamplePerson &)> &maker) { m_maker = maker; }
    /// The message changed.
    void refreshSoon();
    /// Who is shown large; a segment's member is the first person in it.
    SamplePerson person() const;
    const QList<PersonTile *> &tiles() const { return m_tiles; }
    void choose(int index);

Q_SIGNALS:
    void chosen();

private:
    void rebuild();
    void layOutNext();

    QList<SamplePerson> m_people; ///< the segments' members last
    QStringList m_segments;
    std::optional<Condition> m_guard;
    std::function<PictureRequest(const SamplePerson &)> m_maker;
    QList<PersonTile *> m_tiles;
    QHBoxLayout *m_row;
    QTimer m_idle;
    int m_next = 0, m_chosen = 0;
};

} // namespace stepline
