#pragma once

#include <QString>

namespace stepline {

// Numbers as people say them, in the user's locale; the exact value belongs into a tooltip.

QString spokenCount(double count);                           ///< "1.2 M", "8.3 k", "412"
QString exactCount(double count);                            ///< "1,234,567"; small expectations with one digit
QString spokenPercent(double share);                         ///< 0.618 → "62 %"; small ones "0.2 %"
QString exactPercent(double share);                          ///< "61.84 %"
QString spokenMoney(double amount, const QString &currency); ///< "$8.3 k", "9 ₩"
QString exactMoney(double amount, const QString &currency);  ///< "$8,274.08"; won and yen have no smaller coin
QString wholeMoney(double amount, const QString &currency);  ///< "$8,274"; what is small keeps its cents

/// "≈" and a hair space before figures that come from a part of the audience.
QString aboutSign(bool approximate);

} // namespace stepline
