#include "tests/fuzz/readers.h"

#include "core/base/json_parse.h"
#include "core/check/check.h"
#include "core/content/render.h"
#include "core/json/files.h"
#include "core/model/delimited.h"
#include "core/model/diff.h"
#include "core/model/edits.h"
#include "core/model/sequence_table.h"
#include "core/preview/results.h"
#include "core/preview/trace.h"
#include "core/storage/library.h"
#include "core/storage/rescue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace stepline::fuzz {

namespace {

void promise(bool holds, const char *what) {
    if (!holds)
        qFatal("%s", what);
}

void requireSentences(const Problems &problems) {
    for (const Problem &problem : problems)
        promise(!problem.rule.isEmpty() && !problem.message.isEmpty(), "a problem without rule or sentence");
}

/// What is read and written again is the same, once.
void requireStableForm(const JsonValue &root, FileKind kind) {
    const QByteArray once = canonicalForm(root, kind);
    const auto again = parseJson(once);
    promise(again.ok(), "the canonical form cannot be read");
    promise(canonicalForm(*again, kind) == once, "the canonical form is not stable");
}

const Template &reference() {
    static const SequenceFile file = readSequence(resourceBytes(galleryPaths().value(0))).value();
    return file.value;
}

void readAnySequence(const QByteArray &bytes) {
    const auto file = readSequence(bytes);
    requireSentences(file.problems());
    if (!file.ok())
        return;
    requireSentences(checkTemplate(file->value, nullptr, &file->root));
    requireStableForm(file->root, FileKind::Sequence);
    promise(readSequence(writeJson(file->root)).ok(), "what was read cannot be read again");
    const VariableValues values = sampleValues(file->value);
    for (const Step &step : file->value.sequence.steps)
        for (const Message &message : step.messages)
            renderContent(message.content, values);
    diffLines(diffOf(file->root, file->value, file->root, file->value));
}

void readAnyProfile(const QByteArray &bytes) {
    const auto file = readProfile(bytes);
    requireSentences(file.problems());
    if (!file.ok())
        return;
    requireSentences(checkProfile(file->value, &file->root));
    requireStableForm(file->root, FileKind::Profile);
}

void readAnyScript(const QByteArray &bytes) {
    const auto script = readScript(bytes);
    requireSentences(script.problems());
    if (!script.ok())
        return;
    requireSentences(checkScript(reference(), *script));
    if (const auto lines = trace(reference(), *script); lines.ok())
        traceToJsonLines(*lines);
}

void readAnyTable(const QByteArray &bytes) {
    const QString text = textFromBytes(bytes);
    looksLikeTable(text, reference());
    const SequenceTable table = readSequenceTable(text, reference());
    requireSentences(table.problems);
    promise(table.touches.size() == table.lines.size(), "a touch without a line");
    static const JsonValue root = readSequence(resourceBytes(galleryPaths().value(0)))->root;
    Document document(root);
    // After the steps there are it may be too much for one sequence, which is then said; alone it always fits.
    requireSentences(document.check(edits::layOutTable(document, table, LayOut::AfterLast)));
    if (const Edit edit = edits::layOutTable(document, table, LayOut::InsteadOfAll); !edit.isEmpty())
        promise(document.apply(edit).isEmpty(), "a table that was read cannot be laid out");
}

void readAnyClipboard(const QByteArray &bytes) {
    static const JsonValue root = readSequence(resourceBytes(galleryPaths().value(0)))->root;
    Document document(root);
    const auto edit = edits::pasteMessages(document, bytes, {});
    requireSentences(edit.problems());
    if (edit.ok() && !edit->isEmpty()) {
        promise(document.apply(*edit).isEmpty(), "what was pasted does not fit");
        promise(document.apply(edit->inverse()).isEmpty() && document.json() == root, "pasting cannot be undone");
    }
}

void readAnyEdit(const QByteArray &bytes) {
    const auto json = parseJson(bytes);
    const auto edit = json.ok() ? editFromJson(*json) : Result<Edit>(json.problems());
    requireSentences(edit.problems());
    if (!edit.ok())
        return;
    static const JsonValue before = readSequence(resourceBytes(galleryPaths().value(0)))->root;
    JsonValue root = before;
    if (applyChanges(root, edit->changes))
        promise(applyChanges(root, edit->inverse().changes) && root == before, "an edit cannot be undone");
    else
        promise(root == before, "an edit that does not fit left something behind");
}

void readAnyResults(const QByteArray &bytes) {
    const auto results = resultsFromJson(bytes);
    requireSentences(results.problems());
    if (results.ok())
        promise(resultsFromJson(resultsToJson(*results)).ok(), "results cannot be read again");
}

/// The file stands in a folder of its own; whatever is in it, nothing is written beside it and nothing but damage is
/// touched.
void readAnyLibrary(const QByteArray &bytes) {
    static QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.sqlite"));
    {
        QFile file(path);
        promise(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "no place for the test");
    }
    const auto use = [&](Library &library) {
        const auto page = library.find({}, 0, 50);
        library.facets(QDate(2026, 1, 1));
        for (const TemplateRow &row : page.ok() ? page->rows : std::vector<TemplateRow>()) {
            library.openTemplate(row.id);
            if (const auto versions = library.versions(row.id); versions.ok() && !versions->empty())
                library.versionJson(row.id, versions->front().number);
            if (const auto runs = library.runs(row.id); runs.ok() && !runs->empty())
                library.runResults(runs->front().id);
        }
        library.profiles();
        library.setSetting(QStringLiteral("open-tabs"), QStringLiteral("x"));
    };
    if (auto library = Library::open(path); library.ok()) {
        use(**library);
    } else {
        requireSentences(library.problems());
        promise(QFile(path).size() == bytes.size(), "a file that was refused was changed");
        if (isDamage(library.problems().value(0)) && rescueLibrary(path).ok())
            if (auto rescued = Library::open(path); rescued.ok())
                use(**rescued);
    }
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(folder.filePath(name));
}

} // namespace

