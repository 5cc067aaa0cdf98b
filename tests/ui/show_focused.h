#pragma once

#include <QTest>
#include <QVBoxLayout>

namespace stepline {

/// A window around the widget, so that it gets real events.
template <typename W> void showFocused(QWidget &window, W *widget) {
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(widget);
    window.resize(320, 200);
    window.show();
    window.activateWindow();
    widget->setFocus();
    QTRY_VERIFY(widget->hasFocus());
}

} // namespace stepline
