#pragma once

#include <QDialog>

namespace stepline {

class Actions;

/// All keys at a glance, menu by menu, and those of the board.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);
};

} // namespace stepline
