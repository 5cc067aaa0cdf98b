#include "core/preview/compare.h"
#include "core/preview/compare_interval.h"
#include "tests/preview/documents.h"
#include "tests/support/random_documents.h"

#include "core/check/check.h"
#include "core/json/files.h"

#include <QTest>

#include <cmath>
#include <random>
#include <tuple>

using namespace stepline;
using namespace stepline::test;

/// Two sequences for the same people: what must not move, what does, and how sure that is.
class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalOfKnownGroups();
    void intervalCoversRareEvents_data();
    void intervalCoversRareEvents();
    void equalTemplatesDoNotDiffer();
    void textsMakeNoDifference();
    void sidesAreTheirPreviews();
    void missedAndVariantsAreTheirPreviews();
    void changeLeavesWhatIsBeforeAlone();
    void changeWithinAStep();
    void matchesById();
    void pairingNarrows();
    void intervalsCoverTheTruth();
    void sameForAnyThreads();
    void swappedSidesMirror();
    void randomPairs_data();
    void randomPairs();
    void horizonIsShared();
    void differentProfiles();
    void jsonIsComplete();
    void refusesAndCancels();
};

namespace {

const QString Behaviour = QStringLiteral(
    "'fatigue': 0.05, 'segments': [{'name': 'keen', 'share': 0.3, 'viewed': 1.5}, {'name': 'other', 'share': 0.7}],"
    "'organic': {'converted': {'p': 0.004, 'delay': {'median': 'P3D', 'p90': 'P10D'}}}, 'channels': {"
    "'in_app': {'reach': 0.6, 'delivered': {'p': 0.99}, 'viewed': {'p': 0.35, 'delay': {'median': 'PT3H', 'p90': "
    "'P1D'}}, 'clicked': {'p': 0.12}, 'converted': {'p': 0.2}},"
    "'push': {'reach': 0.55, 'delivered': {'p': 0.9}, 'clicked': {'p': 0.04, 'delay': {'median': 'PT20M', 'p90': "
    "'PT6H'}}, 'converted': {'p': 0.1}},"
    "'sms': {'reach': 0.9, 'cost': 0.012, 'delivered': {'p': 0.97}, 'clicked': {'p': 0.06, 'delay': {'median': "
    "'PT5M', 'p90': 'PT1H'}}, 'replied': {'p': 0.0005}, 'converted': {'p': 0.15}}}");

/// In-app, push, SMS; @p changed are members of the push message.
Template sequenceWith(const QString &changed) {
    return sequence(
        QStringLiteral("'holdout': 0.05, 'steps': ["
                       "{'id': 's1', 'messages': [{'id': 'm1', 'channel': 'feed', 'wait': 'PT2H', 'stop_when': "
                       "{'metric': 'viewed'}}]},"
                       "{'id': 's2', 'messages': [{'id': 'm2', 'channel': 'push', %1, 'stop_when': {'metric': "
                       "'clicked'}}]},"
                       "{'id': 's3', 'messages': [{'id': 'm3', 'channel': 'sms'}]}]")
            .arg(changed));
}

CompareRequest request(const Template &a, const Template &b, quint64 recipients = 20000, quint64 seed = 1) {
    CompareRequest request;
    request.a.tmpl = a;
    request.b.tmpl = b;
    request.a.profile = request.b.profile = profile(Behaviour);
    request.a.recipients = recipients;
    request.a.seed = seed;
    return request;
}

CompareRequest shorterWait(quint64 recipients = 20000, quint64 seed = 1) {
    return request(sequenceWith(QStringLiteral("'wait': 'P1D'")), sequenceWith(QStringLiteral("'wait': 'PT6H'")),
                   recipients, seed);
}

Comparison compared(const CompareRequest &request) {
    const auto comparison = comparePreviews(request);
    if (!comparison)
        qFatal("%s", qPrintable(comparison.sentence()));
    return comparison.value();
}

/// Every figure with its name.
std::vector<std::pair<QString, Difference>> figures(const Comparison &c) {
    std::vector<std::pair<QString, Difference>> all{{QStringLiteral("held out"), c.heldOut},
                                                    {QStringLiteral("stopped"), c.stopped},
                                                    {QStringLiteral("exited"), c.exited},
                                                    {QStringLiteral("completed"), c.completed},
                                                    {QStringLiteral("in progress"), c.inProgress},
                                                    {QStringLiteral("reached"), c.reached},
                                                    {QStringLiteral("converted"), c.converted},
                                                    {QStringLiteral("held out, converted"), c.heldOutConverted},
                                                    {QStringLiteral("lift"), c.lift},
                                                    {QStringLiteral("messages per recipient"), c.messagesPerRecipient},
                                                    {QStringLiteral("cost"), c.cost},
                                                    {QStringLiteral("saved"), c.saved},
                                                    {QStringLiteral("revenue"), c.revenue}};
    const auto add = [&](const QString &name, const DifferenceTally &tally) {
        for (const Metric metric : AllMetrics)
            all.emplace_back(name + metricKey(metric), tally[metric]);
        all.emplace_back(name + QStringLiteral("late"), tally.late);
        all.emplace_back(name + QStringLiteral("cost"), tally.cost);
    };
    for (const MessageDifference &message : c.messages)
        add(QStringLiteral("message ") + message.id + u' ', message.tally);
    for (const ChannelDifference &channel : c.channels)
        add(QStringLiteral("channel ") + channel.id + u' ', channel.tally);
    add(QStringLiteral("total "), c.total);
    return all;
}

bool nothing(const Difference &figure) {
    return figure.difference == 0 && figure.interval == Interval{};
}

Comparison withoutSeconds(Comparison comparison) {
    comparison.seconds = 0;
    return comparison;
}

} // namespace

