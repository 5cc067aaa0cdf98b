#include "tests/reference/simulation.h"
#include "tests/reference/trace.h"
#include "tests/support/random_documents.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <map>

using reference::Counts;
using reference::Metric;
using reference::Run;
using reference::Scenario;

// The reference simulation against expectations in closed form. Seeds are fixed, so that nothing here fails by chance.
class TestReferenceSimulation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachMetricGivenItsParent();
    void segmentsMultiplyAndClamp();
    void fatigueWeakensTheFirstEngagement();
    void variantsByWeightWithLift();
    void depthIsBeta();
    void delaysAreLogNormal();
    void horizonIsInclusive();
    void stopsWithinTheHorizonEndTheRest();
    void horizonWithoutOne();
    void lateIsADoubleTouch();
    void heldOutLiftSavedAndRevenue();
    void scenarios();
    void missingTypesReachNobody();
    void broadcast();
    void zonesAndSpread();
    void seriesAreCumulative();
    void guardsAndLimitsAreCounted();
    void randomDocumentsCoverEverything();
};

namespace {

constexpr std::uint64_t recipients = 40000;

std::string document(const std::string &sequence, const std::string &more = {}) {
    std::string channels;
    for (const char *type :
         {"in_app", "push", "sms", "messenger", "whatsapp", "email", "call", "linkedin", "direct_mail", "ads"})
        channels += std::string(R"({"id":")") + type + R"(","type":")" + type + R"("},)";
    return R"({"format":"stepline.sequence","version":1,"template":{"key":"case","name":"Case")" + more +
           R"(},"channels":[)" + channels + R"({"id":"push2","type":"push"}],"sequence":)" + sequence + "}";
}

// A profile in which metrics have the p given and happen at once, unless the text says otherwise.
std::string profile(const std::string &channels, const std::string &more = R"("horizon":"P30D")") {
    return R"({"format":"stepline.profile","version":1,"name":"Case",)" + more + R"(,"channels":)" + channels + "}";
}

std::string at(double p, const std::string &median = "PT0S", const std::string &p90 = {}) {
    return R"({"p":)" + std::to_string(p) + R"(,"delay":{"median":")" + median + R"(","p90":")" +
           (p90.empty() ? median : p90) + R"("}})";
}

Counts simulated(const std::string &sequence, const std::string &profile, std::uint64_t seed = 1) {
    Run run;
    run.recipients = recipients;
    run.seed = seed;
    return reference::simulate(sequence, profile, run);
}

double of(const Counts &counts, size_t message, Metric metric) {
    return counts.messages[message].metric[size_t(metric)];
}

// Within five standard deviations of a binomial count.
bool isShare(double count, double share, double n = double(recipients)) {
    const double away = std::abs(count - n * share);
    const bool fine = away <= 5 * std::sqrt(n * share * (1 - share)) + 1e-9;
    if (!fine)
        qWarning("%g of %g is no share of %g", count, n, share);
    return fine;
}

} // namespace

