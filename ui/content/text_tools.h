#pragma once

#include "core/model/template.h"

#include <QPointer>
#include <QWidget>
#include <functional>

class QMenu;

namespace stepline {

class EmojiMenu;
class IconButton;

/// What can be put into the text that was last edited: a variable or a conditional block, an emoji; and the way to the
/// links' campaign parameters.
class TextTools : public QWidget {
    Q_OBJECT

public:
    explicit TextTools(QWidget *parent = nullptr);

    /// Whose variables are offered.
    void setTemplate(const Template &tmpl);
    /// What else the menu offers to declare; asked when it opens.
    void offer(std::function<std::vector<Variable>()> usual) { m_usual = std::move(usual); }
    /// The text field that things are put into.
    void setTarget(QWidget *edit) { m_target = edit; }
    /// Where nothing had the focus yet, the first text area in there takes it.
    void setFallback(QWidget *form) { m_fallback = form; }
    /// Puts the text in at the cursor; around the selection if there is one.
    void insert(const QString &before, const QString &after = {});
    QMenu *variableMenu() const { return m_menu; }

Q_SIGNALS:
    void linksRequested();
    /// The template is to get this variable; it is put into the text right after.
    void declareRequested(const Variable &variable);

private:
    void fillMenu();

    IconButton *m_variables, *m_emoji, *m_links;
    QMenu *m_menu;
    std::vector<Variable> m_known;
    std::function<std::vector<Variable>()> m_usual;
    QPointer<QWidget> m_target, m_fallback;
};

} // namespace stepline
