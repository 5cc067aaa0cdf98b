#include "documents.h"

#include "core/preview/preview.h"

#include <QTest>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <cmath>

using namespace stepline;
using namespace stepline::test;

#define S(x) QStringLiteral(x)

// The sampled engine against what can be worked out on paper. A count is let pass when a binomial count at least as far
// out has a probability of 1e-9 or more; seeds are fixed.
class TestExpectations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void metricsFollowTheirParents();
    void reachIsDrawnOncePerChannel();
    void delaysAreLogNormal();
    void eventsAfterTheHorizonAreNotCounted();
    void aStopPreventsWhatComesLater();
    void anEventAtTheMomentOfDecisionCounts();
    void depthDecidesAStop();
    void fatigueWearsDownTheFirstEngagement();
    void fatigueCountsRequestsNotMessages();
    void segmentsMultiply();
    void productsAreClamped();
    void guardsLookAtEventsAndSegments();
    void variantsLift();
    void holdoutAndOrganic();
    void organicConversionsExit();
    void lateMessages();
    void eventsAfterAnEndingAreCounted();
    void exitsWinOverStops();
    void theLimitSkips();
    void theLimitDefers();
    void advanceEndsTheWait();
    void windowsOpenByZone();
    void spreadEntries();
    void theHorizonCutsOff();
    void theMomentOfTheHorizonCounts();
    void theDefaultHorizon();
    void broadcastAndSaved();
    void money();
    void scenarios();
    void missingChannelTypes();
};

namespace {

constexpr double N = 200000;

PreviewRequest request(const Template &tmpl, const QString &profileMembers) {
    PreviewRequest request;
    request.tmpl = tmpl;
    request.profile = profile(profileMembers);
    request.recipients = quint64(N);
    request.threads = 2;
    return request;
}

Results run(const PreviewRequest &request) {
    const auto results = previewSampled(request);
    if (!results)
        qFatal("%s", qUtf8Printable(results.sentence()));
    return *results;
}

Results run(const Template &tmpl, const QString &profileMembers) {
    return run(request(tmpl, profileMembers));
}

double of(const Results &results, const QString &message, Metric metric) {
    return results.message(message)->tally[metric];
}

double cdfOf(double median, double p90, double t) {
    return cdf(boost::math::lognormal(std::log(median), std::log(p90 / median) / 1.2815515655446004), t);
}

/// "p" and a delay: chance(0.5, "PT1H", "PT5H").
QString chance(double p, const QString &median = S("PT0S"), const QString &p90 = {}, const QString &more = {}) {
    return S("{'p':%1,'delay':{'median':'%2','p90':'%3'}%4}")
        .arg(p, 0, 'g', 12)
        .arg(median, p90.isEmpty() ? median : p90, more);
}

/// A step with one message.
QString step(const QString &id, const QString &channel, const QString &more = {}) {
    return S("{'id':'s-%1','messages':[{'id':'%1','channel':'%2'%3%4}]}")
        .arg(id, channel, more.isEmpty() ? QString() : S(","), more);
}

QString channels(const QString &members, const QString &more = {}) {
    return (more.isEmpty() ? QString() : more + u',') + S("'channels':{") + members + u'}';
}

} // namespace

#define EXPECT(count, p) EXPECT_OF(count, N, p)
#define EXPECT_OF(count, n, p)                                                                                         \
    QVERIFY2(tail(count, n, p) >= 1e-9,                                                                                \
             qPrintable(S("%1 of %2 where %3 were expected").arg(count).arg(n).arg((n) * (p))))

