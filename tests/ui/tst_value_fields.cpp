#include "tests/ui/show_focused.h"
#include "ui/theme/theme.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/duration_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_field.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace stepline;

namespace {

class CountUndo : public QUndoCommand {
public:
    explicit CountUndo(int *undone) : m_undone(undone) {}
    void undo() override { ++*m_undone; }
    void redo() override {}

private:
    int *m_undone;
};

} // namespace

/// Fields that are typed in: what they read, refuse and take back.
class TestValueFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }

    void readsTimeSpans_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("unit");
        QTest::addColumn<qint64>("seconds"); // -1: refused
        const qint64 min = Duration::Minute, h = Duration::Hour, d = Duration::Day;
        QTest::newRow("minutes") << "90 min" << min << 90 * min;
        QTest::newRow("days and hours") << "1 day 2 h" << min << d + 2 * h;
        QTest::newRow("no spaces") << "1d2h" << min << d + 2 * h;
        QTest::newRow("with a comma") << "1 day, 2 h" << min << d + 2 * h;
        QTest::newRow("as the format") << "PT1H30M" << min << 90 * min;
        QTest::newRow("bare in hours") << "3" << h << 3 * h;
        QTest::newRow("bare in days") << "3" << d << 3 * d;
        QTest::newRow("fraction") << "1.5 h" << min << 90 * min;
        QTest::newRow("clock") << "1:30" << min << 90 * min;
        QTest::newRow("weeks") << "2 weeks" << min << 14 * d;
        QTest::newRow("at once") << "at once" << min << qint64(0);
        QTest::newRow("korean") << QStringLiteral("2시간 30분") << min << 150 * min;
        QTest::newRow("longest") << "365 days" << min << 365 * d;
        QTest::newRow("too long") << "366 days" << min << qint64(-1);
        QTest::newRow("negative") << "-5 min" << min << qint64(-1);
        QTest::newRow("words") << "soon" << min << qint64(-1);
        QTest::newRow("unknown unit") << "5 moons" << min << qint64(-1);
        QTest::newRow("half") << "1 day 2" << min << qint64(-1);
        QTest::newRow("months") << "P1M" << min << qint64(-1);
        QTest::newRow("empty") << "" << min << qint64(-1);
    }

    void readsTimeSpans() {
        QFETCH(QString, text);
        QFETCH(qint64, unit);
        QFETCH(qint64, seconds);
        QString why;
        const auto duration = readDuration(text, unit, &why);
        QCOMPARE(duration ? duration->seconds : -1, seconds);
        QCOMPARE(why.isEmpty(), duration.has_value());
    }

    void readsWhatItSpeaks() {
        for (qint64 seconds : {0LL, 1LL, 59LL, 60LL, 5400LL, 86400LL, 93600LL, 2LL * 86400, 31536000LL, 90061LL}) {
            const auto back = readDuration(spokenDuration({seconds}), Duration::Minute);
            QVERIFY2(back, qPrintable(spokenDuration({seconds})));
            QCOMPARE(back->seconds, seconds);
        }
    }

    void durationCommitsWholeValuesOnly() {
        QWidget window;
        auto *edit = new DurationEdit;
        edit->setValue(Duration{2 * Duration::Hour});
        showFocused(window, edit);
        QSignalSpy edited(edit, &DurationEdit::edited);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("90 min"));
        QCOMPARE(edited.size(), 0); // "9 m" was never a value
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edit->value()->seconds, 90 * Duration::Minute);
        QTest::keyClick(edit, Qt::Key_Up);
        QCOMPARE(edit->value()->seconds, 91 * Duration::Minute);
        QTest::keyClick(edit, Qt::Key_Down);
        QCOMPARE(edit->value()->seconds, 90 * Duration::Minute);
    }

    void durationRefusesAndKeeps_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("negative") << "-3 h";
        QTest::newRow("too long") << "400 days";
        QTest::newRow("nonsense") << "later";
    }

    void durationRefusesAndKeeps() {
        QFETCH(QString, typed);
        QWidget window;
        auto *edit = new DurationEdit;
        auto *field = new Field(QStringLiteral("Send after"), edit);
        edit->setValue(Duration{2 * Duration::Hour});
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(field);
        auto *other = new TextField;
        layout->addWidget(other);
        window.show();
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus());
        QSignalSpy edited(edit, &DurationEdit::edited);
        edit->selectAll();
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->isInvalid());
        QVERIFY(!field->refusal().isEmpty());
        QCOMPARE(edit->text(), typed); // still there to be mended
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(edited.size(), 0);
        QCOMPARE(edit->value()->seconds, 2 * Duration::Hour);
        QCOMPARE(edit->text(), spokenDuration({2 * Duration::Hour}));
        QVERIFY(!field->refusal().isEmpty()); // what happened can still be read
    }

    void escGoesBack() {
        QWidget window;
        auto *edit = new DurationEdit;
        edit->setValue(Duration{Duration::Hour});
        showFocused(window, edit);
        QTest::keyClicks(edit, QStringLiteral("xx"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(edit->text(), spokenDuration({Duration::Hour}));
        QVERIFY(!edit->isInvalid());
    }

    void numbers() {
        QWidget window;
        auto *edit = new NumberEdit;
        edit->setPercent(true);
        edit->setValue(0.05);
        QCOMPARE(edit->text(), QStringLiteral("5 %"));
        showFocused(window, edit);
        QSignalSpy edited(edit, &NumberEdit::edited);
        QSignalSpy refused(edit, &ValueEdit::refused);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("7.3"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(*edit->value(), 0.073);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("130"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(*edit->value(), 0.073);
    }

    void timesOfDay() {
        QWidget window;
        auto *edit = new TimeOfDayEdit;
        showFocused(window, edit);
        const std::pair<const char *, int> cases[] = {
            {"09:00", 540}, {"9", 540}, {"930", 570}, {"9 pm", 1260}, {"23:59", 1439}};
        for (const auto &[typed, minutes] : cases) {
            edit->selectAll();
            QTest::keyClicks(edit, QString::fromLatin1(typed));
            QTest::keyClick(edit, Qt::Key_Return);
            QCOMPARE(edit->value().value_or(-1), minutes);
        }
        QSignalSpy refused(edit, &ValueEdit::refused);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("24:00"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(*edit->value(), 1439);
    }

    void undoesTextFirstThenTheDocument() {
        QWidget window;
        int undone = 0;
        QUndoStack stack;
        stack.push(new CountUndo(&undone));
        auto *field = new TextField;
        field->setUndoStack(&stack);
        field->setValue(QStringLiteral("old"));
        showFocused(window, field);
        QTest::keyClick(field, Qt::Key_End);
        QTest::keyClicks(field, QStringLiteral("er"));
        QCOMPARE(field->text(), QStringLiteral("older"));
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field->text(), QStringLiteral("old"));
        QCOMPARE(undone, 0);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 1);
    }

    void areaUndoesTextFirstThenTheDocument() {
        QWidget window;
        int undone = 0;
        QUndoStack stack;
        stack.push(new CountUndo(&undone));
        auto *area = new TextArea;
        area->setUndoStack(&stack);
        area->setValue(QStringLiteral("old"));
        showFocused(window, area);
        QTest::keyClick(area, Qt::Key_End);
        QTest::keyClicks(area, QStringLiteral("er"));
        QCOMPARE(area->value(), QStringLiteral("older"));
        QTest::keyClick(area, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(area->value(), QStringLiteral("old"));
        QCOMPARE(undone, 0);
        QTest::keyClick(area, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 1);
    }

    void aLongTextTypedElsewhereComesWhenTheKeysPause() {
        QWidget window;
        auto *field = new TextField;
        auto *area = new TextArea;
        showFocused(window, field);
        window.layout()->addWidget(area);
        QTRY_VERIFY(area->isVisible());
        QSignalSpy edited(area, &TextArea::edited);
        const QString text = QStringLiteral("many words ").repeated(1000);
        area->setValue(text); // another text: at once
        QCOMPARE(area->value(), text);
        area->setValue(text + u'a');
        area->setValue(text + QStringLiteral("ab"));
        QCOMPARE(area->value(), text);
        QTRY_COMPARE(area->value(), text + QStringLiteral("ab"));

        area->setValue(text + QStringLiteral("abc"));
        area->textCursor().insertText(QStringLiteral("into what stood there before")); // would undo what was typed
        QTRY_COMPARE(area->value(), text + QStringLiteral("abc"));
        QCOMPARE(edited.size(), 0);

        area->setValue(text + QStringLiteral("abcd"));
        area->setFocus();
        QCOMPARE(area->value(), text + QStringLiteral("abcd"));
        area->textCursor().insertText(QStringLiteral("x"));
        QCOMPARE(edited.size(), 1);

        field->setFocus();
        area->setValue(QStringLiteral("short"));
        area->setValue(QStringLiteral("shorter"));
        QCOMPARE(area->value(), QStringLiteral("shorter"));
    }

    void outsideChangesKeepTheCursor() {
        QWidget window;
        auto *field = new TextField;
        field->setValue(QStringLiteral("Cart recovery"));
        showFocused(window, field);
        field->setCursorPosition(4);
        QSignalSpy edited(field, &TextField::edited);
        field->setValue(QStringLiteral("Cart rescue"));
        QCOMPARE(field->cursorPosition(), 4);
        QCOMPARE(edited.size(), 0);
    }
};

QTEST_MAIN(TestValueFields)
#include "tst_value_fields.moc"
