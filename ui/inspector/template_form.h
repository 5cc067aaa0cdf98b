#pragma once

#include "ui/inspector/form.h"

namespace stepline {

class CollapsibleSection;
class FlowLayout;
class Rows;

/// What the template is: its name and purpose, goal, trigger, variables, what follows, who looks after it.
class TemplateForm : public Form {
    Q_OBJECT

public:
    explicit TemplateForm(QWidget *parent = nullptr);

    void refresh() override;

private:
    Form *addSection(CollapsibleSection *section);
    void addBasics();
    void addGoal();
    void addTrigger();
    void addVariables();
    void addAfterwards();
    void addPlanning();
    void addTag(const QString &tag);
    void showTags();

    CollapsibleSection *m_basics, *m_goal, *m_trigger, *m_variables, *m_afterwards, *m_planning;
    QWidget *m_chips;
    TextField *m_newTag;
    Field *m_tagField, *m_reentryAfter;
};

} // namespace stepline
