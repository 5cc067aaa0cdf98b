#include "core/check/check.h"
#include "core/check/rules.h"
#include "core/check/rules/variables.h"
#include "core/json/files.h"
#include "tests/support/random_documents.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace stepline;

namespace {

/// A sequence without anything to find; each row below changes one place of it.
const char *Fine = R"({"format": "stepline.sequence", "version": 1,
"template": {"key": "k", "name": "N", "variables": [{"name": "first_name", "sample": "Mina", "fallback": "there"}]},
"channels": [{"id": "app", "type": "in_app"}, {"id": "kakao", "type": "messenger"}, {"id": "mail", "type": "email"}],
"sequence": {"exit_on": ["converted"], "limit": {"max": 3, "per": "P1D"}, "send_window": {"days": ["mon"], "from": "22:00", "until": "06:00"},
"steps": [
{"id": "s1", "messages": [
 {"id": "m1", "channel": "app", "wait": "PT2H", "stop_when": {"metric": "viewed", "at_least": 50}, "content": {"title": "Hi {{first_name}}"}},
 {"id": "m2", "channel": "kakao", "delay": "PT1H", "only_if": {"message": "m1", "metric": "requested"}, "content": {"body": "Two"}}]},
{"id": "s2", "messages": [
 {"id": "m3", "channel": "mail", "only_if": {"any": [{"not": {"message": "m2", "metric": "delivered"}}, {"segment": "Active"}]},
  "send_window": {"days": "any"}, "content": {"subject": "Three", "body": "Words"}, "variants": [{"id": "a", "weight": 1}, {"id": "b", "weight": 0}]}]}]}})";

QByteArray changed(const QByteArray &what, const QByteArray &to) {
    QByteArray bytes(Fine);
    if (bytes.count(what) != 1)
        qFatal("“%s” stands %d times in the document", what.constData(), int(bytes.count(what)));
    return bytes.replace(what, to);
}

/// "line severity rule pointer" of each.
QString lines(const Problems &problems) {
    QStringList all;
    for (const Problem &problem : problems)
        all << QStringLiteral("%1 %2 %3 %4")
                   .arg(problem.line)
                   .arg(severityName(problem.severity), problem.rule, problem.pointer);
    return all.join(u'\n');
}

/// The rules that this program is about: what makes a sequence wrong or idle. All others have their cases beside it.
const QSet<QString> &rulesOfLogic() {
    static const QSet<QString> names = [] {
        QSet<QString> all{QStringLiteral("one-channel"),         QStringLiteral("empty-sequence"),
                          QStringLiteral("no-content"),          QStringLiteral("to-be-supported"),
                          QStringLiteral("undeclared-variable"), QStringLiteral("unknown-segment"),
                          QStringLiteral("empty-step"),          QStringLiteral("stop-without-effect"),
                          QStringLiteral("unused-channel"),      QStringLiteral("variable-without-fallback")};
        for (const Rule *rule : rules())
            if (rule->severity == Severity::Error)
                all.insert(QLatin1String(rule->name));
        return all;
    }();
    return names;
}

Problems allFound(const QByteArray &bytes, const Profile *profile = nullptr) {
    const auto file = readSequence(bytes);
    if (!file) {
        qWarning("%s", qPrintable(file.sentence()));
        return file.problems();
    }
    return checkTemplate(file->value, profile, &file->root);
}

Problems found(const QByteArray &bytes, const Profile *profile = nullptr) {
    Problems problems = allFound(bytes, profile);
    problems.removeIf([](const Problem &problem) { return !rulesOfLogic().contains(problem.rule); });
    return problems;
}

const char *M1 = "/sequence/steps/0/messages/0", *M2 = "/sequence/steps/0/messages/1",
           *M3 = "/sequence/steps/1/messages/0";

QString at(const char *place, const char *severity, const char *rule, const char *base, const char *below = "") {
    return QString::fromLatin1("%1 %2 %3 %4%5")
        .arg(QLatin1String(place), QLatin1String(severity), QLatin1String(rule), QLatin1String(base),
             QLatin1String(below));
}

} // namespace

