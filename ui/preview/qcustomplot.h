#pragma once

// QCustomPlot's header uses the keywords "signals" and "foreach", which this project switches off. Heavy: for .cpp
// files.
#define signals Q_SIGNALS
#define slots Q_SLOTS
// NOLINTNEXTLINE(bugprone-macro-parentheses): the variable is a declaration
#define foreach(variable, container) for (variable : std::as_const(container))
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
