#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSize>
#include <QTest>
#include <QXmlStreamReader>

#define S(x) QStringLiteral(x)

namespace {

const QString Root = S(SOURCE_DIR), Linux = Root + S("/packaging/linux/");

struct Run {
    int exitCode = -1;
    QString out; ///< standard output, then standard error
};

Run run(const QString &program, const QStringList &arguments, int seconds = 120) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(S("LC_ALL"), S("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForStarted())
        return {-1, S("%1 cannot be started: packaging/test.sh installs it").arg(program)};
    if (!process.waitForFinished(seconds * 1000))
        return {-1, S("%1 does not end").arg(program)};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())};
}

QString read(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

/// The commands that --help lists.
QStringList commands(const QStringList &below = {}) {
    const QString help = run(S(PROGRAM), below + QStringList{S("--help")}).out;
    QStringList names;
    for (const QString &line : help.mid(help.indexOf(S("Subcommands:"))).split(u'\n').mid(1)) {
        static const QRegularExpression entry(S("^  ([a-z-]+)(\\s|$)"));
        if (const auto found = entry.match(line); found.hasMatch())
            names << found.captured(1);
    }
    return names;
}

/// What bash offers after Tab at the end of that line.
QStringList offered(const QString &line) {
    const QString script = S("source /dev/stdin <<< \"$1\"\n"
                             "complete -p stepline >/dev/null || exit 1\n"
                             "COMP_LINE=$2; COMP_POINT=${#2}; read -ra COMP_WORDS <<< \"$2\"\n"
                             "[[ $2 == *' ' ]] && COMP_WORDS+=('')\n"
                             "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                             "_stepline; printf '%s\\n' \"${COMPREPLY[@]}\"");
    const Run completion = run(S(PROGRAM), {S("completion"), S("bash")});
    const Run answer = run(S("bash"), {S("--norc"), S("-c"), script, S("bash"), completion.out, line});
    return answer.exitCode == 0 ? answer.out.split(u'\n', Qt::SkipEmptyParts) : QStringList{answer.out};
}

} // namespace

