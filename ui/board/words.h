#pragma once

#include "core/model/template.h"

#include <QHash>

namespace stepline {

/// Says a template's settings in a marketer's words, for the chips and the accessible names of the board. Built once
/// per state of the template: names that occur more than once are told apart by number ("SMS 2").
class BoardWords {
public:
    explicit BoardWords(const Template &tmpl);

    /// The channel's display name; the bare id where the template has no such channel.
    QString channelName(const Message &message) const;
    /// The channel's name and, where several messages use that name, which of them this is: "SMS 2".
    QString messageName(const Message &message) const;
    std::optional<ChannelType> type(const Message &message) const;

    /// "Viewed ≥ 50 %"; says "to be supported" where the provider does not report the metric yet.
    QString metricCondition(const Message &message, const MetricCondition &condition) const;
    /// "App feed not delivered and segment Loyal"; @p depth guards against absurd nesting.
    QString condition(const Condition &condition, int depth = 0) const;
    /// "Mon–Fri 09:00–20:00", "at 10:00", "any time".
    static QString window(const SendWindow &window);
    static QString clock(int minutes);
    /// The first words a recipient reads, with the variables' samples; empty without any text.
    QString firstWords(const Content &content) const;
    static QString kindOfTrigger(const QString &kind);

private:
    QString event(const Condition &condition, bool negated) const;
    QString withSamples(const QString &text) const;
    QString joined(const std::vector<Condition> &parts, const QString &separator, int depth) const;

    struct Named {
        const Message *message;
        QString name;
    };
    QHash<QString, const Channel *> m_channels;
    QHash<QString, Named> m_messages;
    QHash<QString, QString> m_samples;
};

} // namespace stepline
