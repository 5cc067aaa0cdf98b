#include "inspector_bench.h"

#include "core/check/check.h"
#include "ui/content/text_tools.h"
#include "ui/inspector/content_part.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/text_field.h"

#include <QAccessible>

using namespace stepline;

namespace {

const QString M1 = QStringLiteral("/sequence/steps/0/messages/0"), M2 = QStringLiteral("/sequence/steps/1/messages/0"),
              M3 = QStringLiteral("/sequence/steps/1/messages/1");

/// What the user chooses, as the popup does it.
void choose(ChoiceBox *box, const QString &key) {
    const int index = box->findData(key, ChoiceBox::KeyRole);
    QVERIFY2(index >= 0, qPrintable(key));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

class TestInspectorFields : public QObject {
    Q_OBJECT

    std::unique_ptr<InspectorBench> b;

    void undoAndRedo(const QByteArray &expected) {
        QCOMPARE(b->now(), expected);
        QCOMPARE(b->editor.undoStack()->count(), 1);
        b->editor.undoStack()->undo();
        QCOMPARE(b->now(), b->bytes);
        b->editor.undoStack()->redo();
        QCOMPARE(b->now(), expected);
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }
    void init() { b = std::make_unique<InspectorBench>(benchTemplate()); }
    void cleanup() { b.reset(); }

    void showingChangesNothing() {
        for (const char *id : {"m1", "m2", "m3"}) {
            b->editor.selection()->selectMessages({QLatin1String(id)});
            QTest::qWait(1);
        }
        b->editor.selection()->selectStep(QStringLiteral("s1"));
        b->editor.selection()->selectMessages({QStringLiteral("m1"), QStringLiteral("m2")});
        b->editor.selection()->clear();
        QCOMPARE(b->editor.undoStack()->count(), 0);
        QCOMPARE(b->now(), b->bytes);
    }

    void textEditsItsValueOnly_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("name") << ""
                              << "/template/name"
                              << "s" << QByteArray("\"Cart\"") << QByteArray("\"Carts\"");
        QTest::newRow("key") << ""
                             << "/template/key"
                             << "s" << QByteArray("\"cart\"") << QByteArray("\"carts\"");
        QTest::newRow("goal") << ""
                              << "/template/goal/name"
                              << "ed" << QByteArray("\"Order\"") << QByteArray("\"Ordered\"");
        QTest::newRow("subject") << "m3" << M3 + QStringLiteral("/content/subject") << "!"
                                 << QByteArray("\"Your cart\"") << QByteArray("\"Your cart!\"");
        QTest::newRow("title") << "m1" << M1 + QStringLiteral("/content/title") << "!" << QByteArray("\"Hello\"")
                               << QByteArray("\"Hello!\"");
        QTest::newRow("absent one") << "m3" << M3 + QStringLiteral("/content/preheader") << "Now"
                                    << QByteArray("\"subject\": \"Your cart\"")
                                    << QByteArray("\"subject\": \"Your cart\",\n              \"preheader\": \"Now\"");
    }

    void textEditsItsValueOnly() {
        QFETCH(QString, message);
        QFETCH(QString, pointer);
        QFETCH(QString, typed);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        if (!message.isEmpty())
            b->editor.selection()->selectMessages({message});
        auto *edit = b->edit<TextField>(pointer);
        QVERIFY(edit);
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_End);
        QTest::keyClicks(edit, typed);
        undoAndRedo(b->with(before, after)); // all of the typing is one undo
        // Undone on the board, the field shows it and keeps its cursor where it can.
        QCOMPARE(edit->text().isEmpty(), false);
    }

