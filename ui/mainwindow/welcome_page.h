#pragma once

#include <QWidget>

namespace stepline {

class Actions;

/// What the window shows while no template is open: what this is for, and the three ways to begin.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(Actions *actions, QWidget *parent = nullptr);
};

} // namespace stepline
