#include "core/json/files.h"
#include "core/model/edits.h"
#include "ui/board/board_view.h"
#include "ui/help/help_topics.h"
#include "ui/library/file_changes_dialog.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/palette_controller.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/mainwindow/single_instance.h"
#include "ui/mainwindow/window_host.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/palette_model.h"
#include "ui/settings/settings_dialog.h"
#include "ui/theme/figures.h"
#include "ui/tour/tour_panel.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label_text.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTabBar>
#include <QThread>
#include <QTimer>

using namespace stepline;

namespace {

const QByteArray Two = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "two", "name": "Spring sale"},
 "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "push", "type": "push", "name": "Push"}],
 "sequence": {"steps": [
  {"id": "s1", "name": "Hello", "messages": [{"id": "m1", "channel": "feed", "wait": "PT2H", "stop_when": {"metric": "viewed"}, "content": {"body": "Tulips are here"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "push", "content": {"title": "Last days"}}]}]}}
)";

QStringList titles(const PaletteModel &model) {
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found << model.index(row).data().toString();
    return found;
}

PaletteItem item(const QString &title, const QString &also = {}) {
    return {title, QStringLiteral("Edit"), {}, also, {}, [] {}};
}

QPushButton *visibleButton(const QWidget *where, const QString &text) {
    for (QPushButton *button : where->findChildren<QPushButton *>())
        if (button->isVisible() && button->text().remove(u'&') == text)
            return button;
    return nullptr;
}

} // namespace

