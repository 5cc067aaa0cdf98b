#include "ui/team/connect_dialog.h"

#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/default_button.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace stepline {

namespace {

constexpr int Width = 520, Margin = 24;

QLineEdit *lineOf(const QString &text, const QString &name) {
    auto *line = new QLineEdit(text);
    line->setAccessibleName(name);
    return line;
}

} // namespace

ConnectDialog::ConnectDialog(const TeamServer &server, QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("The team's library"));
    setMinimumWidth(Width);
    auto *title = new QLabel(tr("Open the team's library"));
    title->setFont(Theme::instance().titleFont());
    auto *about = new QLabel(tr("The team's templates are in a PostgreSQL database. Whoever runs it tells you what to "
                                "fill in here."));
    about->setWordWrap(true);
    setTone(about, "secondary");

    m_host = lineOf(server.host, tr("Server"));
    m_port = new QSpinBox;
    m_port->setRange(1, 65535);
    m_port->setValue(server.port);
    m_port->setAccessibleName(tr("Port"));
    m_database = lineOf(server.database, tr("Database"));
    m_user = lineOf(server.user, tr("User"));
    m_password = lineOf({}, tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_keep = new QCheckBox(tr("&Keep the password in the system's keyring"));
    m_keep->setChecked(true);
    m_keep->setToolTip(tr("It is never written to a file. Without a keyring you are asked each time."));
    m_tls = new ChoiceBox;
    m_tls->setAccessibleName(tr("Protection"));
    m_tls->addChoice(tlsKey(TlsMode::VerifyFull), tr("Encrypted, the server proves its name"), tr("Recommended"));
    m_tls->addChoice(tlsKey(TlsMode::VerifyCa), tr("Encrypted, the server proves its authority"),
                     tr("For a server that is reached under another name"));
    m_tls->addChoice(tlsKey(TlsMode::Require), tr("Encrypted, whoever answers is believed"),
                     tr("Somebody between you and the server could pose as it"));
    m_tls->addChoice(tlsKey(TlsMode::Plain), tr("Not encrypted"), tr("Everybody on the way can read along"));
    m_tls->setCurrentKey(tlsKey(server.tls));
    m_certificate = lineOf(server.rootCertificate, tr("Root certificate"));
    m_certificate->setPlaceholderText(tr("The one of this computer (~/.postgresql/root.crt)"));
    m_browse = new QPushButton(tr("&Choose…"));
    m_browse->setAccessibleName(tr("Choose the root certificate"));
    m_warning = new InlineMessage;
    m_said = new InlineMessage;
    m_said->setWordWrap(true);
    m_warning->setWordWrap(true);

    auto *form = new QGridLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setColumnStretch(0, 3);
    form->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString &name, QWidget *field, int column = 0, int columns = 2) {
        form->addWidget(new FieldLabel(name, field), row, column, 1, columns);
        form->addWidget(field, row + 1, column, 1, columns);
    };
    add(tr("&Server"), m_host, 0, 1);
    add(tr("P&ort"), m_port, 1, 1);
    row += 2;
    add(tr("&Database"), m_database);
    row += 2;
    add(tr("&User"), m_user);
    row += 2;
    add(tr("&Password"), m_password);
    row += 2;
    form->addWidget(m_keep, row++, 0, 1, 2);
    add(tr("P&rotection"), m_tls);
    row += 2;
    form->addWidget(m_warning, row++, 0, 1, 2);
    add(tr("Root certi&ficate"), m_certificate, 0, 1);
    form->addWidget(m_browse, row + 1, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_setUp = buttons->addButton(tr("Set up the &library here"), QDialogButtonBox::ActionRole);
    m_setUp->setToolTip(tr("Makes the team's library in this empty database; you become its owner."));
    m_connect = buttons->addButton(tr("Co&nnect"), QDialogButtonBox::ActionRole);

    // With large text the form is higher than some screens: it scrolls, what is said of it and the buttons do not.
    auto *page = new QWidget;
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(Margin, 24, Margin, 8);
    lines->setSpacing(16);
    lines->addWidget(title);
    lines->addWidget(about);
    lines->addLayout(form);
    lines->addStretch();
    auto *scroll = new FormScroll;
    scroll->setWidget(page);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(Margin, 0, Margin, 0);
    foot->setSpacing(16);
    foot->addWidget(m_said);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(8);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    const int sentence = 2 * fontMetrics().lineSpacing() + foot->spacing(); // what may have to be said has its room
    resize(Width, lines->heightForWidth(Width) + sentence + buttons->sizeHint().height() + 24);
    m_browse->setAutoDefault(false);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::connectRequested);
    connect(m_setUp, &QPushButton::clicked, this, &ConnectDialog::setUpRequested);
    connect(m_browse, &QPushButton::clicked, this, &ConnectDialog::chooseCertificate);
    for (QLineEdit *line : {m_host, m_database, m_user, m_password, m_certificate})
        connect(line, &QLineEdit::textChanged, this, &ConnectDialog::withdrawOffer);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectDialog::withdrawOffer);
    connect(m_tls, &ChoiceBox::chosen, this, &ConnectDialog::withdrawOffer);
    update();
    (server.user.isEmpty() ? m_host : m_password)->setFocus();
}

