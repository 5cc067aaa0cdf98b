#pragma once

#include "ui/preview/popover.h"
#include "ui/preview/why.h"

class QGridLayout;

namespace stepline {

/// Shows a Why beside the pointer: the chain of numbers in plain words. Closes on Esc and on a click outside.
class WhyPopup : public Popover {
    Q_OBJECT

public:
    explicit WhyPopup(const Why &why, QWidget *parent = nullptr);

    /// Makes and shows one at the place; it deletes itself when closed.
    static WhyPopup *show(const Figure &figure, const Forecast &forecast, const QPoint &globalPos, QWidget *parent);

Q_SIGNALS:
    void profileEditRequested();

private:
    void addLine(QGridLayout *grid, int row, const WhyLine &line);
};

} // namespace stepline