void TestReferenceSimulation::eachMetricGivenItsParent() {
    const Counts counts = simulated(
        document(R"({"exit_on":[],"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email"},
                    {"id":"m2","channel":"sms"},{"id":"m3","channel":"call"},{"id":"m4","channel":"linkedin"}]}]})"),
        profile(R"({"email":{"reach":0.8,"delivered":)" + at(0.9) + R"(,"viewed":)" + at(0.5) + R"(,"clicked":)" +
                at(0.2) + R"(,"replied":)" + at(0.3) + R"(,"unsubscribed":)" + at(0.1) + R"(,"complained":)" +
                at(0.05) + R"(,"converted":)" + at(0.4) + R"(},"sms":{"reach":1,"delivered":)" + at(0.5) +
                R"(,"clicked":)" + at(0.5) + R"(,"replied":)" + at(0.2) + R"(,"converted":)" + at(0.5) +
                R"(},"call":{"reach":1,"delivered":)" + at(0.5) + R"(,"replied":)" + at(0.5) + R"(,"converted":)" +
                at(0.5) + R"(},"linkedin":{"reach":1,"delivered":)" + at(0.5) + R"(,"viewed":)" + at(0.5) +
                R"(,"replied":)" + at(0.5) + R"(,"converted":)" + at(0.5) + "}}"));
    QVERIFY(isShare(of(counts, 0, Metric::Requested), 0.8));
    QVERIFY(isShare(counts.messages[0].unreachable, 0.2));
    QVERIFY(isShare(of(counts, 0, Metric::Delivered), 0.72));
    QVERIFY(isShare(of(counts, 0, Metric::Viewed), 0.36));
    QVERIFY(isShare(of(counts, 0, Metric::Clicked), 0.072));
    QVERIFY(isShare(of(counts, 0, Metric::Replied), 0.108));
    QVERIFY(isShare(of(counts, 0, Metric::Unsubscribed), 0.036));
    QVERIFY(isShare(of(counts, 0, Metric::Complained), 0.018));
    QVERIFY(isShare(of(counts, 0, Metric::Converted), 0.0288)); // of the clicks
    QVERIFY(isShare(of(counts, 1, Metric::Clicked), 0.25));     // of the delivered, for want of views
    QVERIFY(isShare(of(counts, 1, Metric::Replied), 0.1));
    QVERIFY(isShare(of(counts, 1, Metric::Converted), 0.125));
    QVERIFY(isShare(of(counts, 2, Metric::Replied), 0.25));
    QVERIFY(isShare(of(counts, 2, Metric::Converted), 0.125)); // of the replies, for want of clicks
    QVERIFY(isShare(of(counts, 3, Metric::Converted), 0.0625));
    QCOMPARE(counts.completed, double(recipients));
}

void TestReferenceSimulation::segmentsMultiplyAndClamp() {
    const Counts counts = simulated(
        document(R"({"exit_on":[],"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email"},
                    {"id":"m2","channel":"sms","only_if":{"segment":"Warm"}}]}]})"),
        profile(
            R"({"email":{"reach":1,"delivered":)" + at(1) + R"(,"viewed":)" + at(0.4) + R"(,"clicked":)" + at(0.5) +
                R"(},"sms":{"reach":1}})",
            R"("segments":[{"name":"Warm","share":1,"viewed":1.5,"clicked":4},{"name":"Cold","share":3,"viewed":0.5}])"));
    QVERIFY(isShare(of(counts, 1, Metric::Requested), 0.25)); // shares are normalised
    QVERIFY(isShare(of(counts, 0, Metric::Viewed), 0.25 * 0.6 + 0.75 * 0.2));
    QVERIFY(isShare(of(counts, 0, Metric::Clicked), 0.25 * 0.6 * 1 + 0.75 * 0.2 * 0.5));
}

void TestReferenceSimulation::fatigueWeakensTheFirstEngagement() {
    const std::string all = R"("delivered":)" + at(1);
    const Counts counts =
        simulated(document(R"({"exit_on":[],"steps":[{"id":"s1","messages":[
                    {"id":"m1","channel":"email"},{"id":"m2","channel":"email"},{"id":"m3","channel":"sms"},
                    {"id":"m4","channel":"call"},{"id":"m5","channel":"push"},{"id":"m6","channel":"email"}]}]})"),
                  profile(R"({"email":{"reach":1,)" + all + R"(,"viewed":)" + at(0.8) + R"(,"clicked":)" + at(0.5) +
                              R"(},"sms":{"reach":1,)" + all + R"(,"clicked":)" + at(0.8) + R"(,"replied":)" + at(0.8) +
                              R"(},"call":{"reach":1,)" + all + R"(,"replied":)" + at(0.8) + R"(},"push":{"reach":0}})",
                          R"("fatigue":0.25)"));
    QVERIFY(isShare(of(counts, 0, Metric::Viewed), 0.8));
    QVERIFY(isShare(of(counts, 1, Metric::Viewed), 0.6));
    QVERIFY(isShare(of(counts, 1, Metric::Clicked), 0.3)); // only the first engagement
    QVERIFY(isShare(of(counts, 2, Metric::Clicked), 0.45));
    QVERIFY(isShare(of(counts, 2, Metric::Replied), 0.8));
    QVERIFY(isShare(of(counts, 3, Metric::Replied), 0.8 * std::pow(0.75, 3)));
    QVERIFY(isShare(of(counts, 5, Metric::Viewed), 0.8 * std::pow(0.75, 4))); // a skipped message tires nobody
}

