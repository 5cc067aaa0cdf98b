#include "core/json/files.h"
#include "core/preview/preview.h"
#include "tests/reference/simulation.h"
#include "tests/support/random_documents.h"

#include <QTest>

#include <cmath>

using namespace stepline;

// The counts of the sampled engine against those of the reference simulation, on random sequences and profiles.
// STEPLINE_SEQUENCES and STEPLINE_RECIPIENTS set how many, STEPLINE_SEED plays that one alone.
class TestSampledAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTestItself();
    void randomSequences();
    void randomSequences_data();
};

namespace {

int fromEnvironment(const char *name, int otherwise) {
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
}

// Whether two counts of n recipients each can come from one probability. Given their sum t, the first is
// hypergeometric: t drawn without replacement from 2n recipients of whom n are its own. Serfling's inequality
// ("Probability inequalities for the sum in sampling without replacement", 1974) bounds its tails for every n and t:
//     P(|a - b| >= x) <= 2 exp(-x² / (2 t (1 - (t - 1) / 2n))).
// At x² = 2 ln(2e7) · t · (1 - (t - 1) / 2n) two right engines differ with a probability below 1e-7 for each count.
bool sameChance(double a, double b, double n) {
    const double t = a + b;
    return (a - b) * (a - b) <= 2 * std::log(2e7) * t * (1 - (t - 1) / (2 * n));
}

class Comparison {
public:
    explicit Comparison(double recipients) : m_recipients(recipients) {}

    void count(const QString &what, double reference, double product) {
        ++m_counts;
        if (!sameChance(reference, product, m_recipients))
            tell(what, reference, product);
    }

    // What follows from counts follows exactly.
    void equal(const QString &what, double expected, double product) {
        if (std::abs(expected - product) > 1e-9 * std::max(1.0, std::abs(expected)))
            tell(what, expected, product);
    }

    // The sum over recipients of something between 0 and most (Hoeffding's inequality, again below 1e-7).
    void sum(const QString &what, double reference, double product, double most) {
        ++m_counts;
        if (std::abs(reference - product) > most * std::sqrt(2 * m_recipients * std::log(2e7)) + 1e-9)
            tell(what, reference, product);
    }

    void tell(const QString &what, double expected, double product) {
        m_differences << QStringLiteral("%1: reference %2, product %3")
                             .arg(what)
                             .arg(expected, 0, 'g', 12)
                             .arg(product, 0, 'g', 12);
    }

