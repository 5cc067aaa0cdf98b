#include "content_template.h"
#include "core/content/clients.h"
#include "core/content/empathy.h"
#include "core/content/limits.h"
#include "core/content/people.h"
#include "core/content/reach.h"

#include <QSet>
#include <QTest>

using namespace stepline;

class TestPeople : public QObject {
    Q_OBJECT

    Template m_template;

    QString filled(const QString &source, int person) const {
        return renderText(source, samplePeople(m_template).at(person).values);
    }

private Q_SLOTS:
    void initTestCase() { m_template = Document(parsedContentTemplate()).value(); }

    void fillEveryVariable() {
        const QString source = QStringLiteral("{{first_name}} / {{company}} / {{sender_name}}");
        QCOMPARE(filled(source, 0), QStringLiteral("Mina / Orbit Labs / Sora"));
        QCOMPARE(filled(source, 1), QStringLiteral("서연 / 한빛상사 / Sora"));
        QVERIFY(filled(source, 2).startsWith(QStringLiteral("Maximiliane-Charlotte / Landesbetrieb")));
        QCOMPARE(filled(source, 3), QStringLiteral("Zoë / Café Łódź / Sora"));
        // Of the last one nothing is known: the fallback, or nothing; the sender still knows who they are.
        QCOMPARE(filled(source, 4), QStringLiteral("there /  / Sora"));
        QCOMPARE(filled(QStringLiteral("{{#company}}at {{company}}{{/company}}{{^company}}alone{{/company}}"), 4),
                 QStringLiteral("alone"));
    }

    void knowKoreanVariables() {
        Template korean;
        korean.variables = {{QStringLiteral("고객명"), QStringLiteral("이하나"), QStringLiteral("고객")},
                            {QStringLiteral("수신거부링크"), QStringLiteral("https://a.example"), QString()}};
        const QList<SamplePerson> people = samplePeople(korean);
        QCOMPARE(people[0].name, QStringLiteral("이하나"));
        QCOMPARE(people[1].values.value(QStringLiteral("고객명")), QStringLiteral("김서연"));
        QCOMPARE(people[4].values.value(QStringLiteral("고객명")), QStringLiteral("고객"));
        QCOMPARE(people[4].values.value(QStringLiteral("수신거부링크")), QStringLiteral("https://a.example"));
    }

    void usualVariablesAreOfferedOnce() {
        const auto names = [](const Template &tmpl) {
            QStringList offered;
            for (const Variable &variable : usualVariables(tmpl))
                offered << variable.name;
            return offered;
        };
        Template fresh;
        QCOMPARE(names(fresh).first(), QStringLiteral("first_name"));
        for (const Variable &variable : usualVariables(fresh))
            // Nobody's invented address or link goes out to people.
            QVERIFY2(!variable.sample.isEmpty() && variable.fallback.isEmpty() == isSendersOwn(variable.name),
                     qPrintable(variable.name));
        fresh.variables = {{QStringLiteral("Given-Name"), {}, {}}}; // the same thing by another name
        QVERIFY(!names(fresh).contains(QStringLiteral("first_name")));
        QVERIFY(names(fresh).contains(QStringLiteral("unsubscribe_url")));
        Template korean;
        korean.name = QStringLiteral("장바구니 알림");
        QCOMPARE(names(korean).first(), QStringLiteral("이름"));
    }

    void sayTheirSegment() {
        QCOMPARE(renderText(QStringLiteral("{{segment}}"),
                            inSegment(samplePeople(m_template)[0], QStringLiteral("VIP")).values),
                 QStringLiteral("VIP"));
    }

    void guardsBySegment() {
        using Kind = Condition::Kind;
        Condition vip{.kind = Kind::Segment, .segment = QStringLiteral("VIP")};
        Condition event{.kind = Kind::Event, .message = QStringLiteral("m1")};
        const auto of = [](Kind kind, std::vector<Condition> parts) {
            Condition condition;
            condition.kind = kind;
            condition.parts = std::move(parts);
            return std::optional(condition);
        };
        const QString is = QStringLiteral("VIP"), other = QStringLiteral("New");
        QCOMPARE(passesGuard(std::nullopt, is), std::optional(true));
        QCOMPARE(passesGuard(vip, is), std::optional(true));
        QCOMPARE(passesGuard(vip, other), std::optional(false));
        QCOMPARE(passesGuard(event, is), std::optional<bool>());
        QCOMPARE(passesGuard(of(Kind::Not, {vip}), is), std::optional(false));
        QCOMPARE(passesGuard(of(Kind::Not, {event}), is), std::optional<bool>());
        QCOMPARE(passesGuard(of(Kind::All, {vip, event}), other), std::optional(false));
        QCOMPARE(passesGuard(of(Kind::All, {vip, event}), is), std::optional<bool>());
        QCOMPARE(passesGuard(of(Kind::Any, {event, vip}), is), std::optional(true));
        QCOMPARE(passesGuard(of(Kind::Any, {event, vip}), other), std::optional<bool>());
        QCOMPARE(passesGuard(of(Kind::All, {}), is), std::optional(true));
        QCOMPARE(passesGuard(of(Kind::Any, {}), is), std::optional(false));
    }