void TestReferenceSimulation::variantsByWeightWithLift() {
    const Counts counts =
        simulated(document(R"({"exit_on":[],"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email","variants":[
                    {"id":"a","weight":30},{"id":"b","weight":10,"lift":{"viewed":2,"clicked":0.5}},{"id":"c","weight":0}]}]}]})"),
                  profile(R"({"email":{"reach":1,"cost":0.5,"delivered":)" + at(1) + R"(,"viewed":)" + at(0.4) +
                          R"(,"clicked":)" + at(0.5) + "}}"));
    const auto &variants = counts.messages[0].variants;
    QCOMPARE(variants.size(), size_t(3));
    QVERIFY(isShare(variants[0].metric[int(Metric::Requested)], 0.75));
    QVERIFY(isShare(variants[1].metric[int(Metric::Requested)], 0.25));
    QCOMPARE(variants[2].metric[int(Metric::Requested)], 0.0);
    QVERIFY(isShare(variants[0].metric[int(Metric::Viewed)], 0.75 * 0.4));
    QVERIFY(isShare(variants[1].metric[int(Metric::Viewed)], 0.25 * 0.8));
    QVERIFY(isShare(variants[1].metric[int(Metric::Clicked)], 0.25 * 0.8 * 0.25));
    QCOMPARE(variants[0].cost + variants[1].cost, counts.cost);
    QCOMPARE(counts.cost, recipients * 0.5);
}

void TestReferenceSimulation::depthIsBeta() {
    struct {
        const char *depth;
        int atLeast;
        double share; // of the views
    } const cases[] = {{R"({"alpha":2,"beta":1})", 50, 0.75},
                       {R"({"alpha":1,"beta":2})", 50, 0.25},
                       {R"({"alpha":1,"beta":1})", 90, 0.1},
                       {R"({"alpha":0.5,"beta":0.5})", 25, 2.0 / 3}, // the arcsine law
                       {"null", 100, 1}};
    for (const auto &given : cases) {
        const Counts counts = simulated(
            document(R"({"exit_on":[],"steps":[{"id":"s1","messages":[{"id":"m1","channel":"ads",
                                  "stop_when":{"metric":"viewed","at_least":)" +
                     std::to_string(given.atLeast) + "}}]}]}"),
            profile(R"({"ads":{"reach":1,"delivered":)" + at(1) +
                    R"(,"viewed":{"p":0.5,"delay":{"median":"PT0S","p90":"PT0S"},"depth":)" + given.depth + "}}}"));
        QVERIFY(isShare(counts.stopped, 0.5 * given.share));
        QCOMPARE(counts.completed, recipients - counts.stopped);
    }
}

void TestReferenceSimulation::delaysAreLogNormal() {
    const auto viewedBy = [](const std::string &horizon) {
        return of(simulated(document(R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email"}]}]})"),
                            profile(R"({"email":{"reach":1,"delivered":)" + at(1) + R"(,"viewed":)" +
                                        at(1, "PT3H", "P1D") + "}}",
                                    R"("horizon":")" + horizon + R"(")")),
                  0, Metric::Viewed);
    };
    QVERIFY(isShare(viewedBy("PT3H"), 0.5));
    QVERIFY(isShare(viewedBy("P1D"), 0.9));
    QVERIFY(isShare(viewedBy("PT22M30S"), 0.1)); // as far below the median as the 90th percentile is above
}

