#pragma once

#include "core/preview/play.h"
#include "ui/board/play_overlay.h"
#include "ui/player/play_clock.h"
#include "ui/player/play_words.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace stepline {

/// Plays one recipient along the time line: who it is, how far they are, what is made happen. It knows no widget and
/// edits nothing; the pane shows it, the board paints its board().
class Player : public QObject {
    Q_OBJECT

public:
    explicit Player(QObject *parent = nullptr);

    /// The sequence, profile and audience that are played. The same person goes on at the same time of the line.
    void setRequest(const PreviewRequest &request);
    void clear(); ///< nobody is played
    bool active() const { return m_words != nullptr; }
    /// Why nobody can be played; empty otherwise.
    const Problems &problems() const { return m_problems; }

    const PreviewRequest &request() const { return m_player->request(); }
    const Template &tmpl() const { return request().tmpl; }
    const Played &played() const { return m_played; }
    const PlayWords &words() const { return *m_words; }
    const PlayClock &clock() const { return m_clock; }
    const PlayChoice &choice() const { return m_choice; }
    BoardPlayPtr board() const { return m_board; }

    /// Another person enters: from the beginning, with nothing forced.
    void choose(quint64 recipient, const PersonChoice &person = {});
    void chooseRandom();
    void chooseNext(int by); ///< the neighbour by number
    /// False when there is nobody like that among those looked at.
    bool find(PersonPlayer::Wanted wanted);
    /// The chosen one keeps their number and luck; what happened by force stays.
    void setPerson(const PersonChoice &person);

    /// How many moments have happened, at least one; the last of them is the current one.
    size_t count() const { return m_count; }
    double position() const { return m_position; } ///< on the clock
    double time() const { return m_time; }         ///< seconds since entry
    bool playing() const { return m_timer.isActive(); }
    bool atEnd() const { return m_count == m_played.moments.size(); }
    double speed() const { return m_speed; }
    void setSpeed(double speed);

    void play(); ///< from the beginning, when it stands at the end
    void pause();
    void toggle() { playing() ? pause() : play(); }
    void step(int moments);
    void goToMoment(size_t moment); ///< it has just happened
    void goToPosition(double position);
    void goToStart() { goToMoment(0); }
    void goToEnd();

    /// It happens now, a view to so many percent; what follows is played anew from here.
    void force(const QString &message, Metric metric, double depth = 100);
    void forgetForced();
    /// What can be made happen of the message now.
    std::vector<PlayForcible> forcible(const QString &message) const;
    /// The message that the last decision or event is about; empty before the first was sent.
    QString lastSent() const;

Q_SIGNALS:
    void changed(); ///< another time line
    void moved();   ///< along it
    void playingChanged(bool playing);

private:
    void playAnew();
    void stand(double position, double time);
    void tick();

    std::optional<PersonPlayer> m_player;
    Problems m_problems;
    PlayChoice m_choice;
    Played m_played;
    std::unique_ptr<PlayWords> m_words;
    PlayClock m_clock;
    BoardPlayPtr m_board;
    size_t m_count = 0;
    double m_position = 0, m_time = 0, m_speed = 1;
    QTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace stepline