void TestExpectations::metricsFollowTheirParents() {
    const QString all =
        S("'delivered':%1,'viewed':%2,'clicked':%3,'replied':%4,'unsubscribed':%5,'complained':%6,'converted':%7")
            .arg(chance(0.9), chance(0.5), chance(0.3), chance(0.2), chance(0.1), chance(0.05), chance(0.4));
    const QString noView = S("'delivered':%1,'clicked':%2,'replied':%3,'converted':%4")
                               .arg(chance(0.9), chance(0.3), chance(0.2), chance(0.4));
    const QString call = S("'delivered':%1,'replied':%2,'converted':%3").arg(chance(0.9), chance(0.2), chance(0.4));
    const QString social = S("'delivered':%1,'viewed':%2,'replied':%3,'converted':%4")
                               .arg(chance(0.9), chance(0.5), chance(0.2), chance(0.4));
    const Results results = run(
        sequence(S("'exit_on':[],'steps':[") + step(S("m"), S("mail")) + u',' + step(S("t"), S("sms")) + u',' +
                 step(S("c"), S("call")) + u',' + step(S("l"), S("in")) + u']'),
        channels(S("'email':{'reach':0.8,%1},'sms':{%2},'call':{%3},'linkedin':{%4}").arg(all, noView, call, social)));
    using enum Metric;
    EXPECT(of(results, S("m"), Requested), 0.8);
    EXPECT(of(results, S("m"), Delivered), 0.8 * 0.9);
    EXPECT(of(results, S("m"), Viewed), 0.8 * 0.45);
    EXPECT(of(results, S("m"), Clicked), 0.8 * 0.45 * 0.3);
    EXPECT(of(results, S("m"), Replied), 0.8 * 0.45 * 0.2);
    EXPECT(of(results, S("m"), Unsubscribed), 0.8 * 0.45 * 0.1);
    EXPECT(of(results, S("m"), Complained), 0.8 * 0.45 * 0.05);
    EXPECT(of(results, S("m"), Converted), 0.8 * 0.45 * 0.3 * 0.4);
    QCOMPARE(of(results, S("t"), Requested), N); // reach is certain where the profile does not say
    EXPECT(of(results, S("t"), Clicked), 0.9 * 0.3);
    EXPECT(of(results, S("t"), Replied), 0.9 * 0.2);
    EXPECT(of(results, S("t"), Converted), 0.9 * 0.3 * 0.4);
    EXPECT(of(results, S("c"), Replied), 0.9 * 0.2);
    EXPECT(of(results, S("c"), Converted), 0.9 * 0.2 * 0.4);
    EXPECT(of(results, S("l"), Viewed), 0.9 * 0.5);
    EXPECT(of(results, S("l"), Replied), 0.9 * 0.5 * 0.2);
    EXPECT(of(results, S("l"), Converted), 0.9 * 0.5 * 0.2 * 0.4);
    EXPECT(results.converted, 1 - (1 - 0.8 * 0.45 * 0.12) * (1 - 0.9 * 0.12) * (1 - 0.9 * 0.08) * (1 - 0.45 * 0.08));
}

void TestExpectations::reachIsDrawnOncePerChannel() {
    const Results results =
        run(steps(step(S("a"), S("sms")) + u',' + step(S("b"), S("sms")) + u',' + step(S("c"), S("sms2"))),
            channels(S("'sms':{'reach':0.6}")));
    EXPECT(of(results, S("a"), Metric::Requested), 0.6);
    QCOMPARE(of(results, S("b"), Metric::Requested), of(results, S("a"), Metric::Requested));
    QCOMPARE(results.message(S("a"))->unreachable, N - of(results, S("a"), Metric::Requested));
    EXPECT(of(results, S("c"), Metric::Requested), 0.6); // another channel of the type, another draw
    EXPECT(results.reached, 1 - 0.4 * 0.4);
}

void TestExpectations::delaysAreLogNormal() {
    const Results results = run(steps(step(S("a"), S("sms"))),
                                channels(S("'sms':{'delivered':%1,'clicked':%2}")
                                             .arg(chance(0.7, S("PT2H"), S("P1D")), chance(0.02, S("P1D"), S("P9D"))),
                                         S("'horizon':'P5D'")));
    const auto &series = results.series.messages.at(S("a"));
    QCOMPARE(results.series.step.seconds, 3600);
    QCOMPARE(series.at(Metric::Requested).front(), N);
    for (int point : {1, 2, 3, 7, 24, 60, 120})
        EXPECT(series.at(Metric::Delivered)[size_t(point)], 0.7 * cdfOf(7200, 86400, point * 3600.0));
    QCOMPARE(series.at(Metric::Delivered).back(), of(results, S("a"), Metric::Delivered));
    QVERIFY(std::ranges::is_sorted(series.at(Metric::Clicked)));
}

void TestExpectations::eventsAfterTheHorizonAreNotCounted() {
    const Results results =
        run(steps(step(S("a"), S("sms"))),
            channels(S("'sms':{'delivered':%1,'clicked':%2}").arg(chance(0.7, S("PT2H"), S("P1D")), chance(1)),
                     S("'horizon':'PT3H'")));
    EXPECT(of(results, S("a"), Metric::Delivered), 0.7 * cdfOf(7200, 86400, 10800));
    QCOMPARE(of(results, S("a"), Metric::Clicked), of(results, S("a"), Metric::Delivered));
}

