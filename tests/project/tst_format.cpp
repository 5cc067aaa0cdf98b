#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

/// The tree is laid out as .clang-format says. Other versions of clang-format lay a few lines out differently, so only
/// Debian 12's is asked; where it is not installed the test is skipped and says so.
class TestFormat : public QObject {
    Q_OBJECT

    static constexpr const char *Version = "14";

    static QString tool() {
        for (const QString &name : {QStringLiteral("clang-format-14"), QStringLiteral("clang-format")}) {
            QProcess process;
            process.start(name, {QStringLiteral("--version")});
            const QRegularExpression wanted(QStringLiteral("version %1\\.").arg(QLatin1String(Version)));
            if (process.waitForFinished() && wanted.match(QString::fromUtf8(process.readAll())).hasMatch())
                return name;
        }
        return {};
    }

    static QStringList sources() {
        QStringList found;
        for (const char *folder : {"app", "core", "tests", "ui"}) {
            QDirIterator files(QStringLiteral(SOURCE_DIR "/") + QLatin1String(folder),
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext())
                found << QDir(QStringLiteral(SOURCE_DIR)).relativeFilePath(files.next());
        }
        found.sort();
        return found;
    }

    /// What @p program says of bytes that stand in the tree's root: empty when they are laid out well.
    static QByteArray complaints(const QString &program, const QStringList &arguments, const QByteArray &input = {}) {
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(SOURCE_DIR));
        process.start(program, QStringList{QStringLiteral("--dry-run"), QStringLiteral("--Werror"),
                                           QStringLiteral("--style=file")} +
                                   arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(300'000))
            return "clang-format did not end: " + process.errorString().toUtf8();
        const QByteArray said = process.readAllStandardError();
        return process.exitCode() != 0 && said.isEmpty() ? QByteArray("clang-format failed") : said;
    }

private Q_SLOTS:
    void initTestCase() {
        m_tool = tool();
        if (m_tool.isEmpty())
            QSKIP("clang-format 14 is not installed (packaging/packages.txt lists what the tests need).");
    }

    void badLayoutIsSeen() {
        const QStringList standardInput{QStringLiteral("--assume-filename=core/example.cpp")};
        QCOMPARE(complaints(m_tool, standardInput, "const int one = 1;\n"), QByteArray());
        QVERIFY(!complaints(m_tool, standardInput, "const int  one=1 ;\n").isEmpty());
    }

    void theTreeIsLaidOutAsItSays() {
        const QStringList files = sources();
        QVERIFY(files.size() > 300);
        const QString said = QString::fromUtf8(complaints(m_tool, files));
        QStringList bad;
        QRegularExpressionMatchIterator places =
            QRegularExpression(QStringLiteral("^(\\S+?):\\d+:\\d+: error"), QRegularExpression::MultilineOption)
                .globalMatch(said);
        while (places.hasNext())
            if (const QString path = places.next().captured(1); !bad.contains(path))
                bad << path;
        if (bad.isEmpty() && !said.isEmpty())
            bad << said;
        QVERIFY2(bad.isEmpty(), qPrintable(QStringLiteral("\nNot laid out as .clang-format says:\n  %1\n"
                                                          "To mend it: %2 -i %3")
                                               .arg(bad.join(QStringLiteral("\n  ")), m_tool, bad.join(u' '))));
    }

private:
    QString m_tool;
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
