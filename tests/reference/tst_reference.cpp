#include "tests/reference/trace.h"
#include "tests/reference/window.h"

#include <nlohmann/json.hpp>

#include <QTest>

// The reference itself, against traces worked out by hand: a case for each rule of section 5, named after it.
class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rule();
    void rule_data();
    void window();
    void window_data();
    void comparison();
};

namespace {

// A sequence with one channel of each type, its id being the type, and a second push. 2026-11-02 is a Monday.
std::string document(const char *sequence) {
    std::string channels;
    for (const char *type :
         {"in_app", "push", "sms", "messenger", "whatsapp", "email", "call", "linkedin", "direct_mail", "ads"})
        channels += std::string(R"({"id":")") + type + R"(","type":")" + type + R"("},)";
    return R"({"format":"stepline.sequence","version":1,"template":{"key":"case","name":"Case"},"channels":[)" +
           channels + R"({"id":"push2","type":"push"}],"sequence":)" + sequence + "}";
}

// A trace in few words: "3600 requested m1", "0 skipped m2 guard", "60 event m1 viewed", "60 stopped m1 viewed".
QString words(const std::vector<std::string> &lines) {
    QStringList told;
    for (const std::string &line : lines) {
        const nlohmann::json json = nlohmann::json::parse(line);
        QString text = QString::number(json.at("at").get<double>(), 'g', 12);
        for (const char *key : {"action", "message", "reason", "metric"})
            if (json.contains(key))
                text += QLatin1Char(' ') + QString::fromStdString(json.at(key).get<std::string>());
        told << text;
    }
    return told.join(QLatin1String(", "));
}

struct Case {
    const char *name, *sequence, *script, *expected;
};

const std::vector<Case> ruleCases = {
    {"5.1 a broadcast asks everything at 0, whatever delay, guard, limit, window, stop and exit say",
     R"({"enabled":false,"limit":{"max":1,"per":"P1D"},"send_window":{"at":"23:00"},"steps":[
         {"id":"s1","messages":[{"id":"m1","channel":"push","delay":"P1D","wait":"P1D","stop_when":{"metric":"delivered"}}]},
         {"id":"s2","messages":[{"id":"m2","channel":"sms","only_if":{"any":[]}},{"id":"m3","channel":"email"}]}]})",
     R"({"unreachable":["email"],"events":[{"message":"m1","metric":"delivered"},{"message":"m2","metric":"converted"},
         {"message":"m2","metric":"clicked","after":"PT1S"},{"metric":"converted"}]})",
     "0 requested m1, 0 requested m2, 0 skipped m3 unreachable, 0 event converted, 0 event m1 delivered, "
     "0 event m2 converted, 0 completed"},

    {"5.3 d is the step's start plus the delay; the next step starts when all are done",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"push","delay":"PT1H","wait":"PT2H"},
                                         {"id":"m2","channel":"sms","delay":"PT30M","wait":"PT1H"}]},
                  {"id":"s2","messages":[{"id":"m3","channel":"push","delay":"PT10M","wait":"PT5M"}]}]})",
     "{}", "1800 requested m2, 3600 requested m1, 11400 requested m3, 11700 completed"},

    {"5.3 a message that its window moves is decided after one with a larger delay",
     R"({"limit":{"max":1,"per":"P1D"},"steps":[{"id":"s1","messages":[
         {"id":"m1","channel":"push","send_window":{"at":"10:00"}},{"id":"m2","channel":"sms","delay":"PT1H"}]}]})",
     R"({"entry":"2026-11-02T07:00:00Z"})", "3600 requested m2, 10800 skipped m1 limit, 10800 completed"},

    {"5.3 at one d the smaller delay is decided first",
     R"({"limit":{"max":1,"per":"P1D"},"send_window":{"from":"10:00","until":"12:00"},"steps":[{"id":"s1","messages":[
         {"id":"m1","channel":"push","delay":"PT2H"},{"id":"m2","channel":"sms","delay":"PT1H"}]}]})",
     R"({"entry":"2026-11-02T07:00:00Z"})", "10800 requested m2, 10800 skipped m1 limit, 10800 completed"},

    {"5.3 at one d and delay the place decides",
     R"({"limit":{"max":1,"per":"P1D"},"steps":[{"id":"s1","messages":[
         {"id":"m2","channel":"push","delay":"PT1H"},{"id":"m1","channel":"sms","delay":"PT60M"}]}]})",
     "{}", "3600 requested m2, 3600 skipped m1 limit, 3600 completed"},

    {"5.4a nothing is asked at or after a stop, and the reasons that follow are not told",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"in_app","wait":"PT1H","stop_when":{"metric":"viewed"}}]},
                  {"id":"s2","messages":[{"id":"m2","channel":"sms"}]}]})",
     R"({"unreachable":["sms"],"events":[{"message":"m1","metric":"viewed","after":"PT1H"}]})",
     "0 requested m1, 3600 event m1 viewed, 3600 stopped m1 viewed"},

    {"5.4a an event a second after d comes too late for that message",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"in_app","wait":"PT1H","stop_when":{"metric":"viewed"}}]},
                  {"id":"s2","messages":[{"id":"m2","channel":"sms","wait":"PT1H"}]}]})",
     R"({"events":[{"message":"m1","metric":"viewed","after":"PT1H1S"}]})",
     "0 requested m1, 3600 requested m2, 3601 event m1 viewed, 3601 stopped m1 viewed"},

    {"5.4a an event at once stops the next message of the same moment",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms","stop_when":{"metric":"delivered"}},
                                         {"id":"m2","channel":"push"}]}]})",
     R"({"events":[{"message":"m1","metric":"delivered"},{"message":"m2","metric":"converted"}]})",
     "0 requested m1, 0 event m1 delivered, 0 stopped m1 delivered"},

    {"5.4b unreachable is asked before the guard",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"push","only_if":{"any":[]}},
                                         {"id":"m2","channel":"push2","only_if":{"any":[]}}]}]})",
     R"({"unreachable":["push","nobody knows"]})", "0 skipped m1 unreachable, 0 skipped m2 guard, 0 completed"},

    {"5.4c the guard is asked before the limit",
     R"({"limit":{"max":1,"per":"P1D"},"steps":[{"id":"s1","messages":[{"id":"m1","channel":"push"},
         {"id":"m2","channel":"sms","only_if":{"any":[]}},{"id":"m3","channel":"sms","only_if":{"all":[]}}]}]})",
     "{}", "0 requested m1, 0 skipped m2 guard, 0 skipped m3 limit, 0 completed"},

    {"5.4c a guard sees events at d, not after it",
     R"({"exit_on":[],"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email","wait":"PT1H"}]},
         {"id":"s2","messages":[{"id":"m2","channel":"sms","only_if":{"message":"m1","metric":"viewed"}},
                                {"id":"m3","channel":"sms","only_if":{"message":"m1","metric":"clicked"}}]}]})",
     R"({"events":[{"message":"m1","metric":"viewed","after":"PT1H"},{"message":"m1","metric":"clicked","after":"PT1H1S"}]})",
     "0 requested m1, 3600 requested m2, 3600 skipped m3 guard, 3600 event m1 viewed, 3600 completed"},

    {"5.4c requested asks whether it was sent at all; at_least asks for the depth of the view",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email"},{"id":"m2","channel":"push"}]},
         {"id":"s2","messages":[{"id":"m3","channel":"sms","only_if":{"message":"m1","metric":"requested"}},
                                {"id":"m4","channel":"sms","only_if":{"message":"m2","metric":"requested"}},
                                {"id":"m5","channel":"sms","only_if":{"message":"m1","metric":"viewed","at_least":50}},
                                {"id":"m6","channel":"sms","only_if":{"message":"m1","metric":"viewed","at_least":51}}]}]})",
     R"({"unreachable":["push"],"events":[{"message":"m1","metric":"viewed","depth":50}]})",
     "0 requested m1, 0 skipped m2 unreachable, 0 requested m3, 0 skipped m4 guard, 0 requested m5, 0 skipped m6 "
     "guard, "
     "0 event m1 viewed, 0 completed"},

    {"5.4c all, any, not and segment",
     R"({"steps":[{"id":"s1","messages":[
         {"id":"m1","channel":"sms","only_if":{"segment":"Casual"}},{"id":"m2","channel":"sms","only_if":{"segment":"Active"}},
         {"id":"m3","channel":"sms","only_if":{"not":{"segment":"Active"}}},
         {"id":"m4","channel":"sms","only_if":{"all":[{"segment":"Casual"},{"any":[]}]}},
         {"id":"m5","channel":"sms","only_if":{"any":[{"segment":"Active"},{"all":[]}]}}]}]})",
     R"({"segment":"Casual"})",
     "0 requested m1, 0 skipped m2 guard, 0 requested m3, 0 skipped m4 guard, 0 requested m5, 0 completed"},

    {"5.4d the limit counts (d - per, d]: a request exactly `per` ago is forgotten",
     R"({"limit":{"max":1,"per":"PT1H"},"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms"},
         {"id":"m2","channel":"sms","delay":"PT59M59S"},{"id":"m3","channel":"sms","delay":"PT1H"}]}]})",
     "{}", "0 requested m1, 3599 skipped m2 limit, 3600 requested m3, 3600 completed"},

    {"5.4d a deferred message waits until the oldest counted request is `per` old",
     R"({"limit":{"max":2,"per":"P1D","then":"defer"},"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms"},
         {"id":"m2","channel":"sms","delay":"PT1H"},{"id":"m3","channel":"sms","delay":"PT2H","wait":"PT1H"}]},
         {"id":"s2","messages":[{"id":"m4","channel":"sms"}]}]})",
     "{}", "0 requested m1, 3600 requested m2, 86400 requested m3, 90000 requested m4, 90000 completed"},

    {"5.4d then the window is applied again, and everything is asked again",
     R"({"limit":{"max":1,"per":"PT1H","then":"defer"},"send_window":{"from":"10:00","until":"10:30"},"exit_on":["clicked"],
         "steps":[{"id":"s1","messages":[{"id":"m1","channel":"email"},{"id":"m2","channel":"sms"},
             {"id":"m3","channel":"push","only_if":{"not":{"message":"m1","metric":"viewed"}}}]},
             {"id":"s2","messages":[{"id":"m4","channel":"sms"}]}]})",
     R"({"entry":"2026-11-02T10:00:00Z","events":[{"message":"m1","metric":"viewed","after":"PT20H"},
         {"message":"m2","metric":"clicked","after":"PT1H"}]})",
     "0 requested m1, 72000 event m1 viewed, 86400 requested m2, 86400 skipped m3 guard, 90000 event m2 clicked, "
     "90000 exited m2 clicked"},

    {"5.4d messages deferred to one moment go by delay, then place",
     R"({"limit":{"max":2,"per":"PT3H","then":"defer"},"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms"},
         {"id":"m2","channel":"sms"},{"id":"m3","channel":"sms","delay":"PT2H"},{"id":"m4","channel":"sms","delay":"PT1H"},
         {"id":"m5","channel":"sms","delay":"PT1H"}]}]})",
     "{}",
     "0 requested m1, 0 requested m2, 10800 requested m4, 10800 requested m5, 21600 requested m3, 21600 completed"},

    {"5.5 advance_when ends the wait early, never late",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email","wait":"P1D","advance_when":{"metric":"viewed","at_least":50}}]},
         {"id":"s2","messages":[{"id":"m2","channel":"sms","wait":"PT1H","advance_when":{"metric":"delivered"}}]}]})",
     R"({"events":[{"message":"m1","metric":"viewed","after":"PT1H","depth":49},
         {"message":"m1","metric":"viewed","after":"PT2H","depth":50},{"message":"m2","metric":"delivered","after":"PT2H"}]})",
     "0 requested m1, 3600 event m1 viewed, 7200 requested m2, 7200 event m1 viewed, 10800 completed"},

    {"5.5 a skipped message is done at d; an empty step is done at once",
     R"({"steps":[{"id":"s0","messages":[]},{"id":"s1","messages":[{"id":"m1","channel":"push","delay":"PT1H","wait":"P1D"}]},
         {"id":"s2","messages":[]},{"id":"s3","messages":[{"id":"m2","channel":"sms"}]}]})",
     R"({"unreachable":["push"]})", "3600 skipped m1 unreachable, 3600 requested m2, 3600 completed"},

    {"5.6 a stop counts however late: a view of step 1 prevents step 3",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"in_app","wait":"PT1H","stop_when":{"metric":"viewed","at_least":50}}]},
         {"id":"s2","messages":[{"id":"m2","channel":"push","wait":"PT2H"}]},
         {"id":"s3","messages":[{"id":"m3","channel":"sms"}]}]})",
     R"({"events":[{"message":"m1","metric":"viewed","after":"PT30M","depth":49.5},
         {"message":"m1","metric":"viewed","after":"PT2H","depth":80}]})",
     "0 requested m1, 1800 event m1 viewed, 3600 requested m2, 7200 event m1 viewed, 7200 stopped m1 viewed"},

    {"5.6 an exit may come from any requested message or an organic conversion",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms","wait":"P1D"}]}]})",
     R"({"events":[{"message":"m1","metric":"clicked","after":"PT1H"},{"metric":"converted","after":"PT2H"}]})",
     "0 requested m1, 3600 event m1 clicked, 7200 event converted, 7200 exited converted"},

    {"5.6 an organic conversion is no exit unless exit_on has converted",
     R"({"exit_on":["replied"],"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms","wait":"P1D"}]}]})",
     R"({"events":[{"metric":"converted","after":"PT2H"}]})", "0 requested m1, 7200 event converted, 86400 completed"},

    {"5.6 events of a message that is never requested never happen",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"push"},{"id":"m2","channel":"sms","wait":"P1D"}]}]})",
     R"({"unreachable":["push"],"events":[{"message":"m1","metric":"converted","after":"PT1H"}]})",
     "0 skipped m1 unreachable, 0 requested m2, 86400 completed"},

    {"5.6 on one moment an exit wins over a stop, even of a later message",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms","wait":"P1D","stop_when":{"metric":"delivered"}},
                                         {"id":"m2","channel":"email"}]}]})",
     R"({"events":[{"message":"m1","metric":"delivered","after":"PT1H"},{"message":"m2","metric":"complained","after":"PT1H"}]})",
     "0 requested m1, 0 requested m2, 3600 event m1 delivered, 3600 event m2 complained, 3600 exited m2 complained"},

    {"5.6 then the message that stands first, whichever was decided first",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms","delay":"PT1H","wait":"P1D"},{"id":"m2","channel":"email"}]}]})",
     R"({"events":[{"message":"m1","metric":"converted","after":"PT1H"},{"message":"m2","metric":"replied","after":"PT2H"}]})",
     "0 requested m2, 3600 requested m1, 7200 event m2 replied, 7200 event m1 converted, 7200 exited m1 converted"},

    {"5.6 any message over an organic conversion",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms","wait":"P1D"}]}]})",
     R"({"events":[{"metric":"converted","after":"PT1H"},{"message":"m1","metric":"converted","after":"PT1H"}]})",
     "0 requested m1, 3600 event converted, 3600 event m1 converted, 3600 exited m1 converted"},

    {"5.6 then the metric that comes first",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email","wait":"P1D","stop_when":{"metric":"delivered"}}]}]})",
     R"({"events":[{"message":"m1","metric":"converted","after":"PT1H"},{"message":"m1","metric":"unsubscribed","after":"PT1H"},
         {"message":"m1","metric":"delivered","after":"PT1H"}]})",
     "0 requested m1, 3600 event m1 converted, 3600 event m1 unsubscribed, 3600 event m1 delivered, "
     "3600 exited m1 unsubscribed"},

    {"5.6 the earlier ending is final, even when an exit follows",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email","wait":"P1D","stop_when":{"metric":"viewed"}}]}]})",
     R"({"events":[{"message":"m1","metric":"viewed","after":"PT1H"},{"message":"m1","metric":"converted","after":"PT1H1S"}]})",
     "0 requested m1, 3600 event m1 viewed, 3600 stopped m1 viewed"},

    {"5.7 a stop at the moment the last step is done still stops",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email","wait":"PT1H","stop_when":{"metric":"viewed"}}]}]})",
     R"({"events":[{"message":"m1","metric":"viewed","after":"PT1H"}]})",
     "0 requested m1, 3600 event m1 viewed, 3600 stopped m1 viewed"},

    {"5.7 a stop after the last step is done changes nothing",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"email","wait":"PT1H","stop_when":{"metric":"viewed"}}]}]})",
     R"({"events":[{"message":"m1","metric":"viewed","after":"PT1H1S"}]})", "0 requested m1, 3600 completed"},

    {"5.7 a stop and an advance on one event: it stops at that moment",
     R"({"steps":[{"id":"s1","messages":[{"id":"m1","channel":"call","wait":"P1D","advance_when":{"metric":"delivered"},
         "stop_when":{"metric":"delivered"}}]},{"id":"s2","messages":[{"id":"m2","channel":"ads"}]}]})",
     R"({"events":[{"message":"m1","metric":"delivered","after":"PT1H"}]})",
     "0 requested m1, 3600 event m1 delivered, 3600 stopped m1 delivered"},

    {"5.7 no steps complete at once", R"({"steps":[]})", "{}", "0 completed"},

    {"5.7 no steps and a conversion at entry: it exits", R"({"steps":[]})", R"({"events":[{"metric":"converted"}]})",
     "0 event converted, 0 exited converted"},
};

