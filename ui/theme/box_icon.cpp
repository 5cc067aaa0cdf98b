#include "ui/theme/box_icon.h"

#include "ui/theme/theme.h"

#include <QMessageBox>

namespace stepline {

namespace {
constexpr QSize Side(32, 32);
} // namespace

void giveBoxIcon(QWidget *widget, QEvent::Type event) {
    if (event != QEvent::Polish)
        return;
    auto *box = qobject_cast<QMessageBox *>(widget);
    if (!box || box->icon() == QMessageBox::NoIcon)
        return;
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    const auto show = [&](const QString &name, const QColor &ink) {
        box->setIconPixmap(theme.icon(name, ink).pixmap(Side, box->devicePixelRatioF()));
    };
    switch (box->icon()) {
    case QMessageBox::Critical: return show(QStringLiteral("error"), colors.error);
    case QMessageBox::Warning: return show(QStringLiteral("warning"), colors.warning);
    case QMessageBox::Question: return show(QStringLiteral("help"), colors.accent);
    default: return show(QStringLiteral("info"), colors.accent);
    }
}

} // namespace stepline
