#pragma once

#include "ui/inspector/message_part.h"

namespace stepline {

class ContentFields;
class PictureView;
class TextTools;

/// What the message says, in short: a live picture of it, its fields, and what can be put into them. The Content page
/// (ui/content) has the same with room.
class ContentPart : public MessagePart {
    Q_OBJECT

public:
    explicit ContentPart(QWidget *parent = nullptr);

    void refresh() override;
    TextTools *tools() const { return m_tools; }
    PictureView *picture() const { return m_picture; }
    /// Fields elsewhere (variants) can take variables too.
    void noteFocus(QWidget *edit);

Q_SIGNALS:
    /// The message is to be written on the Content page.
    void pageRequested(const QString &message);
    void linksRequested(const QString &message);

private:
    PictureView *m_picture;
    InlineMessage *m_problem;
    TextTools *m_tools;
    ContentFields *m_fields;
};

} // namespace stepline
