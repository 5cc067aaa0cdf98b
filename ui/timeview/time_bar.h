#pragma once

#include "ui/timeview/time_scene.h"

#include <QWidget>

class QDateTimeEdit;

namespace stepline {

class ChoiceBox;
class IconButton;
class NumberEdit;

/// Above the time view: who enters when, in which zone, what they do, and how it is shown.
class TimeBar : public QWidget {
    Q_OBJECT

public:
    explicit TimeBar(TimeScene *scene, QWidget *parent = nullptr);

    /// Zones that the audience lives in come first.
    void setAudience(const PreviewRequest &audience);
    IconButton *steps() const { return m_steps; } ///< checkable: a row for each step
    IconButton *zoomIn() const { return m_zoomIn; }
    IconButton *zoomOut() const { return m_zoomOut; }
    IconButton *fit() const { return m_fit; }
    IconButton *table() const { return m_table; } ///< checkable: the table instead of the picture

    /// The moments that the menu offers.
    static void setEntry(TimeScene *scene, const QDateTime &wall);

private:
    void present();
    void fillPresets(class QMenu *menu);
    void change(const std::function<void(TimeSettings &)> &edit);

    TimeScene *m_scene;
    QDateTimeEdit *m_entry;
    IconButton *m_presets;
    ChoiceBox *m_zone, *m_course;
    NumberEdit *m_recipient;
    IconButton *m_steps, *m_zoomIn, *m_zoomOut, *m_fit, *m_table;
    Profile m_profile;
    bool m_presenting = false;
};

} // namespace stepline
