#include "ui/player/moment_list.h"

#include "core/base/particles.h"
#include "ui/theme/text_sized.h"
#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <algorithm>

namespace stepline {

using Kind = PlayMoment::Kind;

namespace {

QString iconOf(Metric metric) {
    switch (metric) {
    case Metric::Requested: return QStringLiteral("check");
    case Metric::Delivered: return QStringLiteral("import");
    case Metric::Viewed: return QStringLiteral("eye");
    case Metric::Clicked: return QStringLiteral("link");
    case Metric::Replied: return QStringLiteral("note");
    case Metric::Unsubscribed: return QStringLiteral("close");
    case Metric::Complained: return QStringLiteral("warning");
    case Metric::Converted: return QStringLiteral("money");
    }
    return {};
}

QString iconOf(const PlayMoment &moment) {
    switch (moment.kind) {
    case Kind::Entered: return QStringLiteral("trigger");
    case Kind::StepStarted:
    case Kind::StepDone: return QStringLiteral("step");
    case Kind::Requested: return QStringLiteral("check");
    case Kind::Skipped: return QStringLiteral("skip");
    case Kind::Deferred: return QStringLiteral("clock");
    case Kind::Event: return moment.forced ? QStringLiteral("force") : iconOf(moment.metric);
    case Kind::NotNeeded:
    case Kind::AfterHorizon: return QStringLiteral("minus");
    case Kind::HeldOut:
    case Kind::Stopped:
    case Kind::Exited: return QStringLiteral("stop");
    case Kind::Completed:
    case Kind::InProgress: return QStringLiteral("flag");
    }
    return {};
}

constexpr int Padding = 4;

int lineHeight() {
    return std::max(18, QFontMetrics(Theme::instance().bodyFont()).height());
}

/// The columns of a row: local time, time since entry, a sign, the sentence.
struct Columns {
    int left = 16, when, elapsed, sign = textSized(14) + 8, sentence;
    explicit Columns(int width) {
        const int em = QFontMetrics(Theme::tabular(Theme::instance().smallFont())).horizontalAdvance(u'0');
        when = em * 22;
        elapsed = em * 15;
        sentence = std::max(80, width - sentenceAt() - 12);
    }
    int sentenceAt() const { return left + when + elapsed + sign; }
};

bool isQuiet(Kind kind) {
    return kind == Kind::StepStarted || kind == Kind::StepDone || kind == Kind::NotNeeded ||
           kind == Kind::AfterHorizon || kind == Kind::Entered;
}

} // namespace

MomentModel::MomentModel(Player *player, QObject *parent) : QAbstractListModel(parent), m_player(player) {
    connect(player, &Player::changed, this, [this] {
        beginResetModel();
        m_happened = m_player->count();
        endResetModel();
    });
    connect(player, &Player::moved, this, [this] {
        const size_t now = m_player->count();
        const auto [from, to] = std::minmax(m_happened, now);
        m_happened = now;
        if (from != to)
            Q_EMIT dataChanged(index(int(from == 0 ? 0 : from - 1)), index(int(to) - 1), {HappenedRole});
    });
}

int MomentModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() || !m_player->active() ? 0 : int(m_player->played().moments.size());
}

QVariant MomentModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PlayMoment &moment = m_player->played().moments[size_t(index.row())];
    const PlayWords &words = m_player->words();
    switch (role) {
    case Qt::DisplayRole: return withParticles(words.sentence(moment));
    case Qt::ToolTipRole: return words.dayTime(moment.at) + u'\n' + withParticles(words.sentence(moment));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2. %3")
            .arg(words.dayTime(moment.at), words.elapsed(moment.at), withParticles(words.sentence(moment)));
    case WhenRole: return words.dayTime(moment.at);
    case ElapsedRole: return words.elapsed(moment.at);
    case IconRole: return iconOf(moment);
    case InkRole: {
        const Message *message = m_player->tmpl().message(moment.message);
        const auto type = message ? m_player->tmpl().typeOf(*message) : std::nullopt;
        const bool told = moment.kind == Kind::Requested || moment.kind == Kind::Event;
        return told && type ? Theme::instance().channelColor(*type) : colours().secondary;
    }
    case QuietRole: return isQuiet(moment.kind);
    case HappenedRole: return size_t(index.row()) < m_player->count();
    default: return {};
    }
}

