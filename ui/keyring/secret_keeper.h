#pragma once

#include <QObject>
#include <functional>
#include <optional>

namespace stepline {

/// Passwords in the system's keyring, and nowhere else. Where there is no keyring, nothing is kept.
class SecretKeeper : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// @p then gets the secret of that name, or nothing: there is none, or no keyring, or it stayed locked.
    void read(const QString &name, const std::function<void(std::optional<QString>)> &then);
    /// @p then is told whether it was kept.
    void keep(const QString &name, const QString &secret, const std::function<void(bool)> &then);
    void forget(const QString &name);
};

} // namespace stepline
