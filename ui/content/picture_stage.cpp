#include "ui/content/picture_stage.h"

#include "core/content/empathy.h"
#include "core/content/texts.h"
#include "ui/content/picture_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/icon_button.h"

#include <QVBoxLayout>

namespace stepline {

namespace {
constexpr int BetweenPictures = 16;
}

PictureStage::PictureStage(QWidget *parent) : QWidget(parent), m_dark(Theme::instance().dark()) {
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    auto *choice = new QHBoxLayout;
    m_clientRow = new QWidget;
    new FlowLayout(m_clientRow);
    choice->addWidget(m_clientRow, 1);
    m_look = new IconButton(QStringLiteral("moon"), tr("Dark phone"));
    m_look->setCheckable(true);
    connect(m_look, &QAbstractButton::clicked, this, [this](bool dark) {
        m_dark = dark;
        m_darkChosen = true;
        showPictures();
        Q_EMIT lookChosen();
    });
    choice->addWidget(m_look);
    lines->addLayout(choice);
    m_problem = new InlineMessage;
    lines->addWidget(m_problem);

    auto *inside = new QWidget;
    auto *padding = new QVBoxLayout(inside);
    padding->setContentsMargins(0, 0, 0, 0);
    m_pictureRow = new QHBoxLayout;
    m_pictureRow->setSpacing(BetweenPictures);
    padding->addLayout(m_pictureRow);
    m_mindset = new ToneLabel({}, Tone::Secondary);
    m_mindset->setWordWrap(true);
    m_mindset->setAlignment(Qt::AlignHCenter);
    padding->addWidget(m_mindset);
    m_cuts = new ToneLabel({}, Tone::Warning);
    m_cuts->setWordWrap(true);
    m_cuts->setAlignment(Qt::AlignHCenter);
    padding->addWidget(m_cuts);
    padding->addStretch();
    auto *scroll = new FormScroll;
    scroll->setWidget(inside);
    lines->addWidget(scroll, 1);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (!m_darkChosen)
            m_dark = Theme::instance().dark();
    });
}

void PictureStage::setEditor(Editor *editor) {
    m_editor = editor;
    m_message.clear();
}

void PictureStage::setMessage(const QString &id) {
    m_message = id;
}

void PictureStage::showFor(const SamplePerson &person, int variant) {
    m_person = person;
    m_variant = variant;
    showPictures();
}

const Message *PictureStage::message() const {
    return m_editor ? m_editor->value().message(m_message) : nullptr;
}

std::optional<ChannelType> PictureStage::type() const {
    const Message *shown = message();
    return shown ? m_editor->value().typeOf(*shown) : std::nullopt;
}

Client PictureStage::client() const {
    const auto kind = type();
    const QList<Client> offered = kind ? clientsOf(*kind) : QList<Client>{Client::AppCard};
    const Client chosen = kind ? m_clients.value(*kind, offered.first()) : offered.first();
    return offered.contains(chosen) ? chosen : offered.first();
}

PictureRequest PictureStage::requestFor(const SamplePerson &person, int variant) const {
    PictureRequest request;
    const Message *shown = message();
    const auto kind = type();
    if (!kind)
        return request;
    request.client = client();
    request.type = *kind;
    const Content content = variant >= 0 && variant < int(shown->variants.size())
                                ? contentOf(*shown, shown->variants[size_t(variant)])
                                : shown->content;
    request.content = renderContent(content, person.values);
    request.sender = senderName(m_editor->value(), *shown, person);
    request.recipient = person.name;
    request.dark = m_dark;
    return request;
}

