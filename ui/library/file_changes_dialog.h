#pragma once

#include "core/model/diff.h"

#include <QDialog>

namespace stepline {

/// What another program changed in an open file, on a picture and in words, and the two ways to go on. Closing it
/// decides nothing.
class FileChangesDialog : public QDialog {
    Q_OBJECT

public:
    /// @p here: as the window shows it; @p there: as the file is now.
    FileChangesDialog(const QString &name, const Template &here, const Template &there, const TemplateDiff &diff,
                      QWidget *parent = nullptr);

Q_SIGNALS:
    void readAgainRequested();
    void keepRequested();
};

} // namespace stepline
