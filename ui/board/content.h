#pragma once

#include "core/base/problem.h"
#include "core/model/template.h"
#include "ui/jobs/forecaster.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <optional>
#include <vector>

namespace stepline {

// What the board says, as plain values: a template, its forecast and its findings in words. The layout measures these
// words, the painter draws them, the accessible interfaces speak them; none of them asks the template again.

/// A finding on a card, a step or the trigger: the worst severity and every sentence.
struct BoardBadge {
    Severity severity = Severity::Hint;
    QString tip;
    bool operator==(const BoardBadge &) const = default;
};

struct BoardChip {
    enum class Kind { Timing, Stop, Advance, Guard, Window, Variants };
    Kind kind = Kind::Timing;
    QString text;
    QString tip; ///< the whole sentence
    bool operator==(const BoardChip &) const = default;
};

/// The forecast of a card: share of the recipients who are sent this message, what it costs, what they do, and what has
/// changed since the last saved version. Lists go from the longest wording to the shortest; the layout takes what fits.
struct BoardStrip {
    double share = 0;
    std::optional<double> savedShare; ///< of the last saved version, where it is compared with
    QString text;                     ///< "62 % · $0"
    QStringList changes;              ///< "▲ 2.1 pts · −$120" …; empty: nothing has changed
    QStringList metrics;              ///< "35 % viewed · 4 % clicked" …
    QString late;                     ///< "1 % late"; empty: nobody to speak of
    bool notablyLate = false;
    QString change;     ///< the changes as a sentence; empty: none
    bool isNew = false; ///< the saved version has no such message
    bool operator==(const BoardStrip &) const = default;
};

struct BoardCard {
    QString id, title, words, name; ///< name: for screen readers, unique on the board
    QString called;                 ///< in a few words, as lists call it
    QString bodyName;               ///< but for what the forecast adds to it
    std::optional<ChannelType> type;
    std::vector<BoardChip> chips;
    std::optional<BoardStrip> strip;
    std::optional<BoardBadge> badge;
    QString notes;
    bool operator==(const BoardCard &) const = default;
    /// Looks the same but for its forecast.
    bool sameBody(const BoardCard &other) const {
        return id == other.id && title == other.title && words == other.words && type == other.type &&
               chips == other.chips && badge == other.badge && notes == other.notes &&
               strip.has_value() == other.strip.has_value();
    }
};

/// Where a step lies in the time of the whole sequence, as shares of its length: the small ruler in its header.
struct BoardRuler {
    struct Touch {
        double at = 0;
        std::optional<ChannelType> type;
        bool operator==(const Touch &) const = default;
    };
    double from = 0, until = 0;
    std::vector<Touch> touches;
    QString tip; ///< the same in words
    bool operator==(const BoardRuler &) const = default;
};

struct BoardStep {
    QString id, title, time, name;
    QString number;
    QString waitAfter; ///< on the arrow to the next step; empty: at once
    std::vector<BoardCard> cards;
    std::optional<BoardBadge> badge;
    QString notes;
    std::optional<BoardRuler> ruler; ///< none where everything happens at once
    bool folded = false;             ///< its cards are shown as rows

    /// Says the same in its header and on its arrow.
    bool sameHeader(const BoardStep &other) const {
        return id == other.id && title == other.title && time == other.time && number == other.number &&
               waitAfter == other.waitAfter && badge == other.badge && notes == other.notes && ruler == other.ruler &&
               folded == other.folded;
    }
};

struct BoardTrigger {
    QString title, name;
    QStringList lines;
    QString tip;
    std::optional<BoardBadge> badge;
    bool operator==(const BoardTrigger &) const = default;
};

struct BoardEnding {
    enum class Kind { Stopped, Exited, Completed, InProgress, HeldOut, Saved };
    Kind kind = Kind::Stopped;
    QString figure, label;
    QString change; ///< "▲ 0.4" since the last saved version; empty: none
    QString tip;
    bool operator==(const BoardEnding &) const = default;
};

struct BoardContent {
    bool off = false;        ///< the sequence is switched off
    bool playing = false;    ///< one recipient is played: cards have rows for what happens
    bool notesShown = false; ///< notes stand on the cards and steps, not only behind their signs
    BoardTrigger trigger;
    std::vector<BoardStep> steps;
    std::vector<BoardEnding> endings;
    QHash<QString, Place> places; ///< message id → where it stands

    const BoardCard *card(int step, int index) const;
    /// Position of a message or step; invalid (-1) when it is not on the board.
    Place cardPlace(const QString &messageId) const;
    int stepIndex(const QString &stepId) const;
    bool isEmpty() const { return steps.empty(); }
};

/// Findings by what they stand on: a message id, "/" and a step id, or "" for the trigger.
using BoardFindings = QHash<QString, BoardBadge>;
/// Resolves the pointers of @p problems while they still fit @p tmpl, so that badges stay with their card when it
/// moves.
BoardFindings findingsById(const Template &tmpl, const Problems &problems);

/// What one forecast says of messages, by message and channel type: kept by who describes a board anew with every edit
/// while its forecast is still on its way.
using BoardStrips = QHash<std::pair<QString, int>, std::optional<BoardStrip>>;

/// A pure function: same template, forecast and findings, same words. @p known: strips of this very forecast; what is
/// missing is added.
BoardContent describeBoard(const Template &tmpl, const Forecast *forecast, const BoardFindings &findings,
                           BoardStrips *known = nullptr);
/// What describeBoard() says of @p tmpl, sooner: @p before is the board as it stood, with the same forecast, and
/// nothing has changed but fields and findings of these messages, of steps and of the trigger. Nullopt where more has
/// changed: names that other cards speak of, say.
std::optional<BoardContent> describeMessages(const BoardContent &before, const QSet<QString> &messages,
                                             const Template &tmpl, const Forecast *forecast,
                                             const BoardFindings &findings, BoardStrips *known);
/// The same board with another forecast: all that depends on it.
void tellForecast(BoardContent &content, const Forecast *forecast, BoardStrips *known = nullptr);

/// Fixed words on the board.
namespace boardTexts {
QString addStep();
QString dropHere();
QString newStep();
QString off();
QString emptyTitle();
QString emptyHint();
} // namespace boardTexts

} // namespace stepline
