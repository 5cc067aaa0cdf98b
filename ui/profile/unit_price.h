#pragma once

#include <QString>

namespace stepline {

/// What one message costs: exact, without idle zeros: "$0.012", "$1.30", "$0.0001", "$0".
QString unitPrice(double price, const QString &currency);

} // namespace stepline
