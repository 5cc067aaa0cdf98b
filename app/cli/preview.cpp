#include "app/cli/cli.h"
#include "app/cli/preview_table.h"

#include "core/base/moment.h"
#include "core/base/text.h"
#include "core/check/check.h"
#include "core/preview/preview.h"

#include <CLI/CLI.hpp>
#include <limits>
#include <memory>

namespace stepline::cli {

namespace {

struct Options {
    std::string sequence, profile, recipients, seed, entry, spread, scenario = "likely";
    int threads = 0;
    bool exact = false, json = false;
};

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

int preview(const Options &options) {
    PreviewRequest request;
    if (!readNumber("--recipients", options.recipients, 1, MostRecipients, request.recipients) ||
        !readNumber("--seed", options.seed, 0, std::numeric_limits<quint64>::max(), request.seed))
        return WrongUsage;
    request.threads = options.threads;
    QString why;
    if (!options.entry.empty()) {
        const auto entry = parseMoment(argument(options.entry), &why);
        if (!entry)
            return complain(QStringLiteral("--entry: ") + why), WrongUsage;
        request.entry = *entry;
    }
    if (!options.spread.empty()) {
        const auto spread = parseDuration(argument(options.spread), &why);
        if (!spread)
            return complain(QStringLiteral("--spread: ") + why), WrongUsage;
        request.spread = *spread;
    }
    const auto scenario = scenarioFromKey(argument(options.scenario));
    if (!scenario)
        return complain(text("--scenario is low, likely or high, not “%1”.").arg(argument(options.scenario))),
               WrongUsage;
    request.scenario = *scenario;

    int exitCode = Fine;
    const QString path = argument(options.sequence), profilePath = argument(options.profile);
    const auto sequence = openSequence(path, exitCode);
    if (!sequence)
        return exitCode;
    request.tmpl = sequence->value;
    if (options.profile.empty()) {
        const auto profile = readProfile(resourceBytes(defaultProfilePath()));
        if (!profile)
            return complain(profile.sentence()), AnythingElse;
        request.profile = profile->value;
    } else {
        const auto profile = openProfile(profilePath, exitCode);
        if (!profile)
            return exitCode;
        request.profile = profile->value;
        const Problems problems = checkProfile(profile->value, &profile->root);
        printProblems(fileLabel(profilePath), problems);
        if (!allFine(problems))
            return FileHasProblems;
    }
    const Problems errors = semanticErrors(request.tmpl, &sequence->root);
    if (!allFine(errors)) {
        printProblems(fileLabel(path), errors);
        return FileHasProblems;
    }
    if (options.exact) {
        complain(text("Exact forecasts are not available in this version yet. Leave out --exact to preview by "
                      "simulation."));
        return AnythingElse;
    }
    const auto results = previewSampled(request);
    Problems problems = results.problems();
    locate(problems, sequence->root);
    printProblems(fileLabel(path), problems);
    if (!results)
        return FileHasProblems;
    const QByteArray out =
        options.json ? resultsToJson(*results) + '\n' : previewTable(request.tmpl, *results).toUtf8();
    return print(out) ? Fine : AnythingElse;
}

} // namespace

void addPreview(CLI::App &app, int &exitCode) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "preview", text("Forecast a sequence: how many are reached, what happens, what it costs").toStdString());
    command->add_option("SEQUENCE", options->sequence, text("The sequence; “-” is standard input").toStdString())
        ->required();
    command->add_option("--profile", options->profile,
                        text("How recipients behave; without it, typical rates with human opens").toStdString());
    command->add_option("--recipients", options->recipients, text("How many enter; 1000000 without it").toStdString());
    command->add_option("--seed", options->seed, text("Another seed, another sample; 1 without it").toStdString());
    command->add_option("--threads", options->threads, text("Threads to use; all without it").toStdString())
        ->check(CLI::Range(1, 1024));
    command->add_option("--entry", options->entry,
                        text("When the first recipient enters; 2026-01-05T09:00:00Z without it").toStdString());
    command->add_option("--spread", options->spread,
                        text("Spread the entries over this duration, as in P1D").toStdString());
    command->add_option("--scenario", options->scenario,
                        text("low, likely or high: which end of each rate's range").toStdString());
    command->add_flag("--exact", options->exact, text("Expectations instead of a simulation").toStdString());
    command->add_flag("--json", options->json, text("Print one JSON object instead of a table").toStdString());
    command->callback([options, &exitCode] {
        if (options->sequence == "-" && options->profile == "-") {
            complain(text("Standard input can be the sequence or the profile, not both. Name a file for one of them."));
            exitCode = WrongUsage;
            return;
        }
        exitCode = preview(*options);
    });
}

} // namespace stepline::cli
