#include "core/export/csv.h"
#include "core/export/library_sheet.h"
#include "core/json/files.h"

#include <QTest>

using namespace stepline;

namespace {

SheetEntry entry(const QByteArray &json) {
    const auto file = readSequence(json);
    if (!file.ok())
        qFatal("%s", qPrintable(file.sentence()));
    return {file->value, 3, QDateTime({2026, 6, 15}, {12, 0}, Qt::UTC), false};
}

const QByteArray Cart = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "cart", "name": "Cart <b>", "kind": "cart_abandonment", "owner": "Mina", "audience": "Shoppers, new",
  "goal": {"name": "Order", "event": "order_placed", "target_rate": 0.08, "value": 42.5}, "review_by": "2027-02-01",
  "trigger": {"kind": "event", "event": "cart_abandoned", "where": "over 20", "delay": "PT1H"}},
 "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "kakao", "type": "messenger"}],
 "sequence": {"steps": [
  {"id": "s1", "name": "Nudge", "messages": [{"id": "m1", "channel": "feed", "wait": "PT2H",
    "stop_when": {"metric": "viewed", "at_least": 50}, "content": {"title": "You left", "body": "Hi"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "kakao", "content": {"body": "장바구니를 \"보세요\"\n둘째 줄"}}]}]}})";

/// The reader's side: a small CSV reader of its own, so that the writer is not tested with itself.
QList<QStringList> readCsv(const QByteArray &bytes) {
    QList<QStringList> records;
    QStringList record;
    QString field;
    bool quoted = false;
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        if (quoted && letter == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
            field += text[++i];
        else if (letter == u'"')
            quoted = !quoted;
        else if (!quoted && letter == u',')
            record << std::exchange(field, {});
        else if (!quoted && letter == u'\n')
            records << (std::exchange(record, {}) << std::exchange(field, {}));
        else if (quoted || letter != u'\r')
            field += letter;
    }
    return records;
}

} // namespace

/// The documentation sheet: what it says, and that nobody's text does anything in it.
class TestLibrarySheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsATextToASpreadsheet_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *text, const char *field) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(field);
        };
        row("plain", "Cart recovery", "Cart recovery");
        row("empty", "", "");
        row("comma", "a, b", "\"a, b\"");
        row("quote", "say \"hi\"", "\"say \"\"hi\"\"\"");
        row("line", "a\nb", "\"a\nb\"");
        row("formula", "=1+1", "'=1+1");
        row("program", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
        row("plus", "+82 10", "'+82 10");
        row("minus", "-5", "'-5");
        row("at", "@SUM(A1)", "'@SUM(A1)");
        row("tab first", "\t=1", "\"'\t=1\"");
        row("line first", "\n=1", "\"'\n=1\"");
        row("space first", " =1", "' =1");
        row("quote first", "\"=1", "\"'\"\"=1\"");
        row("full width", "＝1", "'＝1");
        row("in the middle", "a=b", "a=b");
        row("Korean", "장바구니", "장바구니");
    }

    void everyCellIsATextToASpreadsheet() {
        QFETCH(QString, text);
        QFETCH(QString, field);
        QCOMPARE(csvField(text), field);
    }

    void theTableSaysWhatTheSequenceIs() {
        const QByteArray csv = sheetBegin(SheetFormat::Csv, 1, QDateTime::currentDateTime()) +
                               sheetEntry(SheetFormat::Csv, entry(Cart)) + sheetEnd(SheetFormat::Csv);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF")); // or Korean would be read as another encoding
        const auto records = readCsv(csv.mid(3));
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[1].size(), records[0].size());
        const auto cell = [&](const char *name) { return records[1].value(records[0].indexOf(QLatin1String(name))); };
        QCOMPARE(cell("Name"), QStringLiteral("Cart <b>"));
        QCOMPARE(cell("Owner"), QStringLiteral("Mina"));
        QCOMPARE(cell("Segment"), QStringLiteral("Shoppers, new"));
        QVERIFY2(cell("Trigger").endsWith(QStringLiteral(": cart_abandoned, over 20, after 1 h")),
                 qPrintable(cell("Trigger")));
        QCOMPARE(cell("Goal and target"), QStringLiteral("Order (order_placed), target 8 %, worth 42.5"));
        QCOMPARE(cell("Messages"),
                 QString::fromUtf8("1. at once · App feed: You left — Hi (stops when: Viewed ≥ 50 %)\n"
                                   "2. +2 h · KakaoTalk: 장바구니를 \"보세요\" 둘째 줄"));
        QCOMPARE(cell("Number of messages"), QStringLiteral("2"));
        QCOMPARE(cell("Version"), QStringLiteral("3"));
        QCOMPARE(cell("Review by"), QStringLiteral("2027-02-01"));
        QCOMPARE(cell("State"), QStringLiteral("on"));
    }

    void thePageRunsAndLoadsNothing() {
        QByteArray hostile = Cart;
        hostile.replace("Cart <b>", "<script>alert(1)</script>&amp;<img src=x onerror=y>");
        hostile.replace("Shoppers, new", "\\\"><iframe src='//x'>%1 %2");
        const QByteArray html = sheetBegin(SheetFormat::Html, 1, QDateTime::currentDateTime()) +
                                sheetEntry(SheetFormat::Html, entry(hostile)) + sheetEnd(SheetFormat::Html);
        QVERIFY(html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>\n"));
        for (const char *bad : {"<script", "<img", "<iframe", "http:", "https:", "%%"})
            QVERIFY2(!html.contains(bad), bad);
        QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;"));
        QVERIFY(html.contains("장바구니를 &quot;보세요&quot;\n둘째 줄"));
        QVERIFY(html.contains("default-src 'none'"));
        QCOMPARE(html.count("<tr>"), 3);
    }

    void theGalleryIsSaid() {
        for (const QString &path : galleryPaths()) {
            const SheetEntry one = entry(resourceBytes(path));
            const QByteArray csv = sheetEntry(SheetFormat::Csv, one);
            const auto records = readCsv(csv);
            QCOMPARE(records.size(), 1);
            QVERIFY2(records[0][7].size() > 3 && records[0][15].count(u'\n') + 1 == one.value.messageCount(),
                     qPrintable(path));
            QVERIFY(QString::fromUtf8(sheetEntry(SheetFormat::Html, one)).contains(one.value.name.toHtmlEscaped()));
        }
    }
};

QTEST_GUILESS_MAIN(TestLibrarySheet)
#include "tst_library_sheet.moc"
