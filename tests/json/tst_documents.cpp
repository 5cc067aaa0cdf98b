#include "core/json/files.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stepline;

/// Files as a whole: what ships with the program opens, keeps its bytes, and is in canonical form.
class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensTheGallery_data();
    void opensTheGallery();
    void opensTheProfiles_data();
    void opensTheProfiles();
};

namespace {

void rows(const QStringList &paths) {
    QTest::addColumn<QString>("path");
    for (const QString &path : paths)
        QTest::newRow(qPrintable(path)) << path;
}

QByteArray sentences(const Problems &problems) {
    QByteArray all;
    for (const Problem &problem : problems)
        all += problem.pointer.toUtf8() + ": " + problem.message.toUtf8() + '\n';
    return all;
}

} // namespace

void TestDocuments::opensTheGallery_data() {
    QVERIFY(galleryPaths().size() >= 14);
    rows(galleryPaths());
}

void TestDocuments::opensTheGallery() {
    QFETCH(QString, path);
    const QByteArray bytes = resourceBytes(path);
    const auto file = readSequence(bytes);
    QVERIFY2(file.ok(), sentences(file.problems()));
    QCOMPARE(file->bytes, bytes);
    QCOMPARE(canonicalForm(file->root, FileKind::Sequence), bytes);
    QVERIFY(fileKindOf(file->root) == FileKind::Sequence);
}

void TestDocuments::opensTheProfiles_data() {
    QVERIFY(builtInProfilePaths().contains(defaultProfilePath()));
    rows(builtInProfilePaths());
}

void TestDocuments::opensTheProfiles() {
    QFETCH(QString, path);
    const QByteArray bytes = resourceBytes(path);
    const auto file = readProfile(bytes);
    QVERIFY2(file.ok(), sentences(file.problems()));
    QCOMPARE(canonicalForm(file->root, FileKind::Profile), bytes);
    QVERIFY(fileKindOf(file->root) == FileKind::Profile);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
