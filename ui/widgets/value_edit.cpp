#include "ui/widgets/value_edit.h"

#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <cmath>

namespace stepline {

ValueEdit::ValueEdit(QWidget *parent) : TextField(parent) {
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_typing = true;
        setInvalid(false);
        Q_EMIT accepted();
    });
}

bool ValueEdit::commit() {
    if (!m_typing)
        return true;
    QString why;
    if (!take(text().trimmed(), &why)) {
        setInvalid(true);
        Q_EMIT refused(why);
        return false;
    }
    // accepted() was said when the typing began; whoever takes edited() may have refused since.
    m_typing = false;
    setInvalid(false);
    present(true);
    return true;
}

void ValueEdit::present(bool evenWhileTyping) {
    if (m_typing && !evenWhileTyping)
        return;
    m_typing = false;
    TextField::setValue(shown());
    forgetHistory();
}

void ValueEdit::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        selectAll();
        return;
    case Qt::Key_Escape:
        if (m_typing || isInvalid()) {
            present(true);
            setInvalid(false);
            Q_EMIT accepted();
            return;
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!isReadOnly() && commit()) {
            step(event->key() == Qt::Key_Up ? 1 : -1);
            selectAll();
        }
        return;
    default: break;
    }
    TextField::keyPressEvent(event);
}

void ValueEdit::focusInEvent(QFocusEvent *event) {
    TextField::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
        event->reason() == Qt::ShortcutFocusReason)
        selectAll();
}

void ValueEdit::focusOutEvent(QFocusEvent *event) {
    if (event->reason() != Qt::PopupFocusReason && !commit()) {
        // The sentence stays, the old value is shown again: it is what the document holds.
        present(true);
        setInvalid(false);
    }
    TextField::focusOutEvent(event);
}

NumberEdit::NumberEdit(QWidget *parent) : ValueEdit(parent) {}

void NumberEdit::setRange(double low, double high) {
    m_low = low;
    m_high = high;
}

void NumberEdit::setUnit(const QString &unit) {
    m_unit = unit;
    present();
}

void NumberEdit::setPercent(bool percent) {
    m_percent = percent;
    m_unit = percent ? QStringLiteral("%") : QString();
    m_high = percent ? 1 : m_high;
    m_decimals = percent ? 4 : m_decimals;
    present();
}

void NumberEdit::setValue(std::optional<double> value) {
    m_value = value;
    present();
}

QString NumberEdit::spell(double value) const {
    const QLocale locale;
    QString text = locale.toString(value * scale(), 'f', m_decimals);
    if (m_decimals > 0) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(locale.decimalPoint()))
            text.chop(locale.decimalPoint().size());
    }
    return m_unit.isEmpty() ? text : text + u' ' + m_unit;
}

QString NumberEdit::shown() const {
    return m_value ? spell(*m_value) : QString();
}

bool NumberEdit::take(const QString &text, QString *why) {
    QString bare = text;
    if (!m_unit.isEmpty() && bare.endsWith(m_unit, Qt::CaseInsensitive))
        bare.chop(m_unit.size());
    bare = bare.trimmed();
    if (bare.isEmpty() && m_optional) {
        const bool news = m_value.has_value();
        m_value.reset();
        if (news)
            Q_EMIT edited(m_value);
        return true;
    }
    bool ok = false;
    double typed = QLocale().toDouble(bare, &ok);
    if (!ok)
        typed = QLocale::c().toDouble(bare, &ok);
    if (!ok || !std::isfinite(typed)) {
        *why = tr("“%1” is not a number.").arg(text);
        return false;
    }
    if (m_decimals == 0 && typed != std::floor(typed)) {
        *why = tr("Only whole numbers go here.");
        return false;
    }
    // Twelve digits are more than anybody types; they take off the dust of the division by 100.
    const double value = QString::number(typed / scale(), 'g', 12).toDouble();
    if (value < m_low || value > m_high) {
        *why = m_high >= 1e9 ? tr("The number must be %1 or more.").arg(spell(m_low))
                             : tr("The number must be between %1 and %2.").arg(spell(m_low), spell(m_high));
        return false;
    }
    if (m_value != value) {
        m_value = value;
        Q_EMIT edited(m_value);
    }
    return true;
}

void NumberEdit::step(int steps) {
    const double moved = QString::number(m_value.value_or(m_low) + steps * m_step, 'g', 12).toDouble();
    const double next = qBound(m_low, moved, m_high);
    if (m_value == next)
        return;
    m_value = next;
    present(true);
    Q_EMIT edited(m_value);
}

TimeOfDayEdit::TimeOfDayEdit(QWidget *parent) : ValueEdit(parent) {
    setPlaceholderText(tr("HH:MM"));
}

void TimeOfDayEdit::setValue(std::optional<int> minutes) {
    m_value = minutes;
    present();
}

QString TimeOfDayEdit::shown() const {
    if (!m_value)
        return {};
    return QStringLiteral("%1:%2")
        .arg(*m_value / 60, 2, 10, QLatin1Char('0'))
        .arg(*m_value % 60, 2, 10, QLatin1Char('0'));
}

bool TimeOfDayEdit::take(const QString &text, QString *why) {
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{1,2})(?:[:.h ]?(\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const QString half = match.captured(3).toLower();
    bool fine = match.hasMatch() && minute < 60;
    if (!half.isEmpty()) {
        fine = fine && hour >= 1 && hour <= 12;
        hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
    }
    if (!fine || hour > 23) {
        *why = tr("“%1” is not a time of day. Write it like 09:00; the last minute is 23:59.").arg(text);
        return false;
    }
    if (m_value != hour * 60 + minute) {
        m_value = hour * 60 + minute;
        Q_EMIT edited(*m_value);
    }
    return true;
}

void TimeOfDayEdit::step(int steps) {
    // Quarter hours, round the clock.
    const int now = m_value.value_or(9 * 60);
    const int quarter = steps > 0 ? now / 15 * 15 + 15 : (now + 14) / 15 * 15 - 15;
    m_value = (quarter + 1440) % 1440;
    present(true);
    Q_EMIT edited(*m_value);
}

} // namespace stepline
