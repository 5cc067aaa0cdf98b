#include "tests/fuzz/readers.h"
#include "tests/support/seed.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace stepline::fuzz;

namespace {

/// The kept files of a reader: what it must read well, and what once made it fall over.
QByteArrayList corpusOf(const Reader &reader) {
    QByteArrayList files;
    const QDir folder(QStringLiteral(SOURCE_DIR "/tests/fuzz/corpus/") + QLatin1String(reader.name));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files << (name.endsWith(u".z") ? qUncompress(file.readAll()) : file.readAll());
    }
    return files;
}

QByteArray mutated(QByteArray bytes, QRandomGenerator &random) {
    const QByteArrayList &words = tokens();
    for (int i = random.bounded(1, 5); i > 0; --i) {
        if (bytes.isEmpty())
            bytes = words[random.bounded(int(words.size()))];
        const qsizetype at = random.bounded(int(bytes.size())), length = random.bounded(1, 60);
        switch (random.bounded(6)) {
        case 0: bytes[at] = char(random.bounded(256)); break;
        case 1: bytes[at] = char(bytes[at] ^ (1 << random.bounded(8))); break;
        case 2: bytes.remove(at, length); break;
        case 3: bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), length)); break;
        case 4: bytes.insert(at, words[random.bounded(int(words.size()))]); break;
        case 5: bytes.truncate(at); break;
        }
    }
    return bytes;
}

} // namespace

/// Every reader on its kept corpus and on mutations of it: the fuzzers' entry functions, as the normal compiler builds
/// them. STEPLINE_SEED repeats a run; STEPLINE_MUTATIONS says how many mutations a reader gets.
class TestFuzzCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readersSurvive_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < ReaderCount; ++i)
            QTest::newRow(Readers[i].name) << i;
    }

    void readersSurvive() {
        QFETCH(int, index);
        const Reader &reader = Readers[index];
        const QByteArrayList corpus = corpusOf(reader);
        QVERIFY2(corpus.size() >= 3, "its corpus is gone");
        const quint32 seed = randomSeed();
        qInfo("STEPLINE_SEED=%u", seed); // before the first: a crash would say no more
        QElapsedTimer timer;
        timer.start();
        qint64 longest = 0;
        const auto read = [&](const QByteArray &bytes) {
            const qint64 begin = timer.elapsed();
            reader.read(bytes);
            longest = std::max(longest, timer.elapsed() - begin);
        };
        for (const QByteArray &bytes : corpus)
            read(bytes);
        QRandomGenerator random(seed);
        const bool slow = qstrcmp(reader.name, "library") == 0;
        const int count = qEnvironmentVariableIsSet("STEPLINE_MUTATIONS")
                              ? qEnvironmentVariableIntValue("STEPLINE_MUTATIONS")
                          : slow ? 25
                                 : 1500;
        int done = 0;
        for (; done < count && (timer.elapsed() < 20'000 || done < 20); ++done)
            read(mutated(corpus[random.bounded(int(corpus.size()))], random));
        QVERIFY2(longest < 10'000, "an input took longer than a person waits");
        qInfo("%s: %d kept files, %d mutations, the slowest took %d ms", reader.name, int(corpus.size()), done,
              int(longest));
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
