#include "core/storage/rescue.h"
#include "tests/faults/stores.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace fault_tests;

namespace {
constexpr int PageSize = 4096, Templates = 10;

QString nameOf(int i, int edit) {
    return QStringLiteral("Template %1.%2").arg(i).arg(edit);
}
QString longText(int i) {
    return QString(i % 2 ? 9000 : 900, QChar(u'a' + i));
}
QByteArray textOf(int i, int edit) {
    return sequence(nameOf(i, edit), longText(i));
}
} // namespace

/// A page of the library torn or with flipped bits, at random places: what is opened without a word is what was put in.
class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aStoreThatDoesNotCheck();
    void theLibrary();

private:
    /// One place damaged: bits flipped, or the rest of a page still as it was before the last edits.
    QByteArray damaged(QRandomGenerator &random) const;
    bool isAsKept(int i, const VersionRow &row) const;
    Results resultsOf(qint64 run) const;

    QByteArray m_old, m_good; ///< the file before and after the last edits
    QStringList m_ids;
    std::vector<std::vector<VersionRow>> m_versions; ///< of each template
    std::vector<std::pair<qint64, Results>> m_runs;  ///< kept runs of the first template
};

void TestPages::initTestCase() {
    TestLibrary library;
    for (int i = 0; i < Templates; ++i) {
        m_ids << library->addTemplate(textOf(i, 0), QStringLiteral("first"))->id;
        QVERIFY(!library->appendJournal(m_ids[i], 0, {rename(nameOf(i, 0), nameOf(i, 1))}, textOf(i, 1)));
        QVERIFY(
            library->saveVersion(m_ids[i], textOf(i, 1), 1, nameOf(i, 1), QStringLiteral("Why: ") + longText(i)).ok());
        m_versions.push_back(library->versions(m_ids[i]).value());
    }
    for (quint32 seed = 0; seed < 3; ++seed) {
        const Results results = someResults(seed, QStringLiteral("sampled"));
        m_runs.emplace_back(*library->addRun(m_ids[0], QStringLiteral("Shop"), QStringLiteral("likely"), "{}", results),
                            results);
    }
    library.close();
    m_old = bytesOf(library.path());
    library.reopen();
    for (int i = 0; i < Templates; ++i) {
        QVERIFY(library->openTemplate(m_ids[i]).ok());
        QVERIFY(!library->appendJournal(m_ids[i], 1, {rename(nameOf(i, 1), nameOf(i, 2))}, textOf(i, 2)));
    }
    library.close();
    m_good = bytesOf(library.path());
}

QByteArray TestPages::damaged(QRandomGenerator &random) const {
    QByteArray bad = m_good;
    const int pages = int(bad.size() / PageSize);
    while (bad == m_good) {
        const int at = int(random.bounded(pages)) * PageSize;
        if (random.bounded(2)) {
            for (int i = 1 << random.bounded(6); i > 0; --i)
                bad[at + int(random.bounded(PageSize))] ^= char(1 << random.bounded(8));
            continue;
        }
        const int sector = 512 * int(1 + random.bounded(7));
        bad.replace(at + sector, PageSize - sector,
                    m_old.mid(at + sector, PageSize - sector).leftJustified(PageSize - sector, '\0'));
    }
    return bad;
}

bool TestPages::isAsKept(int i, const VersionRow &row) const {
    return std::ranges::any_of(m_versions[size_t(i)], [&](const VersionRow &kept) {
        return kept.number == row.number && kept.saved == row.saved && kept.author == row.author &&
               kept.name == row.name && kept.note == row.note;
    });
}

Results TestPages::resultsOf(qint64 run) const {
    for (const auto &[id, results] : m_runs)
        if (id == run)
            return results;
    return {};
}

