#include "documents.h"

#include <QTest>

using namespace stepline;
using namespace stepline::test;

// One case for each rule of the format's section 5: the members of "sequence", those of the script, and the lines.
class TestTraceRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rule_data();
    void rule();
    void linesAreJson();
    void aBadSequenceIsRefused();
    void aBadScriptIsRefused_data();
    void aBadScriptIsRefused();
};

namespace {

/// A step of messages, each '{…}'.
QString step(const QString &id, const QStringList &messages) {
    return QStringLiteral("{'id':'%1','messages':[%2]}").arg(id, messages.join(u','));
}

QString message(const QString &id, const QString &channel, const QString &more = {}) {
    return QStringLiteral("{'id':'%1','channel':'%2'%3%4}")
        .arg(id, channel, more.isEmpty() ? QString() : QStringLiteral(","), more);
}

QString stepsOf(const QStringList &steps, const QString &more = {}) {
    return (more.isEmpty() ? QString() : more + u',') + QStringLiteral("'steps':[") + steps.join(u',') + u']';
}

QString happens(const QString &message, const QString &metric, const QString &after, const QString &more = {}) {
    return QStringLiteral("{'message':'%1','metric':'%2','after':'%3'%4}").arg(message, metric, after, more);
}

QString events(const QStringList &all, const QString &more = {}) {
    return (more.isEmpty() ? QString() : more + u',') + QStringLiteral("'events':[") + all.join(u',') + u']';
}

} // namespace

#define S(x) QStringLiteral(x)

