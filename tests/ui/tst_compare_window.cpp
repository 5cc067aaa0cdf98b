#include "ui/actions/actions.h"
#include "ui/compare/compare_model.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/test_dialog.h"
#include "ui/inspector/variants_part.h"
#include "ui/library/library_panel.h"
#include "ui/mainwindow/compare_controller.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/preview/preview_panel.h"
#include "ui/preview/runs_page.h"
#include "ui/settings/settings.h"
#include "window_fixture.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace stepline;

namespace {

const QByteArray TwoCards = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "two", "name": "Two cards"},
 "channels": [{"id": "mail", "type": "email", "name": "Newsletter"}, {"id": "sms", "type": "sms", "name": "Text"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "mail", "wait": "P1D", "stop_when": {"metric": "viewed"}, "content": {"body": "Hello"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "sms", "content": {"body": "Hello"}}]}]}}
)";

} // namespace

/// The comparison in the whole window: from the menu, the runs and the library, and after edits.
class TestCompareWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;

    ComparePage *page() { return m_window->preview()->comparisons()->page(); }
    Editor *editor() { return m_window->current()->editor(); }
    void wait(const char *message, Duration wait) {
        editor()->push(edits::setWait(*editor()->document(), QString::fromLatin1(message), wait));
    }
    void run() {
        QSignalSpy note(m_window->preview(), &PreviewController::note);
        m_window->actions()->run->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(note.size() > 0, 60000);
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->open(TwoCards);
        m_window = m_fixture->window.get();
        QVERIFY(m_window && m_window->current());
        PreviewSettings settings = m_window->preview()->forecaster()->settings();
        settings.recipients = 50000;
        m_window->preview()->forecaster()->setSettings(settings);
    }
    void cleanup() {
        m_fixture.reset();
        m_window = nullptr;
    }

    void editsAreComparedWithTheLastVersion() {
        m_window->actions()->compare->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(page()->headline().contains(QStringLiteral("the same to everybody")), 20000);
        QCOMPARE(page()->a(), CompareController::versionKey(1));
        QCOMPARE(page()->b(), CompareController::nowKey());
        wait("m1", {4 * Duration::Day});
        QTRY_VERIFY_WITH_TIMEOUT(page()->headline().contains(QStringLiteral("less")), 20000);
        m_window->actions()->undo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(page()->headline().contains(QStringLiteral("the same to everybody")), 20000);
        // Saved as version 2, it is compared with version 1 when it is not edited.
        wait("m1", {4 * Duration::Day});
        m_window->actions()->save->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(page()->a(), CompareController::versionKey(1), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(page()->headline().contains(QStringLiteral("less")), 20000);
    }

    void aSequenceThatCannotBePlayedSaysSo() {
        m_window->actions()->compare->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!page()->headline().isEmpty(), 20000);
        editor()->push(edits::setValue(*editor()->document(), QStringLiteral("/sequence/steps/0/messages/0/stop_when"),
                                       JsonValue::object(), QStringLiteral("Break it")));
        QTRY_VERIFY_WITH_TIMEOUT(page()->headline().isEmpty(), 20000);
        m_window->actions()->undo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!page()->headline().isEmpty(), 20000);
    }

    void twoRunsAreCompared() {
        run();
        wait("m1", {4 * Duration::Day});
        run();
        RunsPage *runs = m_window->preview()->panel()->runs();
        m_window->preview()->panel()->setPage(PreviewPanel::Page::Runs);
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 2, 20000);
        runs->table()->selectAll();
        for (auto *button : runs->findChildren<QPushButton *>())
            if (button->text().contains(QStringLiteral("Compare")))
                button->click();
        QVERIFY(page()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(page()->headline().contains(QStringLiteral("less")), 20000);
        QVERIFY(page()->a().startsWith(QStringLiteral("run:")) && page()->b().startsWith(QStringLiteral("run:")));
        QVERIFY(page()->a() != page()->b());
        // What is edited now changes nothing about what was kept.
        const QString before = page()->headline();
        wait("m1", {9 * Duration::Day});
        QTest::qWait(600);
        QCOMPARE(page()->headline(), before);
    }

    void aKeptRunIsMadeAgain() {
        PreviewSettings settings = m_window->preview()->forecaster()->settings();
        settings.seed = 7;
        settings.entry = DefaultEntry + 5 * Duration::Day;
        settings.spread = {3 * Duration::Day};
        m_window->preview()->forecaster()->setSettings(settings);
        run();
        // Whatever stands there now: the run has its own.
        wait("m1", {9 * Duration::Day});
        settings.seed = 8;
        settings.spread = {};
        m_window->preview()->forecaster()->setSettings(settings);
        RunsPage *runs = m_window->preview()->panel()->runs();
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 1, 20000);
        const qint64 first = runs->model()->index(0, 0).data(RunsModel::IdRole).toLongLong();
        QSignalSpy note(m_window->preview(), &PreviewController::note);
        Q_EMIT runs->repeatRequested(first);
        QTRY_VERIFY_WITH_TIMEOUT(note.size() > 0, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 2, 20000);
        const qint64 second = runs->model()->index(0, 0).data(RunsModel::IdRole).toLongLong();
        QVERIFY(second != first);
        std::optional<std::pair<Results, Results>> both;
        m_window->workspace()->library()->ask<std::pair<Result<Results>, Result<Results>>>(
            m_window,
            [=](Library &library) { return std::pair(library.runResults(first), library.runResults(second)); },
            [&](const std::pair<Result<Results>, Result<Results>> &read) {
                both = std::pair(*read.first, *read.second);
            });
        QTRY_VERIFY_WITH_TIMEOUT(both, 20000);
        both->second.seconds = both->first.seconds;
        QVERIFY(both->first == both->second);
        QCOMPARE(both->first.seed, quint64(7));
    }

    void anotherTemplateIsCompared() {
        QByteArray other = TwoCards;
        other.replace("\"two\"", "\"other\"").replace("Two cards", "Other cards").replace("P1D", "P6D");
        const QString first = m_window->current()->id();
        m_window->workspace()->addTemplate(other);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->current()->id() != first, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->findChild<LibraryPanel *>()->total(), 2, 10000);
        Q_EMIT m_window->findChild<LibraryPanel *>()->compareRequested(first);
        QTRY_VERIFY_WITH_TIMEOUT(page()->headline().contains(QStringLiteral("less")), 20000);
        QCOMPARE(page()->a(), CompareController::templateKey(first));
        // Closed, it is read from the library.
        m_window->workspace()->close(m_window->workspace()->find(first));
        m_window->preview()->comparisons()->compare(CompareController::nowKey(), CompareController::templateKey(first));
        QTRY_VERIFY_WITH_TIMEOUT(page()->headline().contains(QStringLiteral("more")), 20000);
    }

    void aTestIsPlannedFromTheVariants() {
        editor()->selection()->selectMessages({QStringLiteral("m1")});
        auto *part = m_window->findChild<VariantsPart *>();
        QVERIFY(part);
        bool clicked = false;
        for (auto *button : part->findChildren<QToolButton *>())
            if (button->text().contains(QStringLiteral("How many people"))) {
                button->click();
                clicked = true;
            }
        QVERIFY(clicked);
        auto *dialog = m_window->findChild<TestDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->finding().contains(QStringLiteral("another delay or another wait")));
        dialog->close();
    }

    void closingWhileItPlaysIsSafe() {
        PreviewSettings settings = m_window->preview()->forecaster()->settings();
        settings.recipients = 200'000'000;
        m_window->preview()->forecaster()->setSettings(settings);
        m_window->actions()->compare->trigger();
        wait("m1", {4 * Duration::Day});
        QTest::qWait(600);
        // The window goes while 200 million are played; cleanup() would hang or crash.
    }
};

QTEST_MAIN(TestCompareWindow)
#include "tst_compare_window.moc"
