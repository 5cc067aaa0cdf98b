#include "core/json/files.h"
#include "ui/library/new_template_dialog.h"
#include "ui/team/conflict_dialog.h"
#include "ui/team/connect_dialog.h"
#include "ui/team/members_dialog.h"
#include "ui/theme/dialog_size.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tab_order.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>
#include <QWindow>

using namespace stepline;

/// Dialogs: the way of Tab and Return through them, their size and their sign.
class TestDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }

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

    /// Return never sets a library up in another database than the one that was found empty.
    void theOfferToSetUpGoesWithTheFirstChange() {
        TeamServer server;
        server.host = QStringLiteral("db.example.com");
        server.database = server.user = QStringLiteral("team");
        ConnectDialog dialog(server);
        dialog.show();
        dialog.activateWindow();
        QPushButton *setUp = nullptr, *connecting = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == QStringLiteral("Set up the library here"))
                setUp = button;
            if (button->text().remove(u'&') == QStringLiteral("Connect"))
                connecting = button;
        }
        QVERIFY(setUp && connecting);
        QVERIFY(setUp->isHidden() && connecting->isDefault());
        QCOMPARE(connecting->property("kind").toString(), QStringLiteral("primary"));
        QSignalSpy connects(&dialog, &ConnectDialog::connectRequested), setsUp(&dialog, &ConnectDialog::setUpRequested);
        dialog.setBusy(true);
        dialog.setBusy(false);
        dialog.offerSetUp();
        QVERIFY(setUp->isVisible() && setUp->isDefault() && !connecting->isDefault());
        QCOMPARE(setUp->property("kind").toString(), QStringLiteral("primary"));
        QVERIFY(connecting->property("kind").toString().isEmpty());
        QLineEdit *database = nullptr;
        for (QLineEdit *line : dialog.findChildren<QLineEdit *>())
            if (line->accessibleName() == QStringLiteral("Database"))
                database = line;
        database->setFocus();
        QTest::keyClick(database, Qt::Key_Return); // nothing was changed: it is what was offered
        QCOMPARE(setsUp.size(), 1);
        QTest::keyClicks(database, QStringLiteral("2"));
        QVERIFY(setUp->isHidden() && !setUp->isDefault() && connecting->isDefault());
        QTest::keyClick(database, Qt::Key_Return);
        QCOMPARE(setsUp.size(), 1);
        QCOMPARE(connects.size(), 1);
        dialog.offerSetUp();
        dialog.findChild<QSpinBox *>()->stepUp();
        QVERIFY(setUp->isHidden());
        dialog.offerSetUp();
        dialog.showProblem(QStringLiteral("The server does not answer."));
        QVERIFY(setUp->isHidden() && connecting->isDefault());
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

    /// Each difference is one place on the way of Tab; the arrows choose; what differs is to be seen.
    void aMergeShowsWhatDiffers() {
        const auto document = [](const QString &end) {
            const QString body = QStringLiteral("What all three say is so long that none of it fits. ").repeated(8);
            const QString json =
                QStringLiteral(R"({"format": "stepline.sequence", "version": 1, "template": {"key": "t", "name": "%2"},
                "channels": [{"id": "mail", "type": "email"}], "sequence": {"steps": [{"id": "s1", "messages":
                [{"id": "m1", "channel": "mail", "content": {"body": "%1"}}]}]}})")
                    .arg(body + end, end);
            return *parseJson(json.toUtf8());
        };
        TeamConflict conflict;
        conflict.by = QStringLiteral("lee");
        ConflictDialog dialog(conflict, document(QStringLiteral("First")), document(QStringLiteral("Second")),
                              document(QStringLiteral("Third")));
        dialog.show();
        dialog.activateWindow();
        QTRY_VERIFY(qobject_cast<QRadioButton *>(dialog.focusWidget()));
        QCOMPARE(dialog.merge().conflicts(), 2);
        QStringList seen;
        for (const QRadioButton *value : dialog.findChildren<QRadioButton *>())
            seen << value->text();
        QCOMPARE(seen.filter(QStringLiteral("Second")).size(), 2);
        QCOMPARE(seen.filter(QStringLiteral("Third")).size(), 2);
        QSet<QWidget *> stops;
        for (int i = 0; i < 12; ++i) {
            if (qobject_cast<QRadioButton *>(dialog.focusWidget()))
                stops.insert(dialog.focusWidget());
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(stops.size(), 2);
        (*stops.begin())->setFocus();
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Right);
        QCOMPARE(writeJson(dialog.merge().root).count("Third"), 1);
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
        dialog.resize(1800, 520); // the screen of the tests is small, and its letters wide
        auto *files = dialog.findChild<QTreeView *>(QStringLiteral("treeView"));
        QVERIFY(files);
        QTRY_COMPARE(files->model()->rowCount(files->rootIndex()), 2);
        for (int column = 0; column < files->model()->columnCount(); ++column) {
            if (files->isColumnHidden(column))
                continue;
            for (int row = 0; row < 2; ++row) { // which of them is listed first is settled later
                const QModelIndex cell = files->model()->index(row, column, files->rootIndex());
                const int wanted = QFontMetrics(files->font()).horizontalAdvance(cell.data().toString()) + 16;
                QTRY_VERIFY2(files->columnWidth(column) >= wanted, qPrintable(cell.data().toString()));
            }
        }
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
