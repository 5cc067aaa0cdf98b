#include "tests/fuzz/readers.h"

#include <QCoreApplication>

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

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
    static const stepline::fuzz::Reader *reader = stepline::fuzz::readerNamed(READER);
    reader->read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