void TestExpectations::aStopPreventsWhatComesLater() {
    const Results results = run(
        steps(step(S("a"), S("feed"), S("'wait':'PT2H','stop_when':{'metric':'viewed'}")) + u',' +
              step(S("b"), S("sms"), S("'wait':'PT1H'"))),
        channels(S("'in_app':{'delivered':%1,'viewed':%2},'sms':{}").arg(chance(1), chance(0.6, S("PT3H"), S("P1D")))));
    const double before = 0.6 * cdfOf(10800, 86400, 7200), atEnd = 0.6 * cdfOf(10800, 86400, 10800);
    EXPECT(of(results, S("b"), Metric::Requested), 1 - before);
    EXPECT(results.message(S("b"))->ended, before);
    EXPECT(results.stopped, atEnd);
    EXPECT(results.completed, 1 - atEnd);
    QCOMPARE(results.exited, 0.0);
    QCOMPARE(results.inProgress, 0.0);
}

void TestExpectations::anEventAtTheMomentOfDecisionCounts() {
    const Results results = run(steps(S("{'id':'s1','messages':[{'id':'a','channel':'feed','stop_when':{'metric':'"
                                        "delivered'}},{'id':'b','channel':'push'}]}")),
                                channels(S("'in_app':{'delivered':%1},'push':{}").arg(chance(0.3))));
    EXPECT(results.stopped, 0.3);
    QCOMPARE(results.message(S("b"))->ended, results.stopped);
    QCOMPARE(results.completed, N - results.stopped);
}

void TestExpectations::depthDecidesAStop() {
    const QString feed = S("'in_app':{'delivered':%1,'viewed':%2},'sms':{}")
                             .arg(chance(1), chance(0.8, S("PT0S"), {}, S(",'depth':{'alpha':2,'beta':1.5}")));
    auto stopped = [&](const QString &atLeast) {
        return run(steps(step(S("a"), S("feed"), S("'stop_when':{'metric':'viewed'%1}").arg(atLeast))), channels(feed))
            .stopped;
    };
    const boost::math::beta_distribution<double> depth(2, 1.5);
    EXPECT(stopped({}), 0.8);
    EXPECT(stopped(S(",'at_least':50")), 0.8 * cdf(complement(depth, 0.5)));
    EXPECT(stopped(S(",'at_least':90")), 0.8 * cdf(complement(depth, 0.9)));
    QCOMPARE(stopped(S(",'at_least':100")), 0.0);
    // Without depth a view is whole.
    EXPECT(run(steps(step(S("a"), S("feed"), S("'stop_when':{'metric':'viewed','at_least':100}"))),
               channels(S("'in_app':{'delivered':%1,'viewed':%2}").arg(chance(1), chance(0.8))))
               .stopped,
           0.8);
}

void TestExpectations::fatigueWearsDownTheFirstEngagement() {
    const QString profile = channels(S("'email':{'delivered':%1,'viewed':%2,'clicked':%3},'sms':{'delivered':%1,'"
                                       "clicked':%2},'call':{'delivered':%1,'replied':%2}")
                                         .arg(chance(1), chance(0.5), chance(0.4)),
                                     S("'fatigue':0.2"));
    const Results results =
        run(sequence(S("'exit_on':[],'steps':[") + step(S("a"), S("mail")) + u',' + step(S("b"), S("sms")) + u',' +
                     step(S("c"), S("call")) + u',' + step(S("d"), S("mail")) + u']'),
            profile);
    EXPECT(of(results, S("a"), Metric::Viewed), 0.5);
    EXPECT(of(results, S("b"), Metric::Clicked), 0.5 * 0.8);
    EXPECT(of(results, S("c"), Metric::Replied), 0.5 * 0.64);
    EXPECT(of(results, S("d"), Metric::Viewed), 0.5 * 0.512);
    EXPECT_OF(of(results, S("d"), Metric::Clicked), of(results, S("d"), Metric::Viewed),
              0.4); // only the first engagement
    // In order of decision, not of the document.
    const Results turned = run(sequence(S("'exit_on':[],'steps':[{'id':'s','messages':[{'id':'a','channel':'sms','"
                                          "delay':'PT1H'},{'id':'b','channel':'sms2'}]}]")),
                               profile);
    EXPECT(of(turned, S("a"), Metric::Clicked), 0.4);
    EXPECT(of(turned, S("b"), Metric::Clicked), 0.5);
}

