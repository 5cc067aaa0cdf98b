#include "ui/inspector/template_form.h"

#include "ui/inspector/rows.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/event_name.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/switch.h"

#include <QVBoxLayout>

namespace stepline {

namespace {

Where fixed(const char *pointer) {
    return [at = QString::fromLatin1(pointer)] { return at; };
}

/// One variable: name, sample, fallback in a line.
class VariableForm : public Form {
public:
    explicit VariableForm(const std::function<QString()> &item) {
        auto *line = new QHBoxLayout;
        line->setSpacing(4);
        auto *whole = new QWidget;
        whole->setLayout(line);
        line->setContentsMargins(0, 0, 0, 0);
        Field *field = addField({}, whole);
        onRefresh([=] { field->setPointer(item()); });
        const auto cell = [&](const char *key, const QString &name, bool required) {
            auto *edit = new TextField;
            edit->setPlaceholderText(name);
            edit->setAccessibleName(name);
            line->addWidget(edit, 1);
            bindText(
                edit, field, [item, key] { return item() + u'/' + QLatin1String(key); }, TemplateForm::tr("a variable"),
                required);
        };
        cell("name", TemplateForm::tr("name"), true);
        cell("sample", TemplateForm::tr("sample"), false);
        cell("fallback", TemplateForm::tr("fallback"), false);
        onRefresh([=] { field->setPointer(item()); });
    }
};

/// One line of the checklist.
class ChecklistForm : public Form {
public:
    explicit ChecklistForm(const std::function<QString()> &item) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(4);
        auto *whole = new QWidget;
        whole->setLayout(line);
        Field *field = addField({}, whole);
        auto *done = new Switch;
        done->setAccessibleName(TemplateForm::tr("Done"));
        auto *text = new TextField;
        text->setPlaceholderText(TemplateForm::tr("What must be so before this goes live"));
        text->setAccessibleName(TemplateForm::tr("Checklist item"));
        line->addWidget(done);
        line->addWidget(text, 1);
        connect(done, &Switch::edited, this, [=, this](bool on) {
            pushValue(item() + QStringLiteral("/done"), JsonValue::boolean(on),
                      title(TemplateForm::tr("the checklist")), field);
        });
        bindText(
            text, field, [item] { return item() + QStringLiteral("/text"); }, TemplateForm::tr("the checklist"), true);
        onRefresh([=, this] {
            const JsonValue *value = at(item() + QStringLiteral("/done"));
            done->setValue(value && value->toBool());
        });
    }
};

} // namespace

TemplateForm::TemplateForm(QWidget *parent) : Form(parent) {
    column()->setSpacing(0);
    addBasics();
    addGoal();
    addTrigger();
    addVariables();
    addAfterwards();
    addPlanning();
}

Form *TemplateForm::addSection(CollapsibleSection *section) {
    auto *form = new Form;
    section->setContent(form);
    column()->addWidget(section);
    addForm(form);
    return form;
}

void TemplateForm::addBasics() {
    Form *form = addSection(m_basics = new CollapsibleSection(tr("Template")));
    form->addText(tr("Name"), fixed("/template/name"), tr("the name"), true)
        ->explain(tr("What you and your colleagues call it."));
    form->addText(tr("Key"), fixed("/template/key"), tr("the key"), true)
        ->explain(tr("A short name for machines: small letters, digits and hyphens. Other templates refer to it."));
    form->addArea(tr("Description"), fixed("/template/description"), tr("the description"))
        ->explain(tr("What it is for and how it goes, in a few sentences. The library finds its words."));
    form->addChoice(tr("Kind"), templateKinds(), tr("not said"), fixed("/template/kind"), tr("the kind"))
        ->explain(tr("What sort of sequence it is. The checks know what is usual for each."));
    form->addChoice(tr("Stage of the customer’s life"), stages(), tr("not said"), fixed("/template/stage"),
                    tr("the stage"))
        ->explain(tr("Where in their life with you the people are whom it speaks to."));
    form->addChoice(tr("Tier"), tiers(), tr("not said"), fixed("/template/tier"), tr("the tier"))
        ->explain(tr("How much care these accounts get; tier 1 the most."));
    auto *tags = new QWidget;
    auto *layout = new QVBoxLayout(tags);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_chips = new QWidget;
    new FlowLayout(m_chips);
    layout->addWidget(m_chips);
    m_newTag = new TextField;
    m_newTag->setPlaceholderText(tr("Add a tag and press Return"));
    m_newTag->setAccessibleName(tr("New tag"));
    layout->addWidget(m_newTag);
    m_tagField = form->addField(tr("Tags"), tags);
    tags->setFocusProxy(m_newTag);
    m_tagField->explain(tr("Words of your own by which the library finds and filters templates."));
    m_tagField->setPointer(QStringLiteral("/template/tags"));
    connect(m_newTag, &QLineEdit::returnPressed, this, [this] { addTag(m_newTag->text().trimmed()); });
}

