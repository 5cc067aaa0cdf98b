#pragma once

#include <QProxyStyle>

namespace stepline {

/// Qt's Fusion with icons of the text's size in buttons, menus, lists and tabs.
class TextSizedStyle : public QProxyStyle {
    Q_OBJECT

public:
    TextSizedStyle();
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace stepline
