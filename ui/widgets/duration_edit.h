#pragma once

#include "core/base/duration.h"
#include "ui/widgets/value_edit.h"

class QToolButton;

namespace stepline {

/// A time span: a number and its unit in one field. Typed freely ("90 min", "1 day 2 h", "PT1H30M"), stepped with the
/// arrow keys by its unit, its unit and common values chosen from a menu (Alt+Down). Refuses what is negative or longer
/// than 365 days.
class DurationEdit : public ValueEdit {
    Q_OBJECT

public:
    explicit DurationEdit(QWidget *parent = nullptr);

    /// nullopt: nothing is shown but the placeholder (several values, or none).
    std::optional<Duration> value() const { return m_value; }
    void setValue(std::optional<Duration> value);
    /// The shortest that is taken, with the sentence for less.
    void setShortest(Duration shortest, const QString &sentence);
    /// Values that the menu offers.
    void setSuggestions(const QList<Duration> &suggestions) { m_suggestions = suggestions; }
    /// Shows only the two largest units while it has no focus: "23 h 47 min" for what is 23 h 47 min 18 s.
    void setBrief(bool brief) { m_brief = brief; }
    /// The field may be emptied; cleared() says so.
    void setOptional(bool optional) { m_optional = optional; }

Q_SIGNALS:
    void edited(stepline::Duration value);
    void cleared();

protected:
    bool take(const QString &text, QString *why) override;
    QString shown() const override;
    void step(int steps) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openMenu();
    void change(Duration value);

    std::optional<Duration> m_value;
    Duration m_shortest;
    QString m_shortestSentence;
    QList<Duration> m_suggestions;
    qint64 m_unit = Duration::Minute; ///< of a bare number and of one step
    bool m_optional = false, m_brief = false, m_focused = false;
    QToolButton *m_button;
};

} // namespace stepline
