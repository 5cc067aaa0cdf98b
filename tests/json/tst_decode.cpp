#include "core/json/files.h"

#include <QTest>

using namespace stepline;

namespace {

// A document small enough to count columns in; each row of the tables below changes one place of it.
const char *SequenceText = R"({"format": "stepline.sequence", "version": 1,
"template": {"key": "k", "name": "N", "goal": {"target_rate": 0.5}, "trigger": {"kind": "event"}},
"channels": [{"id": "mail", "type": "email"},
 {"id": "app", "type": "in_app"}],
"sequence": {"limit": {"max": 2, "per": "P1D", "then": "skip"},
 "steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "app", "delay": "PT0S"}]},
  {"id": "s2", "messages": [
   {"id": "m2", "channel": "mail", "stop_when": {"metric": "viewed", "at_least": 50},
    "only_if": {"message": "m1", "metric": "viewed"},
    "send_window": {"days": ["mon"], "from": "09:00", "until": "20:00"},
    "content": {"subject": "S", "cta": {"label": "L"}},
    "variants": [{"id": "a", "weight": 1, "lift": {"viewed": 1.5}}, {"id": "b"}]}]}]}})";

const char *ProfileText = R"({"format": "stepline.profile", "version": 1,
"segments": [{"name": "A", "share": 1}, {"name": "B", "viewed": 2}],
"zones": [{"zone": "Asia/Seoul", "share": 1}],
"organic": {"converted": {"p": 0.1}},
"channels": {"email": {"reach": {"value": 0.5, "low": 0.4, "high": 0.6}, "cost": 0.1,
  "viewed": {"p": 0.3, "delay": {"median": "PT1H", "p90": "PT2H"}, "low": 0.2, "high": 0.4, "depth": {"alpha": 2}}}}})";

const char *ScriptText = R"({"entry": "2026-11-02T09:00:00+09:00", "zone": "Asia/Seoul",
"unreachable": ["push"],
"events": [{"message": "m1", "metric": "viewed", "after": "PT30M", "depth": 80},
 {"metric": "converted"}]})";

/// The document with one place changed; the place must be there exactly once.
QByteArray changed(const char *document, const QByteArray &what, const QByteArray &to) {
    QByteArray bytes(document);
    if (bytes.count(what) != 1)
        qFatal("“%s” stands %d times in the document", what.constData(), int(bytes.count(what)));
    return bytes.replace(what, to);
}

QString places(const Problems &problems) {
    QStringList lines;
    for (const Problem &problem : problems)
        lines << QStringLiteral("%1:%2 %3 %4").arg(problem.line).arg(problem.column).arg(problem.pointer, problem.rule);
    return lines.join(u'\n');
}

QByteArray list(const char *item, int count) {
    QByteArrayList items;
    for (int i = 0; i < count; ++i)
        items << QByteArray(item).replace("#", QByteArray::number(i));
    return items.join(',');
}

Problems problemsOf(const QByteArray &bytes) {
    const auto root = parseJson(bytes);
    if (!root)
        return root.problems();
    switch (fileKindOf(*root)) {
    case FileKind::Sequence: return readSequence(bytes).problems();
    case FileKind::Profile: return readProfile(bytes).problems();
    case FileKind::Script: return readScript(bytes).problems();
    }
    return {};
}

} // namespace

/// Every structural rule of the format: what is refused, with its place and sentence, and what is let through.
class TestDecode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void reportsAllAtOnce();
    void keepsLimitsExactly();
    void fillsInDefaults();
    void readsEveryField();
    void readsProfiles();
    void readsScripts();
    void refusesEveryTruncation();
    void decodesParts();
};

