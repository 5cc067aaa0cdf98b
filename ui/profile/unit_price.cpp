#include "ui/profile/unit_price.h"

#include "ui/theme/figures.h"

#include <QLocale>
#include <cmath>

namespace stepline {

QString unitPrice(double price, const QString &currency) {
    if (price == 0)
        return spokenMoney(0, currency);
    // exactMoney() knows the currency's sign and its place; the digits are put in by what the price needs.
    int digits = 2;
    while (digits < 8 && std::fabs(price * std::pow(10, digits) - std::round(price * std::pow(10, digits))) > 1e-6)
        ++digits;
    QString text = exactMoney(1, currency);
    text.replace(QLocale().toString(1.0, 'f', 2), QLocale().toString(price, 'f', digits));
    return text;
}

} // namespace stepline
