#include "core/json/files.h"
#include "core/model/diff.h"
#include "core/model/document.h"
#include "core/model/edits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stepline;

namespace {

const QByteArray Base = R"({"format": "stepline.sequence", "version": 1,
 "template": {"id": "x", "key": "cart", "name": "Cart", "tags": ["a"], "goal": {"name": "Order", "event": "order"}},
 "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "push", "type": "push", "name": "Push"},
              {"id": "sms", "type": "sms", "name": "Text"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "feed", "wait": "PT2H", "stop_when": {"metric": "viewed"},
     "content": {"title": "Hello", "body": "Hi"}}]},
  {"id": "s2", "name": "Later", "messages": [{"id": "m2", "channel": "push", "wait": "PT1H"},
     {"id": "m3", "channel": "sms"}, {"id": "m4", "channel": "sms"}]},
  {"id": "s3", "messages": []}]}})";

SequenceFile file(const QByteArray &bytes) {
    const auto read = readSequence(bytes);
    if (!read.ok())
        qFatal("%s\n%s", qPrintable(read.sentence()), bytes.constData());
    return read.value();
}

TemplateDiff diff(const SequenceFile &a, const SequenceFile &b) {
    return diffOf(a.root, a.value, b.root, b.value);
}

/// The base with some of its text exchanged.
QByteArray with(std::initializer_list<std::pair<const char *, const char *>> exchanges) {
    QByteArray bytes = Base;
    for (const auto &[from, to] : exchanges) {
        if (bytes.count(from) != 1)
            qFatal("“%s” stands %d times", from, int(bytes.count(from)));
        bytes.replace(from, to);
    }
    return bytes;
}

QString lines(const QByteArray &after) {
    return diffLines(diff(file(Base), file(after))).join(u'\n');
}

} // namespace