void TestDecode::refuses_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *document, const QByteArray &what, const QByteArray &to, const char *place,
                        const char *says) {
        QTest::newRow(qPrintable(QString::fromUtf8(what.left(40) + " -> " + to.left(40))))
            << changed(document, what, to) << QString::fromUtf8(place) << QString::fromUtf8(says);
    };
    const auto sequence = [&](const QByteArray &what, const QByteArray &to, const char *place, const char *says) {
        row(SequenceText, what, to, place, says);
    };
    // The head of the file
    sequence("\"stepline.sequence\"", "\"stepline.sequel\"", "1:12 /format wrong-format", "“stepline.sequel”");
    sequence("\"stepline.sequence\"", "7", "1:12 /format wrong-type", "must be a text");
    sequence("\"stepline.sequence\"", "null", "1:12 /format missing-field", "is null, but it is needed");
    sequence("\"version\": 1", "\"version\": 2", "1:44 /version newer-version", "newer Stepline");
    sequence("\"version\": 1", "\"version\": 0", "1:44 /version out-of-range", "1 or more");
    sequence("\"version\": 1", "\"version\": 1.5", "1:44 /version out-of-range", "whole number");
    sequence("\"version\": 1", "\"version\": \"1\"", "1:44 /version wrong-type", "not a text");
    sequence(", \"version\": 1", "", "1:1 /version missing-field", "“version” is missing");
    // template
    sequence("\"key\": \"k\", ", "", "2:13 /template/key missing-field", "“key” is missing");
    sequence("\"name\": \"N\"", "\"name\": null", "2:34 /template/name missing-field", "“name” is null");
    sequence("\"name\": \"N\"", "\"name\": 3", "2:34 /template/name wrong-type",
             "“name” must be a text in double quotes, not a number");
    sequence("\"key\": \"k\"", "\"key\": \"K\"", "2:21 /template/key malformed-key", "cart-recovery");
    sequence("\"key\": \"k\"", "\"key\": \"a--b\"", "2:21 /template/key malformed-key", "single “-”");
    sequence("\"key\": \"k\"", "\"key\": \"-a\"", "2:21 /template/key malformed-key", "key");
    sequence("\"key\": \"k\"", "\"key\": \"\"", "2:21 /template/key malformed-key", "key");
    sequence("\"key\": \"k\"", "\"key\": \"" + QByteArray(65, 'a') + '"', "2:21 /template/key malformed-key", "64");
    sequence("\"key\": \"k\"", "\"key\": \"k\\n\"", "2:21 /template/key malformed-key", "key");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"id\": \"a b\"", "2:45 /template/id malformed-id", "not an id");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"kind\": \"other\"", "2:47 /template/kind unknown-value", "welcome");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"stage\": \"x\"", "2:48 /template/stage unknown-value", "awareness");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"tier\": 1", "2:47 /template/tier wrong-type", "must be a text");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"tags\": [\"a\", 1]", "2:53 /template/tags/1 wrong-type",
             "Item 2 of “tags”");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"tags\": \"a\"", "2:47 /template/tags wrong-type", "a list");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"review_by\": \"2027-2-1\"",
             "2:52 /template/review_by malformed-date", "2027-02-01");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"review_by\": \"2027-02-29\"",
             "2:52 /template/review_by malformed-date", "not a date");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"variables\": [3]", "2:53 /template/variables/0 wrong-type",
             "an object");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"checklist\": [{\"done\": 1}]",
             "2:62 /template/checklist/0/done wrong-type", "true or false");
    sequence("\"name\": \"N\"", "\"name\": \"N\", \"on_end\": {\"completed\": {\"suppress\": \"x\"}}",
             "2:76 /template/on_end/completed/suppress wrong-type", "true or false");
    sequence("\"target_rate\": 0.5", "\"target_rate\": 1.01", "2:63 /template/goal/target_rate out-of-range",
             "between 0 and 1");
    sequence("\"target_rate\": 0.5", "\"value\": -1", "2:57 /template/goal/value out-of-range", "0 or more");
    sequence("\"kind\": \"event\"", "\"kind\": \"rain\"", "2:89 /template/trigger/kind unknown-value", "page_visited");
    sequence("\"kind\": \"event\"", "\"delay\": \"P1M\"", "2:90 /template/trigger/delay malformed-duration",
             "years or months");
    sequence("\"kind\": \"event\"", "\"priority\": 1.5", "2:93 /template/trigger/priority out-of-range",
             "whole number");
    sequence("\"kind\": \"event\"", "\"reentry\": {\"policy\": \"no\"}",
             "2:103 /template/trigger/reentry/policy unknown-value", "never");
    // channels
    sequence("\"type\": \"email\"", "\"type\": \"e-mail\"", "3:37 /channels/0/type unknown-value",
             "“e-mail” is not a channel type");
    sequence("{\"id\": \"mail\", ", "{", "3:14 /channels/0/id missing-field", "Every channel needs an id");
    sequence("{\"id\": \"mail\", ", "{\"id\": \"ma il\", ", "3:21 /channels/0/id malformed-id", "“ma il”");
    sequence("\"id\": \"app\"", "\"id\": \"mail\"", "4:9 /channels/1/id duplicate-id", "“mail” is used twice");
    sequence("\"type\": \"in_app\"", "\"typ\": \"in_app\"", "4:2 /channels/1/type missing-field", "type");
    sequence("\"type\": \"email\"}", "\"type\": \"email\"}, 4", "3:47 /channels/1 wrong-type", "an object");
    // the sequence
    sequence("\"max\": 2", "\"max\": 0", "5:31 /sequence/limit/max out-of-range", "1 or more");
    sequence("\"max\": 2", "\"max\": 2.5", "5:31 /sequence/limit/max out-of-range", "whole number");
    sequence("\"P1D\"", "\"PT0S\"", "5:41 /sequence/limit/per out-of-range", "longer than zero");
    sequence("\"skip\"", "\"wait\"", "5:56 /sequence/limit/then unknown-value", "defer");
    sequence("\"sequence\": {", "\"sequence\": {\"enabled\": 1, ", "5:25 /sequence/enabled wrong-type",
             "true or false");
    sequence("\"sequence\": {", "\"sequence\": {\"holdout\": 2, ", "5:25 /sequence/holdout out-of-range",
             "between 0 and 1");
    sequence("\"sequence\": {", "\"sequence\": {\"holdout\": \"0.1\", ", "5:25 /sequence/holdout wrong-type",
             "a number");
    sequence("\"sequence\": {", "\"sequence\": {\"exit_on\": [\"bounced\"], ", "5:26 /sequence/exit_on/0 unknown-value",
             "not a metric");
    sequence("\"steps\": [", "\"staps\": [", "5:13 /sequence/steps missing-field", "“steps” is missing");
    sequence("{\"id\": \"s2\"", "{\"id\": \"s1\"", "8:10 /sequence/steps/1/id duplicate-id", "“s1” is used twice");
    sequence("{\"id\": \"s1\", ", "{", "7:3 /sequence/steps/0/id missing-field", "Every step");
    sequence("\"id\": \"m2\"", "\"id\": \"m1\"", "9:11 /sequence/steps/1/messages/0/id duplicate-id",
             "“m1” is used twice");
    sequence("\"delay\": \"PT0S\"", "\"delay\": \"2h\"", "7:69 /sequence/steps/0/messages/0/delay malformed-duration",
             "PT2H");
    sequence("\"delay\": \"PT0S\"", "\"delay\": \"PT1.5H\"",
             "7:69 /sequence/steps/0/messages/0/delay malformed-duration", "not a duration");
    sequence("\"delay\": \"PT0S\"", "\"delay\": \"-PT1H\"",
             "7:69 /sequence/steps/0/messages/0/delay malformed-duration", "not a duration");
    sequence("\"delay\": \"PT0S\"", "\"delay\": \"P366D\"",
             "7:69 /sequence/steps/0/messages/0/delay malformed-duration", "365 days");
    sequence("\"delay\": \"PT0S\"", "\"wait\": 30", "7:68 /sequence/steps/0/messages/0/wait wrong-type", "PT2H");
    sequence("\"channel\": \"app\"", "\"channel\": null", "7:53 /sequence/steps/0/messages/0/channel missing-field",
             "channel");
    sequence("\"channel\": \"app\"", "\"channel\": \"a/b\"", "7:53 /sequence/steps/0/messages/0/channel malformed-id",
             "“a/b”");
    sequence("\"at_least\": 50", "\"at_least\": 0", "9:82 /sequence/steps/1/messages/0/stop_when/at_least out-of-range",
             "between 1 and 100");
    sequence("\"at_least\": 50", "\"at_least\": 101",
             "9:82 /sequence/steps/1/messages/0/stop_when/at_least out-of-range", "between 1 and 100");
    sequence("\"at_least\": 50", "\"at_least\": 49.5",
             "9:82 /sequence/steps/1/messages/0/stop_when/at_least out-of-range", "whole");
    sequence("\"at_least\": 50", "\"at_least\": 1e300",
             "9:82 /sequence/steps/1/messages/0/stop_when/at_least out-of-range", "between");
    sequence("\"stop_when\": {\"metric\": \"viewed\"", "\"stop_when\": {\"metric\": \"seen\"",
             "9:60 /sequence/steps/1/messages/0/stop_when/metric unknown-value", "“seen” is not a metric");
    sequence("\"stop_when\": {", "\"stop_when\": [], \"x\": {",
             "9:49 /sequence/steps/1/messages/0/stop_when wrong-type", "an object");
    sequence("{\"message\": \"m1\", ", "{", "10:16 /sequence/steps/1/messages/0/only_if malformed-condition",
             "says nothing");
    sequence("{\"message\": \"m1\", ", "{\"message\": \"m1\", \"segment\": \"x\", ",
             "10:16 /sequence/steps/1/messages/0/only_if malformed-condition", "several things");
    sequence("{\"message\": \"m1\", \"metric\": \"viewed\"}", "{\"all\": [{\"not\": {}}]}",
             "10:33 /sequence/steps/1/messages/0/only_if/all/0/not malformed-condition", "says nothing");
    sequence("{\"message\": \"m1\", \"metric\": \"viewed\"}", "{\"any\": {}}",
             "10:24 /sequence/steps/1/messages/0/only_if/any wrong-type", "a list");
    sequence("[\"mon\"]", "[\"monday\"]", "11:30 /sequence/steps/1/messages/0/send_window/days/0 unknown-value",
             "mon, tue");
    sequence("[\"mon\"]", "\"all\"", "11:29 /sequence/steps/1/messages/0/send_window/days unknown-value", "\"any\"");
    sequence("\"09:00\"", "\"9:00\"", "11:46 /sequence/steps/1/messages/0/send_window/from malformed-time",
             "“9:00” is not a time of day");
    sequence("\"09:00\"", "\"24:00\"", "11:46 /sequence/steps/1/messages/0/send_window/from malformed-time",
             "00:00 to 23:59");
    sequence("\"20:00\"", "\"20:60\"", "11:64 /sequence/steps/1/messages/0/send_window/until malformed-time", "20:60");
    sequence("\"subject\": \"S\"", "\"subject\": [\"S\"]",
             "12:28 /sequence/steps/1/messages/0/content/subject wrong-type", "not a list");
    sequence("{\"label\": \"L\"}", "\"L\"", "12:40 /sequence/steps/1/messages/0/content/cta wrong-type", "an object");
    sequence("\"cta\": {", "\"buttons\": {", "12:44 /sequence/steps/1/messages/0/content/buttons wrong-type", "a list");
    sequence("{\"id\": \"b\"}", "{\"id\": \"a\"}", "13:76 /sequence/steps/1/messages/0/variants/1/id duplicate-id",
             "“a” is used twice");
    sequence("\"weight\": 1", "\"weight\": -1", "13:40 /sequence/steps/1/messages/0/variants/0/weight out-of-range",
             "0 or more");
    sequence("\"viewed\": 1.5", "\"viewed\": -0.1",
             "13:62 /sequence/steps/1/messages/0/variants/0/lift/viewed out-of-range", "0 or more");
    sequence("\"subject\": \"S\"", "\"subject\": \"" + QByteArray(65537, 'x') + '"',
             "12:28 /sequence/steps/1/messages/0/content/subject too-long", "64 KiB");

    const auto profile = [&](const QByteArray &what, const QByteArray &to, const char *place, const char *says) {
        row(ProfileText, what, to, place, says);
    };
    profile("\"version\": 1", "\"version\": 3", "1:43 /version newer-version", "newer Stepline");
    profile("\"name\": \"A\", ", "", "2:14 /segments/0/name missing-field", "Every segment has a name");
    profile("{\"name\": \"A\", \"share\": 1}, {\"name\": \"B\", \"viewed\": 2}", "{\"name\": \"A\", \"share\": 0}",
            "2:13 /segments shares-zero", "All shares of “segments” are 0");
    profile("\"viewed\": 2", "\"viewed\": -2", "2:65 /segments/1/viewed out-of-range", "0 or more");
    profile("\"Asia/Seoul\"", "\"Asia\"", "3:20 /zones/0/zone unknown-zone", "“Asia” is not a time zone");
    profile("\"Asia/Seoul\", \"share\": 1", "\"Asia/Seoul\", \"share\": 0", "3:10 /zones shares-zero", "zones");
    profile("{\"p\": 0.1}", "{\"p\": 1.1}", "4:32 /organic/converted/p out-of-range", "between 0 and 1");
    profile("{\"p\": 0.1}", "{}", "4:26 /organic/converted/p missing-field", "chance");
    profile("{\"value\": 0.5, ", "{", "5:33 /channels/email/reach/value missing-field", "itself");
    profile("\"low\": 0.4,", "\"low\": 0.55,", "5:55 /channels/email/reach/low range-order", "above the value");
    profile("\"high\": 0.6", "\"high\": 0.45", "5:68 /channels/email/reach/high range-order", "below the value");
    profile("\"cost\": 0.1", "\"cost\": -1", "5:82 /channels/email/cost out-of-range", "0 or more");
    profile("\"cost\": 0.1", "\"cost\": 0.1, \"fatigue\": {}, \"replied\": {\"p\": 2}",
            "5:119 /channels/email/replied/p out-of-range", "between");
    profile("\"p90\": \"PT2H\"", "\"p90\": \"PT59M\"", "6:59 /channels/email/viewed/delay/p90 range-order",
            "shorter than the median PT1H");
    profile("\"median\": \"PT1H\"", "\"median\": \"1h\"", "6:44 /channels/email/viewed/delay/median malformed-duration",
            "not a duration");
    profile("\"alpha\": 2", "\"alpha\": 0", "6:112 /channels/email/viewed/depth/alpha out-of-range", "more than 0");
    profile("\"high\": 0.4", "\"grade\": \"guess\"", "6:89 /channels/email/viewed/grade unknown-value", "measured");
    profile("{\"email\"", "{\"call\"", "6:13 /channels/call/viewed metric-not-reported", "Call cannot report “viewed”");

    const auto script = [&](const QByteArray &what, const QByteArray &to, const char *place, const char *says) {
        row(ScriptText, what, to, place, says);
    };
    script("2026-11-02T09:00:00+09:00", "2026-11-02", "1:11 /entry malformed-time", "not a date and time");
    script("2026-11-02T09:00:00+09:00", "2026-02-30T00:00:00Z", "1:11 /entry malformed-time", "not a date and time");
    script("Asia/Seoul", "Seoul", "1:48 /zone unknown-zone", "“Seoul” is not a time zone");
    script("[\"push\"]", "\"push\"", "2:16 /unreachable wrong-type", "a list");
    script("\"metric\": \"viewed\", ", "", "3:12 /events/0/metric missing-field", "Say what happens");
    script("\"viewed\"", "\"requested\"", "3:40 /events/0/metric metric-not-allowed", "requested");
    script("\"PT30M\"", "\"30M\"", "3:59 /events/0/after malformed-duration", "not a duration");
    script("80", "101", "3:77 /events/0/depth out-of-range", "between 0 and 100");
    script("{\"metric\": \"converted\"}", "{\"metric\": \"clicked\"}", "4:13 /events/1/metric metric-not-allowed",
           "Without a message");
}