void TestCompare::intervalOfKnownGroups() {
    // Ten groups of 100 whose sums are 1 … 10: variance of a sum is 9.1667, Student's t with 9 degrees 2.262157.
    std::vector<GroupSum> groups;
    for (int i = 1; i <= 10; ++i)
        groups.push_back({100, double(i)});
    const Interval interval = pairedInterval(groups, 0);
    const double half = 2.262157 * std::sqrt(10 * 9.1666667);
    QVERIFY(std::abs(interval.low - (55 - half)) < 1e-4);
    QVERIFY(std::abs(interval.high - (55 + half)) < 1e-4);
    // The imaginary pair adds 2 to the variance.
    const Interval wider = pairedInterval(groups, 1);
    QVERIFY(std::abs(wider.high - (55 + 2.262157 * std::sqrt(10 * 9.1666667 + 2))) < 1e-4);
    QCOMPARE(pairedInterval({}, 1), Interval{});
}

void TestCompare::intervalCoversRareEvents_data() {
    QTest::addColumn<double>("more");
    QTest::addColumn<double>("fewer");
    // Expected recipients, of 10,000, whom B alone brings to it, and whom A alone does.
    for (const auto &[more, fewer] : {std::pair(0.2, 0.0),
                                      {1.0, 0.0},
                                      {2.7, 0.0},
                                      {5.0, 1.0},
                                      {1.0, 1.0},
                                      {10.0, 0.0},
                                      {20.0, 15.0},
                                      {300.0, 250.0}})
        QTest::addRow("%g more, %g fewer", more, fewer) << more << fewer;
}

void TestCompare::intervalCoversRareEvents() {
    QFETCH(double, more);
    QFETCH(double, fewer);
    std::mt19937_64 random(42);
    std::poisson_distribution<int> up(more / 500), down(std::max(fewer, 1e-12) / 500);
    int covered = 0;
    constexpr int Tries = 4000;
    for (int i = 0; i < Tries; ++i) {
        std::vector<GroupSum> groups(500);
        for (GroupSum &group : groups)
            group = {20, double(up(random) - down(random))};
        const Interval interval = pairedInterval(groups, 1);
        covered += interval.low <= more - fewer && more - fewer <= interval.high;
    }
    const double share = double(covered) / Tries;
    QVERIFY2(share >= 0.93, qPrintable(QString::number(share)));
    if (more + fewer > 100) // and no wider than it need be where differences are frequent
        QVERIFY2(share <= 0.965, qPrintable(QString::number(share)));
}

void TestCompare::equalTemplatesDoNotDiffer() {
    const Template same = sequenceWith(QStringLiteral("'wait': 'P1D'"));
    const Comparison comparison = compared(request(same, same));
    QVERIFY(comparison.total[Metric::Requested].a > 0);
    for (const auto &[name, figure] : figures(comparison))
        QVERIFY2(nothing(figure) && figure.a == figure.b, qPrintable(name));
}