const Reader Readers[] = {{"sequence", readAnySequence, 16'384},  {"profile", readAnyProfile, 16'384},
                          {"script", readAnyScript, 8'192},       {"table", readAnyTable, 4'096},
                          {"clipboard", readAnyClipboard, 8'192}, {"edit", readAnyEdit, 8'192},
                          {"results", readAnyResults, 16'384},    {"library", readAnyLibrary, 262'144}};
const int ReaderCount = int(std::size(Readers));

const Reader *readerNamed(const QByteArray &name) {
    for (const Reader &reader : Readers)
        if (name == reader.name)
            return &reader;
    return nullptr;
}

const QByteArrayList &tokens() {
    static const QByteArrayList all = {"{",
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
                                       "-1e-400",
                                       "9007199254740993",
                                       "18446744073709551616",
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
                                       "\"id\":\"m1\",\"id\":\"m1\",",
                                       "\\u0000",
                                       "\\ud800",
                                       "\\ud83d\\ude00",
                                       QByteArray("\0", 1),
                                       "\xEF\xBB\xBF",
                                       "\xFF\xFE",
                                       "\xFF",
                                       "\xC0\x80",
                                       "\xED\xA0\x80",
                                       "\xF4\x90\x80\x80",
                                       "\xE2\x80\xAE",
                                       "\"24:00\"",
                                       "\"23:59\"",
                                       "\"2027-02-29\"",
                                       "\"9999-12-31T23:59:60+14:00\"",
                                       "\"Asia/Seoul\"",
                                       "\"../../etc/passwd\"",
                                       "<img src=\"file:///etc/passwd\">",
                                       "=HYPERLINK(\"http://x\")",
                                       "\n",
                                       "\r",
                                       "\t",
                                       ";",
                                       "D+99999999999",
                                       "{{#a}}{{/b}}",
                                       "{{{{{{{{{{{{",
                                       QByteArray(1500, '[')};
    return all;
}

} // namespace stepline::fuzz