void TemplateForm::addTag(const QString &tag) {
    if (tag.isEmpty() || tmpl().tags.contains(tag)) {
        m_newTag->clear();
        return;
    }
    EditBuilder builder(editor()->document()->json(), tr("Add tag “%1”").arg(tag));
    builder.insert(QStringLiteral("/template/tags"), tmpl().tags.size(), JsonValue::string(tag));
    if (push(std::move(builder).edit(), m_tagField))
        m_newTag->clear();
}

void TemplateForm::showTags() {
    QStringList shown;
    const auto chips = m_chips->findChildren<Chip *>(Qt::FindDirectChildrenOnly);
    for (const Chip *chip : chips)
        shown << chip->text();
    if (shown == tmpl().tags)
        return;
    for (Chip *chip : chips) {
        m_chips->layout()->removeWidget(chip);
        chip->setParent(nullptr);
        chip->deleteLater();
    }
    for (const QString &tag : tmpl().tags) {
        auto *chip = new Chip(tag, m_chips);
        chip->setRemovable(true);
        chip->setAccessibleName(tr("Tag %1: Delete takes it off").arg(tag));
        connect(chip, &Chip::removeRequested, this, [this, tag] {
            EditBuilder builder(editor()->document()->json(), tr("Remove tag “%1”").arg(tag));
            builder.remove(pointerTo(QStringLiteral("/template/tags"), tmpl().tags.indexOf(tag)));
            push(std::move(builder).edit(), m_tagField);
        });
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!tmpl().tags.isEmpty());
    m_chips->updateGeometry();
}

void TemplateForm::addGoal() {
    Form *form = addSection(m_goal = new CollapsibleSection(tr("Goal")));
    form->addText(tr("What is won"), fixed("/template/goal/name"), tr("the goal"))
        ->explain(tr("In your words, as “Order placed”. The forecast calls it converted."));
    form->addText(tr("Event that counts as won"), fixed("/template/goal/event"), tr("the goal’s event"))
        ->explain(tr("The name under which your systems report it, as order_placed."));
    auto *rate = new NumberEdit;
    rate->setPercent(true);
    form->addNumber(tr("Target, of all recipients"), rate, fixed("/template/goal/target_rate"), tr("the target"))
        ->explain(tr("The share you want to reach; the forecast is held against it."));
    auto *value = new NumberEdit;
    value->setDecimals(4);
    form->addNumber(tr("Worth of one, in the profile’s currency"), value, fixed("/template/goal/value"),
                    tr("the goal’s worth"))
        ->explain(tr("Revenue and return are this times the people who convert."));
}

