#include "ui/inspector/variants_part.h"

#include "ui/content/content_fields.h"
#include "ui/inspector/rows.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/value_edit.h"

#include <QMenu>
#include <QVBoxLayout>

namespace stepline {

namespace {

constexpr Metric Lifted[] = {Metric::Viewed, Metric::Clicked, Metric::Replied, Metric::Converted};

JsonValue freshVariant(const QString &id) {
    return JsonValue::object()
        .with(QStringLiteral("id"), JsonValue::string(id))
        .with(QStringLiteral("weight"), JsonValue::number(50))
        .with(QStringLiteral("content"), JsonValue::object())
        .with(QStringLiteral("lift"), JsonValue::object());
}

class VariantForm : public Form {
public:
    VariantForm(VariantsPart *part, int index) : m_part(part), m_index(index) {
        column()->setSpacing(8);
        m_head = new ToneLabel;
        m_head->setFont(Theme::instance().strongFont());
        column()->addWidget(m_head);

        m_weight = new NumberEdit;
        m_weight->setRange(0, 1e9);
        m_weight->setDecimals(3);
        m_weightField = addField(VariantsPart::tr("Weight"), m_weight, Field::Layout::Beside);
        m_weight->setMaximumWidth(96);
        m_weightField->explain(VariantsPart::tr("Its part of the recipients, in relation to the other variants."));
        connect(m_weight, &NumberEdit::edited, this, [this](std::optional<double> weight) {
            pushValue(at_("weight"), JsonValue::number(weight.value_or(0)),
                      title(VariantsPart::tr("a variant’s weight")), m_weightField, true);
        });

        m_content = new ContentFields([this] { return at_("content"); }, [this] { return m_part->type(); }, true, this);
        column()->addWidget(m_content);
        addForm(m_content);
        m_override = IconButton::withText(QStringLiteral("plus"), VariantsPart::tr("Text that differs"), this);
        m_menu = new QMenu(m_override);
        m_override->setMenu(m_menu);
        m_override->setPopupMode(QToolButton::InstantPopup);
        connect(m_menu, &QMenu::aboutToShow, this, [this] { fillMenu(); });
        column()->addWidget(m_override, 0, Qt::AlignLeading);

        auto *lifts = new QWidget;
        auto *grid = new QGridLayout(lifts);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setSpacing(6);
        int place = 0;
        for (Metric metric : Lifted) {
            auto *edit = new NumberEdit;
            edit->setRange(0, 1000);
            edit->setDecimals(3);
            edit->setUnit(QStringLiteral("×"));
            edit->setOptional(true);
            edit->setStep(0.05);
            edit->setPlaceholderText(VariantsPart::tr("1 ×"));
            auto *field = new Field(metricName(metric), edit);
            field->explain(
                VariantsPart::tr("How much likelier this is than without the variant: 1.1 is ten percent more. An "
                                 "assumption of yours until results are in."));
            grid->addWidget(field, place / 2, place % 2);
            ++place;
            m_lifts << Lift{metric, field, edit};
            connect(edit, &NumberEdit::edited, this, [this, metric, field](std::optional<double> lift) {
                pushValue(at_("lift") + u'/' + metricKey(metric),
                          lift ? std::optional(JsonValue::number(*lift)) : std::nullopt,
                          title(VariantsPart::tr("a variant’s lift")), field, true);
            });
        }
        addField(VariantsPart::tr("Expected lift"), lifts);
    }

