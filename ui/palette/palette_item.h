#pragma once

#include <QIcon>
#include <QString>
#include <functional>

namespace stepline {

/// Something the command palette can do or go to.
struct PaletteItem {
    QString title;    ///< what is typed for
    QString kind;     ///< where it belongs: “Edit”, “Template”, “Step 2”, “Setting”
    QString shortcut; ///< as people read it; empty: none
    QString also;     ///< other words it is found by; not shown
    QIcon icon;
    std::function<void()> run;
    QString reason = {}; ///< why it cannot be done now; empty: it can
};

} // namespace stepline
