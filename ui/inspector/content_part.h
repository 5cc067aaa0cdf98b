#pragma once

#include "ui/inspector/message_part.h"

class QMenu;

namespace stepline {

class ContentPreview;
class IconButton;

/// The fields of a content object, as the channel's type has them: of a message, or of a variant.
class ContentFields : public Form {
    Q_OBJECT

public:
    /// @p where: the content object's pointer; @p type: of the channel; @p sparse: only fields that are there are
    /// shown.
    ContentFields(Where where, std::function<std::optional<ChannelType>()> type, bool sparse,
                  QWidget *parent = nullptr);

    void refresh() override;
    static QString fieldName(ChannelType type, ContentField field);
    static JsonValue freshButton();

private:
    QString place(const QString &key) const;
    Where at_(const QString &key) const;

    Where m_where;
    std::function<std::optional<ChannelType>()> m_type;
    bool m_sparse;
    QMap<ContentField, QWidget *> m_rows;
    QMap<ContentField, Field *> m_texts;
    Field *m_ctaLabel, *m_ctaUrl, *m_imageUrl, *m_imageAlt;
};

/// What the message says: a live picture of it, its fields, and the menu of variables.
class ContentPart : public MessagePart {
    Q_OBJECT

public:
    explicit ContentPart(QWidget *parent = nullptr);

    void refresh() override;
    /// Puts the text in at the cursor of the text field that last had the focus; around the selection if there is one.
    void insert(const QString &before, const QString &after = {});
    QMenu *variableMenu() const { return m_menu; }
    /// Fields elsewhere (variants) can take variables too.
    void noteFocus(QWidget *edit) { m_last = edit; }

private:
    void fillMenu();

    ContentPreview *m_preview;
    InlineMessage *m_problem;
    IconButton *m_variables;
    QMenu *m_menu;
    ContentFields *m_fields;
    QPointer<QWidget> m_last;
};

} // namespace stepline
