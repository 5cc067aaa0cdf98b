#include "core/content/eml.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace stepline;

namespace {

/// Reads the file with Python's email package and says what it found, as JSON.
constexpr const char *Reader = R"(
import sys, json, email, email.policy
mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
text, html = mail.get_body(('plain',)), mail.get_body(('html',))
print(json.dumps({'subject': mail['Subject'], 'from': mail['From'].addresses[0].display_name,
  'to': mail['To'].addresses[0].display_name, 'date': mail['Date'].datetime.isoformat(), 'type': mail.get_content_type(),
  'text': text.get_content(), 'html': html.get_content(), 'parts': len(list(mail.iter_parts())),
  'defects': [str(d) for part in mail.walk() for d in part.defects] + [str(d) for v in mail.values() for d in v.defects]}))
)";

QJsonObject readBack(const QByteArray &eml, QString *error) {
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromLatin1(Reader)});
    python.write(eml);
    python.closeWriteChannel();
    python.waitForFinished(30000);
    *error = QString::fromLocal8Bit(python.readAllStandardError());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

TestMail sample() {
    TestMail mail;
    mail.senderName = QStringLiteral("Mill & Bloom");
    mail.recipientName = QStringLiteral("Mina");
    mail.date = QDateTime(QDate(2026, 11, 2), QTime(9, 5), Qt::OffsetFromUTC, 9 * 3600);
    mail.id = QStringLiteral("spring-m1");
    mail.content.subject = QStringLiteral("Your cart");
    mail.content.body = QStringLiteral("Hi Mina,\n\ntwo lines\nhere.");
    mail.content.cta = Link{QStringLiteral("Open"), QStringLiteral("https://a.example/?x=1&y=2")};
    return mail;
}

} // namespace

class TestEml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBack_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("body");
        QTest::newRow("ascii") << "Your cart"
                               << "Mill & Bloom"
                               << "Hello\n\nthere";
        QTest::newRow("korean")
            << QStringLiteral(
                   "안녕하세요 김서연님, 장바구니에 담아 두신 상품이 아직 기다리고 있어요. 오늘까지 무료 배송!")
            << QStringLiteral("밀앤블룸 고객센터") << QStringLiteral("안녕하세요.\n\n둘째 문단 = 100 % 맞음\n끝");
        QTest::newRow("emoji at the edges") << QStringLiteral("🙂").repeated(40) << QStringLiteral("Zoë “Z” O’Neill")
                                            << QStringLiteral("🙂").repeated(60);
        QTest::newRow("quotes in a name") << "a \\ b \"c\""
                                          << "Jo \"J\" \\ Smith, Ltd. <x>"
                                          << "=20 trailing blank \nx\t\n.";
        QTest::newRow("looks encoded") << "=?UTF-8?B?QUJD?="
                                       << "=?x"
                                       << "=?UTF-8?Q?a?=";
        QTest::newRow("long ascii subject")
            << QStringLiteral("word ").repeated(40).trimmed() << "S" << QString(5000, u'x');
        QTest::newRow("a header cannot be slipped in") << "Hi\r\nBcc: all@b.example"
                                                       << "A\nB: c"
                                                       << "x";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
    }

    void readsBack() {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not installed.");
        QFETCH(QString, subject);
        QFETCH(QString, sender);
        QFETCH(QString, body);
        TestMail mail = sample();
        mail.content.subject = subject;
        mail.content.body = body;
        mail.senderName = sender;
        const QByteArray eml = emlFile(mail);
        for (const QByteArray &line : eml.split('\n')) {
            QVERIFY2(line.isEmpty() || line.endsWith('\r'), line.constData());
            QVERIFY2(line.size() <= 78 + 1, line.constData()); // RFC 5322 §2.1.1, and the CR
            for (const char c : line)
                QVERIFY(uchar(c) < 128);
        }
        QString error;
        const QJsonObject read = readBack(eml, &error);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QCOMPARE(read[u"defects"].toVariant().toStringList(), QStringList());
        QCOMPARE(read[u"type"].toString(), QStringLiteral("multipart/alternative"));
        QCOMPARE(read[u"parts"].toInt(), 2);
        QCOMPARE(read[u"subject"].toString(), subject.simplified());
        QCOMPARE(read[u"from"].toString(), sender.simplified());
        QCOMPARE(read[u"to"].toString(), QStringLiteral("Mina"));
        QCOMPARE(read[u"date"].toString(), QStringLiteral("2026-11-02T09:05:00+09:00"));
        QString text = read[u"text"].toString().replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        QVERIFY2(text.contains(body), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Open: https://a.example/?x=1&y=2")));
        QVERIFY(read[u"html"].toString().contains(QStringLiteral("href=\"https://a.example/?x=1&amp;y=2\"")));
    }

    void htmlShowsWhatTheMailSays() {
        Content content;
        content.preheader = QStringLiteral("Before <all>");
        content.body = QStringLiteral("One & two\nthree\n\nSee www.a.example/x, now.");
        content.imageUrl = QStringLiteral("https://a.example/i.png");
        content.imageAlt = QStringLiteral("A \"box\"");
        content.cta = Link{QStringLiteral("Go <now>"), QStringLiteral("https://a.example")};
        const QString html = mailHtml(content);
        QVERIFY(html.contains(QStringLiteral("display:none;max-height:0;overflow:hidden\">Before &lt;all&gt;</div>")));
        QVERIFY(html.contains(QStringLiteral("<p>One &amp; two<br>\r\nthree</p>")));
        QVERIFY(html.contains(
            QStringLiteral("<a href=\"https://www.a.example/x\" style=\"color:#1a56c4\">www.a.example/x</a>, now.")));
        QVERIFY(html.contains(QStringLiteral("alt=\"A &quot;box&quot;\"")));
        QVERIFY(html.contains(QStringLiteral(">Go &lt;now&gt;</a>")));
    }

    void quotedPrintableKnownAnswers() {
        QCOMPARE(quotedPrintable("a=b"), QByteArray("a=3Db"));
        QCOMPARE(quotedPrintable("end \nx"), QByteArray("end=20\r\nx"));
        QCOMPARE(quotedPrintable("\xc3\xa9"), QByteArray("=C3=A9"));
        const QByteArray wrapped = quotedPrintable(QByteArray(80, 'x'));
        QCOMPARE(wrapped, QByteArray(75, 'x') + "=\r\n" + QByteArray(5, 'x'));
    }
};

QTEST_GUILESS_MAIN(TestEml)
#include "tst_eml.moc"
