#include "core/content/spelling.h"

#include <QTest>

using namespace stepline;

class TestSpelling : public QObject {
    Q_OBJECT

    static QStringList words(const QString &text, const QList<SpellWord> &places) {
        QStringList said;
        for (const SpellWord &place : places)
            said << text.mid(place.start, place.length);
        return said;
    }

private Q_SLOTS:
    void wordsToLookUp_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto list = [](std::initializer_list<const char *> words) {
            QStringList all;
            for (const char *word : words)
                all << QString::fromUtf8(word);
            return all;
        };
        QTest::newRow("plain") << "Don't stop, please." << list({"Don't", "stop", "please"});
        QTest::newRow("tags") << "Hi {{first_name}}, {{#vip}}thanks{{/vip}}!" << list({"Hi"});
        QTest::newRow("addresses") << "see https://shopp.example/xyz or mail jo@exampel.com or #salez"
                                   << list({"see", "or", "mail", "or"});
        QTest::newRow("brands, codes, letters") << "iPhone FAQ B2B a SAVE20 utm_source" << list({});
        QTest::newRow("korean") << QStringLiteral("안녕하세요 {{고객명}}님, 장바구니")
                                << list({"안녕하세요", "장바구니"});
        QTest::newRow("mixed") << QStringLiteral("Stepline을 쓰세요") << list({"쓰세요"});
        QTest::newRow("open tag") << "fine {{brokn" << list({"fine"});
    }

    void wordsToLookUp() {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(words(text, spellWordsIn(text)), expected);
    }

    void marksMistakes() {
        Spelling spelling;
        if (!spelling.knows(SpellWord::Script::Latin))
            QSKIP("No English dictionary is installed (packaging/packages.txt).");
        const QString text =
            QStringLiteral("Your favourite colour, your favorite color: recieve it tomorow. Mina’s isn’t.");
        QCOMPARE(words(text, spelling.mistakesIn(text, {QStringLiteral("mina’s")})),
                 QStringList({QStringLiteral("recieve"), QStringLiteral("tomorow")}));
        QVERIFY(
            spelling.mistakesIn(text, {QStringLiteral("recieve"), QStringLiteral("tomorow"), QStringLiteral("mina’s")})
                .isEmpty());
        QVERIFY(spelling.suggestions(QStringLiteral("recieve")).contains(QStringLiteral("receive")));
        QVERIFY(spelling.suggestions(QStringLiteral("tomorow"), 2).size() <= 2);
    }

    void oneSpellingOfALanguageCanBeChosen() {
        const QStringList installed = Spelling::languages();
        if (!installed.contains(QStringLiteral("en_GB")) || !installed.contains(QStringLiteral("en_US")))
            QSKIP("Both English dictionaries are needed (packaging/packages.txt).");
        QVERIFY(!installed.contains(QStringLiteral("ko"))); // its script is another
        Spelling spelling;
        const QString text = QStringLiteral("My favourite color");
        QVERIFY(spelling.mistakesIn(text, {}).isEmpty()); // any English
        spelling.setLanguage(QStringLiteral("en_GB"));
        QCOMPARE(words(text, spelling.mistakesIn(text, {})), QStringList(QStringLiteral("color")));
        spelling.setLanguage(QStringLiteral("en_US"));
        QCOMPARE(words(text, spelling.mistakesIn(text, {})), QStringList(QStringLiteral("favourite")));
        spelling.setLanguage(QStringLiteral("xx_YY")); // no dictionary: nothing is wrong
        QVERIFY(spelling.mistakesIn(text, {}).isEmpty());
    }

    void marksKoreanMistakes() {
        Spelling spelling;
        if (!spelling.knows(SpellWord::Script::Hangul))
            QSKIP("No Korean dictionary is installed (packaging/packages.txt).");
        const QString text = QStringLiteral("장바구니에 담은 상품이 기다리고 있습니다. 않녕하세요");
        QCOMPARE(words(text, spelling.mistakesIn(text, {})), QStringList({QStringLiteral("않녕하세요")}));
    }

    void knownWordsTakeParticles() {
        Spelling spelling;
        if (!spelling.knows(SpellWord::Script::Hangul))
            QSKIP("No Korean dictionary is installed (packaging/packages.txt).");
        const QString text = QStringLiteral("쀍뷁은 쀍뷁에서");
        QCOMPARE(spelling.mistakesIn(text, {}).size(), 2);
        QVERIFY(spelling.mistakesIn(text, {QStringLiteral("쀍뷁")}).isEmpty());
    }

    void withoutDictionariesNothingIsMarked() {
        Spelling spelling(QStringList{QStringLiteral("/nowhere")});
        QVERIFY(!spelling.knows(SpellWord::Script::Latin));
        QVERIFY(spelling.mistakesIn(QStringLiteral("recieve 않녕"), {}).isEmpty());
        QVERIFY(spelling.suggestions(QStringLiteral("recieve")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
