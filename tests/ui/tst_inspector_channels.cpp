#include "inspector_bench.h"

#include "ui/inspector/channel_list.h"
#include "ui/inspector/channel_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_field.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QRandomGenerator>

using namespace stepline;

class TestInspectorChannels : public QObject {
    Q_OBJECT

    std::unique_ptr<InspectorBench> b;
    ChannelView *view() const { return b->panel->findChild<ChannelView *>(); }
    QStringList ids() const {
        QStringList all;
        for (const Channel &channel : b->editor.value().channels)
            all << channel.id;
        return all;
    }
    QPoint centre(int row) const { return view()->visualRect(view()->model()->index(row, 0)).center(); }

private Q_SLOTS:
    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }
    void init() { b = std::make_unique<InspectorBench>(benchTemplate()); }
    void cleanup() { b.reset(); }

    void modelKeepsTheRulesThroughRandomEdits() {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        ChannelModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(b->editor.document());
        for (int i = 0; i < 300; ++i) {
            const auto &channels = b->editor.value().channels;
            const int count = int(channels.size());
            switch (random.bounded(6)) {
            case 0: b->editor.push(edits::addChannel(*b->editor.document(), ChannelType(random.bounded(10)))); break;
            case 1:
                if (count > 0)
                    b->editor.push(
                        edits::removeChannel(*b->editor.document(), channels[size_t(random.bounded(count))].id));
                break;
            case 2:
                if (count > 1)
                    b->editor.push(edits::moveChannel(*b->editor.document(), channels[size_t(random.bounded(count))].id,
                                                      random.bounded(count)));
                break;
            case 3:
                if (count > 0)
                    b->editor.push(edits::renameChannel(
                        *b->editor.document(), channels[size_t(random.bounded(count))].id, QString::number(i)));
                break;
            case 4: b->editor.undoStack()->undo(); break;
            default: b->editor.undoStack()->redo(); break;
            }
            QStringList shown;
            for (int row = 0; row < model.rowCount(); ++row)
                shown << model.idAt(row);
            QVERIFY2(shown == ids(), qPrintable(QStringLiteral("seed %1, edit %2").arg(seed).arg(i)));
        }
        b->editor.undoStack()->setIndex(0);
        QCOMPARE(b->now(), b->bytes);
    }

    void saysWhereAChannelIsUsed() {
        QCOMPARE(ChannelModel::use(b->editor.value(), QStringLiteral("feed")), QStringLiteral("step 1 · Viewed"));
        QCOMPARE(ChannelModel::use(b->editor.value(), QStringLiteral("mail")), QStringLiteral("step 2"));
        b->editor.push(edits::addChannel(*b->editor.document(), ChannelType::Sms));
        QCOMPARE(ChannelModel::use(b->editor.value(), QStringLiteral("sms")), QStringLiteral("not used yet"));
    }

    void aRowIsReallyDragged() {
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, centre(0));
        QTest::mouseMove(view()->viewport(), centre(1));
        QTest::mouseMove(view()->viewport(), centre(2) + QPoint(0, 8));
        QCOMPARE(view()->dropGap(), 3);
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, centre(2) + QPoint(0, 8));
        QCOMPARE(ids(), (QStringList{QStringLiteral("kakao"), QStringLiteral("mail"), QStringLiteral("feed")}));
        QCOMPARE(view()->currentIndex().row(), 2); // the moved row stays the current one
        b->editor.undoStack()->undo();
        QCOMPARE(b->now(), b->bytes);
    }

    void escAndOutsideLeaveAllAsItWas() {
        view()->setFocus();
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, centre(0));
        QTest::mouseMove(view()->viewport(), centre(1));
        QTest::mouseMove(view()->viewport(), centre(2) + QPoint(0, 8));
        QCOMPARE(view()->dropGap(), 3);
        QTest::keyClick(view(), Qt::Key_Escape);
        QCOMPARE(view()->dropGap(), -1);
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, centre(2) + QPoint(0, 8));
        QCOMPARE(b->now(), b->bytes);
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, centre(0));
        QTest::mouseMove(view()->viewport(), centre(2));
        QTest::mouseMove(view()->viewport(), QPoint(20, 400));
        QCOMPARE(view()->dropGap(), -1);
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, QPoint(20, 400));
        QCOMPARE(b->now(), b->bytes);
    }

    void keysDoTheSame() {
        view()->setFocus();
        view()->setCurrentIndex(view()->model()->index(0, 0));
        QTest::keyClick(view(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ids(), (QStringList{QStringLiteral("kakao"), QStringLiteral("feed"), QStringLiteral("mail")}));
        QTest::keyClick(view(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ids().first(), QStringLiteral("feed"));
        QTest::keyClick(view(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier); // at the top: nothing
        QCOMPARE(b->editor.undoStack()->index(), 2);
    }

    void renamesInPlace() {
        view()->setFocus();
        view()->setCurrentIndex(view()->model()->index(1, 0));
        QTest::keyClick(view(), Qt::Key_F2);
        auto *edit = view()->viewport()->findChild<TextField *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, QStringLiteral("Kakao KR"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(b->now(), b->with("\"KakaoTalk\"", "\"Kakao KR\""));
        QTest::keyClick(view(), Qt::Key_F2);
        for (auto *again : view()->viewport()->findChildren<TextField *>())
            if (again->isVisible()) {
                QTest::keyClicks(again, QStringLiteral("x"));
                QTest::keyClick(again, Qt::Key_Escape);
            }
        QCOMPARE(b->now(), b->with("\"KakaoTalk\"", "\"Kakao KR\""));
    }

    void removesWithItsMessagesAndComesBack() {
        view()->setFocus();
        view()->setCurrentIndex(view()->model()->index(1, 0));
        QTest::keyClick(view(), Qt::Key_Delete);
        QVERIFY(!b->editor.value().channel(u"kakao"));
        QVERIFY(!b->editor.value().message(u"m2"));
        b->editor.undoStack()->undo();
        QCOMPARE(b->now(), b->bytes);
    }

    void addsEachOfTheTenTypes() {
        const auto actions = b->panel->findChild<ChannelList *>()->addMenu()->actions();
        QCOMPARE(actions.size(), ChannelTypeCount);
        for (QAction *action : actions)
            action->trigger();
        const auto &channels = b->editor.value().channels;
        QCOMPARE(channels.size(), size_t(3 + ChannelTypeCount));
        for (int i = 0; i < ChannelTypeCount; ++i)
            QCOMPARE(channels[size_t(3 + i)].type, allChannelTypes()[size_t(i)]);
    }

    void returnSelectsItsMessages() {
        view()->setFocus();
        view()->setCurrentIndex(view()->model()->index(2, 0));
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(b->editor.selection()->messages(), QStringList{QStringLiteral("m3")});
    }
};

QTEST_MAIN(TestInspectorChannels)
#include "tst_inspector_channels.moc"
