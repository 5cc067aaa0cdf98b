#include "ui/widgets/label_text.h"

#include <QRegularExpression>

namespace stepline {

QString plainText(QString text) {
    // “파일(&F)”: in languages without Latin letters the mnemonic stands behind, in brackets of its own.
    static const QRegularExpression behind(QStringLiteral("\\(&.\\)"));
    text.remove(behind);
    text.replace(QStringLiteral("&&"), QStringLiteral("\1"));
    text.remove(u'&').remove(u'…');
    return text.replace(u'\1', u'&').trimmed();
}

} // namespace stepline
