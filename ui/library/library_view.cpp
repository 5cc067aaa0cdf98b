#include "ui/library/library_view.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stepline {

namespace {
const QString Sort = QStringLiteral("sort"), Pictures = QStringLiteral("pictures"), Due = QStringLiteral("due");
constexpr const char *SortKeys[] = {"changed", "name", "review", "messages"};
} // namespace

QString LibraryView::toText() const {
    QJsonObject view;
    view[Sort] = QLatin1String(SortKeys[size_t(query.sort)]);
    view[Pictures] = pictures;
    view[Due] = query.dueBy.isValid();
    for (const auto &[facet, labels] : query.filters)
        view[facetKey(facet)] = QJsonArray::fromStringList(labels);
    return QString::fromUtf8(QJsonDocument(view).toJson(QJsonDocument::Compact));
}

LibraryView LibraryView::fromText(const QString &text) {
    const QJsonObject view = QJsonDocument::fromJson(text.toUtf8()).object();
    LibraryView read;
    for (const TemplateSort sort : AllTemplateSorts)
        if (view[Sort].toString() == QLatin1String(SortKeys[size_t(sort)]))
            read.query.sort = sort;
    read.pictures = view[Pictures].toBool(true);
    if (view[Due].toBool())
        read.query.dueBy = QDate::currentDate();
    for (const Facet facet : AllFacets) {
        QStringList labels;
        for (const QJsonValue label : view[facetKey(facet)].toArray())
            labels << label.toString();
        labels.removeAll(QString());
        if (!labels.isEmpty())
            read.query.filters[facet] = labels;
    }
    return read;
}

} // namespace stepline
