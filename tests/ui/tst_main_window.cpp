#include "core/json/files.h"
#include "core/preview/exact.h"
#include "ui/board/board_view.h"
#include "ui/board/scene.h"
#include "ui/library/library_panel.h"
#include "ui/mainwindow/header_bar.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/models/findings_model.h"
#include "ui/models/library_model.h"
#include "ui/preview/metrics_page.h"
#include "ui/preview/preview_panel.h"
#include "ui/profile/channel_section.h"
#include "ui/profile/graded_card.h"
#include "ui/profile/profile_editor.h"
#include "ui/theme/figures.h"
#include "ui/widgets/collapsible_section.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace stepline;

namespace {

const QByteArray ThreeCards = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "three", "name": "Three cards"},
 "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "push", "type": "push", "name": "Push"},
              {"id": "sms", "type": "sms", "name": "Text"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "feed", "wait": "PT2H", "stop_when": {"metric": "viewed"}, "content": {"body": "Hello"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "push", "wait": "PT1H", "content": {"body": "Hello"}},
                            {"id": "m3", "channel": "sms", "content": {"body": "Hello"}}]}]}}
)";

QString shape(const Template &tmpl) {
    QStringList steps;
    for (const Step &step : tmpl.sequence.steps) {
        QStringList ids;
        for (const Message &message : step.messages)
            ids << message.id;
        steps << ids.join(u' ');
    }
    return steps.join(QStringLiteral(" | "));
}

} // namespace

