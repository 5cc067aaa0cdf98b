#include "ui/library/gallery_dialog.h"

#include "core/json/files.h"
#include "ui/library/gallery_picture.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/default_button.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace stepline {

namespace {

QString searchable(const Template &tmpl) {
    QStringList words{tmpl.name, tmpl.description, choiceName(templateKinds(), tmpl.kind), tmpl.tags.join(u' ')};
    for (const Channel &channel : tmpl.channels)
        words << channel.displayName() << channelTypeName(channel.type);
    return words.join(u' ');
}

QString facts(const Template &tmpl) {
    QStringList parts{choiceName(templateKinds(), tmpl.kind),
                      GalleryDialog::tr("%n step(s)", nullptr, int(tmpl.sequence.steps.size())),
                      GalleryDialog::tr("%n message(s)", nullptr, tmpl.messageCount()),
                      GalleryDialog::tr("%1 in all").arg(spokenDuration(nominalStarts(tmpl.sequence).back()))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

GalleryDialog::GalleryDialog(QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("Gallery"));
    resize(windowSized({920, 560}));
    const Theme &theme = Theme::instance();

    for (const QString &path : galleryPaths()) {
        const QByteArray bytes = resourceBytes(path);
        if (const Result<SequenceFile> file = readSequence(bytes); file.ok())
            m_entries.push_back({bytes, file->value});
    }

    // The reader's language first.
    const bool korean = QLocale().language() == QLocale::Korean;
    std::stable_partition(m_entries.begin(), m_entries.end(), [korean](const Entry &entry) {
        return entry.value.key.endsWith(QStringLiteral("-ko")) == korean;
    });

    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search the gallery"));
    m_search->setAccessibleName(tr("Search the gallery"));
    m_search->setClearButtonEnabled(true);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Ready sequences"));
    m_list->setIconSize({textSized(20), textSized(20)});
    m_list->setSpacing(2);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Template &tmpl = m_entries[i].value;
        auto *item = new QListWidgetItem(tmpl.name, m_list);
        item->setData(Qt::UserRole, int(i));
        item->setSizeHint({0, textSized(36)});
        if (!tmpl.channels.empty())
            item->setIcon(theme.channelIcon(tmpl.channels.front().type));
    }

    m_name = new QLabel;
    m_name->setFont(theme.titleFont());
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_facts = new QLabel;
    setTone(m_facts, "secondary");
    m_facts->setTextFormat(Qt::PlainText);
    m_about = new QLabel;
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setAlignment(Qt::AlignTop);
    m_picture = new GalleryPicture;
    m_picture->setAccessibleName(tr("The sequence at a glance"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_use = buttons->addButton(tr("&Use this sequence"), QDialogButtonBox::AcceptRole);
    setKind(m_use, "primary");
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const QListWidgetItem *item = m_list->currentItem())
            m_chosen = m_entries[size_t(item->data(Qt::UserRole).toInt())].bytes;
        accept();
    });
    connect(m_list, &QListWidget::itemDoubleClicked, m_use, &QPushButton::click);
    connect(m_search, &QLineEdit::textChanged, this, &GalleryDialog::filter);
    connect(m_list, &QListWidget::currentItemChanged, this,
            [this](QListWidgetItem *item) { showEntry(item ? item->data(Qt::UserRole).toInt() : -1); });

    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_name);
    right->addWidget(m_facts);
    right->addSpacing(8);
    right->addWidget(m_picture, 1);
    right->addSpacing(8);
    right->addWidget(m_about, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(left, 2);
    columns->addLayout(right, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    setDefaultButton(m_use);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    showEntry(m_list->count() > 0 ? 0 : -1);
}

void GalleryDialog::filter(const QString &text) {
    QListWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const Template &tmpl = m_entries[size_t(item->data(Qt::UserRole).toInt())].value;
        item->setHidden(!searchable(tmpl).contains(text, Qt::CaseInsensitive));
        if (!item->isHidden() && !first)
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

void GalleryDialog::showEntry(int index) {
    m_use->setEnabled(index >= 0);
    if (index < 0) {
        m_name->setText(tr("Nothing matches"));
        m_facts->clear();
        m_about->setText(tr("Try a channel, a purpose or a word of the description."));
        m_picture->setTemplate({});
        return;
    }
    const Template &tmpl = m_entries[size_t(index)].value;
    m_name->setText(tmpl.name);
    m_facts->setText(facts(tmpl));
    m_about->setText(tmpl.description +
                     (tmpl.audience.isEmpty() ? QString() : QStringLiteral("\n\n") + tr("For: %1").arg(tmpl.audience)));
    m_picture->setTemplate(tmpl);
}

} // namespace stepline
