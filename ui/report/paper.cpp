#include "ui/report/paper.h"

#include <QLocale>

namespace stepline {

PaperSize usualPaper() {
    switch (QLocale::system().territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::Colombia:
    case QLocale::Chile:
    case QLocale::Venezuela: return PaperSize::Letter;
    default: return PaperSize::A4;
    }
}

std::optional<PaperSize> paperFromKey(const QString &key) {
    if (key.compare(u"a4", Qt::CaseInsensitive) == 0)
        return PaperSize::A4;
    if (key.compare(u"letter", Qt::CaseInsensitive) == 0)
        return PaperSize::Letter;
    return {};
}

QPageSize pageSizeOf(PaperSize paper) {
    return QPageSize(paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter);
}

Paper::Paper(PaperSize size) : page(pageSizeOf(size).size(QPageSize::Point) * 96 / 72) {}

} // namespace stepline
