#pragma once

#include <QDialog>

namespace stepline {

/// Version, licence, and a line about the system that can be copied into a report.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(const QString &libraryPath, QWidget *parent = nullptr);
};

} // namespace stepline