void TestReferenceSimulation::horizonIsInclusive() {
    const auto counts = [](const char *horizon) {
        return simulated(document(R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email","wait":"PT1H"}]},
                                     {"id":"s2","messages":[{"id":"m2","channel":"email","wait":"PT1H"}]}]})"),
                         profile(R"({"email":{"reach":1,"delivered":)" + at(1, "PT1H") + "}}",
                                 R"("horizon":")" + std::string(horizon) + R"(")"));
    };
    const double n = double(recipients);
    const Counts before = counts("PT59M59S");
    QCOMPARE(of(before, 0, Metric::Delivered), 0.0);
    QCOMPARE(before.messages[1].afterHorizon, n);
    QCOMPARE(before.inProgress, n);
    const Counts on = counts("PT1H");
    QCOMPARE(of(on, 0, Metric::Delivered), n);
    QCOMPARE(of(on, 1, Metric::Requested), n);
    QCOMPARE(of(on, 1, Metric::Delivered), 0.0);
    QCOMPARE(on.inProgress, n);
    const Counts end = counts("PT2H");
    QCOMPARE(of(end, 1, Metric::Delivered), n);
    QCOMPARE(end.completed, n);
}

void TestReferenceSimulation::stopsWithinTheHorizonEndTheRest() {
    // The second message would be unreachable; beyond the horizon that is never asked.
    const auto counts = [](const char *horizon) {
        return simulated(document(R"({"steps":[{"id":"s1","messages":[
                             {"id":"m1","channel":"email","wait":"P1D","stop_when":{"metric":"delivered"}}]},
                             {"id":"s2","messages":[{"id":"m2","channel":"sms"}]},
                             {"id":"s3","messages":[{"id":"m3","channel":"sms","delay":"PT1S"}]}]})"),
                         profile(R"({"email":{"reach":1,"delivered":)" + at(0.5, "PT1H") + R"(},"sms":{"reach":0}})",
                                 R"("horizon":")" + std::string(horizon) + R"(")"));
    };
    const Counts inside = counts("PT2H");
    QVERIFY(isShare(inside.stopped, 0.5));
    QCOMPARE(inside.messages[1].ended, inside.stopped);
    QCOMPARE(inside.messages[1].afterHorizon, recipients - inside.stopped);
    QCOMPARE(inside.messages[1].unreachable, 0.0);
    const Counts before = counts("PT59M");
    QCOMPARE(before.messages[1].afterHorizon, double(recipients));
    const Counts at = counts("P1D"); // d = horizon is still decided
    QCOMPARE(at.messages[1].unreachable, recipients - at.stopped);
    QCOMPARE(at.messages[2].afterHorizon, recipients - at.stopped);
    QCOMPARE(at.messages[2].ended, at.stopped);
}

void TestReferenceSimulation::horizonWithoutOne() {
    const auto horizon = [](const char *sequence) {
        return reference::horizonOf(reference::readSequence(document(sequence)), {}) / 86400;
    };
    QCOMPARE(horizon(R"({"steps":[]})"), 30.0);
    QCOMPARE(horizon(R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms","delay":"P10D","wait":"P2D"},
                         {"id":"m2","channel":"sms","delay":"P1D","wait":"P12D"}]},
                         {"id":"s2","messages":[{"id":"m3","channel":"sms","wait":"P7D"}]}]})"),
             13.0 + 7 + 14);
}

void TestReferenceSimulation::lateIsADoubleTouch() {
    // m1 stops after two hours, one hour after m2 was asked; m2 exits at once; m3 is never asked.
    const char *sequence = R"({"exit_on":["clicked"],"steps":[{"id":"s1","messages":[
        {"id":"m1","channel":"email","wait":"PT1H","stop_when":{"metric":"viewed"}}]},
        {"id":"s2","messages":[{"id":"m2","channel":"sms","wait":"PT3H"}]},
        {"id":"s3","messages":[{"id":"m3","channel":"sms"}]}]})";
    const auto counts = [&](const char *horizon, double clicks) {
        return simulated(
            document(sequence),
            profile(R"({"email":{"reach":1,"delivered":)" + at(1, "PT1H") + R"(,"viewed":)" + at(0.5, "PT1H") +
                        R"(},"sms":{"reach":1,"delivered":)" + at(1) + R"(,"clicked":)" + at(clicks) + "}}",
                    R"("horizon":")" + std::string(horizon) + R"(","organic":{"converted":)" + at(1, "PT2H") + "}"));
    };
    const Counts quiet = counts("P30D", 0);
    QVERIFY(isShare(quiet.messages[0].late, 0.5));
    QCOMPARE(quiet.messages[0].late, quiet.stopped);
    QCOMPARE(quiet.messages[1].late, 0.0); // it has no stop or exit event
    QCOMPARE(of(quiet, 2, Metric::Requested), recipients - quiet.stopped);
    const Counts ended = counts("P30D", 1); // everybody exits by m2 before m1's view: late all the same
    QCOMPARE(ended.exited, double(recipients));
    QVERIFY(isShare(ended.messages[0].late, 0.5));
    QCOMPARE(ended.messages[1].late, 0.0);                // nothing later was requested
    QCOMPARE(counts("PT1H59M", 0).messages[0].late, 0.0); // the view is beyond the horizon
}

