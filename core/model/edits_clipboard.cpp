#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/model/clipboard.h"
#include "core/model/decode.h"
#include "core/model/edit_support.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <functional>

namespace stepline::edits {

namespace {

const QString Format = QStringLiteral("stepline.messages");
constexpr qint64 LargestClipboard = 4 * 1024 * 1024;

struct PastedStep {
    QString name, notes;
    size_t count = 0; ///< of its messages
};

/// What is on the clipboard, taken apart: all messages in order, and how they fall into steps.
struct Pasted {
    std::vector<JsonValue> messages;
    std::vector<PastedStep> steps; ///< none: loose cards
    std::vector<JsonValue> channels;
    QString from; ///< the template it was copied from
};

Problem foreign() {
    return {.structural = true,
            .rule = QStringLiteral("clipboard"),
            .message = text("What is on the clipboard are no messages of a sequence. Copy cards on a board first.")};
}

QString idOf(const Template &tmpl) {
    return tmpl.id.isEmpty() ? tmpl.key : tmpl.id;
}

QString textOf(const JsonValue &object, QStringView key) {
    const JsonValue *value = object.find(key);
    return value && value->isString() ? value->text() : QString();
}

const std::vector<JsonValue> *listOf(const JsonValue &object, QStringView key) {
    const JsonValue *value = object.find(key);
    return value && value->isArray() ? &value->items() : nullptr;
}

Result<Pasted> readClipboard(const QByteArray &bytes) {
    const Result<JsonValue> parsed = parseJson(bytes, {LargestClipboard, 64});
    if (!parsed.ok())
        return foreign();
    const JsonValue *version = parsed->find(u"version");
    if (textOf(*parsed, u"format") != Format || !version || version->toDouble() != 1)
        return foreign();
    Pasted pasted;
    pasted.from = textOf(*parsed, u"template");
    if (const auto *channels = listOf(*parsed, u"channels"))
        pasted.channels = *channels;
    if (const auto *steps = listOf(*parsed, u"steps")) {
        for (const JsonValue &step : *steps) {
            const auto *messages = listOf(step, u"messages");
            if (!messages)
                return foreign();
            pasted.messages.insert(pasted.messages.end(), messages->begin(), messages->end());
            pasted.steps.push_back({textOf(step, u"name"), textOf(step, u"notes"), messages->size()});
        }
    } else if (const auto *messages = listOf(*parsed, u"messages")) {
        pasted.messages = *messages;
    }
    if (pasted.messages.empty() && pasted.steps.empty())
        return foreign();
    return pasted;
}

/// Every condition in the guard that names a message.
void eachReference(JsonValue &condition, const std::function<void(JsonValue &)> &visit) {
    for (auto &[key, value] : condition.members()) {
        if (key == u"message" && value.isString())
            visit(value);
        else
            eachReference(value, visit);
    }
    for (JsonValue &part : condition.items())
        eachReference(part, visit);
}

/// Ids of their own for the messages, and guards that follow. Returns how many guards name a message left behind.
int settleIds(std::vector<JsonValue> &messages, const Template &tmpl, bool sameTemplate, QStringList &fresh) {
    QHash<QString, QString> names;
    QSet<QString> given;
    int next = 1;
    const auto taken = [&](const QString &id) { return tmpl.message(id) || given.contains(id); };
    for (JsonValue &message : messages) {
        JsonValue &id = *message.find(u"id");
        QString own = id.text();
        if (!sameTemplate || taken(own))
            do
                own = QStringLiteral("m%1").arg(next++);
            while (taken(own));
        names.insert(id.text(), own);
        given.insert(own);
        fresh.append(own);
        id = JsonValue::string(own);
    }
    int leftBehind = 0;
    for (JsonValue &message : messages) {
        JsonValue *guard = message.find(u"only_if");
        if (!guard)
            continue;
        eachReference(*guard, [&](JsonValue &named) {
            if (names.contains(named.text())) {
                named = JsonValue::string(names.value(named.text()));
                return;
            }
            const bool here = tmpl.message(named.text()) != nullptr;
            if (here && sameTemplate)
                return;
            ++leftBehind;
            QString dangling = named.text();
            for (int n = 1; taken(dangling); ++n) // never to mean another message that has the id here
                dangling = named.text().left(48) + QStringLiteral("-elsewhere%1").arg(n);
            named = JsonValue::string(dangling);
        });
    }
    return leftBehind;
}

/// Which channel of the document a pasted one is: the same id and type, else the same type and name, else the same
/// type; a kind the document lacks comes along.
class ChannelMatch {
public:
    ChannelMatch(const Template &tmpl, const std::vector<JsonValue> &pasted, EditBuilder &builder)
        : m_tmpl(tmpl), m_pasted(pasted), m_builder(builder) {}