// A single message in a window; the entry and where the request falls. The window is the sequence's unless told.
const std::vector<Case> windowCases = {
    {"inside stays", R"({"from":"09:00","until":"20:00"})", R"({"entry":"2026-11-02T09:00:00Z"})", "0"},
    {"until is exclusive", R"({"from":"09:00","until":"20:00"})", R"({"entry":"2026-11-02T20:00:00Z"})", "46800"},
    {"the second before until is inside", R"({"from":"09:00","until":"20:00"})", R"({"entry":"2026-11-02T19:59:59Z"})",
     "0"},
    {"days", R"({"days":["wed"],"from":"09:00","until":"20:00"})", R"({"entry":"2026-11-02T09:00:00Z"})", "172800"},
    {"once a week, just missed", R"({"days":["mon"],"from":"09:00","until":"10:00"})",
     R"({"entry":"2026-11-02T10:00:00Z"})", "601200"},
    {"days alone are whole days", R"({"days":["tue"]})", R"({"entry":"2026-11-02T09:00:00Z"})", "54000"},
    {"past midnight, still open", R"({"days":["mon"],"from":"22:00","until":"06:00"})",
     R"({"entry":"2026-11-03T05:59:59Z"})", "0"},
    {"past midnight, the day is the one on which it opened", R"({"days":["mon"],"from":"22:00","until":"06:00"})",
     R"({"entry":"2026-11-02T05:00:00Z"})", "61200"},
    {"at moves to that second", R"({"at":"10:00"})", R"({"entry":"2026-11-02T09:00:00Z"})", "3600"},
    {"at, that very second", R"({"at":"10:00"})", R"({"entry":"2026-11-02T10:00:00Z"})", "0"},
    {"at, a second later", R"({"at":"10:00"})", R"({"entry":"2026-11-02T10:00:01Z"})", "86399"},
    {"the recipient's zone", R"({"from":"09:00","until":"20:00"})",
     R"({"entry":"2026-11-02T00:00:00+09:00","zone":"Asia/Seoul"})", "32400"},
    {"a named zone", R"({"from":"09:00","until":"20:00","zone":"Europe/Paris"})",
     R"({"entry":"2026-11-02T00:00:00Z","zone":"Asia/Seoul"})", "28800"},
    {"half-hour zones", R"({"from":"09:00","until":"20:00","zone":"Asia/Kathmandu"})",
     R"({"entry":"2026-11-02T00:00:00Z"})", "11700"},
    // Paris, 2026-03-29: at 02:00 (01:00 UTC) clocks show 03:00.
    {"a skipped opening is the first moment after", R"({"from":"02:30","until":"05:00","zone":"Europe/Paris"})",
     R"({"entry":"2026-03-29T00:00:00Z"})", "3600"},
    {"a skipped closing is the first moment after", R"({"from":"01:00","until":"02:30","zone":"Europe/Paris"})",
     R"({"entry":"2026-03-29T00:59:59Z"})", "0"},
    {"and from then on it is closed", R"({"from":"01:00","until":"02:30","zone":"Europe/Paris"})",
     R"({"entry":"2026-03-29T01:00:00Z"})", "79200"},
    {"a skipped second is the first moment after", R"({"at":"02:30","zone":"Europe/Paris"})",
     R"({"entry":"2026-03-28T02:00:00Z"})", "82800"},
    {"a window that a change swallows does not open on that day",
     R"({"from":"02:15","until":"02:45","zone":"Europe/Paris"})", R"({"entry":"2026-03-29T00:00:00Z"})", "87300"},
    // Paris, 2026-10-25: at 03:00 (01:00 UTC) clocks show 02:00 again.
    {"a repeated opening is its first", R"({"from":"02:30","until":"05:00","zone":"Europe/Paris"})",
     R"({"entry":"2026-10-25T00:00:00Z"})", "1800"},
    {"a repeated closing is its first", R"({"from":"01:00","until":"02:30","zone":"Europe/Paris"})",
     R"({"entry":"2026-10-25T00:30:00Z"})", "84600"},
    {"open throughout the repeated hour", R"({"from":"02:30","until":"05:00","zone":"Europe/Paris"})",
     R"({"entry":"2026-10-25T01:10:00Z"})", "0"},
    {"at happens once when the time is repeated", R"({"at":"02:30","zone":"Europe/Paris"})",
     R"({"entry":"2026-10-25T00:30:01Z"})", "89999"},
    // Havana, 2026-03-08: midnight itself is skipped; 2026-11-01: 00:00 to 01:00 comes twice.
    {"a day without a midnight begins with its first moment", R"({"days":["sun"],"zone":"America/Havana"})",
     R"({"entry":"2026-03-07T12:00:00Z"})", "61200"},
    {"a repeated midnight begins the day once", R"({"days":["sun"],"zone":"America/Havana"})",
     R"({"entry":"2026-10-31T12:00:00Z"})", "57600"},
    // Lord Howe, 2026-10-04: at 02:00 clocks show 02:30.
    {"a change of half an hour", R"({"at":"02:15","zone":"Australia/Lord_Howe"})",
     R"({"entry":"2026-10-03T15:00:00Z"})", "1800"},
};

} // namespace

