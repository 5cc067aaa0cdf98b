#pragma once

#include "core/model/cadence.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace stepline {

class ChoiceBox;
class TouchPicture;

/// Asks for a rhythm, its length, the channels and the place, and shows what would come out.
class CadenceDialog : public QDialog {
    Q_OBJECT

public:
    /// @p document must outlive the dialog.
    CadenceDialog(const Document &document, QWidget *parent);

    /// What is chosen, as one edit; empty while nothing can come out.
    Edit edit() const;

private:
    QWidget *makeRhythms();
    QWidget *makeChannels();
    void chooseRhythm(Rhythm rhythm);
    void refresh();
    std::vector<CadenceChannel> channels() const;
    bool onlyRhythm() const;

    const Document &m_document;
    Rhythm m_rhythm = Rhythm::Standard;
    QList<QRadioButton *> m_rhythms;
    QSpinBox *m_length;
    QWidget *m_channelArea;
    QList<QCheckBox *> m_boxes;
    std::vector<CadenceChannel> m_offered; ///< one for each box
    ChoiceBox *m_where;
    TouchPicture *m_picture;
    QLabel *m_summary;
    QPushButton *m_make;
};

} // namespace stepline