void TestCompare::textsMakeNoDifference() {
    const Comparison comparison = compared(
        request(sequenceWith(QStringLiteral("'wait': 'P1D'")),
                sequenceWith(QStringLiteral("'wait': 'P1D', 'content': {'body': 'Come back'}, 'notes': 'new'"))));
    for (const auto &[name, figure] : figures(comparison))
        QVERIFY2(nothing(figure), qPrintable(name));
}

void TestCompare::sidesAreTheirPreviews() {
    const CompareRequest asked = shorterWait(30011, 5);
    const Comparison found = compared(asked);
    PreviewRequest alone = asked.b;
    alone.recipients = 30011;
    alone.seed = 5;
    const auto a = previewSampled(asked.a), b = previewSampled(alone);
    QVERIFY(a.ok() && b.ok());
    QCOMPARE(found.horizonA, a->horizon);
    QCOMPARE(found.recipients, quint64(30011));
    const auto both = [&](const Difference &figure, double Results::*value) {
        return figure.a == (*a).*value && figure.b == (*b).*value && figure.difference == figure.b - figure.a;
    };
    QVERIFY(both(found.heldOut, &Results::heldOut));
    QVERIFY(both(found.stopped, &Results::stopped));
    QVERIFY(both(found.exited, &Results::exited));
    QVERIFY(both(found.completed, &Results::completed));
    QVERIFY(both(found.inProgress, &Results::inProgress));
    QVERIFY(both(found.reached, &Results::reached));
    QVERIFY(both(found.converted, &Results::converted));
    QVERIFY(both(found.heldOutConverted, &Results::heldOutConverted));
    QVERIFY(both(found.lift, &Results::lift));
    QVERIFY(both(found.messagesPerRecipient, &Results::messagesPerRecipient));
    QVERIFY(both(found.cost, &Results::cost));
    QVERIFY(both(found.saved, &Results::saved));
    QVERIFY(both(found.revenue, &Results::revenue));
    const auto sameTally = [](const DifferenceTally &tally, const Tally &left, const Tally &right) {
        for (const Metric metric : AllMetrics)
            if (tally[metric].a != left[metric] || tally[metric].b != right[metric])
                return false;
        return tally.late.a == left.late && tally.late.b == right.late && tally.cost.a == left.cost &&
               tally.cost.b == right.cost;
    };
    for (const char *id : {"m1", "m2", "m3"})
        QVERIFY(sameTally(found.message(QString::fromLatin1(id))->tally, a->message(QString::fromLatin1(id))->tally,
                          b->message(QString::fromLatin1(id))->tally));
    QVERIFY(sameTally(found.channel(u"sms")->tally, a->channel(u"sms")->tally, b->channel(u"sms")->tally));
    QVERIFY(sameTally(found.total, a->total, b->total));
}