    void refresh() override {
        const Message *message = m_part->message();
        const auto type = m_part->type();
        if (!message || m_index >= int(message->variants.size()))
            return;
        const Variant &variant = message->variants[size_t(m_index)];
        double sum = 0;
        for (const Variant &other : message->variants)
            sum += other.weight;
        m_head->setText(VariantsPart::tr("Variant %1").arg(variant.id.toUpper()));
        m_weight->setValue(variant.weight);
        m_weightField->setPointer(at_("weight"));
        m_weightField->setHint(
            sum > 0 ? VariantsPart::tr("%1 of the recipients").arg(spokenPercent(variant.weight / sum)) : QString());
        for (const Lift &lift : std::as_const(m_lifts)) {
            const JsonValue *value = at(at_("lift") + u'/' + metricKey(lift.metric));
            lift.edit->setValue(value && value->isNumber() ? std::optional(value->toDouble()) : std::nullopt);
            lift.field->setPointer(at_("lift") + u'/' + metricKey(lift.metric));
            lift.field->setVisible(type && (reports(*type, lift.metric) || value));
            lift.field->setName(type ? metricName(lift.metric, *type) : metricName(lift.metric));
        }
        Form::refresh();
    }

private:
    struct Lift {
        Metric metric;
        Field *field;
        NumberEdit *edit;
    };

    QString at_(const char *key) const {
        return m_part->place(QStringLiteral("variants/%1/%2").arg(m_index).arg(QLatin1String(key)));
    }

    void fillMenu() {
        if (const auto type = m_part->type())
            ContentFields::fillOverrides(m_menu, this, *type, m_part->place(QStringLiteral("content")), at_("content"));
    }

    VariantsPart *m_part;
    int m_index;
    ToneLabel *m_head;
    NumberEdit *m_weight;
    Field *m_weightField;
    ContentFields *m_content;
    IconButton *m_override;
    QMenu *m_menu;
    QList<Lift> m_lifts;
};

} // namespace

VariantsPart::VariantsPart(QWidget *parent) : MessagePart(parent) {
    m_rows = new Rows(
        whereIs(QStringLiteral("variants")),
        {tr("Add A/B variant"), tr("Remove variant"), tr("Everybody gets the same message.")},
        [this](int index) { return new VariantForm(this, index); }, [] { return JsonValue::object(); }, this);
    m_rows->onAdd = [this] { add(); };
    m_rows->onRemove = [this](int index) { remove(index); };
    column()->addWidget(m_rows);
    addForm(m_rows);
    m_plan = IconButton::withText(QStringLiteral("people"), tr("How many people do I need?"), this);
    m_plan->setToolTip(tr("Plan a test of the variants, or of another timing"));
    connect(m_plan, &IconButton::clicked, this, [this] { Q_EMIT testPlanRequested(id()); });
    column()->addWidget(m_plan, 0, Qt::AlignLeading);
}

void VariantsPart::refresh() {
    if (message())
        MessagePart::refresh();
}

bool VariantsPart::prepare() {
    return m_rows->prepare(2);
}

QString VariantsPart::summary() const {
    const Message *shown = message();
    return shown && !shown->variants.empty() ? tr("%n variant(s)", nullptr, int(shown->variants.size())) : QString();
}

void VariantsPart::add() {
    const Message *shown = message();
    if (!shown)
        return;
    EditBuilder builder(editor()->document()->json(), tr("Add a variant"));
    const QString array = place(QStringLiteral("variants"));
    const auto taken = [&](const QString &id) {
        for (const Variant &variant : shown->variants)
            if (variant.id == id)
                return true;
        return false;
    };
    // The first click makes two: the message as it is, and the one to try.
    QChar letter = u'a';
    for (int made = 0, wanted = shown->variants.empty() ? 2 : 1; made < wanted; letter = QChar(letter.unicode() + 1)) {
        const QString id = letter <= u'z' ? QString(letter) : QStringLiteral("v%1").arg(letter.unicode());
        if (taken(id))
            continue;
        builder.insert(array, qsizetype(shown->variants.size()) + made, freshVariant(id));
        ++made;
    }
    push(std::move(builder).edit());
}

void VariantsPart::remove(int index) {
    const Message *shown = message();
    if (!shown)
        return;
    EditBuilder builder(editor()->document()->json(), tr("Remove a variant"));
    const QString array = place(QStringLiteral("variants"));
    // One variant alone is no test: with it goes the list.
    if (shown->variants.size() <= 2)
        builder.remove(array);
    else
        builder.remove(pointerTo(array, index));
    push(std::move(builder).edit());
}

} // namespace stepline
