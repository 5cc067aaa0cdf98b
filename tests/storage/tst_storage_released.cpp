#include "core/storage/migrations.h"
#include "tests/storage/support.h"

#include <QDir>
#include <QTest>

using namespace storage_tests;

/// A library of every released schema stands in tests/storage/released (vN.library, made by qCompress() of the file).
/// It holds the same three templates: one from the Korean gallery, one with an edit since its version, one in the bin.
/// Each is opened by this program and must have lost nothing. A new schema brings its file with it.
class TestReleased : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySchemaBeforeThisOneIsHere() {
        for (int version = 1; version < schemaVersion(); ++version)
            QVERIFY2(QFile::exists(file(version)), qPrintable(file(version)));
    }

    void itIsUpgradedAndWhole_data() {
        QTest::addColumn<int>("version");
        for (int version = 1; version < schemaVersion(); ++version)
            QTest::newRow(qPrintable(QStringLiteral("version %1").arg(version))) << version;
    }

    void itIsUpgradedAndWhole() {
        QFETCH(int, version);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.sqlite"));
        writeBytes(path, qUncompress(bytesOf(file(version))));
        QCOMPARE(ask(path, QStringLiteral("PRAGMA user_version")).toInt(), version);
        const auto library = openLibrary(path);
        QVERIFY(library);
        QCOMPARE(library->state(), LibraryState::Writable);
        QCOMPARE(ask(path, QStringLiteral("PRAGMA user_version")).toInt(), schemaVersion());

        const auto rows = library->templates();
        QCOMPARE(rows->size(), size_t(2));
        const TemplateRow edited = rows->at(0), korean = rows->at(1);
        QCOMPARE(edited.name, QString::fromUtf8("Demo missed: 다시 초대"));
        QVERIFY(edited.modified && !korean.modified);
        QCOMPARE(korean.key, QStringLiteral("cart-recovery-ko"));
        const auto opened = library->openTemplate(edited.id);
        QVERIFY2(opened.problems().isEmpty(), qPrintable(opened.sentence()));
        QCOMPARE(opened->position, 1);
        QCOMPARE(opened->savedPosition, 0);
        QCOMPARE(library->versions(edited.id)->front().note, QStringLiteral("First draft"));
        // Since schema 6 the files hold two kept runs as well.
        const auto runs = library->runs(edited.id);
        QCOMPARE(runs->size(), size_t(version < 6 ? 0 : 2));
        for (const RunRow &run : *runs) {
            QCOMPARE(run.profileName, QStringLiteral("Shop"));
            QVERIFY2(library->runResults(run.id).ok(), qPrintable(library->runResults(run.id).sentence()));
            QVERIFY(library->runBand(run.id)->has_value() && library->runSetup(run.id)->has_value());
            QCOMPARE(library->runResults(run.id)->messages.size(), size_t(4));
        }
        // What came later knows them: search, filters, the archive.
        QCOMPARE(library->find({.search = QString::fromUtf8("바구니")}, 0, -1)->total, 1);
        QCOMPARE(library->find({.search = QString::fromUtf8("초대")}, 0, -1)->rows.at(0).id, edited.id);
        QVERIFY(!korean.outline.isEmpty());
        QVERIFY(!library->setArchived(korean.id, true));
        QVERIFY(library->saveVersion(edited.id, library->currentJson(edited.id).value(), 1).ok());
        // The old one was kept.
        const QStringList backups = QDir(folder.path()).entryList({QStringLiteral("*-backup-v*")});
        QCOMPARE(backups.size(), 1);
        QCOMPARE(ask(folder.filePath(backups.first()), QStringLiteral("PRAGMA user_version")).toInt(), version);
    }

private:
    static QString file(int version) {
        return QStringLiteral(SOURCE_DIR "/tests/storage/released/v%1.library").arg(version);
    }
};

QTEST_GUILESS_MAIN(TestReleased)
#include "tst_storage_released.moc"
