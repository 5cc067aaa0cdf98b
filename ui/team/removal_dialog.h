#pragma once

#include "core/storage/team_library.h"

#include <QDialog>

namespace stepline {

/// Somebody else put a template away that was changed here: what becomes of it. Closing the dialog decides nothing.
class RemovalDialog : public QDialog {
    Q_OBJECT

public:
    explicit RemovalDialog(const TeamRemoval &removal, QWidget *parent = nullptr);

    /// "lee put “Spring” into the bin."
    static QString sentence(const TeamRemoval &removal);

Q_SIGNALS:
    void keepAsNewRequested();
    void takeOutRequested(); ///< of the bin, for everybody
    void letGoRequested();
};

} // namespace stepline
