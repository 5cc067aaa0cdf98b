#include "ui/profile/unit_price.h"

#include "ui/theme/figures.h"

#include <QLocale>
#include <cmath>

namespace stepline {

QString unitPrice(double price, const QString &currency) {
    if (price == 0)
        return spokenMoney(0, currency);
    // exactMoney() knows the currency's sign and its place; the digits are as many as say the price within half a
    // percent.
    int digits = 2;
    const auto said = [price](int places) { return std::round(price * std::pow(10, places)) / std::pow(10, places); };
    while (digits < 8 && std::fabs(said(digits) - price) > 0.005 * std::fabs(price))
        ++digits;
    QString text = exactMoney(1, currency);
    text.replace(QLocale().toString(1.0, 'f', 2), QLocale().toString(price, 'f', digits));
    return text;
}

} // namespace stepline
