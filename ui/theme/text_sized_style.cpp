#include "ui/theme/text_sized_style.h"

#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"

namespace stepline {

TextSizedStyle::TextSizedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int TextSizedStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize: return textSized(pixels);
    default: return pixels;
    }
}

} // namespace stepline
