#include "core/export/file_name.h"

#include <QRegularExpression>

namespace stepline {

QString fileNameFor(const QString &key) {
    constexpr int Longest = 64; // of a key; leaves room for an ending and a number in every file system
    QString name;
    for (const QChar c : key.left(Longest))
        name += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'-');
    if (name.isEmpty())
        return QStringLiteral("template");
    // Source: Microsoft, "Naming Files, Paths, and Namespaces"; they are taken with any ending. No key holds "_".
    static const QRegularExpression devices(QStringLiteral("^(con|prn|aux|nul|(com|lpt)[0-9])$"),
                                            QRegularExpression::CaseInsensitiveOption);
    return devices.match(name).hasMatch() ? name + u'_' : name;
}

} // namespace stepline
