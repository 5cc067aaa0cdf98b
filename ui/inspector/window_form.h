#pragma once

#include "ui/inspector/form.h"

namespace stepline {

class Chip;
class TimeOfDayEdit;

/// When messages may go out: any time, or on these days, from–until or at a time, in the recipient's zone or a fixed
/// one. For a message also: as the sequence.
class WindowForm : public Form {
    Q_OBJECT

public:
    /// @p ofMessage: the window replaces the sequence's.
    WindowForm(const QString &name, Where where, bool ofMessage, QWidget *parent = nullptr);

    void refresh() override;
    /// "Mon to Fri, 09:00 to 20:00, recipient's time".
    static QString spoken(const SendWindow &window);

private:
    std::optional<SendWindow> window() const;
    void choose(const QString &mode);
    void chooseDays();
    void chooseTimes(const QString &mode);
    void chooseZone(const QString &text);
    QString place(const char *key) const;
    EditBuilder builder() const;

    Where m_where;
    bool m_ofMessage;
    ChoiceBox *m_mode, *m_times, *m_zone;
    Field *m_field, *m_daysField, *m_timesField, *m_fromField, *m_untilField, *m_atField, *m_zoneField, *m_nameField;
    QWidget *m_own, *m_span;
    QList<Chip *> m_days;
    TimeOfDayEdit *m_from, *m_until, *m_at;
    TextField *m_zoneName;
    bool m_naming = false; ///< a fixed zone is wanted but not named yet
};

} // namespace stepline
