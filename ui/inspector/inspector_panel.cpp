#include "ui/inspector/inspector_panel.h"

#include "ui/inspector/channel_list.h"
#include "ui/inspector/message_form.h"
#include "ui/inspector/sequence_form.h"
#include "ui/inspector/template_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/switch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <chrono>

namespace stepline {

namespace {
constexpr int Margin = 16;
/// Which field a finding belongs to is looked for among all of them: when the hand rests, after the checks.
constexpr std::chrono::milliseconds BeforeFindings{150};
/// Between the parts of forms that are made before they are needed: when a template has been opened, one by one.
constexpr std::chrono::milliseconds BeforePreparing{200};
} // namespace

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent), m_scroll(new FormScroll), m_empty(new QWidget), m_enabled(new Switch),
      m_state(new ToneLabel({}, Tone::Secondary)), m_channels(new ChannelList), m_message(new MessageForm),
      m_several(new SeveralForm), m_step(new StepForm), m_sequence(new SequenceForm), m_template(new TemplateForm) {
    setObjectName(QStringLiteral("panel"));
    m_findingsSoon.setSingleShot(true);
    m_findingsSoon.setInterval(BeforeFindings);
    connect(&m_findingsSoon, &QTimer::timeout, this, &InspectorPanel::showFindings);
    m_prepareSoon.setInterval(BeforePreparing);
    connect(&m_prepareSoon, &QTimer::timeout, this, [this] {
        if (!m_editor || !m_message->prepare())
            m_prepareSoon.stop();
    });
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Sequence settings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader(layout);

    auto *forms = new QWidget;
    auto *column = new QVBoxLayout(forms);
    column->setContentsMargins(Margin, 4, Margin, 24);
    column->setSpacing(0);
    connect(m_message, &MessageForm::testPlanRequested, this, &InspectorPanel::testPlanRequested);
    connect(m_message, &MessageForm::pageRequested, this, &InspectorPanel::pageRequested);
    connect(m_message, &MessageForm::linksRequested, this, &InspectorPanel::linksRequested);
    column->addWidget(m_channels);
    column->addSpacing(20);
    for (Form *form : {static_cast<Form *>(m_message), static_cast<Form *>(m_several), static_cast<Form *>(m_step)}) {
        column->addWidget(form);
        form->hide();
    }
    column->addSpacing(8);
    column->addWidget(m_sequence);
    column->addWidget(m_template);
    column->addStretch();
    m_scroll->setWidget(forms);
    layout->addWidget(m_scroll, 1);

    auto *none = new QVBoxLayout(m_empty);
    none->setContentsMargins(Margin, 8, Margin, Margin);
    auto *sentence = new ToneLabel(tr("Open a template and its settings appear here."), Tone::Secondary);
    sentence->setWordWrap(true);
    none->addWidget(sentence);
    none->addStretch();
    layout->addWidget(m_empty, 1);
    setEditor(nullptr);
}

void InspectorPanel::buildHeader(QVBoxLayout *layout) {
    auto *header = new QWidget;
    auto *lines = new QVBoxLayout(header);
    lines->setContentsMargins(Margin, 14, Margin, 8);
    lines->setSpacing(2);
    auto *line = new QHBoxLayout;
    auto *title = new SentenceLabel(tr("Sequence settings")); // large text takes two lines
    title->setFont(Theme::instance().titleFont());
    line->addWidget(title, 1);
    m_enabledField = new Field({}, m_enabled, Field::Layout::Beside);
    m_enabled->setAccessibleName(tr("Sequence on"));
    m_enabledField->explain(
        tr("On: messages go out step by step and stop when they have worked. Off: everything is sent to "
           "everybody at once."));
    m_enabledField->setPointer(QStringLiteral("/sequence/enabled"));
    line->addWidget(m_enabledField, 0, Qt::AlignVCenter);
    lines->addLayout(line);
    m_state->setWordWrap(true);
    m_state->setFont(Theme::instance().smallFont());
    lines->addWidget(m_state);
    layout->addWidget(header);
    connect(m_enabled, &Switch::edited, this, [this](bool on) {
        if (m_editor)
            m_editor->push(edits::setEnabled(*m_editor->document(), on));
    });
}