/// The weak twin: reads the same rows with the same SQLite, and believes them.
void TestPages::aStoreThatDoesNotCheck() {
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.sqlite"));
    int silent = 0;
    const int places = times(60, 100);
    const QString everyFigure = QStringLiteral(
        "SELECT group_concat(points) FROM (SELECT points FROM run_series ORDER BY run, message, metric)");
    writeBytes(path, m_good);
    const QString figures = ask(path, everyFigure).toString();
    QVERIFY(figures.size() > 10'000);
    for (int place = 0; place < places; ++place) {
        writeBytes(path, damaged(random));
        bool right = true;
        for (int i = 0; i < Templates; ++i) {
            const QString found =
                ask(path, QStringLiteral("SELECT CAST(current AS TEXT) FROM documents WHERE template = ?"), {m_ids[i]})
                    .toString();
            right = right && (found == QString::fromUtf8(textOf(i, 2)) || !found.startsWith(u'{'));
        }
        const QString found = ask(path, everyFigure).toString();
        silent += !right || (found.startsWith(u'[') && found != figures);
    }
    QVERIFY2(silent > 0, "the weak twin survives: the fault is none");
    qInfo("seed %u: a store that does not check gave wrong texts or figures at %d of %d places", seed, silent, places);
}

void TestPages::theLibrary() {
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.sqlite"));
    int refused = 0, warned = 0, rescued = 0, gone = 0, words = 0, figures = 0;
    const int places = times(20, 100);
    for (int place = 0; place < places; ++place) {
        const QByteArray where = QStringLiteral("place %1, seed %2").arg(place).arg(seed).toUtf8();
        const QByteArray bad = damaged(random);
        writeBytes(path, bad);
        auto opened = Library::open(path);
        if (!opened.ok()) {
            ++refused;
            QVERIFY2(isDamage(opened.problems().value(0)), qPrintable(opened.sentence()));
            QCOMPARE(bytesOf(path), bad); // left as it was
            const auto rescue = rescueLibrary(path);
            QVERIFY2(rescue.ok(), where + ": " + rescue.sentence().toUtf8());
            QCOMPARE(bytesOf(rescue->kept), bad);
            QFile::remove(rescue->kept);
            rescued += rescue->templates;
            gone += rescue->lost;
            opened = Library::open(path);
            QVERIFY2(opened.ok(), where + ": " + opened.sentence().toUtf8());
        }
        Library &library = **opened;
        for (int i = 0; i < Templates; ++i) {
            const auto tmpl = library.openTemplate(m_ids[i]);
            const auto json = library.currentJson(m_ids[i]);
            warned += tmpl.ok() && !tmpl.problems().isEmpty();
            if (!tmpl.ok())
                continue;
            const bool silent = tmpl.problems().isEmpty() && tmpl->journal.size() == 2;
            QVERIFY2(!silent || (json.ok() && *json == textOf(i, 2) && tmpl->base == textOf(i, 0)), where.constData());
            // Said to be rescued, or rescued without its history: one of the states it was in.
            QVERIFY2(!json.ok() || *json == textOf(i, 0) || *json == textOf(i, 1) || *json == textOf(i, 2),
                     where.constData());
            for (int version = 1; version <= 2; ++version)
                if (const auto kept = library.versionJson(m_ids[i], version); kept.ok())
                    QVERIFY2(*kept == textOf(i, version - 1), where.constData());
            if (const auto versions = library.versions(m_ids[i]); versions.ok())
                for (const VersionRow &row : *versions) {
                    const bool damaged = !row.saved.isValid() && row.note.contains(QStringLiteral("damaged"));
                    words += damaged;
                    QVERIFY2(damaged || isAsKept(i, row), where.constData());
                }
        }
        for (const auto &[run, kept] : m_runs)
            if (const auto results = library.runResults(run); results.ok())
                QVERIFY2(*results == kept, where.constData());
            else
                ++figures;
        if (const auto runs = library.runs(m_ids[0]); runs.ok())
            for (const RunRow &row : *runs)
                QVERIFY2(!row.started.isValid() ||
                             (row.cost == resultsOf(row.id).cost && row.seed == resultsOf(row.id).seed),
                         where.constData());
        opened = Problems();
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(part));
    }
    QVERIFY2(refused + warned + words + figures > 0, "no damage was noticed: the test proves nothing");
    qInfo(
        "seed %u: %d places, %d times refused and rescued (%d templates, %d lost), %d templates opened with a warning, "
        "%d versions with damaged words and %d runs with damaged figures refused, none wrong without a word",
        seed, places, refused, rescued, gone, warned, words, figures);
}

QTEST_GUILESS_MAIN(TestPages)
#include "tst_fault_pages.moc"