void TestDecode::refuses() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QFETCH(QString, says);
    const Problems problems = problemsOf(bytes);
    QCOMPARE(places(problems), place);
    QVERIFY2(problems.first().message.contains(says), qPrintable(problems.first().message));
    QVERIFY(problems.first().structural);
}

void TestDecode::accepts_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *document, const QByteArray &what, const QByteArray &to) {
        QTest::newRow(qPrintable(QString::fromUtf8(what.left(40) + " -> " + to.left(40))))
            << changed(document, what, to);
    };
    QTest::newRow("the sequence itself") << QByteArray(SequenceText);
    QTest::newRow("the profile itself") << QByteArray(ProfileText);
    QTest::newRow("the script itself") << QByteArray(ScriptText);
    QTest::newRow("an empty script") << QByteArray("{}");
    QTest::newRow("a profile of nothing") << QByteArray("{\"format\":\"stepline.profile\",\"version\":1}");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF") + SequenceText;
    row(SequenceText, "\"version\": 1", "\"version\": 1.0");
    row(SequenceText, "\"at_least\": 50", "\"at_least\": 5e1");
    row(SequenceText, "\"at_least\": 50", "\"at_least\": null");
    row(SequenceText, "\"max\": 2", "\"max\": 1e300");
    row(SequenceText, "\"limit\": {\"max\": 2, \"per\": \"P1D\", \"then\": \"skip\"}", "\"limit\": null");
    row(SequenceText, "\"delay\": \"PT0S\"", "\"delay\": \"P365D\"");
    row(SequenceText, "\"delay\": \"PT0S\"", "\"delay\": \"PT8760H\"");
    row(SequenceText, "\"delay\": \"PT0S\"",
        "\"delay\": \"P1DT30M\", \"wait\": null, \"stop_when\": null, \"only_if\": null");
    row(SequenceText, "\"name\": \"N\"",
        "\"name\": \"\", \"tags\": null, \"on_end\": null, \"checklist\": null, \"review_by\": null");
    row(SequenceText, "\"name\": \"N\"", "\"name\": \"안녕 👋\", \"x-ours\": {\"deep\": [[[]]]}");
    row(SequenceText, "\"channel\": \"app\"", "\"channel\": \"nowhere\""); // semantic, not structural
    row(SequenceText, "\"metric\": \"viewed\", \"at_least\"", "\"metric\": \"requested\", \"at_least\"");
    row(SequenceText, "\"only_if\": {\"message\": \"m1\"", "\"only_if\": {\"message\": \"later\"");
    row(SequenceText, "{\"message\": \"m1\", \"metric\": \"viewed\"}", "{\"all\": []}");
    row(SequenceText, "[\"mon\"]", "\"any\"");
    row(SequenceText, "\"until\": \"20:00\"", "\"until\": null, \"zone\": \"Nowhere/Land\"");
    row(SequenceText, "\"subject\": \"S\"", "\"subject\": \"" + QByteArray(65536, 'x') + '"');
    row(SequenceText, "\"weight\": 1", "\"weight\": 0");
    row(ProfileText, "{\"email\"", "{\"email\": null, \"call\": {\"viewed\": null}, \"ads\"");
    row(ProfileText, "\"p90\": \"PT2H\"", "\"p90\": \"PT60M\"");
    row(ProfileText, "\"Asia/Seoul\"", "\"Asia/Calcutta\"");
    row(ScriptText, "+09:00", "");
    row(ScriptText, "\"push\"", "\"no such channel\"");
}

