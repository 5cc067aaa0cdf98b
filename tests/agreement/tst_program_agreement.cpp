#include "tests/reference/simulation.h"
#include "tests/reference/trace.h"
#include "tests/support/random_documents.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

// The program itself, as its users run it, against the reference: what it prints is read by another JSON library.
class TestProgramAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trace();
    void preview();
    void previewIsReproducible();

private:
    QByteArray run(const QStringList &arguments);
    QString write(const QString &name, const std::string &text);

    QTemporaryDir m_folder;
};

namespace {

constexpr std::uint64_t seeds = 40;

std::vector<std::string> linesOf(const QByteArray &printed) {
    std::vector<std::string> lines;
    for (const QByteArray &line : printed.split('\n'))
        if (!line.isEmpty())
            lines.push_back(line.toStdString());
    return lines;
}

// Within six standard deviations of the difference of two binomial counts of n recipients each.
bool near(double a, double b, double n) {
    const double p = (a + b) / (2 * n);
    return std::abs(a - b) <= 6 * std::sqrt(2 * n * p * (1 - p)) + 6;
}

} // namespace

void TestProgramAgreement::initTestCase() {
    QVERIFY(m_folder.isValid());
    QVERIFY2(QFile::exists(QStringLiteral(PROGRAM)), PROGRAM);
}

QByteArray TestProgramAgreement::run(const QStringList &arguments) {
    QProcess program;
    program.start(QStringLiteral(PROGRAM), arguments);
    const bool finished = program.waitForFinished(60000);
    if (!finished || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0) {
        qWarning("%s: exit code %d: %s", qPrintable(arguments.join(QLatin1Char(' '))), program.exitCode(),
                 program.readAllStandardError().constData());
        return {};
    }
    return program.readAllStandardOutput();
}

QString TestProgramAgreement::write(const QString &name, const std::string &text) {
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) != qint64(text.size()))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void TestProgramAgreement::trace() {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const std::string sequence = random_documents::sequence(seed);
        const std::string script = random_documents::script(seed, sequence);
        const QByteArray printed = run({QStringLiteral("trace"), write(QStringLiteral("a.sequence.json"), sequence),
                                        QStringLiteral("--script"), write(QStringLiteral("a.script.json"), script)});
        std::string why;
        QVERIFY2(reference::sameTrace(reference::trace(sequence, script), linesOf(printed), &why),
                 (std::to_string(seed) + ": " + why).c_str());
    }
}

