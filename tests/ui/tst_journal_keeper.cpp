#include "core/json/files.h"
#include "ui/mainwindow/open_template.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace stepline;

/// Edits reach the library in their order, however long its thread is busy, and the window waits for none of it.
class TestJournalKeeper : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<LibraryThread> m_library;
    std::unique_ptr<OpenTemplate> m_open;
    QSemaphore m_busy; ///< the library's thread waits for it, as it would for a disk or a server

    template <typename Answer> Answer now(std::function<Answer(Library &)> work) {
        std::optional<Answer> answer;
        m_library->ask<std::shared_ptr<Answer>>(
            this, [work](Library &library) { return std::make_shared<Answer>(work(library)); },
            [&](const std::shared_ptr<Answer> &given) { answer.emplace(std::move(*given)); });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return std::move(*answer);
    }
    void keepBusy() {
        m_library->ask<bool>(
            this, [this](Library &) { return m_busy.acquire(), true; }, [](bool) {});
    }
    void rename(const QString &to) {
        const QString from = m_open->editor()->value().name;
        const Edit edit{QStringLiteral("Rename"),
                        {},
                        {{QStringLiteral("/template/name"), -1, JsonValue::string(from), JsonValue::string(to)}},
                        {}};
        QVERIFY(m_open->editor()->push(edit).isEmpty());
    }
    QString nameInLibrary() {
        const auto json =
            now<Result<QByteArray>>([id = m_open->id()](Library &library) { return library.currentJson(id); });
        return parseJson(*json)->at(u"/template/name")->text();
    }

private Q_SLOTS:
    void init() {
        m_library = std::make_unique<LibraryThread>();
        m_library->open(
            m_folder.filePath(QStringLiteral("%1.sqlite").arg(QLatin1String(QTest::currentTestFunction()))));
        const QByteArray json = resourceBytes(galleryPaths().front());
        const auto row = now<Result<TemplateRow>>([json](Library &library) { return library.addTemplate(json); });
        const auto opened =
            now<Result<OpenedTemplate>>([id = row->id](Library &library) { return library.openTemplate(id); });
        m_open = std::make_unique<OpenTemplate>(*opened, *parseJson(opened->base), m_library.get());
    }
    void cleanup() {
        m_open.reset();
        m_library.reset();
    }

    /// A first write is on its way, a second follows, and a version is saved of both: nobody waits, all of it arrives.
    void theWindowDoesNotWaitForTheLibrary() {
        keepBusy();
        rename(QStringLiteral("one"));
        QTest::qWait(600); // handed over by itself
        rename(QStringLiteral("two"));
        m_open->keeper()->flush(); // comes back although nothing can be written
        QVERIFY(!m_open->keeper()->settled());
        std::optional<int> number;
        m_library->ask<Result<VersionRow>>(
            this,
            [id = m_open->id(), json = m_open->editor()->bytes()](Library &library) {
                return library.saveVersion(id, json, 2, {}, {});
            },
            [&](const Result<VersionRow> &version) { number = version.ok() ? version->number : -1; });
        m_busy.release();
        QTRY_VERIFY(number.has_value());
        QCOMPARE(*number, 2);
        QTRY_VERIFY(m_open->keeper()->settled());
        QCOMPARE(nameInLibrary(), QStringLiteral("two"));
        const auto again =
            now<Result<OpenedTemplate>>([id = m_open->id()](Library &library) { return library.openTemplate(id); });
        QCOMPARE(again->journal.size(), size_t(2)); // each edit once
        QVERIFY(!again->row.modified);
    }

    /// What was undone while the first write was on its way is not in the journal twice, nor what came instead.
    void whatIsUndoneMeanwhileIsDropped() {
        keepBusy();
        rename(QStringLiteral("one"));
        QTest::qWait(600);
        m_open->editor()->undoStack()->undo();
        rename(QStringLiteral("instead"));
        rename(QStringLiteral("three"));
        m_open->keeper()->flush();
        m_open->keeper()->flush();
        m_busy.release();
        QTRY_VERIFY(m_open->keeper()->settled());
        QCOMPARE(nameInLibrary(), QStringLiteral("three"));
        const auto again =
            now<Result<OpenedTemplate>>([id = m_open->id()](Library &library) { return library.openTemplate(id); });
        QCOMPARE(again->journal.size(), size_t(2));
    }
};

QTEST_MAIN(TestJournalKeeper)
#include "tst_journal_keeper.moc"
