#include "ui/board/cadence_dialog.h"

#include "core/model/decode.h"
#include "ui/board/touch_picture.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/default_button.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace stepline {

namespace {
const QString After = QStringLiteral("after"), Instead = QStringLiteral("instead"), Keep = QStringLiteral("keep");
}

CadenceDialog::CadenceDialog(const Document &document, QWidget *parent) : QDialog(parent), m_document(document) {
    setWindowTitle(tr("Lay out a cadence"));
    setMinimumWidth(600);
    auto *title = new QLabel(tr("Lay out a cadence"));
    title->setFont(Theme::instance().titleFont());

    m_where = new ChoiceBox;
    const int steps = int(document.value().sequence.steps.size());
    m_where->addChoice(After, steps ? tr("New steps after the last one") : tr("New steps"));
    if (steps) {
        m_where->addChoice(Instead, tr("New steps instead of the %n there", nullptr, steps),
                           tr("Undo brings the old ones back."));
        m_where->addChoice(Keep, tr("No new steps: the %n there take this cadence", nullptr, steps),
                           tr("Only the waits change."));
    }
    m_where->setVisible(steps > 0);
    auto *whereLabel = new QLabel(tr("&Where"));
    whereLabel->setBuddy(m_where);
    whereLabel->setVisible(steps > 0);

    m_picture = new TouchPicture;
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    setTone(m_summary, "secondary");

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_make = buttons->addButton(tr("Lay out"), QDialogButtonBox::AcceptRole);
    setKind(m_make, "primary");
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addSpacing(8);
    layout->addWidget(makeRhythms());
    layout->addSpacing(8);
    layout->addWidget(makeChannels());
    layout->addWidget(whereLabel);
    layout->addWidget(m_where);
    layout->addSpacing(8);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_summary);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setDefaultButton(m_make);
    connect(m_where, &ChoiceBox::chosen, this, &CadenceDialog::refresh);
    m_where->setCurrentKey(After);
    chooseRhythm(Rhythm::Standard);
    m_rhythms[int(Rhythm::Standard)]->setFocus(Qt::OtherFocusReason);
}

QWidget *CadenceDialog::makeRhythms() {
    auto *area = new QWidget;
    auto *grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    int row = 0;
    for (const RhythmInfo &offered : rhythms()) {
        auto *radio = new QRadioButton(rhythmName(offered.rhythm));
        radio->setAccessibleDescription(rhythmSentence(offered.rhythm));
        auto *what = new ToneLabel(rhythmSentence(offered.rhythm), Tone::Secondary);
        connect(radio, &QRadioButton::toggled, this, [this, rhythm = offered.rhythm](bool on) {
            if (on)
                chooseRhythm(rhythm);
        });
        grid->addWidget(radio, row, 0);
        grid->addWidget(what, row++, 1);
        m_rhythms.append(radio);
    }
    grid->setColumnStretch(1, 1);
    m_length = new QSpinBox;
    m_length->setMinimumWidth(120);
    connect(m_length, &QSpinBox::valueChanged, this, &CadenceDialog::refresh);
    auto *label = new QLabel(tr("For how &long"));
    label->setBuddy(m_length);
    grid->setRowMinimumHeight(row++, 4);
    grid->addWidget(label, row, 0);
    grid->addWidget(m_length, row, 1, Qt::AlignLeft);
    return area;
}

QWidget *CadenceDialog::makeChannels() {
    m_channelArea = new QWidget;
    auto *layout = new QVBoxLayout(m_channelArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new QLabel(tr("Channels, which take turns in this order")));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    const Theme &theme = Theme::instance();
    const auto offer = [&](const CadenceChannel &channel, const QString &name, bool chosen) {
        auto *box = new QCheckBox(QString(name).replace(u'&', QStringLiteral("&&")));
        box->setIcon(theme.channelIcon(channel.type));
        box->setChecked(chosen);
        connect(box, &QCheckBox::toggled, this, &CadenceDialog::refresh);
        grid->addWidget(box, int(m_boxes.size()) / 3, int(m_boxes.size()) % 3);
        m_boxes.append(box);
        m_offered.push_back(channel);
    };
    const Template &tmpl = m_document.value();
    QSet<ChannelType> used;
    for (const Channel &channel : tmpl.channels) {
        used.insert(channel.type);
        offer({channel.id, channel.type}, channel.displayName(), true);
    }
    for (const ChannelType type : allChannelTypes())
        if (!used.contains(type))
            offer({{}, type}, tr("%1 (new)", "a channel the template has not yet").arg(channelTypeName(type)), false);
    grid->setColumnStretch(2, 1);
    layout->addLayout(grid);
    return m_channelArea;
}

void CadenceDialog::chooseRhythm(Rhythm rhythm) {
    m_rhythm = rhythm;
    m_rhythms[int(rhythm)]->setChecked(true);
    const RhythmInfo &is = info(rhythm);
    const QSignalBlocker quiet(m_length);
    m_length->setRange(is.shortest, is.longest);
    m_length->setSuffix(is.inWeeks ? tr(" weeks") : tr(" days"));
    m_length->setValue(is.usual);
    refresh();
}

std::vector<CadenceChannel> CadenceDialog::channels() const {
    std::vector<CadenceChannel> chosen;
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i]->isChecked())
            chosen.push_back(m_offered[size_t(i)]);
    return chosen;
}

bool CadenceDialog::onlyRhythm() const {
    return m_where->currentKey() == Keep;
}

Edit CadenceDialog::edit() const {
    if (onlyRhythm())
        return edits::applyRhythm(m_document, m_rhythm, m_length->value());
    return edits::addCadence(m_document, m_rhythm, m_length->value(), channels(),
                             m_where->currentKey() == Instead ? LayOut::InsteadOfAll : LayOut::AfterLast);
}

void CadenceDialog::refresh() {
    const Edit wanted = edit();
    JsonValue after = m_document.json();
    applyChanges(after, wanted.changes);
    const Result<Template> result = decodeTemplate(after);
    m_channelArea->setEnabled(!onlyRhythm());
    m_picture->setTemplate(result ? *result : m_document.value(),
                           onlyRhythm() ? std::nullopt : std::optional(wanted.select));
    m_make->setEnabled(!wanted.isEmpty() && result.ok());
    const int touches = int(wanted.select.size());
    const QLocale locale;
    if (!result) {
        m_summary->setText(result.sentence());
    } else if (onlyRhythm()) {
        m_summary->setText(
            wanted.isEmpty()
                ? tr("The steps have this cadence already.")
                : tr("The whole sequence then takes %1.").arg(spokenDuration(nominalStarts(result->sequence).back())));
    } else if (touches == 0) {
        m_summary->setText(tr("Choose at least one channel."));
    } else {
        const Duration last = touchTimes(m_rhythm, m_length->value()).back();
        QString words = tr("%n message(s), the last one on day %1.", nullptr, touches)
                            .arg(locale.toString(last.seconds / Duration::Day + 1));
        if (channels().size() == 1)
            words += u' ' + tr("With a second channel, one can follow where the other fails.");
        m_summary->setText(words);
    }
    m_make->setText(onlyRhythm() ? tr("Set the waits")
                    : touches    ? tr("Add %n step(s)", nullptr, touches)
                                 : tr("Lay out"));
}

} // namespace stepline