/// Why a message was not sent, and what its variants did, is what the two previews say.
void TestCompare::missedAndVariantsAreTheirPreviews() {
    CompareRequest asked = request(
        steps(QStringLiteral("{'id': 's', 'messages': [{'id': 'm1', 'channel': 'push', 'wait': 'PT2H',"
                             "'variants': [{'id': 'a'}, {'id': 'b', 'weight': 2, 'lift': {'clicked': 1.5}}]},"
                             "{'id': 'm2', 'channel': 'feed', 'delay': 'P1D', 'stop_when': {'metric': 'viewed'}},"
                             "{'id': 'm3', 'channel': 'sms', 'delay': 'P2D',"
                             "'only_if': {'not': {'message': 'm1', 'metric': 'delivered'}}}]}")),
        steps(QStringLiteral("{'id': 's', 'messages': [{'id': 'm1', 'channel': 'push', 'wait': 'PT2H',"
                             "'variants': [{'id': 'a'}, {'id': 'c'}]},"
                             "{'id': 'm2', 'channel': 'feed', 'delay': 'P3D', 'stop_when': {'metric': 'viewed'}},"
                             "{'id': 'm3', 'channel': 'sms', 'delay': 'P2D'}]}")));
    asked.a.recipients = asked.b.recipients = 20011;
    const Comparison found = compared(asked);
    const auto a = previewSampled(asked.a), b = previewSampled(asked.b);
    QVERIFY(a.ok() && b.ok());
    bool anySkipped = false, anyEnded = false;
    for (const MessageDifference &message : found.messages) {
        const MessageResult &left = *a->message(message.id), &right = *b->message(message.id);
        const std::tuple<const Difference *, double MessageResult::*> figures[] = {
            {&message.missed.unreachable, &MessageResult::unreachable},
            {&message.missed.guard, &MessageResult::guard},
            {&message.missed.limit, &MessageResult::limit},
            {&message.missed.ended, &MessageResult::ended},
            {&message.missed.afterHorizon, &MessageResult::afterHorizon}};
        for (const auto &[figure, value] : figures) {
            QCOMPARE(figure->a, left.*value);
            QCOMPARE(figure->b, right.*value);
            QVERIFY(figure->interval.low <= figure->difference && figure->difference <= figure->interval.high);
        }
        anySkipped |= message.missed.guard.a > 0;
        anyEnded |= message.missed.ended.a > 0;
    }
    QVERIFY(anySkipped && anyEnded);
    const auto &variants = found.message(u"m1")->variants;
    QCOMPARE(variants.size(), size_t(3));
    for (const VariantDifference &variant : variants) {
        Tally sides[2];
        int index = 0;
        for (const Results *results : {&*a, &*b}) {
            for (const VariantResult &result : results->message(QStringLiteral("m1"))->variants)
                if (result.id == variant.id)
                    sides[index] = result.tally;
            ++index;
        }
        for (const Metric metric : AllMetrics) {
            QCOMPARE(variant.tally[metric].a, sides[0][metric]);
            QCOMPARE(variant.tally[metric].b, sides[1][metric]);
        }
        QCOMPARE(variant.tally.late.a, sides[0].late);
        QCOMPARE(variant.tally.cost.b, sides[1].cost);
        QVERIFY(variant.tally[Metric::Requested].a + variant.tally[Metric::Requested].b > 0);
    }
    QCOMPARE(variants[1].side, Side::OnlyB); // after what it follows there
    QCOMPARE(variants[2].side, Side::OnlyA);
    QVERIFY(variants[2].tally[Metric::Requested].interval.high <= 0); // A alone can bring it about
}

void TestCompare::changeLeavesWhatIsBeforeAlone() {
    const Comparison comparison = compared(shorterWait());
    for (const char *id : {"m1", "m2"}) // m2 differs in how long it is waited for: itself untouched
        for (const Metric metric : AllMetrics)
            QVERIFY2(nothing(comparison.message(QString::fromLatin1(id))->tally[metric]), id);
    QVERIFY(nothing(comparison.message(u"m1")->tally.cost));
    QVERIFY(nothing(comparison.heldOut));
    const Difference &texts = comparison.message(u"m3")->tally[Metric::Requested];
    QVERIFY(texts.real() && texts.difference > 0 && texts.interval.low <= texts.difference &&
            texts.difference <= texts.interval.high);
    QVERIFY(comparison.cost.real() && comparison.saved.difference < 0);
    // An effect too rare to be seen is not ruled out.
    const Difference &replies = comparison.message(u"m3")->tally[Metric::Replied];
    QVERIFY(!replies.real() && replies.interval.high >= 2);
    // What the channel never reports is.
    QVERIFY(nothing(comparison.message(u"m3")->tally[Metric::Viewed]));
}

void TestCompare::changeWithinAStep() {
    const auto withStep = [](const char *second, const char *window = "") {
        return steps(QStringLiteral("{'id': 's', 'messages': ["
                                    "{'id': 'late', 'channel': 'sms', 'delay': 'PT3H'},"
                                    "{'id': 'first', 'channel': 'feed'%2, 'stop_when': {'metric': 'viewed'}},"
                                    "{'id': 'second', 'channel': 'push', 'delay': '%1'}]}")
                         .arg(QLatin1String(second), QLatin1String(window)));
    };
    const auto untouched = [](const Comparison &comparison, const char *id) {
        return nothing(comparison.message(QString::fromLatin1(id))->tally[Metric::Requested]);
    };
    const Comparison byDelay = compared(request(withStep("PT1H"), withStep("PT2H")));
    QVERIFY(untouched(byDelay, "first"));
    QVERIFY(!untouched(byDelay, "second") && !untouched(byDelay, "late"));
    // With a window of its own the first may be decided after the others: nothing is taken for granted.
    const char *window = ", 'send_window': {'from': '09:00', 'until': '10:00'}";
    QVERIFY(!untouched(compared(request(withStep("PT1H", window), withStep("PT2H", window))), "first"));
}