void TestDecode::accepts() {
    QFETCH(QByteArray, bytes);
    const Problems problems = problemsOf(bytes);
    QVERIFY2(problems.isEmpty(),
             problems.isEmpty() ? "" : qPrintable(problems.first().pointer + problems.first().message));
}

void TestDecode::reportsAllAtOnce() {
    const auto file =
        readSequence("{\"format\": \"stepline.sequence\", \"version\": 1,\n\"template\": {\"key\": \"K\"},\n"
                     "\"channels\": [{\"id\": \"a\", \"type\": \"fax\"}, {\"type\": \"sms\"}],\n"
                     "\"sequence\": {\"holdout\": 7, \"steps\": [{\"id\": \"s\", \"messages\": {}}, 5]}}");
    QVERIFY(!file.ok());
    QCOMPARE(places(file.problems()), QStringLiteral("2:21 /template/key malformed-key\n"
                                                     "2:13 /template/name missing-field\n"
                                                     "3:34 /channels/0/type unknown-value\n"
                                                     "3:42 /channels/1/id missing-field\n"
                                                     "4:25 /sequence/holdout out-of-range\n"
                                                     "4:62 /sequence/steps/0/messages wrong-type\n"
                                                     "4:67 /sequence/steps/1 wrong-type"));
}

void TestDecode::keepsLimitsExactly() {
    const auto document = [](int channels, int steps, int messages) {
        return QByteArray("{\"format\":\"stepline.sequence\",\"version\":1,\"template\":{\"key\":\"k\",\"name\":\"N\"},"
                          "\"channels\":[") +
               list("{\"id\":\"c#\",\"type\":\"sms\"}", channels) +
               "],\"sequence\":{\"steps\":[{\"id\":\"first\",\"messages\":[" +
               list("{\"id\":\"m#\",\"channel\":\"c0\"}", messages) + "]}," +
               list("{\"id\":\"s#\",\"messages\":[]}", steps - 1) + "]}}";
    };
    QVERIFY(readSequence(document(50, 100, 20)).ok());
    const auto only = [&](const QByteArray &bytes, const char *pointer, const char *number) {
        const auto file = readSequence(bytes);
        return file.problems().size() == 1 && file.problems().first().pointer == QLatin1String(pointer) &&
               file.problems().first().rule == QStringLiteral("too-many") &&
               file.sentence().contains(QLatin1String(number));
    };
    QVERIFY(only(document(51, 100, 20), "/channels", "51"));
    QVERIFY(only(document(50, 101, 20), "/sequence/steps", "101"));
    QVERIFY(only(document(50, 100, 21), "/sequence/steps/0/messages", "21"));
}