void TestReference::rule_data() {
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < ruleCases.size(); ++i)
        QTest::newRow(ruleCases[i].name) << int(i);
}

void TestReference::rule() {
    QFETCH(int, index);
    const Case &given = ruleCases[size_t(index)];
    QCOMPARE(words(reference::trace(document(given.sequence), given.script)), QString::fromUtf8(given.expected));
}

void TestReference::window_data() {
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < windowCases.size(); ++i)
        QTest::newRow(windowCases[i].name) << int(i);
}

void TestReference::window() {
    QFETCH(int, index);
    const Case &given = windowCases[size_t(index)];
    const auto requestedAt = [&](const std::string &ofSequence, const std::string &ofMessage) {
        const std::string sequence = R"({"send_window":)" + ofSequence + R"(,"steps":[{"id":"s1","messages":[)" +
                                     R"({"id":"m1","channel":"sms","send_window":)" + ofMessage + "}]}]}";
        return words(reference::trace(document(sequence.c_str()), given.script));
    };
    const QString expected = QStringLiteral("%1 requested m1, %1 completed").arg(QString::fromUtf8(given.expected));
    QCOMPARE(requestedAt(given.sequence, "null"), expected);
    // A message's own window replaces the sequence's.
    QCOMPARE(requestedAt(R"({"at":"04:04"})", given.sequence), expected);
    QCOMPARE(requestedAt(given.sequence, R"({"days":"any"})"), QStringLiteral("0 requested m1, 0 completed"));
}

void TestReference::comparison() {
    using Lines = std::vector<std::string>;
    const Lines one = {R"({"at":0,"action":"requested","message":"m1"})",
                       R"({"at":0,"action":"requested","message":"m2"})", R"({"at":0,"action":"completed"})"};
    const Lines swapped = {R"({"at":0.0,"message":"m2","action":"requested"})", one[0], one[2]};
    const Lines endingFirst = {one[2], one[0], one[1]};
    const Lines shorter = {one[0], one[2]};
    const Lines later = {one[0], R"({"at":1,"action":"requested","message":"m2"})", R"({"at":1,"action":"completed"})"};
    const Lines backwards = {one[0], R"({"at":1,"action":"requested","message":"m2"})",
                             R"({"at":0,"action":"completed"})"};
    std::string why;
    QVERIFY2(reference::sameTrace(one, swapped, &why), why.c_str());
    QVERIFY(!reference::sameTrace(one, endingFirst, &why));
    QVERIFY(!reference::sameTrace(one, shorter, &why));
    QVERIFY(!reference::sameTrace(one, later, &why));
    QVERIFY(!reference::sameTrace(backwards, backwards, &why));
    QVERIFY(!reference::sameTrace(one, {}, nullptr));
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