void TestExpectations::fatigueCountsRequestsNotMessages() {
    const Results results =
        run(sequence(S("'exit_on':[],'steps':[") + step(S("a"), S("mail")) + u',' + step(S("b"), S("sms")) + u']'),
            channels(S("'email':{'reach':0.3},'sms':{'delivered':%1,'clicked':%2}").arg(chance(1), chance(0.5)),
                     S("'fatigue':0.4")));
    EXPECT(of(results, S("b"), Metric::Clicked), 0.5 * (0.7 + 0.3 * 0.6));
}

void TestExpectations::segmentsMultiply() {
    const Results results =
        run(steps(step(S("a"), S("mail"))),
            channels(S("'email':{'delivered':%1,'viewed':%2,'clicked':%3}").arg(chance(0.9), chance(0.4), chance(0.5)),
                     S("'segments':[{'name':'x','share':1,'viewed':0.5,'delivered':0.1},{'name':'y','share':3,'clicked'"
                       ":1.5},{'name':'z','share':0,'viewed':0}]")));
    EXPECT(of(results, S("a"), Metric::Delivered), 0.9);
    EXPECT(of(results, S("a"), Metric::Viewed), 0.9 * 0.4 * (0.25 * 0.5 + 0.75));
    EXPECT(of(results, S("a"), Metric::Clicked), 0.9 * 0.4 * 0.5 * (0.25 * 0.5 + 0.75 * 1.5));
}

void TestExpectations::productsAreClamped() {
    const Results results =
        run(steps(step(S("a"), S("mail"))),
            channels(S("'email':{'delivered':%1,'viewed':%2}").arg(chance(1), chance(0.6)),
                     S("'segments':[{'name':'x','share':0.5,'viewed':9},{'name':'y','share':0.5}]")));
    EXPECT(of(results, S("a"), Metric::Viewed), 0.5 + 0.5 * 0.6);
}

void TestExpectations::guardsLookAtEventsAndSegments() {
    const QString profile = channels(
        S("'in_app':{'delivered':%1,'viewed':%2},'sms':{}").arg(chance(0.8), chance(0.5, S("PT1H"), S("PT5H"))),
        S("'segments':[{'name':'x','share':0.25},{'name':'y','share':0.75}]"));
    auto requested = [&](const QString &condition) {
        return of(run(steps(step(S("a"), S("feed"), S("'wait':'PT2H'")) + u',' +
                            step(S("b"), S("sms"), S("'only_if':") + condition)),
                      profile),
                  S("b"), Metric::Requested);
    };
    const double viewed = 0.8 * 0.5 * cdfOf(3600, 18000, 7200);
    EXPECT(requested(S("{'message':'a','metric':'viewed'}")), viewed);
    EXPECT(requested(S("{'not':{'message':'a','metric':'viewed'}}")), 1 - viewed);
    EXPECT(requested(S("{'all':[{'message':'a','metric':'delivered'},{'not':{'message':'a','metric':'viewed'}}]}")),
           0.8 - viewed);
    EXPECT(requested(S("{'any':[{'message':'a','metric':'viewed'},{'segment':'x'}]}")), viewed + 0.25 - 0.25 * viewed);
    EXPECT(requested(S("{'segment':'y'}")), 0.75);
    QCOMPARE(requested(S("{'segment':'nobody'}")), 0.0);
    QCOMPARE(requested(S("{'message':'a','metric':'requested'}")), N);
    QCOMPARE(requested(S("{'message':'a','metric':'clicked'}")), 0.0); // the profile gives it no chance
    QCOMPARE(requested(S("{'all':[]}")), N);
    QCOMPARE(requested(S("{'any':[]}")), 0.0);
}

void TestExpectations::variantsLift() {
    const QString variants = S("'variants':[{'id':'x','weight':1},{'id':'y','weight':3,'lift':{'viewed':1.5,'converted'"
                               ":2,'unsubscribed':9}},{'id':'z','weight':0}]");
    const QString email =
        S("'email':{'cost':0.5,'delivered':%1,'viewed':%2,'clicked':%3,'unsubscribed':%2,'converted':%4}")
            .arg(chance(0.9), chance(0.2), chance(0.5), chance(0.3));
    const Results results =
        run(sequence(S("'exit_on':[],'steps':[") + step(S("a"), S("mail"), variants) + u']'), channels(email));
    const MessageResult &a = results.messages.front();
    QCOMPARE(a.variants.size(), size_t(3));
    const Tally &x = a.variants[0].tally, &y = a.variants[1].tally, &z = a.variants[2].tally;
    EXPECT(y[Metric::Requested], 0.75);
    QCOMPARE(z[Metric::Requested], 0.0);
    EXPECT_OF(y[Metric::Viewed], y[Metric::Requested], 0.9 * 0.3);
    EXPECT_OF(y[Metric::Clicked], y[Metric::Viewed], 0.5);
    EXPECT_OF(y[Metric::Converted], y[Metric::Clicked], 0.6);
    EXPECT_OF(y[Metric::Unsubscribed], y[Metric::Viewed], 0.2); // no lift for that
    EXPECT_OF(x[Metric::Viewed], x[Metric::Requested], 0.9 * 0.2);
    for (Metric metric : AllMetrics)
        QCOMPARE(x[metric] + y[metric], a.tally[metric]);
    QCOMPARE(y.cost, y[Metric::Requested] * 0.5);
}

