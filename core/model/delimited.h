#pragma once

#include "core/base/problem.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace stepline {

/// One record of a delimited text, with the line on which it begins (from 1).
struct DelimitedRow {
    int line = 0;
    QStringList cells; ///< trimmed unless they were in quotation marks
};

struct DelimitedText {
    std::vector<DelimitedRow> rows; ///< blank lines left out
    Problems problems;              ///< quotation marks that are never closed; read as ordinary signs
};

/// Reads comma-, semicolon- or tab-separated text as spreadsheets write it (RFC 4180): cells in quotation marks may
/// hold separators, line breaks and doubled quotation marks. All kinds of line ends. A reader of its own rather than a
/// library's, because each row has to know its line.
DelimitedText readDelimited(const QString &text, QChar separator);

/// The separator under which the first row looks most like a table: most cells that @p known recognises, then most
/// cells. A comma where nothing separates.
QChar guessSeparator(const QString &text, const std::function<bool(const QString &cell)> &known);

/// A file's bytes as text: UTF-8 or UTF-16 with or without a mark, else what spreadsheets of Korean or Western systems
/// write. Never fails: what cannot be read becomes a replacement character.
QString textFromBytes(const QByteArray &bytes);

} // namespace stepline