void TestTraceRules::rule_data() {
    QTest::addColumn<QString>("sequence");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("lines");
    auto row = [](const char *name, const QString &sequence, const QString &script, const QStringList &lines) {
        QTest::newRow(name) << sequence << script << lines.join(u'\n');
    };
    const QString organic = S("{'metric':'converted','after':'PT1H'}");

    // 5.1
    row("1 off: everything at once, in document order",
        stepsOf({step(S("s1"),
                      {message(S("a"), S("feed"), S("'delay':'PT1H','wait':'PT1H','stop_when':{'metric':'viewed'}")),
                       message(S("b"), S("push"))}),
                 step(S("s2"), {message(S("c"), S("sms"), S("'only_if':{'any':[]}"))})},
                S("'enabled':false,'limit':{'max':1,'per':'P1D'},'send_window':{'from':'11:00','until':'12:00'}")),
        events({happens(S("a"), S("viewed"), S("PT0S")), happens(S("c"), S("clicked"), S("PT5S")), organic},
               S("'unreachable':['push']")),
        {S("0 requested a"), S("0 event a viewed"), S("0 skipped b unreachable"), S("0 requested c"),
         S("0 completed")});

    // 5.3 and 5.5
    row("3 decided in order of delay, then of place",
        stepsOf({step(S("s1"),
                      {message(S("a"), S("feed"), S("'delay':'PT2H'")), message(S("b"), S("push"), S("'delay':'PT1H'")),
                       message(S("c"), S("sms"), S("'delay':'PT1H'"))})}),
        events({}), {S("3600 requested b"), S("3600 requested c"), S("7200 requested a"), S("7200 completed")});
    row("3 a window puts a smaller delay behind",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'send_window':{'from':'12:00','until':'13:00'}")),
                                message(S("b"), S("push"), S("'delay':'PT1H'"))})}),
        events({}), {S("3600 requested b"), S("10800 requested a"), S("10800 completed")});
    row("3 at one moment, the smaller delay first",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'delay':'PT1H'")), message(S("b"), S("push"))})},
                S("'send_window':{'from':'12:00','until':'13:00'},'limit':{'max':1,'per':'P1D'}")),
        events({}), {S("10800 requested b"), S("10800 skipped a limit"), S("10800 completed")});
    row("5 the next step starts when all are done",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H'")),
                                message(S("b"), S("push"), S("'delay':'PT10M','wait':'PT20M'"))}),
                 step(S("s2"), {message(S("c"), S("sms"), S("'delay':'PT5M'"))})}),
        events({}), {S("0 requested a"), S("600 requested b"), S("3900 requested c"), S("3900 completed")});
    row("5 an empty step is done at once",
        stepsOf(
            {step(S("s1"), {}), step(S("s2"), {message(S("a"), S("feed"), S("'wait':'PT1H'"))}), step(S("s3"), {})}),
        events({}), {S("0 requested a"), S("3600 completed")});
    row("5 a skipped message is done at its decision",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'delay':'PT1H','wait':'P1D'"))}),
                 step(S("s2"), {message(S("b"), S("sms"))})}),
        events({}, S("'unreachable':['feed']")),
        {S("3600 skipped a unreachable"), S("3600 requested b"), S("3600 completed")});
    row("5 an advance ends the wait",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H','advance_when':{'metric':'viewed'}"))}),
                 step(S("s2"), {message(S("b"), S("sms"))})}),
        events({happens(S("a"), S("viewed"), S("PT10M"))}),
        {S("0 requested a"), S("600 event a viewed"), S("600 requested b"), S("600 completed")});
    row("5 an advance after the wait changes nothing",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H','advance_when':{'metric':'viewed'}"))}),
                 step(S("s2"), {message(S("b"), S("sms"))})}),
        events({happens(S("a"), S("viewed"), S("PT2H"))}),
        {S("0 requested a"), S("3600 requested b"), S("3600 completed")});
    row("5 an advance counts only from its depth on",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"),
                                        S("'wait':'PT1H','advance_when':{'metric':'viewed','at_least':50}"))})}),
        events({happens(S("a"), S("viewed"), S("PT10M"), S(",'depth':49.5")),
                happens(S("a"), S("viewed"), S("PT20M"), S(",'depth':50"))}),
        {S("0 requested a"), S("600 event a viewed"), S("1200 event a viewed"), S("1200 completed")});

    // 5.4
    row("4a nothing after a stop",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H','stop_when':{'metric':'viewed'}"))}),
                 step(S("s2"), {message(S("b"), S("sms"))})}),
        events({happens(S("a"), S("viewed"), S("PT10M"))}),
        {S("0 requested a"), S("600 event a viewed"), S("600 stopped a viewed")});
    row("4a an event at the very moment of decision counts",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H','stop_when':{'metric':'viewed'}"))}),
                 step(S("s2"), {message(S("b"), S("sms"))})}),
        events({happens(S("a"), S("viewed"), S("PT1H"))}),
        {S("0 requested a"), S("3600 event a viewed"), S("3600 stopped a viewed")});
    row("4a a second later is too late",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H','stop_when':{'metric':'viewed'}"))}),
                 step(S("s2"), {message(S("b"), S("sms"), S("'wait':'PT1H'"))})}),
        events({happens(S("a"), S("viewed"), S("PT1H1S"))}),
        {S("0 requested a"), S("3600 requested b"), S("3601 event a viewed"), S("3601 stopped a viewed")});
    row("4a an ending goes before every other reason",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'stop_when':{'metric':'delivered'}")),
                                message(S("b"), S("push")), message(S("c"), S("sms"), S("'only_if':{'any':[]}"))})}),
        events({happens(S("a"), S("delivered"), S("PT0S"))}, S("'unreachable':['push']")),
        {S("0 requested a"), S("0 event a delivered"), S("0 stopped a delivered")});
    row("4b unreachable goes before the guard",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'only_if':{'any':[]}"))})}),
        events({}, S("'unreachable':['feed','elsewhere']")), {S("0 skipped a unreachable"), S("0 completed")});
    row("4c the guard goes before the limit",
        stepsOf({step(S("s1"), {message(S("a"), S("feed")), message(S("b"), S("sms"), S("'only_if':{'any':[]}"))})},
                S("'limit':{'max':1,'per':'P1D'}")),
        events({}), {S("0 requested a"), S("0 skipped b guard"), S("0 completed")});
    const QString guarded = S("'wait':'PT1H'");
    auto guard = [&](const char *name, const QString &condition, const QStringList &happened, const QString &more,
                     const QString &line) {
        row(name,
            stepsOf({step(S("s1"), {message(S("a"), S("feed"), guarded)}),
                     step(S("s2"), {message(S("b"), S("sms"), S("'only_if':") + condition)})}),
            events(happened, more), QStringList{S("0 requested a"), S("3600 ") + line, S("3600 completed")});
    };
    guard("4c did not happen", S("{'message':'a','metric':'viewed'}"), {}, {}, S("skipped b guard"));
    guard("4c not, and it did not happen", S("{'not':{'message':'a','metric':'viewed'}}"), {}, {}, S("requested b"));
    guard("4c happens later", S("{'message':'a','metric':'viewed'}"), {happens(S("a"), S("viewed"), S("PT2H"))}, {},
          S("skipped b guard"));
    guard("4c was requested", S("{'message':'a','metric':'requested'}"), {}, {}, S("requested b"));
    guard("4c all of nothing", S("{'all':[]}"), {}, {}, S("requested b"));
    guard("4c any of nothing", S("{'any':[]}"), {}, {}, S("skipped b guard"));
    guard("4c the segment", S("{'segment':'Casual'}"), {}, S("'segment':'Casual'"), S("requested b"));
    guard("4c another segment", S("{'segment':'Casual'}"), {}, S("'segment':'Active'"), S("skipped b guard"));
    guard("4c no segment", S("{'segment':'Casual'}"), {}, {}, S("skipped b guard"));
    guard(
        "4c nested",
        S("{'all':[{'any':[{'segment':'X'},{'segment':'Casual'}]},{'not':{'all':[{'segment':'Casual'},{'any':[]}]}}]}"),
        {}, S("'segment':'Casual'"), S("requested b"));
    row("4c happened at that very moment",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), guarded)}),
                 step(S("s2"), {message(S("b"), S("sms"), S("'only_if':{'message':'a','metric':'viewed'}"))})}),
        events({happens(S("a"), S("viewed"), S("PT1H"))}),
        {S("0 requested a"), S("3600 event a viewed"), S("3600 requested b"), S("3600 completed")});
    row("4c seen deep enough",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), guarded)}),
                 step(S("s2"),
                      {message(S("b"), S("sms"), S("'only_if':{'message':'a','metric':'viewed','at_least':80}")),
                       message(S("c"), S("push"), S("'only_if':{'message':'a','metric':'viewed','at_least':81}"))})}),
        events({happens(S("a"), S("viewed"), S("PT1M"), S(",'depth':80"))}),
        {S("0 requested a"), S("60 event a viewed"), S("3600 requested b"), S("3600 skipped c guard"),
         S("3600 completed")});
    row("4c a message of the same step, held up by its window, has not happened",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'send_window':{'from':'12:00','until':'13:00'}")),
                                message(S("b"), S("push"),
                                        S("'delay':'PT1H','only_if':{'message':'a','metric':'requested'}"))})}),
        events({}), {S("3600 skipped b guard"), S("10800 requested a"), S("10800 completed")});
    row("4c an event at once guards the next message of the step",
        stepsOf({step(S("s1"), {message(S("a"), S("feed")),
                                message(S("b"), S("push"), S("'only_if':{'message':'a','metric':'delivered'}"))})}),
        events({happens(S("a"), S("delivered"), S("PT0S"))}),
        {S("0 requested a"), S("0 event a delivered"), S("0 requested b"), S("0 completed")});
    row("4d the limit skips",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H'"))}),
                 step(S("s2"), {message(S("b"), S("sms"), S("'wait':'PT23H'"))}),
                 step(S("s3"), {message(S("c"), S("push"), S("'delay':'PT23H'"))})},
                S("'limit':{'max':1,'per':'P1D'}")),
        events({}), {S("0 requested a"), S("3600 skipped b limit"), S("86400 requested c"), S("86400 completed")});
    row("4d a request exactly one period old does not count",
        stepsOf({step(S("s1"), {message(S("a"), S("feed")), message(S("b"), S("sms"), S("'delay':'PT59M59S'")),
                                message(S("c"), S("push"), S("'delay':'PT1H'"))})},
                S("'limit':{'max':1,'per':'PT1H'}")),
        events({}), {S("0 requested a"), S("3599 skipped b limit"), S("3600 requested c"), S("3600 completed")});
    row("4d the limit defers until the oldest is old enough",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H'"))}),
                 step(S("s2"), {message(S("b"), S("sms"), S("'wait':'PT1H'"))}),
                 step(S("s3"), {message(S("c"), S("push"))})},
                S("'limit':{'max':2,'per':'P1D','then':'defer'}")),
        events({}), {S("0 requested a"), S("3600 requested b"), S("86400 requested c"), S("86400 completed")});
    row("4d deferred messages go one by one",
        stepsOf({step(S("s1"), {message(S("a"), S("feed")), message(S("b"), S("sms")), message(S("c"), S("push"))})},
                S("'limit':{'max':1,'per':'PT1H','then':'defer'}")),
        events({}), {S("0 requested a"), S("3600 requested b"), S("7200 requested c"), S("7200 completed")});
    row("4d after a deferral the window is applied again",
        stepsOf({step(S("s1"), {message(S("a"), S("feed")), message(S("b"), S("sms"))})},
                S("'limit':{'max':1,'per':'PT12H','then':'defer'},'send_window':{'from':'08:00','until':'20:00'}")),
        events({}), {S("0 requested a"), S("82800 requested b"), S("82800 completed")});
    row("4d after a deferral everything is asked again",
        stepsOf({step(S("s1"), {message(S("a"), S("feed")),
                                message(S("b"), S("sms"), S("'only_if':{'not':{'message':'a','metric':'viewed'}}"))})},
                S("'limit':{'max':1,'per':'PT1H','then':'defer'}")),
        events({happens(S("a"), S("viewed"), S("PT30M"))}),
        {S("0 requested a"), S("1800 event a viewed"), S("3600 skipped b guard"), S("3600 completed")});
    row("4d a stop during a deferral",
        stepsOf({step(S("s1"),
                      {message(S("a"), S("feed"), S("'stop_when':{'metric':'viewed'}")), message(S("b"), S("sms"))})},
                S("'limit':{'max':1,'per':'PT1H','then':'defer'}")),
        events({happens(S("a"), S("viewed"), S("PT30M"))}),
        {S("0 requested a"), S("1800 event a viewed"), S("1800 stopped a viewed")});
    row("4d others go first while one is deferred",
        stepsOf({step(S("s1"),
                      {message(S("a"), S("feed"), S("'delay':'PT1H'")), message(S("b"), S("sms"), S("'delay':'PT90M'")),
                       message(S("c"), S("push"), S("'delay':'PT30M'"))})},
                S("'limit':{'max':1,'per':'PT1H','then':'defer'}")),
        events({}), {S("1800 requested c"), S("5400 requested a"), S("9000 requested b"), S("9000 completed")});

    // 5.6
    row("6 a late stop still stops",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H','stop_when':{'metric':'viewed'}"))}),
                 step(S("s2"), {message(S("b"), S("sms"), S("'wait':'P1D'"))}),
                 step(S("s3"), {message(S("c"), S("push"))})}),
        events({happens(S("a"), S("viewed"), S("PT20H"))}),
        {S("0 requested a"), S("3600 requested b"), S("72000 event a viewed"), S("72000 stopped a viewed")});
    row("6 too shallow a view stops nothing",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'stop_when':{'metric':'viewed','at_least':50}"))}),
                 step(S("s2"), {message(S("b"), S("sms"), S("'delay':'PT1H'"))})}),
        events({happens(S("a"), S("viewed"), S("PT1M"), S(",'depth':49"))}),
        {S("0 requested a"), S("60 event a viewed"), S("3600 requested b"), S("3600 completed")});
    row("6 an event without depth is full depth",
        stepsOf({step(
            S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H','stop_when':{'metric':'viewed','at_least':100}"))})}),
        events({happens(S("a"), S("viewed"), S("PT1M"))}),
        {S("0 requested a"), S("60 event a viewed"), S("60 stopped a viewed")});
    row("6 exits by default", stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'wait':'PT1H'"))})}),
        events({happens(S("a"), S("clicked"), S("PT1M")), happens(S("a"), S("unsubscribed"), S("PT2M"))}),
        {S("0 requested a"), S("60 event a clicked"), S("120 event a unsubscribed"), S("120 exited a unsubscribed")});
    row("6 no exits", stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'wait':'PT1H'"))})}, S("'exit_on':[]")),
        events({happens(S("a"), S("unsubscribed"), S("PT2M"))}),
        {S("0 requested a"), S("120 event a unsubscribed"), S("3600 completed")});
    row("6 exits chosen",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'wait':'PT1H'"))})}, S("'exit_on':['clicked']")),
        events({happens(S("a"), S("clicked"), S("PT2M")), organic}),
        {S("0 requested a"), S("120 event a clicked"), S("120 exited a clicked")});
    row("6 an organic conversion exits", stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'wait':'PT2H'"))})}),
        events({organic}), {S("0 requested a"), S("3600 event converted"), S("3600 exited converted")});
    row("6 an organic conversion exits only by exit_on",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'wait':'PT2H'"))})}, S("'exit_on':['replied']")),
        events({organic}), {S("0 requested a"), S("3600 event converted"), S("7200 completed")});
    row("6 an exit wins over a stop",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'stop_when':{'metric':'viewed'}")),
                                message(S("b"), S("sms"), S("'wait':'PT1H'"))})}),
        events({happens(S("a"), S("viewed"), S("PT1M")), happens(S("b"), S("replied"), S("PT1M"))}),
        {S("0 requested a"), S("0 requested b"), S("60 event a viewed"), S("60 event b replied"),
         S("60 exited b replied")});
    row("6 a metric that is both is an exit",
        stepsOf({step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H','stop_when':{'metric':'clicked'}"))})},
                S("'exit_on':['clicked']")),
        events({happens(S("a"), S("clicked"), S("PT1M"))}),
        {S("0 requested a"), S("60 event a clicked"), S("60 exited a clicked")});
    row("6 the message that stands first in the document",
        stepsOf({step(
            S("s1"), {message(S("a"), S("sms"), S("'delay':'PT1M'")), message(S("b"), S("sms"), S("'wait':'PT1H'"))})}),
        events({happens(S("b"), S("replied"), S("PT2M")), happens(S("a"), S("unsubscribed"), S("PT1M"))}),
        {S("0 requested b"), S("60 requested a"), S("120 event b replied"), S("120 event a unsubscribed"),
         S("120 exited a unsubscribed")});
    row("6 a message before an organic conversion",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'wait':'PT2H'"))})}),
        events({organic, happens(S("a"), S("converted"), S("PT1H"))}),
        {S("0 requested a"), S("3600 event converted"), S("3600 event a converted"), S("3600 exited a converted")});
    row("6 the metric that comes first", stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'wait':'PT2H'"))})}),
        events({happens(S("a"), S("complained"), S("PT1H")), happens(S("a"), S("unsubscribed"), S("PT1H"))}),
        {S("0 requested a"), S("3600 event a complained"), S("3600 event a unsubscribed"),
         S("3600 exited a unsubscribed")});
    row("6 an event of a message never requested never happens",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'only_if':{'any':[]}"))})}),
        events({happens(S("a"), S("replied"), S("PT0S"))}), {S("0 skipped a guard"), S("0 completed")});

    // 5.7
    row("7 completes when the last wait is over",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'delay':'PT1H','wait':'PT1H'"))})}), events({}),
        {S("3600 requested a"), S("7200 completed")});
    row("7 an ending at that moment goes before",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'wait':'PT1H','stop_when':{'metric':'clicked'}"))})}),
        events({happens(S("a"), S("clicked"), S("PT1H"))}),
        {S("0 requested a"), S("3600 event a clicked"), S("3600 stopped a clicked")});
    row("7 what happens later changes nothing",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'wait':'PT1H','stop_when':{'metric':'clicked'}"))})}),
        events({happens(S("a"), S("clicked"), S("PT1H1S"))}), {S("0 requested a"), S("3600 completed")});
    row("7 an empty sequence", stepsOf({}), events({organic}), {S("0 completed")});
    row("7 an empty sequence and a conversion at once", stepsOf({}),
        events({S("{'metric':'converted','after':'PT0S'}")}), {S("0 event converted"), S("0 exited converted")});

    // Windows
    const QString seoul = S("'entry':'2026-11-02T09:00:00+09:00','zone':'Asia/Seoul'");
    row("window: by the recipient's clock",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"))})}, S("'send_window':{'from':'10:30','until':'20:00'}")),
        events({}, seoul), {S("5400 requested a"), S("5400 completed")});
    row("window: by a clock of its own",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"))})},
                S("'send_window':{'from':'10:30','until':'20:00','zone':'UTC'}")),
        events({}, seoul), {S("37800 requested a"), S("37800 completed")});
    row("window: the message's own replaces the sequence's",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'send_window':{'at':'09:30'}"))})},
                S("'send_window':{'from':'10:30','until':'20:00'}")),
        events({}, seoul), {S("1800 requested a"), S("1800 completed")});
    row("window: any lifts it",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'send_window':{'days':'any'}"))})},
                S("'send_window':{'from':'10:30','until':'20:00'}")),
        events({}, seoul), {S("0 requested a"), S("0 completed")});
    row("window: only on a day, years away",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'delay':'P365D'"))}),
                 step(S("s2"), {message(S("b"), S("sms"), S("'delay':'P365D'"))}),
                 step(S("s3"), {message(S("c"), S("sms"), S("'delay':'P365D'"))})},
                S("'send_window':{'days':['mon'],'from':'09:00','until':'10:00'}")),
        events({}, seoul),
        {S("32054400 requested a"), S("64108800 requested b"), S("96163200 requested c"), S("96163200 completed")});
    row("window: a skipped hour opens at the first moment after it",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'send_window':{'at':'02:30'}"))})}),
        events({}, S("'entry':'2026-03-29T00:00:00+01:00','zone':'Europe/Paris'")),
        {S("7200 requested a"), S("7200 completed")});
    row("window: a repeated hour opens the first time",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'send_window':{'at':'02:30'}")),
                                message(S("b"), S("sms"), S("'delay':'PT3H','send_window':{'at':'02:30'}"))})}),
        events({}, S("'entry':'2026-10-25T00:00:00+02:00','zone':'Europe/Paris'")),
        {S("9000 requested a"), S("99000 requested b"), S("99000 completed")});
    row("window: a day is 24 hours whatever the clock does",
        stepsOf({step(S("s1"), {message(S("a"), S("sms"), S("'delay':'P1D'"))})}),
        events({}, S("'entry':'2026-03-28T12:00:00+01:00','zone':'Europe/Paris'")),
        {S("86400 requested a"), S("86400 completed")});
}