/// What a sequence means: every rule fires where it should, with its place, and nowhere else.
class TestCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInAFineSequence();
    void fires_data();
    void fires();
    void staysSilent_data();
    void staysSilent();
    void knowsSegmentsWithAProfile();
    void sortsInDocumentOrder();
    void findsNothingInTheGallery_data();
    void findsNothingInTheGallery();
    void findsNoErrorInRandomDocuments();
    void errorsAloneAreTheErrors();
    void locatesWhatIsMissing();
    void findsVariables();
    void checksScripts();
    void checksProfiles();
};

void TestCheck::findsNothingInAFineSequence() {
    QCOMPARE(lines(found(Fine)), QString());
}

void TestCheck::fires_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QByteArray &what, const QByteArray &to, const QString &expected) {
        QTest::newRow((what.left(40) + " -> " + to.left(50)).constData()) << changed(what, to) << expected;
    };
    row("\"channel\": \"app\"", "\"channel\": \"sms\"",
        at("3", "hint", "unused-channel", "/channels/0") + u'\n' +
            at("7", "error", "dangling-channel", M1, "/channel"));
    row("\"only_if\": {\"message\": \"m1\"", "\"only_if\": {\"message\": \"m9\"",
        at("8", "error", "dangling-message", M2, "/only_if/message"));
    row("\"only_if\": {\"message\": \"m1\"", "\"only_if\": {\"message\": \"m2\"",
        at("8", "error", "condition-order", M2, "/only_if/message"));
    row("\"only_if\": {\"message\": \"m1\"", "\"only_if\": {\"message\": \"m3\"",
        at("8", "error", "condition-order", M2, "/only_if/message"));
    row("\"delay\": \"PT1H\", \"only_if\"", "\"only_if\"", QString());
    row("\"wait\": \"PT2H\"", "\"delay\": \"PT1H1S\"", at("8", "error", "condition-order", M2, "/only_if/message"));
    row("\"metric\": \"viewed\", \"at_least\": 50", "", at("7", "error", "metric-missing", M1, "/stop_when"));
    row("{\"message\": \"m2\", \"metric\": \"delivered\"}", "{\"message\": \"m2\"}",
        at("10", "error", "metric-missing", M3, "/only_if/any/0/not"));
    row("\"metric\": \"viewed\", \"at_least\": 50", "\"metric\": \"replied\"",
        at("7", "error", "metric-not-reported", M1, "/stop_when/metric"));
    row("\"stop_when\": {\"metric\": \"viewed\"", "\"stop_when\": null, \"advance_when\": {\"metric\": \"complained\"",
        at("7", "error", "metric-not-reported", M1, "/advance_when/metric") + u'\n' +
            at("7", "error", "at-least-without-viewed", M1, "/advance_when/at_least"));
    row("\"metric\": \"delivered\"", "\"metric\": \"viewed\"",
        at("10", "error", "metric-not-reported", M3, "/only_if/any/0/not/metric"));
    row("\"metric\": \"viewed\", \"at_least\": 50", "\"metric\": \"requested\"",
        at("7", "error", "metric-not-allowed", M1, "/stop_when/metric"));
    row("[\"converted\"]", "[\"converted\", \"viewed\"]",
        at("4", "error", "metric-not-allowed", "/sequence/exit_on/1"));
    row("[\"converted\"]", "[\"requested\"]", at("4", "error", "metric-not-allowed", "/sequence/exit_on/0"));
    row("\"metric\": \"requested\"", "\"metric\": \"clicked\", \"at_least\": 9",
        at("8", "error", "at-least-without-viewed", M2, "/only_if/at_least"));
    row("{\"segment\": \"Active\"}", "{\"segment\": \"Active\", \"at_least\": 9}",
        at("10", "error", "at-least-without-viewed", M3, "/only_if/any/1/at_least"));
    row("[\"mon\"]", "[]", at("4", "error", "bad-window", "/sequence/send_window/days"));
    row("\"06:00\"", "\"22:00\"", at("4", "error", "bad-window", "/sequence/send_window/until"));
    row(", \"until\": \"06:00\"", "", at("4", "error", "bad-window", "/sequence/send_window/from"));
    row("\"from\": \"22:00\", ", "", at("4", "error", "bad-window", "/sequence/send_window/until"));
    row("\"06:00\"", "\"06:00\", \"at\": \"07:00\"", at("4", "error", "bad-window", "/sequence/send_window/at"));
    row("\"06:00\"", "\"06:00\", \"zone\": \"Mars/Phobos\"",
        at("4", "error", "bad-window", "/sequence/send_window/zone"));
    row("{\"days\": \"any\"}", "{\"days\": \"any\", \"at\": \"10:00\"}",
        at("11", "error", "bad-window", M3, "/send_window"));
    row("{\"days\": \"any\"}", "{\"days\": \"any\", \"zone\": \"recipient\"}",
        at("11", "error", "bad-window", M3, "/send_window"));
    row("\"max\": 3, ", "", at("4", "error", "incomplete-limit", "/sequence/limit"));
    row(", \"per\": \"P1D\"", "", at("4", "error", "incomplete-limit", "/sequence/limit"));
    row("\"weight\": 1}", "\"weight\": 0}", at("11", "error", "weights-zero", M3, "/variants"));

    row("\"metric\": \"requested\"", "\"metric\": \"viewed\"", QString());
    row("{\"message\": \"m2\", \"metric\": \"delivered\"}", "{\"message\": \"m2\", \"metric\": \"clicked\"}",
        at("10", "warning", "to-be-supported", M3, "/only_if/any/0/not/metric"));
    row("\"delay\": \"PT1H\"", "\"delay\": \"PT1H\", \"stop_when\": {\"metric\": \"clicked\"}",
        at("8", "warning", "to-be-supported", M2, "/stop_when/metric"));
    row("\"content\": {\"body\": \"Two\"}", "\"content\": {\"body\": \"  \"}", at("8", "warning", "no-content", M2));
    row(", \"content\": {\"body\": \"Two\"}", "", at("8", "warning", "no-content", M2));
    row("Hi {{first_name}}", "Hi {{name}}", at("7", "warning", "undeclared-variable", M1, "/content/title"));
    row("\"Words\"", "\"W\", \"cta\": {\"label\": \"L\", \"url\": \"https://e.example/{{id}}\"}",
        at("11", "warning", "undeclared-variable", M3, "/content/cta/url"));
    row("\"weight\": 1}", "\"weight\": 1, \"content\": {\"body\": \"{{#new}}!{{/new}}\"}}",
        at("11", "warning", "undeclared-variable", M3, "/variants/0/content/body"));
    row(", \"fallback\": \"there\"", "", at("2", "hint", "variable-without-fallback", "/template/variables/0"));
    row("\"type\": \"in_app\"}", "\"type\": \"in_app\"}, {\"id\": \"extra\", \"type\": \"sms\"}",
        at("3", "hint", "unused-channel", "/channels/1"));
    row("{\"id\": \"s2\"", "{\"id\": \"empty\", \"messages\": []}, {\"id\": \"s2\"",
        at("9", "hint", "empty-step", "/sequence/steps/1/messages"));
    row("\"content\": {\"subject\"", "\"stop_when\": {\"metric\": \"viewed\"}, \"content\": {\"subject\"",
        at("11", "hint", "stop-without-effect", M3, "/stop_when"));

    const auto whole = [](const char *name, const char *channels, const char *steps, const QString &expected) {
        QTest::newRow(name) << QByteArray("{\"format\": \"stepline.sequence\", \"version\": 1, \"template\": {\"key\": "
                                          "\"k\", \"name\": \"N\"},\n\"channels\": ") +
                                   channels + ", \"sequence\": {\n\"steps\": " + steps + "}}"
                            << expected;
    };
    whole("empty template", "[]", "[]",
          at("2", "warning", "one-channel", "/channels") + u'\n' +
              at("3", "warning", "empty-sequence", "/sequence/steps"));
    whole("empty steps", "[{\"id\": \"a\", \"type\": \"sms\"}, {\"id\": \"b\", \"type\": \"push\"}]",
          "[{\"id\": \"s\", \"messages\": []}]", at("3", "warning", "empty-sequence", "/sequence/steps"));
    whole("one channel", "[{\"id\": \"a\", \"type\": \"sms\"}]",
          "[{\"id\": \"s\", \"messages\": [{\"id\": \"m\", \"channel\": \"a\", \"content\": {\"body\": \"b\"}}]}]",
          at("2", "warning", "one-channel", "/channels"));
}

