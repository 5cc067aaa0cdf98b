#pragma once

#include "ui/inspector/message_part.h"

namespace stepline {

class IconButton;
class Rows;

/// A/B variants of a message: each with its share, the texts that differ, and what it is expected to do.
class VariantsPart : public MessagePart {
    Q_OBJECT

public:
    explicit VariantsPart(QWidget *parent = nullptr);

    void refresh() override;
    /// "2 variants"; empty without.
    QString summary() const;

    /// Makes one of the rows that a first test needs, before it is needed; false: they are there.
    bool prepare();

Q_SIGNALS:
    /// How many people a test of this message needs.
    void testPlanRequested(const QString &message);

private:
    void add();
    void remove(int index);

    Rows *m_rows;
    IconButton *m_plan;
};

} // namespace stepline
