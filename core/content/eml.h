#pragma once

#include "core/model/template.h"

#include <QByteArray>
#include <QDateTime>

namespace stepline {

/// A mail to look at in a mail program: one e-mail message of a sequence as one sample person gets it.
struct TestMail {
    QString senderName;    ///< shown as the sender
    QString recipientName; ///< of the sample person
    Content content;       ///< with its variables filled in
    QDateTime date;        ///< with its offset from UTC
    QString id;            ///< makes the Message-ID; letters, digits and hyphens
};

/// The mail as an .eml file: RFC 5322 headers (RFC 2047 where they are not ASCII), and a multipart/alternative body
/// (RFC 2046) of plain text and HTML, both UTF-8, quoted-printable (RFC 2045). The addresses are under example.com:
/// such a mail reaches nobody by accident. X-Unsent lets mail programs open it as a draft that can be sent on.
QByteArray emlFile(const TestMail &mail);

/// The HTML part alone: paragraphs, links, picture, button; the preview line is there but not seen.
QString mailHtml(const Content &content);
/// The plain part alone: the body, then the call to action with its address.
QString mailText(const Content &content);

/// “Name” or an encoded word, as a header's text needs it; folded so that no line is over 76 characters.
QByteArray encodedHeader(const QByteArray &name, const QString &value);
QByteArray quotedPrintable(const QByteArray &bytes);

} // namespace stepline