void TestCheck::fires() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const Problems problems = found(bytes);
    QCOMPARE(lines(problems), expected);
    for (const Problem &problem : problems) {
        QVERIFY2(problem.message.endsWith(u'.'), qPrintable(problem.message));
        QVERIFY2(!problem.message.contains(QStringLiteral("%")), qPrintable(problem.message));
        QVERIFY(!problem.structural);
    }
}

void TestCheck::staysSilent_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const QByteArray &what, const QByteArray &to) {
        QTest::newRow((what.left(40) + " -> " + to.left(50)).constData()) << changed(what, to);
    };
    row("\"from\": \"22:00\", \"until\": \"06:00\"", "\"zone\": \"Europe/Paris\"");
    row("\"from\": \"22:00\", \"until\": \"06:00\"", "\"at\": \"10:00\", \"zone\": \"recipient\"");
    row("[\"converted\"]", "[]");
    row("{\"any\": [{\"not\": {\"message\": \"m2\", \"metric\": \"delivered\"}}, {\"segment\": \"Active\"}]}",
        "{\"all\": []}");
    row("\"fallback\": \"there\"}", "\"fallback\": \"there\"}, {\"name\": \"unused\"}");
    row("Hi {{first_name}}",
        "{{#first_name}}Hi {{first_name}}{{/first_name}}{{! note }}{{^first_name}}Hi{{/first_name}}");
    row("\"content\": {\"subject\"",
        "\"wait\": \"PT1H\", \"stop_when\": {\"metric\": \"viewed\"}, \"content\": {\"subject\"");
    row("\"content\": {\"body\": \"Two\"}", "\"variants\": [{\"id\": \"v\", \"content\": {\"body\": \"b\"}}]");
}