/// What is there wherever one is in the window: palette, settings, languages, first steps, files of other programs.
class TestEverywhere : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow *window() { return m_fixture->window.get(); }
    Editor *editor() { return window()->current()->editor(); }
    QString said() { return window()->findChild<MessageBar *>()->text(); }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() {
        m_fixture.reset();
        useLanguage(Language::System);
    }

    void aFewLettersFindATitle_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("empty") << QString() << QStringLiteral("Anything") << true;
        QTest::newRow("substring") << QStringLiteral("port") << QStringLiteral("Export the board") << true;
        QTest::newRow("case") << QStringLiteral("EXP") << QStringLiteral("export") << true;
        QTest::newRow("two words, any order")
            << QStringLiteral("board exp") << QStringLiteral("Export the board") << true;
        QTest::newRow("beginnings") << QStringLiteral("sav") << QStringLiteral("Save version") << true;
        QTest::newRow("letters of words") << QStringLiteral("sv") << QStringLiteral("Save version") << true;
        QTest::newRow("scattered by chance")
            << QStringLiteral("xyz") << QStringLiteral("Export the yearly zebra") << false;
        QTest::newRow("not there") << QStringLiteral("quit") << QStringLiteral("Save version") << false;
        QTest::newRow("a word missing") << QStringLiteral("save nothing") << QStringLiteral("Save version") << false;
        QTest::newRow("Korean syllables") << QStringLiteral("내보") << QStringLiteral("시퀀스 내보내기") << true;
        QTest::newRow("Korean initials") << QStringLiteral("ㄴㅂㄴㄱ") << QStringLiteral("시퀀스 내보내기") << true;
        QTest::newRow("other initials") << QStringLiteral("ㅋㅋ") << QStringLiteral("시퀀스 내보내기") << false;
    }
    void aFewLettersFindATitle() {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, found);
        const auto result = match(query, text);
        QCOMPARE(bool(result), found);
        for (int place : result ? result->places : QList<int>())
            QVERIFY(place >= 0 && place < text.size());
    }

    void theBetterFindStandsFirst() {
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems({item(QStringLiteral("Preview")), item(QStringLiteral("Rename"), QStringLiteral("export name")),
                        item(QStringLiteral("Board export")), item(QStringLiteral("Export")),
                        item(QStringLiteral("Report of it"))});
        QCOMPARE(model.rowCount(), 5);
        model.setQuery(QStringLiteral("export"));
        QCOMPARE(titles(model),
                 QStringList({QStringLiteral("Export"), QStringLiteral("Board export"), QStringLiteral("Rename")}));
        model.setFound({item(QStringLiteral("Export of tulips"))});
        QCOMPARE(model.rowCount(), 4);
        model.setQuery({});
        QCOMPARE(model.rowCount(), 6);
    }

    void thePaletteDoesWhatIsTyped() {
        m_fixture->open(Two);
        window()->board()->setFocus();
        auto *palette = window()->findChild<CommandPalette *>();
        auto *field = palette->findChild<QLineEdit *>();
        auto *list = palette->findChild<QListView *>();
        const auto type = [&](const QString &text) {
            window()->actions()->palette->trigger();
            QVERIFY(palette->isVisible());
            QTest::keyClicks(field, text);
        };
        type(QStringLiteral("add step"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(editor()->value().sequence.steps.size(), 3u);

        type(QStringLiteral("tulips")); // a message by what it says
        QVERIFY(field->accessibleDescription().contains(QStringLiteral("Tulips")));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(editor()->selection()->current(), QStringLiteral("m1"));

        type(QStringLiteral("spring")); // a template of the library
        QTRY_COMPARE(list->currentIndex().data().toString(), QStringLiteral("Spring sale"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QTRY_VERIFY(window()->board()->hasFocus()); // back to where one was

        type(QStringLiteral("qqqq"));
        QVERIFY(!list->isVisible());
        QTest::keyClick(field, Qt::Key_Return); // nothing to do, nothing done
        QVERIFY(palette->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
    }

    void everyMenuEntryIsInThePalette() {
        m_fixture->open(Two);
        window()->actions()->palette->trigger();
        auto *palette = window()->findChild<CommandPalette *>();
        const auto *model = palette->findChild<PaletteModel *>();
        int seen = 0;
        for (const auto &[menu, actions] : window()->actions()->byMenu())
            for (const QAction *action : actions) {
                if (action == window()->actions()->palette || !action->isVisible()) // only with a team's library open
                    continue;
                palette->findChild<QLineEdit *>()->setText(plainText(action->text()));
                QVERIFY2(titles(*model).filter(plainText(action->text())).size() > 0, qPrintable(action->text()));
                ++seen;
            }
        QVERIFY(seen > 40);
    }

    void whatCannotBeDoneSaysWhy() {
        m_fixture->window = std::make_unique<MainWindow>();
        const QAction *save = window()->actions()->save;
        QVERIFY(!save->isEnabled());
        QVERIFY(save->toolTip().contains(save->property(Actions::ReasonProperty).toString()));
        QVERIFY(!save->property(Actions::ReasonProperty).toString().isEmpty());
    }

    void aSettingHoldsAtOnceAndAtTheNextStart() {
        m_fixture->open(Two);
        Settings settings;
        SettingsDialog dialog(&settings);
        for (const SettingEntry &entry : SettingsDialog::entries())
            QVERIFY2(!entry.why.isEmpty(), qPrintable(entry.key));
        int fields = 0;
        for (const Field *field : dialog.findChildren<Field *>()) { // What's This on each of them
            QVERIFY2(!field->editor()->whatsThis().isEmpty(), qPrintable(field->name()));
            QVERIFY(!field->editor()->accessibleName().isEmpty());
            ++fields;
        }
        QCOMPARE(fields, int(SettingsDialog::entries().size()));
        QSignalSpy rebuild(&dialog, &SettingsDialog::rebuildWanted);
        for (auto *box : dialog.findChildren<ChoiceBox *>())
            if (box->keys().contains(QStringLiteral("ko")))
                Q_EMIT box->chosen(QStringLiteral("ko"));
        QCOMPARE(rebuild.size(), 1);
        QCOMPARE(Settings().language(), Language::Korean);
        settings.setLanguage(Language::System);
    }

    void anotherLanguageLosesNothing() {
        Settings().setLanguage(Language::English);
        WindowHost host(m_fixture->folder.filePath(QStringLiteral("library.sqlite")));
        host.start({}, false);
        QTRY_VERIFY_WITH_TIMEOUT(host.window()->workspace()->library()->isOpen(), 20000);
        host.window()->workspace()->addTemplate(Two);
        QTRY_VERIFY_WITH_TIMEOUT(host.window()->current(), 10000);
        Editor *before = host.window()->current()->editor();
        before->push(edits::setWait(*before->document(), QStringLiteral("m1"), {60}));
        before->push(edits::removeMessages(*before->document(), {QStringLiteral("m2")}));
        before->undoStack()->undo();
        const QByteArray bytes = before->bytes();
        const QString id = host.window()->current()->id();
        QCOMPARE(plainText(host.window()->actions()->save->text()), QStringLiteral("Save version"));

        QSignalSpy rebuilt(&host, &WindowHost::rebuilt);
        Settings().setLanguage(Language::Korean);
        Q_EMIT host.window()->rebuildWanted();
        QTRY_COMPARE_WITH_TIMEOUT(rebuilt.size(), 1, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(host.window()->current(), 10000);
        QCOMPARE(plainText(host.window()->actions()->save->text()), QStringLiteral("버전 저장"));
        QCOMPARE(host.window()->current()->id(), id);
        Editor *after = host.window()->current()->editor();
        QCOMPARE(after->bytes(), bytes);
        QVERIFY(after->undoStack()->canRedo());
        after->undoStack()->undo();
        QCOMPARE(after->value().message(u"m1")->wait.seconds, 7200);
        QCOMPARE(spokenCount(12'345), QStringLiteral("1.2만"));
        QCOMPARE(spokenCount(250'000'000), QStringLiteral("2.5억"));
    }

    void brokenSettingsArePutAside() {
        const auto back = qScopeGuard([this] { Settings::useFolder(m_fixture->folder.path()); });
        for (const QByteArray &bytes :
             {QByteArrayLiteral("[look]\ntheme=dark\nnonsense without a value\n"), QByteArray(500, '\0'),
              QByteArrayLiteral("[look]\ntheme=\xff\xfe\n"), QByteArray(5'000'000, 'x')}) {
            QTemporaryDir folder;
            Settings::useFolder(folder.path());
            QFile file(Settings::path());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            WindowHost host(folder.filePath(QStringLiteral("library.sqlite")));
            host.start({}, false);
            const QString aside = Settings::path() + QStringLiteral(".bad");
            QVERIFY2(host.window()->messages()->text().contains(aside), qPrintable(host.window()->messages()->text()));
            QFile kept(aside);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QVERIFY(kept.readAll() == bytes);
            QVERIFY(Settings().themeMode() != Theme::Mode::Dark);
            QTRY_VERIFY_WITH_TIMEOUT(host.window()->workspace()->library()->isOpen(), 20000);
            host.leaveQuietly();
            Settings().setThemeMode(Theme::Mode::Light);
            Settings().addOwnWord(QStringLiteral("여러 줄\n두 번째"));
            QVERIFY(Settings::putBrokenFileAside().isEmpty()); // what we write ourselves is sound
        }
    }

    void theFirstStepsTickThemselves() {
        m_fixture->open(Two);
        auto *panel = window()->findChild<TourPanel *>();
        QVERIFY(panel->done().contains(QStringLiteral("template")));
        QVERIFY(!panel->done().contains(QStringLiteral("time")));
        editor()->push(edits::setDelay(*editor()->document(), QStringLiteral("m1"), {600}));
        QVERIFY(panel->done().contains(QStringLiteral("time")));
        QVERIFY(!panel->done().contains(QStringLiteral("stop")));
        editor()->push(edits::removeMessages(*editor()->document(), {QStringLiteral("m1")}));
        editor()->undoStack()->undo(); // it is back, but nobody put it there
        QVERIFY(!panel->done().contains(QStringLiteral("message")));
        window()->board()->addMessageAtEnd(QStringLiteral("push"), ChannelType::Push);
        QVERIFY(panel->done().contains(QStringLiteral("message")));
        window()->actions()->save->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(panel->done().contains(QStringLiteral("save")), 10000);
        QCOMPARE(Settings().tourDone().size(), 4);
        window()->actions()->tour->trigger(); // put away, and brought back from the menu
        QVERIFY(panel->isHidden());
        QVERIFY(!Settings().showsTour());
        window()->actions()->tour->trigger();
        QVERIFY(!panel->isHidden());
    }

    void aChangeByAnotherProgramIsNoticed() {
        const QString path = m_fixture->folder.filePath(QStringLiteral("own.sequence.json"));
        QVERIFY(!writeFileSafely(path, Two));
        m_fixture->open(Two);
        window()->openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(window()->current()->isFile(), 10000);
        editor()->push(edits::setWait(*editor()->document(), QStringLiteral("m1"), {60}));
        QVERIFY(!writeFileSafely(path, QByteArray(Two).replace("Tulips", "Roses")));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("own.sequence.json")), 10000);
        QCOMPARE(editor()->value().message(u"m1")->wait.seconds, 60); // what is here stays until one says otherwise
        auto *bar = window()->findChild<MessageBar *>();
        const auto buttons = bar->findChildren<QPushButton *>();
        for (QPushButton *button : buttons)
            if (button->text().contains(QStringLiteral("Read")))
                button->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            window()->current() && window()->current()->isFile() &&
                editor()->value().message(u"m1")->content.body.value_or(QString()).startsWith(QStringLiteral("Roses")),
            10000);
        QVERIFY(!window()->isWindowModified());
    }

    void theFileAsItWasStaysBesideIt() {
        const QString path = m_fixture->folder.filePath(QStringLiteral("own.sequence.json"));
        QVERIFY(!writeFileSafely(path, Two));
        Settings().setBackups(2);
        m_fixture->open(Two);
        window()->openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(window()->current()->isFile(), 10000);
        QByteArray last = Two;
        for (int seconds : {60, 120, 180}) {
            editor()->push(edits::setWait(*editor()->document(), QStringLiteral("m1"), {seconds}));
            window()->actions()->save->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(!window()->isWindowModified(), 10000);
            QCOMPARE(readFileBytes(path + QStringLiteral(".bak")).value(), last);
            last = editor()->bytes();
        }
        QVERIFY(QFile::exists(path + QStringLiteral(".2.bak")));
        QVERIFY(!QFile::exists(path + QStringLiteral(".3.bak")));
    }

    void aSecondStartHandsItsFilesOver() {
        const QString library = m_fixture->folder.filePath(QStringLiteral("library.sqlite"));
        SingleInstance first(library);
        QVERIFY(!first.handOver({})); // nobody is there yet
        QVERIFY(first.listen());
        QStringList files;
        connect(&first, &SingleInstance::asked, this, [&files](const QStringList &asked) { files = asked; });
        bool taken = false;
        std::unique_ptr<QThread> second(QThread::create([&] { // the other program
            taken =
                SingleInstance(library).handOver({QStringLiteral("/tmp/a b.json"), QStringLiteral("/tmp/한글.json")});
        }));
        second->start();
        QTRY_VERIFY_WITH_TIMEOUT(second->isFinished(), 10000);
        QVERIFY(taken);
        QCOMPARE(files, QStringList({QStringLiteral("/tmp/a b.json"), QStringLiteral("/tmp/한글.json")}));
        SingleInstance other(library + QStringLiteral("-other")); // another library is another window
        QVERIFY(!other.handOver({}));
    }

    void aChangeByAnotherProgramCanBeLookedAt() {
        m_fixture->open(Two);
        const QString path = m_fixture->folder.filePath(QStringLiteral("shared.sequence.json"));
        QVERIFY(!writeFileSafely(path, Two));
        window()->openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(window()->current()->isFile(), 10000);
        QByteArray other = editor()->bytes();
        other.replace("\"m1\"", "\"m9\"");
        QVERIFY(other != editor()->bytes());
        QVERIFY(!writeFileSafely(path, other));
        QPushButton *compare = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(compare = visibleButton(window(), QStringLiteral("Compare")), 10000);
        compare->click();
        auto *dialog = window()->findChild<FileChangesDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
        visibleButton(dialog, QStringLiteral("Read it again"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(window()->current() && editor()->bytes() == other, 10000);
    }

    void theHelpKnowsEveryPageOnce() {
        QStringList keys;
        for (const HelpTopic &topic : helpTopics()) {
            QVERIFY(!keys.contains(topic.key));
            QVERIFY(topic.text.startsWith(QStringLiteral("<p>")));
            keys << topic.key;
        }
        QVERIFY(keys.size() >= 6);
    }
};

QTEST_MAIN(TestEverywhere)
#include "tst_everywhere.moc"