void InspectorPanel::setEditor(Editor *editor) {
    if (m_editor) {
        m_editor->document()->disconnect(this);
        m_editor->selection()->disconnect(this);
    }
    m_editor = editor;
    m_findings.clear();
    m_scroll->setVisible(editor);
    m_empty->setVisible(!editor);
    m_enabled->setEnabled(editor);
    for (Form *form : {static_cast<Form *>(m_channels), static_cast<Form *>(m_message), static_cast<Form *>(m_several),
                       static_cast<Form *>(m_step), static_cast<Form *>(m_sequence), static_cast<Form *>(m_template)})
        form->setEditor(editor);
    if (editor) {
        connect(editor->document(), &Document::changed, this,
                [this](const Edit &, const Touched &touched) { refresh(touched); });
        connect(editor->selection(), &Selection::changed, this, &InspectorPanel::showSelection);
        m_prepareSoon.start();
    }
    showSelection();
    showState();
}

QList<Form *> InspectorPanel::shownForms() const {
    QList<Form *> forms{m_channels, m_sequence, m_template};
    for (Form *form : {static_cast<Form *>(m_message), static_cast<Form *>(m_several), static_cast<Form *>(m_step)})
        if (!form->isHidden())
            forms << form;
    return forms;
}

void InspectorPanel::refresh(const Touched &touched) {
    // The settings of the sequence and of the template are long forms, and most edits are of a message or a step.
    const bool whole = touched.meta || touched.channels || touched.settings || touched.structure;
    const bool follows = m_editor->selectionFollows(); // all that depends on it is shown then: showSelection()
    for (Form *form : shownForms())
        if (form == m_sequence || form == m_template ? whole : !follows)
            form->refresh();
    showState();
    m_findingsSoon.start();
}

