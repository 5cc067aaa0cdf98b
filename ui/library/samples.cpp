#include "ui/library/samples.h"

#include "core/json/files.h"
#include "core/model/new_template.h"

#include <QLocale>

namespace stepline {

QList<QByteArray> sampleSequences() {
    const bool korean = QLocale().language() == QLocale::Korean;
    const QStringList keys =
        korean ? QStringList{QStringLiteral("school-enrolment-ko"), QStringLiteral("cheap-first-fallback-ko"),
                             QStringLiteral("cart-recovery-ko"), QStringLiteral("welcome-series-ko")}
               : QStringList{QStringLiteral("cold-outreach-five-touch"), QStringLiteral("cheap-first-fallback"),
                             QStringLiteral("cart-recovery"), QStringLiteral("welcome-series")};
    QList<QByteArray> sequences;
    for (const QString &key : keys) { // the last one stands first in the list
        const Result<SequenceFile> file =
            readSequence(resourceBytes(QStringLiteral(":/gallery/%1.sequence.json").arg(key)));
        if (!file.ok())
            continue;
        JsonValue root = copyOfTemplate(file->root, file->value.name);
        if (JsonValue *tmpl = root.find(u"template")) {
            std::vector<JsonValue> tags;
            for (const QString &tag : file->value.tags + QStringList{QStringLiteral("sample")})
                tags.push_back(JsonValue::string(tag));
            *tmpl = std::move(*tmpl).with(QStringLiteral("tags"), JsonValue::array(std::move(tags)));
        }
        sequences << canonicalForm(root, FileKind::Sequence);
    }
    return sequences;
}

} // namespace stepline
