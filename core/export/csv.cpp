#include "core/export/csv.h"

namespace stepline {

namespace {

/// Would a spreadsheet run it? The beginnings that OWASP names under "CSV Injection", with their full-width twins, also
/// behind spaces or quotes that a program may strip before it looks.
bool looksLikeFormula(const QString &text) {
    for (const QChar letter : text) {
        if (letter == u'\t' || letter == u'\r' || letter == u'\n')
            return true;
        if (letter.isSpace() || letter == u'"' || letter == QChar(QChar::ByteOrderMark))
            continue;
        return QStringView(u"=+-@＝＋－＠").contains(letter);
    }
    return false;
}

} // namespace

QString csvField(const QString &text) {
    QString field = looksLikeFormula(text) ? u'\'' + text : text;
    field.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r') &&
        !field.contains(u';') && !field.contains(u'\t') && field == field.trimmed())
        return field;
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray csvRecord(const QStringList &fields) {
    QStringList quoted;
    for (const QString &field : fields)
        quoted << csvField(field);
    return quoted.join(u',').toUtf8() + "\r\n";
}

QByteArray csvMark() {
    return "\xEF\xBB\xBF";
}

} // namespace stepline
