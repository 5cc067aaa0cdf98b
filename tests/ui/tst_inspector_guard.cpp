#include "inspector_bench.h"

#include "ui/inspector/condition_node.h"
#include "ui/inspector/forecast_hint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/value_edit.h"

using namespace stepline;

namespace {

const QString Guard = QStringLiteral("/sequence/steps/1/messages/1/only_if");

void choose(ChoiceBox *box, const QString &key) {
    QVERIFY(box);
    const int index = box->findData(key, ChoiceBox::KeyRole);
    QVERIFY2(index >= 0, qPrintable(key + QStringLiteral(" of ") + box->keys().join(u' ')));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

class TestInspectorGuard : public QObject {
    Q_OBJECT

    std::unique_ptr<InspectorBench> b;

    QByteArray guard() const {
        const JsonValue *json = b->editor.document()->json().at(Guard);
        return json ? writeCompactJson(*json) : QByteArray();
    }
    /// Sets the guard as a file would have it.
    void put(const QByteArray &json) {
        b->editor.push(edits::setValue(*b->editor.document(), Guard, *parseJson(json), QStringLiteral("test")));
    }
    /// The boxes of that name that are shown, in order.
    QList<ChoiceBox *> boxes(const char *name) const {
        QList<ChoiceBox *> found;
        for (auto *box : b->panel->findChildren<ChoiceBox *>())
            if (box->accessibleName() == QLatin1String(name) && box->isVisibleTo(b->panel))
                found << box;
        return found;
    }
    ChoiceBox *kind() const { return b->edit<ChoiceBox>(Guard); }
    QList<IconButton *> buttons(const char *name) const {
        QList<IconButton *> found;
        for (auto *button : b->panel->findChildren<IconButton *>())
            if (button->accessibleName() == QLatin1String(name) && button->isVisibleTo(b->panel))
                found << button;
        return found;
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }
    void init() {
        b = std::make_unique<InspectorBench>(benchTemplate());
        Profile profile;
        profile.segments = {{QStringLiteral("Active")}, {QStringLiteral("Casual")}};
        b->panel->setProfile(profile);
        b->editor.selection()->selectMessages({QStringLiteral("m3")});
    }
    void cleanup() { b.reset(); }

    void showsWhatIsThere() {
        QCOMPARE(kind()->currentKey(), QStringLiteral("event"));
        QCOMPARE(boxes("Earlier message").first()->currentKey(), QStringLiteral("m1"));
        QCOMPARE(boxes("Has it happened").first()->currentKey(), QStringLiteral("not"));
        QCOMPARE(boxes("What happened").first()->currentKey(), QStringLiteral("viewed"));
    }

    void offersOnlyEarlierMessages() {
        // m2 stands in the same step with a smaller delay.
        QCOMPARE(boxes("Earlier message").first()->keys().mid(0, 2),
                 (QStringList{QStringLiteral("m1"), QStringLiteral("m2")}));
        b->editor.push(edits::setDelay(*b->editor.document(), QStringLiteral("m2"), {2 * Duration::Hour}));
        b->editor.selection()->selectMessages({QStringLiteral("m3")}); // the edit selected what it changed
        QCOMPARE(boxes("Earlier message").first()->keys().mid(0, 1), (QStringList{QStringLiteral("m1")}));
        QVERIFY(!boxes("Earlier message").first()->keys().contains(QStringLiteral("m2")));
    }

    void offersOnlyMetricsOfThatChannel() {
        QStringList expected;
        for (Metric metric : reportedMetrics(ChannelType::InApp))
            expected << metricKey(metric);
        QCOMPARE(boxes("What happened").first()->keys(), expected);
        QVERIFY(expected.contains(QStringLiteral("requested"))); // was it sent at all?
    }

    void changingOneThingKeepsTheRest() {
        choose(boxes("What happened").first(), QStringLiteral("clicked"));
        QCOMPARE(guard(), QByteArray(R"({"not":{"message":"m1","metric":"clicked","x-note":"kept"}})"));
        choose(boxes("Has it happened").first(), QStringLiteral("was"));
        QCOMPARE(guard(), QByteArray(R"({"message":"m1","metric":"clicked","x-note":"kept"})"));
        choose(boxes("Has it happened").first(), QStringLiteral("not"));
        choose(boxes("Earlier message").first(), QStringLiteral("m2"));
        QCOMPARE(guard(), QByteArray(R"({"not":{"message":"m2","metric":"clicked","x-note":"kept"}})"));
        b->editor.undoStack()->setIndex(0);
        QCOMPARE(b->now(), b->bytes);
    }

    void anImpossibleMetricGivesWay() {
        choose(boxes("Earlier message").first(), QStringLiteral("m2")); // KakaoTalk reports no views
        QCOMPARE(guard(), QByteArray(R"({"not":{"message":"m2","metric":"delivered","x-note":"kept"}})"));
    }

    void percentGoesWithViewed() {
        auto *percent = b->edit<NumberEdit>(Guard + QStringLiteral("/not/at_least"));
        QVERIFY(percent);
        // Unknown keys stay after the known key they followed.
        InspectorBench::type(percent, QStringLiteral("80"));
        QCOMPARE(guard(), QByteArray(R"({"not":{"message":"m1","metric":"viewed","x-note":"kept","at_least":80}})"));
        choose(boxes("What happened").first(), QStringLiteral("delivered"));
        QCOMPARE(guard(), QByteArray(R"({"not":{"message":"m1","metric":"delivered","x-note":"kept"}})"));
    }

    void segment() {
        choose(kind(), QStringLiteral("segment"));
        QCOMPARE(guard(), QByteArray(R"({"segment":"Active"})"));
        choose(boxes("Segment").first(), QStringLiteral("Casual"));
        choose(boxes("Is the recipient in the segment").first(), QStringLiteral("not"));
        QCOMPARE(guard(), QByteArray(R"({"not":{"segment":"Casual"}})"));
    }

    void groupsNest() {
        choose(kind(), QStringLiteral("group"));
        QCOMPARE(guard(), QByteArray(R"({"all":[{"not":{"message":"m1","metric":"viewed","x-note":"kept"}}]})"));
        InspectorBench::click(buttons("Add a condition").first());
        QCOMPARE(b->editor.value().message(u"m3")->onlyIf->parts.size(), size_t(2));
        choose(boxes("How the conditions are combined").first(), QStringLiteral("not any"));
        QCOMPARE(guard(), QByteArray(R"({"not":{"any":[{"not":{"message":"m1","metric":"viewed","x-note":"kept"}},)"
                                     R"({"not":{"message":"m2","metric":"delivered"}}]}})"));
        InspectorBench::click(buttons("Add a group of conditions").first());
        QCOMPARE(boxes("How the conditions are combined").size(), 2);
        InspectorBench::click(buttons("Remove this condition").first());
        QCOMPARE(guard(), QByteArray(R"({"not":{"any":[{"not":{"message":"m2","metric":"delivered"}},)"
                                     R"({"any":[{"not":{"message":"m2","metric":"delivered"}}]}]}})"));
        b->editor.undoStack()->setIndex(0);
        QCOMPARE(b->now(), b->bytes);
    }

    void anyTreeIsShownAndUntouched_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty all") << QByteArray(R"({"all":[]})");
        QTest::newRow("empty any") << QByteArray(R"({"any":[]})");
        QTest::newRow("double not") << QByteArray(R"({"not":{"not":{"segment":"Active"}}})");
        QTest::newRow("deep") << QByteArray(
            R"({"all":[{"any":[{"not":{"all":[{"segment":"A"},{"message":"m1","metric":"clicked"}]}}]},{"not":{"any":[]}}]})");
        QTest::newRow("dangling") << QByteArray(R"({"message":"gone","metric":"viewed"})");
        QTest::newRow("not earlier") << QByteArray(R"({"message":"m3","metric":"viewed"})");
    }

    void anyTreeIsShownAndUntouched() {
        QFETCH(QByteArray, json);
        put(json);
        QTest::qWait(1);
        QCOMPARE(guard(), json);
        QCOMPARE(b->editor.undoStack()->count(), 1);
    }

    void always() {
        choose(kind(), {});
        QCOMPARE(guard(), QByteArray());
        b->editor.undoStack()->undo();
        QCOMPARE(b->now(), b->bytes);
        QCOMPARE(kind()->currentKey(), QStringLiteral("event"));
    }

    void nothingEarlierIsSaid() {
        b->editor.selection()->selectMessages({QStringLiteral("m1")});
        const QString first = QStringLiteral("/sequence/steps/0/messages/0/only_if");
        choose(b->edit<ChoiceBox>(first), QStringLiteral("event"));
        QVERIFY(!b->field(first)->refusal().isEmpty());
        QCOMPARE(b->edit<ChoiceBox>(first)->currentKey(), QString());
        QCOMPARE(b->now(), b->bytes);
    }

    void shareWithinIsSaidOnlyWhenTheSeriesTells() {
        Results results;
        results.series.step = {6 * Duration::Hour};
        results.series.points = 5;
        auto &message = results.series.messages[QStringLiteral("m1")];
        message[Metric::Requested] = {1000, 1000, 1000, 1000, 1000};
        message[Metric::Viewed] = {0, 300, 480, 560, 620};
        // On the grid: exactly what the series says.
        QCOMPARE(shareWithin(results, QStringLiteral("m1"), Metric::Viewed, {Duration::Day}), std::optional(0.62));
        // Between two points that differ: not to be known.
        QVERIFY(!shareWithin(results, QStringLiteral("m1"), Metric::Viewed, {2 * Duration::Hour}));
        // Beyond the series.
        QVERIFY(!shareWithin(results, QStringLiteral("m1"), Metric::Viewed, {2 * Duration::Day}));
        // Requests at different times.
        message[Metric::Requested] = {500, 1000, 1000, 1000, 1000};
        QVERIFY(!shareWithin(results, QStringLiteral("m1"), Metric::Viewed, {Duration::Day}));
    }
};

QTEST_MAIN(TestInspectorGuard)
#include "tst_inspector_guard.moc"
