#include "tests/fuzz/readers.h"

#include <QCoreApplication>

#include <cstring>
#include <random>

// One fuzzer a reader: READER names it. What it ends with is a file that libFuzzer writes; it belongs into the corpus.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv) {
    static QCoreApplication application(*argc, *argv);
    // Sentences that a reader says are its answer; a warning is not of interest, a fatal one ends the program.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type != QtFatalMsg)
            return;
        std::fprintf(stderr, "%s\n", qPrintable(text));
        std::abort();
    });
    return 0;
}

// Every third mutation puts a word of the formats in: libFuzzer's own know only bytes, and those that it learns from
// comparisons it does not see inside Qt.
extern "C" size_t LLVMFuzzerMutate(unsigned char *data, size_t size, size_t longest);
extern "C" size_t LLVMFuzzerCustomMutator(unsigned char *data, size_t size, size_t longest, unsigned int seed) {
    std::minstd_rand random(seed);
    const QByteArrayList &words = stepline::fuzz::tokens();
    const QByteArray &word = words[qsizetype(random() % size_t(words.size()))];
    if (random() % 3 != 0 || size + size_t(word.size()) > longest)
        return LLVMFuzzerMutate(data, size, longest);
    const size_t at = random() % (size + 1);
    std::memmove(data + at + word.size(), data + at, size - at);
    std::memcpy(data + at, word.constData(), size_t(word.size()));
    return size + size_t(word.size());
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
    static const stepline::fuzz::Reader *reader = stepline::fuzz::readerNamed(READER);
    reader->read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
