#include "ui/theme/plain_text.h"

#include <QLabel>

namespace stepline {

namespace {
constexpr int WidestTip = 480;
} // namespace

void keepTextPlain(QWidget *widget, QEvent::Type event) {
    if (event != QEvent::Polish && event != QEvent::Show)
        return;
    auto *label = qobject_cast<QLabel *>(widget);
    if (!label)
        return;
    if (label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    if (event == QEvent::Show && label->width() > WidestTip && label->inherits("QTipLabel")) {
        label->setWordWrap(true);
        label->resize(WidestTip, label->heightForWidth(WidestTip));
    }
}

} // namespace stepline