void TestCheck::staysSilent() {
    QFETCH(QByteArray, bytes);
    QCOMPARE(lines(found(bytes)), QString());
}

void TestCheck::knowsSegmentsWithAProfile() {
    Profile profile;
    profile.segments = {{QStringLiteral("Casual"), 1, {}}};
    QCOMPARE(lines(found(Fine, &profile)), at("10", "warning", "unknown-segment", M3, "/only_if/any/1/segment"));
    profile.segments.push_back({QStringLiteral("Active"), 1, {}});
    QCOMPARE(lines(found(Fine, &profile)), QString());
}

void TestCheck::sortsInDocumentOrder() {
    QByteArray bytes = changed("\"channel\": \"kakao\"", "\"channel\": \"none\"");
    bytes.replace("[\"mon\"]", "[]")
        .replace("\"weight\": 1}", "\"weight\": 0}")
        .replace("\"Mina\", \"fallback\": \"there\"", "\"Mina\"");
    QStringList rulesInOrder;
    for (const Problem &problem : found(bytes))
        rulesInOrder << problem.rule;
    QCOMPARE(rulesInOrder.join(u' '),
             QStringLiteral("variable-without-fallback unused-channel bad-window dangling-channel weights-zero"));
}

void TestCheck::findsNothingInTheGallery_data() {
    QTest::addColumn<QString>("path");
    for (const QString &path : galleryPaths())
        QTest::newRow(qPrintable(path)) << path;
}

void TestCheck::findsNothingInTheGallery() {
    QFETCH(QString, path);
    const auto profile = readProfile(resourceBytes(defaultProfilePath()));
    QVERIFY(profile.ok());
    QCOMPARE(lines(allFound(resourceBytes(path), &profile->value)), QString());
    QCOMPARE(lines(allFound(resourceBytes(path))), QString());
}