/// How two sequences differ, in words.
class TestDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void differencesAreSaid_data() {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &after, const char *expected) {
            QTest::newRow(name) << after << QString::fromUtf8(expected);
        };
        row("nothing", Base, "");
        row("other layout", canonicalForm(file(Base).root, FileKind::Sequence), "");
        row("another spelling of a duration", with({{"PT2H", "PT120M"}}), "");
        row("a default spelled out", with({{"\"channel\": \"push\"", "\"channel\": \"push\", \"delay\": \"PT0S\""}}),
            "");
        row("null is absent", with({{"\"wait\": \"PT1H\"", "\"wait\": \"PT1H\", \"only_if\": null"}}), "");
        row("name", with({{"\"Cart\"", "\"Cart 2\""}}), "~ Settings\n    Name: “Cart” → “Cart 2”");
        row("a new setting", with({{"\"tags\": [\"a\"]", "\"tags\": [\"a\"], \"owner\": \"Mina\""}}),
            "~ Settings\n    Owner: “Mina” (new)");
        row("a setting gone", with({{"\"tags\": [\"a\"], ", ""}}), "~ Settings\n    Tags: no longer “a”");
        row("inside the goal", with({{"\"event\": \"order\"", "\"event\": \"paid\", \"target_rate\": 0.08"}}),
            "~ Settings\n    Goal: Event: “order” → “paid”\n    Goal: Target rate: “8 %” (new)");
        row("wait", with({{"PT2H", "PT2H30M"}}), "~ App feed\n    Wait: “2 h” → “2 h 30 min”");
        row("stop condition", with({{"\"viewed\"", "\"viewed\", \"at_least\": 50"}}),
            "~ App feed\n    Stop condition: “Viewed” → “Viewed ≥ 50 %”");
        row("content", with({{"\"Hi\"", "\"Hi\\nthere\""}}), "~ App feed\n    Body: “Hi” → “Hi there”");
        row("a card's channel", with({{"\"channel\": \"push\"", "\"channel\": \"feed\""}}),
            "~ App feed 2\n    Channel: “push” → “feed”");
        row("a card added", with({{"\"messages\": []", "\"messages\": [{\"id\": \"m5\", \"channel\": \"push\"}]"}}),
            "+ Push 2: new in step 3");
        row("a card removed", with({{",\n     {\"id\": \"m3\", \"channel\": \"sms\"}", ""}}),
            "- Text 1: gone from step 2");
        row("a card moved to another step",
            with({{", {\"id\": \"m4\", \"channel\": \"sms\"}", ""},
                  {"\"messages\": []", "\"messages\": [{\"id\": \"m4\", \"channel\": \"sms\"}]"}}),
            "> Text 2: moved from step 2 to step 3");
        row("a card moved within its step",
            with({{", {\"id\": \"m4\", \"channel\": \"sms\"}", ""},
                  {"[{\"id\": \"m2\"", "[{\"id\": \"m4\", \"channel\": \"sms\"}, {\"id\": \"m2\""}}),
            "> Text 1: moved from place 3 to place 1 of step 2");
        row("a step renamed", with({{"\"Later\"", "\"Soon\""}}), "~ Step 2 · Soon\n    Name: “Later” → “Soon”");
        row("a step added", with({{"{\"id\": \"s3\"", "{\"id\": \"s9\", \"messages\": []}, {\"id\": \"s3\""}}),
            "+ Step 3: new");
        row("a step removed", with({{",\n  {\"id\": \"s3\", \"messages\": []}", ""}}), "- Step 3: gone");
        row("a channel added",
            with({{"\"name\": \"Text\"}", "\"name\": \"Text\"}, {\"id\": \"m\", \"type\": \"email\"}"}}),
            "+ Channel “Email”: new");
        row("a channel renamed", with({{"\"Text\"", "\"SMS\""}}), "~ Channel “SMS”\n    Name: “Text” → “SMS”");
        row("turned off", with({{"\"sequence\": {", "\"sequence\": {\"enabled\": false, "}}),
            "~ Settings\n    Sequence: “off” (new)");
        row("something unknown", with({{"\"version\": 1,", "\"version\": 1, \"x_ours\": {\"a\": [1]},"}}),
            "~ Settings\n    x_ours: “{\"a\":[1]}” (new)");
        row("placeholders are plain text", with({{"\"Text\"", "\"%1 %2\""}}),
            "~ Channel “%1 %2”\n    Name: “Text” → “%1 %2”");
    }

    void differencesAreSaid() {
        QFETCH(QByteArray, after);
        QFETCH(QString, expected);
        QCOMPARE(lines(after), expected);
        QCOMPARE(diff(file(Base), file(after)).isEmpty(), expected.isEmpty());
    }

    void theSummaryCounts() {
        const SequenceFile base = file(Base);
        QCOMPARE(diffSummary(diff(base, base)), QStringLiteral("no difference"));
        const QString summary =
            diffSummary(diff(base, file(with({{"PT2H", "PT3H"}, {"\"Cart\"", "\"C\""}, {"\"Hi\"", "\"H\""}}))));
        QVERIFY2(summary.contains(QLatin1String("1 card")) && summary.contains(QLatin1String("1 setting")),
                 qPrintable(summary));
    }

    void aSwapIsOneMove() {
        // Of two that changed places only one moved.
        const TemplateDiff found =
            diff(file(Base),
                 file(with({{"{\"id\": \"m3\", \"channel\": \"sms\"}, {\"id\": \"m4\", \"channel\": \"sms\"}",
                             "{\"id\": \"m4\", \"channel\": \"sms\"}, {\"id\": \"m3\", \"channel\": \"sms\"}"}})));
        QCOMPARE(found.messages.size(), size_t(1));
        QVERIFY(found.messages[0].moved);
    }

    void pointersLeadToTheValues() {
        const SequenceFile a = file(Base), b = file(with({{"\"Hi\"", "\"Ho\""}, {"\"Order\"", "\"Sale\""}}));
        const TemplateDiff found = diff(a, b);
        for (const auto &fields : {found.settings, found.messages.at(0).fields})
            for (const FieldDiff &field : fields) {
                QCOMPARE(*a.root.at(field.beforePointer), *field.before);
                QCOMPARE(*b.root.at(field.afterPointer), *field.after);
            }
    }

    /// Every edit shows, and taking it back shows nothing; the other way round, what was added is removed.
    void randomEditsShow() {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 200; ++round) {
            const SequenceFile base = file(Base);
            Document document(base.root);
            for (int n = 1 + int(random.bounded(4)); n > 0; --n) {
                const QStringList ids{QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("m3"),
                                      QStringLiteral("m4")};
                const QString id = ids[int(random.bounded(4))];
                if (!document.value().message(id))
                    continue;
                Edit edit;
                switch (random.bounded(3)) {
                case 0: edit = edits::setWait(document, id, {qint64(1 + random.bounded(90)) * 60}); break;
                case 1: edit = edits::setEnabled(document, random.bounded(2)); break;
                default: edit = edits::setWait(document, id, {0}); break;
                }
                QVERIFY(document.apply(edit).isEmpty());
            }
            const SequenceFile now = file(writeJson(document.json()));
            const TemplateDiff there = diff(base, now), back = diff(now, base);
            QVERIFY2(there.isEmpty() == back.isEmpty() && there.messages.size() == back.messages.size(),
                     qPrintable(QString::number(seed)));
            bool differs = base.value.sequence.enabled != now.value.sequence.enabled;
            for (const Step &step : base.value.sequence.steps)
                for (const Message &message : step.messages)
                    differs |= message != *now.value.message(message.id);
            QVERIFY2(there.isEmpty() != differs, qPrintable(QString::number(seed)));
        }
    }

    void theGalleryDiffersFromItself() {
        const QStringList paths = galleryPaths();
        for (const QString &path : paths) {
            const SequenceFile one = file(resourceBytes(path));
            QVERIFY2(diff(one, one).isEmpty(), qPrintable(path));
            const SequenceFile other = file(resourceBytes(paths.first()));
            const TemplateDiff there = diff(one, other), back = diff(other, one);
            QCOMPARE(there.isEmpty(), path == paths.first());
            QCOMPARE(there.settings.size(), back.settings.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
