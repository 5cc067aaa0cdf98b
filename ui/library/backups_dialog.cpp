#include "ui/library/backups_dialog.h"

#include "ui/library/lines_delegate.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

BackupsDialog::BackupsDialog(QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("Backups"));
    resize(windowSized({560, 480}));
    auto *title = new QLabel(tr("Backups of the library"));
    title->setFont(Theme::instance().titleFont());
    m_about = new QLabel;
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    setTone(m_about, "secondary");
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Backups, newest first"));
    m_list->setSpacing(2);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new LinesDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines are elided
    connect(m_list, &QListWidget::currentRowChanged, this, &BackupsDialog::updateButtons);
    m_said = new QLabel;
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_make = buttons->addButton(tr("&Back up now"), QDialogButtonBox::ActionRole);
    m_restore = buttons->addButton(tr("&Restore this backup"), QDialogButtonBox::ActionRole);
    m_restore->setToolTip(tr("The library becomes as it was then. What it is now is backed up before."));
    connect(m_make, &QPushButton::clicked, this, &BackupsDialog::makeRequested);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto backup = chosen())
            Q_EMIT restoreRequested(*backup);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_about);
    layout->addSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    updateButtons();
}

void BackupsDialog::fill(const std::vector<Backup> &backups, const QString &folder) {
    m_backups = backups;
    m_list->clear();
    const QLocale locale;
    for (const Backup &backup : m_backups)
        m_list->addItem(locale.toString(backup.made.toLocalTime(), QLocale::LongFormat) + u'\n' +
                        locale.formattedDataSize(backup.bytes, backup.bytes < 1024 * 1024 ? 0 : 1,
                                                 QLocale::DataSizeTraditionalFormat));
    m_about->setText(
        m_backups.empty()
            ? tr("There is no backup yet. Stepline makes one by itself every day on which something changed.")
            : tr("Stepline makes a backup by itself every day on which something changed, keeps the newest ones and "
                 "some of each week, and puts them into %1.")
                  .arg(QDir::toNativeSeparators(folder)));
    if (!m_backups.empty())
        m_list->setCurrentRow(0);
    updateButtons();
}

std::optional<Backup> BackupsDialog::chosen() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_backups.size()) ? std::optional(m_backups[size_t(row)]) : std::nullopt;
}

void BackupsDialog::setBusy(bool busy) {
    m_busy = busy;
    updateButtons();
}

void BackupsDialog::say(const QString &sentence, bool bad) {
    setTone(m_said, bad ? "error" : "good");
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void BackupsDialog::updateButtons() {
    m_make->setEnabled(!m_busy);
    m_restore->setEnabled(!m_busy && chosen());
}

} // namespace stepline
