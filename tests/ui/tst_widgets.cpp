#include "ui/library/new_template_dialog.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/team/connect_dialog.h"
#include "ui/team/members_dialog.h"
#include "ui/theme/dialog_size.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/duration_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_field.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QWindow>

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

/// A window around the widget, so that it gets real events.
template <typename W> void showFocused(QWidget &window, W *widget) {
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(widget);
    window.resize(320, 200);
    window.show();
    window.activateWindow();
    widget->setFocus();
    QTRY_VERIFY(widget->hasFocus());
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabFollowsTheLayoutNotTheOrderOfMaking() {
        class Window : public QWidget {
        public:
            bool focusNextPrevChild(bool next) override {
                return focusInReadingOrder(this, next) || QWidget::focusNextPrevChild(next);
            }
        } window;
        const auto named = [](const char *name) {
            auto *line = new QLineEdit;
            line->setObjectName(QLatin1String(name));
            return line;
        };
        auto *column = new QVBoxLayout(&window);
        auto *rows = new QVBoxLayout;
        auto *part = new QWidget;
        auto *inPart = new QHBoxLayout(part);
        auto *splitter = new QSplitter;
        auto *third = named("c"), *fifth = named("e");
        column->addLayout(rows);
        column->addWidget(part);
        column->addWidget(splitter);
        inPart->addWidget(third);
        splitter->addWidget(fifth);
        auto *first = named("a"), *second = named("b"), *fourth = named("d"), *hidden = named("hidden"),
             *off = named("off");
        rows->addWidget(second); // made after what stands below them
        rows->insertWidget(0, first);
        rows->addWidget(hidden);
        rows->addWidget(off);
        splitter->insertWidget(0, fourth);
        off->setEnabled(false);
        window.show();
        hidden->hide();
        window.activateWindow();
        first->setFocus();
        QTRY_VERIFY(first->hasFocus());
        QString way, back;
        for (int i = 0; i < 5; ++i) {
            way += QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(way, QStringLiteral("abcde"));
        QCOMPARE(QApplication::focusWidget(), first); // round
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
            back += QApplication::focusWidget()->objectName();
        }
        QCOMPARE(back, QStringLiteral("edcba"));
    }

    void tabWalksRoundTheTeamsServer() {
        TeamServer server;
        server.host = QStringLiteral("db.example.com");
        server.database = server.user = QStringLiteral("team");
        server.tls = TlsMode::Require; // its certificate is not asked for: a field that is off
        ConnectDialog dialog(server);
        dialog.show();
        dialog.activateWindow();
        QTRY_VERIFY(QApplication::focusWidget());
        QSet<QWidget *> reached;
        for (int i = 0; i < 20; ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (QWidget *widget : tabOrderOf(&dialog))
            QVERIFY2(reached.contains(widget), qPrintable(widget->accessibleName()));
    }

    void returnAddsAMember() {
        MembersDialog dialog;
        dialog.setBusy(true);
        dialog.show();
        dialog.activateWindow();
        TeamMembers members;
        members.mayChange = true;
        members.others = QStringList{QStringLiteral("mina")};
        dialog.fill(members);
        dialog.setBusy(false);
        auto *name = dialog.findChild<QLineEdit *>();
        QTRY_COMPARE(QApplication::focusWidget(), name);
        QSignalSpy asked(&dialog, &MembersDialog::roleRequested);
        QTest::keyClick(name, Qt::Key_Return); // nobody is named yet
        QVERIFY(asked.isEmpty());
        QTest::keyClicks(name, QStringLiteral("mina"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("mina"));
        QVERIFY(dialog.isVisible());
    }

    void tabPassesAButtonThatIsOff() {
        NewTemplateDialog dialog; // without a name there is nothing to create yet
        dialog.show();
        dialog.activateWindow();
        QTRY_VERIFY(QApplication::focusWidget());
        QWidget *cancel = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel);
        for (int i = 0; i < 20 && !cancel->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(cancel->hasFocus());
    }

    void returnPressesTheDefaultHoweverTabHasGone() {
        NewTemplateDialog dialog;
        dialog.show();
        dialog.activateWindow();
        auto *name = dialog.findChild<QLineEdit *>();
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("Spring"));
        auto *buttons = dialog.findChild<QDialogButtonBox *>();
        QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
        for (int i = 0; i < 20 && !cancel->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(cancel->hasFocus());
        QTest::keyClick(cancel, Qt::Key_Tab); // and past it, back to the name
        QVERIFY(name->hasFocus());
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }

    void noProblemHidesAnother() {
        MessageBar bar;
        bar.showProblem(QStringLiteral("The library is damaged."));
        bar.showProblem(QStringLiteral("The file cannot be read."));
        bar.showProblem(QStringLiteral("The file cannot be read."));
        QCOMPARE(bar.text(), QStringLiteral("The library is damaged.\nThe file cannot be read."));
        bar.showNote(QStringLiteral("Copied."));
        QCOMPARE(bar.text(), QStringLiteral("Copied."));
        bar.hide();
        bar.showProblem(QStringLiteral("The disk is full."));
        QCOMPARE(bar.text(), QStringLiteral("The disk is full."));
    }

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

    void choiceSaysOnlyWhatTheUserChose() {
        QWidget window;
        auto *box = new ChoiceBox;
        box->addChoice(QStringLiteral("a"), QStringLiteral("Always"));
        box->addChoice(QStringLiteral("b"), QStringLiteral("Sometimes"), QStringLiteral("when it fits"));
        QSignalSpy chosen(box, &ChoiceBox::chosen);
        box->setCurrentKey(QStringLiteral("b"));
        QCOMPARE(chosen.size(), 0);
        showFocused(window, box);
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("a"));
        QTest::keyClick(box, Qt::Key_Home);
        QCOMPARE(chosen.size(), 1);
    }

    void switchTurnsByMouseAndKeys() {
        QWidget window;
        auto *toggle = new Switch;
        toggle->setAccessibleName(QStringLiteral("Sequence on"));
        showFocused(window, toggle);
        QSignalSpy edited(toggle, &Switch::edited);
        QTest::mouseClick(toggle, Qt::LeftButton);
        QTest::keyClick(toggle, Qt::Key_Space);
        QTest::keyClick(toggle, Qt::Key_Return);
        QCOMPARE(edited.size(), 3);
        QVERIFY(toggle->isChecked());
        toggle->setValue(false);
        QCOMPARE(edited.size(), 3);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(toggle);
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::CheckBox);
        QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Sequence on"));
    }

    void aTurnedSwitchLooksTurned() {
        QWidget window;
        auto *toggle = new Switch;
        showFocused(window, toggle);
        const auto left = [toggle] { return toggle->grab().toImage().pixelColor(8, toggle->height() / 2); };
        const QColor off = left(); // the knob
        QTest::mouseClick(toggle, Qt::LeftButton);
        QTRY_COMPARE(left(), Theme::instance().palette().accent); // the track: the knob went to the right
        QTest::keyClick(toggle, Qt::Key_Space);
        QTRY_COMPARE(left(), off);
        toggle->setValue(true);
        QTRY_COMPARE(left(), Theme::instance().palette().accent);
    }

    void wheelScrollsTheFormAndChangesNothing() {
        FormScroll scroll;
        auto *form = new QWidget;
        auto *layout = new QVBoxLayout(form);
        auto *box = new ChoiceBox;
        box->addChoice(QStringLiteral("a"), QStringLiteral("A"));
        box->addChoice(QStringLiteral("b"), QStringLiteral("B"));
        layout->addWidget(box);
        for (int i = 0; i < 40; ++i)
            layout->addWidget(new TextField);
        scroll.setWidget(form);
        scroll.resize(300, 200);
        scroll.show();
        QTRY_VERIFY(scroll.verticalScrollBar()->maximum() > 0);
        const QPointF centre = box->mapTo(scroll.window(), box->rect().center());
        QWheelEvent wheel(centre, scroll.mapToGlobal(centre), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // only the system's own events go on to the parents
        qApp->notify(scroll.windowHandle(), &wheel);
        QCOMPARE(box->currentKey(), QStringLiteral("a"));
        QVERIFY(scroll.verticalScrollBar()->value() > 0);
    }

    /// What is in a form with a margin does not move when its scroll bar comes and goes.
    void theScrollBarStandsInTheMargin() {
        FormScroll scroll;
        auto *form = new QWidget;
        auto *layout = new QVBoxLayout(form);
        layout->setContentsMargins(16, 4, 16, 4);
        auto *first = new TextField;
        auto *section = new CollapsibleSection(QStringLiteral("More"));
        auto *many = new QWidget;
        auto *lines = new QVBoxLayout(many);
        for (int i = 0; i < 20; ++i)
            lines->addWidget(new TextField);
        section->setContent(many);
        layout->addWidget(first);
        layout->addWidget(section);
        layout->addStretch();
        scroll.setWidget(form);
        scroll.resize(300, 200);
        scroll.show();
        QTRY_VERIFY(first->width() > 0 && scroll.verticalScrollBar()->maximum() == 0);
        const QPoint before(first->x(), first->width());
        section->setExpanded(true);
        QTRY_VERIFY(scroll.verticalScrollBar()->maximum() > 0);
        QVERIFY(scroll.verticalScrollBar()->isVisible());
        QCOMPARE(QPoint(first->x(), first->width()), before);
        const int right = first->mapTo(&scroll, QPoint(first->width(), 0)).x();
        QVERIFY(right <= scroll.width() - scroll.verticalScrollBar()->width()); // and is not under the bar
        section->setExpanded(false);
        QTRY_COMPARE(scroll.verticalScrollBar()->maximum(), 0);
        QCOMPARE(QPoint(first->x(), first->width()), before);
    }

    /// Half unfolded, a section shows the upper half of what is in it, not all of it squeezed.
    void aSectionSlidesWithoutSqueezing() {
        QApplication::setEffectEnabled(Qt::UI_General, true);
        if (Theme::instance().animationMs() <= 0)
            QSKIP("Motion is off here.");
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *section = new CollapsibleSection(QStringLiteral("More"));
        auto *content = new QWidget;
        auto *lines = new QVBoxLayout(content);
        QList<TextField *> fields;
        for (int i = 0; i < 6; ++i)
            lines->addWidget(fields.emplaceBack(new TextField));
        section->setContent(content);
        layout->addWidget(section);
        layout->addStretch();
        window.resize(240, 320);
        window.show();
        auto *slide = section->findChild<QPropertyAnimation *>();
        QVERIFY(slide);
        for (const bool open : {true, false}) {
            section->setExpanded(open);
            QCOMPARE(slide->state(), QAbstractAnimation::Running);
            slide->pause();
            slide->setCurrentTime(slide->duration() / 3);
            QCoreApplication::processEvents();
            const QWidget *body = content->parentWidget();
            QVERIFY2(body->height() < content->height(), "it is still sliding");
            for (int i = 0; i < fields.size(); ++i) {
                QVERIFY2(fields[i]->height() >= fields[i]->sizeHint().height(), qPrintable(QString::number(i)));
                QVERIFY(i == 0 || fields[i]->y() >= fields[i - 1]->geometry().bottom());
            }
            slide->resume();
            slide->setCurrentTime(slide->duration());
            QTRY_COMPARE(slide->state(), QAbstractAnimation::Stopped);
            QCOMPARE(body->isVisible(), open);
            QCOMPARE(content->minimumHeight(), 0);
        }
    }

    void chipIsTakenOutByCrossAndKey() {
        QWidget window;
        auto *chip = new Chip(QStringLiteral("cart"));
        chip->setRemovable(true);
        showFocused(window, chip);
        QSignalSpy removed(chip, &Chip::removeRequested);
        QTest::keyClick(chip, Qt::Key_Delete);
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 10, chip->height() / 2));
        QCOMPARE(removed.size(), 2);
    }

    void aDialogFitsOnItsScreen() {
        QDialog large, small;
        large.resize(9000, 9000);
        small.resize(200, 150);
        large.show();
        small.show();
        const QSize space = large.screen()->availableSize();
        QCOMPARE(large.size(), QSize(space.width(), space.height() - FrameHeight));
        QCOMPARE(small.size(), QSize(200, 150));
    }

    void aBoxShowsTheProjectsSignInTheThemesColour() {
        const auto inkOf = [](QMessageBox::Icon icon) {
            QMessageBox box(icon, QStringLiteral("Title"), QStringLiteral("A question?"), QMessageBox::Ok);
            box.show();
            const QImage picture = box.iconPixmap().toImage();
            QSet<QRgb> inks;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    if (qAlpha(picture.pixel(x, y)) == 255)
                        inks.insert(picture.pixel(x, y));
            return inks;
        };
        const Palette &colors = Theme::instance().palette();
        QVERIFY(inkOf(QMessageBox::Question).contains(colors.accent.rgb()));
        QVERIFY(inkOf(QMessageBox::Information).contains(colors.accent.rgb()));
        QVERIFY(inkOf(QMessageBox::Warning).contains(colors.warning.rgb()));
        QVERIFY(inkOf(QMessageBox::Critical).contains(colors.error.rgb()));
        QVERIFY(inkOf(QMessageBox::NoIcon).isEmpty());
    }

    void theFileDialogShowsItsColumnsWhole() {
        QTemporaryDir folder;
        for (const char *name : {"a-long-name-of-a-campaign.sequence.json", "short.sequence.json"}) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(10'345, ' '));
        }
        QFileDialog dialog(nullptr, {}, folder.path());
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.show();
        dialog.resize(1600, 520); // the screen of the tests is small, and its letters wide
        auto *files = dialog.findChild<QTreeView *>(QStringLiteral("treeView"));
        QVERIFY(files);
        QTRY_COMPARE(files->model()->rowCount(files->rootIndex()), 2);
        for (int column = 0; column < files->model()->columnCount(); ++column) {
            if (files->isColumnHidden(column))
                continue;
            const QModelIndex cell = files->model()->index(0, column, files->rootIndex());
            const int wanted = QFontMetrics(files->font()).horizontalAdvance(cell.data().toString()) + 16;
            QTRY_VERIFY2(files->columnWidth(column) >= wanted, qPrintable(cell.data().toString()));
        }
    }

    void revealUnfoldsAndFocuses() {
        QWidget window;
        auto *section = new CollapsibleSection(QStringLiteral("Limits"));
        auto *field = new Field(QStringLiteral("At most"), new TextField);
        section->setContent(field);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(section);
        window.show();
        QVERIFY(!section->isExpanded());
        field->reveal();
        QVERIFY(section->isExpanded());
        QTRY_VERIFY(field->editor()->hasFocus());
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
