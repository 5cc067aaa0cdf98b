#include "content_template.h"
#include "core/content/utm.h"

#include <QTest>

using namespace stepline;

class TestUtm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsAndKeeps_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        const QString ours = QStringLiteral("utm_source=news&utm_medium=email&utm_campaign=spring%20sale");
        QTest::newRow("plain") << "https://a.example/" << QLatin1String("https://a.example/?") + ours;
        QTest::newRow("own parameters stay as spelled")
            << "https://a.example/?b=%C3%A9+x&c" << QLatin1String("https://a.example/?b=%C3%A9+x&c&") + ours;
        QTest::newRow("fragment stays last")
            << "https://a.example/p#top" << QLatin1String("https://a.example/p?") + ours + QLatin1String("#top");
        QTest::newRow("old ones go") << "https://a.example/?utm_source=x&id=1&utm_term=old"
                                     << QLatin1String("https://a.example/?id=1&") + ours;
        QTest::newRow("any spelling") << "https://a.example/?UTM_Source=x"
                                      << QLatin1String("https://a.example/?") + ours;
        QTest::newRow("variables") << "https://a.example/{{path}}?u={{id}}"
                                   << QLatin1String("https://a.example/{{path}}?u={{id}}&") + ours;
        QTest::newRow("a section is no fragment") << "https://a.example/?{{#id}}u={{id}}{{/id}}"
                                                  << QLatin1String("https://a.example/?{{#id}}u={{id}}{{/id}}&") + ours;
        QTest::newRow("empty fragment") << "https://a.example/#"
                                        << QLatin1String("https://a.example/?") + ours + QLatin1String("#");
    }

    void setsAndKeeps() {
        QFETCH(QString, url);
        QFETCH(QString, expected);
        const Utm utm{QStringLiteral("news"), QStringLiteral("email"), QStringLiteral("spring sale"), {}, {}};
        const QString tagged = withUtm(url, utm);
        QCOMPARE(tagged, expected);
        QCOMPARE(utmOf(tagged), utm);
        QCOMPARE(withUtm(tagged, utm), tagged);
    }

    void takesOut() {
        QCOMPARE(withUtm(QStringLiteral("https://a.example/?utm_source=x&b=1&utm_medium=y#z"), {}),
                 QStringLiteral("https://a.example/?b=1#z"));
        QCOMPARE(withUtm(QStringLiteral("https://a.example/?utm_source=x"), {}), QStringLiteral("https://a.example/"));
        // Not asked for: not touched, not even an odd spelling.
        QCOMPARE(withUtm(QStringLiteral("https://a.example/?"), {}), QStringLiteral("https://a.example/?"));
    }

    void readsWhatIsThere() {
        const Utm utm =
            utmOf(QStringLiteral("https://a.example/?utm_source=a+b&utm_campaign=%EB%B4%84&utm_content={{id}}"));
        QCOMPARE(utm.source, QStringLiteral("a b"));
        QCOMPARE(utm.campaign, QStringLiteral("봄"));
        QCOMPARE(utm.content, QStringLiteral("{{id}}"));
    }

    void whatTakesParameters() {
        QVERIFY(takesUtm(QStringLiteral("https://a.example")));
        QVERIFY(takesUtm(QStringLiteral("www.a.example/x")));
        QVERIFY(!takesUtm(QStringLiteral("{{unsubscribe_url}}")));
        QVERIFY(!takesUtm(QStringLiteral("mailto:a@b.example")));
        QVERIFY(!takesUtm(QStringLiteral("https://")));
        QVERIFY(!takesUtm(QString()));
    }

    void findsTheLinks() {
        const Document doc(parsedContentTemplate());
        QStringList urls, labels;
        for (const LinkPlace &link : linksOf(doc.value())) {
            urls << link.url();
            labels << link.label;
        }
        QCOMPARE(urls,
                 QStringList({QStringLiteral("https://shop.example/free?x=1#top"), QStringLiteral("www.shop.example/a"),
                              QStringLiteral("https://shop.example/?id={{#first_name}}1{{/first_name}}"),
                              QStringLiteral("https://shop.example/ko")}));
        QCOMPARE(labels, QStringList({QString(), QString(), QStringLiteral("Shop for free"), QStringLiteral("보기")}));
    }

    void setsSeveralOfOneTextInOneStep() {
        Document doc(parsedContentTemplate());
        const JsonValue before = doc.json();
        const QList<LinkPlace> links = linksOf(doc.value());
        QList<Utm> utms;
        for (const LinkPlace &link : links)
            utms << suggestedUtm(doc.value(), link);
        QCOMPARE(utms[0].medium, QStringLiteral("email"));
        QCOMPARE(utms[0].campaign, QStringLiteral("spring-sale"));
        QCOMPARE(utms[3].content, QStringLiteral("m3"));
        const Edit edit = setUtm(doc, links, utms);
        QVERIFY(doc.apply(edit).isEmpty());
        const Message *mail = doc.value().message(u"m1");
        QCOMPARE(
            *mail->content.body,
            QStringLiteral("Hi {{first_name}},\n\nfree returns too: "
                           "https://shop.example/free?x=1&utm_source=mail&utm_medium=email&utm_campaign=spring-sale&"
                           "utm_content=m1#top. See (www.shop.example/"
                           "a?utm_source=mail&utm_medium=email&utm_campaign=spring-sale&utm_content=m1)."));
        QVERIFY(mail->content.cta->url.endsWith(QStringLiteral(
            "{{/first_name}}&utm_source=mail&utm_medium=email&utm_campaign=spring-sale&utm_content=m1")));
        QVERIFY(doc.apply(edit.inverse()).isEmpty());
        QVERIFY(doc.json() == before);
    }
};

QTEST_APPLESS_MAIN(TestUtm)
#include "tst_utm.moc"
