#include "core/json/files.h"
#include "core/model/vocabulary.h"
#include "ui/board/board_view.h"
#include "ui/content/content_page.h"
#include "ui/help/help_window.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/library/gallery_dialog.h"
#include "ui/library/new_template_dialog.h"
#include "ui/mainwindow/about_dialog.h"
#include "ui/mainwindow/shortcuts_dialog.h"
#include "ui/preview/chart_view.h"
#include "ui/settings/settings_dialog.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/field.h"
#include "ui/widgets/tab_order.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace stepline;

namespace {

const QByteArray TwoCards = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "two", "name": "Two cards"},
 "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "push", "type": "push", "name": "Push"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "feed", "wait": "PT2H", "stop_when": {"metric": "viewed"}, "content": {"body": "Hello"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "push", "content": {"body": "Hello"}}]}]}}
)";

/// One step with a card of each kind.
QByteArray everyChannel() {
    QByteArrayList channels, messages;
    for (const ChannelType type : allChannelTypes()) {
        const QByteArray key = channelTypeKey(type).toUtf8();
        channels << QByteArray(R"({"id": "%1", "type": "%1"})").replace("%1", key);
        messages << QByteArray(R"({"id": "m-%1", "channel": "%1", "content": {"body": "Hello"}})").replace("%1", key);
    }
    return QByteArray(
               R"({"format": "stepline.sequence", "version": 1, "template": {"key": "all", "name": "All"}, "channels": [)") +
           channels.join(',') + R"(], "sequence": {"steps": [{"id": "s1", "messages": [)" + messages.join(',') +
           "]}]}}";
}

QString described(const QWidget *widget) {
    QStringList path;
    for (const QWidget *each = widget; each && path.size() < 4; each = each->parentWidget())
        path << QLatin1String(each->metaObject()->className()) + QLatin1Char(' ') + each->objectName();
    return path.join(QStringLiteral(" < "));
}

/// Names of what the keyboard reaches in @p window, and what has none.
QStringList namelessIn(QWidget *window, int *seen = nullptr) {
    QStringList nameless;
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(window) || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        if (seen)
            ++*seen;
        const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (!access || access->text(QAccessible::Name).trimmed().isEmpty())
            nameless << described(widget);
    }
    return nameless;
}

/// Letters behind Alt that mean two things in @p window: of its menu bar, buttons and labels.
QStringList doubleMnemonicsIn(QWidget *window) {
    QMap<QString, QString> taken;
    QStringList twice;
    const auto take = [&](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            return;
        if (taken.contains(key))
            twice << QStringLiteral("%1: “%2” and “%3”").arg(key, taken[key], text);
        taken[key] = text;
    };
    for (const QMenuBar *bar : window->findChildren<QMenuBar *>())
        for (const QAction *menu : bar->actions())
            take(menu->text());
    for (const QLabel *label : window->findChildren<QLabel *>())
        if (label->buddy() && label->isVisibleTo(window))
            take(label->text());
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>())
        if (button->isVisibleTo(window))
            take(button->text());
    return twice;
}

} // namespace

