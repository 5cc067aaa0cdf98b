#include "ui/report/engine_export_dialog.h"

#include "core/export/bpmn.h"
#include "core/export/prices.h"
#include "core/export/states_language.h"
#include "ui/theme/figures.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/default_button.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QDate>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace stepline {

namespace {

const QString States = QStringLiteral("asl"), Bpmn = QStringLiteral("bpmn");
/// Recipients who are followed: the figures then lie within a percent or so, and are there before one looks.
constexpr quint64 Followed = 10'000;

/// Of a part that was followed only the first three digits hold.
double rounded(double value) {
    const double unit = std::pow(10, std::floor(std::log10(std::max(value, 1.0))) - 2);
    return std::round(value / unit) * unit;
}

QString dollars(double value) {
    return QStringLiteral("$") + QLocale().toString(value, 'f', value < 100 ? 2 : 0);
}

} // namespace

EngineExportDialog::EngineExportDialog(const PreviewRequest &request, QWidget *parent)
    : QDialog(parent), m_request(request), m_states(toStatesLanguage(request.tmpl)), m_bpmn(toBpmn(request.tmpl)),
      m_engine(new ChoiceBox), m_refused(new InlineMessage), m_figures(new QGridLayout), m_figuresBox(new QWidget),
      m_note(new ToneLabel({}, Tone::Secondary)) {
    setWindowTitle(tr("Export to run it"));
    layOut();
    showEngine();
    m_pool.start([self = QPointer<EngineExportDialog>(this), asked = m_request] {
        auto estimate = std::make_shared<Result<Estimate>>(estimateRun(asked, Followed));
        QMetaObject::invokeMethod(
            qApp,
            [self, estimate] {
                if (!self)
                    return;
                self->m_estimate = *estimate;
                self->showFigures();
                Q_EMIT self->estimated();
            },
            Qt::QueuedConnection);
    });
}

EngineExportDialog::~EngineExportDialog() {
    m_pool.waitForDone();
}

void EngineExportDialog::layOut() {
    m_engine->addChoice(States, tr("AWS Step Functions"), tr("Amazon States Language, a JSON file"));
    m_engine->addChoice(Bpmn, tr("Camunda 8"), tr("BPMN 2.0 with its diagram"));
    m_engine->setCurrentKey(States);
    m_engine->setAccessibleName(tr("Engine"));
    connect(m_engine, &ChoiceBox::chosen, this, &EngineExportDialog::showEngine);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::RichText);
    m_note->setOpenExternalLinks(true);
    m_note->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_refused->setWordWrap(true);
    m_figures->setContentsMargins(0, 0, 0, 0);
    m_figures->setHorizontalSpacing(3 * Theme::Grid);
    m_figures->setVerticalSpacing(Theme::Grid / 2);
    m_figures->setColumnStretch(1, 1);
    m_figuresBox->setLayout(m_figures);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    m_save->setProperty("kind", QStringLiteral("primary"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(2 * Theme::Grid);
    auto *field = new QVBoxLayout;
    field->setSpacing(Theme::Grid / 2);
    field->addWidget(new FieldLabel(tr("&Engine"), m_engine));
    field->addWidget(m_engine);
    field->addWidget(m_refused);
    column->addLayout(field);
    column->addWidget(m_figuresBox);
    column->addWidget(m_note);
    column->addStretch(1);
    column->addWidget(buttons);
    setDefaultButton(m_save);
    resize(windowSized({600, 328})); // room for the figures, which come a moment later
}

QString EngineExportDialog::engine() const {
    return m_engine->currentKey();
}

QString EngineExportDialog::fileEnding() const {
    return engine() == Bpmn ? QStringLiteral(".bpmn") : QStringLiteral(".asl.json");
}

QByteArray EngineExportDialog::file() const {
    const Result<QByteArray> &written = engine() == Bpmn ? m_bpmn : m_states;
    return written ? *written : QByteArray();
}

void EngineExportDialog::showEngine() {
    const Result<QByteArray> &written = engine() == Bpmn ? m_bpmn : m_states;
    if (written)
        m_refused->clearMessage();
    else
        m_refused->say(written.sentence(), Tone::Error);
    m_save->setEnabled(written.ok());
    m_save->setToolTip(written ? QString() : tr("This engine cannot run the sequence as it is."));
    showFigures();
}

QString EngineExportDialog::inAll(double value) const {
    return exactCount(std::round(m_request.recipients > Followed ? rounded(value) : value));
}

QString EngineExportDialog::eachAndAll(const PerRecipient &figure) const {
    const QString about = aboutSign(m_request.recipients > Followed); // at the figures: languages order words their way
    return tr("%1 each, %2 in all")
        .arg(about + QLocale().toString(figure.mean, 'f', 1),
             about + inAll(double((*m_estimate)->recipients) * figure.mean));
}

QList<std::pair<QString, QString>> EngineExportDialog::statesFigures() const {
    const Estimate &estimate = **m_estimate;
    const double cost =
        double(estimate.recipients) * estimate.transitions.mean / 1000 * statesRegions().front().perThousand;
    const bool about = m_request.recipients > Followed;
    return {{tr("State transitions"), eachAndAll(estimate.transitions)},
            {tr("Calls of your function"), eachAndAll(estimate.calls)},
            {tr("Cost"), tr("%1 in %2", "a price in a place: $942 in US East")
                             .arg(aboutSign(about) + dollars(about ? rounded(cost * 100) / 100 : cost),
                                  QString::fromUtf8(statesRegions().front().place))}};
}

QList<std::pair<QString, QString>> EngineExportDialog::bpmnFigures() const {
    const Estimate &estimate = **m_estimate;
    return {{tr("Process instances"),
             aboutSign(m_request.recipients > Followed) + inAll(double(estimate.recipients) * estimate.started)},
            {tr("Jobs for your workers"), eachAndAll(estimate.jobs)}};
}

void EngineExportDialog::showFigures() {
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool counted = m_estimate && m_estimate->ok() && !file().isEmpty();
    m_figuresBox->setVisible(counted);
    m_note->setVisible(!file().isEmpty());
    if (!counted) {
        m_note->setText(m_estimate ? m_estimate->sentence().toHtmlEscaped() : tr("Counting what a run takes…"));
        return;
    }
    for (const auto &[name, value] : engine() == Bpmn ? bpmnFigures() : statesFigures()) {
        const int row = m_figures->rowCount();
        m_figures->addWidget(new ToneLabel(name, Tone::Secondary), row, 0);
        auto *shown = new ToneLabel(value);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_figures->addWidget(shown, row, 1);
    }
    const QString whose = tr("For the %1 recipients of the forecast.").arg(exactCount(double(m_request.recipients)));
    const QString priced =
        engine() == Bpmn
            ? tr("Camunda publishes no price per process instance: run it yourself, or ask for an offer.")
            : tr("AWS charges $%1 per 1,000 state transitions, read on %2 at <a href=\"%3\">%3</a>. Prices change; "
                 "the work of your function comes on top.")
                  .arg(QLocale().toString(statesRegions().front().perThousand, 'f', 3),
                       QLocale().toString(QDate::fromString(QLatin1String(PricesRead), Qt::ISODate),
                                          QLocale::LongFormat),
                       QLatin1String(StatePriceSource));
    m_note->setText(whose.toHtmlEscaped() + u' ' + priced);
}

} // namespace stepline