/// What is delivered beside the program: manual page, completion, desktop files, and the Debian package.
class TestPackaging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theManualNamesEveryCommand() {
        const QString manual = read(Linux + S("stepline.1"));
        const QStringList all = commands();
        QVERIFY2(all.size() >= 12, qPrintable(all.join(u' ')));
        for (const QString &command : all)
            QVERIFY2(manual.contains(S("\n.B ") + command + u' ') || manual.contains(S("\n.B ") + command + u'\n'),
                     qPrintable(command));
        for (const QString &command : commands({S("library")}))
            QVERIFY2(manual.contains(S("\\fB") + command + S("\\fR")), qPrintable(command));
        const Run checked = run(S("man"), {S("--warnings"), S("-l"), Linux + S("stepline.1")});
        QVERIFY2(checked.exitCode == 0 && checked.out.contains(S("completion")) && !checked.out.contains(S("warning")),
                 qPrintable(checked.out));
    }

    void theManualNamesEveryOption() {
        const QString manual = read(Linux + S("stepline.1")).replace(S("\\-"), S("-"));
        QList<QStringList> all{QStringList()};
        for (const QString &command : commands()) {
            all << QStringList{command};
            for (const QString &below : commands({command}))
                all << QStringList{command, below};
        }
        QVERIFY(all.size() >= 18);
        int named = 0;
        for (const QStringList &command : std::as_const(all)) {
            static const QRegularExpression option(S("^  (?:-[a-z],)?(--[a-z-]+)"),
                                                   QRegularExpression::MultilineOption);
            const QString help = run(S(PROGRAM), command + QStringList{S("--help")}).out;
            for (auto found = option.globalMatch(help); found.hasNext(); ++named) {
                const QString name = found.next().captured(1);
                QVERIFY2(manual.contains(name), qPrintable(command.join(u' ') + u' ' + name));
            }
        }
        QVERIFY(named > 60);
    }

    void shellsCompleteTheCommands() {
        const QStringList first = offered(S("stepline "));
        for (const QString &command : commands())
            QVERIFY2(first.contains(command), qPrintable(command + S(" is not among ") + first.join(u' ')));
        QCOMPARE(offered(S("stepline expo")), QStringList{S("export")});
        const QStringList below = offered(S("stepline library "));
        for (const QString &command : commands({S("library")}))
            QVERIFY2(below.contains(command), qPrintable(command));
        QCOMPARE(offered(S("stepline library sheet --format ")), (QStringList{S("csv"), S("html")}));
        QCOMPARE(offered(S("stepline preview --rec")), QStringList{S("--recipients")});
        QVERIFY(offered(S("stepline schema ")).contains(S("profile")));
        QVERIFY(offered(S("stepline export ") + Root + S("/READ")).contains(Root + S("/README.md")));
        for (const QString &shell : {S("zsh"), S("fish")}) {
            const Run script = run(S(PROGRAM), {S("completion"), shell});
            QVERIFY2(script.exitCode == 0 && script.out.contains(S("recipients")), qPrintable(script.out));
            QFile file(QDir::temp().filePath(S("stepline-completion-") + shell));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(script.out.toUtf8()) > 0);
            file.close();
            const Run parsed = run(shell, {S("-n"), file.fileName()});
            QVERIFY2(parsed.exitCode == 0 && parsed.out.isEmpty(), qPrintable(parsed.out));
            file.remove();
        }
        QCOMPARE(run(S(PROGRAM), {S("completion"), S("tcsh")}).exitCode, 2);
    }

    void desktopFilesAreValid() {
        const QString id = Linux + S("io.github.stepline.Stepline");
        for (const auto &[tool, arguments] :
             {std::pair{S("desktop-file-validate"), QStringList{id + S(".desktop")}},
              std::pair{S("appstreamcli"), QStringList{S("validate"), S("--no-net"), id + S(".metainfo.xml")}}}) {
            const Run checked = run(tool, arguments);
            QVERIFY2(checked.exitCode == 0, qPrintable(checked.out));
        }
        const QString type = read(id + S(".xml"));
        QVERIFY(type.contains(S("application/vnd.stepline.sequence+json")) && type.contains(S("*.sequence.json")));
        QVERIFY(QFile::exists(Linux + S("application-vnd.stepline.sequence+json.svg")));
    }

    void screenshotsAreWhatTheyAreSaidToBe() {
        QXmlStreamReader xml(read(Linux + S("io.github.stepline.Stepline.metainfo.xml")));
        int pictures = 0;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == S("image")) {
                const QSize said(xml.attributes().value(S("width")).toInt(),
                                 xml.attributes().value(S("height")).toInt());
                const QString name = xml.readElementText().section(u'/', -1);
                QCOMPARE(sizeOf(Root + S("/packaging/screenshots/") + name), said);
                ++pictures;
            }
        QVERIFY(pictures >= 3);
    }

    /// Built from this very tree, looked at by lintian, installed, started and removed on a root that is thrown away.
    void theDebianPackage() {
#ifdef STEPLINE_SANITIZED
        QSKIP("A program with sanitizers is not packaged.");
#endif
        const Run made = run(S("sh"), {Root + S("/packaging/deb.sh"), S(BUILD_DIR)}, 240);
        QVERIFY2(made.exitCode == 0, qPrintable(made.out));
        const QString package = made.out.trimmed().section(u'\n', -1);
        QVERIFY2(QFile::exists(package), qPrintable(made.out));
        const Run tried = run(S("sh"), {Root + S("/packaging/try-deb.sh"), package}, 240);
        if (tried.exitCode == 77)
            QSKIP(qPrintable(tried.out));
        QVERIFY2(tried.exitCode == 0, qPrintable(tried.out));
    }

private:
    /// Of a PNG, from its header.
    static QSize sizeOf(const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray head = file.read(24);
        const auto number = [&](int at) {
            return int(uchar(head[at])) << 24 | int(uchar(head[at + 1])) << 16 | int(uchar(head[at + 2])) << 8 |
                   int(uchar(head[at + 3]));
        };
        return head.size() == 24 && head.startsWith("\x89PNG") ? QSize(number(16), number(20)) : QSize();
    }
};

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
