#include "ui/board/content.h"

#include "ui/board/board_text.h"
#include "ui/board/forecast_words.h"
#include "ui/board/words.h"
#include "ui/widgets/event_name.h"

#include <QLocale>

namespace stepline {

namespace {

QString whenInWords(Duration start) {
    return start.seconds == 0 ? BoardText::tr("at once")
                              : BoardText::tr("+ %1", "time after entry").arg(spokenDuration(start));
}

QString variantsInWords(const std::vector<Variant> &variants) {
    if (variants.size() > 4)
        return BoardText::tr("%n variants", nullptr, int(variants.size()));
    QStringList letters;
    for (size_t i = 0; i < variants.size(); ++i)
        letters.append(QString(QChar(u'A' + char16_t(i))));
    return letters.join(u'/');
}

std::vector<BoardChip> chipsOf(const BoardWords &words, const Step &step, const Message &message) {
    using Kind = BoardChip::Kind;
    std::vector<BoardChip> chips;
    const auto add = [&](Kind kind, const QString &text, const QString &tip) { chips.push_back({kind, text, tip}); };
    const bool severalCards = step.messages.size() > 1;
    if (message.delay.seconds > 0)
        add(Kind::Timing, BoardText::tr("+ %1", "time after entry").arg(spokenDuration(message.delay)),
            BoardText::tr("Sent %1 after the step starts.").arg(spokenDuration(message.delay)));
    else if (severalCards)
        add(Kind::Timing, BoardText::tr("at once"), BoardText::tr("Sent as soon as the step starts."));
    // With one card the arrow to the next step says the wait already.
    if (message.wait.seconds > 0 && severalCards)
        add(Kind::Timing, BoardText::tr("wait %1").arg(spokenDuration(message.wait)),
            BoardText::tr("Then waits %1 for an answer.").arg(spokenDuration(message.wait)));
    if (message.onlyIf) {
        const QString guard = words.condition(*message.onlyIf);
        add(Kind::Guard, BoardText::tr("If %1", "a guard: If SMS not delivered").arg(guard),
            BoardText::tr("Sent only if %1.").arg(guard));
    }
    if (message.stopWhen) {
        const QString stop = words.metricCondition(message, *message.stopWhen);
        add(Kind::Stop, BoardText::tr("Stop: %1").arg(stop),
            BoardText::tr("The sequence stops for a recipient when this message is: %1.").arg(stop));
    }
    if (message.advanceWhen) {
        const QString advance = words.metricCondition(message, *message.advanceWhen);
        add(Kind::Advance, BoardText::tr("Go on: %1").arg(advance),
            BoardText::tr("The next step does not wait any longer when this message is: %1.").arg(advance));
    }
    if (message.sendWindow) {
        const QString window = BoardWords::window(*message.sendWindow);
        const QString zone = message.sendWindow->zone == QLatin1String("recipient")
                                 ? BoardText::tr("the recipient’s time zone")
                                 : message.sendWindow->zone;
        add(Kind::Window, window,
            message.sendWindow->any ? BoardText::tr("May be sent at any time, whatever the sequence’s send window.")
                                    : BoardText::tr("Sent only: %1 (%2).").arg(window, zone));
    }
    if (!message.variants.empty())
        add(Kind::Variants, variantsInWords(message.variants),
            BoardText::tr("%n variant(s) are tested against each other.", nullptr, int(message.variants.size())));
    return chips;
}

BoardTrigger describeTrigger(const Template &tmpl) {
    BoardTrigger trigger;
    trigger.title = BoardText::tr("Trigger");
    const Trigger given = tmpl.trigger.value_or(Trigger{});
    const QString event = eventName(given.event);
    if (event.isEmpty())
        trigger.lines.append(BoardWords::kindOfTrigger(given.kind));
    else
        trigger.lines.append(event);
    if (!given.where.isEmpty())
        trigger.lines.append(given.where.simplified());
    if (given.delay.seconds > 0)
        trigger.lines.append(BoardText::tr("after %1").arg(spokenDuration(given.delay)));
    QStringList tip{BoardWords::kindOfTrigger(given.kind)};
    tip += trigger.lines;
    tip.removeDuplicates();
    if (!tmpl.audience.isEmpty())
        tip.append(BoardText::tr("Audience: %1").arg(tmpl.audience));
    trigger.tip = tip.join(u'\n');
    trigger.name = BoardText::tr("Trigger: %1").arg(trigger.lines.join(QStringLiteral(", ")));
    return trigger;
}

QString cardName(const BoardWords &words, const Message &message, const BoardCard &card, int step, int steps) {
    QStringList parts{words.messageName(message), BoardText::tr("step %1 of %2").arg(step + 1).arg(steps)};
    if (message.delay.seconds > 0)
        parts.append(BoardText::tr("delay %1").arg(spokenDuration(message.delay)));
    if (message.stopWhen)
        parts.append(
            BoardText::tr("stop when %1").arg(QLocale().toLower(words.metricCondition(message, *message.stopWhen))));
    if (message.onlyIf)
        parts.append(BoardText::tr("if %1").arg(words.condition(*message.onlyIf)));
    if (card.badge)
        parts.append(card.badge->severity == Severity::Error     ? BoardText::tr("has an error")
                     : card.badge->severity == Severity::Warning ? BoardText::tr("has a warning")
                                                                 : BoardText::tr("has a hint"));
    return parts.join(QStringLiteral(", "));
}

/// Nothing where the whole sequence takes no time: there is no length to measure against.
std::optional<BoardRuler> rulerOf(const BoardWords &words, const Step &step, Duration start, Duration end,
                                  Duration whole) {
    if (whole.seconds <= 0)
        return std::nullopt;
    const auto share = [&](qint64 seconds) { return std::min(1.0, double(seconds) / double(whole.seconds)); };
    BoardRuler ruler{share(start.seconds), share(end.seconds), {}, {}};
    for (const Message &message : step.messages)
        ruler.touches.push_back({share(start.seconds + message.delay.seconds), words.type(message)});
    const QString length = spokenDuration({end.seconds - start.seconds});
    QStringList tip{start.seconds == 0 ? BoardText::tr("Starts at once.")
                                       : BoardText::tr("Starts %1 after entry.").arg(spokenDuration(start))};
    if (end.seconds > start.seconds)
        tip.append(BoardText::tr("Takes %1 with its waits.").arg(length));
    tip.append(BoardText::tr("The whole sequence takes %1.").arg(spokenDuration(whole)));
    ruler.tip = tip.join(u'\n');
    return ruler;
}

std::optional<BoardBadge> badgeFor(const BoardFindings &findings, const QString &id) {
    const auto found = findings.constFind(id);
    return found == findings.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

const BoardCard *BoardContent::card(int step, int index) const {
    if (step < 0 || step >= int(steps.size()) || index < 0 || index >= int(steps[size_t(step)].cards.size()))
        return nullptr;
    return &steps[size_t(step)].cards[size_t(index)];
}

Place BoardContent::cardPlace(const QString &messageId) const {
    return places.value(messageId);
}

int BoardContent::stepIndex(const QString &stepId) const {
    for (int s = 0; s < int(steps.size()); ++s)
        if (steps[size_t(s)].id == stepId)
            return s;
    return -1;
}

BoardFindings findingsById(const Template &tmpl, const Problems &problems) {
    BoardFindings findings;
    const auto add = [&](const QString &id, const Problem &problem) {
        auto found = findings.find(id);
        if (found == findings.end()) {
            findings.insert(id, {problem.severity, problem.message});
            return;
        }
        found->severity = std::min(found->severity, problem.severity);
        found->tip += u'\n' + problem.message;
    };
    const auto &steps = tmpl.sequence.steps;
    for (const Problem &problem : problems) {
        const QStringList way = pointerSteps(problem.pointer);
        if (problem.pointer.startsWith(QLatin1String("/template/trigger"))) {
            add(QString(), problem);
        } else if (way.size() >= 3 && way[0] == QLatin1String("sequence") && way[1] == QLatin1String("steps")) {
            const qsizetype s = way[2].toInt();
            if (s < 0 || s >= qsizetype(steps.size()))
                continue;
            const qsizetype m = way.size() >= 5 && way[3] == QLatin1String("messages") ? way[4].toInt() : -1;
            const Step &step = steps[size_t(s)];
            if (m >= 0 && m < qsizetype(step.messages.size()))
                add(step.messages[size_t(m)].id, problem);
            else
                add(QLatin1Char('/') + step.id, problem);
        }
    }
    return findings;
}

namespace {

/// What a forecast says of a card, in words; each told once.
class Strips {
public:
    Strips(const Forecast *forecast, BoardStrips *known) : m_forecast(forecast), m_strips(known ? *known : m_own) {}

    /// Puts it on the card, and what has changed into its name.
    void tell(BoardCard &card) {
        card.strip = m_forecast ? stripOf(card) : std::nullopt;
        card.name = card.bodyName;
        if (card.strip && card.strip->isNew)
            card.name += QStringLiteral(", ") + BoardText::tr("new since the saved version");
        else if (card.strip && !card.strip->change.isEmpty())
            card.name += QStringLiteral(", ") +
                         BoardText::tr("since the saved version: %1").arg(card.strip->change.section(u';', 0, 0));
    }

private:
    std::optional<BoardStrip> stripOf(const BoardCard &card) {
        const std::pair key(card.id, card.type ? int(*card.type) : -1);
        if (const auto found = m_strips.constFind(key); found != m_strips.constEnd())
            return *found;
        if (m_results.isEmpty())
            for (const MessageResult &message : m_forecast->sequence.messages)
                m_results.insert(message.id, &message);
        return *m_strips.insert(key, describeStrip(*m_forecast, m_results.value(card.id), card.type));
    }

    const Forecast *m_forecast;
    BoardStrips m_own;
    BoardStrips &m_strips;
    QHash<QString, const MessageResult *> m_results; ///< filled when one is asked for
};

/// A template in the words of the board, part by part.
class Describer {
public:
    Describer(const Template &tmpl, const BoardFindings &findings)
        : m_tmpl(tmpl), m_findings(findings), m_words(tmpl), m_starts(nominalStarts(tmpl.sequence)) {}

    BoardTrigger trigger() const {
        BoardTrigger trigger = describeTrigger(m_tmpl);
        trigger.badge = badgeFor(m_findings, QString());
        return trigger;
    }

    /// A step without its cards.
    BoardStep step(int s) const {
        const int count = int(m_tmpl.sequence.steps.size());
        const Step &step = m_tmpl.sequence.steps[size_t(s)];
        const Duration start = m_starts[size_t(s)], end = m_starts[size_t(s) + 1];
        BoardStep shown;
        shown.id = step.id;
        shown.number = QLocale().toString(s + 1);
        shown.title = step.name.isEmpty() ? BoardText::tr("Step %1").arg(s + 1) : step.name;
        shown.time = whenInWords(start);
        const Duration wait{end.seconds - start.seconds};
        shown.waitAfter = wait.seconds > 0 ? spokenDuration(wait) : QString();
        shown.notes = step.notes;
        shown.ruler = rulerOf(m_words, step, start, end, m_starts.back());
        shown.badge = badgeFor(m_findings, QLatin1Char('/') + step.id);
        shown.name = BoardText::tr("Step %1 of %2: %3, starts %4, %5")
                         .arg(QString::number(s + 1), QString::number(count), shown.title, shown.time,
                              BoardText::tr("%n message(s)", nullptr, int(step.messages.size())));
        return shown;
    }

    /// A card without its forecast.
    BoardCard card(int s, const Message &message) const {
        const auto &steps = m_tmpl.sequence.steps;
        BoardCard card;
        card.id = message.id;
        card.title = m_words.channelName(message);
        card.words = m_words.firstWords(message.content);
        card.type = m_words.type(message);
        card.notes = message.notes;
        card.chips = chipsOf(m_words, steps[size_t(s)], message);
        card.badge = badgeFor(m_findings, message.id);
        card.called = m_words.messageName(message);
        card.bodyName = cardName(m_words, message, card, s, int(steps.size()));
        return card;
    }

private:
    const Template &m_tmpl;
    const BoardFindings &m_findings;
    BoardWords m_words;
    std::vector<Duration> m_starts;
};

} // namespace

void tellForecast(BoardContent &content, const Forecast *forecast, BoardStrips *known) {
    Strips strips(forecast, known);
    const bool sends = std::any_of(content.steps.begin(), content.steps.end(),
                                   [](const BoardStep &step) { return !step.cards.empty(); });
    content.endings = describeEndings(sends ? forecast : nullptr); // what sends nothing is not “100 % completed”
    for (BoardStep &step : content.steps)
        for (BoardCard &card : step.cards)
            strips.tell(card);
}

BoardContent describeBoard(const Template &tmpl, const Forecast *forecast, const BoardFindings &findings,
                           BoardStrips *known) {
    const Describer describer(tmpl, findings);
    BoardContent content;
    content.off = !tmpl.sequence.enabled;
    content.trigger = describer.trigger();
    content.steps.reserve(tmpl.sequence.steps.size());
    for (int s = 0; s < int(tmpl.sequence.steps.size()); ++s) {
        const Step &step = tmpl.sequence.steps[size_t(s)];
        BoardStep shown = describer.step(s);
        shown.cards.reserve(step.messages.size());
        for (const Message &message : step.messages) {
            content.places.insert(message.id, {s, int(shown.cards.size())});
            shown.cards.push_back(describer.card(s, message));
        }
        content.steps.push_back(std::move(shown));
    }
    tellForecast(content, forecast, known);
    return content;
}

std::optional<BoardContent> describeMessages(const BoardContent &before, const QSet<QString> &messages,
                                             const Template &tmpl, const Forecast *forecast,
                                             const BoardFindings &findings, BoardStrips *known) {
    const auto &steps = tmpl.sequence.steps;
    if (steps.size() != before.steps.size())
        return std::nullopt;
    const Describer describer(tmpl, findings);
    Strips strips(forecast, known);
    BoardContent content = before;
    content.trigger = describer.trigger();
    for (size_t s = 0; s < steps.size(); ++s) {
        std::vector<BoardCard> &cards = content.steps[s].cards;
        if (steps[s].id != content.steps[s].id || steps[s].messages.size() != cards.size())
            return std::nullopt;
        BoardStep shown = describer.step(int(s));
        for (size_t m = 0; m < cards.size(); ++m) {
            const Message &message = steps[s].messages[m];
            if (message.id != cards[m].id)
                return std::nullopt;
            if (!messages.contains(message.id))
                continue;
            BoardCard card = describer.card(int(s), message);
            if (card.title != cards[m].title || card.type != cards[m].type)
                return std::nullopt; // on another channel: others are counted, and guards say it, in other words
            strips.tell(card);
            cards[m] = std::move(card);
        }
        shown.cards = std::move(cards);
        content.steps[s] = std::move(shown);
    }
    return content;
}

namespace boardTexts {
QString addStep() {
    return BoardText::tr("+ Step");
}
QString dropHere() {
    return BoardText::tr("Drop a channel here");
}
QString newStep() {
    return BoardText::tr("New step");
}
QString off() {
    return BoardText::tr("Off: all messages go out at once.");
}
QString emptyTitle() {
    return BoardText::tr("No steps yet");
}
QString emptyHint() {
    return BoardText::tr("Drag a channel from the bar above to here, or press Insert to choose one.");
}
} // namespace boardTexts

} // namespace stepline
