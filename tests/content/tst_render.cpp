#include "core/content/render.h"

#include <QTest>

using namespace stepline;

class TestRender : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsIn_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << "No variables"
                               << "No variables";
        QTest::newRow("variable") << "Hi {{first_name}},"
                                  << "Hi Mina,";
        QTest::newRow("spaces") << "Hi {{ first_name }},"
                                << "Hi Mina,";
        QTest::newRow("not escaped") << "{{shop}}"
                                     << "Tea & \"Cake\" <3";
        QTest::newRow("unknown is nothing") << "Hi {{nobody}}!"
                                            << "Hi !";
        QTest::newRow("section with a value") << "{{#first_name}}Dear {{first_name}}{{/first_name}}"
                                              << "Dear Mina";
        QTest::newRow("section, empty is false") << "A{{#empty}}B{{/empty}}C"
                                                 << "AC";
        QTest::newRow("inverted, empty is false") << "A{{^empty}}B{{/empty}}C"
                                                  << "ABC";
        QTest::newRow("inverted with a value") << "A{{^first_name}}B{{/first_name}}C"
                                               << "AC";
        QTest::newRow("korean") << QStringLiteral("안녕하세요 {{first_name}}님") << QStringLiteral("안녕하세요 Mina님");
        QTest::newRow("lines") << "{{first_name}}\nsecond"
                               << "Mina\nsecond";
    }

    void fillsIn() {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        const VariableValues values{{QStringLiteral("first_name"), QStringLiteral("Mina")},
                                    {QStringLiteral("shop"), QStringLiteral("Tea & \"Cake\" <3")},
                                    {QStringLiteral("empty"), QString()}};
        QString problem;
        QCOMPARE(renderText(source, values, &problem), expected);
        QCOMPARE(problem, QString());
    }

    void saysWhatIsNotComplete_data() {
        QTest::addColumn<QString>("source");
        QTest::newRow("open variable") << "Hi {{first_name";
        QTest::newRow("open section") << "{{#first_name}}Hi";
        QTest::newRow("crossed sections") << "{{#a}}{{#b}}{{/a}}{{/b}}";
    }

    void saysWhatIsNotComplete() {
        QFETCH(QString, source);
        QString problem;
        QCOMPARE(renderText(source, {}, &problem), source);
        QVERIFY(!problem.isEmpty());
    }

    void samplesAndFallbacks() {
        Template tmpl;
        tmpl.variables = {{QStringLiteral("a"), QStringLiteral("sample"), QStringLiteral("fallback")},
                          {QStringLiteral("b"), QString(), QStringLiteral("fallback")}};
        const VariableValues values = sampleValues(tmpl);
        QCOMPARE(values.value(QStringLiteral("a")), QStringLiteral("sample"));
        QCOMPARE(values.value(QStringLiteral("b")), QStringLiteral("fallback"));
    }

    void variantReplacesFieldByField() {
        Message message;
        message.content.subject = QStringLiteral("Own subject");
        message.content.body = QStringLiteral("Own body");
        Variant variant;
        variant.content.body = QStringLiteral("Other body");
        const Content content = contentOf(message, variant);
        QCOMPARE(content.subject, std::optional(QStringLiteral("Own subject")));
        QCOMPARE(content.body, std::optional(QStringLiteral("Other body")));
    }
};

QTEST_APPLESS_MAIN(TestRender)
#include "tst_render.moc"