TeamServer ConnectDialog::server() const {
    TeamServer server;
    server.host = m_host->text().trimmed();
    server.port = m_port->value();
    server.database = m_database->text().trimmed();
    server.user = m_user->text().trimmed();
    server.password = m_password->text();
    server.tls = tlsFromKey(m_tls->currentKey());
    server.rootCertificate = m_certificate->text().trimmed();
    return server;
}

bool ConnectDialog::keepsPassword() const {
    return m_keep->isChecked();
}

void ConnectDialog::setPassword(const QString &password) {
    if (m_password->text().isEmpty())
        m_password->setText(password);
}

void ConnectDialog::setBusy(bool busy) {
    m_busy = busy;
    if (busy)
        m_said->say(tr("Connecting…"), Tone::Secondary);
    update();
}

void ConnectDialog::showProblem(const QString &sentence) {
    m_password->setFocus(Qt::OtherFocusReason); // the likeliest to be written again
    m_password->selectAll();
    withdrawOffer(); // whether it is still empty, the next connection says; no button with the focus goes
    m_said->say(sentence, Tone::Error);
}

void ConnectDialog::offerSetUp() {
    m_offersSetUp = true;
    update();
    m_said->say(tr("This database holds no library yet. If it is meant for your team, set the library up here."),
                Tone::Hint);
    m_setUp->setFocus(Qt::OtherFocusReason); // while it connected, only Cancel could have the focus
}

void ConnectDialog::withdrawOffer() {
    if (m_offersSetUp)
        m_said->clearMessage();
    m_offersSetUp = false;
    update();
}

void ConnectDialog::chooseCertificate() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Root certificate"), m_certificate->text(),
                                                      tr("Certificates (*.crt *.pem);;All files (*)"));
    if (!path.isEmpty())
        m_certificate->setText(path);
}

void ConnectDialog::update() {
    const TlsMode tls = tlsFromKey(m_tls->currentKey());
    if (tls == TlsMode::Plain)
        m_warning->say(tr("Your password and all templates travel in the open. Use this on your own computer only."),
                       Tone::Warning);
    else if (tls == TlsMode::Require)
        m_warning->say(tr("Nobody checks that it is your server that answers."), Tone::Warning);
    else
        m_warning->clearMessage();
    const bool asked = tls == TlsMode::VerifyFull || tls == TlsMode::VerifyCa;
    const bool whole = !m_host->text().trimmed().isEmpty() && !m_database->text().trimmed().isEmpty() &&
                       !m_user->text().trimmed().isEmpty();
    for (QWidget *field : QList<QWidget *>{m_host, m_port, m_database, m_user, m_password, m_keep, m_tls})
        field->setEnabled(!m_busy);
    m_certificate->setEnabled(!m_busy && asked);
    m_browse->setEnabled(!m_busy && asked);
    m_connect->setEnabled(!m_busy && whole);
    m_connect->setToolTip(whole ? QString() : tr("Fill in server, database and user first."));
    m_setUp->setEnabled(!m_busy);
    m_setUp->setVisible(m_offersSetUp); // the box shows every button that it lays out
    // Return does what is meant: another database than the one that was found empty is connected to first.
    QPushButton *meant = m_offersSetUp ? m_setUp : m_connect;
    setKind(m_setUp, m_offersSetUp ? "primary" : "");
    setKind(m_connect, m_offersSetUp ? "" : "primary");
    setDefaultButton(meant);
}

} // namespace stepline
