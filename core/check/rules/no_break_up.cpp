#include "core/check/pace.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"
#include "core/check/wording.h"

#include <QRegularExpression>

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    static const Phrases goodbye{"stop here",
                                 "leave it here",
                                 "leave it there",
                                 "silence as a no",
                                 "not a priority",
                                 "no hard feelings",
                                 "won't follow up again",
                                 "won't chase",
                                 "last email",
                                 "last mail",
                                 "last message",
                                 "last note",
                                 "last time",
                                 "last one from me",
                                 "last attempt",
                                 "final email",
                                 "final mail",
                                 "final note",
                                 "final message",
                                 "final attempt",
                                 "break-up",
                                 "breakup",
                                 "break up",
                                 "close your file",
                                 "closing your file",
                                 "close the file",
                                 "close the loop",
                                 "closing the loop",
                                 "won't write again",
                                 "will not write again",
                                 "won't bother you",
                                 "won't email you again",
                                 "stop reaching out",
                                 "stop emailing",
                                 "stop writing",
                                 "not hear from me again",
                                 "permission to close",
                                 "should i stop",
                                 "goodbye",
                                 "leave you in peace",
                                 "take you off my list",
                                 "take the hint",
                                 "last thought",
                                 "last ping",
                                 "won't bug you",
                                 "stop bothering",
                                 "remove you from my",
                                 "마지막 메일",
                                 "마지막 이메일",
                                 "마지막 연락",
                                 "마지막 인사",
                                 "마지막 안내",
                                 "마지막 메시지",
                                 "마지막 편지",
                                 "마지막으로 연락",
                                 "마지막으로 메일",
                                 "마지막으로 한",
                                 "마지막으로 드리",
                                 "더 이상 연락",
                                 "더는 연락",
                                 "연락을 드리지 않",
                                 "연락드리지 않",
                                 "여기서 마무리",
                                 "정리하겠습니다",
                                 "작별"};
    if (!paceFor(context.tmpl).cold || !context.tmpl.sequence.enabled || context.tmpl.messageCount() < 3)
        return;
    // The last two steps that send: an end may be followed by a task for the rep.
    QString said, lastPointer;
    int seen = 0;
    for (size_t s = context.tmpl.sequence.steps.size(); s-- > 0 && seen < 2;) {
        const Step &step = context.tmpl.sequence.steps[s];
        if (step.messages.empty())
            continue;
        if (++seen == 1)
            lastPointer = QStringLiteral("/sequence/steps/%1").arg(s);
        said += step.name + u'\n';
        for (const Message &message : step.messages)
            forEachVersion(message, QString(), [&](const Content &own, const Content &, const QString &) {
                forEachText(own, QString(), [&](const QString &words, const QString &) { said += words + u'\n'; });
            });
    }
    // "Did you see my last mail?" is another reminder.
    static const QRegularExpression reminder(
        QStringLiteral(
            "\\b(on|to|see|saw|seen|get|got|read|receive|received|since|in|after|about) (my|our|the) last "
            "(e-?mail|mail|message|note)\\b|마지막 (이?메일|메시지|연락|안내)(을|를|은|는)? ?(보셨|받으셨|확인)"),
        QRegularExpression::CaseInsensitiveOption);
    said.remove(reminder);
    if (goodbye.in(said).isEmpty())
        findings.add(lastPointer, text("The sequence ends without saying so. Close with a short break-up message: this "
                                       "is my last mail, and the door stays open."));
}

/// A last step with a goodbye to start from.
static Edit fix(const FixContext &context) {
    const Template &tmpl = context.tmpl;
    const Channel *mail = nullptr;
    bool korean = hasHangul(tmpl.name);
    for (const Channel &channel : tmpl.channels)
        if (!mail && channel.type == ChannelType::Email)
            mail = &channel;
    if (!mail)
        return {};
    const auto string = [](const char *value) { return JsonValue::string(QString::fromUtf8(value)); };
    JsonValue content =
        JsonValue::object()
            .with(QStringLiteral("subject"),
                  korean ? string("마지막으로 한 번 여쭙습니다") : string("Shall I close your file?"))
            .with(QStringLiteral("body"),
                  korean ? string("안녕하세요.\n\n답을 듣지 못해 이번 메일을 마지막으로 더 이상 연락드리지 않겠습니다. "
                                  "나중에 필요해지시면 "
                                  "이 메일에 한 마디만 남겨 주세요.\n\n감사합니다.")
                         : string("Hi,\n\nI have not heard from you, so this is my last mail. If the time is better "
                                  "later, one word in reply is enough and I will come back.\n\nAll the best."));
    JsonValue message = JsonValue::object()
                            .with(QStringLiteral("id"), JsonValue::string(freshMessageId(tmpl)))
                            .with(QStringLiteral("channel"), JsonValue::string(mail->id))
                            .with(QStringLiteral("delay"), string("P3D"))
                            .with(QStringLiteral("wait"), string("P4D"))
                            .with(QStringLiteral("content"), std::move(content));
    EditBuilder builder(context.root, text("Add a break-up mail"));
    builder.insert(QStringLiteral("/sequence/steps"), qsizetype(tmpl.sequence.steps.size()),
                   JsonValue::object()
                       .with(QStringLiteral("id"), JsonValue::string(freshStepId(tmpl)))
                       .with(QStringLiteral("name"), korean ? string("마지막 인사") : string("Break-up mail"))
                       .with(QStringLiteral("messages"), JsonValue::array({std::move(message)})));
    return std::move(builder).edit();
}

const Rule noBreakUp{"no-break-up",
                     Severity::Hint,
                     check,
                     QT_TRANSLATE_NOOP("stepline",
                                       "A polite last message is answered more often than another reminder, "
                                       "and leaves a good memory with those who do not answer."),
                     nullptr,
                     fix,
                     true};

} // namespace stepline::rules_of_meaning