void TestCheck::findsNoErrorInRandomDocuments() {
    const quint32 seed = QRandomGenerator::global()->generate() >> 1;
    for (quint32 i = 0; i < 500; ++i) {
        const Problems problems = found(QByteArray::fromStdString(random_documents::sequence(seed + i)));
        QVERIFY2(allFine(problems),
                 qPrintable(QStringLiteral("random_documents::sequence(%1)\n").arg(seed + i) + lines(problems)));
    }
}

void TestCheck::errorsAloneAreTheErrors() {
    const auto file = readSequence(changed("\"channel\": \"app\"", "\"channel\": \"sms\""));
    QCOMPARE(lines(semanticErrors(file->value, &file->root)), at("7", "error", "dangling-channel", M1, "/channel"));
    QVERIFY(semanticErrors(readSequence(Fine)->value).isEmpty());
}

void TestCheck::locatesWhatIsMissing() {
    const auto root = parseJson("{\n \"a\": [\n  {}]}");
    Problems problems{{Severity::Error, false, QStringLiteral("/a/0/b/c"), 0, 0, {}, {}},
                      {Severity::Error, false, QStringLiteral("/z"), 0, 0, {}, {}}};
    locate(problems, *root);
    QCOMPARE(lines(problems), QStringLiteral("3 error  /a/0/b/c\n1 error  /z"));
    QCOMPARE(problems[0].column, 3);
}

void TestCheck::findsVariables() {
    const auto uses = [](const char *text) {
        QStringList all;
        for (const VariableUse &use : variableUses(QString::fromUtf8(text)))
            all << use.name + (use.section ? QStringLiteral("?") : QString()) +
                       (use.guarded ? QStringLiteral("!") : QString());
        return all.join(u' ');
    };
    QCOMPARE(uses("no variable, {one} brace"), QString());
    QCOMPARE(uses("{{a}} {{ b }} {{{c}}} {{&d}}"), QStringLiteral("a b c d"));
    QCOMPARE(uses("{{#a}}x{{a}}{{b}}{{/a}}{{a}}"), QStringLiteral("a? a! b a"));
    QCOMPARE(uses("{{^a}}x{{/a}}{{! c }}{{> d}}{{.}}{{}}"), QStringLiteral("a?"));
    QCOMPARE(uses("{{a}} {{open"), QStringLiteral("a"));
    QCOMPARE(uses("{{이름}}님"), QStringLiteral("이름"));
}

void TestCheck::checksScripts() {
    const Template tmpl = readSequence(Fine)->value;
    const auto problems = [&](const char *events) {
        const auto script = readScript(QByteArray("{\"events\": [") + events + "]}");
        return script ? lines(checkScript(tmpl, *script)) : script.sentence();
    };
    QCOMPARE(problems("{\"message\": \"m1\", \"metric\": \"viewed\"}, {\"metric\": \"converted\"}, {\"message\": "
                      "\"m2\", \"metric\": \"clicked\"}"),
             QString());
    QCOMPARE(problems("{\"metric\": \"converted\"}, {\"message\": \"m9\", \"metric\": \"viewed\"}"),
             QStringLiteral("0 error dangling-message /events/1/message"));
    QCOMPARE(problems("{\"message\": \"m2\", \"metric\": \"viewed\"}"),
             QStringLiteral("0 error metric-not-reported /events/0/metric"));
    Script script;
    script.events = {{{}, Metric::Clicked, {}, 100, QStringLiteral("/events/0")},
                     {QStringLiteral("m1"), Metric::Requested, {}, 100, QStringLiteral("/events/1")}};
    QCOMPARE(
        lines(checkScript(tmpl, script)),
        QStringLiteral("0 error metric-not-allowed /events/0/metric\n0 error metric-not-allowed /events/1/metric"));
}

void TestCheck::checksProfiles() {
    for (const QString &path : builtInProfilePaths()) {
        const auto file = readProfile(resourceBytes(path));
        QCOMPARE(lines(checkProfile(file->value, &file->root)), QString());
    }
    const auto file = readProfile("{\"format\": \"stepline.profile\", \"version\": 1,\n\"horizon\": \"PT0S\"}");
    QCOMPARE(lines(checkProfile(file->value, &file->root)),
             QStringLiteral("2 warning no-horizon /horizon\n1 warning no-behaviour /channels"));
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