void PictureStage::showPictures() {
    const Message *shown = message();
    const auto kind = type();
    if (!kind)
        return;
    showClients(*kind);
    m_look->setVisible(hasDarkLook(client()));
    m_look->setChecked(m_dark);

    // Every variant beside the others; without variants, the message.
    const bool several = !shown->variants.empty();
    makeFrames(several ? qsizetype(shown->variants.size()) : 1);
    for (qsizetype i = 0; i < m_pictures.size(); ++i) {
        const int variant = several ? int(i) : -1;
        m_captions[i]->setVisible(several);
        if (several) {
            const QString name = tr("Variant %1").arg(shown->variants[size_t(i)].id.toUpper());
            m_captions[i]->setText(name);
            m_captions[i]->setFont(variant == m_variant ? Theme::instance().strongFont()
                                                        : Theme::instance().bodyFont());
            m_pictures[i]->setAccessibleName(tr("%1 as its recipient sees it").arg(name));
        } else {
            m_pictures[i]->setAccessibleName(tr("The message as its recipient sees it"));
        }
        m_pictures[i]->setRequest(requestFor(m_person, variant));
    }
    QString problem;
    renderContent(m_variant >= 0 && m_variant < int(shown->variants.size())
                      ? contentOf(*shown, shown->variants[size_t(m_variant)])
                      : shown->content,
                  m_person.values, &problem);
    m_problem->say(problem, Tone::Warning);
    const QString mindset = mindsetOf(shown->notes);
    m_mindset->setText(mindset.isEmpty() ? QString() : tr("Mindset: “%1”").arg(mindset));
    m_mindset->setVisible(!mindset.isEmpty());
}

void PictureStage::showClients(ChannelType type) {
    const QList<Client> offered = clientsOf(type);
    while (m_clientChips.size() > offered.size())
        delete m_clientChips.takeLast();
    while (m_clientChips.size() < offered.size()) {
        auto *chip = new Chip(QString(), m_clientRow);
        chip->setCheckable(true);
        const int index = int(m_clientChips.size());
        connect(chip, &Chip::edited, this, [this, index] {
            if (const auto kind = this->type()) {
                m_clients[*kind] = clientsOf(*kind).value(index);
                showPictures();
                Q_EMIT lookChosen();
            }
        });
        m_clientRow->layout()->addWidget(chip);
        chip->show();
        m_clientChips << chip;
    }
    for (qsizetype i = 0; i < offered.size(); ++i) {
        m_clientChips[i]->setText(clientName(offered[i]));
        m_clientChips[i]->setChecked(offered[i] == client());
        m_clientChips[i]->updateGeometry();
    }
}

void PictureStage::makeFrames(qsizetype count) {
    while (m_frames.size() > count) {
        delete m_frames.takeLast();
        m_pictures.removeLast();
        m_captions.removeLast();
    }
    while (m_frames.size() < count) {
        auto *frame = new QWidget;
        auto *lines = new QVBoxLayout(frame);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(4);
        auto *caption = new ToneLabel({}, Tone::Secondary);
        caption->setAlignment(Qt::AlignHCenter);
        lines->addWidget(caption);
        auto *picture = new PictureView;
        picture->setLargest(0.88);
        connect(picture, &PictureView::changed, this, &PictureStage::showCuts);
        lines->addWidget(picture);
        lines->addStretch();
        m_pictureRow->addWidget(frame, 1);
        m_frames << frame;
        m_captions << caption;
        m_pictures << picture;
    }
}

void PictureStage::showCuts() {
    QStringList sentences;
    const auto kind = type();
    for (qsizetype i = 0; i < m_pictures.size(); ++i) {
        QSet<ContentField> said;
        for (const PictureText &cut : m_pictures[i]->picture().cuts()) {
            // An inbox goes on with the beginning of the mail: only what the preview line itself loses counts.
            if (cut.field == ContentField::Preheader) {
                const QString line = m_pictures[i]->request().content.preheader.value_or(QString()).simplified();
                if (line.isEmpty() || QString(cut.shown).remove(u'…').size() >= line.size())
                    continue;
            }
            if (said.contains(*cut.field))
                continue;
            said.insert(*cut.field);
            const QString sentence =
                tr("%1 cuts this: %2.")
                    .arg(clientName(m_pictures[i]->request().client), contentFieldName(*cut.field, kind).toLower());
            sentences << (m_pictures.size() > 1 ? m_captions[i]->text() + QStringLiteral(": ") + sentence : sentence);
        }
    }
    m_cuts->setText(sentences.join(u'\n'));
    m_cuts->setVisible(!sentences.isEmpty());
}

} // namespace stepline
