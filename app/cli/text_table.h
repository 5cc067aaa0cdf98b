#pragma once

#include <QStringList>

namespace stepline::cli {

using Row = QStringList;

/// Rows in aligned columns, two spaces before each: the first @p textColumns to the left, numbers to the right.
QString aligned(const QList<Row> &rows, qsizetype textColumns);

/// A count, and money with its currency, in the user's numbers.
QString number(double count);
QString money(double amount, const QString &currency);

} // namespace stepline::cli
