#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "core/model/delimited.h"
#include "core/model/edits.h"
#include "core/model/sequence_table.h"
#include "tests/support/seed.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace stepline;

namespace {

const char *Channels = R"({"format":"stepline.sequence","version":1,"template":{"key":"t","name":"T"},
 "channels":[{"id":"feed","type":"in_app","name":"App feed"},{"id":"sms-kr","type":"sms","name":"Korea SMS"},
  {"id":"mail","type":"email","name":"Newsletter"}],"sequence":{"steps":[]}})";

JsonValue sequence(const char *json) {
    return readSequence(json)->root;
}

/// "1 mail Hello|World; …": day, channel (or type), subject, body of every touch.
QString said(const SequenceTable &table) {
    QStringList touches;
    for (const PlannedTouch &touch : table.touches)
        touches << QStringLiteral("%1 %2 %3|%4")
                       .arg(touch.at.seconds / Duration::Day + 1)
                       .arg(touch.channel.isEmpty() ? channelTypeKey(touch.type) : touch.channel, touch.subject,
                            touch.body);
    return touches.join(QStringLiteral("; "));
}

QString sentences(const SequenceTable &table) {
    QStringList list;
    for (const Problem &problem : table.problems)
        list << problem.message;
    return list.join(u'\n');
}

} // namespace

/// Tables as people paste them.
class TestSequenceTable : public QObject {
    Q_OBJECT