    void typingBackLeavesNoTrace() {
        b->editor.selection()->selectMessages({QStringLiteral("m3")});
        auto *edit = b->edit<TextField>(M3 + QStringLiteral("/content/preheader"));
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("ab"));
        QVERIFY(b->now() != b->bytes);
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClick(edit, Qt::Key_Backspace);
        QCOMPARE(b->now(), b->bytes); // absent again, not an empty string
    }

    void ctrlZUndoesTheTextThenTheDocument() {
        b->editor.selection()->selectMessages({QStringLiteral("m1")});
        b->editor.push(edits::setWait(*b->editor.document(), QStringLiteral("m1"), {Duration::Hour}));
        const QByteArray before = b->now();
        auto *edit = b->edit<TextField>(M1 + QStringLiteral("/content/title"));
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_End);
        QTest::keyClicks(edit, QStringLiteral(" you"));
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(edit->text(), QStringLiteral("Hello"));
        QCOMPARE(b->now(), before);
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(b->now(), b->bytes);
    }

    void twoVisitsAreTwoUndos() {
        auto *name = b->edit<TextField>(QStringLiteral("/template/name"));
        auto *key = b->edit<TextField>(QStringLiteral("/template/key"));
        for (int visit = 0; visit < 2; ++visit) {
            name->setFocus();
            QTRY_VERIFY(name->hasFocus());
            QTest::keyClick(name, Qt::Key_End);
            QTest::keyClicks(name, QStringLiteral("xy"));
            key->setFocus();
            QTRY_VERIFY(key->hasFocus());
        }
        QCOMPARE(b->editor.undoStack()->count(), 2);
    }

    void aRefusedTextIsSaidAndTheOldOneStays() {
        auto *key = b->edit<TextField>(QStringLiteral("/template/key"));
        key->setFocus();
        QTRY_VERIFY(key->hasFocus());
        QTest::keyClick(key, Qt::Key_End);
        QTest::keyClicks(key, QStringLiteral(" A"));
        QVERIFY(!b->field(QStringLiteral("/template/key"))->refusal().isEmpty());
        QCOMPARE(key->text(), QStringLiteral("cart A")); // to be mended
        QCOMPARE(b->now(), b->bytes);
        b->edit<TextField>(QStringLiteral("/template/name"))->setFocus();
        QTRY_COMPARE(key->text(), QStringLiteral("cart"));
        QCOMPARE(b->editor.undoStack()->count(), 0);
    }

    void outsideChangesAreShown() {
        auto *name = b->edit<TextField>(QStringLiteral("/template/name"));
        name->setFocus();
        QTRY_VERIFY(name->hasFocus());
        name->setCursorPosition(2);
        b->editor.push(edits::setTemplateField(*b->editor.document(), QStringLiteral("name"),
                                               JsonValue::string(QStringLiteral("Cars")), QStringLiteral("name")));
        QCOMPARE(name->text(), QStringLiteral("Cars"));
        QCOMPARE(name->cursorPosition(), 2);
    }

    void delayAndWait() {
        b->editor.selection()->selectMessages({QStringLiteral("m2")});
        InspectorBench::type(b->edit<DurationEdit>(M2 + QStringLiteral("/wait")), QStringLiteral("2 h"));
        undoAndRedo(b->with("\"PT30M\"", "\"PT2H\""));
    }

    void anEditThatSelectsShowsWhatItSelects() {
        b->editor.selection()->selectMessages({QStringLiteral("m2")});
        std::vector<bool> follows;
        connect(b->editor.document(), &Document::changed, b->panel,
                [&] { follows.push_back(b->editor.selectionFollows()); });
        const auto move = [&](const QString &id, int step, int index) {
            const Edit edit = edits::moveMessages(*b->editor.document(), {id}, {step, index, false}, false);
            QVERIFY(b->editor.push(edit).isEmpty());
        };
        move(QStringLiteral("m3"), 0, 0); // shown from now on, at its new place
        QCOMPARE(b->edit<DurationEdit>(M1 + QStringLiteral("/wait"))->value()->seconds, Duration::Day);
        QVERIFY(!b->edit<DurationEdit>(M2 + QStringLiteral("/wait")));
        move(QStringLiteral("m3"), 1, 0); // selected already
        QCOMPARE(b->edit<DurationEdit>(M2 + QStringLiteral("/wait"))->value()->seconds, Duration::Day);
        b->editor.undoStack()->undo();
        QCOMPARE(b->edit<DurationEdit>(M1 + QStringLiteral("/wait"))->value()->seconds, Duration::Day);
        b->editor.selection()->clear();
        move(QStringLiteral("m2"), 0, 0);
        QCOMPARE(b->edit<DurationEdit>(M1 + QStringLiteral("/wait"))->value()->seconds, 30 * Duration::Minute);
        QCOMPARE(follows, (std::vector<bool>{true, false, false, true}));
    }

    void sameValueKeepsItsSpelling() {
        b->editor.selection()->selectMessages({QStringLiteral("m1")});
        InspectorBench::type(b->edit<DurationEdit>(M1 + QStringLiteral("/wait")), QStringLiteral("2 h"));
        QCOMPARE(b->now(), b->bytes); // PT120M is two hours already
        QCOMPARE(b->editor.undoStack()->count(), 0);
    }

    void stopConditionKeepsWhatItDoesNotChange() {
        b->editor.selection()->selectMessages({QStringLiteral("m1")});
        auto *stop = b->edit<ChoiceBox>(M1 + QStringLiteral("/stop_when"));
        QVERIFY(stop);
        choose(stop, QStringLiteral("clicked"));
        // at_least goes with viewed only; the unknown key stays.
        undoAndRedo(b->with("\"metric\": \"viewed\",\n              \"at_least\": 50,", "\"metric\": \"clicked\","));
        b->editor.undoStack()->undo();
        choose(stop, {});
        QVERIFY(!b->editor.value().message(u"m1")->stopWhen);
        b->editor.undoStack()->undo();
        InspectorBench::type(b->edit<NumberEdit>(M1 + QStringLiteral("/stop_when/at_least")), QStringLiteral("75"));
        QCOMPARE(b->now(), b->with("\"at_least\": 50", "\"at_least\": 75"));
    }

    void onlyWhatTheChannelReportsIsOffered_data() {
        QTest::addColumn<int>("type");
        for (ChannelType type : allChannelTypes())
            QTest::newRow(qPrintable(channelTypeKey(type))) << int(type);
    }

    void onlyWhatTheChannelReportsIsOffered() {
        QFETCH(int, type);
        QByteArray json = benchTemplate();
        json.replace("\"type\": \"messenger\"", "\"type\": \"" + channelTypeKey(ChannelType(type)).toLatin1() + "\"");
        b = std::make_unique<InspectorBench>(json);
        b->editor.selection()->selectMessages({QStringLiteral("m2")});
        QStringList expected{QString()};
        for (Metric metric : AllMetrics)
            if (mayStop(ChannelType(type), metric))
                expected << metricKey(metric);
        for (const char *key : {"/stop_when", "/advance_when"})
            QCOMPARE(b->edit<ChoiceBox>(M2 + QLatin1String(key))->keys(), expected);
        // And exactly the type's content fields.
        for (ContentField field : {ContentField::Subject, ContentField::Preheader, ContentField::Title,
                                   ContentField::Body, ContentField::Buttons})
            QCOMPARE(b->field(M2 + QStringLiteral("/content/") + contentFieldKey(field)) != nullptr,
                     hasContentField(ChannelType(type), field));
        QCOMPARE(b->field(M2 + QStringLiteral("/content/image/url")) != nullptr,
                 hasContentField(ChannelType(type), ContentField::Image));
        QCOMPARE(b->field(M2 + QStringLiteral("/content/cta/url")) != nullptr,
                 hasContentField(ChannelType(type), ContentField::Cta));
        QCOMPARE(b->field(M2 + QStringLiteral("/content/cta/label")) != nullptr,
                 hasContentField(ChannelType(type), ContentField::Cta) && ChannelType(type) != ChannelType::Push);
    }

    void kakaoClicksAreMarked() {
        b->editor.selection()->selectMessages({QStringLiteral("m2")});
        auto *stop = b->edit<ChoiceBox>(M2 + QStringLiteral("/stop_when"));
        const int index = stop->findData(QStringLiteral("clicked"), ChoiceBox::KeyRole);
        QVERIFY(stop->itemData(index, ChoiceBox::NoteRole).toString().contains(QStringLiteral("to be supported")));
        choose(stop, QStringLiteral("clicked"));
        // Its finding says that it may never happen; a forecast of it beside that would say the opposite.
        QVERIFY(b->field(M2 + QStringLiteral("/stop_when"))->hint().isEmpty());
    }

    void sendWindow() {
        b->editor.selection()->selectMessages({QStringLiteral("m2")});
        auto *mode = b->edit<ChoiceBox>(M2 + QStringLiteral("/send_window"));
        choose(mode, QStringLiteral("own"));
        QCOMPARE(b->editor.value().message(u"m2")->sendWindow->from, std::optional(540));
        InspectorBench::type(b->edit<ValueEdit>(M2 + QStringLiteral("/send_window/from")), QStringLiteral("8:30"));
        QCOMPARE(b->editor.value().message(u"m2")->sendWindow->from, std::optional(510));
        auto *days = b->field(M2 + QStringLiteral("/send_window/days"));
        const auto chips = days->findChildren<Chip *>();
        QCOMPARE(chips.size(), 7);
        InspectorBench::click(chips[0]);
        QCOMPARE(b->editor.value().message(u"m2")->sendWindow->days->join(u','), QStringLiteral("tue,wed,thu,fri"));
        for (int i = 1; i < 5; ++i)
            InspectorBench::click(chips[i]);
        QVERIFY(!days->refusal().isEmpty()); // the last day stays on
        QCOMPARE(b->editor.value().message(u"m2")->sendWindow->days->size(), 1);
        choose(mode, QStringLiteral("any"));
        QVERIFY(b->editor.value().message(u"m2")->sendWindow->any);
        choose(mode, {});
        QVERIFY(!b->editor.value().message(u"m2")->sendWindow);
        QCOMPARE(b->now(), b->bytes);
    }

    void exitsLimitAndHoldout() {
        auto chips = b->field(QStringLiteral("/sequence/exit_on"))->findChildren<Chip *>();
        InspectorBench::click(chips.first()); // clicked
        QCOMPARE(b->editor.value().sequence.exitOn.size(), size_t(5));
        b->editor.undoStack()->undo();
        QCOMPARE(b->now(), b->bytes);
        InspectorBench::click(b->edit<Switch>(QStringLiteral("/sequence/limit")));
        QVERIFY(b->editor.value().sequence.limit);
        InspectorBench::type(b->edit<DurationEdit>(QStringLiteral("/sequence/limit/per")), QStringLiteral("0 min"));
        QVERIFY(!b->field(QStringLiteral("/sequence/limit/per"))->refusal().isEmpty());
        QCOMPARE(b->editor.value().sequence.limit->per.seconds, Duration::Day);
        InspectorBench::type(b->edit<NumberEdit>(QStringLiteral("/sequence/holdout")), QStringLiteral("5"));
        QCOMPARE(b->editor.value().sequence.holdout, 0.05);
        b->editor.undoStack()->setIndex(0);
        QCOMPARE(b->now(), b->bytes);
    }

    void switchOff() {
        auto *toggle = b->edit<Switch>(QStringLiteral("/sequence/enabled"));
        QVERIFY(toggle->isChecked());
        InspectorBench::click(toggle);
        QVERIFY(!b->editor.value().sequence.enabled);
        b->editor.undoStack()->undo();
        QVERIFY(toggle->isChecked());
        QCOMPARE(b->now(), b->bytes);
    }

    void severalMessagesAtOnce() {
        b->editor.selection()->selectMessages({QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("m3")});
        DurationEdit *wait = nullptr;
        for (Field *field : b->panel->findChildren<Field *>())
            if (field->name() == QStringLiteral("Then wait") && field->isVisibleTo(b->panel))
                wait = qobject_cast<DurationEdit *>(field->editor());
        QVERIFY(wait);
        QVERIFY(!wait->value()); // they differ
        InspectorBench::type(wait, QStringLiteral("3 h"));
        for (const char *id : {"m1", "m2", "m3"})
            QCOMPARE(b->editor.value().message(QString::fromLatin1(id))->wait.seconds, 3 * Duration::Hour);
        b->editor.undoStack()->undo();
        QCOMPARE(b->now(), b->bytes);
    }

    void stepName() {
        b->editor.selection()->selectStep(QStringLiteral("s1"));
        auto *name = b->edit<TextField>(QStringLiteral("/sequence/steps/0/name"));
        QVERIFY(name);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_End);
        QTest::keyClicks(name, QStringLiteral("!"));
        undoAndRedo(b->with("\"Nudge\"", "\"Nudge!\""));
    }

    void insertsAVariableAtTheCursor() {
        b->editor.selection()->selectMessages({QStringLiteral("m1")});
        auto *title = b->edit<TextField>(M1 + QStringLiteral("/content/title"));
        title->setFocus();
        QTRY_VERIFY(title->hasFocus());
        title->setCursorPosition(5);
        auto *content = b->panel->findChild<ContentPart *>();
        content->tools()->insert(QStringLiteral("{{first_name}}"));
        QCOMPARE(b->now(), b->with("\"Hello\"", "\"Hello{{first_name}}\""));
        auto *body = b->edit<TextArea>(M1 + QStringLiteral("/content/body"));
        body->setFocus();
        QTRY_VERIFY(body->hasFocus());
        body->selectAll();
        content->tools()->insert(QStringLiteral("{{#first_name}}"), QStringLiteral("{{/first_name}}"));
        QCOMPARE(b->editor.value().message(u"m1")->content.body,
                 std::optional(QStringLiteral("{{#first_name}}Hi {{first_name}}{{/first_name}}")));
    }

    void rowsAreAddedAndRemoved() {
        IconButton *add = nullptr;
        for (auto *button : b->panel->findChildren<IconButton *>())
            if (button->text() == QStringLiteral("Add variable"))
                add = button;
        QVERIFY(add);
        InspectorBench::click(add);
        QCOMPARE(b->editor.value().variables.size(), size_t(2));
        QVERIFY(b->field(QStringLiteral("/template/variables/1")));
        b->editor.undoStack()->undo();
        QCOMPARE(b->now(), b->bytes);
        QVERIFY(!b->field(QStringLiteral("/template/variables/1")));
    }

    void variants() {
        b->editor.selection()->selectMessages({QStringLiteral("m1")});
        IconButton *add = nullptr;
        for (auto *button : b->panel->findChildren<IconButton *>())
            if (button->text() == QStringLiteral("Add A/B variant"))
                add = button;
        InspectorBench::click(add);
        QCOMPARE(b->editor.value().message(u"m1")->variants.size(), size_t(2));
        InspectorBench::type(b->edit<NumberEdit>(M1 + QStringLiteral("/variants/1/weight")), QStringLiteral("150"));
        QVERIFY(b->field(M1 + QStringLiteral("/variants/1/weight"))->hint().contains(QStringLiteral("75")));
        InspectorBench::type(b->edit<NumberEdit>(M1 + QStringLiteral("/variants/1/lift/clicked")),
                             QStringLiteral("1.1"));
        QCOMPARE(b->editor.value().message(u"m1")->variants[1].lift[size_t(Metric::Clicked)], 1.1);
        b->editor.undoStack()->setIndex(0);
        QCOMPARE(b->now(), b->bytes);
    }

    void aFindingOfAPairComesAndGoes() {
        b->editor.selection()->selectMessages({QStringLiteral("m2")});
        const auto finding = [](const QString &pointer) {
            Problem problem;
            problem.pointer = pointer;
            problem.message = QStringLiteral("This is too soon.");
            return problem;
        };
        for (int i = 0; i < 2; ++i) {
            b->panel->setFindings({finding(M2 + QStringLiteral("/delay")), finding(M2 + QStringLiteral("/wait"))});
            QCOMPARE(b->field(M2 + QStringLiteral("/delay"))->findings().size(), 1);
            b->panel->setFindings({finding(M2 + QStringLiteral("/wait"))}); // while the form is not laid out
            b->editor.selection()->selectMessages({QStringLiteral("m3")});
            b->panel->resize(340, 900 + i);
            b->panel->setFindings({});
            b->editor.selection()->selectMessages({QStringLiteral("m2")});
            QVERIFY(b->field(M2 + QStringLiteral("/wait"))->findings().isEmpty());
            QCoreApplication::processEvents();
        }
    }

    void findingsStandUnderTheirField() {
        QByteArray json = benchTemplate();
        json.replace("\"metric\": \"viewed\",\n                \"x-note\"",
                     "\"metric\": \"replied\",\n                \"x-note\"");
        b = std::make_unique<InspectorBench>(json); // an in-app message cannot report replies
        const Problems problems = checkTemplate(b->editor.value());
        const auto error = std::find_if(problems.begin(), problems.end(),
                                        [](const Problem &p) { return p.severity == Severity::Error; });
        QVERIFY(error != problems.end());
        b->panel->setFindings(problems);
        QVERIFY(b->panel->focusField(error->pointer));
        QCOMPARE(b->editor.selection()->messages(), QStringList{QStringLiteral("m3")});
        bool said = false;
        for (Field *field : b->panel->findChildren<Field *>())
            said |= field->isVisibleTo(b->panel) && field->findings().contains(*error);
        QVERIFY(said);
    }

    void focusFieldUnfoldsAndFocuses() {
        for (auto *section : b->panel->findChildren<CollapsibleSection *>())
            section->setExpanded(false);
        QVERIFY(b->panel->focusField(QStringLiteral("/template/goal/target_rate")));
        QTRY_VERIFY(b->edit<NumberEdit>(QStringLiteral("/template/goal/target_rate"))->hasFocus());
        QVERIFY(b->panel->focusField(M3 + QStringLiteral("/content/subject")));
        QTRY_VERIFY(b->edit<TextField>(M3 + QStringLiteral("/content/subject"))->hasFocus());
    }

    void everyControlHasAName() {
        b->editor.selection()->selectMessages({QStringLiteral("m3")});
        for (QWidget *widget : b->panel->findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(b->panel) || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(face);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                     qPrintable(QStringLiteral("%1 in %2")
                                    .arg(QLatin1String(widget->metaObject()->className()),
                                         QLatin1String(widget->parentWidget()->metaObject()->className()))));
        }
    }
};

QTEST_MAIN(TestInspectorFields)
#include "tst_inspector_fields.moc"
