#include "core/check/pace.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/footer.h"
#include "core/model/edits.h"

#include <QRegularExpression>

namespace stepline::rules_of_meaning {

namespace {

/// Does it say how to get no more of them? The key word stands in capitals where it is to be sent as it is.
bool saysHowToStop(const QString &words) {
    static const Phrases phrases{"reply stop",   "text stop",     "send stop",    "say stop",
                                 "type stop",    "무료거부",      "무료 거부",    "antworten mit stopp",
                                 "respond stop", "responde baja", "répondez stop"};
    // Not the cry: "STOP! The sale ends today."
    static const QRegularExpression word(
        QStringLiteral("\\b(STOP|STOPP|STOPALL|OPTOUT|UNSUB|ARRET|ARRÊT|BAJA)\\b(?!\\s*!)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return hasUnsubscribe(words) || !phrases.in(words).isEmpty() || word.match(words).hasMatch();
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    const Template &tmpl = context.tmpl;
    if (!paceFor(tmpl).advertising)
        return;
    // Elsewhere it is enough that one of them says it, and the first is the place for it.
    bool isFirst = true, isSaid = false;
    QStringList first; // where the first message does not say it: in its text, or a variant's
    forEachMessage(tmpl, [&](const Message &message, const QString &pointer) {
        if (tmpl.typeOf(message) != ChannelType::Sms)
            return;
        bool hasWords = false, saysIt = true;
        forEachVersion(message, pointer, [&](const Content &own, const Content &, const QString &at) {
            if (!own.body || own.body->trimmed().isEmpty())
                return;
            hasWords = true;
            if (saysHowToStop(*own.body + u'\n' + withSamples(tmpl, *own.body)))
                return;
            saysIt = false;
            const QString body = at + QStringLiteral("/body");
            if (hasAdLabel(*own.body)) // each of them must
                findings.add(body, text("“%1” is advertising, so in Korea it must say how to refuse the next one free "
                                        "of charge. Add a number for it.")
                                       .arg(messageName(tmpl, message.id)));
            else if (isFirst)
                first << body;
        });
        isSaid = isSaid || (hasWords && saysIt);
        isFirst = isFirst && !hasWords;
    });
    if (!isSaid)
        for (const QString &body : std::as_const(first))
            findings.add(body, text("No text message says how to get no more of them. Say it in the first one."));
}

static Edit fix(const FixContext &context) {
    const QString body = fixes::textAt(context, context.pointer);
    EditBuilder builder(context.root, text("Add how to get no more text messages"));
    QString line = QStringLiteral("Reply STOP to opt out");
    if (hasHangul(body)) {
        QString name;
        for (const Variable &known : context.tmpl.variables)
            if (known.name.contains(QStringLiteral("거부번호")) || known.name.contains(QStringLiteral("거부전화")))
                name = known.name;
        if (name.isEmpty()) {
            name = QStringLiteral("수신거부번호");
            builder.declare({name, QStringLiteral("080-000-0000"), {}});
        }
        line = QStringLiteral("무료수신거부 {{%1}}").arg(name);
    }
    builder.set(context.pointer, JsonValue::string(body.trimmed() + u'\n' + line));
    return std::move(builder).edit();
}

const Rule noSmsOptOut{
    "no-sms-opt-out",
    Severity::Warning,
    check,
    QT_TRANSLATE_NOOP("stepline", "Who is sent advertising must be told how to refuse it, in the message itself. Who "
                                  "finds no way out blocks the number and complains."),
    QT_TRANSLATE_NOOP("stepline", "CTIA Messaging Principles and Best Practices, opt-out; 47 CFR 64.1200(a)(10); "
                                  "ePrivacy Directive 2002/58/EC, art. 13(4); Korea: Network Act art. 50(4)"),
    fix,
    true};

} // namespace stepline::rules_of_meaning
