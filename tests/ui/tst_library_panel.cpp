#include "core/base/json_parse.h"
#include "tests/ui/window_fixture.h"
#include "ui/library/filter_popup.h"
#include "ui/library/library_panel.h"
#include "ui/library/library_view.h"
#include "ui/library/samples.h"
#include "ui/mainwindow/library_controller.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/models/library_model.h"
#include "ui/widgets/chip.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTreeWidget>

using namespace stepline;

namespace {

QByteArray sequence(const QString &name, const QString &kind, const QString &review = {}) {
    return QStringLiteral(R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "k", "name": "%1", "kind": "%2"%3},
 "channels": [{"id": "mail", "type": "email"}, {"id": "sms", "type": "sms"}],
 "sequence": {"steps": [{"id": "s1", "messages": [{"id": "m1", "channel": "mail", "content": {"subject": "Hello"}}]}]}})")
        .arg(name, kind, review.isEmpty() ? QString() : QStringLiteral(", \"review_by\": \"%1\"").arg(review))
        .toUtf8();
}

TemplateRow rowNamed(int number) {
    TemplateRow row;
    row.id = QString::number(number);
    row.name = QStringLiteral("Template %1").arg(number);
    return row;
}

} // namespace

/// The library as the window shows it: searching, filtering, putting away, the sheet.
class TestLibraryPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow *window() { return m_fixture->window.get(); }
    LibraryPanel *panel() { return window()->findChild<LibraryPanel *>(); }
    QListView *list() { return panel()->findChild<QListView *>(); }
    QLineEdit *search() { return panel()->findChild<QLineEdit *>(); }
    QStringList names() {
        QStringList names;
        for (int i = 0; i < list()->model()->rowCount(); ++i)
            names << list()->model()->index(i, 0).data().toString();
        return names;
    }
    QStringList chips() {
        QStringList texts;
        for (const Chip *chip : panel()->findChildren<Chip *>())
            texts << chip->text();
        return texts;
    }
    /// A window of its own on the fixture's folder.
    void start(bool samples = false) {
        m_fixture->window = std::make_unique<MainWindow>();
        if (samples)
            m_fixture->window->library()->addSamplesAtFirstStart();
        m_fixture->window->resize(1440, 900);
        m_fixture->window->show();
        QSignalSpy ready(window(), &MainWindow::ready);
        window()->start(m_fixture->folder.filePath(QStringLiteral("library.sqlite")), {}, false);
        QVERIFY(ready.wait(20000));
    }
    void add(const QString &name, const QString &kind, const QString &review = {}) {
        const int before = panel()->total();
        window()->workspace()->addTemplates({sequence(name, kind, review)});
        QTRY_COMPARE_WITH_TIMEOUT(panel()->total(), before + 1, 10000);
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        start();
    }
    void cleanup() { m_fixture.reset(); }

    void tabIntoTheListStandsOnALine() {
        add(QStringLiteral("Cart"), QStringLiteral("cart_abandonment"));
        add(QStringLiteral("Webinar"), QStringLiteral("cart_abandonment"));
        search()->setFocus();
        list()->setCurrentIndex({}); // as after a start without an open template
        QVERIFY(!list()->currentIndex().isValid());
        list()->setFocus(Qt::TabFocusReason);
        QCOMPARE(list()->currentIndex().row(), 0);
        QVERIFY(list()->selectionModel()->selectedIndexes().isEmpty()); // nothing is opened by it
    }

    void anEmptyLibrarySaysWhoseItIs() {
        const auto button = [&](const QString &text) {
            for (QPushButton *found : panel()->findChildren<QPushButton *>())
                if (found->text() == text && found->isVisible())
                    return true;
            return false;
        };
        const auto says = [&](const QString &words) {
            for (const QLabel *label : panel()->findChildren<QLabel *>())
                if (label->text().startsWith(words) && label->isVisible())
                    return true;
            return false;
        };
        QTRY_VERIFY(says(QStringLiteral("Your templates will be listed here.")));
        QVERIFY(button(QStringLiteral("Put the samples back")));
        panel()->setShared(true);
        QVERIFY(says(QStringLiteral("The team's templates will be listed here.")));
        QVERIFY(button(QStringLiteral("Open the gallery")));
        QVERIFY(!button(QStringLiteral("Put the samples back"))); // not everybody's work is to begin with samples
    }

    void typingNarrowsAndEscShowsAllAgain() {
        add(QStringLiteral("Cart"), QStringLiteral("cart_abandonment"));
        add(QString::fromUtf8("장바구니 알림"), QStringLiteral("cart_abandonment"));
        search()->setFocus();
        QTest::keyClicks(search(), QStringLiteral("ca"));
        QTRY_COMPARE(names(), QStringList{QStringLiteral("Cart")});
        QTest::keyClick(search(), Qt::Key_Escape);
        QTRY_COMPARE(panel()->total(), 2);
        search()->setText(QString::fromUtf8("구니"));
        QTRY_COMPARE(names(), QStringList{QString::fromUtf8("장바구니 알림")});
        search()->setText(QStringLiteral("zebra"));
        QTRY_COMPARE(panel()->total(), 0);
        auto *all = panel()->findChildren<QPushButton *>().last();
        for (QPushButton *button : panel()->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Show all templates"))
                all = button;
        QVERIFY(all->isVisible());
        all->click();
        QTRY_COMPARE(panel()->total(), 2);
        QVERIFY(search()->text().isEmpty());
    }

    void typingInTheListSearches() {
        add(QStringLiteral("Cart"), QStringLiteral("custom"));
        add(QStringLiteral("Welcome"), QStringLiteral("custom"));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_W);
        QCOMPARE(search()->text(), QStringLiteral("w"));
        QTRY_COMPARE(names(), QStringList{QStringLiteral("Welcome")});
    }

    void filtersNarrowAndAreRemembered() {
        add(QStringLiteral("A"), QStringLiteral("welcome"));
        add(QStringLiteral("B"), QStringLiteral("custom"));
        auto *popup = panel()->findChild<FilterPopup *>();
        Q_EMIT panel()->facetsWanted();
        auto *tree = popup->findChild<QTreeWidget *>();
        QTRY_VERIFY_WITH_TIMEOUT(tree->topLevelItemCount() >= 2, 10000); // kind and channel
        QCOMPARE(tree->topLevelItem(0)->text(0), QStringLiteral("Kind"));
        QTreeWidgetItem *welcome = nullptr;
        for (int i = 0; i < tree->topLevelItem(0)->childCount(); ++i)
            if (tree->topLevelItem(0)->child(i)->text(0).startsWith(QStringLiteral("Welcome")))
                welcome = tree->topLevelItem(0)->child(i);
        QVERIFY(welcome);
        QVERIFY2(welcome->text(0).endsWith(QStringLiteral("(1)")), qPrintable(welcome->text(0)));
        welcome->setCheckState(0, Qt::Checked);
        QTRY_COMPARE(names(), QStringList{QStringLiteral("A")});
        QCOMPARE(chips().size(), 1);
        // A start later it is still so.
        m_fixture->window.reset();
        start();
        QTRY_COMPARE(names(), QStringList{QStringLiteral("A")});
        QCOMPARE(chips().size(), 1);
        Q_EMIT panel()->findChild<Chip *>()->removeRequested();
        QTRY_COMPARE(panel()->total(), 2);
        QTRY_VERIFY(chips().isEmpty());
    }

    void theArchiveAndBack() {
        add(QStringLiteral("A"), QStringLiteral("welcome"));
        add(QStringLiteral("B"), QStringLiteral("custom"));
        const QString a = list()->model()->index(1, 0).data(LibraryModel::IdRole).toString();
        Q_EMIT panel()->archiveRequested(a, true);
        QTRY_COMPARE(names(), QStringList{QStringLiteral("B")});
        window()->actions()->showArchive->trigger();
        QTRY_COMPARE(names(), QStringList{QStringLiteral("A")});
        QVERIFY(list()
                    ->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("in the archive")));
        // The bar takes it back.
        QPushButton *undo = nullptr;
        for (QPushButton *button : panel()->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Undo"))
                undo = button;
        QVERIFY(undo && undo->isVisible());
        undo->click();
        QTRY_COMPARE(panel()->total(), 0);
        window()->actions()->showArchive->trigger();
        QTRY_COMPARE(panel()->total(), 2);
    }

    void whatIsDueIsSaidAtTheStart() {
        add(QStringLiteral("Due"), QStringLiteral("welcome"), QStringLiteral("2020-01-31"));
        add(QStringLiteral("Later"), QStringLiteral("welcome"), QStringLiteral("2999-01-31"));
        QVERIFY(list()->model()->index(1, 0).data(LibraryModel::DueRole).toBool());
        QVERIFY(!list()->model()->index(0, 0).data(LibraryModel::DueRole).toBool());
        m_fixture->window.reset();
        start();
        auto *bar = window()->findChild<MessageBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->text().contains(QStringLiteral("review date")), 10000);
        for (QPushButton *button : bar->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Show them"))
                button->click();
        QTRY_COMPARE(names(), QStringList{QStringLiteral("Due")});
        QVERIFY(bar->text().isEmpty());
    }

    void aFirstStartHasSamplesOnce() {
        QVERIFY(sampleSequences().size() >= 3 && sampleSequences().size() <= 5);
        m_fixture = std::make_unique<WindowFixture>();
        start(true);
        QTRY_COMPARE_WITH_TIMEOUT(panel()->total(), int(sampleSequences().size()), 10000);
        QVERIFY(list()
                    ->model()
                    ->index(0, 0)
                    .data(LibraryModel::SummaryRole)
                    .toString()
                    .startsWith(QStringLiteral("Sample")));
        for (int left = panel()->total(); left > 0; --left) {
            Q_EMIT panel()->deleteRequested(list()->model()->index(0, 0).data(LibraryModel::IdRole).toString());
            QTRY_COMPARE_WITH_TIMEOUT(panel()->total(), left - 1, 10000);
        }
        m_fixture->window.reset();
        start(true);
        QTest::qWait(300);
        QCOMPARE(panel()->total(), 0); // what was deleted stays deleted
        window()->actions()->restoreSamples->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(panel()->total(), int(sampleSequences().size()), 10000);
    }

    void theSheetHoldsEverySequenceShown() {
        for (int i = 0; i < 3; ++i)
            add(QStringLiteral("=Sequence <%1>").arg(i), QStringLiteral("welcome"));
        const QString path = m_fixture->folder.filePath(QStringLiteral("sheet.html"));
        window()->library()->writeSheet(SheetFormat::Html, path);
        QTRY_VERIFY_WITH_TIMEOUT(window()->findChild<MessageBar *>()->text().contains(path), 10000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QCOMPARE(html.count("<section>"), 3);
        QVERIFY(html.contains("=Sequence &lt;2&gt;"));
        window()->library()->writeSheet(SheetFormat::Csv, QStringLiteral("/no such folder/x.csv"));
        QTRY_VERIFY(window()->findChild<MessageBar *>()->text().contains(QStringLiteral("/no such folder")));
    }

    void theViewIsReadBackWhateverStandsThere() {
        LibraryView view;
        view.pictures = false;
        view.query.sort = TemplateSort::Review;
        view.query.filters[Facet::Tag] = {QString::fromUtf8("재구매, \"x\"")};
        const LibraryView read = LibraryView::fromText(view.toText());
        QCOMPARE(read.query, view.query);
        QVERIFY(!read.pictures);
        for (const char *text : {"", "{", "[]", "{\"sort\": 7, \"kind\": \"x\", \"tag\": [1, null]}"})
            QCOMPARE(LibraryView::fromText(QString::fromUtf8(text)).query, TemplateQuery());
    }

    void theModelFetchesWhatIsLookedAt() {
        LibraryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy wanted(&model, &LibraryModel::pageWanted);
        TemplatePage first{100'000, 0, {}};
        for (int i = 0; i < LibraryModel::PageRows; ++i)
            first.rows.push_back(rowNamed(i));
        model.setAnswer(first, false);
        wanted.clear();
        QCOMPARE(model.rowCount(), 100'000);
        const QModelIndex far = model.index(70'001);
        QVERIFY(!far.data().isValid());
        QVERIFY(!far.data().isValid());
        QCOMPARE(wanted.size(), 1); // asked once
        const int offset = wanted[0][0].toInt();
        QVERIFY(offset <= 70'001 && offset + LibraryModel::PageRows > 70'001);
        TemplatePage page{100'000, offset, {}};
        for (int i = 0; i < LibraryModel::PageRows; ++i)
            page.rows.push_back(rowNamed(offset + i));
        model.addPage(page);
        QCOMPARE(far.data().toString(), QStringLiteral("Template 70001"));
        QCOMPARE(model.indexOf(QStringLiteral("70001")), far);
        // Asked again, what is here stays in sight until newer rows come.
        model.setAnswer(first, true);
        QCOMPARE(far.data().toString(), QStringLiteral("Template 70001"));
        QCOMPARE(wanted.size(), 2);
        model.setAnswer({1, 0, false, {rowNamed(7)}}, true);
        QCOMPARE(model.rowCount(), 1);
    }

    /// A hundred thousand rows are shown, scrolled and marked without the window standing still.
    void aLargeListIsShown() {
        LibraryPanel large;
        large.resize(264, 900);
        large.show();
        TemplatePage page{100'000, 0, {}};
        for (int i = 0; i < LibraryModel::PageRows; ++i)
            page.rows.push_back(rowNamed(i));
        QSignalSpy wanted(&large, &LibraryPanel::pageWanted);
        QElapsedTimer timer;
        timer.start();
        large.setAnswer(page, false);
        QCoreApplication::processEvents();
        const qint64 shown = timer.restart();
        auto *view = large.findChild<QListView *>();
        view->scrollTo(view->model()->index(50'000, 0));
        QCoreApplication::processEvents();
        QTRY_VERIFY(!wanted.isEmpty());
        qInfo("100,000 rows shown in %lld ms, scrolled in %lld ms", shown, timer.elapsed());
        QVERIFY(wanted.size() <= 3); // what is in sight, not what lies between
    }
};

QTEST_MAIN(TestLibraryPanel)
#include "tst_library_panel.moc"