void InspectorPanel::showState() {
    if (!m_editor) {
        m_enabled->setValue(false);
        m_state->hide();
        return;
    }
    const Template &t = m_editor->value();
    m_enabled->setValue(t.sequence.enabled);
    QString sentence;
    if (t.channels.size() < 2) // the findings beside the channels say what is missing
        sentence = t.channels.empty() ? QString() : tr("With one channel, on and off make little difference.");
    else if (!t.sequence.enabled)
        sentence = tr("Off: everybody is sent every message at once. Steps, waits and stop conditions do not count.");
    m_state->setTone(Tone::Secondary);
    m_state->setFont(Theme::instance().smallFont());
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void InspectorPanel::showSelection() {
    const Selection *selection = m_editor ? m_editor->selection() : nullptr;
    const QStringList ids = selection ? selection->messages() : QStringList();
    const bool step = selection && ids.isEmpty() && !selection->step().isEmpty();
    if (ids.size() == 1 && ids.first() != m_message->message())
        m_message->setMessage(ids.first());
    m_several->setMessages(ids);
    if (step)
        m_step->setStep(selection->step());
    // Fields that come and go in sight are each laid out for at once: a form that nobody types in is out of sight
    // meanwhile, and laid out once.
    const bool away = !m_message->isHidden() && !m_message->isAncestorOf(QApplication::focusWidget());
    if (away || ids.size() != 1)
        m_message->hide();
    m_several->setVisible(ids.size() > 1);
    m_step->setVisible(step);
    QString channel;
    if (ids.size() == 1)
        if (const Message *message = m_editor->value().message(ids.first()))
            channel = message->channel;
    m_channels->setCurrentChannel(channel);
    if (ids.size() == 1)
        m_message->refresh();
    for (Form *form : shownForms())
        if (form != m_message && form != m_sequence && form != m_template) // these say the same whatever is selected
            form->refresh();
    m_coming = ids.size() == 1 ? m_message : nullptr;
    showFindings(); // their sentences, too, are laid out with the rest
    m_coming = nullptr;
    m_message->setVisible(ids.size() == 1);
}

void InspectorPanel::setFindings(const Problems &findings) {
    m_findings = findings;
    showFindings();
}

void InspectorPanel::setForecast(const ForecastPtr &forecast) {
    m_message->setForecast(forecast);
}

void InspectorPanel::setProfile(const Profile &profile) {
    QStringList segments;
    for (const SegmentBehaviour &segment : profile.segments)
        segments << segment.name;
    m_message->setSegments(segments);
}

QHash<QString, Field *> InspectorPanel::shownFields(const QList<Field *> &fields) const {
    // A field that is not for what is shown now still holds its last place; one that is only folded away counts.
    QHash<QString, Field *> shown;
    for (Field *field : fields) {
        const QString place = field->pointer();
        bool seen = !place.isEmpty() && !shown.contains(place);
        for (const QWidget *above = field; seen && above != this; above = above->parentWidget())
            seen = !above->isHidden() || above == m_coming ||
                   qobject_cast<const CollapsibleSection *>(above->parentWidget());
        if (seen)
            shown.insert(place, field);
    }
    return shown;
}

namespace {

/// A sentence that comes into sight has all that it stands in laid out at once: until it ends, nothing is, and then
/// all of it together.
class LayoutPause {
public:
    /// @p all, and every form in it that holds one of the fields.
    LayoutPause(QWidget *all, const QList<Field *> &fields) {
        pause(all);
        QSet<const QWidget *> seen{all};
        for (const Field *field : fields)
            for (QWidget *above = field->parentWidget(); above && !seen.contains(above);
                 above = above->parentWidget()) {
                seen << above;
                if (qobject_cast<Form *>(above))
                    pause(above);
            }
    }
    ~LayoutPause() {
        for (QLayout *layout : std::as_const(m_layouts))
            layout->setEnabled(true);
    }
    Q_DISABLE_COPY_MOVE(LayoutPause)

private:
    void pause(const QWidget *widget) {
        if (QLayout *layout = widget->layout(); layout && layout->isEnabled()) {
            layout->setEnabled(false);
            m_layouts << layout;
        }
    }

    QList<QLayout *> m_layouts;
};

} // namespace

/// The field of that place, else of what it stands in.
static Field *fieldFor(const QHash<QString, Field *> &fields, QString pointer) {
    for (; !pointer.isEmpty(); pointer.truncate(pointer.lastIndexOf(u'/')))
        if (Field *field = fields.value(pointer))
            return field;
    return nullptr;
}

void InspectorPanel::showFindings() {
    m_findingsSoon.stop();
    const auto fields = findChildren<Field *>();
    const QHash<QString, Field *> shown = m_findings.isEmpty() ? QHash<QString, Field *>() : shownFields(fields);
    QHash<Field *, Problems> said;
    // The list of channels says these itself: "not used yet" in the row, what to do where there is none.
    const bool none = m_editor && m_editor->value().channels.empty();
    const auto saidByList = [none](const Problem &problem) {
        return problem.rule == u"unused-channel" || (none && problem.rule == u"one-channel");
    };
    for (const Problem &problem : std::as_const(m_findings))
        if (Field *field = saidByList(problem) ? nullptr : fieldFor(shown, problem.pointer))
            said[field] << problem;
    const LayoutPause pause(m_scroll->widget(), fields);
    for (Field *field : fields)
        field->setFindings(said.value(field));
}

void InspectorPanel::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

bool InspectorPanel::focusField(const QString &pointer) {
    if (!m_editor)
        return false;
    // /sequence/steps/S/messages/M…
    const QStringList at = pointerSteps(pointer);
    if (at.value(0) == u"sequence" && at.value(1) == u"steps") {
        const auto &steps = m_editor->value().sequence.steps;
        const size_t step = at.value(2).toULongLong(), message = at.value(4).toULongLong();
        if (step >= steps.size())
            return false;
        if (at.value(3) == u"messages" && at.size() > 4 && message < steps[step].messages.size())
            m_editor->selection()->selectMessages({steps[step].messages[message].id});
        else
            m_editor->selection()->selectStep(steps[step].id);
    }
    Field *field = fieldFor(shownFields(findChildren<Field *>()), pointer);
    if (!field)
        return false;
    field->reveal();
    return true;
}

} // namespace stepline
