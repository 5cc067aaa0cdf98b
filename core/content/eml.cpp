#include "core/content/eml.h"

#include "core/content/utm.h"

#include <QLocale>
#include <cstdlib>

namespace stepline {

namespace {

constexpr int LongestWord = 75; ///< of an encoded word, RFC 2047 §2
constexpr int LongestLine = 76; ///< of an encoded body line, RFC 2045 §6.7

bool isPlain(const QString &text) {
    for (const QChar c : text)
        if (c < u' ' || c > u'~')
            return false;
    return !text.contains(QStringLiteral("=?")); // it would be read as an encoded word
}

/// The text as encoded words; none is over the limit and none tears a character apart. @p before: what stands on the
/// first one's line already.
QByteArrayList encodedWords(const QString &text, qsizetype before) {
    const auto room = [&](bool first) { // bytes that fit in base64
        return (LongestWord -
                int(qstrlen("=?UTF-8?B?"
                            "?=")) -
                (first ? int(before) : 0)) /
               4 * 3;
    };
    QByteArrayList words;
    QByteArray pending;
    const auto flush = [&] { words << "=?UTF-8?B?" + pending.toBase64() + "?="; };
    for (const char32_t c : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (pending.size() + bytes.size() > room(words.isEmpty())) {
            flush();
            pending.clear();
        }
        pending += bytes;
    }
    if (!pending.isEmpty())
        flush();
    return words;
}

/// A header's text has no line breaks: they would begin a header of their own.
QString oneLine(QString text) {
    for (QChar &c : text)
        if (c < u' ' || c == QChar(0x7f) || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    return text.simplified();
}

QByteArray addressHeader(const QByteArray &header, const QString &name, const QByteArray &address) {
    const QString shown = oneLine(name);
    if (shown.isEmpty())
        return header + ": " + address + "\r\n";
    if (isPlain(shown)) {
        QString quoted = shown;
        quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        return header + ": \"" + quoted.toLatin1() + "\"\r\n <" + address + ">\r\n";
    }
    return header + ": " + encodedWords(shown, header.size() + 2).join("\r\n ") + "\r\n <" + address + ">\r\n";
}

/// RFC 5322 §3.3: English names, whatever the user's language.
QByteArray dateHeader(const QDateTime &date) {
    const int minutes = date.offsetFromUtc() / 60;
    const QString offset = QStringLiteral("%1%2%3")
                               .arg(QLatin1Char(minutes < 0 ? '-' : '+'))
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return (QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss ")) + offset).toLatin1();
}

QString escaped(const QString &text) {
    return text.toHtmlEscaped();
}

/// Text with its web addresses as links and its line breaks.
QString linked(const QString &text) {
    QString html;
    int from = 0;
    const auto plain = [&](int until) {
        html += escaped(text.mid(from, until - from)).replace(u'\n', QStringLiteral("<br>\r\n"));
    };
    for (const auto &[start, length] : addressesIn(text)) {
        plain(start);
        const QString address = text.mid(start, length);
        const QString target = address.startsWith(QStringLiteral("www."), Qt::CaseInsensitive)
                                   ? QStringLiteral("https://") + address
                                   : address;
        html += QStringLiteral("<a href=\"%1\" style=\"color:#1a56c4\">%2</a>").arg(escaped(target), escaped(address));
        from = start + length;
    }
    plain(int(text.size()));
    return html;
}

QByteArray part(const QByteArray &type, const QString &text) {
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return "Content-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
           quotedPrintable(lines.toUtf8()) + "\r\n";
}

} // namespace

QByteArray encodedHeader(const QByteArray &name, const QString &value) {
    const QString text = oneLine(value);
    if (!isPlain(text))
        return name + ": " + encodedWords(text, name.size() + 2).join("\r\n ") + "\r\n";
    QByteArray header = name + ':';
    qsizetype line = header.size();
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (line + 1 + word.size() > LongestLine + 2 && line > name.size() + 1) {
            header += "\r\n";
            line = 0;
        }
        header += ' ' + word.toLatin1();
        line += 1 + word.size();
    }
    return header + "\r\n";
}

QByteArray quotedPrintable(const QByteArray &bytes) {
    static constexpr char Hex[] = "0123456789ABCDEF";
    QByteArrayList lines;
    for (const QByteArray &line : bytes.split('\n')) {
        QByteArray coded;
        int width = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const auto byte = uchar(line.at(i));
            const bool blankInside = (byte == ' ' || byte == '\t') && i + 1 < line.size();
            const bool literal = (byte > ' ' && byte <= '~' && byte != '=') || blankInside;
            const int needs = literal ? 1 : 3;
            if (width + needs > LongestLine - 1) { // one column is left for the soft break's "="
                coded += "=\r\n";
                width = 0;
            }
            if (literal)
                coded += char(byte);
            else
                coded.append('=').append(Hex[byte >> 4]).append(Hex[byte & 15]);
            width += needs;
        }
        lines << coded;
    }
    return lines.join("\r\n");
}

QString mailText(const Content &content) {
    QStringList blocks;
    if (content.imageAlt && !content.imageAlt->isEmpty())
        blocks << QStringLiteral("[%1]").arg(*content.imageAlt);
    if (content.body)
        blocks << *content.body;
    const auto link = [&](const Link &value) {
        if (!value.label.isEmpty() || !value.url.isEmpty())
            blocks << (value.label.isEmpty() ? value.url
                       : value.url.isEmpty() ? value.label
                                             : QStringLiteral("%1: %2").arg(value.label, value.url));
    };
    if (content.cta)
        link(*content.cta);
    if (content.buttons)
        for (const Link &button : *content.buttons)
            link(button);
    return blocks.join(QStringLiteral("\n\n")) + u'\n';
}

QString mailHtml(const Content &content) {
    QString html = QStringLiteral("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                  "<title>%1</title>\n</head>\n"
                                  "<body style=\"margin:0;padding:0;background:#f4f5f7\">\n")
                       .arg(escaped(content.subject.value_or(QString())));
    if (content.preheader && !content.preheader->isEmpty())
        html += QStringLiteral("<div style=\"display:none;max-height:0;overflow:hidden\">%1</div>\n")
                    .arg(escaped(*content.preheader));
    html += QStringLiteral("<div style=\"max-width:600px;margin:0 auto;padding:24px;background:#ffffff;color:#1f2430;"
                           "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px\">\n");
    if (content.imageUrl && !content.imageUrl->isEmpty())
        html += QStringLiteral("<p><img src=\"%1\" alt=\"%2\" style=\"max-width:100%;border:0\"></p>\n")
                    .arg(escaped(*content.imageUrl), escaped(content.imageAlt.value_or(QString())));
    for (const QString &paragraph : content.body.value_or(QString()).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
        html += QStringLiteral("<p>%1</p>\n").arg(linked(paragraph));
    const auto button = [&](const Link &link) {
        if (!link.label.isEmpty())
            html +=
                QStringLiteral("<p><a href=\"%1\" style=\"display:inline-block;padding:12px 24px;background:#1a56c4;"
                               "color:#ffffff;text-decoration:none;border-radius:6px\">%2</a></p>\n")
                    .arg(escaped(link.url), escaped(link.label));
    };
    if (content.cta)
        button(*content.cta);
    if (content.buttons)
        for (const Link &link : *content.buttons)
            button(link);
    return html + QStringLiteral("</div>\n</body>\n</html>\n");
}

QByteArray emlFile(const TestMail &mail) {
    const QString text = mailText(mail.content), html = mailHtml(mail.content);
    // Encoded bodies have no "=_": the boundary cannot occur in them.
    const QByteArray boundary = "=_stepline_" + mail.id.toLatin1();
    QByteArray file;
    file += addressHeader("From", mail.senderName, "sender@example.com");
    file += addressHeader("To", mail.recipientName, "recipient@example.com");
    file += encodedHeader("Subject", mail.content.subject.value_or(QString()));
    file += "Date: " + dateHeader(mail.date) + "\r\n";
    file += "Message-ID: <" + mail.id.toLatin1() + "@example.com>\r\n";
    file += "MIME-Version: 1.0\r\n";
    file += "X-Unsent: 1\r\n";
    file += "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    file += "--" + boundary + "\r\n" + part("text/plain", text);
    file += "--" + boundary + "\r\n" + part("text/html", html);
    file += "--" + boundary + "--\r\n";
    return file;
}

} // namespace stepline
