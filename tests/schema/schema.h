#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <nlohmann/json.hpp>

/// One of the published schemas, with an independent validator (valijson) behind it.
class Schema {
public:
    /// @p kind is "sequence", "profile" or "script".
    explicit Schema(const QString &kind);
    /// A schema of a test's own.
    explicit Schema(const nlohmann::json &json);
    ~Schema();

    bool accepts(const nlohmann::json &document) const;
    /// Why the document is refused, a line each; empty when it is accepted.
    QStringList refusals(const nlohmann::json &document) const;
    /// The schema itself, as JSON.
    const nlohmann::json &json() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
