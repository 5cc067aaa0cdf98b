#pragma once

#include "ui/inspector/form.h"
#include "ui/jobs/forecaster.h"

namespace stepline {

class CollapsibleSection;
class ContentPart;
class GuardPart;
class MessagePart;
class TimingPart;
class VariantsPart;

/// Everything about the selected card.
class MessageForm : public Form {
    Q_OBJECT

public:
    explicit MessageForm(QWidget *parent = nullptr);

    void setMessage(const QString &id);
    const QString &message() const { return m_id; }
    void setForecast(const ForecastPtr &forecast);
    void setSegments(const QStringList &segments);
    void refresh() override;
    /// Makes one of the parts that the message shown first does not need, so that none keeps the hand waiting that
    /// needs it; false: all are there.
    bool prepare();

Q_SIGNALS:
    void testPlanRequested(const QString &message);
    void pageRequested(const QString &message);
    void linksRequested(const QString &message);

private:
    QString m_id;
    SectionLabel *m_head;
    Field *m_whole; ///< findings about the message as such
    ToneLabel *m_idLabel;
    TimingPart *m_timing;
    GuardPart *m_guard;
    MessagePart *m_windowPart;
    ContentPart *m_content;
    VariantsPart *m_variants;
    MessagePart *m_notes;
    CollapsibleSection *m_variantSection, *m_noteSection;
    QList<MessagePart *> m_parts;
};

/// Several selected cards: what they have in common can be set for all at once.
class SeveralForm : public Form {
    Q_OBJECT

public:
    explicit SeveralForm(QWidget *parent = nullptr);

    void setMessages(const QStringList &ids) { m_ids = ids; }
    void refresh() override;

private:
    void setAll(const QString &field, Duration value, const QString &title, Field *at);

    QStringList m_ids;
    SectionLabel *m_head;
    ToneLabel *m_summary;
    Field *m_delayField, *m_waitField;
    DurationEdit *m_delay, *m_wait;
};

/// A selected step: its name and notes.
class StepForm : public Form {
    Q_OBJECT

public:
    explicit StepForm(QWidget *parent = nullptr);

    void setStep(const QString &id) { m_id = id; }
    void refresh() override;

private:
    QString m_id;
    SectionLabel *m_head;
    ToneLabel *m_summary;
};

} // namespace stepline
