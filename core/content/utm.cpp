#include "core/content/utm.h"

#include "core/base/text.h"
#include "core/model/edits.h"

#include <QMap>
#include <QRegularExpression>
#include <QUrl>
#include <array>

namespace stepline {

namespace {

struct Parameter {
    const char16_t *key;
    QString Utm::*value;
};
constexpr std::array<Parameter, 5> Parameters = {{{u"utm_source", &Utm::source},
                                                  {u"utm_medium", &Utm::medium},
                                                  {u"utm_campaign", &Utm::campaign},
                                                  {u"utm_content", &Utm::content},
                                                  {u"utm_term", &Utm::term}}};

const Parameter *parameter(QStringView key) {
    for (const Parameter &known : Parameters)
        if (key.compare(QStringView(known.key), Qt::CaseInsensitive) == 0)
            return &known;
    return nullptr;
}

/// First place of one of the characters outside {{…}}: "#" opens a section there, not a fragment.
qsizetype outsideTags(const QString &text, QChar wanted, qsizetype from = 0) {
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text.mid(i, 2) == u"{{") {
            const qsizetype end = text.indexOf(QStringLiteral("}}"), i);
            if (end < 0)
                return -1;
            i = end + 1;
        } else if (text.at(i) == wanted) {
            return i;
        }
    }
    return -1;
}

/// The address in its three parts; "?" and "#" belong to none.
struct Address {
    QString path, query, fragment;
    bool hasFragment = false;
};
Address partsOf(const QString &url) {
    Address address;
    const qsizetype hash = outsideTags(url, u'#');
    address.hasFragment = hash >= 0;
    address.fragment = hash >= 0 ? url.mid(hash + 1) : QString();
    const QString before = hash >= 0 ? url.left(hash) : url;
    const qsizetype mark = outsideTags(before, u'?');
    address.path = mark >= 0 ? before.left(mark) : before;
    address.query = mark >= 0 ? before.mid(mark + 1) : QString();
    return address;
}

QStringList itemsOf(const QString &query) {
    QStringList items;
    qsizetype from = 0;
    for (qsizetype at = outsideTags(query, u'&'); at >= 0; at = outsideTags(query, u'&', from)) {
        items << query.mid(from, at - from);
        from = at + 1;
    }
    items << query.mid(from);
    items.removeAll(QString());
    return items;
}

QString decoded(QString value) {
    return QUrl::fromPercentEncoding(value.replace(u'+', u' ').toUtf8());
}

/// Percent-encoded but for {{variables}}, which are filled in later.
QString encoded(const QString &value) {
    QString result;
    qsizetype from = 0;
    while (from < value.size()) {
        qsizetype open = value.indexOf(QStringLiteral("{{"), from);
        const qsizetype close = open < 0 ? -1 : value.indexOf(QStringLiteral("}}"), open);
        if (close < 0)
            open = value.size();
        result += QString::fromLatin1(QUrl::toPercentEncoding(value.mid(from, open - from)));
        if (close < 0)
            break;
        result += value.mid(open, close + 2 - open);
        from = close + 2;
    }
    return result;
}

/// How Google Analytics' default channel groups name the medium of a channel.
const char *mediumOf(ChannelType type) {
    switch (type) {
    case ChannelType::InApp: return "in-app";
    case ChannelType::Push: return "push";
    case ChannelType::Sms: return "sms";
    case ChannelType::Messenger: return "messenger";
    case ChannelType::WhatsApp: return "whatsapp";
    case ChannelType::Email: return "email";
    case ChannelType::Call: return "call";
    case ChannelType::LinkedIn: return "social";
    case ChannelType::DirectMail: return "direct-mail";
    case ChannelType::Ads: return "paid-social";
    }
    return "";
}

} // namespace

bool Utm::isEmpty() const {
    return *this == Utm();
}