void TestCompare::matchesById() {
    const Template a = steps(QStringLiteral("{'id': 's', 'messages': [{'id': 'm1', 'channel': 'feed'}, {'id': 'gone', "
                                            "'channel': 'sms'}, {'id': 'm3', 'channel': 'push'}]}"));
    const Template b = steps(QStringLiteral("{'id': 't', 'messages': [{'id': 'm1', 'channel': 'push'}]}, {'id': 'u', "
                                            "'messages': [{'id': 'new', 'channel': 'sms2'}, {'id': 'm3', 'channel': "
                                            "'push'}]}"));
    const Comparison comparison = compared(request(a, b));
    QStringList ids;
    for (const MessageDifference &message : comparison.messages)
        ids << message.id;
    QCOMPARE(ids,
             QStringList({QStringLiteral("m1"), QStringLiteral("new"), QStringLiteral("gone"), QStringLiteral("m3")}));
    const MessageDifference &gone = *comparison.message(u"gone"), &added = *comparison.message(u"new");
    QCOMPARE(gone.side, Side::OnlyA);
    QCOMPARE(gone.stepB, QString());
    QVERIFY(gone.tally[Metric::Requested].b == 0 && gone.tally[Metric::Requested].real() &&
            gone.tally[Metric::Requested].interval.high < 0);
    QVERIFY(gone.tally[Metric::Replied].interval.high <= 0); // what only A can bring about is not more on B
    QCOMPARE(added.side, Side::OnlyB);
    QVERIFY(added.tally[Metric::Replied].interval.low >= 0);
    const MessageDifference &moved = *comparison.message(u"m1");
    QCOMPARE(moved.side, Side::Both);
    QVERIFY(moved.channelA == u"feed" && moved.channelB == u"push" && moved.typeA == ChannelType::InApp);
    // A channel's counts are those of its messages, wherever these are matched.
    for (const char *id : {"feed", "push", "sms", "sms2"}) {
        double left = 0, right = 0;
        for (const MessageDifference &message : comparison.messages) {
            left += message.channelA == QLatin1String(id) ? message.tally[Metric::Requested].a : 0;
            right += message.channelB == QLatin1String(id) ? message.tally[Metric::Requested].b : 0;
        }
        const ChannelDifference &channel = *comparison.channel(QString::fromLatin1(id));
        QCOMPARE(channel.tally[Metric::Requested].a, left);
        QCOMPARE(channel.tally[Metric::Requested].b, right);
    }
}

void TestCompare::pairingNarrows() {
    const Comparison comparison = compared(shorterWait(200000));
    const Difference &texts = comparison.message(u"m3")->tally[Metric::Requested];
    // Two independent runs of the same size: Wald's interval of the difference of two proportions.
    const double n = 200000, p = texts.a / n, q = texts.b / n;
    const double unpaired = 2 * 1.959964 * std::sqrt(n * (p * (1 - p) + q * (1 - q)));
    const double paired = texts.interval.high - texts.interval.low;
    qInfo("width of the interval: paired %.0f, unpaired %.0f", paired, unpaired);
    QVERIFY2(paired < unpaired / 4, qPrintable(QStringLiteral("%1 and %2").arg(paired).arg(unpaired)));
}

/// The truth is a run of two hundred times the size with another seed; its own noise is 7 % of an interval's width.
void TestCompare::intervalsCoverTheTruth() {
    constexpr quint64 Small = 5000, Times = 600, Seeds = 200;
    const auto truth = figures(compared(shorterWait(Small * Times, 987654321)));
    std::vector<int> covered(truth.size());
    for (quint64 seed = 1; seed <= Seeds; ++seed) {
        const auto found = figures(compared(shorterWait(Small, seed)));
        for (size_t i = 0; i < found.size(); ++i) {
            const bool ratio = truth[i].first == u"lift" || truth[i].first == u"messages per recipient";
            const double expected = truth[i].second.difference / (ratio ? 1 : double(Times));
            const Interval &interval = found[i].second.interval;
            covered[i] += interval.low <= expected && expected <= interval.high;
        }
    }
    double sum = 0;
    int frequent = 0;
    for (size_t i = 0; i < truth.size(); ++i) {
        const double share = double(covered[i]) / Seeds;
        QVERIFY2(share >= 0.9, qPrintable(truth[i].first + u' ' + QString::number(share)));
        // Where differences are frequent, so that whole numbers do not widen the interval.
        const bool ratio = truth[i].first == u"lift" || truth[i].first == u"messages per recipient";
        if (!ratio && std::abs(truth[i].second.difference) / double(Times) < 60)
            continue;
        if (nothing(truth[i].second))
            continue;
        ++frequent;
        sum += share;
    }
    QVERIFY(frequent >= 5);
    qInfo("%d figures with frequent differences: covered %.1f %% of %d times", frequent, 100 * sum / frequent,
          int(Seeds));
    QVERIFY2(sum / frequent >= 0.925 && sum / frequent <= 0.975, qPrintable(QString::number(sum / frequent)));
}

