#include "ui/mainwindow/shortcuts_dialog.h"

#include "ui/actions/actions.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label_text.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace stepline {

namespace {

/// “File › Export”: each part without the sign of its letter.
QString menuName(const QString &path) {
    QStringList parts = path.split(QStringLiteral(" › "));
    for (QString &part : parts)
        part = plainText(part);
    return parts.join(QStringLiteral(" › "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(6);
    int row = 0;
    const auto heading = [&](const QString &text) {
        auto *label = new QLabel(text);
        label->setFont(Theme::instance().strongFont());
        label->setContentsMargins(0, row == 0 ? 0 : 12, 0, 2);
        grid->addWidget(label, row++, 0, 1, 2);
    };
    const auto line = [&](const QString &what, const QString &key) {
        grid->addWidget(new QLabel(what), row, 0);
        auto *label = new QLabel(key);
        setTone(label, "secondary");
        grid->addWidget(label, row++, 1, Qt::AlignRight);
    };
    for (const auto &[menu, list] : actions.byMenu()) {
        bool headed = false; // not where nothing of the menu has a key
        for (const QAction *action : list) {
            if (action->shortcut().isEmpty())
                continue;
            if (!std::exchange(headed, true))
                heading(menuName(menu));
            line(plainText(action->text()), action->shortcut().toString(QKeySequence::NativeText));
        }
    }
    heading(tr("On the board"));
    line(tr("Walk from card to card"), tr("Arrow keys"));
    line(tr("First and last card"), tr("Home, End"));
    line(tr("Select more cards"), tr("Shift or Ctrl with a click"));
    line(tr("Edit the card's settings"), tr("Enter"));
    line(tr("Menu of the card or step"), tr("Menu key, Shift+F10"));
    line(tr("Copy instead of move while dragging"), tr("Ctrl"));
    line(tr("Give up a drag"), tr("Esc"));
    heading(tr("In the time view"));
    line(tr("Walk from message to message"), tr("Arrow keys"));
    line(tr("Send it earlier or later"), tr("Ctrl+Shift+Left, Ctrl+Shift+Right"));
    line(tr("Pick a message up, store its delay"), tr("Space, Enter"));
    line(tr("Along the time"), tr("Page Up, Page Down, the wheel"));
    line(tr("Zoom at the pointer"), tr("Ctrl with the wheel"));
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(windowTitle());
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    constexpr int Around = 2 * 24 + 24; // the margins, and the scroll bar
    resize(std::max(520, page->sizeHint().width() + Around), windowSized({520, 600}).height());
}

} // namespace stepline
