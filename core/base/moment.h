#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace stepline {

/// Seconds since 1970 in UTC of an ISO 8601 moment: 2026-11-02T09:00:00+09:00, …Z, or without an offset, which is UTC.
/// Seconds may be left out; fractions of them are dropped. @p why receives a sentence saying what is wrong.
std::optional<qint64> parseMoment(QStringView iso, QString *why = nullptr);

/// True for a name of the IANA time zone database that this system knows, older names such as "Asia/Calcutta" included.
bool isKnownZone(const QString &name);

/// The computer's time zone: its IANA name, "UTC" for that zone's other names.
QString systemZone();

} // namespace stepline