void TestCompare::sameForAnyThreads() {
    CompareRequest asked = shorterWait(50021, 3);
    asked.a.threads = 1;
    const Comparison one = withoutSeconds(compared(asked));
    for (const int threads : {2, 3, 7}) {
        asked.a.threads = threads;
        const Comparison other = withoutSeconds(compared(asked));
        QVERIFY(other == one);
        QCOMPARE(comparisonToJson(other), comparisonToJson(one));
    }
}

void TestCompare::swappedSidesMirror() {
    const CompareRequest asked = shorterWait();
    CompareRequest swapped = asked;
    std::swap(swapped.a.tmpl, swapped.b.tmpl);
    const auto here = figures(compared(asked)), there = figures(compared(swapped));
    QCOMPARE(here.size(), there.size());
    for (size_t i = 0; i < here.size(); ++i) {
        const Difference &one = here[i].second, &other = there[i].second;
        QVERIFY2(one.a == other.b && one.difference == -other.difference, qPrintable(here[i].first));
        QVERIFY2(std::abs(one.interval.low + other.interval.high) <= 1e-9 * (1 + std::abs(one.interval.low)),
                 qPrintable(here[i].first));
    }
}

void TestCompare::randomPairs_data() {
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 160; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

namespace {

/// One edit somewhere, or another sequence altogether.
void edit(Template &tmpl, quint64 seed) {
    Sequence &sequence = tmpl.sequence;
    const size_t kind = seed % 8, at = sequence.steps.empty() ? 0 : seed / 8 % sequence.steps.size();
    const bool any = at < sequence.steps.size() && !sequence.steps[at].messages.empty();
    Message *message = any ? &sequence.steps[at].messages.back() : nullptr;
    if (kind == 0) {
        tmpl = readSequence(QByteArray::fromStdString(random_documents::sequence(seed + 1000))).value().value;
    } else if (kind == 1) {
        sequence.exitOn = {};
    } else if (kind == 2) {
        sequence.holdout = 0.2;
    } else if (message && kind == 3) {
        message->delay.seconds += 7200;
    } else if (message && kind == 4) {
        message->stopWhen.reset();
        message->advanceWhen.reset();
    } else if (message && kind == 5) {
        message->variants = {{.id = QStringLiteral("one")}, {.id = QStringLiteral("two")}};
        message->variants[1].lift.fill(1.3);
    } else if (message && kind == 6) {
        message->sendWindow = SendWindow{.from = 540, .until = 600};
    } else if (message) {
        message->wait.seconds += 3600;
    }
}

} // namespace

/// Any two sequences: sums add up, each side is its preview, and what is called untouched has not moved.
void TestCompare::randomPairs() {
    QFETCH(quint64, seed);
    const auto read = [](std::uint64_t number) {
        return readSequence(QByteArray::fromStdString(random_documents::sequence(number))).value().value;
    };
    CompareRequest asked;
    asked.a.tmpl = read(seed);
    asked.b.tmpl = asked.a.tmpl;
    edit(asked.b.tmpl, seed);
    if (!allFine(semanticErrors(asked.b.tmpl))) // a guard asks for what comes later now
        asked.b.tmpl = asked.a.tmpl;
    asked.a.profile = asked.b.profile =
        readProfile(QByteArray::fromStdString(random_documents::profile(seed))).value().value;
    asked.a.recipients = 3000;
    asked.a.seed = seed;
    const Comparison found = compared(asked);
    for (const auto &[name, figure] : figures(found)) {
        QCOMPARE(figure.difference, figure.b - figure.a);
        QVERIFY2(figure.interval.low <= figure.difference && figure.difference <= figure.interval.high,
                 qPrintable(name));
        // "Untouched" is an argument about the document; the counts must bear it out.
        if (figure.interval.low == figure.interval.high)
            QVERIFY2(figure.difference == 0, qPrintable(name));
    }
    for (const Metric metric : AllMetrics) {
        double sum = 0;
        for (const MessageDifference &message : found.messages)
            sum += message.tally[metric].difference;
        QCOMPARE(sum, found.total[metric].difference);
    }
    QCOMPARE(found.stopped.difference + found.exited.difference + found.completed.difference +
                 found.inProgress.difference + found.heldOut.difference,
             0.0);
}

void TestCompare::horizonIsShared() {
    const Template shortOne = sequenceWith(QStringLiteral("'wait': 'PT1H'"));
    const Template longOne = sequenceWith(QStringLiteral("'wait': 'P60D'"));
    const Comparison comparison = compared(request(shortOne, longOne));
    QCOMPARE(comparison.horizonA, comparison.horizonB);
    QCOMPARE(comparison.horizonA.seconds, 60 * Duration::Day + 2 * Duration::Hour + 14 * Duration::Day);
    for (const Metric metric : AllMetrics)
        QVERIFY(nothing(comparison.message(u"m1")->tally[metric]));
}

void TestCompare::differentProfiles() {
    const Template same = sequenceWith(QStringLiteral("'wait': 'P1D'"));
    CompareRequest asked = request(same, same);
    asked.b.profile.channels.at(ChannelType::Sms).cost.value = 0.024;
    asked.b.profile.channels.at(ChannelType::Sms).chances[size_t(Metric::Clicked)]->p.value = 0.09;
    const Comparison comparison = compared(asked);
    const DifferenceTally &texts = comparison.message(u"m3")->tally;
    QCOMPARE(texts[Metric::Requested].difference, 0.0);
    QVERIFY(texts[Metric::Clicked].real() && texts[Metric::Clicked].difference > 0);
    QCOMPARE(texts.cost.b, 2 * texts.cost.a);
    QVERIFY(texts.cost.real());
    // Whose price changed, the same number of requests varies in cost.
    QVERIFY(texts.cost.interval.high - texts.cost.interval.low > 0.012);
}

void TestCompare::jsonIsComplete() {
    const Comparison comparison = compared(shorterWait(2000));
    const QByteArray json = comparisonToJson(comparison);
    QVERIFY(
        json.startsWith("{\"recipients\":2000,\"seed\":1,\"horizon\":\"P30D\",\"groups\":1000,\"held_out\":{\"a\":"));
    for (const char *key : {"stopped",
                            "exited",
                            "completed",
                            "in_progress",
                            "reached",
                            "converted",
                            "held_out_converted",
                            "lift",
                            "messages_per_recipient",
                            "cost",
                            "saved",
                            "revenue",
                            "messages",
                            "channels",
                            "total",
                            "seconds",
                            "complained",
                            "late",
                            "on",
                            "skipped",
                            "unreachable",
                            "guard",
                            "limit",
                            "ended",
                            "after_horizon",
                            "variants"})
        QVERIFY2(json.contains('"' + QByteArray(key) + "\":"), key);
}

void TestCompare::refusesAndCancels() {
    CompareRequest broken = shorterWait();
    broken.b.tmpl.sequence.steps[0].messages[0].channel = QStringLiteral("nowhere");
    const auto refused = comparePreviews(broken);
    QVERIFY(!refused.ok() && !refused.sentence().isEmpty());

    PreviewProgress progress;
    progress.cancelled = true;
    const auto cancelled = comparePreviews(shorterWait(), &progress);
    QVERIFY(!cancelled.ok());
    QCOMPARE(cancelled.problems().first().rule, QStringLiteral("cancelled"));

    PreviewProgress whole;
    QVERIFY(comparePreviews(shorterWait(20001), &whole).ok());
    QCOMPARE(quint64(whole.done), quint64(20001));
    // One recipient alone tells nothing about the spread.
    const Comparison one = compared(shorterWait(1));
    QVERIFY(!one.message(u"m3")->tally[Metric::Requested].real());
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
