#include "ui/profile/graded_card.h"

#include "ui/profile/grade_badge.h"
#include "ui/profile/range_slider.h"
#include "ui/profile/unit_price.h"
#include "ui/theme/figures.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/paint.h"

namespace stepline {

GradedCard::GradedCard(ProfileDocument *document, Kind kind, const QString &name, const QString &of,
                       const QString &pointer, bool deep, QWidget *parent)
    : ProfilePart(document, parent), m_kind(kind), m_name(name), m_pointer(pointer), m_number(new NumberEdit),
      m_low(new NumberEdit), m_high(new NumberEdit), m_slider(new RangeSlider), m_badge(new GradeBadge),
      m_range(new ToneLabel({}, Tone::Secondary)), m_sourceLine(new ElidedLabel),
      m_more(new IconButton(QStringLiteral("more"), tr("Range, source and more about %1").arg(name))),
      m_details(new QWidget), m_source(new TextArea) {
    column()->setContentsMargins(12, 10, 12, 10);
    column()->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    auto *title = new ToneLabel(name);
    title->setFont(Theme::instance().strongFont());
    head->addWidget(title);
    auto *denominator = new ElidedLabel(of);
    denominator->setFont(Theme::instance().smallFont());
    head->addWidget(denominator, 1);
    head->addWidget(m_badge);
    head->addWidget(m_more);
    column()->addLayout(head);

    for (NumberEdit *edit : {m_number, m_low, m_high}) {
        edit->setUndoStack(document->undoStack());
        if (kind == Kind::Money) {
            edit->setDecimals(6);
            edit->setStep(0.01);
        } else {
            edit->setPercent(true);
            edit->setStep(0.01);
        }
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_number->setFixedWidth(104);
    m_number->setAccessibleName(name);
    line->addWidget(m_number);
    line->addWidget(m_slider, 1);
    m_slider->setAccessibleName(tr("%1, slider").arg(name));
    auto *editors = new QWidget;
    editors->setLayout(line);
    line->setContentsMargins(0, 0, 0, 0);
    editors->setFocusProxy(m_number);
    m_valueField = field({}, editors);
    m_valueField->setPointer(pointer);
    column()->addWidget(m_valueField);
    connect(m_number, &ValueEdit::refused, m_valueField, &Field::refuse);
    connect(m_number, &ValueEdit::accepted, m_valueField, &Field::acceptValue);
    m_range->setFont(Theme::instance().smallFont());
    m_range->setWordWrap(true);
    column()->addWidget(m_range);
    if (kind == Kind::Chance)
        addDelay();
    m_sourceLine->setFont(Theme::instance().smallFont());
    column()->addWidget(m_sourceLine);
    addDetails(deep);
    column()->addStretch();

    connect(m_number, &NumberEdit::edited, this,
            [this](std::optional<double> value) { setValue(value.value_or(0), false); });
    connect(m_slider, &RangeSlider::dragged, this, [this](double value) { setValue(value, true); });
    connect(m_badge, &GradeBadge::chosen, this, [this](Grade grade) {
        putBeside(QStringLiteral("grade"), JsonValue::string(gradeKey(grade)), m_valueField);
    });
    connect(m_more, &QAbstractButton::clicked, this, [this] { setExpanded(m_details->isHidden()); });
    m_more->setCheckable(true);
    setExpanded(false);
}

void GradedCard::addDelay() {
    auto *median = new DurationEdit, *p90 = new DurationEdit;
    median->setBrief(true);
    p90->setBrief(true);
    Field *medianField = field(tr("Half of them within"), median), *p90Field = field(tr("Nine of ten within"), p90);
    medianField->explain(tr("The median of the time after what comes before it. 0 min: at once."));
    p90Field->explain(tr("The time within which nine of ten happen; at least as long as the median."));
    medianField->setPointer(m_pointer + QStringLiteral("/delay/median"));
    p90Field->setPointer(m_pointer + QStringLiteral("/delay/p90"));
    column()->addLayout(sideBySide({medianField, p90Field}));
    bindDuration(median, medianField, fixed(medianField->pointer()), tr("the delay of %1").arg(m_name));
    bindDuration(p90, p90Field, fixed(p90Field->pointer()), tr("the delay of %1").arg(m_name));
}

void GradedCard::addDetails(bool deep) {
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(8);
    m_lowField = field(tr("Plausible from"), m_low);
    m_highField = field(tr("to"), m_high);
    m_lowField->explain(tr("The forecast’s low scenario takes this end of every range."));
    m_highField->explain(tr("The forecast’s high scenario takes this end of every range."));
    m_low->setOptional(true);
    m_high->setOptional(true);
    details->addLayout(sideBySide({m_lowField, m_highField}));
    connect(m_low, &NumberEdit::edited, this, [this](std::optional<double> low) {
        putBeside(QStringLiteral("low"), low ? std::optional(JsonValue::number(*low)) : std::nullopt, m_lowField);
    });
    connect(m_high, &NumberEdit::edited, this, [this](std::optional<double> high) {
        putBeside(QStringLiteral("high"), high ? std::optional(JsonValue::number(*high)) : std::nullopt, m_highField);
    });
    if (deep) {
        auto *alpha = new NumberEdit, *beta = new NumberEdit;
        auto *depth = new QHBoxLayout;
        depth->setSpacing(8);
        int n = 0;
        for (NumberEdit *edit : {alpha, beta}) {
            edit->setRange(0.001, 1000);
            edit->setDecimals(3);
            edit->setStep(0.1);
            edit->setOptional(true);
            const QString pointer =
                m_pointer + (n == 0 ? QStringLiteral("/depth/alpha") : QStringLiteral("/depth/beta"));
            Field *at = field(n == 0 ? tr("Seen deep (α)") : tr("Left early (β)"), edit);
            at->explain(
                tr("How much of it viewers see: a Beta distribution. A larger α is deeper, a larger β shallower; both "
                   "empty: all of it."));
            at->setPointer(pointer);
            bindNumber(edit, at, fixed(pointer), tr("the depth of %1").arg(m_name));
            depth->addWidget(at, 1);
            ++n;
        }
        details->addLayout(depth);
    }
    m_source->setLines(2, 8);
    m_source->setUndoStack(document()->undoStack());
    m_sourceField = field(tr("Source"), m_source);
    m_sourceField->explain(tr("Where the number comes from, so that a colleague can judge it."));
    details->addWidget(m_sourceField);
    connect(m_source, &TextArea::edited, this, [this](const QString &text) {
        putBeside(QStringLiteral("source"), JsonValue::string(text), m_sourceField, true);
    });
    column()->addWidget(m_details);
}

void GradedCard::setExpanded(bool expanded) {
    m_details->setVisible(expanded);
    m_sourceLine->setVisible(!expanded && !m_sourceLine->text().isEmpty());
    m_more->setChecked(expanded);
}

QString GradedCard::valuePointer() const {
    if (m_kind == Kind::Chance)
        return m_pointer + QStringLiteral("/p");
    const JsonValue *at = document()->at(m_pointer);
    return at && at->isObject() ? m_pointer + QStringLiteral("/value") : m_pointer;
}

std::optional<double> GradedCard::beside(const char *key) const {
    const JsonValue *at = document()->at(m_pointer + u'/' + QLatin1String(key));
    return at && at->isNumber() ? std::optional(at->toDouble()) : std::nullopt;
}

void GradedCard::setValue(double value, bool dragged) {
    QList<ProfileDocument::Put> puts{{valuePointer(), JsonValue::number(value)}};
    // A number set outside its range takes the end of the range along.
    if (const auto low = beside("low"); low && *low > value)
        puts << ProfileDocument::Put{m_pointer + QStringLiteral("/low"), JsonValue::number(value)};
    if (const auto high = beside("high"); high && *high < value)
        puts << ProfileDocument::Put{m_pointer + QStringLiteral("/high"), JsonValue::number(value)};
    put(puts, tr("Change %1").arg(m_name), m_valueField, (dragged ? QStringLiteral("drag:") : QString()) + m_pointer);
}

void GradedCard::putBeside(const QString &key, const std::optional<JsonValue> &value, Field *at, bool typing) {
    const JsonValue *present = document()->at(m_pointer);
    QList<ProfileDocument::Put> puts;
    if (!present || present->isNumber())
        puts << ProfileDocument::Put{
            m_pointer, JsonValue::object().with(QStringLiteral("value"),
                                                present ? *present : JsonValue::number(m_kind == Kind::Share ? 1 : 0))};
    puts << ProfileDocument::Put{m_pointer + u'/' + key, value};
    put(puts, tr("Change %1").arg(m_name), at, typing ? m_pointer + key : QString());
}

QString GradedCard::spoken(double value) const {
    return m_kind == Kind::Money ? unitPrice(value, document()->value().currency) : spokenPercent(value);
}

void GradedCard::refresh() {
    ProfilePart::refresh();
    if (!document()->isOpen())
        return;
    const bool fixed = document()->readOnly();
    const double value = numberAt(valuePointer(), m_kind == Kind::Share ? 1 : 0);
    const auto low = beside("low"), high = beside("high");
    if (m_kind == Kind::Money)
        for (NumberEdit *edit : {m_number, m_low, m_high})
            edit->setUnit(document()->value().currency);
    m_number->setValue(value);
    m_low->setValue(low);
    m_high->setValue(high);
    for (NumberEdit *edit : {m_number, m_low, m_high})
        edit->setReadOnly(fixed);
    m_slider->setEnabled(!fixed);
    m_slider->show(value, low, high, m_kind == Kind::Money ? 1e6 : 1);
    m_badge->setEnabled(!fixed);
    m_more->setEnabled(true);
    const QString grade = textAt(m_pointer + QStringLiteral("/grade"));
    m_badge->setGrade(grade == gradeKey(Grade::Measured) ? Grade::Measured
                      : grade == gradeKey(Grade::Vendor) ? Grade::Vendor
                                                         : Grade::Assumed);
    m_range->setText(low || high
                         ? tr("Plausible: %1 to %2").arg(spoken(low.value_or(value)), spoken(high.value_or(value)))
                         : tr("No range given"));
    m_range->setToolTip(
        tr("The low and the high scenario of the forecast take the ends of each range; without one they take the "
           "number itself."));
    const QString source = textAt(m_pointer + QStringLiteral("/source"));
    m_source->setReadOnly(fixed);
    m_source->setValue(source);
    m_sourceLine->setToolTip(source);
    m_sourceLine->setText(source.simplified());
    m_sourceLine->setVisible(m_details->isHidden() && !source.isEmpty());
}

void GradedCard::paintEvent(QPaintEvent *) {
    const Palette &p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.line, 1));
    painter.setBrush(p.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
}

} // namespace stepline