/// The whole window on a library of its own, driven by mouse and keys.
class TestMainWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    void open(const QStringList &files = {}) {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->show();
        QSignalSpy ready(m_window.get(), &MainWindow::ready);
        m_window->start(path("library.sqlite"), files, false);
        QVERIFY(ready.wait(20000));
    }
    void openThree() {
        m_window->workspace()->addTemplate(ThreeCards);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->current(), 10000);
    }
    Editor *editor() { return m_window->current()->editor(); }
    QString said() const { return m_window->findChild<MessageBar *>()->text(); }

    QPoint at(BoardElement element) {
        BoardView *board = m_window->board();
        return board->toView(board->scene()->layout().rectOf(element)).center().toPoint();
    }
    void drag(QPoint from, QPoint to) {
        QWidget *board = m_window->board()->viewport();
        QTest::mousePress(board, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 8; ++i)
            QTest::mouseMove(board, from + (to - from) * i / 8);
        QTest::mouseMove(board, to + QPoint(1, 0));
        QTest::mouseRelease(board, Qt::LeftButton, {}, to + QPoint(1, 0));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        Settings::useFolder(m_folder->path());
        open();
    }
    void cleanup() {
        m_window.reset();
        m_folder.reset();
    }

    void aCardIsDraggedInTheWholeWindow() {
        openThree();
        m_window->board()->fit();
        const QPoint below = at({BoardElement::Kind::Place, 1, -1});
        drag(at({BoardElement::Kind::Card, 0, 0}), below);
        QCOMPARE(shape(editor()->value()), QStringLiteral(" | m2 m3 m1"));
        QVERIFY(m_window->isWindowModified());
        QVERIFY(m_window->actions()->undo->text().contains(QStringLiteral("App feed")));
        m_window->actions()->undo->trigger();
        QCOMPARE(shape(editor()->value()), QStringLiteral("m1 | m2 m3"));
        QVERIFY(!m_window->isWindowModified());
        m_window->actions()->redo->trigger();
        QCOMPARE(shape(editor()->value()), QStringLiteral(" | m2 m3 m1"));
    }

    void keysMoveACardAndTakeItBack() {
        openThree();
        m_window->board()->setFocus();
        editor()->selection()->selectMessages({QStringLiteral("m1")});
        m_window->actions()->moveRight->trigger();
        QCOMPARE(editor()->value().sequence.steps[0].messages.size(), 0u);
        QCOMPARE(editor()->selection()->current(), QStringLiteral("m1"));
        QTest::keyClick(m_window->board(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shape(editor()->value()), QStringLiteral("m1 | m2 m3"));
    }

    void savingMakesAVersionAndClearsTheMark() {
        openThree();
        editor()->push(edits::setWait(*editor()->document(), QStringLiteral("m1"), {60}));
        QVERIFY(m_window->isWindowModified());
        m_window->actions()->save->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isWindowModified(), 10000);
        QCOMPARE(m_window->current()->row().version, 2);
        m_window->actions()->undo->trigger(); // an older state than the version: modified again
        QVERIFY(m_window->isWindowModified());
    }

    void whatWasOpenIsOpenAgainWithItsHistory() {
        openThree();
        editor()->push(edits::setWait(*editor()->document(), QStringLiteral("m1"), {60}));
        editor()->push(edits::removeMessages(*editor()->document(), {QStringLiteral("m3")}));
        m_window->actions()->undo->trigger();
        QVERIFY(m_window->close());
        m_window.reset();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->current(), 10000);
        QCOMPARE(shape(editor()->value()), QStringLiteral("m1 | m2 m3"));
        QCOMPARE(editor()->value().message(u"m1")->wait.seconds, 60);
        QVERIFY(m_window->isWindowModified());
        m_window->actions()->redo->trigger();
        QCOMPARE(shape(editor()->value()), QStringLiteral("m1 | m2"));
        m_window->actions()->undo->trigger();
        m_window->actions()->undo->trigger();
        QCOMPARE(editor()->value().message(u"m1")->wait.seconds, 7200);
        QVERIFY(!m_window->isWindowModified());
    }

    void aFileIsWrittenOnlyWhenItIsSaved() {
        QVERIFY(!writeFileSafely(path("own.sequence.json"), ThreeCards));
        m_window->openPath(path("own.sequence.json"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->current(), 10000);
        QCOMPARE(editor()->bytes(), ThreeCards);
        editor()->push(edits::setWait(*editor()->document(), QStringLiteral("m1"), {60}));
        m_window->workspace()->settle();
        QCOMPARE(readFileBytes(path("own.sequence.json")).value(), ThreeCards);
        m_window->actions()->save->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isWindowModified(), 10000);
        QCOMPARE(readFileBytes(path("own.sequence.json")).value(), editor()->bytes());
    }

    void closingAModifiedFileAsksWithVerbs() {
        QVERIFY(!writeFileSafely(path("own.sequence.json"), ThreeCards));
        m_window->openPath(path("own.sequence.json"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->current(), 10000);
        editor()->push(edits::setWait(*editor()->document(), QStringLiteral("m1"), {60}));
        const auto answer = [this](QMessageBox::StandardButton button) {
            QTimer::singleShot(200, this, [button] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                QVERIFY(box);
                QVERIFY(box->text().contains(QStringLiteral("own.sequence.json")));
                QVERIFY(box->button(QMessageBox::Save) && box->button(QMessageBox::Discard) &&
                        box->button(QMessageBox::Cancel));
                box->button(button)->click();
            });
        };
        answer(QMessageBox::Cancel);
        m_window->actions()->closeTab->trigger();
        QVERIFY(m_window->current());
        answer(QMessageBox::Discard);
        m_window->actions()->closeTab->trigger();
        QTRY_VERIFY(!m_window->current());
        QCOMPARE(readFileBytes(path("own.sequence.json")).value(), ThreeCards);
        m_window->openPath(path("own.sequence.json")); // discarded is gone
        QTRY_VERIFY_WITH_TIMEOUT(m_window->current(), 10000);
        QCOMPARE(editor()->value().message(u"m1")->wait.seconds, 7200);
        QVERIFY(!m_window->isWindowModified());
    }

    void aSaveThatIsDeclinedDoesNotClose() {
        QVERIFY(!writeFileSafely(path("own.sequence.json"), ThreeCards));
        m_window->openPath(path("own.sequence.json"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->current(), 10000);
        editor()->push(edits::setWait(*editor()->document(), QStringLiteral("m1"), {60}));
        const QByteArray others = QByteArray(ThreeCards).replace("Three cards", "Changed by others");
        QVERIFY(!writeFileSafely(path("own.sequence.json"), others));
        // Save, and then not over the other change.
        QTimer::singleShot(200, this, [this] {
            auto *first = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(first);
            QTimer::singleShot(300, this, [] {
                auto *second = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                QVERIFY(second);
                second->button(QMessageBox::Cancel)->click();
            });
            first->button(QMessageBox::Save)->click();
        });
        m_window->actions()->closeTab->trigger();
        QVERIFY(m_window->current());
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(readFileBytes(path("own.sequence.json")).value(), others);
    }

    void tabsShowFromTwoOnAndKeepTheirOrder() {
        openThree();
        auto *tabs = m_window->findChild<QTabBar *>(QStringLiteral("templateTabs"));
        QVERIFY(tabs && !tabs->isVisible());
        OpenTemplate *first = m_window->current();
        m_window->workspace()->addTemplate(QByteArray(ThreeCards).replace("Three cards", "Second"));
        QTRY_COMPARE(tabs->count(), 2);
        QVERIFY(tabs->isVisible());
        const QString second = m_window->current()->id(), one = first->id();
        tabs->moveTab(1, 0);
        QVERIFY(m_window->close());
        m_window.reset();
        open();
        tabs = m_window->findChild<QTabBar *>(QStringLiteral("templateTabs"));
        QTRY_COMPARE(tabs->count(), 2);
        QCOMPARE(tabs->tabData(0).toString(), second);
        QCOMPARE(tabs->tabData(1).toString(), one);
        m_window->workspace()->close(m_window->workspace()->find(one));
        QTRY_COMPARE(tabs->count(), 1);
        QVERIFY(!tabs->isVisible());
    }

    void deleteInTheLibraryIsTheLibrarys() {
        openThree();
        editor()->selection()->selectMessages({QStringLiteral("m1")});
        auto *list = m_window->findChild<LibraryPanel *>()->findChild<QListView *>();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QSignalSpy removed(m_window->workspace(), &Workspace::removed);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Delete);
        QTRY_COMPARE(removed.size(), 1);
        QTRY_VERIFY(!m_window->current());
        m_window->workspace()->restore(removed.first().first().toString());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->current(), 10000);
        QCOMPARE(shape(editor()->value()), QStringLiteral("m1 | m2 m3")); // the card was not touched
    }

    void theProfileIsThereWhenItIsWanted() {
        openThree();
        ProfileEditor *profile = m_window->preview()->profileEditor();
        m_window->actions()->editProfile->trigger();
        QVERIFY(profile->isVisible());
        QCOMPARE(profile->profiles().size(), size_t(builtInProfilePaths().size()));
        QCOMPARE(profile->current(), defaultProfilePath());
        QCOMPARE(m_window->preview()->forecaster()->profile(), profile->profile());
        int sections = 0;
        for (ChannelSection *channel : profile->findChildren<ChannelSection *>()) {
            channel->section()->setExpanded(true);
            int cards = 0;
            for (const GradedCard *card : channel->findChildren<GradedCard *>())
                cards += card->isVisibleTo(profile);
            QVERIFY2(cards >= 2, qPrintable(channelTypeName(channel->type())));
            ++sections;
        }
        QCOMPARE(sections, ChannelTypeCount);
    }

    /// How long the window could not answer while twenty messages are edited; the figure is printed, the bound is
    /// loose.
    void editsLetTheWindowBreathe() {
        openThree();
        QStringList ids{QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("m3")};
        while (editor()->value().messageCount() < 20)
            editor()->push(
                edits::duplicateMessages(*editor()->document(), {ids.at(editor()->value().messageCount() % 3)}));
        QTest::qWait(1500);
        qint64 longest = 0;
        QElapsedTimer beat;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
        heart.start(5);
        beat.start();
        QList<qint64> gaps;
        for (int i = 0; i < 60; ++i) {
            longest = 0;
            beat.restart();
            editor()->push(edits::setWait(*editor()->document(), QStringLiteral("m2"), {60 * (i + 2)}));
            QTest::qWait(60);
            gaps << longest;
        }
        std::sort(gaps.begin(), gaps.end());
        qInfo("longest gap after an edit: median %lld ms, 95th percentile %lld ms, most %lld ms", gaps[30], gaps[57],
              gaps.last());
        QVERIFY(gaps.last() < 500);
    }

    void whatCannotBeOpenedIsASentence_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("broken JSON") << QByteArray("{\"format\": \"stepline.sequence\",,}")
                                     << QStringLiteral("own.json");
        QTest::newRow("not a sequence") << QByteArray("[1, 2]") << QStringLiteral("own.json");
        QTest::newRow("newer") << QByteArray(ThreeCards).replace("\"version\": 1", "\"version\": 2")
                               << QStringLiteral("own.json");
        QTest::newRow("missing") << QByteArray() << QStringLiteral("own.json");
    }
    void whatCannotBeOpenedIsASentence() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        openThree();
        if (!bytes.isEmpty())
            QVERIFY(!writeFileSafely(path("own.json"), bytes));
        OpenTemplate *before = m_window->current();
        m_window->openPath(path("own.json"));
        QTRY_VERIFY2(said().contains(expected), qPrintable(said()));
        QCOMPARE(m_window->current(), before);
        QCOMPARE(m_window->workspace()->open().size(), 1);
    }

    void everyFigureOnScreenIsTheEngines_data() {
        QTest::addColumn<bool>("simulate");
        QTest::newRow("exact where possible") << false;
        QTest::newRow("simulated") << true;
    }
    void everyFigureOnScreenIsTheEngines() {
        QFETCH(bool, simulate);
        openThree();
        Forecaster *forecaster = m_window->preview()->forecaster();
        PreviewSettings settings = forecaster->settings();
        settings.simulate = simulate;
        forecaster->setSettings(settings);
        QTRY_VERIFY_WITH_TIMEOUT(forecaster->latest() && !forecaster->busy() && !forecaster->latest()->approximate,
                                 60000);
        PreviewRequest request;
        request.tmpl = editor()->value();
        request.profile = forecaster->profile();
        request.recipients = forecaster->settings().recipients;
        QCOMPARE(forecaster->latest()->exact(), !simulate);
        const Results engine = simulate ? previewSampled(request).value() : previewExact(request).value();
        MetricsModel *model = m_window->preview()->panel()->metrics()->model();
        int figures = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex name = model->index(row, MetricsModel::Name);
            const auto kind = MetricsModel::Row(name.data(MetricsModel::RowRole).toInt());
            const ChannelResult *channel = nullptr;
            for (const ChannelResult &result : engine.channels)
                if (editor()->value().channel(result.id)->displayName() == name.data().toString())
                    channel = &result;
            if (kind != MetricsModel::Row::Total && !channel)
                continue;
            const Tally &tally = channel ? channel->tally : engine.total;
            for (int column = MetricsModel::FirstMetric; column < MetricsModel::Late; ++column) {
                const QVariant number = model->index(row, column).data(MetricsModel::NumberRole);
                if (!number.isValid())
                    continue;
                QCOMPARE(number.toDouble(), tally[MetricsModel::metricOf(column)]);
                QCOMPARE(model->index(row, column).data().toString(), exactCount(number.toDouble()));
                ++figures;
            }
            QCOMPARE(model->index(row, MetricsModel::Cost).data(MetricsModel::NumberRole).toDouble(), tally.cost);
        }
        QVERIFY2(figures >= 15, qPrintable(QString::number(figures)));
    }

    void aRunIsKept() {
        openThree();
        Forecaster *forecaster = m_window->preview()->forecaster();
        QTRY_VERIFY_WITH_TIMEOUT(forecaster->latest(), 30000);
        QSignalSpy note(m_window->preview(), &PreviewController::note);
        m_window->actions()->run->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(note.size() > 0, 60000);
        int kept = -1;
        m_window->workspace()->library()->ask<Result<std::vector<RunRow>>>(
            this, [id = m_window->current()->id()](Library &library) { return library.runs(id); },
            [&kept](Result<std::vector<RunRow>> runs) { kept = runs.ok() ? int(runs->size()) : -2; });
        QTRY_COMPARE(kept, 1);
    }

    void everyButtonOfTheHeaderIsInAMenu() {
        QList<QAction *> inMenus;
        std::function<void(QWidget *)> collect = [&](QWidget *menu) {
            for (QAction *action : menu->actions()) {
                inMenus << action;
                if (action->menu())
                    collect(action->menu());
            }
        };
        collect(m_window->menuBar());
        int buttons = 0;
        for (const QToolButton *button : m_window->findChild<HeaderBar *>()->findChildren<QToolButton *>())
            if (button->defaultAction()) {
                QVERIFY2(inMenus.contains(button->defaultAction()), qPrintable(button->text()));
                ++buttons;
            }
        QVERIFY(buttons >= 2);
        for (QAction *menu : m_window->menuBar()->actions()) { // one mnemonic a menu
            QSet<QChar> seen;
            for (const QAction *action : menu->menu()->actions()) {
                const qsizetype mark = action->text().indexOf(u'&');
                if (mark < 0)
                    continue;
                const QChar letter = action->text().at(mark + 1).toLower();
                QVERIFY2(!seen.contains(letter), qPrintable(menu->text() + QStringLiteral(": ") + action->text()));
                seen << letter;
            }
        }
    }

    void modelsKeepTheirPromises() {
        LibraryModel library;
        QAbstractItemModelTester libraryTester(&library, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<TemplateRow> rows(3);
        for (int i = 0; i < 3; ++i) {
            rows[size_t(i)].id = QString::number(i);
            rows[size_t(i)].name = QStringLiteral("Template %1").arg(i);
        }
        library.setAnswer({3, 0, false, rows}, false);
        rows[1].modified = true;
        QSignalSpy changed(&library, &QAbstractItemModel::dataChanged);
        library.setAnswer({3, 0, false, rows}, true);
        QCOMPARE(changed.size(), 1); // one row said something new: no reset
        rows.erase(rows.begin());
        library.setAnswer({2, 0, false, rows}, true);
        QCOMPARE(library.rowCount(), 2);
        FindingsModel findings;
        QAbstractItemModelTester findingsTester(&findings, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Template tmpl = readSequence(ThreeCards).value().value;
        Problem late;
        late.severity = Severity::Warning;
        late.pointer = QStringLiteral("/sequence/steps/1/messages/1/delay");
        late.message = QStringLiteral("Late.");
        findings.setFindings({{late}, {}}, tmpl);
        QCOMPARE(findings.index(0).data().toString(), QStringLiteral("Warnings"));
        QCOMPARE(findings.index(1).data(FindingsModel::PlaceRole).toString(), QStringLiteral("Step 2, Text"));
        findings.setFindings({}, tmpl);
        QCOMPARE(findings.rowCount(), 0);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