void TestProgramAgreement::preview() {
    constexpr double n = 20000;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const std::string sequence = random_documents::sequence(seed);
        const std::string profile = random_documents::profile(seed);
        reference::Run run;
        run.recipients = std::uint64_t(n);
        run.seed = seed + 1000;
        run.series = true;
        run.spread = seed % 2 ? 86400 : 0;
        run.entry = 1792881000; // 2026-10-24T22:30:00Z, the eve of a clock change
        const QByteArray printed = this->run(
            {QStringLiteral("preview"), write(QStringLiteral("a.sequence.json"), sequence), QStringLiteral("--profile"),
             write(QStringLiteral("a.profile.json"), profile), QStringLiteral("--recipients"), QStringLiteral("20000"),
             QStringLiteral("--seed"), QString::number(seed), QStringLiteral("--entry"),
             QStringLiteral("2026-10-25T00:30:00+02:00"), QStringLiteral("--spread"),
             seed % 2 ? QStringLiteral("P1D") : QStringLiteral("PT0S"), QStringLiteral("--json")});
        QVERIFY2(!printed.isEmpty(), std::to_string(seed).c_str());
        const nlohmann::json json = nlohmann::json::parse(printed.toStdString());
        const reference::Counts counts = reference::simulate(sequence, profile, run);
        QStringList wrong;
        const auto compare = [&](const std::string &what, double expected, const nlohmann::json &found) {
            if (!found.is_number() || !near(expected, found.get<double>(), n))
                wrong << QString::fromStdString(what + ": " + std::to_string(expected) + " against " + found.dump());
        };
        compare("held_out", counts.heldOut, json.at("held_out"));
        compare("stopped", counts.stopped, json.at("stopped"));
        compare("exited", counts.exited, json.at("exited"));
        compare("completed", counts.completed, json.at("completed"));
        compare("in_progress", counts.inProgress, json.at("in_progress"));
        compare("reached", counts.reached, json.at("reached"));
        compare("converted", counts.converted, json.at("converted"));
        compare("held_out_converted", counts.heldOutConverted, json.at("held_out_converted"));
        QCOMPARE(json.at("engine").get<std::string>(), std::string("sampled"));
        QCOMPARE(json.at("recipients").get<double>(), n);
        QCOMPARE(json.at("seed").get<std::uint64_t>(), seed);
        QCOMPARE(reference::durationSeconds(json.at("horizon").get<std::string>()), counts.horizon);
        QVERIFY(json.at("lift").is_number() && json.at("cost").is_number() && json.at("saved").is_number() &&
                json.at("revenue").is_number() && json.at("seconds").is_number());

        const nlohmann::json &messages = json.at("messages");
        QCOMPARE(messages.size(), counts.messages.size());
        double requested = 0;
        for (size_t m = 0; m < messages.size(); ++m) {
            const reference::MessageCounts &expected = counts.messages[m];
            const nlohmann::json &found = messages[m];
            QCOMPARE(found.at("id").get<std::string>(), expected.id);
            const std::string name = expected.id + " ";
            for (int metric = 0; metric < reference::metricCount; ++metric) {
                const std::string key = reference::metricName(reference::Metric(metric));
                compare(name + key, expected.metric[size_t(metric)], found.at(key));
                const nlohmann::json &interval = found.at("intervals").at(key);
                const double count = found.at(key).get<double>();
                QVERIFY(interval.at(0).get<double>() <= count && count <= interval.at(1).get<double>());
            }
            compare(name + "late", expected.late, found.at("late"));
            compare(name + "unreachable", expected.unreachable, found.at("skipped").at("unreachable"));
            compare(name + "guard", expected.guard, found.at("skipped").at("guard"));
            compare(name + "limit", expected.limit, found.at("skipped").at("limit"));
            compare(name + "ended", expected.ended, found.at("ended"));
            compare(name + "after_horizon", expected.afterHorizon, found.at("after_horizon"));
            QCOMPARE(found.at("variants").size(), expected.variants.size());
            for (size_t v = 0; v < expected.variants.size(); ++v)
                compare(name + "variant", expected.variants[v].metric[0], found.at("variants")[v].at("requested"));
            const nlohmann::json &series = json.at("series").at("messages").at(expected.id).at("requested");
            QCOMPARE(series.size(), size_t(121));
            compare(name + "series", expected.series[0][12], series[12]);
            QCOMPARE(series[120].get<double>(), found.at("requested").get<double>());
            requested += found.at("requested").get<double>();
        }
        QCOMPARE(json.at("series").at("points").get<int>(), 121);
        QCOMPARE(reference::durationSeconds(json.at("series").at("step").get<std::string>()), counts.seriesStep);
        QCOMPARE(json.at("total").at("requested").get<double>(), requested);
        QVERIFY(qAbs(json.at("messages_per_recipient").get<double>() - requested / n) < 1e-12);
        double ofChannels = 0;
        for (const nlohmann::json &channel : json.at("channels"))
            ofChannels += channel.at("requested").get<double>();
        QCOMPARE(ofChannels, requested);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1\n").arg(seed) + wrong.join(QLatin1Char('\n'))));
    }
}

void TestProgramAgreement::previewIsReproducible() {
    const QString sequence = write(QStringLiteral("a.sequence.json"), random_documents::sequence(7));
    const QString profile = write(QStringLiteral("a.profile.json"), random_documents::profile(7));
    const auto previewed = [&](const QString &threads) {
        nlohmann::json json =
            nlohmann::json::parse(run({QStringLiteral("preview"), sequence, QStringLiteral("--profile"), profile,
                                       QStringLiteral("--recipients"), QStringLiteral("30001"),
                                       QStringLiteral("--threads"), threads, QStringLiteral("--json")})
                                      .toStdString());
        json.erase("seconds"); // the only field that may differ
        return json.dump();
    };
    const std::string one = previewed(QStringLiteral("1"));
    QCOMPARE(previewed(QStringLiteral("1")), one);
    QCOMPARE(previewed(QStringLiteral("3")), one);
}

QTEST_GUILESS_MAIN(TestProgramAgreement)
#include "tst_program_agreement.moc"
