#pragma once

#include "ui/profile/profile_part.h"

namespace stepline {

class GradeBadge;
class IconButton;
class RangeSlider;
class TextArea;

/// One number of the profile in plain view: its value, its plausible range, how it is known and from where. A chance
/// also has the delay after its parent and, for views, how deep they go.
class GradedCard : public ProfilePart {
    Q_OBJECT

public:
    enum class Kind { Share, Money, Chance };
    /// @p of says of what it is a share: "of delivered". @p pointer: the number, or the object that holds it.
    GradedCard(ProfileDocument *document, Kind kind, const QString &name, const QString &of, const QString &pointer,
               bool deep = false, QWidget *parent = nullptr);

    void refresh() override;
    void setExpanded(bool expanded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString valuePointer() const;
    /// Sets low, high, grade or source, which make an object of a bare number.
    void putBeside(const QString &key, const std::optional<JsonValue> &value, Field *field, bool typing = false);
    void setValue(double value, bool dragged);
    QString spoken(double value) const;
    std::optional<double> beside(const char *key) const;
    void addDelay();
    void addDetails(bool deep);

    Kind m_kind;
    QString m_name, m_pointer;
    NumberEdit *m_number, *m_low, *m_high;
    Field *m_valueField, *m_lowField, *m_highField, *m_sourceField;
    RangeSlider *m_slider;
    GradeBadge *m_badge;
    ToneLabel *m_range;
    ElidedLabel *m_sourceLine;
    IconButton *m_more;
    QWidget *m_details;
    TextArea *m_source;
};

} // namespace stepline
