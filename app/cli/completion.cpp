// What a shell offers after Tab, written from the very table of commands that the program reads its arguments with.
#include "app/cli/cli.h"

#include "core/base/text.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepline::cli {

namespace {

struct Flag {
    QString name, help;
    bool takesValue = false;
    QStringList values; ///< the only ones, if there are such
};

/// A command of the table, or one below it ("library list").
struct Command {
    QString path, name, help;
    std::vector<Flag> flags;
    QStringList below;  ///< commands that stand after it
    QStringList values; ///< of what stands after it, if only such may
};

/// What only these may be: a check for membership says so in braces.
QStringList valuesOf(const CLI::Option *option) {
    const QString type = QString::fromStdString(option->get_type_name());
    const qsizetype from = type.indexOf(u'{'), to = type.indexOf(u'}');
    return from >= 0 && to > from ? type.mid(from + 1, to - from - 1).split(u',') : QStringList();
}

Command commandOf(const CLI::App *app, const QString &path) {
    Command command{
        path, QString::fromStdString(app->get_name()), QString::fromStdString(app->get_description()), {}, {}, {}};
    const auto take = [&](const CLI::App *from) {
        for (const CLI::Option *option : from->get_options()) {
            if (option->get_positional()) {
                command.values << valuesOf(option);
                continue;
            }
            const QString help = QString::fromStdString(option->get_description());
            for (const std::string &name : option->get_lnames())
                command.flags.push_back({QStringLiteral("--") + QString::fromStdString(name), help,
                                         option->get_items_expected_max() > 0, valuesOf(option)});
        }
    };
    take(app);
    if (app->get_fallthrough() && app->get_parent())
        for (const CLI::Option *option : app->get_parent()->get_options())
            if (!option->get_positional() && !app->get_option_no_throw("--" + option->get_lnames().front()))
                command.flags.push_back({QStringLiteral("--") + QString::fromStdString(option->get_lnames().front()),
                                         QString::fromStdString(option->get_description()),
                                         option->get_items_expected_max() > 0, valuesOf(option)});
    for (const CLI::App *below : app->get_subcommands({}))
        command.below << QString::fromStdString(below->get_name());
    return command;
}

/// The program, its commands and those below them.
std::vector<Command> commandsOf(const CLI::App *root) {
    std::vector<Command> commands{commandOf(root, {})};
    // The window's own, which main() reads.
    for (const auto &[name, help, takesValue] : {std::tuple{"--library", text("Use the library at PATH"), true},
                                                 std::tuple{"--settings-dir", text("Keep settings in FOLDER"), true},
                                                 std::tuple{"--gallery", text("Open the gallery"), false},
                                                 std::tuple{"--new-window", text("Open a window of its own"), false}})
        commands.front().flags.push_back({QLatin1String(name), help, takesValue, {}});
    for (const CLI::App *app : root->get_subcommands({})) {
        const QString path = QString::fromStdString(app->get_name());
        commands.push_back(commandOf(app, path));
        for (const CLI::App *below : app->get_subcommands({}))
            commands.push_back(commandOf(below, path + u' ' + QString::fromStdString(below->get_name())));
    }
    return commands;
}

QStringList flagNames(const Command &command) {
    QStringList names;
    for (const Flag &flag : command.flags)
        names << flag.name;
    return names;
}

const char *const BashBegin = R"(# Completion of stepline for bash. Written by: stepline completion bash
_stepline() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command='' words='' i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case "$command ${COMP_WORDS[i]}" in
)";