void TestExpectations::holdoutAndOrganic() {
    const Results results =
        run(sequence(S("'holdout':0.1,'steps':[") + step(S("a"), S("sms")) + u']'),
            channels(S("'sms':{'delivered':%1,'clicked':%2,'converted':%3}").arg(chance(1), chance(0.5), chance(0.4)),
                     S("'organic':{'converted':%1}").arg(chance(0.2, S("P1D"), S("P3D")))));
    EXPECT(results.heldOut, 0.1);
    const double organic = 0.2 * cdfOf(86400, 3 * 86400, 30 * 86400);
    QCOMPARE(of(results, S("a"), Metric::Requested), N - results.heldOut);
    QCOMPARE(results.reached, N - results.heldOut);
    EXPECT_OF(results.heldOutConverted, results.heldOut, organic);
    const double treated = N - results.heldOut, either = 1 - 0.8 * (1 - organic);
    EXPECT_OF(results.converted - results.heldOutConverted, treated, either);
    EXPECT_OF(results.lift * treated, treated, 0.2 * (1 - organic)); // converted, but not of themselves
    QCOMPARE(results.completed + results.exited, treated);
}

void TestExpectations::organicConversionsExit() {
    const QString profile =
        channels(S("'sms':{}"), S("'organic':{'converted':%1}").arg(chance(0.5, S("PT2H"), S("PT8H"))));
    const Template tmpl = steps(step(S("a"), S("sms"), S("'wait':'PT3H'")) + u',' + step(S("b"), S("sms2")));
    const double before = 0.5 * cdfOf(7200, 28800, 10800);
    const Results results = run(tmpl, profile);
    EXPECT(results.exited, before);
    QCOMPARE(results.message(S("b"))->ended, results.exited);
    QCOMPARE(results.total.late, 0.0); // organic conversions make nothing late
    Template kept = tmpl;
    kept.sequence.exitOn = {};
    QCOMPARE(run(kept, profile).completed, N);
}

void TestExpectations::lateMessages() {
    const Results results =
        run(steps(step(S("a"), S("feed"), S("'wait':'PT1H','stop_when':{'metric':'viewed'}")) + u',' +
                  step(S("b"), S("sms")) + u',' + step(S("c"), S("push"), S("'stop_when':{'metric':'delivered'}"))),
            channels(S("'in_app':{'delivered':%1,'viewed':%2},'sms':{},'push':{'delivered':%3}")
                         .arg(chance(1), chance(0.5, S("PT1H"), S("PT9H")), chance(1)),
                     S("'horizon':'PT12H'")));
    // A view after an hour came too late to prevent b; a view after the horizon is none.
    EXPECT(results.message(S("a"))->tally.late, 0.5 * (cdfOf(3600, 32400, 43200) - cdfOf(3600, 32400, 3600)));
    QCOMPARE(results.message(S("b"))->tally.late, 0.0); // nothing stops there
    QCOMPARE(results.message(S("c"))->tally.late, 0.0); // nothing follows
}

void TestExpectations::eventsAfterAnEndingAreCounted() {
    const Results results =
        run(steps(step(S("a"), S("sms"), S("'wait':'PT1H','stop_when':{'metric':'delivered'}"))),
            channels(S("'sms':{'delivered':%1,'clicked':%2,'converted':%2}").arg(chance(1), chance(1, S("P1D")))));
    QCOMPARE(results.stopped, N);
    QCOMPARE(of(results, S("a"), Metric::Converted), N);
    QCOMPARE(results.converted, N);
}

void TestExpectations::exitsWinOverStops() {
    const Results results = run(steps(step(S("a"), S("sms"), S("'wait':'PT1H','stop_when':{'metric':'delivered'}"))),
                                channels(S("'sms':{'delivered':%1,'unsubscribed':%2}").arg(chance(0.8), chance(0.5))));
    EXPECT(results.exited, 0.4);
    EXPECT(results.stopped, 0.4);
}