void TestTraceRules::rule() {
    QFETCH(QString, sequence);
    QFETCH(QString, script);
    QFETCH(QString, lines);
    const auto played = trace(test::sequence(sequence), test::script(script));
    QVERIFY2(played.ok(), qUtf8Printable(played.sentence()));
    QCOMPARE(spoken(*played), lines);
}

void TestTraceRules::linesAreJson() {
    const auto played =
        trace(steps(step(S("s1"), {message(S("a"), S("feed"), S("'wait':'PT1H'")), message(S("b"), S("push"))}) + u',' +
                    step(S("s2"), {message(S("c"), S("sms"), S("'wait':'PT1H','stop_when':{'metric':'clicked'}"))})),
              script(events({happens(S("a"), S("viewed"), S("PT30M")), happens(S("c"), S("clicked"), S("PT1M"))},
                            S("'unreachable':['push']"))));
    QVERIFY(played.ok());
    QCOMPARE(traceToJsonLines(*played),
             QByteArray(R"({"at":0,"action":"requested","step":"s1","message":"a","channel":"feed"}
{"at":0,"action":"skipped","step":"s1","message":"b","channel":"push","reason":"unreachable"}
{"at":1800,"action":"event","message":"a","metric":"viewed"}
{"at":3600,"action":"requested","step":"s2","message":"c","channel":"sms"}
{"at":3660,"action":"event","message":"c","metric":"clicked"}
{"at":3660,"action":"stopped","message":"c","metric":"clicked"}
)"));
    const auto organic = trace(steps(QString()), script(S("'events':[{'metric':'converted'}]")));
    QCOMPARE(traceToJsonLines(*organic), QByteArray(R"({"at":0,"action":"event","metric":"converted"}
{"at":0,"action":"exited","metric":"converted"}
)"));
    QCOMPARE(traceToJsonLines(*trace(steps(QString()), {})), QByteArray("{\"at\":0,\"action\":\"completed\"}\n"));
}

void TestTraceRules::aBadSequenceIsRefused() {
    const auto played = trace(steps(step(S("s1"), {message(S("a"), S("nowhere"))})), {});
    QVERIFY(!played.ok());
    QCOMPARE(played.problems().first().pointer, S("/sequence/steps/0/messages/0/channel"));
}

void TestTraceRules::aBadScriptIsRefused_data() {
    QTest::addColumn<QString>("event");
    QTest::newRow("unknown message") << happens(S("z"), S("clicked"), S("PT1M"));
    QTest::newRow("a metric the channel cannot produce") << happens(S("a"), S("viewed"), S("PT1M"));
}

void TestTraceRules::aBadScriptIsRefused() {
    QFETCH(QString, event);
    const auto played = trace(steps(step(S("s1"), {message(S("a"), S("sms"))})), script(events({event})));
    QVERIFY(!played.ok());
    QVERIFY(played.problems().first().pointer.startsWith(S("/events/0")));
}

QTEST_GUILESS_MAIN(TestTraceRules)
#include "tst_trace_rules.moc"
