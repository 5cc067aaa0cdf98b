#include "core/json/files.h"
#include "core/preview/exact.h"
#include "exact_counts.h"
#include "tests/support/random_documents.h"

#include <QDir>
#include <QTest>
#include <cmath>

using namespace stepline;
using namespace stepline::test;

// The exact engine's expectations against the sampled engine, on the gallery and on 500 random sequences of its class,
// and against the reference simulation, which shares no code with either. A count whose binomial tail is below 1e-6 is
// looked at again with another seed and four times the recipients: two right engines differ twice with 1e-12.
// STEPLINE_SEED plays that random sequence alone.
class TestExactAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gallery_data();
    void gallery();
    void randomSequences();
    void referenceSimulation();
    void shareAnswered();

private:
    DelayTables m_tables;
};

namespace {

constexpr double Least = 1e-6;
constexpr int Sequences = 500;

QByteArray fileBytes(const QString &path) {
    const auto bytes = readFileBytes(path);
    return bytes ? *bytes : QByteArray();
}

Profile builtIn(const QString &name) {
    return readProfile(fileBytes(QStringLiteral(SOURCE_DIR "/resources/profiles/%1.profile.json").arg(name)))->value;
}

constexpr const char *Profiles[] = {"human-opens", "reported-opens", "brand-message", "cold-outbound"};

/// With everything in them but what the exact engine does not do.
random_documents::Options exactClass() {
    random_documents::Options options;
    options.advance = options.defer = false;
    return options;
}

PreviewRequest randomRequest(quint64 seed, const random_documents::Options &options) {
    PreviewRequest request;
    request.tmpl = readSequence(QByteArray::fromStdString(random_documents::sequence(seed, options)))->value;
    request.profile = readProfile(QByteArray::fromStdString(random_documents::profile(seed)))->value;
    request.seed = seed;
    constexpr qint64 entries[] = {DefaultEntry, 1774742400, 1792886400, 1792915200}; // eves of clock changes
    request.entry = entries[seed % 4];
    request.scenario = seed % 5 == 1 ? Scenario::Low : seed % 5 == 2 ? Scenario::High : Scenario::Likely;
    return request;
}

/// What cannot be by chance; empty when the two engines agree.
QStringList disagreements(PreviewRequest request, const Results &exact, quint64 recipients) {
    const NamedCounts shares = countsOf(exact);
    const auto sample = [&](quint64 n) {
        NamedCounts expected = shares;
        for (auto &[name, count] : expected)
            count *= double(n) / double(exact.recipients);
        request.recipients = n;
        return surprises(expected, countsOf(*previewSampled(request)), double(n), Least);
    };
    QStringList found = sample(recipients);
    if (found.isEmpty())
        return {};
    request.seed += 1000000;
    const QStringList again = sample(recipients * 4);
    return again.isEmpty() ? QStringList() : found + again;
}

/// What must add up, whatever the numbers are.
QStringList contradictions(const PreviewRequest &request, const Results &exact) {
    QStringList found;
    const double n = double(exact.recipients);
    const auto equal = [&](const QString &what, double a, double b) {
        if (!(std::abs(a - b) <= 1e-9 * n + 1e-9 * std::abs(a)))
            found << QStringLiteral("%1: %2 and %3").arg(what).arg(a, 0, 'g', 15).arg(b, 0, 'g', 15);
    };
    equal(QStringLiteral("endings"), n,
          exact.heldOut + exact.stopped + exact.exited + exact.completed + exact.inProgress);
    double dearest = 0;
    for (const MessageResult &message : exact.messages) {
        equal(message.id, n,
              message.tally[Metric::Requested] + message.unreachable + message.guard + message.limit + message.ended +
                  message.afterHorizon + exact.heldOut);
        for (const auto &[metric, values] : exact.series.messages.at(message.id))
            equal(message.id + QStringLiteral(" series"), values.back(), message.tally[metric]);
        Tally sum;
        for (const VariantResult &variant : message.variants)
            sum += variant.tally;
        if (!message.variants.empty())
            for (const Metric metric : AllMetrics)
                equal(message.id + QStringLiteral(" variants"), sum[metric], message.tally[metric]);
        dearest += message.tally.cost;
    }
    equal(QStringLiteral("cost"), exact.cost, dearest);
    if (request.tmpl.goal && request.tmpl.goal->value)
        equal(QStringLiteral("revenue"), exact.revenue, *request.tmpl.goal->value * exact.converted);
    PreviewRequest broadcast = request;
    broadcast.tmpl = broadcastOf(request.tmpl);
    if (request.tmpl.sequence.enabled)
        if (const auto all = previewExact(broadcast))
            equal(QStringLiteral("saved"), exact.saved, all->cost - exact.cost);
    return found;
}

} // namespace

