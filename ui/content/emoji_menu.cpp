#include "ui/content/emoji_menu.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/text_field.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace stepline {

namespace {

struct Emoji {
    const char *character;
    const char *name; ///< words to search by, untranslated
};
// What marketing messages use, by what it stands for.
constexpr Emoji Known[] = {
    {"😀", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "grinning face")},
    {"😊", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "smiling face")},
    {"🙂", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "slight smile")},
    {"😍", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "heart eyes, love it")},
    {"🤩", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "star eyes, excited")},
    {"😎", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "sunglasses, cool")},
    {"🤔", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "thinking")},
    {"😢", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "sad, miss you")},
    {"👋", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "waving hand, hello")},
    {"👍", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "thumbs up")},
    {"👏", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "clapping")},
    {"🙌", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "raised hands, hooray")},
    {"🙏", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "thank you, please")},
    {"💪", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "strong arm")},
    {"👀", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "eyes, look")},
    {"👉", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "pointing right")},
    {"👇", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "pointing down")},
    {"❤️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "red heart")},
    {"💙", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "blue heart")},
    {"💚", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "green heart")},
    {"✨", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "sparkles, new")},
    {"⭐", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "star, rating")},
    {"🔥", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "fire, hot")},
    {"🎉", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "party, celebration")},
    {"🎁", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "gift, present")},
    {"🎂", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "birthday cake")},
    {"🎈", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "balloon")},
    {"🏆", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "trophy, winner")},
    {"🛒", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "shopping cart")},
    {"🛍️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "shopping bags")},
    {"📦", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "parcel, package")},
    {"🚚", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "delivery van, shipping")},
    {"💳", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "credit card, payment")},
    {"💰", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "money bag, save")},
    {"🏷️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "label, price tag")},
    {"🎟️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "ticket, coupon")},
    {"⏰", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "alarm clock, last chance")},
    {"⏳", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "hourglass, time is running")},
    {"📅", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "calendar, date")},
    {"📍", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "pin, place")},
    {"📣", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "megaphone, announcement")},
    {"🔔", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "bell, reminder")},
    {"✅", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "check mark, done")},
    {"❌", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "cross, no")},
    {"❗", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "exclamation mark, important")},
    {"❓", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "question mark")},
    {"💡", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "light bulb, idea, tip")},
    {"📈", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "chart going up, growth")},
    {"🚀", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "rocket, launch")},
    {"🔒", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "lock, secure")},
    {"🔗", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "link")},
    {"✉️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "envelope, mail")},
    {"📱", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "mobile phone")},
    {"💻", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "laptop, computer")},
    {"📞", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "telephone, call")},
    {"💬", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "speech bubble, chat")},
    {"🎓", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "graduation, school")},
    {"📚", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "books, course")},
    {"✏️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "pencil, write")},
    {"🏠", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "house, home")},
    {"✈️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "aeroplane, travel")},
    {"☀️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "sun, summer")},
    {"❄️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "snowflake, winter")},
    {"🌸", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "blossom, spring")},
    {"🍂", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "leaves, autumn")},
    {"🎄", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "Christmas tree")},
    {"☕", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "coffee, break")},
    {"🍽️", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "plate, restaurant, food")},
    {"👗", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "dress, fashion")},
    {"👟", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "shoe, sport")},
    {"💄", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "lipstick, beauty")},
    {"🌱", QT_TRANSLATE_NOOP("stepline::EmojiMenu", "seedling, sustainable")},
};

constexpr int Columns = 10, Cell = 36;

} // namespace

EmojiMenu::EmojiMenu(QWidget *parent)
    : QMenu(parent), m_search(new TextField), m_list(new QListWidget),
      m_none(new ToneLabel(tr("No emoji has that name. Try another word."), Tone::Secondary)) {
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    m_search->setPlaceholderText(tr("Search: gift, last chance…"));
    m_search->setAccessibleName(tr("Search emoji"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setGridSize({Cell, Cell});
    m_list->setFixedSize(Columns * Cell + 20, 6 * Cell + 4);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Emoji"));
    QFont font = m_list->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    m_list->setFont(font);
    column->addWidget(m_list);
    // Over the list, so that the menu keeps its size while somebody types.
    auto *middle = new QVBoxLayout(m_list);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    middle->addWidget(m_none);
    auto *action = new QWidgetAction(this);
    action->setDefaultWidget(body);
    addAction(action);
    connect(m_search, &QLineEdit::textChanged, this, &EmojiMenu::fill);
    connect(m_list, &QListWidget::itemClicked, this, &EmojiMenu::take);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
}

void EmojiMenu::showEvent(QShowEvent *event) {
    m_search->clear();
    fill();
    QMenu::showEvent(event);
    m_search->setFocus(Qt::PopupFocusReason);
}

void EmojiMenu::fill() {
    m_list->clear();
    for (const Emoji &emoji : Known) {
        const QString name = tr(emoji.name);
        if (!name.contains(m_search->text().trimmed(), Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(QString::fromUtf8(emoji.character), m_list);
        item->setToolTip(name);
        item->setData(Qt::AccessibleTextRole, name);
        item->setTextAlignment(Qt::AlignCenter);
        item->setSizeHint({Cell, Cell});
    }
    m_list->setCurrentRow(0);
    m_none->setVisible(m_list->count() == 0);
}

void EmojiMenu::take() {
    if (const QListWidgetItem *item = m_list->currentItem()) {
        const QString emoji = item->text();
        close();
        Q_EMIT chosen(emoji);
    }
}

bool EmojiMenu::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Tab)) {
            m_list->setFocus();
            return true;
        }
        if (watched == m_list && (key == Qt::Key_Backtab || (key == Qt::Key_Up && m_list->currentRow() < Columns))) {
            m_search->setFocus();
            return true;
        }
    }
    return QMenu::eventFilter(watched, event);
}

} // namespace stepline
