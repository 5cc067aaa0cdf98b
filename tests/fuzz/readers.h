#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace stepline::fuzz {

/// A reader of something a stranger made. It is given any bytes and must answer with a value or with problems: no
/// crash, no endless work, no file fetched, no program started. What it promises beyond that it checks itself and ends
/// the program where it does not hold.
struct Reader {
    const char *name; ///< also its corpus: tests/fuzz/corpus/NAME
    void (*read)(const QByteArray &bytes);
    qsizetype longest; ///< bytes that a fuzzer should try at most
};

/// Every reader there is.
extern const Reader Readers[];
extern const int ReaderCount;
/// nullptr: there is none of that name.
const Reader *readerNamed(const QByteArray &name);

/// Tokens that mean something to the formats, for mutations.
const QByteArrayList &tokens();

} // namespace stepline::fuzz
