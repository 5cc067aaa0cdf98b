#pragma once

#include <QCoreApplication>

namespace stepline {

/// Context of the board's words outside of its classes: BoardText::tr("…").
class BoardText {
    Q_DECLARE_TR_FUNCTIONS(BoardText)
};

} // namespace stepline