const char *const BashEnd = R"(    esac
    if [[ -n $words ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    fi
    if [[ $current != -* && ${#COMPREPLY[@]} -eq 0 ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}
complete -F _stepline stepline
)";

QString bash(const std::vector<Command> &commands) {
    QString script = QLatin1String(BashBegin), offers;
    for (const Command &command : commands) {
        if (!command.path.isEmpty()) {
            const QStringList words = command.path.split(u' ');
            const QString before = words.size() > 1 ? words.first() : QString();
            script += QStringLiteral("            '%1 %2') command='%3' ;;\n").arg(before, words.last(), command.path);
        }
        // After an option with a value: its values, or files.
        for (const Flag &flag : command.flags)
            if (flag.takesValue)
                offers += QStringLiteral("        '%1|%2|'*) words='%3' ;;\n")
                              .arg(command.path, flag.name, flag.values.join(u' '));
        offers += QStringLiteral("        '%1|'*) words='%2' ;;\n")
                      .arg(command.path, (command.below + command.values + flagNames(command)).join(u' '));
    }
    script += QStringLiteral("        esac\n    done\n    case \"$command|$before|$current\" in\n");
    return script + offers + QLatin1String(BashEnd);
}

/// Between single quotes, in a place where @p special characters mean something.
QString quoted(QString text, const QString &special) {
    for (const QChar c : special)
        text.replace(c, QStringLiteral("\\") + c);
    return text.replace(u'\'', QStringLiteral("'\\''"));
}

QString zshArguments(const Command &command) {
    QStringList arguments;
    for (const Flag &flag : command.flags) {
        QString argument = QStringLiteral("'%1[%2]").arg(flag.name, quoted(flag.help, QStringLiteral("[]:")));
        if (flag.takesValue)
            argument += flag.values.isEmpty() ? QStringLiteral(":value:_files")
                                              : QStringLiteral(":value:(%1)").arg(flag.values.join(u' '));
        arguments << argument + u'\'';
    }
    arguments << (command.values.isEmpty() ? QStringLiteral("'*:file:_files'")
                                           : QStringLiteral("'1:kind:(%1)'").arg(command.values.join(u' ')));
    return QStringLiteral("_arguments ") + arguments.join(QStringLiteral(" \\\n            "));
}

QString zsh(const std::vector<Command> &commands) {
    const auto choice = [&](const QString &path, const QStringList &below) {
        QString list;
        for (const Command &command : commands)
            if (below.contains(command.name) &&
                command.path == (path.isEmpty() ? command.name : path + u' ' + command.name))
                list +=
                    QStringLiteral("        '%1:%2'\n").arg(command.name, quoted(command.help, QStringLiteral(":")));
        return QStringLiteral("commands=(\n%1    )\n").arg(list);
    };
    QString script = QStringLiteral("#compdef stepline\n"
                                    "# Completion of stepline for zsh. Written by: stepline completion zsh\n"
                                    "local -a commands\nlocal place=$words[2]\n"
                                    "if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n    ");
    script += choice({}, commands.front().below);
    script += QStringLiteral("    _describe command commands\n    _files\n    return\nfi\n");
    for (const Command &command : commands)
        if (!command.path.isEmpty() && !command.below.isEmpty())
            script +=
                QStringLiteral("if [[ $words[2] == %1 ]]; then\n    if (( CURRENT == 3 )) && [[ $words[3] != -* ]]; "
                               "then\n    %2    _describe command commands\n    return\n    fi\n"
                               "    place=\"$words[2] $words[3]\"\nfi\n")
                    .arg(command.path, choice(command.path, command.below));
    script += QStringLiteral("case $place in\n");
    for (const Command &command : commands)
        if (!command.path.isEmpty()) {
            const qsizetype deep = command.path.count(u' ') + 1;
            script += QStringLiteral("    '%1')\n        shift %2 words; (( CURRENT -= %2 ))\n        %3 ;;\n")
                          .arg(command.path)
                          .arg(deep)
                          .arg(zshArguments(command));
        }
    script += QStringLiteral("    *)\n        %1 ;;\nesac\n").arg(zshArguments(commands.front()));
    return script;
}

QString fish(const std::vector<Command> &commands) {
    QString script = QStringLiteral("# Completion of stepline for fish. Written by: stepline completion fish\n");
    for (const Command &command : commands) {
        const QStringList words = command.path.split(u' ', Qt::SkipEmptyParts);
        QStringList conditions;
        for (const QString &word : words)
            conditions << QStringLiteral("__fish_seen_subcommand_from ") + word;
        if (words.isEmpty())
            conditions << QStringLiteral("__fish_use_subcommand");
        const QString where = conditions.join(QStringLiteral("; and "));
        const auto line = [&](const QString &condition, const QString &what, const QString &help) {
            script += QStringLiteral("complete -c stepline -n '%1' %2 -d '%3'\n")
                          .arg(condition, what, quoted(help, QStringLiteral("\\")));
        };
        for (const Flag &flag : command.flags) {
            QString what = QStringLiteral("-l ") + flag.name.mid(2);
            if (flag.takesValue)
                what += flag.values.isEmpty() ? QStringLiteral(" -r -F")
                                              : QStringLiteral(" -x -a '%1'").arg(flag.values.join(u' '));
            line(where, what, flag.help);
        }
        if (!command.values.isEmpty())
            line(where, QStringLiteral("-f -a '%1'").arg(command.values.join(u' ')), command.help);
        const QString once =
            command.below.isEmpty() || words.isEmpty()
                ? where
                : where + QStringLiteral("; and not __fish_seen_subcommand_from ") + command.below.join(u' ');
        for (const Command &below : commands)
            if (!below.path.isEmpty() && below.path == (words + QStringList(below.name)).join(u' ') &&
                command.below.contains(below.name))
                line(once, QStringLiteral("-f -a ") + below.name, below.help);
    }
    return script;
}

} // namespace

void addCompletion(CLI::App &app, int &exitCode) {
    auto shell = std::make_shared<std::string>();
    CLI::App *command = app.add_subcommand(
        "completion", text("Print what a shell needs to complete this program's words after Tab").toStdString());
    command->add_option("SHELL", *shell, text("bash, zsh or fish").toStdString())
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    command->callback([shell, &app, &exitCode] {
        const std::vector<Command> commands = commandsOf(&app);
        const QString script = *shell == "bash" ? bash(commands) : *shell == "zsh" ? zsh(commands) : fish(commands);
        exitCode = print(script.toUtf8()) ? Fine : AnythingElse;
    });
}

} // namespace stepline::cli
