#include "app/cli/text_table.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace stepline::cli {

namespace {

/// Columns that the text takes in a terminal: Korean, Chinese and Japanese letters take two.
qsizetype width(const QString &text) {
    qsizetype columns = 0;
    for (char32_t c : text.toUcs4())
        columns += (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60)
                       ? 2
                       : 1;
    return columns;
}

} // namespace

QString aligned(const QList<Row> &rows, qsizetype textColumns) {
    QList<qsizetype> widths;
    for (const Row &row : rows) {
        for (qsizetype c = 0; c < row.size(); ++c) {
            if (c == widths.size())
                widths << 0;
            widths[c] = std::max(widths[c], width(row[c]));
        }
    }
    QString out;
    for (const Row &row : rows) {
        QString line;
        for (qsizetype c = 0; c < row.size(); ++c) {
            const QString space(widths[c] - width(row[c]), u' ');
            line += QStringLiteral("  ") + (c < textColumns ? row[c] + space : space + row[c]);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out += line + u'\n';
    }
    return out;
}

QString number(double count) {
    return QLocale().toString(qint64(std::round(count)));
}

QString money(double amount, const QString &currency) {
    return QLocale().toString(amount, 'f', 2) + u' ' + currency;
}

} // namespace stepline::cli