Utm utmOf(const QString &url) {
    Utm utm;
    for (const QString &item : itemsOf(partsOf(url).query)) {
        const qsizetype equals = item.indexOf(u'=');
        if (equals < 0)
            continue;
        if (const Parameter *known = parameter(QStringView(item).left(equals)))
            utm.*(known->value) = decoded(item.mid(equals + 1));
    }
    return utm;
}

QString withUtm(const QString &url, const Utm &utm) {
    if (utmOf(url) == utm)
        return url;
    Address address = partsOf(url);
    QStringList items;
    for (const QString &item : itemsOf(address.query))
        if (!parameter(QStringView(item).left(item.indexOf(u'=')))) // left(-1) is the whole
            items << item;
    for (const Parameter &known : Parameters)
        if (const QString &value = utm.*(known.value); !value.isEmpty())
            items << QStringView(known.key).toString() + u'=' + encoded(value);
    QString result = address.path;
    if (!items.isEmpty())
        result += u'?' + items.join(u'&');
    if (address.hasFragment)
        result += u'#' + address.fragment;
    return result;
}

bool takesUtm(const QString &url) {
    static const QRegularExpression web(QStringLiteral("^(https?://|www\\.)\\S"),
                                        QRegularExpression::CaseInsensitiveOption);
    return web.match(url).hasMatch();
}

QList<std::pair<int, int>> addressesIn(const QString &text) {
    static const QRegularExpression address(
        QStringLiteral("(?:https?://|\\bwww\\.)(?:\\{\\{[^}]*\\}\\}|[^\\s<>\"“”])+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<std::pair<int, int>> places;
    for (auto it = address.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        int length = int(match.capturedLength());
        const QString found = match.captured();
        while (length > 0) {
            const QChar last = found.at(length - 1);
            const bool closes = last == u')' && found.left(length).count(u'(') < found.left(length).count(u')');
            if (!closes && !QStringLiteral(".,;:!?'’…").contains(last))
                break;
            --length;
        }
        places << std::pair(int(match.capturedStart()), length);
    }
    return places;
}

QList<LinkPlace> linksOf(const Template &tmpl, const QString &messageId) {
    QList<LinkPlace> links;
    QString label;
    for (const TextPlace &place : messageId.isEmpty() ? textsOf(tmpl) : textsOf(tmpl, messageId)) {
        if (place.part == TextPlace::Part::Label)
            label = place.text; // it stands before its link
        if (place.part == TextPlace::Part::Url && place.field != ContentField::Image && takesUtm(place.text))
            links << LinkPlace{place, 0, int(place.text.size()), label};
        if (place.part == TextPlace::Part::Text && place.field == ContentField::Body)
            for (const auto &[start, length] : addressesIn(place.text))
                links << LinkPlace{place, start, length, {}};
    }
    return links;
}

Utm suggestedUtm(const Template &tmpl, const LinkPlace &link) {
    const Message *message = tmpl.message(link.place.message);
    const auto type = message ? tmpl.typeOf(*message) : std::nullopt;
    Utm utm;
    utm.source = message ? message->channel : QString();
    utm.medium = type ? QString::fromLatin1(mediumOf(*type)) : QString();
    utm.campaign = tmpl.key;
    utm.content = link.place.message + (link.place.variant.isEmpty() ? QString() : u'-' + link.place.variant);
    return utm;
}

Edit setUtm(const Document &doc, const QList<LinkPlace> &links, const QList<Utm> &utms) {
    EditBuilder builder(doc.json(), text("Set campaign parameters"));
    // Several links of one text: from the last to the first, so that places before stay right.
    QMap<QString, QString> texts;
    for (qsizetype i = std::min(links.size(), utms.size()) - 1; i >= 0; --i) {
        const LinkPlace &link = links[i];
        QString &text = texts.contains(link.place.pointer) ? texts[link.place.pointer]
                                                           : *texts.insert(link.place.pointer, link.place.text);
        text.replace(link.start, link.length, withUtm(link.url(), utms[i]));
    }
    for (auto it = texts.begin(); it != texts.end(); ++it)
        builder.set(it.key(), JsonValue::string(it.value()));
    return std::move(builder).edit();
}

} // namespace stepline
