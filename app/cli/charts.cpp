#include "app/cli/cli.h"

#include "core/base/text.h"
#include "core/preview/preview.h"
#include "ui/jobs/forecaster.h"
#include "ui/preview/chart_export.h"
#include "ui/theme/theme.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepline::cli {

namespace {

int saveCharts(const QString &path, const QString &profilePath, const QString &folder) {
    int exitCode = Fine;
    const auto file = openSequence(path, exitCode);
    if (!file)
        return exitCode;
    Profile profile;
    if (profilePath.isEmpty()) {
        profile = readProfile(resourceBytes(defaultProfilePath())).value().value;
    } else {
        const auto own = openProfile(profilePath, exitCode);
        if (!own)
            return exitCode;
        profile = own->value;
    }
    Forecast forecast;
    forecast.profile = profile;
    forecast.request.tmpl = file->value;
    forecast.request.profile = profile;
    const Result<Results> sequence = previewSampled(forecast.request);
    if (!sequence.ok()) {
        printProblems(fileLabel(path), sequence.problems());
        return FileHasProblems;
    }
    PreviewRequest atOnce = forecast.request;
    atOnce.tmpl = broadcastOf(atOnce.tmpl);
    const Result<Results> broadcast = previewSampled(atOnce);
    forecast.sequence = sequence.value();
    forecast.broadcast = broadcast.value();
    Theme::instance().setMode(Theme::Mode::Light);
    std::optional<Problem> problem;
    for (const QString &saved : saveAllCharts(forecast, file->value, folder, &problem))
        print(saved.toUtf8() + '\n');
    if (problem) {
        complain(problem->message);
        return AnythingElse;
    }
    return Fine;
}

} // namespace

void addCharts(CLI::App &app, int &exitCode) {
    CLI::App *command =
        app.add_subcommand("charts", text("Save the charts of a preview as PNG pictures").toStdString());
    auto file = std::make_shared<std::string>(), profile = std::make_shared<std::string>(),
         out = std::make_shared<std::string>();
    command->add_option("FILE", *file, text("A sequence").toStdString())->required();
    command->add_option("--profile", *profile,
                        text("How recipients behave; default: the built-in profile").toStdString());
    command->add_option("--out", *out, text("Folder for the pictures").toStdString())->required();
    command->callback([=, &exitCode] { exitCode = saveCharts(argument(*file), argument(*profile), argument(*out)); });
}

} // namespace stepline::cli