void TestExactAgreement::gallery_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("profile");
    const QDir folder(QStringLiteral(SOURCE_DIR "/resources/gallery"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sequence.json")}))
        for (const char *profile : Profiles)
            QTest::newRow(qPrintable(name + QLatin1Char(' ') + QLatin1String(profile)))
                << folder.filePath(name) << QString::fromLatin1(profile);
}

void TestExactAgreement::gallery() {
    QFETCH(QString, path);
    QFETCH(QString, profile);
    PreviewRequest request;
    request.tmpl = readSequence(fileBytes(path))->value;
    request.profile = builtIn(profile);
    const Sequence &sequence = request.tmpl.sequence;
    bool inClass = !sequence.limit || !sequence.limit->defer;
    for (const Step &step : sequence.steps)
        for (const Message &message : step.messages)
            inClass &= !message.advanceWhen || message.wait.seconds == 0;
    const auto exact = previewExact(request, {.tables = &m_tables});
    QCOMPARE(exact.ok(), inClass);
    if (!inClass) {
        QCOMPARE(exact.problems().first().rule, QStringLiteral("not_exact"));
        return;
    }
    const QStringList wrong = contradictions(request, *exact) + disagreements(request, *exact, 1'000'000);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestExactAgreement::randomSequences() {
    const quint64 one = qEnvironmentVariable("STEPLINE_SEED").toULongLong();
    int answered = 0, asked = 0;
    QStringList wrong;
    for (quint64 seed = one ? one : 1; asked < (one ? 1 : Sequences); ++seed) {
        const PreviewRequest request = randomRequest(seed, exactClass());
        const auto exact = previewExact(request, {.tables = &m_tables});
        if (!exact && exact.problems().first().rule == QStringLiteral("too_many_branches")) {
            QVERIFY(estimateExact(request).branches > MostBranches); // not of the class
            continue;
        }
        ++asked;
        answered += exact.ok();
        QStringList found;
        if (exact)
            found = disagreements(request, *exact, 40'000);
        else
            found << exact.sentence();
        if (exact && seed % 10 == 0)
            found += contradictions(request, *exact);
        if (!found.isEmpty())
            wrong << QStringLiteral("STEPLINE_SEED=%1:\n").arg(seed) + found.join(QLatin1Char('\n'));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QCOMPARE(answered, asked);
}

void TestExactAgreement::referenceSimulation() {
    QStringList wrong;
    for (quint64 seed = 2001; seed <= 2040; ++seed) {
        const PreviewRequest request = randomRequest(seed, exactClass());
        const auto exact = previewExact(request, {.tables = &m_tables});
        if (!exact)
            continue; // too many branches
        reference::Run run;
        run.recipients = 10'000;
        run.seed = seed;
        run.entry = double(request.entry);
        run.series = true;
        run.scenario = request.scenario == Scenario::Low    ? reference::Scenario::Low
                       : request.scenario == Scenario::High ? reference::Scenario::High
                                                            : reference::Scenario::Likely;
        const reference::Counts counts =
            reference::simulate(random_documents::sequence(seed, exactClass()), random_documents::profile(seed), run);
        NamedCounts expected = countsOf(*exact);
        for (auto &[name, count] : expected)
            count *= counts.recipients / double(exact->recipients);
        const QStringList found = surprises(expected, countsOf(counts, *exact), counts.recipients, Least / 10);
        if (!found.isEmpty())
            wrong << QStringLiteral("seed %1:\n").arg(seed) + found.join(QLatin1Char('\n'));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestExactAgreement::shareAnswered() {
    int answered = 0;
    for (quint64 seed = 1; seed <= Sequences; ++seed)
        answered += estimateExact(randomRequest(seed, {})).possible;
    qInfo("The exact engine answers %d of %d random sequences of every kind.", answered, Sequences);
    QVERIFY(answered > Sequences / 5);
}

QTEST_GUILESS_MAIN(TestExactAgreement)
#include "tst_exact_agreement.moc"
