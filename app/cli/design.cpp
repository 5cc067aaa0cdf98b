#include "app/cli/cli.h"
#include "app/cli/preview_options.h"
#include "app/cli/text_table.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/check/check.h"
#include "core/preview/ab_design.h"
#include "core/preview/json_numbers.h"

#include <CLI/CLI.hpp>
#include <QLocale>
#include <cmath>
#include <memory>

namespace stepline::cli {

namespace {

struct Options : PreviewOptions {
    std::string sequence, message, delay, wait, outcome = "clicked", audience;
    bool json = false;

    bool timings() const { return !delay.empty() || !wait.empty(); }
};

/// What the options name of the message. False after a sentence that says what is wrong with them.
struct Wanted {
    TestOutcome outcome;
    Duration delay, wait;
    quint64 audience = 0;

    bool read(const Options &options, const Message &message, const PreviewRequest &request) {
        delay = message.delay;
        wait = message.wait;
        const auto duration = [](const char *option, const std::string &written, Duration &value) {
            QString why;
            const auto read = written.empty() ? value : parseDuration(argument(written), &why);
            if (read)
                value = *read;
            else
                complain(QLatin1String(option) + QStringLiteral(": ") + why);
            return read.has_value();
        };
        if (!duration("--delay", options.delay, delay) || !duration("--wait", options.wait, wait))
            return false;
        const QString key = argument(options.outcome);
        outcome.metric = key == u"conversion" ? std::nullopt : metricFromKey(key);
        if (key != u"conversion" && !outcome.metric)
            return complain(text("--outcome is a metric of the message, such as clicked, or conversion for everybody "
                                 "who converts, not “%1”.")
                                .arg(key)),
                   false;
        const auto type = request.tmpl.typeOf(message);
        if (outcome.metric && type && !reports(*type, *outcome.metric))
            return complain(text("--outcome: %1 does not report “%2”.").arg(channelTypeCategory(*type), key)), false;
        audience = request.profile.listSize ? quint64(*request.profile.listSize) : request.recipients;
        if (!options.audience.empty()) {
            bool isNumber = false;
            audience = argument(options.audience).toULongLong(&isNumber);
            if (!isNumber || audience == 0)
                return complain(text("--audience: “%1” does not fit. Write a whole number of people, in digits alone.")
                                    .arg(argument(options.audience))),
                       false;
        }
        return true;
    }
};

QString people(double count) {
    return std::isfinite(count) ? number(std::ceil(count)) : QStringLiteral("–");
}

QString percent(double share) {
    return QLocale().toString(share * 100, 'f', 2) + QStringLiteral(" %");
}

/// What an arm is called: the variant's id, or which of the two timings.
QString nameOf(const TestDesign &design, size_t arm) {
    const QString &name = design.arms[arm].name;
    return !name.isEmpty() ? name : arm == 0 ? text("as it is") : text("the other timing");
}

QString table(const TestDesign &design) {
    QList<Row> rows{{QString(), text("Part"), text("Share"), text("Needs"), text("Best with all")}};
    for (size_t i = 0; i < design.arms.size(); ++i) {
        const DesignArm &arm = design.arms[i];
        rows << Row{nameOf(design, i), percent(arm.weight), percent(arm.share), people(arm.needed), percent(arm.best)};
    }
    QString out = aligned(rows, 1) + u'\n';
    out += std::isfinite(design.entering)
               ? text("%1 people must enter so that a difference like this is seen four times in five (power 80 %, "
                      "level %2).")
                     .arg(people(design.entering), percent(design.level))
               : text("Some do as well as the first: no test can tell them apart.");
    out += u'\n' + text("With an audience of %1 the chance to see it is %2.")
                       .arg(number(double(design.audience)), percent(design.power));
    return out + u'\n';
}

JsonValue finite(double value) {
    return std::isfinite(value) ? realNumber(value) : JsonValue(); // null: no number of people is enough
}

QByteArray json(const TestDesign &design) {
    std::vector<JsonValue> arms;
    for (const DesignArm &arm : design.arms)
        arms.push_back(JsonValue::object()
                           .with(QStringLiteral("name"), JsonValue::string(arm.name))
                           .with(QStringLiteral("weight"), realNumber(arm.weight))
                           .with(QStringLiteral("share"), realNumber(arm.share))
                           .with(QStringLiteral("requested"), realNumber(arm.requested))
                           .with(QStringLiteral("needed"), finite(arm.needed))
                           .with(QStringLiteral("best"), realNumber(arm.best)));
    return writeCompactJson(JsonValue::object()
                                .with(QStringLiteral("arms"), JsonValue::array(std::move(arms)))
                                .with(QStringLiteral("level"), realNumber(design.level))
                                .with(QStringLiteral("entering"), finite(design.entering))
                                .with(QStringLiteral("audience"), countNumber(double(design.audience)))
                                .with(QStringLiteral("power"), realNumber(design.power))) +
           '\n';
}

int design(const Options &options) {
    PreviewRequest request;
    if (!readSettings(options, request))
        return WrongUsage;
    int exitCode = Fine;
    const QString path = argument(options.sequence);
    const auto sequence = openSequence(path, exitCode);
    if (!sequence || !readProfileInto(options, request, exitCode))
        return exitCode;
    request.tmpl = sequence->value;
    const Problems errors = semanticErrors(request.tmpl, &sequence->root);
    printProblems(fileLabel(path), errors);
    if (!allFine(errors))
        return FileHasProblems;
    const QString id = argument(options.message);
    const Message *message = request.tmpl.message(id);
    if (!message) {
        complain(text("The sequence has no message “%1”.").arg(id));
        return WrongUsage;
    }
    Wanted wanted;
    if (!wanted.read(options, *message, request))
        return WrongUsage;
    const auto designed =
        options.timings() ? designTimingTest(request, id, wanted.delay, wanted.wait, wanted.outcome, wanted.audience)
                          : designVariantTest(request, id, wanted.outcome, wanted.audience);
    if (!designed)
        return complain(designed.sentence()), AnythingElse;
    return print(options.json ? json(*designed) : table(*designed).toUtf8()) ? Fine : AnythingElse;
}

} // namespace

void addDesign(CLI::App &app, int &exitCode) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "design", text("How many people a test of a message's variants, or of another timing, needs").toStdString());
    command->add_option("SEQUENCE", options->sequence, text("The sequence; “-” is standard input").toStdString())
        ->required();
    command->add_option("MESSAGE", options->message, text("The id of the message").toStdString())->required();
    command->add_option("--delay", options->delay,
                        text("Test another timing instead of the variants: this delay, as in PT2H").toStdString());
    command->add_option("--wait", options->wait, text("… or this wait").toStdString());
    command->add_option("--outcome", options->outcome,
                        text("What counts: a metric of the message, clicked without it, or conversion").toStdString());
    command->add_option("--audience", options->audience,
                        text("How many people could enter; the profile's list without it").toStdString());
    addPreviewOptions(*command, *options);
    command->add_flag("--json", options->json, text("Print one JSON object instead of a table").toStdString());
    command->footer(
        text(
            "Each variant is played as if everybody got it, for the same recipients with the same luck. “Needs” is how "
            "many must be asked for it so that a test of two shares sees its difference to the first (power 80 %, "
            "level 5 % divided by the comparisons); “best with all” is the chance to come out best in one test with "
            "the whole audience.")
            .toStdString());
    command->callback([options, &exitCode] {
        if (options->sequence == "-" && options->profile == "-") {
            complain(text("Standard input can be the sequence or the profile, not both. Name a file for one of them."));
            exitCode = WrongUsage;
            return;
        }
        exitCode = design(*options);
    });
}

} // namespace stepline::cli
