#include "core/check/check.h"
#include "core/json/files.h"
#include "core/preview/trace.h"
#include "tests/reference/trace.h"
#include "tests/support/random_documents.h"

#include <QTest>

using namespace stepline;

// The product's trace against the slow reference on random scripts, the kinds of documents mixed.
// STEPLINE_SCRIPTS sets how many, STEPLINE_SEED plays that one alone.
class TestTraceAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomScripts();
};

namespace {

constexpr int scripts = 10000;

// Small documents show a rule alone, large ones rules at work on each other.
random_documents::Options optionsFor(std::uint64_t seed) {
    random_documents::Options options;
    if (seed % 4 == 1) {
        options.maxSteps = 2;
        options.maxMessagesPerStep = 3;
        options.maxChannels = 2;
    } else if (seed % 4 == 2) {
        options.maxSteps = 12;
        options.maxMessagesPerStep = 4;
        options.maxChannels = 8;
    } else if (seed % 4 == 3) {
        options.windows = false; // so that many moments are equal
        options.disabled = false;
    }
    return options;
}

QString sentences(const Problems &problems) {
    QStringList told;
    for (const Problem &problem : problems)
        if (problem.severity == Severity::Error)
            told << problem.pointer + QStringLiteral(": ") + problem.message;
    return told.join(QLatin1Char('\n'));
}

// What is wrong with the product's trace of this seed; empty when nothing is.
QString disagreement(std::uint64_t seed) {
    const std::string sequence = random_documents::sequence(seed, optionsFor(seed));
    const std::string script = random_documents::script(seed, sequence);
    const Result<SequenceFile> file = readSequence(QByteArray::fromStdString(sequence));
    if (!file)
        return QStringLiteral("the sequence is refused: ") + sentences(file.problems());
    const Result<Script> read = readScript(QByteArray::fromStdString(script));
    if (!read)
        return QStringLiteral("the script is refused: ") + sentences(read.problems());
    const QString errors = sentences(checkTemplate(file->value)) + sentences(checkScript(file->value, *read));
    if (!errors.isEmpty())
        return QStringLiteral("errors where there are none: ") + errors;
    const Result<std::vector<TraceLine>> traced = trace(file->value, *read);
    if (!traced)
        return QStringLiteral("trace refuses: ") + sentences(traced.problems());

    std::vector<std::string> lines;
    for (const QByteArray &line : traceToJsonLines(*traced).split('\n'))
        if (!line.isEmpty())
            lines.push_back(line.toStdString());
    const std::vector<std::string> expected = reference::trace(sequence, script);
    std::string why;
    if (reference::sameTrace(expected, lines, &why))
        return {};
    QString report =
        QStringLiteral("the reference says\n  ") + QString::fromStdString(why) + QStringLiteral(" of the product\n");
    report += QString::fromStdString(sequence + "\n" + script + "\nreference:\n");
    for (const std::string &line : expected)
        report += QString::fromStdString(line + "\n");
    report += QStringLiteral("product:\n") + QString::fromUtf8(traceToJsonLines(*traced));
    return report;
}

} // namespace

void TestTraceAgreement::randomScripts() {
    const std::uint64_t one = qEnvironmentVariable("STEPLINE_SEED").toULongLong();
    const int number =
        qEnvironmentVariableIsSet("STEPLINE_SCRIPTS") ? qEnvironmentVariableIntValue("STEPLINE_SCRIPTS") : scripts;
    const std::uint64_t first = one ? one : 1;
    const std::uint64_t last = one ? one : std::uint64_t(number);
    QVERIFY(last >= first);
    int wrong = 0;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        const QString report = disagreement(seed);
        if (report.isEmpty())
            continue;
        if (++wrong <= 3) // each with all it takes to see why
            qWarning("STEPLINE_SEED=%llu: %s", static_cast<unsigned long long>(seed), qPrintable(report));
    }
    QVERIFY2(wrong == 0, qPrintable(QStringLiteral("%1 of %2 traces differ").arg(wrong).arg(last - first + 1)));
}

QTEST_GUILESS_MAIN(TestTraceAgreement)
#include "tst_trace_agreement.moc"
