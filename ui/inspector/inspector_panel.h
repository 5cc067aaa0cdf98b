#pragma once

#include "core/model/profile.h"
#include "ui/inspector/form.h"
#include "ui/jobs/forecaster.h"

#include <QTimer>

namespace stepline {

class ChannelList;
class FormScroll;
class MessageForm;
class SequenceForm;
class SeveralForm;
class StepForm;
class TemplateForm;

/// The panel at the right: the sequence's switch, the template's channels, the selected card, step or cards, and what
/// holds for the whole sequence and template.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// nullptr: no template is open.
    void setEditor(Editor *editor);
    /// Shown beneath the fields they are about.
    void setFindings(const Problems &findings);
    void setForecast(const ForecastPtr &forecast);
    /// The segments that guards can ask about.
    void setProfile(const Profile &profile);
    /// Selects what the pointer is about, unfolds its field and gives it the focus. False: nothing here is about it.
    bool focusField(const QString &pointer);

    QSize sizeHint() const override { return {312, 720}; }
    QSize minimumSizeHint() const override { return {280, 240}; }

Q_SIGNALS:
    /// How many people an A/B test of this message needs.
    void testPlanRequested(const QString &message);
    /// The message is to be written on the Content page.
    void pageRequested(const QString &message);
    void linksRequested(const QString &message);
    /// Esc where no field has a use for it: back to where the sequence is drawn.
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHeader(class QVBoxLayout *layout);
    void refresh(const Touched &touched);
    void showSelection();
    void showState();
    void showFindings();
    /// Those in sight, or folded away, by their place in the document.
    QHash<QString, Field *> shownFields(const QList<Field *> &fields) const;
    QList<Form *> shownForms() const;

    QPointer<Editor> m_editor;
    Problems m_findings;
    const QWidget *m_coming = nullptr; ///< hidden, but about to be seen
    QTimer m_findingsSoon, m_prepareSoon;
    FormScroll *m_scroll;
    QWidget *m_empty;
    class Switch *m_enabled;
    Field *m_enabledField;
    ToneLabel *m_state;
    ChannelList *m_channels;
    MessageForm *m_message;
    SeveralForm *m_several;
    StepForm *m_step;
    SequenceForm *m_sequence;
    TemplateForm *m_template;
};

} // namespace stepline
