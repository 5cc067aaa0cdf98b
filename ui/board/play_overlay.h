#pragma once

#include "ui/board/content.h"

#include <memory>

class QColor;
class QPainter;

namespace stepline {

struct CardBox;
struct Palette;
struct StepBox;
class TextMeasure;

// One recipient's way through the sequence, as the board shows it at a moment: what has become of each card, and why.
// The player says it in words; the board paints them, tells them to screen readers and offers what can be made happen.

/// Something that can be made happen of a message now.
struct PlayForcible {
    Metric metric = Metric::Viewed;
    QString name;
    double depth = 100; ///< of a view, percent
    bool operator==(const PlayForcible &) const = default;
};

struct CardPlay {
    enum class State { Waiting, Requested, Skipped, Deferred, NotNeeded };
    struct Mark {
        QString text;        ///< "Viewed"
        bool ends = false;   ///< stopped or exited by it
        bool forced = false; ///< made to happen by hand
        bool operator==(const Mark &) const = default;
    };
    State state = State::Waiting;
    QString line; ///< a few words: "Skipped: not reachable"
    QString tip;  ///< the whole reason
    std::vector<Mark> marks;
    bool current = false; ///< the moment shown is about this card
    std::vector<PlayForcible> forcible;
    bool operator==(const CardPlay &) const = default;
};

struct BoardPlay {
    enum class StepState { Waiting, Running, Done };
    QHash<QString, CardPlay> cards;  ///< by message id
    QHash<QString, StepState> steps; ///< by step id
    std::optional<BoardEnding::Kind> ending;

    const CardPlay *card(const QString &message) const;
    bool operator==(const BoardPlay &) const = default;
};
using BoardPlayPtr = std::shared_ptr<const BoardPlay>;

/// Cards get rows for what happens in the place of the audience's forecast.
void makeRoomForPlay(BoardContent &content);

/// Nothing has happened to the card yet: it lies in the shade, and its words stay as readable as ever.
bool playIsWaiting(const CardPlay &play);
/// The channel's colour on a card: paler while it waits, grey where it is not sent.
QColor playInk(const CardPlay &play, const QColor &channel, const Palette &colours);
/// Ring and ground, under the card's words.
void paintPlayGround(QPainter &painter, const CardPlay &play, const QRectF &card, const QColor &channel,
                     const Palette &colours);
void paintPlayRows(QPainter &painter, const CardPlay &play, const CardBox &box, TextMeasure &measure,
                   const QColor &channel, const Palette &colours);
/// The number of a step that runs, or a tick over that of one that is done.
void paintPlayStep(QPainter &painter, BoardPlay::StepState state, const QRectF &number, const QString &text,
                   TextMeasure &measure, const Palette &colours);
void paintPlayEnding(QPainter &painter, const QRectF &rect, const Palette &colours);

} // namespace stepline
