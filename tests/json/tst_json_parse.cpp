#include "core/base/json_parse.h"

#include <QElapsedTimer>
#include <QTest>

using namespace stepline;

namespace {

/// "line:column pointer rule" of each problem, for comparing at a glance.
QStringList places(const Problems &problems) {
    QStringList lines;
    for (const Problem &problem : problems)
        lines << QStringLiteral("%1:%2 %3 %4").arg(problem.line).arg(problem.column).arg(problem.pointer, problem.rule);
    return lines;
}

} // namespace

/// Reading JSON: what is accepted stays as it was spelled, what is refused is told with its place.
class TestJsonParse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsSpellings_data();
    void keepsSpellings();
    void knowsPositions();
    void refuses_data();
    void refuses();
    void reportsEveryForbiddenThing();
    void refusesEveryTruncation();
    void refusesDeepNesting();
    void refusesWhatIsTooLarge();
    void readsALargeFileInSeconds();
    void escapesOnlyWhatMustBe();
    void laysOutLikeDump();
};

void TestJsonParse::keepsSpellings_data() {
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"-0",
                             "1.0",
                             "1e5",
                             "1E+5",
                             "0.10",
                             "12345678901234567890",
                             "-0.0",
                             "1e-400",
                             "9007199254740993",
                             "1e308",
                             "true",
                             "false",
                             "null",
                             "\"\"",
                             "[]",
                             "{}",
                             "\"안녕\"",
                             "\"👩‍👩‍👧\"",
                             "\"\xEF\xBB\xBFx\"",
                             "\"\xE2\x80\xAE\"",
                             "{\"b\":1,\"a\":[{},[],null]}",
                             "\"\x7F\"",
                             "\"/\"",
                             "\"\xF4\x8F\xBF\xBF\"",
                             "\"\xEF\xBF\xBE\""})
        QTest::newRow(json) << QByteArray(json);
}

void TestJsonParse::keepsSpellings() {
    QFETCH(QByteArray, json);
    const auto result = parseJson(json);
    QVERIFY2(result.ok(), qPrintable(result.sentence()));
    QCOMPARE(writeCompactJson(*result), json);
    const auto marked = parseJson("\xEF\xBB\xBF" + json);
    QVERIFY2(marked.ok(), qPrintable(marked.sentence()));
    QVERIFY(*marked == *result);
    QCOMPARE(marked->column, 1);
}

void TestJsonParse::knowsPositions() {
    const auto result = parseJson("{\r\n  \"a\": [1,\n\t {\"b\\n\" :\"😀x\", \"c\":true}],\"안\": null\n}");
    QVERIFY(result.ok());
    const auto position = [&](const char *pointer) {
        const JsonValue *value = result->at(QString::fromUtf8(pointer));
        return value ? QStringLiteral("%1:%2").arg(value->line).arg(value->column) : QStringLiteral("absent");
    };
    QCOMPARE(position(""), QStringLiteral("1:1"));
    QCOMPARE(position("/a"), QStringLiteral("2:8"));
    QCOMPARE(position("/a/0"), QStringLiteral("2:9"));
    QCOMPARE(position("/a/1"), QStringLiteral("3:3"));
    QCOMPARE(position("/a/1/b\n"), QStringLiteral("3:11"));
    QCOMPARE(position("/a/1/c"), QStringLiteral("3:21"));
    QCOMPARE(position("/안"), QStringLiteral("3:33"));
}

