#include "ui/content/links_dialog.h"

#include "core/model/document.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace stepline {

namespace {

enum Column { Where, Source, Medium, Campaign, Content_, Term, Columns };

QString Utm::*member(int column) {
    switch (column) {
    case Source: return &Utm::source;
    case Medium: return &Utm::medium;
    case Campaign: return &Utm::campaign;
    case Content_: return &Utm::content;
    default: return &Utm::term;
    }
}

} // namespace

LinksDialog::LinksDialog(const Document &document, const QString &message, QWidget *parent)
    : QDialog(parent), m_document(document), m_message(message), m_all(new Switch(tr("All messages of the sequence"))),
      m_table(new QTableWidget), m_address(new ToneLabel), m_none(new ToneLabel({}, Tone::Secondary)) {
    setWindowTitle(tr("Campaign parameters of the links"));
    resize(textSized(880), windowSized({880, 480}).height());
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(8);
    auto *why = new ToneLabel(tr("Your web statistics see by these parameters which message a visitor came from. They "
                                 "become part of the address."),
                              Tone::Secondary);
    why->setWordWrap(true);
    lines->addWidget(why);
    auto *line = new QHBoxLayout;
    line->addWidget(m_all);
    line->addStretch();
    auto *suggest_ = new QPushButton(tr("&Suggest"));
    suggest_->setToolTip(tr("Fills what is empty: the channel, its kind, the template’s key, the message"));
    auto *clear_ = new QPushButton(tr("&Remove all"));
    for (QPushButton *button : {suggest_, clear_})
        button->setAutoDefault(false); // Return goes on to setting what they filled in
    line->addWidget(suggest_);
    line->addWidget(clear_);
    lines->addLayout(line);
    m_table->setColumnCount(Columns);
    m_table->setHorizontalHeaderLabels(
        {tr("Link"), tr("Source"), tr("Medium"), tr("Campaign"), tr("Content"), tr("Term")});
    m_table->setAccessibleName(tr("Links and their campaign parameters"));
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Where, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultSectionSize(textSized(96));
    m_table->horizontalHeader()->resizeSection(Campaign, textSized(176)); // the longest: the template's key
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    lines->addWidget(m_table, 1);
    m_none->setText(tr("No link here takes parameters: none is a web address."));
    lines->addWidget(m_none);
    m_address->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setMinimumHeight(48);
    m_address->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_address->setAccessibleName(tr("The address as it will be"));
    lines->addWidget(m_address);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Set parameters"));
    setKind(buttons->button(QDialogButtonBox::Ok), "primary");
    lines->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(suggest_, &QPushButton::clicked, this, &LinksDialog::suggest);
    connect(clear_, &QPushButton::clicked, this, &LinksDialog::clear);
    connect(m_all, &Switch::edited, this, &LinksDialog::fill);
    connect(m_table, &QTableWidget::currentCellChanged, this, &LinksDialog::showAddress);
    connect(m_table, &QTableWidget::itemChanged, this, &LinksDialog::showAddress);
    m_all->setVisible(!message.isEmpty());
    fill();
}

void LinksDialog::fill() {
    const Template &tmpl = m_document.value();
    m_links = linksOf(tmpl, m_all->isChecked() ? QString() : m_message);
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_links.size()));
    for (int row = 0; row < m_links.size(); ++row) {
        const LinkPlace &link = m_links[row];
        const Message *message = tmpl.message(link.place.message);
        const QString place = nameOf(link.place, message ? tmpl.typeOf(*message) : std::nullopt);
        QString what = link.label.isEmpty() ? place : QStringLiteral("%1: “%2”").arg(place, link.label);
        if (!link.place.variant.isEmpty())
            what += QStringLiteral(" · ") + tr("variant %1").arg(link.place.variant.toUpper());
        auto *name = new QTableWidgetItem(messageName(tmpl, link.place.message) + QStringLiteral(" · ") + what);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        name->setToolTip(link.url());
        m_table->setItem(row, Where, name);
        for (int column = Source; column < Columns; ++column)
            m_table->setItem(row, column, new QTableWidgetItem);
        setUtmAt(row, utmOf(link.url()));
    }
    m_table->setVisible(!m_links.isEmpty());
    m_none->setVisible(m_links.isEmpty());
    if (!m_links.isEmpty())
        m_table->setCurrentCell(0, Source);
    showAddress();
}

Utm LinksDialog::utmAt(int row) const {
    Utm utm;
    for (int column = Source; column < Columns; ++column)
        utm.*member(column) = m_table->item(row, column)->text().trimmed();
    return utm;
}

void LinksDialog::setUtmAt(int row, const Utm &utm) {
    for (int column = Source; column < Columns; ++column)
        m_table->item(row, column)->setText(utm.*member(column));
}

void LinksDialog::suggest() {
    for (int row = 0; row < m_links.size(); ++row) {
        Utm utm = utmAt(row);
        const Utm usual = suggestedUtm(m_document.value(), m_links[row]);
        for (int column = Source; column < Columns; ++column)
            if ((utm.*member(column)).isEmpty())
                utm.*member(column) = usual.*member(column);
        setUtmAt(row, utm);
    }
}

void LinksDialog::clear() {
    for (int row = 0; row < m_links.size(); ++row)
        setUtmAt(row, {});
}

void LinksDialog::showAddress() {
    const int row = m_table->currentRow();
    m_address->setText(row >= 0 && row < m_links.size() ? withUtm(m_links[row].url(), utmAt(row)) : QString());
}

Edit LinksDialog::edit() const {
    QList<Utm> utms;
    for (int row = 0; row < m_links.size(); ++row)
        utms << utmAt(row);
    return setUtm(m_document, m_links, utms);
}

} // namespace stepline