void TestExpectations::theLimitSkips() {
    const Results results =
        run(sequence(S("'limit':{'max':2,'per':'P1D'},'steps':[") + step(S("a"), S("sms"), S("'wait':'PT1H'")) + u',' +
                     step(S("b"), S("push"), S("'wait':'PT1H'")) + u',' + step(S("c"), S("mail"), S("'wait':'PT23H'")) +
                     u',' + step(S("d"), S("sms")) + u']'),
            channels(S("'sms':{},'push':{'reach':0.3},'email':{}")));
    EXPECT(of(results, S("b"), Metric::Requested), 0.3);
    QCOMPARE(results.message(S("c"))->limit, of(results, S("b"), Metric::Requested)); // a and b count
    QCOMPARE(of(results, S("c"), Metric::Requested), N - of(results, S("b"), Metric::Requested));
    // With c, d is decided at 24 h: a no longer counts. Without c, at 2 h: a and b do.
    QCOMPARE(of(results, S("d"), Metric::Requested), of(results, S("c"), Metric::Requested));
    QCOMPARE(results.message(S("d"))->limit, of(results, S("b"), Metric::Requested));
}

void TestExpectations::theLimitDefers() {
    const Results results = run(sequence(S("'limit':{'max':1,'per':'PT6H','then':'defer'},'steps':[{'id':'s','messages'"
                                           ":[{'id':'a','channel':'sms'},{'id':'b','channel':'push'},"
                                           "{'id':'c','channel':'mail','delay':'PT1H'}]}]")),
                                channels(S("'sms':{},'push':{'reach':0.3},'email':{}"), S("'horizon':'PT20H'")));
    const auto at = [&](const QString &id, int hours) {
        return results.series.messages.at(id).at(Metric::Requested)[size_t(hours * 6)];
    };
    QCOMPARE(results.series.step.seconds, 600);
    const double b = of(results, S("b"), Metric::Requested);
    EXPECT(b, 0.3);
    QCOMPARE(at(S("b"), 5), 0.0);
    QCOMPARE(at(S("b"), 6), b);
    QCOMPARE(at(S("c"), 5), 0.0);
    QCOMPARE(at(S("c"), 6), N - b);
    QCOMPARE(at(S("c"), 11), N - b);
    QCOMPARE(at(S("c"), 12), N);
}

void TestExpectations::advanceEndsTheWait() {
    const Results results = run(
        steps(step(S("a"), S("sms"), S("'wait':'PT10H','advance_when':{'metric':'clicked'}")) + u',' +
              step(S("b"), S("push"), S("'delay':'PT1H'"))),
        channels(S("'sms':{'delivered':%1,'clicked':%2},'push':{}").arg(chance(1), chance(0.6, S("PT2H"), S("PT12H"))),
                 S("'horizon':'PT20H'")));
    const auto &b = results.series.messages.at(S("b")).at(Metric::Requested);
    for (int hours : {2, 3, 5, 8, 10})
        EXPECT(b[size_t(hours * 6)], 0.6 * cdfOf(7200, 43200, (hours - 1) * 3600));
    QCOMPARE(b[66], N);
    QVERIFY(b[65] < N);
}

void TestExpectations::windowsOpenByZone() {
    PreviewRequest r = request(
        sequence(S("'send_window':{'from':'12:00','until':'13:00'},'steps':[") + step(S("a"), S("sms")) + u']'),
        channels(S("'sms':{}"),
                 S("'horizon':'PT20H','zones':[{'zone':'Asia/Seoul','share':4},{'zone':'Europe/Paris','share':1}]")));
    // Entry Monday 09:00 UTC: 18:00 in Seoul, noon there is 18 hours away; 10:00 in Paris, two hours.
    const Results results = run(r);
    const auto &a = results.series.messages.at(S("a")).at(Metric::Requested);
    QCOMPARE(a[2 * 6 - 1], 0.0);
    EXPECT(a[2 * 6], 0.2);
    QCOMPARE(a[18 * 6 - 1], a[2 * 6]);
    QCOMPARE(a[18 * 6], N);
    r.tmpl.sequence.sendWindow->zone = S("UTC");
    QCOMPARE(run(r).series.messages.at(S("a")).at(Metric::Requested)[3 * 6], N);
}