void TestJsonParse::refuses_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place"); // line:column pointer rule
    QTest::addColumn<QString>("says");
    const auto row = [](const QByteArray &json, const char *place, const char *says) {
        QTest::newRow(qPrintable(QString::fromLatin1(json.toPercentEncoding("{}[]\":, ").left(60))))
            << json << QString::fromUtf8(place) << QString::fromUtf8(says);
    };
    row("", "1:1  syntax", "is empty");
    row("  \n ", "2:2  syntax", "is empty");
    row("{", "1:2  syntax", "“{” of line 1, column 1 is never closed");
    row("[1,", "1:4 /1 syntax", "“[” of line 1, column 1 is never closed");
    row("{\"a\"", "1:5 /a syntax", "never closed");
    row("{\"a\":", "1:6 /a syntax", "never closed");
    row("{\"a\" 1}", "1:6 /a syntax", "colon is missing after the name “a”");
    row("{\"a\":}", "1:6 /a syntax", "value of “a” is missing");
    row("{\"a\":,\"b\":1}", "1:6 /a syntax", "value of “a” is missing");
    row("{\"a\":1 \"b\":2}", "1:8  syntax", "comma is missing");
    row("[1 2]", "1:4 /1 syntax", "comma is missing");
    row("[1,\n 2\n {}]", "3:2 /2 syntax", "comma is missing");
    row("[1,]", "1:3 /1 syntax", "comma too many");
    row("{\"a\":1,}", "1:7  syntax", "comma too many");
    row("[,1]", "1:2 /0 syntax", "comma too many");
    row("[1,,2]", "1:4 /1 syntax", "comma too many");
    row("{,}", "1:2  syntax", "comma too many");
    row("{a:1}", "1:2  syntax", "name in double quotes");
    row("{'a':1}", "1:2  syntax", "double quotes");
    row("{1:1}", "1:2  syntax", "name in double quotes");
    row("['a']", "1:2 /0 syntax", "single quotes");
    row("[“a”]", "1:2 /0 syntax", "curly quotes");
    row("[abc]", "1:2 /0 syntax", "without quotes");
    row("[True]", "1:2 /0 syntax", "small letters: true");
    row("[None]", "1:2 /0 syntax", "Write null");
    row("[NaN]", "1:2 /0 syntax", "not a number");
    row("[-Infinity]", "1:2 /0 syntax", "not a number");
    row("[01]", "1:2 /0 syntax", "leading zeros");
    row("[12px]", "1:2 /0 syntax", "“12px” is not written");
    row("[+1]", "1:2 /0 syntax", "not written as a number");
    row("[.5]", "1:2 /0 syntax", "not written as a number");
    row("[1.]", "1:2 /0 syntax", "not written as a number");
    row("[1e]", "1:2 /0 syntax", "not written as a number");
    row("[0x1F]", "1:2 /0 syntax", "not written as a number");
    row("[-]", "1:2 /0 syntax", "not written as a number");
    row("{\"a\":1]", "1:7  syntax", "closed with “}”");
    row("[1}", "1:3 /1 syntax", "closed with “]”");
    row("{]", "1:2  syntax", "name in double quotes");
    row("]", "1:1  syntax", "closes nothing");
    row("{} x", "1:4  syntax", "after the end");
    row("1 2", "1:3  syntax", "after the end");
    row(QByteArray("{}\0", 3), "1:3  syntax", "after the end");
    row(QByteArray("[\0]", 3), "1:2 /0 syntax", "zero byte");
    row(QByteArray("[\"a\0\"]", 6), "1:4 /0 syntax", "zero byte");
    row("// x\n{}", "1:1  syntax", "Comments");
    row("{\"a\":1, // x\n\"b\":2}", "1:9  syntax", "Comments");
    row("[1 /* x */]", "1:4 /1 syntax", "Comments");
    row("# x\n{}", "1:1  syntax", "Comments");
    row("[\"abc", "1:2 /0 syntax", "ends inside the text");
    row("[\"abc\n\"]", "1:2 /0 syntax", "not closed on its line");
    row("[\"a\tb\"]", "1:4 /0 syntax", "tab");
    row("[\"a\x01\"]", "1:4 /0 syntax", "control character");
    row("[\"a\\x\"]", "1:4 /0 syntax", "backslash");
    row("[\"a\\u12g4\"]", "1:4 /0 syntax", "hexadecimal");
    row("[\"\\ud83\"]", "1:3 /0 syntax", "hexadecimal");
    row("[\"안\xFF\"]", "1:4 /0 syntax", "UTF-8");
    row("[\"\xC0\xAF\"]", "1:3 /0 syntax", "UTF-8");         // overlong
    row("[\"\xED\xA0\x80\"]", "1:3 /0 syntax", "UTF-8");     // encoded surrogate
    row("[\"\xF4\x90\x80\x80\"]", "1:3 /0 syntax", "UTF-8"); // beyond U+10FFFF
    row("[\"caf\xE9\"]", "1:6 /0 syntax", "UTF-8");          // Latin-1
    row("\xFF", "1:1  syntax", "UTF-8");
    row(QByteArray("\xFF\xFE{\0}\0", 6), "1:1  syntax", "UTF-16");
    row(QByteArray("\xFE\xFF\0{\0}", 6), "1:1  syntax", "UTF-16");
    row("\xEF\xBB\xBF[1", "1:3 /1 syntax", "never closed");
    row("\xEF\xBB\xBF\xEF\xBB\xBF{}", "1:1  syntax", "byte order mark");
    row("{\"a\":1,\n \"a\":2}", "2:2 /a duplicate-key", "“a” stands twice");
    row("{\"a\":1,\"\\u0061\":2}", "1:8 /a duplicate-key", "“a” stands twice");
    row("{\"a/b\":{\"c\":[{\"~\":1,\"~\":2}]}}", "1:21 /a~1b/c/0/~0 duplicate-key", "twice");
    row("[\"a\\u0000\"]", "1:4 /0 forbidden-character", "U+0000");
    row("[\"\\ud800\"]", "1:3 /0 forbidden-character", "U+D800");
    row("[\"\\udc00x\"]", "1:3 /0 forbidden-character", "U+DC00");
    row("[\"\\ud83d\\u0041\"]", "1:3 /0 forbidden-character", "U+D83D");
    row("{\"\\uDEAD\":1}", "1:3 /  forbidden-character", "U+DEAD");
    row("[1e400]", "1:2 /0 number-range", "1e400 is too large");
    row("{\"a\":-1e999}", "1:6 /a number-range", "-1e999 is too large");
    row("[1e400e5]", "1:2 /0 syntax", "not written as a number");
}