MomentList::MomentList(Player *player, QWidget *parent)
    : QListView(parent), m_player(player), m_model(new MomentModel(player, this)) {
    setModel(m_model);
    setItemDelegate(new MomentDelegate(this));
    setAccessibleName(tr("What happens"));
    setResizeMode(Adjust); // long sentences take a second line
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    connect(player, &Player::changed, this, &MomentList::follow);
    connect(player, &Player::moved, this, &MomentList::follow);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        doItemsLayout();
        viewport()->update();
    });
}

/// The current moment is the current row.
void MomentList::follow() {
    if (!m_player->active())
        return;
    const QModelIndex now = m_model->index(int(m_player->count()) - 1);
    if (now == currentIndex())
        return;
    m_following = true;
    setCurrentIndex(now);
    // Somewhat of what comes next is to be seen too.
    scrollTo(m_model->index(std::min(now.row() + 1, m_model->rowCount() - 1)));
    scrollTo(now);
    m_following = false;
}

void MomentList::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        m_player->goToMoment(size_t(current.row()));
}

void MomentList::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Space)
        Q_EMIT spacePressed();
    else
        QListView::keyPressEvent(event);
}

void MomentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool happened = index.data(MomentModel::HappenedRole).toBool();
    const bool quiet = index.data(MomentModel::QuietRole).toBool();
    const QRect row = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours().accentSoft);
        painter->drawRoundedRect(QRectF(row).adjusted(6, 1, -6, -1), FieldRadius, FieldRadius);
        if (option.state & QStyle::State_HasFocus)
            paintFocusRing(painter, QRectF(row).adjusted(6, 1, -6, -1), FieldRadius);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours().raised);
        painter->drawRoundedRect(QRectF(row).adjusted(6, 1, -6, -1), FieldRadius, FieldRadius);
    }
    const QFont small = Theme::tabular(Theme::instance().smallFont()), body = Theme::instance().bodyFont();
    const QFontMetrics digits(small);
    const QColor dim = colours().secondary;
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const Columns columns(row.width());
    const int line = lineHeight();
    int x = row.left() + columns.left;
    const auto cell = [&](const QString &text, int width, const QFont &font, const QFontMetrics &metrics,
                          const QColor &ink) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(mirrored(QRect(x, row.top() + Padding, width, line)),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                              Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, width));
        x += width;
    };
    cell(index.data(MomentModel::WhenRole).toString(), columns.when, small, digits, happened ? colours().text : dim);
    cell(index.data(MomentModel::ElapsedRole).toString(), columns.elapsed, small, digits, dim);
    const int side = textSized(14);
    const QRect icon = mirrored(QRect(x, row.top() + Padding + (line - side) / 2, side, side));
    Theme::instance().paintIcon(painter, index.data(MomentModel::IconRole).toString(), icon,
                                happened ? index.data(MomentModel::InkRole).value<QColor>() : colours().edge);
    painter->setFont(body);
    painter->setPen(happened && !quiet ? colours().text : dim);
    painter->drawText(mirrored(QRect(row.left() + columns.sentenceAt(), row.top() + Padding, columns.sentence,
                                     row.height() - 2 * Padding)),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop)) | Qt::TextWordWrap,
                      index.data().toString());
    painter->restore();
}

QSize MomentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : 600;
    const QRect words =
        QFontMetrics(Theme::instance().bodyFont())
            .boundingRect(QRect(0, 0, Columns(width).sentence, 1000), Qt::TextWordWrap, index.data().toString());
    return {200, std::max(lineHeight(), words.height()) + 2 * Padding};
}

} // namespace stepline