void TemplateForm::addTrigger() {
    Form *form = addSection(m_trigger = new CollapsibleSection(tr("Trigger and audience")));
    form->addChoice(tr("What starts it"), triggerKinds(), tr("not said"), fixed("/template/trigger/kind"),
                    tr("the trigger"))
        ->explain(tr("What makes a person enter the sequence."));
    form->addText(tr("Event"), fixed("/template/trigger/event"), tr("the trigger’s event"))
        ->explain(tr("The name under which your systems report it, as cart_abandoned."));
    form->addText(tr("Where"), fixed("/template/trigger/where"), tr("the trigger’s condition"))
        ->explain(tr("In your words, as “cart value over 20”."));
    form->addDuration(tr("Enter after"), fixed("/template/trigger/delay"), tr("the trigger’s delay"))
        ->explain(tr("The time between what happened and the start of the sequence."));
    form->addChoice(tr("Again for the same person"), reentryPolicies(), tr("not said"),
                    fixed("/template/trigger/reentry/policy"), tr("the re-entry"))
        ->explain(tr("What happens when the trigger fires again for somebody who was here before."));
    m_reentryAfter =
        form->addDuration(tr("Pause before that"), fixed("/template/trigger/reentry/after"), tr("the re-entry"));
    m_reentryAfter->explain(tr("How long somebody stays out before they may enter again."));
    auto *priority = new NumberEdit;
    priority->setRange(-1e6, 1e6);
    form->addNumber(tr("Priority"), priority, fixed("/template/trigger/priority"), tr("the priority"))
        ->explain(tr("Where several sequences want the same person, the larger number wins."));
    form->addArea(tr("Audience"), fixed("/template/audience"), tr("the audience"))
        ->explain(tr("Who this is for, in your words."));
}

void TemplateForm::addVariables() {
    m_variables = new CollapsibleSection(tr("Variables"));
    auto *rows = new Rows(
        fixed("/template/variables"),
        {tr("Add variable"), tr("Remove variable"),
         tr("A variable stands for each recipient’s own value, as {{first_name}}. The sample is shown in previews, the "
            "fallback is sent where there is no value.")},
        [](int index) {
            return new VariableForm([index] { return pointerTo(QStringLiteral("/template/variables"), index); });
        },
        [this] {
            QString name = QStringLiteral("first_name");
            for (int n = 2;; ++n) {
                bool taken = false;
                for (const Variable &variable : tmpl().variables)
                    taken |= variable.name == name;
                if (!taken)
                    break;
                name = QStringLiteral("variable_%1").arg(n);
            }
            return JsonValue::object()
                .with(QStringLiteral("name"), JsonValue::string(name))
                .with(QStringLiteral("sample"), JsonValue::string({}))
                .with(QStringLiteral("fallback"), JsonValue::string({}));
        });
    m_variables->setContent(rows);
    addForm(rows);
    column()->addWidget(m_variables);
}

void TemplateForm::addAfterwards() {
    Form *form = addSection(m_afterwards = new CollapsibleSection(tr("Afterwards")));
    const struct {
        const char *key;
        QString name;
    } endings[] = {
        {"completed", tr("After completing")}, {"stopped", tr("After stopping")}, {"exited", tr("After an exit")}};
    for (const auto &ending : endings) {
        form->column()->addWidget(new SectionLabel(ending.name));
        const auto where = [&](const char *key) {
            return [pointer =
                        QStringLiteral("/template/on_end/%1/%2").arg(QLatin1String(ending.key), QLatin1String(key))] {
                return pointer;
            };
        };
        form->addText(tr("Next sequence"), where("next"), tr("what follows"))
            ->explain(tr("The key of the template that takes over."));
        form->addText(tr("Tag"), where("tag"), tr("the tag that follows"))
            ->explain(tr("A mark that the person gets, for other systems."));
        form->addText(tr("Task for a colleague"), where("task"), tr("the task that follows"))
            ->explain(tr("What a colleague is asked to do then, as “Call the customer”."));
        form->addSwitch(tr("Send this person nothing more"), where("suppress"), tr("the suppression"))
            ->explain(tr("Keeps this person out of further sequences."));
    }
}

