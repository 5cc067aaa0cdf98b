#pragma once

class QFileDevice;
class QString;

namespace stepline {

/// Why a file could not be opened, read or written, in the user's language, to stand within a sentence. What Qt and the
/// system say of a disk that is full and of rights that are missing is English, and names things nobody asked for.
QString reasonOf(const QFileDevice &file);

} // namespace stepline