    const QStringList &differences() const { return m_differences; }
    int counts() const { return m_counts; }

private:
    double m_recipients;
    int m_counts = 0;
    QStringList m_differences;
};

void compareMessage(Comparison &compare, const reference::MessageCounts &expected, const MessageResult &found,
                    const Results &results, const QString &name) {
    for (const Metric metric : AllMetrics)
        compare.count(name + metricKey(metric), expected.metric[size_t(metric)], found.tally[metric]);
    compare.count(name + QStringLiteral("late"), expected.late, found.tally.late);
    compare.count(name + QStringLiteral("unreachable"), expected.unreachable, found.unreachable);
    compare.count(name + QStringLiteral("guard"), expected.guard, found.guard);
    compare.count(name + QStringLiteral("limit"), expected.limit, found.limit);
    compare.count(name + QStringLiteral("ended"), expected.ended, found.ended);
    compare.count(name + QStringLiteral("after_horizon"), expected.afterHorizon, found.afterHorizon);
    compare.equal(name + QStringLiteral("sum"), double(results.recipients),
                  found.tally[Metric::Requested] + found.unreachable + found.guard + found.limit + found.ended +
                      found.afterHorizon + results.heldOut);

    // The price of one request is the same on both sides.
    if (expected.metric[0] > 0)
        compare.equal(name + QStringLiteral("cost"),
                      found.tally[Metric::Requested] * expected.cost / expected.metric[0], found.tally.cost);

    compare.equal(name + QStringLiteral("variants"), double(expected.variants.size()), double(found.variants.size()));
    for (size_t v = 0; v < expected.variants.size() && v < found.variants.size(); ++v) {
        const reference::VariantCounts &one = expected.variants[v];
        const QString variant = name + QStringLiteral("variant ") + found.variants[v].id + QLatin1Char(' ');
        for (const Metric metric : AllMetrics)
            compare.count(variant + metricKey(metric), one.metric[size_t(metric)], found.variants[v].tally[metric]);
        compare.count(variant + QStringLiteral("late"), one.late, found.variants[v].tally.late);
        if (one.metric[0] > 0)
            compare.equal(variant + QStringLiteral("cost"),
                          found.variants[v].tally[Metric::Requested] * one.cost / one.metric[0],
                          found.variants[v].tally.cost);
    }

    const auto series = results.series.messages.find(found.id);
    if (series == results.series.messages.end()) {
        compare.tell(name + QStringLiteral("series"), 1, 0);
        return;
    }
    for (const Metric metric : AllMetrics)
        if (found.tally[metric] > 0 && !series->second.contains(metric))
            compare.tell(name + metricKey(metric) + QStringLiteral(" series"), 1, 0);
    for (const auto &[metric, points] : series->second) {
        const QString text = name + metricKey(metric) + QStringLiteral(" by point ");
        compare.equal(text + QStringLiteral("count"), 121, double(points.size()));
        if (points.size() != 121)
            continue;
        for (const size_t point : {0, 1, 4, 20, 60, 119})
            compare.count(text + QString::number(point), expected.series[size_t(metric)][point], points[point]);
        compare.equal(text + QStringLiteral("120"), found.tally[metric], points[120]);
    }
}

Comparison compared(const reference::Counts &expected, const Results &found, double goalValue) {
    Comparison compare(expected.recipients);
    compare.equal(QStringLiteral("recipients"), expected.recipients, double(found.recipients));
    compare.equal(QStringLiteral("horizon"), expected.horizon, double(found.horizon.seconds));
    compare.equal(QStringLiteral("series step"), expected.seriesStep, double(found.series.step.seconds));
    compare.count(QStringLiteral("held_out"), expected.heldOut, found.heldOut);
    compare.count(QStringLiteral("stopped"), expected.stopped, found.stopped);
    compare.count(QStringLiteral("exited"), expected.exited, found.exited);
    compare.count(QStringLiteral("completed"), expected.completed, found.completed);
    compare.count(QStringLiteral("in_progress"), expected.inProgress, found.inProgress);
    compare.equal(QStringLiteral("endings"), expected.recipients,
                  found.heldOut + found.stopped + found.exited + found.completed + found.inProgress);
    compare.count(QStringLiteral("reached"), expected.reached, found.reached);
    compare.count(QStringLiteral("converted"), expected.converted, found.converted);
    compare.count(QStringLiteral("held_out_converted"), expected.heldOutConverted, found.heldOutConverted);
    // Lift times the treated is the number of those who converted, but not of themselves.
    compare.count(QStringLiteral("lift"), expected.lift * (expected.recipients - expected.heldOut),
                  found.lift * (expected.recipients - found.heldOut));

    compare.equal(QStringLiteral("messages"), double(expected.messages.size()), double(found.messages.size()));
    double requested = 0;
    double cost = 0;
    for (size_t i = 0; i < expected.messages.size() && i < found.messages.size(); ++i) {
        const reference::MessageCounts &message = expected.messages[i];
        const QString name = QString::fromStdString(message.id) + QLatin1Char(' ');
        if (found.messages[i].id != QString::fromStdString(message.id))
            compare.tell(name + QStringLiteral("is not in its place"), double(i), -1);
        compareMessage(compare, message, found.messages[i], found, name);
        requested += found.messages[i].tally[Metric::Requested];
        cost += found.messages[i].tally.cost;
    }
    compare.equal(QStringLiteral("cost"), cost, found.cost);
    compare.sum(QStringLiteral("saved"), expected.saved, found.saved, expected.dearest);
    compare.equal(QStringLiteral("revenue"), goalValue * found.converted, found.revenue);
    compare.equal(QStringLiteral("messages_per_recipient"), requested / expected.recipients,
                  found.messagesPerRecipient);
    return compare;
}

} // namespace