    void everyLimitHasASource() {
        QSet<QString> seen;
        for (const ContentLimit &limit : contentLimits()) {
            const QString row =
                QStringLiteral("%1 %2 %3").arg(int(limit.type)).arg(int(limit.field)).arg(int(limit.part));
            QVERIFY2(!seen.contains(row), qPrintable(row));
            seen.insert(row);
            QVERIFY(hasContentField(limit.type, limit.field));
            QVERIFY(limit.advised > 0 || limit.most > 0);
            QVERIFY(limit.most == 0 || limit.advised < limit.most);
            QVERIFY(qstrlen(limit.source) > 10);
            // A figure is somebody's, or our own and says so.
            QVERIFY(limit.url ? QByteArray(limit.url).startsWith("https://")
                              : QByteArray(limit.source).startsWith("Stepline's own"));
            QVERIFY(qstrlen(limit.beyond) > 10);
        }
        for (const ClientCut &cut : clientCuts()) {
            QVERIFY(cut.lines > 0 || cut.characters > 0);
            QVERIFY(qstrlen(cut.source) > 10);
        }
        for (const ChannelType type : allChannelTypes()) {
            QVERIFY(!clientsOf(type).isEmpty());
            for (const Client client : clientsOf(type))
                QVERIFY(!clientName(client).isEmpty());
        }
    }