    QString of(const QString &wanted) {
        if (const auto known = m_names.constFind(wanted); known != m_names.constEnd())
            return *known;
        return *m_names.insert(wanted, find(wanted));
    }

private:
    QString find(const QString &wanted) {
        const auto source = std::find_if(m_pasted.begin(), m_pasted.end(),
                                         [&](const JsonValue &channel) { return textOf(channel, u"id") == wanted; });
        if (source == m_pasted.end())
            return wanted;
        const Result<Channel> copy = decodeChannel(*source);
        const Channel *same = m_tmpl.channel(wanted);
        if (!copy.ok() || (same && same->type == copy->type))
            return wanted;
        const Channel *match = nullptr;
        for (const Channel &own : m_tmpl.channels)
            if (own.type == copy->type && (!match || own.displayName() == copy->displayName()))
                match = &own;
        if (match)
            return match->id;
        QString id = m_tmpl.channel(wanted) ? freshChannelId(m_tmpl, copy->type) : wanted;
        for (int n = 2; m_added.contains(id); ++n)
            id = freshChannelId(m_tmpl, copy->type) + QStringLiteral("-%1").arg(n);
        JsonValue channel = *source;
        *channel.find(u"id") = JsonValue::string(id);
        m_builder.insert(QStringLiteral("/channels"), qsizetype(m_tmpl.channels.size()) + m_added.size(),
                         std::move(channel));
        m_added.append(id);
        return id;
    }

