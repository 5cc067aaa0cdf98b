#include "core/json/files.h"
#include "core/model/decode.h"
#include "core/model/edits.h"
#include "tests/support/random_documents.h"
#include "tests/support/seed.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace stepline;

namespace {

/// Any change to any place, most of which the format refuses: what stands there goes, or is exchanged for something of
/// another kind or for what stands elsewhere (and is shared with it from then on), or is put beside itself.
class Vandal {
public:
    explicit Vandal(quint32 seed) : m_random(seed) {}
    int below(int n) { return int(m_random.bounded(n)); }

    /// One to three changes that fit @p root, one after another.
    Edit edit(JsonValue root) {
        Edit edit{QStringLiteral("Any"), {}, {}, {}};
        for (int n = 1 + below(3); n > 0; --n) {
            const Change change = changeOf(root);
            if (applyChanges(root, {change}))
                edit.changes.push_back(change);
        }
        return edit;
    }

private:
    static void gather(const JsonValue &value, const QString &pointer, QStringList &all) {
        if (!pointer.isEmpty())
            all << pointer;
        for (size_t i = 0; i < value.items().size(); ++i)
            gather(value.items()[i], pointerTo(pointer, qsizetype(i)), all);
        for (const auto &[key, member] : value.members())
            gather(member, pointerTo(pointer, key), all);
    }

    JsonValue other(const JsonValue &root, const QStringList &all) {
        switch (below(12)) {
        case 0: return JsonValue::null();
        case 1: return JsonValue::boolean(true);
        case 2: return JsonValue::number(-1);
        case 3: return JsonValue::string(QStringLiteral("m1"));
        case 4: return JsonValue::string(QStringLiteral("PT3H"));
        case 5: return JsonValue::object();
        case 6: return JsonValue::array();
        case 7: {
            JsonValue deep = JsonValue::array();
            for (int level = 50 + below(20); level > 0; --level)
                deep = JsonValue::array({deep});
            return deep;
        }
        default: return *root.at(all[below(int(all.size()))]);
        }
    }

    Change changeOf(const JsonValue &root) {
        QStringList all;
        gather(root, {}, all);
        if (below(2) == 0) // half of them to whole steps and messages: their number is small
            all = all.filter(QRegularExpression(QStringLiteral("^/sequence/steps/\\d+(/messages/\\d+)?$")));
        if (all.isEmpty())
            return {};
        QStringList everywhere;
        gather(root, {}, everywhere);
        const QString pointer = all[below(int(all.size()))];
        const JsonValue &stood = *root.at(pointer);
        const JsonValue &parent = *root.at(QStringView(pointer).left(pointer.lastIndexOf(u'/')));
        if (parent.isArray() && below(3) == 0)
            return {pointer, -1, {}, below(2) ? stood : other(root, everywhere)};
        if (below(4) == 0) {
            const auto &members = parent.members();
            const auto member =
                std::find_if(members.begin(), members.end(), [&](const auto &each) { return &each.second == &stood; });
            return {pointer, parent.isObject() ? int(member - members.begin()) : -1, stood, {}};
        }
        return {pointer, -1, stood, below(3) ? other(root, all) : other(root, everywhere)};
    }