void TestReferenceSimulation::heldOutLiftSavedAndRevenue() {
    const Counts counts = simulated(
        document(R"({"holdout":0.25,"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms","wait":"PT1H"}]},
                              {"id":"s2","messages":[{"id":"m2","channel":"push"}]}]})",
                 R"(,"goal":{"name":"Order","value":40})"),
        profile(R"({"sms":{"reach":0.5,"cost":0.02,"delivered":)" + at(1) + R"(,"clicked":)" + at(0.5) +
                    R"(,"converted":)" + at(0.5) + R"(},"push":{"reach":1,"cost":0.5}})",
                R"("horizon":"P30D","organic":{"converted":)" + at(0.1, "P1D") + "}"));
    const double n = double(recipients);
    QVERIFY(isShare(counts.heldOut, 0.25));
    QVERIFY(isShare(counts.heldOutConverted, 0.1, counts.heldOut));
    const double treated = n - counts.heldOut;
    QCOMPARE(counts.stopped + counts.exited + counts.completed + counts.inProgress, treated);
    QVERIFY(isShare(counts.exited, 0.125, treated)); // organic ones come after the end
    QVERIFY(isShare(counts.convertedTreated, 0.125 + 0.875 * 0.1, treated));
    QVERIFY(isShare(counts.organicTreated, 0.1, treated));
    QCOMPARE(counts.lift, (counts.convertedTreated - counts.organicTreated) / treated);
    QCOMPARE(counts.converted, counts.convertedTreated + counts.heldOutConverted);
    QCOMPARE(counts.revenue, 40 * counts.converted);
    QVERIFY(qAbs(counts.cost - 0.02 * of(counts, 0, Metric::Requested) - 0.5 * of(counts, 1, Metric::Requested)) <
            1e-6);
    QVERIFY(qAbs(counts.saved - 0.5 * counts.exited) < 1e-6); // the pushes that were not needed any more
    QCOMPARE(counts.reached, treated);
    for (const auto &message : counts.messages)
        QCOMPARE(message.metric[0] + message.unreachable + message.ended + counts.heldOut, n);

    const Counts all =
        simulated(document(R"({"holdout":1,"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms"}]}]})"),
                  profile(R"({"sms":{"reach":1,"cost":1}})"));
    QCOMPARE(all.heldOut, n);
    QCOMPARE(all.completed + all.reached + all.lift + all.cost + all.saved, 0.0);
}

void TestReferenceSimulation::scenarios() {
    const std::string sequence = document(R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms"}]}]})");
    const std::string given = profile(
        R"({"sms":{"reach":{"value":0.5,"low":0.2,"high":0.9},"cost":{"value":2,"low":1},
            "delivered":{"p":0.5,"low":0.25,"high":0.75,"delay":{"median":"PT0S","p90":"PT0S"}}}})");
    Run run;
    run.recipients = recipients;
    const auto check = [&](Scenario scenario, double reach, double delivered, double cost) {
        run.scenario = scenario;
        const Counts counts = reference::simulate(sequence, given, run);
        return isShare(of(counts, 0, Metric::Requested), reach) &&
               isShare(of(counts, 0, Metric::Delivered), reach * delivered) &&
               counts.cost == cost * of(counts, 0, Metric::Requested);
    };
    QVERIFY(check(Scenario::Low, 0.2, 0.25, 1));
    QVERIFY(check(Scenario::Likely, 0.5, 0.5, 2));
    QVERIFY(check(Scenario::High, 0.9, 0.75, 2));
}

