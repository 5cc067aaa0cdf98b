#include "ui/inspector/window_form.h"

#include "ui/settings/settings.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/value_edit.h"
#include "ui/widgets/zone_names.h"

#include <QCompleter>
#include <QStringListModel>
#include <QTimeZone>
#include <QVBoxLayout>

namespace stepline {

namespace {

QString clock(int minutes) {
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QStringList allDays() {
    QStringList keys;
    for (const Choice &day : weekdays())
        keys << QString::fromLatin1(day.key);
    return keys;
}

/// "Mon to Fri", "Sat, Sun".
QString spokenDays(const QStringList &days) {
    const QStringList all = allDays();
    QList<int> on;
    for (int i = 0; i < all.size(); ++i)
        if (days.contains(all[i]))
            on << i;
    const auto name = [&](int i) { return choiceName(weekdays(), all[i]); };
    if (on.size() == 7)
        return WindowForm::tr("every day");
    if (on.isEmpty())
        return WindowForm::tr("no day");
    if (on.size() > 2 && on.last() - on.first() == on.size() - 1)
        return WindowForm::tr("%1 to %2").arg(name(on.first()), name(on.last()));
    QStringList names;
    for (int i : on)
        names << name(i);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString WindowForm::spoken(const SendWindow &window) {
    if (window.any)
        return tr("Any time");
    QStringList parts{window.days ? spokenDays(*window.days) : tr("every day")};
    if (window.at)
        parts << tr("at %1").arg(clock(*window.at));
    else if (window.from && window.until)
        parts << tr("%1 to %2").arg(clock(*window.from), clock(*window.until));
    parts << (window.zone == u"recipient" ? tr("recipient’s time") : window.zone);
    parts.first()[0] = parts.first()[0].toUpper();
    return parts.join(QStringLiteral(", "));
}

WindowForm::WindowForm(const QString &name, Where where, bool ofMessage, QWidget *parent)
    : Form(parent), m_where(std::move(where)), m_ofMessage(ofMessage), m_mode(new ChoiceBox), m_times(new ChoiceBox),
      m_zone(new ChoiceBox), m_own(new QWidget), m_span(new QWidget), m_from(new TimeOfDayEdit),
      m_until(new TimeOfDayEdit), m_at(new TimeOfDayEdit), m_zoneName(new TextField) {
    m_field = addField(name, m_mode);
    m_field->explain(tr("At which days and hours messages may go out. What falls outside waits for the next opening."));
    auto *own = new QVBoxLayout(m_own);
    own->setContentsMargins(0, 0, 0, 0);
    own->setSpacing(8);
    column()->setSpacing(8);
    column()->addWidget(m_own);

    auto *days = new QWidget;
    auto *line = new QHBoxLayout(days);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    for (const Choice &day : weekdays()) {
        const QString full = choiceName(weekdays(), QString::fromLatin1(day.key));
        auto *chip = new Chip(full);
        chip->setCheckable(true);
        chip->setCompact(true);
        chip->setAccessibleName(full);
        connect(chip, &Chip::edited, this, &WindowForm::chooseDays);
        line->addWidget(chip);
        m_days << chip;
    }
    m_daysField = new Field(tr("Days"), days, Field::Layout::Above, m_own);
    m_daysField->explain(tr("On these days messages may go out."));
    own->addWidget(m_daysField);

    m_times->addChoice(QStringLiteral("all"), tr("The whole day"));
    m_times->addChoice(QStringLiteral("span"), tr("From … until …"));
    m_times->addChoice(QStringLiteral("at"), tr("At one time"));
    m_timesField = new Field(tr("Hours"), m_times, Field::Layout::Above, m_own);
    m_timesField->explain(tr("At which hours of these days: all of them, a span, or one moment."));
    own->addWidget(m_timesField);
    connect(m_times, &ChoiceBox::chosen, this, &WindowForm::chooseTimes);

    m_fromField = new Field(tr("From"), m_from);
    m_untilField = new Field(tr("Until"), m_until);
    m_fromField->explain(tr("The first moment at which a message may go out."));
    m_untilField->explain(
        tr("The first moment that is too late. Earlier than “From”, the window goes on past midnight."));
    m_span->setLayout(sideBySide({m_fromField, m_untilField}));
    own->addWidget(m_span);
    m_atField = new Field(tr("At"), m_at, Field::Layout::Above, m_own);
    m_atField->explain(tr("Messages wait for exactly this time of day."));
    own->addWidget(m_atField);
    const auto bindTime = [this](TimeOfDayEdit *edit, Field *field, const char *key) {
        connect(edit, &TimeOfDayEdit::edited, this, [=, this](int minutes) {
            pushValue(place(key), JsonValue::string(clock(minutes)), title(tr("the send window")), field, true);
        });
    };
    bindTime(m_from, m_fromField, "from");
    bindTime(m_until, m_untilField, "until");
    bindTime(m_at, m_atField, "at");

    m_zone->addChoice(QStringLiteral("recipient"), tr("Each recipient’s own time"));
    m_zone->addChoice(QStringLiteral("fixed"), tr("One time zone for all"));
    m_zoneField = new Field(tr("Clock"), m_zone, Field::Layout::Above, m_own);
    m_zoneField->explain(tr("Whose clock counts: that of each recipient, or one for all."));
    own->addWidget(m_zoneField);
    m_zoneName->setPlaceholderText(tr("Europe/Paris"));
    QCompleter *completer = makeZoneCompleter(m_zoneName);
    m_zoneName->setCompleter(completer);
    m_nameField = new Field(tr("Time zone"), m_zoneName, Field::Layout::Above, m_own);
    m_nameField->explain(tr("A name of the time-zone database: continent and city."));
    own->addWidget(m_nameField);
    connect(m_zone, &ChoiceBox::chosen, this, [this](const QString &key) {
        m_naming = key == u"fixed";
        if (!m_naming)
            pushValue(place("zone"), std::nullopt, title(tr("the send window")), m_zoneField);
        else if (m_zoneName->text().isEmpty())
            chooseZone(Settings().homeZone());
        refresh();
        if (m_naming)
            m_zoneName->setFocus();
    });
    connect(m_zoneName, &QLineEdit::editingFinished, this, [this] { chooseZone(m_zoneName->text().trimmed()); });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &WindowForm::chooseZone);
    connect(m_mode, &ChoiceBox::chosen, this, &WindowForm::choose);
}

QString WindowForm::place(const char *key) const {
    const QString pointer = m_where();
    return pointer.isEmpty() ? pointer : pointer + u'/' + QLatin1String(key);
}

EditBuilder WindowForm::builder() const {
    return EditBuilder(editor()->document()->json(), title(tr("the send window")));
}

std::optional<SendWindow> WindowForm::window() const {
    const QStringList steps = pointerSteps(m_where());
    if (!m_ofMessage)
        return tmpl().sequence.sendWindow;
    // /sequence/steps/S/messages/M/send_window
    const size_t step = steps.value(2).toULongLong(), index = steps.value(4).toULongLong();
    if (steps.size() != 6 || step >= tmpl().sequence.steps.size() ||
        index >= tmpl().sequence.steps[step].messages.size())
        return std::nullopt;
    return tmpl().sequence.steps[step].messages[index].sendWindow;
}

void WindowForm::choose(const QString &mode) {
    const QString pointer = m_where();
    EditBuilder edit = builder();
    if (mode.isEmpty()) {
        edit.remove(pointer);
    } else if (mode == u"any") {
        edit.set(pointer, JsonValue::object().with(QStringLiteral("days"), JsonValue::string(QStringLiteral("any"))));
    } else {
        // Business hours: what most begin with, and every part is there to be changed.
        std::vector<JsonValue> days;
        for (const QString &day : allDays().mid(0, 5))
            days.push_back(JsonValue::string(day));
        edit.set(pointer, JsonValue::object()
                              .with(QStringLiteral("days"), JsonValue::array(std::move(days)))
                              .with(QStringLiteral("from"), JsonValue::string(QStringLiteral("09:00")))
                              .with(QStringLiteral("until"), JsonValue::string(QStringLiteral("20:00"))));
    }
    push(std::move(edit).edit(), m_field);
}

void WindowForm::chooseDays() {
    std::vector<JsonValue> days;
    for (int i = 0; i < m_days.size(); ++i)
        if (m_days[i]->isChecked())
            days.push_back(JsonValue::string(allDays()[i]));
    if (days.empty()) {
        m_daysField->refuse(tr("At least one day must stay on: a window without a day never opens."));
        refresh();
        return;
    }
    EditBuilder edit = builder();
    edit.set(place("days"), JsonValue::array(std::move(days)));
    push(std::move(edit).edit(), m_daysField);
}

void WindowForm::chooseTimes(const QString &mode) {
    EditBuilder edit = builder();
    if (mode == u"span") {
        edit.remove(place("at"));
        edit.set(place("from"), JsonValue::string(QStringLiteral("09:00")));
        edit.set(place("until"), JsonValue::string(QStringLiteral("20:00")));
    } else {
        edit.remove(place("from")).remove(place("until"));
        if (mode == u"at")
            edit.set(place("at"), JsonValue::string(QStringLiteral("10:00")));
        else
            edit.remove(place("at"));
    }
    push(std::move(edit).edit(), m_timesField);
}

void WindowForm::chooseZone(const QString &text) {
    const auto shown = window();
    if (!shown || (text == shown->zone && !m_naming))
        return;
    QString name = text;
    for (const QString &known : zoneNames())
        if (known.compare(text, Qt::CaseInsensitive) == 0)
            name = known;
    if (!QTimeZone::isTimeZoneIdAvailable(name.toLatin1())) {
        m_nameField->refuse(tr("“%1” is not a time zone. Choose one from the list, as Europe/Paris.").arg(text));
        m_zoneName->setInvalid(true);
        return;
    }
    m_zoneName->setInvalid(false);
    m_naming = false;
    EditBuilder edit = builder();
    edit.set(place("zone"), JsonValue::string(name));
    push(std::move(edit).edit(), m_nameField);
}

void WindowForm::refresh() {
    if (!editor())
        return;
    const auto shown = window();
    QList<ChoiceBox::Choice> modes;
    if (m_ofMessage) {
        const auto &general = tmpl().sequence.sendWindow;
        modes << ChoiceBox::Choice{{}, tr("As the sequence"), general ? spoken(*general) : tr("any time"), {}};
        modes << ChoiceBox::Choice{
            QStringLiteral("any"), tr("Any time"), tr("the sequence’s window does not count"), {}};
    } else {
        modes << ChoiceBox::Choice{{}, tr("Any time"), {}, {}};
        if (shown && shown->any)
            modes << ChoiceBox::Choice{QStringLiteral("any"), tr("Any time, written out"), {}, {}};
    }
    modes << ChoiceBox::Choice{
        QStringLiteral("own"), shown && !shown->any ? spoken(*shown) : tr("Certain days and hours"), {}, {}};
    m_mode->setChoices(modes);
    m_mode->setCurrentKey(!shown ? QString() : shown->any ? QStringLiteral("any") : QStringLiteral("own"));
    const QString pointer = m_where();
    m_field->setPointer(pointer);
    m_own->setVisible(shown && !shown->any);
    if (!shown || shown->any) {
        m_naming = false;
        return;
    }
    m_daysField->setPointer(place("days"));
    m_timesField->setPointer({});
    m_fromField->setPointer(place("from"));
    m_untilField->setPointer(place("until"));
    m_atField->setPointer(place("at"));
    m_nameField->setPointer(place("zone"));
    for (int i = 0; i < m_days.size(); ++i) {
        const QSignalBlocker quiet(m_days[i]);
        m_days[i]->setChecked(!shown->days || shown->days->contains(allDays()[i]));
    }
    const bool at = shown->at.has_value(), span = !at && (shown->from || shown->until);
    m_times->setCurrentKey(at ? QStringLiteral("at") : span ? QStringLiteral("span") : QStringLiteral("all"));
    m_span->setVisible(span || (at && (shown->from || shown->until)));
    m_atField->setVisible(at);
    m_from->setValue(shown->from);
    m_until->setValue(shown->until);
    m_at->setValue(shown->at);
    const bool fixed = m_naming || shown->zone != u"recipient";
    m_zone->setCurrentKey(fixed ? QStringLiteral("fixed") : QStringLiteral("recipient"));
    m_nameField->setVisible(fixed);
    if (!m_zoneName->hasFocus() || shown->zone != u"recipient")
        m_zoneName->setValue(shown->zone == u"recipient" ? QString() : shown->zone);
    Form::refresh();
}

} // namespace stepline
