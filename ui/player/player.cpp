#include "ui/player/player.h"

#include "ui/player/play_board.h"
#include "ui/theme/theme.h"

#include <QRandomGenerator>
#include <algorithm>

namespace stepline {

namespace {

constexpr int FrameMs = 33;

} // namespace

Player::Player(QObject *parent) : QObject(parent) {
    m_timer.setInterval(FrameMs);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
}

void Player::setRequest(const PreviewRequest &request) {
    const double time = m_time, position = m_position;
    const bool begun = active();
    Result<PersonPlayer> player = PersonPlayer::make(request);
    if (!player.ok()) {
        pause();
        m_problems = player.problems();
        m_words.reset();
        m_board.reset();
        Q_EMIT changed();
        return;
    }
    m_problems.clear();
    const std::vector<PlayMoment> before = m_played.moments;
    m_words.reset(); // it looks at the request that goes
    m_player = std::move(player).value();
    m_choice.recipient %= std::max<quint64>(1, request.recipients);
    playAnew();
    if (!begun)
        stand(0, 0);
    else if (before == m_played.moments)
        stand(position, time);
    else
        stand(m_clock.positionAt(time), time);
    Q_EMIT changed();
}

void Player::clear() {
    pause();
    m_problems.clear();
    m_words.reset();
    m_board.reset();
    m_player.reset();
    m_played = {};
    m_clock = {};
    m_count = 0;
    m_position = m_time = 0;
    m_choice = {};
    Q_EMIT changed();
}

void Player::playAnew() {
    m_words.reset();
    m_played = m_player->play(m_choice);
    m_words = std::make_unique<PlayWords>(tmpl(), m_played);
    m_clock = PlayClock(m_played.moments);
}

void Player::choose(quint64 recipient, const PersonChoice &person) {
    if (!m_player)
        return;
    m_choice = {.recipient = recipient, .person = person, .forced = {}};
    if (!active())
        return;
    playAnew();
    stand(0, 0);
    Q_EMIT changed();
}

void Player::chooseRandom() {
    if (active())
        choose(QRandomGenerator::global()->generate64() % std::max<quint64>(1, request().recipients));
}

void Player::chooseNext(int by) {
    if (!active())
        return;
    const quint64 all = std::max<quint64>(1, request().recipients);
    choose((m_choice.recipient + all + quint64(qint64(by))) % all);
}

bool Player::find(PersonPlayer::Wanted wanted) {
    if (!active())
        return false;
    const auto found = m_player->find(wanted, m_choice.recipient + 1);
    if (found)
        choose(*found);
    return found.has_value();
}

void Player::setPerson(const PersonChoice &person) {
    if (!active() || person == m_choice.person)
        return;
    m_choice.person = person;
    playAnew();
    stand(m_clock.positionAt(m_time), m_time);
    Q_EMIT changed();
}

/// Everything up to that position has happened.
void Player::stand(double position, double time) {
    m_position = std::clamp(position, 0.0, m_clock.length());
    m_time = time;
    m_count = m_clock.countAt(m_position);
    m_board = std::make_shared<const BoardPlay>(boardPlayAt(tmpl(), m_played, *m_words, m_count));
}

void Player::setSpeed(double speed) {
    m_speed = speed;
    Q_EMIT moved();
}

void Player::play() {
    if (!active() || playing())
        return;
    if (atEnd())
        goToStart();
    m_since.start();
    m_timer.start();
    Q_EMIT playingChanged(true);
}

void Player::pause() {
    if (!playing())
        return;
    m_timer.stop();
    Q_EMIT playingChanged(false);
}

void Player::tick() {
    const double position = m_position + double(m_since.restart()) / 1000 * m_speed;
    const size_t before = m_count;
    const bool over = position >= m_clock.length();
    if (m_clock.countAt(position) == before) { // nothing but the playhead moves on
        m_position = std::min(position, m_clock.length());
        m_time = m_clock.timeAt(m_position);
    } else {
        stand(position, m_clock.timeAt(position));
    }
    // With reduced motion the playhead goes from moment to moment.
    if (Theme::instance().animationMs() > 0 || m_count != before)
        Q_EMIT moved();
    if (over) {
        pause();
        Q_EMIT moved();
    }
}

void Player::step(int moments) {
    const auto last = qint64(m_played.moments.size()) - 1;
    goToMoment(size_t(std::clamp<qint64>(qint64(m_count) - 1 + moments, 0, std::max<qint64>(0, last))));
}

void Player::goToMoment(size_t moment) {
    if (!active() || moment >= m_played.moments.size())
        return;
    pause();
    stand(m_clock.positionOf(moment), m_played.moments[moment].at);
    Q_EMIT moved();
}

void Player::goToPosition(double position) {
    if (!active())
        return;
    pause();
    stand(position, m_clock.timeAt(position));
    Q_EMIT moved();
}

void Player::goToEnd() {
    if (active())
        goToMoment(m_played.moments.size() - 1);
}

void Player::force(const QString &message, Metric metric, double depth) {
    if (!active())
        return;
    // Between two moments it is now; but not before the last of those that have happened.
    const double now = std::max(m_time, m_count > 0 ? m_played.moments[m_count - 1].at : 0.0);
    // What was to be forced later belongs to a future that is not to be.
    std::erase_if(m_choice.forced, [now](const ForcedEvent &forced) { return forced.at > now; });
    m_choice.forced.push_back({.message = message, .metric = metric, .at = now, .depth = depth});
    playAnew();
    stand(m_clock.positionAt(now), now);
    Q_EMIT changed();
}

void Player::forgetForced() {
    if (!active() || m_choice.forced.empty())
        return;
    m_choice.forced.clear();
    playAnew();
    stand(m_clock.positionAt(m_time), m_time);
    Q_EMIT changed();
}

std::vector<PlayForcible> Player::forcible(const QString &message) const {
    return active() ? forcibleAt(tmpl(), m_played, *m_words, message, m_count) : std::vector<PlayForcible>();
}

QString Player::lastSent() const {
    for (size_t i = m_count; i-- > 0;)
        if (m_played.moments[i].kind == PlayMoment::Kind::Requested)
            return m_played.moments[i].message;
    return {};
}

} // namespace stepline