/// Whatever the keyboard reaches says what it is, and no two keys mean two things.
class TestWindowAccess : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->open(TwoCards);
        m_window = m_fixture->window.get();
        QVERIFY(m_window && m_window->current());
        m_window->current()->editor()->selection()->selectMessages({QStringLiteral("m1")});
        QCoreApplication::processEvents();
    }
    void cleanup() {
        m_fixture.reset();
        m_window = nullptr;
    }

    void everythingFocusableHasAName() {
        int seen = 0;
        const QStringList nameless = namelessIn(m_window, &seen);
        QVERIFY(seen > 20);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void tabReachesWhatAppearsLater() {
        auto *panel = m_window->findChild<InspectorPanel *>();
        m_window->current()->editor()->selection()->selectMessages({QStringLiteral("m2")});
        QCoreApplication::processEvents();
        QVERIFY(panel->focusField(QStringLiteral("/sequence/steps/1/messages/0/only_if")));
        QPointer<QWidget> choice = QApplication::focusWidget();
        QVERIFY(choice);
        const QList<QWidget *> before = tabOrderOf(panel);
        QTest::keyClick(choice, Qt::Key_Down); // a condition on an earlier message: its rows are made only now
        QTRY_VERIFY(m_window->current()->editor()->value().message(QStringLiteral("m2"))->onlyIf);
        QCoreApplication::processEvents();
        QTest::keyClick(choice, Qt::Key_Tab);
        QWidget *next = QApplication::focusWidget();
        QVERIFY(next != choice && panel->isAncestorOf(next));
        QVERIFY2(!before.contains(next), qPrintable(described(next)));
        QTest::keyClick(next, Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), choice.data());
        // All the way round, everything is reached once.
        const QList<QWidget *> all = tabOrderOf(m_window->centralWidget());
        QCOMPARE(QSet<QWidget *>(all.begin(), all.end()).size(), all.size());
    }

    void aSectionSaysThatItUnfolds() {
        auto *section = m_window->findChild<InspectorPanel *>()->findChild<CollapsibleSection *>();
        QVERIFY(section && !section->isExpanded());
        QAccessibleInterface *header = QAccessible::queryAccessibleInterface(section->header());
        QVERIFY(header);
        QCOMPARE(header->role(), QAccessible::Button); // a box to tick would say something else
        QCOMPARE(header->text(QAccessible::Name), section->title());
        QVERIFY(header->state().expandable && header->state().collapsed && !header->state().checked);
        header->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(section->isExpanded() && header->state().expanded && !header->state().collapsed);
    }

    void escLeadsFromASettingBackToTheBoard() {
        auto *panel = m_window->findChild<InspectorPanel *>();
        QVERIFY(panel->focusField(QStringLiteral("/sequence/steps/0/messages/0/delay")));
        QPointer<QWidget> delay = QApplication::focusWidget();
        QVERIFY(delay && panel->isAncestorOf(delay));
        QTest::keyClicks(delay, QStringLiteral("9"));
        QTest::keyClick(delay, Qt::Key_Escape); // first the value that was there comes back
        QCOMPARE(QApplication::focusWidget(), delay.data());
        QTest::keyClick(delay, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(m_window->findChild<BoardView *>()));
        QVERIFY(!m_window->current()->isModified());
    }

    void everyButtonWithACommandIsInAMenu() {
        QList<QAction *> inMenus;
        for (const auto &[menu, actions] : m_window->actions()->byMenu())
            inMenus += actions;
        int buttons = 0;
        for (const QToolButton *button : m_window->findChildren<QToolButton *>())
            if (button->defaultAction() && !qobject_cast<QLineEdit *>(button->parent())) { // not a field's own signs
                QVERIFY2(inMenus.contains(button->defaultAction()), qPrintable(button->text()));
                QVERIFY2(!button->defaultAction()->toolTip().isEmpty(), qPrintable(button->text()));
                ++buttons;
            }
        QVERIFY(buttons >= 3);
        for (const QAction *action : std::as_const(inMenus)) // one sentence that says what it does
            QVERIFY2(!action->whatsThis().isEmpty(), qPrintable(action->text()));
    }

    void languages_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Korean") << QStringLiteral("ko");
    }

    void lettersBehindAltMeanOneThing_data() { languages_data(); }
    void lettersBehindAltMeanOneThing() {
        QFETCH(QString, language);
        useLanguage(languageFromKey(language));
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->open(everyChannel());
        m_window = m_fixture->window.get();
        QVERIFY(m_window && m_window->current());
        Editor *editor = m_window->current()->editor();
        const Actions &actions = *m_window->actions();
        QSet<QString> twice;
        const std::vector<Message> messages = editor->document()->value().sequence.steps.front().messages;
        for (QAction *view : {actions.viewBoard, actions.viewTime, actions.writeMessage}) {
            editor->selection()->selectMessages({messages.front().id});
            view->trigger();
            QTRY_COMPARE(m_window->findChild<ContentPage *>()->isVisible(), view == actions.writeMessage);
            for (const Message &message : messages) {
                editor->selection()->selectMessages({message.id});
                for (const QString &each : doubleMnemonicsIn(m_window))
                    twice << each + QStringLiteral(" at ") + message.channel;
            }
        }
        useLanguage(Language::System);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.values().join(u'\n')));
    }

    void dialogsSayWhatTheyHold_data() { languages_data(); }
    void dialogsSayWhatTheyHold() {
        QFETCH(QString, language);
        useLanguage(languageFromKey(language));
        Settings settings;
        const std::unique_ptr<QDialog> dialogs[] = {std::make_unique<NewTemplateDialog>(m_window),
                                                    std::make_unique<GalleryDialog>(m_window),
                                                    std::make_unique<SettingsDialog>(&settings, m_window),
                                                    std::make_unique<ShortcutsDialog>(*m_window->actions(), m_window),
                                                    std::make_unique<AboutDialog>(QStringLiteral("x"), m_window),
                                                    std::make_unique<HelpWindow>(m_window)};
        useLanguage(Language::System);
        for (const auto &dialog : dialogs) {
            dialog->show();
            const QStringList nameless = namelessIn(dialog.get()), twice = doubleMnemonicsIn(dialog.get());
            QVERIFY2(nameless.isEmpty(), qPrintable(dialog->windowTitle() + u'\n' + nameless.join(u'\n')));
            QVERIFY2(twice.isEmpty(), qPrintable(dialog->windowTitle() + u'\n' + twice.join(u'\n')));
            QVERIFY(!dialog->windowTitle().isEmpty());
            dialog->hide();
        }
    }

    void aNewTemplateOffersTheCheapestChannelFirst() {
        NewTemplateDialog dialog(m_window);
        for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
            box->setChecked(true);
        QCOMPARE(size_t(dialog.channels().size()), allChannelTypes().size());
        const auto profile = readProfile(resourceBytes(defaultProfilePath()));
        QVERIFY(profile.ok());
        double before = 0;
        for (ChannelType type : dialog.channels()) {
            if (type == ChannelType::LinkedIn)
                continue; // a person's work, without a fee
            const double cost = profile->value.channels.at(type).cost.value;
            QVERIFY2(cost >= before, qPrintable(channelTypeName(type)));
            before = cost;
        }
    }

    void everyFieldSaysWhatItIsFor() {
        QStringList silent;
        int fields = 0;
        for (const Field *field : m_window->findChildren<Field *>()) {
            if (field->name().isEmpty())
                continue; // part of a group that has one
            ++fields;
            const QWidget *editor = field->editor();
            if (editor->whatsThis().isEmpty() &&
                !(editor->focusProxy() && !editor->focusProxy()->whatsThis().isEmpty()))
                silent << field->name();
        }
        silent.removeDuplicates();
        QVERIFY(fields > 20);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    }

    void everyChartHasATableTwin() {
        int charts = 0;
        for (const ChartView *chart : m_window->findChildren<ChartView *>()) {
            QVERIFY2(!chart->accessibleName().isEmpty() ||
                         !QAccessible::queryAccessibleInterface(const_cast<ChartView *>(chart))
                              ->text(QAccessible::Name)
                              .isEmpty(),
                     qPrintable(described(chart)));
            ++charts;
        }
        QVERIFY(charts >= 4);
    }

    /// Six presses of F6 come back to where they began, and Shift+F6 goes the other way round.
    void f6GoesRoundThePanels() {
        m_window->board()->setFocus();
        QList<QWidget *> way;
        for (int i = 0; i < 10; ++i) {
            m_window->actions()->nextPane->trigger();
            way << QApplication::focusWidget();
            QVERIFY(way.last());
            if (way.last() == m_window->board())
                break;
        }
        QVERIFY(way.size() >= 3);
        QCOMPARE(way.last(), m_window->board());
        m_window->actions()->previousPane->trigger();
        QCOMPARE(QApplication::focusWidget(), way[way.size() - 2]);
    }

    void tabReachesEverythingAndComesBack() {
        QWidget *first = m_window->nextInFocusChain();
        int steps = 0;
        QWidget *each = first;
        do {
            each = each->nextInFocusChain();
            ++steps;
        } while (each != first && steps < 10000);
        QCOMPARE(each, first);
    }

    void everyShortcutMeansOneThing() {
        QMap<QString, QString> taken;
        QStringList twice;
        QList<QAction *> actions = m_window->findChildren<QAction *>() + m_window->QWidget::actions();
        for (const QMenu *menu : m_window->findChildren<QMenu *>())
            actions += menu->actions();
        for (const QAction *action : actions) {
            if (action->shortcutContext() != Qt::WindowShortcut && action->shortcutContext() != Qt::ApplicationShortcut)
                continue;
            const QList<QKeySequence> keys = action->shortcuts();
            for (const QKeySequence &key : keys) {
                const QString name = key.toString();
                if (taken.contains(name) && taken[name] != action->text())
                    twice << QStringLiteral("%1: “%2” and “%3”").arg(name, taken[name], action->text());
                taken[name] = action->text();
            }
        }
        QVERIFY(taken.size() > 20);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void menusUseEveryLetterOnce() {
        QStringList twice;
        const auto check = [&](const QList<QAction *> &actions, const QString &where) {
            QMap<QChar, QString> letters;
            for (const QAction *action : actions) {
                if (!action->isVisible() || action->isSeparator())
                    continue;
                const QKeySequence key = QKeySequence::mnemonic(action->text());
                if (key.isEmpty())
                    continue;
                const QChar letter = key.toString().back();
                if (letters.contains(letter))
                    twice << QStringLiteral("%1: “%2” and “%3”").arg(where, letters[letter], action->text());
                letters[letter] = action->text();
            }
        };
        const QList<QAction *> menus = m_window->menuBar()->actions();
        check(menus, QStringLiteral("the menu bar"));
        for (const QAction *menu : menus)
            if (menu->menu())
                check(menu->menu()->actions(), menu->text());
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }
};

QTEST_MAIN(TestWindowAccess)
#include "tst_window_access.moc"
