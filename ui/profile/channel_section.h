#pragma once

#include "ui/profile/profile_part.h"

namespace stepline {

class CollapsibleSection;

/// How recipients behave on one type of channel: reach, cost and each metric the type can report.
class ChannelSection : public ProfilePart {
    Q_OBJECT

public:
    ChannelSection(ProfileDocument *document, ChannelType type, QWidget *parent = nullptr);

    void refresh() override;
    ChannelType type() const { return m_type; }
    CollapsibleSection *section() const { return m_section; }
    QString pointer() const;

private:
    void build();
    void toggleMetric(Metric metric, bool on);

    ChannelType m_type;
    CollapsibleSection *m_section;
    QWidget *m_body;
    ToneLabel *m_absent;
    class IconButton *m_add, *m_metrics, *m_remove;
    QWidget *m_cards;
    QStringList m_shown; ///< keys of the cards there are now
};

} // namespace stepline
