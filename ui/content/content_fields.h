#pragma once

#include "core/content/people.h"
#include "ui/inspector/form.h"

class QMenu;

namespace stepline {

class Rows;

/// The fields of a content object, as the channel's type has them: of a message, or of a variant. Under each stands a
/// quiet counter where its channel has a limit; it becomes a warning with a reason when somebody's values go over it.
class ContentFields : public Form {
    Q_OBJECT

public:
    /// @p where: the content object's pointer; @p type: of the channel; @p sparse: only fields that are there are
    /// shown.
    ContentFields(Where where, std::function<std::optional<ChannelType>()> type, bool sparse,
                  QWidget *parent = nullptr);

    void refresh() override;
    /// Whose values the counters count with; by default the template's samples.
    void setPerson(const QString &key);
    static QString fieldName(ChannelType type, ContentField field);
    static JsonValue freshButton();
    /// Fills the menu of a variant: which of the message's texts are its own. @p own and @p variant: pointers of the
    /// two content objects; what is chosen is pushed through @p form.
    static void fillOverrides(QMenu *menu, Form *form, ChannelType type, const QString &own, const QString &variant);

private:
    QString place(const QString &key) const;
    Where at_(const QString &key) const;
    void count();

    Where m_where;
    std::function<std::optional<ChannelType>()> m_type;
    bool m_sparse;
    QString m_person;
    QMap<ContentField, QWidget *> m_rows;
    QMap<ContentField, Field *> m_texts;
    Field *m_ctaLabel, *m_ctaUrl, *m_imageUrl, *m_imageAlt, *m_buttonField;
    Rows *m_buttons;
};

} // namespace stepline