void TestReferenceSimulation::missingTypesReachNobody() {
    const Counts counts = simulated(document(R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms"}]}]})"),
                                    profile(R"({"push":{"reach":1}})"));
    QCOMPARE(counts.messages[0].unreachable, double(recipients));
    QCOMPARE(counts.reached, 0.0);
    QCOMPARE(counts.completed, double(recipients));
}

void TestReferenceSimulation::broadcast() {
    const Counts counts = simulated(document(R"({"enabled":false,"holdout":0.5,"limit":{"max":1,"per":"P1D"},"steps":[
                    {"id":"s1","messages":[{"id":"m1","channel":"sms","wait":"P9D","stop_when":{"metric":"delivered"}}]},
                    {"id":"s2","messages":[{"id":"m2","channel":"sms","only_if":{"any":[]},"send_window":{"at":"04:00"}},
                                           {"id":"m3","channel":"push"},{"id":"m4","channel":"push2"}]}]})"),
                                    profile(R"({"sms":{"reach":0.5,"cost":1,"delivered":)" + at(1) + R"(,"clicked":)" +
                                                at(0.8) + R"(},"push":{"reach":0.5}})",
                                            R"("horizon":"P1D","fatigue":0.5)"));
    const double treated = recipients - counts.heldOut;
    QCOMPARE(counts.completed, treated);
    QVERIFY(isShare(of(counts, 0, Metric::Requested), 0.5, treated));
    QCOMPARE(of(counts, 1, Metric::Requested), of(counts, 0, Metric::Requested)); // one draw a recipient and channel
    QVERIFY(isShare(counts.reached, 1 - 0.125, treated)); // two channels of one type are drawn apart
    QVERIFY(isShare(of(counts, 1, Metric::Clicked), 0.5 * 0.4, treated));
    QCOMPARE(counts.messages[0].late, 0.0);
    QCOMPARE(counts.saved, 0.0);
}

void TestReferenceSimulation::zonesAndSpread() {
    // Entered at 00:00 UTC, 09:00 in Seoul: inside the window there, nine hours later in London's winter.
    Run run;
    run.recipients = recipients;
    run.entry = 1767571200; // 2026-01-05T00:00:00Z
    const std::string sequence = document(R"({"send_window":{"from":"09:00","until":"10:00"},
        "steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms"}]}]})");
    const Counts zones = reference::simulate(
        sequence,
        profile(R"({"sms":{"reach":1}})",
                R"("horizon":"PT8H","zones":[{"zone":"Asia/Seoul","share":1},{"zone":"Europe/London","share":3}])"),
        run);
    QVERIFY(isShare(of(zones, 0, Metric::Requested), 0.25));
    QVERIFY(isShare(zones.messages[0].afterHorizon, 0.75));

    run.spread = 86400; // one after another through the day: an hour of it is inside, two hours come within the horizon
    const Counts spread = reference::simulate(sequence, profile(R"({"sms":{"reach":1}})", R"("horizon":"PT2H")"), run);
    QVERIFY(std::abs(of(spread, 0, Metric::Requested) - recipients * 3.0 / 24) <= 2);
}

void TestReferenceSimulation::seriesAreCumulative() {
    Run run;
    run.recipients = 1000;
    run.series = true;
    const Counts counts = reference::simulate(
        document(R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms","delay":"PT1H"}]}]})"),
        profile(R"({"sms":{"reach":1,"delivered":)" + at(1, "PT1S") + "}}", R"("horizon":"PT2H1S")"), run);
    QCOMPARE(counts.seriesStep, 61.0); // 7201 / 120 rounded up
    const auto &series = counts.messages[0].series;
    QCOMPARE(series[int(Metric::Requested)].size(), size_t(121));
    QCOMPARE(series[int(Metric::Requested)][59], 0.0); // 59 · 61 s is a second before it
    QCOMPARE(series[int(Metric::Requested)][60], 1000.0);
    QCOMPARE(series[int(Metric::Delivered)].back(), 1000.0);
}

