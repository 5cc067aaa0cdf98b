#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "core/model/decode.h"
#include "ui/profile/grade_badge.h"
#include "ui/profile/profile_editor.h"
#include "ui/profile/range_slider.h"
#include "ui/profile/unit_price.h"
#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/field.h"
#include "ui/widgets/icon_button.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace stepline;

namespace {

const char *Small = R"({
  "format": "stepline.profile",
  "version": 1,
  "x-team": "growth",
  "name": "Shop",
  "currency": "USD",
  "list_size": 12400,
  "segments": [
    {
      "name": "Active",
      "share": 0.30,
      "x-colour": "green"
    },
    {
      "name": "Casual",
      "share": 0.7
    }
  ],
  "channels": {
    "sms": {
      "reach": 0.8,
      "cost": {
        "value": 0.012,
        "low": 0.01,
        "high": 0.02,
        "grade": "vendor",
        "source": "price list",
        "x-contract": 7
      },
      "delivered": {
        "p": 0.97,
        "delay": {
          "median": "PT4S",
          "p90": "PT20S"
        }
      },
      "clicked": null
    }
  }
}
)";

JsonValue parsed(const QByteArray &bytes) {
    const auto json = parseJson(bytes);
    return json.ok() ? *json : JsonValue();
}

QByteArray written(const JsonValue &json) {
    return writeJson(json) + '\n';
}

} // namespace

class TestProfileEditor : public QObject {
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    ProfileEditor *m_editor = nullptr;
    JsonValue m_last;

