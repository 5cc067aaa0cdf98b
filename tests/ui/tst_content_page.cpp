#include "inspector_bench.h"

#include "core/check/check.h"
#include "ui/content/content_form.h"
#include "ui/content/content_page.h"
#include "ui/content/emoji_menu.h"
#include "ui/content/find_bar.h"
#include "ui/content/links_dialog.h"
#include "ui/content/people_strip.h"
#include "ui/content/person_tile.h"
#include "ui/content/picture_view.h"
#include "ui/content/spell_marks.h"
#include "ui/content/text_tools.h"
#include "ui/settings/settings.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_field.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QToolTip>

using namespace stepline;

namespace {

const QString Mail = QStringLiteral("/sequence/steps/1/messages/1/content");

/// The page in a window of its own on the bench's template, its mail selected.
struct PageBench {
    explicit PageBench(const QByteArray &json = benchTemplate()) : editor(*parseJson(json)) {
        editor.setOriginalBytes(json);
        page = new ContentPage(&window);
        window.resize(1000, 900);
        page->resize(1000, 900);
        page->setEditor(&editor);
        editor.selection()->selectMessages({QStringLiteral("m3")});
        window.show();
        window.activateWindow();
    }

    Field *field(const QString &pointer) const {
        for (Field *field : page->findChildren<Field *>())
            if (field->pointer() == pointer && field->isVisibleTo(page))
                return field;
        return nullptr;
    }
    template <typename W> W *edit(const QString &pointer) const {
        Field *found = field(pointer);
        return found ? qobject_cast<W *>(found->editor()) : nullptr;
    }
    QString said() const { return page->pictures().first()->picture().spoken(); }

    Editor editor;
    QWidget window;
    ContentPage *page;
};

} // namespace

class TestContentPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() {
        Settings::useFolder(m_folder.path());
        Theme::instance().setMode(Theme::Mode::Light);
    }

    void showsTheSelectedMessage() {
        PageBench b;
        QCOMPARE(b.page->message(), QStringLiteral("m3"));
        QVERIFY(b.edit<TextField>(Mail + QStringLiteral("/subject")));
        QCOMPARE(b.edit<TextField>(Mail + QStringLiteral("/subject"))->text(), QStringLiteral("Your cart"));
        QVERIFY(b.said().contains(QStringLiteral("Your cart")));
        QCOMPARE(b.page->clients().size(), 2); // iPhone Mail and Gmail
        b.editor.selection()->selectMessages({QStringLiteral("m1")});
        QVERIFY(!b.field(Mail + QStringLiteral("/subject")));
        QVERIFY(b.said().contains(QStringLiteral("Hi Mina")));
        QCOMPARE(b.page->clients().size(), 1);
        QCOMPARE(b.editor.undoStack()->count(), 0);
    }

    void typingIsOneUndoAndShowsAtOnce() {
        PageBench b;
        auto *subject = b.edit<TextField>(Mail + QStringLiteral("/subject"));
        subject->setFocus();
        QTRY_VERIFY(subject->hasFocus());
        QTest::keyClick(subject, Qt::Key_End);
        QTest::keyClicks(subject, QStringLiteral(" is waiting"));
        QTRY_VERIFY(b.said().contains(QStringLiteral("Your cart is waiting")));
        QCOMPARE(b.editor.undoStack()->count(), 1);
        b.editor.undoStack()->undo();
        QCOMPARE(subject->text(), QStringLiteral("Your cart"));
        QTRY_VERIFY(!b.said().contains(QStringLiteral("waiting")));
    }

    void countsInlineAndWarns() {
        PageBench b;
        auto *subject = b.edit<TextField>(Mail + QStringLiteral("/subject"));
        Field *field = b.field(Mail + QStringLiteral("/subject"));
        QCOMPARE(field->hint(), QStringLiteral("9 of 50"));
        subject->setFocus();
        QTRY_VERIFY(subject->hasFocus());
        QTest::keyClicks(subject, QString(50, u'x'));
        QVERIFY2(field->hint().startsWith(QStringLiteral("59 of 50 · Longer subjects")), qPrintable(field->hint()));
    }

    void everyPersonIsPreviewed() {
        PageBench b;
        b.editor.selection()->selectMessages({QStringLiteral("m1")});
        const QList<PersonTile *> tiles = b.page->people()->tiles();
        QCOMPARE(tiles.size(), 5);
        QCOMPARE(tiles[0]->accessibleName(), QStringLiteral("Mina"));
        QTest::mouseClick(tiles[1], Qt::LeftButton);
        QTRY_VERIFY(b.said().contains(QStringLiteral("Hi 서연")));
        QTest::mouseClick(tiles[4], Qt::LeftButton);
        QTRY_VERIFY(b.said().contains(QStringLiteral("Hi there")));
        b.page->setSegments({QStringLiteral("VIP"), QStringLiteral("New")});
        QCOMPARE(b.page->people()->tiles().size(), 7);
    }

    void aSegmentThatGetsNothingSaysSo() {
        QByteArray json = benchTemplate();
        json.replace("\"not\": {\n                \"message\": \"m1\",\n                \"metric\": \"viewed\",\n      "
                     "          "
                     "\"x-note\": \"kept\"\n              }",
                     "\"segment\": \"VIP\"");
        PageBench b(json);
        QVERIFY(b.editor.value().message(u"m3")->onlyIf->kind == Condition::Kind::Segment);
        b.page->setSegments({QStringLiteral("VIP"), QStringLiteral("New")});
        const QList<PersonTile *> tiles = b.page->people()->tiles();
        QCOMPARE(tiles[5]->badge(), QString());
        QCOMPARE(tiles[6]->badge(), QStringLiteral("not sent"));
    }

    void variantsStandSideBySide() {
        PageBench b;
        for (auto *button : b.page->findChildren<QAbstractButton *>())
            if (button->text() == QStringLiteral("A/B variant"))
                button->click();
        QCOMPARE(b.editor.value().message(u"m3")->variants.size(), size_t(2));
        QCOMPARE(b.page->pictures().size(), 2);
        QCOMPARE(b.page->form()->variantChips().size(), 3);
        QCOMPARE(b.page->form()->variant(), 1);
        // What differs is chosen from a menu, and then written at once.
        QMenu *menu = nullptr;
        for (auto *button : b.page->findChildren<QToolButton *>())
            if (button->text() == QStringLiteral("Text that differs"))
                menu = button->menu();
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        menu->actions().first()->trigger();
        const QString differs = QStringLiteral("/sequence/steps/1/messages/1/variants/1/content/subject");
        QTRY_VERIFY(b.edit<TextField>(differs) && b.edit<TextField>(differs)->hasFocus());
        b.editor.undoStack()->undo();
        b.editor.push(edits::setValue(*b.editor.document(),
                                      QStringLiteral("/sequence/steps/1/messages/1/variants/1/content/subject"),
                                      JsonValue::string(QStringLiteral("Still yours")), QStringLiteral("x")));
        QTRY_VERIFY(b.page->pictures()[1]->picture().spoken().contains(QStringLiteral("Still yours")));
        QVERIFY(b.page->pictures()[0]->picture().spoken().contains(QStringLiteral("Your cart")));
        QVERIFY(b.edit<TextField>(QStringLiteral("/sequence/steps/1/messages/1/variants/1/content/subject")));
        QTest::mouseClick(b.page->form()->variantChips()[0], Qt::LeftButton);
        QCOMPARE(b.page->form()->variant(), -1);
        QVERIFY(b.edit<TextField>(Mail + QStringLiteral("/subject")));
        b.editor.undoStack()->setIndex(0);
        QCOMPARE(b.editor.bytes(), benchTemplate());
        QCOMPARE(b.page->pictures().size(), 1);
    }

    void brokenTagsAreSaid() {
        PageBench b;
        b.editor.push(edits::setValue(*b.editor.document(), Mail + QStringLiteral("/body"),
                                      JsonValue::string(QStringLiteral("Hi {{#first_name}}you")), QStringLiteral("x")));
        bool said = false;
        for (auto *message : b.page->findChildren<InlineMessage *>())
            said |= message->isVisibleTo(b.page) && message->text().contains(QStringLiteral("{{/name}}"));
        QVERIFY(said);
    }

    void theMindsetIsPartOfTheNotes() {
        PageBench b;
        TextField *mindset = b.page->form()->mindset();
        mindset->setFocus();
        QTRY_VERIFY(mindset->hasFocus());
        QTest::keyClicks(mindset, QStringLiteral("busy, not lost"));
        QCOMPARE(b.editor.value().message(u"m3")->notes, QStringLiteral("Mindset: busy, not lost"));
        QCOMPARE(b.editor.undoStack()->count(), 1);
        QCOMPARE(mindset->text(), QStringLiteral("busy, not lost"));
        b.editor.undoStack()->undo();
        QCOMPARE(b.editor.bytes(), benchTemplate());
        QCOMPARE(mindset->text(), QString());
    }

    void walksTheMessages() {
        PageBench b;
        QTest::keyClick(b.page, Qt::Key_PageUp, Qt::AltModifier);
        QCOMPARE(b.page->message(), QStringLiteral("m2"));
        QCOMPARE(b.editor.selection()->current(), QStringLiteral("m2"));
        QTest::keyClick(b.page, Qt::Key_PageUp, Qt::AltModifier);
        QTest::keyClick(b.page, Qt::Key_PageUp, Qt::AltModifier);
        QCOMPARE(b.page->message(), QStringLiteral("m1"));
        QSignalSpy closed(b.page, &ContentPage::closeRequested);
        QTest::keyClick(b.page, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void theLastMessageKeepsTheFocusWhereItIs() {
        PageBench b;
        b.editor.selection()->selectMessages({QStringLiteral("m2")});
        QAbstractButton *next = nullptr;
        for (QAbstractButton *button : b.page->findChildren<QAbstractButton *>())
            if (button->accessibleName() == QStringLiteral("Next message"))
                next = button;
        QVERIFY(next && next->isEnabled());
        next->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(next->hasFocus());
        QTest::keyClick(next, Qt::Key_Space);
        QCOMPARE(b.page->message(), QStringLiteral("m3"));
        // Switched off, it would hand the focus and the next Space to Find.
        QCOMPARE(next->window()->focusWidget(), next);
        QTest::keyClick(next, Qt::Key_Space);
        QCOMPARE(b.page->message(), QStringLiteral("m3"));
        QCOMPARE(next->window()->focusWidget(), next);
        QVERIFY(next->accessibleDescription().contains(QStringLiteral("last")));
        QToolTip::hideText();
        b.window.activateWindow();
        QTRY_VERIFY(next->hasFocus());
        b.page->startWriting();
        QTRY_VERIFY(!next->isEnabled());
    }

    void theTestMailIsWhatIsSeen() {
        PageBench b;
        b.page->people()->choose(1);
        const auto mail = b.page->testMail();
        QVERIFY(mail);
        QCOMPARE(mail->recipientName, QStringLiteral("김서연"));
        QCOMPARE(*mail->content.subject, QStringLiteral("Your cart"));
        QCOMPARE(mail->id, QStringLiteral("cart-m3"));
        b.editor.selection()->selectMessages({QStringLiteral("m1")});
        QVERIFY(!b.page->testMail());
    }

    void writingBeginsInTheFirstText() {
        PageBench b;
        b.page->startWriting();
        QTRY_VERIFY(b.edit<TextField>(Mail + QStringLiteral("/subject"))->hasFocus());
        b.editor.selection()->selectMessages({QStringLiteral("m1")});
        b.page->startWriting();
        auto *first = qobject_cast<QWidget *>(b.window.focusWidget());
        QVERIFY(first && b.page->form()->isAncestorOf(first) && first->isVisible());
        // Walking on by key, the next message's first text is where one goes on.
        b.editor.selection()->selectMessages({QStringLiteral("m3")});
        b.page->form()->mindset()->setFocus();
        QTest::keyClick(b.page->form()->mindset(), Qt::Key_PageUp, Qt::AltModifier);
        QVERIFY(b.page->message() != QStringLiteral("m3"));
        QVERIFY(b.window.focusWidget() != b.page->form()->mindset());
    }

    void offersUsualVariablesAndDeclaresThem() {
        QByteArray json = benchTemplate();
        PageBench b(json);
        b.editor.push([&] {
            EditBuilder builder(b.editor.document()->json(), QStringLiteral("None"));
            builder.remove(QStringLiteral("/template/variables"));
            return std::move(builder).edit();
        }());
        QVERIFY(b.editor.value().variables.empty());
        auto *subject = b.edit<TextField>(Mail + QStringLiteral("/subject"));
        subject->setFocus();
        QTRY_VERIFY(subject->hasFocus());
        QTest::keyClick(subject, Qt::Key_End);
        QMenu *menu = b.page->form()->tools()->variableMenu();
        const auto offered = [menu](const QString &start) -> QAction * {
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions())
                if (action->text().startsWith(start))
                    return action;
            return nullptr;
        };
        QAction *name = offered(QStringLiteral("first_name"));
        QVERIFY(name);
        name->trigger();
        QCOMPARE(b.editor.value().variables.size(), size_t(1));
        QCOMPARE(b.editor.value().variables[0].sample, QStringLiteral("Mina"));
        QCOMPARE(*b.editor.value().message(u"m3")->content.subject, QStringLiteral("Your cart{{first_name}}"));
        // The cursor stands where it went in, and the variable is offered as a known one from now on.
        QVERIFY(subject->hasFocus());
        QVERIFY(offered(QStringLiteral("New variable"))); // the others, one step further
    }

    void aToolLeavesTheCursorInTheText() {
        PageBench b;
        for (auto *button : b.page->form()->tools()->findChildren<QToolButton *>())
            QVERIFY2(!(button->focusPolicy() & Qt::ClickFocus), qPrintable(button->text()));
    }

    void insertsAnEmoji() {
        PageBench b;
        auto *subject = b.edit<TextField>(Mail + QStringLiteral("/subject"));
        subject->setFocus();
        QTRY_VERIFY(subject->hasFocus());
        QTest::keyClick(subject, Qt::Key_End);
        auto *emoji = b.page->form()->tools()->findChild<EmojiMenu *>();
        QVERIFY(emoji);
        emoji->popup(QPoint(10, 10));
        auto *list = emoji->findChild<QListWidget *>();
        const int all = list->count();
        auto *search = emoji->findChild<QLineEdit *>();
        search->setText(QStringLiteral("gift"));
        QVERIFY(list->count() >= 1 && list->count() < all);
        auto *none = list->findChild<ToneLabel *>();
        QVERIFY(none && none->isHidden());
        search->setText(QStringLiteral("no such thing"));
        QCOMPARE(list->count(), 0);
        QVERIFY(!none->isHidden()); // an empty menu says why
        search->setText(QStringLiteral("gift"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(*b.editor.value().message(u"m3")->content.subject, QStringLiteral("Your cart🎁"));
    }

    void findsJumpsAndReplaces() {
        PageBench b;
        FindBar bar(&b.window);
        bar.setEditor(&b.editor);
        connect(&bar, &FindBar::jumpRequested, b.page, &ContentPage::reveal);
        bar.open(true);
        bar.findField()->setText(QStringLiteral("h"));
        QVERIFY(bar.found().size() >= 3); // Hello, Hi {{first_name}}, Hi
        const qsizetype before = bar.found().size();
        QCOMPARE(bar.list()->count(), int(before));
        bar.step(1);
        QCOMPARE(b.page->message(), bar.found()[1].place.message);
        bar.findField()->setText(QStringLiteral("Your cart"));
        QCOMPARE(bar.found().size(), 1);
        bar.step(1);
        QCOMPARE(b.page->message(), QStringLiteral("m3"));
        QCOMPARE(b.edit<TextField>(Mail + QStringLiteral("/subject"))->selectedText(), QStringLiteral("Your cart"));
        bar.replaceField()->setText(QStringLiteral("My cart"));
        bar.replaceEverything();
        QCOMPARE(*b.editor.value().message(u"m3")->content.subject, QStringLiteral("My cart"));
        QCOMPARE(b.editor.undoStack()->count(), 1);
        QTRY_COMPARE(bar.found().size(), 0);
        b.editor.undoStack()->undo();
        QCOMPARE(b.editor.bytes(), benchTemplate());
        QTRY_COMPARE(bar.found().size(), 1);
    }

    void linksGetTheirParameters() {
        PageBench b;
        b.editor.push(
            edits::setValue(*b.editor.document(), Mail + QStringLiteral("/cta"),
                            JsonValue::object()
                                .with(QStringLiteral("label"), JsonValue::string(QStringLiteral("Go")))
                                .with(QStringLiteral("url"), JsonValue::string(QStringLiteral("https://a.example/"))),
                            QStringLiteral("x")));
        LinksDialog dialog(*b.editor.document(), QStringLiteral("m3"));
        QCOMPARE(dialog.table()->rowCount(), 1);
        QVERIFY(dialog.edit().isEmpty());
        dialog.suggest();
        const Edit edit = dialog.edit();
        QVERIFY(b.editor.push(edit).isEmpty());
        QCOMPARE(
            b.editor.value().message(u"m3")->content.cta->url,
            QStringLiteral("https://a.example/?utm_source=mail&utm_medium=email&utm_campaign=cart&utm_content=m3"));
        b.editor.undoStack()->undo();
        QCOMPARE(b.editor.value().message(u"m3")->content.cta->url, QStringLiteral("https://a.example/"));
    }

    void misspeltWordsAreMarkedAndMended() {
        if (!Spelling().knows(SpellWord::Script::Latin))
            QSKIP("No English dictionary is installed (packaging/packages.txt).");
        PageBench b;
        auto *subject = b.edit<TextField>(Mail + QStringLiteral("/subject"));
        auto *marks = subject->findChild<SpellMarks *>();
        QVERIFY(marks);
        subject->setFocus();
        QTRY_VERIFY(subject->hasFocus());
        subject->selectAll();
        QTest::keyClicks(subject, QStringLiteral("You recieve it"));
        QTRY_COMPARE_WITH_TIMEOUT(marks->mistakes().size(), 1, 20000);
        QCOMPARE(marks->mistakes().first().start, 4);
        QMenu *menu = marks->menuAt(6);
        const auto action = [menu](const QString &text) -> QAction * {
            for (QAction *each : menu->actions())
                if (each->text() == text)
                    return each;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(action(QStringLiteral("receive")), 20000);
        QVERIFY(action(QStringLiteral("Add “recieve” to my words")));
        action(QStringLiteral("receive"))->trigger();
        delete menu;
        QCOMPARE(*b.editor.value().message(u"m3")->content.subject, QStringLiteral("You receive it"));
        QTRY_COMPARE_WITH_TIMEOUT(marks->mistakes().size(), 0, 20000);
    }

    void findingsStandUnderTheirField() {
        PageBench b;
        Problem problem;
        problem.severity = Severity::Warning;
        problem.pointer = Mail + QStringLiteral("/subject");
        problem.message = QStringLiteral("Too plain.");
        b.page->setFindings({problem});
        QCOMPARE(b.field(Mail + QStringLiteral("/subject"))->findings().size(), 1);
    }

    void anEmptySequenceSaysWhatToDo() {
        PageBench b;
        for (const char *id : {"m1", "m2", "m3"})
            b.editor.push(edits::removeMessages(*b.editor.document(), {QLatin1String(id)}));
        QCOMPARE(b.page->message(), QString());
        bool said = false;
        for (auto *label : b.page->findChildren<ToneLabel *>())
            said |= label->isVisibleTo(b.page) && label->text().startsWith(QStringLiteral("No message yet"));
        QVERIFY(said);
        b.editor.undoStack()->undo();
        QCOMPARE(b.page->message(), QStringLiteral("m3"));
    }
};

QTEST_MAIN(TestContentPage)
#include "tst_content_page.moc"