void TestReferenceSimulation::guardsAndLimitsAreCounted() {
    const Counts counts =
        simulated(document(R"({"exit_on":[],"limit":{"max":1,"per":"PT1H"},"steps":[{"id":"s1","messages":[
                              {"id":"m1","channel":"email","wait":"PT30M"}]},
                              {"id":"s2","messages":[{"id":"m2","channel":"sms","wait":"PT30M",
                                  "only_if":{"message":"m1","metric":"viewed"}}]},
                              {"id":"s3","messages":[{"id":"m3","channel":"sms"}]}]})"),
                  profile(R"({"email":{"reach":0.5,"delivered":)" + at(1) + R"(,"viewed":)" + at(0.4) +
                          R"(},"sms":{"reach":1}})"));
    QVERIFY(isShare(counts.messages[1].guard, 0.8));
    QVERIFY(isShare(counts.messages[1].limit, 0.2));
    // m3 comes half an hour after m1, or at once for those whom m1 cannot reach.
    QVERIFY(isShare(counts.messages[2].limit, 0.5));
    QVERIFY(isShare(of(counts, 2, Metric::Requested), 0.5));
}

void TestReferenceSimulation::randomDocumentsCoverEverything() {
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const std::string sequence = random_documents::sequence(seed);
        QCOMPARE(random_documents::sequence(seed), sequence);
        const std::string given = random_documents::profile(seed);
        const std::string script = random_documents::script(seed, sequence);
        for (const char *word : {"in_app",       "push",
                                 "sms",          "messenger",
                                 "whatsapp",     "email",
                                 "call",         "linkedin",
                                 "direct_mail",  "ads",
                                 "at_least",     "advance_when",
                                 "\"not\"",      "\"all\"",
                                 "\"any\"",      "segment",
                                 "defer",        "holdout",
                                 "variants",     "\"at\"",
                                 "until",        "recipient",
                                 "Europe/Paris", "\"enabled\": false",
                                 "exit_on",      "\"messages\": []",
                                 "\"steps\": []"})
            seen[word] += sequence.find(word) != std::string::npos;
        const std::vector<std::string> lines = reference::trace(sequence, script);
        for (size_t i = 0; i < lines.size(); ++i) {
            const auto line = nlohmann::json::parse(lines[i]);
            ++seen[line["action"].get<std::string>() + " " + line.value("reason", "")];
            const bool ending =
                line["action"] == "stopped" || line["action"] == "exited" || line["action"] == "completed";
            QCOMPARE(ending, i + 1 == lines.size());
        }
        Run run;
        run.recipients = 200;
        run.seed = seed;
        const Counts counts = reference::simulate(sequence, given, run);
        QCOMPARE(counts.stopped + counts.exited + counts.completed + counts.inProgress + counts.heldOut, 200.0);
        seen["in progress"] += counts.inProgress > 0;
        for (const auto &message : counts.messages) {
            QCOMPARE(message.metric[0] + message.unreachable + message.guard + message.limit + message.ended +
                         message.afterHorizon + counts.heldOut,
                     200.0);
            seen["late"] += message.late > 0;
            seen["after horizon"] += message.afterHorizon > 0;
        }
    }
    for (const auto &[what, times] : seen)
        QVERIFY2(times > 0, what.c_str());
    for (const char *what : {"requested ", "skipped unreachable", "skipped guard", "skipped limit", "event ",
                             "stopped ", "exited ", "completed "})
        QVERIFY2(seen[what] > 20, what);

    random_documents::Options plain;
    plain.windows = plain.advance = plain.limits = plain.guards = plain.variants = plain.holdout = plain.disabled =
        false;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const std::string sequence = random_documents::sequence(seed, plain);
        for (const char *word : {"\"send_window\": {", "\"advance_when\": {", "\"limit\": {", "\"only_if\": {",
                                 "\"variants\": [", "\"holdout\": 0", "\"enabled\": false"})
            QVERIFY2(sequence.find(word) == std::string::npos, word);
    }
}

QTEST_GUILESS_MAIN(TestReferenceSimulation)
#include "tst_reference_simulation.moc"
