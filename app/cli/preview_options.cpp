#include "app/cli/preview_options.h"

#include "app/cli/cli.h"
#include "core/base/moment.h"
#include "core/base/text.h"
#include "core/check/check.h"

#include <CLI/CLI.hpp>
#include <limits>

namespace stepline::cli {

namespace {

/// More would take days and leave the doubles in which money is counted.
constexpr quint64 MostRecipients = 1'000'000'000'000;

/// A whole number between the two, or a complaint that names the option. Leaves the value alone without digits.
bool readNumber(const char *option, const std::string &digits, quint64 least, quint64 most, quint64 &value) {
    if (digits.empty())
        return true;
    bool isNumber = false;
    const quint64 number = argument(digits).toULongLong(&isNumber);
    if (!isNumber || number < least || number > most) {
        complain(text("%1: “%2” does not fit. Write a whole number from %3 to %4, in digits alone.")
                     .arg(QLatin1String(option), argument(digits), QString::number(least), QString::number(most)));
        return false;
    }
    value = number;
    return true;
}

} // namespace

void addPreviewOptions(CLI::App &command, PreviewOptions &options) {
    command.add_option("--profile", options.profile,
                       text("How recipients behave; without it, typical rates with human opens").toStdString());
    command.add_option("--recipients", options.recipients, text("How many enter; 1000000 without it").toStdString());
    command.add_option("--seed", options.seed, text("Another seed, another sample; 1 without it").toStdString());
    command.add_option("--threads", options.threads, text("Threads to use; all without it").toStdString())
        ->check(CLI::Range(1, 1024));
    command.add_option("--entry", options.entry,
                       text("When the first recipient enters; 2026-01-05T09:00:00Z without it").toStdString());
    command.add_option("--spread", options.spread,
                       text("Spread the entries over this duration, as in P1D").toStdString());
    command.add_option("--scenario", options.scenario,
                       text("low, likely or high: which end of each rate's range").toStdString());
}

bool readSettings(const PreviewOptions &options, PreviewRequest &request) {
    if (!readNumber("--recipients", options.recipients, 1, MostRecipients, request.recipients) ||
        !readNumber("--seed", options.seed, 0, std::numeric_limits<quint64>::max(), request.seed))
        return false;
    request.threads = options.threads;
    QString why;
    if (!options.entry.empty()) {
        const auto entry = parseMoment(argument(options.entry), &why);
        if (!entry)
            return complain(QStringLiteral("--entry: ") + why), false;
        request.entry = *entry;
    }
    if (!options.spread.empty()) {
        const auto spread = parseDuration(argument(options.spread), &why);
        if (!spread)
            return complain(QStringLiteral("--spread: ") + why), false;
        request.spread = *spread;
    }
    const auto scenario = scenarioFromKey(argument(options.scenario));
    if (!scenario)
        return complain(text("--scenario is low, likely or high, not “%1”.").arg(argument(options.scenario))), false;
    request.scenario = *scenario;
    return true;
}

bool readProfileInto(const PreviewOptions &options, PreviewRequest &request, int &exitCode) {
    const QString path = argument(options.profile);
    if (options.profile.empty()) {
        const auto profile = readProfile(resourceBytes(defaultProfilePath()));
        if (!profile) {
            complain(profile.sentence());
            exitCode = AnythingElse;
            return false;
        }
        request.profile = profile->value;
    } else {
        const auto profile = openProfile(path, exitCode);
        if (!profile)
            return false;
        request.profile = profile->value;
        const Problems problems = checkProfile(profile->value, &profile->root);
        printProblems(fileLabel(path), problems);
        if (!allFine(problems)) {
            exitCode = FileHasProblems;
            return false;
        }
    }
    return true;
}

} // namespace stepline::cli
