#include "core/json/files.h"
#include "core/preview/compare.h"
#include "tests/reference/simulation.h"
#include "tests/support/random_documents.h"

#include <QTest>

#include <cmath>

using namespace stepline;

/// The differences between two sequences against those of the reference simulation, which plays each side with luck of
/// its own: unpaired, so it is the noisier one, but it shares no code.
class TestCompareAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomPairs_data();
    void randomPairs();
};

namespace {

constexpr double People = 20000;

/// Variance of an independent run's count.
double variance(double count) {
    return count * (1 - count / People);
}

struct Checker {
    QStringList wrong;
    int figures = 0;

    void check(const QString &what, const Difference &found, double referenceA, double referenceB) {
        ++figures;
        const double half = (found.interval.high - found.interval.low) / 2 / 1.96;
        // Six standard deviations, and some recipients more for the tails of rare counts.
        const double spread = std::sqrt(variance(referenceA) + variance(referenceB) + half * half);
        const double expected = referenceB - referenceA;
        if (std::abs(found.difference - expected) > 6 * spread + 10)
            wrong << QStringLiteral("%1: reference %2, product %3").arg(what).arg(expected).arg(found.difference);
    }
};

const reference::MessageCounts *find(const reference::Counts &counts, const QString &id) {
    for (const reference::MessageCounts &message : counts.messages)
        if (QString::fromStdString(message.id) == id)
            return &message;
    return nullptr;
}

} // namespace

void TestCompareAgreement::randomPairs_data() {
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void TestCompareAgreement::randomPairs() {
    QFETCH(quint64, seed);
    const std::string left = random_documents::sequence(seed);
    const std::string profile = random_documents::profile(seed);
    CompareRequest request;
    request.a.tmpl = readSequence(QByteArray::fromStdString(left)).value().value;
    request.a.profile = readProfile(QByteArray::fromStdString(profile)).value().value;
    // The reference plays each sequence to its own horizon: take another that ends with the first.
    std::string right;
    std::uint64_t other = seed + 5000;
    do {
        right = random_documents::sequence(other++);
        request.b.tmpl = readSequence(QByteArray::fromStdString(right)).value().value;
    } while (horizonOf(request.a.tmpl, request.a.profile) != horizonOf(request.b.tmpl, request.a.profile));
    request.b.profile = request.a.profile;
    request.a.recipients = quint64(People);
    request.a.seed = seed;
    const auto found = comparePreviews(request);
    QVERIFY2(found.ok(), qPrintable(found.sentence()));

    reference::Run run;
    run.recipients = quint64(People);
    run.seed = seed + 100;
    const reference::Counts a = reference::simulate(left, profile, run);
    run.seed = seed + 200;
    const reference::Counts b = reference::simulate(right, profile, run);
    Checker checker;
    checker.check(QStringLiteral("held out"), found->heldOut, a.heldOut, b.heldOut);
    checker.check(QStringLiteral("stopped"), found->stopped, a.stopped, b.stopped);
    checker.check(QStringLiteral("exited"), found->exited, a.exited, b.exited);
    checker.check(QStringLiteral("completed"), found->completed, a.completed, b.completed);
    checker.check(QStringLiteral("in progress"), found->inProgress, a.inProgress, b.inProgress);
    checker.check(QStringLiteral("reached"), found->reached, a.reached, b.reached);
    checker.check(QStringLiteral("converted"), found->converted, a.converted, b.converted);
    checker.check(QStringLiteral("held out, converted"), found->heldOutConverted, a.heldOutConverted,
                  b.heldOutConverted);
    for (const MessageDifference &message : found->messages) {
        const reference::MessageCounts *mine = find(a, message.id), *theirs = find(b, message.id);
        QCOMPARE(message.side, mine && theirs ? Side::Both : mine ? Side::OnlyA : Side::OnlyB);
        for (const Metric metric : AllMetrics)
            checker.check(message.id + u' ' + metricKey(metric), message.tally[metric],
                          mine ? mine->metric[size_t(metric)] : 0, theirs ? theirs->metric[size_t(metric)] : 0);
        checker.check(message.id + QStringLiteral(" late"), message.tally.late, mine ? mine->late : 0,
                      theirs ? theirs->late : 0);
    }
    QVERIFY2(checker.wrong.isEmpty(), qPrintable(checker.wrong.join(u'\n')));
    QVERIFY(checker.figures >= 8);
}

QTEST_GUILESS_MAIN(TestCompareAgreement)
#include "tst_compare_agreement.moc"
