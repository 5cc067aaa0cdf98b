#pragma once

#include "ui/widgets/text_field.h"

#include <optional>

namespace stepline {

/// A one-line field for a value that must make sense: it commits on Return, on leaving and on the arrow keys, never a
/// half-typed value. What it cannot take it refuses with a sentence and keeps the old value; Esc goes back to it.
class ValueEdit : public TextField {
    Q_OBJECT

public:
    explicit ValueEdit(QWidget *parent = nullptr);

    /// Commits what is typed now; false when it was refused.
    bool commit();

Q_SIGNALS:
    void refused(const QString &sentence);
    void accepted(); ///< the sentence of a refusal can go

protected:
    /// Takes the text as the new value (announcing it, if it differs), or says why not.
    virtual bool take(const QString &text, QString *why) = 0;
    /// The value as text.
    virtual QString shown() const = 0;
    /// One step up or down with the arrow keys.
    virtual void step(int steps) = 0;
    /// After the value was set from outside: shows it unless the user is typing.
    void present(bool evenWhileTyping = false);

    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool m_typing = false;
};

/// A number, as people write it in their language, with an optional unit behind it and an optional factor: a share is
/// shown in percent. Empty is allowed when it is optional.
class NumberEdit : public ValueEdit {
    Q_OBJECT

public:
    explicit NumberEdit(QWidget *parent = nullptr);

    void setRange(double low, double high);
    void setDecimals(int decimals) { m_decimals = decimals; }
    void setUnit(const QString &unit);
    /// The value is a share of 1, shown and typed in percent.
    void setPercent(bool percent);
    void setOptional(bool optional) { m_optional = optional; }
    void setStep(double step) { m_step = step; }

    std::optional<double> value() const { return m_value; }
    void setValue(std::optional<double> value);

Q_SIGNALS:
    void edited(std::optional<double> value);

protected:
    bool take(const QString &text, QString *why) override;
    QString shown() const override;
    void step(int steps) override;

private:
    QString spell(double value) const;
    double scale() const { return m_percent ? 100 : 1; }

    std::optional<double> m_value;
    double m_low = 0, m_high = 1e9, m_step = 1;
    int m_decimals = 0;
    bool m_percent = false, m_optional = false;
    QString m_unit;
};

/// A time of day, HH:MM, in minutes since midnight. Also takes "9", "930", "9 pm".
class TimeOfDayEdit : public ValueEdit {
    Q_OBJECT

public:
    explicit TimeOfDayEdit(QWidget *parent = nullptr);

    std::optional<int> value() const { return m_value; }
    void setValue(std::optional<int> minutes);

Q_SIGNALS:
    void edited(int minutes);

protected:
    bool take(const QString &text, QString *why) override;
    QString shown() const override;
    void step(int steps) override;

private:
    std::optional<int> m_value;
};

} // namespace stepline
