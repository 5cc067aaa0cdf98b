#pragma once

#include "core/export/estimate.h"

#include <QDialog>
#include <QThreadPool>
#include <memory>

class QGridLayout;
class QPushButton;

namespace stepline {

class ChoiceBox;
class InlineMessage;
class ToneLabel;

/// Which engine an exported sequence is for, why it cannot be written for that one, and what running it there takes:
/// counted beside the window for the audience of the forecast.
class EngineExportDialog : public QDialog {
    Q_OBJECT

public:
    explicit EngineExportDialog(const PreviewRequest &request, QWidget *parent = nullptr);
    ~EngineExportDialog() override;

    /// "asl" or "bpmn".
    QString engine() const;
    QString fileEnding() const;
    /// The file; empty when this engine cannot run the sequence.
    QByteArray file() const;

Q_SIGNALS:
    /// The figures are there, or the reason why there are none.
    void estimated();

private:
    void layOut();
    void showEngine();
    void showFigures();
    QString inAll(double value) const;
    QString eachAndAll(const PerRecipient &figure) const;
    QList<std::pair<QString, QString>> statesFigures() const;
    QList<std::pair<QString, QString>> bpmnFigures() const;

    PreviewRequest m_request;
    Result<QByteArray> m_states, m_bpmn;
    std::optional<Result<Estimate>> m_estimate; ///< nullopt: being counted
    ChoiceBox *m_engine;
    InlineMessage *m_refused;
    QGridLayout *m_figures;
    QWidget *m_figuresBox;
    ToneLabel *m_note;
    QPushButton *m_save = nullptr;
    QThreadPool m_pool;
};

} // namespace stepline
