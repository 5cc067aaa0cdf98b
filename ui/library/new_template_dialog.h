#pragma once

#include "core/model/vocabulary.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stepline {

/// Name, goal and channels of a new template; then the board.
class NewTemplateDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewTemplateDialog(QWidget *parent = nullptr);

    QString name() const;
    QString goal() const;
    QList<ChannelType> channels() const;

private:
    void update();

    QLineEdit *m_name, *m_goal;
    QList<QCheckBox *> m_channels;
    QLabel *m_hint;
    QPushButton *m_create;
};

} // namespace stepline