    Field *fieldAt(const QString &pointer) {
        for (Field *field : m_editor->findChildren<Field *>())
            if (field->pointer() == pointer && !field->isHidden())
                return field;
        return nullptr;
    }
    template <typename W> W *editorAt(const QString &pointer) {
        Field *field = fieldAt(pointer);
        if (!field)
            return nullptr;
        if (auto *edit = qobject_cast<W *>(field->editor()))
            return edit;
        return field->editor()->findChild<W *>();
    }
    void type(QLineEdit *edit, const QString &text) {
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus());
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QByteArray now() { return written(m_last); }

private Q_SLOTS:
    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }

    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 800);
        m_editor = new ProfileEditor(m_window.get());
        m_editor->resize(900, 800);
        connect(m_editor, &ProfileEditor::profileChanged, this,
                [this](const Profile &, const JsonValue &json) { m_last = json; });
        m_editor->setProfiles(
            {{QStringLiteral("own"), parsed(Small), false}, {QStringLiteral(":/x"), parsed(Small), true}});
        for (auto *section : m_editor->findChildren<CollapsibleSection *>())
            section->setExpanded(true);
        m_window->show();
        m_window->activateWindow();
    }

    void cleanup() {
        m_window.reset();
        m_last = {};
    }

    void saysTheListAndTheCostInPlainView() {
        QCOMPARE(m_editor->summary(), QStringLiteral("Your list: 12,400 people. SMS costs you $0.012."));
    }

    void unitPrices() {
        QCOMPARE(unitPrice(0.012, QStringLiteral("USD")), QStringLiteral("$0.012"));
        QCOMPARE(unitPrice(1.3, QStringLiteral("USD")), QStringLiteral("$1.30"));
        QCOMPARE(unitPrice(0.0001, QStringLiteral("USD")), QStringLiteral("$0.0001"));
        QCOMPARE(unitPrice(9, QStringLiteral("KRW")), QStringLiteral("₩9.00"));
    }

    void numberEditsOnlyItself_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("bare number") << "/channels/sms/reach"
                                     << "75" << QByteArray("\"reach\": 0.8") << QByteArray("\"reach\": 0.75");
        QTest::newRow("in its object") << "/channels/sms/cost"
                                       << "0.015" << QByteArray("\"value\": 0.012") << QByteArray("\"value\": 0.015");
        QTest::newRow("chance") << "/channels/sms/delivered"
                                << "96" << QByteArray("\"p\": 0.97") << QByteArray("\"p\": 0.96");
        QTest::newRow("list size") << "/list_size"
                                   << "50000" << QByteArray("\"list_size\": 12400")
                                   << QByteArray("\"list_size\": 50000");
        QTest::newRow("share") << "/segments/0/share"
                               << "40" << QByteArray("\"share\": 0.30") << QByteArray("\"share\": 0.4");
        QTest::newRow("delay") << "/channels/sms/delivered/delay/median"
                               << "5 s" << QByteArray("\"PT4S\"") << QByteArray("\"PT5S\"");
    }

    void numberEditsOnlyItself() {
        QFETCH(QString, pointer);
        QFETCH(QString, typed);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        auto *edit = editorAt<ValueEdit>(pointer);
        QVERIFY(edit);
        QSignalSpy save(m_editor, &ProfileEditor::saveRequested);
        type(edit, typed);
        QByteArray expected = Small;
        expected.replace(before, after);
        QCOMPARE(now(), expected); // unknown keys and spellings are where they were
        QCOMPARE(save.size(), 1);
        QCOMPARE(save.first().first().toString(), QStringLiteral("own"));
        m_editor->undoStack()->undo();
        QCOMPARE(now(), QByteArray(Small));
        m_editor->undoStack()->redo();
        QCOMPARE(now(), expected);
    }

    void aNumberBeyondItsRangeTakesTheRangeAlong() {
        type(editorAt<NumberEdit>(QStringLiteral("/channels/sms/cost")), QStringLiteral("0.05"));
        QCOMPARE(m_editor->profile().channels.at(ChannelType::Sms).cost.high, std::optional(0.05));
        m_editor->undoStack()->undo();
        QCOMPARE(now(), QByteArray(Small));
    }

    void refusesWhatCannotBe() {
        auto *p90 = editorAt<DurationEdit>(QStringLiteral("/channels/sms/delivered/delay/p90"));
        QVERIFY(p90);
        type(p90, QStringLiteral("1 s")); // shorter than the median of 4 s
        QVERIFY(!fieldAt(QStringLiteral("/channels/sms/delivered/delay/p90"))->refusal().isEmpty());
        QCOMPARE(now(), QByteArray(Small));
        QCOMPARE(p90->value()->seconds, 20);
        auto *reach = editorAt<NumberEdit>(QStringLiteral("/channels/sms/reach"));
        type(reach, QStringLiteral("140"));
        QVERIFY(!fieldAt(QStringLiteral("/channels/sms/reach"))->refusal().isEmpty());
        QCOMPARE(now(), QByteArray(Small));
    }

    void sliderDragsInOneUndo() {
        auto *slider = editorAt<RangeSlider>(QStringLiteral("/channels/sms/reach"));
        QVERIFY(slider);
        const int y = slider->height() / 2;
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, y));
        QTest::mouseMove(slider, QPoint(slider->width() / 3, y));
        QTest::mouseMove(slider, QPoint(slider->width() / 4, y));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() / 4, y));
        QVERIFY(m_editor->profile().channels.at(ChannelType::Sms).reach.value < 0.5);
        QCOMPARE(m_editor->undoStack()->count(), 1);
        m_editor->undoStack()->undo();
        QCOMPARE(now(), QByteArray(Small));
    }

    void builtInIsCopiedNotChanged() {
        m_editor->setCurrent(QStringLiteral(":/x"));
        auto *reach = editorAt<NumberEdit>(QStringLiteral("/channels/sms/reach"));
        QVERIFY(reach->isReadOnly());
        QSignalSpy save(m_editor, &ProfileEditor::saveRequested);
        for (auto *button : m_editor->findChildren<IconButton *>())
            if (button->text() == QStringLiteral("Duplicate"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(save.size(), 1);
        QVERIFY(m_editor->current() != QStringLiteral(":/x"));
        QCOMPARE(m_editor->profile().name, QStringLiteral("Shop (mine)"));
        QCOMPARE(m_editor->profiles().size(), size_t(3));
        QByteArray expected = Small;
        expected.replace("\"Shop\"", "\"Shop (mine)\"");
        QCOMPARE(now(), expected);
        QVERIFY(!editorAt<NumberEdit>(QStringLiteral("/channels/sms/reach"))->isReadOnly());
    }

    void typingANameIsOneUndo() {
        auto *name = editorAt<TextField>(QStringLiteral("/name"));
        name->setFocus();
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClick(name, Qt::Key_End);
        QTest::keyClicks(name, QStringLiteral(" A"));
        QCOMPARE(m_editor->profile().name, QStringLiteral("Shop A"));
        QCOMPARE(m_editor->undoStack()->count(), 1);
        m_editor->undoStack()->undo();
        QCOMPARE(now(), QByteArray(Small));
    }

    void gradeAndSourceOfABareNumber() {
        Field *reach = fieldAt(QStringLiteral("/channels/sms/reach"));
        auto *badge = reach->parentWidget()->findChild<GradeBadge *>();
        QVERIFY(badge);
        Q_EMIT badge->chosen(Grade::Measured);
        QByteArray expected = Small;
        expected.replace("\"reach\": 0.8,",
                         "\"reach\": {\n        \"value\": 0.8,\n        \"grade\": \"measured\"\n      },");
        QCOMPARE(now(), expected);
        QCOMPARE(m_editor->profile().channels.at(ChannelType::Sms).reach.grade, Grade::Measured);
    }

    void everyBuiltInIsShownAndUntouched() {
        for (const QString &path : builtInProfilePaths()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            m_editor->setProfiles({{path, parsed(bytes), false}});
            QTest::qWait(1);
            QCOMPARE(now(), bytes); // showing it, editable, changed nothing
            QCOMPARE(m_editor->undoStack()->count(), 0);
        }
    }

    void whyThisNumberFindsItsField() {
        for (auto *section : m_editor->findChildren<CollapsibleSection *>())
            section->setExpanded(false);
        QVERIFY(m_editor->focusField(QStringLiteral("/channels/sms/cost/value")));
        QTRY_VERIFY(editorAt<NumberEdit>(QStringLiteral("/channels/sms/cost"))->hasFocus());
        QVERIFY(!m_editor->focusField(QStringLiteral("/nothing")));
    }
};

QTEST_MAIN(TestProfileEditor)
#include "tst_profile_editor.moc"