void TestExpectations::spreadEntries() {
    PreviewRequest r =
        request(sequence(S("'send_window':{'from':'10:00','until':'12:00'},'steps':[") +
                         step(S("a"), S("sms"), S("'wait':'PT1H'")) + u',' + step(S("b"), S("push")) + u']'),
                channels(S("'sms':{},'push':{}"), S("'horizon':'PT20H'")));
    r.spread = {4 * Duration::Hour}; // entries from 09:00 to 13:00
    const Results results = run(r);
    // a: who enters before 10:00 waits for it, until 12:00 at once, later until the next day: 22 to 21 hours, cut off.
    QCOMPARE(of(results, S("a"), Metric::Requested), N * 3 / 4);
    QCOMPARE(results.message(S("a"))->afterHorizon, N / 4);
    QCOMPARE(results.series.messages.at(S("a")).at(Metric::Requested)[0],
             N / 2); // at 10:00 sharp too, at 12:00 no more
    // b an hour later: those of 10:00 to 11:00 at once, of 11:00 sharp and later the next day, beyond the horizon or
    // not.
    QCOMPARE(results.series.messages.at(S("b")).at(Metric::Requested)[12], N / 2);
    QCOMPARE(results.inProgress, N / 2);
    // No delay reaches beyond the horizon, but the window does: the run itself warns.
    QVERIFY(previewWarnings(r).isEmpty());
    QCOMPARE(previewSampled(r).problems().size(), 1);
    QCOMPARE(previewSampled(r).problems().first().rule, S("profile-horizon"));
}

void TestExpectations::theHorizonCutsOff() {
    const Results results = run(
        steps(step(S("a"), S("feed"), S("'wait':'P2D','stop_when':{'metric':'viewed'}")) + u',' +
              step(S("b"), S("sms"), S("'wait':'P1D'")) + u',' + step(S("c"), S("sms2"))),
        channels(S("'in_app':{'delivered':%1,'viewed':%2},'sms':{}").arg(chance(1), chance(0.5, S("P1D"), S("P4D"))),
                 S("'horizon':'P1DT12H'")));
    const double stopped = 0.5 * cdfOf(86400, 4 * 86400, 1.5 * 86400);
    EXPECT(results.stopped, stopped);
    for (const QString &id : {S("b"), S("c")}) {
        QCOMPARE(results.message(id)->ended, results.stopped);
        QCOMPARE(results.message(id)->afterHorizon, N - results.stopped);
    }
    QCOMPARE(results.inProgress, N - results.stopped);
    QCOMPARE(results.completed, 0.0);
    const Problems warnings =
        previewWarnings(request(steps(step(S("a"), S("feed"), S("'wait':'P2D'")) + u',' + step(S("b"), S("sms"))),
                                channels(S("'in_app':{},'sms':{}"), S("'horizon':'P1D'"))));
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().pointer, S("/sequence/steps/1/messages/0"));
}

void TestExpectations::theMomentOfTheHorizonCounts() {
    const Template tmpl = steps(step(S("a"), S("sms"), S("'wait':'P1D'")) + u',' +
                                step(S("b"), S("push"), S("'stop_when':{'metric':'delivered'}")));
    const Results results =
        run(tmpl, channels(S("'sms':{'delivered':%1},'push':{'delivered':%2}").arg(chance(1, S("P1D")), chance(0.5)),
                           S("'horizon':'P1D'")));
    QCOMPARE(of(results, S("b"), Metric::Requested), N);
    QCOMPARE(of(results, S("a"), Metric::Delivered), N);
    EXPECT(results.stopped, 0.5);
    QCOMPARE(results.completed, N - results.stopped);
    const Results shorter = run(tmpl, channels(S("'sms':{},'push':{}"), S("'horizon':'PT23H59M59S'")));
    QCOMPARE(shorter.message(S("b"))->afterHorizon, N);
    QCOMPARE(shorter.inProgress, N);
}

void TestExpectations::theDefaultHorizon() {
    const Profile none = profile(channels(S("'sms':{}")));
    QCOMPARE(horizonOf(steps(step(S("a"), S("sms"))), none).seconds, 30 * Duration::Day);
    QCOMPARE(horizonOf(steps(step(S("a"), S("sms"), S("'delay':'P10D','wait':'P10D'")) + u',' +
                             step(S("b"), S("sms"), S("'delay':'PT1H'"))),
                       none)
                 .seconds,
             34 * Duration::Day + 3600);
}