    const Template &m_tmpl;
    const std::vector<JsonValue> &m_pasted;
    EditBuilder &m_builder;
    QHash<QString, QString> m_names;
    QStringList m_added;
};

JsonValue stepJson(const QString &id, const QString &name, const QString &notes, std::vector<JsonValue> messages) {
    JsonValue step = JsonValue::object();
    if (!id.isEmpty())
        step = std::move(step).with(QStringLiteral("id"), JsonValue::string(id));
    if (!name.isEmpty())
        step = std::move(step).with(QStringLiteral("name"), JsonValue::string(name));
    if (!notes.isEmpty())
        step = std::move(step).with(QStringLiteral("notes"), JsonValue::string(notes));
    return std::move(step).with(QStringLiteral("messages"), JsonValue::array(std::move(messages)));
}

QByteArray write(const Document &doc, const QString &key, const std::vector<const Message *> &messages,
                 std::vector<JsonValue> content) {
    std::vector<JsonValue> channels;
    for (const Channel &channel : doc.value().channels)
        if (std::any_of(messages.begin(), messages.end(),
                        [&](const Message *message) { return message->channel == channel.id; }))
            channels.push_back(*doc.json().at(channelPointer(doc.value(), channel.id)));
    return writeJson(JsonValue::object()
                         .with(QStringLiteral("format"), JsonValue::string(Format))
                         .with(QStringLiteral("version"), JsonValue::number(1))
                         .with(QStringLiteral("template"), JsonValue::string(idOf(doc.value())))
                         .with(QStringLiteral("channels"), JsonValue::array(std::move(channels)))
                         .with(key, JsonValue::array(std::move(content))));
}

} // namespace

QByteArray messagesToClipboard(const Document &doc, const QStringList &ids) {
    std::vector<const Message *> copied;
    std::vector<JsonValue> loose, steps;
    for (const Step &step : doc.value().sequence.steps) {
        std::vector<JsonValue> messages;
        for (const Message &message : step.messages) {
            if (!ids.contains(message.id))
                continue;
            copied.push_back(&message);
            messages.push_back(*doc.json().at(messagePointer(doc.value(), message.id)));
        }
        if (messages.empty())
            continue;
        loose.insert(loose.end(), messages.begin(), messages.end());
        steps.push_back(stepJson({}, step.name, step.notes, std::move(messages)));
    }
    return steps.size() > 1 ? write(doc, QStringLiteral("steps"), copied, std::move(steps))
                            : write(doc, QStringLiteral("messages"), copied, std::move(loose));
}

QByteArray stepToClipboard(const Document &doc, const QString &stepId) {
    const Step *step = doc.value().step(stepId);
    if (!step)
        return {};
    std::vector<const Message *> copied;
    std::vector<JsonValue> messages;
    for (const Message &message : step->messages) {
        copied.push_back(&message);
        messages.push_back(*doc.json().at(messagePointer(doc.value(), message.id)));
    }
    return write(doc, QStringLiteral("steps"), copied, {stepJson({}, step->name, step->notes, std::move(messages))});
}

bool clipboardHasSteps(const QByteArray &clipboard) {
    const Result<Pasted> pasted = readClipboard(clipboard);
    return pasted.ok() && !pasted->steps.empty();
}

Result<Edit> pasteMessages(const Document &doc, const QByteArray &clipboard, const Target &target) {
    const Template &tmpl = doc.value();
    const int count = int(tmpl.sequence.steps.size());
    Result<Pasted> read = readClipboard(clipboard);
    if (!read.ok())
        return read.problems();
    if (target.step < 0 || (target.newStep ? target.step > count : target.step >= count))
        return foreign();
    Pasted &pasted = read.value();
    EditBuilder builder(doc.json(), text("Paste %n message(s)", nullptr, int(pasted.messages.size())));
    ChannelMatch channels(tmpl, pasted.channels, builder);
    QSet<QString> seen;
    for (JsonValue &message : pasted.messages) {
        const Result<Message> decoded = decodeMessage(message);
        if (!decoded.ok())
            return decoded.problems();
        if (seen.contains(decoded->id))
            return Problem{
                .structural = true,
                .rule = QStringLiteral("clipboard"),
                .message =
                    text("Two messages on the clipboard have the id “%1”. Give one of them another.").arg(decoded->id)};
        seen.insert(decoded->id);
        *message.find(u"channel") = JsonValue::string(channels.of(decoded->channel));
    }
    QStringList fresh;
    const int leftBehind = settleIds(pasted.messages, tmpl, pasted.from == idOf(tmpl), fresh);
    if (!target.newStep) {
        for (size_t i = 0; i < pasted.messages.size(); ++i)
            builder.insert(QStringLiteral("/sequence/steps/%1/messages").arg(target.step), target.index + qsizetype(i),
                           std::move(pasted.messages[i]));
    } else {
        if (pasted.steps.empty())
            pasted.steps.push_back({{}, {}, pasted.messages.size()});
        auto next = pasted.messages.begin();
        QSet<QString> stepIds;
        for (size_t s = 0; s < pasted.steps.size(); ++s) {
            int n = 1;
            while (tmpl.step(QStringLiteral("s%1").arg(n)) || stepIds.contains(QStringLiteral("s%1").arg(n)))
                ++n;
            const QString id = *stepIds.insert(QStringLiteral("s%1").arg(n));
            const auto end = next + qptrdiff(pasted.steps[s].count);
            builder.insert(Steps, target.step + qsizetype(s),
                           stepJson(id, pasted.steps[s].name, pasted.steps[s].notes,
                                    {std::make_move_iterator(next), std::make_move_iterator(end)}));
            next = end;
        }
    }
    builder.select(fresh);
    Edit edit = std::move(builder).edit();
    if (const Problems problems = doc.check(edit); !problems.isEmpty())
        return problems;
    if (leftBehind == 0)
        return edit;
    return {std::move(edit),
            {Problem{.severity = Severity::Hint,
                     .rule = QStringLiteral("clipboard"),
                     .message = text("%n condition(s) name a message that was not copied along. The cards are marked.",
                                     nullptr, leftBehind)}}};
}

} // namespace stepline::edits