void TestSampledAgreement::theTestItself() {
    QVERIFY(sameChance(10000, 10000, 20000));
    QVERIFY(sameChance(10000, 10500, 20000)); // five standard deviations
    QVERIFY(!sameChance(10000, 10600, 20000));
    QVERIFY(sameChance(0, 33, 20000));
    QVERIFY(!sameChance(0, 35, 20000));
    QVERIFY(sameChance(20000, 19967, 20000)); // as good for what hardly ever fails
    QVERIFY(!sameChance(20000, 19960, 20000));
}

void TestSampledAgreement::randomSequences_data() {
    QTest::addColumn<quint64>("seed");
    const quint64 one = qEnvironmentVariable("STEPLINE_SEED").toULongLong();
    const int sequences = fromEnvironment("STEPLINE_SEQUENCES", 150);
    for (quint64 seed = one ? one : 1; seed <= (one ? one : quint64(sequences)); ++seed)
        QTest::addRow("STEPLINE_SEED=%llu", seed) << seed;
}

void TestSampledAgreement::randomSequences() {
    QFETCH(quint64, seed);
    random_documents::Options options;
    if (seed % 5 == 4) { // now and then a long one
        options.maxSteps = 12;
        options.maxMessagesPerStep = 4;
        options.maxChannels = 10;
    }
    const std::string sequence = random_documents::sequence(seed, options);
    const std::string profile = random_documents::profile(seed);

    reference::Run run;
    run.recipients = std::uint64_t(fromEnvironment("STEPLINE_RECIPIENTS", 20000));
    run.seed = seed + 1000;
    run.series = true;
    run.scenario = seed % 5 == 1   ? reference::Scenario::Low
                   : seed % 5 == 2 ? reference::Scenario::High
                                   : reference::Scenario::Likely;
    constexpr double hour = 3600;
    const double entries[] = {1767603600, 1774742400, 1792886400,
                              1792890000 + 7 * hour}; // Monday; the eves of clock changes
    run.entry = entries[seed % 4];
    run.spread = seed % 3 == 0 ? 24 * hour : 0;

    const Result<SequenceFile> file = readSequence(QByteArray::fromStdString(sequence));
    QVERIFY2(file.ok(), qPrintable(file.sentence()));
    const Result<ProfileFile> behaviour = readProfile(QByteArray::fromStdString(profile));
    QVERIFY2(behaviour.ok(), qPrintable(behaviour.sentence()));
    PreviewRequest request;
    request.tmpl = file->value;
    request.profile = behaviour->value;
    request.recipients = run.recipients;
    request.seed = seed;
    request.entry = qint64(run.entry);
    request.spread = Duration{qint64(run.spread)};
    request.scenario = run.scenario == reference::Scenario::Low    ? Scenario::Low
                       : run.scenario == reference::Scenario::High ? Scenario::High
                                                                   : Scenario::Likely;
    const Result<Results> results = previewSampled(request);
    QVERIFY2(results.ok(), qPrintable(results.sentence()));

    const double goalValue = reference::readSequence(sequence).goalValue;
    const Comparison comparison = compared(reference::simulate(sequence, profile, run), *results, goalValue);
    QVERIFY(comparison.counts() > 0);
    if (!comparison.differences().isEmpty())
        qWarning("%s\n%s\nscenario %d, entry %.0f, spread %.0f", sequence.c_str(), profile.c_str(), int(run.scenario),
                 run.entry, run.spread);
    QVERIFY2(comparison.differences().isEmpty(), qPrintable(comparison.differences().join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestSampledAgreement)
#include "tst_sampled_agreement.moc"