void TestDecode::fillsInDefaults() {
    const auto file =
        readSequence("{\"format\":\"stepline.sequence\",\"version\":1,\"template\":{\"key\":\"k\",\"name\":\"N\"},"
                     "\"sequence\":{\"steps\":[{\"id\":\"s\",\"messages\":[{\"id\":\"m\",\"channel\":\"c\"}]}]}}");
    QVERIFY2(file.ok(), qPrintable(file.sentence()));
    const stepline::Sequence &sequence = file->value.sequence;
    QVERIFY(sequence.enabled);
    QVERIFY(
        (sequence.exitOn == std::vector{Metric::Replied, Metric::Unsubscribed, Metric::Complained, Metric::Converted}));
    QVERIFY(!sequence.limit && !sequence.sendWindow && sequence.holdout == 0);
    QVERIFY(file->value.channels.empty() && !file->value.goal && !file->value.trigger);
    const Message &message = sequence.steps.front().messages.front();
    QVERIFY(message.delay == Duration{} && message.wait == Duration{} && !message.stopWhen && !message.onlyIf &&
            message.variants.empty());
}

void TestDecode::readsEveryField() {
    const auto file =
        readSequence(changed(SequenceText, "\"sequence\": {", "\"sequence\": {\"exit_on\": [], \"enabled\": false, "));
    QVERIFY2(file.ok(), qPrintable(file.sentence()));
    const Template &tmpl = file->value;
    QCOMPARE(tmpl.goal->targetRate, 0.5);
    QCOMPARE(tmpl.trigger->kind, QStringLiteral("event"));
    QVERIFY(tmpl.sequence.exitOn.empty() && !tmpl.sequence.enabled);
    QVERIFY(tmpl.sequence.limit->max == 2 && tmpl.sequence.limit->per == Duration{Duration::Day} &&
            !tmpl.sequence.limit->defer);
    const Message &message = *tmpl.message(u"m2");
    QVERIFY((*message.stopWhen == MetricCondition{Metric::Viewed, 50}));
    QVERIFY(message.onlyIf->kind == Condition::Kind::Event && message.onlyIf->message == QStringLiteral("m1"));
    QVERIFY(message.sendWindow->from == 540 && message.sendWindow->until == 1200 &&
            message.sendWindow->days == QStringList{QStringLiteral("mon")});
    QCOMPARE(*message.content.subject, QStringLiteral("S"));
    QCOMPARE(message.content.cta->label, QStringLiteral("L"));
    QCOMPARE(message.variants.size(), size_t(2));
    QCOMPARE(message.variants[0].lift[size_t(Metric::Viewed)], 1.5);
    QCOMPARE(message.variants[1].weight, 1.0);
}

