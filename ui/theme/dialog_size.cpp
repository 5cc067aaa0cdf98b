#include "ui/theme/dialog_size.h"

#include "ui/theme/text_sized.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QScreen>
#include <QTreeView>

namespace stepline {

namespace {
constexpr QSize FilesSize{880, 520};
constexpr int Sides = 24; ///< free space left and right of a cell's text, together

/// The toolkit measures size, type and date by samples, but forgets the space at both sides of a cell.
void showColumns(QFileDialog *dialog) {
    const auto *files = dialog->findChild<QTreeView *>(QStringLiteral("treeView"));
    if (!files)
        return; // the desktop's own dialog is shown instead
    QHeaderView *header = files->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    const QStringList samples{{},
                              QStringLiteral("9999.99 KiB"),
                              QStringLiteral("HTML documents"),
                              QLocale().toString(QDateTime(QDate(2000, 12, 30), QTime(22, 58)), QLocale::ShortFormat)};
    for (int column = 1; column < header->count() && column < samples.size(); ++column)
        header->resizeSection(column, QFontMetrics(files->font()).horizontalAdvance(samples[column]) + Sides);
    dialog->resize(dialog->size().expandedTo(windowSized(FilesSize)));
}
} // namespace

void fitDialog(QWidget *widget, QEvent::Type event) {
    if (event == QEvent::Show || event == QEvent::LayoutRequest)
        if (auto *buttons = qobject_cast<QDialogButtonBox *>(widget)) {
            // The row hands the focus to its first button. When that one is hidden or off, Tab stood still before the
            // row.
            buttons->setFocusProxy(nullptr);
            return;
        }
    if (event != QEvent::Show)
        return;
    auto *dialog = qobject_cast<QDialog *>(widget);
    if (!dialog)
        return;
    if (auto *files = qobject_cast<QFileDialog *>(dialog))
        showColumns(files);
    const QSize space = dialog->screen()->availableSize() - QSize(0, FrameHeight);
    if (dialog->width() > space.width() || dialog->height() > space.height())
        dialog->resize(dialog->size().boundedTo(space));
}

} // namespace stepline
