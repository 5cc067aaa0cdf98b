#pragma once

#include "tests/storage/support.h"

#include <memory>

namespace fault_tests {

using namespace storage_tests;

/// Something that keeps a growing row of edits. Faults are injected into the library and into weak twins of it, which
/// must fail: else the fault was none.
class Store {
public:
    virtual ~Store() = default;
    /// Keeps edit @p i, the next one; true: it says that it did.
    virtual bool append(int i) = 0;
    /// How many edits it holds, all of them looked through; nothing: what is there is not what was written.
    virtual std::optional<int> count() = 0;
};

/// "library", or a twin: "truncating" writes a plain file anew, "early" says so before it commits, "unchecked" takes
/// for content whatever SQLite gives. @p folder: where it stands; it is made or opened again.
std::unique_ptr<Store> openStore(const QString &kind, const QString &folder);

/// The text after @p i edits; long, so that writing takes its time.
QByteArray heavy(int i);
/// Edit @p i.
Edit step(int i);

} // namespace fault_tests