void TestDecode::readsProfiles() {
    const auto file = readProfile(ProfileText);
    QVERIFY2(file.ok(), qPrintable(file.sentence()));
    const Profile &profile = file->value;
    const ChannelBehaviour &email = profile.channels.at(ChannelType::Email);
    QCOMPARE(email.reach.at(Scenario::Low), 0.4);
    QCOMPARE(email.reach.at(Scenario::High), 0.6);
    QCOMPARE(email.cost.at(Scenario::High), 0.1);
    const Chance &viewed = *email.chances[size_t(Metric::Viewed)];
    QVERIFY(viewed.p.value == 0.3 && viewed.depth->alpha == 2 && viewed.depth->beta == 1);
    QVERIFY(qAbs(viewed.delay.sigma() - 0.5408659) < 1e-6); // ln 2 / 1.28155…
    QVERIFY(!email.chances[size_t(Metric::Clicked)]);
    QCOMPARE(profile.segments[1].factor[size_t(Metric::Viewed)], 2.0);
    QCOMPARE(profile.organic->p.value, 0.1);

    // Two segments of one name are kept, and said.
    const auto twice = readProfile(changed(ProfileText, "\"name\": \"B\"", "\"name\": \"A\""));
    QVERIFY(twice.ok() && twice->value.segments.size() == 2);
    QCOMPARE(places(twice.problems()), QStringLiteral("2:50 /segments/1/name duplicate-segment"));

    // A misspelt channel type is kept, and said.
    const auto misspelt = readProfile(changed(ProfileText, "{\"email\"", "{\"e-mail\": {}, \"email\""));
    QVERIFY(misspelt.ok());
    QCOMPARE(places(misspelt.problems()), QStringLiteral("5:24 /channels unknown-channel-type"));
}

