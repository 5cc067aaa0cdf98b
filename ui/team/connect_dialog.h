#pragma once

#include "core/storage/team_server.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace stepline {

class ChoiceBox;
class InlineMessage;

/// Where the team's library is, who one is there and how the way to it is protected. It says what is wanted; connecting
/// is its owner's.
class ConnectDialog : public QDialog {
    Q_OBJECT

public:
    explicit ConnectDialog(const TeamServer &server, QWidget *parent = nullptr);

    TeamServer server() const; ///< with the password
    bool keepsPassword() const;
    void setPassword(const QString &password);
    /// While it is being tried nothing can be changed.
    void setBusy(bool busy);
    void showProblem(const QString &sentence);
    /// The database is empty: offers to make the library in it. The offer is for what the fields say now, and goes as
    /// soon as one of them says something else.
    void offerSetUp();

Q_SIGNALS:
    void connectRequested();
    void setUpRequested();

private:
    void chooseCertificate();
    void withdrawOffer();
    void update();

    QLineEdit *m_host, *m_database, *m_user, *m_password, *m_certificate;
    QSpinBox *m_port;
    ChoiceBox *m_tls;
    QCheckBox *m_keep;
    QPushButton *m_browse, *m_connect, *m_setUp;
    InlineMessage *m_warning, *m_said;
    bool m_busy = false, m_offersSetUp = false;
};

} // namespace stepline