    Document m_doc{sequence(Channels)};
    SequenceTable read(const QString &text) const { return readSequenceTable(text, m_doc.value()); }

private Q_SLOTS:
    void tablesAreUnderstood_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("tabs, as from a spreadsheet",
            "Day\tChannel\tSubject\tBody\n1\tEmail\tHello\tWelcome\n3\tSMS\t\tStill there?\n",
            "1 mail Hello|Welcome; 3 sms-kr |Still there?");
        row("commas", "day,channel,subject,body\n1,email,Hello,\"Welcome, friend\"\n", "1 mail Hello|Welcome, friend");
        row("semicolons with commas in the text", "day;channel;subject;body\n1;email;Hello;Welcome, friend, again\n",
            "1 mail Hello|Welcome, friend, again");
        row("columns in any order", "Body,Day,Channel\nHi,2,push\n", "2 push |Hi");
        row("a column of its own is left out", "day,owner,channel,body\n1,Kim,sms,Hi\n", "1 sms-kr |Hi");
        row("no header", "1,email,Hello,Welcome\n4,sms,,Hi\n", "1 mail Hello|Welcome; 4 sms-kr |Hi");
        row("no header, text as a channel", "1\ttext\t\tHi\n", "1 sms-kr |Hi");
        row("Korean",
            "일차,채널,제목,내용\n1일차,이메일,안녕하세요,\"환영합니다, 민아님\"\n3일차,문자,,아직 "
            "계신가요?\n5,알림톡,,혜택\n",
            "1 mail 안녕하세요|환영합니다, 민아님; 3 sms-kr |아직 계신가요?; 5 messenger |혜택");
        row("Korean with spaces in the header",
            "발송 시점\t발송 채널\t본문\nD+0\t앱 푸시\t첫 알림\nD+2\t카카오톡\t둘째\n",
            "1 push |첫 알림; 3 messenger |둘째");
        row("days from zero", "day,channel,body\n0,sms,A\n1,sms,B\n", "1 sms-kr |A; 2 sms-kr |B");
        row("Day 3", "when,channel,body\nDay 1,sms,A\nday 3,sms,B\nD5,sms,C\n",
            "1 sms-kr |A; 3 sms-kr |B; 5 sms-kr |C");
        row("weeks", "when,channel,body\nWeek 1,sms,A\nWeek 3,sms,B\n2주차,sms,C\n",
            "1 sms-kr |A; 15 sms-kr |B; 8 sms-kr |C");
        row("dates", "date,channel,body\n2026-11-04,sms,B\n2026. 11. 2.,sms,A\n", "3 sms-kr |B; 1 sms-kr |A");
        row("an empty day is that of the line above", "day,channel,body\n2,sms,A\n,email,B\n",
            "2 sms-kr |A; 2 mail |B");
        row("a channel by its own name", "day,channel,body\n1,korea sms,A\n1,app FEED,B\n1,mail,C\n",
            "1 sms-kr |A; 1 feed |B; 1 mail |C");
        row("a channel the template has not yet", "day,channel,body\n1,LinkedIn,A\n2,Direct mail,B\n",
            "1 linkedin |A; 2 direct_mail |B");
        row("line breaks and doubled marks in a cell",
            "day,channel,body\n1,sms,\"two\nlines and \"\"marks\"\"\"\n2,sms,B\n",
            "1 sms-kr |two\nlines and \"marks\"; 2 sms-kr |B");
        row("carriage returns and blank lines", "day,channel,body\r\n\r\n1,sms,A\r\n,,\r\n2,sms,B\r\n",
            "1 sms-kr |A; 2 sms-kr |B");
        row("marks inside a text are text", "day,channel,body\n1,sms,The 5\" screen\n", "1 sms-kr |The 5\" screen");
    }
    void tablesAreUnderstood() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const SequenceTable table = read(text);
        QVERIFY2(!table.hasErrors(), qPrintable(sentences(table)));
        QCOMPARE(said(table), expected);
        QVERIFY(looksLikeTable(text, m_doc.value()));
    }

    void badLinesAreNamedAndTheOthersKept_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("kept");
        const auto row = [](const char *name, const QString &text, int line, const char *says, int kept) {
            QTest::newRow(name) << text << line << QString::fromUtf8(says) << kept;
        };
        const QString head = QStringLiteral("day,channel,subject,body\n");
        row("no such channel", head + QStringLiteral("1,sms,,A\n2,fax,,B\n3,email,,C\n"), 3, "“fax”", 2);
        row("no channel", head + QStringLiteral("1,,,A\n2,sms,,B\n"), 2, "no channel", 1);
        row("no day", head + QStringLiteral("soon,sms,,A\n2,sms,,B\n"), 2, "“soon”", 1);
        row("half a day", head + QStringLiteral("1.5,sms,,A\n2,sms,,B\n"), 2, "“1.5”", 1);
        row("minus", head + QStringLiteral("-1,sms,,A\n2,sms,,B\n"), 2, "“-1”", 1);
        row("after a year", head + QStringLiteral("1,sms,,A\n400,sms,,B\n"), 3, "365", 1);
        row("the line is counted through line breaks in a cell",
            head + QStringLiteral("1,sms,,\"one\ntwo\nthree\"\n2,fax,,B\n"), 5, "“fax”", 1);
        row("a date among days", head + QStringLiteral("1,sms,,A\n2026-11-02,sms,,B\n"), 3, "date", 1);
        row("no such date", head + QStringLiteral("1,sms,,A\n2026-02-30,sms,,B\n"), 3, "2026-02-30", 1);
        row("too long", head + QStringLiteral("1,sms,,%1\n2,sms,,B\n").arg(QString(70000, u'x')), 2, "64 KiB", 1);
        row("21 on a day", head + QStringLiteral("1,sms,,A\n").repeated(21), 22, "21st", 20);
        QString steps = head;
        for (int day = 1; day <= 101; ++day)
            steps += QStringLiteral("%1,sms,,A\n").arg(day);
        row("101 days", steps, 102, "101", 100);
        row("no channel column", QStringLiteral("day,body\n1,A\n"), 1, "channel", 0);
        row("nothing", QString(), 0, "no table", 0);
        row("prose", QStringLiteral("Hello there,\nthis is a letter.\n"), 1, "columns", 0);
    }
    void badLinesAreNamedAndTheOthersKept() {
        QFETCH(QString, text);
        QFETCH(int, line);
        QFETCH(QString, says);
        QFETCH(int, kept);
        const SequenceTable table = read(text);
        QVERIFY(table.hasErrors());
        const Problem first = *std::find_if(table.problems.begin(), table.problems.end(),
                                            [](const Problem &p) { return p.severity == Severity::Error; });
        QCOMPARE(first.line, line);
        QVERIFY2(first.message.contains(says), qPrintable(first.message));
        if (line > 0)
            QVERIFY2(first.message.contains(QString::number(line)), qPrintable(first.message));
        QCOMPARE(int(table.touches.size()), kept);
        QCOMPARE(table.lines.size(), table.touches.size());
    }

    void aMarkThatIsNeverClosedCostsNothing() {
        const SequenceTable table = read(QStringLiteral("day,channel,body\n1,sms,\"oh\n2,sms,B\n"));
        QCOMPARE(said(table), QStringLiteral("1 sms-kr |\"oh; 2 sms-kr |B"));
        QCOMPARE(table.problems.size(), 1);
        QCOMPARE(table.problems[0].line, 2);
        QVERIFY(!table.hasErrors());
    }

    void theWordsLandWhereTheChannelHasThem() {
        const SequenceTable table =
            read(QStringLiteral("day,channel,subject,body,step,notes\n1,email,Mail subject,M,Start,For payers\n"
                                "1,push,Push title,P,,\n2,sms,No place,S,,mind the length\n"));
        QCOMPARE(table.problems.size(), 1); // the subject of an SMS
        Document doc(sequence(Channels));
        QVERIFY(doc.apply(edits::layOutTable(doc, table, LayOut::AfterLast)).isEmpty());
        const auto &steps = doc.value().sequence.steps;
        QCOMPARE(steps.size(), size_t(2));
        QCOMPARE(steps[0].name, QStringLiteral("Start"));
        QCOMPARE(steps[1].name, dayName({Duration::Day}));
        QCOMPARE(*steps[0].messages[0].content.subject, QStringLiteral("Mail subject"));
        QCOMPARE(steps[0].messages[0].notes, QStringLiteral("For payers"));
        QCOMPARE(*steps[0].messages[1].content.title, QStringLiteral("Push title"));
        QVERIFY(!steps[1].messages[0].content.title && !steps[1].messages[0].content.subject);
        QVERIFY(steps[1].messages[0].notes.contains(QStringLiteral("No place")));
        QVERIFY(steps[1].messages[0].notes.contains(QStringLiteral("mind the length")));
        QCOMPARE(doc.value().channels.size(), size_t(4)); // push came along, once
    }

    void everyMessageGoesOutWhenItsLineSays() {
        // Out of order, two on a day, the first not at once.
        const SequenceTable table =
            read(QStringLiteral("when,channel,body\nD+9,sms,C\nD+3,email,A\nD+3,push,B\n5 days,sms,X\nPT54H,sms,Y\n"));
        QVERIFY2(!table.hasErrors(), qPrintable(sentences(table)));
        Document doc(sequence(Channels));
        const QByteArray before = writeJson(doc.json());
        const Edit edit = edits::layOutTable(doc, table, LayOut::AfterLast);
        QVERIFY(doc.apply(edit).isEmpty());
        const auto starts = nominalStarts(doc.value().sequence);
        QHash<QString, qint64> at;
        for (size_t s = 0; s < doc.value().sequence.steps.size(); ++s)
            for (const Message &message : doc.value().sequence.steps[s].messages)
                at.insert(*message.content.body, starts[s].seconds + message.delay.seconds);
        QCOMPARE(at.value(QStringLiteral("A")), 3 * Duration::Day);
        QCOMPARE(at.value(QStringLiteral("B")), 3 * Duration::Day);
        QCOMPARE(at.value(QStringLiteral("C")), 9 * Duration::Day);
        QCOMPARE(at.value(QStringLiteral("X")), 5 * Duration::Day);
        QCOMPARE(at.value(QStringLiteral("Y")), 54 * Duration::Hour);
        QVERIFY(doc.apply(edit.inverse()).isEmpty());
        QCOMPARE(writeJson(doc.json()), before);
    }

    void filesOfAllKindsOfSystemsAreRead() {
        const QString text = QStringLiteral("일차,채널,내용\n1,문자,안녕하세요\n");
        const auto encoded = [&](QStringConverter::Encoding encoding, QStringConverter::Flags flags) {
            QStringEncoder encode(encoding, flags);
            return QByteArray(encode(text));
        };
        const auto mark = QStringConverter::Flag::WriteBom, none = QStringConverter::Flag::Default;
        QCOMPARE(textFromBytes(encoded(QStringConverter::Utf8, none)), text);
        QCOMPARE(textFromBytes(encoded(QStringConverter::Utf8, mark)), text);
        QCOMPARE(textFromBytes(encoded(QStringConverter::Utf16LE, mark)), text);
        QCOMPARE(textFromBytes(encoded(QStringConverter::Utf16BE, mark)), text);
        QCOMPARE(textFromBytes("day,caf\xe9\n"), QStringLiteral("day,café\n"));
        if (QStringEncoder korean("windows-949"); korean.isValid())
            QCOMPARE(textFromBytes(QByteArray(korean(text))), text);
        else
            qWarning("Qt knows no windows-949 here: not tried");
    }

    void anyRowsComeBackAsTheyWere() {
        const quint32 seed = randomSeed();
        qInfo("STEPLINE_SEED=%u", seed);
        QRandomGenerator random(seed);
        const QString signs = QStringLiteral("a,;\t\"\n한 x\r");
        for (int round = 0; round < 400; ++round) {
            const QChar separator = QStringLiteral(",;\t")[random.bounded(3)];
            QString text;
            QList<QStringList> rows;
            QList<int> lines;
            int line = 1;
            for (int r = 0, count = 1 + random.bounded(6); r < count; ++r) {
                QStringList cells{QStringLiteral("k%1").arg(r)};
                for (int c = 0, width = random.bounded(5); c < width; ++c) {
                    QString cell;
                    for (int n = 0, length = random.bounded(8); n < length; ++n)
                        cell += signs[random.bounded(signs.size())];
                    cells << cell;
                }
                rows << cells;
                lines << line;
                QStringList quoted;
                for (QString cell : cells)
                    quoted << u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
                const QString written =
                    quoted.join(separator) + (random.bounded(2) ? QStringLiteral("\r\n") : QStringLiteral("\n"));
                text += written;
                for (qsizetype i = 0; i < written.size(); ++i)
                    line += written[i] == u'\n' || (written[i] == u'\r' && written.mid(i + 1, 1) != u"\n");
            }
            const DelimitedText read = readDelimited(text, separator);
            QCOMPARE(read.problems.size(), 0);
            QCOMPARE(read.rows.size(), size_t(rows.size()));
            for (qsizetype r = 0; r < rows.size(); ++r) {
                QStringList expected;
                for (QString cell : rows[r]) // all line ends are one kind afterwards
                    expected << cell.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
                QCOMPARE(read.rows[size_t(r)].cells, expected);
                QCOMPARE(read.rows[size_t(r)].line, lines[r]);
            }
        }
    }

    void rubbishNeverMakesWhatTheFormatRefuses() {
        const quint32 seed = randomSeed();
        qInfo("STEPLINE_SEED=%u", seed);
        QRandomGenerator random(seed);
        const QStringList parts{QStringLiteral("day"),        QStringLiteral("channel"), QStringLiteral("body"),
                                QStringLiteral("1"),          QStringLiteral("400"),     QStringLiteral("D+3"),
                                QStringLiteral("sms"),        QStringLiteral("이메일"),  QStringLiteral("\""),
                                QStringLiteral("\n"),         QStringLiteral(","),       QStringLiteral("\t"),
                                QStringLiteral("2026-11-02"), QString(QChar(0)),         QString(QChar(0xd800)),
                                QStringLiteral(";"),          QStringLiteral("\r\n"),    QStringLiteral("P1D")};
        for (int round = 0; round < 3000; ++round) {
            QString text = random.bounded(2) ? QStringLiteral("day,channel,body\n") : QString();
            for (int n = 0, length = random.bounded(40); n < length; ++n)
                text += parts[random.bounded(parts.size())] + (random.bounded(3) ? QStringLiteral(",") : QString());
            const SequenceTable table = read(text);
            const Edit edit = edits::layOutTable(m_doc, table, LayOut::AfterLast);
            const Problems problems = m_doc.check(edit);
            QVERIFY2(problems.isEmpty(), qPrintable(text + u'\n' + problems.value(0).message));
        }
    }

    void whatIsNoTableIsNotTakenForOne() {
        for (const char *text : {"", "Hello", "Hello, this is a letter", "{\"a\": 1}",
                                 "{\"channels\": [], \"messages\": [{\"body\": \"x\"}]}", "one\ttwo\nthree\tfour",
                                 "https://shop.example/a,b"})
            QVERIFY2(!looksLikeTable(QString::fromUtf8(text), m_doc.value()), text);
    }
};

QTEST_GUILESS_MAIN(TestSequenceTable)
#include "tst_sequence_table.moc"
