#pragma once

#include "ui/report/describe_report.h"

#include <QDialog>
#include <QPrinter>

class QLabel;
class QPrintPreviewWidget;

namespace stepline {

class ChoiceBox;
class IconButton;

/// The report page by page as the paper will look, and the way to the printer.
class PrintPreview : public QDialog {
    Q_OBJECT

public:
    PrintPreview(const ReportInput &input, QWidget *parent);

    int page() const;
    int pages() const;

private:
    void layOut();
    void softenShadows();
    void showPage();
    void print();

    const ReportInput m_input;
    const Report m_report;
    QPrinter m_printer;
    QPrintPreviewWidget *m_view;
    IconButton *m_back, *m_forth;
    QLabel *m_page;
    ChoiceBox *m_paper;
};

} // namespace stepline
