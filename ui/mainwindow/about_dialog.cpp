#include "ui/mainwindow/about_dialog.h"

#include "core/storage/engine_version.h"
#include "ui/settings/log_file.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace stepline {

AboutDialog::AboutDialog(const QString &libraryPath, QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("About Stepline"));
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(QStringLiteral(":/icons/stepline.svg")).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *title = new QLabel(tr("Stepline %1").arg(QStringLiteral(STEPLINE_VERSION)));
    title->setFont(Theme::instance().titleFont());
    auto *text = new QLabel(
        tr("Draw multi-channel message sequences and see what they will do. Free software under the GNU General "
           "Public License, version 3 or later."));
    text->setWordWrap(true);
    const QString facts =
        QStringLiteral("Stepline %1 · Qt %2 · SQLite %3 · %4 · %5 · %6")
            .arg(QStringLiteral(STEPLINE_VERSION), QString::fromLatin1(qVersion()), databaseEngineVersion(),
                 QSysInfo::prettyProductName(), QLocale().name(), QGuiApplication::platformName());
    auto *details = new QLabel(facts + u'\n' + tr("Library: %1").arg(QDir::toNativeSeparators(libraryPath)) + u'\n' +
                               tr("Log: %1").arg(QDir::toNativeSeparators(logPath())));
    details->setTextFormat(Qt::PlainText);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details->setWordWrap(true);
    setTone(details, "secondary");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("&Copy details"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [details] { QApplication::clipboard()->setText(details->text()); });
    QPushButton *log = buttons->addButton(tr("Show the &log"), QDialogButtonBox::ActionRole);
    log->setEnabled(QFileInfo::exists(logPath()));
    connect(log, &QPushButton::clicked, this, [] { QDesktopServices::openUrl(QUrl::fromLocalFile(logPath())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(text);
    layout->addWidget(details);
    layout->addWidget(buttons);
    setMinimumWidth(440);
}

} // namespace stepline
