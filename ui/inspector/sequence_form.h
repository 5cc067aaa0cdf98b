#pragma once

#include "ui/inspector/form.h"

namespace stepline {

class Chip;
class CollapsibleSection;

/// What holds for the whole sequence: exits, send window, frequency limit, hold-out.
class SequenceForm : public Form {
    Q_OBJECT

public:
    explicit SequenceForm(QWidget *parent = nullptr);

    void refresh() override;

private:
    void addExits();
    void addLimit();
    void chooseExits();
    void setLimited(bool on);

    CollapsibleSection *m_exitSection, *m_windowSection, *m_limitSection, *m_holdoutSection;
    QList<std::pair<Metric, Chip *>> m_exits;
    Field *m_exitField;
    Form *m_limitForm;
    Switch *m_limited;
    QWidget *m_limitFields;
    NumberEdit *m_max;
    Field *m_maxField;
    DurationEdit *m_per;
    Field *m_perField;
    ChoiceBox *m_then;
    Field *m_thenField;
    NumberEdit *m_holdout;
    Field *m_holdoutField;
};

} // namespace stepline