void TestDecode::readsScripts() {
    const auto script = readScript(ScriptText);
    QVERIFY2(script.ok(), qPrintable(script.sentence()));
    QCOMPARE(script->entry, qint64(1793577600));
    QCOMPARE(script->unreachable, QStringList{QStringLiteral("push")});
    QVERIFY(script->events[0].message == QStringLiteral("m1") && script->events[0].after == Duration{1800} &&
            script->events[0].depth == 80);
    QVERIFY(script->events[1].message.isEmpty() && script->events[1].depth == 100);
    QVERIFY(*readScript("{}") == Script{});
    QCOMPARE(readScript(changed(ScriptText, "+09:00", ""))->entry, qint64(1793610000)); // without an offset it is UTC
    QCOMPARE(readScript(changed(ScriptText, "09:00:00+09:00", "09:00-01:30"))->entry, qint64(1793610000 + 5400));
}

void TestDecode::refusesEveryTruncation() {
    const QByteArray bytes(SequenceText);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto file = readSequence(bytes.left(length));
        QVERIFY2(!file.ok() && file.problems().size() == 1, qPrintable(QString::number(length)));
        QVERIFY(file.problems().first().line >= 1 && file.problems().first().column >= 1);
    }
}

void TestDecode::decodesParts() {
    const auto json = [](const char *text) { return *parseJson(text); };
    QCOMPARE(decodeMessage(json("{\"id\":\"m\",\"channel\":\"c\",\"delay\":\"PT2H\"}"))->delay, Duration{7200});
    QCOMPARE(places(decodeMessage(json("{\"id\":\"m\",\"delay\":2}")).problems()),
             QStringLiteral("1:1 /channel missing-field\n1:19 /delay wrong-type"));
    QCOMPARE(decodeStep(json("{\"id\":\"s\",\"messages\":[]}"))->id, QStringLiteral("s"));
    QVERIFY(!decodeChannel(json("{\"id\":\"c\",\"type\":\"fax\"}")).ok());

    JsonValue deep = json("{\"all\":[]}");
    for (int i = 0; i < 70; ++i)
        deep = JsonValue::object().with(QStringLiteral("not"), std::move(deep));
    const JsonValue message = json("{\"id\":\"m\",\"channel\":\"c\"}");
    QCOMPARE(decodeMessage(JsonValue(message).with(QStringLiteral("only_if"), deep)).problems().first().rule,
             QStringLiteral("too-deep"));
    const JsonValue zero = JsonValue::string(QString(QChar(0)));
    QCOMPARE(decodeMessage(JsonValue(message).with(QStringLiteral("notes"), zero)).problems().first().rule,
             QStringLiteral("forbidden-character"));
}

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