    QRandomGenerator m_random;
};

/// A text field here and there: what the format takes.
Edit harmless(const Document &doc, Vandal &vandal) {
    QStringList ids;
    for (const Step &step : doc.value().sequence.steps)
        for (const Message &message : step.messages)
            ids << message.id;
    if (ids.isEmpty())
        return edits::addStep(doc, 0);
    const QString id = ids[vandal.below(int(ids.size()))];
    const int steps = int(doc.value().sequence.steps.size());
    switch (vandal.below(6)) {
    case 0: return edits::setDelay(doc, id, {3600 * vandal.below(5)});
    case 1: return edits::duplicateMessages(doc, {id});
    case 2: return edits::moveMessages(doc, {id}, {vandal.below(steps), 0, vandal.below(2) == 0});
    case 3: return edits::moveStep(doc, doc.value().sequence.steps.front().id, vandal.below(steps));
    case 4: return edits::removeMessages(doc, {id});
    default:
        return edits::setMessageField(doc, id, QStringLiteral("content/body"),
                                      JsonValue::string(QString::number(vandal.below(99))), {});
    }
}

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStaysIsTakenOverAsIfReadAgain() {
        const quint32 seed = randomSeed();
        qInfo("STEPLINE_SEED=%u", seed);
        Vandal vandal(seed);
        int taken = 0, refused = 0;
        for (int round = 0; round < 80; ++round) {
            const std::string json = random_documents::sequence(seed + quint32(round));
            Document doc(readSequence(QByteArray::fromStdString(json))->root);
            std::vector<Edit> done;
            for (int n = 0; n < 30; ++n) {
                const bool back = !done.empty() && vandal.below(5) == 0;
                const Edit edit = back                   ? done.back().inverse()
                                  : vandal.below(2) == 0 ? harmless(doc, vandal)
                                                         : vandal.edit(doc.json());
                JsonValue after = doc.json();
                QVERIFY(applyChanges(after, edit.changes));
                const Result<Template> whole = decodeTemplate(after);
                const Problems expected = whole.ok() ? Problems() : whole.problems();
                const Result<Template> parts = decodeTemplate(after, doc.json(), doc.value());
                QCOMPARE(parts.ok(), whole.ok());
                QCOMPARE(parts.problems(), whole.problems());
                if (vandal.below(2) == 0)
                    QCOMPARE(doc.check(edit), expected);
                if (vandal.below(4) == 0) // another one asked about in between
                    doc.check(vandal.edit(doc.json()));
                const Template stood = doc.value();
                QCOMPARE(doc.apply(edit), expected);
                QVERIFY(doc.value() == (whole.ok() ? *whole : stood));
                QVERIFY(!whole.ok() || doc.json() == after);
                (whole.ok() ? taken : refused) += 1;
                if (back)
                    done.pop_back();
                else if (whole.ok())
                    done.push_back(edit);
            }
            while (!done.empty()) {
                QVERIFY(doc.apply(done.back().inverse()).isEmpty());
                QVERIFY(doc.value() == *decodeTemplate(doc.json()));
                done.pop_back();
            }
        }
        QVERIFY2(taken > 500 && refused > 200, qPrintable(QStringLiteral("%1 %2").arg(taken).arg(refused)));
    }

    void aSharedMessageBesideItselfIsStillADuplicate() {
        Document doc(readSequence(QByteArray::fromStdString(R"({"format":"stepline.sequence","version":1,
 "template":{"key":"t","name":"T"},"channels":[{"id":"sms","type":"sms"}],
 "sequence":{"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms"}]},{"id":"s2","messages":[]}]}})"))
                         ->root);
        const JsonValue message = *doc.json().at(u"/sequence/steps/0/messages/0");
        const Problems problems = doc.apply(
            {QStringLiteral("Twice"), {}, {{QStringLiteral("/sequence/steps/1/messages/0"), -1, {}, message}}, {}});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().rule, QStringLiteral("duplicate-id"));
        QCOMPARE(problems.first().pointer, QStringLiteral("/sequence/steps/1/messages/0/id"));
    }

    void whatWasAskedAboutBeforeAnotherEditIsAskedAgain() {
        Document doc(readSequence(QByteArray::fromStdString(random_documents::sequence(1)))->root);
        const Edit first = edits::setTemplateField(doc, QStringLiteral("name"),
                                                   JsonValue::string(QStringLiteral("First")), QStringLiteral("Name"));
        const Edit second = edits::setHoldout(doc, doc.value().sequence.holdout == 0.25 ? 0.5 : 0.25);
        const double holdout = doc.value().sequence.holdout == 0.25 ? 0.5 : 0.25;
        QVERIFY(doc.check(first).isEmpty());
        QVERIFY(doc.check(second).isEmpty());
        QVERIFY(doc.apply(first).isEmpty());
        QCOMPARE(doc.value().name, QStringLiteral("First"));
        QVERIFY(doc.apply(second).isEmpty());
        QCOMPARE(doc.value().name, QStringLiteral("First"));
        QCOMPARE(doc.value().sequence.holdout, holdout);
        QCOMPARE(doc.check(first).value(0).rule, QStringLiteral("edit-does-not-fit"));
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
