#pragma once

#include "ui/profile/profile_part.h"

namespace stepline {

class CollapsibleSection;

/// Who the list is: name, currency, size, fatigue, horizon, segments, time zones, and what happens without any message.
class AudiencePart : public ProfilePart {
    Q_OBJECT

public:
    explicit AudiencePart(ProfileDocument *document, QWidget *parent = nullptr);

    void refresh() override;

private:
    void addBasics();
    void buildSegments();
    void buildZones();

    CollapsibleSection *m_basics, *m_segments, *m_zones, *m_organic;
    QWidget *m_segmentCards, *m_zoneLines, *m_organicBody;
    class IconButton *m_addSegment, *m_addZone, *m_addOrganic;
    int m_segmentCount = -1, m_zoneCount = -1;
    class GradedCard *m_organicCard = nullptr;
};

} // namespace stepline
