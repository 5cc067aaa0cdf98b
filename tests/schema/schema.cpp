#include "schema.h"

#include <QFile>
#include <cmath>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

struct Schema::Private {
    nlohmann::json json;
    valijson::Schema compiled;
};

namespace {

nlohmann::json published(const QString &kind) {
    QFile file(QStringLiteral(SOURCE_DIR "/resources/schema/%1.schema.json").arg(kind));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return nlohmann::json::parse(file.readAll().toStdString());
}

/// Draft 7 counts 2.0 as an integer; valijson goes by the spelling. So whole numbers are handed to it without a
/// fraction.
nlohmann::json withWholeNumbers(nlohmann::json value) {
    if (value.is_structured())
        for (nlohmann::json &child : value)
            child = withWholeNumbers(std::move(child));
    else if (value.is_number_float() && std::abs(value.get<double>()) < 1e15 &&
             std::trunc(value.get<double>()) == value.get<double>())
        value = std::int64_t(value.get<double>());
    return value;
}

} // namespace

Schema::Schema(const QString &kind) : Schema(published(kind)) {}

Schema::Schema(const nlohmann::json &json) : d(std::make_unique<Private>()) {
    d->json = json;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(d->json), d->compiled);
}

Schema::~Schema() = default;

const nlohmann::json &Schema::json() const {
    return d->json;
}

bool Schema::accepts(const nlohmann::json &document) const {
    const nlohmann::json whole = withWholeNumbers(document);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    return validator.validate(d->compiled, valijson::adapters::NlohmannJsonAdapter(whole), nullptr);
}

QStringList Schema::refusals(const nlohmann::json &document) const {
    const nlohmann::json whole = withWholeNumbers(document);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    validator.validate(d->compiled, valijson::adapters::NlohmannJsonAdapter(whole), &results);
    QStringList lines;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        QString line;
        for (const std::string &part : error.context)
            line += QString::fromStdString(part);
        lines << line + QStringLiteral(": ") + QString::fromStdString(error.description);
    }
    return lines;
}