void TestExpectations::broadcastAndSaved() {
    const Template tmpl = sequence(
        S("'holdout':0.2,'steps':[") + step(S("a"), S("sms"), S("'wait':'P1D','stop_when':{'metric':'delivered'}")) +
        u',' + step(S("b"), S("sms"), S("'only_if':{'any':[]}")) + u',' + step(S("c"), S("mail")) + u']');
    const QString members =
        channels(S("'sms':{'reach':0.7,'cost':2,'delivered':%1},'email':{'reach':0.5,'cost':0.25,'delivered':%1}")
                     .arg(chance(0.5)));
    const Results results = run(tmpl, members), broadcast = run(broadcastOf(tmpl), members);
    QCOMPARE(results.saved, broadcast.cost - results.cost); // the very same recipients
    QVERIFY(results.saved > 0);
    QCOMPARE(broadcast.saved, 0.0);
    EXPECT(of(broadcast, S("a"), Metric::Requested), 0.8 * 0.7);
    QCOMPARE(of(broadcast, S("b"), Metric::Requested), of(broadcast, S("a"), Metric::Requested));
    EXPECT(of(broadcast, S("c"), Metric::Requested), 0.8 * 0.5);
    QCOMPARE(of(broadcast, S("a"), Metric::Delivered), of(results, S("a"), Metric::Delivered)); // the same luck
    QCOMPARE(broadcast.completed, N - broadcast.heldOut);
    QCOMPARE(broadcast.total.late, 0.0);
    QCOMPARE(broadcast.series.messages.at(S("c")).at(Metric::Requested).front(),
             of(broadcast, S("c"), Metric::Requested));
}

void TestExpectations::money() {
    PreviewRequest r = request(steps(step(S("a"), S("sms"))),
                               channels(S("'sms':{'reach':0.5,'cost':0.007,'delivered':%1,'clicked':%1,'converted':%2}")
                                            .arg(chance(1), chance(0.1)),
                                        S("'currency':'EUR'")));
    r.tmpl.goal = Goal{.value = 42.5};
    const Results results = run(r);
    QCOMPARE(results.cost, results.total[Metric::Requested] * 0.007);
    QCOMPARE(results.revenue, results.converted * 42.5);
    QCOMPARE(results.messagesPerRecipient, results.total[Metric::Requested] / N);
    QCOMPARE(results.currency, S("EUR"));
    QCOMPARE(results.channel(S("sms"))->tally, results.messages.front().tally);
    QCOMPARE(results.channel(S("mail"))->tally, Tally());
}

void TestExpectations::scenarios() {
    PreviewRequest r = request(
        steps(step(S("a"), S("sms"))),
        channels(S("'sms':{'reach':{'value':0.5,'low':0.4,'high':0.9},'cost':{'value':1,'low':0.5},"
                   "'delivered':{'p':0.5,'delay':{'median':'PT0S','p90':'PT0S'},'high':1}}"),
                 S("'organic':{'converted':{'p':0.1,'delay':{'median':'PT0S','p90':'PT0S'},'low':0,'high':0.2}}")));
    r.tmpl.sequence.exitOn = {};
    r.scenario = Scenario::Low;
    const Results low = run(r);
    EXPECT(of(low, S("a"), Metric::Requested), 0.4);
    EXPECT(of(low, S("a"), Metric::Delivered), 0.2);
    QCOMPARE(low.cost, of(low, S("a"), Metric::Requested) * 0.5);
    QCOMPARE(low.converted, 0.0);
    r.scenario = Scenario::High;
    const Results high = run(r);
    EXPECT(of(high, S("a"), Metric::Requested), 0.9);
    QCOMPARE(of(high, S("a"), Metric::Delivered), of(high, S("a"), Metric::Requested));
    QCOMPARE(high.cost, of(high, S("a"), Metric::Requested));
    EXPECT(high.converted, 0.2);
}

void TestExpectations::missingChannelTypes() {
    PreviewRequest r =
        request(steps(step(S("a"), S("post")) + u',' + step(S("b"), S("sms"), S("'only_if':{'segment':'Nobody'}"))),
                channels(S("'sms':{}")));
    const Results results = run(r);
    QCOMPARE(results.message(S("a"))->unreachable, N);
    QCOMPARE(results.reached, 0.0);
    QCOMPARE(results.completed, N);
    const auto again = previewSampled(r);
    QStringList rules;
    for (const Problem &problem : again.problems())
        rules << problem.rule;
    QCOMPARE(rules, (QStringList{S("profile-channel"), S("profile-segment")}));
    r.tmpl.sequence.steps[0].messages[0].channel = S("nowhere");
    QVERIFY(!previewSampled(r).ok());
}

QTEST_GUILESS_MAIN(TestExpectations)
#include "tst_expectations.moc"
