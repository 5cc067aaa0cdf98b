#include "ui/library/new_template_dialog.h"

#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/default_button.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

namespace {

/// By the usual price of one message (the profiles that come with the program name their sources); a person's work
/// last.
constexpr ChannelType CheapestFirst[] = {
    ChannelType::InApp,    ChannelType::Push, ChannelType::Email,    ChannelType::Messenger,  ChannelType::Sms,
    ChannelType::WhatsApp, ChannelType::Ads,  ChannelType::LinkedIn, ChannelType::DirectMail, ChannelType::Call};

} // namespace

NewTemplateDialog::NewTemplateDialog(QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("New template"));
    setMinimumWidth(480);
    const Theme &theme = Theme::instance();

    auto *title = new QLabel(tr("New template"));
    title->setFont(theme.titleFont());

    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("For example: Cart recovery"));
    m_name->setMaxLength(200);
    auto *nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(m_name);
    m_goal = new QLineEdit;
    m_goal->setPlaceholderText(tr("For example: Order placed"));
    m_goal->setMaxLength(200);
    auto *goalLabel = new QLabel(tr("&Goal: what should people do in the end?"));
    goalLabel->setBuddy(m_goal);

    auto *channelsLabel = new QLabel(tr("Channels, the cheapest first"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    int place = 0;
    for (ChannelType type : CheapestFirst) {
        auto *box = new QCheckBox(channelTypeName(type));
        box->setIcon(theme.channelIcon(type));
        connect(box, &QCheckBox::toggled, this, &NewTemplateDialog::update);
        grid->addWidget(box, place % 5, place / 5);
        ++place;
        m_channels << box;
    }
    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    setTone(m_hint, "secondary");
    m_hint->setMinimumHeight(QFontMetrics(theme.bodyFont()).height() * 2);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    setKind(m_create, "primary");
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NewTemplateDialog::update);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addSpacing(8);
    layout->addWidget(nameLabel);
    layout->addWidget(m_name);
    layout->addSpacing(8);
    layout->addWidget(goalLabel);
    layout->addWidget(m_goal);
    layout->addSpacing(8);
    layout->addWidget(channelsLabel);
    layout->addLayout(grid);
    layout->addWidget(m_hint);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setDefaultButton(m_create);
    update();
}

void NewTemplateDialog::update() {
    const qsizetype count = channels().size();
    m_hint->setText(name().isEmpty() ? tr("Give the template a name.")
                    : count == 0 ? tr("Choose the channels you may use. More can be added on the board at any time.")
                    : count == 1
                        ? tr("A sequence needs at least two channels, so that one can follow where the other fails.")
                        : tr("%n channel(s). Drag them into steps on the board.", nullptr, int(count)));
    m_create->setEnabled(!name().isEmpty());
}

QString NewTemplateDialog::name() const {
    return m_name->text().simplified();
}
QString NewTemplateDialog::goal() const {
    return m_goal->text().simplified();
}

QList<ChannelType> NewTemplateDialog::channels() const {
    QList<ChannelType> chosen;
    for (qsizetype i = 0; i < m_channels.size(); ++i)
        if (m_channels[i]->isChecked())
            chosen << CheapestFirst[size_t(i)];
    return chosen;
}

} // namespace stepline
