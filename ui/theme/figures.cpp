#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace stepline {

namespace {

QString tr(const char *source) {
    return QCoreApplication::translate("stepline", source);
}

/// Two significant digits below ten, else whole: 8.3, 12, 412.
QString shortNumber(double value) {
    const double size = std::fabs(value);
    return QLocale().toString(value, 'f', size < 9.95 && size != std::round(size) ? 1 : 0);
}

/// Korean, Japanese and Chinese count large numbers by ten thousands.
bool countsByTenThousands() {
    const QLocale::Language language = QLocale().language();
    return language == QLocale::Korean || language == QLocale::Japanese || language == QLocale::Chinese;
}

QString scaledByTenThousands(double value) {
    const double size = std::fabs(value);
    if (size >= 99.995e6)
        return tr("%1 × 100 million").arg(shortNumber(value / 1e8));
    if (size >= 9999.5)
        return tr("%1 × 10,000").arg(shortNumber(value / 1e4));
    return shortNumber(value);
}

QString scaled(double value) {
    if (countsByTenThousands())
        return scaledByTenThousands(value);
    const double size = std::fabs(value);
    if (size >= 999.5e6)
        return tr("%1 bn").arg(shortNumber(value / 1e9));
    if (size >= 999.5e3)
        return tr("%1 M").arg(shortNumber(value / 1e6));
    if (size >= 999.5)
        return tr("%1 k").arg(shortNumber(value / 1e3));
    return shortNumber(value);
}

/// The currency's own sign where everybody knows it, else its code.
QString withCurrency(const QString &amount, const QString &currency) {
    if (currency == u"USD")
        return QStringLiteral("$") + amount;
    if (currency == u"EUR")
        return QStringLiteral("€") + amount;
    if (currency == u"GBP")
        return QStringLiteral("£") + amount;
    if (currency == u"KRW")
        return QStringLiteral("₩") + amount;
    if (currency == u"JPY")
        return QStringLiteral("¥") + amount;
    return amount + u' ' + currency;
}

QString signedMoney(double amount, const QString &currency, QString (*spell)(double)) {
    const QString text = withCurrency(spell(std::fabs(amount)), currency);
    return amount < 0 && text != withCurrency(spell(0), currency) ? QStringLiteral("−") + text : text;
}

} // namespace

QString spokenCount(double count) {
    return scaled(count);
}

QString exactCount(double count) {
    const bool whole = std::fabs(count - std::round(count)) < 1e-9 || std::fabs(count) >= 99.95;
    return QLocale().toString(count, 'f', whole ? 0 : 1);
}

QString spokenPercent(double share) {
    const double percent = share * 100;
    const double size = std::fabs(percent);
    // 99.7 % is not everybody: of nearly all, the rest is what counts.
    if (size >= 99.5 && size < 99.995)
        return tr("%1 %").arg(QLocale().toString(percent, 'f', size < 99.95 ? 1 : 2));
    const int digits = size == 0 || size >= 9.95 || std::fabs(percent - std::round(percent)) < 0.005 ? 0
                       : size >= 0.095                                                               ? 1
                                                                                                     : 2;
    return tr("%1 %").arg(QLocale().toString(percent, 'f', digits));
}

QString exactPercent(double share) {
    return tr("%1 %").arg(QLocale().toString(share * 100, 'f', 2));
}

QString spokenMoney(double amount, const QString &currency) {
    return signedMoney(amount, currency, [](double value) {
        return value != 0 && value < 0.995 ? QLocale().toString(value, 'f', value < 0.0995 ? 3 : 2) : scaled(value);
    });
}

QString exactMoney(double amount, const QString &currency) {
    if ((currency == u"KRW" || currency == u"JPY") && std::fabs(amount) >= 99.95)
        return wholeMoney(amount, currency);
    return signedMoney(amount, currency, [](double value) {
        return QLocale().toString(value, 'f', value != 0 && value < 0.0995 ? 4 : 2);
    });
}

QString wholeMoney(double amount, const QString &currency) {
    const double size = std::fabs(amount);
    if (size != 0 && size < 9.995)
        return exactMoney(amount, currency);
    return signedMoney(amount, currency, [](double value) { return QLocale().toString(value, 'f', 0); });
}

QString aboutSign(bool approximate) {
    return approximate ? QStringLiteral("≈\u200a") : QString();
}

} // namespace stepline