    void counters_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<int>("state");
        using S = Count::State;
        const auto row = [](const char *name, ChannelType type, ContentField field, const QString &text,
                            const char *shown, S state) {
            QTest::newRow(name) << int(type) << int(field) << text << QString::fromUtf8(shown) << int(state);
        };
        const auto a = [](int n) { return QString(n, u'a'); };
        row("empty", ChannelType::Email, ContentField::Subject, {}, "0 of 50", S::Quiet);
        row("subject", ChannelType::Email, ContentField::Subject, a(50), "50 of 50", S::Quiet);
        row("subject long", ChannelType::Email, ContentField::Subject, a(51), "51 of 50", S::Cut);
        row("kakao", ChannelType::Messenger, ContentField::Body, a(1000), "1,000 of 1,000", S::Quiet);
        row("kakao refused", ChannelType::Messenger, ContentField::Body, a(1001), "1,001 of 1,000", S::Refused);
        row("whatsapp refused", ChannelType::WhatsApp, ContentField::Body, a(1025), "1,025 of 1,024", S::Refused);
        row("note", ChannelType::LinkedIn, ContentField::Body, a(200), "200 of 200", S::Quiet);
        row("note, free account", ChannelType::LinkedIn, ContentField::Body, a(201), "201 of 300", S::Cut);
        row("note refused", ChannelType::LinkedIn, ContentField::Body, a(301), "301 of 300", S::Refused);
        row("an emoji is one character", ChannelType::Messenger, ContentField::Body, QStringLiteral("🙂"),
            "1 of 1,000", S::Quiet);
        row("no limit", ChannelType::Email, ContentField::Body, a(5000), "", S::Quiet);
        row("short message", ChannelType::Sms, ContentField::Body, a(160), "160 of 160 · 1 part(s)", S::Quiet);
        row("two parts", ChannelType::Sms, ContentField::Body, a(161), "161 of 306 · 2 part(s)", S::Cut);
        row("korean short message", ChannelType::Sms, ContentField::Body, QStringLiteral("안녕"),
            "2 of 70 · 1 part(s) · in Korea 4 of 90 bytes (SMS)", S::Quiet);
        row("script", ChannelType::Call, ContentField::Body, QStringLiteral("word ").repeated(25), "about 10 s spoken",
            S::Quiet);
    }

    void counters() {
        QFETCH(int, type);
        QFETCH(int, field);
        QFETCH(QString, text);
        QFETCH(int, state);
        const QList<SamplePerson> people = samplePeople(m_template);
        const Count count =
            countField(ChannelType(type), ContentField(field), TextPlace::Part::Text, text, people[0], people);
        QTEST(count.shown, "shown");
        QCOMPARE(int(count.state), state);
        QCOMPARE(count.reason.isEmpty(), count.state == Count::State::Quiet);
    }

    void theLongestPersonDecides() {
        const QList<SamplePerson> people = samplePeople(m_template);
        const QString subject = QStringLiteral("{{first_name}}, %1").arg(QString(40, u'a'));
        const Count count =
            countField(ChannelType::Email, ContentField::Subject, TextPlace::Part::Text, subject, people[0], people);
        QCOMPARE(count.shown, QStringLiteral("46 of 50"));
        QCOMPARE(int(count.state), int(Count::State::Cut));
        QVERIFY2(count.reason.contains(QStringLiteral("63 for Maximiliane")), qPrintable(count.reason));
        const QString kakao = QStringLiteral("{{company}}") + QString(985, u'a');
        QCOMPARE(
            int(countField(ChannelType::Messenger, ContentField::Body, TextPlace::Part::Text, kakao, people[0], people)
                    .state),
            int(Count::State::Refused));
    }

    void anEmptyTextShowsItsRoom() {
        const QList<SamplePerson> people = samplePeople(m_template);
        const auto shown = [&](ChannelType type, ContentField field) {
            return countField(type, field, TextPlace::Part::Text, QString(), people[0], people).shown;
        };
        QCOMPARE(shown(ChannelType::Email, ContentField::Subject), QStringLiteral("0 of 50"));
        QCOMPARE(shown(ChannelType::Sms, ContentField::Body), QStringLiteral("0 of 160"));
        QCOMPARE(shown(ChannelType::Call, ContentField::Body), QString()); // no limit
    }

    void saysForWhomAShortMessageCostsMore() {
        const QList<SamplePerson> people = samplePeople(m_template);
        const QString sms = QStringLiteral("{{first_name}}, the dates of the spring cohort: https://a.example/spring "
                                           "Reply STOP to opt out");
        const Count count =
            countField(ChannelType::Sms, ContentField::Body, TextPlace::Part::Text, sms, people[0], people);
        QCOMPARE(int(count.state), int(Count::State::Cut));
        QVERIFY2(count.reason.startsWith(QStringLiteral("For 김서연 it takes 2")), qPrintable(count.reason));
    }

    void buttons() {
        QCOMPARE(int(countButtons(ChannelType::Messenger, 5).state), int(Count::State::Quiet));
        QCOMPARE(int(countButtons(ChannelType::Messenger, 6).state), int(Count::State::Refused));
        QCOMPARE(int(countButtons(ChannelType::WhatsApp, 4).state), int(Count::State::Cut));
        QCOMPARE(int(countButtons(ChannelType::WhatsApp, 11).state), int(Count::State::Refused));
        QVERIFY(countButtons(ChannelType::InApp, 3).shown.isEmpty());
    }

    void mindset_data() {
        QTest::addColumn<QString>("notes");
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("written");
        QTest::newRow("none") << ""
                              << ""
                              << "Mindset: new";
        QTest::newRow("other notes stay") << "Ask Jo.\nTwice."
                                          << ""
                                          << "Mindset: new\nAsk Jo.\nTwice.";
        QTest::newRow("replaced") << "Mindset: busy, not lost"
                                  << "busy, not lost"
                                  << "Mindset: new";
        QTest::newRow("in the middle") << "A\nmindset:  old\nB"
                                       << "old"
                                       << "A\nmindset: new\nB";
        QTest::newRow("korean") << QStringLiteral("받는 분의 마음: 바쁨\n메모") << QStringLiteral("바쁨")
                                << QStringLiteral("받는 분의 마음: new\n메모");
    }

    void mindset() {
        QFETCH(QString, notes);
        QTEST(mindsetOf(notes), "read");
        const QString written = withMindset(notes, QStringLiteral("new"));
        QTEST(written, "written");
        QCOMPARE(mindsetOf(written), QStringLiteral("new"));
        QVERIFY(!withMindset(written, QString()).contains(QStringLiteral("new")));
    }
};

QTEST_APPLESS_MAIN(TestPeople)
#include "tst_people.moc"
