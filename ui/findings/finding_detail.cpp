#include "ui/findings/finding_detail.h"

#include "core/check/check.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace stepline {

FindingDetail::FindingDetail(QWidget *parent)
    : QWidget(parent), m_place(new SectionLabel), m_sentence(new ToneLabel), m_reason(new ToneLabel),
      m_source(new ToneLabel({}, Tone::Secondary)), m_jump(new QPushButton(tr("&Go there"))), m_fix(new QPushButton),
      m_ignore(new QPushButton) {
    for (ToneLabel *label : {m_sentence, m_reason, m_source}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_source->setFont(Theme::instance().smallFont());
    connect(&Theme::instance(), &Theme::changed, this, &FindingDetail::followTheme);
    followTheme();
    setKind(m_fix, "primary");
    setKind(m_ignore, "quiet");
    m_jump->setToolTip(tr("Select the place and open its field (Enter)"));
    m_ignore->setToolTip(tr("Let this finding stand at this place; Undo brings it back (Delete)"));
    connect(m_jump, &QPushButton::clicked, this, &FindingDetail::jumpClicked);
    connect(m_fix, &QPushButton::clicked, this, &FindingDetail::fixClicked);
    connect(m_ignore, &QPushButton::clicked, this, &FindingDetail::ignoreClicked);

    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(16, 0, 8, 0);
    column->setSpacing(8);
    column->addWidget(m_place);
    column->addWidget(m_sentence);
    column->addWidget(m_reason);
    column->addWidget(m_source);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(words);
    scroll->viewport()->setAutoFillBackground(false);
    words->setAutoFillBackground(false);

    auto *buttons = new FlowLayout(nullptr, 8); // in lines with large text: the list beside keeps its half
    buttons->setContentsMargins(16, 0, 8, 0);
    buttons->addWidget(m_fix);
    buttons->addWidget(m_jump);
    buttons->addWidget(m_ignore);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    show(nullptr, {}, {}, false);
}

void FindingDetail::followTheme() {
    m_sentence->setFont(Theme::instance().strongFont());
    m_source->setFont(Theme::instance().smallFont());
}

void FindingDetail::show(const Problem *finding, const QString &place, const QString &fix, bool ignored) {
    for (QPushButton *button : {m_jump, m_ignore})
        button->setVisible(finding);
    m_fix->setVisible(finding && !fix.isEmpty());
    if (!finding) {
        for (QLabel *label : {static_cast<QLabel *>(m_place), static_cast<QLabel *>(m_sentence),
                              static_cast<QLabel *>(m_reason), static_cast<QLabel *>(m_source)})
            label->clear();
        return;
    }
    const Advice advice = adviceFor(finding->rule);
    m_place->setText(place.isEmpty() ? tr("The template") : place);
    m_sentence->setText(finding->message);
    m_reason->setText(advice.reason);
    m_source->setText(advice.source.isEmpty() ? QString() : tr("Source: %1").arg(advice.source));
    m_source->setVisible(!advice.source.isEmpty());
    QString label = fix;
    m_fix->setText(label.replace(u'&', QStringLiteral("&&")));
    m_fix->setToolTip(tr("%1. Undo takes it back (Ctrl+.)").arg(fix));
    m_ignore->setText(ignored ? tr("Show it again") : tr("&Ignore here"));
    m_ignore->setVisible(ignored || finding->severity != Severity::Error);
}

} // namespace stepline
