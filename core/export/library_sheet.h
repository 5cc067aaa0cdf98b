#pragma once

#include "core/model/template.h"

#include <QDateTime>

namespace stepline {

/// One template of the documentation sheet.
struct SheetEntry {
    Template value;
    int version = 0;   ///< 0: none yet
    QDateTime changed; ///< last edit or save
    bool archived = false;
};

enum class SheetFormat { Csv, Html };

// The documentation sheet: every sequence of a library with its trigger, segment, messages and key figures, for those
// who do not have the program. Written a template at a time, so that a large library needs no memory: begin, each
// entry, end. CSV has one row a sequence; HTML is one page that loads nothing. Texts are data: in HTML they are
// escaped, in CSV no formula is run.
QByteArray sheetBegin(SheetFormat format, int templates, const QDateTime &made);
QByteArray sheetEntry(SheetFormat format, const SheetEntry &entry);
QByteArray sheetEnd(SheetFormat format);

} // namespace stepline
