#include "core/content/sms.h"

#include <QTest>

using namespace stepline;

class TestSms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("unicode");
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("segments");
        QTest::addColumn<int>("left");
        const auto a = [](int n) { return QString(n, u'a'); };
        const auto ga = [](int n) { return QString(n, u'가'); };
        const QString euro = QStringLiteral("€"), smile = QStringLiteral("🙂");
        QTest::newRow("nothing") << QString() << false << 0 << 0 << 160;
        QTest::newRow("one letter") << a(1) << false << 1 << 1 << 159;
        QTest::newRow("full") << a(160) << false << 160 << 1 << 0;
        QTest::newRow("one over") << a(161) << false << 161 << 2 << 145; // 153 + 8
        QTest::newRow("two full") << a(306) << false << 306 << 2 << 0;
        QTest::newRow("three") << a(307) << false << 307 << 3 << 152;
        QTest::newRow("all the basic letters")
            << QStringLiteral("@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà \n\r") << false
            << 75 << 1 << 85;
        QTest::newRow("extension costs two") << QStringLiteral("^{}\\[~]|€\f") << false << 20 << 1 << 140;
        QTest::newRow("extension fills") << euro.repeated(80) << false << 160 << 1 << 0;
        // An escape pair is not torn: 76 × 2 = 152 of 153, the last goes to the next part.
        QTest::newRow("extension joined") << euro.repeated(81) << false << 162 << 2 << 153 - 10;
        QTest::newRow("korean") << QStringLiteral("안녕하세요") << true << 5 << 1 << 65;
        QTest::newRow("korean full") << ga(70) << true << 70 << 1 << 0;
        QTest::newRow("korean over") << ga(71) << true << 71 << 2 << 63;
        QTest::newRow("korean two full") << ga(134) << true << 134 << 2 << 0;
        QTest::newRow("korean three") << ga(135) << true << 135 << 3 << 66;
        QTest::newRow("one curly quote makes it unicode") << a(70) + QStringLiteral("’") << true << 71 << 2 << 63;
        QTest::newRow("an emoji is two units") << smile << true << 2 << 1 << 68;
        QTest::newRow("emoji full") << smile.repeated(35) << true << 70 << 1 << 0;
        // 33 pairs are 66 of 67: the pair that would straddle goes to the next part.
        QTest::newRow("emoji is not torn") << smile.repeated(36) << true << 72 << 2 << 67 - 6;
        QTest::newRow("ç is not Ç") << QStringLiteral("ç") << true << 1 << 1 << 69;
        QTest::newRow("backtick") << QStringLiteral("`") << true << 1 << 1 << 69;
    }

    void counts() {
        QFETCH(QString, text);
        const SmsCount count = countSms(text);
        QTEST(count.unicode, "unicode");
        QTEST(count.units, "units");
        QTEST(count.segments, "segments");
        QTEST(count.left, "left");
    }

    void saysWhatForcesUnicode() {
        QCOMPARE(countSms(QStringLiteral("“Hi” – 🙂 – ok")).forcing,
                 QStringList({QStringLiteral("“"), QStringLiteral("”"), QStringLiteral("–"), QStringLiteral("🙂")}));
    }

    void koreanCarriers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("kind");
        using Kind = KoreanSmsCount::Kind;
        QTest::newRow("mixed") << QStringLiteral("안녕 hi") << 7 << int(Kind::Sms);
        QTest::newRow("full") << QString(45, u'가') << 90 << int(Kind::Sms);
        QTest::newRow("over") << QString(45, u'가') + u'!' << 91 << int(Kind::Lms);
        QTest::newRow("long full") << QString(1000, u'가') << 2000 << int(Kind::Lms);
        QTest::newRow("too long") << QString(1001, u'가') << 2002 << int(Kind::TooLong);
    }

    void koreanCarriers() {
        QFETCH(QString, text);
        const KoreanSmsCount count = countKoreanSms(text);
        QTEST(count.bytes, "bytes");
        QFETCH(int, kind);
        QCOMPARE(int(count.kind), kind);
    }

    void knowsHangul() {
        QVERIFY(hasHangul(QStringLiteral("a 가")));
        QVERIFY(!hasHangul(QStringLiteral("日本語 abc")));
    }
};

QTEST_APPLESS_MAIN(TestSms)
#include "tst_sms.moc"
