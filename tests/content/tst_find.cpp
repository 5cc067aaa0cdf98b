#include "content_template.h"
#include "core/content/find.h"

#include <QTest>

using namespace stepline;

namespace {
QStringList placesOf(const QList<FoundText> &found) {
    QStringList places;
    for (const FoundText &each : found)
        places << QStringLiteral("%1%2:%3").arg(each.place.message,
                                                each.place.variant.isEmpty() ? QString() : u'/' + each.place.variant,
                                                nameOf(each.place, std::nullopt));
    return places;
}
} // namespace

class TestFind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesInOneText_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("matchCase");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<QList<int>>("starts");
        const QString free = QStringLiteral("Free, free, carefree (free)");
        QTest::newRow("any") << free << "free" << false << false << QList<int>{0, 6, 16, 22};
        QTest::newRow("case") << free << "free" << true << false << QList<int>{6, 16, 22};
        QTest::newRow("whole") << free << "free" << false << true << QList<int>{0, 6, 22};
        QTest::newRow("both") << free << "Free" << true << true << QList<int>{0};
        QTest::newRow("nothing wanted") << free << "" << false << false << QList<int>{};
        QTest::newRow("none over another") << "aaaa"
                                           << "aa" << false << false << QList<int>{0, 2};
        QTest::newRow("whole, after a part") << "xaa aa"
                                             << "aa" << false << true << QList<int>{4};
        QTest::newRow("punctuation is no part of a word") << "50 % off"
                                                          << "%" << false << true << QList<int>{3};
        QTest::newRow("korean") << QStringLiteral("무료 배송, 무료") << QStringLiteral("무료") << false << true
                                << QList<int>{0, 7};
    }

    void placesInOneText() {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QFETCH(bool, matchCase);
        QFETCH(bool, whole);
        QList<int> starts;
        for (const auto &[start, length] : findIn(text, {wanted, matchCase, whole})) {
            starts << start;
            QCOMPARE(length, int(wanted.size()));
        }
        QTEST(starts, "starts");
    }

    void findsInEveryText() {
        const Document doc(parsedContentTemplate());
        QCOMPARE(placesOf(findAll(doc.value(), {QStringLiteral("free")})),
                 QStringList({QStringLiteral("m1:Subject"), QStringLiteral("m1:Preview line"),
                              QStringLiteral("m1:Message"), QStringLiteral("m1:Message"),
                              QStringLiteral("m1:Picture’s address"), QStringLiteral("m1:Picture’s description"),
                              QStringLiteral("m1:Call to action"), QStringLiteral("m1/b:Subject")}));
        QCOMPARE(placesOf(findAll(doc.value(), {QStringLiteral("보기")})),
                 QStringList({QStringLiteral("m3:Button 1")}));
        QCOMPARE(placesOf(findAll(doc.value(), {QStringLiteral("unsubscribe")})),
                 QStringList({QStringLiteral("m3:Link of button 2")}));
    }

    void replacesAllInOneStep() {
        Document doc(parsedContentTemplate());
        const JsonValue before = doc.json();
        const FindQuery query{QStringLiteral("free"), false, true};
        const Edit edit = replaceAll(doc, query, QStringLiteral("no-cost"));
        QCOMPARE(edit.text, QStringLiteral("Replace all “free”"));
        QVERIFY(doc.apply(edit).isEmpty());
        const Message *mail = doc.value().message(u"m1");
        QCOMPARE(*mail->content.subject, QStringLiteral("no-cost shipping, {{first_name}}"));
        QCOMPARE(*mail->content.preheader, QStringLiteral("Freedom to choose"));
        QVERIFY(mail->content.body->contains(QStringLiteral("no-cost returns too: https://shop.example/no-cost?")));
        QCOMPARE(*mail->variants[1].content.subject, QStringLiteral("no-cost for you"));
        QVERIFY(findAll(doc.value(), query).isEmpty());
        QVERIFY(doc.apply(edit.inverse()).isEmpty());
        QVERIFY(doc.json() == before);
    }

    void replacesOne() {
        Document doc(parsedContentTemplate());
        const QList<FoundText> found = findAll(doc.value(), {QStringLiteral("free")});
        QVERIFY(doc.apply(replaceOne(doc, found[3], QStringLiteral("gratis"))).isEmpty());
        const QString body = *doc.value().message(u"m1")->content.body;
        QVERIFY(body.contains(QStringLiteral("free returns")));
        QVERIFY(body.contains(QStringLiteral("shop.example/gratis?x=1")));
    }

    void nothingToReplaceIsNoEdit() {
        const Document doc(parsedContentTemplate());
        QVERIFY(replaceAll(doc, {QStringLiteral("absent")}, QStringLiteral("x")).isEmpty());
        QVERIFY(replaceAll(doc, {QStringLiteral("FREE for you"), true}, QStringLiteral("FREE for you")).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFind)
#include "tst_find.moc"
