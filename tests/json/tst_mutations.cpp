#include "core/check/check.h"
#include "core/json/files.h"
#include "tests/support/seed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stepline;

namespace {

/// What mutations put in: tokens that mean something to the format, and some that mean something to readers only.
const QByteArrayList Tokens = {"{",
                               "}",
                               "[",
                               "]",
                               ",",
                               ":",
                               "\"",
                               "\\",
                               "null",
                               "true",
                               "-0",
                               "1e400",
                               "1e300",
                               "9007199254740993",
                               "3.5",
                               "-1",
                               "\"\"",
                               "\"P1M\"",
                               "\"P365D\"",
                               "\"PT99999999999999999999S\"",
                               "\"any\"",
                               "\"requested\"",
                               "\"m1\"",
                               "{\"not\":{}}",
                               "{\"all\":[]}",
                               "\\u0000",
                               "\\ud800",
                               "\\ud83d\\ude00",
                               "\xEF\xBB\xBF",
                               "\xFF",
                               "\xC0\x80",
                               "\xE2\x80\xAE",
                               "\"24:00\"",
                               "\"23:59\"",
                               "\"2027-02-29\"",
                               "\"Asia/Seoul\"",
                               "\"../../etc/passwd\"",
                               "\n",
                               "\t",
                               "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                               "{{#a}}{{/b}}"};

QByteArray mutated(QByteArray bytes, QRandomGenerator &random) {
    for (int i = random.bounded(1, 4); i > 0; --i) {
        const qsizetype at = random.bounded(int(bytes.size())), length = random.bounded(1, 40);
        switch (random.bounded(5)) {
        case 0: bytes[at] = char(random.bounded(256)); break;
        case 1: bytes.remove(at, length); break;
        case 2: bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), length)); break;
        case 3: bytes.insert(at, Tokens[random.bounded(int(Tokens.size()))]); break;
        case 4: { // a whole value, so that many mutants stay well-formed
            const qsizetype from = bytes.indexOf(": ", at), to = bytes.indexOf('\n', from);
            if (from > 0 && to > from)
                bytes.replace(from + 2, to - from - 2 - (bytes[to - 1] == ',' ? 1 : 0),
                              Tokens[random.bounded(int(Tokens.size()))]);
            break;
        }
        }
        if (bytes.isEmpty())
            bytes = "{";
    }
    return bytes;
}

/// Empty when the readers did what they promise with these bytes.
QString fault(const QByteArray &bytes) {
    const auto root = parseJson(bytes);
    Problems problems = root.problems();
    if (root) {
        const FileKind kind = fileKindOf(*root);
        if (kind == FileKind::Sequence) {
            const auto tmpl = decodeTemplate(*root);
            problems = tmpl.problems();
            if (tmpl)
                problems += checkTemplate(*tmpl, nullptr, &*root);
        } else {
            problems = kind == FileKind::Profile ? decodeProfile(*root).problems() : decodeScript(*root).problems();
        }
        const QByteArray once = canonicalForm(*root, kind);
        const auto again = parseJson(once);
        if (!again)
            return QStringLiteral("the canonical form cannot be read: ") + again.sentence();
        if (canonicalForm(*again, kind) != once)
            return QStringLiteral("the canonical form is not stable");
    } else if (problems.isEmpty()) {
        return QStringLiteral("refused without a problem");
    }
    for (const Problem &problem : problems)
        if (problem.message.isEmpty() || !problem.message.endsWith(u'.') || problem.line < 1 || problem.column < 1 ||
            problem.rule.isEmpty())
            return QStringLiteral("a problem without place, rule or sentence: ") + problem.rule + u' ' +
                   problem.message;
    return {};
}

} // namespace

/// Damaged files: whatever is in them, the readers answer with a value or with problems, and never fall over.
class TestMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void surviveDamage();
};

void TestMutations::surviveDamage() {
    const int count =
        qEnvironmentVariableIsSet("STEPLINE_MUTATIONS") ? qEnvironmentVariableIntValue("STEPLINE_MUTATIONS") : 10000;
    const quint32 seed = randomSeed();
    QByteArrayList originals;
    for (const QString &path : galleryPaths() + builtInProfilePaths())
        originals << resourceBytes(path);
    originals
        << "{\n  \"entry\": \"2026-11-02T09:00:00+09:00\",\n  \"zone\": \"Asia/Seoul\",\n  \"unreachable\": "
           "[\"push\"],\n"
           "  \"events\": [\n    {\"message\": \"m1\",\n    \"metric\": \"viewed\", \"after\": \"PT30M\"}\n  ]\n}\n";
    QRandomGenerator random(seed);
    int wellFormed = 0;
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes = mutated(originals[i % originals.size()], random);
        const QString wrong = fault(bytes);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QStringLiteral("STEPLINE_SEED=%1, mutant %2: %3").arg(seed).arg(i).arg(wrong)));
        wellFormed += parseJson(bytes).ok();
    }
    QVERIFY2(wellFormed > count / 20, "nearly every mutant is refused by the parser: the decoders are not tested");
}

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
