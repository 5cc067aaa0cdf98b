#include "core/json/files.h"
#include "core/model/diff.h"
#include "core/model/document.h"
#include "core/model/edits.h"
#include "core/model/merge.h"
#include "tests/support/random_documents.h"
#include "tests/support/seed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stepline;

namespace {

JsonValue parsed(const QByteArray &json) {
    Result<JsonValue> root = parseJson(json);
    if (!root.ok())
        qFatal("%s", qPrintable(root.sentence()));
    return std::move(root).value();
}

/// Two steps: m1 and m2 in s1, m3 in s2; one e-mail channel.
JsonValue small() {
    return parsed(R"({"format":"stepline.sequence","version":1,
"template":{"name":"T","key":"t","goal":{"name":"g","event":"bought"}},
"channels":[{"id":"mail","type":"email"}],
"sequence":{"steps":[
{"id":"s1","name":"One","messages":[
{"id":"m1","channel":"mail","content":{"subject":"A","body":"a"}},
{"id":"m2","channel":"mail","content":{"subject":"B"}}]},
{"id":"s2","name":"Two","messages":[{"id":"m3","channel":"mail","content":{"subject":"C"}}]}]}})");
}

JsonValue after(const JsonValue &root, const std::function<Edit(const Document &)> &make) {
    Document document(root);
    const Problems problems = document.apply(make(document));
    if (!problems.isEmpty())
        qFatal("%s", qPrintable(problems.first().message));
    return document.json();
}

JsonValue with(JsonValue root, const QString &pointer, const QString &value) {
    *root.at(pointer) = JsonValue::string(value);
    return root;
}

TemplateDiff difference(const JsonValue &a, const JsonValue &b) {
    return diffOf(a, decodeTemplate(a).value(), b, decodeTemplate(b).value());
}

QSet<QString> idsOf(const JsonValue &root) {
    const Template value = decodeTemplate(root).value();
    QSet<QString> ids;
    for (const Step &step : value.sequence.steps) {
        ids.insert(u's' + step.id);
        for (const Message &message : step.messages)
            ids.insert(u'm' + message.id);
    }
    return ids;
}

bool bothMadeTheSameId(const JsonValue &base, const JsonValue &mine, const JsonValue &theirs) {
    return !(idsOf(mine) & idsOf(theirs)).subtract(idsOf(base)).isEmpty();
}

QString outline(const JsonValue &root) {
    const Template value = decodeTemplate(root).value();
    QStringList steps;
    for (const Step &step : value.sequence.steps) {
        QStringList ids;
        for (const Message &message : step.messages)
            ids << message.id;
        steps << step.id + u':' + ids.join(u',');
    }
    return steps.join(u' ');
}

const QString Subject1 = QStringLiteral("/sequence/steps/0/messages/0/content/subject");
const QString Subject3 = QStringLiteral("/sequence/steps/1/messages/0/content/subject");
const QString Body1 = QStringLiteral("/sequence/steps/0/messages/0/content/body");

/// Any edit a person could make; nothing when the one chosen does not fit.
Edit randomEdit(const Document &doc, QRandomGenerator &random, const QString &word) {
    const Template &value = doc.value();
    QStringList messages, steps;
    for (const Step &step : value.sequence.steps) {
        steps << step.id;
        for (const Message &message : step.messages)
            messages << message.id;
    }
    const auto any = [&](const QStringList &ids) { return ids[random.bounded(int(ids.size()))]; };
    const int count = int(value.sequence.steps.size());
    switch (random.bounded(9)) {
    case 0: return edits::setTemplateField(doc, QStringLiteral("name"), JsonValue::string(word), word);
    case 1: return edits::setTemplateField(doc, QStringLiteral("description"), JsonValue::string(word), word);
    case 2: return edits::addStep(doc, random.bounded(count + 1), word);
    case 3: return steps.isEmpty() ? Edit{} : edits::renameStep(doc, any(steps), word);
    case 4: return steps.isEmpty() ? Edit{} : edits::moveStep(doc, any(steps), random.bounded(count));
    case 5: return messages.isEmpty() ? Edit{} : edits::removeMessages(doc, {any(messages)});
    case 6:
        return messages.isEmpty() ? Edit{}
                                  : edits::setMessageField(doc, any(messages), QStringLiteral("content/subject"),
                                                           JsonValue::string(word), word);
    case 7:
        return messages.isEmpty() ? Edit{}
                                  : edits::moveMessages(doc, {any(messages)}, {random.bounded(count), 0, false});
    default: return messages.isEmpty() ? Edit{} : edits::duplicateMessages(doc, {any(messages)});
    }
}

JsonValue changed(const JsonValue &root, QRandomGenerator &random, int edits, const QString &who) {
    Document document(root);
    for (int i = 0; i < edits; ++i)
        document.apply(randomEdit(document, random, QStringLiteral("%1 %2").arg(who).arg(i)));
    return document.json();
}

} // namespace

class TestMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void differentFieldsAreBothTaken() {
        const JsonValue base = small();
        const JsonValue mine = with(base, Subject1, QStringLiteral("mine"));
        const JsonValue theirs = with(with(base, Body1, QStringLiteral("theirs")), Subject3, QStringLiteral("theirs"));
        const Merge merge = mergeOf(base, mine, theirs);
        QCOMPARE(merge.conflicts(), 0);
        QCOMPARE(merge.items.size(), size_t(3));
        QCOMPARE(merge.root, with(theirs, Subject1, QStringLiteral("mine")));
        QCOMPARE(merge.items[0].field, QStringLiteral("content/subject"));
        QCOMPARE(merge.items[0].by, MergeItem::By::Mine);
        QCOMPARE(merge.items[0].id, QStringLiteral("m1"));
        QVERIFY(merge.items[0].name.contains(u'A') || !merge.items[0].name.isEmpty());
    }

    void theSameFieldIsAConflictWithBothValues() {
        const JsonValue base = small();
        const JsonValue mine = with(base, Subject1, QStringLiteral("mine"));
        const JsonValue theirs = with(base, Subject1, QStringLiteral("theirs"));
        const Merge merge = mergeOf(base, mine, theirs);
        QCOMPARE(merge.conflicts(), 1);
        QVERIFY(merge.items[0].baseWords.contains(u'A'));
        QVERIFY(merge.items[0].mineWords.contains(QStringLiteral("mine")));
        QVERIFY(merge.items[0].theirsWords.contains(QStringLiteral("theirs")));
        QCOMPARE(merge.root, mine);
        QCOMPARE(mergeOf(base, mine, theirs, {{0, MergeSide::Theirs}}).root, theirs);
    }

    void theSameChangeIsNone() {
        const JsonValue base = small(), both = with(base, Subject1, QStringLiteral("x"));
        const Merge merge = mergeOf(base, both, both);
        QVERIFY(merge.items.empty());
        QCOMPARE(merge.root, both);
    }

    void cardsComeGoAndMove() {
        const JsonValue base = small();
        const JsonValue mine = after(base, [](const Document &d) {
            return edits::moveMessages(d, {QStringLiteral("m2")}, {1, 0, false});
        });
        const JsonValue theirs =
            after(base, [](const Document &d) { return edits::removeMessages(d, {QStringLiteral("m3")}); });
        const Merge merge = mergeOf(base, mine, theirs);
        QCOMPARE(merge.conflicts(), 0);
        QCOMPARE(outline(merge.root), QStringLiteral("s1:m1 s2:m2"));
    }

    void aCardTakenAwayAndChangedStaysUntilSomebodyDecides() {
        const JsonValue base = small();
        const JsonValue gone =
            after(base, [](const Document &d) { return edits::removeMessages(d, {QStringLiteral("m3")}); });
        const JsonValue changedOne = with(base, Subject3, QStringLiteral("new words"));
        for (const bool mineWent : {true, false}) {
            const JsonValue &mine = mineWent ? gone : changedOne, &theirs = mineWent ? changedOne : gone;
            const Merge merge = mergeOf(base, mine, theirs);
            QCOMPARE(merge.conflicts(), 1);
            QCOMPARE(merge.root, changedOne);
            const MergeSide going = mineWent ? MergeSide::Mine : MergeSide::Theirs;
            QCOMPARE(outline(mergeOf(base, mine, theirs, {{0, going}}).root), QStringLiteral("s1:m1,m2 s2:"));
        }
    }

    void aStepStaysForWhatTheOtherPutIntoIt() {
        const JsonValue base = small();
        const JsonValue mine =
            after(base, [](const Document &d) { return edits::removeStep(d, QStringLiteral("s2")); });
        const JsonValue theirs = after(base, [](const Document &d) {
            return edits::moveMessages(d, {QStringLiteral("m1")}, {1, 1, false});
        });
        QCOMPARE(outline(mergeOf(base, mine, theirs).root), QStringLiteral("s1:m2 s2:m1"));
    }

    void ordersOfBothAreAConflict() {
        JsonValue base = small();
        base = after(base, [](const Document &d) { return edits::addStep(d, 2, QStringLiteral("Three")); });
        const JsonValue mine =
            after(base, [](const Document &d) { return edits::moveStep(d, QStringLiteral("s1"), 2); });
        const JsonValue theirs =
            after(base, [](const Document &d) { return edits::moveStep(d, QStringLiteral("s2"), 0); });
        const Merge merge = mergeOf(base, mine, theirs);
        QVERIFY(decodeTemplate(merge.root).ok());
        if (outline(mine) != outline(theirs))
            QCOMPARE(merge.conflicts(), 1);
        QCOMPARE(outline(merge.root), outline(mine));
    }

    void theOrderOfTheStepsDoesNotChangeWhatIsAskedNext() {
        // Mine turns the cards of both steps around, and the steps.
        const auto turned = [](const JsonValue &root) {
            return after(after(root,
                               [](const Document &d) {
                                   return edits::moveMessages(d, {QStringLiteral("m2")}, {0, 0, false});
                               }),
                         [](const Document &d) {
                             return edits::moveMessages(d, {QStringLiteral("m4")}, {1, 0, false});
                         });
        };
        const JsonValue base = after(small(), [](const Document &d) {
            return edits::addMessage(d, {1, 1, false}, QStringLiteral("mail"), ChannelType::Email);
        });
        QCOMPARE(outline(base), QStringLiteral("s1:m1,m2 s2:m3,m4"));
        const JsonValue mine =
            after(turned(base), [](const Document &d) { return edits::moveStep(d, QStringLiteral("s2"), 0); });
        const Merge asked = mergeOf(base, mine, base);
        QCOMPARE(asked.items.size(), size_t(3));
        for (const MergeSide side : {MergeSide::Mine, MergeSide::Theirs})
            QVERIFY(mergeOf(base, mine, base, {{0, side}}).items == asked.items);
        // Theirs for the steps and for the cards of the second; mine for the first's.
        QCOMPARE(asked.items[1].id, QStringLiteral("s2"));
        const Merge merge = mergeOf(base, mine, base, {{0, MergeSide::Theirs}, {1, MergeSide::Theirs}});
        QCOMPARE(outline(merge.root), QStringLiteral("s1:m2,m1 s2:m3,m4"));
    }

    void aChannelStaysForTheCardThatNeedsIt() {
        JsonValue base = small();
        base = after(base,
                     [](const Document &d) { return edits::addChannel(d, ChannelType::Sms, QStringLiteral("Text")); });
        const QString sms = decodeTemplate(base)->channels.back().id;
        const JsonValue mine = after(base, [&](const Document &d) { return edits::removeChannel(d, sms); });
        const JsonValue theirs =
            after(base, [&](const Document &d) { return edits::setMessageChannel(d, QStringLiteral("m1"), sms); });
        const Merge merge = mergeOf(base, mine, theirs);
        QVERIFY(decodeTemplate(merge.root)->channel(sms));
    }

    void twoNewCardsAreTwo() {
        const JsonValue base = small();
        const auto added = [&](const char *subject) {
            const JsonValue root = after(base, [](const Document &d) {
                return edits::addMessage(d, {1, 1, false}, QStringLiteral("mail"), ChannelType::Email);
            });
            const QString id = decodeTemplate(root)->sequence.steps[1].messages[1].id;
            return after(root, [&](const Document &d) {
                return edits::setMessageField(d, id, QStringLiteral("content/subject"),
                                              JsonValue::string(QLatin1String(subject)), {});
            });
        };
        const JsonValue mine = added("mine"), theirs = added("theirs");
        QVERIFY(bothMadeTheSameId(base, mine, theirs));
        const Merge merge = mergeOf(base, mine, theirs);
        QCOMPARE(merge.conflicts(), 0);
        const Template value = decodeTemplate(merge.root).value();
        QCOMPARE(value.sequence.steps[1].messages.size(), size_t(3));
        const QByteArray json = writeJson(merge.root);
        QVERIFY(json.contains("\"mine\"") && json.contains("\"theirs\""));
    }

    // ---- Properties, on random documents with random edits; the seed is printed.

    void oneSideAloneIsTaken() {
        forRandom(150, [](const JsonValue &base, QRandomGenerator &random) {
            const JsonValue mine = changed(base, random, 1 + random.bounded(6), QStringLiteral("mine"));
            for (const bool swapped : {false, true}) {
                const Merge merge = swapped ? mergeOf(base, base, mine) : mergeOf(base, mine, base);
                if (merge.conflicts() != 0)
                    return QStringLiteral("a conflict with nobody");
                if (const TemplateDiff diff = difference(merge.root, mine); !diff.isEmpty())
                    return diffLines(diff).join(u'\n');
            }
            return QString();
        });
    }

    void everyMergeIsAWholeDocument() {
        forRandom(300, [](const JsonValue &base, QRandomGenerator &random) {
            const JsonValue mine = changed(base, random, 1 + random.bounded(8), QStringLiteral("mine"));
            const JsonValue theirs = changed(base, random, 1 + random.bounded(8), QStringLiteral("theirs"));
            const Merge merge = mergeOf(base, mine, theirs);
            MergeChoices choices;
            for (size_t i = 0; i < merge.items.size(); ++i)
                if (random.bounded(2))
                    choices[i] = random.bounded(2) ? MergeSide::Mine : MergeSide::Theirs;
            const Merge chosen = mergeOf(base, mine, theirs, choices);
            if (chosen.items != merge.items)
                return QStringLiteral("the items depend on what is chosen");
            for (const Merge *each : {&merge, &chosen})
                if (const auto decoded = decodeTemplate(each->root); !decoded.ok())
                    return decoded.sentence();
            return QString();
        });
    }

    void allMineIsMineAndAllTheirsIsTheirs() {
        forRandom(200, [](const JsonValue &base, QRandomGenerator &random) {
            const JsonValue mine = changed(base, random, 1 + random.bounded(5), QStringLiteral("mine"));
            const JsonValue theirs = changed(base, random, 1 + random.bounded(5), QStringLiteral("theirs"));
            if (bothMadeTheSameId(base, mine, theirs))
                return QString(); // theirs is renamed; twoNewCardsAreTwo() sees to that
            const size_t count = mergeOf(base, mine, theirs).items.size();
            for (const MergeSide side : {MergeSide::Mine, MergeSide::Theirs}) {
                MergeChoices all;
                for (size_t i = 0; i < count; ++i)
                    all[i] = side;
                const JsonValue merged = mergeOf(base, mine, theirs, all).root;
                if (const TemplateDiff diff = difference(merged, side == MergeSide::Mine ? mine : theirs);
                    !diff.isEmpty())
                    return (side == MergeSide::Mine ? QStringLiteral("mine:\n") : QStringLiteral("theirs:\n")) +
                           diffLines(diff).join(u'\n');
            }
            return QString();
        });
    }

    void fieldsOfDifferentCardsNeverConflict() {
        forRandom(200, [](const JsonValue &base, QRandomGenerator &random) {
            Document a(base), b(base);
            QStringList messages;
            for (const Step &step : a.value().sequence.steps)
                for (const Message &message : step.messages)
                    messages << message.id;
            QStringList expected;
            for (const QString &id : std::as_const(messages)) {
                const bool isMine = random.bounded(2);
                const QString word = (isMine ? QStringLiteral("mine ") : QStringLiteral("theirs ")) + id;
                Document &doc = isMine ? a : b;
                doc.apply(
                    edits::setMessageField(doc, id, QStringLiteral("content/subject"), JsonValue::string(word), word));
                expected << word;
            }
            const Merge merge = mergeOf(base, a.json(), b.json());
            if (merge.conflicts() != 0)
                return QStringLiteral("a conflict");
            const Template value = decodeTemplate(merge.root).value();
            for (qsizetype i = 0; i < messages.size(); ++i)
                if (const JsonValue *subject =
                        merge.root.at(messagePointer(value, messages[i]) + QStringLiteral("/content/subject"));
                    !subject || subject->text() != expected[i])
                    return QStringLiteral("%1 is lost").arg(expected[i]);
            return QString();
        });
    }

    void fieldsOfTheSameCardsAlwaysConflictAndShowBoth() {
        forRandom(200, [](const JsonValue &base, QRandomGenerator &) {
            Document a(base), b(base);
            const Template value = decodeTemplate(base).value();
            int count = 0;
            for (const Step &step : value.sequence.steps)
                for (const Message &message : step.messages) {
                    for (Document *doc : {&a, &b}) {
                        const QString word =
                            (doc == &a ? QStringLiteral("mine ") : QStringLiteral("theirs ")) + message.id;
                        doc->apply(edits::setMessageField(*doc, message.id, QStringLiteral("content/subject"),
                                                          JsonValue::string(word), word));
                    }
                    ++count;
                }
            const Merge merge = mergeOf(base, a.json(), b.json());
            if (merge.conflicts() != count)
                return QStringLiteral("%1 conflicts instead of %2").arg(merge.conflicts()).arg(count);
            for (const MergeItem &item : merge.items)
                if (!item.mineWords.contains(QStringLiteral("mine ") + item.id) ||
                    !item.theirsWords.contains(QStringLiteral("theirs ") + item.id))
                    return QStringLiteral("a value is hidden");
            return QString();
        });
    }

private:
    /// @p fault gives what is wrong with a case, or nothing.
    static void forRandom(int cases, const std::function<QString(const JsonValue &, QRandomGenerator &)> &fault) {
        const quint32 seed = randomSeed();
        for (quint32 i = 0; i < quint32(cases); ++i) {
            QRandomGenerator random(seed + i);
            const JsonValue base = parsed(QByteArray::fromStdString(random_documents::sequence(seed + i)));
            const QString wrong = fault(base, random);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("STEPLINE_SEED=%1: %2").arg(seed + i).arg(wrong)));
        }
        qInfo("%d cases from STEPLINE_SEED=%u", cases, seed);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
