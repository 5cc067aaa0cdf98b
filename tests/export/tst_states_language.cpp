#include "core/export/states_language.h"
#include "core/json/files.h"
#include "tests/export/engines.h"
#include "tests/export/features.h"
#include "tests/support/random_documents.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>
#include <map>

using namespace stepline;
using namespace stepline::test;

#define S(x) QStringLiteral(x)

// The exported state machines, run by an engine that is not ours, do what `trace` does.
class TestStatesLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGallery();
    void randomSequences();
};

namespace {

QByteArray read(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return file.readAll();
}

Template templateOf(const QByteArray &json) {
    auto file = readSequence(json);
    if (!file)
        qFatal("%s", qUtf8Printable(file.sentence()));
    return file->value;
}

std::vector<EngineCase> casesFor(const Template &tmpl, const QByteArray &json, quint64 seed, int count) {
    std::vector<EngineCase> cases;
    for (int i = 0; i < count; ++i) {
        const auto script = readScript(
            QByteArray::fromStdString(random_documents::script(seed * 1000 + quint64(i), json.toStdString())));
        if (!script)
            qFatal("%s", qUtf8Printable(script.sentence()));
        auto made = engineCase(tmpl, *script);
        if (!made)
            qFatal("%s", qUtf8Printable(made.sentence()));
        cases.push_back(std::move(made).value());
    }
    return cases;
}

} // namespace

void TestStatesLanguage::theGallery() {
    QStringList refused;
    std::vector<EngineJob> jobs;
    for (const QString &file :
         QDir(S(SOURCE_DIR "/resources/gallery")).entryList({S("*.json")}, QDir::Files, QDir::Name)) {
        const QByteArray json = read(S(SOURCE_DIR "/resources/gallery/") + file);
        const Template tmpl = templateOf(json);
        if (const auto machine = toStatesLanguage(tmpl))
            jobs.push_back(
                {file, QJsonDocument::fromJson(*machine).object(), casesFor(tmpl, json, jobs.size() + 1, 6)});
        else
            refused << file + S(": ") + machine.sentence();
    }
    QVERIFY(jobs.size() >= 12);
    QCOMPARE(refused.join(u'\n') + u'\n',
             QString::fromUtf8(read(S(SOURCE_DIR "/tests/export/refused_states_language.txt"))));
    QCOMPARE(disagreements(S("asl_driver.mjs"), jobs).join(u'\n'), QString());
}

/// 200 random sequences that can be expressed, in which each feature stands at least 20 times.
void TestStatesLanguage::randomSequences() {
    const quint64 only = qEnvironmentVariable("STEPLINE_SEED").toULongLong();
    std::map<QString, int> features;
    std::vector<EngineJob> jobs;
    for (quint64 seed = only ? only : 1; jobs.size() < (only ? 1 : 200); ++seed) {
        random_documents::Options options;
        options.defer = false;
        options.maxMessagesPerStep = 1 + int(seed % 3);
        const QByteArray json = QByteArray::fromStdString(random_documents::sequence(seed, options));
        const Template tmpl = templateOf(json);
        const auto machine = toStatesLanguage(tmpl);
        if (!machine) {
            QVERIFY2(!only, qPrintable(machine.sentence()));
            continue;
        }
        jobs.push_back({S("STEPLINE_SEED=%1").arg(seed), QJsonDocument::fromJson(*machine).object(),
                        casesFor(tmpl, json, seed, 3)});
        for (const QString &feature : featuresOf(tmpl))
            ++features[feature];
    }
    for (const QString &feature : allFeatures())
        if (!only)
            QVERIFY2(features[feature] >= 20, qPrintable(S("%1: %2 sequences").arg(feature).arg(features[feature])));
    QCOMPARE(disagreements(S("asl_driver.mjs"), jobs).join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestStatesLanguage)
#include "tst_states_language.moc"