void TestJsonParse::refuses() {
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    QFETCH(QString, says);
    const auto result = parseJson(json);
    QVERIFY(!result.ok());
    QCOMPARE(places(result.problems()), QStringList{place});
    QVERIFY2(result.sentence().contains(says), qPrintable(result.sentence()));
    QVERIFY(result.problems().first().structural);
    QVERIFY(result.problems().first().severity == Severity::Error);
}

void TestJsonParse::reportsEveryForbiddenThing() {
    const auto result = parseJson("{\"a\":1e999,\"a\":\"\\u0000\",\n\"b\":[\"\\ud800\",{\"c\":1,\"c\":2}]}");
    QVERIFY(!result.ok());
    QCOMPARE(places(result.problems()),
             QString::fromLatin1(
                 "1:6 /a number-range|1:12 /a duplicate-key|1:17 /a forbidden-character|2:7 /b/0 forbidden-character|"
                 "2:22 /b/1/c duplicate-key")
                 .split(u'|'));

    QByteArray many = "{";
    for (int i = 0; i < 1000; ++i)
        many += "\"k" + QByteArray::number(i % 990) + "\":0,";
    many.back() = '}';
    QCOMPARE(parseJson(many).problems().size(), 10);
}

void TestJsonParse::refusesEveryTruncation() {
    const QByteArray json =
        "{\"format\": \"stepline.sequence\", \"n\": [1, -2.5e3, true, null, {}], \"t\": \"a\\u00e9\\n안\"}";
    QVERIFY(parseJson(json).ok());
    for (qsizetype length = 0; length < json.size(); ++length) {
        const auto result = parseJson(json.left(length));
        QVERIFY2(!result.ok(), qPrintable(QString::number(length)));
        QCOMPARE(result.problems().size(), 1);
        const Problem problem = result.problems().first();
        QVERIFY2(problem.line == 1 && problem.column >= 1 && problem.column <= length + 1,
                 qPrintable(QString::number(length)));
        QVERIFY(problem.message.endsWith(u'.'));
    }
}

void TestJsonParse::refusesDeepNesting() {
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(parseJson(nested(64)).ok());
    const auto tooDeep = parseJson(nested(65));
    QCOMPARE(tooDeep.problems().first().rule, QStringLiteral("too-deep"));
    QCOMPARE(tooDeep.problems().first().column, 65);
    for (int depth : {1000, 1025, 1000000})
        QCOMPARE(parseJson(nested(depth)).problems().first().rule, QStringLiteral("too-deep"));
    QByteArray objects;
    for (int i = 0; i < 100000; ++i)
        objects += "{\"a\":";
    QCOMPARE(parseJson(objects).problems().first().rule, QStringLiteral("too-deep"));
}

void TestJsonParse::refusesWhatIsTooLarge() {
    const QByteArray huge = '"' + QByteArray(100 * 1024 * 1024, 'x') + '"';
    QElapsedTimer timer;
    timer.start();
    const auto result = parseJson(huge);
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(result.problems().size(), 1);
    QCOMPARE(result.problems().first().rule, QStringLiteral("too-large"));
    QVERIFY(result.sentence().contains(QStringLiteral("64 MiB")));

    JsonLimits few;
    few.values = 5;
    QVERIFY(parseJson("[1,2,3,4]", few).ok());
    QCOMPARE(parseJson("[1,2,3,4,5]", few).problems().first().rule, QStringLiteral("too-large"));
}

void TestJsonParse::readsALargeFileInSeconds() {
    QByteArray large = "[";
    while (large.size() < 20 * 1024 * 1024)
        large += "{\"message\": \"m1\", \"metric\": \"viewed\", \"after\": 12.5, \"body\": \"안녕하세요, this is a "
                 "text\"},\n";
    large += "0]";
    QElapsedTimer timer;
    timer.start();
    const auto result = parseJson(large);
    qInfo("%lld MiB in %lld ms", large.size() >> 20, timer.elapsed());
    QVERIFY(result.ok());
    QVERIFY(timer.elapsed() < 10000);
}

void TestJsonParse::escapesOnlyWhatMustBe() {
    QString every;
    for (char16_t c = 1; c < 0x30; ++c)
        every += QChar(c);
    every += QStringLiteral("\\\"/\u007f\u0080\u2028\U0001F600é");
    const QByteArray written = writeCompactJson(JsonValue::string(every));
    QVERIFY(written.startsWith("\"\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e"));
    QVERIFY(written.endsWith("\\\\\\\"/\x7F\xC2\x80\xE2\x80\xA8\xF0\x9F\x98\x80\xC3\xA9\""));
    const auto read = parseJson(written);
    QVERIFY(read.ok());
    QCOMPARE(read->text(), every);
}

void TestJsonParse::laysOutLikeDump() {
    const auto result = parseJson("{\"a\":[],\"b\":{},\"c\":[1,{\"d\":\"\"}],\"e\":{\"f\":null}}");
    QVERIFY(result.ok());
    QCOMPARE(writeJson(*result),
             QByteArray("{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    {\n      \"d\": \"\"\n"
                        "    }\n  ],\n  \"e\": {\n    \"f\": null\n  }\n}"));
}

QTEST_GUILESS_MAIN(TestJsonParse)
#include "tst_json_parse.moc"
