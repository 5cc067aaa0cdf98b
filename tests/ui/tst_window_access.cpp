#include "window_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace stepline;

namespace {

const QByteArray TwoCards = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "two", "name": "Two cards"},
 "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "push", "type": "push", "name": "Push"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "feed", "wait": "PT2H", "stop_when": {"metric": "viewed"}, "content": {"body": "Hello"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "push", "content": {"body": "Hello"}}]}]}}
)";

QString described(const QWidget *widget) {
    QStringList path;
    for (const QWidget *each = widget; each && path.size() < 4; each = each->parentWidget())
        path << QLatin1String(each->metaObject()->className()) + QLatin1Char(' ') + each->objectName();
    return path.join(QStringLiteral(" < "));
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
        QStringList nameless;
        const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisibleTo(m_window) || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            ++seen;
            const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
            if (!access || access->text(QAccessible::Name).trimmed().isEmpty())
                nameless << described(widget);
        }
        QVERIFY(seen > 20);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
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
