#pragma once

#include <QByteArray>
#include <QStringList>

namespace stepline {

/// One cell of CSV (RFC 4180): quoted where it must be. A text that a spreadsheet would take for a formula gets a
/// leading apostrophe, which makes it text again; nothing that came with somebody's data is ever run.
QString csvField(const QString &text);
/// One record, with its end of line. UTF-8; a file begins with csvMark().
QByteArray csvRecord(const QStringList &fields);
/// The byte-order mark, without which spreadsheets take Korean for another encoding.
QByteArray csvMark();

} // namespace stepline
