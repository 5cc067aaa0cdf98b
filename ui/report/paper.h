#pragma once

#include <QMarginsF>
#include <QPageSize>
#include <QRectF>
#include <QString>
#include <optional>

namespace stepline {

enum class PaperSize { A4, Letter };

/// What the user's country prints on.
PaperSize usualPaper();
/// "a4", "letter", in any case; nullopt: neither.
std::optional<PaperSize> paperFromKey(const QString &key);
QPageSize pageSizeOf(PaperSize paper);

/// A page in units of 1/96 inch, and what is printed on it.
struct Paper {
    QSizeF page;
    QMarginsF margins{56, 56, 56, 72};

    explicit Paper(PaperSize size);
    explicit Paper(const QSizeF &size) : page(size) {}
    QRectF body() const { return QRectF(QPointF(), page).marginsRemoved(margins); }
};

} // namespace stepline