void TemplateForm::addPlanning() {
    Form *form = addSection(m_planning = new CollapsibleSection(tr("Care and checklist")));
    form->addText(tr("Owner"), fixed("/template/owner"), tr("the owner"))->explain(tr("Who answers for it."));
    auto *date = new TextField;
    date->setPlaceholderText(tr("2027-02-01"));
    Field *field = form->addField(tr("Review by"), date);
    field->explain(tr("When somebody should look at it again: year, month, day."));
    field->setPointer(QStringLiteral("/template/review_by"));
    connect(date, &TextField::edited, this, [field, date] {
        field->acceptValue();
        date->setInvalid(false);
    });
    const auto show = [=, this] { date->setValue(textAt(QStringLiteral("/template/review_by"))); };
    connect(date, &QLineEdit::editingFinished, this, [=, this] {
        const QString typed = date->text().trimmed();
        if (typed == textAt(QStringLiteral("/template/review_by")))
            return;
        // Also as people write it here: the format keeps year, month, day.
        QDate day = QDate::fromString(typed, Qt::ISODate);
        for (auto format : {QLocale::ShortFormat, QLocale::LongFormat})
            if (!day.isValid())
                day = QLocale().toDate(typed, format);
        if (!typed.isEmpty() && !day.isValid()) {
            field->refuse(tr("“%1” is not a date. Write it like 2027-02-01.").arg(typed));
            date->setInvalid(true);
            return;
        }
        pushValue(QStringLiteral("/template/review_by"),
                  typed.isEmpty() ? std::nullopt : std::optional(JsonValue::string(day.toString(Qt::ISODate))),
                  tr("Change the review date"), field);
    });
    connect(date, &TextField::left, this, [=] {
        date->setInvalid(false);
        show();
    });
    form->onRefresh([=] {
        if (!date->hasFocus())
            show();
    });
    form->addArea(tr("Notes"), fixed("/template/notes"), tr("the notes"), 3)
        ->explain(tr("For you and your colleagues. Nobody is sent this."));
    auto *rows = new Rows(
        fixed("/template/checklist"), {tr("Add checklist item"), tr("Remove item")},
        [](int index) {
            return new ChecklistForm([index] { return pointerTo(QStringLiteral("/template/checklist"), index); });
        },
        [] {
            return JsonValue::object()
                .with(QStringLiteral("text"), JsonValue::string({}))
                .with(QStringLiteral("done"), JsonValue::boolean(false));
        });
    Field *checklist = form->addField(tr("Checklist"), rows);
    checklist->setPointer(QStringLiteral("/template/checklist"));
    checklist->explain(tr("What must be so before this goes live, to be ticked off."));
    form->addForm(rows);
}

void TemplateForm::refresh() {
    if (!editor())
        return;
    Form::refresh();
    const Template &t = tmpl();
    showTags();
    m_basics->setSummary(t.name);
    m_goal->setSummary(t.goal ? (t.goal->targetRate ? tr("%1, %2").arg(t.goal->name, spokenPercent(*t.goal->targetRate))
                                                    : t.goal->name)
                              : tr("none"));
    m_trigger->setSummary(t.trigger ? (t.trigger->event.isEmpty() ? choiceName(triggerKinds(), t.trigger->kind)
                                                                  : eventName(t.trigger->event))
                                    : tr("none"));
    QStringList names;
    for (const Variable &variable : t.variables)
        names << variable.name;
    m_variables->setSummary(names.isEmpty() ? tr("none") : names.join(QStringLiteral(", ")));
    QStringList after;
    for (const Afterwards *ending : {&t.onCompleted, &t.onStopped, &t.onExited})
        for (const QString &text : {ending->next, ending->tag, ending->task})
            if (!text.isEmpty())
                after << text;
    m_afterwards->setSummary(after.isEmpty() ? tr("nothing") : after.join(QStringLiteral(", ")));
    int done = 0;
    for (const ChecklistItem &item : t.checklist)
        done += item.done;
    m_planning->setSummary(!t.checklist.empty() ? tr("%1 of %2 done").arg(done).arg(t.checklist.size()) : t.owner);
    m_reentryAfter->setVisible(t.trigger && (t.trigger->reentryPolicy == u"after" || t.trigger->reentryAfter));
}

} // namespace stepline
