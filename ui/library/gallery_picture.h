#pragma once

#include "core/model/template.h"

#include <QWidget>

namespace stepline {

/// A sequence at a glance: its steps as columns with a small card a message, and the time between them.
class GalleryPicture : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setTemplate(const Template &tmpl);
    QSize sizeHint() const override { return {520, 190}; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Template m_template;
};

} // namespace stepline
